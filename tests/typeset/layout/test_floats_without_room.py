"""Floats that leave text no room where it begins: of the columns before, of its own, of sections below, beside footnotes."""

from __future__ import annotations

from typing import Any

import pytest
from tests.typeset.layout.composing import laid, lines, note, pages, section, texts
from tests.typeset.layout.inline.setting import paragraph
from tests.typeset.layout.test_floats import WIDE, at, picture

from moralreport.typeset.document import Anchor, AxisPosition, Columns
from moralreport.typeset.pages import Image, Page

TWO = {"page_width": 240.0, "columns": Columns(2, 20.0)}
"""Columns of 100 points, from 10 and 130 points on."""


def wide(top: float, height: float, relative_to: str = "page", **values: Any) -> Anchor:
    """From side to side of both columns."""
    return picture(at(10.0, "page"), at(top, relative_to), 220.0, height, **({"wrap": "square"} | values))


def covered(page: Page) -> list[str]:
    """Words that stand on a picture of the page."""
    boxes = [(item.x, item.y, item.x + item.width, item.y + item.height) for item in page.items if isinstance(item, Image)]
    return [
        text
        for text, left, top in texts(page)
        if any(text and left < box[2] and left + 10 * len(text) > box[0] and box[1] - 9 < top < box[3] for box in boxes)
    ]


def test_a_column_stays_empty_where_a_float_of_the_one_before_leaves_no_room() -> None:
    """All of the second column but its first line, and the text there is two lines that are kept together."""
    got = laid(section(paragraph(wide(20.0, 90.0), "a"), lines(2, "b", keep_lines=True), **TWO))[0]
    assert [[text for text, _, _ in texts(page) if text] for page in got.pages] == [["a"], ["bbbbbbbbb", "bbbbbbbbb"]]


def test_a_float_that_another_leaves_no_room_waits_for_the_next_page() -> None:
    """The first stands over both columns, the second begins the second column and may not overlap."""
    first, second = wide(30.0, 40.0), picture(at(0.0, "column"), at(0.0, "paragraph"), 100.0, 70.0, wrap="square", allow_overlap=False)
    got = laid(section(lines(2), paragraph(first, " ".join(["a" * 9] * 4)), paragraph(second, "b"), **TWO))[0]
    assert [[item.y for item in page.items if isinstance(item, Image)] for page in got.pages] == [[30.0], [10.0]]


def test_of_two_floats_that_leave_their_paragraphs_no_room_only_the_second_goes_on() -> None:
    """Both stand at the head of the page, one below the other; the first alone leaves its paragraph room."""
    first, second = (wide(0.0, 45.0, "margin", wrap="topAndBottom", allow_overlap=False) for _ in range(2))
    got = laid(section(lines(1), paragraph(first, "a"), lines(3, "b"), paragraph(second, "c"), page_width=240.0))[0]
    assert [[text[:1] for text, _, _ in texts(page) if text] for page in got.pages] == [["a", "a", "b", "b"], ["c"]]
    assert [len([item for item in page.items if isinstance(item, Image)]) for page in got.pages] == [1, 1]


@pytest.mark.parametrize("text", ["text", ""])
def test_text_that_its_own_float_leaves_no_room_goes_on_behind_it(text: str) -> None:
    """Without text nothing goes on."""
    first, *others = laid(section(paragraph(wide(0.0, 95.0, "margin"), text), page_width=240.0))[0].pages
    assert len([item for item in first.items if isinstance(item, Image)]) == 1
    assert [[word for word, _, _ in texts(page)] for page in others] == ([["text"]] if text else [])


@pytest.mark.parametrize("top", [-20.0, 0.0])
def test_text_of_a_section_goes_round_a_float_of_the_one_below(top: float) -> None:
    """It hangs 20 points above its paragraph, or stands at the top of the page."""
    hanging = picture(at(190.0, "page"), at(top, "paragraph"), 40.0, 25.0, wrap="square")
    anchor = hanging if top else wide(top, 15.0, "margin", wrap="topAndBottom")
    below = section(paragraph(anchor, "b"), start="continuous", page_width=240.0)
    (page,) = laid(section(paragraph(" ".join(["aaaa"] * 10)), page_width=240.0), below)[0].pages
    assert sum(text.count("aaaa") for text, _, _ in texts(page)) == 10
    assert covered(page) == []


