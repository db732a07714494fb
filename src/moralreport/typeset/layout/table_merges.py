"""Cells merged downward over the end of a page: how much of their content stands on the parts of the table before."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import field

from moralreport.records import dataclass
from moralreport.typeset.layout.atoms import Filled, Place, Region
from moralreport.typeset.layout.filling import Stream, fill
from moralreport.typeset.layout.table_grid import Slot
from moralreport.typeset.layout.table_pieces import CellPiece, RowCursor


@dataclass(slots=True)
class MergedParts:
    """The parts of a table, one a page, and what its merged cells have put into each."""

    stream: Callable[[Slot], Stream]
    heights: dict[int, float] = field(default_factory=dict)
    """Of the rows that are set, with what stands of them on the pages before."""
    starts: list[RowCursor] = field(default_factory=list)
    _ends: dict[tuple[int, int], Place | None] = field(default_factory=dict)

    def begin(self, cursor: RowCursor) -> None:
        """A part of the table begins here, for the first time or anew."""
        while self.starts and _at(self.starts[-1]) >= _at(cursor):
            self.starts.pop()
            self._ends.clear()
        self.starts.append(cursor)

    def owed(self, cell: CellPiece, width: float, cursor: RowCursor) -> float:
        """What a merged cell needs from here on: a page may have taken less of it than its rows are high there."""
        slot, filled = cell.slot, cell.filled
        place: Place | None = Place()
        start = RowCursor(slot.row)
        for index, part in enumerate(self.starts):
            if _at(part) <= _at(start) or place is None:
                continue
            key = id(slot), index
            if key not in self._ends:
                self._ends[key] = portion(self.stream(slot), slot, place, width, self._between(start, part)).end
            place, start = self._ends[key], part
            filled = fill(self.stream(slot), place, Region(width, math.inf)) if place is not None else None
        _, top, _, bottom = slot.margins
        return (filled.height if filled is not None else 0.0) + top + bottom - self._between(start, cursor)

    def _between(self, start: RowCursor, end: RowCursor) -> float:
        return sum(self.heights.get(row, 0.0) for row in range(start.row, end.row)) - start.before + end.before


def portion(stream: Stream, slot: Slot, place: Place, width: float, height: float) -> Filled:
    """What of a merged cell stands in a part of its rows that is so high."""
    _, top, _, bottom = slot.margins
    return fill(stream, place, Region(width, max(0.0, height - top - bottom), at_top=False, loose=True))


def _at(cursor: RowCursor) -> tuple[int, float]:
    return cursor.row, cursor.before
