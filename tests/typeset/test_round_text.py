"""What five readers copy out of a whole round's PDFs is what stands in the Word files beside them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from docx.oxml.ns import qn
from tests.typeset.pdf.readers import READERS, squeeze

Oracle = Callable[[str], str]
LENGTH, STEP = 20, 7
BESIDE = 12
"""Letters on both sides of a page end by which it is known."""
PAGE_END = "\f"


@cache
def texts(path: Path) -> list[str]:
    """The text of every paragraph, tables included, tabs as spaces, field codes left out."""
    body = Document(str(path)).element.body
    return ["".join(map(text_of, paragraph.iter(qn("w:r")))) for paragraph in body.iter(qn("w:p"))]


def text_of(run: Any) -> str:
    return "".join(" " if child.tag == qn("w:tab") else child.text or "" for child in run if child.tag in (qn("w:t"), qn("w:tab")))


@cache
def copied(reader: str, oracle: Oracle, path: Path) -> str:
    return READERS[reader](oracle, path)


def starts(text: str) -> Iterator[int]:
    """Where runs of the text begin; the last one ends it."""
    last = max(len(text) - LENGTH, 0)
    yield from dict.fromkeys((*range(0, last, STEP), last))


def crosses(text: str, start: int, pages: list[str]) -> bool:
    """Whether a page ends inside the run that begins there: what is before it stands on one page, what is behind it on the next."""
    for cut in range(start + 1, min(start + LENGTH, len(text))):
        before, behind = text[max(0, cut - BESIDE) : cut], text[cut : cut + BESIDE]
        if any(before in page and behind in following for page, following in pairwise(pages)):
            return True
    return False


@pytest.mark.parametrize("reader", READERS)
def test_every_run_of_text_is_found(filled_round: Path, oracle: Oracle, reader: str) -> None:
    total = cut = 0
    files = sorted(filled_round.rglob("*.docx"))
    for file in files:
        pages = list(map(squeeze, copied(reader, oracle, file.with_suffix(".pdf")).split(PAGE_END)))
        whole = PAGE_END.join(pages)
        for text in filter(None, map(squeeze, texts(file))):
            for start in starts(text):
                run = text[start : start + LENGTH]
                total += 1
                if run not in whole:
                    assert crosses(text, start, pages), (file.name, run)
                    cut += 1
    assert len(files) >= 10 and total >= 1000
    assert cut < total / 50


@pytest.mark.parametrize("reader", READERS)
def test_spaces_are_copied_where_they_stand(filled_round: Path, oracle: Oracle, reader: str) -> None:
    """Of what a reader gives as one line of a paragraph, every piece stands in the paragraph with the same spaces."""
    total = 0
    for file in sorted(filled_round.rglob("*.docx")):
        written = "\n".join(" ".join(text.split()) for text in texts(file))
        letters = "\n".join(map(squeeze, written.split("\n")))
        for line in copied(reader, oracle, file.with_suffix(".pdf")).replace("\u200b", "").splitlines():
            shown = " ".join(line.split())
            if len(shown) >= 40 and squeeze(shown) in letters:
                pieces = [shown[start : start + 15] for start in range(0, len(shown) - 14, STEP)]
                assert [piece for piece in pieces if piece not in written] == [], file.name
                total += len(pieces)
    assert total >= 1000
