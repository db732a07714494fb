"""Windows metafiles ([MS-WMF]): figures of lines, lines of text, bitmaps: emblems, clip art, formulas, pasted pictures."""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterator
from dataclasses import field

from moralreport.records import dataclass
from moralreport.typeset.document import Group
from moralreport.typeset.document.plane import Point
from moralreport.typeset.docx.metafiles.bitmaps import UnknownDrawing
from moralreport.typeset.docx.metafiles.canvas import (
    MOST_OBJECTS,
    MOST_RECORDS,
    Brush,
    MetafileCanvas,
    Pen,
    color_of,
    pen_of,
)
from moralreport.typeset.docx.metafiles.emf_bitmaps import from_below, rectangle
from moralreport.typeset.docx.metafiles.emf_text import OPAQUE
from moralreport.typeset.docx.metafiles.text import Font, font_of

_PLACEABLE = 0x9AC6CDD7
_SILENT = frozenset((
    0x0000, 0x0102, 0x0103, 0x0104, 0x0107, 0x0108, 0x020D, 0x020E, 0x020A, 0x0626, 0x0234, 0x0035, 0x0037,
    0x0416, 0x0415, 0x012C, 0x0231, 0x0139, 0x0149, 0x0105, 0x0410, 0x0412,
))  # fmt: skip
"""State that figures of lines do not show, and clipping."""
_OTHER_OBJECTS = frozenset((0x00F7, 0x01F9, 0x0142, 0x06FF))
"""Palettes, pattern brushes and regions take a place among the objects."""


def read_wmf(data: bytes, size: tuple[float, float]) -> Group | None:
    """The figures in a box of the given size; None where the file holds anything else, or nothing."""
    try:
        player = _Player(MetafileCanvas(size), data)
        player.play()
        return player.canvas.group()
    except (UnknownDrawing, struct.error, IndexError, ZeroDivisionError, OverflowError):
        return None


@dataclass(slots=True)
class _Player:
    canvas: MetafileCanvas
    data: bytes
    origin: Point = (0.0, 0.0)
    extent: Point = (1.0, 1.0)
    saved: list[tuple[Point, Point]] = field(default_factory=list)

    def play(self) -> None:
        at = 0
        if struct.unpack_from("<I", self.data)[0] == _PLACEABLE:
            left, top, right, bottom = struct.unpack_from("<4h", self.data, 6)
            self.origin, self.extent = (left, top), ((right - left) or 1.0, (bottom - top) or 1.0)
            at = 22
        self.canvas.place, self.canvas.scale = self._place, self._scale
        for function, body in _records(self.data, at + 18):
            self._record(function, body)

    def _place(self, point: Point) -> Point:
        return (point[0] - self.origin[0]) / self.extent[0], (point[1] - self.origin[1]) / self.extent[1]

    def _scale(self) -> float:
        return self.canvas.size[0] / abs(self.extent[0])

    def _record(self, function: int, body: bytes) -> None:
        handler = _HANDLERS.get(function)
        if handler is not None:
            handler(self, body)
        elif function in _OTHER_OBJECTS:
            self._keep(None)
        elif function not in _SILENT:
            raise UnknownDrawing(hex(function))

    def _keep(self, found: Pen | Brush | Font | None) -> None:
        objects = self.canvas.objects
        if len(objects) > MOST_OBJECTS:
            raise UnknownDrawing("objects")
        objects[next(index for index in range(len(objects) + 1) if index not in objects)] = found

    def window_origin(self, body: bytes) -> None:
        y, x = struct.unpack_from("<2h", body)
        self.origin = (x, y)

    def window_extent(self, body: bytes) -> None:
        y, x = struct.unpack_from("<2h", body)
        self.extent = (x or 1.0, y or 1.0)

    def pen(self, body: bytes) -> None:
        style, width, _, color = struct.unpack_from("<HhhI", body)
        self._keep(pen_of(style, width, color))

    def brush(self, body: bytes) -> None:
        style, color = struct.unpack_from("<HI", body)
        self._keep(Brush(None if style == 1 else color_of(color)))

    def font(self, body: bytes) -> None:
        self._keep(font_of(body, False))

    def text_out(self, body: bytes) -> None:
        """A string with nothing but its place."""
        (count,) = struct.unpack_from("<H", body)
        y, x = struct.unpack_from("<2h", body, 2 + count + count % 2)
        self.canvas.text(self.canvas.context.font.decode(body[2 : 2 + count]), (x, y))

    def extended_text_out(self, body: bytes) -> None:
        """A string that may have a rectangle behind it and tell the room of each letter."""
        y, x, count, options = struct.unpack_from("<2h2H", body)
        start = 16 if options & 6 else 8
        if options & OPAQUE:
            left, top, right, bottom = struct.unpack_from("<4h", body, 8)
            self.canvas.blank((left, top), (right, bottom), self.canvas.context.back_color)
        if options & 0x10:
            raise UnknownDrawing("glyphs")
        rooms = start + count + count % 2
        told = count and len(body) >= rooms + 2 * count
        width = float(sum(struct.unpack_from(f"<{count}h", body, rooms))) if told else 0.0
        self.canvas.text(self.canvas.context.font.decode(body[start : start + count]), (x, y), width)

    def select(self, body: bytes) -> None:
        self.canvas.select(self.canvas.objects.get(struct.unpack_from("<H", body)[0]))

    def delete(self, body: bytes) -> None:
        self.canvas.objects.pop(struct.unpack_from("<H", body)[0], None)

    def fill_mode(self, body: bytes) -> None:
        self.canvas.set(even_odd=struct.unpack_from("<H", body)[0] != 2)

    def polygon(self, body: bytes) -> None:
        self.canvas.polygons([_points(body, 2, struct.unpack_from("<H", body)[0])])

    def polyline(self, body: bytes) -> None:
        self.canvas.polylines([_points(body, 2, struct.unpack_from("<H", body)[0])])

    def polypolygon(self, body: bytes) -> None:
        (count,) = struct.unpack_from("<H", body)
        at, rings = 2 + 2 * count, []
        for length in struct.unpack_from(f"<{count}H", body, 2):
            rings.append(_points(body, at, length))
            at += 4 * length
        self.canvas.polygons(rings)

    def rectangle(self, body: bytes) -> None:
        bottom, right, top, left = struct.unpack_from("<4h", body)
        self.canvas.polygons([[(left, top), (right, top), (right, bottom), (left, bottom)]])

    def ellipse(self, body: bytes) -> None:
        bottom, right, top, left = struct.unpack_from("<4h", body)
        self.canvas.ellipse(left, top, right, bottom)

    def move_to(self, body: bytes) -> None:
        y, x = struct.unpack_from("<2h", body)
        self.canvas.set(at=(float(x), float(y)))

    def line_to(self, body: bytes) -> None:
        y, x = struct.unpack_from("<2h", body)
        self.canvas.polylines([[self.canvas.context.at, (x, y)]])
        self.canvas.set(at=(float(x), float(y)))

    def pattern(self, body: bytes) -> None:
        operation, height, width, y, x = struct.unpack_from("<I4h", body)
        rectangle(self.canvas, (x, y), (x + width, y + height), operation)

    def stretch_dib(self, body: bytes) -> None:
        self._bitmap(body, 6, False)

    def dib_blit(self, body: bytes) -> None:
        """META_DIBBITBLT; without a bitmap a rectangle."""
        operation, source_y, source_x, height, width, y, x = struct.unpack_from("<I6h", body)
        if len(body) < 56:
            height, width, y, x = struct.unpack_from("<4h", body, 10)
            rectangle(self.canvas, (x, y), (x + width, y + height), operation)
        else:
            part = from_below(body[16:], source_x, source_y, width, height)
            self.canvas.bitmap(body[16:], part, (x, y), (x + width, y + height), operation)

    def dib_stretch_blit(self, body: bytes) -> None:
        self._bitmap(body, 4, True)

    def _bitmap(self, body: bytes, at: int, from_top: bool) -> None:
        (operation,) = struct.unpack_from("<I", body)
        source_height, source_width, source_y, source_x, height, width, y, x = struct.unpack_from("<8h", body, at)
        if len(body) < at + 56:
            raise UnknownDrawing("bitmap")
        source = source_x, source_y, source_width, source_height
        if from_top:
            source = from_below(body[at + 16 :], *source)
        self.canvas.bitmap(body[at + 16 :], source, (x, y), (x + width, y + height), operation)

    def save(self, body: bytes) -> None:
        self.canvas.save()
        self.saved.append((self.origin, self.extent))

    def restore(self, body: bytes) -> None:
        kept = self.canvas.restore(struct.unpack_from("<h", body)[0])
        if kept is not None:
            self.origin, self.extent = self.saved[kept]
            del self.saved[kept:]


