"""Lines of different texts that are drawn one after the other and stand at one height.

pdfminer takes them for one line where they are less than two letters apart, pdfium sorts them by their places.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from moralreport.typeset.pdf.reading_lines import Line

_ONE_HEIGHT = 0.3
_LIFT = 0.35


def part_levels(lines: Sequence[Line]) -> None:
    """Keeps them apart where one of them has more lines; where it goes back to the left, also beside such a line."""
    lengths = Counter(line.flow for line in lines)
    for level in _levels(lines):
        several = any([lengths[line.flow] > 1 for line in level])
        for line, following in pairwise(level):
            back = several and following.left < line.left
            if line.flow != following.flow and (back or max(lengths[line.flow], lengths[following.flow]) > 1):
                _part(line, following)


def _levels(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Lines drawn one after the other at one height."""
    level: list[Line] = []
    for line in lines:
        if level and abs(level[-1].base - line.base) > _ONE_HEIGHT * level[-1].size:
            yield level
            level = []
        level.append(line)
    yield level


def _part(line: Line, following: Line) -> None:
    if abs(line.seen_base - following.seen_base) > _ONE_HEIGHT * line.size:
        return
    if following.left < line.left:
        line.raised += _LIFT if line.base <= following.base else -_LIFT
        return
    gap = following.left - line.right
    line.drawn_in = max(line.drawn_in, (2 * line.last_width - gap) / 3, 2 * following.first_width - gap)
