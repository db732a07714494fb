"""Blocks of lines as poppler builds them, and which lines and blocks stand beside each other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from moralreport.records import dataclass
from moralreport.typeset.pdf.reading.lines import REACH, Line
from moralreport.typeset.pdf.reading.loose_lines import alike

_ONE_LINE = 0.9
"""Ems between two baselines up to which poppler takes words for those of one line: half, and room for what joins it from above."""


@dataclass(slots=True, eq=False)
class Block:
    """Lines of one flow that poppler joins."""

    lines: list[Line]
    left: float
    right: float
    group: Block | None = None

    @property
    def seen_left(self) -> float:
        return self.left

    @property
    def seen_right(self) -> float:
        return self.right

    @property
    def top(self) -> Line:
        return self.lines[0]

    @property
    def bottom(self) -> Line:
        return self.lines[-1]


def lines_beside(lines: Sequence[Line]) -> dict[Line, list[Line]]:
    """The lines of other flows beside each line."""
    found: dict[Line, list[Line]] = {}
    ordered = sorted(lines, key=lambda line: line.base)
    for index, line in enumerate(ordered):
        for other in ordered[index + 1 :]:
            if other.base - line.base > line.size:
                break
            if other.flow != line.flow and not over(line, other):
                found.setdefault(line, []).append(other)
                found.setdefault(other, []).append(line)
    return found


def blocks_of(lines: Sequence[Line], beside: dict[Line, list[Line]]) -> Iterator[Block]:
    """Lines that poppler joins; where a text goes around a box, another block begins."""
    block: Block | None = None
    around: list[Line] = []
    for line in lines:
        sides = beside.get(line, [])
        if block is not None and _follows(block, line) and not any_over(line, around) and not any_over(block, sides):
            block.lines.append(line)
            block.left, block.right = min(block.left, line.seen_left), max(block.right, line.seen_right)
            around += sides
            continue
        if block is not None:
            yield block
        block, around = Block([line], line.seen_left, line.seen_right), [*sides]
    if block is not None:
        yield block


def _follows(block: Block, line: Line) -> bool:
    return block.bottom.flow == line.flow and reaches(block.bottom, line) and over(block, line)


def any_over(one: Block | Line, others: Iterable[Block | Line]) -> bool:
    return any([over(one, other) for other in others])


def reaches(line: Line, lower: Line) -> bool:
    return 0 < lower.seen_base - line.seen_base <= REACH * max(line.seen_size, lower.seen_size) and alike(line.seen_size, lower.seen_size)


def over(one: Block | Line, other: Block | Line) -> bool:
    return one.seen_left < other.seen_right and other.seen_left < one.seen_right


def side_by_side(blocks: Sequence[Block]) -> dict[Block, list[Block]]:
    """Blocks of other flows at the same height that are not one above the other."""
    found: dict[Block, list[Block]] = {}
    ordered = sorted(blocks, key=lambda block: block.top.base)
    for index, block in enumerate(ordered):
        for other in ordered[index + 1 :]:
            if other.top.base > block.bottom.base + block.bottom.size:
                break
            if not over(block, other) and _is_beside(block.bottom, other.top):
                found.setdefault(block, []).append(other)
                found.setdefault(other, []).append(block)
    return found


def _is_beside(line: Line, other: Line) -> bool:
    """Whether poppler would join a line to another text as one on its lines, or, of the same size, as one below them."""
    return other.base <= line.base + _ONE_LINE * max(line.seen_size, other.seen_size) or alike(line.seen_size, other.seen_size)


def root_of(block: Block) -> Block:
    while block.group is not None:
        block = block.group
    return block
