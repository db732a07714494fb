"""Tables of facts and lists: headings, rows, widths that suit what stands in the columns."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from moralreport.thai.clusters import clusters
from moralreport.word.blocks import PAGE_WIDTH, Cell, Paragraph, Row, Span, Table

_SHORT: Final = 220
"""Characters in a cell."""
_NARROWEST: Final = 0.05
"""Least share of the width that a column keeps."""


def fitted_widths(rows: Sequence[Row], total: int) -> tuple[int, ...]:
    """Widths in twips that sum up to `total`: long columns get more, but less than in proportion."""
    count = max((sum(cell.span for cell in row.cells) for row in rows), default=1)
    loads = [4.0] * count
    for row in rows:
        column = 0
        for cell in row.cells:
            if cell.span == 1:
                loads[column] = max(loads[column], min(60.0, _length(cell)))
            column += cell.span
    return proportional([load**0.6 for load in loads], total)


def proportional(shares: Sequence[float], total: int) -> tuple[int, ...]:
    """Whole twips in these shares; the last column takes what rounding leaves."""
    least = sum(shares) * _NARROWEST
    shares = [max(share, least) if len(shares) < 9 else share for share in shares]
    widths = [int(total * share / sum(shares)) for share in shares]
    widths[-1] += total - sum(widths)
    return tuple(widths)


def _length(cell: Cell) -> float:
    return max((sum(len(clusters(i.text)) for i in block.inlines if isinstance(i, Span)) for block in cell.blocks), default=0)


def _is_short(row: Row) -> bool:
    """Whether the row is better kept on one page: a few lines, also in a narrow column."""
    return all(sum(len(i.text) for b in cell.blocks for i in b.inlines if isinstance(i, Span)) < _SHORT for cell in row.cells)


def heading_row(headings: Iterable[str]) -> Row:
    """The repeated first row."""
    return Row(tuple(Cell((Paragraph((Span(words),), "Table Heading"),), shaded=True) for words in headings), header=True)


def ruled(headings: Sequence[str], rows: Sequence[Row], widths: Sequence[float], title: str, total: int = PAGE_WIDTH) -> Table:
    """A table with a heading row; `widths` are shares (empty = by contents)."""
    every = (heading_row(headings), *(replace(row, whole=_is_short(row)) for row in rows))
    return Table(every, proportional(widths, total) if widths else fitted_widths(every, total), title=title)
