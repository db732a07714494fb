"""Rectangles on a page: where drawings and cells go."""

from __future__ import annotations

import math
from typing import NamedTuple

from moralreport.typeset.layout.geometry.outlines import Outline
from moralreport.typeset.pages import Item, Transform


class Rect(NamedTuple):
    """Top left corner and size, y growing downward."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        return self.x + self.width

    @property
    def bottom(self) -> float:
        return self.y + self.height


def turned(items: tuple[Item, ...], degrees: float, rect: Rect) -> tuple[Item, ...]:
    """Turned clockwise about the middle of the rectangle."""
    if not items or not degrees % 360:
        return items
    angle = math.radians(degrees)
    cos, sin = math.cos(angle), math.sin(angle)
    cx, cy = rect.x + rect.width / 2, rect.y + rect.height / 2
    matrix = (cos, sin, -sin, cos, cx - cos * cx + sin * cy, cy - sin * cx - cos * cy)
    return (Transform(matrix, items),)


def rectangle(rect: Rect) -> Outline:
    x, y, right, bottom = rect.x, rect.y, rect.right, rect.bottom
    return (("M", x, y), ("L", right, y), ("L", right, bottom), ("L", x, bottom), ("Z",))
