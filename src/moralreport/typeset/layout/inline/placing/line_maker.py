"""A broken line with all that flow and painting ask of it: its height and baseline, and what stands in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from moralreport.typeset.document import Break, Picture
from moralreport.typeset.layout.inline.breaking.first_fit import Filled
from moralreport.typeset.layout.inline.breaking.line_breaker import LineBreaker
from moralreport.typeset.layout.inline.lines import Bounds, Line, Position, Room, Segment
from moralreport.typeset.layout.inline.placing.alignment import MOVING, aligned
from moralreport.typeset.layout.inline.placing.height import height_of_objects, measured, spacing_of
from moralreport.typeset.layout.inline.typecase import TypeStyle

Value = TypeVar("Value")


class LineMaker:
    """Finished lines of one paragraph."""

    def __init__(self, breaker: LineBreaker) -> None:
        self.breaker = breaker
        self.prepared = breaker.prepared
        self.spacing = spacing_of(self.prepared.properties, self.prepared.env)
        self._collected = self.prepared.collected

    def next_line(self, start: Position, room: Room) -> Line:
        """The line that begins at `start`, as much of the paragraph as fits into the room."""
        return self.line(start, *self.breaker.broken(start, room))

    def line(self, start: Position, bounds: Bounds, filled: Filled) -> Line:
        """The line that is filled so."""
        alignment, collected = self.prepared.properties.text_alignment, self._collected
        if alignment in MOVING:
            filled = aligned(filled, alignment, collected.objects)
        placed = collected.objects.get(filled.stopped.start) if filled.stopped else None
        broken = placed if isinstance(placed, Break) else None
        hyphens = start.hyphens + 1 if self.breaker.hyphenation is not None and filled.hyphenated else 0
        end = Position(max(filled.end, start.offset), hyphens)
        last = end.offset >= len(collected.text) and (broken is None or broken.kind != "line")
        final = filled.groups[-1]
        segments = final.segments if len(filled.groups) == 1 else [segment for group in filled.groups for segment in group.segments]
        inked = {segment.style for segment in segments if segment.kind != "space"}
        styles = frozenset([*(inked or {segment.style for segment in segments}), *self._other_styles(start, filled, last, not inked)])
        tall = height_of_objects(segments, collected.objects) if collected.objects else 0.0
        reach, height, baseline = measured(styles, self.spacing, tall, bool(tall) and self._holds_drawings_alone(start, segments, filled))
        raised = self._raised_by_label(start, reach.ascent)
        line = Line(
            start,
            end,
            last,
            reach.ascent + raised,
            reach.descent,
            reach.ascent + raised + reach.descent,
            height + raised,
            baseline + raised,
            final.x + final.width - bounds.left,
            filled.groups,
            bounds.left,
            bounds.right,
            break_after=broken.kind if broken else None,
            clear=broken.clear if broken else "none",
        )
        return self._with_places(line) if collected.has_places else line

    def _holds_drawings_alone(self, start: Position, segments: Sequence[Segment], filled: Filled) -> bool:
        """Is there nothing else on the line, blanks left out?"""
        if (not start.offset and self.prepared.label is not None) or any(group.tab for group in filled.groups):
            return False
        objects = self._collected.objects
        return all(s.kind == "space" or isinstance(getattr(objects.get(s.start), "drawing", None), Picture) for s in segments)

    def _with_places(self, line: Line) -> Line:
        """The line with the anchors, notes and bookmarks that stand in it."""
        found = self._collected
        anchors, notes, bookmarks = _within(found.anchors, line), _within(found.notes, line), _within(found.bookmarks, line)
        return replace(line, anchors=anchors, notes=notes, bookmarks=bookmarks)

    def _other_styles(self, start: Position, filled: Filled, last: bool, blank: bool) -> list[TypeStyle]:
        """Styles that give the line height without a segment in a group: tabs and the paragraph mark of a blank line, the break.

        Blanks and the mark, however large, do not make a line with text higher (Word measures so).
        """
        styles = [group.tab.style for group in filled.groups if group.tab and blank]
        if filled.stopped is not None:
            styles.append(filled.stopped.style)
        if last and blank:
            styles.append(self.prepared.mark)
        if not start.offset and self.prepared.label is not None and self.spacing.bound:
            styles.extend(segment.style for segment in self.prepared.label.segments)
        return styles

    def _raised_by_label(self, start: Position, ascent: float) -> float:
        """How much the label makes its line higher: by what it rises above the text, whatever the line's multiple and its own descent are.

        Measured in Word 365 by docx4j's `word-layout-rules.md` (2.8).
        """
        label = self.prepared.label
        if start.offset or label is None or self.spacing.bound:
            return 0.0
        return max(0.0, max((segment.style.ascent for segment in label.segments), default=0.0) - ascent)


def _within(placed: tuple[tuple[int, Value], ...], line: Line) -> tuple[Value, ...]:
    return tuple(value for offset, value in placed if line.start.offset <= offset and (offset < line.end.offset or line.last))
