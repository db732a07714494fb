"""Nothing parts a paragraph that goes on on the next page, for readers that follow the order of drawing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from tests.typeset.pdf.readers import READERS, squeeze
from tests.typeset.pdf.test_reading_blocks import BODY, FIRST_CELL, LEFT, NODES, RIGHT, SECOND_CELL, Oracle, column, line
from tests.typeset.pdf.test_text_layer import FONTS

from moralreport.typeset.document import CoreProperties
from moralreport.typeset.document.plane import Rect
from moralreport.typeset.pages import Box, Item, Layout, Page, StructureNode, Transform
from moralreport.typeset.pdf import write
from moralreport.typeset.pdf.reading.lines import Flows
from moralreport.typeset.pdf.reading.page_ends import items_of_pages

HEAD = replace(line("หัวกระดาษ", 72, 40, None), artifact="Pagination")
OTHER, LAST, NOTE, OTHER_IN_FIRST = 10, 11, 13, 14
NODES_OF_TWO = (
    *NODES,
    *[StructureNode(*of) for of in (("P", 0), ("P", 0), ("Note", 0), ("P", 12), ("P", FIRST_CELL - 1))],
)


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
        ([(BODY, OTHER), (OTHER, LAST), (LAST, LAST)], [0, 1, 2]),
        ([(BODY, BODY), (BODY, BODY), (BODY, BODY)], [0, 2, 0]),
        ([(BODY, BODY), (BODY, BODY), (BODY, BODY), (BODY, BODY)], [0, 2, 0, 2]),
    ],
)
def test_a_head_is_drawn_last_where_a_page_begins_with_the_rest_of_a_paragraph(
    paragraphs: Sequence[tuple[int, int]], places: list[int]
) -> None:
    """Where both its ends do so, before its last paragraph; a page of one paragraph goes on with one neighbour only."""
    assert drawn(*[page(HEAD, line("ก", 72, 100, first), line("ข", 72, 121, last)) for first, last in paragraphs]) == places


def test_a_head_under_something_stays_there() -> None:
    cover = Box(0.0, 0.0, 595.3, 60.0, "FFFFFF")
    assert drawn(page(HEAD, line("ก", 72, 100, BODY)), page(HEAD, cover, line("ข", 72, 100, BODY))) == [0, 0]
    assert drawn(page(HEAD, line("ก", 72, 100, BODY)), page(cover, HEAD, line("ข", 72, 100, BODY))) == [0, 2]


def test_the_rest_of_a_row_of_fixed_height_is_found_in_its_clip() -> None:
    clipped = Transform((1.0, 0.0, 0.0, 1.0, 0.0, 0.0), (line("ข", 72, 100, BODY),), clip=Rect(60.0, 80.0, 200.0, 30.0))
    assert drawn(page(HEAD, line("ก", 72, 100, BODY)), page(HEAD, clipped)) == [0, 1]


def write_pages(folder: Path, *pages: Page) -> Path:
    path = folder / "pages.pdf"
    path.write_bytes(write(Layout(pages, NODES_OF_TWO, properties=CoreProperties(title="ทดสอบ")), FONTS)[0])
    return path


@pytest.mark.parametrize("reader", ["mupdf", "pdfium", "pypdf"])
@pytest.mark.parametrize("rows", [1, 2])
def test_a_cell_is_read_on_over_a_page_end(oracle: Oracle, reader: str, rows: int, tmp_path: Path) -> None:
    """Where the cell on its right has no rest; so also where each cell has one line on the first page."""
    first = page(HEAD, *column(LEFT[:rows], 72, FIRST_CELL), *column(RIGHT[:rows], 300, SECOND_CELL))
    repeated = line("หัวตาราง", 72, 80, None)
    path = write_pages(tmp_path, first, page(HEAD, repeated, *column(LEFT[rows:], 72, FIRST_CELL)))
    found = squeeze(READERS[reader](oracle, path))
    assert squeeze("".join(LEFT)) in found
    assert squeeze("".join(RIGHT[:rows])) in found


@pytest.mark.parametrize("reader", ["mupdf", "pdfium", "pypdf"])
def test_the_rest_of_a_cell_is_read_before_the_cells_on_its_left(oracle: Oracle, reader: str, tmp_path: Path) -> None:
    first = page(HEAD, *column(LEFT[:1], 72, FIRST_CELL), *column(RIGHT[:2], 300, SECOND_CELL))
    second = page(HEAD, *column(LEFT[1:3], 72, OTHER_IN_FIRST), *column(RIGHT[2:], 300, SECOND_CELL))
    found = squeeze(READERS[reader](oracle, write_pages(tmp_path, first, second)))
    assert squeeze("".join(RIGHT)) in found
    assert squeeze("".join(LEFT[1:3])) in found


@pytest.mark.parametrize("reader", ["mupdf", "pdfium", "pypdf"])
def test_a_note_does_not_part_what_goes_on_on_the_next_page(oracle: Oracle, reader: str, tmp_path: Path) -> None:
    first = page(HEAD, *column(RIGHT[:2], 72, OTHER, top=60), *column(LEFT[:2], 72, BODY), line("เชิงอรรถ", 72, 700, NOTE))
    found = squeeze(READERS[reader](oracle, write_pages(tmp_path, first, page(HEAD, *column(LEFT[2:], 72, BODY)))))
    assert squeeze("".join(LEFT)) in found


def test_text_of_another_row_stays_where_it_is() -> None:
    runs = [line("ก", 72, 100, FIRST_CELL), line("ข", 72, 121, BODY)]
    assert next(items_of_pages([page(*runs), page(line("ค", 72, 100, FIRST_CELL))], Flows(NODES_OF_TWO))) == tuple(runs)


def test_the_label_of_a_list_goes_with_its_text() -> None:
    nodes = (*NODES, StructureNode("L", FIRST_CELL - 1), StructureNode("LI", 10), StructureNode("Lbl", 11), StructureNode("LBody", 11))
    label, text, beside = line("๑.", 72, 100, 12), line("ก", 90, 100, 13), line("ข", 300, 100, SECOND_CELL)
    assert next(items_of_pages([page(label, text, beside), page(line("ค", 90, 100, 13))], Flows(nodes))) == (beside, label, text)
