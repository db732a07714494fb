"""Tables of facts and lists: heading rows, and what stays together at the end of a page."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from moralreport.word.blocks import PAGE_WIDTH, Block, Cell, Paragraph, Row, Span, Table
from moralreport.word.columns import row_lines, suited_widths

_SHORT_ROW: Final = 12
"""Lines of a row that is better kept on one page: a third of an upright page, which stays empty at worst."""
_SHORT_TABLE: Final = 10
"""Lines of a table that is better kept on one page."""
_FEW_ROWS: Final = 3
"""A table of no more rows than these below its headings keeps none of them together."""


def heading_row(headings: Iterable[str]) -> Row:
    """The repeated first row."""
    return Row(tuple(map(_heading, headings)), header=True)


def ruled(headings: Sequence[str], rows: Sequence[Row], title: str, total: int = PAGE_WIDTH, shares: Sequence[float] = ()) -> Table:
    """A table with a heading row, its columns suited to their contents (`shares`: what to begin with)."""
    every = (heading_row(headings), *rows)
    return in_columns(every, suited_widths(every, total, shares), title)


def in_columns(rows: Sequence[Row], widths: Sequence[int], title: str = "") -> Table:
    """A table in columns of `widths` twips: short rows are never parted, and a short table stays on one page.

    A longer one takes a low first row along with the next; finishing/tidy.py does so for the last rows, also in tables of forms.
    """
    lines = [row_lines(row, widths) for row in rows]
    kept = [replace(row, whole=row.whole or high <= _SHORT_ROW) for row, high in zip(rows, lines, strict=True)]
    table = Table(tuple(kept), tuple(widths), title=title)
    if sum(lines) <= _SHORT_TABLE:
        return kept_together(table)
    first = sum(row.header for row in kept)
    if len(kept) > first + _FEW_ROWS and sum(lines[: first + 2]) <= _SHORT_TABLE:
        kept[first] = _with_next(kept[first])
    return replace(table, rows=tuple(kept))


def kept_together(table: Table) -> Table:
    """The table with every row on the page of the next."""
    *rows, last = table.rows
    return replace(table, rows=(*map(_with_next, rows), last))


def with_what_follows(block: Block) -> Block:
    """A paragraph, or the last row of a table, on the page of what comes behind it."""
    if isinstance(block, Paragraph):
        return replace(block, keep_next=True)
    return replace(block, rows=(*block.rows[:-1], _with_next(block.rows[-1])), keep_next=True)


def _with_next(row: Row) -> Row:
    """The row on the page of the next."""
    return replace(row, cells=tuple(map(_kept, row.cells)))


def _kept(cell: Cell) -> Cell:
    return replace(cell, blocks=tuple(replace(block, keep_next=True) for block in cell.blocks))


def two_headed(top: Sequence[str], place: int, below: Sequence[str]) -> tuple[Row, Row]:
    """Two heading rows: the heading at `place` stands over the columns of `below`."""
    first = [_heading(words, span=len(below)) if index == place else _heading(words, merge=True) for index, words in enumerate(top)]
    others = [Cell((Paragraph((), "Table Heading"),), shaded=True, below=True) for _ in top]
    second = [*others[:place], *(_heading(words) for words in below), *others[place + 1 :]]
    return Row(tuple(first), header=True), Row(tuple(second), header=True)


def _heading(words: str, *, span: int = 1, merge: bool = False) -> Cell:
    return Cell((Paragraph((Span(words),), "Table Heading"),), span=span, shaded=True, merge=merge)
