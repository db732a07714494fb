"""Shapes whose outline is one polygon: preset name -> corners in a box of given size."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

Adjust = Sequence[float]
Points = list[tuple[float, float]]


def adjust_value(adjust: Adjust, index: int, default: float) -> float:
    """One adjust value as a share; `default` is the preset's own, in 1/100000."""
    return adjust[index] if index < len(adjust) else default / 100000


def _scale(*points: tuple[float, float]) -> Callable[[float, float, Adjust], Points]:
    def place(w: float, h: float, adjust: Adjust) -> Points:
        return [(x * w, y * h) for x, y in points]

    return place


def _star(spikes: int, inner: float) -> Callable[[float, float, Adjust], Points]:
    def place(w: float, h: float, adjust: Adjust) -> Points:
        ring = []
        for i in range(2 * spikes):
            radius = 0.5 if i % 2 == 0 else inner / 2
            angle = math.pi * i / spikes - math.pi / 2
            ring.append((w * (0.5 + radius * math.cos(angle)), h * (0.5 + radius * math.sin(angle))))
        return ring

    return place


def _triangle(w: float, h: float, adjust: Adjust) -> Points:
    return [(adjust_value(adjust, 0, 50000) * w, 0), (w, h), (0, h)]


def _slanted(w: float, h: float, adjust: Adjust) -> Points:
    inset = min(w, adjust_value(adjust, 0, 25000) * min(w, h))
    return [(inset, 0), (w, 0), (w - inset, h), (0, h)]


def _trapezoid(w: float, h: float, adjust: Adjust) -> Points:
    inset = min(w / 2, adjust_value(adjust, 0, 25000) * min(w, h))
    return [(inset, 0), (w - inset, 0), (w, h), (0, h)]


def _hexagon(w: float, h: float, adjust: Adjust) -> Points:
    inset = min(w / 2, adjust_value(adjust, 0, 25000) * min(w, h))
    return [(0, h / 2), (inset, 0), (w - inset, 0), (w, h / 2), (w - inset, h), (inset, h)]


def _octagon(w: float, h: float, adjust: Adjust) -> Points:
    cut = adjust_value(adjust, 0, 29289) * min(w, h)
    return [(0, cut), (cut, 0), (w - cut, 0), (w, cut), (w, h - cut), (w - cut, h), (cut, h), (0, h - cut)]


def _plus(w: float, h: float, adjust: Adjust) -> Points:
    a = adjust_value(adjust, 0, 25000) * min(w, h)
    return [(a, 0), (w - a, 0), (w - a, a), (w, a), (w, h - a), (w - a, h - a), (w - a, h), (a, h), (a, h - a), (0, h - a), (0, a), (a, a)]


def _home_plate(w: float, h: float, adjust: Adjust) -> Points:
    tip = w - min(w, adjust_value(adjust, 0, 50000) * min(w, h))
    return [(0, 0), (tip, 0), (w, h / 2), (tip, h), (0, h)]


def _chevron(w: float, h: float, adjust: Adjust) -> Points:
    depth = min(w, adjust_value(adjust, 0, 50000) * min(w, h))
    return [(0, 0), (w - depth, 0), (w, h / 2), (w - depth, h), (0, h), (depth, h / 2)]


def _right_arrow(w: float, h: float, adjust: Adjust) -> Points:
    half = adjust_value(adjust, 0, 50000) * h / 2
    neck = w - min(w, adjust_value(adjust, 1, 50000) * min(w, h))
    mid = h / 2
    return [(0, mid - half), (neck, mid - half), (neck, 0), (w, mid), (neck, h), (neck, mid + half), (0, mid + half)]


def _left_arrow(w: float, h: float, adjust: Adjust) -> Points:
    return [(w - x, y) for x, y in _right_arrow(w, h, adjust)]


def _down_arrow(w: float, h: float, adjust: Adjust) -> Points:
    return [(y, x) for x, y in _right_arrow(h, w, adjust)]


def _up_arrow(w: float, h: float, adjust: Adjust) -> Points:
    return [(x, h - y) for x, y in _down_arrow(w, h, adjust)]


