"""Enhanced metafiles ([MS-EMF]): figures of lines and curves, lines of text, bitmaps."""

from __future__ import annotations

import math
import struct
from collections.abc import Callable
from dataclasses import field, replace

from moralreport.records import dataclass
from moralreport.typeset.document import Group
from moralreport.typeset.document.plane import IDENTITY, Command, Matrix, Outline, Point, combined, polygon, polyline
from moralreport.typeset.docx.metafiles.bitmaps import UnknownDrawing
from moralreport.typeset.docx.metafiles.canvas import Brush, MetafileCanvas, Pen, color_of, pen_of
from moralreport.typeset.docx.metafiles.emf_bitmaps import alpha_blend, blit, stretch_bits
from moralreport.typeset.docx.metafiles.emf_records import curves, integer_at, points_at, records
from moralreport.typeset.docx.metafiles.emf_text import small_text_out, text_out
from moralreport.typeset.docx.metafiles.text import font_of

_SILENT = frozenset((
    1, 13, 14, 16, 18, 20, 21, 26, 28, 29, 30, 48, 49, 50, 51, 52, 57, 58, 65, 66, 70, 75, 93, 94, 98, 99, 100, 101, 115, 122,
))  # fmt: skip
"""State that figures do not show, clipping, comments."""
_STOCK: dict[int, Pen | Brush] = {
    0: Brush("FFFFFF"),
    1: Brush("C0C0C0"),
    2: Brush("808080"),
    3: Brush("404040"),
    4: Brush("000000"),
    5: Brush(None),
    6: Pen("FFFFFF"),
    7: Pen("000000"),
    8: Pen(None),
}


def read_emf(data: bytes, size: tuple[float, float]) -> Group | None:
    """The figures in a box of the given size; None where the file holds anything else, or nothing."""
    try:
        player = _Player(MetafileCanvas(size), *_frame(data))
        player.canvas.place, player.canvas.scale = player.place, player.scale
        for kind, body in records(data):
            player.record(kind, body)
        return player.canvas.group()
    except (UnknownDrawing, struct.error, IndexError, ZeroDivisionError, OverflowError, StopIteration):
        return None


def _frame(data: bytes) -> tuple[Point, Point]:
    """Corner and size of the picture in device units."""
    left, top, right, bottom = struct.unpack_from("<4i", data, 24)
    across, down, width, height = struct.unpack_from("<4i", data, 72)
    x, y = across / (width * 100), down / (height * 100)
    return (left * x, top * y), ((right - left) * x, (bottom - top) * y)


def _point(body: bytes) -> Point:
    return float(integer_at(body, 0)), float(integer_at(body, 4))


@dataclass(frozen=True, slots=True)
class _Space:
    """How logical units become those of the device."""

    window: tuple[Point, Point] = ((0.0, 0.0), (1.0, 1.0))
    viewport: tuple[Point, Point] = ((0.0, 0.0), (1.0, 1.0))
    scaled: bool = False
    world: Matrix = IDENTITY


