"""Floating drawings: where they stand, and how text goes round them."""

from __future__ import annotations

from typing import Any

import pytest
from tests.typeset.layout.composing import cell, laid, lines, pages, row, section, table, texts
from tests.typeset.layout.inline.setting import SQUARE, paragraph, run

from moralreport.typeset.document import (
    Anchor,
    AxisPosition,
    Border,
    FloatingTable,
    Frame,
    HeaderFooter,
    ImageData,
    ParagraphBorders,
    Picture,
    Shape,
    Text,
    TextBox,
)
from moralreport.typeset.document.plane import NO_INSETS, Insets
from moralreport.typeset.pages import Box, GlyphRun, Image, Rule, Transform

WIDE = {"page_width": 320.0}
"""A text of 300 points."""


def picture(horizontal: AxisPosition, vertical: AxisPosition, width: float = 40.0, height: float = 20.0, **values: Any) -> Anchor:
    return Anchor(Picture(ImageData("p", "png", b""), width, height, "alt"), horizontal, vertical, **values)


def place(anchor: Anchor, *before: Any, **values: Any) -> tuple[float, float]:
    layout, _ = laid(section(*before, paragraph(anchor, "x"), **values))
    (image,) = [item for page in layout.pages for item in page.items if isinstance(item, Image)]
    return image.x, image.y


def at(offset: float, relative_to: str) -> AxisPosition:
    return AxisPosition(relative_to, offset=offset)


@pytest.mark.parametrize(
    ("horizontal", "x"),
    [
        (at(5.0, "page"), 5.0),
        (at(5.0, "margin"), 15.0),
        (at(5.0, "column"), 15.0),
        (AxisPosition("margin", align="center"), 40.0),
        (AxisPosition("margin", align="right"), 70.0),
        (AxisPosition("page", align="right"), 80.0),
        (AxisPosition("page", percent=0.5), 60.0),
        (AxisPosition("margin", align="inside"), 10.0),
        (AxisPosition("margin", align="outside"), 70.0),
    ],
)
def test_horizontal_positions(horizontal: AxisPosition, x: float) -> None:
    assert place(picture(horizontal, at(0.0, "page")))[0] == x


@pytest.mark.parametrize(
    ("vertical", "y"),
    [
        (at(5.0, "page"), 5.0),
        (at(5.0, "margin"), 15.0),
        (at(5.0, "paragraph"), 35.0),
        (AxisPosition("margin", align="bottom"), 90.0),
        (AxisPosition("page", align="center"), 50.0),
        (AxisPosition("bottomMargin", align="top"), 110.0),
    ],
)
def test_vertical_positions(vertical: AxisPosition, y: float) -> None:
    assert place(picture(at(0.0, "page"), vertical), lines(2))[1] == y


@pytest.mark.parametrize(("after", "y"), [(0.0, 22.0), (5.0, 27.0), (50.0, 72.0)])
def test_a_float_refers_to_its_paragraph_with_the_space_that_this_brings(after: float, y: float) -> None:
    anchor = picture(at(0.0, "page"), at(2.0, "paragraph"))
    layout, _ = laid(section(paragraph("a", space_after=after), paragraph(anchor, "x", space_before=30.0), page_height=200.0))
    assert [item.y for item in layout.pages[0].items if isinstance(item, Image)] == [y]


def test_a_frame_without_a_width_is_as_wide_as_its_line_or_the_column() -> None:
    def right_of(count: int) -> float:
        hair = Border("single", 1.0)
        frame = Frame(wrap="none")
        framed = [paragraph("ab", frame=frame, borders=ParagraphBorders(right=hair)) for _ in range(count)]
        layout, _ = laid(section(*framed, paragraph("x")))
        return max(item.x1 for page in layout.pages for item in page.items if isinstance(item, Rule))

    assert (right_of(1), right_of(2)) == pytest.approx((30.0, 110.0), abs=1.0)


def test_a_frame_may_turn_its_text() -> None:
    def matrix(direction: str) -> tuple[float, ...]:
        frame = Frame(width=30.0, height=60.0, height_rule="exact", wrap="none", direction=direction)
        layout, _ = laid(section(paragraph("ab", frame=frame), paragraph("x")))
        (turned,) = [item for item in layout.pages[0].items if isinstance(item, Transform)]
        return turned.matrix

    assert matrix("btLr") == (0.0, -1.0, 1.0, 0.0, 10.0, 70.0)
    assert matrix("tbRl") == (0.0, 1.0, -1.0, 0.0, 40.0, 10.0)


