"""Breaks one line after the other: where it runs, what stands in it, where the next begins."""

from __future__ import annotations

import re
from functools import cached_property, partial
from math import inf
from typing import TYPE_CHECKING

from moralreport.typeset.document import PositionTab
from moralreport.typeset.layout.inline.breaking.bisection import PlainText
from moralreport.typeset.layout.inline.breaking.cutting import segment_at, tail
from moralreport.typeset.layout.inline.breaking.first_fit import LOOSE, RAGGED, FilledLine, Filler
from moralreport.typeset.layout.inline.breaking.fitting import fitted
from moralreport.typeset.layout.inline.breaking.long_words import LongWords
from moralreport.typeset.layout.inline.breaking.squeeze import squeezed
from moralreport.typeset.layout.inline.label import SetLabel
from moralreport.typeset.layout.inline.lines import Bounds, Position, Room, Segment
from moralreport.typeset.layout.inline.prepared import PreparedParagraph
from moralreport.typeset.layout.inline.stops import Edges, Stop, kept_within, next_stop, own_stops, position_stop, reached
from moralreport.typeset.layout.inline.text.cut import cut

if TYPE_CHECKING:
    from moralreport.typeset.layout.inline.breaking.hyphens import Hyphens

_STUB = 0.25
"""Share of its room that the last line of a heading may take at most before all lines are made of one length."""
_NEVER_LOOSE = 1.0
_THAI = re.compile("[\u0e01-\u0e2e]")


