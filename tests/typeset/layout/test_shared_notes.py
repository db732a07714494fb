"""Footnotes of text in columns that stand in one column below it ([MS-DOCX], w15:footnoteColumns)."""

from __future__ import annotations

import random

import pytest
from tests.typeset.docx.word_specimens import read, warnings_of
from tests.typeset.layout.composing import note, pages, section
from tests.typeset.layout.inline.setting import SQUARE, paragraph

from moralreport.typeset.document import Block, Break, Columns, NoteSettings, Paragraph, Section

ONE = NoteSettings(columns=1)
TWO = Columns(2, 10.0)


def columned(*blocks: Block, columns: Columns = TWO) -> Section:
    """Two columns of 45 points, ten lines high."""
    return section(*blocks, columns=columns, footnotes=ONE)


def short(count: int) -> list[Paragraph]:
    return [paragraph(f"t{index}") for index in range(count)]


@pytest.mark.parametrize(("value", "columns", "found", "codes"), [(0, 2, 0, []), (1, 2, 1, []), (2, 2, 0, []), (3, 2, 0, ["note-columns"])])
def test_one_column_of_notes_is_read_and_other_numbers_are_warned_of(value: int, columns: int, found: int, codes: list[str]) -> None:
    name = 'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"'
    body = f'<w:p/><w:sectPr><w:cols w:num="{columns}"/><w15:footnoteColumns {name} w:val="{value}"/></w:sectPr>'
    assert read(body).sections[0].footnotes.columns == found
    assert [warning.code for warning in warnings_of(body)] == codes


def test_a_note_is_as_wide_as_all_columns_and_all_of_them_leave_it_room() -> None:
    for before in (0, 11):
        blocks = [*short(before), paragraph("x", note("1")), *short(17 - before)]
        page, rest = pages(columned(*blocks), footnotes={"1": "n n n n n"})
        assert ("n n n n n", 10.0, 100.0) in page
        texts = [top for text, _, top in page if text[0] in "tx"]
        assert (len(texts), max(texts), len(rest)) == (14, 70.0, 4)


def test_a_note_that_is_longer_than_its_room_goes_on() -> None:
    found = pages(columned(*short(3), paragraph("x", note("1")), *short(20)), footnotes={"1": " ".join(["n" * 9] * 25)})
    notes = [[(x, top) for text, x, top in page if text[0] == "n"] for page in found]
    assert [len(page) for page in notes] == [4, 4, 4, 8, 5]
    assert all(x == 10.0 for page in notes for x, _ in page)


def test_text_that_leaves_room_enough_keeps_its_columns() -> None:
    (page,) = pages(columned(paragraph("x", note("1")), *short(5)), footnotes={"1": "n"})
    assert [top for text, _, top in page if text[0] == "t"] == [20.0, 30.0, 40.0, 50.0, 60.0]


def test_notes_beneath_the_text_stand_below_the_longest_column() -> None:
    how = NoteSettings(columns=1, position="beneathText")
    blocks = [paragraph("x", note("1"), Break("column", SQUARE)), *short(6)]
    (page,) = pages(section(*blocks, columns=TWO, footnotes=how), footnotes={"1": "n"})
    assert max(top for text, _, top in page if text[0] == "t") == 60.0
    assert next(top for text, _, top in page if text == "n") == 82.0


@pytest.mark.parametrize("seed", range(40))
def test_every_word_of_text_and_notes_is_set_once(seed: int) -> None:
    chance = random.Random(seed)
    blocks: list[Paragraph] = []
    notes: dict[str, str] = {}
    for index in range(chance.randint(1, 40)):
        marks = []
        if chance.random() < 0.25:
            notes[str(index)] = " ".join(["n" * 9] * chance.choice((1, 2, 5, 30)))
            marks = [note(str(index))]
        blocks.append(paragraph("t " + "w" * chance.randint(1, 4), *marks))
    columns = Columns(chance.choice((2, 3)), 5.0)
    below = section(*short(4), start="continuous") if chance.random() < 0.5 else columned(*short(3), columns=columns)
    found = pages(columned(*blocks, columns=columns), below, footnotes=notes)
    texts = [text for page in found for text, _, _ in page]
    assert sum(text.count("t") for text in texts) == len(blocks) + (4 if below.footnotes is not ONE else 3)
    assert sum(text.count("n") for text in texts) == sum(text.count("n") for text in notes.values())
    assert max(top for page in found for _, _, top in page) <= 100.0
