"""Items turned about the middle of their box."""

from __future__ import annotations

import math

from moralreport.typeset.document.plane import Rect
from moralreport.typeset.pages import Item, Transform


def turned(items: tuple[Item, ...], degrees: float, rect: Rect) -> tuple[Item, ...]:
    """Turned clockwise about the middle of the rectangle."""
    if not items or not degrees % 360:
        return items
    angle = math.radians(degrees)
    cos, sin = math.cos(angle), math.sin(angle)
    cx, cy = rect.x + rect.width / 2, rect.y + rect.height / 2
    matrix = (cos, sin, -sin, cos, cx - cos * cx + sin * cy, cy - sin * cx - cos * cy)
    return (Transform(matrix, items),)
