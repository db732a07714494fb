"""How narrow and how wide a paragraph can be, for tables that fit their columns to their text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from moralreport.thai.line_breaks import break_opportunities
from moralreport.thai.words import cut_harms
from moralreport.typeset.layout.inline.breaking import width_before
from moralreport.typeset.layout.inline.lines import Segment

_LONG_TERM = 72.0
"""Points above which a term counts by the words that it is made of, so that it does not force a column."""
_LONGEST_TERM = 300
_WIDEST = 1584.0
"""The widest page that Word knows."""
_HARMFUL = 250
"""Harm of a cut (thai.words.cut_harms) that no column should ask for."""
_THAI = re.compile("[\u0e01-\u0e2e\u0e30-\u0e3a\u0e40-\u0e45\u0e47-\u0e4e]{2,}")


def longest_piece(segments: Iterable[Segment]) -> float:
    """Width of the longest stretch that no line may cut."""
    return min(_WIDEST, max(map(_piece_width, _pieces(segments)), default=0.0))


def _pieces(segments: Iterable[Segment]) -> Iterator[list[Segment]]:
    piece: list[Segment] = []
    for segment in segments:
        if segment.kind not in ("space", "tab", "break", "soft"):
            piece.append(segment)
        if piece and (segment.opportunity or segment.kind in ("tab", "break")):
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
    edges = [0.0, *(width_before(piece, offset) for offset in _parts(text)), width]
    return max(after - before for before, after in pairwise(edges))


def _parts(text: str) -> list[int]:
    """Offsets where a term can be parted without much harm."""
    parts = set(break_opportunities(text))
    for match in _THAI.finditer(text):
        parts.update(match.start() + offset for offset, harm in cut_harms(match.group()).items() if harm < _HARMFUL)
    return sorted(parts)
