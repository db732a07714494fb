"""Paragraphs down a column: spaces between them, keeps, widows and orphans, breaks, borders."""

from __future__ import annotations

from typing import Any

import pytest
from tests.typeset.layout.composing import LINE, laid, lines, pages, rules, section, texts
from tests.typeset.layout.inline.setting import SQUARE, paragraph

from moralreport.typeset.document import Block, Break, DocGrid, Frame, Habits, Label, ParagraphBorders
from moralreport.typeset.pages import Box, GlyphRun

PAGE = Break("page", SQUARE)
COLUMN = Break("column", SQUARE)


def tops(*blocks: Block, **values: Any) -> list[list[float]]:
    """Tops of all lines, page by page, from the top margin."""
    return [[round(top - 10, 2) for _, _, top in page] for page in pages(section(*blocks, **values))]


def test_space_between_paragraphs_is_the_larger_of_the_two() -> None:
    assert tops(lines(1, space_after=6.0), lines(1, space_before=4.0), lines(1, space_before=9.0)) == [[0, 16, 35]]


def test_old_documents_add_the_two_spaces() -> None:
    layout, _ = laid(section(lines(1, space_after=6.0), lines(1, space_before=4.0)), habits=Habits(add_spaces=True))
    first, second = (item.y for item in layout.pages[0].items if isinstance(item, GlyphRun))
    assert second - first == pytest.approx(20.0)


def test_auto_spacing_is_5_points_where_the_two_spaces_add_up() -> None:
    auto: dict[str, Any] = {"before_auto": True, "after_auto": True}
    layout, _ = laid(section(lines(1, **auto), lines(1, **auto)), habits=Habits(add_spaces=True))
    first, second = (item.y for item in layout.pages[0].items if isinstance(item, GlyphRun))
    assert second - first == pytest.approx(20.0)


def test_contextual_spacing_drops_only_the_own_space_between_equal_styles() -> None:
    item: dict[str, Any] = {"style": "List", "contextual_spacing": True, "space_after": 6.0, "space_before": 6.0}
    assert tops(lines(1, **item), lines(1, **item), lines(1, style="Normal")) == [[6, 16, 32]]


@pytest.mark.parametrize(("first", "second", "before", "gap"), ((True, False, 10.0, 4), (True, False, 4.0, 0), (False, True, 10.0, 6)))
def test_contextual_spacing_of_one_paragraph_leaves_what_the_other_exceeds_it(first: bool, second: bool, before: float, gap: int) -> None:
    """Measured in Word: the lower one only brings what its space before exceeds that after the upper one."""
    upper = lines(1, style="List", contextual_spacing=first, space_after=6.0)
    lower = lines(1, style="List", contextual_spacing=second, space_before=before)
    assert tops(upper, lower) == [[0, 10 + gap]]


def test_auto_spacing_is_14_points_and_nothing_at_the_edge() -> None:
    auto: dict[str, Any] = {"before_auto": True, "after_auto": True, "space_before": 5.0, "space_after": 5.0}
    assert tops(lines(1, **auto), lines(1, **auto)) == [[0, 24]]


def test_auto_spacing_stands_behind_the_last_item_of_a_list_only() -> None:
    auto: dict[str, Any] = {"before_auto": True, "after_auto": True, "indent_left": 20.0}
    items = [paragraph("a", label=Label("1", SQUARE, list_id=list_id), **auto) for list_id in (1, 1, 2)]
    assert [sorted(set(page)) for page in tops(*items)] == [[0, 10, 34]]


def test_what_is_a_twip_too_high_does_not_fit() -> None:
    def first(height: float) -> int:
        return len(tops(lines(9), paragraph("a", line_rule="exact", line=height))[0])

    assert [first(height) for height in (10.01, 10.05)] == [10, 9]


@pytest.mark.parametrize(("before", "found"), [(10.0, [9]), (11.0, [8, 1])])
def test_a_line_whose_spacing_hangs_out_at_the_foot_needs_the_space_above_it(before: float, found: list[int]) -> None:
    assert [len(page) for page in tops(lines(8), lines(1, line=2.0, space_before=before))] == found


def test_space_before_is_kept_at_the_first_page_but_not_where_text_runs_over() -> None:
    assert tops(lines(1, space_before=7.0), lines(10, space_before=7.0))[0][0] == 7
    assert tops(lines(10), lines(1, space_before=7.0))[1] == [0]


def test_a_chain_longer_than_the_page_is_parted_between_its_paragraphs_before_their_lines_are() -> None:
    chain = [lines(1, keep_next=True) for _ in range(8)]
    assert [len(page) for page in tops(*chain, lines(4, keep_next=True, keep_lines=True), lines(1))] == [8, 5]
    assert [len(page) for page in tops(*chain, lines(4, keep_next=True), lines(1))] == [10, 3]


