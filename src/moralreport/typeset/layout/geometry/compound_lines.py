"""Lines of shapes that are several strokes (20.1.10.15, ST_CompoundLine): all of them are as wide as the line."""

from __future__ import annotations

import math
from collections.abc import Iterator

from moralreport.typeset.document.plane import Outline, Point, mapped

_STROKES: dict[str, tuple[tuple[float, float], ...]] = {
    "dbl": ((1 / 6, 1 / 3), (5 / 6, 1 / 3)),
    "thickThin": ((0.3, 0.6), (0.9, 0.2)),
    "thinThick": ((0.1, 0.2), (0.7, 0.6)),
    "tri": ((1 / 12, 1 / 6), (1 / 2, 1 / 3), (11 / 12, 1 / 6)),
}
"""Middle and width of each stroke in widths of the line: from outside, of a lone line from above or from the left."""


def is_compound(style: str) -> bool:
    return style in _STROKES


def strokes(outline: Outline, style: str, width: float) -> Iterator[tuple[Outline, float]]:
    """The outline of each stroke and its width; one for plain lines and for open lines that are not straight."""
    points = [(float(c[-2]), float(c[-1])) for c in outline if len(c) > 1]
    closed = bool(points) and (outline[-1][0] == "Z" or points[0] == points[-1])
    if style not in _STROKES or not (closed or len(points) == 2):
        yield outline, width
        return
    for middle, share in _STROKES[style]:
        out = (0.5 - middle) * width
        yield (_swollen(outline, out) if closed else _beside(outline, points, out)), share * width


def _swollen(outline: Outline, out: float) -> Outline:
    """A closed outline whose box is so much larger on every side."""
    edges = []
    for axis in (1, 2):
        places = [float(v) for command in outline for v in command[axis::2]]
        middle, size = (min(places) + max(places)) / 2, max(places) - min(places)
        edges.append((middle, max(1 + 2 * out / size, 0.0) if size else 1.0))
    (x0, across), (y0, down) = edges
    return mapped(outline, lambda x, y: (x0 + (x - x0) * across, y0 + (y - y0) * down))


def _beside(outline: Outline, points: list[Point], out: float) -> Outline:
    """A straight line moved upward, a vertical one to the left."""
    (x0, y0), (x1, y1) = points
    length = math.hypot(x1 - x0, y1 - y0) or 1.0
    across, down = (y1 - y0) / length, -(x1 - x0) / length
    if (down, across) > (0.0, 0.0):
        across, down = -across, -down
    return mapped(outline, lambda x, y: (x + across * out, y + down * out))
