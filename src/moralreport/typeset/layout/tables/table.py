"""A table as a flow of rows: heights, rows broken across pages, repeated header rows, cells merged downward."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial

from moralreport.typeset.document import Habits, Row, Table
from moralreport.typeset.layout.atoms import FREE, HANGING, KEEP_NEXT, Atom, Bond, Filled, Region
from moralreport.typeset.layout.cursors import Cursor, LineCursor, Place, RowCursor
from moralreport.typeset.layout.environment import DEEPEST_REFINED
from moralreport.typeset.layout.exclusions import Exclusions
from moralreport.typeset.layout.filling import fill
from moralreport.typeset.layout.keeps import row_begins_page, row_keeps_next
from moralreport.typeset.layout.painting import Painter
from moralreport.typeset.layout.streams import Stream
from moralreport.typeset.layout.structure.blocks import is_layout
from moralreport.typeset.layout.tables.cell_streams import CellStreams
from moralreport.typeset.layout.tables.cells import RepeatedCells, fill_cell, is_upright, only_lines, round_floats, turned_lines
from moralreport.typeset.layout.tables.grid import Grid, Slot, grid_of
from moralreport.typeset.layout.tables.merges import MergedParts
from moralreport.typeset.layout.tables.paint import TablePainter
from moralreport.typeset.layout.tables.pieces import (
    CellPiece,
    RowPiece,
    TableShape,
    is_turned,
    natural_length,
)
from moralreport.typeset.layout.tables.standing import Stand, Stands
from moralreport.typeset.layout.tables.widths import column_widths, natural_widths

MOST_HEIGHT = 14400.0
"""No row is higher, whatever it asks for."""

LEAST_BELOW_HEADERS = 36.0
"""Headers are repeated on pages where so much is left for the rows below them."""
_SPLITTING_STEPS = 8


class TableFlow:
    """Sets one table, the `index`-th block of its stream."""

    def __init__(self, table: Table, index: int, stream: Stream) -> None:
        self.block = table
        self.index = index
        self.env = stream.env
        self.grid: Grid = grid_of(table)
        if any(is_upright(cell) for row in table.rows for cell in row.cells):
            self.env.warn("vertical-text", "ข้อความจีน ญี่ปุ่น หรือเกาหลีในเซลล์แนวตั้ง แสดงตะแคงเหมือนข้อความอื่น")
        self._outer = stream
        self._streams = CellStreams(stream, self.grid.columns)
        self._shapes: dict[float, TableShape] = {}
        self._parts = MergedParts(self._streams.of, table.rows)
        self._merged: dict[int, Filled] = {}
        self._repeated = RepeatedCells()
        self._painter: TablePainter | None = None
        self._drawn = 0
        self._stands = Stands(self._extents, lambda: self.widths()[0])

    # --- sizes

    def widths(self, granted: float = 0.0) -> tuple[float, float]:
        """(narrowest, natural) width, for the cell that this table stands in."""
        return natural_widths(self.block, self.grid, self._streams.measure)

    def shape(self, room: float) -> TableShape:
        """Column edges for a column `room` points wide."""
        if (found := self._shapes.get(room)) is None:
            habits = Habits() if self._outer.in_cell else self.env.document.habits
            widths = column_widths(self.block, self.grid, self._room(room), self._streams.measure, habits)
            found = self._shapes[room] = TableShape.of(self.block, widths, room, self._stands_out)
        return found

    def row_shape(self, row: Row, stand: Stand) -> TableShape:
        """Column edges of one row: as the table's, unless the row alone is aligned otherwise."""
        shape, aligned = self.shape(stand.width), row.alignment not in (None, self.block.alignment)
        shape = shape.of_row(row, stand.width) if aligned else shape
        return shape.moved(stand.left) if stand.left else shape

    def _extents(self, room: float) -> tuple[float, float]:
        """Edges of what has to stand clear of floats: margins of cells that reach out of the text may reach into their distance."""
        edges, (left, _, right, _) = self.shape(room).edges, self.block.default_margins
        return min(edges[0] + left, max(edges[0], 0.0)), max(edges[-1] - right, min(edges[-1], room))

    @property
    def _stands_out(self) -> bool:
        """Before compatibility mode 15 Word lets a table reach beyond the text by its cells' margins, but for one inside a cell."""
        return self.env.document.compatibility_mode < 15 and not self._outer.in_cell

    def _room(self, room: float) -> float:
        return room + self.block.default_margins.left + self.block.default_margins.right if self._stands_out else room

    # --- rows

    def advance(self, cursor: Cursor | None, top: float, region: Region) -> Atom:
        assert not isinstance(cursor, LineCursor)
        cursor = cursor or RowCursor(0)
        begins = not region.taken or not (cursor.row or cursor.cells)
        if begins and self.env.depth <= DEEPEST_REFINED:
            self._parts.begin(cursor)
        top = self._stands.find(top, region, self._heights(cursor, region)) if begins else top
        return self._advance(cursor, top, region)

    def _advance(self, cursor: RowCursor, top: float, region: Region) -> Atom:
        lead = self._lead(cursor, region)
        room = region.height - top - math.fsum(piece.height for piece in lead) - self.grid.line_below(cursor.row)
        if region.notes is not None and room < math.inf:
            room -= region.notes.height_with((), room)
        waits = region.notes is not None and region.notes.carries
        force = region.at_top and not region.taken and not waits
        if self._is_rigid(cursor.row) and not cursor.cells:
            room = math.inf
        atom = self._atom(self._row(cursor, self._stands.of(region), room, lead, force), cursor, top, force)
        below = self._stands.below(top, atom.height, region) if region.exclusions.boxes else top
        return atom if below <= top else self._advance(cursor, below, region)

    def _heights(self, cursor: RowCursor, region: Region) -> Iterator[float]:
        """Of the rows from here on, in the whole width of the column."""
        for index in range(cursor.row, len(self.block.rows)):
            piece = self._row(cursor if index == cursor.row else RowCursor(index), Stand(region.width), math.inf, ())
            self._parts.heights[index] = piece.height
            yield piece.height

    def split(self, atom: Atom, region: Region, force: bool) -> Atom | None:
        """A row that did not fit: again without the room that its own notes need, or by force where it may not be split."""
        piece: RowPiece = atom.piece
        rigid = self._is_rigid(piece.row)
        if self.block.rows[piece.row].height_rule == "exact" or (rigid and not force) or not (atom.notes or rigid):
            return None
        full = region.height - atom.top - piece.lead_height - self.grid.line_below(piece.row)
        room = full - (region.notes.height_with(atom.notes, full) if region.notes is not None else 0.0)
        head = self._head(atom, region, room)
        if head is None or head.notes != atom.notes:
            head = self._fuller(atom, region, (max(room, 0.0), full)) or head
        return head if head is not None or not force else self._head(atom, region, full, force)

    def _fuller(self, atom: Atom, region: Region, room: tuple[float, float]) -> Atom | None:
        """The part of a row in the largest room that holds the notes of this part, too; the others go on with their lines."""
        least, most = room
        best = None
        for _ in range(_SPLITTING_STEPS):
            middle = (least + most) / 2
            found = self._head(atom, region, middle)
            if found is not None and region.holds(found.needs, found.notes):
                best, least = found, middle
            else:
                most = middle
        if best is not None:
            self._parts.note(best.piece)
        return best

    def _head(self, atom: Atom, region: Region, room: float, force: bool = False) -> Atom | None:
        """The part of a row that stands in so much room."""
        piece: RowPiece = atom.piece
        head = self._atom(self._row(piece.cursor, self._stands.of(region), room, piece.lead, force), piece.cursor, atom.top, force)
        return head if room > 0 and (force or head.piece.rest is not None) and head.needs < math.inf else None

    def _is_rigid(self, index: int) -> bool:
        """May the row not be split?"""
        row = self.block.rows[index]
        return row.cant_split or row.height_rule == "exact" or index < self.grid.headers

    def _atom(self, piece: RowPiece, cursor: RowCursor, top: float, force: bool) -> Atom:
        following = piece.rest or (RowCursor(piece.row + 1) if piece.row + 1 < len(self.block.rows) else None)
        begins_page = following is not None and not following.cells and row_begins_page(self.block.rows[following.row])
        height = piece.height + piece.lead_height
        needs = top + height + self.grid.line_below(piece.row)
        self._parts.note(piece)
        return Atom(
            flow=self,
            block=self.index,
            start=cursor if (cursor.row or cursor.cells) else None,
            end=following,
            top=top,
            height=height,
            piece=piece,
            bond=self._bond(cursor),
            needs=math.inf if piece.rest is not None and not (force or self._may_begin(piece)) else needs,
            notes=piece.notes,
            fills=piece.rest is not None,
            break_after="page" if begins_page else None,
        )

    def _may_begin(self, piece: RowPiece) -> bool:
        """May a broken row begin here? Not before every cell has taken something, nor where the height that it asks for has no room."""
        least = self.block.rows[piece.row].height + self.grid.lines[piece.row]
        return piece.begun and (piece.cursor.cells is not None or piece.height >= least - 0.01)

    def _bond(self, cursor: RowCursor) -> Bond:
        if cursor.row == 0 or cursor.cells:
            return FREE
        return KEEP_NEXT if cursor.row <= self.grid.kept or row_keeps_next(self.block.rows[cursor.row - 1]) else FREE

    def _lead(self, cursor: RowCursor, region: Region) -> tuple[RowPiece, ...]:
        """Header rows that are repeated above the first row of a new page."""
        if region.taken or cursor.row < max(1, self.grid.headers) or not self.grid.headers:
            return ()
        most, stand = region.height - LEAST_BELOW_HEADERS, self._stands.of(region)
        if self._repeated.heights.get(stand.width, 0.0) <= most:
            lead = tuple(self._row(RowCursor(index), stand, math.inf, ()) for index in range(self.grid.headers))
            height = self._repeated.heights[stand.width] = math.fsum(piece.height for piece in lead)
            if height <= most:
                return lead
        self.env.warn("header-rows", "แถวหัวตารางสูงเกือบเต็มหน้า จึงไม่แสดงซ้ำในหน้าถัดไป")
        return ()

    def _row(self, cursor: RowCursor, stand: Stand, room: float, lead: tuple[RowPiece, ...], force: bool = False) -> RowPiece:
        row = self.block.rows[cursor.row]
        shape = self.row_shape(row, stand)
        slots = self.grid.rows[cursor.row]
        cells = tuple(self._cell(slot, cursor, shape, room, force) for slot in slots)
        unfinished = any(cell.end is not None for cell in cells if not cell.merged)
        ending = [cell for cell in cells if cell.merged and cell.slot.last_row == cursor.row]
        limit = room if room > 0 else math.inf
        find = self._parts.owed_by_heading if self._repeats(cursor, room) else self._parts.owed
        owed = max((find(cell, shape.inner_width(cell.slot), cursor, limit) for cell in ending), default=0.0)
        height = self._height(row, cursor, cells, owed)
        rest = None
        if unfinished or owed > room > 0:
            height = min(height, room) if owed <= room else max(room, 0.0)
            rest = RowCursor(cursor.row, {cell.slot.column: cell.end for cell in cells}, cursor.before + height)
        elif force:
            height = min(height, room)
        return RowPiece(cursor.row, cursor, cells, height, shape, lead, rest)

    def _cell(self, slot: Slot, cursor: RowCursor, shape: TableShape, room: float, force: bool) -> CellPiece:
        new = partial(self._new_cell, slot, cursor, shape, room, force)
        return self._repeated.cell(slot, shape.inner_width(slot), new) if self._repeats(cursor, room) else new()

    def _repeats(self, cursor: RowCursor, room: float) -> bool:
        """Is it a header row, as it stands on every page?"""
        return cursor.row < self.grid.headers and room == math.inf

    def _new_cell(self, slot: Slot, cursor: RowCursor, shape: TableShape, room: float, force: bool) -> CellPiece:
        (_, top, _, bottom), width = slot.margins, shape.inner_width(slot)
        if slot.cell.fit_text and not is_turned(slot.cell):
            self._streams.fit(slot, width)
        if slot.row_span > 1:
            return CellPiece(slot, self._whole(slot, width), merged=True)
        place = cursor.cells.get(slot.column, Place()) if cursor.cells else Place()
        if place is None:
            return CellPiece(slot, None)
        if is_turned(slot.cell):
            return CellPiece(slot, self._turned(slot, cursor, width, room if force else math.inf))
        region = Region(width, max(0.0, room - top - bottom), at_top=force, keep_space=cursor.cells is None, loose=True)
        stream = self._streams.of(slot)
        filled = only_lines(stream, place, region) or fill(stream, place, region)
        if filled.end is None and filled.atoms and filled.height > region.height + HANGING and not force:
            filled = fill(stream, place, replace(region, height=filled.bottom - 2 * HANGING, exclusions=Exclusions()))
        return CellPiece(slot, round_floats(filled) if region.exclusions.boxes else filled)

    def _whole(self, slot: Slot, width: float) -> Filled:
        found = self._merged.get(id(slot))
        if found is None:
            stream = self._streams.of(slot)
            length = natural_length(stream) if is_turned(slot.cell) else width
            found = self._merged[id(slot)] = fill_cell(stream, Place(), Region(length, math.inf))
        return found

    def _turned(self, slot: Slot, cursor: RowCursor, width: float, room: float) -> Filled:
        """Text that runs up or down: its lines are as long as the row is high, or as they need and have room where it has none."""
        row = self.block.rows[cursor.row]
        (_, top, _, bottom), stream = slot.margins, self._streams.of(slot)
        length, most = row.height - top - bottom, min(natural_length(stream), room - top - bottom)
        if row.height_rule == "auto" or length <= 0:
            length = most
        return turned_lines(stream, length, length if row.height_rule == "exact" else most, width)

    def _height(self, row: Row, cursor: RowCursor, cells: Sequence[CellPiece], owed: float) -> float:
        if row.height_rule == "exact":
            return min(max(row.height, 0.0), MOST_HEIGHT)
        content = max((cell.height(row) for cell in cells if not cell.merged), default=0.0)
        least = min(row.height - cursor.before, MOST_HEIGHT)
        return max(content, owed, least + self.grid.lines[cursor.row] if row.height > 0 else 0.0)

    # --- painting

    def paint(self, atoms: Sequence[Atom], x: float, y: float, painter: Painter) -> None:
        if painter.tagger.parent is None:
            TablePainter(self.block, self.grid, None, self._streams.of).paint(atoms, x, y, painter)
            return
        if self._painter is None:
            layout = is_layout(self.block)
            node = painter.tagger.table("Div" if layout else "Table", self.block.description)
            self._painter = TablePainter(self.block, self.grid, node, self._streams.of, layout)
        self._painter.paint(atoms, x, y, painter)
        done = atoms[-1].piece
        self._forget(done.row if done.rest is not None else done.row + 1)

    def _forget(self, before: int) -> None:
        """Drop the flows of rows that are drawn, but not those of header rows."""
        for row in range(max(self._drawn, self.grid.headers), before):
            for slot in self.grid.rows[row]:
                if slot.last_row <= row:
                    self._merged.pop(id(slot), None)
                    self._streams.drop(slot)
        self._drawn = max(before, self._drawn)
