"""Tiles of dots as tiling patterns (ISO 32000-1, 8.7.3)."""

from __future__ import annotations

from moralreport.typeset.document import Pattern
from moralreport.typeset.pdf.graphics.colors import fill_color
from moralreport.typeset.pdf.objects import Stream, number

_DOT = 0.75
"""Width of a dot: that of a screen of 96 dots an inch, as Office draws it."""


def tile_stream(pattern: Pattern) -> Stream:
    """The tile, back first; dots that touch in a row are one rectangle."""
    side = len(pattern.rows)
    code = [f"{fill_color(pattern.back)} 0 0 {side} {side} re f {fill_color(pattern.front)} "]
    for index, row in enumerate(pattern.rows):
        code += [f"{start} {side - 1 - index} {length} 1 re " for start, length in _stretches(row, side)]
    entries = f"/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 {side} {side}] /XStep {side} /YStep {side}"
    return Stream("".join((*code, "f")).encode("ascii"), f"{entries} /Matrix [{number(_DOT)} 0 0 {number(_DOT)} 0 0] /Resources << >>")


def _stretches(row: int, side: int) -> list[tuple[int, int]]:
    """First dot and number of dots that stand side by side."""
    bits = f"{row:0{side}b}"
    found: list[tuple[int, int]] = []
    for at, bit in enumerate(bits):
        if bit == "1" and found and sum(found[-1]) == at:
            found[-1] = (found[-1][0], found[-1][1] + 1)
        elif bit == "1":
            found.append((at, 1))
    return found
