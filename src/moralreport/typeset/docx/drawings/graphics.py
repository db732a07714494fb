"""What a drawing shows: pictures, shapes with text, groups and canvases; charts and diagrams as placeholders."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from moralreport.records import dataclass
from moralreport.typeset.document import Drawing, Group, Link, Picture, Placeholder, RunProperties, Shape
from moralreport.typeset.docx.drawings.pictures import crop_of, drawn_metafile, load_blip, on_metafile, read_picture_fill
from moralreport.typeset.docx.drawings.shape_geometry import read_geometry
from moralreport.typeset.docx.drawings.shape_properties import Transform, read_transform
from moralreport.typeset.docx.drawings.shape_text import read_shape_text
from moralreport.typeset.docx.drawings.strict_shapes import rename_strict
from moralreport.typeset.docx.drawings.unsupported import warn_of_drawing
from moralreport.typeset.docx.drawings.word_art import bend
from moralreport.typeset.docx.markup.names import A14, DGM, PIC, REL_ID, WPC, WPG, WPS, A, C, R
from moralreport.typeset.docx.markup.trees import Element
from moralreport.typeset.docx.markup.units import MAX_LENGTH, clamp, emus
from moralreport.typeset.docx.paint.shape_paint import Paint, read_paint
from moralreport.typeset.docx.story import MAX_DEPTH, Story

_MAX_TEXT = 4000
MAX_SOFT_EDGE = 200.0


@dataclass(frozen=True, slots=True)
class Box:
    """What the outside says of a drawing: its size, its texts for those who cannot see it, its link."""

    width: float
    height: float
    properties: RunProperties
    alt_text: str = ""
    title: str = ""
    decorative: bool = False
    link: Link | None = None

    @property
    def description(self) -> str:
        """What is read out of it: its title where it has no other text."""
        return self.alt_text or self.title

    @property
    def own_coordinates(self) -> Transform:
        """Those of a group whose children are placed in points of its box."""
        return Transform(width=self.width, height=self.height, child_width=self.width, child_height=self.height)


def read_graphic(story: Story, element: Element, box: Box) -> Drawing | None:
    """The content of an a:graphicData; None, with a warning, for kinds that nobody knows."""
    reader = _READERS.get(element.tag) or _READERS.get(rename_strict(element))
    if reader is None:
        story.warn_unknown(element)
        return None
    warn_of_drawing(story, element)
    return reader(story, element, box)


def _read_picture(story: Story, element: Element, box: Box) -> Drawing:
    """pic:pic (20.2): crop, turn, outline; an SVG falls back to the bitmap beside it."""
    fill = element.find(PIC + "blipFill")
    properties = element.find(PIC + "spPr")
    transform = read_transform(properties)
    theme = story.sources.theme
    paint = read_paint(properties, element.find(PIC + "style"), theme.colors, theme.formats)
    blip = fill.find(A + "blip") if fill is not None else None
    picture = Picture(
        **read_geometry(properties),
        image=load_blip(story, blip),
        width=box.width,
        height=box.height,
        alt_text=box.alt_text or _own_description(element),
        title=box.title,
        decorative=box.decorative,
        crop=crop_of(fill),
        rotation=transform.rotation,
        flip_horizontal=transform.flip_horizontal,
        flip_vertical=transform.flip_vertical,
        border=paint.line,
        link=box.link,
        shadow=paint.shadow,
        fill=paint.fill,
        soft_edge=_soft_edge(properties),
        effects=paint.effects,
    )
    return drawn_metafile(picture)


def _soft_edge(properties: Element | None) -> float:
    edge = properties.find(f"{A}effectLst/{A}softEdge") if properties is not None else None
    return clamp(emus(edge.get("rad")), 0.0, MAX_SOFT_EDGE) if edge is not None else 0.0


def _own_description(element: Element) -> str:
    for found in element.iterfind(f"{PIC}nvPicPr/{PIC}cNvPr"):
        return found.get("descr", "")
    return ""


def _read_shape(story: Story, element: Element, box: Box) -> Drawing:
    """wps:wsp: geometry, paint and text."""
    properties = element.find(WPS + "spPr")
    style = element.find(WPS + "style")
    theme = story.sources.theme
    transform = read_transform(properties)
    paint = read_paint(properties, style, theme.colors, theme.formats)
    shape = Shape(
        **read_geometry(properties),
        width=box.width,
        height=box.height,
        fill=paint.fill,
        line=paint.line,
        text=read_shape_text(story, element, style, transform),
        rotation=transform.rotation,
        flip_horizontal=transform.flip_horizontal,
        flip_vertical=transform.flip_vertical,
        head_end=paint.head_end,
        tail_end=paint.tail_end,
        alt_text=box.description,
        decorative=box.decorative,
        opacity=paint.opacity,
        line_opacity=paint.line_opacity,
        gradient=paint.gradient,
        pattern=paint.pattern,
        shadow=paint.shadow,
        effects=paint.effects,
        picture=read_picture_fill(story, paint.picture) if paint.picture is not None else None,
    )
    return on_metafile(bend(story, element, shape))


def _read_group(story: Story, element: Element, box: Box) -> Drawing:
    """wpg:wgp, wpg:grpSp: children in the group's own coordinates (20.1.7.5)."""
    properties = element.find(WPG + "grpSpPr")
    transform = read_transform(properties)
    return Group(
        box.width,
        box.height,
        _read_children(story, element, transform, box),
        transform.rotation,
        transform.flip_horizontal,
        transform.flip_vertical,
        box.description,
        box.decorative,
    )


