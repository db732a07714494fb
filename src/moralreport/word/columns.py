"""Widths of columns that suit what stands in them: short headings and dates stay whole, and the rows are as low as the width allows."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from math import ceil, fsum
from typing import Final, NamedTuple

from moralreport.thai.clusters import clusters
from moralreport.thai.line_breaks import break_opportunities
from moralreport.word.blocks import Cell, Paragraph, Row, Span
from moralreport.word.text_width import text_width

CELL_MARGINS: Final = 226
"""Twips of a cell that its text leaves free: its margins, Word's own, and its edges."""
_HANGING: Final = 198
"""Twips by which the lines behind the dash of an entry are indented."""
_DASH: Final = "-\t"
_BOLD_STYLES: Final = frozenset({"Table Heading", "Table Group"})
_WHOLE: Final = 5
"""Clusters of a heading that are kept on one line."""
_TEXT_SIZE: Final = 14.0
_FIGURE: Final = re.compile("[0-9๐-๙A-Za-z]")
_HELD: Final = 0.92
"""Share of a table that may be given away before the rest is divided as the shares say."""
_SHORT_ENTRY: Final = 1200
"""Twips of the longest entry of a column whose entries are better kept on one line each."""
_WIDEST_PIECES: Final = (2600, 2250, 1900, 1650, 1400)
"""Twips that a number, a date, a Latin word or a host may ask for; the less, the more columns there are to share the width."""
_PARTS: Final = (96, 48, 24, 12, 6)
"""What part of a table's width is moved from column to column."""
_MOVES: Final = 60
_HIGH: Final = 12
"""Lines of a high row: the higher it is, the more of a page's foot it leaves empty, or most cells of the next."""


class Lines(NamedTuple):
    """How many lines the cells of one column take, row by row, and how uneven they are."""

    rows: tuple[int, ...]
    unevenness: int


