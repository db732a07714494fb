"""Where Word breaks a row of a table, and where a floating table begins that goes on over pages."""

from __future__ import annotations

from typing import Any

import pytest
from tests.typeset.layout.composing import HAIR, LINE, cell, lines, pages, row, section, table
from tests.typeset.layout.inline.setting import paragraph

from moralreport.typeset.document import AxisPosition, CellBorders, Columns, FloatingTable, Length, Section, Table
from moralreport.typeset.document.plane import NO_INSETS, Insets


def words(*sections: Section, **values: Any) -> list[list[str]]:
    return [[text for text, _, _ in page] for page in pages(*sections, **values)]


def broken(mode: int = 14, **values: Any) -> list[list[str]]:
    """Nine lines above a row of two, on pages of ten."""
    made = section(lines(9), table(row(cell(lines(2, "b")), **values), grid=(100.0,)))
    return words(made, compatibility_mode=mode)


def test_cells_of_a_broken_row_have_no_widow_control_in_older_documents() -> None:
    above = ["aaaaaaaaa"] * 9
    assert broken() == [[*above, "bbbbbbbbb"], ["bbbbbbbbb"]]
    assert broken(15) == [above, ["bbbbbbbbb"] * 2]
    assert words(section(lines(9), lines(2, "b")), compatibility_mode=14) == [above, ["bbbbbbbbb"] * 2]


def test_the_rest_of_a_row_that_had_to_be_split_ends_with_its_page() -> None:
    """Headers of the table inside are repeated only where the page has room for them."""
    inner = table(row(cell(lines(7)), header=True), row(cell(lines(5, "b")), cant_split=True), grid=(100.0,))
    got = pages(section(table(row(cell(inner), cant_split=True), row("end"), grid=(100.0,))))
    assert max(top for page in got for _, _, top in page) <= 100.0
    assert sum(text.startswith("b") for page in got for text, _, _ in page) == 5


def test_a_merged_cell_goes_on_line_by_line() -> None:
    tall = cell(lines(3, "b"), v_merge="restart")
    rows = [row(tall, "c", height=10.0, height_rule="exact")]
    rows += [row(cell(paragraph(""), v_merge="continue"), "c", height=10.0, height_rule="exact") for _ in range(2)]
    got = words(section(lines(8), table(*rows, grid=(90.0, 10.0))), compatibility_mode=14)
    assert [page.count("bbbbbbbbb") for page in got] == [2, 1]


def test_a_table_in_a_merged_cell_that_no_page_can_take_goes_on_from_page_to_page() -> None:
    inner = table(row(cell(lines(15, "b")), cant_split=True), grid=(90.0,))
    rows = [row(cell(inner, v_merge="restart"), "c"), row(cell(paragraph(""), v_merge="continue"), cell(lines(22, "d")))]
    got = words(section(table(*rows, grid=(90.0, 90.0))), compatibility_mode=15)
    assert [page.count("bbbbbbbbb") for page in got] == [0, 10, 5]


def test_a_row_whose_last_space_has_no_room_gives_its_last_line_to_the_next_page() -> None:
    """Word stored its break there (LibreOffice's floattable-split.docx); a row of one line goes over whole."""

    def got(above: int, count: int) -> list[int]:
        made = cell(*(paragraph("b", space_after=6.0) for _ in range(count)))
        return [len(page) for page in words(section(lines(above), table(row(made), grid=(100.0,))))]

    assert [got(7, 1), got(7, 2), got(7, 3), got(9, 1)] == [[8], [8, 1], [9, 1], [9, 1]]


def test_kept_lines_stay_together_in_a_cell() -> None:
    got = words(section(lines(9), table(row(cell(lines(2, "b", keep_lines=True))), grid=(100.0,))))
    assert got[1] == ["bbbbbbbbb"] * 2


def test_a_row_is_not_broken_where_the_height_that_it_asks_for_has_no_room() -> None:
    above = ["aaaaaaaaa"] * 9
    assert broken(height=12.0, height_rule="atLeast") == [above, ["bbbbbbbbb"] * 2]
    assert broken(height=10.0, height_rule="atLeast") == [[*above, "bbbbbbbbb"], ["bbbbbbbbb"]]


