"""Where blocks go on in the next column: places in a stream of blocks, and the cursors of the block that is parted there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from moralreport.records import dataclass
from moralreport.typeset.layout.inline.lines import Line, Position


@dataclass(frozen=True, slots=True)
class Place:
    """A position in a stream: index of the block, and the block's own cursor (None = its beginning)."""

    block: int = 0
    cursor: Cursor | None = None


@dataclass(frozen=True, slots=True)
class LineCursor:
    """Where a paragraph goes on: the setter's position, how many lines stand before it, and how many breaks, if it is behind one."""

    position: Position
    number: int
    part: int = 0
    opens: bool = False

    @staticmethod
    def behind(cursor: LineCursor | None, line: Line) -> LineCursor:
        """Behind a line that stands at `cursor`."""
        number, part = (cursor.number, cursor.part) if cursor else (0, 0)
        opens = line.break_after in ("page", "column")
        return LineCursor(line.end, number + 1, part + opens, opens)


@dataclass(frozen=True, slots=True)
class RowCursor:
    """Where a table goes on: a row, and inside a broken row where each column's cell goes on (None = it is done).

    `before`: how high the part of this row is that stands on the pages before.
    """

    row: int
    cells: Mapping[int, Place | None] | None = field(default=None, hash=False)
    before: float = 0.0


Cursor = LineCursor | RowCursor
