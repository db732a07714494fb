"""How word art bends its text: preset warps (20.1.10.76) as maps from the unit square of the straight text into the unit square of its box.

A map takes (across, down), each 0 to 1, and gives the point in the same terms. Most presets stretch the text between an upper and a lower
edge; arches and circles lead it round an ellipse.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from itertools import pairwise

from moralreport.typeset.document import Adjust
from moralreport.typeset.document.plane import Point

Warp = Callable[[float, float], Point]
Edge = Callable[[float], float]
STRAIGHT = frozenset({"textPlain", "rect", ""})
_HIGHEST = 0.8
"""Share of the radius that letters on a curve may take."""


def warp_of(preset: str, adjust: Adjust, proportion: float) -> Warp | None:
    """The warp of a preset, None where it is straight or unknown; `proportion`: width through height of the text, set straight."""
    if preset in _ROUND:
        return _round(preset, adjust, proportion)
    edges = _EDGES.get(preset)
    if edges is not None:
        default, make = edges
        return _between(*make(adjust_value(adjust, 0, default)))
    if preset in _FADES:
        default, top, bottom = _FADES[preset]
        share = min(adjust_value(adjust, 0, default), 0.49)
        return _fading(share * top, share * bottom)
    return None


def is_known(preset: str) -> bool:
    return preset in STRAIGHT or preset in _ROUND or preset in _EDGES or preset in _FADES


def adjust_value(adjust: Adjust, index: int, default: float) -> float:
    """The adjust value at a place of their order as a share; `default` is the preset's own, in 1/100000."""
    return (adjust[index][1] if index < len(adjust) else default) / 100_000


def _between(top: Edge, bottom: Edge) -> Warp:
    def warp(u: float, v: float) -> Point:
        upper = top(u)
        return u, upper + (bottom(u) - upper) * v

    return warp


def _fading(top: float, bottom: float) -> Warp:
    def warp(u: float, v: float) -> Point:
        inset = top + (bottom - top) * v
        return inset + (1 - 2 * inset) * u, v

    return warp


def _round(preset: str, adjust: Adjust, proportion: float) -> Warp:
    """Round the ellipse that fills the box, clockwise by `sweep` degrees from its left; outer edge of the letters at the ellipse.

    Arches take its half; without adjustments (VML) the half fills the box.
    """
    down, pours = preset.startswith("textArchDown"), preset.endswith("Pour")
    sweep = -180.0 if down else 360.0 if preset.startswith("textCircle") else 180.0
    stretch, shift = (1.0, 0.0) if adjust or sweep == 360 else (2.0, -1.0 if down else 0.0)
    if pours:
        thick = 1 - min(adjust_value(adjust, 1, 50000), 0.95)
    else:
        length = math.radians(abs(sweep)) / 2
        thick = min(2 * length / (max(proportion, 0.1) + length), _HIGHEST)

    def warp(u: float, v: float) -> Point:
        angle = math.radians(180 + sweep * u)
        radius = 1 - thick * ((1 - v) if down else v)
        return 0.5 + math.cos(angle) * radius / 2, (0.5 + math.sin(angle) * radius / 2) * stretch + shift

    return warp


def _line(*corners: Point) -> Edge:
    """An edge of straight pieces through corners (across, down)."""

    def edge(u: float) -> float:
        for (x0, y0), (x1, y1) in pairwise(corners):
            if u <= x1:
                return y0 + (y1 - y0) * (u - x0) / (x1 - x0)
        return corners[-1][1]

    return edge


def _flat(y: float) -> Edge:
    return lambda u: y


def _dip(ends: float, middle: float) -> Edge:
    """A parabola from one height at both ends to another in the middle."""
    return lambda u: ends + (middle - ends) * 4 * u * (1 - u)


def _wave(middle: float, height: float, times: int) -> Edge:
    return lambda u: middle - height * math.sin(2 * math.pi * times * u)


def _waves(height: float, times: int) -> tuple[Edge, Edge]:
    size = abs(height)
    return _wave(size, height, times), _wave(1 - size, height, times)


_ROUND = frozenset({"textArchUp", "textArchDown", "textCircle", "textArchUpPour", "textArchDownPour", "textCirclePour"})
_FADES = {"textFadeUp": (33333, 1.0, 0.0), "textFadeDown": (33333, 0.0, 1.0)}
"""Default adjustment, and how much of it the upper and the lower edge are drawn in."""
_EDGES: dict[str, tuple[float, Callable[[float], tuple[Edge, Edge]]]] = {
    "textStop": (25000, lambda a: (_line((0, a), (1 / 3, 0), (2 / 3, 0), (1, a)), _line((0, 1 - a), (1 / 3, 1), (2 / 3, 1), (1, 1 - a)))),
    "textTriangle": (50000, lambda a: (_line((0, a), (0.5, 0), (1, a)), _flat(1))),
    "textTriangleInverted": (50000, lambda a: (_flat(0), _line((0, a), (0.5, 1), (1, a)))),
    "textChevron": (25000, lambda a: (_line((0, a), (0.5, 0), (1, a)), _line((0, 1), (0.5, 1 - a), (1, 1)))),
    "textChevronInverted": (75000, lambda a: (_line((0, 0), (0.5, 1 - a), (1, 0)), _line((0, a), (0.5, 1), (1, a)))),
    "textCurveUp": (45977, lambda a: (lambda u: a * (1 - u) ** 2, lambda u: 1 - (1 - a) * 0.5 * u**2)),
    "textCurveDown": (45977, lambda a: (lambda u: a * u**2, lambda u: 1 - (1 - a) * 0.5 * (1 - u) ** 2)),
    "textCanUp": (85714, lambda a: (_dip(1 - a, 0), _dip(1, a))),
    "textCanDown": (14286, lambda a: (_dip(0, a), _dip(1 - a, 1))),
    "textWave1": (12500, lambda a: _waves(a, 1)),
    "textWave2": (12500, lambda a: _waves(-a, 1)),
    "textDoubleWave1": (6250, lambda a: _waves(a, 2)),
    "textWave4": (6250, lambda a: _waves(-a, 2)),
    "textInflate": (18750, lambda a: (_dip(a, 0), _dip(1 - a, 1))),
    "textDeflate": (18750, lambda a: (_dip(0, a), _dip(1, 1 - a))),
    "textInflateBottom": (81250, lambda a: (_flat(0), _dip(a, 1))),
    "textDeflateBottom": (50000, lambda a: (_flat(0), _dip(1, a))),
    "textInflateTop": (18750, lambda a: (_dip(a, 0), _flat(1))),
    "textDeflateTop": (50000, lambda a: (_dip(0, a), _flat(1))),
    "textFadeRight": (33333, lambda a: (_line((0, 0), (1, a)), _line((0, 1), (1, 1 - a)))),
    "textFadeLeft": (33333, lambda a: (_line((0, a), (1, 0)), _line((0, 1 - a), (1, 1)))),
    "textSlantUp": (55556, lambda a: (_line((0, a), (1, 0)), _line((0, 1), (1, 1 - a)))),
    "textSlantDown": (44444, lambda a: (_line((0, 0), (1, 1 - a)), _line((0, a), (1, 1)))),
    "textCascadeUp": (44444, lambda a: (_line((0, (1 - a) / 4), (1, 0)), _line((0, 1), (1, a)))),
    "textCascadeDown": (44444, lambda a: (_line((0, 0), (1, (1 - a) / 4)), _line((0, a), (1, 1)))),
}
"""Default adjustment, and the edges that an adjustment gives."""
