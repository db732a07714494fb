"""All lines of a paragraph, of which those that look alike are one, here and in other paragraphs."""

from __future__ import annotations

from functools import cached_property

from moralreport.typeset.layout.inline.alike.kept_lines import LikeLines
from moralreport.typeset.layout.inline.alike.lone_clusters import LoneClusters
from moralreport.typeset.layout.inline.lines import Line, Position, Room
from moralreport.typeset.layout.inline.placing.line_maker import LineMaker


class AlikeLines:
    """Lines for drawing only: the offsets of one that is kept are those of the first of its likes."""

    def __init__(self, maker: LineMaker) -> None:
        self._maker = maker
        self._prepared = maker.prepared
        self._breaker = maker.breaker

    def lines(self, room: Room, like: LikeLines) -> list[Line]:
        lines: list[Line] = []
        position = Position()
        if self._may_stand_elsewhere:
            first, others = self._breaker.bounds(position, room), self._breaker.bounds(Position(1), room)
            lines = LoneClusters(self._maker, like).lines(first, others)
        while not (lines and lines[-1].last):
            line, position = self._line(position, room, like)
            lines.append(line)
        return lines

    @cached_property
    def _may_stand_elsewhere(self) -> bool:
        """May a line of this paragraph stand in another?"""
        prepared = self._prepared
        plain = prepared.label is None and not any([stretch.format.marked for stretch in prepared.stretches])
        return plain and not (prepared.collected.objects or prepared.collected.has_places or prepared.directed or prepared.properties.bidi)

    def _line(self, start: Position, room: Room, like: LikeLines) -> tuple[Line, Position]:
        """The line at `start`, or one that looks like it, and where the next begins."""
        breaker, properties = self._breaker, self._prepared.properties
        index = breaker.segment_at(start.offset)
        bounds = breaker.bounds(start, room)
        alike = self._may_stand_elsewhere and breaker.plain.monotone
        found = breaker.long_words.piece(index, start.offset, bounds.width) if alike else None
        if found is None or (breaker.hyphenation is not None and found[0].text < "\u0e00"):
            line = self._maker.next_line(start, room)
            return line, line.end
        piece, end = found
        segment = breaker.segments[index]
        mark = self._prepared.mark if end == len(self._prepared.text) else None
        key = (id(properties), self._maker.spacing.pitch, id(segment.style), id(segment.format), id(piece), *bounds, mark)
        kept = like.by_look.get(key)
        if kept is not None:
            return kept.line, Position(end)
        line = self._maker.next_line(start, room)
        like.keep(key, line, properties)
        return line, line.end