class LineBreaker:
    """The lines of one paragraph: by sums where its text is plain, else segment by segment."""

    def __init__(self, prepared: PreparedParagraph) -> None:
        self.prepared = prepared
        self._properties = prepared.properties
        self._document = prepared.env.document
        self._loose = RAGGED if self._properties.alignment in ("left", "center", "right") else LOOSE
        self._squeezes = self._properties.alignment == "both" and self._document.compatibility_mode >= 15
        self._stops = own_stops(self._properties)
        self._plans: dict[float, dict[int, int]] = {}
        self.hyphenation = None if self._properties.suppress_auto_hyphens else self._document.hyphenation

    @cached_property
    def segments(self) -> list[Segment]:
        """What the text is cut into where words have to be told; cells narrower than their letters never ask."""
        found = self.prepared
        return fitted(cut(found.collected, found.env, found.stretches, self._properties.word_wrap, self._loose == RAGGED))

    @cached_property
    def plain(self) -> PlainText:
        return PlainText(self.segments)

    @cached_property
    def long_words(self) -> LongWords:
        return LongWords(self.segments, self.prepared.text, bool(self._document.unbreakable))

    @cached_property
    def _hyphens(self) -> Hyphens:
        from moralreport.typeset.layout.inline.breaking.hyphens import Hyphens

        return Hyphens(self.segments, self._starts, self.prepared)

    def parted_segments(self) -> list[Segment]:
        """What a column has to hold: parts of words, where they may be hyphenated."""
        return self.segments if self.hyphenation is None else self._hyphens.everywhere()

    @cached_property
    def _starts(self) -> list[int]:
        return [segment.start for segment in self.segments]

    def segment_at(self, offset: int) -> int:
        """Index of the segment where a line begins."""
        return segment_at(self._starts, offset) if offset < len(self.prepared.text) else len(self.segments)

    def bounds(self, start: Position, room: Room) -> Bounds:
        """Where the text runs from and to, first-line indent applied, label not."""
        return Bounds(self._left(start, room.left), room.right - self._properties.indent_right)

    def _left(self, start: Position, edge: float) -> float:
        """Where a line begins whose room does so at `edge`: nothing hangs out to the left of a float."""
        left, first = self._properties.indent_left, self._properties.first_line if start.offset == self.prepared.begins else 0.0
        if edge <= 0:
            return left + first
        if self._document.habits.indents_at_floats:
            return edge + max(0.0, left + first) if self.prepared.label is not None else edge
        return max(edge, max(edge, left) + first)

    def broken(self, start: Position, room: Room) -> tuple[Bounds, FilledLine]:
        """Where the line that begins at `start` runs, and what stands in it."""
        bounds = left, limit = self.bounds(start, room)
        label = self.prepared.label
        x = left if label is None or start.offset != self.prepared.begins else self._after_label(label, left, limit)
        fill = partial(self._filled, start.offset, x, limit, room)
        filled = whole = fill(limit, self._loose)
        if filled.end < len(self.prepared.text):
            if self._loose == RAGGED and not self._balances:
                filled = whole = self._worth_it(filled, fill(limit, _NEVER_LOOSE), limit, room)
            if self._squeezes:
                filled = squeezed(filled, limit, len(self.prepared.text), lambda reach: fill(reach, inf))
            if self.hyphenation is not None and filled is whole:
                filled = self._hyphenated(start, x, limit, room, filled)
        return bounds, filled

    def _worth_it(self, spare: FilledLine, ordinary: FilledLine, limit: float, room: Room) -> FilledLine:
        """A ragged line that may end at a spare opportunity, or at an ordinary one where that costs no line more."""
        if ordinary.end >= spare.end or ordinary.stopped is not None:
            return spare
        return ordinary if self._lines_from(ordinary.end, limit, room) <= self._lines_from(spare.end, limit, room) else spare

    def _lines_from(self, offset: int, limit: float, room: Room) -> int:
        """How many lines the rest of the text takes, were its room that of the line before."""
        x, count = self._left(Position(offset), room.left), 0
        while offset < len(self.prepared.text):
            end = self._filled(offset, x, limit, room, limit, self._loose).end
            offset, count = (end, count + 1) if end > offset else (len(self.prepared.text), count)
        return count

    def _hyphenated(self, start: Position, x: float, limit: float, room: Room, filled: FilledLine) -> FilledLine:
        """The line with a part of the word that did not fit, where that may be parted."""
        limited = self.hyphenation.limit if self.hyphenation else 0
        if room.whole or filled.stopped is not None or self._balances or 0 < limited <= start.hyphens:
            return filled
        index, parted = self.segment_at(start.offset), self._hyphens.parted(filled, start.offset, x, limit)
        if parted is None:
            return filled
        row = [*self.segments[index : parted.first], *parted.segments]
        rest = self._rest(index, start.offset) if parted.first > index else None
        found = self._filler(x, limit, limit, room, self._loose).fill(row, rest, 0)
        return found if found.hyphenated else filled

    def _after_label(self, label: SetLabel, left: float, limit: float) -> float:
        """Where the text behind the label begins; right behind it where its tab leads out of the line."""
        shift = left - self.prepared.first_left
        return shift + (label.text_x if label.text_x + shift < limit else label.x + label.width)

    def _filled(self, offset: int, x: float, limit: float, room: Room, reach: float, loose: float) -> FilledLine:
        """What stands from `x` to `reach` if a line begins at the offset; its text is to end at the limit."""
        index = self.segment_at(offset)
        filled = self._quick(index, offset, x, reach, loose)
        if filled is None:
            filled = self._filler(x, limit, reach, room, loose).fill(self.segments, self._rest(index, offset), index)
        return filled

    def _filler(self, x: float, limit: float, reach: float, room: Room, loose: float) -> Filler:
        find = partial(self._stop_after, left=self._properties.indent_left, limit=limit, room=room)
        return Filler(x, reach, find, self.prepared.text, loose, bool(self._document.unbreakable))

    def _quick(self, index: int, offset: int, x: float, limit: float, loose: float) -> FilledLine | None:
        """A line of plain text, or of a piece of a long word; None where that takes more than sums to tell."""
        filled = None if self._is_inside(index, offset) else self.plain.fill(index, x, limit, loose)
        if filled is None:
            return self.long_words.fill(index, offset, x, limit)
        if self._balances and not (index == 0 and filled.end >= len(self.prepared.text)):
            return self._balanced(index, x, limit, filled)
        return filled

    def _is_inside(self, index: int, offset: int) -> bool:
        return index < len(self._starts) and offset > self._starts[index]

    def _rest(self, index: int, offset: int) -> Segment | None:
        """The rest of the segment where a line begins inside it."""
        return tail(self.segments[index], offset) if self._is_inside(index, offset) else None

    def _stop_after(self, tab: Segment, x: float, edge: float, *, left: float, limit: float, room: Room) -> Stop:
        placed = self.prepared.collected.objects[tab.start]
        if isinstance(placed, PositionTab):
            return position_stop(placed, left, limit, room.right)
        stop = next_stop(self._stops, self._document.default_tab, x)
        if stop.position <= limit:
            return stop
        ends = tab.end >= len(self.prepared.text)
        if room.beside:
            return kept_within(stop, x, limit, ends)
        return reached(stop, edge, Edges(limit, room.right, self._document.compatibility_mode < 15), ends)

    @cached_property
    def _balances(self) -> bool:
        """A centred paragraph or a heading in Thai whose lines all have one room."""
        properties = self._properties
        alone = self.prepared.label is None and not properties.first_line
        kind = properties.alignment == "center" or (properties.alignment == "left" and properties.outline_level is not None)
        return alone and kind and _THAI.search(self.prepared.text) is not None

    def _balanced(self, index: int, x: float, limit: float, filled: FilledLine) -> FilledLine:
        """The line that begins with this segment when all are of one length; `filled` where there is none."""
        from moralreport.typeset.layout.inline.breaking.balance import balanced_lines

        plan = self._plans.get(limit - x)
        if plan is None:
            shortest = 1.0 if self._properties.alignment == "center" else _STUB
            plan = self._plans[limit - x] = balanced_lines(self.plain, limit - x, self._loose, shortest)
        end = plan.get(index)
        return filled if end is None else self.plain.taken(index, end, x, self.plain.solids[self.plain.ends.index(end)])
