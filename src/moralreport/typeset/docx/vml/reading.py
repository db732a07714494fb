"""w:pict and w:object: VML shapes, pictures, text boxes, groups, previews of embedded objects (part 4, 14)."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from moralreport.typeset.document import (
    Anchor,
    Drawing,
    Group,
    Inline,
    InlineDrawing,
    LineEnd,
    Link,
    Picture,
    RunProperties,
    Shape,
    TextBox,
)
from moralreport.typeset.document.plane import Insets, Rect, box_of
from moralreport.typeset.docx.drawings.drawings import WRAP_SIDES
from moralreport.typeset.docx.drawings.linked_texts import flow_of_textbox, insets_of_textbox, link_of
from moralreport.typeset.docx.drawings.picture_effects import recolored, recoloring_of_imagedata
from moralreport.typeset.docx.drawings.pictures import drawn_metafile, load_image
from moralreport.typeset.docx.drawings.shape_text import read_linked_content
from moralreport.typeset.docx.drawings.unsupported import warn_of_vml
from moralreport.typeset.docx.markup.names import OFFICE, REL_ID, W10, V, W
from moralreport.typeset.docx.markup.trees import Element
from moralreport.typeset.docx.markup.units import MAX_LENGTH, MAX_PAGE, clamp, integer, number, one_of
from moralreport.typeset.docx.paint.shadows import read_vml_shadow
from moralreport.typeset.docx.paint.vml_style import (
    Style,
    axis_position,
    css_length,
    is_true,
    pair,
    parse_style,
    read_line,
    size_share,
    vml_angle,
    vml_color,
    vml_share,
)
from moralreport.typeset.docx.story import MAX_DEPTH, Story
from moralreport.typeset.docx.vml.art import read_rule, read_text_path
from moralreport.typeset.docx.vml.fills import read_fill
from moralreport.typeset.docx.vml.geometry import LINES, points_of, read_vml_geometry, type_number, type_of

_HEADS = {"block": "triangle", "classic": "stealth", "open": "arrow", "oval": "oval", "diamond": "diamond"}
_HEAD_SIZES = {"narrow": "sm", "short": "sm", "wide": "lg", "long": "lg"}
_SHAPES = frozenset(V + name for name in ("shape", "rect", "roundrect", "oval", "line", "polyline", "curve", "arc", "image", "group"))
_QUIET = frozenset((V + "shapetype", OFFICE + "OLEObject", W + "control", W + "objectEmbed", W + "objectLink", W + "movie"))
_OVER_DRAWINGS = 2**32
"""Word lays shapes of VML over all drawings of their layer, whatever z-index they have."""
_WRAPS: dict[str, Literal["none", "square", "tight", "through", "topAndBottom"]] = {
    "square": "square",
    "tight": "tight",
    "through": "through",
    "topandbottom": "topAndBottom",
    "none": "none",
}


def read_picture(story: Story, element: Element, properties: RunProperties, link: Link | None) -> list[Inline]:
    """All shapes of a w:pict or w:object."""
    found: list[Inline] = []
    for child in element:
        if child.tag in _SHAPES:
            inline = _read_inline(story, child, properties, link)
            if inline is not None:
                found.append(inline)
        elif child.tag not in _QUIET and not str(child.tag).startswith(W + "drawing"):
            story.warn_unknown(child)
    return found


def read_bullet_picture(story: Story, definition: Element, size: float) -> Picture | None:
    """The picture of a w:numPicBullet, in a square of the text's size."""
    data = definition.find(f"{W}pict/{V}shape/{V}imagedata")
    if data is None:
        return None
    image = load_image(story.within(story.sources.numbering_part), data.get(REL_ID, ""))
    return Picture(image, size, size, decorative=True) if image is not None else None


def _read_inline(story: Story, element: Element, properties: RunProperties, link: Link | None) -> Inline | None:
    style = parse_style(element.get("style"))
    if style.get("visibility") == "hidden" or style.get("display") == "none":
        return None
    x, y, width, height = _extent(element, style)
    if is_true(element.get(OFFICE + "hr")):
        return InlineDrawing(read_rule(element, width, height), properties)
    drawing = read_shape(story, element, (width, height), properties, link)
    if drawing is None:
        return None
    if style.get("position") not in ("absolute", "relative") or style.get("mso-position-horizontal-relative") == "char":
        return InlineDrawing(drawing, properties)
    return _anchor(element, style, drawing, (x, y))