def _left_right_arrow(w: float, h: float, adjust: Adjust) -> Points:
    half = adjust_value(adjust, 0, 50000) * h / 2
    neck = min(w / 2, adjust_value(adjust, 1, 50000) * min(w, h))
    m = h / 2
    top = [(0.0, m), (neck, 0.0), (neck, m - half), (w - neck, m - half), (w - neck, 0.0)]
    return [*top, (w, m), (w - neck, h), (w - neck, m + half), (neck, m + half), (neck, h)]


def _callout(w: float, h: float, adjust: Adjust) -> Points:
    tip = (w / 2 + adjust_value(adjust, 0, -20833) * w, h / 2 + adjust_value(adjust, 1, 62500) * h)
    if abs(tip[1] - h / 2) / max(h, 0.01) >= abs(tip[0] - w / 2) / max(w, 0.01):
        left = w * (7 / 12 if tip[0] > w / 2 else 1 / 6)
        base = [(left, h), tip, (left + w / 4, h)] if tip[1] > h / 2 else [(left + w / 4, 0.0), tip, (left, 0.0)]
        if tip[1] > h / 2:
            return [(0, 0), (w, 0), (w, h), *reversed(base), (0, h)]
        return [(0, 0), *reversed(base), (w, 0), (w, h), (0, h)]
    top = h * (7 / 12 if tip[1] > h / 2 else 1 / 6)
    if tip[0] > w / 2:
        return [(0, 0), (w, 0), (w, top), tip, (w, top + h / 4), (w, h), (0, h)]
    return [(0, 0), (w, 0), (w, h), (0, h), (0, top + h / 4), tip, (0, top)]


_BOX = _scale((0, 0), (1, 0), (1, 1), (0, 1))
POLYGONS: dict[str, Callable[[float, float, Adjust], Points]] = {
    **dict.fromkeys(("rect", "frame", "bevel", "textbox"), _BOX),
    **dict.fromkeys(("flowChartProcess", "flowChartPredefinedProcess", "flowChartInternalStorage"), _BOX),
    **dict.fromkeys(("triangle", "isosTriangle", "flowChartExtract"), _triangle),
    "rtTriangle": _scale((0, 0), (1, 1), (0, 1)),
    "flowChartMerge": _scale((0, 0), (1, 0), (0.5, 1)),
    **dict.fromkeys(("diamond", "flowChartDecision"), _scale((0.5, 0), (1, 0.5), (0.5, 1), (0, 0.5))),
    **dict.fromkeys(("parallelogram", "flowChartInputOutput"), _slanted),
    "trapezoid": _trapezoid,
    "flowChartManualOperation": _scale((0, 0), (1, 0), (0.8, 1), (0.2, 1)),
    "flowChartManualInput": _scale((0, 0.2), (1, 0), (1, 1), (0, 1)),
    "flowChartOffpageConnector": _scale((0, 0), (1, 0), (1, 0.8), (0.5, 1), (0, 0.8)),
    **dict.fromkeys(("hexagon", "flowChartPreparation"), _hexagon),
    "octagon": _octagon,
    "pentagon": _scale((0.5, 0), (1, 0.382), (0.809, 1), (0.191, 1), (0, 0.382)),
    **dict.fromkeys(("plus", "mathPlus"), _plus),
    "homePlate": _home_plate,
    "chevron": _chevron,
    "rightArrow": _right_arrow,
    "leftArrow": _left_arrow,
    "upArrow": _up_arrow,
    "downArrow": _down_arrow,
    "leftRightArrow": _left_right_arrow,
    "star4": _star(4, 0.38),
    "star5": _star(5, 0.382),
    "star6": _star(6, 0.577),
    "star8": _star(8, 0.765),
    "snip1Rect": _scale((0, 0), (0.84, 0), (1, 0.16), (1, 1), (0, 1)),
    "snip2SameRect": _scale((0.16, 0), (0.84, 0), (1, 0.16), (1, 1), (0, 1), (0, 0.16)),
    **dict.fromkeys(("wedgeRectCallout", "wedgeRoundRectCallout"), _callout),
}
