"""w:drawing: wp:inline and wp:anchor, where a drawing stands (20.4)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from moralreport.typeset.document import Anchor, AxisPosition, InlineDrawing, Link, Placeholder, RunProperties
from moralreport.typeset.document.plane import NO_INSETS, Insets
from moralreport.typeset.docx.drawings.effect_extents import room_around
from moralreport.typeset.docx.drawings.graphics import Box, read_graphic
from moralreport.typeset.docx.markup.alternate import chosen_content
from moralreport.typeset.docx.markup.names import ADEC, MC, REL_ID, WP, WP14, A
from moralreport.typeset.docx.markup.trees import Element
from moralreport.typeset.docx.markup.units import MAX_LENGTH, MAX_PAGE, clamp, emus, integer, is_set, number, one_of, thousandths
from moralreport.typeset.docx.story import Story

_MAX_CORNERS = 500
_HIGHEST = 0x1DFFFFFF
"""The highest relativeHeight that Word knows."""
_WRAPS: dict[str, Literal["none", "square", "tight", "through", "topAndBottom"]] = {
    "wrapNone": "none",
    "wrapSquare": "square",
    "wrapTight": "tight",
    "wrapThrough": "through",
    "wrapTopAndBottom": "topAndBottom",
}
WRAP_SIDES: tuple[Literal["left", "right", "largest"], ...] = ("left", "right", "largest")


def read_drawing(
    story: Story, element: Element, properties: RunProperties, link: Link | None
) -> InlineDrawing | Anchor | Placeholder | None:
    """A wp:inline or wp:anchor; None for a hidden drawing or one that shows nothing."""
    if element.tag not in (WP + "inline", WP + "anchor"):
        story.warn_unknown(element)
        return None
    parts = {child.tag: child for child in _parts(element)}
    description = parts.get(WP + "docPr")
    if description is not None and is_set(description.get("hidden")):
        return None
    graphic = parts.get(A + "graphic")
    data = graphic.find(A + "graphicData") if graphic is not None else None
    content = next(iter(_parts(data)), None) if data is not None else None
    if content is None:
        return None
    drawing = read_graphic(story, content, _box(story, parts, description, properties, link))
    if drawing is None:
        return None
    more = room_around(parts, drawing, story.sources.settings.compatibility_mode) if not _contour(parts) else NO_INSETS
    if element.tag == WP + "inline":
        return InlineDrawing(drawing, properties, _distances(element, more))
    wrap, side = _wrap(parts)
    horizontal, vertical = _positions(element, parts)
    return Anchor(
        drawing=drawing,
        horizontal=horizontal,
        vertical=vertical,
        wrap=wrap,
        wrap_side=side,
        distances=_distances(element, more),
        behind=is_set(element.get("behindDoc")),
        z_order=_order(element),
        allow_overlap=is_set(element.get("allowOverlap"), True),
        layout_in_cell=is_set(element.get("layoutInCell"), True),
        share_width=_share(parts.get(WP14 + "sizeRelH"), "pctWidth"),
        share_height=_share(parts.get(WP14 + "sizeRelV"), "pctHeight"),
        contour=_contour(parts),
    )


def _order(element: Element) -> int:
    """Higher drawings lie over lower ones (20.4.2.3); Word takes 0 and 1 for the highest."""
    height = integer(element.get("relativeHeight"), 0, 0, 2**32)
    return height if 1 < height < _HIGHEST else _HIGHEST


def _share(element: Element | None, name: str) -> tuple[str, float] | None:
    """A size as a share of page or margins (wp14:sizeRelH, wp14:sizeRelV); 0 says nothing."""
    share = clamp(thousandths(element.findtext(WP14 + name)), 0.0, 10.0) if element is not None else 0.0
    return (element.get("relativeFrom", "margin"), share) if element is not None and share else None


def _contour(parts: dict[str, Element]) -> tuple[tuple[float, float], ...]:
    """Corners of the wrap polygon (20.4.2.16) in the unit square."""
    for name in ("wrapTight", "wrapThrough"):
        polygon = parts[WP + name].find(WP + "wrapPolygon") if WP + name in parts else None
        if polygon is not None:
            corners = [(number(corner.get("x")) or 0.0, number(corner.get("y")) or 0.0) for corner in polygon][:_MAX_CORNERS]
            return tuple((clamp(x / 21600, -2.0, 3.0), clamp(y / 21600, -2.0, 3.0)) for x, y in corners)
    return ()


def _parts(element: Element) -> Iterator[Element]:
    """Children, with alternate content replaced by what is chosen from it."""
    for child in element:
        if child.tag == MC + "AlternateContent":
            yield from chosen_content(child)
        elif isinstance(child.tag, str):
            yield child


def _box(story: Story, parts: dict[str, Element], description: Element | None, properties: RunProperties, link: Link | None) -> Box:
    extent = parts.get(WP + "extent")
    width, height = (clamp(emus(extent.get(name)), 0.0, MAX_LENGTH) for name in ("cx", "cy")) if extent is not None else (0.0, 0.0)
    if description is None:
        return Box(width, height, properties, link=link)
    decorative = any(is_set(found.get("val")) for found in description.iter(ADEC + "decorative"))
    return Box(
        width,
        height,
        properties,
        description.get("descr", ""),
        description.get("title", ""),
        decorative,
        _own_link(story, description) or link,
    )


def _own_link(story: Story, description: Element) -> Link | None:
    click = description.find(A + "hlinkClick")
    relationship = story.relationships.get(click.get(REL_ID, "")) if click is not None else None
    if relationship is None:
        return None
    target = relationship.target
    return Link(bookmark=target[1:]) if target.startswith("#") else Link(uri=target)


def _distances(element: Element, more: Insets) -> Insets:
    """Distances from text, counted from where effects and turned corners end."""
    own = (clamp(emus(element.get("dist" + side)), 0.0, MAX_PAGE) for side in "LTRB")
    return Insets(*(distance + room for distance, room in zip(own, more, strict=True)))


def _wrap(
    parts: dict[str, Element],
) -> tuple[Literal["none", "square", "tight", "through", "topAndBottom"], Literal["bothSides", "left", "right", "largest"]]:
    for name, wrap in _WRAPS.items():
        found = parts.get(WP + name)
        if found is not None:
            return wrap, one_of(found.get("wrapText"), WRAP_SIDES, "bothSides")
    return "none", "bothSides"


def _positions(element: Element, parts: dict[str, Element]) -> tuple[AxisPosition, AxisPosition]:
    """Place on the page; wp:simplePos counts from the page's corner where the anchor says so."""
    simple = parts.get(WP + "simplePos")
    if is_set(element.get("simplePos")) and simple is not None:
        return AxisPosition("page", offset=emus(simple.get("x"))), AxisPosition("page", offset=emus(simple.get("y")))
    return _position(parts.get(WP + "positionH"), "column"), _position(parts.get(WP + "positionV"), "paragraph")


def _position(element: Element | None, default: str) -> AxisPosition:
    if element is None:
        return AxisPosition(default, offset=0.0)
    relative_to = element.get("relativeFrom", default)
    for child in element:
        text = (child.text or "").strip()
        if child.tag == WP + "align":
            return AxisPosition(relative_to, align=text)
        if child.tag == WP + "posOffset":
            return AxisPosition(relative_to, offset=emus(text))
        if child.tag in (WP14 + "pctPosHOffset", WP14 + "pctPosVOffset"):
            return AxisPosition(relative_to, percent=clamp(thousandths(text), -10.0, 10.0))
    return AxisPosition(relative_to, offset=0.0)
