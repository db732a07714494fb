"""Sections: what begins a page, columns and their balance, headers and footers, page numbers."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Literal

import pytest
from tests.typeset.layout.composing import LINE, headers, laid, lines, note, pages, rules, section, texts
from tests.typeset.layout.inline.setting import SQUARE, paragraph

from moralreport.typeset.document import Break, Columns, Field, HeaderFooter, NoteSettings, PageBorders, PageNumbers, Paragraph, Section
from moralreport.typeset.pages import Box, GlyphRun, Transform

TWO = Columns(2, space=20.0)
"""Two columns of 40 points."""


def words(count: int, letter: str = "a") -> Paragraph:
    return paragraph(" ".join([letter * 4] * count))


def labels(*sections: Section, **values: Any) -> list[str]:
    return [page.label for page in laid(*sections, **values)[0].pages]


def test_section_begins_a_page_of_its_own_shape() -> None:
    layout, _ = laid(section(lines(1)), section(lines(1), page_width=200.0, page_height=90.0))
    assert [(page.width, page.height, page.section) for page in layout.pages] == [(120.0, 120.0, 0), (200.0, 90.0, 1)]


def test_continuous_section_goes_on_below() -> None:
    assert [[top for _, _, top in page] for page in pages(section(lines(1)), section(lines(1), start="continuous"))] == [[10, 20]]


@pytest.mark.parametrize(("after", "top"), ((0.0, 12.0), (5.0, 7.0), (20.0, 0.0)))
def test_a_section_keeps_what_its_first_space_exceeds_that_below_the_last_paragraph(after: float, top: float) -> None:
    above, below = lines(1, space_after=after), lines(1, space_before=12.0)
    assert [y for _, _, y in pages(section(above), section(below))[1]] == [10 + top]
    assert [y for _, _, y in pages(section(above), section(below, start="continuous"))[0]] == [10, 20 + max(after, 12.0)]


def test_continuous_section_on_other_paper_begins_a_page() -> None:
    assert len(pages(section(lines(1)), section(lines(1), start="continuous", page_width=200.0))) == 2


def test_columns_are_filled_from_left_to_right() -> None:
    (page,) = pages(section(words(14), columns=TWO))
    assert [x for _, x, _ in page] == [10.0] * 10 + [70.0] * 4


def test_columns_are_balanced_before_a_continuous_break() -> None:
    (page,) = pages(section(words(8), columns=TWO), section(lines(1, "b"), start="continuous"))
    assert [x for _, x, _ in page] == [10.0] * 4 + [70.0] * 4 + [10.0]
    assert page[-1][2] == 50.0


def test_unequal_columns_and_separator() -> None:
    columns = Columns(2, widths=(30.0, 50.0), spaces=(20.0,), separator=True)
    layout, _ = laid(section(paragraph("aa", Break("column", SQUARE), "bbbb"), columns=columns))
    assert [x for _, x, _ in texts(layout.pages[0])] == [10.0, 60.0]
    assert rules(layout.pages[0]) == {(50.0, 10.0, 50.0, 20.0)}


def test_odd_page_section_leaves_a_page_blank() -> None:
    layout, _ = laid(section(lines(1), headers=headers("h")), section(lines(1), start="oddPage", headers=headers("h")))
    assert [(page.label, len(page.items)) for page in layout.pages] == [("1", 2), ("2", 0), ("3", 2)]


def test_even_page_section_needs_no_blank_page_after_an_odd_one() -> None:
    assert labels(section(lines(1)), section(lines(1), start="evenPage")) == ["1", "2"]


@pytest.mark.parametrize(
    ("heads_for_both", "start", "expected"), [(True, 1, ["1", "2", "1"]), (True, 2, ["1", "2"]), (False, 1, ["1", "1"])]
)
def test_a_restarted_odd_page_does_not_follow_an_odd_one_where_even_pages_have_heads_of_their_own(
    heads_for_both: bool, start: int, expected: list[str]
) -> None:
    """By design (Microsoft, Q198592); Word stored three pages for a file that is so."""
    made = section(lines(1)), section(lines(1), page_numbers=PageNumbers("decimal", start))
    assert [page.label for page in laid(*made, even_and_odd_headers=heads_for_both)[0].pages] == expected


@pytest.mark.parametrize("separator", [True, False])
def test_next_column_goes_on_beside_the_section_above_whether_a_line_stands_between_or_not(separator: bool) -> None:
    """A file of 2007 with a line in one of them is stored with one page."""
    beside = section(words(1, "b"), columns=replace(TWO, separator=separator), start="nextColumn")
    (page,) = pages(section(words(1), columns=TWO), beside, compatibility_mode=14)
    assert [x for _, x, _ in page] == [10.0, 70.0]
    assert len(pages(section(words(1), columns=TWO), beside, compatibility_mode=15)) == 2


@pytest.mark.parametrize(("bidi", "places"), [(True, [70.0, 10.0]), (False, [10.0, 70.0])])
def test_columns_that_go_on_keep_the_order_of_the_section_above(bidi: bool, places: list[float]) -> None:
    """Word 2010 sets columns of both directions on one page (LibreOffice's tdf135343_columnSectionBreak_c14.docx)."""
    beside = section(words(1, "b"), columns=TWO, start="nextColumn", bidi=not bidi)
    (page,) = pages(section(words(1), columns=TWO, bidi=bidi), beside, compatibility_mode=14)
    assert [x for _, x, _ in page] == places


@pytest.mark.parametrize(("kind", "place"), [("page", (1, 10.0)), ("column", (0, 70.0))])
def test_a_break_that_text_follows_hangs_at_the_foot_of_a_full_column(kind: Literal["page", "column"], place: tuple[int, float]) -> None:
    """It needs no line of its own: Word stored no empty page or column for files that are so."""
    got = pages(section(words(10), paragraph(Break(kind, SQUARE), "bbbb"), columns=TWO))
    assert [(number, x) for number, page in enumerate(got) for text, x, _ in page if text == "bbbb"] == [place]


def test_a_break_alone_in_its_paragraph_needs_a_line() -> None:
    """The paragraph's mark stands in it: a page stays empty (rstudio/rmarkdown #1752)."""
    assert len(pages(section(lines(10), paragraph(Break("page", SQUARE)), lines(1, "b")))) == 3


@pytest.mark.parametrize(("above", "expected"), [(9, 2), (10, 3)])
def test_a_break_alone_in_its_paragraph_needs_no_more_than_a_bare_line(above: int, expected: int) -> None:
    """Neither its space before nor the multiple of its line spacing (measured by others in Word); text needs both."""
    wide: dict[str, Any] = {"space_before": 5.0, "line": 1.5}
    assert len(pages(section(lines(above), paragraph(Break("page", SQUARE), **wide), lines(1, "b")))) == expected
    assert len(pages(section(lines(above), paragraph("c", Break("page", SQUARE), **wide), lines(1, "b")))) == 3


def test_thai_letters_then_thai_digits() -> None:
    front = section(lines(25), page_numbers=PageNumbers("thaiLetters", 1))
    body = section(lines(15), page_numbers=PageNumbers("thaiNumbers", 1))
    assert labels(front, body) == ["ก", "ข", "ค", "๑", "๒"]


def test_numbers_go_on_where_nothing_restarts_them() -> None:
    assert labels(section(lines(1)), section(lines(1), page_numbers=PageNumbers("lowerRoman"))) == ["1", "ii"]


def test_first_even_and_other_headers() -> None:
    kinds = HeaderFooter((paragraph("d"),), (paragraph("f"),), (paragraph("e"),))
    got = pages(section(lines(40), headers=kinds, title_page=True), even_and_odd_headers=True)
    assert [page[0][0] for page in got] == ["f", "e", "d", "e"]


def test_header_that_is_higher_than_the_margin_pushes_the_text() -> None:
    tall = HeaderFooter((lines(3, "h"),))
    assert pages(section(lines(1), headers=tall))[0][-1][2] == 30.0
    assert pages(section(lines(1), headers=tall, exact_top=True))[0][-1][2] == 10.0


def test_footer_stands_above_its_distance_and_shortens_the_page() -> None:
    tall = HeaderFooter((lines(3, "f"),))
    first = pages(section(lines(11), footers=tall))[0]
    assert [top for text, _, top in first if text[0] == "f"] == [90.0, 100.0, 110.0]
    assert sum(text[0] == "a" for text, _, _ in first) == 8


@pytest.mark.parametrize(("where", "seen"), [("headers", (0.0, 0.0, 120.0, 590.0)), ("footers", (0.0, 130.0, 120.0, 590.0))])
def test_a_header_that_leaves_no_room_is_cut(where: str, seen: tuple[float, ...]) -> None:
    """A sixth of a page of 720 points stays for the text."""
    tall = HeaderFooter((lines(100, "h"),))
    layout, warnings = laid(section(lines(14), page_height=720.0, **{where: tall}))
    assert "header-too-high" in [warning.code for warning in warnings]
    assert len(layout.pages) == 2
    assert [item.clip for item in layout.pages[0].items if isinstance(item, Transform)] == [seen]


def test_headers_are_artifacts() -> None:
    layout, _ = laid(section(lines(1), headers=headers("h")))
    header = next(item for item in layout.pages[0].items if isinstance(item, GlyphRun))
    assert (header.node, header.artifact) == (None, "Pagination")


def test_page_number_in_the_footer_follows_the_section() -> None:
    footer = HeaderFooter((paragraph(Field("PAGE", SQUARE)),))
    numbered = section(lines(25), footers=footer, page_numbers=PageNumbers("thaiNumbers", 9))
    assert [page[0][0] for page in pages(numbered)] == ["๙", "๑๐", "๑๑", "๑๒"][: len(pages(numbered))]


def test_number_of_pages_is_known_on_the_first_page() -> None:
    footer = HeaderFooter((paragraph(Field("NUMPAGES", SQUARE)),))
    assert [page[0][0] for page in pages(section(lines(24), footers=footer))] == ["3", "3", "3"]


def test_footer_height_settles_with_the_numbers_it_prints() -> None:
    footer = HeaderFooter((paragraph(Field("SECTIONPAGES", SQUARE)),))
    assert [page[0][0] for page in pages(section(lines(5), footers=footer), section(lines(15), footers=footer))] == ["1", "2", "2"]


def test_mirrored_margins_change_sides() -> None:
    made = section(lines(12), margin_left=20.0, margin_right=10.0)
    assert [page[0][1] for page in pages(made, mirror_margins=True)] == [20.0, 10.0]


def test_gutter_widens_the_left_margin() -> None:
    assert pages(section(lines(1), gutter=6.0))[0][0][1] == 16.0


def test_both_spreads_pages_that_are_not_full_too() -> None:
    (page,) = pages(section(lines(1), lines(1), lines(1, space_after=20.0), vertical_align="both"))
    assert [top for _, _, top in page] == [10.0, 45.0, 80.0]


@pytest.mark.parametrize(("align", "top"), [("top", 10.0), ("center", 55.0), ("bottom", 100.0)])
def test_vertical_alignment_of_the_page(align: str, top: float) -> None:
    assert pages(section(lines(1), vertical_align=align))[0][0][2] == top


@pytest.mark.parametrize("position", ["pageBottom", "beneathText"])
def test_text_at_the_foot_of_the_page_stands_above_its_footnotes(position: str) -> None:
    noted = section(paragraph("text", note("1")), vertical_align="bottom", footnotes=NoteSettings(position=position))
    (page,) = pages(noted, footnotes={"1": "note"})
    assert [top for got, _, top in page if got in ("text", "note")] == [78.0, 100.0]


def test_page_borders_and_background() -> None:
    framed = section(lines(1), borders=PageBorders(LINE, LINE, LINE, LINE, offset_from="page"))
    layout, _ = laid(framed, background="FFFFCC")
    assert (0.0, 0.25, 120.0, 0.25) in rules(layout.pages[0])
    back = layout.pages[0].items[0]
    assert isinstance(back, Box) and (back.width, back.fill, back.artifact) == (120.0, "FFFFCC", "Background")


def test_empty_paragraph_that_bears_a_section_break_takes_no_room() -> None:
    (page,) = pages(section(lines(1), paragraph()), section(lines(1), start="continuous"))
    assert [top for _, _, top in page] == [10.0, 20.0]


def test_the_space_above_a_section_is_that_of_the_last_paragraph_before_it() -> None:
    """Also where a section without paragraphs of its own stands between."""
    after, before = lines(1, space_after=20.0), lines(1, space_before=8.0)
    for between in ((), (section(start="continuous"),)):
        ((_, second),) = [[top for _, _, top in page] for page in pages(section(after), *between, section(before, start="continuous"))]
        assert second == 10.0 + 10.0 + 20.0
