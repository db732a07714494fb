"""What poppler would take for one block of text, and what has to be done so that it does not.

poppler knows nothing of tags and content order. It grows blocks from word to word: down and up by an em and a half at most, to words of
one size that stand under or over the block, and sidewards by an em. Lines of a block are read from top to bottom and across, so what
stands side by side (cells, columns, text boxes) must end in different blocks, and a paragraph in one. Sizes and ends of lines are as
poppler sees them: nothing of it changes the picture.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from math import ceil
from typing import Literal

from moralreport.records import dataclass
from moralreport.typeset.pages import GlyphRun, Item
from moralreport.typeset.pdf.reading.block_building import Block, any_over, blocks_of, lines_beside, over, reaches, root_of, side_by_side
from moralreport.typeset.pdf.reading.boxes import parted
from moralreport.typeset.pdf.reading.columns import even_columns
from moralreport.typeset.pdf.reading.heads_and_feet import span_columns
from moralreport.typeset.pdf.reading.levels import lift_first_lines, part_levels
from moralreport.typeset.pdf.reading.lines import LARGEST, REACH, Flows, Line, Text, lines_of
from moralreport.typeset.pdf.reading.loose_lines import alike, enlarge
from moralreport.typeset.pdf.reading.paragraphs import draw_out_hanging, gaps, keep_whole
from moralreport.typeset.pdf.reading.rows import joined_rows

ROOM = 1.0
"""Ems between two columns below which poppler joins them, where three lines or fewer come so near."""
_APART = 0.94
_STEP = 0.05
_HIGHEST = 0.4
_INK = 0.85
"""Ems that letters with their marks reach above the baseline."""
_FARTHEST_ALONE = 10.0
"""Ems by which a line begins early at most whose first letter is a run of its own."""
_ROUNDS = 3
"""So often a page is looked at: what keeps one paragraph whole may part another."""
_MOST_LINES, _MOST_RUNS = 2_000, 5_000
"""Of a page that is looked at; a page for the eye has fewer."""


Letters = Literal["both", "first", "second"]


@dataclass(frozen=True, slots=True)
class Seen:
    """How a run is to be seen by readers: at `size` times its size, `drawn_in` by so many points at its end, `raised` by so many ems,
    `drawn_out` by so many points at its beginning.

    `room`: points behind it that are copied as those of a tab are; `gap`: that are not copied. `bound`: wide spaces belong to letters.
    `followed`: a word goes on in the next run. `letters`: which of the two that `drawn_out` is about, the first and the second, it has.
    """

    size: float = 1.0
    drawn_in: float = 0.0
    raised: float = 0.0
    room: float = 0.0
    drawn_out: float = 0.0
    gap: float = 0.0
    bound: bool = False
    followed: bool = False
    letters: Letters = "both"


AS_IT_IS = Seen()


def seen(items: Sequence[Item], flows: Flows) -> dict[int, Seen]:
    """How the runs of a page are to be seen, by their ids; those left out as they are."""
    if len(items) > _MOST_RUNS and sum(isinstance(item, GlyphRun) for item in items) > _MOST_RUNS:
        return {}
    lines, rooms = joined_rows(list(lines_of(items, flows)), flows)
    if len(lines) > _MOST_LINES:
        return {}
    beside = lines_beside(lines)
    _arrange(lines, beside)
    runs = [(line, run) for line in lines if line.is_changed for run in (*line.runs, *line.blanks)]
    found = {id(run): _seen(line, run) for line, run in runs}
    found |= {run: replace(found.get(run, AS_IT_IS), gap=gap) for run, gap in gaps(lines, rooms)}
    return found | {run: replace(found.get(run, AS_IT_IS), room=room) for run, room in rooms.items()}


def _seen(line: Line, run: GlyphRun) -> Seen:
    ends, begins = run is line.runs[-1], run is line.runs[0]
    ratio, raised = line.ratio, line.raised * line.size / run.size
    if begins and line.begins_raised:
        ratio, raised = ratio * line.size / run.size, raised + (run.y - line.largest.y) / run.size
    elif line.evened:
        ratio *= min(line.size / run.size, LARGEST)
    letters: Letters = "both"
    if 0 < line.drawn_out <= _FARTHEST_ALONE * run.size and line.begins_alone and (begins or run is line.runs[1]):
        letters = "first" if begins else "second"
    drawn_out = line.drawn_out if begins or letters == "second" else 0.0
    return Seen(ratio, line.drawn_in if ends else 0.0, raised, drawn_out=drawn_out, bound=line.bound, letters=letters)


def _arrange(lines: Sequence[Line], beside: dict[Line, list[Line]]) -> None:
    """Keeps together what is one text and apart what is not; paragraphs that pdfminer still parts are looked at again."""
    apart: set[Text] = set()
    for _ in range(_ROUNDS):
        if beside:
            even_columns(lines, beside)
            span_columns(lines, beside)
        enlarge(lines, apart | {line.text for line in beside})
        keep_whole(lines, beside, apart)
        if beside:
            _keep_apart(lines, beside)
        more = parted(lines) - apart
        if not more:
            break
        apart |= more
        for line in lines:
            line.reset()


def _keep_apart(lines: Sequence[Line], beside: dict[Line, list[Line]]) -> None:
    lift_first_lines(lines)
    blocks = list(blocks_of(lines, beside))
    _join(blocks, side_by_side(blocks))
    lift_first_lines(lines)
    _draw_in(blocks)
    draw_out_hanging([line for line in lines if line.flow[0] is not None], beside)
    part_levels(lines)


def _join(blocks: Sequence[Block], neighbours: dict[Block, list[Block]]) -> None:
    """Groups blocks that poppler joins from above to below; what would join blocks side by side is kept off them, cells off cells."""
    around = set[tuple[Block, Block]]()
    for upper, lower in _pairs(blocks):
        if upper.bottom.paragraph is not None and upper.bottom.text == lower.top.text:
            wide = _wide(upper, lower, neighbours)
            if wide is not None:
                _part(wide, lower if wide is upper else upper, upper.bottom.paragraph)
                around.add((upper, lower))
    for upper, lower in _pairs(blocks):
        wide = _wide(upper, lower, neighbours)
        if (upper, lower) in around:
            continue
        if wide is not None or _are_cells(upper, lower):
            _keep_off(upper, lower, wide=wide or upper)
        elif reaches(upper.bottom, lower.top) and root_of(upper) is not root_of(lower):
            root_of(lower).group = root_of(upper)


def _pairs(blocks: Sequence[Block]) -> Iterator[tuple[Block, Block]]:
    """Blocks one above the other that poppler may join."""
    ordered = sorted(blocks, key=lambda block: block.top.base)
    tops = [block.top.base for block in ordered]
    farthest = REACH * max(line.seen_size for block in blocks for line in block.lines)
    for upper in blocks:
        line = upper.bottom
        for lower in ordered[bisect_left(tops, line.base + 0.01) : bisect_right(tops, line.base + farthest)]:
            if over(upper, lower) and lower.top.base - line.base <= REACH * max(line.seen_size, lower.top.seen_size):
                yield upper, lower


def _wide(upper: Block, lower: Block, neighbours: dict[Block, list[Block]]) -> Block | None:
    """The one that stands over or under the other and one beside that."""
    return upper if _spans(upper, lower, neighbours) else lower if _spans(lower, upper, neighbours) else None


def _spans(wide: Block, narrow: Block, neighbours: dict[Block, list[Block]]) -> bool:
    """Whether a block stands over or under another and one beside that."""
    return any_over(wide, [other for other in neighbours.get(narrow, ()) if other is not wide])


def _are_cells(upper: Block, lower: Block) -> bool:
    """Whether two blocks are cells or boxes of their own, which readers would read column by column if they joined."""
    return None not in (upper.top.flow[0], lower.top.flow[0]) and upper.top.flow[0] != lower.top.flow[0]


def _keep_off(upper: Block, lower: Block, wide: Block) -> None:
    """Two lines are seen farther from each other; where that cannot be, the paragraph of the wide one is seen smaller."""
    higher, line = upper.bottom, lower.top
    wanted = (REACH + 0.01) * max(higher.seen_size, line.seen_size) + higher.unevenness + line.unevenness
    missing = wanted - (line.seen_base - higher.seen_base)
    if missing <= 0:
        return
    for block in (wide, lower if wide is upper else upper):
        moved, sign = (higher, 1) if block is upper else (line, -1)
        raised = moved.raised + sign * ceil(missing / moved.size / _STEP) * _STEP
        highest = _HIGHEST if block is upper else min(_HIGHEST, _room_below(block))
        if moved.raised * sign >= 0 and abs(raised) <= highest and (len(block.lines) > 1 or block is not wide):
            moved.raised = raised
            return
    if alike(higher.seen_size, line.seen_size):
        _scale(wide, (higher if wide is upper else line).paragraph, _APART)


def _part(wide: Block, narrow: Block, paragraph: int) -> None:
    """Lines of one paragraph around a box are seen of two sizes, which pdfminer still joins."""
    own = next(line.seen_size for line in wide.lines if line.paragraph == paragraph)
    largest = max([line.seen_size for line in narrow.lines])
    if any([alike(own, line.seen_size) for line in narrow.lines]):
        _scale(wide, paragraph, largest / own / _APART)


def _scale(block: Block, paragraph: int | None, ratio: float) -> None:
    for line in block.lines:
        if line.paragraph == paragraph:
            line.ratio *= ratio


def _room_below(block: Block) -> float:
    """Ems by which its first line may be seen lower: where its pen stands in what is seen of the next, pdfium takes both for one line."""
    line = block.top
    return (block.lines[1].base - line.base) / line.size - _INK if len(block.lines) > 1 else _HIGHEST


def _draw_in(blocks: Sequence[Block]) -> None:
    """Ends lines an em, of the larger of the two, before what stands to the right of their group."""
    heights: dict[Block, tuple[float, float]] = {}
    for block in blocks:
        root, (top, bottom) = root_of(block), heights.get(root_of(block), (block.top.base, block.bottom.base))
        heights[root] = min(top, block.top.base), max(bottom, block.bottom.base)
    ordered = sorted(blocks, key=lambda block: block.left)
    lefts = [block.left for block in ordered]
    rooms = {block: (ROOM + 0.03) * max([line.seen_size for line in block.lines]) for block in blocks}
    widest = max(rooms.values(), default=0.0)
    for block in blocks:
        root = root_of(block)
        top, bottom = heights[root]
        limits = list[tuple[float, float]]()
        for other in ordered[bisect_left(lefts, block.left + 0.01) : bisect_left(lefts, block.right + widest)]:
            room = max(rooms[block], rooms[other])
            if root_of(other) is not root and other.bottom.base + room >= top and other.top.base - room <= bottom:
                limits.append((other.left, room))
        for line in block.lines:
            ends = [left - room for left, room in limits if left >= line.right - 0.3 * line.size]
            if ends and line.right > min(ends):
                line.drawn_in = line.right - min(ends)
