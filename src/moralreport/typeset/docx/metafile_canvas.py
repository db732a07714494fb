"""What the records of Windows metafiles draw on: a device context with pens and brushes, whose figures become shapes."""

from __future__ import annotations

import hashlib
import struct
from collections.abc import Callable, Sequence
from dataclasses import field, replace

from moralreport.typeset.document import Border, Drawing, Group, ImageData, Picture, Shape
from moralreport.typeset.records import dataclass

Point = tuple[float, float]
Command = tuple[str | float, ...]
MOST_FIGURES = 2000
MOST_POINTS = 200_000
MOST_RECORDS = 100_000
MOST_OBJECTS = 4096
COPY = 0x00CC0020
"""The raster operation that just draws a bitmap."""
_CIRCLE = 0.5523
_DASHES = {1: "dashed", 2: "dotted", 3: "dotDash", 4: "dotDotDash"}


class UnknownDrawing(ValueError):
    """A record that draws something which is not understood: the whole picture is better not drawn."""


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
    even_odd: bool = True
    at: Point = (0.0, 0.0)


def pen_of(style: int, width: float, color: int) -> Pen:
    """A pen of PS_… style, as CreatePen makes it."""
    kind = style & 0xF
    return Pen(None if kind == 5 else color_of(color), abs(width), _DASHES.get(kind, "single"))


def color_of(value: int) -> str:
    """A COLORREF, 0x00BBGGRR."""
    return f"{value & 255:02X}{value >> 8 & 255:02X}{value >> 16 & 255:02X}"


@dataclass(slots=True)
class MetafileCanvas:
    """`place` turns logical points into shares of the picture; `scale` tells how many points one logical unit is in it."""

    size: tuple[float, float]
    place: Callable[[Point], Point] = lambda point: point
    scale: Callable[[], float] = lambda: 1.0
    context: Context = Context()
    saved: list[Context] = field(default_factory=list)
    objects: dict[int, Pen | Brush | None] = field(default_factory=dict)
    figures: list[tuple[float, float, Drawing]] = field(default_factory=list)
    points: int = 0

    def set(self, **changes: object) -> None:
        self.context = replace(self.context, **changes)  # type: ignore[arg-type]

    def save(self) -> None:
        self.saved.append(self.context)

    def restore(self, index: int) -> None:
        """Back to the `index`-th saved context, counted from the last where negative."""
        at = len(self.saved) + index if index < 0 else index - 1
        if 0 <= at < len(self.saved):
            self.context = self.saved[at]
            del self.saved[at:]

    def select(self, found: Pen | Brush | None) -> None:
        if isinstance(found, Pen):
            self.set(pen=found)
        elif isinstance(found, Brush):
            self.set(brush=found)

    def draw(self, commands: Sequence[tuple[str, Sequence[Point]]], filled: bool, stroked: bool = True) -> None:
        """One figure in logical units: (letter, points) as in a Path."""
        self.points += sum(len(points) for _, points in commands)
        if len(self.figures) >= MOST_FIGURES or self.points > MOST_POINTS:
            raise UnknownDrawing("too much")
        context = self.context
        fill = context.brush.color if filled else None
        pen = context.pen if stroked else Pen(None)
        if not commands or (fill is None and pen.color is None):
            return
        path: list[Command] = []
        for letter, points in commands:
            path.append((letter, *(value for point in points for value in self.place(point))))
        width = min(max(pen.width * self.scale(), 0.25), 50.0)
        line = Border(pen.style, width, pen.color) if pen.color is not None else None
        figure = Shape("custom", *self.size, fill=fill, line=line, path=tuple(path), even_odd=context.even_odd)
        self.figures.append((0.0, 0.0, figure))

    def bitmap(self, dib: bytes, source: tuple[int, int, int, int], corner: Point, opposite: Point) -> None:
        """A whole device-independent bitmap between two logical points; `source` is the part asked for: x, y, width, height."""
        head, width, height, _, bits, compression = struct.unpack_from("<IiiHHI", dib)
        if source != (0, 0, width, abs(height)) or head < 40 or compression not in (0, 3):
            raise UnknownDrawing("part of a bitmap")
        (colors,) = struct.unpack_from("<I", dib, 32)
        palette = 12 * (compression == 3 and head == 40) + 4 * (colors or (1 << bits if bits <= 8 else 0))
        file = struct.pack("<2sIHHI", b"BM", 14 + len(dib), 0, 0, 14 + head + palette) + dib
        (x0, y0), (x1, y1) = self.place(corner), self.place(opposite)
        wide, high = self.size[0] * abs(x1 - x0), self.size[1] * abs(y1 - y0)
        image = ImageData(f"metafile {hashlib.sha256(file).hexdigest()[:16]}", "bmp", file)
        picture = Picture(image, wide, high, decorative=True, flip_horizontal=x1 < x0, flip_vertical=y1 < y0)
        self.figures.append((self.size[0] * min(x0, x1), self.size[1] * min(y0, y1), picture))

    def polygons(self, rings: Sequence[Sequence[Point]]) -> None:
        commands: list[tuple[str, Sequence[Point]]] = []
        for ring in rings:
            if len(ring) > 1:
                commands += [("M", ring[:1]), *(("L", [point]) for point in ring[1:]), ("Z", ())]
        self.draw(commands, True)

    def polylines(self, lines: Sequence[Sequence[Point]]) -> None:
        commands: list[tuple[str, Sequence[Point]]] = []
        for line in lines:
            if len(line) > 1:
                commands += [("M", line[:1]), *(("L", [point]) for point in line[1:])]
        self.draw(commands, False)

    def ellipse(self, left: float, top: float, right: float, bottom: float) -> None:
        x, y, a, b = (left + right) / 2, (top + bottom) / 2, (right - left) / 2, (bottom - top) / 2
        k, m = a * _CIRCLE, b * _CIRCLE
        self.draw(
            [
                ("M", [(x + a, y)]),
                ("C", [(x + a, y + m), (x + k, y + b), (x, y + b)]),
                ("C", [(x - k, y + b), (x - a, y + m), (x - a, y)]),
                ("C", [(x - a, y - m), (x - k, y - b), (x, y - b)]),
                ("C", [(x + k, y - b), (x + a, y - m), (x + a, y)]),
                ("Z", ()),
            ],
            True,
        )

    def group(self) -> Group | None:
        """The picture; None where nothing was drawn."""
        return Group(*self.size, tuple(self.figures)) if self.figures else None
