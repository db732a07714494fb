"""How narrow and how wide a paragraph can be, for tables that fit their columns to their text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise
from math import fsum
from operator import itemgetter

from moralreport.patterns import pattern
from moralreport.thai.alphabet import LETTERS
from moralreport.thai.line_breaks import line_breaks
from moralreport.thai.words.boundaries import cut_harms
from moralreport.typeset.layout.inline.breaking.cutting import width_before
from moralreport.typeset.layout.inline.lines import Segment

_LONG_WORD = 72.0
"""Points above which a word counts by its parts, so that it does not force a column."""
_LONGEST_TERM = 300
_WIDEST = 1584.0
"""The widest page that Word knows."""
_BETWEEN_WORDS = 0
_HARMFUL = 250
"""Harm of a cut (thai.words.cut_harms): that of one between two words, and that which no column should ask for."""
_HYPHEN = pattern("(?<=[0-9\u0e50-\u0e59.])-(?=[0-9\u0e01-\u0e2e\u0e40-\u0e44\u0e50-\u0e59])")
"""Of a number that is a code or of a span of months; Word ends lines behind it."""
_BY_WIDTH = itemgetter(0)
_THAI = pattern(f"[{LETTERS}]{{2,}}")


def longest_term(segments: Iterable[Segment]) -> float:
    """Width of the longest stretch that no line may cut."""
    return min(_WIDEST, max(map(_width, _pieces(segments)), default=0.0))


def longest_word(segments: Iterable[Segment]) -> float:
    """Width of the longest word: columns are fitted to words, as in Word, though lines keep terms, dates and names together."""
    longest = 0.0
    for width, piece in sorted(((_width(piece), piece) for piece in _pieces(segments)), key=_BY_WIDTH, reverse=True):
        if width <= longest:
            break
        longest = max(longest, _longest_part(piece, width))
    return min(_WIDEST, longest)


def _pieces(segments: Iterable[Segment]) -> Iterator[list[Segment]]:
    piece: list[Segment] = []
    for segment in segments:
        if segment.kind not in ("space", "tab", "break", "soft") or _parts_a_word(segment):
            piece.append(segment)
        if piece and (segment.opportunity or segment.kind in ("space", "tab", "break")):
            yield piece
            piece = []
    if piece:
        yield piece


def _parts_a_word(segment: Segment) -> bool:
    """Is it a hyphen that stands for no character of the text?"""
    return segment.kind == "soft" and segment.start == segment.end


def _width(piece: list[Segment]) -> float:
    return fsum([segment.width for segment in piece])


def _longest_part(piece: list[Segment], width: float) -> float:
    text = "".join([segment.piece.text if segment.piece else " " for segment in piece])
    if len(text) > _LONGEST_TERM or not (width > _LONG_WORD or _THAI.search(text) or _HYPHEN.search(text)):
        return width
    return max(_part_widths(piece, text, width))


def _part_widths(piece: list[Segment], text: str, width: float) -> Iterator[float]:
    """Of each word; of the parts of a long one."""
    harms = _harms(text)
    words = [0, *_cuts(harms, _BETWEEN_WORDS), len(text)]
    edges = [0.0, *(width_before(piece, offset) for offset in words[1:-1]), width]
    for (start, end), (left, right) in zip(pairwise(words), pairwise(edges), strict=True):
        parts = [offset for offset in _cuts(harms, _HARMFUL) if start < offset < end] if right - left > _LONG_WORD else []
        inner = [left, *(width_before(piece, offset) for offset in parts), right]
        yield from (after - before for before, after in pairwise(inner))


def _cuts(harms: Mapping[int, int], most: int) -> list[int]:
    return sorted(offset for offset, harm in harms.items() if harm <= most)


def _harms(text: str) -> dict[int, int]:
    """Offsets where a term can be parted, with the harm that is done."""
    breaks = line_breaks(text)
    hyphens = (match.end() for match in _HYPHEN.finditer(text))
    harms = dict.fromkeys([*breaks.ordinary, *breaks.spare, *breaks.joints, *hyphens], _BETWEEN_WORDS)
    for match in _THAI.finditer(text):
        for offset, harm in cut_harms(match.group()).items():
            at = match.start() + offset
            harms[at] = min(harm, harms.get(at, harm))
    return harms
