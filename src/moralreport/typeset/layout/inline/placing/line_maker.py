"""A broken line with all that flow and painting ask of it: its height and baseline, and what stands in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from moralreport.typeset.document import Break, InlineDrawing, Picture
from moralreport.typeset.layout.inline.breaking.first_fit import FilledLine
from moralreport.typeset.layout.inline.breaking.line_breaker import LineBreaker
from moralreport.typeset.layout.inline.lines import Bounds, Line, Position, Room, Segment
from moralreport.typeset.layout.inline.placing.alignment import MOVING, aligned
from moralreport.typeset.layout.inline.placing.height import height_of_objects, measured, spacing_of
from moralreport.typeset.layout.inline.typecase import TypeStyle

Value = TypeVar("Value")
_WIDE_BLANKS = "\u2003\u2005"
"""Those that are no higher than a space to Word; the en space is left out, for form fields show it, where it counts."""


class LineMaker:
    """Finished lines of one paragraph."""

    def __init__(self, breaker: LineBreaker) -> None:
        self.breaker = breaker
        self.prepared = breaker.prepared
        self.spacing = spacing_of(self.prepared.properties, self.prepared.env)
        self._collected = self.prepared.collected
        self._wide_blanks = any(blank in self._collected.text for blank in _WIDE_BLANKS)

    def next_line(self, start: Position, room: Room) -> Line:
        """The line that begins at `start`, as much of the paragraph as fits into the room."""
        return self.line(start, *self.breaker.broken(start, room))

    def line(self, start: Position, bounds: Bounds, filled: FilledLine) -> Line:
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
        styles = frozenset(self._styles(start, segments, filled, last))
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

    def _holds_drawings_alone(self, start: Position, segments: Sequence[Segment], filled: FilledLine) -> bool:
        """Is there nothing else on the line, blanks left out?"""
        if (start.offset == self.prepared.begins and self.prepared.label is not None) or any(group.tab for group in filled.groups):
            return False
        objects = [self._collected.objects.get(segment.start) for segment in segments if segment.kind != "space"]
        return all(isinstance(one, InlineDrawing) and isinstance(one.drawing, Picture) for one in objects)

    def _with_places(self, line: Line) -> Line:
        """The line with the anchors, notes and bookmarks that stand in it."""
        found = self._collected
        anchors, notes, bookmarks = _within(found.anchors, line), _within(found.notes, line), _within(found.bookmarks, line)
        return replace(line, anchors=anchors, notes=notes, bookmarks=bookmarks)

    def _styles(self, start: Position, segments: Sequence[Segment], filled: FilledLine, last: bool) -> set[TypeStyle]:
        """Styles that give the line height.

        Blanks and the paragraph mark, however large, do not make a line with text higher (Word measures so); of the blank line that ends a
        paragraph the mark alone tells the height, of another one its blanks and tabs (LibreOffice's tdf153136.docx, seen in Word).
        """
        inked = [segment for segment in segments if segment.kind != "space"]
        if self._wide_blanks:
            inked = [segment for segment in inked if not self._is_wide_blank(segment)]
        styles = {segment.style for segment in inked}
        if not styles and last:
            styles.add(self.prepared.mark)
        elif not styles:
            styles.update(segment.style for segment in segments)
            styles.update(group.tab.style for group in filled.groups if group.tab)
        if filled.stopped is not None:
            styles.add(filled.stopped.style)
        if start.offset == self.prepared.begins and self.prepared.label is not None and self.spacing.bound:
            styles.update(segment.style for segment in self.prepared.label.segments)
        return styles

    def _is_wide_blank(self, segment: Segment) -> bool:
        return segment.kind == "text" and not self._collected.text[segment.start : segment.end].strip(_WIDE_BLANKS)

    def _raised_by_label(self, start: Position, ascent: float) -> float:
        """How much the label makes its line higher: by what it rises above the text, whatever the line's multiple and its own descent are.

        Measured in Word 365 by docx4j's `word-layout-rules.md` (2.8).
        """
        label = self.prepared.label
        if start.offset != self.prepared.begins or label is None or self.spacing.bound:
            return 0.0
        return max(0.0, max((segment.style.ascent for segment in label.segments), default=0.0) - ascent)


def _within(placed: tuple[tuple[int, Value], ...], line: Line) -> tuple[Value, ...]:
    return tuple(value for offset, value in placed if line.start.offset <= offset and (offset < line.end.offset or line.last))
