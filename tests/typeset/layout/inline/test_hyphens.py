"""Words that are hyphenated where they do not fit: which, where, and with what room (docs/word/automatic-hyphenation.md)."""

from __future__ import annotations

import subprocess
import sys
from typing import Any

import pytest
from tests.typeset.layout.inline.setting import SQUARE, Setting, environment, glyph_text, paragraph, run

from moralreport.typeset.document import Document, Hyphenation, Inline, NoteReference, Tab, Text
from moralreport.typeset.layout.inline.breaking.dictionaries import hyphen_points

ENGLISH = run(language="en-US")
PLAIN = Hyphenation()


def setting(*inlines: Inline | str, width: float, mode: int = 15, wanted: Hyphenation = PLAIN, **properties: Any) -> Setting:
    """A paragraph in letters of ten points each, in a document that hyphenates."""
    env = environment(document=Document((), compatibility_mode=mode, hyphenation=wanted))
    return Setting(paragraph(*inlines, run=ENGLISH, **properties), width, env)


def lines(text: str, width: float, **more: Any) -> list[str]:
    return setting(text, width=width, **more).texts


def test_a_word_is_parted_at_the_last_place_that_fits_with_its_hyphen() -> None:
    assert [lines("a responsibility", width)[0] for width in (50.0, 89.0, 90.0, 110.0)] == ["a re", "a re", "a respon", "a responsi"]
    assert lines("a responsibility", 49.0)[0] == "a "


def test_letters_set_apart_take_their_room_before_a_hyphen() -> None:
    for spacing, widths in ((1.0, (98.9, 99.1, 120.9, 121.1)), (-1.0, (80.9, 81.1, 98.9, 99.1))):
        letters = Text("a responsibility", run(language="en-US", spacing=spacing))
        found = [setting(letters, width=width).texts[0] for width in widths]
        assert found == ["a re", "a respon", "a respon", "a responsi"]


def test_the_hyphen_bears_a_soft_hyphen() -> None:
    (shown,) = setting("a responsibility", width=90.0).runs(0)
    assert glyph_text(shown) == "a respon\u00ad"
    assert shown.width == pytest.approx(90.0)
    assert shown.glyphs[-1].glyph == setting("-", width=90.0).runs(0)[0].glyphs[-1].glyph


def test_nothing_is_parted_in_other_documents_nor_where_the_paragraph_forbids_it() -> None:
    assert Setting(paragraph("a responsibility", run=ENGLISH), 90.0).texts == ["a ", "responsib", "ility"]
    assert lines("a responsibility", 90.0, suppress_auto_hyphens=True) == ["a ", "responsib", "ility"]


@pytest.mark.parametrize(
    ("word", "room", "stays"),
    [
        ("abandonment", 4, True),
        ("abandonment", 5, False),
        ("into", 3, True),
        ("under", 3, False),
        ("never", 4, True),
        ("1234567890123", 8, True),
        ("r2sponsibility", 12, True),
        ("responsibility@example.org", 12, True),
        ("www.responsibility.org", 14, True),
        ("responsibility/administration", 12, True),
        ("self-responsibility", 14, True),
        ("(responsibility),", 10, False),
        ("responsibility’s", 10, False),
        ("RESPONSIBILITY", 10, False),
    ],
)
def test_which_words_are_parted(word: str, room: int, stays: bool) -> None:
    """In a line that leaves the word room for so many letters; where it stays whole, or ends at its own hyphen, none is added."""
    found = setting("abcdefghijkl" * 2 + " " + word, width=250.0 + 10 * room)
    assert ("\u00ad" not in glyph_text(found.runs(0)[-1])) is stays


@pytest.mark.parametrize(
    ("look", "parted"),
    [
        ({"language": ""}, True),
        ({"language": "de-DE"}, True),
        ({"language": "en-XX"}, True),
        ({"language": "zxx"}, False),
        ({"language": "x-none"}, False),
        ({"language": "th-TH"}, False),
        ({"language": "ga-IE"}, False),
        ({"no_proof": True}, False),
        ({"complex_script": True}, False),
    ],
)
def test_the_language_of_the_word_tells_its_dictionary(look: dict[str, Any], parted: bool) -> None:
    found = setting("a ", Text("responsibility", run(**{"language": "en-US", **look})), width=90.0)
    assert (found.texts[0] != "a ") is parted
    warned = [warning.code for warning in found.env.warnings.all() if warning.code == "hyphenation"]
    assert warned == (["hyphenation"] if look.get("language") == "ga-IE" else [])


def test_thai_lines_end_at_words() -> None:
    assert not any("\u00ad" in glyph_text(found) for found in setting("ความรับผิดชอบ responsibility", width=100.0).runs(0))


def test_a_dictionary_may_ask_for_more_letters_and_never_changes_how_a_word_is_spelt() -> None:
    assert hyphen_points("extraordinarily", "en-US") == (2, 7, 9, 12)
    assert hyphen_points("asszonnyal", "hu-HU") == ()
    assert hyphen_points("Verantwortung", "de-DE") == (3, 6, 9)
    assert hyphen_points("independently", "en-US") and hyphen_points("İndependently", "en-US") == ()


