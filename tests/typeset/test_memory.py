"""Memory of large documents: what one stage has done with is free before the next one begins."""

from __future__ import annotations

import gc
import sys
from pathlib import Path
from typing import Any

import pytest
from tests.typeset.hostile_files import numbering_loop, package
from tests.typeset.layout.composing import laid, lines, section
from tests.typeset.layout.inline.setting import SQUARE, paragraph

from moralreport.typeset import typeset
from moralreport.typeset.document import Document, Field, HeaderFooter
from moralreport.typeset.docx import read
from moralreport.typeset.docx.markup.trees import Element
from moralreport.typeset.docx.opc.package import Package
from moralreport.typeset.layout.pages.furniture import paint_furniture
from moralreport.typeset.layout.pages.passes import WarningCalls
from moralreport.typeset.layout.paragraphs.paragraph import ParagraphFlow
from moralreport.typeset.pages import Item, Layout


def test_heads_and_feet_are_gone_with_their_page(monkeypatch: pytest.MonkeyPatch) -> None:
    alive: list[int] = []

    def counted(*given: Any) -> tuple[Item, ...]:
        gc.collect()
        alive.append(sum(type(one) is ParagraphFlow for one in gc.get_objects()))
        return paint_furniture(*given)

    monkeypatch.setattr("moralreport.typeset.layout.pages.pagination.paint_furniture", counted)
    numbered = paragraph("p", Field("PAGE", SQUARE))
    layout, _ = laid(section(lines(80), headers=HeaderFooter((numbered,)), footers=HeaderFooter((lines(1),))))
    assert len(layout.pages) == len(alive) >= 8
    assert len(set(alive[1:])) == 1


def table(rows: int, columns: int) -> bytes:
    look = '<w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/><w:color w:val="000000"/><w:sz w:val="32"/></w:rPr>'
    cells = "".join(f"<w:tc><w:p><w:r>{look}<w:t>{column}</w:t></w:r></w:p></w:tc>" for column in range(columns))
    return package(f"<w:tbl>{f'<w:tr>{cells}</w:tr>' * rows}</w:tbl><w:p/>")


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_the_tree_of_a_large_part_is_given_back() -> None:
    data = table(400, 200)
    before = _resident()
    document, _ = read(data)
    assert document.sections
    assert _resident() - before < 130_000_000


def test_the_trees_of_the_other_parts_are_given_back_before_the_body_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    steps: list[str] = []
    tree = Package.tree

    def told(package: Package, name: str) -> Element | None:
        steps.append(name)
        return tree(package, name)

    monkeypatch.setattr(Package, "tree", told)
    monkeypatch.setattr("moralreport.typeset.docx.reading.give_back", lambda taken: steps.append("given back"))
    read(numbering_loop())
    assert steps.index("word/numbering.xml") < steps.index("given back") < steps.index("word/document.xml")


def test_the_document_of_a_large_table_is_gone_when_the_pdf_is_written(monkeypatch: pytest.MonkeyPatch) -> None:
    alive: list[int] = []

    def write(layout: Layout, *_: object) -> tuple[bytes, tuple[()]]:
        alive.append(sum(type(one) is Document for one in gc.get_objects()))
        return b"", ()

    monkeypatch.setattr("moralreport.typeset.pdf.write", write)
    gc.collect()
    before = sum(type(one) is Document for one in gc.get_objects())
    typeset(table(60, 200))
    assert alive == [before]


def test_a_warning_of_every_word_of_a_long_paragraph_is_kept_once() -> None:
    log = WarningCalls()
    for word in range(1000):
        log.add("font-fallback", "".join(["a", "message"]), f"page {word // 500}", "ก")
    assert len(log.calls) == 1000
    assert len({id(call) for call in log.calls}) == 2
    assert [warning.count for warning in log.all()] == [1000]


def _resident() -> int:
    pages = Path("/proc/self/statm").read_text(encoding="ascii").split()[1]
    return int(pages) * 4096
