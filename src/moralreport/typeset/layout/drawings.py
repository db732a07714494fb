"""Drawings as placed items: pictures, shapes with their text, groups, placeholders (document.Drawing -> pages items).

Pictures and described shapes are figures of the tag tree; lines and shapes without a description are decoration;
text boxes are tagged beside the paragraph that carries them.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import replace

from moralreport.records import dataclass
from moralreport.typeset.document import Block, Drawing, Group, Paragraph, ParagraphProperties, Picture, Placeholder, Shape, Text, TextBox
from moralreport.typeset.layout import shapes
from moralreport.typeset.layout.curves import Outline
from moralreport.typeset.layout.environment import Environment
from moralreport.typeset.layout.shadings import shading
from moralreport.typeset.layout.structure import Nodes
from moralreport.typeset.pages import Image, Item, LinkArea, Path, Transform

GREY = "808080"
ARROW = 3.0
"""Length of an arrow head in line widths (medium)."""


@dataclass(frozen=True, slots=True)
class Box:
    """Where a drawing goes: top left corner and size, page coordinates."""

    x: float
    y: float
    width: float
    height: float


def draw(drawing: Drawing, x: float, y: float, nodes: Nodes, env: Environment) -> tuple[Item, ...]:
    """Items of a drawing whose box has its top left corner at (x, y)."""
    box = Box(x, y, drawing.width, drawing.height)
    match drawing:
        case Picture():
            return _picture(drawing, box, _figure(drawing, box, nodes), nodes, env)
        case Placeholder() if drawing.formula is not None:
            from moralreport.typeset.layout.formula_boxes import formula_items

            formula = nodes.child("Formula", alt_text=drawing.text, bbox=(box.x, box.y, box.width, box.height))
            return formula_items(drawing, x, y, replace(nodes, node=formula, label=None), env)
        case Placeholder():
            return _placeholder(drawing, box, nodes, env)
        case Shape():
            return _turned(_shape(drawing, box, nodes, env), drawing.rotation, box)
        case Group():
            return _turned(_group(drawing, box, nodes, env), drawing.rotation, box)


def _figure(drawing: Picture | Shape | Group | Placeholder, box: Box, nodes: Nodes) -> int | None:
    if isinstance(drawing, Picture | Shape | Group) and drawing.decorative:
        return None
    return nodes.child("Figure", alt_text=drawing.alt_text, bbox=(box.x, box.y, box.width, box.height))


def _picture(picture: Picture, box: Box, node: int | None, nodes: Nodes, env: Environment) -> tuple[Item, ...]:
    if picture.image is None:
        return (_outline(_rectangle(box), GREY, node),)
    cut = () if picture.geometry == "rect" else _geometry(picture, env)
    image = Image(
        box.x,
        box.y,
        box.width,
        box.height,
        picture.image,
        crop=picture.crop,
        rotation=picture.rotation,
        flip_horizontal=picture.flip_horizontal,
        flip_vertical=picture.flip_vertical,
        outline=cut,
        alt_text=picture.alt_text,
        node=node,
    )
    frame: tuple[Item, ...] = ()
    if picture.border:
        commands = _placed(cut, picture, box) if cut else _rectangle(box)
        edge = _outline(commands, picture.border.color or "000000", node, picture.border.width, picture.border.style)
        frame = _turned((edge,), picture.rotation, box)
    return (image, *frame, *_link(picture, box, nodes))


def _link(picture: Picture, box: Box, nodes: Nodes) -> tuple[Item, ...]:
    if picture.link is None or not (picture.link.uri or picture.link.bookmark):
        return ()
    contents = picture.alt_text or picture.link.tooltip or picture.link.uri or picture.link.bookmark or ""
    link = picture.link
    bookmark = None if link.uri else link.bookmark
    return (LinkArea(box.x, box.y, box.width, box.height, link.uri, bookmark, contents, nodes.child("Link")),)


def _placeholder(drawing: Placeholder, box: Box, nodes: Nodes, env: Environment) -> tuple[Item, ...]:
    frame = _outline(_rectangle(box), GREY, None if drawing.text else _figure(drawing, box, nodes))
    if not drawing.text:
        return (frame,)
    words = Paragraph(ParagraphProperties(alignment="center"), (Text(drawing.text, drawing.properties),), drawing.properties)
    return (frame, *_text(TextBox((words,), vertical_align="center"), box, nodes, env))


# --- shapes ---------------------------------------------------------------------------------------


def _shape(shape: Shape, box: Box, nodes: Nodes, env: Environment) -> tuple[Item, ...]:
    if shape.word_art is not None:
        return _word_art(shape, shape.word_art, box, nodes, env)
    described = bool(shape.alt_text) and shape.text is None
    node = _figure(shape, box, nodes) if described else None
    items = _drawn_outline(shape, box, node, env)
    if shape.text is None or not shape.text.blocks:
        return items
    return (*items, *_text(shape.text, box, nodes, replace(env, background=shape.fill or env.background)))


def _drawn_outline(shape: Shape, box: Box, node: int | None, env: Environment) -> tuple[Item, ...]:
    if shape.fill is None and shape.line is None and shape.picture is None:
        return ()
    return _painted(shape, box, node, _geometry(shape, env))


def _word_art(shape: Shape, text: Text, box: Box, nodes: Nodes, env: Environment) -> tuple[Item, ...]:
    from moralreport.typeset.layout.word_art import outlined, reading_layer, set_straight

    art = set_straight(text, nodes.beside("Div"), env)
    if art is None:
        return ()
    painted = _painted(shape, box, None, outlined(art, shape, env))
    return painted if nodes.node is None else (*painted, reading_layer(art, shape, box.x, box.y))


def _painted(shape: Shape, box: Box, node: int | None, cut: Outline) -> tuple[Item, ...]:
    commands = _placed(cut, shape, box)
    pictured = _picture_fill(shape, box, cut, node)
    open_line = shapes.is_open(shape.geometry) and not shape.path
    path = Path(
        commands,
        fill=None if open_line or pictured else shape.fill,
        stroke=(shape.line.color or "000000") if shape.line else None,
        width=shape.line.width if shape.line else 0.0,
        style=shape.line.style if shape.line else "single",
        opacity=shape.opacity,
        node=node,
        even_odd=shape.even_odd,
        shading=None if open_line or shape.gradient is None else shading(shape.gradient, (box.x, box.y, box.width, box.height)),
    )
    return (*pictured, path, *_arrow_heads(shape, commands, node))


def _picture_fill(shape: Shape, box: Box, cut: Outline, node: int | None) -> tuple[Item, ...]:
    if shape.picture is None or shape.picture.image is None:
        return ()
    flips = (shape.flip_horizontal, shape.flip_vertical)
    place = (box.x, box.y, box.width, box.height)
    return (Image(*place, shape.picture.image, shape.picture.crop, 0.0, *flips, outline=cut, alt_text=shape.alt_text, node=node),)


def _geometry(shape: Shape | Picture, env: Environment) -> Outline:
    if shape.path:
        return shapes.scaled(shape.path, shape.width, shape.height)
    found = shapes.outline(shape.geometry, shape.width, shape.height, shape.adjust)
    if found is None:
        env.warn("shape", f"ไม่รู้จักรูปร่าง {shape.geometry} จึงวาดเป็นสี่เหลี่ยม")
        found = shapes.outline("rect", shape.width, shape.height)
    elif shape.geometry in shapes.SIMPLIFIED:
        env.warn("shape", f"รูปร่าง {shape.geometry} วาดอย่างง่าย")
    return found or ()


def _placed(commands: Outline, shape: Shape | Picture, box: Box) -> Outline:
    """Flipped about the middle of the box, then moved to its place."""

    def across(value: float) -> float:
        return box.x + (shape.width - value if shape.flip_horizontal else value)

    def down(value: float) -> float:
        return box.y + (shape.height - value if shape.flip_vertical else value)

    return tuple((c[0], *((across, down)[i % 2](float(v)) for i, v in enumerate(c[1:]))) for c in commands)


def _arrow_heads(shape: Shape, commands: Outline, node: int | None) -> tuple[Item, ...]:
    if shape.line is None or len(commands) < 2 or not (shape.head_end or shape.tail_end):
        return ()
    points = [(float(c[-2]), float(c[-1])) for c in commands if len(c) > 2]
    heads = []
    if shape.head_end:
        heads.append(_arrow_head(points[1], points[0], shape, node))
    if shape.tail_end:
        heads.append(_arrow_head(points[-2], points[-1], shape, node))
    return tuple(heads)


def _arrow_head(start: tuple[float, float], tip: tuple[float, float], shape: Shape, node: int | None) -> Item:
    line = shape.line
    width = max(line.width if line else 0.75, 0.75)
    angle = math.atan2(tip[1] - start[1], tip[0] - start[0])
    length, half = ARROW * width, ARROW * width / 2
    back = (tip[0] - length * math.cos(angle), tip[1] - length * math.sin(angle))
    side = (half * math.sin(angle), -half * math.cos(angle))
    corners = (tip, (back[0] + side[0], back[1] + side[1]), (back[0] - side[0], back[1] - side[1]))
    commands: Outline = (("M", *corners[0]), ("L", *corners[1]), ("L", *corners[2]), ("Z",))
    return Path(commands, fill=(line.color if line else None) or "000000", node=node)


# --- text in shapes -------------------------------------------------------------------------------


def _text(text: TextBox, box: Box, nodes: Nodes, env: Environment) -> tuple[Item, ...]:
    if env.set_text is None:
        return ()
    quarter = {"btLr": 270.0, "tbRl": 90.0, "tbRlV": 90.0, "vert": 90.0, "vert270": 270.0}.get(text.direction, 0.0)
    inner = Box(box.x, box.y, box.width, box.height)
    if quarter:
        middle = (box.x + box.width / 2, box.y + box.height / 2)
        inner = Box(middle[0] - box.height / 2, middle[1] - box.width / 2, box.height, box.width)
    return _turned(_upright_text(text, inner, nodes, env), quarter, box)


def _upright_text(text: TextBox, box: Box, nodes: Nodes, env: Environment) -> tuple[Item, ...]:
    left, top, right, bottom = text.insets
    width = max(box.width - left - right, 1.0)
    room = max(box.height - top - bottom, 0.0)
    height, items = _set(text.blocks, width, nodes.beside("Div"), env)
    if height > room + 1.0 and not text.autofit:
        env.warn("text-box-full", "ข้อความในกล่องข้อความสูงกว่ากล่อง จึงล้นลงด้านล่าง")
    share = {"center": 0.5, "bottom": 1.0}.get(text.vertical_align, 0.0)
    down = box.y + top + max(room - height, 0.0) * share
    return (Transform((1.0, 0.0, 0.0, 1.0, box.x + left, down), items),) if items else ()


def _set(blocks: tuple[Block, ...], width: float, nodes: Nodes, env: Environment) -> tuple[float, tuple[Item, ...]]:
    return env.set_text(blocks, width, env, nodes) if env.set_text else (0.0, ())


# --- groups and boxes -----------------------------------------------------------------------------


def _group(group: Group, box: Box, nodes: Nodes, env: Environment) -> tuple[Item, ...]:
    figure = _figure(group, box, nodes) if group.alt_text and not group.decorative else None
    inner = nodes if figure is None else replace(nodes, node=figure)
    items: list[Item] = []
    for x, y, child in group.children:
        items.extend(draw(child, box.x + x, box.y + y, inner, env))
    if group.clipped:
        items = [Transform((1.0, 0.0, 0.0, 1.0, 0.0, 0.0), tuple(items), clip=(box.x, box.y, box.width, box.height))]
    return _mirrored(tuple(items if figure is None else _owned(items, figure)), group, box)


def _owned(items: Sequence[Item], figure: int) -> Iterator[Item]:
    """Lines and areas that belong to nothing yet are part of the figure that the group is."""
    for item in items:
        if isinstance(item, Transform):
            yield replace(item, items=tuple(_owned(item.items, figure)))
        elif isinstance(item, Path) and item.node is None:
            yield replace(item, node=figure)
        else:
            yield item


def _mirrored(items: tuple[Item, ...], group: Group, box: Box) -> tuple[Item, ...]:
    if not (group.flip_horizontal or group.flip_vertical) or not items:
        return items
    a = -1.0 if group.flip_horizontal else 1.0
    d = -1.0 if group.flip_vertical else 1.0
    cx, cy = box.x + box.width / 2, box.y + box.height / 2
    return (Transform((a, 0.0, 0.0, d, cx - a * cx, cy - d * cy), items),)


def _turned(items: tuple[Item, ...], degrees: float, box: Box) -> tuple[Item, ...]:
    """Turned clockwise about the middle of the box."""
    if not items or not degrees % 360:
        return items
    angle = math.radians(degrees)
    cos, sin = math.cos(angle), math.sin(angle)
    cx, cy = box.x + box.width / 2, box.y + box.height / 2
    matrix = (cos, sin, -sin, cos, cx - cos * cx + sin * cy, cy - sin * cx - cos * cy)
    return (Transform(matrix, items),)


def _rectangle(box: Box) -> Outline:
    right, bottom = box.x + box.width, box.y + box.height
    return (("M", box.x, box.y), ("L", right, box.y), ("L", right, bottom), ("L", box.x, bottom), ("Z",))


def _outline(commands: Outline, color: str, node: int | None, width: float = 0.5, style: str = "single") -> Path:
    return Path(commands, stroke=color, width=width, style=style, node=node)
