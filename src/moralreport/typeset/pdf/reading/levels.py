"""Lines of different texts that are drawn one after the other and stand at one height.

pdfminer takes them for one line where they are less than two letters apart, pdfium sorts them by their places.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from moralreport.typeset.pdf.reading.lines import REACH, Line

_ONE_HEIGHT = 0.3
_LIFT = 0.35
_ONE_LINE = 0.8
"""Ems between two heights up to which pypdf takes strings for one line."""


def lift_first_lines(lines: Sequence[Line]) -> None:
    """Keeps the first line of a text off lines drawn before that stand in the middle beside it, or these off the second.

    pypdf takes for one line what stands at the heights of one or between them: the first line, and then the second.
    """
    level: list[Line] = []
    for line, second in zip(lines, (*lines[1:], None), strict=True):
        room, gap = _ONE_LINE * line.seen_size, max([other.seen_base for other in level], default=-1e9) - line.seen_base
        if second is not None and line.flow == second.flow and _ONE_HEIGHT * line.size < gap <= room:
            lift = room + 0.02 * line.size - gap
            if second.seen_base - line.seen_base + lift < (REACH - 0.01) * line.seen_size and _is_free_above(line, lines, lift):
                line.raised += lift / line.size
            else:
                _lift_level(level, lines, second.seen_base - room - 0.02 * line.size)
        if not _is_level(line, level, room):
            level = []
        level.append(line)


def _is_level(line: Line, level: Sequence[Line], room: float) -> bool:
    heights = [other.seen_base for other in level]
    return bool(heights) and min(heights) - room <= line.seen_base <= max(heights) + room


def _lift_level(level: Sequence[Line], lines: Sequence[Line], height: float) -> None:
    """Raises those of the level that stand below a height, where nothing is close above."""
    for line in level:
        lift = line.seen_base - height
        if 0 < lift <= _LIFT * line.size and _is_free_above(line, lines, lift):
            line.raised += lift / line.size


def _is_free_above(line: Line, lines: Sequence[Line], lift: float) -> bool:
    """Whether poppler would not join it to another text above when it is seen so much higher."""
    near = [other for other in lines if 0 < line.base - other.base <= (REACH + 0.01) * line.seen_size + lift]
    return not any([other.flow != line.flow and other.left < line.right and line.left < other.right for other in near])


def _is_free_below(line: Line, lines: Sequence[Line]) -> bool:
    """Whether no reader would join it to another line below when it is seen lower."""
    near = [other for other in lines if 0 < other.base - line.base <= (REACH + 0.01 + _LIFT) * line.seen_size]
    return not any([other.left < line.right and line.left < other.right for other in near])


def part_levels(lines: Sequence[Line]) -> None:
    """Keeps them apart where one of them has more lines, or stands to the left of what is drawn before it."""
    lengths = Counter(line.flow for line in lines)
    for level in _levels(lines):
        for line, following in pairwise(level):
            back = following.left < line.left
            if line.flow != following.flow and (back or max(lengths[line.flow], lengths[following.flow]) > 1):
                _part(line, following, lines)


def _levels(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Lines drawn one after the other at one height."""
    level: list[Line] = []
    for line in lines:
        if level and not _is_one_height(level[-1], line):
            yield level
            level = []
        level.append(line)
    yield level


def _is_one_height(line: Line, following: Line) -> bool:
    """Whether pdfium may take them for one line: they are seen nearer than half the letters that meet are wide."""
    return abs(line.seen_base - following.seen_base) <= max(_ONE_HEIGHT * line.size, line.last_width / 2, following.first_width / 2)


def _part(line: Line, following: Line, lines: Sequence[Line]) -> None:
    if not _is_one_height(line, following):
        return
    if following.left < line.left:
        up = line.base <= following.base and (_is_free_above(line, lines, _LIFT * line.size) or not _is_free_below(line, lines))
        line.raised += _LIFT if up else -_LIFT
        return
    gap = following.left - line.right
    line.drawn_in = max(line.drawn_in, (2 * line.last_width - gap) / 3, 2 * following.first_width - gap)
