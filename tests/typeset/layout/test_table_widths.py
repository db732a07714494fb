"""Widths of columns: fixed, autofit, and what the grid that Word stored says of them."""

from __future__ import annotations

from typing import Any

import pytest
from tests.typeset.layout.composing import cell, laid, pages, row, rules, section, table

from moralreport.typeset.document import Length, Table
from moralreport.typeset.document.plane import Insets


def lefts(made: Table, **values: Any) -> list[float]:
    """Left edges of the texts of the first row."""
    return [x - 10 for _, x, _ in pages(section(made, **values))[0]]


def points(width: float) -> Length:
    return Length("points", width)


def test_fixed_columns_follow_the_grid() -> None:
    assert lefts(table(row("a", "b", "c"), grid=(20.0, 50.0, 30.0))) == [0, 20, 70]


def test_fixed_columns_prefer_the_width_of_their_cells() -> None:
    assert lefts(table(row(cell("a", width=points(40.0)), "b"), grid=(20.0, 50.0))) == [0, 40]


def test_autofit_gives_content_its_natural_width_where_there_is_room() -> None:
    assert lefts(table(row("aaa", "bb", "c"), grid=(5.0, 5.0, 5.0), fixed=False)) == [0, 30, 50]


@pytest.mark.parametrize("none", [points(0.0), points(-5.0), Length("percent", 0.0), Length("percent", -0.5), Length("nil", 9.0)])
def test_a_width_of_nothing_is_none(none: Length) -> None:
    assert lefts(table(row(cell("aaa", width=none), "bb", "c"), grid=(5.0, 5.0, 5.0), fixed=False, width=none)) == [0, 30, 50]


def test_autofit_honours_preferred_widths_unless_content_is_wider() -> None:
    wide = cell("aaaaaa", width=points(20.0))
    assert lefts(table(row(wide, cell("b", width=points(30.0)), "c"), fixed=False)) == [0, 60, 90]


def test_preferred_widths_lead_beyond_the_margin_as_far_as_word_stored_it() -> None:
    wide = [cell(letter, width=points(80.0)) for letter in "ab"]
    assert lefts(table(row(*wide), fixed=False, grid=(80.0, 80.0))) == [0, 80]
    assert lefts(table(row(*wide), fixed=False, grid=(50.0, 50.0))) == [0, 50]


@pytest.mark.parametrize(("grid", "second"), [((70.0, 30.0), 70), ((30.0, 30.0), 50), ((95.0, 5.0), 50)])
def test_a_stored_grid_tells_how_preferred_widths_shrank_where_it_fills_the_room_and_holds_the_content(
    grid: tuple[float, ...], second: float
) -> None:
    wide = [cell(letter, width=points(80.0)) for letter in "ab"]
    assert lefts(table(row(*wide), fixed=False, grid=grid, width=points(100.0))) == [0, second]


def test_autofit_fills_a_width_that_is_asked_for() -> None:
    assert lefts(table(row("a", "b"), fixed=False, width=Length("percent", 1.0))) == [0, 50]


def test_autofit_squeezes_into_the_page_before_it_cuts_words() -> None:
    texts_ = pages(section(table(row("aa aa aa aa aa", "bbb"), fixed=False)))[0]
    assert [x for text, x, _ in texts_ if text == "bbb"] == [80.0]
    texts_ = pages(section(table(row("aa aa aa aa aa", "bbb"), fixed=False, grid=(60.0, 40.0))))[0]
    assert [x for text, x, _ in texts_ if text == "bbb"] == [70.0]


def test_shares_are_shares_of_the_whole_table() -> None:
    cells = (cell("a", width=Length("percent", 0.4)), cell("b", width=Length("percent", 0.6)))
    assert lefts(table(row(*cells), fixed=False, width=points(50.0))) == [0, 20]
    assert lefts(table(row(*cells), width=points(50.0))) == [0, 20]


def test_columns_that_nobody_gave_a_width_give_way_first() -> None:
    cells = (cell("aa aa aa aa aa"), cell("b", width=points(60.0)))
    assert lefts(table(row(*cells), fixed=False))[-1] == 40


def test_words_are_squeezed_above_their_margins() -> None:
    cells = (cell("aaaaaa", margins=Insets(10.0, 0.0, 10.0, 0.0)), cell("bbbbbb"))
    assert lefts(table(row(*cells), fixed=False))[-1] == 60


@pytest.mark.parametrize(("grid", "second"), [((70.0, 30.0), 70), ((50.0, 50.0), 40), ((30.0, 30.0), 40)])
def test_a_stored_grid_tells_how_preferred_widths_grew_unless_it_is_a_first_guess(grid: tuple[float, ...], second: float) -> None:
    cells = (cell("a", width=points(20.0)), cell("b", width=points(30.0)))
    assert lefts(table(row(*cells), fixed=False, grid=grid, width=points(100.0))) == [0, second]


