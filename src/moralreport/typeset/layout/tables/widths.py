"""Widths of table columns (17.4.53, 17.18.87): fixed from the grid, autofit from preferred widths and content."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from math import fsum

from moralreport.records import dataclass
from moralreport.typeset.document import Habits, Length, Table
from moralreport.typeset.layout.tables.grid import Grid, Slot

Measure = Callable[[Slot, float], tuple[float, float]]
"""(narrowest, natural) width of a cell with its margins; exact only above the narrowest width that its column has anyway."""

LEAST_COLUMN = 1.0
_NEAR = 1.5
"""Points that a stored grid may miss."""


@dataclass(slots=True)
class _Column:
    """What one column asks for, points. `wanted` None = no preferred width."""

    least: float = 0.0
    natural: float = 0.0
    wanted: float | None = None
    margins: float = 0.0
    """Of its cells: what is left of a column without any content."""
    free: float = 0.0
    """Natural width of its cells that have no preferred one."""


def column_widths(table: Table, grid: Grid, room: float, measure: Measure, habits: Habits) -> list[float]:
    """Widths of all grid columns of a table that stands in `room` points."""
    if table.fixed:
        return _fixed(table, grid, room)
    total = _points(table.width, room)
    asked = _asked(table, grid, total or room, measure)
    if habits.cells_widen_columns:
        asked = [replace(column, wanted=None if column.wanted is None else max(column.wanted, column.free)) for column in asked]
    if habits.tables_into_margins and total is None:
        room = max(room, fsum(column.least for column in asked))
    return _autofit(asked, total, max(room, _stored(table, asked)), table.grid)


def _stored(table: Table, columns: Sequence[_Column]) -> float:
    """How wide preferred widths may make the table: beyond the margin only as far as the grid that Word stored."""
    wanted = [column.wanted or 0.0 for column in columns]
    return min(fsum(wanted), fsum(max(0.0, width) for width in table.grid)) if all(wanted) else 0.0


def natural_widths(table: Table, grid: Grid, measure: Measure) -> tuple[float, float]:
    """(narrowest, natural) width of the whole table, for a table inside a cell."""
    if table.width.kind == "points" and table.width.value > 0 and table.fixed:
        return table.width.value, table.width.value
    if table.fixed and table.grid:
        width = fsum(max(0.0, column) for column in table.grid)
        return width, width
    asked = _asked(table, grid, 0.0, measure)
    least = fsum(column.least for column in asked)
    natural = fsum(max(column.least, column.natural if column.wanted is None else column.wanted) for column in asked)
    if table.width.kind == "points":
        natural = max(least, table.width.value)
    return least, max(least, natural)


def _fixed(table: Table, grid: Grid, room: float) -> list[float]:
    """Fixed layout: preferred widths of the cells, else the grid, else equal shares."""
    total = _points(table.width, room)
    whole = total or room
    wanted: list[float | None] = [None] * grid.columns
    for slots in grid.rows:
        for slot in slots:
            if slot.span == 1 and wanted[slot.column] is None:
                wanted[slot.column] = _points(slot.cell.width, whole)
    for column, width in _gaps(table, grid, whole):
        wanted[column] = wanted[column] or width
    known = [_or_grid(table, index, width) for index, width in enumerate(wanted)]
    if not any(known):
        return [(total or room) / grid.columns] * grid.columns
    widths = [max(LEAST_COLUMN, width) for width in known]
    if table.width.kind == "percent" and total:
        return [width * total / fsum(widths) for width in widths]
    return widths


def _or_grid(table: Table, index: int, width: float | None) -> float:
    if width:
        return width
    return table.grid[index] if index < len(table.grid) else 0.0


def _asked(table: Table, grid: Grid, whole: float, measure: Measure) -> list[_Column]:
    """What the cells ask for; shares are shares of the whole table's width (17.4.71)."""
    columns = [_Column() for _ in range(grid.columns)]
    spanning: list[Slot] = []
    for index, slots in enumerate(grid.rows):
        for slot in slots:
            if slot.row != index:
                continue
            if slot.span == 1:
                _ask(columns[slot.column], slot, whole, measure)
            else:
                spanning.append(slot)
    for at, width in _gaps(table, grid, whole):
        columns[at].wanted = max(columns[at].wanted or 0.0, width)
    for slot in sorted(spanning, key=lambda slot: slot.span):
        _spread(columns[slot.column : slot.end], slot, whole, measure)
    _from_grid(table, columns)
    return columns


def _gaps(table: Table, grid: Grid, whole: float) -> Iterator[tuple[int, float]]:
    """Preferred widths of single columns that a row leaves out before or after its cells (17.4.86, 17.4.85): (column, width)."""
    for row, slots in zip(table.rows, grid.rows, strict=True):
        before, after = _points(row.width_before, whole), _points(row.width_after, whole)
        if row.grid_before == 1 and before:
            yield 0, before
        end = slots[-1].end if slots else 0
        if row.grid_after == 1 and after and end < grid.columns:
            yield end, after


