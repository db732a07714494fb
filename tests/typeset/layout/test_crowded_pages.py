"""Floats, footnotes and sections that compete for one page: found by random documents, each shrunk to its cause."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from tests.typeset.layout.composing import cell, laid, lines, note, pages, row, runs, section, table, texts
from tests.typeset.layout.inline.setting import SQUARE, glyph_text, paragraph
from tests.typeset.layout.test_floats import at, picture
from tests.typeset.layout.test_floats_without_room import covered

from moralreport.typeset.document import (
    AxisPosition,
    Break,
    Columns,
    FloatingTable,
    Frame,
    ImageData,
    InlineDrawing,
    NoteSettings,
    Paragraph,
    Picture,
    Section,
)
from moralreport.typeset.document.plane import NO_INSETS
from moralreport.typeset.pages import Image, Transform


def foot(text: str, height: float = 30.0, x: float = 0.0) -> Paragraph:
    """In a frame at the foot of the page that no other may overlap (17.3.1.34)."""
    bottom = AxisPosition("margin", align="bottom")
    frame = Frame(90.0, height, "exact", horizontal=at(x, "margin"), vertical=bottom, wrap="around", overlap=False)
    return paragraph(text, frame=frame)


def tops(*sections: Section, **values: Any) -> list[dict[str, float]]:
    return [{text: top for text, _, top in page if text} for page in pages(*sections, **values)]


def test_text_spread_over_the_page_ends_above_the_footnotes_of_the_section_above() -> None:
    """What is left is that between the text and the note, which stands at the foot with its separator of 12 points."""
    above = section(paragraph("noted", note("1")), vertical_align="both")
    (page,) = tops(above, section(lines(1, "b"), lines(1, "c"), start="continuous"), footnotes={"1": "n n n"})
    assert (page["ccccccccc"], page["n n n"]) == (78.0, 100.0)


def test_a_frame_that_another_column_leaves_no_room_waits_for_the_next_page() -> None:
    blocks = [foot("first", x=60.0), paragraph("a"), foot("other", x=60.0), paragraph("b")]
    first, second = tops(section(*blocks, page_width=240.0, columns=Columns(2, 20.0)))
    assert (first, second) == ({"first": 80.0, "a": 10.0}, {"other": 80.0, "b": 10.0})


def test_a_frame_of_a_continuous_section_that_has_no_room_goes_to_the_next_page() -> None:
    """It is higher than what the section above leaves, not than a page."""
    first, second = tops(section(foot("first"), lines(7)), section(foot("other", 40.0), paragraph("b"), start="continuous"))
    assert first == {"first": 80.0, "aaaaaaaaa": 70.0}
    assert second == {"other": 70.0, "b": 10.0}


def test_a_frame_of_a_continuous_section_does_not_stand_on_the_footnotes_of_the_section_above() -> None:
    below = section(foot("framed"), paragraph("b"), start="continuous")
    (page,) = tops(section(paragraph("noted", note("1"))), below, footnotes={"1": "nnn nnn"})
    assert page["nnn nnn"] < page["framed"] == 80.0


def test_a_section_whose_float_pushes_it_off_the_page_begins_the_next() -> None:
    """Its picture is to stand at the head of the page, where the text of the section above has no other place."""
    high = picture(at(0.0, "margin"), at(0.0, "margin"), 100.0, 60.0, wrap="topAndBottom")
    layout, _ = laid(section(lines(6)), section(paragraph(high, "b"), start="continuous"))
    assert [[item.y for item in page.items if isinstance(item, Image)] for page in layout.pages] == [[], [10.0]]


def test_text_spread_over_the_page_keeps_off_floats_of_other_columns() -> None:
    """The frame of the first column stands at the foot of the second."""
    blocks = [foot("framed", 60.0, 110.0), lines(10), lines(1, "b"), lines(1, "c")]
    (page,) = tops(section(*blocks, page_width=220.0, columns=Columns(2, 0.0), vertical_align="both"))
    assert page["ccccccccc"] < page["framed"] == 50.0


def test_a_row_is_filled_down_to_the_notes_that_stand_below_its_part() -> None:
    """The reference in its last line goes to the next page with its note, and takes no room here."""
    noted = cell(lines(9), paragraph("noted", note("1")))
    first, second = pages(section(table(row(noted), grid=(90.0,))), footnotes={"1": "n n n n n n n n n n n n"})
    assert [len([text for text, _, _ in page if text.startswith("a")]) for page in (first, second)] == [9, 0]


def test_text_of_a_cell_never_stands_on_its_own_picture_where_the_page_has_no_room() -> None:
    """A note leaves 28 points for a row with a picture of 30: its text goes on in the next part of the row."""
    tall = picture(at(0.0, "column"), at(0.0, "paragraph"), 50.0, 30.0, wrap="topAndBottom")
    cells = cell(paragraph(tall, "text"), *[paragraph("more")] * 5), cell(paragraph("noted", note("1")))
    noted = pages(section(table(row(*cells), grid=(50.0, 50.0))), footnotes={"1": " ".join("n" * 27)})
    assert all(top >= 40.0 for text, _, top in noted[0] if text in ("text", "more"))
    assert [text for page in noted for text, _, _ in page if text in ("text", "more")] == ["text", *["more"] * 5]


def test_a_floating_table_is_parted_where_its_place_leaves_it_no_room() -> None:
    """It is no higher than the page, but begins 45 points down."""
    place = FloatingTable(at(0.0, "margin"), at(45.0, "text"), NO_INSETS)
    high = table(*(row(str(number)) for number in range(8)), grid=(100.0,), floating=place)
    first, second = tops(section(high, paragraph("b")))
    assert [first[str(number)] for number in range(5)] == [55.0, 65.0, 75.0, 85.0, 95.0]
    assert list(second) == ["5", "6", "7", "b"]


def test_a_floating_table_over_pages_goes_below_what_stands_where_it_does() -> None:
    """The frame stands on the right, as the table does; one on the left would not be in its way."""
    for x, top in ((50.0, 70.0), (0.0, 10.0)):
        framed = paragraph("f", frame=Frame(20.0, 60.0, "exact", at(x, "margin"), at(0.0, "text"), wrap="around"))
        place = FloatingTable(at(50.0, "margin"), at(0.0, "text"), NO_INSETS)
        high = table(*(row("t") for _ in range(12)), grid=(50.0,), floating=place)
        assert min(at_y for text, _, at_y in pages(section(framed, high, paragraph("b")))[0] if text == "t") == top


def test_a_row_that_may_not_be_split_is_parted_where_its_notes_leave_it_no_room() -> None:
    """Its notes alone are higher than the page: lines go on with theirs."""
    rows = row(cell(*(paragraph(letter, note(letter)) for letter in "abcdefghijkl")), cant_split=True)
    got = tops(section(table(rows, grid=(90.0,))), footnotes={letter: "n n n" for letter in "abcdefghijkl"})
    assert [letter for page in got for letter in page if letter in "abcdefghijkl"] == list("abcdefghijkl")
    assert max(top for page in got for top in page.values()) <= 100.0


def test_text_of_balanced_columns_never_stands_on_a_float_of_the_section_below() -> None:
    """Its picture stands at the head of the first column and leaves nothing beside it."""
    two = {"columns": Columns(2, 20.0), "page_width": 240.0}
    head = picture(at(0.0, "column"), at(0.0, "margin"), 100.0, 50.0, wrap="square")
    (page,) = laid(section(lines(3), **two), section(paragraph(head, "b"), start="continuous", **two))[0].pages
    assert [(text, left) for text, left, top in texts(page) if text and left < 110.0 and top < 60.0] == []


def test_a_picture_in_a_cell_goes_on_with_its_paragraph_where_the_page_has_no_room() -> None:
    tall = picture(at(0.0, "column"), at(0.0, "paragraph"), 50.0, 30.0, wrap="square")
    cells = table(row(cell(lines(5, "b"), paragraph(tall, "text"))), grid=(200.0,))
    layout, _ = laid(section(lines(9), cells, page_width=220.0))
    assert [[item.y for item in page.items if isinstance(item, Image)] for page in layout.pages] == [[], [10.0]]


def test_text_that_runs_up_is_broken_where_the_page_ends() -> None:
    """The row says no height; its lines would be longer than the page."""
    upright = cell(paragraph(" ".join(["aaaa"] * 4)), direction="btLr")
    (page,) = laid(section(table(row(upright, "b"), grid=(50.0, 50.0))))[0].pages
    (turned,) = [item for item in page.items if isinstance(item, Transform)]
    assert [glyph_text(run).rstrip() for run in runs(turned.items)] == ["aaaa aaaa", "aaaa aaaa"]


def test_a_row_that_carried_notes_leave_too_little_room_waits_for_the_next_page() -> None:
    """Its picture is as high as the page less a line, and the note of the page before goes on above."""
    high = InlineDrawing(Picture(ImageData("p", "png", b""), 20.0, 80.0, "alt"), SQUARE)
    noted = section(lines(6), paragraph("noted", note("1")), table(row(cell(paragraph(high, "b"))), grid=(90.0,)))
    got = laid(noted, footnotes={"1": " ".join("n" * 40)})[0].pages
    assert [[text[:1] for text, _, _ in texts(page) if text[:1] in "nb"] for page in got] == [["n", "n"], ["n"] * 7, ["b"]]


def test_notes_beneath_the_text_stand_below_what_floats_beside_it() -> None:
    place = FloatingTable(AxisPosition("margin", align="right"), at(0.0, "text"), NO_INSETS)
    beside = table(row("t"), row("t"), grid=(20.0,), floating=place)
    blocks = section(beside, paragraph("a", note("1")), footnotes=NoteSettings(position="beneathText"))
    (page,) = tops(blocks, footnotes={"1": "n n n n n"})
    assert page["n n n n n"] == 42.0


def test_notes_that_a_float_of_another_column_leaves_no_room_go_on_behind_it() -> None:
    """The frame fills the second column, where the note of the first was to go on."""
    filling = paragraph("f", frame=Frame(100.0, 100.0, "exact", at(120.0, "margin"), at(0.0, "margin"), wrap="around"))
    blocks = section(filling, paragraph("a", note("1")), columns=Columns(2, 20.0), page_width=240.0)
    first, second = pages(blocks, footnotes={"1": " ".join("n" * 60)})
    assert [text for text, left, _ in first if left > 120.0] == ["f"]
    assert {text[:1] for text, _, _ in second} == {"n"}


def test_a_picture_in_a_cell_stands_no_higher_than_the_cell() -> None:
    """Its place is asked of the page, which is the cell here (20.4.2.3, layoutInCell)."""
    low = picture(at(0.0, "column"), AxisPosition("margin", align="bottom"), 20.0, 30.0, wrap="square")
    (page,) = laid(section(table(row(cell(paragraph(low, "b"))), grid=(100.0,))))[0].pages
    assert [item.y for item in page.items if isinstance(item, Image)] == [10.0]


def test_a_frame_that_no_page_has_more_room_for_stays_on_the_paper() -> None:
    """The text area is lower than it, and another one that it may not overlap stands at its foot: on its page, or in the column before."""
    low = {"margin_top": 70.0, "page_width": 240.0}
    got = tops(section(foot("first"), foot("other", 60.0), paragraph("a"), **low))
    assert got == [{"first": 80.0}, {"other": 50.0, "a": 70.0}]
    beside = section(foot("first", x=115.0), lines(4), foot("other", 60.0, 115.0), paragraph("b"), columns=Columns(2, 20.0), **low)
    assert [page.get("other") for page in tops(beside)] == [60.0, None]


@pytest.mark.parametrize(("height", "second"), [(30.0, 50.0), (90.0, 30.0)])
def test_a_float_that_has_no_room_below_another_of_its_paragraph_stands_above_it(height: float, second: float) -> None:
    """Where that leaves the page, too, it has no place of its own."""
    low = (picture(at(0.0, "column"), AxisPosition("margin", align="bottom"), 50.0, high, wrap="square") for high in (30.0, height))
    (page,) = laid(section(paragraph(*(replace(one, allow_overlap=False) for one in low), "a"), page_width=240.0))[0].pages
    assert [item.y for item in page.items if isinstance(item, Image)] == [80.0, second]


def test_a_merged_cell_ends_below_the_picture_in_it() -> None:
    """Its text stands at its bottom."""
    tall = picture(at(0.0, "column"), at(0.0, "paragraph"), 20.0, 30.0, wrap="square")
    merged = cell(paragraph(tall, "text"), v_merge="restart", vertical_align="bottom")
    rows = row("a", merged), row("b", cell(paragraph(""), v_merge="continue")), row("c", "d")
    (page,) = laid(section(table(*rows, grid=(50.0, 150.0)), page_width=240.0))[0].pages
    assert [item.y for item in page.items if isinstance(item, Image)] == [10.0]
    assert [top for text, _, top in texts(page) if text == "c"] == [40.0]


def test_notes_that_a_float_raises_go_round_those_above_it() -> None:
    """The lower one fills the foot of the page; beside the upper one there is room."""
    upper = picture(at(130.0, "page"), at(30.0, "page"), 100.0, 40.0, wrap="square")
    lower = picture(at(10.0, "page"), at(80.0, "page"), 220.0, 30.0, wrap="square")
    noted = section(paragraph(upper, lower, "text", note("1")), page_width=240.0)
    (page,) = laid(noted, footnotes={"1": " ".join(["nnnnnnnnn"] * 3)})[0].pages
    assert [left for text, left, _ in texts(page) if text.startswith("n")] == [10.0, 10.0, 10.0]
    assert covered(page) == []


def test_a_row_grows_where_lines_that_run_up_do_not_stand_side_by_side_in_their_cell() -> None:
    """It is to be 30 points high at least (17.4.80): four words would be four lines, where the cell has room for two."""
    upright = cell(paragraph("aaa aaa aaa aaa"), direction="btLr")
    for rule, lines_, below in (("atLeast", ["aaa aaa"] * 2, 80.0), ("exact", ["aaa"] * 4, 40.0)):
        rows = row(upright, "b", height=30.0, height_rule=rule), row("c", "d")
        (page,) = laid(section(table(*rows, grid=(25.0, 75.0))))[0].pages
        turned = [item for item in page.items if isinstance(item, Transform)]
        assert [glyph_text(run).rstrip() for run in runs(turned)] == lines_
        assert [top for text, _, top in texts(page) if text == "c"] == [pytest.approx(below, abs=1.5)]


def test_notes_beneath_the_text_stand_below_floats_of_other_columns() -> None:
    """The frame of the second column reaches over both, below the text of the first."""
    wide = paragraph("f", frame=Frame(220.0, 30.0, "exact", at(0.0, "margin"), at(30.0, "margin"), wrap="around"))
    how = {"columns": Columns(2, 20.0), "page_width": 240.0, "footnotes": NoteSettings(position="beneathText")}
    (page,) = tops(section(paragraph("a", note("1"), Break("column", SQUARE)), wide, paragraph("b"), **how), footnotes={"1": "n n n n n"})
    assert page["n n n n n"] >= 70.0


def test_a_picture_that_is_aligned_with_margins_lower_than_it_stays_on_the_paper() -> None:
    high = picture(at(0.0, "margin"), AxisPosition("margin", align="bottom"), 20.0, 115.0, wrap="square")
    (page,) = laid(section(paragraph(high, "a"), page_width=240.0))[0].pages
    assert [item.y for item in page.items if isinstance(item, Image)] == [0.0]