def test_the_line_that_closes_a_table_at_the_foot_of_a_page_needs_room_there() -> None:
    lined = CellBorders(top=LINE, left=HAIR, bottom=LINE, right=HAIR)

    def first(height: float) -> int:
        rows = [row(cell("a", borders=lined), height=height - LINE.width, height_rule="atLeast") for _ in range(3)]
        return len(words(section(lines(7), table(*rows, grid=(100.0,))))[0])

    assert [first(15.0), first(14.75)] == [8, 9]


def test_a_table_that_is_all_header_stays_together_while_a_page_holds_it() -> None:
    """So are the breaks that Word stored; more than a page goes on without being repeated."""
    for rows, expected in ((5, [8, 5]), (14, [8, 10, 4])):
        made = table(*(row("b", header=True) for _ in range(rows)), grid=(100.0,))
        assert [len(page) for page in words(section(lines(8), made))] == expected


def test_a_row_is_not_broken_where_its_height_has_room_but_its_line_has_not() -> None:
    lined = CellBorders(top=LINE, left=HAIR, bottom=HAIR, right=HAIR)

    def first(height: float) -> int:
        made = row(cell(lines(4, "b"), borders=lined), height=height, height_rule="atLeast")
        return len(words(section(lines(7), table(made, grid=(100.0,))), compatibility_mode=14)[0])

    assert [first(29.5), first(29.6)] == [9, 7]


def test_leading_hangs_out_of_a_column_but_not_out_of_a_cell() -> None:
    spaced = lines(2, "b", line=1.5, widow_control=False)
    assert [len(page) for page in words(section(lines(9), spaced))] == [10, 1]
    assert [len(page) for page in words(section(lines(9), table(row(cell(spaced)), grid=(100.0,))))] == [9, 2]


def test_a_cell_that_may_not_wrap_keeps_its_preferred_width() -> None:
    def second(**values: Any) -> float:
        made = table(row(cell("aa aa", no_wrap=True, **values), "b" * 4), grid=(30.0, 70.0), fixed=False)
        return next(x for text, x, _ in pages(section(made))[0] if text == "bbbb") - 10

    assert second(width=Length("points", 30.0)) == 30.0
    assert second() == 50.0


def floating(count: int, offset: float) -> Table:
    place = FloatingTable(AxisPosition("margin", offset=0.0), AxisPosition("text", offset=offset), NO_INSETS)
    return table(*(row("t") for _ in range(count)), grid=(100.0,), floating=place)


def test_a_floating_table_stands_below_the_space_of_its_anchor() -> None:
    got = pages(section(paragraph("a", space_after=20.0), floating(1, 5.0), paragraph("b")))[0]
    assert ("t", 10.0, 45.0) in got and ("b", 10.0, 55.0) in got


def test_a_floating_table_over_pages_begins_where_it_would_stand() -> None:
    got = pages(section(paragraph("a", space_after=20.0), floating(9, 5.0), paragraph("b")))
    assert [top for text, _, top in got[0] if text == "t"] == [45.0, 55.0, 65.0, 75.0, 85.0, 95.0]
    assert [text for text, _, _ in got[1]] == ["t", "t", "t", "b"]


def test_text_goes_on_beside_the_last_part_of_a_floating_table() -> None:
    place = FloatingTable(AxisPosition("margin", offset=20.0), AxisPosition("text", offset=0.0), Insets(0.0, 0.0, 5.0, 10.0))
    tall = table(*(row("t") for _ in range(13)), grid=(30.0,), floating=place)
    first, second = pages(section(paragraph("a"), tall, *(paragraph("b" * 12) for _ in range(7)), page_width=200.0))
    assert [text for text, _, _ in first] == ["a", *["t"] * 9]
    assert {left for text, left, _ in (*first, *second) if text == "t"} == {30.0}
    beside = [(left, top) for text, left, top in second if text[0] == "b"]
    assert beside == [*((65.0, 10.0 + 10 * line) for line in range(5)), (10.0, 60.0), (10.0, 70.0)]


