"""Drawings as placed items: pictures, placeholders, shapes, groups (document.Drawing -> pages items)."""

from __future__ import annotations

from moralreport.typeset.document import Drawing, Group, Picture, Placeholder, Shape
from moralreport.typeset.layout.environment import Environment
from moralreport.typeset.layout.structure import Nodes
from moralreport.typeset.pages import Image, Item, Path


def draw(drawing: Drawing, x: float, y: float, nodes: Nodes, env: Environment) -> tuple[Item, ...]:
    """Items of a drawing whose box has its top left corner at (x, y), page coordinates; a Figure node is made for it."""
    node = None
    if not getattr(drawing, "decorative", False):
        node = nodes.child("Figure", alt_text=drawing.alt_text, bbox=(x, y, drawing.width, drawing.height))
    match drawing:
        case Picture():
            return _picture(drawing, x, y, node)
        case Placeholder():
            return (_frame(x, y, drawing.width, drawing.height, node),)
        case Shape() | Group():
            env.warnings.add("shape", "ยังไม่วาดรูปร่างนี้ แสดงเป็นกรอบแทน")
            return (_frame(x, y, drawing.width, drawing.height, node),)


def _picture(picture: Picture, x: float, y: float, node: int | None) -> tuple[Item, ...]:
    if picture.image is None:
        return (_frame(x, y, picture.width, picture.height, node),)
    return (
        Image(
            x,
            y,
            picture.width,
            picture.height,
            picture.image,
            crop=picture.crop,
            rotation=picture.rotation,
            flip_horizontal=picture.flip_horizontal,
            flip_vertical=picture.flip_vertical,
            alt_text=picture.alt_text,
            node=node,
        ),
    )


def _frame(x: float, y: float, width: float, height: float, node: int | None) -> Path:
    commands = (("M", x, y), ("L", x + width, y), ("L", x + width, y + height), ("L", x, y + height), ("Z",))
    return Path(commands, stroke="999999", width=0.5, node=node)
