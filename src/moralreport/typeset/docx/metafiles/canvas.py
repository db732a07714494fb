"""What the records of Windows metafiles draw on: a device context with pens and brushes, whose figures become shapes."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import field, replace
from typing import Any

from moralreport.records import dataclass
from moralreport.typeset.document import Border, Drawing, Group, ImageData, Picture, Shape, unit_square
from moralreport.typeset.document.plane import NO_INSETS, Command, Insets, Outline, Point, ellipse, mapped, polygon, polyline
from moralreport.typeset.docx.markup.units import clamp
from moralreport.typeset.docx.metafiles.bitmaps import Part, UnknownDrawing, bitmap_file, crop_of_part, masked_file
from moralreport.typeset.docx.metafiles.text import UPDATES_PLACE, Font, line_of_text

MOST_FIGURES = 2000
MOST_POINTS = 200_000
MOST_RECORDS = 100_000
MOST_OBJECTS = 4096
COPY = 0x00CC0020
"""The raster operation that just draws a bitmap."""
_AND, _OR, _XOR = 0x008800C6, 0x00EE0086, 0x00660046
_MASKED = ((_AND, _OR), (_AND, _XOR), (_OR, _AND))
_UNEVEN = 0.02
_DASHES = {1: "dashed", 2: "dotted", 3: "dotDash", 4: "dotDotDash"}


@dataclass(frozen=True, slots=True)
class Pen:
    """`width` in logical units; 0 is the thinnest line. `color` None draws nothing."""

    color: str | None = "000000"
    width: float = 0.0
    style: str = "single"


@dataclass(frozen=True, slots=True)
class Brush:
    color: str | None = "FFFFFF"


@dataclass(frozen=True, slots=True)
class Context:
    """What SaveDC keeps."""

    pen: Pen = Pen()
    brush: Brush = Brush()
    font: Font = Font()
    text_color: str = "000000"
    back_color: str = "FFFFFF"
    anchor: int = 0
    """Where text stands to its point, as SetTextAlign takes it."""
    even_odd: bool = True
    at: Point = (0.0, 0.0)


def pen_of(style: int, width: float, color: int) -> Pen:
    """A pen of PS_… style, as CreatePen makes it."""
    kind = style & 0xF
    return Pen(None if kind == 5 else color_of(color), abs(width), _DASHES.get(kind, "single"))


def color_of(value: int) -> str:
    """A COLORREF, 0x00BBGGRR."""
    return f"{value & 255:02X}{value >> 8 & 255:02X}{value >> 16 & 255:02X}"


@dataclass(frozen=True, slots=True)
class _Mask:
    """A bitmap that only took colours away or made white, the mask of the next one: which part of it, where and how it was drawn."""

    dib: bytes
    part: Part
    place: tuple[Point, Point]
    operation: int


@dataclass(slots=True)
class MetafileCanvas:
    """`place` turns logical points into shares of the picture; `scale` tells how many points one logical unit is in it."""

    size: tuple[float, float]
    place: Callable[[Point], Point] = lambda point: point
    scale: Callable[[], float] = lambda: 1.0
    context: Context = Context()
    saved: list[Context] = field(default_factory=list)
    objects: dict[int, Pen | Brush | Font | None] = field(default_factory=dict)
    figures: list[tuple[float, float, Drawing]] = field(default_factory=list)
    trail: list[Command] = field(default_factory=list)
    """Lines that may go on, and what they are drawn with."""
    trail_line: Border | None = None
    points: int = 0
    mask: _Mask | None = None

    def set(self, **changes: Any) -> None:
        self.context = replace(self.context, **changes)

    def save(self) -> None:
        self.saved.append(self.context)

    def restore(self, index: int) -> int | None:
        """Back to the `index`-th saved context, counted from the last where negative; which one that is, None where there is none."""
        at = len(self.saved) + index if index < 0 else index - 1
        if not 0 <= at < len(self.saved):
            return None
        self.context = self.saved[at]
        del self.saved[at:]
        return at

    def select(self, found: Pen | Brush | Font | None) -> None:
        if isinstance(found, Font):
            self.set(font=found)
        elif isinstance(found, Pen):
            self.set(pen=found)
        elif isinstance(found, Brush):
            self.set(brush=found)

    def draw(self, outline: Outline, filled: bool, stroked: bool = True) -> None:
        """One figure in logical units."""
        self.points += sum(len(command) // 2 for command in outline)
        if self.points > MOST_POINTS:
            raise UnknownDrawing("too much")
        context = self.context
        fill = context.brush.color if filled else None
        pen = context.pen if stroked else Pen(None)
        if not outline or (fill is None and pen.color is None):
            return
        path = mapped(outline, lambda x, y: self.place((x, y)))
        width = min(max(pen.width * self.scale(), 0.25), 50.0)
        line = Border(pen.style, width, pen.color) if pen.color is not None else None
        if fill is None and line is not None:
            self._go_on(path, line)
        else:
            self._figure(path, fill, line)

    def _go_on(self, path: Outline, line: Border) -> None:
        """Lines of one pen that follow each other are one figure: a curve may be drawn in thousands of pieces."""
        if self.trail_line != line:
            self.end_trail()
            self.trail_line = line
        joins = bool(self.trail) and path[0][1:] == self.trail[-1][-2:]
        self.trail += path[1:] if joins else path

    def end_trail(self) -> None:
        """What is drawn now lies over the lines so far."""
        path, line = self.trail, self.trail_line
        self.trail, self.trail_line = [], None
        if path:
            self._figure(tuple(path), None, line)

    def _figure(self, path: Outline, fill: str | None, line: Border | None) -> None:
        self.add(0.0, 0.0, Shape("custom", *self.size, fill=fill, line=line, custom=unit_square(*path, even_odd=self.context.even_odd)))

    def add(self, x: float, y: float, drawing: Drawing) -> None:
        self.end_trail()
        if len(self.figures) >= MOST_FIGURES:
            raise UnknownDrawing("too much")
        self.figures.append((x, y, drawing))

    def text(self, text: str, point: Point, width: float = 0.0, turn: float = 0.0) -> None:
        """A line of text at a logical point; `width` in logical units, where it is known; `turn` of the world, in degrees clockwise."""
        context = self.context
        if context.anchor & UPDATES_PLACE:
            point = context.at
            self.set(at=(point[0] + width, point[1]))
        across, down = (self._length(point, step) for step in ((1.0, 0.0), (0.0, 1.0)))
        stretch = clamp(across / down * context.font.narrowing, 0.05, 6.0) if down > 0 else 1.0
        even = abs(stretch - 1.0) < _UNEVEN
        font = replace(context.font, height=-context.font.size * down, slant=context.font.slant - turn, stretch=1.0 if even else stretch)
        line = line_of_text(text, font, width * across, context.text_color, context.anchor)
        if line is not None:
            x, y = self.place(point)
            self.add(x * self.size[0] + line[0], y * self.size[1] + line[1], line[2])

    def _length(self, point: Point, step: Point) -> float:
        """Points of one logical unit in a direction."""
        (x0, y0), (x1, y1) = self.place(point), self.place((point[0] + step[0], point[1] + step[1]))
        return math.hypot((x1 - x0) * self.size[0], (y1 - y0) * self.size[1])

    def blank(self, corner: Point, opposite: Point, color: str) -> None:
        """A rectangle of one colour."""
        (left, top), (right, bottom) = corner, opposite
        kept = self.context
        self.set(brush=Brush(color))
        self.polygons([[(left, top), (right, top), (right, bottom), (left, bottom)]], stroked=False)
        self.context = kept

    def picture(self, image: ImageData, corner: Point, opposite: Point, crop: Insets = NO_INSETS) -> None:
        """A picture between two logical points; `crop`: shares cut off at its sides."""
        (x0, y0), (x1, y1) = self.place(corner), self.place(opposite)
        wide, high = self.size[0] * abs(x1 - x0), self.size[1] * abs(y1 - y0)
        picture = Picture(image, wide, high, decorative=True, crop=crop, flip_horizontal=x1 < x0, flip_vertical=y1 < y0)
        self.add(self.size[0] * min(x0, x1), self.size[1] * min(y0, y1), picture)

    def bitmap(self, dib: bytes, part: Part, corner: Point, opposite: Point, operation: int) -> None:
        """Part of a device-independent bitmap between two logical points: copied, or masked by the one before it at the same place."""
        if operation == COPY:
            image, size = bitmap_file(dib)
            self.picture(image, corner, opposite, crop_of_part(size, part))
            return
        mask, self.mask = self.mask, None
        if mask is not None and mask.place == (corner, opposite) and (mask.operation, operation) in _MASKED:
            self.picture(masked_file(mask.dib, mask.part, dib, part, mask.operation == _OR), corner, opposite)
        elif operation in (_AND, _OR):
            self.mask = _Mask(dib, part, (corner, opposite), operation)
        else:
            raise UnknownDrawing("raster operation")

    def polygons(self, rings: Sequence[Sequence[Point]], stroked: bool = True) -> None:
        self.draw(tuple(command for ring in rings if len(ring) > 1 for command in polygon(ring)), True, stroked)

    def polylines(self, lines: Sequence[Sequence[Point]]) -> None:
        self.draw(tuple(command for line in lines if len(line) > 1 for command in polyline(line)), False)

    def ellipse(self, left: float, top: float, right: float, bottom: float) -> None:
        self.draw(ellipse((left + right) / 2, (top + bottom) / 2, (right - left) / 2, (bottom - top) / 2), True)

    def group(self) -> Group | None:
        """The picture; None where nothing was drawn."""
        self.end_trail()
        return Group(*self.size, tuple(self.figures)) if self.figures else None
