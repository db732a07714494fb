"""Footnotes at the foot of their column: their room, and what of them goes on on the next page (17.11)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import field, replace
from math import fsum

from moralreport.records import dataclass
from moralreport.typeset.document import Block, BookmarkStart, InlineDrawing, Note, NoteReference, Paragraph, Shape
from moralreport.typeset.layout.atoms import HANGING, Filled, Region
from moralreport.typeset.layout.cursors import Place
from moralreport.typeset.layout.environment import Environment
from moralreport.typeset.layout.exclusions import Exclusion, Exclusions, moved
from moralreport.typeset.layout.filling import fill
from moralreport.typeset.layout.flow import fill_blocks, open_stream
from moralreport.typeset.layout.inline.text.note_places import place_of_note
from moralreport.typeset.layout.painting import Painter
from moralreport.typeset.layout.streams import Stream
from moralreport.typeset.pages import Rule

BEHIND_TEXT = frozenset(("sectEnd", "docEnd"))
"""Positions of footnotes that are set like endnotes."""
SEPARATOR_WIDTH = 144.0
SEPARATOR_HEIGHT = 12.0
_MOST_RAISES = 6
"""So often notes are set again, higher up, since floats beside them take room."""


def note_stream(kind: str, key: str, notes: Mapping[str, Note], env: Environment) -> Stream:
    """The blocks of one note, with its own number for NoteMark."""
    note = notes.get(key, Note(()))
    mark = env.note_numbers.get((kind, key), "")
    return open_stream(_marked(note.blocks, kind, key), replace(env, note_mark=mark, note=(kind, key), grid_pitch=0.0))


def _marked(blocks: tuple[Block, ...], kind: str, key: str) -> tuple[Block, ...]:
    """The blocks of a note, its first paragraph being a place that links lead to."""
    first = blocks[0] if blocks else None
    if not isinstance(first, Paragraph):
        return blocks
    return (replace(first, inlines=(BookmarkStart(place_of_note(kind, key)), *first.inlines)), *blocks[1:])


@dataclass(slots=True)
class Footnote:
    """One footnote being set: its stream, where it goes on, and its node once it has one."""

    key: str
    stream: Stream
    place: Place | None = field(default_factory=Place)
    node: int | None = None

    def height(self, width: float, enough: float) -> float:
        """Of what is left of it; where that is more than `enough`, at least so much: the rest is not set for it."""
        filled = fill(self.stream, self.place or Place(), Region(width, enough))
        return filled.height if filled.end is None else max(filled.height, enough)

    def first_line(self, width: float) -> float:
        return fill(self.stream, self.place or Place(), Region(width, 1.0)).height


@dataclass(slots=True)
class FootnoteArea:
    """The footnotes of one column. `carried`: those that the column before could not finish."""

    width: float
    env: Environment
    page: float
    """Height of the page's text area."""
    carried: list[Footnote] = field(default_factory=list)
    taken: list[Footnote] = field(default_factory=list)
    committed: float = 0.0
    above: Filled | None = None
    """The separator, once it is set."""
    apart: bool = False
    """The notes stand behind the section or the document."""
    follows: bool = False
    """Footnotes of a section before stand above them on the page: nothing separates the two."""
    spared: float = 0.0
    """Room above the notes that floats beside them take from them."""
    waits: bool = False
    """What is carried here and has no room goes on in the next column, or on the next page."""

    def __post_init__(self) -> None:
        self.reset()

    @property
    def carries(self) -> bool:
        return bool(self.carried) and not self.apart

    def reset(self) -> None:
        """Only what was carried from the column before."""
        self.taken = list(self.carried)
        self.committed = fsum(map(self._height, self.taken))

    def height_with(self, notes: Sequence[NoteReference], room: float) -> float:
        """Room needed by everything taken so far and these notes; a note longer than the room may begin here and go on."""
        if self.apart or (not notes and not self.taken):
            return 0.0
        new = [self._open(note) for note in notes]
        taken = self._separator + self.spared + self.committed
        full = taken + fsum(map(self._height, new))
        if full <= room or not new:
            return full
        begun = taken + fsum(note.first_line(self.width) for note in new)
        return begun if full - begun > room / 2 else full

    def take(self, notes: Sequence[NoteReference]) -> None:
        for reference in () if self.apart else notes:
            note = self._open(reference)
            self.taken.append(note)
            self.committed += self._height(note)

    def finish(self, top: float, bottom: float, alone: bool, floats: Sequence[Exclusion] = ()) -> FinishedNotes:
        """Set the notes between the end of the text and the column's bottom; what does not fit is carried on.

        `alone`: there is nothing else, so that at least one line has to be set.
        Their text goes round floats, too; where that leaves them too little room, they say how much they miss.
        """
        places = [note.place for note in self.taken]
        highest = top + self._separator
        finished = self._set(highest, bottom, alone)
        boxes = [replace(box, owner=-1) for box in floats if box.bottom > top and box.top < bottom]
        if all(box.bottom <= finished.top - self._separator for box in boxes):
            return finished
        fitted = not finished.carried
        start = finished.top if fitted else highest
        for _ in range(_MOST_RAISES):
            for note, place in zip(self.taken, places, strict=True):
                note.place = place
            finished = self._set(start, bottom, alone and start <= highest, boxes)
            finished.missed = fsum(note.height(self.width, bottom) for note in finished.carried) if fitted else 0.0
            if not finished.carried or start <= highest:
                break
            upper = start if finished.parts else min(start, *(box.top for box in boxes))
            start = max(highest, upper - finished.missed)
        if alone and not finished.parts:
            for note, place in zip(self.taken, places, strict=True):
                note.place = place
            finished = self._set(highest, bottom, True)
        return finished

    def _set(self, top: float, bottom: float, forced: bool, boxes: Sequence[Exclusion] = ()) -> FinishedNotes:
        """The notes with their last line at the bottom; beside floats, from `top` down. `forced`: a line is set in any case."""
        finished = FinishedNotes(self.width, self._separator, [], [], self.above)
        used = 0.0
        for index, note in enumerate(self.taken):
            left = max(1.0, bottom - top - used)
            waits = bool(finished.parts) or (self.waits and index < len(self.carried))
            waits = waits or not (forced or (not boxes and note.first_line(self.width) <= left + HANGING))
            around = Exclusions(fixed=[moved(box, 0.0, -top - used) for box in boxes])
            filled = fill(note.stream, note.place or Place(), Region(self.width, left, at_top=not waits, exclusions=around))
            # The space after the last line is not there at the foot of a column.
            filled.height = min(filled.height, max(filled.bottom, left))
            if filled.atoms:
                finished.parts.append((note, filled))
                used += filled.height
            note.place = filled.end
            if filled.end is not None:
                finished.carried = self.taken[index:]
                break
        finished.top = top if boxes else bottom - used
        return finished

    def _open(self, reference: NoteReference) -> Footnote:
        return Footnote(reference.note, note_stream("footnote", reference.note, self.env.document.footnotes, self.env))

    def _height(self, note: Footnote) -> float:
        """No page has more room than twice its text area, whatever begins there."""
        return note.height(self.width, 2 * self.page)

    @property
    def _separator(self) -> float:
        """Height of what stands between text and notes."""
        if self.follows:
            return 0.0
        separators = self.env.document.footnote_separators
        if separators is None:
            return SEPARATOR_HEIGHT
        if self.above is None:
            blocks = separators.continued if self.carried else separators.first
            self.above = fill_blocks(separator_inside(blocks, self.width), self.width, self.env)
        return self.above.height


