"""Footnotes of all columns of a section in one column below them ([MS-DOCX], w15:footnoteColumns 1)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import field, replace

from moralreport.records import dataclass
from moralreport.typeset.document import NoteReference
from moralreport.typeset.layout.page_geometry import Column
from moralreport.typeset.layout.pages.notes import FinishedNotes, FootnoteArea

_MOST_RUNS = 8
_MOST_ROOM = 0.6
"""Share of the column that notes take at most while text is there; the rest of them goes on on the next page."""


@dataclass(slots=True)
class GatheredNotes:
    """References in one column, whose notes take no room there: what is below all columns does."""

    taken: list[NoteReference] = field(default_factory=list)
    carries: bool = False

    def height_with(self, notes: Sequence[NoteReference], room: float) -> float:
        return 0.0

    def reset(self) -> None:
        self.taken.clear()

    def take(self, notes: Sequence[NoteReference]) -> None:
        self.taken.extend(notes)


def share_notes(room: float, fill: Callable[[float], tuple[FootnoteArea, float]]) -> float:
    """How much of the room the notes below all columns take: the text gives way until they have enough.

    `fill` fills the columns, with so much left at their foot, and tells the notes that belong to them and where the text ends.
    """
    left = 0.0
    for _ in range(_MOST_RUNS):
        area, bottom = fill(left)
        needed = area.height_with((), room)
        if needed <= max(left, room - bottom) or left >= room * _MOST_ROOM:
            break
        left = min(max(needed, left + 1.0), room * _MOST_ROOM)
    return left


def width_of(columns: Sequence[Column]) -> float:
    """From the first column to the end of the last."""
    return max(column.x + column.width for column in columns) - min(column.x for column in columns)


def shifted(notes: FinishedNotes, columns: Sequence[Column], column: Column) -> FinishedNotes:
    """The notes as those of one of the columns, beginning at the left of all."""
    return replace(notes, shift=min(one.x for one in columns) - column.x)
