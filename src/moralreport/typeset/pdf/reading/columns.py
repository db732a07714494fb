"""Columns of the page are seen so large, and all lines of one size, that poppler takes each for one block, headings and gaps included.

Of blocks that stand beside blocks of another column it would make a table, and read across what goes on in the next column.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from moralreport.typeset.pdf.reading.lines import LARGEST, REACH, Line

_ALIKE = 0.05


def even_columns(lines: Sequence[Line], beside: Mapping[Line, Sequence[Line]]) -> None:
    """Gives all columns one size at which poppler joins their lines, where they are not joined as they are."""
    columns = list(_columns(lines, beside))
    if not columns:
        return
    sizes = [line.size for column in columns for line in column]
    largest, smallest = max(sizes), min(sizes)
    gaps = [lower.base - line.base for column in columns for line, lower in pairwise(column)]
    wanted = max([largest, *[gap / (REACH - 0.02) for gap in gaps if gap <= REACH * LARGEST * smallest]])
    if wanted > smallest * (1 + _ALIKE) and wanted <= LARGEST * smallest:
        for column in columns:
            for line in column:
                line.ratio = round(wanted / line.size, 2)


def _columns(lines: Sequence[Line], beside: Mapping[Line, Sequence[Line]]) -> Iterator[list[Line]]:
    """The lines of the text itself by columns, without what stands above and below all of them; paragraphs stay whole."""
    parts: dict[int, list[Line]] = {}
    for line in lines:
        if line.flow[0] is None and line.paragraph is not None:
            parts.setdefault(line.flow[1], []).append(line)
    for part, own in parts.items():
        near = [index for index, line in enumerate(own) if any([other.flow[0] is None for other in beside.get(line, ())])]
        if near:
            start, end = near[0] if part == min(parts) else 0, len(own) if part < max(parts) else near[-1] + 1
            while start > 0 and own[start - 1].text == own[start].text:
                start -= 1
            while end < len(own) and own[end].text == own[end - 1].text:
                end += 1
            yield own[start:end]
