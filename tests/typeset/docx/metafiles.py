"""Small Windows metafiles written by hand: records of figures, text and bitmaps."""

from __future__ import annotations

import struct
from collections.abc import Sequence

Point = tuple[int, int]


def wmf(*records: bytes, size: Point = (200, 120)) -> bytes:
    """A placeable metafile of the records, in a window of the size."""
    window = (wmf_record(0x020B, 0, 0), wmf_record(0x020C, size[1], size[0]))
    body = b"".join((*window, *records, struct.pack("<IH", 3, 0)))
    head = struct.pack("<HHHIHIH", 1, 9, 0x300, 9 + len(body) // 2, 8, 100, 0)
    return struct.pack("<IH4hHIH", 0x9AC6CDD7, 0, 0, 0, *size, 1440, 0, 0) + head + body


def wmf_record(function: int, *values: int) -> bytes:
    """A record of 16-bit values."""
    return struct.pack(f"<IH{len(values)}h", 3 + len(values), function, *values)


def wmf_pen(style: int, width: int, color: int) -> bytes:
    return struct.pack("<IHHhhI", 8, 0x02FA, style, width, 0, color)


def wmf_brush(style: int, color: int) -> bytes:
    return struct.pack("<IHHIH", 7, 0x02FC, style, color, 0)


def wmf_polygons(*rings: Sequence[Point]) -> bytes:
    points = [value for ring in rings for point in ring for value in point]
    return wmf_record(0x0538, len(rings), *(len(ring) for ring in rings), *points)


def emf(*records: bytes, size: Point = (200, 120)) -> bytes:
    """An enhanced metafile of the records; its frame is as many device units wide and high as `size` says."""
    frame = (0, 0, size[0] * 100, size[1] * 100)
    body = b"".join((*records, emf_record(14, struct.pack("<3I", 0, 16, 20))))
    numbers = (0x464D4520, 0x10000, 88 + len(body), len(records) + 2, 8, 0, 0, 0, 0, 1000, 1000, 1000, 1000)
    return emf_record(1, struct.pack("<8i4I2H3I4i", 0, 0, *size, *frame, *numbers)) + body


def emf_record(kind: int, body: bytes = b"") -> bytes:
    return struct.pack("<II", kind, 8 + len(body)) + body


def emf_points(kind: int, points: Sequence[Point]) -> bytes:
    """A record of 16-bit points: 85 curves, 86 polygon, 87 lines, 88 and 89 going on from where the pen is."""
    values = [value for point in points for value in point]
    return emf_record(kind, struct.pack(f"<4iI{len(values)}h", 0, 0, 0, 0, len(points), *values))


_HEAD = struct.pack("<IiiHHIIiiII", 40, 2, 1, 1, 24, 0, 8, 0, 0, 0, 0)
_BITS = bytes((0, 0, 255, 255, 0, 0, 0, 0))
"""A red and a blue sample."""


def wmf_font(height: int, face: str, charset: int = 0, width: int = 0) -> bytes:
    name = face.encode().ljust(32, b"\0")
    return struct.pack("<IH5h8B", 28, 0x02FB, height, width, 0, 0, 400, 0, 0, 0, charset, 0, 0, 0, 0) + name


def wmf_bitmap(operation: int = 0x00CC0020, bits: bytes = _BITS) -> bytes:
    """Two samples from (20, 20) to (100, 60)."""
    body = struct.pack("<IH8h", operation, 0, 1, 2, 0, 0, 40, 80, 20, 20) + _HEAD + bits
    return struct.pack("<IH", 3 + len(body) // 2, 0x0F43) + body


def emf_font(height: int, face: str, slant: int = 0) -> bytes:
    """Makes font 1 the letters' font; `slant` in tenths of degrees."""
    body = struct.pack("<I5i8B", 1, height, 0, slant, slant, 400, 0, 0, 0, 0, 0, 0, 0, 0) + face.encode("utf-16-le").ljust(64, b"\0")
    return emf_record(82, body)


def emf_text(text: str, at: Point, rooms: Sequence[int], options: int = 0) -> bytes:
    """A string with the room of each letter."""
    letters = text.encode("utf-16-le")
    letters += bytes(-len(letters) % 4)
    head = struct.pack("<4iI2f", 0, 0, 0, 0, 2, 1.0, 1.0)
    line = struct.pack("<2i3I4iI", *at, len(text), 76, options, 0, 0, 0, 0, 76 + len(letters))
    return emf_record(84, head + line + letters + struct.pack(f"<{len(rooms)}I", *rooms))


def emf_bitmap(part: Point = (0, 0), wide: int = 2) -> bytes:
    """Two samples from (20, 20) to (100, 60); `part`: where the part asked for begins."""
    body = struct.pack("<4i6i", 0, 0, 0, 0, 20, 20, *part, wide, 1)
    return emf_record(81, body + struct.pack("<6I2i", 80, 40, 120, 8, 0, 0x00CC0020, 80, 40) + _HEAD + _BITS)


SQUARE = ((10, 10), (110, 10), (110, 90), (10, 90))
HOLE = ((40, 30), (80, 30), (80, 60), (40, 60))


def emblem_wmf() -> bytes:
    """A square with a hole, and a circle."""
    looks = (wmf_pen(0, 4, 0x800000), wmf_brush(0, 0x0000C0), wmf_record(0x012D, 0), wmf_record(0x012D, 1))
    yellow = (wmf_brush(0, 0x00C0FF), wmf_record(0x012D, 2))
    return wmf(*looks, wmf_polygons(SQUARE, HOLE), *yellow, wmf_record(0x0418, 95, 185, 25, 115))


def emblem_emf() -> bytes:
    """The same square and hole as a path, a curve, and a rectangle in a world of half the size."""
    pen = emf_record(38, struct.pack("<IIiiI", 1, 0, 4, 0, 0x800000)) + emf_record(37, struct.pack("<I", 1))
    brush = emf_record(39, struct.pack("<4I", 2, 0, 0x0000C0, 0)) + emf_record(37, struct.pack("<I", 2))
    rings = b"".join(emf_record(27, struct.pack("<2i", *ring[0])) + emf_points(89, ring[1:]) + emf_record(61) for ring in (SQUARE, HOLE))
    path = emf_record(59) + rings + emf_record(60) + emf_record(63, struct.pack("<4i", 0, 0, 0, 0))
    curve = emf_points(85, ((120, 100), (140, 80), (160, 120), (190, 100)))
    small = emf_record(35, struct.pack("<6f", 0.5, 0, 0, 0.5, 0, 0)) + emf_record(43, struct.pack("<4i", 260, 40, 380, 160))
    return emf(pen, brush, path, curve, small)
