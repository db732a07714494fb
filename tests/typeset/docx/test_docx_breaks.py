"""Breaks where files put them: between paragraphs, at a paragraph's end, in several bodies."""

from __future__ import annotations

import pytest
from tests.typeset.docx.drawing_parts import inline, shape
from tests.typeset.docx.word_specimens import blocks_of, paragraph, read, text_of

from moralreport.typeset.document import Anchor, Block, Break, Paragraph, Table

FLOAT = inline(shape("")).replace("wp:inline>", "wp:anchor>")
BREAK = '<w:r><w:br w:type="page"/></w:r>'


def test_a_break_between_paragraphs_opens_the_next() -> None:
    _, second = blocks_of(paragraph("a") + '<w:br w:type="page"/>' + paragraph("b"))
    assert isinstance(second, Paragraph) and isinstance(second.inlines[0], Break) and second.inlines[0].kind == "page"


@pytest.mark.parametrize("settings", ("", "<w:compat><w:splitPgBreakAndParaMark/></w:compat>"))
def test_the_mark_after_a_page_break_has_its_own_line_where_the_document_ends_or_asks_for_it(settings: str) -> None:
    blocks = blocks_of(f"<w:p>{BREAK}</w:p>" + paragraph("a") + f"<w:p>{BREAK}</w:p>", settings=settings)
    assert [_shown(block) for block in blocks] == (["break", "", "a", "break", ""] if settings else ["break", "a", "break", ""])


@pytest.mark.parametrize("settings", ("", "<w:compat><w:splitPgBreakAndParaMark/></w:compat>"))
def test_floats_that_no_text_follows_stand_with_the_mark(settings: str) -> None:
    """On the page of the break, but where the mark has its own line."""
    broken = f"<w:p>{BREAK}<w:r>{FLOAT}</w:r></w:p>"
    blocks = blocks_of(broken + paragraph("a") + broken, settings=settings)
    holds = [any(isinstance(found, Anchor) for found in block.inlines) for block in blocks if isinstance(block, Paragraph)]
    assert holds == ([False, True, False, False, True] if settings else [True, False, False, True])


def test_a_table_inside_a_paragraph_stands_below_it() -> None:
    table = f"<w:tbl><w:tr><w:tc>{paragraph('b')}</w:tc></w:tr></w:tbl>"
    first, second = blocks_of(f"<w:p><w:r><w:t>a</w:t></w:r>{table}</w:p>")
    assert isinstance(first, Paragraph) and text_of(first) == "a" and isinstance(second, Table)


def test_page_and_column_breaks_in_cells_are_nothing() -> None:
    column = '<w:r><w:br w:type="column"/></w:r>'
    broken = f"<w:p><w:r><w:t>b</w:t></w:r>{BREAK}<w:r><w:t>c</w:t></w:r>{column}</w:p>"
    (table,) = blocks_of(f"<w:tbl><w:tr><w:tc>{broken}</w:tc></w:tr></w:tbl>")
    assert isinstance(table, Table) and [_shown(block) for block in table.rows[0].cells[0].blocks] == ["bc"]


def test_several_bodies_follow_each_other() -> None:
    document = read(paragraph("a") + "</w:body><w:body>" + paragraph("b"))
    assert [_shown(block) for section in document.sections for block in section.blocks] == ["a", "b"]


def _shown(block: Block) -> str:
    assert isinstance(block, Paragraph)
    return "break" if any(isinstance(inline, Break) for inline in block.inlines) else text_of(block)
