"""Loose lines are seen so large that readers join them: poppler and pdfminer join lines half their size apart."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from math import ceil

from moralreport.typeset.pdf.reading.lines import REACH, Line, Text

_ALIKE = 0.05
"""Share by which two sizes differ that poppler does not join one above the other."""
_LOOSEST = 2.3
"""Ems between two lines up to which they are lines of one text."""
_STEP = 0.05


def alike(size: float, other: float) -> bool:
    return abs(size - other) < _ALIKE * max(size, other)


def enlarge(lines: Sequence[Line], texts: Collection[Text]) -> None:
    """Those of the paragraphs that are named."""
    start = 0
    while start < len(lines):
        end, loosest = start + 1, 0.0
        while end < len(lines) and _goes_on(lines[end - 1], lines[end]):
            loosest = max(loosest, lines[end].base - lines[end - 1].base)
            end += 1
        first = lines[start]
        if loosest > REACH * first.seen_size and first.text in texts:
            for line in lines[start:end]:
                line.ratio = ceil(loosest / first.size / (REACH - 0.01) / _STEP) * _STEP
        start = end


def _goes_on(line: Line, following: Line) -> bool:
    same = line.text == following.text
    return same and 0 < following.base - line.base <= _LOOSEST * line.size and alike(line.size, following.size)
