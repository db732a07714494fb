"""Shapes and texts that somebody drew on a chart (c:userShapes, 21.2.2.220; 21.3) as a Word group as large as the chart."""

from __future__ import annotations

from lxml import etree

from moralreport.typeset.document.plane import Point, Rect
from moralreport.typeset.docx.drawings.foreign_shapes import word_group
from moralreport.typeset.docx.drawings.shape_properties import read_transform
from moralreport.typeset.docx.markup.names import REL_ID, A, local_name
from moralreport.typeset.docx.markup.trees import Element
from moralreport.typeset.docx.markup.units import clamp, emus, number
from moralreport.typeset.docx.story import Story

_CDR = "{http://schemas.openxmlformats.org/drawingml/2006/chartDrawing}"
_SIZE = "1100"
"""Of letters that say nothing of it, in hundredths of a point, as in the sheets of Excel that charts come from."""
_MOST = 500
_HOLDERS = ("spPr", "grpSpPr")


def find_user_shapes(story: Story, chart: Element, size: tuple[float, float]) -> tuple[Story, Element] | None:
    """The group, in points of the chart's box, and the story of the part that holds its pictures; None where there is none."""
    package, holder = story.sources.package, story.part_of(chart.get(REL_ID))
    part = package.parts_by_kind(holder).get("chartUserShapes", "") if holder else ""
    root = package.tree(part)
    if root is None:
        return None
    shapes = etree.Element(_CDR + "grpSp")
    for anchor in root.findall("*")[:_MOST]:
        place = _place(anchor, size)
        if place is not None:
            shapes.extend(_placed(child, place) for child in list(anchor) if local_name(child.tag) in ("sp", "cxnSp", "pic", "grpSp"))
    return story.within(part), word_group(shapes, story.sources.theme.colors)


def _place(anchor: Element, size: tuple[float, float]) -> Rect | None:
    """Between two points of the chart (21.3.2.21), or from one on as large as it says (21.3.2.1)."""
    start = _point(anchor.find(_CDR + "from"), size)
    end, extent = _point(anchor.find(_CDR + "to"), size), anchor.find(_CDR + "ext")
    if start is None:
        return None
    if end is not None:
        return Rect(*start, max(end[0] - start[0], 0.0), max(end[1] - start[1], 0.0))
    return Rect(*start, emus(extent.get("cx")), emus(extent.get("cy"))) if extent is not None else None


def _point(element: Element | None, size: tuple[float, float]) -> Point | None:
    if element is None:
        return None
    x, y = (clamp(number(element.findtext(_CDR + name, "").strip()) or 0.0, -10.0, 10.0) for name in ("x", "y"))
    return x * size[0], y * size[1]


def _placed(shape: Element, place: Rect) -> Element:
    """The shape there, whatever its own transform says; one that stands on its side is as wide as its place is high."""
    properties = next((child for child in shape if local_name(child.tag) in _HOLDERS), None)
    if properties is None:
        return shape
    left, top, width, height = place
    if 45.0 <= read_transform(properties).rotation % 180.0 < 135.0:
        left, top, width, height = left + (width - height) / 2, top + (height - width) / 2, height, width
    transform = properties.find(A + "xfrm")
    if transform is None:
        transform = etree.Element(A + "xfrm")
        properties.insert(0, transform)
    for name, values in (("off", {"x": left, "y": top}), ("ext", {"cx": width, "cy": height})):
        found = transform.find(A + name)
        found = etree.SubElement(transform, A + name) if found is None else found
        for key, value in values.items():
            found.set(key, str(round(value * 12700)))
    for body in shape.iter(_CDR + "txBody"):
        _size_letters(body)
    return shape


def _size_letters(body: Element) -> None:
    style = body.find(A + "lstStyle")
    if style is None:
        style = etree.SubElement(body, A + "lstStyle")
    for level in range(1, 10):
        if style.find(f"{A}lvl{level}pPr") is None:
            etree.SubElement(etree.SubElement(style, f"{A}lvl{level}pPr"), A + "defRPr", {"sz": _SIZE})
