"""Headers, footers and header rows that show the same on every page are set once for all; those with fields page by page."""

from __future__ import annotations

from typing import Any

import pytest
from tests.typeset.layout.composing import cell, laid, lines, row, runs, section, table
from tests.typeset.layout.inline.setting import SQUARE, glyph_text, library, paragraph

from moralreport.typeset.document import (
    AxisPosition,
    Block,
    Document,
    Field,
    Frame,
    Group,
    HeaderFooter,
    Inline,
    InlineDrawing,
    Paragraph,
    Shape,
    Text,
    TextBox,
)
from moralreport.typeset.document.plane import NO_INSETS
from moralreport.typeset.layout import setters
from moralreport.typeset.layout.drawings import drawings
from moralreport.typeset.layout.environment import Environment
from moralreport.typeset.layout.page_geometry import page_frame
from moralreport.typeset.layout.pages import furniture
from moralreport.typeset.layout.pages.kept_furniture import KeptFurniture
from moralreport.typeset.layout.tables import merges
from moralreport.typeset.layout.tables.table import TableFlow
from moralreport.typeset.pages import Layout
from moralreport.typeset.warning_log import WarningLog

PAGE = Field("PAGE", SQUARE)


def counted(monkeypatch: pytest.MonkeyPatch, owner: Any, name: str) -> list[tuple[Any, ...]]:
    """The calls of a function, as they come."""
    calls: list[tuple[Any, ...]] = []
    function = getattr(owner, name)

    def called(*given: Any) -> Any:
        calls.append(given)
        return function(*given)

    monkeypatch.setattr(owner, name, called)
    return calls


def shown(layout: Layout, first: str) -> list[str]:
    """Text of the pages that begins so."""
    return [text for page in layout.pages for run in runs(page.items) if (text := glyph_text(run).strip()).startswith(first)]


def test_a_head_without_fields_is_set_and_drawn_once_for_each_side(monkeypatch: pytest.MonkeyPatch) -> None:
    calls, drawn = counted(monkeypatch, furniture, "_newly_set"), counted(monkeypatch, furniture, "_drawn")
    head: tuple[Block, ...] = (table(row("head", "x")), paragraph("head"))
    layout, _ = laid(section(lines(40), headers=HeaderFooter(head)))
    assert len(layout.pages) > 4
    assert len(calls) == len(drawn) == 2
    assert len(shown(layout, "head")) == 2 * len(layout.pages)


def test_a_field_anywhere_in_a_head_has_it_set_on_every_page(monkeypatch: pytest.MonkeyPatch) -> None:
    calls = counted(monkeypatch, furniture, "_newly_set")
    head = (table(row(cell(paragraph("p", PAGE)), "x")),)
    layout, _ = laid(section(lines(40), headers=HeaderFooter(head)))
    assert len(calls) == len(layout.pages) >= 4
    assert shown(layout, "p") == [f"p{number}" for number in range(1, len(layout.pages) + 1)]


def test_plain_paragraphs_beside_a_field_are_broken_once(monkeypatch: pytest.MonkeyPatch) -> None:
    made = counted(monkeypatch, setters, "LineKeeper")
    long = " ".join(["word"] * 60)
    head = (table(row(cell(paragraph("p", PAGE)), long)), paragraph(long))
    layout, _ = laid(section(lines(60), headers=HeaderFooter(head)))
    assert len(layout.pages) >= 4
    assert sum(long in "".join(i.text for i in given[0].inlines if isinstance(i, Text)) for given in made) == 1
    assert shown(layout, "p") == [f"p{number}" for number in range(1, len(layout.pages) + 1)]
    assert len(shown(layout, "word")) % len(layout.pages) == 0


def test_paragraphs_of_many_runs_beside_a_field_are_broken_once(monkeypatch: pytest.MonkeyPatch) -> None:
    made = counted(monkeypatch, setters, "LineKeeper")
    many = paragraph(*[Text("word ", SQUARE)] * 6)
    head = (table(row(cell(paragraph("p", PAGE)), cell(many))),)
    layout, _ = laid(section(lines(60), headers=HeaderFooter(head)))
    assert len(layout.pages) >= 4
    assert sum(len(given[0].inlines) == 6 for given in made) == 2  # of left and of right pages
    assert shown(layout, "p") == [f"p{number}" for number in range(1, len(layout.pages) + 1)]
    assert len(shown(layout, "word")) % len(layout.pages) == 0


