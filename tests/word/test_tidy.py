"""What is tidied in a merged file: ends of sections, ends of files, cells."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

import docx
import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH

from moralreport.word.finishing.contents_table import PLACEHOLDER
from moralreport.word.finishing.tidy import tidy
from moralreport.word.package.package import read_package, write_package
from moralreport.word.package.wordml import w


def tidied(build: Callable[[Any], object]) -> list[Any]:
    """The blocks of a document after it was tidied."""
    document, written = docx.Document(), io.BytesIO()
    build(document)
    document.save(written)
    package = read_package(written.getvalue())
    tidy(package)
    return list(docx.Document(io.BytesIO(write_package(package))).element.body)


def ends_section(block: Any) -> bool:
    return block.find(f"{w('pPr')}/{w('sectPr')}") is not None


@pytest.mark.parametrize(("text", "ends"), [("ก", [True, False]), (PLACEHOLDER, [False, True, False])])
def test_an_empty_paragraph_that_ends_a_section_goes_into_the_one_before_it(text: str, ends: list[bool]) -> None:
    """Not into one of a table of contents, in whose field LibreOffice wants no end of a section."""

    def build(document: Any) -> None:
        document.add_paragraph(text).alignment = WD_ALIGN_PARAGRAPH.CENTER
        document.add_section()
        document.add_paragraph("ข")

    *blocks, _ = tidied(build)
    assert [ends_section(block) for block in blocks] == ends


def test_an_empty_paragraph_that_ends_a_section_behind_a_table_stays() -> None:
    def build(document: Any) -> None:
        document.add_table(1, 1).cell(0, 0).text = "ก"
        document.add_section()
        document.add_paragraph("ข")

    table, end, *_ = tidied(build)
    assert table.tag == w("tbl") and ends_section(end)


@pytest.mark.parametrize(("text", "shrunk"), [("", True), ("ก", False)])
def test_the_empty_paragraph_behind_a_last_table_is_a_point_high(text: str, shrunk: bool) -> None:
    def build(document: Any) -> None:
        document.add_table(1, 1).cell(0, 0).text = "ก"
        document.add_paragraph(text).alignment = WD_ALIGN_PARAGRAPH.CENTER

    _, last, _ = tidied(build)
    spacing = last.find(f"{w('pPr')}/{w('spacing')}")
    assert (spacing is not None and (spacing.get(w("line")), spacing.get(w("lineRule"))) == ("20", "exact")) == shrunk


def test_a_cell_has_a_paragraph_at_its_end() -> None:
    def build(document: Any) -> None:
        cell = document.add_table(1, 2).rows[0].cells[0]
        cell.add_table(1, 1)
        cell._tc.remove(cell.paragraphs[-1]._p)

    cells = list(tidied(build)[0].iter(w("tc")))
    assert len(cells) == 3 and all(cell[-1].tag == w("p") for cell in cells)
