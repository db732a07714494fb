"""What stands between text and notes is what the file says, a rule only where it has one (17.11.23, 17.11.1)."""

from __future__ import annotations

from typing import Any

import pytest
from tests.typeset.docx.word_specimens import read
from tests.typeset.layout.composing import laid, lines, note, pages, section
from tests.typeset.layout.inline.setting import SQUARE, library, paragraph

from moralreport.typeset.document import Border, InlineDrawing, Note, NoteReference, NoteSeparators, Shape
from moralreport.typeset.document.plane import Insets
from moralreport.typeset.extents import bounds
from moralreport.typeset.layout import lay_out
from moralreport.typeset.pages import Page, Path, Rule

TEXT = section(paragraph("text", note("1")))


def rule(length: float) -> InlineDrawing:
    return InlineDrawing(Shape("line", length, 0.0, line=Border("single", 0.5), decorative=True), SQUARE, Insets(bottom=3.0))


def spans(page: Page) -> list[tuple[float, float]]:
    """Left and right of each line drawn."""
    found = [(item.x0, item.x1) for item in page.items if isinstance(item, Rule)]
    found += [bounds(item)[::2] for item in page.items if isinstance(item, Path)]
    return [(round(left), round(right)) for left, right in found]


def drawn(*blocks: Any, footnotes: dict[str, str] | None = None, **values: Any) -> list[list[tuple[float, float]]]:
    separators = NoteSeparators((paragraph(rule(40.0)),), (paragraph(rule(1584.0)),))
    layout, _ = laid(*blocks, footnotes=footnotes or {"1": "note"}, **({"footnote_separators": separators} | values))
    return [spans(page) for page in layout.pages]


def test_the_rule_is_as_long_as_it_is_and_long_above_a_note_that_goes_on() -> None:
    text = section(paragraph("text", note("1")), lines(3))
    assert drawn(text, footnotes={"1": " ".join(["n" * 9] * 12)})[:2] == [[(10, 50)], [(10, 110)]]


def test_the_rule_of_a_paragraph_from_right_to_left_stands_at_the_right() -> None:
    separators = NoteSeparators((paragraph(rule(40.0), bidi=True),))
    assert drawn(TEXT, footnote_separators=separators) == [[(70, 110)]]


def test_an_emptied_separator_is_only_room() -> None:
    assert drawn(TEXT, footnote_separators=NoteSeparators((paragraph(),))) == [[]]


def test_words_of_a_separator_are_set_and_take_room() -> None:
    separators = NoteSeparators((paragraph(rule(40.0)), paragraph("words")))
    (page,) = pages(TEXT, footnotes={"1": "note"}, footnote_separators=separators)
    assert ("words", 10.0, 90.0) in page and ("note", 10.0, 100.0) in page
    assert drawn(TEXT, footnote_separators=separators) == [[(10, 50)]]


def test_without_separators_in_the_file_there_is_a_rule() -> None:
    assert drawn(TEXT, footnote_separators=None) == [[(10, 110)]]


def test_endnotes_have_the_rule_of_their_part() -> None:
    text = section(paragraph("text", NoteReference("endnote", "e", SQUARE)))
    own = NoteSeparators((paragraph(rule(20.0)),))
    assert drawn(text, endnotes={"e": Note((paragraph("end"),))}, endnote_separators=own) == [[(10, 30)]]


def test_endnotes_that_go_on_on_the_next_page_stand_below_the_longer_rule() -> None:
    """As wide as the text, as Word draws it (LibreOffice's endnote-cont-separator.docx); one that begins there does not."""
    own = NoteSeparators((paragraph(rule(20.0)),), (paragraph(rule(1584.0)),))

    def rules(above: int, *notes: int) -> list[list[tuple[float, float]]]:
        keys = [str(number) for number in range(len(notes))]
        text = section(lines(above), paragraph("t", *(NoteReference("endnote", key, SQUARE) for key in keys)))
        ends = {key: Note((lines(count, "e"),)) for key, count in zip(keys, notes, strict=True)}
        return drawn(text, endnotes=ends, endnote_separators=own)

    assert rules(3, 8) == [[(10, 30)], [(10, 110)]]
    assert rules(3, 5, 4) == [[(10, 30)], [(10, 110)]]
    assert rules(8, 4) == [[(10, 30)], []]


@pytest.mark.parametrize("kind", ["footnote", "endnote"])
def test_the_rules_of_a_file_are_two_inches_and_as_long_as_the_column(kind: str) -> None:
    parts = "".join(
        f'<w:{kind} w:type="{name}" w:id="{at}"><w:p><w:r><w:{name}/></w:r></w:p></w:{kind}>'
        for at, name in enumerate(("separator", "continuationSeparator"))
    )
    notes = {f"{kind}s": parts + f'<w:{kind} w:id="2"><w:p><w:r><w:t>ก</w:t></w:r></w:p></w:{kind}>'}
    document = read(f'<w:p><w:r><w:t>ข</w:t><w:{kind}Reference w:id="2"/></w:r></w:p>', **notes)
    layout, _ = lay_out(document, library())
    ((left, right),) = spans(layout.pages[0])
    assert right - left == 144
    separators = document.footnote_separators or document.endnote_separators
    assert separators is not None and separators.first != separators.continued