@dataclass(slots=True)
class _Player:
    canvas: MetafileCanvas
    corner: Point
    frame: Point
    space: _Space = _Space()
    saved: list[_Space] = field(default_factory=list)
    path: list[Command] | None = None
    bracket: bool = False

    def place(self, point: Point) -> Point:
        a, b, c, d, e, f = self.space.world
        x, y = a * point[0] + c * point[1] + e, b * point[0] + d * point[1] + f
        (wx, wy), (ww, wh) = self.space.window
        (vx, vy), (vw, vh) = self.space.viewport
        if self.space.scaled:
            x, y = (x - wx) * vw / ww + vx, (y - wy) * vh / wh + vy
        else:
            x, y = x - wx + vx, y - wy + vy
        return (x - self.corner[0]) / self.frame[0], (y - self.corner[1]) / self.frame[1]

    def scale(self) -> float:
        here, there = self.place((0.0, 0.0)), self.place((1.0, 0.0))
        return max(abs(there[0] - here[0]) * self.canvas.size[0], abs(there[1] - here[1]) * self.canvas.size[1])

    def record(self, kind: int, body: bytes) -> None:
        handler = _HANDLERS.get(kind)
        if handler is not None:
            handler(self, body)
        elif kind not in _SILENT:
            raise UnknownDrawing(str(kind))

    # --- coordinates, objects

    def origin(self, body: bytes) -> None:
        self.space = replace(self.space, window=(_point(body), self.space.window[1]))

    def extent(self, body: bytes) -> None:
        self.space = replace(self.space, window=(self.space.window[0], _point(body)))

    def view_origin(self, body: bytes) -> None:
        self.space = replace(self.space, viewport=(_point(body), self.space.viewport[1]))

    def view_extent(self, body: bytes) -> None:
        self.space = replace(self.space, viewport=(self.space.viewport[0], _point(body)))

    def map_mode(self, body: bytes) -> None:
        mode = integer_at(body, 0)
        if mode not in (1, 7, 8):
            raise UnknownDrawing("map mode")
        self.space = replace(self.space, scaled=mode != 1)

    def set_world(self, body: bytes) -> None:
        self.space = replace(self.space, world=struct.unpack_from("<6f", body))

    def change_world(self, body: bytes) -> None:
        mode = integer_at(body, 24)
        world, found = self.space.world, struct.unpack_from("<6f", body)
        self.space = replace(self.space, world={1: IDENTITY, 2: combined(world, found), 3: combined(found, world)}.get(mode, found))

    def save(self, body: bytes) -> None:
        self.canvas.save()
        self.saved.append(self.space)

    def restore(self, body: bytes) -> None:
        kept = self.canvas.restore(integer_at(body, 0))
        if kept is not None:
            self.space = self.saved[kept]
            del self.saved[kept:]

    def pen(self, body: bytes) -> None:
        handle, style, width, _, color = struct.unpack_from("<IIiiI", body)
        self.canvas.objects[handle] = pen_of(style, width, color)

    def wide_pen(self, body: bytes) -> None:
        handle, _, _, _, _, style, width, brush, color = struct.unpack_from("<9I", body)
        self.canvas.objects[handle] = pen_of(5 if brush == 1 else style, width, color)

    def brush(self, body: bytes) -> None:
        handle, style, color = struct.unpack_from("<3I", body)
        self.canvas.objects[handle] = Brush(None if style == 1 else color_of(color))

    def select(self, body: bytes) -> None:
        (handle,) = struct.unpack_from("<I", body)
        self.canvas.select(_STOCK.get(handle & 0xFF) if handle & 0x80000000 else self.canvas.objects.get(handle))

    def delete(self, body: bytes) -> None:
        self.canvas.objects.pop(struct.unpack_from("<I", body)[0], None)

    def fill_mode(self, body: bytes) -> None:
        self.canvas.set(even_odd=integer_at(body, 0) != 2)

    # --- figures

    def figure(self, commands: Outline, filled: bool) -> None:
        if self.bracket and self.path is not None:
            self.path += commands
        else:
            self.canvas.draw(commands, filled)

    def move_to(self, body: bytes) -> None:
        at = _point(body)
        self.canvas.set(at=at)
        if self.bracket and self.path is not None:
            self.path.append(("M", *at))

    def line_to(self, body: bytes) -> None:
        self.go_on((("L", *_point(body)),))

    def go_on(self, commands: Outline) -> None:
        """Lines or curves from where the pen is."""
        start = () if self.bracket and self.path else polyline([self.canvas.context.at])
        self.figure((*start, *commands), False)
        self.canvas.set(at=commands[-1][-2:])

    def rectangle(self, body: bytes) -> None:
        left, top, right, bottom = struct.unpack_from("<4i", body)
        self.figure(polygon([(left, top), (right, top), (right, bottom), (left, bottom)]), True)

    def ellipse(self, body: bytes) -> None:
        if self.bracket:
            raise UnknownDrawing("ellipse in path")
        self.canvas.ellipse(*struct.unpack_from("<4i", body))

    def clip(self, body: bytes) -> None:
        """A path that only clips is not drawn."""
        self.path = None

    def font(self, body: bytes) -> None:
        self.canvas.objects[struct.unpack_from("<I", body)[0]] = font_of(body[4:], True)

    def turn(self) -> float:
        """How far the world is turned, in degrees clockwise."""
        return math.degrees(math.atan2(self.space.world[1], self.space.world[0])) if self.space.world[1] else 0.0

    # --- paths

    def begin(self, body: bytes) -> None:
        self.path, self.bracket = [], True

    def end(self, body: bytes) -> None:
        self.bracket = False

    def close(self, body: bytes) -> None:
        if self.path is not None:
            self.path.append(("Z",))

    def paint(self, filled: bool, stroked: bool) -> None:
        commands, self.path = self.path or (), None
        self.canvas.draw(tuple(commands), filled, stroked)


