"""Names to faces: exact, substituted, synthetic; Word's line metrics."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from moralreport.errors import TypesetError
from moralreport.typeset.document import FontHint
from moralreport.typeset.fonts import library as library_module
from moralreport.typeset.fonts.library import FontLibrary, default_folders
from moralreport.typeset.fonts.substitutes import fold, substitute

LIBRARY = FontLibrary(default_folders())


@pytest.mark.parametrize(
    ("name", "key", "substituted"),
    [
        ("TH Sarabun New", "THSarabunNew", False),
        ("thsarabunnew", "THSarabunNew", False),
        ("TH SarabunPSK", "THSarabunPSK", False),
        ("TH SarabunIT๙", "THSarabunPSK-IT9", True),
        ("TH Sarabun IT9", "THSarabunPSK-IT9", True),
        ("TH NiramitIT๙", "THSarabunNew-IT9", True),
        ("Angsana New", "THSarabunNew", True),
        ("CordiaUPC", "THSarabunNew", True),
        ("TH Niramit AS", "THSarabunNew", True),
        ("ฟอนต์ราชการ", "THSarabunNew", True),
        ("Sarabun", "Sarabun-Regular", False),
        ("Kanit", "Sarabun-Regular", True),
        ("Leelawadee UI", "Sarabun-Regular", True),
        ("Arial", "LiberationSans", True),
        ("Times New Roman", "LiberationSerif", True),
        ("Georgia", "Caladea-Regular", True),
        ("Courier New", "LiberationMono", True),
        ("Calibri", "Carlito", True),
        ("Cambria", "Caladea-Regular", True),
        ("Wingdings", "DejaVuSans", True),
        ("Unheard Of Serif", "LiberationSerif", True),
        ("Unheard Of Sans Serif", "LiberationSans", True),
        ("Unheard Of", "LiberationSans", True),
        ("", "THSarabunNew", False),
    ],
)
def test_a_name_finds_its_face(name: str, key: str, substituted: bool) -> None:
    match = LIBRARY.match(name)
    assert (match.face.key, match.substituted) == (key, substituted)
    assert LIBRARY.face(key) is match.face


@pytest.mark.parametrize("bold", [False, True])
@pytest.mark.parametrize("italic", [False, True])
def test_styles_are_real_where_the_file_is_there(bold: bool, italic: bool) -> None:
    match = LIBRARY.match("TH Sarabun New", bold, italic)
    assert (match.face.bold, match.face.italic) == (bold, italic)
    assert not match.synthetic_bold and not match.synthetic_italic


def test_a_missing_style_is_synthetic() -> None:
    match = LIBRARY.match("DejaVu Sans", bold=True, italic=True)
    assert (match.face.key, match.synthetic_bold, match.synthetic_italic) == ("DejaVuSans-Bold", False, True)


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("TH Sarabun New", 1.331),
        ("TH SarabunPSK", 1.130),
        ("Arial", (1854 + 434 + 67) / 2048),
        ("Times New Roman", (1825 + 443 + 87) / 2048),
        ("Calibri", 2500 / 2048),
        ("Cambria", 1.172),
    ],
)
def test_the_single_line_is_words(name: str, line: float) -> None:
    face = LIBRARY.match(name).face
    assert face.ascent + face.descent + face.line_gap == pytest.approx(line, abs=0.0006)


def test_measures_of_the_house_font() -> None:
    face = LIBRARY.match("TH Sarabun New").face
    assert (face.units_per_em, face.fixed_pitch) == (1000, False)
    assert 0 < face.underline_position < 0.2 and 0 < face.underline_thickness < 0.1
    assert 0 < face.strikeout_position < face.cap_height and 0 < face.x_height < face.cap_height < 1
    assert LIBRARY.match("Courier New").face.fixed_pitch
    assert LIBRARY.match("Times New Roman").face.serif and not LIBRARY.match("Arial").face.serif


def test_fallback_covers_what_a_face_lacks() -> None:
    sarabun, arial = LIBRARY.match("TH Sarabun New").face, LIBRARY.match("Arial", bold=True).face
    assert not sarabun.has("❖") and sarabun.has("\u2011") and sarabun.has("\u200b")
    for symbol in "❖➡☐☑✓○●":
        found = LIBRARY.fallback(symbol, sarabun)
        assert found is not None and found.has(symbol)
    thai = LIBRARY.fallback("ก่", arial)
    assert thai is not None and thai.key == "Sarabun-Bold"
    thai = LIBRARY.fallback("ก่", LIBRARY.match("Times New Roman").face)
    assert thai is not None and thai.key == "THSarabunNew"
    assert LIBRARY.fallback("\U0001f9ff", sarabun) is None


def test_what_no_face_has_is_a_box_that_can_be_seen() -> None:
    sarabun, times = (LIBRARY.match(name).face for name in ("TH Sarabun New", "Times New Roman"))
    assert LIBRARY.placeholder(sarabun) is sarabun
    assert not times.outline(0)
    assert LIBRARY.placeholder(times).outline(0)


def test_no_face_at_all_is_an_error_in_thai(tmp_path: Path) -> None:
    (tmp_path / "broken.ttf").write_bytes(b"not a font")
    (tmp_path / "empty.otf").write_bytes(b"")
    with pytest.raises(TypesetError) as caught:
        FontLibrary([tmp_path]).match("Arial")
    assert caught.value.code == "missing-font" and "แบบอักษร" in caught.value.message


def test_an_exact_name_in_the_system_wins_over_a_twin(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    own, system = tmp_path / "own", tmp_path / "system"
    own.mkdir()
    system.mkdir()
    fallback = default_folders()[0] / "fallback"
    shutil.copy(fallback / "LiberationSans-Regular.ttf", own)
    shutil.copy(fallback / "Caladea-Regular.ttf", system)
    monkeypatch.setattr(library_module, "system_folders", lambda: (system,))
    with_system, without = FontLibrary([own], system=True), FontLibrary([own])
    assert with_system.match("Caladea").face.key == "Caladea-Regular@system"
    assert with_system.face("Caladea-Regular@system") is with_system.match("Caladea").face
    assert not with_system.match("Caladea").substituted
    assert without.match("Caladea").face.key == "LiberationSans" and without.match("Caladea").substituted


def test_names_are_compared_without_case_spaces_and_digit_script() -> None:
    assert fold("TH SarabunIT๙") == fold("th sarabun it9")
    assert fold("Arial-Narrow") == "arialnarrow"
    assert fold("สารบรรณ") != fold("สารบัญ")


@pytest.mark.parametrize(
    ("name", "family"),
    [
        ("Century Gothic", "Liberation Sans"),
        ("Franklin Gothic Book", "Liberation Sans"),
        ("Frutiger 55 Roman", "Liberation Sans"),
        ("Century Schoolbook", "Liberation Serif"),
    ],
)
def test_no_serif_stands_in_for_a_grotesque(name: str, family: str) -> None:
    assert substitute(name) == family


def test_what_stands_in_for_a_known_face_takes_its_lines_and_widths() -> None:
    georgia, tahoma = LIBRARY.match("Georgia").original, LIBRARY.match("Tahoma").original
    assert georgia and georgia.line and round(georgia.line.ascent + georgia.line.descent, 4) == 1.1362
    assert round(georgia.stretch, 3) == 1.03
    assert tahoma and tahoma.stretch == 1.0
    niramit, bold, angsana = (
        LIBRARY.match("TH Niramit AS").original,
        LIBRARY.match("TH Niramit AS", True).original,
        LIBRARY.match("Angsana New").original,
    )
    assert niramit and bold and (niramit.line, round(niramit.stretch, 3), round(bold.stretch, 3)) == (None, 1.075, 1.12)
    assert angsana and angsana.line and round(angsana.line.ascent + angsana.line.descent, 3) == 1.351
    assert [LIBRARY.match(name).original for name in ("Calibri", "Arial", "Cambria", "Unheard Of", "Liberation Sans")] == [None] * 5


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("Cordia New", 1.386), ("AngsanaUPC", 1.351), ("BrowalliaUPC", 1.250), ("Aptos", 2500 / 2048), ("Book Antiqua", 2545 / 2048),
        ("Lucida Sans Unicode", 1.537), ("Garamond", 1.125), ("Corbel", 2500 / 2048), ("MS Mincho", 1.3), ("ＭＳ 明朝", 1.3),
        ("Malgun Gothic", 1.729), ("Yu Gothic", 1.433), ("Symbol", 1.225), ("Wingdings", 1.110), ("Webdings", 1.0),
        ("Kanit", 1.495), ("Prompt Medium", 1.512), ("Source Sans Pro Light", 1.257), ("Roboto", 2400 / 2048),
    ],
)  # fmt: skip
def test_the_line_of_a_missing_office_face_is_known(name: str, line: float) -> None:
    known = LIBRARY.match(name).original
    assert known and known.line and known.line.ascent + known.line.descent == pytest.approx(line, abs=0.001)


def test_the_width_of_missing_faces_of_google_fonts_is_known() -> None:
    """The Thai ones beside Sarabun, as wide as their files on the plan's letters (Niramit 1.067, Prompt 1.025 times Sarabun)."""
    found = {name: LIBRARY.match(name).original for name in ("Niramit", "Prompt", "Source Sans Pro", "Montserrat SemiBold")}
    stretches = {name: round(known.stretch, 2) for name, known in found.items() if known}
    assert stretches == {"Niramit": 1.06, "Prompt": 1.02, "Source Sans Pro": 0.94, "Montserrat SemiBold": 1.13}