@pytest.mark.parametrize(("count", "places"), [(3, [(0, 40.0)]), (13, [(1, 40.0)])])
def test_a_cell_is_as_high_as_a_floating_table_in_it(count: int, places: list[tuple[int, float]]) -> None:
    """Also as what has come over from the page before; the text beside it is one line."""
    place = FloatingTable(AxisPosition("margin", offset=0.0), AxisPosition("text", offset=0.0), NO_INSETS)
    inner = table(*(row("t") for _ in range(count)), grid=(30.0,), floating=place)
    got = pages(section(table(row(cell(inner, paragraph("b"))), row(cell("y")), grid=(180.0,)), page_width=200.0))
    assert [(number, top) for number, page in enumerate(got) for text, _, top in page if text == "y"] == places


def test_a_floating_table_is_parted_where_its_rows_no_longer_fit() -> None:
    got = pages(section(lines(7), floating(4, 0.0), paragraph("b")))
    assert [[text for text, _, _ in page if text != "a" * 9] for page in got] == [["t"] * 3, ["t", "b"]]


@pytest.mark.parametrize(("mode", "rows"), ((15, [4, 2]), (14, [6])))
def test_a_table_placed_on_the_page_is_parted_at_the_foot_of_the_text_since_word_2013(mode: int, rows: list[int]) -> None:
    place = FloatingTable(AxisPosition("margin", offset=0.0), AxisPosition("page", offset=70.0), NO_INSETS)
    tall = table(*(row("t") for _ in range(6)), grid=(100.0,), floating=place)
    got = pages(section(paragraph("a"), tall, paragraph("b"), margin_bottom=10.0), compatibility_mode=mode)
    assert [sum(text == "t" for text, _, _ in page) for page in got] == rows
    assert min(top for text, _, top in got[0] if text == "t") == (70.0 if mode == 15 else 60.0)


def test_a_floating_table_that_moves_the_text_above_stays_where_it_was_and_whole() -> None:
    got = pages(section(paragraph("a"), floating(6, -5.0), paragraph("b")))
    assert [top for text, _, top in got[0] if text == "t"] == [15.0 + 10 * row for row in range(6)]
    assert [top for text, _, top in got[0] if text != "t"] == [75.0, 85.0]


def test_a_floating_table_is_not_parted_for_columns_to_be_balanced() -> None:
    columns = section(paragraph("a"), floating(6, 0.0), paragraph("b"), columns=Columns(2, 10.0), page_width=300.0)
    (page,) = pages(columns, section(paragraph("c"), start="continuous", page_width=300.0))
    assert [(left, top) for text, left, top in page if text == "t"] == [(10.0, 20.0 + 10 * row) for row in range(6)]


def test_header_rows_are_no_higher_above_the_rest_of_a_broken_row() -> None:
    heads = [row(cell("h", v_merge="restart"), "top", header=True), row(cell(paragraph(""), v_merge="continue"), "low", header=True)]
    body = row(cell(lines(12, "b")), "c")
    first, second = pages(section(table(*heads, body, grid=(90.0, 90.0))), compatibility_mode=15)
    low, below = ({text: top for text, _, top in page} for page in (first, second))
    assert low["low"] == below["low"]
    assert min(top for text, _, top in second if text.startswith("b")) == min(top for text, _, top in first if text.startswith("b"))


def test_a_row_that_may_not_be_split_is_no_higher_than_its_page_for_the_space_at_its_end() -> None:
    """Two lines with 95 points behind them: what stands at the foot of the cell beside is not lost below the paper."""
    high = cell(lines(2, space_after=95.0))
    got = pages(section(table(row(high, cell("b", vertical_align="bottom"), cant_split=True), grid=(90.0, 10.0))))
    assert [(text, top) for page in got for text, _, top in page if text == "b"] == [("b", 100.0)]