def separator_inside(blocks: tuple[Block, ...], width: float) -> tuple[Block, ...]:
    """The blocks of a separator, its rule not longer than its line."""
    return tuple([_cut(block, width) if isinstance(block, Paragraph) else block for block in blocks])


def _cut(paragraph: Paragraph, width: float) -> Paragraph:
    properties = paragraph.properties
    room = max(width - properties.indent_left - properties.indent_right - properties.first_line, 1.0)
    inlines = [
        replace(inline, drawing=replace(inline.drawing, width=min(inline.drawing.width, room)))
        if isinstance(inline, InlineDrawing) and isinstance(inline.drawing, Shape)
        else inline
        for inline in paragraph.inlines
    ]
    return replace(paragraph, inlines=tuple(inlines))


@dataclass(slots=True)
class FinishedNotes:
    """Footnotes of one column, ready to be drawn from `top` down, with what stands `above` them: None = a rule of two inches."""

    width: float
    separator: float
    parts: list[tuple[Footnote, Filled]]
    carried: list[Footnote]
    above: Filled | None = None
    top: float = 0.0
    missed: float = 0.0
    """Height that floats beside them left no room for."""
    shift: float = 0.0
    """How far right of their column they begin."""

    @property
    def height(self) -> float:
        """Of all notes with the separator above them, if there are any."""
        return self.separator + fsum(filled.height for _, filled in self.parts) if self.parts else 0.0

    def paint(self, x: float, y: float, painter: Painter) -> None:
        if not self.parts:
            return
        x += self.shift
        if self.above is not None:
            self.above.paint(x, y + self.top - self.separator, painter.below(None))
        elif self.separator:
            middle = y + self.top - self.separator / 2
            painter.canvas.body.append(Rule(x, middle, x + min(SEPARATOR_WIDTH, self.width), middle, 0.5))
        down = y + self.top
        for note, filled in self.parts:
            painter.canvas.notes.append(note.key)
            if note.node is None and painter.tagger.parent is not None:
                note.node = painter.tagger.builder.add("Note", painter.tagger.parent, identifier=f"footnote-{note.key}")
            filled.paint(x, down, painter.below(note.node))
            down += filled.height