def proportional(shares: Sequence[float], total: int, least: Sequence[int] = ()) -> tuple[int, ...]:
    """Whole twips in these shares, none under its `least` (a quarter of an even share); the last column takes what rounding leaves."""
    floors = least if least and sum(least) < total else [total // (4 * len(shares))] * len(shares)
    held: dict[int, int] = {}
    while True:
        free = fsum(share for column, share in enumerate(shares) if column not in held)
        room = total - sum(held.values())
        short = [c for c, share in enumerate(shares) if c not in held and room * share / free < floors[c]]
        if not short or len(held) + len(short) == len(shares):
            break
        held |= {column: floors[column] for column in short}
    widths = [held.get(column, int(room * share / free)) for column, share in enumerate(shares)]
    widths[-1] += total - sum(widths)
    return tuple(widths)


def suited_widths(rows: Sequence[Row], total: int, shares: Sequence[float] = ()) -> tuple[int, ...]:
    """Twips that sum up to `total`: begun with the shares (empty = by the text, or alike), then moved about while rows grow lower."""
    columns = list(_columns(rows))
    floors = least_widths(rows, total)
    starts = [shares] if shares else [[_load(column) for column in columns], [1.0] * len(columns)]
    found = [_moved_about(columns, proportional(start, total, floors), floors) for start in starts]
    return min(found, key=lambda widths: _height(_all_lines(columns, widths)))


def _moved_about(columns: Sequence[_Column], start: Sequence[int], floors: Sequence[int]) -> tuple[int, ...]:
    widths, total = list(start), sum(start)
    for _ in range(_MOVES):
        move = min(_best_move(columns, widths, floors, total // part) for part in _PARTS)
        if move.step:
            widths[move.giver] -= move.step
            widths[move.taker] += move.step
            continue
        gathered = _gathered(columns, widths, floors)
        if gathered == widths:
            break
        widths = gathered
    return tuple(widths)


def _gathered(columns: Sequence[_Column], widths: list[int], floors: Sequence[int]) -> list[int]:
    """The widths, one of them widened by what all others can spare without another line, where that makes rows lower."""
    spare = [width - column.least(width, floor) for column, width, floor in zip(columns, widths, floors, strict=True)]
    found = [widths, *(_widened(taker, column, widths, spare) for taker, column in enumerate(columns))]
    return min(found, key=lambda each: _height(_all_lines(columns, each)))


def _widened(taker: int, column: _Column, widths: list[int], spare: Sequence[int]) -> list[int]:
    """The widths with as much for the taker as its next line less costs, the others giving in proportion to what they can spare."""
    pool = sum(spare) - spare[taker]
    wanted = column.least(widths[taker] + pool, widths[taker]) - widths[taker]
    found = [width + -wanted * room // pool if wanted else width for width, room in zip(widths, spare, strict=True)]
    found[taker] = 0
    found[taker] = sum(widths) - sum(found)
    return found


def _all_lines(columns: Sequence[_Column], widths: Sequence[int]) -> list[Lines]:
    return [column.lines(width) for column, width in zip(columns, widths, strict=True)]


class _Move(NamedTuple):
    """So many twips from one column to another (0: nothing is won), and the height of the rows that makes; lower ones compare as less."""

    height: tuple[int, int]
    giver: int = -1
    taker: int = 0
    step: int = 0


def _best_move(columns: Sequence[_Column], widths: Sequence[int], floors: Sequence[int], step: int) -> _Move:
    now = _all_lines(columns, widths)
    wider = _all_lines(columns, [width + step for width in widths])
    best = _Move(_height(now))
    for giver, column in enumerate(columns):
        if widths[giver] - step < floors[giver]:
            continue
        given = [*now[:giver], column.lines(widths[giver] - step), *now[giver + 1 :]]
        for taker in range(len(columns)):
            if taker != giver and wider[taker] != now[taker]:
                height = _height([*given[:taker], wider[taker], *given[taker + 1 :]])
                best = min(best, _Move(height, giver, taker, step))
    return best


def _height(columns: Sequence[Lines]) -> tuple[int, int]:
    """Lines of all rows, weighed by their heights: high ones leave more of a page empty, or most cells of the next; then of all cells."""
    heights = map(max, zip(*(column.rows for column in columns), strict=True))
    cost = sum(_HIGH * high + high**2 for high in heights)
    return cost, sum(column.unevenness for column in columns)


class _Text(NamedTuple):
    """A paragraph: what of it may stand on a line of its own, and how far its lines are indented. Twips."""

    pieces: tuple[float, ...]
    indent: int


_Cells = tuple[tuple[_Text, ...], ...]
"""For each row the paragraphs of its cell; nothing where the cell spans columns."""


class _Column:
    """The cells of a column, and what they took in the widths that were tried."""

    def __init__(self, cells: _Cells) -> None:
        self.cells = cells
        self._tried: dict[int, Lines] = {}

    def lines(self, width: int) -> Lines:
        if width not in self._tried:
            room = width - CELL_MARGINS
            rows = tuple([sum([_filled(text.pieces, room - text.indent) for text in cell]) for cell in self.cells])
            self._tried[width] = Lines(rows, sum([min(lines, _HIGH) ** 2 for lines in rows]))
        return self._tried[width]

    def least(self, width: int, floor: int) -> int:
        """The least width, not under `floor`, that takes no more lines than `width`."""
        wanted, first = self.lines(width).rows, min(floor, width)
        return first + bisect_left(range(first, width), True, key=lambda narrower: self.lines(narrower).rows == wanted)


def _count(rows: Sequence[Row]) -> int:
    return max((sum(cell.span for cell in row.cells) for row in rows), default=1)


def _columns(rows: Sequence[Row]) -> Iterator[_Column]:
    for column in range(_count(rows)):
        yield _Column(tuple(_paragraphs(cell) if (cell := _cell_at(row, column)) else () for row in rows))


def _cell_at(row: Row, wanted: int) -> Cell | None:
    """The cell that fills this column alone."""
    column = 0
    for cell in row.cells:
        if column == wanted:
            return cell if cell.span == 1 else None
        column += cell.span
    return None


def _paragraphs(cell: Cell) -> tuple[_Text, ...]:
    return tuple(text for block in cell.blocks for text in _paragraph_texts(block))


def _paragraph_texts(paragraph: Paragraph) -> Iterator[_Text]:
    """One for each line that the paragraph is divided into."""
    words = "".join(span.text for span in _spans(paragraph))
    bold = paragraph.style in _BOLD_STYLES or any(span.bold for span in _spans(paragraph))
    return (_text(line, bold) for line in words.split("\n"))


def _filled(pieces: Sequence[float], room: int) -> int:
    """Lines of a paragraph; a piece that is cut to pieces takes one more."""
    lines, left = 1, float(room)
    for piece in pieces:
        if piece > left:
            lines += ceil(piece / room) if piece > room or left < room else 0
            left = room - piece % room
        else:
            left -= piece
    return lines


def _load(column: _Column) -> float:
    """The share that makes the sum of the rows' squared lines least, were texts divided without end."""
    return float((1.0 + fsum(fsum(fsum(text.pieces) for text in cell) ** 2 for cell in column.cells)) ** (1 / 3))


def row_lines(row: Row, widths: Sequence[int]) -> int:
    """Lines of the highest cell of a row in columns of these widths."""
    most, column = 1, 0
    for cell in row.cells:
        most = max(most, *_Column((_paragraphs(cell),)).lines(sum(widths[column : column + cell.span])).rows)
        column += cell.span
    return most


def least_widths(rows: Sequence[Row], total: int) -> list[int]:
    """For each column what its heading asks for, and as far as `total` allows its short entries, its widest date, word or host. Twips."""
    count = _count(rows)
    floors = [max(map(_heading_width, _entries(rows, at, header=True)), default=CELL_MARGINS) for at in range(count)]
    wanted = [max(map(_widest_piece, _entries(rows, at, header=False)), default=0) for at in range(count)]
    longest = [_longest_entry(column, rows) for column in _columns(rows)]
    for most in _WIDEST_PIECES:
        asked = [entry if entry <= _SHORT_ENTRY else min(piece, most) for entry, piece in zip(longest, wanted, strict=True)]
        least = [max(floor, room + CELL_MARGINS) for floor, room in zip(floors, asked, strict=True)]
        if sum(least) <= total * _HELD:
            return least
    return least if sum(least) < total else floors


def _longest_entry(column: _Column, rows: Sequence[Row]) -> int:
    cells = (cell for cell, row in zip(column.cells, rows, strict=True) if not row.header)
    return ceil(max((fsum(text.pieces) + text.indent for cell in cells for text in cell), default=0))


def _entries(rows: Sequence[Row], column: int, *, header: bool) -> Iterator[Paragraph]:
    """The paragraphs that stand in one column alone, in heading rows or in the others."""
    cells = (_cell_at(row, column) for row in rows if row.header == header)
    return (block for cell in cells if cell for block in cell.blocks)


def _heading_width(paragraph: Paragraph) -> int:
    """Twips that keep a short heading on one line, the words of a longer one whole, and what is counted with its number."""
    heading = "".join(span.text for span in _spans(paragraph))
    whole = len(clusters(heading)) <= _WHOLE
    words = _twips(heading) if whole else max(map(_twips, _cut(heading)))
    return CELL_MARGINS + min(ceil(words), _WIDEST_PIECES[-1])


def _spans(paragraph: Paragraph) -> Iterator[Span]:
    return (inline for inline in paragraph.inlines if isinstance(inline, Span))


def _widest_piece(paragraph: Paragraph) -> int:
    spans = list(_spans(paragraph))
    indent = _HANGING if spans and spans[0].text.startswith(_DASH) else 0
    return max((indent + _room_of(span.text.removeprefix(_DASH), span.bold) for span in spans), default=0)


@lru_cache(maxsize=4096)
def _room_of(words: str, bold: bool) -> int:
    """Twips of the widest piece with a digit or a Latin letter in it, or of the widest part of a name.

    Word and LibreOffice cut a link anywhere rather than at a slash.
    """
    return max((ceil(_twips(part, bold=bold)) for piece in _cut(words) for part in _whole_parts(piece.strip())), default=0)


def _whole_parts(piece: str) -> Sequence[str]:
    """What of a piece is not to be cut: all where figures or Latin words are in it, else a title with its name, and a surname."""
    return [piece] if _FIGURE.search(piece) else piece.split("\u00a0") if "\u00a0" in piece else ()


@lru_cache(maxsize=4096)
def _text(words: str, bold: bool) -> _Text:
    indent = _HANGING if words.startswith(_DASH) else 0
    return _Text(tuple(_twips(piece, bold=bold) for piece in _cut(words.removeprefix(_DASH))), indent)


@lru_cache(maxsize=4096)
def _cut(words: str) -> tuple[str, ...]:
    """A text at every place where a line may end."""
    cuts = [0, *break_opportunities(words), len(words)]
    return tuple(words[start:end] for start, end in pairwise(cuts))


def _twips(words: str, *, bold: bool = True) -> float:
    return 20 * text_width(words, _TEXT_SIZE, bold=bold)
