"""Draws the rows of a table on one page: shading, content, borders, and the tags of rows and cells."""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import field
from functools import cached_property
from itertools import groupby

from moralreport.records import dataclass
from moralreport.typeset.document import Border, Paragraph, Table
from moralreport.typeset.document.plane import IDENTITY, Rect
from moralreport.typeset.layout.atoms import Atom, Filled
from moralreport.typeset.layout.cursors import Place
from moralreport.typeset.layout.geometry.line_frames import shaded
from moralreport.typeset.layout.painting import Painter
from moralreport.typeset.layout.streams import Stream
from moralreport.typeset.layout.tables.borders import bottom_edge, side_edge, top_edge
from moralreport.typeset.layout.tables.gaps import frame, inner_place
from moralreport.typeset.layout.tables.grid import Grid, Slot
from moralreport.typeset.layout.tables.merges import portion, turned_portion
from moralreport.typeset.layout.tables.pieces import CellPiece, RowPiece, is_turned
from moralreport.typeset.pages import Item, Rule, Transform


@dataclass(frozen=True, slots=True)
class _Row:
    """A row piece at its place on the page."""

    piece: RowPiece
    top: float
    repeated: bool

    @property
    def bottom(self) -> float:
        return self.top + self.piece.height


@dataclasses.dataclass
class TablePainter:
    """Draws all parts of one table; keeps the nodes of its rows and cells, and how far merged cells have come."""

    table: Table
    grid: Grid
    node: int | None
    stream: Callable[[Slot], Stream]
    layout: bool = False
    """Cells are tagged as divisions of the text, not as a table's."""
    groups: dict[str, int] = field(default_factory=dict)
    cell_nodes: dict[tuple[int, int], int] = field(default_factory=dict)
    merged: dict[tuple[int, int], Place | None] = field(default_factory=dict)

    def paint(self, atoms: Sequence[Atom], x: float, y: float, painter: Painter) -> None:
        rows = list(_rows(atoms, y))
        for index, row in enumerate(rows):
            for cell in row.piece.cells:
                self._cell(cell, index, rows, x, painter)
        painter.canvas.body.extend(self._outer_frame(rows, x) if self.grid.spaced else self._borders(rows, x))

    # --- cells

    def _cell(self, cell: CellPiece, index: int, rows: Sequence[_Row], x: float, painter: Painter) -> None:
        row = rows[index]
        slot = cell.slot
        if cell.merged and index > 0 and _stands_in(slot, rows[index - 1]):
            return
        last = index
        while cell.merged and last + 1 < len(rows) and _goes_on(slot, row, rows[last + 1]):
            last += 1
        box = Rect(x + row.piece.shape.left(slot), row.top, row.piece.shape.width(slot), rows[last].bottom - row.top)
        visible = inner_place(slot, box) if self.grid.spaced else box
        if slot.cell.shading:
            painter.canvas.body.append(shaded(visible, slot.cell.shading, slot.cell.stripes))
        painter.canvas.body.extend(_diagonals(slot, visible))
        if self.grid.spaced:
            painter.canvas.body.extend(frame(slot.cell.borders, visible))
        inner = painter.below(None if row.repeated else self._cell_node(slot, painter))
        ends = cell.merged and rows[last].piece.row == slot.last_row and rows[last].piece.rest is None
        filled = self._portion(cell, box, ends, row.repeated) if cell.merged else cell.filled
        if filled is not None:
            self._content(slot, filled, box, inner, self.table.rows[row.piece.row].height_rule == "exact")

    def _portion(self, cell: CellPiece, box: Rect, ends: bool, repeated: bool) -> Filled | None:
        """The part of a merged cell's content that stands on this page."""
        slot = cell.slot
        if repeated:
            return turned_portion(self.stream(slot), slot, Place(), box[2:], ends=True) if cell.turned else cell.filled
        key = (slot.row, slot.column)
        place = self.merged.get(key, Place())
        if place is None:
            return None
        if cell.turned:
            filled = turned_portion(self.stream(slot), slot, place, box[2:], ends)
        elif ends and key not in self.merged:
            return cell.filled
        else:
            left, _, right, _ = slot.margins
            width, height = max(1.0, box.width - left - right), math.inf if ends else box.height
            filled = portion(self.stream(slot), slot, place, width, height, key in self.merged)
        self.merged[key] = filled.end
        return filled

    def _content(self, slot: Slot, filled: Filled, box: Rect, painter: Painter, exact: bool) -> None:
        x, y, _, height = box
        left, top, _, bottom = slot.margins
        if is_turned(slot.cell):
            _paint_turned(slot, filled, box, painter)
            return
        free = height - top - bottom - filled.height
        down = {"center": free / 2, "bottom": free}.get(slot.cell.vertical_align, 0.0)
        if exact and free < -0.01:
            aside = painter.outside()
            filled.paint(x + left, y + top, aside)
            painter.canvas.body.append(Transform(IDENTITY, aside.canvas.items(), clip=box))
            return
        filled.paint(x + left, y + top + max(0.0, down), painter)

    # --- tags

    def _cell_node(self, slot: Slot, painter: Painter) -> int | None:
        if self.node is None:
            return None
        key = (slot.row, slot.column)
        if key not in self.cell_nodes:
            if self.layout:
                above = self._captioned(slot)
                self.cell_nodes[key] = painter.tagger.builder.add("Div", self.node) if above is None else above
            else:
                self._add_row(slot.row, painter)
        return self.cell_nodes[key]

    def _captioned(self, slot: Slot) -> int | None:
        """The node of what stands above a caption: the two are read together."""
        first = slot.cell.blocks[0] if slot.cell.blocks else None
        above = self.grid.owners[slot.row - 1][slot.column] if slot.row else None
        if above is None or not isinstance(first, Paragraph) or first.properties.role != "caption":
            return None
        return self.cell_nodes.get((above.row, above.column))

    def _add_row(self, row: int, painter: Painter) -> None:
        """Nodes of a row and its cells; empty cells fill its gaps, so that all rows are equally wide (ISO 14289-1, 7.2)."""
        builder = painter.tagger.builder
        node = builder.add("TR", self._group(row, painter))
        for _, group in groupby(self.grid.owners[row][: self._width], key=id):
            slot, *others = group
            if slot is None:
                builder.add("TD", node, col_span=1 + len(others))
            elif slot.row == row:
                header = slot.cell.header or row < self.grid.headers
                self.cell_nodes[row, slot.column] = builder.add(
                    "TH" if header else "TD",
                    node,
                    col_span=slot.span,
                    row_span=sum(1 for below in range(row, slot.last_row + 1) if below in self._filled),
                    scope=("Column" if self._heads_columns(slot) else "Row") if header else "",
                )

    @cached_property
    def _filled(self) -> frozenset[int]:
        """Rows in which cells begin; only these are in the tree."""
        return frozenset(slot.row for slots in self.grid.rows for slot in slots)

    @cached_property
    def _width(self) -> int:
        """How many columns of the grid have cells."""
        return max((slots[-1].end for slots in self.grid.rows if slots), default=0)

    def _heads_columns(self, slot: Slot) -> bool:
        """Whether a header cell stands in a row of nothing else."""
        row = self.table.rows[slot.row]
        return slot.row < self.grid.headers or (len(row.cells) > 1 and all(cell.header for cell in row.cells))

    def _group(self, row: int, painter: Painter) -> int:
        assert self.node is not None
        if not self.grid.headers:
            return self.node
        role = "THead" if row < self.grid.headers else "TBody"
        if role not in self.groups:
            self.groups[role] = painter.tagger.builder.add(role, self.node)
        return self.groups[role]

    # --- borders

    def _outer_frame(self, rows: Sequence[_Row], x: float) -> Iterator[Item]:
        """The table's own lines, where its cells have lines of their own."""
        if rows:
            edges = rows[0].piece.shape.edges
            yield from frame(self.table.borders, Rect(x + edges[0], rows[0].top, edges[-1] - edges[0], rows[-1].bottom - rows[0].top))

    def _borders(self, rows: Sequence[_Row], x: float) -> Iterator[Item]:
        for index, row in enumerate(rows):
            follows = index > 0 and rows[index - 1].piece.row == row.piece.row - 1
            yield from self._horizontal(row, x, row.top, follows)
            yield from self._vertical(row, x)
            if index + 1 < len(rows) and rows[index + 1].piece.shape is not row.piece.shape:
                yield from self._bottom(row, x)
        if rows:
            yield from self._bottom(rows[-1], x)

    def _bottom(self, row: _Row, x: float) -> Iterator[Item]:
        edges = [bottom_edge(self.grid, row.piece.row, column, self.table.borders) for column in range(self.grid.columns)]
        yield from _runs(edges, row, x, row.bottom)

    def _horizontal(self, row: _Row, x: float, y: float, follows: bool) -> Iterator[Item]:
        edges = [top_edge(self.grid, row.piece.row, column, self.table.borders, not follows) for column in range(self.grid.columns)]
        yield from _runs(edges, row, x, y)

    def _vertical(self, row: _Row, x: float) -> Iterator[Item]:
        slots = [cell.slot for cell in row.piece.cells]
        shape = row.piece.shape
        for left, right in zip([None, *slots], [*slots, None], strict=True):
            border = side_edge(left, right, self.table.borders)
            if border is None:
                continue
            column = right.column if right is not None else (left.end if left is not None else 0)
            at = x + (shape.edges[0] + shape.edges[-1] - shape.edges[column] if shape.bidi else shape.edges[column])
            yield Rule.along(border, (at, row.top), (at, row.bottom))


