"""Tables: widths, heights, rows over pages, merged cells, borders where cells meet."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tests.typeset.layout.composing import HAIR, LINE, cell, laid, lines, pages, row, rules, section, table, texts
from tests.typeset.layout.inline.setting import SQUARE, glyph_text, paragraph, run

from moralreport.typeset.document import (
    AxisPosition,
    Border,
    Break,
    CellBorders,
    DocGrid,
    FloatingTable,
    Habits,
    Paragraph,
    ParagraphBorders,
    Row,
    Table,
    Text,
)
from moralreport.typeset.document.plane import Insets
from moralreport.typeset.layout.tables.borders import stronger
from moralreport.typeset.pages import Box, GlyphRun, Rule, Transform

NONE = CellBorders()


def lefts(made: Table, **values: Any) -> list[float]:
    """Left edges of the texts of the first row."""
    return [x - 10 for _, x, _ in pages(section(made, **values))[0]]


def test_table_in_an_old_document_stands_out_by_its_cell_margin() -> None:
    made = table(row(cell("a", margins=Insets(5.0, 0.0, 5.0, 0.0))), grid=(50.0,), default_margins=Insets(5.0, 0.0, 5.0, 0.0))
    for mode, x in ((14, 10.0), (15, 15.0)):
        layout, _ = laid(section(made), compatibility_mode=mode)
        assert texts(layout.pages[0])[0][1] == x


def test_all_cells_of_a_row_have_the_highest_of_their_top_margins() -> None:
    """So Word sets LibreOffice's tdf160077_layoutInCell.docx; the margins at the other sides, and other rows, stay as they are."""
    low = cell("b", margins=Insets(0.0, 12.0, 0.0, 4.0))
    made = table(row("a", low), row("c", "d"))
    found = {text: (x - 10, top - 10) for text, x, top in pages(section(made))[0]}
    assert found == {"a": (0.0, 12.0), "b": (50.0, 12.0), "c": (0.0, 26.0), "d": (50.0, 26.0)}


def test_table_in_a_cell_stands_out_in_no_document() -> None:
    margins = Insets(5.0, 0.0, 5.0, 0.0)
    inner = table(row(cell("x", margins=margins)), grid=(30.0,), default_margins=margins)
    made = table(row(cell(inner, margins=margins)), grid=(60.0,), default_margins=margins)
    for mode, x in ((14, 15.0), (15, 20.0)):
        layout, _ = laid(section(made), compatibility_mode=mode)
        assert texts(layout.pages[0])[0][1] == x


def test_alignment_and_indent() -> None:
    assert lefts(table(row("a"), grid=(40.0,), alignment="center")) == [30]
    assert lefts(table(row("a"), grid=(40.0,), alignment="right")) == [60]
    assert lefts(table(row("a"), grid=(40.0,), indent=7.0)) == [7]


def test_bidi_table_runs_from_the_right() -> None:
    assert lefts(table(row("a", "b"), grid=(30.0, 70.0), bidi=True)) == [70, 0]


def test_row_heights() -> None:
    made = table(
        row("a", height=25.0, height_rule="atLeast"),
        row("b", height=5.0, height_rule="atLeast"),
        row("c", height=12.0, height_rule="exact"),
        row("d"),
        grid=(50.0,),
    )
    assert [top - 10 for _, _, top in pages(section(made))[0]] == [0, 25, 35, 47]


def test_the_mark_that_ends_a_cell_makes_no_line_of_text_higher() -> None:
    """Otherwise than the line of an empty cell."""
    large = run(size=30.0, size_cs=30.0)
    text = paragraph(Text("a", SQUARE), run=large)
    made = table(row(cell(text)), row("b"), row(cell(paragraph(run=large))), row("c"), row(cell(text, text)), row("d"), grid=(50.0,))
    tops = {found: top - 10 for found, _, top in pages(section(made, page_height=300.0))[0]}
    assert (tops["b"], tops["c"], tops["d"]) == (10.0, 50.0, 80.0)


def test_exact_row_clips_what_is_too_high() -> None:
    layout, _ = laid(section(table(row(cell(lines(3)), height=15.0, height_rule="exact"), grid=(100.0,))))
    (clipped,) = [item for item in layout.pages[0].items if isinstance(item, Transform)]
    assert clipped.clip == (10.0, 10.0, 100.0, 15.0)


