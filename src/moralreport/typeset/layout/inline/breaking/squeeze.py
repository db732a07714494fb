"""Justified lines since Word 2013: one word more, its spaces squeezed, where they would be too wide without it.

Compatibility mode 15 alone does so; the standard is silent about it. How far spaces give way is what LibreOffice's developers found by
experiments with Word; that lines stretched by less stay as they are, and that the end of a paragraph is not drawn up, tell breaks that
Word stored.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import fsum

from moralreport.typeset.layout.inline.breaking.first_fit import EPSILON, FilledLine
from moralreport.typeset.layout.inline.lines import Segment

LEAST_SPACE = 0.75
"""Spaces are never squeezed below this share of their width."""
_TOO_WIDE = 1.5
"""Only where they would be wider than this are they squeezed instead."""
_BLANK = ("space", "fixed")


def squeezed(filled: FilledLine, limit: float, end: int, refill: Callable[[float], FilledLine]) -> FilledLine:
    """The line as it is, or the one that `refill` makes up to a limit further out, for its spaces to be squeezed; `end` of the text."""
    last = filled.groups[-1]
    blank = fsum(segment.width for segment in last.segments if segment.kind in _BLANK)
    if filled.stopped is not None or not blank or 1 - _excess(filled, limit) / max(inner_blank(last.segments), EPSILON) <= _TOO_WIDE:
        return filled
    longer = refill(limit + (1 - LEAST_SPACE) * blank)
    if not filled.end < longer.end < end or longer.stopped is not None or len(longer.groups) != len(filled.groups):
        return filled
    share = 1 - _excess(longer, limit) / max(inner_blank(longer.groups[-1].segments), EPSILON)
    return longer if share >= LEAST_SPACE else filled


def _excess(filled: FilledLine, limit: float) -> float:
    """How far the line's text reaches beyond the limit; negative where it ends before it."""
    last = filled.groups[-1]
    return last.x + last.width - limit


def inner_blank(segments: Sequence[Segment]) -> float:
    """Width of the spaces between the first and the last word."""
    first, last = ink_bounds(segments)
    return fsum(segment.width for segment in segments[first:last] if segment.kind in _BLANK)


def ink_bounds(segments: Sequence[Segment]) -> tuple[int, int]:
    """Indices that leave out the spaces at both ends."""
    first, last = 0, len(segments)
    while last > first and segments[last - 1].kind == "space":
        last -= 1
    while first < last and segments[first].kind == "space":
        first += 1
    return first, last
