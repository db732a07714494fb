"""Word art of DrawingML that follows a curve (20.1.10.76, presets of one path): letters keep their size and stand upright on an ellipse.

As Office draws it, and as nothing in the standard says: the text is not stretched over the whole curve.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from itertools import pairwise

from moralreport.records import dataclass
from moralreport.typeset.document import Adjust
from moralreport.typeset.document.plane import Point
from moralreport.typeset.layout.geometry.warps import Warp

FOLLOWING = frozenset({"textArchUp", "textArchDown", "textCircle"})
_STEPS = 720


@dataclass(frozen=True, slots=True)
class Letters:
    """The straight text in points: width and height of its ink, how far its baseline lies below the top of that."""

    width: float
    height: float
    baseline: float


def following(preset: str, adjust: Adjust, size: tuple[float, float], letters: Letters) -> Warp:
    """The warp of a text onto the ellipse that leaves its letters room in the box; as `along` says at the start, middle or end of it."""
    values = dict(adjust)
    down = preset == "textArchDown"
    start, sweep = _arc(preset, values.get("adj", 0.0 if down else 10_800_000.0) / 60_000)
    outside = letters.height - letters.baseline if down else letters.baseline
    radii = tuple(max(side / 2 - outside, 1.0) for side in size)
    curve = [_on(size, radii, start + sweep * step / _STEPS) for step in range(_STEPS + 1)]
    lengths = [0.0]
    for (x0, y0), (x1, y1) in pairwise(curve):
        lengths.append(lengths[-1] + math.hypot(x1 - x0, y1 - y0))
    scale = min(1.0, lengths[-1] / max(letters.width, 0.01))
    begin = (lengths[-1] - letters.width * scale) * values.get("along", 0.0)

    def warp(u: float, v: float) -> Point:
        (x, y), (across, along) = _place(curve, lengths, begin + u * letters.width * scale)
        up = (letters.baseline - v * letters.height) * scale
        return (x + along * up) / size[0], (y - across * up) / size[1]

    return warp


def _arc(preset: str, angle: float) -> tuple[float, float]:
    """Where the curve starts and how far it goes, in degrees clockwise: an arch ends where it starts at the other side."""
    if preset == "textCircle":
        return angle, 360.0
    if preset == "textArchDown":
        start = 180.0 - angle
        return start, -((start - angle) % 360 or 360.0)
    return angle, (180.0 - 2 * angle) % 360 or 360.0


def _on(size: tuple[float, float], radii: tuple[float, ...], angle: float) -> Point:
    turned = math.radians(angle)
    return size[0] / 2 + radii[0] * math.cos(turned), size[1] / 2 + radii[1] * math.sin(turned)


def _place(curve: list[Point], lengths: list[float], far: float) -> tuple[Point, Point]:
    """The point so far along the curve, and the direction that it has there."""
    at = min(max(bisect_left(lengths, far), 1), len(curve) - 1)
    (x0, y0), (x1, y1) = curve[at - 1], curve[at]
    length = (lengths[at] - lengths[at - 1]) or 1.0
    share = (far - lengths[at - 1]) / length
    return (x0 + (x1 - x0) * share, y0 + (y1 - y0) * share), ((x1 - x0) / length, (y1 - y0) / length)
