"""Drawings as placed items: pictures, shapes with their text, groups, placeholders (document.Drawing -> pages items).

Pictures and described shapes are figures of the tag tree; lines and shapes without a description are decoration;
text boxes are tagged beside the paragraph that carries them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from math import fsum, inf

from moralreport.typeset.document import (
    Drawing,
    Group,
    Paragraph,
    ParagraphProperties,
    Picture,
    Placeholder,
    Shape,
    Table,
    Text,
    TextBox,
)
from moralreport.typeset.document.plane import IDENTITY, Insets, Rect, rectangle
from moralreport.typeset.layout.drawings.kept_drawings import drawn_once
from moralreport.typeset.layout.drawings.pictures import draw_picture
from moralreport.typeset.layout.drawings.shapes import GREY, geometry_of, paint_parts, paint_shape, stroked
from moralreport.typeset.layout.environment import Environment
from moralreport.typeset.layout.geometry.outlines import Part, text_room
from moralreport.typeset.layout.geometry.turning import turned
from moralreport.typeset.layout.structure.tree import Nodes
from moralreport.typeset.pages import GlyphRun, Item, Path, Transform

_FAR = 20_000.0


def draw(drawing: Drawing, x: float, y: float, nodes: Nodes, env: Environment) -> tuple[Item, ...]:
    """Items of a drawing whose box has its top left corner at (x, y); those of heads and feet are kept for the pages to come."""
    if nodes.node is not None:
        return _items(drawing, x, y, nodes, env)
    return drawn_once(drawing, x, y, env, lambda: _items(drawing, x, y, nodes, env))


def _items(drawing: Drawing, x: float, y: float, nodes: Nodes, env: Environment) -> tuple[Item, ...]:
    box = Rect(x, y, drawing.width, drawing.height)
    match drawing:
        case Picture():
            return draw_picture(drawing, box, _figure(drawing, nodes), nodes, env)
        case Placeholder() if drawing.formula is not None:
            from moralreport.typeset.layout.inline.formula_boxes import formula_items

            formula = nodes.child("Formula", alt_text=drawing.text)
            return formula_items(drawing, x, y, replace(nodes, node=formula, label=None), env)
        case Placeholder() if drawing.ruby is not None:
            from moralreport.typeset.layout.inline.ruby_boxes import ruby_items

            return ruby_items(drawing, drawing.ruby, (x, y), nodes, env)
        case Placeholder():
            return _placeholder(drawing, box, nodes, env)
        case Shape():
            return turned(_shape(drawing, box, nodes, env), drawing.rotation, box)
        case Group():
            return turned(_group(drawing, box, nodes, env), drawing.rotation, box)


def _figure(drawing: Picture | Shape | Group | Placeholder, nodes: Nodes) -> int | None:
    if isinstance(drawing, Picture | Shape | Group) and drawing.decorative:
        return None
    return nodes.child("Figure", alt_text=drawing.alt_text)


def _placeholder(drawing: Placeholder, box: Rect, nodes: Nodes, env: Environment) -> tuple[Item, ...]:
    frame = stroked(rectangle(box), GREY, None if drawing.text else _figure(drawing, nodes))
    if not drawing.text:
        return (frame,)
    words = Paragraph(ParagraphProperties(alignment="center"), (Text(drawing.text, drawing.properties),), drawing.properties)
    return (frame, *_text(TextBox((words,), vertical_align="center"), box, nodes, env))


# --- shapes ---------------------------------------------------------------------------------------


def _shape(shape: Shape, box: Rect, nodes: Nodes, env: Environment) -> tuple[Item, ...]:
    if shape.word_art is not None:
        return _word_art(shape, shape.word_art, box, nodes, env)
    described = bool(shape.alt_text) and shape.text is None
    node = _figure(shape, nodes) if described else None
    items = paint_shape(shape, (box.x, box.y), node, env)
    if shape.text is None or not shape.text.blocks:
        return items
    room = _text_room(shape, box, env)
    return (*items, *_text(shape.text, room, nodes, inside(shape, env)))


def inside(shape: Shape, env: Environment) -> Environment:
    """The environment of the text of a shape."""
    return replace(env, background=shape.fill or env.background, depth=env.depth + 1)


def _text_room(shape: Shape, box: Rect, env: Environment) -> Rect:
    """Where the text of a shape goes (20.1.9.22), mirrored with it."""
    left, top, right, bottom = text_room(geometry_of(shape, env), shape.width, shape.height, shape.adjust)
    if shape.flip_horizontal:
        left, right = shape.width - right, shape.width - left
    if shape.flip_vertical:
        top, bottom = shape.height - bottom, shape.height - top
    return Rect(box.x + left, box.y + top, right - left, bottom - top)


def _word_art(shape: Shape, text: Text, box: Rect, nodes: Nodes, env: Environment) -> tuple[Item, ...]:
    from moralreport.typeset.layout.drawings.word_art import outlined, reading_layer, set_straight

    art = set_straight(text, nodes.beside("Div"), env)
    if art is None:
        return ()
    painted = paint_parts(shape, (Part(outlined(art, shape, env)),), (box.x, box.y), None, even_odd=False)
    return painted if nodes.node is None else (*painted, reading_layer(art, shape, box.x, box.y))


# --- text in shapes -------------------------------------------------------------------------------


def quarter_of(text: TextBox) -> float:
    """How far the direction of its text turns it in its box."""
    return {"btLr": 270.0, "tbRl": 90.0}.get(text.direction, 0.0)


def insets_along(text: TextBox) -> Insets:
    """Insets, which belong to the sides of the box (20.1.2.1.1), as text sees them that runs up or down."""
    left, top, right, bottom = text.insets
    return {90.0: Insets(top, right, bottom, left), 270.0: Insets(bottom, left, top, right)}.get(quarter_of(text), text.insets)


def _text(text: TextBox, box: Rect, nodes: Nodes, env: Environment) -> tuple[Item, ...]:
    if env.set_text is None:
        return ()
    quarter = quarter_of(text)
    inner = box
    if quarter:
        middle = (box.x + box.width / 2, box.y + box.height / 2)
        inner = Rect(middle[0] - box.height / 2, middle[1] - box.width / 2, box.height, box.width)
    return turned(_upright_text(text, inner, nodes, env), quarter + text.turn, box)


def _upright_text(text: TextBox, box: Rect, nodes: Nodes, env: Environment) -> tuple[Item, ...]:
    left, top, right, bottom = insets_along(text)
    width = max(box.width - left - right, 1.0)
    if text.no_wrap:
        from moralreport.typeset.layout.drawings.unbroken_text import unbroken

        out, width = unbroken(text, width, env)
        left -= out
    room = max(box.height - top - bottom, 0.0)
    height, items = _set(text, width, room, nodes.beside("Div"), env)
    share = {"center": 0.5, "bottom": 1.0}.get(text.vertical_align, 0.0)
    down = box.y + top + max(room - height, 0.0) * share
    if height > room + 1.0 and not text.autofit and any(line > room + bottom for line in _lines(items)):
        env.warn("text-box-full", "ข้อความในกล่องข้อความสูงกว่ากล่อง จึงล้นลงด้านล่าง")
    if not items:
        return ()
    clip = Rect(-left, -_FAR, box.width, 2 * _FAR) if _reaches_beyond(text, width) else None
    return (Transform((1.0, 0.0, 0.0, 1.0, box.x + left, down), items, clip=clip),)


def _reaches_beyond(text: TextBox, width: float) -> bool:
    """Is a table wider than its box? Word shows nothing of it beside the box; cover pages count on that."""
    return any(isinstance(block, Table) and fsum(block.grid) > width + 1.0 for block in text.blocks)


def _lines(items: Sequence[Item], down: float = 0.0) -> Iterator[float]:
    """Where lines with letters stand; empty paragraphs and the space below the last one run out of a box unseen."""
    for item in items:
        if isinstance(item, GlyphRun) and any(glyph.text.strip() for glyph in item.glyphs):
            yield down + item.y
        elif isinstance(item, Transform):
            yield from _lines(item.items, down + item.matrix[5])


def _set(text: TextBox, width: float, room: float, nodes: Nodes, env: Environment) -> tuple[float, tuple[Item, ...]]:
    return env.set_text(text.blocks, width, env, nodes, text.former, room if text.goes_on else inf) if env.set_text else (0.0, ())


# --- groups and boxes -----------------------------------------------------------------------------


def _group(group: Group, box: Rect, nodes: Nodes, env: Environment) -> tuple[Item, ...]:
    figure = _figure(group, nodes) if group.alt_text and not group.decorative else None
    inner = nodes if figure is None else replace(nodes, node=figure)
    items: list[Item] = []
    for x, y, child in group.children:
        items.extend(_items(child, box.x + x, box.y + y, inner, env))
    if group.clipped:
        items = [Transform(IDENTITY, tuple(items), clip=box)]
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


def _mirrored(items: tuple[Item, ...], group: Group, box: Rect) -> tuple[Item, ...]:
    if not (group.flip_horizontal or group.flip_vertical) or not items:
        return items
    a = -1.0 if group.flip_horizontal else 1.0
    d = -1.0 if group.flip_vertical else 1.0
    cx, cy = box.x + box.width / 2, box.y + box.height / 2
    return (Transform((a, 0.0, 0.0, d, cx - a * cx, cy - d * cy), items),)
