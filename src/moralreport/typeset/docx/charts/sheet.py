"""What charts are drawn with: shapes and small texts, placed in the chart's box."""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Sequence
from dataclasses import field, replace
from typing import Literal

from moralreport.records import dataclass
from moralreport.typeset.document import Border, Drawing, Paragraph, ParagraphProperties, RunProperties, Shape, Text, TextBox, unit_square
from moralreport.typeset.document.plane import NO_INSETS, Command, Outline, Point, Rect, box_of, mapped, points_of, polygon, polyline
from moralreport.typeset.docx.charts.model import Ground

LINE = 1.35
"""Height of a line of text in its size."""
_LETTER = 0.5
"""Width of a letter in the size of its text, about."""


@dataclass(slots=True)
class Sheet:
    """Collects the drawings of one chart; `look` formats its texts, which are `size` points high."""

    look: RunProperties
    size: float
    items: list[tuple[float, float, Drawing]] = field(default_factory=list)

    def line(self, start: Point, end: Point, color: str, width: float = 0.75) -> None:
        self.curve([start, end], color, width)

    def curve(self, points: Sequence[Point], color: str, width: float) -> None:
        """A line through points."""
        self.stroke(points, Border("single", width, color))

    def stroke(self, points: Sequence[Point], line: Border) -> None:
        if len(points) > 1:
            self._path(polyline(points), None, line)

    def area(self, points: Sequence[Point], fill: str) -> None:
        if len(points) > 2:
            self._path(polygon(points), fill, None)

    def box(self, place: Rect, fill: str | None, line: Border | None = None) -> None:
        self.items.append((place.x, place.y, _rectangle(place, fill, line)))

    def ground(self, place: Rect, ground: Ground) -> None:
        """An area that things stand on."""
        if ground.is_seen():
            shape = _rectangle(place, ground.fill, ground.edge)
            self.items.append((place.x, place.y, replace(shape, gradient=ground.gradient, opacity=ground.opacity)))

    def dot(self, at: Point, fill: str, size: float) -> None:
        self.items.append((at[0] - size / 2, at[1] - size / 2, Shape("ellipse", size, size, fill=fill, decorative=True)))

    def wedge(self, middle: Point, radii: tuple[float, float], turn: tuple[float, float], fill: str) -> None:
        """A slice between two radii, from one angle to another (degrees clockwise from the top), with a white edge."""
        inner, outer = radii
        start, end = turn
        out: Outline = (("M", *_on(middle, outer, start)), *_arc(middle, outer, start, end))
        back: Outline = (("L", *_on(middle, inner, end)), *(_arc(middle, inner, end, start) if inner else ()), ("Z",))
        self._path(out + back, fill, Border("single", 0.75, "FFFFFF"))

    def text(
        self,
        text: str,
        place: Rect,
        align: Literal["left", "center", "right"] = "center",
        *,
        size: float = 0.0,
        turned: bool = False,
        bold: bool = False,
    ) -> None:
        """Text in the middle of its height; `turned`: it runs upward."""
        size = size or self.size
        look = replace(self.look, size=size, size_cs=size, bold=bold, bold_cs=bold)
        how = ParagraphProperties(alignment=align, widow_control=False)
        lines = tuple(Paragraph(how, (Text(line, look),), look) for line in text.split("\n") if line.strip())
        if not lines:
            return
        held = TextBox(lines, NO_INSETS, "center", autofit=True, direction="btLr" if turned else "lrTb")
        self.items.append((place.x, place.y, Shape("rect", max(place.width, 1.0), max(place.height, 1.0), text=held, decorative=True)))

    def _path(self, commands: Outline, fill: str | None, line: Border | None) -> None:
        left, top, wide, high = box_of(points_of(commands))
        wide, high = max(wide, 0.1), max(high, 0.1)
        unit = mapped(commands, lambda x, y: ((x - left) / wide, (y - top) / high))
        shape = Shape("custom", wide, high, fill=fill, line=line, custom=unit_square(*unit), decorative=True)
        self.items.append((left, top, shape))


def _rectangle(place: Rect, fill: str | None, line: Border | None) -> Shape:
    return Shape("rect", max(place.width, 0.1), max(place.height, 0.1), fill=fill, line=line, decorative=True)


def width_of(text: str, size: float) -> float:
    """About how wide the longest line of a text is; marks above and below letters take no room."""
    return max(sum(unicodedata.category(sign) != "Mn" for sign in line) for line in text.split("\n")) * size * _LETTER


def _on(middle: Point, radius: float, angle: float) -> Point:
    turned = math.radians(angle - 90)
    return middle[0] + radius * math.cos(turned), middle[1] + radius * math.sin(turned)


def _arc(middle: Point, radius: float, start: float, end: float) -> list[Command]:
    """Cubic curves along a circle, an eighth of it each at most."""
    count = max(1, math.ceil(abs(end - start) / 45))
    step = (end - start) / count
    reach = 4 / 3 * math.tan(math.radians(step) / 4) * radius
    curves: list[Command] = []
    for index in range(count):
        one, two = start + index * step, start + (index + 1) * step
        (x0, y0), (x1, y1) = _on(middle, radius, one), _on(middle, radius, two)
        a, b = math.radians(one - 90), math.radians(two - 90)
        before = x0 - reach * math.sin(a), y0 + reach * math.cos(a)
        after = x1 + reach * math.sin(b), y1 - reach * math.cos(b)
        curves.append(("C", *before, *after, x1, y1))
    return curves