def test_the_border_of_a_frame_goes_round_all_its_height() -> None:
    frame = Frame(width=50.0, height=60.0, height_rule="exact", wrap="none")
    framed = paragraph("ab", frame=frame, borders=ParagraphBorders(bottom=Border("single", 1.0)))
    layout, _ = laid(section(framed, paragraph("x")))
    assert [item.y1 for item in layout.pages[0].items if isinstance(item, Rule)] == [pytest.approx(70.0, abs=1.0)]


def test_a_float_in_the_space_between_paragraphs_covers_no_text() -> None:
    anchor = picture(at(0.0, "column"), at(0.0, "paragraph"), height=30.0, wrap="square")
    got = pages(section(paragraph("a"), paragraph(anchor, "x", space_before=30.0), page_height=200.0))[0]
    assert [(text, x, top) for text, x, top in got] == [("a", 10.0, 10.0), ("x", 10.0, 50.0)]


@pytest.mark.parametrize(("offset", "top"), [(0.0, 70.0), (15.0, 85.0), (29.9, 99.9), (39.9, 109.9), (40.0, 50.0)])
def test_the_space_above_a_paragraph_stands_below_what_interrupts_the_text_there(offset: float, top: float) -> None:
    """Measured in Word 16 on 91 pages (openooxml/betteroffice #630): the space counts anew below a float that meets it or the line."""
    anchor = picture(at(0.0, "column"), at(offset, "paragraph"), height=20.0, wrap="topAndBottom")
    got = pages(section(paragraph("a"), paragraph(anchor, "x", space_before=30.0), page_height=200.0))[0]
    assert got == [("a", 10.0, 10.0), ("x", 10.0, pytest.approx(top))]


def test_a_float_that_text_goes_round_is_pushed_up_into_the_page() -> None:
    assert place(picture(at(0.0, "page"), at(80.0, "paragraph"), wrap="square"), lines(5))[1] == 100.0


def test_the_far_indent_of_text_beside_a_float_counts_from_the_column() -> None:
    anchor = picture(AxisPosition("margin", align="right"), at(0.0, "paragraph"), width=150.0, height=30.0, wrap="square")
    for indent, texts_ in ((100.0, ["a" * 14, "b" * 14]), (180.0, ["a" * 12, "aa", "b" * 12, "bb"])):
        got = pages(section(paragraph(anchor, "a" * 14 + " " + "b" * 14, indent_right=indent), **WIDE))[0]
        assert [text.strip() for text, _, _ in got] == texts_


def test_no_line_stands_beside_a_float_that_its_indent_leaves_no_letters() -> None:
    anchor = picture(AxisPosition("margin", align="right"), at(0.0, "paragraph"), width=200.0, height=30.0, wrap="square")
    assert pages(section(paragraph(anchor, "ab", indent_left=85.0), **WIDE))[0] == [("ab", 95.0, 40.0)]
    assert pages(section(paragraph(anchor, "ab", indent_left=50.0), **WIDE))[0] == [("ab", 60.0, 10.0)]


@pytest.mark.parametrize(("wrap", "last"), [("none", Box), ("square", Image)])
def test_what_text_goes_round_is_never_behind_its_shading(wrap: str, last: type) -> None:
    anchor = picture(at(0.0, "column"), at(0.0, "paragraph"), wrap=wrap, behind=True)
    layout, _ = laid(section(paragraph(anchor, "ab", shading="FFFFFF"), **WIDE))
    assert [type(item) for item in layout.pages[0].items if isinstance(item, Box | Image)][-1] is last


def test_a_float_over_the_text_may_leave_the_page() -> None:
    assert place(picture(at(0.0, "page"), at(50.0, "paragraph")), lines(9))[1] == 150.0
    assert place(picture(at(0.0, "page"), at(-50.0, "paragraph")), lines(1))[1] == -30.0


def test_text_goes_beside_a_square_float() -> None:
    anchor = picture(AxisPosition("margin", align="right"), at(0.0, "paragraph"), wrap="square", distances=Insets(10.0, 0.0, 0.0, 0.0))
    word = "a" * 13
    got = pages(section(paragraph(anchor, " ".join([word] * 5)), **WIDE))[0]
    assert [(text, top) for text, _, top in got] == [(word, 10.0), (word, 20.0), (f"{word} {word}", 30.0), (word, 40.0)]


def test_text_stands_on_both_sides_of_a_float() -> None:
    anchor = picture(AxisPosition("margin", align="center"), at(0.0, "paragraph"), wrap="square")
    got = pages(section(paragraph(anchor, " ".join(["a" * 9] * 4)), **WIDE))[0]
    assert [(x, top) for _, x, top in got] == [(10.0, 10.0), (180.0, 10.0), (10.0, 20.0), (180.0, 20.0)]


