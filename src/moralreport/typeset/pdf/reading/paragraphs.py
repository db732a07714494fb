"""What keeps the lines of a paragraph together for readers that look at places, also where nothing stands beside it.

pdfminer joins lines that begin, end or are centred alike: not a first line that is indented with a shorter one. poppler joins a word to
words under or over it, and otherwise to those less than .7 of the size away: not what stands behind a wide space over a short last line.
Both read what stands on two sides of a picture as two texts.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import groupby, pairwise

from moralreport.typeset.pages import GlyphRun
from moralreport.typeset.pdf.reading.lines import REACH, Line, Text

_ALIGNED, _FARTHEST_HANGING, _FARTHEST_APART = 0.4, 4.0, 12.0
"""Ems by which lines differ that pdfminer takes for aligned, by which one hangs behind another at most, and where it is parted from it."""
_WIDE_SPACING = 0.4
"""Ems added to a space by which it may become too wide for poppler."""
_WIDE_GAP = 0.7
"""Ems between two runs of a line from which on readers may see two texts."""


def keep_whole(lines: Sequence[Line], beside: Mapping[Line, Sequence[Line]], apart: Collection[Text]) -> None:
    """Draws out first lines, and marks lines of several sizes and those whose wide spaces have to be joined to letters.

    Of paragraphs that are read `apart` the other lines are drawn out, too.
    """
    for line in lines:
        line.evened = line.mixes_sizes
    if apart:
        draw_out_hanging([line for line in lines if line.text in apart], beside, _FARTHEST_APART)
    for _, group in groupby(lines, key=lambda line: line.text):
        first, *others = group
        if others:
            if _is_indented(first, others[0]) and not any([_is_between(first, others[0], line) for line in beside.get(first, ())]):
                first.drawn_out = first.begin - others[0].begin
            _bind_wide_spaces((first, *others))


def _is_indented(first: Line, second: Line) -> bool:
    """Whether the first line begins behind the second, in no way that pdfminer sees aligned."""
    reach, left = _ALIGNED * first.size, first.begin - second.begin
    if left <= reach or first.begin < first.left or second.base - first.base >= REACH * first.seen_size:
        return False
    right = first.right - second.right
    return abs(right) > reach and abs(left + right) > 2 * reach


def draw_out_hanging(lines: Sequence[Line], beside: Mapping[Line, Sequence[Line]], farthest: float = _FARTHEST_HANGING) -> None:
    """Lines that hang behind the first of their paragraph begin with it: pdfminer joins lines that begin, end or are centred alike.

    Not over what stands beside them there.
    """
    for _, paragraph in groupby(lines, key=lambda line: line.text):
        first, *others = paragraph
        if (
            others
            and _hang(first, others, farthest)
            and not any([_is_between(line, first, at) for line in others for at in beside.get(line, ())])
        ):
            for line in others:
                line.drawn_out = line.left - first.left


def _hang(first: Line, others: Sequence[Line], farthest: float) -> bool:
    """Whether all begin at one place behind the first, and some neither end with it nor are centred under it."""
    reach, lefts = _ALIGNED * first.size, [line.left - first.left for line in others]
    level = reach < min(lefts) <= farthest * first.size and max(lefts) - min(lefts) < reach
    ends = [line.right - first.right for line in others]
    return level and any(abs(end) > reach and abs(left + end) > 2 * reach for left, end in zip(lefts, ends, strict=True))


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
