"""Tables of facts and lists: headings, rows, widths that suit what stands in the columns."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from moralreport.thai.clusters import clusters
from moralreport.word.blocks import PAGE_WIDTH, Cell, Paragraph, Row, Span, Table

_SHORT: Final = 220
"""Characters in a cell."""
_CELL_MARGINS: Final = 350
_CLUSTER: Final = 170
"""Twips that a cluster of a bold heading of 14 pt takes at most."""
_WHOLE: Final = 5
"""Clusters of a heading that are kept on one line."""


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


def proportional(shares: Sequence[float], total: int, least: Sequence[int] = ()) -> tuple[int, ...]:
    """Whole twips in these shares, none under its `least` (a quarter of an even share); the last column takes what rounding leaves."""
    floors = least if least and sum(least) < total else [total // (4 * len(shares))] * len(shares)
    held: dict[int, int] = {}
    while True:
        free = sum(share for column, share in enumerate(shares) if column not in held)
        room = total - sum(held.values())
        short = [c for c, share in enumerate(shares) if c not in held and room * share / free < floors[c]]
        if not short or len(held) + len(short) == len(shares):
            break
        held |= {column: floors[column] for column in short}
    widths = [held.get(column, int(room * share / free)) for column, share in enumerate(shares)]
    widths[-1] += total - sum(widths)
    return tuple(widths)


def _heading_width(heading: str) -> int:
    """Twips that keep a short heading on one line, and a longer one from falling to pieces."""
    return _CELL_MARGINS + _CLUSTER * min(_WHOLE, len(clusters(heading)))


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
    shares = widths or fitted_widths(every, total)
    return Table(every, proportional(shares, total, [_heading_width(heading) for heading in headings]), title=title)


def ruled_under(top: Sequence[str], place: int, below: Sequence[str], rows: Sequence[Row], widths: Sequence[int], title: str) -> Table:
    """A table with two heading rows: the heading at `place` stands over the columns of `below`. `widths` in twips."""
    first = [_heading(words, span=len(below)) if index == place else _heading(words, merge=True) for index, words in enumerate(top)]
    others = [Cell((Paragraph((), "Table Heading"),), shaded=True, below=True) for _ in top]
    second = [*others[:place], *(_heading(words) for words in below), *others[place + 1 :]]
    every = (
        Row(tuple(first), header=True),
        Row(tuple(second), header=True),
        *(replace(row, whole=row.whole or _is_short(row)) for row in rows),
    )
    return Table(every, tuple(widths), title=title)


def _heading(words: str, *, span: int = 1, merge: bool = False) -> Cell:
    return Cell((Paragraph((Span(words),), "Table Heading"),), span=span, shaded=True, merge=merge)
