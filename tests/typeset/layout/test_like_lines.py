"""Pieces of words that fill lines of narrow columns: set once, drawn in every cell as each cell alone would have them."""

from __future__ import annotations

import random
from dataclasses import replace
from typing import Any

import pytest
from tests.typeset.layout.composing import cell, laid, row, section, table
from tests.typeset.layout.inline.setting import SQUARE, glyph_text

from moralreport.typeset.document import Paragraph, ParagraphProperties, Text
from moralreport.typeset.layout.inline import Line, Position, Room
from moralreport.typeset.layout.inline.alike.lone_clusters import LoneClusters
from moralreport.typeset.layout.inline.placing.line_maker import LineMaker
from moralreport.typeset.pages import GlyphRun, Layout
from moralreport.typeset.stacks import Items

WORDS = ("abcd", "bcda", "dbca", "กขคง", "ขกงค")
RED = replace(SQUARE, color="FF0000")


def drawn(*cells: Paragraph) -> list[list[tuple[str, float, float, str]]]:
    """Per cell of one row, each line's text, place from the cell's left edge and top, and colour."""
    layout, _ = laid(section(table(row(*[cell(one) for one in cells]), grid=(20.0,) * len(cells), fixed=True)))
    runs = [item for item in layout.pages[0].items if isinstance(item, GlyphRun)]
    owners = list(dict.fromkeys(run.node for run in runs))
    return [
        [(glyph_text(run), run.x - 20.0 * index - 10.0, run.y - 10.0, run.color) for run in runs if run.node == owner]
        for index, owner in enumerate(owners)
    ]


@pytest.mark.parametrize("values", [{"alignment": "center"}, {"first_line": 5.0}, {"alignment": "distribute"}, {"line": 2.0}])
def test_cells_are_drawn_as_each_alone(values: dict[str, Any]) -> None:
    properties = ParagraphProperties(**values)
    cells = [Paragraph(properties, (Text(word, SQUARE),), SQUARE) for word in WORDS]
    cells.append(Paragraph(properties, (Text("abcd", RED),), SQUARE))
    assert drawn(*cells[:3]) == [drawn(one)[0] for one in cells[:3]]
    assert drawn(*cells[3:]) == [drawn(one)[0] for one in cells[3:]]


def test_a_piece_of_a_word_is_set_once_for_all_cells(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Position] = []
    once = LineMaker.next_line

    def next_line(maker: LineMaker, start: Position, room: Room) -> Line:
        asked.append(start)
        return once(maker, start, room)

    monkeypatch.setattr(LineMaker, "next_line", next_line)
    kept = ParagraphProperties()
    words = [Paragraph(kept, (Text("ab" * 8 + letter, SQUARE),), SQUARE) for letter in "ghijk"]
    assert len(drawn(*words)[4]) == 9
    assert len(asked) == 1 + 5


def narrow(chance: random.Random, height: float | None = None) -> tuple[Layout, object]:
    """A table whose columns are narrower than its letters, with any text that letters and spaces make."""
    signs = "ab-@.19 กขคเโิี่ำะ๑ๆฯ"
    looks = (ParagraphProperties(), ParagraphProperties(first_line=3.0, alignment="center"), ParagraphProperties(widow_control=True))
    texts = ["".join(chance.choices(signs, k=chance.randrange(1, 30))) for _ in range(8)]
    cells = [Paragraph(chance.choice(looks), (Text(text, SQUARE), Text(text[::2], RED)), SQUARE) for text in texts]
    rows = [row(*[cell(one) for one in cells[at : at + 4]]) for at in (0, 4)]
    return laid(section(table(*rows, grid=(chance.choice((6.0, 8.0, 24.0)),) * 4, fixed=True)), compatibility_mode=chance.choice((12, 15)))


@pytest.mark.parametrize("seed", range(40))
def test_letters_that_fill_a_line_each_are_set_as_words_are(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Also where the cells go on on other pages, whose lines are taken one by one else."""
    quick, _ = narrow(random.Random(seed))
    monkeypatch.setattr(LoneClusters, "lines", lambda *_: [])
    by_words, _ = narrow(random.Random(seed))
    monkeypatch.setattr("moralreport.typeset.layout.tables.table.only_lines", lambda *_: None)
    by_lines, _ = narrow(random.Random(seed))
    assert quick == by_words == by_lines


def test_the_lines_of_a_narrow_table_are_made_when_they_are_drawn() -> None:
    cells = [cell(Paragraph(ParagraphProperties(), (Text("กขคงกขคง", SQUARE),), SQUARE)) for _ in range(10)]
    layout, _ = laid(section(table(row(*cells), grid=(6.0,) * 10, fixed=True)))
    items = layout.pages[0].items
    assert isinstance(items, Items) and len(items) >= 80
    assert list(reversed(items)) == list(items)[::-1]