def _extent(element: Element, style: Style) -> Rect:
    """Its size, and the corner that the points of a line or curve give, which says nothing of its size itself."""
    points = points_of(element)
    if points and (element.tag == V + "line" or not style.get("width")):
        x, y, width, height = box_of(points)
    else:
        x, y, width, height = 0.0, 0.0, css_length(style.get("width")), css_length(style.get("height"))
    return Rect(x, y, clamp(width, 0, MAX_LENGTH), clamp(height, 0, MAX_LENGTH))


def _anchor(element: Element, style: Style, drawing: Drawing, corner: tuple[float, float]) -> Anchor:
    wrap = element.find(W10 + "wrap")
    kind = wrap.get("type", "none").lower() if wrap is not None else "none"
    side = wrap.get("side", "both") if wrap is not None else "both"
    horizontal = axis_position(style, "x", wrap.get("anchorx") if wrap is not None else None)
    vertical = axis_position(style, "y", wrap.get("anchory") if wrap is not None else None)
    if horizontal.offset is not None:
        horizontal = replace(horizontal, offset=horizontal.offset + corner[0])
    if vertical.offset is not None:
        vertical = replace(vertical, offset=vertical.offset + corner[1])
    order = integer(style.get("z-index"), 0)
    distances = (
        clamp(css_length(style.get("mso-wrap-distance-" + edge), default), 0.0, MAX_PAGE)
        for edge, default in (("left", 9.0), ("top", 0.0), ("right", 9.0), ("bottom", 0.0))
    )
    return Anchor(
        drawing=drawing,
        horizontal=horizontal,
        vertical=vertical,
        wrap=_WRAPS.get(kind, "none"),
        wrap_side=one_of(side, WRAP_SIDES, "bothSides"),
        distances=Insets(*distances),
        behind=order < 0,
        z_order=order + _OVER_DRAWINGS,
        share_width=size_share(style, "width"),
        share_height=size_share(style, "height"),
        allow_overlap=is_true(element.get(OFFICE + "allowoverlap"), True),
        layout_in_cell=is_true(element.get(OFFICE + "allowincell"), True),
    )


def read_shape(story: Story, element: Element, size: tuple[float, float], properties: RunProperties, link: Link | None) -> Drawing | None:
    """One VML shape of the given size: a group, a picture, a word-art text or a drawn shape."""
    if element.tag == V + "group":
        return _read_group(story, element, size, properties)
    style = parse_style(element.get("style"))
    art = element.find(V + "textpath")
    if art is not None and art.get("string"):
        return read_text_path(element, art, size, properties)
    data = element.find(V + "imagedata")
    if data is not None:
        return _read_image(story, element, data, size, link)
    return _read_drawn(story, element, style, size)


def _read_group(story: Story, element: Element, size: tuple[float, float], properties: RunProperties) -> Group:
    wide, high = pair(element.get("coordsize"), (1000.0, 1000.0))
    left, top = pair(element.get("coordorigin"), (0.0, 0.0))
    across, down = size[0] / (wide or 1.0), size[1] / (high or 1.0)
    placed = []
    story.depth += 1
    for child in element if story.depth < MAX_DEPTH else ():
        if child.tag not in _SHAPES:
            continue
        x, y, width, height = _inner_box(child)
        inner = (clamp(width * across, 0, MAX_LENGTH), clamp(height * down, 0, MAX_LENGTH))
        drawing = read_shape(story, child, inner, properties, None)
        if drawing is not None:
            placed.append((clamp((x - left) * across, -MAX_LENGTH, MAX_LENGTH), clamp((y - top) * down, -MAX_LENGTH, MAX_LENGTH), drawing))
    story.depth -= 1
    style = parse_style(element.get("style"))
    flip = style.get("flip", "")
    return Group(size[0], size[1], tuple(placed), vml_angle(style), "x" in flip, "y" in flip, element.get("alt", ""))


def _inner_box(element: Element) -> Rect:
    """Place and size of a group's child in the group's own numbers."""
    points, style = points_of(element, lambda word: number(word) or 0.0), parse_style(element.get("style"))
    if points and (element.tag == V + "line" or not style.get("width")):
        return box_of(points)
    return Rect(*(number(style.get(name)) or 0.0 for name in ("left", "top", "width", "height")))


