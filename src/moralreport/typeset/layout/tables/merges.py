"""Cells merged downward over the end of a page: how much of their content stands on the parts of the table before."""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import field

from moralreport.records import dataclass
from moralreport.typeset.document import Row
from moralreport.typeset.layout.atoms import Filled, Region
from moralreport.typeset.layout.cursors import Place, RowCursor
from moralreport.typeset.layout.filling import fill
from moralreport.typeset.layout.streams import Stream
from moralreport.typeset.layout.tables.cells import fill_cell
from moralreport.typeset.layout.tables.grid import Slot
from moralreport.typeset.layout.tables.pieces import CellPiece, RowPiece


@dataclass(slots=True)
class MergedParts:
    """The parts of a table, one a page, and what its merged cells have put into each."""

    stream: Callable[[Slot], Stream]
    rows: Sequence[Row]
    heights: dict[int, float] = field(default_factory=dict)
    """Of the rows that are set, with what stands of them on the pages before."""
    starts: list[RowCursor] = field(default_factory=list)
    _ends: list[dict[int, tuple[Place | None, RowCursor]]] = field(default_factory=list)
    """For each part, by the merged cells' identities: where their content goes on, and from which part on."""

    def begin(self, cursor: RowCursor) -> None:
        """A part of the table begins here, for the first time or anew."""
        while self.starts and _at(self.starts[-1]) >= _at(cursor):
            self.starts.pop()
            self._ends.pop()
        self.starts.append(cursor)
        self._ends.append({})

    def note(self, piece: RowPiece) -> None:
        """A row, or a part of one, is so high."""
        self.heights[piece.row] = piece.height + (piece.cursor.before if piece.cursor.cells else 0.0)

    def owed(self, cell: CellPiece, width: float, cursor: RowCursor, room: float) -> float:
        """What a merged cell needs from here on (no end, if more than `room`): a page may have taken less than its rows are high there."""
        slot = cell.slot
        if cell.turned:
            return self._turned(cell, cursor)
        place, start = self._reached(slot, width)
        _, top, _, bottom = slot.margins
        beside = top + bottom - self._between(start, cursor)
        return beside + self._left(cell, place, width, room - beside)

    def owed_by_heading(self, cell: CellPiece, width: float, cursor: RowCursor, room: float) -> float:
        """The same of a header cell, which begins anew on every page."""
        if cell.turned:
            return self._turned(cell, cursor)
        _, top, _, bottom = cell.slot.margins
        return top + bottom - self._between(RowCursor(cell.slot.row), cursor) + self._left(cell, Place(), width, room)

    def _reached(self, slot: Slot, width: float) -> tuple[Place | None, RowCursor]:
        """Where a cell's content goes on in this part of the table, and where what is left of it began to count."""
        first = bisect_right(self.starts, (slot.row, 0.0), key=_at)
        index = next((i for i in range(len(self.starts) - 1, first - 1, -1) if id(slot) in self._ends[i]), first - 1)
        reached: tuple[Place | None, RowCursor] = self._ends[index][id(slot)] if index >= first else (Place(), RowCursor(slot.row))
        for part, ends in zip(self.starts[index + 1 :], self._ends[index + 1 :], strict=True):
            place, start = reached
            if place is not None:
                goes_on = _at(start) > (slot.row, 0.0)
                reached = portion(self.stream(slot), slot, place, width, self._between(start, part), goes_on).end, part
            ends[id(slot)] = reached
        return reached

    def _left(self, cell: CellPiece, place: Place | None, width: float, room: float) -> float:
        """Height of a cell's content from `place` on, as far as `room` reaches: setting all of it on every page would take ever longer."""
        if place is None:
            return 0.0
        if place == Place():
            return cell.filled.height if cell.filled is not None else 0.0
        left = fill_cell(self.stream(cell.slot), place, Region(width, room))
        return left.height if left.end is None else math.inf

    def _turned(self, cell: CellPiece, cursor: RowCursor) -> float:
        """Lines that run up or down are as long as the rows are high: they ask for something only where none of these has a height."""
        slot = cell.slot
        if any(row.height > 0 for row in self.rows[slot.row : slot.last_row + 1]):
            return 0.0
        return cell.turned_length + slot.margins.top + slot.margins.bottom - self._between(RowCursor(slot.row), cursor)

    def _between(self, start: RowCursor, end: RowCursor) -> float:
        return math.fsum(self.heights.get(row, 0.0) for row in range(start.row, end.row)) - start.before + end.before


def portion(stream: Stream, slot: Slot, place: Place, width: float, height: float, goes_on: bool) -> Filled:
    """What of a merged cell stands in a part of its rows that is so high; it `goes_on` from the page before, and takes something then."""
    _, top, _, bottom = slot.margins
    return fill_cell(stream, place, Region(width, max(0.0, height - top - bottom), at_top=goes_on, loose=True))


def turned_portion(stream: Stream, slot: Slot, place: Place, box: tuple[float, float], ends: bool) -> Filled:
    """The same of a cell whose text runs up or down, in a part of this width and height; all that is left where it `ends` there."""
    width, height = box
    left, top, right, bottom = slot.margins
    room = math.inf if ends else max(1.0, width - left - right)
    return fill(stream, place, Region(max(1.0, height - top - bottom), room, at_top=False, loose=True))


def _at(cursor: RowCursor) -> tuple[int, float]:
    return cursor.row, cursor.before
