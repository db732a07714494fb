"""Which face, size and language each stretch of a line takes, and what is told where a face lacks something."""

from __future__ import annotations

import gc
from dataclasses import replace
from weakref import ref

import pytest
from tests.typeset.layout.inline.setting import SARABUN, Setting, environment, glyph_text, library, named, paragraph, run

from moralreport.typeset.document import (
    CoreProperties,
    Document,
    Text,
)
from moralreport.typeset.docx.symbols import symbol_text
from moralreport.typeset.fonts.library import FontLibrary
from moralreport.typeset.layout.inline.typecase import type_case


def test_scripts_take_their_own_fonts_sizes_and_weights() -> None:
    mixed = run(SARABUN, fonts=named("Liberation Sans"), size=12.0, bold=True)
    mixed = run(mixed, fonts=type(mixed.fonts)("Liberation Sans", "Liberation Sans", "Liberation Sans", "TH Sarabun New"))
    found = Setting(paragraph("abc ที่ ๑๒ 12", run=mixed), 500.0).runs()
    assert [(glyph_text(one), one.face, one.size) for one in found] == [
        ("abc ", "LiberationSans-Bold", 12.0),
        ("ที่ ๑๒ ", "THSarabunNew", 16.0),
        ("12", "LiberationSans-Bold", 12.0),
    ]


def test_w_cs_takes_the_complex_font_for_all() -> None:
    mixed = run(SARABUN, fonts=type(SARABUN.fonts)("Square", "Square", "Square", "TH Sarabun New"), complex_script=True)
    assert {one.face for one in Setting(paragraph("abc ที่ 12", run=mixed), 500.0).runs()} == {"THSarabunNew"}


def test_h_ansi_is_the_font_of_latin_beyond_ascii() -> None:
    mixed = run(SARABUN, fonts=type(SARABUN.fonts)("TH Sarabun New", "Liberation Serif", "TH Sarabun New", "TH Sarabun New"))
    assert [one.face for one in Setting(paragraph("aé", run=mixed), 500.0).runs()] == ["THSarabunNew", "LiberationSerif"]


def test_latin_says_its_language_where_the_run_has_another_than_the_document() -> None:
    english = run(SARABUN, language="en-US")
    env = environment(document=Document((), properties=CoreProperties(language="th-TH")))
    found = Setting(paragraph("ใช้ No Gift Policy (๑)", run=english), 500.0, env).runs()
    assert [(glyph_text(one), one.language) for one in found] == [("ใช้ ", ""), ("No Gift Policy (", "en-US"), ("๑)", "")]
    assert {one.language for one in Setting(paragraph("No Gift", run=SARABUN), 500.0, env).runs()} == {""}


def test_a_missing_character_comes_from_another_face_and_is_told() -> None:
    setting = Setting(paragraph("ก → ก", run=SARABUN), 500.0)
    assert len({one.face for one in setting.runs()}) == 2
    (warning,) = setting.env.warnings.all()
    assert warning.code == "font-fallback" and "→" in warning.message and "TH Sarabun New" in warning.message


def test_characters_that_one_face_lacks_are_told_together() -> None:
    setting = Setting(paragraph("การประชุมสัมมนาเชิงปฏิบัติการ แผนงาน โครงการ", run=run(fonts=named("Carlito"))), 200.0)
    (warning,) = [one for one in setting.env.warnings.all() if one.code == "font-fallback"]
    assert "Carlito" in warning.message and ": ก ค ง ช ฏ ต น บ …" in warning.message, warning.message


def test_a_missing_font_is_told_with_what_stands_in_for_it() -> None:
    setting = Setting(paragraph("abc", run=run(fonts=named("Angsana New"))), 500.0)
    assert [warning.code for warning in setting.env.warnings.all()] == ["font-substituted"]
    assert "Angsana New" in setting.env.warnings.all()[0].message


def test_letters_of_legacy_fonts_in_the_private_use_area_are_set_as_the_letters_that_they_are() -> None:
    setting = Setting(paragraph(Text("ผ\uf70b ป", SARABUN), Text("\uf702\uf713 \uf70f\uf718", SARABUN)))
    assert setting.texts == ["ผ้ ปี่ ญุ"]


def test_a_stand_in_has_the_height_and_width_of_the_face_that_is_missing() -> None:
    narrow = run(fonts=named("Arial Narrow"), size=100.0)
    (found,) = Setting(paragraph("abc", run=narrow), 500.0).runs()
    (arial,) = Setting(paragraph("abc", run=run(fonts=named("Arial"), size=100.0)), 500.0).runs()
    assert (found.face, round(found.scale, 2)) == (arial.face, 0.82)
    (aptos,) = Setting(paragraph("abc", run=run(fonts=named("Aptos"), size=100.0)), 500.0).runs()
    assert (aptos.face, round(aptos.scale, 3)) == ("Carlito", 1.053)
    assert Setting(paragraph("abc", run=run(fonts=named("Garamond"), size=100.0)), 500.0).lines[0].height == pytest.approx(112.5, abs=0.01)
    assert Setting(paragraph("abc", run=run(fonts=named("Verdana"), size=100.0)), 500.0).lines[0].height == pytest.approx(121.53, abs=0.01)


