"""Values that rows of a table are made of while they are set: cells, rows, column edges."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from math import fsum

from moralreport.records import dataclass
from moralreport.typeset.document import Block, Cell, NoteReference, Paragraph, Row, Table, Text
from moralreport.typeset.layout.atoms import Filled
from moralreport.typeset.layout.cursors import Place, RowCursor
from moralreport.typeset.layout.paragraphs.pieces import LinePiece, LinesPiece
from moralreport.typeset.layout.streams import Stream
from moralreport.typeset.layout.tables.grid import Slot


def shown_blocks(cell: Cell) -> tuple[Block, ...]:
    """A cell's blocks without the empty paragraph that has to end it after a table: Word gives it no line."""
    if len(cell.blocks) < 2:
        return cell.blocks
    above, last = cell.blocks[-2:]
    if not isinstance(above, Table) or above.floating is not None:
        return cell.blocks
    return cell.blocks[:-1] if isinstance(last, Paragraph) and not last.inlines and last.label is None else cell.blocks


def fitted_to(block: Block, width: float) -> Block:
    """A paragraph of plain text whose characters are spread or squeezed to the width of its cell (17.4.67)."""
    if not isinstance(block, Paragraph) or not block.inlines or not all(isinstance(inline, Text) for inline in block.inlines):
        return block
    room = max(1.0, width - block.properties.indent_left - block.properties.indent_right - block.properties.first_line)
    texts = [inline for inline in block.inlines if isinstance(inline, Text)]
    return replace(block, inlines=tuple(replace(t, properties=replace(t.properties, fit_width=room, fit_id="cell")) for t in texts))


def is_turned(cell: Cell) -> bool:
    """Does its text run up or down (17.4.72)?"""
    return cell.direction not in ("lrTb", "lrTbV")


def natural_length(stream: Stream) -> float:
    """How long the lines of a cell are where nothing bounds them."""
    return stream.widths()[1] + 1.0


@dataclass(frozen=True, slots=True)
class CellPiece:
    """A cell's content in one part of its row; `merged`: it covers several rows and is drawn when the page is known."""

    slot: Slot
    filled: Filled | None
    merged: bool = False

    @property
    def end(self) -> Place | None:
        return self.filled.end if self.filled and not self.merged else None

    @property
    def begun(self) -> bool:
        """Has it taken anything, if there was anything to take?"""
        return self.merged or self.filled is None or bool(self.filled.atoms) or self.filled.end is None

    def notes(self) -> tuple[NoteReference, ...]:
        if self.filled is None:
            return ()
        return tuple(note for atom in self.filled.atoms for note in atom.notes)

    def height(self, row: Row) -> float:
        """Height that the cell asks of its row."""
        if self.filled is None:
            return 0.0
        _, top, _, bottom = self.slot.margins
        if self.turned:
            return self.turned_length + top + bottom if row.height_rule != "exact" else 0.0
        return (0.0 if self._hides_mark else self.filled.height) + top + bottom

    @property
    def _hides_mark(self) -> bool:
        """Is it an empty cell whose mark takes no height (17.4.21)?"""
        blocks = self.slot.cell.blocks
        only = blocks[0] if self.slot.cell.hide_mark and len(blocks) == 1 else None
        return isinstance(only, Paragraph) and not only.inlines and only.label is None

    @property
    def turned(self) -> bool:
        return is_turned(self.slot.cell)

    @property
    def turned_length(self) -> float:
        """How long the lines of turned text are."""
        pieces = [atom.piece for atom in self.filled.atoms] if self.filled else []
        return max((piece.width for piece in pieces if isinstance(piece, LinePiece | LinesPiece)), default=0.0)


@dataclass(frozen=True, slots=True)
class RowPiece:
    """A row, or a part of one, with the header rows repeated above it; `rest`: where the row goes on, if it is broken."""

    row: int
    cursor: RowCursor
    cells: tuple[CellPiece, ...]
    height: float
    shape: TableShape
    lead: tuple[RowPiece, ...] = ()
    rest: RowCursor | None = None

    @property
    def begun(self) -> bool:
        """Has every cell taken something?"""
        return all(cell.begun for cell in self.cells)

    @property
    def notes(self) -> tuple[NoteReference, ...]:
        """Notes of its text; those of a merged cell belong to its first row."""
        own = (cell for cell in self.cells if not cell.merged or (cell.slot.row == self.row and self.cursor.cells is None))
        return tuple(note for cell in own for note in cell.notes())

    @property
    def lead_height(self) -> float:
        return fsum(piece.height for piece in self.lead)


@dataclass(frozen=True, slots=True)
class TableShape:
    """Edges of the grid columns, from the column's left edge (`edges[0]` is the table's left)."""

    edges: tuple[float, ...]
    bidi: bool = False

    @classmethod
    def of(cls, table: Table, widths: Sequence[float], room: float, stands_out: bool) -> TableShape:
        total = fsum(widths)
        left = table.indent
        if stands_out:
            left -= table.default_margins.left
        align = table.alignment
        if table.bidi and align in ("left", "right"):
            left = room - total - left if align == "left" else 0.0
        elif align == "center":
            left = (room - total) / 2
        elif align == "right":
            left = room - total
        edges = [left]
        for width in widths:
            edges.append(edges[-1] + width)
        return cls(tuple(edges), table.bidi)

    def of_row(self, row: Row, room: float) -> TableShape:
        """The edges of one row, which may stand elsewhere than the table does (17.4.28)."""
        if row.alignment is None:
            return self
        used = self.edges[-1] - self.edges[0]
        left = {"left": 0.0, "center": (room - used) / 2, "right": room - used}[row.alignment]
        shift = left - self.edges[0]
        return self.moved(shift) if abs(shift) > 0.01 else self

    def moved(self, shift: float) -> TableShape:
        return TableShape(tuple(edge + shift for edge in self.edges), self.bidi)

    def left(self, slot: Slot) -> float:
        if self.bidi:
            return self.edges[0] + self.edges[-1] - self.edges[slot.end]
        return self.edges[slot.column]

    def width(self, slot: Slot) -> float:
        return self.edges[slot.end] - self.edges[slot.column]

    def inner_width(self, slot: Slot) -> float:
        """Without the cell's margins."""
        return max(1.0, self.width(slot) - slot.margins.left - slot.margins.right)
