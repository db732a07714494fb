"""What keeps the lines of a paragraph together for readers that look at places, also where nothing stands beside it.

pdfminer joins lines that begin, end or are centred alike: not a first line that is indented with a shorter one. poppler joins a word to
words under or over it, and otherwise to those less than .7 of the size away: not what stands behind a wide space over a short last line.
Both read what stands on two sides of a picture as two texts.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby, pairwise

from moralreport.typeset.pages import GlyphRun
from moralreport.typeset.pdf.reading.lines import REACH, Line

_ALIGNED = 0.4
"""Ems by which lines differ that pdfminer takes for aligned."""
_WIDE_SPACING = 0.4
"""Ems added to a space by which it may become too wide for poppler."""
_WIDE_GAP = 0.7
"""Ems between two runs of a line from which on readers may see two texts."""


def keep_whole(lines: Sequence[Line], beside: Mapping[Line, Sequence[Line]]) -> None:
    """Draws out first lines, and marks lines of several sizes and those whose wide spaces have to be joined to letters."""
    for line in lines:
        line.evened = line.mixes_sizes
    for _, group in groupby(lines, key=lambda line: (line.flow, line.paragraph)):
        first, *others = group
        if others:
            if _is_indented(first, others[0]) and not any([_is_between(first, others[0], line) for line in beside.get(first, ())]):
                first.drawn_out = first.begin - others[0].begin
            _bind_wide_spaces((first, *others))


def _is_indented(first: Line, second: Line) -> bool:
    """Whether the first line begins behind the second, in no way that pdfminer sees aligned."""
    reach, left = _ALIGNED * first.size, first.begin - second.begin
    if left <= reach or first.begin < first.left or second.base - first.base >= REACH * first.size:
        return False
    right = first.right - second.right
    return abs(right) > reach and abs(left + right) > 2 * reach


def _is_between(first: Line, second: Line, line: Line) -> bool:
    return line.left < first.left and second.left < line.right


def _bind_wide_spaces(lines: Sequence[Line]) -> None:
    """Where a line with such spaces is longer than all lines that poppler joins to it."""
    wide = [line for line in lines if any([run.spacing and max(run.spacing) > _WIDE_SPACING * run.size for run in line.runs])]
    for line in wide:
        near = [other for other in lines if other is not line and abs(other.base - line.base) <= REACH * line.size]
        if all([other.right < line.right - line.size for other in near]):
            line.bound = True


def gaps(lines: Sequence[Line], known: Mapping[int, float]) -> Iterator[tuple[int, float]]:
    """Ids of runs behind which nothing is written up to the next of their line, as around a picture, and the points between."""
    for line in lines:
        for run, following in pairwise(line.runs):
            gap = following.x - run.x - run.width
            wide = run.width and gap > _WIDE_GAP * line.size and run.node is not None
            if wide and id(run) not in known and _is_empty(line, run, following, lines):
                yield id(run), gap


def _is_empty(line: Line, run: GlyphRun, following: GlyphRun, lines: Sequence[Line]) -> bool:
    """Whether no room of a tab and no other text stands between two runs."""
    shift = line.left - line.runs[0].x
    left, right = run.x + shift, following.x + shift
    others = any([abs(other.base - line.base) < line.size and left < other.left < right for other in lines if other is not line])
    return not others and not any([run.x < blank.x < following.x for blank in line.blanks])