def _ask(column: _Column, slot: Slot, whole: float, measure: Measure) -> None:
    least, natural = measure(slot, column.least)
    column.margins = max(column.margins, slot.margins.left + slot.margins.right)
    column.least = max(column.least, least)
    column.natural = max(column.natural, natural, least)
    wanted = _points(slot.cell.width, whole)
    if wanted:
        column.wanted = max(column.wanted or 0.0, wanted)
    else:
        column.free = max(column.free, natural)


def _spread(columns: Sequence[_Column], slot: Slot, whole: float, measure: Measure) -> None:
    """A spanning cell widens its columns where together they are too narrow for it."""
    least, natural = measure(slot, 0.0)
    for column, more in zip(columns, _shares(columns, least - fsum(column.least for column in columns)), strict=True):
        column.least += more
    for column, more in zip(columns, _shares(columns, max(least, natural) - fsum(column.natural for column in columns)), strict=True):
        column.natural += more
    wanted = _points(slot.cell.width, whole)
    free = [column for column in columns if column.wanted is None]
    if wanted and free:
        rest = wanted - fsum(column.wanted or 0.0 for column in columns)
        for column in free:
            column.wanted = max(0.0, rest) / len(free) or None


def _shares(columns: Sequence[_Column], lacking: float) -> list[float]:
    """What each column gets of what all together lack, by what it asks for."""
    weights = [column.wanted or column.natural or 1.0 for column in columns]
    return [max(lacking, 0.0) * weight / fsum(weights) for weight in weights]


def _from_grid(table: Table, columns: list[_Column]) -> None:
    """Columns in which no cell begins and ends take their width from the grid."""
    for index, column in enumerate(columns):
        if column.natural == 0.0 and column.wanted is None and index < len(table.grid):
            column.wanted = max(0.0, table.grid[index])


def _points(length: Length, room: float) -> float | None:
    width = length.value * {"points": 1.0, "percent": room}.get(length.kind, 0.0)
    return width if width > 0 else None


def _autofit(columns: list[_Column], total: float | None, room: float, grid: Sequence[float]) -> list[float]:
    widths = [max(column.least, column.natural if column.wanted is None else column.wanted, LEAST_COLUMN) for column in columns]
    limit = total if total is not None else room
    excess = fsum(widths) - limit
    if (excess > 0 or (total is not None and excess < -_NEAR)) and _is_answer(grid, columns, limit):
        widths = list(grid)
    elif excess > 0:
        widths = _shrink(widths, columns, max(limit, 0.0))
    elif total is not None:
        widths = _grow(widths, columns, total)
    return [max(LEAST_COLUMN, width) for width in widths]


def _is_answer(grid: Sequence[float], columns: Sequence[_Column], limit: float) -> bool:
    """Is the stored grid what Word last made of columns that are too wide or too narrow? It fills the room.

    Where cells prefer widths, it holds all words too, unless no grid could. Columns of one width, where cells prefer none or
    different ones, are more likely a program's first guess.
    """
    if len(grid) != len(columns) or abs(fsum(grid) - limit) >= _NEAR:
        return False
    wanted, least = [column.wanted for column in columns], [column.least for column in columns]
    if not _differ(grid) and not (all(wanted) and not _differ([width or 0.0 for width in wanted])):
        return False
    return not any(wanted) or fsum(least) > limit or all(map(_holds, grid, least))


def _holds(width: float, least: float) -> bool:
    return width > least - _NEAR


def _differ(widths: Sequence[float]) -> bool:
    return max(widths, default=0.0) - min(widths, default=0.0) > _NEAR


def _shrink(widths: list[float], columns: Sequence[_Column], limit: float) -> list[float]:
    """Take what is too much where it does least harm: from room beyond the longest word, first of columns that nobody gave a width;
    at last from the words, so that only the margins stand."""
    words = [min(width, column.least) for width, column in zip(widths, columns, strict=True)]
    preferred = [low if column.wanted is None else width for width, low, column in zip(widths, words, columns, strict=True)]
    margins = [min(low, column.margins) for low, column in zip(words, columns, strict=True)]
    for floor in (preferred, words, margins):
        spare, excess = fsum(widths) - fsum(floor), fsum(widths) - limit
        if spare >= excess > 0:
            return [width - excess * (width - low) / spare for width, low in zip(widths, floor, strict=True)]
        widths = floor
    return [limit / len(widths)] * len(widths) if fsum(widths) <= 0 else [width * limit / fsum(widths) for width in widths]


def _grow(widths: list[float], columns: list[_Column], total: float) -> list[float]:
    """Room that is left goes to columns without a preferred width; where all have one, to all in proportion."""
    extra = total - fsum(widths)
    free = [index for index, column in enumerate(columns) if column.wanted is None] or list(range(len(widths)))
    weights = fsum(widths[index] for index in free)
    for index in free:
        widths[index] += extra * widths[index] / weights
    return widths
