"""Sets one paragraph: collects and shapes it once, then breaks and places lines as often as it is asked to."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property, partial
from math import inf
from typing import TypeVar

from moralreport.typeset.document import Anchor, Break, Paragraph, PositionTab
from moralreport.typeset.layout.environment import Environment
from moralreport.typeset.layout.inline.breaking.bisection import PlainText
from moralreport.typeset.layout.inline.breaking.first_fit import LOOSE, RAGGED, Filled, Filler, segment_at, tail
from moralreport.typeset.layout.inline.breaking.fitting import fitted
from moralreport.typeset.layout.inline.breaking.like_lines import LikeLines
from moralreport.typeset.layout.inline.breaking.lone_clusters import LoneClusters
from moralreport.typeset.layout.inline.breaking.long_words import LongWords
from moralreport.typeset.layout.inline.breaking.squeeze import squeezed
from moralreport.typeset.layout.inline.breaking.stops import Edges, Stop, kept_within, next_stop, own_stops, position_stop, reached
from moralreport.typeset.layout.inline.breaking.widths import longest_term, longest_word
from moralreport.typeset.layout.inline.lines import Line, Position, Room, Segment
from moralreport.typeset.layout.inline.placing.alignment import MOVING, aligned
from moralreport.typeset.layout.inline.placing.height import height_of_objects, measured, spacing_of
from moralreport.typeset.layout.inline.placing.justify import slack
from moralreport.typeset.layout.inline.placing.label import SetLabel, set_label
from moralreport.typeset.layout.inline.placing.nodes import NodeKeeper
from moralreport.typeset.layout.inline.placing.place import Placer, one_row
from moralreport.typeset.layout.inline.placing.runs import RunSetter
from moralreport.typeset.layout.inline.text.collect import collect
from moralreport.typeset.layout.inline.text.cut import cut, looks
from moralreport.typeset.layout.inline.typecase import TypeStyle, type_case
from moralreport.typeset.layout.structure.tree import Nodes
from moralreport.typeset.pages import Item

_ENDLESS = 1e7
_STUB = 0.25
"""Share of its room that the last line of a heading may take at most before all lines are made of one length."""
_THAI = re.compile("[\u0e01-\u0e2e]")

Value = TypeVar("Value")


class ParagraphSetter:
    """Lines of one paragraph; the contract stands in the package's docstring."""

    START = Position(0)

    def __init__(self, paragraph: Paragraph, env: Environment, shown: Sequence[str] = ()) -> None:
        """`shown`: what the paragraph's first fields show, where they stand on pages before."""
        self.paragraph = paragraph
        self.env = env
        self.properties = paragraph.properties
        ground = paragraph.properties.shading or env.background
        self.collected = collect(paragraph, env, shown)
        self._stretches = looks(self.collected, env, ground)
        self.first_left = self.properties.indent_left + self.properties.first_line
        self.label = set_label(paragraph, env, self.first_left, ground)
        self._loose = RAGGED if self.properties.alignment in ("left", "center", "right") else LOOSE
        self._squeezes = self.properties.alignment == "both" and env.document.compatibility_mode >= 15
        self._stops = own_stops(self.properties)
        self._spacing = spacing_of(self.properties, env.grid_pitch)
        self._mark = type_case(env.fonts).style(paragraph.mark, "complex" if paragraph.mark.complex_script else "latin")
        """Type of the paragraph mark: the height of an empty line, and part of the last line's."""
        formats = [stretch.format for stretch in self._stretches]
        formats += [segment.format for segment in self.label.segments] if self.label else []
        self._directed = any([format_.level for format_ in formats])
        self._nodes = NodeKeeper()
        self._plans: dict[float, dict[int, int]] = {}

    @cached_property
    def segments(self) -> list[Segment]:
        """What the text is cut into where words have to be told; cells narrower than their letters never ask."""
        return fitted(cut(self.collected, self.env, self._stretches, self.properties.word_wrap, self._loose == RAGGED))

    @cached_property
    def _plain(self) -> PlainText:
        return PlainText(self.segments)

    @cached_property
    def _long(self) -> LongWords:
        return LongWords(self.segments, self.collected.text, bool(self.env.document.unbreakable))

    @cached_property
    def _starts(self) -> list[int]:
        return [segment.start for segment in self.segments]

    def next_line(self, start: Position, room: Room) -> Line:
        """The line that begins at `start`, as much of the paragraph as fits into the room."""
        left, limit = self._edges(start, room)
        x = left if self.label is None or start != self.START else self._after_label(self.label, left, limit)
        fill = partial(self._filled, start.offset, x, limit, room)
        filled = fill(limit, self._loose)
        if self._squeezes and filled.end < len(self.collected.text):
            filled = squeezed(filled, limit, len(self.collected.text), lambda reach: fill(reach, inf))
        return self._line(start, left, limit, filled)

    def _filled(self, offset: int, x: float, limit: float, room: Room, reach: float, loose: float) -> Filled:
        """What stands from `x` to `reach` if a line begins at the offset; its text is to end at the limit."""
        index = self._segment_at(offset)
        filled = self._quick(index, offset, x, reach, loose)
        if filled is None:
            find = partial(self._stop_after, left=self.properties.indent_left, limit=limit, room=room)
            filler = Filler(x, reach, find, self.collected.text, loose, bool(self.env.document.unbreakable))
            filled = filler.fill(self.segments, self._rest(index, offset), index)
        return filled

    def lines(self, room: Room, like: LikeLines) -> list[Line]:
        """All lines in equal rooms; those that look alike are one, here and in others."""
        lines = self._lone_clusters(room, like)
        position = self.START
        while not (lines and lines[-1].last):
            line, position = self._like(position, room, like)
            lines.append(line)
        return lines

    def shown_before(self, end: Position) -> tuple[str, ...]:
        """What the fields before a place show."""
        return tuple(text for offset, text in self.collected.fields if offset < end.offset)

    def minimum_width(self, exactly: bool = True) -> float:
        """Width of the longest word, with the indents that stand beside it; not `exactly`: at most that of the longest term."""
        label = self.label.text_x if self.label else 0.0
        left = max(0.0, self.properties.indent_left, self.first_left, label)
        longest = longest_word(self.segments) if exactly else longest_term(self.segments)
        return longest + left + max(0.0, self.properties.indent_right)

    def maximum_width(self) -> float:
        """Width of the widest line when nothing but breaks ends one, indents included; tabs at its end take none."""
        if self._plain.complete and self._plain.monotone and self.label is None:
            return max(0.0, self.first_left + self._plain.width) + max(0.0, self.properties.indent_right)
        widest, position = 0.0, self.START
        while True:
            line = self.next_line(position, Room(0.0, _ENDLESS))
            last = next((group for group in reversed(line.groups) if group.width), line.groups[0])
            widest = max(widest, last.x + last.width)
            if line.last:
                return widest + max(0.0, self.properties.indent_right)
            position = line.end

    def place(self, line: Line, x: float, y: float, node: Nodes) -> tuple[Item, ...]:
        """The line's items; x is the column's edge where lines begin (right to left: its right one), y the line's top, both on the page."""
        label = self.label if line.start == self.START else None
        self._nodes.below(node)
        row = one_row(line) if label is None and not self._directed and not self.properties.bidi else ()
        if row:
            return self._placed_row(row, line, x, y)
        return Placer(line, label, self.properties, self.env, self.collected.objects, self._nodes, self._directed).items(x, y)

    def _placed_row(self, row: Sequence[Segment], line: Line, x: float, y: float) -> tuple[Item, ...]:
        free = slack(line, self.properties.alignment, self.env.document.expand_returns)
        runs = RunSetter(self._nodes, self.env.document.properties.language or "th-TH")
        runs.add(row, x + free.shift + line.groups[0].x, y + line.baseline, free.spreads[: len(row)])
        return tuple(runs.done())

    def x_of(self, line: Line, anchor: Anchor) -> float:
        """Where an anchor stands in its line, from the column's edge where lines begin; stretched spaces are not counted."""
        offset = next((at for at, found in self.collected.anchors if found is anchor), line.start.offset)
        x = line.left
        for group in line.groups:
            x = group.x
            for segment in group.segments:
                if segment.end > offset:
                    return x + slack(line, self.properties.alignment, self.env.document.expand_returns).shift
                x += segment.width
        return x + slack(line, self.properties.alignment, self.env.document.expand_returns).shift

    # --- lines that look alike ------------------------------------------------------------------------

    @cached_property
    def _has_likes(self) -> bool:
        """May a line of this paragraph stand in another?"""
        found = self.collected
        plain = self.label is None and not any([stretch.format.marked for stretch in self._stretches])
        return plain and not (found.objects or found.has_places or self._directed or self.properties.bidi)

    def _lone_clusters(self, room: Room, like: LikeLines) -> list[Line]:
        """All lines in a room that no two clusters fit into; none where the text or the room is another."""
        given = self.collected.text, self._stretches, self.env, self.properties, self._spacing.pitch, self._mark, self._line, like
        return LoneClusters(*given).lines(self._edges(self.START, room), self._edges(Position(1), room)) if self._has_likes else []

    def _like(self, start: Position, room: Room, like: LikeLines) -> tuple[Line, Position]:
        """The line at `start`, or one that looks like it, and where the next begins."""
        index = self._segment_at(start.offset)
        left, limit = self._edges(start, room)
        found = self._long.piece(index, start.offset, limit - left) if self._has_likes and self._plain.monotone else None
        if found is None:
            line = self.next_line(start, room)
            return line, line.end
        piece, end = found
        segment, last = self.segments[index], end == len(self.collected.text)
        key = (id(self.properties), self._spacing.pitch, id(segment.style), id(segment.format), id(piece), left, limit, last and self._mark)
        kept = like.by_look.get(key)
        if kept is not None:
            return kept.line, Position(end)
        line = self.next_line(start, room)
        like.keep(key, line, self.properties)
        return line, line.end

    # --- where a line runs ----------------------------------------------------------------------------

    def _edges(self, start: Position, room: Room) -> tuple[float, float]:
        """Left edge of the text (first-line indent applied, label not) and its right edge."""
        left = max(room.left, self.properties.indent_left) if room.left > 0 else self.properties.indent_left
        if start == self.START:
            left += self.properties.first_line
        return left, room.right - self.properties.indent_right

    def _after_label(self, label: SetLabel, left: float, limit: float) -> float:
        """Where the text behind the label begins; right behind it where its tab leads out of the line."""
        shift = left - self.first_left
        return shift + (label.text_x if label.text_x + shift < limit else label.x + label.width)

    def _stop_after(self, tab: Segment, x: float, edge: float, *, left: float, limit: float, room: Room) -> Stop:
        placed = self.collected.objects[tab.start]
        if isinstance(placed, PositionTab):
            return position_stop(placed, left, limit, room.right)
        stop = next_stop(self._stops, self.env.document.default_tab, x)
        if stop.position <= limit:
            return stop
        ends = tab.end >= len(self.collected.text)
        if room.beside:
            return kept_within(stop, x, limit, ends)
        return reached(stop, edge, Edges(limit, room.right, self.env.document.compatibility_mode < 15), ends)

    @cached_property
    def _balances(self) -> bool:
        """A centred paragraph or a heading in Thai whose lines all have one room."""
        alone = self.label is None and not self.properties.first_line
        kind = self.properties.alignment == "center" or (self.properties.alignment == "left" and self.properties.outline_level is not None)
        return alone and kind and _THAI.search(self.collected.text) is not None

    def _balanced(self, index: int, x: float, limit: float, filled: Filled) -> Filled:
        """The line that begins with this segment when all are of one length; `filled` where there is none."""
        from moralreport.typeset.layout.inline.breaking.balance import balanced_lines

        plan = self._plans.get(limit - x)
        if plan is None:
            shortest = 1.0 if self.properties.alignment == "center" else _STUB
            plan = self._plans[limit - x] = balanced_lines(self._plain, limit - x, self._loose, shortest)
        end = plan.get(index)
        return filled if end is None else self._plain.taken(index, end, x, self._plain.solids[self._plain.ends.index(end)])

    def _quick(self, index: int, offset: int, x: float, limit: float, loose: float) -> Filled | None:
        """A line of plain text, or of a piece of a long word; None where that takes more than sums to tell."""
        filled = None if self._is_inside(index, offset) else self._plain.fill(index, x, limit, loose)
        if filled is None:
            return self._long.fill(index, offset, x, limit)
        if self._balances and not (index == 0 and filled.end >= len(self.collected.text)):
            return self._balanced(index, x, limit, filled)
        return filled

    def _segment_at(self, offset: int) -> int:
        """Index of the segment where a line begins."""
        return segment_at(self._starts, offset) if offset < len(self.collected.text) else len(self.segments)

    def _is_inside(self, index: int, offset: int) -> bool:
        return index < len(self._starts) and offset > self._starts[index]

    def _rest(self, index: int, offset: int) -> Segment | None:
        """The rest of the segment where a line begins inside it."""
        return tail(self.segments[index], offset) if self._is_inside(index, offset) else None

    # --- the finished line ----------------------------------------------------------------------------

    def _line(self, start: Position, left: float, right: float, filled: Filled) -> Line:
        if self.properties.text_alignment in MOVING:
            filled = aligned(filled, self.properties.text_alignment, self.collected.objects)
        placed = self.collected.objects.get(filled.stopped.start) if filled.stopped else None
        broken = placed if isinstance(placed, Break) else None
        end = Position(max(filled.end, start.offset))
        last = end.offset >= len(self.collected.text) and (broken is None or broken.kind != "line")
        final = filled.groups[-1]
        segments = final.segments if len(filled.groups) == 1 else [segment for group in filled.groups for segment in group.segments]
        inked = {segment.style for segment in segments if segment.kind != "space"}
        styles = frozenset([*(inked or {segment.style for segment in segments}), *self._other_styles(start, filled, last, not inked)])
        tall = height_of_objects(segments, self.collected.objects) if self.collected.objects else 0.0
        reach, height, baseline = measured(styles, self._spacing, tall)
        line = Line(
            start,
            end,
            last,
            reach.ascent,
            reach.descent,
            reach.ascent + reach.descent,
            height,
            baseline,
            final.x + final.width - left,
            filled.groups,
            left,
            right,
            break_after=broken.kind if broken else None,
            clear=broken.clear if broken else "none",
        )
        return self._with_places(line) if self.collected.has_places else line

    def _with_places(self, line: Line) -> Line:
        """The line with the anchors, notes and bookmarks that stand in it."""
        found = self.collected
        anchors, notes, bookmarks = _within(found.anchors, line), _within(found.notes, line), _within(found.bookmarks, line)
        return replace(line, anchors=anchors, notes=notes, bookmarks=bookmarks)

    def _other_styles(self, start: Position, filled: Filled, last: bool, blank: bool) -> list[TypeStyle]:
        """Styles that give the line height without a segment in a group: tabs of a blank line, the break, the paragraph mark, the label.

        Blanks, however large, do not make a line with text higher (Word measures so).
        """
        styles = [group.tab.style for group in filled.groups if group.tab and blank]
        if filled.stopped is not None:
            styles.append(filled.stopped.style)
        if last:
            styles.append(self._mark)
        if start == self.START and self.label is not None:
            styles.extend(segment.style for segment in self.label.segments)
        return styles


def _within(placed: tuple[tuple[int, Value], ...], line: Line) -> tuple[Value, ...]:
    return tuple(value for offset, value in placed if line.start.offset <= offset and (offset < line.end.offset or line.last))
