"""Composite glyphs in a TrueType file: what is drawn of several glyphs under one number (OpenType, glyf table)."""

from __future__ import annotations

import struct
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

Component = tuple[int, int, int]
"""Glyph number, x, y in font units."""

MOST_UNITS_PER_EM = 16384
"""Readers refuse a face of more (OpenType, head)."""
_WORDS, _OFFSETS, _MORE = 0x0001, 0x0002, 0x0020
_SCALE, _TWO_SCALES, _MATRIX = 0x0008, 0x0040, 0x0080


Composite = tuple[Sequence[Component], int]
"""Its components, and by how many font units it is wider than the first of them."""


def add_composites(file: bytes, composites: Sequence[Composite]) -> bytes:
    """The file with one more glyph per composite, numbered on from its last."""
    tables = _tables(file)
    glyphs, metrics = _glyphs(tables), _metrics(tables)
    added = [_added(composite, glyphs, metrics) for composite in composites]
    _write_glyphs(tables, [*glyphs, *(glyph for glyph, _ in added)])
    _write_metrics(tables, [*metrics, *(metric for _, metric in added)])
    _write_limits(tables, glyphs, [components for components, _ in composites])
    return _file(tables)


def with_units_per_em(file: bytes, units: int) -> bytes:
    """The file whose em is so many units: its glyphs are drawn smaller the more units it has."""
    tables = _tables(file)
    struct.pack_into(">H", tables["head"], 18, units)
    return _file(tables)


class _Metric(NamedTuple):
    """Advance width and left side bearing."""

    width: int
    bearing: int


def _tables(file: bytes) -> dict[str, bytearray]:
    count = struct.unpack_from(">H", file, 4)[0]
    records = [struct.unpack_from(">4sIII", file, 12 + 16 * i) for i in range(count)]
    return {tag.decode("latin-1"): bytearray(file[offset : offset + length]) for tag, _, offset, length in records}


def _glyphs(tables: dict[str, bytearray]) -> list[bytes]:
    count, long = struct.unpack_from(">H", tables["maxp"], 4)[0], struct.unpack_from(">h", tables["head"], 50)[0]
    places = struct.unpack_from(f">{count + 1}{'I' if long else 'H'}", tables["loca"])
    unit = 1 if long else 2
    return [bytes(tables["glyf"][a * unit : b * unit]) for a, b in pairwise(places)]


def _metrics(tables: dict[str, bytearray]) -> list[_Metric]:
    count, wide = struct.unpack_from(">H", tables["maxp"], 4)[0], struct.unpack_from(">H", tables["hhea"], 34)[0]
    metrics = [_Metric(*struct.unpack_from(">Hh", tables["hmtx"], 4 * i)) for i in range(wide)]
    bearings = struct.unpack_from(f">{count - wide}h", tables["hmtx"], 4 * wide)
    return metrics + [_Metric(metrics[-1].width, bearing) for bearing in bearings]


def _added(composite: Composite, glyphs: Sequence[bytes], metrics: Sequence[_Metric]) -> tuple[bytes, _Metric]:
    """The composite and its metric; what has no outline is left out."""
    components, wider = composite
    width = metrics[components[0][0]].width + wider
    boxes, parts = [], []
    for glyph, x, y in components:
        if len(glyphs[glyph]) >= 10:
            left, bottom, right, top = struct.unpack_from(">4h", glyphs[glyph], 2)
            x += metrics[glyph].bearing - left
            boxes.append((left + x, bottom + y, right + x, top + y))
            parts.append((glyph, x, y))
    if not parts:
        return b"", _Metric(width, 0)
    lefts, bottoms, rights, tops = zip(*boxes, strict=True)
    head = struct.pack(">5h", -1, min(lefts), min(bottoms), max(rights), max(tops))
    flags = [_WORDS | _OFFSETS | (_MORE if i < len(parts) - 1 else 0) for i in range(len(parts))]
    body = b"".join(struct.pack(">HHhh", flag, *part) for flag, part in zip(flags, parts, strict=True))
    return head + body, _Metric(width, min(lefts))


