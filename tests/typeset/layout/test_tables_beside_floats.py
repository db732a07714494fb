"""Tables of the flow that meet floats: beside them where they fit, else below (as without w:layoutTableRowsApart)."""

from __future__ import annotations

from typing import Any

import pytest
from tests.typeset.layout.composing import cell, lines, pages, row, section, table
from tests.typeset.layout.inline.setting import paragraph
from tests.typeset.layout.test_floats import WIDE, at, picture

from moralreport.typeset.document import Block, FloatingTable, Frame
from moralreport.typeset.document import Length as Width
from moralreport.typeset.document.plane import NO_INSETS, Insets
from moralreport.typeset.layout.exclusions import Exclusion

Cells = list[tuple[str, float, float]]
FLOAT = paragraph(picture(at(0.0, "column"), at(0.0, "page"), 100.0, 45.0, wrap="square"))
"""Stands in the upper left corner of the text, 35 points high there; its own line goes beside it."""


def rows(count: int, column: float, **values: Any) -> Block:
    made = (row(cell("c", borders=cell().borders)) for _ in range(count))
    return table(*made, grid=(column,), **values)


def cells(*blocks: Block, **values: Any) -> Cells:
    return sorted((one for one in pages(section(*blocks, **(WIDE | values)))[0] if one[0] == "c"), key=lambda one: one[2])


def test_a_table_that_fits_beside_a_float_stands_there() -> None:
    assert cells(FLOAT, rows(2, 200.0)) == [("c", 110.0, 20.0), ("c", 110.0, 30.0)]


def test_a_table_too_wide_for_the_room_beside_a_float_stands_below_it() -> None:
    assert cells(FLOAT, rows(2, 201.0)) == [("c", 10.0, 45.0), ("c", 10.0, 55.0)]


def test_a_table_goes_round_a_float_as_one_and_stays_aside() -> None:
    assert {x for _, x, _ in cells(FLOAT, rows(6, 200.0))} == {110.0}


def test_a_float_that_later_rows_would_meet_moves_the_whole_table() -> None:
    low = paragraph(picture(at(0.0, "column"), at(30.0, "page"), 100.0, 20.0, wrap="square"))
    assert cells(low, rows(4, 250.0))[0] == ("c", 10.0, 50.0)
    assert cells(low, rows(1, 250.0)) == [("c", 10.0, 20.0)]


def test_rows_of_a_table_longer_than_the_page_pass_a_float_one_by_one() -> None:
    low = paragraph(picture(at(0.0, "column"), at(30.0, "page"), 100.0, 20.0, wrap="square"))
    assert [top for _, _, top in cells(low, rows(20, 250.0))][:3] == [20.0, 50.0, 60.0]


def test_a_table_out_of_the_way_of_a_float_stays_where_it_is() -> None:
    far = paragraph(picture(at(200.0, "column"), at(0.0, "page"), 100.0, 45.0, wrap="square", distances=Insets(30.0, 0.0, 30.0, 0.0)))
    assert cells(far, rows(1, 180.0)) == [("c", 10.0, 20.0)]
    assert cells(far, rows(1, 210.0)) == [("c", 10.0, 45.0)]


def test_a_centred_table_stands_in_the_middle_of_the_room_beside_a_float() -> None:
    assert cells(FLOAT, rows(1, 100.0, alignment="center")) == [("c", 110.0, 20.0)]
    assert cells(FLOAT, rows(1, 150.0, alignment="center")) == [("c", 135.0, 20.0)]


def test_a_table_that_fits_itself_to_the_line_is_as_narrow_as_the_room_beside_a_float() -> None:
    share = rows(1, 300.0, fixed=False, width=Width("percent", 1.0), alignment="right")
    assert cells(FLOAT, share) == [("c", 110.0, 20.0)]


@pytest.mark.parametrize("width", [200.0, 201.0])
def test_frames_and_floating_tables_are_gone_round_alike(width: float) -> None:
    frame = paragraph("f", frame=Frame(width=100.0, height=35.0, height_rule="exact", wrap="around"))
    floating = table(row(cell(lines(3))), grid=(100.0,), floating=FloatingTable(at(0.0, "column"), at(0.0, "text"), NO_INSETS))
    for beside in (frame, floating):
        x, top = cells(beside, rows(1, width))[0][1:]
        assert (x == 110.0, top > 10.0) == (width == 200.0, width != 200.0)


def test_only_text_keeps_out_of_the_distances_of_a_float() -> None:
    box = Exclusion(50.0, 0.0, 100.0, 10.0, distances=(5.0, 10.0))
    assert [box.meets(*edges) for edges in ((0.0, 55.0), (0.0, 56.0), (90.0, 120.0), (89.0, 120.0))] == [False, True, False, True]
