"""Hyphens in the word that does not fit on a line, where the document hyphenates (17.15.1.10).

Which words Word parts was measured by others in Word's own PDFs; see docs/word/automatic-hyphenation.md.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from math import inf
from typing import NamedTuple

from moralreport.patterns import pattern
from moralreport.typeset.document import Hyphenation
from moralreport.typeset.layout.inline.breaking.cutting import head, segment_at, tail
from moralreport.typeset.layout.inline.breaking.dictionaries import has_dictionary, hyphen_points, is_divided
from moralreport.typeset.layout.inline.breaking.first_fit import FilledLine
from moralreport.typeset.layout.inline.lines import Segment
from moralreport.typeset.layout.inline.prepared import PreparedParagraph
from moralreport.typeset.layout.inline.text.cut import SOFT_HYPHEN, hyphen_like
from moralreport.typeset.layout.inline.typecase import type_case

_LETTER = (
    "A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u0370-\u0373\u0376-\u037d\u0386\u0388-\u0481"
    "\u048a-\u052f\u0531-\u0587\u10a0-\u10ff\u1e00-\u1fff"
)
"""Of scripts with capitals, and Georgian."""
_BETWEEN = "\\s\u2013\u2014\u0e00-\u0e7f\ufffc"
"""What stands between words: white space, dashes, Thai, drawings."""
_SIGN = "[^\\w@/\\\\\u2010\u2011-]*"
"""Punctuation about a word; not what makes it an address or a compound."""
_WORDS = pattern(f"[^{_BETWEEN}]+")
_TAIL, _HEAD = pattern(f"[^{_BETWEEN}]*\\Z"), pattern(f"[^{_BETWEEN}]*")
_WORD = pattern(f"{_SIGN}([{_LETTER}{SOFT_HYPHEN}]+(?:['\u2019][{_LETTER}{SOFT_HYPHEN}]+)*){_SIGN}")
_PART = pattern(f"[{_LETTER}{SOFT_HYPHEN}]+")
_LONGEST = 200
_NEAR = 0.05
_NO_LANGUAGE = "en-US"
"""Word takes its own language for that of a text that names none."""


class Parted(NamedTuple):
    """A word with hyphens in it: which segment it began with, and what it consists of now."""

    first: int
    segments: tuple[Segment, ...]


class Hyphens:
    """Parts words of one paragraph."""

    def __init__(self, segments: Sequence[Segment], starts: Sequence[int], prepared: PreparedParagraph) -> None:
        self._segments = segments
        self._starts = starts
        self._prepared = prepared
        self._wanted = prepared.env.document.hyphenation or Hyphenation()
        self._case = type_case(prepared.env.fonts)

    def parted(self, filled: FilledLine, start: int, x: float, limit: float) -> Parted | None:
        """The word that did not fit on a line from `x` to the limit, as much of it as stands behind `start`; None where it stays whole."""
        first, last = self._word_at(filled.end)
        group, room = filled.groups[-1], inf
        if first <= start:
            room = limit - x
        elif limit - group.x - group.width <= self._wanted.zone:
            return None
        elif filled.end <= first and group.tab is None:
            room = limit - group.x - sum([segment.width for segment in group.segments if segment.kind != "soft"])
        index = segment_at(self._starts, max(first, start))
        points = [point for point in self._points(first, last) if point > start]
        if room < inf:
            points = self._fitting(points, index, start, room)
        return Parted(index, tuple(self._with_hyphens(index, start, last, points))) if points else None

    def _fitting(self, points: Sequence[int], index: int, start: int, room: float) -> list[int]:
        """The last points that leave a part which fits with its hyphen; two, for the line sums its widths up otherwise."""
        found, at, width = list[int](), max(start, self._starts[index]), 0.0
        for segment in self._segments[index:]:
            if not points or at >= points[-1] or width > room:
                break
            for end, length in _reaches(segment, at):
                at, width = end, width + length
                if at in points and width + self._case.hyphen(segment.style).width(segment.style) <= room + _NEAR:
                    found.append(at)
        return found[-2:]

    def everywhere(self) -> list[Segment]:
        """All segments, with hyphens in every word."""
        words = (self._word_at(match.start()) for match in _WORDS.finditer(self._prepared.text))
        points = [point for word in words for point in self._points(*word)]
        return list(self._with_hyphens(0, 0, len(self._prepared.text), points)) if points else list(self._segments)

    def _word_at(self, offset: int) -> tuple[int, int]:
        """What stands between two spaces; the mark of a note is no part of it."""
        text, before = self._prepared.text, max(0, offset - _LONGEST)
        tail_, head_ = _TAIL.search(text[before:offset]), _HEAD.match(text, offset, offset + _LONGEST)
        first, last = before + tail_.start() if tail_ else offset, head_.end() if head_ else offset
        return first, min([at for at, _ in self._prepared.collected.notes if first < at < last], default=last)

    def _points(self, first: int, last: int) -> list[int]:
        """Offsets at which the word may be parted."""
        word = _WORD.fullmatch(self._prepared.text, first, last)
        language = self._language(word.start(1)) if word else None
        if word is None or language is None or not (self._wanted.capitals or not self._in_capitals(word[1], word.start(1))):
            return []
        return [point for part in _PART.finditer(word[0]) for point in _points_of(part[0], first + part.start(), language)]

    def _language(self, offset: int) -> str | None:
        """The language of the letter at the offset, where its words are hyphenated. Warns where no dictionary is known."""
        segment = self._segments[segment_at(self._starts, offset)]
        properties = segment.format.properties
        language = properties.language or _NO_LANGUAGE
        if segment.style.complex or properties.no_proof or properties.fit_width or not is_divided(language):
            return None
        if not has_dictionary(language):
            self._prepared.env.warn("hyphenation", f"ไม่มีพจนานุกรมแบ่งพยางค์ของภาษา {language} จึงไม่แบ่งคำที่ท้ายบรรทัด")
            return None
        return language

    def _in_capitals(self, word: str, offset: int) -> bool:
        """Is the word typed or shown in capitals? Small capitals do not count."""
        return word.isupper() or self._segments[segment_at(self._starts, offset)].format.properties.caps

    def _with_hyphens(self, index: int, start: int, last: int, points: Sequence[int]) -> Iterator[Segment]:
        """The segments from this one up to the word's last, cut at the points."""
        before: Segment | None = None
        while index < len(self._segments) and self._segments[index].start < last:
            segment = self._segments[index]
            if segment.start < start and segment.piece is not None:
                segment = tail(segment, start)
            inner, outer = bisect_left(points, segment.start), bisect_left(points, segment.end)
            if before is not None and segment.start in points[inner : inner + 1]:
                yield self._hyphen(before, segment.start)
            *parts, before = self._cut(segment, points[inner:outer])
            yield from parts
            yield before
            index += 1

    def _cut(self, segment: Segment, points: Sequence[int]) -> Iterator[Segment]:
        for point in points:
            if segment.kind == "text" and segment.start < point < segment.end:
                front = head(segment, point - segment.start)
                if front.end == point:
                    yield front._replace(spare=False)
                    yield self._hyphen(front, point)
                    segment = tail(segment, point)
        yield segment

    def _hyphen(self, letters: Segment, point: int) -> Segment:
        return hyphen_like(Segment("soft", point, point, 0.0, letters.style, letters.format, opportunity=True), self._case)


def _reaches(segment: Segment, start: int) -> Iterator[tuple[int, float]]:
    """Where the clusters behind `start` end, and how wide they are."""
    at = segment.start
    for cluster in segment.piece.clusters if segment.piece is not None else ():
        at += len(cluster.text)
        if at > start:
            yield at, cluster.advance * segment.style.unit + segment.style.spacing


def _points_of(letters: str, offset: int, language: str) -> Iterator[int]:
    """Where letters may be parted that stand at the offset: not where they hold a soft hyphen anyway."""
    places = [at for at, letter in enumerate(letters) if letter != SOFT_HYPHEN]
    for point in hyphen_points(letters.replace(SOFT_HYPHEN, ""), language):
        if places[point] == places[point - 1] + 1:
            yield offset + places[point]