def test_vertical_alignment_in_a_cell() -> None:
    made = table(row(cell(lines(3)), cell("m", vertical_align="center"), cell("b", vertical_align="bottom")), grid=(90.0, 10.0, 10.0))
    tops = {text: top - 10 for text, _, top in pages(section(made))[0]}
    assert (tops["m"], tops["b"]) == (10, 20)


def test_the_empty_paragraph_behind_a_table_at_the_end_of_a_cell_takes_no_line() -> None:
    def top_below(*behind: Paragraph) -> float:
        outer = table(row(cell(table(row("a"), grid=(40.0,)), *behind)), row("b"))
        return next(top for text, _, top in pages(section(outer))[0] if text == "b")

    alone = top_below()
    assert top_below(paragraph()) == alone
    assert top_below(paragraph("x")) == top_below(paragraph("x"), paragraph()) - 10.0 == alone + 10.0
    assert top_below(paragraph(), paragraph()) == alone + 20.0


def test_space_after_the_last_paragraph_of_a_cell_counts() -> None:
    made = table(row(cell(lines(1, space_after=6.0))), row("b"), grid=(100.0,))
    assert pages(section(made))[0][1][2] == 26.0


def test_row_is_broken_over_pages_with_its_content() -> None:
    made = table(row(cell(lines(14)), "b"), grid=(100.0, 10.0))
    assert [len(page) for page in pages(section(made))] == [11, 4]


def test_row_that_may_not_be_split_goes_to_the_next_page() -> None:
    made = table(row(cell(lines(4))), row(cell(lines(8)), cant_split=True), grid=(100.0,))
    assert [len(page) for page in pages(section(made))] == [4, 8]


def test_unsplittable_row_higher_than_a_page_is_split_all_the_same() -> None:
    assert [len(page) for page in pages(section(table(row(cell(lines(25)), cant_split=True), grid=(100.0,))))] == [10, 10, 5]


def test_page_breaks_in_cells_mean_nothing() -> None:
    broken = paragraph("a", Break("page", SQUARE), "b")
    (page,) = pages(section(table(row(cell(broken, paragraph("c", page_break_before=True))), grid=(100.0,))))
    assert [text for text, _, _ in page] == ["a", "b", "c"]


def test_merged_cell_higher_than_its_rows_and_the_page_goes_on() -> None:
    made = table(row(cell(lines(25), v_merge="restart"), "b"), row(cell("", v_merge="continue"), "c"), row("d", "e"), grid=(90.0, 10.0))
    got = pages(section(made))
    assert [sum(text.startswith("aaa") for text, _, _ in page) for page in got] == [10, 10, 5]
    assert ("d", 10.0, 60.0) in got[2]


def test_merged_cell_that_leaves_room_at_the_foot_of_a_page_gets_it_on_the_next() -> None:
    whole = cell(lines(6), lines(8, keep_lines=True), v_merge="restart")
    made = table(row(whole, "b"), row(cell("", v_merge="continue"), "c"), row("d", "e"), grid=(90.0, 10.0))
    got = pages(section(made))
    assert [sum(text.startswith("aaa") for text, _, _ in page) for page in got] == [6, 8]
    assert ("d", 10.0, 90.0) in got[1]


def test_header_rows_are_repeated_as_artifacts() -> None:
    made = table(row("head", header=True), *[row(f"r{i}") for i in range(20)], grid=(100.0,))
    layout, _ = laid(section(made))
    assert [texts(page)[0][0] for page in layout.pages] == ["head"] * 3
    heads = [item.node for page in layout.pages for item in page.items if isinstance(item, GlyphRun) and item.glyphs[0].text == "h"]
    assert heads[0] is not None and heads[1:] == [None, None]
    assert sum(node.role == "TH" for node in layout.structure) == 1


def test_merged_cells_of_header_rows_are_whole_on_every_page() -> None:
    tall = cell("m", "n", v_merge="restart", vertical_align="center", shading="EEEEEE")
    heads = row(tall, "one", header=True), row(cell("", v_merge="continue"), "two", header=True)
    layout, _ = laid(section(table(*heads, *[row("a", "b") for _ in range(40)])))
    assert len(layout.pages) == 5
    for page in layout.pages:
        assert [text for text, _, _ in texts(page)][:4] in (["m", "n", "one", "two"], ["m", "one", "n", "two"])
        assert [item.height for item in page.items if isinstance(item, Box)] == [20.0]


def test_rows_kept_with_the_next_stay_together() -> None:
    kept = [row(cell(paragraph("k", keep_next=True))) for _ in range(3)]
    assert [len(page) for page in pages(section(lines(8), table(*kept, row("end"), grid=(100.0,))))] == [8, 4]


