"""What is done for text beside text of other sizes, around boxes and in columns, and at the begin of loose lines."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import chain
from pathlib import Path

import pytest
from tests.typeset.pdf.readers import READERS, squeeze
from tests.typeset.pdf.test_reading_blocks import (
    BODY,
    BOX,
    FIRST_CELL,
    GAP,
    LEFT,
    NODES,
    RIGHT,
    SECOND_CELL,
    SINGLE,
    SIZE,
    column,
    line,
    read,
    width,
)
from tests.typeset.pdf.test_text_layer import loose

from moralreport.typeset.pages import GlyphRun
from moralreport.typeset.pdf.reading.blocks import seen
from moralreport.typeset.pdf.reading.lines import Flows

Oracle = Callable[[str], str]
ALL = LEFT + RIGHT


@pytest.mark.parametrize("reader", READERS)
def test_a_cell_that_is_seen_larger_keeps_farther_off(oracle: Oracle, reader: str, tmp_path: Path) -> None:
    """Loose lines name a larger size, and poppler looks an em of theirs to the left, where they begin higher."""
    runs = column(LEFT[:3], 72, FIRST_CELL, top=118) + column(RIGHT[:3], 72 + GAP + max(map(width, LEFT[:3])), SECOND_CELL, pitch=1.7)
    assert read(oracle, reader, runs, tmp_path) == squeeze("".join(LEFT[:3] + RIGHT[:3]))


@pytest.mark.parametrize("reader", READERS)
def test_a_wide_space_behind_the_first_letter_keeps_the_line_below_the_other(oracle: Oracle, reader: str, tmp_path: Path) -> None:
    above = line("ยกเลิกระบบ ", 72, 100, BODY)
    second = line("e-Service", 72 + width("ยกเลิกระบบ "), 100, BODY)
    item = replace(loose("- รายงาน", 118.0, 42.0), node=BODY)
    assert read(oracle, reader, [above, second, item], tmp_path) == squeeze("ยกเลิกระบบe-Service-รายงาน")


@pytest.mark.parametrize("reader", READERS)
def test_lines_beside_a_box_are_not_drawn_out_over_it(oracle: Oracle, reader: str, tmp_path: Path) -> None:
    """Though they hang behind the first line of their paragraph."""
    x = 72 + 12 + max(map(width, RIGHT[:3]))
    runs = [line(LEFT[0] + " " + LEFT[1], 72, 100, BODY), *column(LEFT[2:], x, BODY, top=124), *column(RIGHT[:3], 72, BOX, top=126)]
    found = read(oracle, reader, runs, tmp_path)
    assert squeeze("".join(RIGHT[:3])) in found and squeeze("".join(LEFT[2:])) in found


def test_a_paragraph_around_a_box_is_one_text_for_pdfminer(oracle: Oracle, tmp_path: Path) -> None:
    wide = [LEFT[0] + " " + LEFT[1] + " " + RIGHT[3] + RIGHT[4]]
    end, pitch = 72 + width(wide[0]), SIZE * SINGLE
    beside = [line(text, end - width(text), 100 + pitch * (row + 1), BODY) for row, text in enumerate(LEFT[2:])]
    assert min(run.x for run in beside) > 84 + max(map(width, RIGHT[:3]))
    runs = column(wide, 72, BODY) + beside + column(RIGHT[:3], 72, BOX, top=100 + pitch)
    assert squeeze("".join((*wide, *LEFT[2:]))) in read(oracle, "pdfminer", runs, tmp_path)


def _columns_with_head_and_foot() -> list[GlyphRun]:
    """A head on the right and a foot on the left; the text goes on from the one column in the other."""
    second = 72 + 3 * GAP + max(map(width, LEFT))
    head, foot = line("เอกสาร", second + 60, 60, None), line("หน้า ๑", 72, 300, None)
    return [head, foot, *column(LEFT, 72, BODY), *column(RIGHT, second, BODY)]


@pytest.mark.parametrize("reader", READERS)
def test_heads_and_feet_do_not_part_columns(oracle: Oracle, reader: str, tmp_path: Path) -> None:
    assert squeeze("".join(ALL)) in read(oracle, reader, _columns_with_head_and_foot(), tmp_path)


@pytest.mark.parametrize(
    ("flows", "moved"),
    [
        ((FIRST_CELL, SECOND_CELL), False),
        ((BODY, BOX), False),
        ((BOX, BODY), False),
        ((BODY, BODY), True),
        ((BODY, BODY, BOX), True),
        ((BOX, BODY, BODY), True),
    ],
)
def test_heads_and_feet_are_seen_elsewhere_over_columns_alone(flows: tuple[int, ...], moved: bool) -> None:
    head, foot, *_ = _columns_with_head_and_foot()
    reach = 3 * GAP + max(map(width, LEFT))
    how = seen([head, foot, *chain(*[column(LEFT, 72 + reach * at, flow) for at, flow in enumerate(flows)])], Flows(NODES))
    assert (id(head) in how, id(foot) in how) == (moved, moved)


def test_a_foot_does_not_reach_so_far_that_the_next_line_is_one_with_it() -> None:
    """Half its last letter is then as wide as the line that is drawn next is far."""
    head, foot, *body = _columns_with_head_and_foot()
    far = [replace(run, x=run.x + 150) if index >= len(LEFT) else run for index, run in enumerate(body)]
    second = line("ส่วนราชการ", foot.x, 318, None)
    assert id(foot) not in seen([head, foot, second, *far], Flows(NODES))
    assert seen([head, second, foot, *far], Flows(NODES))[id(foot)].drawn_in < 0


def test_a_cell_drawn_before_one_to_its_left_is_seen_lower_under_another_text() -> None:
    """Higher, poppler would join it to that."""
    right = 72 + GAP + max(map(width, LEFT[:2]))
    first, second = line("641,418.50", right, 122, SECOND_CELL), column(LEFT[:2], 72, FIRST_CELL, top=122)
    assert seen([first, *second], Flows(NODES))[id(first)].raised > 0
    assert seen([line("หมายเหตุ", right, 100, BOX), first, *second], Flows(NODES))[id(first)].raised < 0