def _read_canvas(story: Story, element: Element, box: Box) -> Drawing:
    """wpc:wpc: a group whose coordinates are its own size, on the ground and in the frame that it may have."""
    theme = story.sources.theme
    ground, frame = (read_paint(element.find(WPC + name), None, theme.colors, theme.formats) for name in ("bg", "whole"))
    children = _read_children(story, element, box.own_coordinates, box)
    if ground.fill is not None or frame.line is not None:
        paint = replace(ground, line=frame.line, line_opacity=frame.line_opacity)
        children = ((0.0, 0.0, _sheet(box, paint)), *children)
    return Group(box.width, box.height, children, alt_text=box.description, decorative=box.decorative)


def _sheet(box: Box, paint: Paint) -> Shape:
    shape = Shape("rect", box.width, box.height, fill=paint.fill, line=paint.line, decorative=True)
    return replace(shape, gradient=paint.gradient, opacity=paint.opacity, line_opacity=paint.line_opacity)


def _read_children(story: Story, element: Element, transform: Transform, box: Box) -> tuple[tuple[float, float, Drawing], ...]:
    story.depth += 1
    wide = box.width / (transform.child_width or transform.width or box.width or 1.0)
    high = box.height / (transform.child_height or transform.height or box.height or 1.0)
    placed = []
    for child in element if story.depth < MAX_DEPTH else ():
        if child.tag not in _READERS:
            continue
        own = read_transform(_shape_properties(child))
        inner = Box(_size(own.width * wide), _size(own.height * high), box.properties, *_descriptions(child))
        drawing = read_graphic(story, child, inner)
        if drawing is not None:
            placed.append((_place((own.x - transform.child_x) * wide), _place((own.y - transform.child_y) * high), drawing))
    story.depth -= 1
    return tuple(placed)


def _size(value: float) -> float:
    return clamp(value, 0.0, MAX_LENGTH)


def _place(value: float) -> float:
    return clamp(value, -MAX_LENGTH, MAX_LENGTH)


def _shape_properties(element: Element) -> Element | None:
    """The element that holds a child's a:xfrm."""
    for name in (WPS + "spPr", PIC + "spPr", WPG + "grpSpPr"):
        found = element.find(name)
        if found is not None:
            return found
    frame = element.find(WPG + "xfrm")
    return None if frame is None else element


def _descriptions(element: Element) -> tuple[str, str]:
    for name in (WPS + "cNvPr", WPG + "cNvPr", f"{PIC}nvPicPr/{PIC}cNvPr"):
        found = element.find(name)
        if found is not None:
            return found.get("descr", ""), found.get("title", "")
    return "", ""


def _read_frame(story: Story, element: Element, box: Box) -> Drawing | None:
    """wpg:graphicFrame: a chart or diagram inside a group."""
    data = element.find(f"{A}graphic/{A}graphicData")
    for child in data if data is not None else ():
        return read_graphic(story, child, box)
    return None


