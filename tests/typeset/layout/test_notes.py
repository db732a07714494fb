"""Footnotes and endnotes: their room, their numbers, their continuation."""

from __future__ import annotations

import random
from dataclasses import replace
from itertools import combinations

import pytest
from tests.typeset.layout.composing import cell, laid, lines, note, pages, row, section, table, texts
from tests.typeset.layout.inline.setting import SQUARE, environment, library, paragraph

from moralreport.typeset.document import (
    AxisPosition,
    Columns,
    Document,
    FloatingTable,
    Note,
    NoteReference,
    NoteSeparators,
    NoteSettings,
    PageNumbers,
    Paragraph,
    Section,
)
from moralreport.typeset.document.plane import NO_INSETS
from moralreport.typeset.layout import lay_out
from moralreport.typeset.layout.pages.note_numbers import number_notes
from moralreport.typeset.layout.pages.notes import Footnote, note_stream
from moralreport.typeset.pages import Rule

TWO = {"page_width": 240.0, "columns": Columns(2, 20.0)}
FOOT = FloatingTable(AxisPosition("column", offset=0.0), AxisPosition("page", offset=80.0), NO_INSETS)


def test_footnote_stands_at_the_foot_of_its_page() -> None:
    (page,) = pages(section(paragraph("text", note("1"))), footnotes={"1": "note"})
    assert ("note", 10.0, 100.0) in page


def test_footnote_takes_room_from_the_text() -> None:
    first, second = pages(section(paragraph("text", note("1")), lines(9)), footnotes={"1": "note"})
    assert sum(text[0] == "a" for text, _, _ in first) == 6
    assert sum(text[0] == "a" for text, _, _ in second) == 3


def test_line_goes_where_its_footnote_has_room() -> None:
    first, second = pages(section(lines(9), paragraph("text", note("1"))), footnotes={"1": "note"})
    assert ("note", 10.0, 100.0) in second and not any(text == "note" for text, _, _ in first)


def test_the_space_after_a_note_has_no_place_at_the_foot_of_the_page() -> None:
    """Six lines, the rule of 12 points and two lines of the note fill 92 of the page's 100; the space would move the note over the text."""
    text = section(lines(5), paragraph("text", note("1")))
    foot = Note((lines(2, "n", space_after=70.0),))
    layout, _ = lay_out(Document((text,), footnotes={"1": foot}), library())
    got = [(word[0], top) for word, _, top in texts(layout.pages[0]) if word and not word.isdigit()]
    assert got[-2:] == [("n", 82.0), ("n", 92.0)]
    assert max(top for letter, top in got if letter != "n") == 60.0


def test_footnote_longer_than_the_page_goes_on() -> None:
    got = pages(section(paragraph("text", note("1")), lines(3)), footnotes={"1": " ".join(["n" * 9] * 25)})
    counts = [sum(text.startswith("n") for text, _, _ in page) for page in got]
    assert counts == [7, 7, 7, 4]
    assert max(top for page in got for _, _, top in page) <= 100.0


def test_of_a_long_footnote_no_more_is_set_than_tells_that_it_has_no_room() -> None:
    """Else a note of a thousand pages is set whole on each of them."""
    notes = {"1": Note(tuple([paragraph("line") for _ in range(500)]))}
    long = Footnote("1", note_stream("footnote", "1", notes, environment()))
    assert long.height(100.0, 60.0) == 60.0
    assert len(long.stream.flows) <= 8
    assert long.height(100.0, 1e6) == 5000.0


def test_footnotes_of_sections_on_one_page_stand_below_one_another() -> None:
    """One rule above all of them; the text of the second section leaves room for those of the first."""
    first = section(paragraph("one", note("1")))
    second = section(paragraph("two", note("2")), lines(5), start="continuous")
    layout, _ = laid(first, second, footnotes={"1": "first", "2": "second"})
    (rule,) = [item for item in layout.pages[0].items if isinstance(item, Rule)]
    page, over = map(texts, layout.pages)
    assert [entry for entry in page if entry[0] in ("first", "second")] == [("first", 10.0, 90.0), ("second", 10.0, 100.0)]
    assert rule.y0 < 90.0
    body = [top for text, _, top in page if text[0] == "a" or text in ("one1", "two2")]
    assert max(body) + 10.0 <= rule.y0
    assert any(text[0] == "a" for text, _, _ in over)