def test_text_leaves_out_the_room_beside_a_float_that_is_too_narrow() -> None:
    anchor = picture(at(0.0, "column"), at(0.0, "paragraph"), width=240.0, wrap="square")
    assert pages(section(paragraph(anchor, "aa"), **WIDE))[0] == [("aa", 10.0, 30.0)]


def test_text_goes_below_a_top_and_bottom_float() -> None:
    anchor = picture(at(0.0, "column"), at(10.0, "paragraph"), wrap="topAndBottom")
    assert [top for _, _, top in pages(section(paragraph(anchor, "aaaa " * 4)))[0]] == [10.0, 40.0]


def test_float_above_its_paragraph_moves_the_text_already_set() -> None:
    anchor = picture(at(0.0, "margin"), at(0.0, "margin"), wrap="topAndBottom")
    assert [top for _, _, top in pages(section(lines(2), paragraph(anchor, "x")))[0]] == [30.0, 40.0, 50.0]


def test_rows_stand_below_a_float_that_nothing_may_stand_beside() -> None:
    anchor = picture(at(0.0, "column"), at(0.0, "paragraph"), wrap="topAndBottom")
    rows = table(row(cell(lines(1)), cell(lines(1))), row(cell(lines(1)), cell(lines(1))), grid=(100.0, 100.0))
    got = pages(section(paragraph(anchor), rows, **WIDE))[0]
    assert sorted({top for text, _, top in got if text}) == [40.0, 50.0]
    bar = paragraph("f", frame=Frame(width=50.0, height=30.0, height_rule="exact", wrap="notBeside"))
    got = pages(section(bar, rows, **WIDE))[0]
    assert sorted({top for text, _, top in got if "a" in text}) == [40.0, 50.0]


def test_a_float_placed_by_its_paragraph_does_not_flee_from_the_text_that_it_moves() -> None:
    anchor = picture(at(0.0, "margin"), at(-5.0, "paragraph"), wrap="topAndBottom")
    assert [top for _, _, top in pages(section(lines(2), paragraph(anchor, "x")))[0]] == [10.0, 45.0, 55.0]
    assert place(anchor, lines(2))[1] == 25.0


def test_a_float_that_would_push_its_own_paragraph_to_the_next_page_goes_there_with_it() -> None:
    """And leaves no hole: nine lines fill all but one line of the first page, the anchor begins the second."""
    anchor = picture(at(0.0, "margin"), at(0.0, "margin"), 100.0, 30.0, wrap="topAndBottom")
    layout, _ = laid(section(lines(9), paragraph(anchor, "x"), lines(2)))
    first, second = map(texts, layout.pages)
    assert [top for _, _, top in first] == [10.0 * n for n in range(1, 10)]
    assert [(text[0], top) for text, _, top in second] == [("x", 40.0), ("a", 50.0), ("a", 60.0)]
    assert [any(isinstance(item, Image) for item in page.items) for page in layout.pages] == [False, True]


@pytest.mark.parametrize(("wrap", "page"), [("square", 1), ("none", 0)])
def test_a_float_that_the_foot_of_the_page_would_raise_over_text_goes_to_the_next_page(wrap: str, page: int) -> None:
    anchor = picture(at(0.0, "margin"), at(0.0, "paragraph"), 100.0, 40.0, wrap=wrap)
    layout, _ = laid(section(lines(8), paragraph(anchor, "x")))
    assert [index for index, one in enumerate(layout.pages) if any(isinstance(item, Image) for item in one.items)] == [page]
    assert len(pages(section(lines(8), paragraph(anchor, "x")))[0]) == 9 - page


def test_float_in_a_footer_refers_to_the_page() -> None:
    anchor = picture(at(3.0, "page"), at(4.0, "page"))
    layout, _ = laid(section(lines(1), footers=HeaderFooter((paragraph(anchor, "f"),))))
    (image,) = [item for item in layout.pages[0].items if isinstance(item, Image)]
    assert (image.x, image.y, image.node) == (3.0, 4.0, None)


@pytest.mark.parametrize("kind", ["table", "frame"])
def test_tables_and_frames_of_a_footer_refer_to_the_page(kind: str) -> None:
    """And the text goes round them."""
    where = at(10.0, "page"), at(70.0, "page")
    floating = table(row("f", "f"), floating=FloatingTable(*where, NO_INSETS))
    framed = paragraph("f", frame=Frame(100.0, horizontal=where[0], vertical=where[1], wrap="around"))
    made = section(lines(9), footers=HeaderFooter((floating if kind == "table" else framed, paragraph("p"))))
    (page,) = pages(made)
    assert {top for text, _, top in page if text == "f"} == {70.0}
    assert [top for text, _, top in page if text[0] == "a"] == [10.0 * n for n in range(1, 11) if n != 7]


