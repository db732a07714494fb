"""Heads and feet do not part a paragraph that goes on on the next page, for readers that follow the order of drawing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from tests.typeset.pdf.readers import READERS, squeeze
from tests.typeset.pdf.test_reading_blocks import BODY, LEFT, NODES, Oracle, column, line
from tests.typeset.pdf.test_text_layer import FONTS

from moralreport.typeset.document import CoreProperties
from moralreport.typeset.pages import Box, Item, Layout, Page, StructureNode
from moralreport.typeset.pdf import write
from moralreport.typeset.pdf.reading_lines import Flows
from moralreport.typeset.pdf.page_ends import items_of_pages

HEAD = replace(line("หัวกระดาษ", 72, 40, None), artifact="Pagination")
NODES_OF_TWO = (*NODES, StructureNode("P", 0))
OTHER = len(NODES)


def page(*items: Item) -> Page:
    return Page(595.3, 841.9, items, label="1")


def drawn(*pages: Page) -> list[int]:
    """Where the head stands among the items of each page."""
    return [items.index(HEAD) for items in items_of_pages(pages, Flows(NODES_OF_TWO))]


@pytest.mark.parametrize("reader", ["mupdf", "pdfium", "pypdf"])
def test_a_paragraph_is_read_on_over_a_page_end(oracle: Oracle, reader: str, tmp_path: Path) -> None:
    path = tmp_path / "pages.pdf"
    pages = (page(HEAD, *column(LEFT[:2], 72, BODY)), page(HEAD, *column(LEFT[2:], 72, BODY)))
    path.write_bytes(write(Layout(pages, NODES, properties=CoreProperties(title="ทดสอบ")), FONTS)[0])
    assert squeeze("".join(LEFT)) in squeeze(READERS[reader](oracle, path))


@pytest.mark.parametrize(
    ("paragraphs", "places"),
    [
        ([(BODY, BODY), (OTHER, OTHER)], [0, 0]),
        ([(BODY, OTHER), (OTHER, BODY)], [0, 2]),
        ([(BODY, BODY), (BODY, BODY), (BODY, BODY)], [0, 2, 0]),
        ([(BODY, BODY), (BODY, BODY), (BODY, BODY), (BODY, BODY)], [0, 2, 0, 2]),
    ],
)
def test_a_head_is_drawn_last_where_a_page_begins_with_the_rest_of_a_paragraph(
    paragraphs: Sequence[tuple[int, int]], places: list[int]
) -> None:
    """Where both its ends do so, the head comes between it and one neighbour."""
    assert drawn(*[page(HEAD, line("ก", 72, 100, first), line("ข", 72, 121, last)) for first, last in paragraphs]) == places


def test_a_head_under_something_stays_there() -> None:
    cover = Box(0.0, 0.0, 595.3, 60.0, "FFFFFF")
    assert drawn(page(HEAD, line("ก", 72, 100, BODY)), page(HEAD, cover, line("ข", 72, 100, BODY))) == [0, 0]
    assert drawn(page(HEAD, line("ก", 72, 100, BODY)), page(cover, HEAD, line("ข", 72, 100, BODY))) == [0, 2]
