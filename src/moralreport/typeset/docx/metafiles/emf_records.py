"""Records of enhanced metafiles, and the points in them ([MS-EMF])."""

from __future__ import annotations

import struct
from collections.abc import Iterator, Sequence

from moralreport.typeset.document.plane import Outline, Point
from moralreport.typeset.docx.metafiles.bitmaps import UnknownDrawing
from moralreport.typeset.docx.metafiles.canvas import MOST_RECORDS


def integer_at(body: bytes, at: int) -> int:
    """A signed number of four bytes."""
    (value,) = struct.unpack_from("<i", body, at)
    return int(value)


def curves(points: Sequence[Point]) -> Outline:
    """Béziers from where the pen is, three points each."""
    return tuple(("C", *points[at], *points[at + 1], *points[at + 2]) for at in range(0, len(points) - 2, 3))


def records(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Kind and body of every record, up to the last."""
    at = 0
    for _ in range(MOST_RECORDS):
        if at + 8 > len(data):
            return
        kind, length = struct.unpack_from("<II", data, at)
        if length < 8:
            raise UnknownDrawing("size")
        yield kind, data[at + 8 : at + length]
        if kind == 14:
            return
        at += length
    raise UnknownDrawing("records")


def points_at(body: bytes, at: int, count: int, letter: str) -> list[Point]:
    """So many points from a place of the body; `letter` is i or h for their width."""
    values = struct.unpack_from(f"<{2 * count}{letter}", body, at)
    return [(float(x), float(y)) for x, y in zip(values[::2], values[1::2], strict=True)]