@pytest.mark.parametrize(("mode", "top"), [(14, 7), (15, 0)])
def test_space_before_is_kept_after_a_break_until_word_2010(mode: int, top: float) -> None:
    broken = section(lines(1), paragraph("a", PAGE), lines(1, space_before=7.0))
    assert [round(line[2] - 10, 2) for line in pages(broken, compatibility_mode=mode)[1]] == [top]
    new = section(lines(1, space_before=7.0))
    assert [round(line[2] - 10, 2) for line in pages(section(lines(1)), new, compatibility_mode=mode)[1]] == [7]


@pytest.mark.parametrize("mode", [14, 15])
@pytest.mark.parametrize(("after", "top"), [(0.0, 7.0), (3.0, 4.0), (9.0, 0.0)])
def test_a_paragraph_with_a_page_of_its_own_keeps_its_space_beyond_that_above(mode: int, after: float, top: float) -> None:
    for above in (1, 10):
        broken = section(lines(above, space_after=after), lines(1, page_break_before=True, space_before=7.0))
        assert [round(line[2] - 10, 2) for line in pages(broken, compatibility_mode=mode)[1]] == [top]


@pytest.mark.parametrize("mode", [14, 15])
@pytest.mark.parametrize(("after", "top"), [(0.0, 7.0), (3.0, 4.0), (9.0, 0.0)])
def test_the_space_before_a_paragraph_that_a_break_begins_stands_behind_the_break(mode: int, after: float, top: float) -> None:
    breaking = paragraph(PAGE, "a", space_before=7.0)
    first, second = pages(section(lines(1, space_after=after), breaking), compatibility_mode=mode)
    assert [round(line[2] - 10, 2) for line in second] == [top]
    assert len(first) == 1


@pytest.mark.parametrize("broken", [PAGE, COLUMN])
def test_the_first_line_of_a_paragraph_that_a_break_begins_stands_behind_the_break(broken: Break) -> None:
    """Its number and its indent too, once (LibreOffice's tdf153964_numberingAfterBreak14.docx and its like, seen in Word)."""
    shape: dict[str, Any] = {"indent_left": 20.0, "first_line": -20.0, "outline_level": 0}
    numbered = paragraph(broken, "aaaa bbbbb", label=Label("1", SQUARE, suffix="tab"), **shape)
    layout, _ = laid(section(numbered, paragraph("c", broken, "d", first_line=10.0)))
    found = [[(text, x - 10) for text, x, _ in texts(page) if text] for page in layout.pages]
    assert found == [[], [("1", 0.0), ("aaaa", 20.0), ("bbbbb", 20.0), ("c", 10.0)], [("d", 0.0)]]
    assert [entry.destination.page for entry in layout.outline] == [1]


def test_last_line_is_not_left_alone() -> None:
    assert [len(page) for page in tops(lines(7), lines(4))] == [9, 2]


def test_first_line_is_not_left_alone() -> None:
    assert [len(page) for page in tops(lines(9), lines(4))] == [9, 4]


def test_without_widow_control_the_page_is_filled() -> None:
    assert [len(page) for page in tops(lines(9), lines(4, widow_control=False))] == [10, 3]


def test_paragraph_of_three_lines_stays_whole() -> None:
    assert [len(page) for page in tops(lines(8), lines(3))] == [8, 3]


def test_kept_lines_go_together() -> None:
    assert [len(page) for page in tops(lines(5), lines(7, keep_lines=True))] == [5, 7]


def test_heading_goes_with_the_lines_that_follow_it() -> None:
    assert [len(page) for page in tops(lines(8), lines(1, keep_next=True), lines(4))] == [8, 5]


def test_chain_of_headings_goes_together() -> None:
    kept = lines(1, keep_next=True)
    assert [len(page) for page in tops(lines(7), kept, kept, lines(4))] == [7, 6]


def test_chain_longer_than_a_page_is_given_up() -> None:
    assert [len(page) for page in tops(*[lines(1, keep_next=True)] * 25)] == [10, 10, 5]


def test_page_break_inside_a_paragraph() -> None:
    assert [[text for text, _, _ in page] for page in pages(section(paragraph("before", PAGE, "after")))] == [["before"], ["after"]]


def test_page_break_that_ends_a_paragraph_leaves_no_empty_line() -> None:
    assert tops(paragraph("before", PAGE), lines(1)) == [[0], [0]]


def test_column_break_in_a_single_column_goes_to_the_next_page() -> None:
    assert len(tops(paragraph("before", COLUMN, "after"))) == 2


def test_extra_space_of_a_multiple_line_hangs_out_at_the_foot() -> None:
    assert [len(page) for page in tops(lines(4, line=2.0), page_height=90.0)] == [4]


def test_room_that_a_grid_gives_a_line_does_not_hang_out() -> None:
    """The same page holds so many lines as it has whole pitches; the room of a multiple still hangs out."""
    grid = DocGrid("lines", 15.0)
    assert [len(page) for page in tops(lines(7, widow_control=False), grid=grid)] == [6, 1]
    assert [len(page) for page in tops(lines(4, line=2.0), grid=grid, page_height=125.0)] == [4]


