"""Heads and feet of pages with columns are seen over all columns.

poppler reads what stands to the left of a column before that column, unless it stands under or over it: a foot in the middle after the
first column, a head on the right after all others. pdfminer joins a foot to the column that it is nearest to.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from moralreport.typeset.pdf.reading.lines import Line

_OVER = 1.0
"""Points that are seen over the farthest column."""


def span_columns(lines: Sequence[Line], beside: Mapping[Line, Sequence[Line]]) -> None:
    """Begins heads over the first column and ends feet under the last one.

    Not where pdfium would take the line that is drawn next for the same, which is nearer than half the last letter then is wide.
    """
    if not any([_is_body(line) and any(map(_is_body, others)) for line, others in beside.items()]):
        return
    body = [line for line in lines if line.paragraph is not None]
    first_ends, last_begins = min([line.right for line in body]), max([line.left for line in body])
    heights = [line.base for line in body]
    for line, following in pairwise(lines):
        if line.paragraph is not None or line.flow[0] is not None:
            continue
        late = max(0.0, last_begins + _OVER - line.right)
        if line.base < min(heights):
            line.drawn_out = max(0.0, line.left - first_ends + _OVER)
        elif line.base > max(heights) and abs(line.base - following.base) > late / 2 + line.size:
            line.drawn_in = -late


def _is_body(line: Line) -> bool:
    return line.flow[0] is None and line.paragraph is not None
