"""Heads of arrows at the ends of open lines (20.1.8.38, 20.1.8.57)."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from moralreport.typeset.document import Border, LineEnd
from moralreport.typeset.document.plane import Command, Outline, Point, ellipse, mapped, points_of, polygon, polyline
from moralreport.typeset.pages import Path

_SIZES = {"sm": 2.0, "med": 3.0, "lg": 5.0}
"""Widths and lengths of heads in line widths (20.1.10.33)."""
_THINNEST = 2.0
"""Heads of thinner lines are as large as those of a line of two points."""
_FIGURES: dict[str, tuple[tuple[float, ...], ...]] = {
    "triangle": ((0, 0), (-1, 0.5), (-1, -0.5)),
    "stealth": ((0, 0), (-1, 0.5), (-0.6, 0), (-1, -0.5)),
    "diamond": ((0.5, 0), (0, 0.5), (-0.5, 0), (0, -0.5)),
}
"""Corners in lengths and widths of the head, the line's end at nought, its direction along the first axis."""
_INSETS = {"triangle": 0.8, "stealth": 0.6}
"""How far before the tip the line ends, in lengths of the head."""


def headed(
    commands: Outline, line: Border, ends: tuple[LineEnd | None, LineEnd | None], node: int | None
) -> tuple[Outline, tuple[Path, ...]]:
    """The outline, its open lines drawn in where a head covers their ends, and the heads."""
    drawn: list[Command] = []
    heads: list[Path] = []
    for figure in _figures(commands):
        if figure[-1][0] != "Z" and len(figure) > 1:
            for end, kind in ((False, ends[0]), (True, ends[1])):
                if kind is not None:
                    tip, angle = _direction(figure, end)
                    heads.append(_head(kind, tip, angle, line, node))
                    figure = _shortened(figure, end, _INSETS.get(kind.kind, 0.0) * _size(kind, line)[0], angle)
        drawn += figure
    return tuple(drawn), tuple(heads)


def _figures(commands: Outline) -> Iterator[list[Command]]:
    figure: list[Command] = []
    for command in commands:
        if command[0] == "M" and figure:
            yield figure
            figure = []
        figure.append(command)
    if figure:
        yield figure


def _direction(figure: Sequence[Command], end: bool) -> tuple[Point, float]:
    """An end of an open line, and the angle at which it gets there."""
    points = points_of(figure) if end else points_of(figure)[::-1]
    tip = points[-1]
    before = next((point for point in reversed(points) if math.dist(point, tip) > 0.01), tip)
    return tip, math.atan2(tip[1] - before[1], tip[0] - before[0])


def _shortened(figure: list[Command], end: bool, inset: float, angle: float) -> list[Command]:
    """The line ends so far before its tip; a curve is drawn back with the point that it comes from."""
    if not inset:
        return figure
    x, y = -inset * math.cos(angle), -inset * math.sin(angle)
    moved = list(figure)
    if end:
        moved[-1] = _moved(moved[-1], x, y, len(moved[-1]) - 4 if moved[-1][0] == "C" else 1)
        return moved
    moved[0] = _moved(moved[0], x, y, 1)
    if moved[1][0] == "C":
        letter, *values = moved[1]
        moved[1] = (letter, float(values[0]) + x, float(values[1]) + y, *values[2:])
    return moved


def _moved(command: Command, x: float, y: float, first: int) -> Command:
    """The points of a command from its `first` value on, moved."""
    return (*command[:first], *(float(value) + ((x, y)[at % 2]) for at, value in enumerate(command[first:])))


def _size(end: LineEnd, line: Border) -> tuple[float, float]:
    """Length and width; an open head reaches half a line width further each way."""
    more = 0.5 if end.kind == "arrow" else 0.0
    width = max(line.width, _THINNEST)
    return (_SIZES.get(end.length, 3.0) + more) * width, (_SIZES.get(end.width, 3.0) + more) * width


def _head(end: LineEnd, tip: Point, angle: float, line: Border, node: int | None) -> Path:
    length, width = _size(end, line)
    cos, sin = math.cos(angle), math.sin(angle)

    def place(along: float, aside: float) -> Point:
        x, y = along * length, aside * width
        return tip[0] + x * cos - y * sin, tip[1] + x * sin + y * cos

    color = line.color or "000000"
    if end.kind == "arrow":
        return Path(polyline((place(-1, 0.5), tip, place(-1, -0.5))), stroke=color, width=line.width, node=node)
    if end.kind == "oval":
        return Path(mapped(ellipse(0.0, 0.0, 0.5, 0.5), place), fill=color, node=node)
    corners = [place(*corner) for corner in _FIGURES.get(end.kind, _FIGURES["triangle"])]
    return Path(polygon(corners), fill=color, node=node)
