"""Geometry brought to a size: what is drawn, and where the text goes (20.1.9)."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from moralreport.records import dataclass
from moralreport.typeset.document import Adjust, FillMode, Geometry, GeometryPath
from moralreport.typeset.document.plane import Command, Outline, Point
from moralreport.typeset.layout.geometry.guides import EMU, guide_values, value_of

_DEGREE = 60_000.0
_FARTHEST = 30_000.0
"""Points beyond this are no part of a drawing, and some readers of PDF fail on them."""


@dataclass(frozen=True, slots=True)
class Part:
    """One path of a shape: how its inside is filled, and whether the line is drawn along it."""

    outline: Outline
    fill: FillMode = "norm"
    stroked: bool = True


def parts_of(geometry: Geometry, width: float, height: float, adjust: Adjust = ()) -> tuple[Part, ...]:
    """The paths of a shape of width × height points, from its top left corner; lines alone lie above what is filled."""
    guides = guide_values(geometry, width, height, adjust)
    parts = [Part(_outline(path, guides, width, height), path.fill, path.stroked) for path in geometry.paths]
    return tuple(sorted(parts, key=lambda part: part.fill == "none"))


def text_room(geometry: Geometry, width: float, height: float, adjust: Adjust = ()) -> tuple[float, float, float, float]:
    """Left, top, right and bottom of the room for text."""
    if geometry.text is None:
        return 0.0, 0.0, width, height
    guides = guide_values(geometry, width, height, adjust)
    left, top, right, bottom = (value_of(edge, guides) / EMU for edge in geometry.text)
    return min(left, right), min(top, bottom), max(left, right), max(top, bottom)


def _outline(path: GeometryPath, guides: Mapping[str, float], width: float, height: float) -> Outline:
    pen = _Pen(width / path.width if path.width else 1 / EMU, height / path.height if path.height else 1 / EMU)
    for letter, *values in path.commands:
        pen.draw(str(letter), [value_of(value, guides) for value in values])
    return tuple(pen.commands)


class _Pen:
    """Draws in a path's own units, writes in points."""

    def __init__(self, across: float, down: float) -> None:
        self.scale = (across, down)
        self.commands: list[Command] = []
        self.at: Point = (0.0, 0.0)

    def draw(self, letter: str, values: Sequence[float]) -> None:
        match letter:
            case "Z":
                self.commands.append(("Z",))
            case "A":
                self._arc(*values)
            case "Q":
                self._quadratic((values[0], values[1]), (values[2], values[3]))
            case _:
                self._emit(letter, *values)

    def _emit(self, letter: str, *values: float) -> None:
        sizes = self.scale
        self.commands.append((letter, *(min(max(value * sizes[at % 2], -_FARTHEST), _FARTHEST) for at, value in enumerate(values))))
        self.at = (values[-2], values[-1])

    def _quadratic(self, control: Point, end: Point) -> None:
        x, y = self.at
        first = x + (control[0] - x) * 2 / 3, y + (control[1] - y) * 2 / 3
        self._emit("C", *first, end[0] + (control[0] - end[0]) * 2 / 3, end[1] + (control[1] - end[1]) * 2 / 3, *end)

    def _arc(self, wide: float, high: float, start: float, sweep: float) -> None:
        """a:arcTo (20.1.9.2): from where the pen is, as curves of at most a quarter turn."""
        first = _eccentric(math.radians(start / _DEGREE), wide, high)
        turn = math.radians(min(max(sweep / _DEGREE, -360.0), 360.0))
        step = _eccentric(math.radians(start / _DEGREE) + turn, wide, high) - first
        count = max(1, math.ceil(abs(step) / (math.pi / 2) - 1e-9))
        step /= count
        cx, cy = self.at[0] - wide * math.cos(first), self.at[1] - high * math.sin(first)
        reach = 4 / 3 * math.tan(step / 4)
        for index in range(count):
            a, b = first + index * step, first + (index + 1) * step
            near = cx + wide * (math.cos(a) - reach * math.sin(a)), cy + high * (math.sin(a) + reach * math.cos(a))
            far = cx + wide * (math.cos(b) + reach * math.sin(b)), cy + high * (math.sin(b) - reach * math.cos(b))
            self._emit("C", *near, *far, cx + wide * math.cos(b), cy + high * math.sin(b))


def _eccentric(angle: float, wide: float, high: float) -> float:
    """The parameter of an ellipse at the point that lies in the direction of the angle, in the same turn."""
    found = math.atan2(wide * math.sin(angle), high * math.cos(angle)) if wide and high else angle
    return found + 2 * math.pi * round((angle - found) / (2 * math.pi))
