"""Preset shapes cut out of ellipses by two angles: pie, chord, arc, blockArc (ECMA-376 part 1, 20.1.10.56)."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

Adjust = Sequence[float]
Outline = tuple[tuple[str | float, ...], ...]
Point = tuple[float, float]
_FULL = 2 * math.pi
_LEAST = 0.001


def _angle(adjust: Adjust, index: int, default: int) -> float:
    """An adjust value in 60,000ths of a degree, given as a share, clockwise from rightward."""
    raw = adjust[index] * 100_000 if index < len(adjust) else default
    return math.radians(raw / 60_000 % 360)


def _sweep(start: float, end: float) -> float:
    return (end - start) % _FULL or _FULL


def _curve(w: float, h: float, inset: float, start: float, sweep: float) -> list[Point]:
    """Points of an elliptic arc: where it begins, then three for each Bézier; `inset` from the box, negative sweeps run back."""
    rx, ry = max(w / 2 - inset, _LEAST), max(h / 2 - inset, _LEAST)
    begin = math.atan2(rx * math.sin(start), ry * math.cos(start))
    end = math.atan2(rx * math.sin(start + sweep), ry * math.cos(start + sweep))
    turn = (end - begin) % _FULL if sweep > 0 else -((begin - end) % _FULL)
    turn = turn or math.copysign(_FULL, sweep)
    steps = math.ceil(abs(turn) / (math.pi / 2) - 1e-9)
    step = turn / steps
    k = 4 / 3 * math.tan(step / 4)
    points = [(w / 2 + rx * math.cos(begin), h / 2 + ry * math.sin(begin))]
    for number in range(steps):
        a, b = begin + number * step, begin + (number + 1) * step
        for x, y in (
            (math.cos(a) - k * math.sin(a), math.sin(a) + k * math.cos(a)),
            (math.cos(b) + k * math.sin(b), math.sin(b) - k * math.cos(b)),
            (math.cos(b), math.sin(b)),
        ):
            points.append((w / 2 + rx * x, h / 2 + ry * y))
    return points


def _commands(points: Sequence[Point], first: str) -> list[tuple[str | float, ...]]:
    curves: list[tuple[str | float, ...]] = [("C", *points[at], *points[at + 1], *points[at + 2]) for at in range(1, len(points) - 2, 3)]
    return [(first, *points[0]), *curves]


def _arc_of(default: tuple[int, int]) -> Callable[[float, float, Adjust], list[tuple[str | float, ...]]]:
    def make(w: float, h: float, adjust: Adjust) -> list[tuple[str | float, ...]]:
        start, end = _angle(adjust, 0, default[0]), _angle(adjust, 1, default[1])
        return _commands(_curve(w, h, 0.0, start, _sweep(start, end)), "M")

    return make


def arc(w: float, h: float, adjust: Adjust) -> Outline:
    """An open part of an ellipse, a quarter of it by default."""
    return tuple(_arc_of((16_200_000, 0))(w, h, adjust))


def pie(w: float, h: float, adjust: Adjust) -> Outline:
    return (*_arc_of((0, 16_200_000))(w, h, adjust), ("L", w / 2, h / 2), ("Z",))


def chord(w: float, h: float, adjust: Adjust) -> Outline:
    return (*_arc_of((2_700_000, 16_200_000))(w, h, adjust), ("Z",))


def block_arc(w: float, h: float, adjust: Adjust) -> Outline:
    """A part of a ring; the third value is the ring's thickness, as a share of the shorter side."""
    start, end = _angle(adjust, 0, 10_800_000), _angle(adjust, 1, 0)
    sweep = _sweep(start, end)
    thick = min(max(adjust[2] if len(adjust) > 2 else 0.25, 0.0), 0.5) * min(w, h)
    inner = _curve(w, h, thick, start + sweep, -sweep)
    return (*_commands(_curve(w, h, 0.0, start, sweep), "M"), *_commands(inner, "L"), ("Z",))


SECTORS: dict[str, Callable[[float, float, Adjust], Outline]] = {"arc": arc, "pie": pie, "chord": chord, "blockArc": block_arc}
