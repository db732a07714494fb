"""Records of enhanced metafiles, and the points in them ([MS-EMF])."""

from __future__ import annotations

import struct
from collections.abc import Iterator, Sequence

from moralreport.typeset.docx.metafiles.bitmaps import UnknownDrawing
from moralreport.typeset.docx.metafiles.canvas import MOST_RECORDS, Point

Matrix = tuple[float, float, float, float, float, float]
Commands = list[tuple[str, Sequence[Point]]]


def integer_at(body: bytes, at: int) -> int:
    """A signed number of four bytes."""
    (value,) = struct.unpack_from("<i", body, at)
    return int(value)


def product(one: Matrix, two: Matrix) -> Matrix:
    """First `one`, then `two`."""
    a, b, c, d, e, f = one
    p, q, r, s, t, u = two
    return a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u


def ring(points: Sequence[Point]) -> Commands:
    """A closed row of lines."""
    return [("M", points[:1]), *(("L", [point]) for point in points[1:]), ("Z", ())]


def lines(points: Sequence[Point]) -> Commands:
    """A row of lines."""
    return [("M", points[:1]), *(("L", [point]) for point in points[1:])]


def curves(points: Sequence[Point]) -> Commands:
    """Béziers from where the pen is, three points each."""
    return [("C", points[at : at + 3]) for at in range(0, len(points) - 2, 3)]


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