def _records(data: bytes, at: int) -> Iterator[tuple[int, bytes]]:
    for _ in range(MOST_RECORDS):
        if at + 6 > len(data):
            return
        words, function = struct.unpack_from("<IH", data, at)
        if words < 3:
            raise UnknownDrawing("size")
        yield function, data[at + 6 : at + 2 * words]
        if function == 0:
            return
        at += 2 * words
    raise UnknownDrawing("records")


def _points(body: bytes, at: int, count: int) -> list[Point]:
    values = struct.unpack_from(f"<{2 * count}h", body, at)
    return list(zip(values[::2], values[1::2], strict=True))


_HANDLERS: dict[int, Callable[[_Player, bytes], None]] = {
    0x020B: _Player.window_origin,
    0x020C: _Player.window_extent,
    0x02FA: _Player.pen,
    0x02FC: _Player.brush,
    0x02FB: _Player.font,
    0x0209: lambda player, body: player.canvas.set(text_color=color_of(struct.unpack_from("<I", body)[0])),
    0x0201: lambda player, body: player.canvas.set(back_color=color_of(struct.unpack_from("<I", body)[0])),
    0x012E: lambda player, body: player.canvas.set(anchor=struct.unpack_from("<H", body)[0]),
    0x0521: _Player.text_out,
    0x0A32: _Player.extended_text_out,
    0x012D: _Player.select,
    0x01F0: _Player.delete,
    0x0106: _Player.fill_mode,
    0x0324: _Player.polygon,
    0x0325: _Player.polyline,
    0x0538: _Player.polypolygon,
    0x041B: _Player.rectangle,
    0x0418: _Player.ellipse,
    0x0214: _Player.move_to,
    0x0213: _Player.line_to,
    0x061D: _Player.pattern,
    0x0F43: _Player.stretch_dib,
    0x0940: _Player.dib_blit,
    0x0B41: _Player.dib_stretch_blit,
    0x001E: _Player.save,
    0x0127: _Player.restore,
}
