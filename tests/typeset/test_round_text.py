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
FLOORS = {"poppler": (0.995, 0.998), "mupdf": (0.995, 0.998), "pdfium": (0.995, 0.998), "pypdf": (0.995, 0.998), "pdfminer": (0.96, 0.995)}
"""Shares of runs found: in each file, and in the whole round. pdfminer guesses columns where table rows stand close."""
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
    """Whole, or as two halves: a page's header may stand between."""
    half = len(run) // 2
    return run in text or (run[:half] in text and run[half:] in text)


@pytest.mark.parametrize("reader", READERS)
def test_every_run_of_text_is_found(filled_round: Path, oracle: Oracle, reader: str) -> None:
    hits = total = 0
    files = sorted(filled_round.rglob("*.docx"))
    for file in files:
        copied = squeeze(READERS[reader](oracle, file.with_suffix(".pdf")))
        met = [found(run, copied) for text in texts(file) for run in runs(squeeze(text))]
        assert sum(met) >= FLOORS[reader][0] * len(met), file.name
        hits, total = hits + sum(met), total + len(met)
    assert len(files) >= 10 and total >= 1000
    assert hits >= FLOORS[reader][1] * total


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
