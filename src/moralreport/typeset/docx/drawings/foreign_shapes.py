"""What other programs' DrawingML draws (locked canvases, SmartArt, shapes on charts) as Word's own groups, shapes and pictures."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy

from lxml import etree

from moralreport.typeset.docx.drawings.drawing_text import word_text
from moralreport.typeset.docx.drawings.shape_properties import read_transform
from moralreport.typeset.docx.markup.names import DSP, PIC, WPG, WPS, A, local_name
from moralreport.typeset.docx.markup.trees import Element
from moralreport.typeset.docx.paint.colors import ThemeColors

_DEEPEST = 25
_HOLDERS = (WPS + "spPr", PIC + "spPr", WPG + "grpSpPr")


def word_group(source: Element, colors: ThemeColors, depth: int = 0) -> Element:
    """The wpg:grpSp that shows the children of a group, canvas or shape tree."""
    group = etree.Element(WPG + "grpSp")
    for child in source if depth < _DEEPEST else ():
        match local_name(child.tag):
            case "grpSpPr":
                group.append(_renamed(child, WPG + "grpSpPr"))
            case "grpSp":
                group.append(word_group(child, colors, depth + 1))
            case "sp" | "cxnSp":
                group.extend(_shapes(child, colors))
            case "pic":
                group.append(_picture(child))
    return group


def bounded(group: Element) -> Element:
    """A canvas that claims no size of its own is as large as what stands in it."""
    properties = group.find(WPG + "grpSpPr")
    transform = read_transform(properties)
    boxes = list(_boxes(group)) if properties is not None and not (transform.child_width or transform.width) else []
    if properties is None or not boxes:
        return group
    left, top = min(box[0] for box in boxes), min(box[1] for box in boxes)
    right, bottom = max(box[2] for box in boxes), max(box[3] for box in boxes)
    for old in properties.findall(A + "xfrm"):
        properties.remove(old)
    place = etree.SubElement(properties, A + "xfrm")
    for name, first, second in (("off", "x", "y"), ("ext", "cx", "cy"), ("chOff", "x", "y"), ("chExt", "cx", "cy")):
        values = (left, top) if first == "x" else (right - left, bottom - top)
        etree.SubElement(place, A + name, {first: str(round(values[0] * 12700)), second: str(round(values[1] * 12700))})
    return group


def _boxes(group: Element, depth: int = 0) -> Iterator[tuple[float, float, float, float]]:
    """Where the shapes of a group stand, in its coordinates."""
    for child in group if depth < _DEEPEST else ():
        own = read_transform(next((found for name in _HOLDERS if (found := child.find(name)) is not None), None))
        if child.tag != WPG + "grpSp":
            if own.width or own.height:
                yield own.x, own.y, own.x + own.width, own.y + own.height
            continue
        wide, high = (own.width / own.child_width if own.child_width else 1.0), (own.height / own.child_height if own.child_height else 1.0)
        for left, top, right, bottom in _boxes(child, depth + 1):
            x, y = own.x - own.child_x * wide, own.y - own.child_y * high
            yield x + left * wide, y + top * high, x + right * wide, y + bottom * high


def _shapes(source: Element, colors: ThemeColors) -> list[Element]:
    """A shape, and a second one for its text where that has a place of its own."""
    shape = etree.Element(WPS + "wsp")
    for child in source:
        name = local_name(child.tag)
        if name in ("spPr", "style"):
            shape.append(_renamed(child, WPS + name))
        elif name in ("nvSpPr", "nvCxnSpPr"):
            shape.extend(_renamed(found, WPS + "cNvPr") for found in child if local_name(found.tag) == "cNvPr")
    own = (child for child in source if local_name(child.tag) == "txBody")
    body = next(own, source.find(f"{A}txSp/{A}txBody"))
    if body is None or not any((text.text or "").strip() for text in body.iter(A + "t")):
        return [shape]
    place = source.find(DSP + "txXfrm")
    if place is None:
        return [_lettered(shape, body, colors)]
    return [shape, _lettered(_bare(place, shape.find(WPS + "style")), body, colors)]


def _bare(place: Element, style: Element | None) -> Element:
    """A shape that shows nothing but its text."""
    shape = etree.Element(WPS + "wsp")
    properties = etree.SubElement(shape, WPS + "spPr")
    transform = _renamed(place, A + "xfrm")
    transform.attrib.pop("rot", "")
    properties.append(transform)
    etree.SubElement(etree.SubElement(properties, A + "prstGeom", {"prst": "rect"}), A + "avLst")
    etree.SubElement(properties, A + "noFill")
    etree.SubElement(etree.SubElement(properties, A + "ln"), A + "noFill")
    if style is not None:
        shape.append(deepcopy(style))
    return shape


def _lettered(shape: Element, body: Element, colors: ThemeColors) -> Element:
    etree.SubElement(shape, WPS + "txbx").append(word_text(body, colors))
    frame = body.find(A + "bodyPr")
    if frame is not None:
        shape.append(_renamed(frame, WPS + "bodyPr"))
    return shape


def _picture(source: Element) -> Element:
    picture = etree.Element(PIC + "pic")
    for child in source:
        renamed = _renamed(child, PIC + local_name(child.tag))
        for part in renamed:
            if local_name(part.tag) == "cNvPr":
                part.tag = PIC + "cNvPr"
        picture.append(renamed)
    return picture


def _renamed(source: Element, tag: str) -> Element:
    copy = deepcopy(source)
    copy.tag = tag
    copy.tail = None
    return copy
