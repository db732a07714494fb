"""Random documents, read back by pdfium: every word stands once, on the paper, and no two stand over each other."""

from __future__ import annotations

import random
import re
from collections import Counter
from dataclasses import dataclass, field
from itertools import combinations

import pypdfium2
import pytest
from tests.typeset.features.building import p, r, section, specimen, tbl, tc, tr

from moralreport.typeset import default_fonts, typeset

FONTS = default_fonts()
LETTERS = "bcdfghjmnpqrstvw"
WORD = re.compile(f"[{LETTERS}]{{3}}z")
SMALL = '<w:sz w:val="20"/><w:szCs w:val="20"/>'
TEXT_WIDTH, MARGINS, LEAST = 4800, 220, 1300
"""Twentieths of a point: of the page's text, of a cell beside its text, of the narrowest column."""


@dataclass
class Author:
    """Writes one document by chance."""

    chance: random.Random
    words: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def text(self, most: int) -> str:
        new = range(len(self.words), len(self.words) + self.chance.randint(1, most))
        self.words += ["".join(LETTERS[number // 16**place % 16] for place in (2, 1, 0)) + "z" for number in new]
        return r(" ".join(self.words[new.start :]) + " ", SMALL + self.chance.choice(("", "", "<w:b/>", '<w:u w:val="single"/>')))

    def paragraph(self, most: int = 14, *, noted: bool = False) -> str:
        choose = self.chance.choice
        kept = choose(("", "", "", "<w:keepNext/>", "<w:keepLines/>", '<w:widowControl w:val="0"/>'))
        framed = choose(
            ("", "", "", '<w:pBdr><w:top w:val="single" w:sz="8" w:space="4"/><w:bottom w:val="single" w:sz="8" w:space="4"/></w:pBdr>')
        )
        spaced = f'<w:spacing w:before="{choose((0, 100, 400))}" w:after="{choose((0, 100, 400))}" w:line="{choose((240, 300, 480))}"/>'
        indented = choose(("", "", '<w:ind w:left="200" w:firstLine="150"/>', '<w:ind w:left="200" w:hanging="150"/>'))
        aligned = f'<w:jc w:val="{choose(("left", "both", "center", "right", "thaiDistribute"))}"/>'
        content = "".join(self.text(most) for _ in range(choose((1, 1, 2, 3))))
        if noted and self.chance.random() < 0.15:
            content += self.note()
        return p(content, kept + framed + spaced + indented + aligned)

    def note(self) -> str:
        number = len(self.notes) + 2
        self.notes.append("")
        self.notes[number - 2] = (
            f'<w:footnote w:id="{number}">{"".join(self.paragraph() for _ in range(self.chance.choice((1, 1, 3))))}</w:footnote>'
        )
        return r(f'<w:footnoteReference w:id="{number}"/>', SMALL)

    def table(self, width: int, depth: int = 1) -> str:
        columns = self.chance.randint(1, max(1, min(3, width // LEAST)))
        grid = (width // columns,) * columns
        rows = [self.row(grid, depth) for _ in range(self.chance.randint(1, 5))]
        if depth == 1 and self.chance.random() < 0.3:
            rows.insert(0, tr(*[tc(p(r("H", SMALL))) for _ in grid], properties="<w:tblHeader/>"))
        return tbl(*rows, grid=grid, after=self.chance.choice(("", '<w:tblLayout w:type="fixed"/>')))

    def row(self, grid: tuple[int, ...], depth: int) -> str:
        choose = self.chance.choice
        high = choose(("", "", "<w:cantSplit/>", '<w:trHeight w:val="900"/>'))
        if len(grid) > 1 and self.chance.random() < 0.2:
            spans = [(2, sum(grid[:2])), *[(1, width) for width in grid[2:]]]
        else:
            spans = [(1, width) for width in grid]
        return tr(*[self.cell(span, width, depth) for span, width in spans], properties=high)

    def cell(self, span: int, width: int, depth: int) -> str:
        inner = width - MARGINS
        blocks = [self.paragraph(3, noted=depth == 1) for _ in range(self.chance.choice((1, 1, 2)))]
        if depth < 3 and inner > LEAST and self.chance.random() < 0.1:
            blocks = [self.table(inner, depth + 1), *blocks]
        spanned = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
        placed = self.chance.choice(("", "", '<w:vAlign w:val="center"/>', '<w:vAlign w:val="bottom"/>'))
        return tc("".join(blocks), f'<w:tcW w:w="{width}" w:type="dxa"/>' + spanned + placed)

    def part(self) -> tuple[str, str]:
        """Blocks, and the w:sectPr that ends them."""
        columns = self.chance.choice((1, 1, 2))
        width = (TEXT_WIDTH - 400 * (columns - 1)) // columns
        blocks = [self.table(width) if self.chance.random() < 0.3 else self.paragraph(noted=True) for _ in range(self.chance.randint(1, 8))]
        begins = f'<w:type w:val="{self.chance.choice(("nextPage", "continuous", "oddPage"))}"/>'
        return "".join(blocks) + self.paragraph(), section(begins, f'<w:cols w:num="{columns}" w:space="400"/>')

    def document(self) -> bytes:
        parts = [self.part() for _ in range(self.chance.randint(1, 3))]
        body = "".join(blocks + p("", end) for blocks, end in parts[:-1]) + parts[-1][0]
        return specimen(body, parts[-1][1], footnotes="".join(self.notes))


def read_back(pdf: bytes) -> list[list[tuple[str, tuple[float, float, float, float]]]]:
    """Per page: words with left, bottom, right, top."""
    document = pypdfium2.PdfDocument(pdf)
    found = []
    for page in document:
        reader = page.get_textpage()
        text = "".join(reader.get_text_range(index, 1) or " " for index in range(reader.count_chars()))
        boxes = [(match[0], [reader.get_charbox(index) for index in range(*match.span())]) for match in WORD.finditer(text)]
        found.append(
            [
                (word, (min(b[0] for b in each), min(b[1] for b in each), max(b[2] for b in each), max(b[3] for b in each)))
                for word, each in boxes
            ]
        )
    return found


def overlap(one: tuple[float, float, float, float], other: tuple[float, float, float, float]) -> bool:
    across = min(one[2], other[2]) - max(one[0], other[0])
    down = min(one[3], other[3]) - max(one[1], other[1])
    return across > 1.0 and down > 0.35 * min(one[3] - one[1], other[3] - other[1])


@pytest.mark.parametrize("seed", range(60))
def test_every_word_stands_once_on_the_paper_and_on_no_other(seed: int) -> None:
    author = Author(random.Random(seed))
    pages = read_back(typeset(author.document(), FONTS).pdf)
    assert Counter(word for page in pages for word, _ in page) == Counter(author.words)
    assert all(box[0] > -1.0 and box[1] > -1.0 and box[2] < 301.0 and box[3] < 251.0 for page in pages for _, box in page)
    assert not [(one[0], other[0]) for page in pages for one, other in combinations(page, 2) if overlap(one[1], other[1])]