def test_footnote_in_a_table_cell_counts() -> None:
    from tests.typeset.layout.composing import cell, row, table

    made = table(row(cell(paragraph("x", note("1")))), grid=(100.0,))
    (page,) = pages(section(made), footnotes={"1": "note"})
    assert ("note", 10.0, 100.0) in page


def test_endnotes_follow_the_text() -> None:
    reference = NoteReference("endnote", "e", SQUARE)
    (page,) = pages(section(paragraph("text", reference), lines(1)), endnotes={"e": Note((paragraph("end"),))})
    assert page[-1] == ("end", 10.0, 30.0)


def test_an_endnote_that_is_referred_to_twice_stands_once() -> None:
    reference = NoteReference("endnote", "e", SQUARE)
    (page,) = pages(section(paragraph("text", reference, reference)), endnotes={"e": Note((paragraph("end"),))})
    assert [text for text, _, _ in page].count("end") == 1


def test_numbers_start_and_restart_as_the_section_says() -> None:
    settings = NoteSettings("thaiNumbers", start=3, restart="eachSect")
    one = section(paragraph(note("a"), note("b")), footnotes=settings)
    two = section(paragraph(note("c")), footnotes=settings)
    marks = number_notes(Document((one, two)))
    assert [marks["footnote", key] for key in "abc"] == ["๓", "๔", "๓"]


def test_numbers_restart_on_every_page() -> None:
    settings = NoteSettings(restart="eachPage")
    texts = [paragraph(f"text{'abc'[number]}", note(str(number))) for number in range(3)]
    made = section(texts[0], texts[1], lines(7), texts[2], footnotes=settings)
    got = pages(made, footnotes={str(number): "note" for number in range(3)})
    assert [[text for text, _, _ in page if text.isdigit()] for page in got] == [["1", "2"], ["1"]]


def test_custom_marks_are_not_counted() -> None:
    custom = NoteReference("footnote", "b", SQUARE, custom_mark="*")
    marks = number_notes(Document((section(paragraph(note("a"), custom, note("c"))),)))
    assert [marks["footnote", key] for key in "abc"] == ["1", "*", "2"]


def test_note_has_a_node_with_an_identifier() -> None:
    layout, _ = laid(section(paragraph("text", note("1"))), footnotes={"1": "note"})
    assert [node.identifier for node in layout.structure if node.role == "Note"] == ["footnote-1"]


@pytest.mark.parametrize(("above", "stays"), [(5, True), (6, False)])
def test_a_line_with_two_notes_stays_where_both_have_room(above: int, stays: bool) -> None:
    first, *_ = pages(section(lines(above), paragraph("text", note("1"), note("2"))), footnotes={"1": "one", "2": "two"})
    assert any(text.startswith("text") for text, _, _ in first) == stays
    assert [text for text, _, _ in first if text in ("one", "two")] == (["one", "two"] if stays else [])


@pytest.mark.parametrize(("length", "counts"), [(3, [0, 3]), (4, [2, 2]), (6, [2, 4])])
def test_only_a_note_that_half_the_room_would_not_hold_is_parted(length: int, counts: list[int]) -> None:
    got = pages(section(lines(5), paragraph("text", note("1"))), footnotes={"1": " ".join(["n" * 9] * length)})
    assert [sum(text.startswith("n") for text, _, _ in page) for page in got] == counts


def test_a_rule_of_two_inches_at_most_stands_in_the_middle_between_text_and_notes() -> None:
    for width, long in ((120.0, 100.0), (420.0, 144.0)):
        layout, _ = laid(section(paragraph("text", note("1")), page_width=width), footnotes={"1": "note"})
        (rule,) = [item for item in layout.pages[0].items if isinstance(item, Rule)]
        assert (rule.x0, rule.y0, rule.x1 - rule.x0, rule.width) == (10.0, 94.0, long, 0.5)


def test_the_continued_separator_stands_above_what_goes_on() -> None:
    def blocks(words: str) -> tuple[Paragraph, ...]:
        return (paragraph(words),)

    separators = NoteSeparators(blocks("first"), blocks("goes on"))
    got = pages(
        section(paragraph("text", note("1")), lines(3)),
        footnotes={"1": " ".join(["n" * 9] * 12)},
        footnote_separators=separators,
    )
    assert [[text for text, _, _ in page if text in ("first", "goes on")] for page in got] == [["first"], ["goes on"]]