def test_merged_cell_stretches_the_last_of_its_rows() -> None:
    made = table(row(cell(lines(4), v_merge="restart"), "b"), row(cell("", v_merge="continue"), "c"), row("d", "e"), grid=(90.0, 10.0))
    tops = {text: top - 10 for text, _, top in pages(section(made))[0]}
    assert (tops["b"], tops["c"], tops["d"]) == (0, 10, 40)


def test_merged_cell_goes_on_on_the_next_page() -> None:
    first = row(cell(lines(14), v_merge="restart"), "b")
    more = [row(cell("", v_merge="continue"), "b") for _ in range(13)]
    counts = [sum(text.startswith("a") for text, _, _ in page) for page in pages(section(table(first, *more, grid=(90.0, 10.0))))]
    assert counts == [10, 4]


def test_no_line_is_drawn_through_a_merged_cell() -> None:
    made = table(row(cell("m", v_merge="restart"), "b"), row(cell("", v_merge="continue"), "c"))
    layout, _ = laid(section(made))
    assert (60.0, 20.0, 110.0, 20.0) in rules(layout.pages[0])
    assert not any(y0 == y1 == 20.0 and x0 < 60.0 for x0, y0, _, y1 in rules(layout.pages[0]))


def test_spanning_cell() -> None:
    made = table(row(cell("wide", grid_span=2), "c"), row("d", "e", "f"), grid=(20.0, 30.0, 40.0))
    assert [x - 10 for _, x, _ in pages(section(made))[0]] == [0, 50, 0, 20, 50]


def test_nested_table() -> None:
    inner = table(row("x", "y"), grid=(20.0, 20.0))
    assert [x - 10 for _, x, _ in pages(section(table(row("a", cell(inner)), grid=(50.0, 50.0))))[0]] == [0, 50, 70]


def test_turned_text_stands_in_its_cell() -> None:
    layout, _ = laid(section(table(row(cell("up", direction="btLr"), "b", height=40.0, height_rule="exact"), grid=(20.0, 50.0))))
    (turned,) = [item for item in layout.pages[0].items if isinstance(item, Transform)]
    assert turned.matrix == (0.0, -1.0, 1.0, 0.0, 10.0, 50.0)


def test_turned_text_of_a_merged_cell_runs_along_all_its_rows() -> None:
    """On each page along the rows that stand there."""
    heights = {"height": 40.0, "height_rule": "atLeast"}
    up = cell("aaa bbb ccc ddd eee fff ggg hhh", direction="btLr", v_merge="restart")
    made = table(row(up, "b", **heights), *(row(cell(v_merge="continue"), "b", **heights) for _ in range(2)), grid=(20.0, 50.0))
    layout, _ = laid(section(made))
    first, second = ([item for item in page.items if isinstance(item, Transform)] for page in layout.pages)
    assert [item.matrix for item in first + second] == [(0.0, -1.0, 1.0, 0.0, 10.0, 90.0), (0.0, -1.0, 1.0, 0.0, 10.0, 50.0)]
    lines_of = [[glyph_text(run) for run in item.items if isinstance(run, GlyphRun)] for item in first + second]
    assert lines_of == [["aaa bbb ", "ccc ddd "], ["eee ", "fff ", "ggg ", "hhh"]]


def test_heavier_border_wins_then_style_then_darker_colour() -> None:
    thin, thick, double = Border("single", 0.5), Border("single", 2.0), Border("double", 0.5)
    assert stronger(thin, thick) is thick
    assert stronger(thin, double) is double
    assert stronger(None, thin) is thin
    dark, light = Border("single", 1.0, "000000"), Border("single", 1.0, "CCCCCC")
    assert stronger(light, dark) is dark
    assert stronger(Border("dotted", 1.0), Border("single", 1.0)) == Border("single", 1.0)


def test_no_border_lies_over_columns_that_a_row_leaves_out() -> None:
    outer = ParagraphBorders(HAIR, HAIR, HAIR, HAIR)
    short = replace(row(cell("a", borders=NONE)), grid_before=1)
    layout, _ = laid(section(table(short, row(cell("b", borders=NONE), cell("c", borders=NONE)), grid=(40.0, 60.0), borders=outer)))
    assert (10, 10, 50, 10) not in rules(layout.pages[0]) and (50, 10, 110, 10) in rules(layout.pages[0])