def test_footnotes_go_round_a_float() -> None:
    """One at the foot of the page, as high as three lines; the note of four words begins above it."""
    foot = picture(at(10.0, "page"), AxisPosition("margin", align="bottom"), 100.0, 30.0, wrap="square")
    (page,) = laid(section(paragraph(foot, "text", note("1"))), footnotes={"1": "n n n n n n n"})[0].pages
    assert [(text, top) for text, _, top in texts(page) if text.startswith("n")] == [("n n n n n", 60.0), ("n n", 70.0)]


def test_text_gives_way_to_footnotes_that_a_float_raises() -> None:
    foot = picture(at(10.0, "page"), AxisPosition("margin", align="bottom"), 100.0, 30.0, wrap="square")
    first, second = pages(section(paragraph(foot, "text", note("1")), lines(5)), footnotes={"1": "nnnn"})
    assert [text for text, _, _ in first if text] == ["text", "1", "aaaaaaaaa", "aaaaaaaaa", "aaaaaaaaa", "nnnn"]
    assert [text for text, _, _ in second if text] == ["aaaaaaaaa"] * 2


def test_a_note_waits_where_text_that_had_to_be_taken_leaves_it_less_than_a_line() -> None:
    high = paragraph("text", note("1"), line_rule="exact", line=95.0)
    first, second = pages(section(high), footnotes={"1": "note"})
    assert "note" not in [text for text, _, _ in first]
    assert [text for text, _, _ in second] == ["note"]


@pytest.mark.parametrize(("align", "text_top"), [("top", 10.0), ("center", 55.0), ("bottom", 100.0)])
def test_text_that_the_page_places_leaves_floats_of_the_page_where_they_are(align: str, text_top: float) -> None:
    """A cover: the picture stands at the page's margin, only its paragraph goes down; one on the paragraph goes with it."""
    on_page, on_text = (picture(at(10.0, "page"), at(0.0, relative), 20.0, 5.0, wrap="none") for relative in ("margin", "paragraph"))
    (page,) = laid(section(paragraph(on_page, on_text, "text"), vertical_align=align))[0].pages
    assert [top for text, _, top in texts(page) if text] == [text_top]
    assert [item.y for item in page.items if isinstance(item, Image)] == [10.0, text_top]


def test_text_that_floats_leave_no_room_in_the_middle_of_the_page_stays_at_its_top() -> None:
    """Below the band it has nowhere to stand."""
    band = wide(60.0, 40.0, wrap="topAndBottom")
    (page,) = laid(section(paragraph(band, "a b c d e"), lines(3), page_width=240.0, vertical_align="bottom"))[0].pages
    assert covered(page) == []


def test_text_beside_a_float_is_not_spread_over_the_page() -> None:
    """It would go down over the float, which stays."""
    low = picture(at(10.0, "page"), at(70.0, "page"), 100.0, 40.0, wrap="square")
    (page,) = laid(section(lines(2), lines(2), paragraph(low, "b"), page_width=240.0, vertical_align="both"))[0].pages
    assert covered(page) == []


@pytest.mark.parametrize(("left", "ends"), [(0.0, [310.0]), (100.0, [310.0, 110.0]), (240.0, [250.0])])
def test_text_from_right_to_left_begins_right_of_a_float_and_goes_on_left_of_it(left: float, ends: list[float]) -> None:
    float_ = picture(at(left, "column"), at(0.0, "paragraph"), 60.0, 20.0, wrap="square")
    (page,) = pages(section(paragraph(float_, "aaaa bbbb cccc dddd", bidi=True), **WIDE))
    assert [x + 10.0 * len(text) for text, x, top in page if text] == ends
    assert {top for _, _, top in page} == {10.0}