@pytest.mark.parametrize("following", [False, True])
def test_a_footnote_goes_on_where_the_text_has_ended(following: bool) -> None:
    """Its rest stands on pages of its own, or below the text of the next section."""
    sections = [section(paragraph("text", note("1")))] + [section(paragraph("more"))] * following
    got = pages(*sections, footnotes={"1": " ".join(["n" * 9] * 25)})
    counts = [sum(text.startswith("n") for text, _, _ in page) for page in got]
    assert counts == ([7, 7, 8, 3] if following else [7, 8, 8, 2])
    assert max(top for page in got for _, _, top in page) <= 100.0


def test_a_footnote_goes_on_in_the_columns_that_the_text_left() -> None:
    words = [f"n{index:02}" for index in range(20)]
    columns = section(paragraph("t", note("1")), columns=Columns(2, 20.0))
    page, over = pages(columns, footnotes={"1": " ".join(words)})
    assert [(text, left) for text, left, _ in page if text[0] == "n"] == [(w, 10.0 if w < "n07" else 70.0) for w in words[:15]]
    assert [text for text, _, _ in over] == words[15:]


def test_a_footnote_goes_on_beside_the_section_that_begins_in_the_next_column() -> None:
    first = section(paragraph("t", note("1")), columns=Columns(2, 20.0))
    second = section(paragraph("more"), columns=Columns(2, 20.0), start="nextColumn")
    (page,) = pages(first, second, footnotes={"1": " ".join(["nnn"] * 14)}, compatibility_mode=14)
    assert [sum(text == "nnn" and left == x for text, left, _ in page) for x in (10.0, 70.0)] == [7, 7]
    assert ("more", 70.0, 10.0) in page


def test_a_footnote_waits_for_the_next_page_where_a_section_below_leaves_it_no_room() -> None:
    """The notes above keep their distance from the text, as though the section began on the next page."""
    above = section(paragraph("text", note("1")))
    below = section(paragraph("more"), start="continuous")
    first, second = pages(above, below, footnotes={"1": " ".join(["n" * 9] * 12)})
    assert [top for text, _, top in first if text[0] == "n"] == [40.0 + 10.0 * line for line in range(7)]
    assert ("more", 10.0, 10.0) in second and sum(text[0] == "n" for text, _, _ in second) == 5


def test_footnotes_of_a_section_above_keep_off_the_longer_column_below() -> None:
    """Above the notes of the second column they would stand over the text of the first."""
    above = section(paragraph("one", note("1")))
    long = paragraph("bbbb bbbb bbbb bbbb b", note("2"), widow_control=False)
    below = section(long, paragraph("cccc"), start="continuous", columns=Columns(2, 0.0))
    (page,) = pages(above, below, footnotes={"1": "nnn", "2": "m0mm m1mm m2mm m3mm m4mm"})
    assert not any(_overlap(one, other) for one, other in combinations(page, 2))
    assert [(left, top) for text, left, top in page if text in ("nnn", "m0mm", "m4mm")] == [(10.0, 100.0), (10.0, 78.0), (60.0, 78.0)]


BENEATH = NoteSettings(position="beneathText")


@pytest.mark.parametrize("columns", [1, 2])
def test_footnotes_beneath_the_text_stand_below_all_sections_of_the_page(columns: int) -> None:
    """They were set over the text of the section below."""
    above = section(paragraph("one", note("1")), columns=Columns(columns, 0.0), footnotes=BENEATH)
    below = section(lines(2), paragraph("two", note("2")), start="continuous", footnotes=BENEATH)
    (page,) = pages(above, below, footnotes={"1": "nnn", "2": "mmm"})
    assert [(text, top) for text, _, top in page if text in ("one", "two", "nnn", "mmm")] == [
        *(("one", 10.0), ("nnn", 62.0)),
        *(("two", 40.0), ("mmm", 72.0)),
    ]


def test_footnotes_beneath_text_that_is_spread_over_the_page_stand_at_its_foot() -> None:
    text = lines(1), lines(1), paragraph("one", note("1")), lines(6, keep_lines=True)
    first, _ = pages(section(*text, vertical_align="both", footnotes=BENEATH), footnotes={"1": "n"})
    assert first[-1] == ("n", 10.0, 100.0) and ("one", 10.0, 78.0) in first


