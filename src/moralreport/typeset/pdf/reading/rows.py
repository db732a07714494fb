"""Rows of tables whose cells have one line each are one line for readers, so that they are read across, as they are written.

poppler and pdfminer read such tables column by column. The room between two cells is copied as that of a tab is.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from moralreport.typeset.pdf.reading.lines import Flows, Line, is_leader

_LEVEL = 0.1
"""Ems by which the baselines of a row may differ."""
_LEAST_ROOM = 0.3
"""Ems between two cells below which there is no room for a gap."""


def joined_rows(lines: Sequence[Line], flows: Flows) -> tuple[list[Line], dict[int, float]]:
    """The lines, those of a row as one; and the room behind the runs that end a cell of these rows, by the runs' ids."""
    found, rooms = list[Line](), dict[int, float]()
    for table, part in groupby(lines, key=lambda line: flows.table(line.flow[0])):
        if table is None:
            found += part
            continue
        for row in _rows(list(part), flows):
            if len(row) < 2 or not _is_level(row):
                found += row
                continue
            runs, blanks = [run for line in row for run in line.runs], [run for line in row for run in line.blanks]
            bases = [line.base for line in row]
            found.append(Line(row[0].left, row[0].base, row[0].size, (table, -1), None, runs, blanks, unevenness=max(bases) - min(bases)))
            rooms |= {id(line.runs[-1]): following.left - line.right for line, following in pairwise(row)}
    return found, rooms


def _rows(lines: Sequence[Line], flows: Flows) -> Iterator[list[Line]]:
    """Lines of a table by rows; where no tags tell these, a row ends where the next line begins lower and farther left."""
    row = [lines[0]]
    for line, following in pairwise(lines):
        lower = following.base > line.base + line.size / 2
        back = following.flow[0] != line.flow[0] and lower and following.left < line.left - line.size / 2
        if back or flows.row(line.flow[0]) != flows.row(following.flow[0]):
            yield row
            row = []
        row.append(following)
    yield row


def _is_level(row: Sequence[Line]) -> bool:
    """Whether each cell of a row has one line that ends in text, and all stand at one height with room between them."""
    return len({line.flow for line in row}) == len(row) and all(
        not is_leader(line.runs[-1])
        and abs(line.base - following.base) <= _LEVEL * line.size
        and following.left - line.right >= _LEAST_ROOM * line.size
        for line, following in pairwise(row)
    )
