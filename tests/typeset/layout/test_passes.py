"""A further pass takes over the pages that come out as before: the layout is the one that a full pass gives."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from tests.typeset.layout.composing import cell, headers, laid, lines, note, row, section, table, texts
from tests.typeset.layout.inline.setting import SQUARE, paragraph

from moralreport.errors import Warning
from moralreport.typeset.document import Block, BookmarkStart, Field, HeaderFooter, LineNumbers, NoteSettings, PageNumbers, Section
from moralreport.typeset.layout.pages.passes import PageEnd, Pass
from moralreport.typeset.pages import Layout


@pytest.fixture
def taken(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many pages each pass took over from the one before."""
    counts: list[int] = []
    plain = Pass.takes_over

    def counted(self: Pass, former: Pass, end: PageEnd) -> bool:
        before = len(self.result.pages)
        joined = plain(self, former, end)
        if joined:
            counts.append(len(self.result.pages) - before)
        return joined

    monkeypatch.setattr(Pass, "takes_over", counted)
    return counts


def full(monkeypatch: pytest.MonkeyPatch, *sections: Section, **values: Any) -> tuple[Layout, tuple[Warning, ...]]:
    """The same with every pass over all pages."""
    with monkeypatch.context() as patch:
        patch.setattr(Pass, "takes_over", lambda *_: False)
        return laid(*sections, **values)


def entry(name: str, cached: str = "") -> Block:
    return paragraph(f"to {name} ", Field("PAGEREF", SQUARE, name, cached=cached), role="toc")


def chapter(name: str, count: int) -> Iterator[Block]:
    yield paragraph(BookmarkStart(name), name, outline_level=0, keep_next=True)
    yield lines(count)


def book(*chapters: int, cached: str = "") -> tuple[Section, ...]:
    names = [f"c{index}" for index in range(len(chapters))]
    front = section(*(entry(name, cached) for name in names), page_numbers=PageNumbers("lowerRoman", 1))
    blocks = [block for name, count in zip(names, chapters, strict=True) for block in chapter(name, count)]
    return front, section(*blocks, page_numbers=PageNumbers("decimal", 1))


def test_pages_behind_the_contents_are_laid_out_once(monkeypatch: pytest.MonkeyPatch, taken: list[int]) -> None:
    sections = book(14, 3, 25, 9)
    layout, warnings = laid(*sections)
    assert taken == [len(layout.pages) - 1]
    assert (layout, warnings) == full(monkeypatch, *sections)


def test_one_pass_where_the_numbers_stood_there_already(monkeypatch: pytest.MonkeyPatch, taken: list[int]) -> None:
    layout, _ = laid(*book(5, cached="1"))
    assert taken == []
    assert layout == full(monkeypatch, *book(5, cached="1"))[0]


def test_contents_that_grow_by_a_page_move_everything(monkeypatch: pytest.MonkeyPatch) -> None:
    long = tuple(paragraph("aaaa ", Field("PAGEREF", SQUARE, "c0", cached="1234"), role="toc") for _ in range(11))
    sections = section(*long), *book(3)[1:]
    layout, _ = laid(*sections)
    assert len(layout.pages) == 3
    assert layout == full(monkeypatch, *sections)[0]


def test_numbers_in_every_footer_need_every_page_again(monkeypatch: pytest.MonkeyPatch, taken: list[int]) -> None:
    footer = HeaderFooter(default=(paragraph("of ", Field("NUMPAGES", SQUARE)),))
    sections = (section(lines(35), footers=footer),)
    layout, _ = laid(*sections)
    assert taken == [] and "of 4" in [text for text, _, _ in texts(layout.pages[0])]
    assert layout == full(monkeypatch, *sections)[0]


def test_notes_counted_page_by_page_are_laid_out_in_full(monkeypatch: pytest.MonkeyPatch, taken: list[int]) -> None:
    blocks = [paragraph(f"aaaaa{index}", note(str(index))) for index in range(12)]
    sections = (section(*blocks, footnotes=NoteSettings(restart="eachPage")),)
    notes = {str(index): "bbb" for index in range(12)}
    layout, _ = laid(*sections, footnotes=notes)
    assert taken == []
    assert layout == full(monkeypatch, *sections, footnotes=notes)[0]


@pytest.mark.parametrize("seed", range(40))
def test_any_document_comes_out_as_from_full_passes(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    chance = random.Random(seed)
    notes = {str(index): "bbb " * chance.randrange(1, 9) for index in range(6)}
    sections = [_section(chance, list(notes)) for _ in range(chance.randrange(2, 5))]
    assert laid(*sections, footnotes=notes) == full(monkeypatch, *sections, footnotes=notes)


def test_some_of_these_documents_share_pages(taken: list[int]) -> None:
    for seed in range(40):
        chance = random.Random(seed)
        notes = {str(index): "bbb " * chance.randrange(1, 9) for index in range(6)}
        laid(*(_section(chance, list(notes)) for _ in range(chance.randrange(2, 5))), footnotes=notes)
    assert len(taken) > 5


def _section(chance: random.Random, notes: list[str]) -> Section:
    blocks = [block for _ in range(chance.randrange(1, 7)) for block in _blocks(chance, notes)]
    how = PageNumbers(chance.choice(("decimal", "lowerRoman")), chance.choice((None, 1, 5)))
    made = section(*blocks, start=chance.choice(("nextPage", "oddPage", "continuous", "nextPage")), page_numbers=how)
    if chance.random() < 0.2:
        made = replace(made, line_numbers=LineNumbers(1, 5.0, "continuous"))
    return replace(made, footers=chance.choice((headers("foot"), HeaderFooter(default=(paragraph(style="Catch Word"),)), HeaderFooter())))


def _blocks(chance: random.Random, notes: list[str]) -> Iterator[Block]:
    kind = chance.randrange(8)
    name = f"c{chance.randrange(8)}"
    if kind < 2:
        yield from chapter(name, chance.randrange(1, 25))
    elif kind == 2:
        yield from (entry(f"c{index}", chance.choice(("", "1", "99999"))) for index in range(chance.randrange(1, 9)))
    elif kind == 3:
        rows = [row(cell(lines(chance.randrange(1, 4))), "b" * chance.randrange(1, 9)) for _ in range(chance.randrange(1, 12))]
        yield table(*rows)
    elif kind == 4 and notes:
        yield paragraph("a" * chance.randrange(1, 40), note(notes.pop(0)))
    elif kind == 5:
        field = Field(chance.choice(("NUMPAGES", "SECTIONPAGES")), SQUARE, cached="1")
        yield paragraph(chance.choice(("\u0e01", "\u2603 x", "x")) * chance.randrange(1, 30), field)
    else:
        yield paragraph("x " * chance.randrange(1, 30), page_break_before=chance.random() < 0.3)
