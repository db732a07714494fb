"""Trend lines (21.2.2.211): the curve of a kind that lies nearest to the values of a series, by least squares."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from itertools import pairwise

from moralreport.typeset.document.plane import Point
from moralreport.typeset.docx.charts.model import Series, Trend

Curve = Callable[[float], float]
_STEPS = 40
MOST_POWERS = 6


def curve_of(trend: Trend, points: Sequence[Point]) -> list[Point]:
    """The points of the line, extended as far as it says; none where the values do not allow of one."""
    known = sorted(points)
    if trend.kind == "movingAvg":
        return _averages(known, trend.period)
    curve = _fitted(trend, known)
    if curve is None or len({x for x, _ in known}) < 2:
        return []
    low, high = known[0][0] - trend.backward, known[-1][0] + trend.forward
    steps = 1 if trend.kind == "linear" else _STEPS
    places = [low + (high - low) * index / steps for index in range(steps + 1)]
    return [(x, y) for x in places if math.isfinite(y := _value(curve, x))]


def trend_name(trend: Trend, series: Series) -> str:
    """Its own name, or what Office calls it."""
    kinds = {"exp": "Expon.", "log": "Log.", "poly": "Poly.", "power": "Power", "movingAvg": f"{trend.period} per. Mov. Avg."}
    return trend.name or f"{kinds.get(trend.kind, 'Linear')} ({series.name})"


def _fitted(trend: Trend, points: Sequence[Point]) -> Curve | None:
    """Kinds other than polynomials are straight once one or both of the numbers are logarithms."""
    if trend.kind == "poly":
        return _polynomial(points, trend.order)
    bent = trend.kind in ("exp", "power")
    logarithmic = trend.kind in ("log", "power")
    if any((bent and y <= 0) or (logarithmic and x <= 0) for x, y in points):
        return None
    across: Curve = math.log if logarithmic else float
    straight = _polynomial([(across(x), math.log(y) if bent else y) for x, y in points], 1)
    if straight is None:
        return None
    return (lambda x: math.exp(straight(across(x)))) if bent else (lambda x: straight(across(x)))


def _value(curve: Curve, x: float) -> float:
    try:
        return curve(x)
    except (ValueError, OverflowError):
        return math.nan


def _polynomial(points: Sequence[Point], order: int) -> Curve | None:
    """Least squares by the normal equations, in numbers about the middle of the places and as large as their half range."""
    order = min(max(order, 1), MOST_POWERS, len(points) - 1)
    if order < 1:
        return None
    middle = (points[0][0] + points[-1][0]) / 2
    half = max(max(abs(x - middle) for x, _ in points), 1e-9)
    near = [((x - middle) / half, y) for x, y in points]
    sums = [sum(u**power for u, _ in near) for power in range(2 * order + 1)]
    rows = [[*sums[row : row + order + 1], sum(y * u**row for u, y in near)] for row in range(order + 1)]
    found = _solved(rows)
    return (lambda x: sum(c * ((x - middle) / half) ** power for power, c in enumerate(found))) if found else None


def _solved(rows: list[list[float]]) -> list[float]:
    """Gauss's elimination; nothing where the equations depend on each other."""
    count = len(rows)
    for at in range(count):
        pivot = max(range(at, count), key=lambda row: abs(rows[row][at]))
        if abs(rows[pivot][at]) < 1e-12:
            return []
        rows[at], rows[pivot] = rows[pivot], rows[at]
        for row in range(count):
            if row != at:
                share = rows[row][at] / rows[at][at]
                rows[row] = [a - share * b for a, b in zip(rows[row], rows[at], strict=True)]
    return [row[count] / row[at] for at, row in enumerate(rows)]


def _averages(points: Sequence[Point], period: int) -> list[Point]:
    """At every point the mean of as many values as the period says, which end with it."""
    sums = [0.0]
    for _, y in points:
        sums.append(sums[-1] + y)
    return [(points[end - 1][0], (sums[end] - sums[end - period]) / period) for end in range(period, len(points) + 1)]


def within(points: Sequence[Point], low: float, high: float) -> list[list[Point]]:
    """The parts of a line whose values lie between two, cut where it crosses them."""
    parts: list[list[Point]] = []
    for start, end in pairwise(points):
        cut = _cut(start, end, low, high)
        if cut is None:
            continue
        if parts and parts[-1][-1] == cut[0]:
            parts[-1].append(cut[1])
        else:
            parts.append(list(cut))
    return parts


def _cut(start: Point, end: Point, low: float, high: float) -> tuple[Point, Point] | None:
    rise = end[1] - start[1]
    if not rise:
        return (start, end) if low <= start[1] <= high else None
    first, last = sorted(((low - start[1]) / rise, (high - start[1]) / rise))
    first, last = max(first, 0.0), min(last, 1.0)
    if first >= last:
        return None
    at = [(start[0] + (end[0] - start[0]) * share, start[1] + rise * share) for share in (first, last)]
    return (start if first == 0.0 else at[0]), (end if last == 1.0 else at[1])
