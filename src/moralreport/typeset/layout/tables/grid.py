"""The grid of a table: which cell covers which columns and rows (17.4.17 gridSpan, 17.4.84 vMerge)."""

from __future__ import annotations

from dataclasses import field

from moralreport.records import dataclass
from moralreport.typeset.document import Border, Cell, Row, Table
from moralreport.typeset.document.plane import NO_INSETS, Insets
from moralreport.typeset.line_styles import thickness

MOST_COLUMNS = 1000
"""Word knows 63 columns; files that claim more than this lie."""


@dataclass(slots=True)
class Slot:
    """A cell in its place: first row and column, how many of each it covers."""

    cell: Cell
    row: int
    column: int
    span: int
    row_span: int = 1
    above: float = 0.0
    """Room that the row's upper lines take from the cell."""
    below: float = 0.0
    """Room of the table's last lines."""
    lowered: float = 0.0
    """How much the highest top margin of the row exceeds the cell's own."""
    gaps: Insets = NO_INSETS
    """How far the cell keeps from the edges of its place, where cells stand apart."""

    @property
    def margins(self) -> Insets:
        """The cell's own, the top one as high as any in its row, the gaps round it, and the room for horizontal lines."""
        left, top, right, bottom = self.cell.margins
        if any(self.gaps):
            left, top, right, bottom = (margin + gap for margin, gap in zip(self.cell.margins, self.gaps, strict=True))
        return Insets(left, top + self.lowered + self.above, right, bottom + self.below)

    @property
    def last_row(self) -> int:
        return self.row + self.row_span - 1

    @property
    def end(self) -> int:
        return self.column + self.span


@dataclass(slots=True)
class Grid:
    """`rows[r]`: the slots that begin in or go on through row r, from left to right; a merged slot stands in each of its rows."""

    rows: list[list[Slot]] = field(default_factory=list)
    owners: list[list[Slot | None]] = field(default_factory=list)
    """`owners[r][c]`: the slot that covers that place, or None."""
    columns: int = 0
    headers: int = 0
    """How many rows at the top are repeated on every page."""
    kept: int = 0
    """How many rows at the top stay together, and with the next one: these, or all where the whole table is a header."""
    spaced: bool = False
    """Cells stand apart, each in lines of its own."""
    lines: list[float] = field(default_factory=list)
    """Room for the horizontal lines of each row: those above it, and under the last row those below it."""

    def line_below(self, row: int) -> float:
        """Room of the line between a row and the next one, which closes the table where the page ends there."""
        return max((slot.above for slot in self.rows[row + 1]), default=0.0) if row + 1 < len(self.rows) else 0.0


def grid_of(table: Table) -> Grid:
    """Put every cell in its place; a `continue` without a cell to go on with stands alone."""
    grid = Grid()
    above: dict[int, Slot] = {}
    for index, row in enumerate(table.rows):
        slots = _row_slots(row, index, above)
        above = {slot.column: slot for slot in slots}
        grid.rows.append(slots)
        end = slots[-1].end if slots else 0
        grid.columns = max(grid.columns, min(end + max(0, row.grid_after), MOST_COLUMNS))
    grid.columns = max(grid.columns, min(len(table.grid), MOST_COLUMNS), 1)
    grid.owners = [_owners(slots, grid.columns) for slots in grid.rows]
    grid.headers = _header_rows(table, grid)
    grid.kept = grid.headers if not all(row.header for row in table.rows) else len(table.rows)
    if any(row.cell_spacing > 0 for row in table.rows):
        grid.spaced = True
        _set_apart(table, grid)
    grid.lines = [_lines(table, grid, index) for index in range(len(grid.rows))]
    for index, slots in enumerate(grid.rows):
        _lower([slot for slot in slots if slot.row == index])
    return grid


def _lower(begun: list[Slot]) -> None:
    """Word gives all cells that begin in a row the highest of their top margins; other margins are their own."""
    highest = max((slot.cell.margins.top for slot in begun), default=0.0)
    for slot in begun:
        slot.lowered = highest - slot.cell.margins.top


def _set_apart(table: Table, grid: Grid) -> None:
    """Cell spacing (17.4.45): so much on each side of every cell, and twice that along the edges of the table."""
    last = len(grid.rows) - 1
    for index, slots in enumerate(grid.rows):
        space = table.rows[index].cell_spacing
        for slot in slots:
            if slot.row == index:
                outer = (slot.column == 0, index == 0, slot.end >= grid.columns, slot.last_row == last)
                slot.gaps = Insets(*(2 * space if at_edge else space for at_edge in outer))


def _lines(table: Table, grid: Grid, index: int) -> float:
    """Gives the cells of a row the room for its lines; Word adds the thickest to a row's height, unless that is exact."""
    if table.rows[index].height_rule == "exact":
        return 0.0
    begun = [slot for slot in grid.rows[index] if slot.row == index]
    ended = [slot for slot in grid.rows[index - 1] if slot.last_row == index - 1] if index else []
    tops = [thickness(slot.cell.borders.top) for slot in begun] + [thickness(slot.cell.borders.bottom) for slot in ended]
    above = max(tops, default=0.0) or (0.0 if index else _outer(table.borders.top, "top", begun))
    for slot in begun:
        slot.above = above
    if index < len(grid.rows) - 1:
        return above
    bottoms = [thickness(slot.cell.borders.bottom) for slot in grid.rows[index]]
    below = max(bottoms, default=0.0) or _outer(table.borders.bottom, "bottom", grid.rows[index])
    for slot in grid.rows[index]:
        slot.below = below
    return above + below


def _outer(border: Border | None, edge: str, slots: list[Slot]) -> float:
    """Thickness of the table's own border, where a cell lets it show."""
    return thickness(border) if any(edge not in slot.cell.borders.nil for slot in slots) else 0.0


def _owners(slots: list[Slot], columns: int) -> list[Slot | None]:
    owners: list[Slot | None] = [None] * columns
    for slot in slots:
        owners[slot.column : slot.end] = [slot] * slot.span
    return owners


def _row_slots(row: Row, index: int, above: dict[int, Slot]) -> list[Slot]:
    slots: list[Slot] = []
    column = min(row.grid_before, MOST_COLUMNS - 1)
    for cell in row.cells:
        if column >= MOST_COLUMNS:
            break
        span = min(cell.grid_span, MOST_COLUMNS - column)
        merged = above.get(column)
        if cell.v_merge == "continue" and merged is not None and merged.cell.v_merge is not None and merged.span == span:
            merged.row_span += 1
            slots.append(merged)
        else:
            slots.append(Slot(cell, index, column, span))
        column += span
    return slots


def _header_rows(table: Table, grid: Grid) -> int:
    count = 0
    while count < len(table.rows) and table.rows[count].header:
        count += 1
    while 0 < count < len(table.rows) and any(slot.last_row >= count for slot in grid.rows[count - 1]):
        count -= 1
    return 0 if count == len(table.rows) else count
