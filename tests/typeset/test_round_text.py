"""What five readers copy out of a whole round's PDFs is what stands in the Word files beside them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from docx.oxml.ns import qn
from tests.typeset.pdf.readers import READERS, squeeze

Oracle = Callable[[str], str]
LENGTH, STEP = 20, 7
LEAST = 4
"""Letters of the shorter part of a run that a page end cuts."""
FLOORS = {"poppler": 0.999, "mupdf": 1.0, "pdfium": 1.0, "pypdf": 1.0, "pdfminer": 0.999}
"""Shares of runs found in each file; readers that sort by place may miss one of which a page end cuts off less."""
SPACED = 0.999


def texts(path: Path) -> list[str]:
    """The text of every paragraph, tables included, tabs as spaces, field codes left out."""
    body = Document(str(path)).element.body
    return ["".join(map(text_of, paragraph.iter(qn("w:r")))) for paragraph in body.iter(qn("w:p"))]


def text_of(run: Any) -> str:
    return "".join(" " if child.tag == qn("w:tab") else child.text or "" for child in run if child.tag in (qn("w:t"), qn("w:tab")))


def runs(text: str, length: int = LENGTH) -> Iterator[str]:
    return (text[start : start + length] for start in range(0, len(text) - length + 1, STEP))


def found(run: str, text: str) -> bool:
    """Whole, or in two parts: a page's foot and the next one's head may stand between."""
    return run in text or any(run[:cut] in text and run[cut:] in text for cut in range(LEAST, len(run) - LEAST + 1))


@pytest.mark.parametrize("reader", READERS)
def test_every_run_of_text_is_found(filled_round: Path, oracle: Oracle, reader: str) -> None:
    total = 0
    files = sorted(filled_round.rglob("*.docx"))
    for file in files:
        copied = squeeze(READERS[reader](oracle, file.with_suffix(".pdf")))
        met = [found(run, copied) for text in texts(file) for run in runs(squeeze(text))]
        assert sum(met) >= FLOORS[reader] * len(met), file.name
        total += len(met)
    assert len(files) >= 10 and total >= 1000


@pytest.mark.parametrize("reader", READERS)
def test_spaces_are_copied_where_they_stand(filled_round: Path, oracle: Oracle, reader: str) -> None:
    """Of what a reader gives as one line of a paragraph, every piece stands in the paragraph with the same spaces."""
    hits = total = 0
    for file in sorted(filled_round.rglob("*.docx")):
        written = "\n".join(" ".join(text.split()) for text in texts(file))
        letters = "\n".join(map(squeeze, written.split("\n")))
        for line in READERS[reader](oracle, file.with_suffix(".pdf")).replace("\u200b", "").splitlines():
            shown = " ".join(line.split())
            if len(shown) >= 40 and squeeze(shown) in letters:
                met = [run in written for run in runs(shown, 15)]
                hits, total = hits + sum(met), total + len(met)
    assert total >= 1000
    assert hits >= SPACED * total, hits / total
