"""Gradients of shapes laid over their boxes (20.1.8.33, 20.1.8.41, 20.1.8.46)."""

from __future__ import annotations

import math

from moralreport.typeset.document import Gradient
from moralreport.typeset.document.plane import Rect
from moralreport.typeset.pages import Shading


def shading(gradient: Gradient, box: Rect) -> Shading:
    """The gradient over a box: as far as its corners reach along the line, or round its centre."""
    x, y, width, height = box
    if gradient.center is not None:
        cx, cy = x + width * gradient.center[0], y + height * gradient.center[1]
        reach = max(math.hypot(cx - corner_x, cy - corner_y) for corner_x in (x, x + width) for corner_y in (y, y + height))
        return Shading(gradient.stops, (cx, cy, 0.0), (cx, cy, max(reach, 0.01)))
    angle = math.radians(gradient.angle)
    if gradient.scaled:
        angle = math.atan2(height * math.sin(angle), width * math.cos(angle))
    cos, sin = math.cos(angle), math.sin(angle)
    half = (abs(width * cos) + abs(height * sin)) / 2
    cx, cy = x + width / 2, y + height / 2
    return Shading(gradient.stops, (cx - half * cos, cy - half * sin, 0.0), (cx + half * cos, cy + half * sin, 0.0))