@pytest.mark.parametrize(
    ("name", "hint", "key"),
    [
        ("Unheard Of", FontHint(kind="serif"), "LiberationSerif"),
        ("Unheard Of", FontHint(kind="mono"), "LiberationMono"),
        ("Unheard Of", FontHint(("Nobody", "Calibri"), "serif"), "Carlito"),
        ("Unheard Of Sans", FontHint(kind="serif"), "LiberationSans"),
        ("Arial", FontHint(kind="serif"), "LiberationSans"),
    ],
)
def test_the_file_tells_what_kind_of_face_an_unheard_of_font_is(name: str, hint: FontHint, key: str) -> None:
    assert LIBRARY.informed({name: hint}).match(name).face.key == key


def test_libraries_that_know_more_of_a_file_share_their_faces() -> None:
    library = FontLibrary(default_folders())
    face = library.informed({"Unheard Of": FontHint(kind="serif")}).match("TH SarabunIT๙").face
    assert library.face(face.key) is face


def test_a_library_that_learns_nothing_stays_the_same() -> None:
    assert LIBRARY.informed({"Arial": FontHint(kind="sans"), "Unheard Of": FontHint(kind="sans"), "Carlito": FontHint()}) is LIBRARY


@pytest.mark.parametrize("family", ["TH Sarabun New", "Carlito"])
def test_the_bounding_box_is_the_one_that_fonttools_reads(family: str) -> None:
    face = LIBRARY.match(family).face
    head = TTFont(face.path, fontNumber=0)["head"]
    assert face.bounding_box == (head.xMin, head.yMin, head.xMax, head.yMax)
