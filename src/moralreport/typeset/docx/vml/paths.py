"""v:path: the path language of VML, its operands already numbers (part 4, 14.2.2.1, Path Attribute)."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterator, Sequence
from typing import Literal

from moralreport.typeset.document import GeometryPath, Value
from moralreport.typeset.document.plane import KAPPA, Point
from moralreport.typeset.docx.drawings.shape_geometry import MAX_COMMANDS

_WORDS = re.compile(r"(nf|ns|ae|al|at|ar|wa|wr|q[xyb]|[mlcxetrv])|([@#]?-?\d+(?:\.\d+)?)|(,)|([a-zA-Z])")


def vml_paths(text: str, value: Callable[[str], float], size: Point, origin: Point) -> tuple[GeometryPath, ...]:
    """The paths of a text; `value` gives operands (numbers, @guides, #adjust values) in the room `size` from `origin`."""
    paths = []
    for segments in _figures(_segments(text, value)):
        letters = {letter for letter, _ in segments}
        pen = _Pen(origin)
        for letter, numbers in segments:
            pen.draw(letter, numbers)
        fill: Literal["none", "norm"] = "none" if "nf" in letters else "norm"
        paths.append(GeometryPath(tuple(pen.commands[:MAX_COMMANDS]), size[0] or 1.0, size[1] or 1.0, fill, "ns" not in letters))
    return tuple(path for path in paths if path.commands)


def _segments(text: str, value: Callable[[str], float]) -> Iterator[tuple[str, list[float]]]:
    """Command letters with their numbers; an empty place between commas is 0."""
    letter, numbers, empty = "", list[float](), False
    for command, operand, comma, _ in _WORDS.findall(text):
        if operand:
            numbers.append(value(operand))
        elif empty and letter:
            numbers.append(0.0)
        empty = bool(comma) or (bool(command) and command not in ("x", "e", "nf", "ns"))
        if command:
            if letter:
                yield letter, numbers
            letter, numbers = command, []
    if letter:
        yield letter, numbers


def _figures(segments: Iterator[tuple[str, list[float]]]) -> Iterator[list[tuple[str, list[float]]]]:
    """What stands before each `e` is filled and stroked together."""
    figure: list[tuple[str, list[float]]] = []
    for segment in segments:
        if segment[0] != "e":
            figure.append(segment)
        elif figure:
            yield figure
            figure = []
    if figure:
        yield figure


class _Pen:
    def __init__(self, origin: Point) -> None:
        self.origin = origin
        self.commands: list[tuple[Value, ...]] = []
        self.at: Point = (0.0, 0.0)

    def draw(self, letter: str, numbers: Sequence[float]) -> None:
        match letter:
            case "m" | "l" | "c":
                self._straight(letter.upper(), numbers, (0.0, 0.0))
            case "t" | "r" | "v":
                self._straight({"t": "M", "r": "L", "v": "C"}[letter], numbers, None)
            case "qx" | "qy":
                self._quadrants(letter == "qx", numbers)
            case "qb":
                self._spline(numbers)
            case "ae" | "al":
                for part in _groups(numbers, 6):
                    self._turned(letter == "al", *part)
            case "at" | "ar" | "wa" | "wr":
                for part in _groups(numbers, 8):
                    self._between(letter, part)
            case "x":
                self.commands.append(("Z",))

    def _emit(self, letter: str, *values: float) -> None:
        self.commands.append((letter, *(value - self.origin[at % 2] for at, value in enumerate(values))))
        self.at = (values[-2], values[-1])

    def _straight(self, letter: str, numbers: Sequence[float], base: Point | None) -> None:
        for values in _groups(numbers, 6 if letter == "C" else 2):
            x, y = base or self.at
            self._emit(letter, *(value + (y if at % 2 else x) for at, value in enumerate(values)))

    def _quadrants(self, across: bool, numbers: Sequence[float]) -> None:
        """Quarters of ellipses, which begin along one axis and the other in turn."""
        for x, y in _groups(numbers, 2):
            (x0, y0), near = self.at, KAPPA
            first = (x0 + (x - x0) * near, y0) if across else (x0, y0 + (y - y0) * near)
            second = (x, y - (y - y0) * near) if across else (x - (x - x0) * near, y)
            self._emit("C", *first, *second, x, y)
            across = not across

    def _spline(self, numbers: Sequence[float]) -> None:
        points = [(x, y) for x, y in _groups(numbers, 2)]
        for index, control in enumerate(points[:-1]):
            following = points[index + 1]
            last = index == len(points) - 2
            end = following if last else ((control[0] + following[0]) / 2, (control[1] + following[1]) / 2)
            x, y = self.at
            first = x + (control[0] - x) * 2 / 3, y + (control[1] - y) * 2 / 3
            self._emit("C", *first, end[0] + (control[0] - end[0]) * 2 / 3, end[1] + (control[1] - end[1]) * 2 / 3, *end)

    def _turned(self, afresh: bool, *part: float) -> None:
        """An arc by centre, radii, and angles in 65,536ths of a degree against the clock."""
        cx, cy, wide, high, start, sweep = part
        self._arc(afresh, (cx, cy, wide, high), -start / 65536, -sweep / 65536)

    def _between(self, letter: str, part: Sequence[float]) -> None:
        """An arc of the ellipse in a box from the direction of one point to that of another: with the clock for wa and wr."""
        left, top, right, bottom, x0, y0, x1, y1 = part
        cx, cy = (left + right) / 2, (top + bottom) / 2
        start, end = (math.degrees(math.atan2(y - cy, x - cx)) for x, y in ((x0, y0), (x1, y1)))
        sweep = (end - start) % 360 or 360.0
        if letter in ("at", "ar"):
            sweep = sweep - 360 if sweep < 360 else -360.0
        self._arc(letter in ("ar", "wr"), (cx, cy, abs(right - left) / 2, abs(bottom - top) / 2), start, sweep)

    def _arc(self, afresh: bool, ellipse: tuple[float, float, float, float], start: float, sweep: float) -> None:
        cx, cy, wide, high = ellipse
        angle = math.radians(start)
        first = math.atan2(wide * math.sin(angle), high * math.cos(angle)) if wide and high else angle
        self._emit("M" if afresh or not self.commands else "L", cx + wide * math.cos(first), cy + high * math.sin(first))
        turned = math.radians(start + sweep)
        last = math.atan2(wide * math.sin(turned), high * math.cos(turned)) if wide and high else turned
        self.commands.append(("A", wide, high, start * 60_000, sweep * 60_000))
        self.at = (cx + wide * math.cos(last), cy + high * math.sin(last))


def _groups(numbers: Sequence[float], size: int) -> Iterator[Sequence[float]]:
    for at in range(0, len(numbers) - size + 1, size):
        yield numbers[at : at + size]