@pytest.mark.parametrize("kind", ["table", "frame"])
@pytest.mark.parametrize("after", [0.0, 30.0])
def test_the_space_of_a_page_does_not_go_on_below_a_float_at_the_top_of_the_next(kind: str, after: float) -> None:
    where = at(0.0, "column"), at(0.0, "paragraph")
    floating = table(row("f"), grid=(30.0,), floating=FloatingTable(*where, NO_INSETS))
    framed = paragraph("f", frame=Frame(30.0, horizontal=where[0], vertical=where[1], wrap="around"))
    blocks = lines(10, space_after=after), floating if kind == "table" else framed, paragraph("x")
    assert pages(section(*blocks))[1] == [("f", 10.0, 10.0), ("x", 10.0, 20.0)]


def test_a_drop_cap_begins_with_its_text_below_the_space_at_the_top_of_a_document() -> None:
    drop = paragraph("f", frame=Frame(drop_cap="drop", wrap="around"))
    assert pages(section(drop, paragraph("x", space_before=20.0), **WIDE))[0] == [("f", 10.0, 30.0), ("x", 20.1, 30.0)]


def test_float_behind_the_text_is_drawn_first_and_in_z_order() -> None:
    low = picture(at(1.0, "page"), at(0.0, "page"), behind=True, z_order=1)
    lower = picture(at(0.0, "page"), at(0.0, "page"), behind=True, z_order=0)
    front = picture(at(2.0, "page"), at(0.0, "page"), z_order=5)
    layout, _ = laid(section(paragraph(low, lower, front, "x")))
    drawn = [item.x if isinstance(item, Image) else "text" for item in layout.pages[0].items if isinstance(item, Image | GlyphRun)]
    assert drawn == [0.0, 1.0, "text", 2.0]


@pytest.mark.parametrize(
    ("values", "top"), [({"wrap": "square"}, 20.0), ({"wrap": "square", "layout_in_cell": False}, 10.0), ({"wrap": "none"}, 10.0)]
)
def test_a_cell_is_as_high_as_a_drawing_in_it_that_text_goes_round(values: dict[str, Any], top: float) -> None:
    held = picture(at(0.0, "column"), at(0.0, "paragraph"), **values)
    got = pages(section(table(row(cell(paragraph(held, "x"))), row(cell("y")), grid=(200.0,)), **WIDE))[0]
    assert [round(place[2] - 10, 1) for place in got if place[0] == "y"] == [top]


def text_box(x: float, y: float, text: str, **values: Any) -> Anchor:
    return Anchor(Shape("rect", 40, 20, text=TextBox((paragraph(text),), insets=NO_INSETS)), at(x, "column"), at(y, "paragraph"), **values)


def test_a_text_box_is_read_behind_its_paragraph() -> None:
    """Readers that follow the order of drawing meet it there."""
    (page,) = pages(section(paragraph(text_box(200.0, 0.0, "box", wrap="none"), "first"), paragraph("next"), **WIDE))
    assert [text for text, _, _ in page] == ["first", "box", "next"]


@pytest.mark.parametrize("y", [5.0, 12.0])
def test_a_text_box_over_what_follows_is_drawn_last(y: float) -> None:
    (page,) = pages(section(paragraph(text_box(0.0, y, "box", wrap="none"), "first"), paragraph("next"), **WIDE))
    assert [text for text, _, _ in page] == ["first", "next", "box"]


def test_text_boxes_over_each_other_keep_their_order() -> None:
    upper, lower = (text_box(200.0, 0.0, text, wrap="none", z_order=z) for text, z in (("up", 2), ("low", 1)))
    (page,) = pages(section(paragraph(upper, "first"), paragraph(lower, "next"), **WIDE))
    assert [text for text, _, _ in page] == ["first", "next", "low", "up"]


@pytest.mark.parametrize("sizes", [(10.0, 20.0), (20.0, 10.0)])
def test_text_on_both_sides_of_a_float_stands_on_one_line(sizes: tuple[float, float]) -> None:
    left, right = (run(SQUARE, size=size, size_cs=size) for size in sizes)
    beside = picture(at(100.0, "column"), at(0.0, "paragraph"), wrap="square")
    layout, _ = laid(section(paragraph(beside, Text("aaaa ", left), Text("bbbb", right)), page_width=320.0))
    assert [(item.x, item.y) for item in layout.pages[0].items if isinstance(item, GlyphRun)] == [(10.0, 26.0), (150.0, 26.0)]
