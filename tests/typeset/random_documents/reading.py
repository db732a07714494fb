"""A finished PDF read back by pdfium: where its words stand, and what is wrong with that."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

import pypdfium2
from tests.typeset.random_documents.author import LETTERS

_WORD = re.compile(f"[{LETTERS}]{{3}}z")
_SLACK = 1.0
"""Points by which a letter may reach out of the paper, or into another word."""

Box = tuple[float, float, float, float]
"""Left, bottom, right, top."""


@dataclass(frozen=True)
class Sheet:
    """A page: its size, the words that stand whole on a line, and all its text without blanks."""

    width: float
    height: float
    words: tuple[tuple[str, Box], ...]
    text: str


def read_back(pdf: bytes) -> list[Sheet]:
    """The pages of a PDF."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [_sheet(page) for page in document]
    finally:
        document.close()


def _sheet(page: pypdfium2.PdfPage) -> Sheet:
    reader = page.get_textpage()
    text = "".join(reader.get_text_range(index, 1) or " " for index in range(reader.count_chars()))
    boxes = [(match[0], [reader.get_charbox(index) for index in range(*match.span())]) for match in _WORD.finditer(text)]
    words = tuple(
        (word, (min(b[0] for b in each), min(b[1] for b in each), max(b[2] for b in each), max(b[3] for b in each))) for word, each in boxes
    )
    width, height = page.get_size()
    return Sheet(width, height, words, re.sub(r"[^a-z]", "", text))


def faults(sheets: list[Sheet], words: list[str], flow: list[str]) -> list[str]:
    """What is wrong: words lost, doubled, off the paper, over each other, out of order."""
    counted = Counter(_WORD.findall("".join(sheet.text for sheet in sheets)))
    # Words that lines part, or that run up or down, are not read whole; no letter is missing for that, or too many.
    wanted, read = Counter("".join(words)), Counter("".join(sheet.text for sheet in sheets))
    lost, doubled = wanted - read, {word for word in words if not Counter(word) - (read - wanted)}
    found = [f"{word} {counted[word]} times" for word in words if (word in doubled and counted[word] > 1) or (lost and not counted[word])]
    for number, sheet in enumerate(sheets, 1):
        found += [f"{word} off page {number}" for word, box in sheet.words if _is_off(box, sheet)]
        found += [f"{one[0]} over {other[0]} on page {number}" for one, other in combinations(sheet.words, 2) if _overlap(one[1], other[1])]
    return found + [f"{word} on an earlier page than those before it" for word in _out_of_order(sheets, flow)]


def _is_off(box: Box, sheet: Sheet) -> bool:
    return min(box[0], box[1]) < -_SLACK or box[2] > sheet.width + _SLACK or box[3] > sheet.height + _SLACK


def _overlap(one: Box, other: Box) -> bool:
    across = min(one[2], other[2]) - max(one[0], other[0])
    down = min(one[3], other[3]) - max(one[1], other[1])
    return across > _SLACK and down > 0.35 * min(one[3] - one[1], other[3] - other[1])


def _out_of_order(sheets: list[Sheet], flow: list[str]) -> Iterator[str]:
    pages = {word: number for number, sheet in enumerate(sheets) for word in _WORD.findall(sheet.text)}
    last = 0
    for word in flow:
        if pages.get(word, last) < last:
            yield word
        last = max(last, pages.get(word, last))
