"""Drawings beside the text stand on the page of the text that they are anchored in, also behind a break inside a paragraph."""

from __future__ import annotations

import pytest
from tests.typeset.layout.composing import cell, laid, row, section, table
from tests.typeset.layout.inline.setting import SQUARE, paragraph
from tests.typeset.layout.test_floats import at, picture

from moralreport.typeset.document import Block, BookmarkStart, Break
from moralreport.typeset.pages import Image

PAGE, COLUMN = Break("page", SQUARE), Break("column", SQUARE)
FLOAT = picture(at(0.0, "column"), at(-5.0, "paragraph"), wrap="none")


def places(*blocks: Block) -> list[tuple[int, float]]:
    """Page and top of every picture."""
    layout, _ = laid(section(paragraph("a"), *blocks))
    return [(number, item.y) for number, page in enumerate(layout.pages, 1) for item in page.items if isinstance(item, Image)]


@pytest.mark.parametrize("wanted", [PAGE, COLUMN])
def test_a_float_behind_a_break_stands_beside_the_text_behind_it(wanted: Break) -> None:
    assert places(paragraph("b", FLOAT, wanted, "c")) == [(1, 15.0)]
    assert places(paragraph("b", wanted, FLOAT, "c")) == [(2, 5.0)]
    assert places(paragraph("b", FLOAT, wanted, "c", wanted, BookmarkStart("d"), FLOAT, "e")) == [(1, 15.0), (3, 5.0)]


def test_the_space_before_a_paragraph_that_a_break_begins_is_above_the_text_behind_it() -> None:
    """And the float is placed from above it, as on the first line of any paragraph."""
    assert places(paragraph(PAGE, FLOAT, "c", space_before=30.0)) == [(2, 5.0)]
    assert places(paragraph("b", PAGE, FLOAT, "c", space_before=30.0)) == [(2, 5.0)]


def test_a_float_that_no_text_follows_stays_with_the_break() -> None:
    assert places(paragraph("b", PAGE, FLOAT), paragraph("c")) == [(1, 15.0)]


def test_breaks_in_cells_part_no_floats() -> None:
    got = places(table(row(cell(paragraph("b", PAGE, FLOAT, "c"))), grid=(90.0,)))
    assert [page for page, _ in got] == [1]