def _write_glyphs(tables: dict[str, bytearray], glyphs: Sequence[bytes]) -> None:
    data, places = bytearray(), [0]
    for glyph in glyphs:
        data += glyph + bytes(-len(glyph) % 4)
        places.append(len(data))
    tables["glyf"], tables["loca"] = data, bytearray(struct.pack(f">{len(places)}I", *places))
    struct.pack_into(">h", tables["head"], 50, 1)
    struct.pack_into(">H", tables["maxp"], 4, len(glyphs))


def _write_metrics(tables: dict[str, bytearray], metrics: Sequence[_Metric]) -> None:
    tables["hmtx"] = bytearray(b"".join(struct.pack(">Hh", *metric) for metric in metrics))
    struct.pack_into(">H", tables["hhea"], 34, len(metrics))


# --- what maxp promises about composites -------------------------------------------------------------


def _write_limits(tables: dict[str, bytearray], glyphs: Sequence[bytes], composites: Sequence[Sequence[Component]]) -> None:
    """Points, contours, components and depth of the largest composite."""
    if len(tables["maxp"]) < 32:
        return
    sizes = [[_size(glyphs, glyph) for glyph, _, _ in components] for components in composites]
    points = max((sum(size[0] for size in parts) for parts in sizes), default=0)
    contours = max((sum(size[1] for size in parts) for parts in sizes), default=0)
    depth = 1 + max((size[2] for parts in sizes for size in parts), default=0)
    for offset, value in ((10, points), (12, contours), (28, max(map(len, composites), default=0)), (30, depth)):
        known = struct.unpack_from(">H", tables["maxp"], offset)[0]
        struct.pack_into(">H", tables["maxp"], offset, min(max(known, value), 0xFFFF))


def _size(glyphs: Sequence[bytes], glyph: int, depth: int = 0) -> tuple[int, int, int]:
    """Points, contours and depth of nesting of a glyph."""
    data = glyphs[glyph] if glyph < len(glyphs) else b""
    if len(data) < 12 or depth > 5:
        return 0, 0, 0
    contours = struct.unpack_from(">h", data)[0]
    if contours >= 0:
        return (struct.unpack_from(">H", data, 8 + 2 * contours)[0] + 1 if contours else 0), contours, 0
    inner = [_size(glyphs, part, depth + 1) for part in _components(data)]
    return sum(size[0] for size in inner), sum(size[1] for size in inner), 1 + max((size[2] for size in inner), default=0)


def _components(data: bytes) -> Iterator[int]:
    at, more = 10, True
    while more and at + 4 <= len(data):
        flags, glyph = struct.unpack_from(">HH", data, at)
        yield glyph
        at += 8 if flags & _WORDS else 6
        at += 2 if flags & _SCALE else 4 if flags & _TWO_SCALES else 8 if flags & _MATRIX else 0
        more = bool(flags & _MORE)


# --- the file ----------------------------------------------------------------------------------------


def _file(tables: dict[str, bytearray]) -> bytes:
    """An sfnt of the tables, with their check sums (OpenType, font file)."""
    struct.pack_into(">I", tables["head"], 8, 0)
    count = len(tables)
    power = count.bit_length() - 1
    directory = bytearray(struct.pack(">IHHHH", 0x00010000, count, 16 << power, power, 16 * count - (16 << power)))
    body, place = bytearray(), 12 + 16 * count
    for tag in sorted(tables):
        data = tables[tag]
        directory += struct.pack(">4sIII", tag.encode("latin-1"), _check_sum(data), place + len(body), len(data))
        body += data + bytes(-len(data) % 4)
    head = struct.unpack_from(">I", directory, 12 + 16 * sorted(tables).index("head") + 8)[0] - place
    struct.pack_into(">I", body, head + 8, (0xB1B0AFBA - _check_sum(directory) - _check_sum(body)) & 0xFFFFFFFF)
    return bytes(directory + body)


def _check_sum(data: bytes | bytearray) -> int:
    padded = bytes(data) + bytes(-len(data) % 4)
    total: int = sum(struct.unpack(f">{len(padded) // 4}I", padded))
    return total & 0xFFFFFFFF
