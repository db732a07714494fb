"""Text along the contour of a drawing: strips of a polygon as boxes that keep text away (20.4.2.16)."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from itertools import pairwise

from moralreport.typeset.document import Drawing, Group, Picture, Shape
from moralreport.typeset.document.plane import Point

STRIP = 6.0
MOST_STRIPS = 120


def strips(contour: Sequence[Point], width: float, height: float) -> Iterator[tuple[float, float, float, float]]:
    """(left, top, right, bottom) of each strip of a contour given in the unit square of a box of this size."""
    corners = [(x * width, y * height) for x, y in contour]
    first, last = min(y for _, y in corners), max(y for _, y in corners)
    count = min(MOST_STRIPS, max(1, math.ceil((last - first) / STRIP)))
    step = (last - first) / count
    for index in range(count):
        top = first + index * step
        reach = _reach(corners, top, top + step)
        if reach is not None:
            yield reach[0], top, reach[1], top + step


def turned_contour(contour: Sequence[Point], drawing: Drawing) -> Sequence[Point]:
    """A contour, which is drawn about the drawing as it stands upright, turned with it; still in its unit square."""
    turn = drawing.rotation % 360 if isinstance(drawing, Picture | Shape | Group) else 0.0
    width, height = drawing.width, drawing.height
    if not turn or width <= 0 or height <= 0:
        return contour
    cos, sin = math.cos(math.radians(turn)), math.sin(math.radians(turn))
    from_middle = [((x - 0.5) * width, (y - 0.5) * height) for x, y in contour]
    return [((x * cos - y * sin) / width + 0.5, (x * sin + y * cos) / height + 0.5) for x, y in from_middle]


def _reach(corners: Sequence[Point], top: float, bottom: float) -> tuple[float, float] | None:
    """How far left and right the polygon reaches between two heights."""
    found: list[float] = []
    for (x0, y0), (x1, y1) in pairwise([*corners, corners[0]]):
        low, high = max(min(y0, y1), top), min(max(y0, y1), bottom)
        if low > high:
            continue
        if y0 == y1:
            found += (x0, x1)
        else:
            found += (x0 + (x1 - x0) * (y - y0) / (y1 - y0) for y in (low, high))
    return (min(found), max(found)) if found else None
