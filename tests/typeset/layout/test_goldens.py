"""Whole layouts as readable dumps, in the project's own faces. MORALREPORT_UPDATE_GOLDENS=1 writes them anew; CI refuses that."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from tests.typeset.layout.composing import LINE, cell, dump, note, row, table
from tests.typeset.layout.inline.setting import SARABUN, library, paragraph

from moralreport.typeset.document import (
    Anchor,
    AxisPosition,
    BookmarkStart,
    Columns,
    Document,
    Field,
    HeaderFooter,
    Inline,
    Label,
    Note,
    PageNumbers,
    Paragraph,
    Section,
    Shape,
)
from moralreport.typeset.layout import lay_out

GOLDENS = Path(__file__).resolve().parents[2] / "goldens"
SENTENCE = "สำนักงานส่งเสริมคุณธรรม จริยธรรม และความโปร่งใสในการดำเนินงานของหน่วยงาน "


def thai(*inlines: Inline | str, **values: Any) -> Paragraph:
    return paragraph(*inlines, run=SARABUN, **values)


def report() -> Document:
    """A front page, contents with a page number, a heading with text, a list and a footnote."""
    heading = thai(BookmarkStart("one"), "บทที่ ๑ ความเป็นมา", outline_level=0, keep_next=True, space_before=12.0, space_after=6.0)
    entry = thai("บทที่ ๑ ความเป็นมา ", Field("PAGEREF", SARABUN, "one"), role="toc")
    items = [thai(SENTENCE, label=Label(f"{digit}.", SARABUN), indent_left=36.0, first_line=-18.0) for digit in "๑๒"]
    front = Section((thai("สารบัญ", alignment="center"), entry), page_numbers=PageNumbers("thaiLetters", 1))
    footer = HeaderFooter((thai(Field("PAGE", SARABUN), alignment="center"),))
    text = thai(SENTENCE * 12, note("1"), alignment="thaiDistribute", first_line=36.0)
    body = Section((heading, text, *items), footers=footer, page_numbers=PageNumbers("thaiNumbers", 1))
    return Document((front, body), footnotes={"1": Note((thai("ข้อความเชิงอรรถ"),))})


def tables() -> Document:
    """A table over two pages with a repeated header, merged cells, and one nested in it."""
    head = row(cell(thai("ลำดับ"), header=True), cell(thai("รายการ"), header=True), header=True)
    rows = [row(cell(thai(str(number))), cell(thai(SENTENCE * (1 + number % 3)))) for number in range(12)]
    merged = row(cell(thai("รวม"), grid_span=2, shading="DDDDDD"))
    inner = table(row(cell(thai("ใน"))), grid=(60.0,))
    nested = row(cell(thai("ซ้อน"), v_merge="restart"), cell(inner)), row(cell(v_merge="continue"), cell(thai("ท้าย")))
    return Document((Section((table(head, *rows, merged, *nested, grid=(60.0, 300.0)),)),))


def columns() -> Document:
    """Two balanced columns beside a float, then the full width again."""
    shape = Shape("rect", 120.0, 60.0, fill="CCE5FF", line=LINE, alt_text="กรอบ")
    anchor = Anchor(shape, AxisPosition("margin", align="right"), AxisPosition("paragraph", offset=0.0), "square")
    two = Section((thai(SENTENCE * 6), thai(SENTENCE * 2)), start="continuous", columns=Columns(2, 24.0, separator=True))
    return Document((Section((thai(anchor, SENTENCE * 4),)), two, Section((thai(SENTENCE),), start="continuous")))


@pytest.mark.parametrize("make", [report, tables, columns], ids=lambda make: make.__name__)
def test_layout_is_as_recorded(make: Callable[[], Document]) -> None:
    layout, warnings = lay_out(make(), library())
    assert warnings == ()
    golden = GOLDENS / f"{make.__name__}.pages.txt"
    if os.environ.get("MORALREPORT_UPDATE_GOLDENS"):
        assert not os.environ.get("CI") and not os.environ.get("MORALREPORT_REQUIRE_ORACLES"), "goldens are not updated in CI"
        golden.write_text(dump(layout), encoding="utf-8")
    assert dump(layout) == golden.read_text(encoding="utf-8")


def test_same_document_same_layout() -> None:
    assert dump(lay_out(tables(), library())[0]) == dump(lay_out(tables(), library())[0])