@pytest.mark.parametrize(
    ("text", "properties", "capitals", "parted"),
    [
        ("RESPONSIBILITY", {}, True, True),
        ("RESPONSIBILITY", {}, False, False),
        ("responsibility", {"caps": True}, False, False),
        ("responsibility", {"small_caps": True}, False, True),
        ("Responsibility", {}, False, True),
    ],
)
def test_words_in_capitals_may_stay_whole(text: str, properties: dict[str, Any], capitals: bool, parted: bool) -> None:
    found = setting("a ", Text(text, run(language="en-US", **properties)), width=90.0, wanted=Hyphenation(capitals=capitals))
    assert (found.texts[0] != "a ") is parted


def test_a_zone_leaves_short_lines_as_they_are() -> None:
    """The line leaves 85 points free behind its first letter."""
    assert [lines("a responsibility", 95.0, wanted=Hyphenation(zone=zone))[0] for zone in (84.0, 85.0)] == ["a respon", "a "]


def test_no_more_lines_in_a_row_end_with_a_hyphen_than_the_limit_says() -> None:
    text = "administration of responsibilities characteristic representative"
    ends = [line.end.hyphens for line in setting(text, width=110.0).lines]
    assert max(ends) > 2
    for limit in (1, 2):
        found = [line.end.hyphens for line in setting(text, width=110.0, wanted=Hyphenation(limit=limit)).lines]
        assert max(found) == limit and 0 in found


def test_a_word_is_squeezed_in_rather_than_parted_and_no_part_is_squeezed_in() -> None:
    """Spaces of ten points give way by a quarter: three of them for one word of two letters that lacks 5 points."""
    text = "aa aa aa under aa aa"
    assert lines(text, 135.0, alignment="both")[0] == "aa aa aa under "
    assert lines(text, 135.0, alignment="left")[0] == "aa aa aa un"
    assert lines(text, 119.0, alignment="both")[0] == "aa aa aa "


def test_a_word_with_a_soft_hyphen_is_parted_elsewhere_too() -> None:
    assert lines("a extra\u00adordinarily", 150.0)[0] == "a extra\u00adordinar"
    assert lines("a extra\u00adordinarily", 89.0)[0] == "a extra\u00ad"
    assert lines("a extra\u00adordinarily", 69.0)[0] == "a ex"
    assert lines("so\u00adso responsibility", 120.0)[0] == "so\u00adso respon"


def test_a_word_longer_than_its_line_is_parted_as_often_as_it_takes() -> None:
    assert lines("responsibilities", 70.0) == ["respon", "sibili", "ties"]
    assert lines("internationalization", 60.0, wanted=Hyphenation(limit=1))[:2] == ["inter", "nation"]


def test_a_word_of_two_looks_is_parted_in_either() -> None:
    bold = run(language="en-US", bold=True)
    assert setting("a respon", Text("sibility", bold), width=90.0).texts[0] == "a respon"
    assert setting("a re", Text("sponsibility", bold), width=90.0).texts[0] == "a respon"
    assert setting("a respons", Text("ibility", bold), width=90.0).texts[0] == "a respon"


def test_the_mark_of_a_note_is_no_part_of_its_word() -> None:
    note = NoteReference("footnote", "1", ENGLISH)
    env = environment(document=Document((), hyphenation=Hyphenation()), note_numbers={("footnote", "1"): "1"})
    assert Setting(paragraph("a responsibility", note, " b", run=ENGLISH), 90.0, env).texts[0] == "a respon"


def test_behind_a_tab_too() -> None:
    assert setting("a", Tab(SQUARE), "responsibility", width=120.0).texts[0] == "a\trespon"


def test_lines_beside_one_another_go_on_in_the_word() -> None:
    """What the parts bear is the word, wherever lines end."""
    text = "the characteristic representative administration of responsibilities in transportation"
    for width in range(60, 400, 10):
        found = setting(text, width=float(width), alignment="both")
        borne = "".join(glyph_text(shown) for i in range(len(found.lines)) for shown in found.runs(i))
        assert borne.replace("\u00ad", "") == text
        assert all(found.right_edge(i) <= width + 0.01 for i in range(len(found.lines)))


def test_the_library_is_imported_for_documents_that_hyphenate_only() -> None:
    code = (
        "import sys; from tests.typeset.layout.inline.test_hyphens import *; "
        "Setting(paragraph('a responsibility', run=ENGLISH), 90.0); print('pyphen' in sys.modules); "
        "setting('a responsibility', width=90.0); print('pyphen' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "True"]


def test_a_column_holds_the_parts_of_a_word_with_their_hyphens() -> None:
    text = "of incomprehensibilities and"
    assert setting(text, width=300.0).setter.minimum_width() == pytest.approx(40.0)
    assert setting(text, width=300.0, suppress_auto_hyphens=True).setter.minimum_width() == pytest.approx(210.0)
    assert setting("in com\u00adpre hend", width=300.0).setter.minimum_width() == pytest.approx(40.0)