def test_table_borders_frame_cells_without_their_own() -> None:
    outer = ParagraphBorders(HAIR, HAIR, HAIR, HAIR)
    layout, _ = laid(section(table(row(cell("a", borders=NONE), cell("b", borders=NONE)), borders=outer)))
    assert rules(layout.pages[0]) == {(10, 10, 110, 10), (10, 20, 110, 20), (10, 10, 10, 20), (110, 10, 110, 20)}


def test_cell_may_forbid_the_tables_border() -> None:
    outer = ParagraphBorders(HAIR, HAIR, HAIR, HAIR)
    layout, _ = laid(section(table(row(cell("a", borders=CellBorders(nil=("top", "left")))), grid=(100.0,), borders=outer)))
    assert rules(layout.pages[0]) == {(10, 20, 110, 20), (110, 10, 110, 20)}


def test_diagonal_borders() -> None:
    layout, _ = laid(section(table(row(cell("a", borders=CellBorders(diagonal_down=LINE))), grid=(100.0,))))
    assert [(item.x0, item.y0, item.x1, item.y1) for item in layout.pages[0].items if isinstance(item, Rule)] == [(10, 10, 110, 20)]
    layout, _ = laid(section(table(row(cell("a", borders=CellBorders(diagonal_up=LINE))), grid=(100.0,))))
    assert [(item.x0, item.y0, item.x1, item.y1) for item in layout.pages[0].items if isinstance(item, Rule)] == [(10, 20, 110, 10)]


def test_text_goes_round_a_floating_table() -> None:
    place = FloatingTable(AxisPosition("margin", align="right"), AxisPosition("text", offset=0.0), Insets(5.0))
    floating = table(row("t"), row("t"), grid=(20.0,), floating=place)
    wide = {"page_width": 320.0}
    got = pages(section(floating, paragraph("a" * 25 + " " + "b" * 25 + " " + "c" * 28), **wide))[0]
    assert ("t", 290.0, 10.0) in got
    assert [(text[0], top) for text, _, top in got if text[0] in "abc"] == [("a", 10.0), ("b", 20.0), ("c", 30.0)]


def test_rows_of_an_empty_table_and_cells_without_blocks_do_no_harm() -> None:
    layout, _ = laid(section(Table((), ()), table(row(cell())), Table((row(),), ())))
    assert len(layout.pages) == 1


def test_the_thickest_line_above_a_row_adds_to_its_height() -> None:
    thick, thin = (CellBorders(top=Border("single", width), bottom=Border("single", width)) for width in (3.0, 1.0))
    made = table(
        row(cell("a", borders=thin), cell("b", borders=thin)),
        row(cell("c", borders=thick), cell("d", borders=thin)),
        row(cell("e", borders=thin), cell("f", borders=thin), height=20.0, height_rule="atLeast"),
        row(cell("g", borders=thin), cell("h", borders=thin), height=20.0, height_rule="exact"),
        row(cell("i", borders=thin), cell("j", borders=thin)),
    )
    tops = {text: top - 10 for text, _, top in pages(section(made))[0]}
    assert [tops[text] for text in "acegi"] == [1, 1 + 10 + 3, 14 + 10 + 3, 24 + 23, 47 + 20 + 1 - 3 + 3]
    assert all(tops[one] == tops[two] for one, two in zip("acegi", "bdfhj", strict=True))


def test_a_double_line_takes_the_room_of_two_lines_and_their_gap() -> None:
    double = CellBorders(top=Border("double", 1.0))
    assert pages(section(table(row(cell("a", borders=double)), grid=(50.0,))))[0][0][2] == 13.0


def test_a_row_whose_first_paragraph_asks_for_a_new_page_begins_there() -> None:
    def breaking(text: str) -> Row:
        return row(cell(paragraph(text, page_break_before=True)))

    made = table(row("a"), breaking("b"), row("c"), grid=(50.0,))
    first = table(breaking("d"), grid=(50.0,))
    assert [[text for text, _, _ in page] for page in pages(section(made, first))] == [["a"], ["b", "c"], ["d"]]


def test_cells_keep_to_the_grid_on_request() -> None:
    for on, below in ((False, 10.0), (True, 18.0)):
        layout, _ = laid(section(table(row("a"), row("b")), grid=DocGrid("lines", 18.0)), habits=Habits(grid_in_tables=on))
        (_, _, first), (_, _, second) = texts(layout.pages[0])
        assert second - first == below