def test_a_face_that_helps_out_for_a_stand_in_keeps_its_own_width() -> None:
    found = Setting(paragraph("aก", run=run(fonts=named("Comic Sans MS"), complex_script=False)), 500.0).runs()
    assert [round(one.scale, 2) for one in found] == [1.06, 1.0]


def test_sarabun_it9_shows_thai_digits_for_those_that_were_typed() -> None:
    typed = run(SARABUN, fonts=named("TH SarabunIT๙"))
    (shown,) = Setting(paragraph("ปี 2569", run=typed), 500.0).runs()
    (thai,) = Setting(paragraph("ปี ๒๕๖๙", run=run(SARABUN, fonts=named("TH SarabunPSK"))), 500.0).runs()
    assert glyph_text(shown) == "ปี 2569"
    assert [one.glyph for one in shown.glyphs] == [one.glyph for one in thai.glyphs]


def test_a_library_that_is_done_with_takes_its_type_case_with_it() -> None:
    """Every file that describes fonts which nobody has gets a library of its own."""
    fonts = FontLibrary(library().folders)
    case = type_case(fonts)
    case.pieces(case.style(SARABUN, "complex"), "ก")
    gone = ref(case)
    del fonts, case
    gc.collect()
    assert gone() is None


def test_styles_end_with_their_document_and_pieces_stay() -> None:
    case = type_case(library())
    style = case.style(SARABUN, "complex")
    (piece,) = case.pieces(style, "น้ำใจ")
    case.begin_document()
    assert case.style(SARABUN, "complex") is not style
    assert case.pieces(case.style(SARABUN, "complex"), "น้ำใจ")[0] is piece


@pytest.mark.parametrize(
    ("font", "character", "height", "middle"),
    [("Symbol", "•", 0.356, 0.339), ("Wingdings", "▪", 0.29, 0.36), ("Wingdings", "□", 0.60, 0.36), ("Wingdings 2", "□", 0.72, 0.36)],
)
@pytest.mark.parametrize("face", ["TH Sarabun New", "Carlito", "Liberation Serif"])
def test_characters_of_symbol_fonts_are_as_large_as_there_in_whatever_face_the_text_is(
    face: str, font: str, character: str, height: float, middle: float
) -> None:
    symbol = run(SARABUN, size=20.0, fonts=replace(named(face), symbol=font))
    setting = Setting(paragraph(Text(character, symbol), Text("ก", SARABUN)), 500.0)
    baseline = setting.runs()[1].y
    drawn = setting.runs()[0]
    used = library().face(drawn.face)
    ends = [y * drawn.size / used.units_per_em for _, points in used.outline(drawn.glyphs[0].glyph) for y in points[1::2]]
    low, high = min(ends) + baseline - drawn.y, max(ends) + baseline - drawn.y
    assert high - low == pytest.approx(height * 20, abs=0.2)
    assert (high + low) / 2 == pytest.approx(middle * 20, abs=0.1)
    assert glyph_text(drawn) == character and not setting.env.warnings.all()


@pytest.mark.parametrize("character", "•▪●■□◻○◆⬥⧫⬧➢✓✗☑☒❖➔→⇨❑❒★☎✉▫🗴")
def test_every_usual_sign_of_the_symbol_fonts_can_be_drawn(character: str) -> None:
    symbol = run(SARABUN, fonts=replace(SARABUN.fonts, symbol="Wingdings"))
    setting = Setting(paragraph(Text(character, symbol)), 500.0)
    assert not [one for one in setting.env.warnings.all() if one.code == "missing-character"]
    assert [glyph_text(one) for one in setting.runs()] == [character]


@pytest.mark.parametrize(
    ("font", "undrawn"), (("Wingdings 2", set("🗅🗆🗇🗈🗉🗊🗋🗌🗍📋🗑🗔🖵🖶🖷🖸🖭🖯🖱🖒🖓🖑⸿🙨🙩🕜🕝🕞🕟🕠🕡🕢🕣🕤🕥🕦🕧")), ("Wingdings 3", set()))
)
def test_all_shapes_and_arrows_of_symbol_fonts_can_be_drawn(font: str, undrawn: set[str]) -> None:
    """Small pictures of office machines and clocks are copied, but not drawn."""
    signs = {symbol_text(chr(0xF000 + code), font) for code in range(0x21, 0xF1)} - {"\uf07f"}
    fonts = replace(SARABUN.fonts, symbol=font)
    missing = {sign for sign in signs if _is_missing(Text(sign, run(SARABUN, fonts=fonts)))}
    assert missing == undrawn and len(signs) > 60


def _is_missing(text: Text) -> bool:
    setting = Setting(paragraph(text), 500.0)
    setting.items()
    return any(one.code == "missing-character" for one in setting.env.warnings.all())