def _one(draw: Callable[[_Player, list[Point]], None], letter: str) -> Callable[[_Player, bytes], None]:
    """A record of one row of points; `letter` is i or h for their width."""

    def handle(player: _Player, body: bytes) -> None:
        points = points_at(body, 20, min(struct.unpack_from("<I", body, 16)[0], len(body)), letter)
        if points:
            draw(player, points)

    return handle


def _many(closed: bool, letter: str) -> Callable[[_Player, bytes], None]:
    """A record of several rows of points."""

    def handle(player: _Player, body: bytes) -> None:
        count = min(struct.unpack_from("<I", body, 16)[0], len(body))
        at = 24 + 4 * count
        commands: list[Command] = []
        for length in struct.unpack_from(f"<{count}I", body, 24):
            points = points_at(body, at, min(length, len(body)), letter)
            at += length * (8 if letter == "i" else 4)
            commands += polygon(points) if closed else polyline(points)
        player.figure(tuple(commands), closed)

    return handle


_ROWS: dict[int, Callable[[_Player, list[Point]], None]] = {
    2: lambda player, points: player.figure((*polyline(points[:1]), *curves(points[1:])), False),
    3: lambda player, points: player.figure(polygon(points), True),
    4: lambda player, points: player.figure(polyline(points), False),
    5: lambda player, points: player.go_on(curves(points)),
    6: lambda player, points: player.go_on(tuple(("L", *point) for point in points)),
}
_HANDLERS: dict[int, Callable[[_Player, bytes], None]] = {
    **{kind: _one(draw, "i") for kind, draw in _ROWS.items()},
    **{kind + 83: _one(draw, "h") for kind, draw in _ROWS.items()},
    7: _many(False, "i"),
    8: _many(True, "i"),
    90: _many(False, "h"),
    91: _many(True, "h"),
    9: _Player.extent,
    10: _Player.origin,
    11: _Player.view_extent,
    12: _Player.view_origin,
    17: _Player.map_mode,
    19: _Player.fill_mode,
    27: _Player.move_to,
    33: _Player.save,
    34: _Player.restore,
    35: _Player.set_world,
    36: _Player.change_world,
    37: _Player.select,
    38: _Player.pen,
    39: _Player.brush,
    40: _Player.delete,
    42: _Player.ellipse,
    43: _Player.rectangle,
    54: _Player.line_to,
    59: _Player.begin,
    60: _Player.end,
    61: _Player.close,
    62: lambda player, body: player.paint(True, False),
    63: lambda player, body: player.paint(True, True),
    64: lambda player, body: player.paint(False, True),
    22: lambda player, body: player.canvas.set(anchor=integer_at(body, 0)),
    24: lambda player, body: player.canvas.set(text_color=color_of(integer_at(body, 0))),
    25: lambda player, body: player.canvas.set(back_color=color_of(integer_at(body, 0))),
    67: _Player.clip,
    76: lambda player, body: blit(player.canvas, body),
    77: lambda player, body: blit(player.canvas, body),
    81: lambda player, body: stretch_bits(player.canvas, body),
    82: _Player.font,
    83: lambda player, body: text_out(player.canvas, body, player.turn(), wide=False),
    84: lambda player, body: text_out(player.canvas, body, player.turn()),
    95: _Player.wide_pen,
    108: lambda player, body: small_text_out(player.canvas, body, player.turn()),
    114: lambda player, body: alpha_blend(player.canvas, body),
}
