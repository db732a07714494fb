"""Tables of facts and lists: headings, rows, widths that suit what stands in the columns."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise
from math import ceil
from typing import Final

from moralreport.thai.clusters import clusters
from moralreport.thai.line_breaks import break_opportunities
from moralreport.word.blocks import PAGE_WIDTH, Cell, Paragraph, Row, Span, Table
from moralreport.word.text_width import text_width

_SHORT: Final = 12
"""Lines of a row that is better kept on one page."""
_CELL_MARGINS: Final = 350
_CLUSTER: Final = 170
"""Twips that a cluster of a bold heading of 14 pt takes at most."""
_WHOLE: Final = 5
"""Clusters of a heading that are kept on one line."""
_TEXT_SIZE: Final = 14.0
_DIGIT: Final = re.compile("[0-9๐-๙]")
_SLASH: Final = re.compile("(?<=[^/:])/")
_HELD: Final = 0.87
"""Share of a table that may be given away before the rest is divided as the shares say."""
_WIDEST_PIECES: Final = (2600, 1900, 1400)
"""Twips that a number, a date or a host may ask for; the less, the more columns there are to share the width."""


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


def _is_short(row: Row, widths: Sequence[int]) -> bool:
    """Whether the row is better kept on one page: a few lines, in its columns of `widths` twips."""
    column = 0
    for cell in row.cells:
        room = max(1.0, (sum(widths[column : column + cell.span]) - _CELL_MARGINS) / 20)
        column += cell.span
        if sum(max(1, ceil(sum(text_width(span.text, _TEXT_SIZE) for span in _spans(block)) / room)) for block in cell.blocks) > _SHORT:
            return False
    return True


def heading_row(headings: Iterable[str]) -> Row:
    """The repeated first row."""
    return Row(tuple(Cell((Paragraph((Span(words),), "Table Heading"),), shaded=True) for words in headings), header=True)


def ruled(headings: Sequence[str], rows: Sequence[Row], widths: Sequence[float], title: str, total: int = PAGE_WIDTH) -> Table:
    """A table with a heading row; `widths` are shares (empty = by contents)."""
    heads = heading_row(headings)
    shares = widths or fitted_widths((heads, *rows), total)
    columns = proportional(shares, total, least_widths(rows, [_heading_width(heading) for heading in headings], total))
    return Table((heads, *(replace(row, whole=_is_short(row, columns)) for row in rows)), columns, title=title)


def least_widths(rows: Sequence[Row], floors: Sequence[int], total: int) -> list[int]:
    """At least the `floors`, and for each column what its widest date, number or host needs, as far as `total` allows. Twips."""
    wanted = [0] * len(floors)
    for row in rows:
        column = 0
        for cell in row.cells:
            if cell.span == 1:
                wanted[column] = max(wanted[column], *(_room_of(i.text, bool(i.link)) for b in cell.blocks for i in _spans(b)), 0)
            column += cell.span
    for most in _WIDEST_PIECES:
        least = [max(floor, min(room, most) + _CELL_MARGINS) for floor, room in zip(floors, wanted, strict=True)]
        if sum(least) <= total * _HELD:
            return least
    return list(floors)


def _spans(paragraph: Paragraph) -> Iterator[Span]:
    return (inline for inline in paragraph.inlines if isinstance(inline, Span))


@lru_cache(maxsize=1024)
def _room_of(words: str, is_link: bool) -> int:
    """Twips of the widest piece with a digit in it, or of the widest part of a link between two slashes."""
    cuts = [0, *([m.end() for m in _SLASH.finditer(words)] if is_link else break_opportunities(words)), len(words)]
    pieces = (words[start:end].strip() for start, end in pairwise(cuts))
    return round(20 * max((text_width(piece, _TEXT_SIZE) for piece in pieces if is_link or _DIGIT.search(piece)), default=0))


def kept_together(table: Table) -> Table:
    """The table with every row on the page of the next."""
    *rows, last = table.rows
    return replace(table, rows=(*(replace(row, cells=tuple(map(_kept, row.cells))) for row in rows), last))


def _kept(cell: Cell) -> Cell:
    return replace(cell, blocks=tuple(replace(block, keep_next=True) for block in cell.blocks))


def ruled_under(top: Sequence[str], place: int, below: Sequence[str], rows: Sequence[Row], widths: Sequence[int], title: str) -> Table:
    """A table with two heading rows: the heading at `place` stands over the columns of `below`. `widths` in twips."""
    first = [_heading(words, span=len(below)) if index == place else _heading(words, merge=True) for index, words in enumerate(top)]
    others = [Cell((Paragraph((), "Table Heading"),), shaded=True, below=True) for _ in top]
    second = [*others[:place], *(_heading(words) for words in below), *others[place + 1 :]]
    every = (
        Row(tuple(first), header=True),
        Row(tuple(second), header=True),
        *(replace(row, whole=row.whole or _is_short(row, widths)) for row in rows),
    )
    return Table(every, tuple(widths), title=title)


def _heading(words: str, *, span: int = 1, merge: bool = False) -> Cell:
    return Cell((Paragraph((Span(words),), "Table Heading"),), span=span, shaded=True, merge=merge)