def _read_image(story: Story, element: Element, data: Element, size: tuple[float, float], link: Link | None) -> Drawing:
    """v:imagedata (14.1.2.11): also the preview of an embedded object."""
    style = parse_style(element.get("style"))
    flip = style.get("flip", "")
    crop = Insets(*(clamp(vml_share(data.get("crop" + side)), -50.0, 0.99) for side in Insets._fields))
    address = element.get("href")
    picture = Picture(
        image=recolored(story, load_image(story, data.get(REL_ID) or data.get(OFFICE + "relid") or ""), recoloring_of_imagedata(data)),
        width=size[0],
        height=size[1],
        alt_text=element.get("alt", ""),
        title=data.get(OFFICE + "title", ""),
        crop=crop,
        rotation=vml_angle(style),
        flip_horizontal="x" in flip,
        flip_vertical="y" in flip,
        border=read_line(element) if is_true(element.get("stroked"), False) else None,
        shadow=read_vml_shadow(element),
        link=Link(uri=address) if address else link,
    )
    return _on_ground(element, drawn_metafile(picture))


def _on_ground(element: Element, drawing: Drawing) -> Drawing:
    """A picture that says that it is filled stands on that colour."""
    color = vml_color(element.get("fillcolor"), "FFFFFF") if is_true(element.get("filled"), False) else None
    if color is None or not isinstance(drawing, Picture | Group):
        return drawing
    ground = Shape("rect", drawing.width, drawing.height, fill=color, rotation=drawing.rotation, decorative=True)
    return Group(drawing.width, drawing.height, ((0.0, 0.0, ground), (0.0, 0.0, drawing)))


def _read_drawn(story: Story, element: Element, style: Style, size: tuple[float, float]) -> Shape:
    flip = style.get("flip", "")
    fill = element.find(V + "fill")
    opacity = clamp(vml_share(fill.get("opacity")), 0, 1) if fill is not None and fill.get("opacity") else 1.0
    filled = _is_filled(story, element) and (fill is None or is_true(fill.get("on"), True))
    stroke = element.find(V + "stroke")
    warn_of_vml(story, element)
    kind = type_of(story, element)
    said = element.get("fillcolor") or (kind.get("fillcolor") if kind is not None else None)
    color = vml_color(said, "FFFFFF") if filled else None
    return Shape(
        **read_vml_geometry(story, element, flip),
        width=size[0],
        height=size[1],
        fill=color,
        **read_fill(story, fill, color),
        line=read_line(element, kind),
        text=_text_box(story, element),
        rotation=vml_angle(style),
        head_end=_arrow(stroke, "startarrow"),
        tail_end=_arrow(stroke, "endarrow"),
        alt_text=element.get("alt", ""),
        opacity=opacity,
        line_opacity=clamp(vml_share(stroke.get("opacity")), 0, 1) if stroke is not None and stroke.get("opacity") else 1.0,
        shadow=read_vml_shadow(element),
    )


def _is_filled(story: Story, element: Element) -> bool:
    kind = type_of(story, element)
    lines = element.tag == V + "line" or type_number(element) in LINES
    return is_true(element.get("filled"), is_true(kind.get("filled") if kind is not None else None, not lines))


def _arrow(stroke: Element | None, end: str) -> LineEnd | None:
    """The head at the start or the end of a line (14.1.2.21)."""
    kind = _HEADS.get(stroke.get(end, "none").lower()) if stroke is not None else None
    if stroke is None or kind is None:
        return None
    return LineEnd(kind, *(_HEAD_SIZES.get(stroke.get(end + side, "").lower(), "med") for side in ("width", "length")))


def _text_box(story: Story, element: Element) -> TextBox | None:
    box = element.find(V + "textbox")
    content = box.find(W + "txbxContent") if box is not None else None
    if box is None or content is None:
        return None
    style = parse_style(box.get("style"))
    shape = parse_style(element.get("style"))
    link = link_of(story, element)
    anchor = shape.get("v-text-anchor", "top") if story.sources.settings.aligns_boxes else "top"
    return TextBox(
        read_linked_content(story, link, content),
        insets_of_textbox(box),
        "center" if anchor.startswith("middle") else "bottom" if anchor.startswith("bottom") else "top",
        is_true(style.get("mso-fit-shape-to-text")) and link is None,
        shape.get("mso-wrap-style") == "none",
        flow_of_textbox(box),
        former=link.former if link is not None else (),
        goes_on=link is not None and link.goes_on,
    )