def _diagonals(slot: Slot, box: Rect) -> Iterator[Item]:
    x, y, width, height = box
    borders = slot.cell.borders
    if borders.diagonal_down is not None:
        yield Rule.along(borders.diagonal_down, (x, y), (x + width, y + height))
    if borders.diagonal_up is not None:
        yield Rule.along(borders.diagonal_up, (x, y + height), (x + width, y))


def _goes_on(slot: Slot, row: _Row, below: _Row) -> bool:
    """Whether a merged cell of a row covers the row below; header rows that are repeated stand apart from the rows under them."""
    return below.piece.row <= slot.last_row and below.repeated == row.repeated


def _stands_in(slot: Slot, row: _Row) -> bool:
    return any(cell.slot is slot for cell in row.piece.cells)


def _rows(atoms: Sequence[Atom], y: float) -> Iterator[_Row]:
    for atom in atoms:
        piece: RowPiece = atom.piece
        top = y + atom.top
        for lead in piece.lead:
            yield _Row(lead, top, True)
            top += lead.height
        yield _Row(piece, top, False)


def _runs(edges: Sequence[Border | None], row: _Row, x: float, y: float) -> Iterator[Item]:
    """One rule for each run of equal borders."""
    shape = row.piece.shape
    start = 0
    for index in range(1, len(edges) + 1):
        if index < len(edges) and edges[index] == edges[start]:
            continue
        border = edges[start]
        if border is not None:
            left, right = shape.edges[start], shape.edges[index]
            if shape.bidi:
                left, right = shape.edges[0] + shape.edges[-1] - right, shape.edges[0] + shape.edges[-1] - left
            yield Rule.along(border, (x + left, y), (x + right, y))
        start = index


def _paint_turned(slot: Slot, filled: Filled, box: Rect, painter: Painter) -> None:
    """Text turned by a quarter: up (btLr) or down (tbRl and its kin)."""
    x, y, width, height = box
    left, top, right, bottom = slot.margins
    free = max(0.0, width - left - right - filled.height)
    across = {"center": free / 2, "bottom": free}.get(slot.cell.vertical_align, 0.0)
    if slot.cell.direction == "btLr":
        filled.paint_turned(x + left + across, y + height - bottom, True, painter)
    else:
        filled.paint_turned(x + width - right - across, y + top, False, painter)
