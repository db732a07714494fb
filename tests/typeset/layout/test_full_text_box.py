"""A text box too small for its text: what runs out of it is shown, and can be read."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from tests.typeset.features.building import SENTENCE
from tests.typeset.features.drawing_specimens import text_box_over_text
from tests.typeset.layout.inline.setting import library
from tests.typeset.pdf.readers import READERS, squeeze, tree_text

from moralreport.typeset import docx
from moralreport.typeset.layout import lay_out
from moralreport.typeset.pdf import write

WORDS = "กล่องหนึ่ง กล่องสอง กล่องสาม กล่องสี่ กล่องห้า กล่องหก กล่องเจ็ด กล่องแปด"
WHOLE = ("mupdf", "pdfium", "pypdf")
"""Readers that keep the order in which the page is written; the others sort words by their places, body and box among each other."""


@pytest.fixture
def pdf(tmp_path: Path) -> Path:
    path = tmp_path / "full.pdf"
    layout, warnings = lay_out(docx.read(text_box_over_text(WORDS))[0], library())
    assert [warning.code for warning in warnings] == ["text-box-full"]
    path.write_bytes(write(layout, library())[0])
    return path


@pytest.mark.parametrize("reader", READERS)
def test_every_word_that_runs_out_of_its_box_is_read_whole(oracle: Callable[[str], str], pdf: Path, reader: str) -> None:
    found = squeeze(READERS[reader](oracle, pdf))
    places = [found.index(word) for word in WORDS.split()]
    assert all(one < other for one, other in pairwise(places))
    assert squeeze(WORDS) in found or reader not in WHOLE
    assert found.count("หน่วยงาน") == 3


def test_what_runs_out_of_its_box_stands_in_the_tags_apart_from_the_text_it_covers(pdf: Path) -> None:
    found = squeeze(tree_text(pdf))
    assert squeeze(WORDS) in found and squeeze(SENTENCE * 2) in found
