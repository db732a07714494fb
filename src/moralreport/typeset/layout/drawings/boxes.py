"""Where drawings go: their boxes, turned and outlined."""

from __future__ import annotations

import math

from moralreport.records import dataclass
from moralreport.typeset.layout.geometry.outlines import Outline
from moralreport.typeset.pages import Item, Path, Transform

GREY = "808080"


@dataclass(frozen=True, slots=True)
class Box:
    """Where a drawing goes: top left corner and size, page coordinates."""

    x: float
    y: float
    width: float
    height: float


def turned(items: tuple[Item, ...], degrees: float, box: Box) -> tuple[Item, ...]:
    """Turned clockwise about the middle of the box."""
    if not items or not degrees % 360:
        return items
    angle = math.radians(degrees)
    cos, sin = math.cos(angle), math.sin(angle)
    cx, cy = box.x + box.width / 2, box.y + box.height / 2
    matrix = (cos, sin, -sin, cos, cx - cos * cx + sin * cy, cy - sin * cx - cos * cy)
    return (Transform(matrix, items),)


def rectangle(box: Box) -> Outline:
    right, bottom = box.x + box.width, box.y + box.height
    return (("M", box.x, box.y), ("L", right, box.y), ("L", right, bottom), ("L", box.x, bottom), ("Z",))


def stroked(commands: Outline, color: str, node: int | None, width: float = 0.5, style: str = "single") -> Path:
    return Path(commands, stroke=color, width=width, style=style, node=node)