def test_pages_of_footnotes_alone_are_counted_on() -> None:
    layout, _ = laid(section(paragraph("text", note("1")), page_numbers=PageNumbers(start=5)), footnotes={"1": " ".join(["n" * 9] * 10)})
    assert [page.label for page in layout.pages] == ["5", "6"]


@pytest.mark.parametrize("length", [8, 14, 20, 25])
@pytest.mark.parametrize("count", [1, 3, 7, 12])
def test_a_footnote_that_goes_on_is_whole_where_columns_are_balanced(count: int, length: int) -> None:
    """Balancing fills the columns again and again; none of these trials may take lines of the note from the next."""
    words = [f"n{index:02}" for index in range(length)]
    columns = section(paragraph("text", note("1")), paragraph(" ".join(["aaa"] * count)), columns=Columns(2, 20.0))
    got = pages(columns, section(paragraph("more"), start="continuous"), footnotes={"1": " ".join(words)})
    found = [word for page in got for text, _, _ in page for word in text.split()]
    assert [word for word in found if word[0] == "n"] == words
    assert found.count("aaa") == count and found.count("more") == 1


def test_the_note_of_a_line_that_goes_to_the_next_page_goes_with_it() -> None:
    """Three lines are not parted: the second, which has room with its note, leaves with the third, which has none."""
    three = paragraph("aaaaaaaaa aaaa", note("1"), " bbb ccccccccc")
    first, second = pages(section(lines(5), three), footnotes={"1": "note"})
    assert [[text for text, _, _ in page].count("note") for page in (first, second)] == [0, 1]
    assert len(first) == 5


@pytest.mark.parametrize("seed", range(40))
def test_whatever_the_columns_every_word_of_text_and_notes_is_set_once(seed: int) -> None:
    chance = random.Random(seed)
    notes: dict[str, str] = {}
    words: list[str] = []

    def text() -> Paragraph:
        start, count = len(words), chance.randint(1, 14)
        words.extend(f"t{start + index:03}" for index in range(count))
        inlines: list[str | NoteReference] = [" ".join(words[start:])]
        if chance.random() < 0.45:
            number = len(notes)
            notes[str(number)] = " ".join(f"n{number:02}{index:02}" for index in range(chance.choice((1, 2, 5, 12, 25))))
            inlines.append(note(str(number)))
        return paragraph(*inlines, keep_next=chance.random() < 0.1, widow_control=chance.random() < 0.5)

    def part() -> Section:
        settings = NoteSettings(position=chance.choice(("pageBottom", "beneathText")))
        columns = Columns(chance.choice((1, 2)), 0.0)
        start = chance.choice(("nextPage", "nextColumn", "continuous", "continuous"))
        return section(*[text() for _ in range(chance.randint(1, 5))], columns=columns, start=start, footnotes=settings)

    sections = [part() for _ in range(chance.randint(1, 4))]
    got = pages(*sections, footnotes=notes, compatibility_mode=chance.choice((14, 15)))
    found = [word for page in got for run, _, _ in page for word in run.split() if word[0] in "nt"]
    assert sorted(found) == sorted([*words, *(word for each in notes.values() for word in each.split())])
    assert max(top for page in got for _, _, top in page) <= 100.0
    assert not any(_overlap(one, other) for page in got for one, other in combinations(page, 2))


def _overlap(one: tuple[str, float, float], other: tuple[str, float, float]) -> bool:
    """Do two texts of squares cover one another, marks apart?"""
    if one[0].isdigit() or other[0].isdigit() or abs(one[2] - other[2]) >= 9.5:
        return False
    return min(left + 10.0 * len(text) for text, left, _ in (one, other)) > max(one[1], other[1]) + 0.5


def test_a_row_waits_where_notes_of_the_page_before_leave_no_room_at_its_place() -> None:
    """A table that asks for the foot of the page, where the rest of a note stands that only leaves room above."""
    low = replace(table(*[row(cell(paragraph("b"))) for _ in range(5)], grid=(100.0,)), floating=FOOT)
    text = section(lines(6), paragraph("text", note("1")), low, **TWO)
    got = pages(text, footnotes={"1": " ".join(["n" * 9] * 6)}, compatibility_mode=15)
    assert not [(one, other) for page in got for one, other in combinations(page, 2) if one[1] == other[1] and abs(one[2] - other[2]) < 9]
    assert sum(text == "b" for page in got for text, _, _ in page) == 5