def test_a_stored_grid_tells_how_words_were_cut_where_they_cannot_all_fit() -> None:
    wide, narrow = cell("aaaaaa", width=points(60.0)), cell("bbbb", width=points(70.0))
    assert lefts(table(row(wide, cell("bbbbbb", width=points(70.0))), fixed=False, grid=(30.0, 70.0)))[-1] == 30
    assert lefts(table(row(wide, narrow), fixed=False, grid=(30.0, 70.0)))[-1] == 60
    assert lefts(table(row("aaaaaa", "bbbb bb"), fixed=False, grid=(30.0, 70.0)))[-1] == 30


def rights(made: Table) -> list[float]:
    """Where the texts of the second row begin."""
    return [x - 10 for text, x, _ in pages(section(made))[0] if text.islower()]


def test_fixed_columns_that_nothing_is_known_of_share_the_room() -> None:
    assert lefts(table(row("a", "b", "c", "d"), grid=())) == [0, 25, 50, 75]


def test_a_fixed_grid_is_stretched_to_a_share_of_the_page_but_not_to_a_width() -> None:
    assert lefts(table(row("a", "b"), grid=(20.0, 60.0), width=Length("percent", 0.4))) == [0, 10]
    assert lefts(table(row("a", "b"), grid=(20.0, 60.0), width=points(40.0))) == [0, 20]


def test_a_word_over_several_columns_widens_them_in_proportion() -> None:
    assert rights(table(row(cell("AAAAAA", grid_span=2), "C"), row("a", "bb", "c"), fixed=False, grid=())) == [0, 20, 60]


def test_a_width_preferred_for_several_columns_goes_to_those_that_prefer_none() -> None:
    wide, own = cell("A", grid_span=2, width=points(70.0)), cell("a", width=points(20.0))
    assert rights(table(row(wide, "C"), row(own, "b", "c"), fixed=False, grid=())) == [0, 20, 70]


def test_a_column_in_which_no_cell_begins_and_ends_keeps_its_place_in_the_grid() -> None:
    spans = row(cell("A", grid_span=2), "B"), row("a", cell("b", grid_span=2))
    assert rights(table(*spans, fixed=False, grid=(10.0, 30.0, 10.0))) == [0, 10]
    assert lefts(table(*spans, fixed=False, grid=(10.0, 30.0, 10.0)))[:2] == [0, 40]


@pytest.mark.parametrize("fixed", [True, False])
def test_what_a_row_leaves_out_before_its_cells_has_a_width_too(fixed: bool) -> None:
    indented = row("a", "b", grid_before=1, width_before=points(30.0), grid_after=1, width_after=points(20.0))
    assert rights(table(row("A", "B", "C", "D"), indented, fixed=fixed, grid=(10.0, 10.0, 10.0, 10.0))) == [30, 40]


def test_a_table_in_a_cell_is_as_wide_as_it_says() -> None:
    inner = table(row("b"), grid=(30.0,), width=points(40.0))
    assert lefts(table(row(cell(inner), "c"), fixed=False, grid=())) == [0, 40]
    assert lefts(table(row(cell(table(row("b"), grid=(30.0,))), "c"), fixed=False, grid=())) == [0, 30]
    assert lefts(table(row(cell(table(row("b"), grid=(), fixed=False, width=points(50.0))), "c"), fixed=False, grid=())) == [0, 50]


def test_a_word_over_several_columns_holds_them_where_the_room_is_short() -> None:
    assert rights(table(row(cell("AAAAAA", grid_span=2), "CC CC CC"), row("a", "b", "cc"), fixed=False, grid=())) == [0, 30, 60]


def test_a_stored_grid_says_nothing_where_the_content_is_narrower_and_no_width_is_asked_for() -> None:
    assert lefts(table(row("a", "b"), fixed=False, grid=(70.0, 30.0))) == [0, 10]


def test_where_not_even_the_margins_fit_all_columns_shrink_alike() -> None:
    cells = cell("a", margins=Insets(0.0, 0.0, 150.0, 0.0)), cell("b", margins=Insets(0.0, 0.0, 50.0, 0.0))
    assert lefts(table(row(*cells), fixed=False, grid=())) == [0, 75]


def test_what_a_row_leaves_out_behind_its_cells_widens_the_column_below_it() -> None:
    left_out = row("A", grid_after=1, width_after=points(40.0))
    layout, _ = laid(section(table(left_out, row("a", "b"), fixed=False, grid=())))
    assert max(right for _, _, right, _ in rules(layout.pages[0])) == 10 + 10 + 40