def text_box(*inlines: Inline | str) -> Paragraph:
    shape = Shape("rect", 40.0, 10.0, text=TextBox((paragraph(*inlines),), insets=NO_INSETS))
    return paragraph(InlineDrawing(Group(40.0, 10.0, ((0.0, 0.0, shape),)), SQUARE))


def test_drawings_beside_a_field_are_drawn_once(monkeypatch: pytest.MonkeyPatch) -> None:
    drawn = counted(monkeypatch, drawings, "paint_shape")
    layout, _ = laid(section(lines(40), headers=HeaderFooter((paragraph("p", PAGE), text_box("box")))))
    assert len(layout.pages) >= 4 and len(drawn) == 2
    assert shown(layout, "p") == [f"p{number}" for number in range(1, len(layout.pages) + 1)]
    assert len(shown(layout, "box")) == len(layout.pages)


def test_text_boxes_with_a_field_are_drawn_on_every_page() -> None:
    layout, _ = laid(section(lines(40), headers=HeaderFooter((text_box("p", PAGE),))))
    assert shown(layout, "p") == [f"p{number}" for number in range(1, len(layout.pages) + 1)]


def test_left_and_right_pages_have_heads_of_their_own(monkeypatch: pytest.MonkeyPatch) -> None:
    calls = counted(monkeypatch, furniture, "_newly_set")
    inside = paragraph("head", indent_left=20.0, mirror_indents=True)
    layout, _ = laid(section(lines(40), headers=HeaderFooter((inside,))))
    assert len(calls) == 2
    places = [run.x for page in layout.pages for run in runs(page.items) if glyph_text(run).strip() == "head"]
    assert len(set(places[::2])) == len(set(places[1::2])) == 1 and places[0] != places[1]


def test_cells_of_header_rows_are_set_once_but_for_those_with_fields(monkeypatch: pytest.MonkeyPatch) -> None:
    calls = counted(monkeypatch, TableFlow, "_new_cell")
    head = row(cell("head"), cell(paragraph("p", PAGE)), header=True)
    layout, _ = laid(section(table(head, *[row("a", "b")] * 40)))
    pages = len(layout.pages)
    assert pages > 4 and len(shown(layout, "head")) == pages
    assert shown(layout, "p") == [f"p{number}" for number in range(1, pages + 1)]
    heads = [slot.column for _, slot, cursor, *_ in calls if cursor.row == 0]
    assert heads.count(0) == 1 and heads.count(1) >= pages


def test_header_rows_too_high_for_the_page_are_not_set_on_each(monkeypatch: pytest.MonkeyPatch) -> None:
    calls = counted(monkeypatch, TableFlow, "_new_cell")
    head = row(cell(lines(9), paragraph("p", PAGE)), "x", header=True)
    layout, warnings = laid(section(table(head, *[row("a", "b")] * 160)))
    assert len(layout.pages) > 4 and len(shown(layout, "p")) == 1
    assert "header-rows" in {warning.code for warning in warnings}
    assert len([cursor for _, _, cursor, *_ in calls if cursor.row == 0]) < len(layout.pages) + 4


def test_a_merged_cell_over_many_pages_is_reckoned_up_part_by_part(monkeypatch: pytest.MonkeyPatch) -> None:
    """What it has put into the pages before was reckoned up anew on every page, which took the square of their number."""
    calls = counted(monkeypatch, merges, "portion")
    first = row(cell(lines(60), v_merge="restart"), "a")
    layout, _ = laid(section(table(first, *[row(cell("", v_merge="continue"), "b")] * 100)))
    assert len(layout.pages) > 9
    assert len(calls) <= 2 * len(layout.pages)


def test_what_stands_in_the_foot_of_the_page_is_not_in_the_way_of_its_text() -> None:
    """Where there are floats, lines are looked for beside them one by one, and end pages otherwise."""
    place = AxisPosition("margin", align="right"), AxisPosition("text", offset=0.0)
    framed = paragraph("f", frame=Frame(20.0, horizontal=place[0], vertical=place[1], wrap="around"))
    made = section(lines(3), footers=HeaderFooter((framed, paragraph("p"))), margin_bottom=40.0)
    found = furniture.set_furniture(
        made, page_frame(made, 1, False), False, Environment(Document((made,)), library(), WarningLog()), KeptFurniture()
    )
    assert found.footer is not None and found.footer.obstacles and not found.obstacles