def _read_chart(story: Story, element: Element, box: Box) -> Drawing:
    """A chart from its cached values; kinds that nobody draws as a frame with their text."""
    from moralreport.typeset.docx.charts.reading import read_chart

    drawn = read_chart(story, element.get(REL_ID) or "", (box.width, box.height), box.properties)
    if drawn is not None:
        drawn = replace(drawn, alt_text=box.description or drawn.alt_text, decorative=box.decorative)
        return _with_user_shapes(story, element, drawn, box)
    story.warn("chart", "แผนภูมิชนิดนี้ยังวาดไม่ได้ แสดงเป็นกรอบพร้อมข้อความในแผนภูมิ")
    frame = _placeholder("chart", _part_text(story, element.get(REL_ID), (A + "t", C + "v")), box)
    return _with_user_shapes(story, element, frame, box)


def _with_user_shapes(story: Story, element: Element, chart: Group | Placeholder, box: Box) -> Drawing:
    """The chart below what somebody drew on it."""
    from moralreport.typeset.docx.drawings.user_shapes import find_user_shapes

    found = find_user_shapes(story, element, (box.width, box.height))
    if found is None:
        return chart
    shapes = _read_children(*found, box.own_coordinates, box)
    if isinstance(chart, Group):
        return replace(chart, children=(*chart.children, *shapes))
    return Group(box.width, box.height, ((0.0, 0.0, chart), *shapes), alt_text=chart.alt_text, decorative=box.decorative)


def _read_diagram(story: Story, element: Element, box: Box) -> Drawing:
    """SmartArt as the program that wrote the file last drew it; without that drawing, its texts."""
    from moralreport.typeset.docx.drawings.diagrams import find_diagram

    found = find_diagram(story, element)
    if found is not None:
        return _read_canvas(*found, box)
    story.warn("smartart", "SmartArt ที่ไม่มีภาพวาดมาในไฟล์ยังวาดไม่ได้ แสดงเป็นกรอบพร้อมข้อความในภาพ")
    return _placeholder("SmartArt", _part_text(story, element.get(R + "dm"), (A + "t",)), box)


def _placeholder(what: str, text: str, box: Box) -> Placeholder:
    return Placeholder(what, text, box.width, box.height, box.properties, box.description)


def _part_text(story: Story, relationship_id: str | None, tags: tuple[str, ...]) -> str:
    """Distinct texts of a chart or diagram part, joined by spaces."""
    root = story.tree_of(relationship_id)
    texts: dict[str, None] = {}
    for element in root.iter(*tags) if root is not None else ():
        text = (element.text or "").strip()
        if text and not _is_cache_number(element):
            texts[text] = None
    return " ".join(texts)[:_MAX_TEXT]


def _is_cache_number(element: Element) -> bool:
    parent = element.getparent()
    holder = parent.getparent() if parent is not None else None
    return holder is not None and holder.tag == C + "numCache"


def _read_locked_canvas(story: Story, element: Element, box: Box) -> Drawing:
    """lc:lockedCanvas (20.3): a drawing of another program."""
    from moralreport.typeset.docx.drawings.foreign_shapes import bounded, word_group

    return _read_group(story, bounded(word_group(element, story.sources.theme.colors)), box)


def _read_ink(story: Story, element: Element, box: Box) -> Drawing:
    story.warn("ink", "ลายหมึก (ink) ยังวาดไม่ได้")
    return _placeholder("ink", "", box)


_LOCKED = "{http://schemas.openxmlformats.org/drawingml/2006/lockedCanvas}lockedCanvas"
_READERS: dict[str, Callable[[Story, Element, Box], Drawing | None]] = {
    PIC + "pic": _read_picture,
    WPS + "wsp": _read_shape,
    WPG + "wgp": _read_group,
    WPG + "grpSp": _read_group,
    WPG + "graphicFrame": _read_frame,
    WPC + "graphicFrame": _read_frame,
    WPC + "wpc": _read_canvas,
    C + "chart": _read_chart,
    "{http://schemas.microsoft.com/office/drawing/2014/chartex}chart": _read_chart,
    DGM + "relIds": _read_diagram,
    A14 + "contentPart": _read_ink,
    _LOCKED: _read_locked_canvas,
}
