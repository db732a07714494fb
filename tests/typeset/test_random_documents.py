"""Random documents, read back by pdfium: every word stands once, on the paper, and no two stand over each other.

`MORALREPORT_RANDOM_DOCUMENTS=1000-3000` reads other documents than the usual ones.
"""

from __future__ import annotations

import os

import pytest
from tests.typeset.random_documents.documents import written
from tests.typeset.random_documents.reading import faults, read_back

from moralreport.typeset import default_fonts, typeset

FONTS = default_fonts()
FIRST, _, END = os.environ.get("MORALREPORT_RANDOM_DOCUMENTS", "0-40").partition("-")


@pytest.mark.parametrize("seed", range(int(FIRST), int(END)))
def test_every_word_stands_once_on_the_paper_and_on_no_other(seed: int) -> None:
    author, document = written(seed)
    sheets = read_back(typeset(document, FONTS).pdf)
    assert not faults(sheets, author.words, author.flow)
