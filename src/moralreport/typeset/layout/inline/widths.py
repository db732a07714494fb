"""How narrow and how wide a paragraph can be, for tables that fit their columns to their text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from moralreport.thai.line_breaks import break_opportunities
from moralreport.typeset.layout.inline.breaking import width_before
from moralreport.typeset.layout.inline.lines import Kind, Segment

_LONG_TERM = 120.0
"""Points above which an unbreakable term counts by its ordinary breaks, so that it does not force a column."""
_LONGEST_TERM = 2000


def longest_piece(segments: Iterable[Segment]) -> float:
    """Width of the longest stretch that no line may cut."""
    return max(map(_piece_width, _pieces(segments)), default=0.0)


def _pieces(segments: Iterable[Segment]) -> Iterator[list[Segment]]:
    piece: list[Segment] = []
    for segment in segments:
        if segment.kind not in (Kind.SPACE, Kind.TAB, Kind.BREAK, Kind.SOFT_HYPHEN):
            piece.append(segment)
        if piece and (segment.opportunity or segment.kind in (Kind.TAB, Kind.BREAK)):
            yield piece
            piece = []
    if piece:
        yield piece


def _piece_width(piece: list[Segment]) -> float:
    width = sum(segment.width for segment in piece)
    if width <= _LONG_TERM:
        return width
    text = "".join(segment.piece.text if segment.piece else " " for segment in piece)
    if len(text) > _LONGEST_TERM:
        return width
    edges = [0.0, *(width_before(piece, offset) for offset in break_opportunities(text)), width]
    return max(after - before for before, after in pairwise(edges))
