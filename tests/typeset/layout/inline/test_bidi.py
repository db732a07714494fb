"""Text from right to left: levels (UAX 9), order on the line, and what readers copy."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.typeset.docx.word_specimens import paragraph as word_paragraph
from tests.typeset.docx.word_specimens import word_file
from tests.typeset.layout.inline.setting import Setting, glyph_text, named, paragraph, run
from tests.typeset.pdf.readers import READERS

from moralreport.typeset import default_fonts, typeset
from moralreport.typeset.document import Label, Tab, TabStop
from moralreport.typeset.fonts.shaping import shape
from moralreport.typeset.layout.inline.text.bidi import bidi_classes, embedding_levels
from moralreport.typeset.pages import GlyphRun

HEBREW = run(fonts=named("Liberation Sans"))
TAB = Tab(HEBREW)
Oracle = Callable[[str], str]


@pytest.mark.parametrize(
    ("text", "base", "levels"),
    [
        ("abc אבג def", 0, "00001110000"),
        ("אבג abc", 1, "1111222"),
        ("אבג 12.5% abc", 1, "1111222221222"),
        ("عربي 12", 0, "1111122"),
        ("a(ב)c", 0, "00100"),
        ("א(b)ג", 1, "11211"),
        ("א(b)ג", 0, "10001"),
        ("a [ב] ג", 0, "0001001"),
        ("\u202eabc\u202c d", 0, "0111100"),
        ("א\u2067ab\u2069c", 0, "102200"),
        ("a\u0301א\u05b0-1", 0, "001112"),
        ("ก א ข", 0, "00100"),
    ],
)
def test_levels(text: str, base: int, levels: str) -> None:
    """As fribidi and ICU tell them; beyond these, 60,000 random texts were compared."""
    assert "".join(map(str, embedding_levels(text, base))) == levels


@pytest.mark.parametrize(
    ("text", "base", "levels"),
    [
        (" \u2066]1\u2066 \u2069\u2067\u2068[\u202d\u2066\u2068\u202d\u2068א", 0, "0022242234.68.cd"),
        ("\u202cب-\u2066\u202c١\u0301א$\u202b,\u2068aa][", 1, ".111.4433.334444"),
        ("(aa)$\u2069\u0301\u202c\u202dא,a١", 1, "1221111..2222"),
        ("\u202dب-\u202c\u2068\u2068-\u202dאאa  (\u2069ب", 1, ".22.135.66666633"),
        (" \u202a1א1[\u0301$", 0, "0.234222"),
        ("\u0301\u2069\u202da-\u202bب()1$", 1, "11.22.33343"),
        ("א\u2068 )\u2069\u202d[א\u2069$א-", 1, "11221.222222"),
        ("1-1$ א\u202a\u202bب\u202a)a-", 1, "222211..3.444"),
        ("-$]1\u2068\u202a[)١\u202bא", 1, "11121.446.5"),
        ("\u0301]١\u202b١\u202a١$١[$אא]-", 0, "002.2.434333332"),
        ("\u202b\u0301 ١( ب)\u202b\u2069\u2067\u2069\u202cب", 0, ".1121111.333.1"),
        ("1,$ب \u2067  -1\u202a\u2069ب)\u202c1", 1, "2111113334.111.2"),
        ("א()\u2067\u0301\u202b \u202dא ]", 0, "10001.3.444"),
        ("\u202d\u202e\u202c\u2069\u202c\u2069\u0301\u0301\u202c1]", 1, "...2.222.21"),
        ("\u202aא\u202c]אאب\u2069א1]$1", 1, ".3.1111112122"),
        ("\u2068a\u0301-[א", 1, "122223"),
        ("\u2069[ب1-١", 0, "001212"),
        ("\u2067١,١a$", 0, "022221"),
        ("1$\u202a١ a", 1, "22.422"),
        ("بa]1,a", 1, "122222"),
        ("א,\u0301(א]", 0, "111110"),
        ("a1$(א\u202a)", 0, "00001.2"),
        ("a(b)\u0301א", 1, "222221"),
    ],
)
def test_levels_of_embeddings_overrides_and_isolates(text: str, base: int, levels: str) -> None:
    """Recorded where fribidi and ICU agree; what X9 takes away has a dot."""
    found = zip(embedding_levels(text, base), bidi_classes(text), strict=True)
    assert "".join("." if kind in ("LRE", "RLE", "LRO", "RLO", "PDF") else f"{level:x}" for level, kind in found) == levels


@pytest.mark.parametrize(("opening", "closing"), [("\u202b\u202a", "\u202c\u202c"), ("\u2067\u2066", "\u2069\u2069")])
def test_no_embedding_is_deeper_than_125(opening: str, closing: str) -> None:
    """What goes deeper is passed over, and so is what ends it (X5 to X7)."""
    levels = embedding_levels(opening * 70 + "aא" + closing * 70 + "aא", 0)
    assert (max(levels), levels[140:142], levels[-2:]) == (126, [126, 125], [0, 1])


def visual(setting: Setting, index: int = 0) -> str:
    return "".join(glyph_text(one) for one in sorted(setting.runs(index), key=lambda one: one.x))


def test_hebrew_in_a_line_of_latin_is_turned_round() -> None:
    setting = Setting(paragraph("abc אבג דה (12) xyz", run=HEBREW), 500.0)
    assert visual(setting) == "abc (12) הד גבא xyz"
    assert not setting.env.warnings.all()


def test_a_right_to_left_paragraph_begins_at_the_right_and_breaks_by_its_text() -> None:
    setting = Setting(paragraph("אבג דהו abc", run=HEBREW, bidi=True, indent_left=20.0, first_line=10.0), 100.0)
    runs = [item for item in setting.items(0, x=100.0) if isinstance(item, GlyphRun)]
    assert max(one.x + one.width for one in runs) == pytest.approx(100 - 30)
    assert visual(setting) == "abc והד גבא"
    narrow = Setting(paragraph("אבג דהו זחט", run=HEBREW, bidi=True), 40.0)
    assert [text.strip() for text in narrow.texts] == ["אבג דהו", "זחט"]
    assert visual(narrow) == " והד גבא"


def test_spaces_of_a_run_marked_right_to_left_run_so() -> None:
    plain, marked = (Setting(paragraph("ab .. cd", run=run(HEBREW, rtl=rtl), bidi=True), 500.0) for rtl in (False, True))
    assert (visual(plain), visual(marked)) == ("ab .. cd", "cd .. ab")


def test_words_between_two_signs_of_a_run_marked_right_to_left_keep_their_order() -> None:
    """The example of 17.3.2.30."""
    marked = Setting(paragraph("This is a list: one, two, three.", run=run(HEBREW, rtl=True), bidi=True), 500.0)
    assert visual(marked) == ".three ,two ,one :This is a list"


def test_label_tab_and_leader_are_mirrored() -> None:
    stops = (TabStop(160.0, "right", "dot"),)
    setting = Setting(
        paragraph("אב", TAB, "ג", label=Label("1.", HEBREW), run=HEBREW, bidi=True, tabs=stops, indent_left=20, first_line=-20), 200.0
    )
    placed = {glyph_text(one): one for one in setting.items(0, x=200.0) if isinstance(one, GlyphRun)}
    (label,) = [one for text, one in placed.items() if "1" in text]
    assert label.x + label.width == pytest.approx(200)
    assert placed["בא"].x + placed["בא"].width == pytest.approx(180)
    assert placed["ג"].x == pytest.approx(40)
    (leader,) = [one for one in placed.values() if one.artifact == "Leader"]
    assert placed["ג"].x < leader.x < leader.x + leader.width <= placed["בא"].x + 0.01


def test_justified_lines_reach_both_margins() -> None:
    setting = Setting(paragraph("אבג דהו זחט יכל מנס", run=HEBREW, bidi=True, alignment="both"), 60.0)
    runs = [item for item in setting.items(0, x=60.0) if isinstance(item, GlyphRun)]
    space = runs[0].glyphs[0]
    assert space.text == " "
    hanging = space.advance * runs[0].size / 1000
    assert min(one.x for one in runs) + hanging == pytest.approx(0, abs=0.1)
    assert max(one.x + one.width for one in runs) == pytest.approx(60, abs=0.1)


def test_a_cluster_bears_its_text_backwards_and_its_mark_stays_with_it() -> None:
    face = default_fonts().match("DejaVu Sans").face
    lam_alef, kaf, damma = "لا", "ك", "\u064f"
    clusters = shape(face, lam_alef + kaf + damma, language="ar", rtl=True)
    assert [cluster.text for cluster in clusters] == [lam_alef, kaf + damma]
    assert ["".join(glyph.text for glyph in cluster.glyphs) for cluster in clusters] == [lam_alef[::-1], damma + kaf]
    assert [glyph.advance > 0 for glyph in clusters[1].glyphs] == [True, False]


@pytest.mark.parametrize(
    "text", ["עברית (בסוגריים) 12.5 וסוף", "كتابٌ للعالم في الآن (نص) ١٢٣", "שלום Word 2016 בעברית", "הפעלה (Reboot). סוף (12) א"]
)
def test_readers_that_turn_such_lines_copy_what_was_written(text: str, oracle: Oracle, tmp_path: Path) -> None:
    fonts = '<w:rFonts w:ascii="DejaVu Sans" w:hAnsi="DejaVu Sans" w:cs="DejaVu Sans"/><w:rtl/>'
    path = tmp_path / "rtl.pdf"
    path.write_bytes(typeset(word_file(word_paragraph(text, "<w:bidi/>", fonts)), default_fonts()).pdf)
    assert READERS["pdfium"](oracle, path).split() == text.split()
