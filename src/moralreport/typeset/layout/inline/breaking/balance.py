"""Lines of one length: a title, caption or heading of several lines ends them at phrases instead of leaving one word to the last.

As many lines as Word breaks, only of other lengths.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import inf

from moralreport.thai.word_lists import WordList
from moralreport.typeset.layout.inline.breaking.bisection import PlainText
from moralreport.typeset.layout.inline.breaking.first_fit import EPSILON
from moralreport.typeset.layout.inline.lines import Segment

_MOST_LINES, _MOST_ENDS = 5, 120
"""Longer text is no title."""
_INSIDE = 0.08
"""Cost of a line that ends elsewhere than at a space, in squares of the shares of lines left free."""
_CONJUNCTIONS = WordList("และ หรือ เป็น ที่ ซึ่ง").words
"""And, or, to be, which: they stand better at a line's beginning."""
_PREPOSITIONS = frozenset(("ใน", "ภายใน", "ของ", "จาก", "กับ", "แก่", "โดย", "ตาม", "เพื่อ", "แห่ง", "ด้วย", "สำหรับ"))
"""In, of, from, with, to, by, for: they do, too, where they are the whole word."""


def balanced_lines(plain: PlainText, width: float, loose: float, shortest: float) -> dict[int, int]:
    """Index of the segment that begins each line -> index after the line's last one; {} = as they come.

    They stay as they come where the last one is longer than `shortest`, a share of the width.
    """
    starts = _starts(plain, width, loose)
    if not 1 < len(starts) <= _MOST_LINES or len(plain.ends) > _MOST_ENDS or plain.width - plain.before[starts[-1]] > shortest * width:
        return {}
    return _best(plain, width, len(starts))


def _starts(plain: PlainText, width: float, loose: float) -> list[int]:
    """Indices of the segments that begin the lines as they come; nothing where sums cannot tell."""
    starts, index = [], 0
    while index < len(plain.segments):
        filled = plain.fill(index, 0.0, width, loose)
        if filled is None:
            return []
        starts.append(index)
        index += len(filled.groups[0].segments)
    return starts


def _best(plain: PlainText, width: float, count: int) -> dict[int, int]:
    """The cheapest way to end so many lines: per end reached, its cost and the ends before it."""
    reached: dict[int, tuple[float, tuple[int, ...]]] = {0: (0.0, ())}
    for _ in range(count):
        longer: dict[int, tuple[float, tuple[int, ...]]] = {}
        for start, (cost, ends) in reached.items():
            for end, price in _prices(plain, width, start):
                if cost + price < longer.get(end, (inf, ()))[0]:
                    longer[end] = cost + price, (*ends, end)
        reached = longer
    _, ends = reached.get(len(plain.segments), (inf, ()))
    return dict(zip((0, *ends), ends, strict=False))


def _prices(plain: PlainText, width: float, start: int) -> list[tuple[int, float]]:
    """Ends of a line that begins with this segment, and what each costs."""
    found: list[tuple[int, float]] = []
    if start >= len(plain.before):
        return found
    for end, solid in zip(plain.ends, plain.solids, strict=True):
        length = solid - plain.before[start]
        if length > width + EPSILON:
            break
        if end > start:
            found.append((end, max(0.0, 1 - length / width) ** 2 + _harm(plain.segments, end)))
    return found


def _harm(segments: Sequence[Segment], end: int) -> float:
    """Cost of a line's end by what stands there: none at a space or the text's end, little before a word that goes on, most behind it."""
    piece = segments[end - 1].piece
    if end == len(segments) or piece is None or segments[end - 1].kind == "space":
        return 0.0
    if piece.text.endswith(_CONJUNCTIONS) or piece.text in _PREPOSITIONS:
        return 2 * _INSIDE
    onward = segments[end].piece
    return _INSIDE / 4 if onward and (onward.text.startswith(_CONJUNCTIONS) or onward.text in _PREPOSITIONS) else _INSIDE