def test_line_higher_than_the_page_is_set_all_the_same() -> None:
    assert len(tops(*[lines(1, line=500.0, line_rule="exact")] * 3)) == 3


def test_borders_take_room_and_stand_outside_the_indent() -> None:
    box = ParagraphBorders(LINE, LINE, LINE, LINE)
    layout, _ = laid(section(lines(1, borders=box), lines(1)))
    assert rules(layout.pages[0]) == {
        (9.5, 10.25, 110.5, 10.25),
        (9.5, 20.75, 110.5, 20.75),
        (9.75, 10, 9.75, 21),
        (110.25, 10, 110.25, 21),
    }


def test_equal_neighbours_share_one_box() -> None:
    box = ParagraphBorders(LINE, LINE, LINE, LINE)
    layout, _ = laid(section(lines(1, borders=box, space_after=4.0), lines(1, borders=box)))
    across = sorted(y0 for x0, y0, x1, y1 in rules(layout.pages[0]) if y0 == y1)
    assert across == [10.25, 34.75]


@pytest.mark.parametrize(
    ("other", "boxes"),
    [
        ({"first_line": -5.0}, 2),
        ({"first_line": 5.0}, 1),
        ({"indent_left": 5.0}, 2),
        ({"indent_right": -5.0}, 2),
        ({"shading": "EEEEEE"}, 2),
        ({"alignment": "right"}, 1),
    ],
)
def test_neighbours_whose_boxes_begin_elsewhere_stand_in_two(other: dict[str, Any], boxes: int) -> None:
    """A hanging first line stands in the box, one set in does not move it."""
    properties: dict[str, Any] = {"borders": ParagraphBorders(LINE, LINE, LINE, LINE), "indent_left": 10.0}
    layout, _ = laid(section(lines(1, **properties), lines(1, **(properties | other))))
    assert len([1 for _, y0, _, y1 in rules(layout.pages[0]) if y0 == y1]) == 2 * boxes


def test_border_between_equal_neighbours() -> None:
    box = ParagraphBorders(LINE, None, LINE, None, between=LINE)
    layout, _ = laid(section(lines(1, borders=box), lines(1, borders=box)))
    assert sorted(y0 for _, y0, _, _ in rules(layout.pages[0])) == [10.25, 20.75, 31.25]


def test_shading_covers_the_space_between_joined_paragraphs() -> None:
    layout, _ = laid(section(lines(1, shading="EEEEEE", space_after=4.0), lines(1, shading="EEEEEE")))
    boxes = [(item.y, item.height) for item in layout.pages[0].items if isinstance(item, Box)]
    assert boxes == [(10.0, 14.0), (24.0, 10.0)]


def test_the_shading_of_a_paragraph_stands_between_its_indents() -> None:
    """From right to left the indent at its beginning lies on the right."""
    for bidi, x in ((False, 40.0), (True, 20.0)):
        layout, _ = laid(section(lines(1, shading="EEEEEE", indent_left=30.0, indent_right=10.0, bidi=bidi)))
        (box,) = [item for item in layout.pages[0].items if isinstance(item, Box)]
        assert (box.x, box.width) == (x, 60.0)


def test_drop_cap_stands_beside_the_lines() -> None:
    frame = Frame(drop_cap="drop", wrap="around")
    cap = paragraph("A", frame=frame, line=20.0, line_rule="exact")
    first, second, third, fourth = pages(section(cap, paragraph("aaaaaaaa bbbbbbbb cccccccc")))[0]
    assert first[0] == "A" and first[1] == 10.0
    assert (second[1], third[1]) == (20.1, 20.1)
    assert fourth[1] == 10.0


@pytest.mark.parametrize("after", [0.0, 12.0])
def test_the_space_above_a_frame_stands_once_above_the_text_beside_it(after: float) -> None:
    cap = paragraph("A", frame=Frame(drop_cap="drop", wrap="around"), line=20.0, line_rule="exact")
    page = pages(section(lines(1, space_after=after), cap, paragraph("bbbbbbbb bbbbbbbb")))[0]
    assert [round(top - 10, 2) for text, _, top in page if "b" in text] == pytest.approx([10 + after, 20 + after])


@pytest.mark.parametrize(("wrap", "below"), [("none", [0.0, 10.0]), ("notBeside", [30.0, 40.0])])
def test_text_goes_on_behind_a_frame_that_wraps_nothing(wrap: str, below: list[float]) -> None:
    frame = Frame(width=50.0, height=30.0, height_rule="exact", wrap=wrap)
    page = pages(section(lines(1, "f", frame=frame), lines(2)))[0]
    assert [round(top - 10, 2) for text, _, top in page if "a" in text] == pytest.approx(below)


def test_document_without_blocks_has_one_empty_page() -> None:
    layout, _ = laid(section())
    assert [(page.label, page.items) for page in layout.pages] == [("1", ())]
    layout, _ = laid()
    assert len(layout.pages) == 1
