"""Which lines poppler joins to blocks, and which blocks stand beside each other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from tests.typeset.pdf.test_reading_blocks import BODY, BOX, NODES, RIGHT, SIZE, line

from moralreport.typeset.pdf.reading.block_building import Block, blocks_of, lines_beside, side_by_side
from moralreport.typeset.pdf.reading.lines import Flows, lines_of

Place = tuple[float, float, int, float]
"""Left and baseline (ems), flow and size (ems)."""
FIRST = (0.0, 0.0, BODY, 1.0)


def blocks(*places: Place) -> list[Block]:
    """Those of lines some five ems long."""
    runs = [replace(line(RIGHT[0], 72 + left * SIZE, 100 + base * SIZE, flow), size=size * SIZE) for left, base, flow, size in places]
    lines = list(lines_of(runs, Flows(NODES)))
    assert len(lines) == len(places)
    return list(blocks_of(lines, lines_beside(lines)))


@pytest.mark.parametrize(
    ("places", "sizes"),
    [
        ([FIRST, (0.0, 1.2, BODY, 1.0), (0.0, 2.4, BODY, 1.0)], [3]),
        ([FIRST, (0.0, 1.2, BOX, 1.0)], [1, 1]),
        ([FIRST, (0.0, 3.0, BODY, 1.0)], [1, 1]),
        ([FIRST, (9.0, 1.2, BODY, 1.0)], [1, 1]),
        ([FIRST, (0.0, 1.8, BODY, 1.8)], [1, 1]),
        ([FIRST, (0.0, 1.2, BODY, 1.0), (9.0, 1.2, BOX, 1.0)], [2, 1]),
    ],
)
def test_lines_of_one_flow_and_size_close_below_each_other_are_one_block(places: Sequence[Place], sizes: list[int]) -> None:
    assert [len(block.lines) for block in blocks(*places)] == sizes


def test_where_a_text_goes_round_a_box_another_block_begins() -> None:
    box, beside, below = (3.0, 0.0, BOX, 1.0), [(9.0, 0.0, BODY, 1.0), (9.0, 1.2, BODY, 1.0)], (5.0, 2.4, BODY, 1.0)
    above = (5.0, -1.2, BODY, 1.0)
    assert [len(block.lines) for block in blocks(box, *beside, below)] == [1, 2, 1]
    assert [len(block.lines) for block in blocks(box, above, *beside)] == [1, 1, 2]
    assert [len(block.lines) for block in blocks(box, (9.0, -1.2, BODY, 1.0), beside[0], (5.0, 1.2, BODY, 1.0))] == [1, 2, 1]
    assert [len(block.lines) for block in blocks(above, *beside, below)] == [4]


@pytest.mark.parametrize(
    ("other", "beside"),
    [
        ((9.0, 0.0, BOX, 1.0), True),
        ((9.0, 0.95, BOX, 1.0), True),
        ((9.0, 0.85, BOX, 0.6), True),
        ((9.0, 0.95, BOX, 0.6), False),
        ((9.0, 1.05, BOX, 1.0), False),
        ((3.0, 0.95, BOX, 1.0), False),
    ],
)
def test_blocks_beside_each_other(other: Place, beside: bool) -> None:
    one, two = blocks(FIRST, other)
    assert side_by_side([one, two]) == ({one: [two], two: [one]} if beside else {})
