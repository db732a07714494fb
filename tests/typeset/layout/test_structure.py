"""The tag tree, the outline and the destinations that layout hands to the PDF."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.typeset.layout.composing import cell, laid, lines, row, section, table
from tests.typeset.layout.inline.setting import SQUARE, paragraph

from moralreport.typeset.document import (
    Anchor,
    AxisPosition,
    BookmarkStart,
    Cell,
    Group,
    InlineDrawing,
    Label,
    Paragraph,
    Row,
    Shape,
    Tab,
    TextBox,
)
from moralreport.typeset.pages import GlyphRun, Layout, Path


def tree(layout: Layout) -> list[str]:
    """Paths of roles from the document down, in reading order, without the document itself."""
    paths: list[str] = []
    for node in layout.structure:
        paths.append("" if node.parent is None else f"{paths[node.parent]}/{node.role}")
    return [path[1:] for path in paths[1:]]


def item(text: str, level: int = 0, list_id: int = 1) -> Paragraph:
    return paragraph(text, label=Label("1.", SQUARE, list_id=list_id, level=level))


def test_headings_and_paragraphs() -> None:
    layout, _ = laid(section(paragraph("h", outline_level=0), lines(1), paragraph("k", outline_level=1), paragraph("c", role="caption")))
    assert tree(layout) == ["H1", "P", "H2", "Caption"]


def test_heading_levels_are_never_skipped() -> None:
    layout, _ = laid(section(paragraph("h", outline_level=0), paragraph("k", outline_level=4), paragraph("m", outline_level=8)))
    assert tree(layout) == ["H1", "H2", "H3"]


def test_headings_of_one_level_stand_side_by_side() -> None:
    """Also where the document begins with a deeper level."""
    layout, _ = laid(section(*(paragraph("h", outline_level=level) for level in (1, 1, 2, 1, 0, 1))))
    assert tree(layout) == ["H1", "H1", "H2", "H1", "H1", "H2"]


def test_empty_heading_is_no_heading() -> None:
    layout, _ = laid(section(paragraph(outline_level=0), lines(1)))
    assert tree(layout) == ["P", "P"] and layout.outline == ()


def test_lists_nest_by_level() -> None:
    layout, _ = laid(section(item("a"), item("b", level=1), item("c")))
    inner = "L/LI/LBody/L"
    assert tree(layout) == ["L", "L/LI", "L/LI/Lbl", "L/LI/LBody", inner, f"{inner}/LI", f"{inner}/LI/Lbl", f"{inner}/LI/LBody",
                            "L/LI", "L/LI/Lbl", "L/LI/LBody"]  # fmt: skip


def test_another_list_is_another_node() -> None:
    layout, _ = laid(section(item("a"), item("b", list_id=2), lines(1), item("c", list_id=2)))
    assert tree(layout).count("L") == 3


def test_label_belongs_to_lbl_and_text_to_lbody() -> None:
    layout, _ = laid(section(item("text")))
    roles = [layout.structure[run.node].role for run in layout.pages[0].items if isinstance(run, GlyphRun) and run.node is not None]
    assert roles == ["Lbl", "Lbl", "LBody"], "number, the room after it, text"


def test_contents_entries_nest_in_toc() -> None:
    layout, _ = laid(section(paragraph("a", role="toc"), paragraph("b", role="toc", role_level=1), paragraph("c", role="toc"), lines(1)))
    assert tree(layout) == ["TOC", "TOC/TOCI", "TOC/TOC", "TOC/TOC/TOCI", "TOC/TOCI", "P"]


def test_table_with_header_row_and_spans() -> None:
    rows = row(cell("a", header=True), cell("b", v_merge="restart")), row("c", cell("", v_merge="continue"))
    made = table(row(cell("h", grid_span=2), header=True), *rows)
    layout, _ = laid(section(made))
    cells = [(node.role, node.col_span, node.row_span, node.scope) for node in layout.structure if node.role in ("TH", "TD")]
    assert cells == [("TH", 2, 1, "Column"), ("TH", 1, 1, "Row"), ("TD", 1, 2, ""), ("TD", 1, 1, "")]
    assert [path for path in tree(layout) if path.endswith("TR")] == ["Table/THead/TR", "Table/TBody/TR", "Table/TBody/TR"]


def test_paragraph_over_two_pages_keeps_its_node() -> None:
    layout, _ = laid(section(lines(14)))
    assert len({run.node for page in layout.pages for run in page.items if isinstance(run, GlyphRun)}) == 1


def test_row_over_two_pages_keeps_its_cells() -> None:
    layout, _ = laid(section(table(row(cell(lines(14))), grid=(100.0,))))
    assert tree(layout) == ["Table", "Table/TR", "Table/TR/TD", "Table/TR/TD/P"]


def test_outline_and_destinations() -> None:
    heading = paragraph(BookmarkStart("here"), "h", outline_level=1, label=Label("2.", SQUARE))
    layout, _ = laid(section(lines(8), heading, lines(4)))
    (entry,) = layout.outline
    assert (entry.title, entry.level, entry.destination.page) == ("2. h", 1, 0)
    assert (layout.destinations["here"].page, layout.destinations["here"].y) == (0, 90.0)


def test_a_described_group_is_one_figure() -> None:
    shape = Shape("rect", 20, 10, fill="000000")
    group = Group(20, 10, ((0.0, 0.0, shape), (0.0, 0.0, shape)), alt_text="quarter 1")
    layout, _ = laid(section(paragraph(InlineDrawing(group, SQUARE))))
    (figure,) = [index for index, node in enumerate(layout.structure) if node.role == "Figure"]
    assert layout.structure[figure].alt_text == "quarter 1"
    assert [item.node for item in layout.pages[0].items if isinstance(item, Path)] == [figure, figure]
    bare, _ = laid(section(paragraph(InlineDrawing(replace(group, alt_text=""), SQUARE))))
    assert [item.node for item in bare.pages[0].items if isinstance(item, Path)] == [None, None]


def test_literal_numbers_of_list_styles_are_labels() -> None:
    first = paragraph("๑.", Tab(SQUARE), "a", role="list_item")
    below = paragraph("-", Tab(SQUARE), "b", role="list_item", role_level=1)
    more = paragraph("c", role="list_item")
    layout, _ = laid(section(first, below, more, paragraph("๑.", Tab(SQUARE), "d")))
    inner = "L/LI/LBody/L"
    assert tree(layout) == ["L", "L/LI", "L/LI/Lbl", "L/LI/LBody", inner, f"{inner}/LI", f"{inner}/LI/Lbl", f"{inner}/LI/LBody",
                            "L/LI/LBody/P", "P"]  # fmt: skip
    assert [node.list_numbering for node in layout.structure if node.role == "L"] == ["Decimal", "None"]


def test_words_before_a_tab_are_no_label() -> None:
    layout, _ = laid(section(paragraph("note", Tab(SQUARE), "a", role="list_item"), paragraph("2569.1", role="list_item")))
    assert tree(layout) == ["P", "P"]


def test_a_table_without_lines_and_headers_is_read_cell_by_cell() -> None:
    bare = table(Row((Cell((paragraph("a"),)), Cell((paragraph("b"),)))))
    assert tree(laid(section(bare))[0]) == ["Div", "Div/Div", "Div/Div/P", "Div/Div", "Div/Div/P"]
    headed = table(Row((Cell((paragraph("a"),), header=True), Cell((paragraph("b"),)))))
    assert tree(laid(section(headed))[0])[:3] == ["Table", "Table/TR", "Table/TR/TH"]


def test_gaps_of_rows_are_empty_cells() -> None:
    made = table(row("a", "b"), row("c", grid_before=1), row("d", grid_after=1))
    assert [path.rpartition("/")[2] for path in tree(laid(section(made))[0]) if not path.endswith("/P")] == [
        "Table", "TR", "TD", "TD", "TR", "TD", "TD", "TR", "TD", "TD"]  # fmt: skip


def test_rows_that_only_go_on_count_for_no_span() -> None:
    on = cell(v_merge="continue")
    made = table(row(cell("a", v_merge="restart"), "b"), row(on, on), row(on, "c"))
    layout, _ = laid(section(made))
    assert [(node.role, node.row_span) for node in layout.structure if node.role in ("TR", "TD")] == [
        ("TR", 1), ("TD", 3), ("TD", 1), ("TR", 1), ("TD", 1), ("TR", 1), ("TD", 1)]  # fmt: skip
    whole = table(row(cell("a", v_merge="restart")), row(cell(v_merge="continue")), grid=(100.0,))
    assert [node.row_span for node in laid(section(whole))[0].structure if node.role == "TD"] == [1]


@pytest.mark.parametrize(
    ("holder", "path"),
    [
        (paragraph("t"), "Div"),
        (paragraph("t", label=Label("1.", SQUARE)), "L/LI/LBody/Div"),
        (paragraph("t", role="toc"), "Div"),
    ],
)
def test_text_boxes_stand_where_blocks_may(holder: Paragraph, path: str) -> None:
    box = Shape("rect", 40, 20, text=TextBox((paragraph("a"),)))
    place = AxisPosition("column", offset=0.0)
    layout, _ = laid(section(replace(holder, inlines=(*holder.inlines, Anchor(box, place, AxisPosition("paragraph", offset=0.0))))))
    assert [one for one in tree(layout) if one.endswith("Div")] == [path]


def test_a_caption_below_a_picture_is_read_with_it() -> None:
    cells = [tuple(Cell((paragraph(text, role=role),)) for text in texts) for role, texts in (("body", "ab"), ("caption", "cd"))]
    layout, _ = laid(section(table(*map(Row, cells))))
    assert tree(layout) == ["Div", "Div/Div", "Div/Div/P", "Div/Div", "Div/Div/P", "Div/Div/Caption", "Div/Div/Caption"]
    assert [layout.structure[index].parent for index, node in enumerate(layout.structure) if node.role == "Caption"] == [2, 4]
