"""Clusters: what is drawn is what HarfBuzz draws, and what is copied is what was written."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from moralreport.typeset.fonts.face import Face
from moralreport.typeset.fonts.library import FontLibrary, default_folders
from moralreport.typeset.fonts.shaping import Cluster, cluster_starts, script_runs, shape

LIBRARY = FontLibrary(default_folders())
FAMILIES = ("TH Sarabun New", "TH SarabunPSK")
HARD = (
    "ที่ ปั้น ป้า ฝ่า ฟ้า ญาติ ฐานะ ญู ฐุ น้ำ ก๊ำ ช้ำ ปู่ ฎีกา ใต้ ไม้ ปี่ ฝี่ ฟื้น ป่ำ ฝ้ำ ฟ้ำ ปื๊ด ป๊ะ ฬี่ ฎู ฏู ฎุ ฏุ ฐู ญุ ฤๅษี ปู้ ก็ ฟิล์ม กั๊ก"
    " สิทธิ์ พันธุ์ วิญญูชน กฎุมพี รัฏฐ์ ไต้ฝุ่น จุฬาฯ นํ้า กํา กํ ป์ ฟ์ เปี๊ยก ฟั่น ฝั่ง กำ ค่ำ เก๊ะ ๆ"
)
MARKS = "\u0e31\u0e33\u0e34\u0e35\u0e36\u0e37\u0e38\u0e39\u0e47\u0e48\u0e49\u0e4a\u0e4b\u0e4c\u0e4d"
THAI = st.text(st.characters(min_codepoint=0x0E01, max_codepoint=0x0E5B), max_size=12)
ANY = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)


def face(family: str, bold: bool = False, italic: bool = False) -> Face:
    return LIBRARY.match(family, bold, italic).face


def names(cluster: Cluster, of: Face) -> list[str]:
    return [of.hb_font.glyph_to_string(glyph.glyph) for glyph in cluster.glyphs]


@settings(max_examples=150, deadline=None)
@given(text=st.one_of(THAI, ANY), family=st.sampled_from((*FAMILIES, "DejaVu Sans", "Carlito")), kerning=st.booleans())
def test_joined_texts_are_the_text(text: str, family: str, kerning: bool) -> None:
    clusters = shape(face(family), text, kerning)
    assert "".join(cluster.text for cluster in clusters) == text
    assert all("".join(glyph.text for glyph in cluster.glyphs) == cluster.text for cluster in clusters)


@settings(max_examples=100, deadline=None)
@given(text=THAI)
def test_a_cluster_never_begins_with_a_mark(text: str) -> None:
    starts = cluster_starts(text)
    assert all(text[start] not in MARKS for start in starts[1:])


@settings(max_examples=60, deadline=None)
@given(text=THAI, family=st.sampled_from(FAMILIES))
def test_advance_is_that_of_the_glyphs(text: str, family: str) -> None:
    found = shape(face(family), text)
    assert "".join(cluster.text for cluster in found) == text
    for cluster in found:
        assert cluster.advance == pytest.approx(sum(glyph.advance for glyph in cluster.glyphs))


Glyphs = list[tuple[int, float, float]]
"""Glyph, x and y in font units."""


def hb_shape(oracle: Callable[[str], str], of: Face, texts: Sequence[str], folder: Path, script: str = "thai") -> list[Glyphs]:
    """What HarfBuzz's own command sets for each text."""
    (folder / "texts").write_text("".join(f"{text}\n" for text in texts), encoding="utf-8", newline="\n")
    options = ["--language=th", f"--script={script}", "--features=kern=0", "--output-format=json", "--no-glyph-names"]
    command = [oracle("hb-shape"), f"--font-file={of.path}", *options, f"--text-file={folder / 'texts'}"]
    lines = subprocess.run(command, check=True, capture_output=True, text=True).stdout.splitlines()
    return [placed([(g["g"], g["ax"], g["dx"], g["dy"]) for g in json.loads(line)]) for line in lines]


def ours(of: Face, text: str) -> Glyphs:
    em = of.units_per_em / 1000
    return placed([(g.glyph, g.advance * em, g.dx * em, g.dy * em) for cluster in shape(of, text) for g in cluster.glyphs])


def placed(glyphs: list[tuple[int, float, float, float]]) -> Glyphs:
    pen, found = 0.0, []
    for glyph, advance, dx, dy in glyphs:
        found.append((glyph, pen + dx, dy))
        pen += advance
    return sorted(found)


def outlines(of: Face, glyphs: Glyphs) -> list[list[int]]:
    """All points of all contours, sorted: equal for a split sara am and a joined one."""
    points: list[list[int]] = []
    for glyph, x, y in glyphs:
        for _, values in of.outline(glyph):
            points.extend([round(values[k] + x), round(values[k + 1] + y)] for k in range(0, len(values), 2))
    return sorted(points)


def looks_alike(of: Face, a: Glyphs, b: Glyphs) -> bool:
    if a == b:
        return True
    mine, theirs = outlines(of, a), outlines(of, b)
    pairs = zip((v for point in mine for v in point), (v for point in theirs for v in point), strict=False)
    return len(mine) == len(theirs) and all(abs(p - q) <= 2 for p, q in pairs)


CONSONANTS = [chr(code) for code in range(0x0E01, 0x0E2F) if code not in (0x0E24, 0x0E26)]
TONES = ("", *"\u0e48\u0e49\u0e4a\u0e4b\u0e4c")
SYLLABLES = [c + vowel + tone for c in CONSONANTS for vowel in ("", *"\u0e31\u0e34\u0e35\u0e36\u0e37\u0e47\u0e4d") for tone in TONES]
ENDS = [vowel + tone + last for vowel in ("", *"\u0e38\u0e39\u0e3a") for tone in TONES for last in ("", *"าำ")]
SYLLABLES += [consonant + end for consonant in CONSONANTS for end in ENDS]


@pytest.mark.parametrize("family", FAMILIES)
@pytest.mark.parametrize("style", [(False, False), (True, False), (False, True), (True, True)])
def test_every_syllable_is_drawn_as_hb_shape_draws_it(
    oracle: Callable[[str], str], tmp_path: Path, family: str, style: tuple[bool, bool]
) -> None:
    """All consonants with all marks, and whole words; newer hb-shapes have lost the forms of faces without Thai GSUB."""
    of = face(family, *style)
    texts = [*SYLLABLES, *HARD.split(), HARD]
    theirs = hb_shape(oracle, of, texts, tmp_path)
    if of.needs_thai_forms and {glyph for glyph, _, _ in theirs[texts.index("ก่")]} == {of.glyph_of("ก"), of.glyph_of("\u0e48")}:
        pytest.skip("this hb-shape knows no private-use forms of Thai")
    assert len(theirs) == len(texts) > 5000
    assert [text for text, wanted in zip(texts, theirs, strict=True) if not looks_alike(of, ours(of, text), wanted)] == []


def test_marks_stand_where_hb_shape_sets_them_in_a_face_of_another_em(oracle: Callable[[str], str], tmp_path: Path) -> None:
    of = face("DejaVu Sans")
    assert of.units_per_em == 2048
    texts = ["e\u0301", "x\u0323\u0302", "g\u0308a\u030a", "A\u0327\u0303"]
    theirs = hb_shape(oracle, of, texts, tmp_path, "latn")
    assert [text for text, wanted in zip(texts, theirs, strict=True) if not looks_alike(of, ours(of, text), wanted)] == []


@pytest.mark.parametrize("family", FAMILIES)
def test_a_tone_mark_comes_down_where_no_vowel_is(family: str) -> None:
    of = face(family)
    for text in ("ก่", "ค้", "กู้", "ไม้", "ผู้"):
        (*_, cluster) = shape(of, text)
        assert names(cluster, of)[-1].endswith(".alt2")
    (cluster,) = shape(of, "กี่")
    assert not names(cluster, of)[-1].endswith(".alt2")


@pytest.mark.parametrize("family", FAMILIES)
@pytest.mark.parametrize("text", ["น้ำ", "ฝ้ำ", "กำ", "ป่ำ", "ำ"])
def test_sara_am_is_one_glyph_that_bears_its_letter(family: str, text: str) -> None:
    (cluster,) = shape(face(family), text)
    assert [glyph.text for glyph in cluster.glyphs] == list(text)
    assert names(cluster, face(family))[-1].startswith("uni0E33")


@pytest.mark.parametrize("family", FAMILIES)
def test_marks_above_tall_letters_are_shifted_also_after_latin(family: str) -> None:
    of = face(family)
    alone = [names(c, of) for c in shape(of, "ปี่ฟ้า")]
    mixed = [names(c, of) for c in shape(of, "STRONG 12 ปี่ฟ้า")]
    assert mixed[-len(alone) :] == alone
    assert alone[0][1].endswith(".alt1")


def test_latin_letters_are_not_joined_and_kerned_only_where_asked() -> None:
    of = face("Carlito")
    assert [c.text for c in shape(of, "office fjord")] == list("office fjord")
    plain, kerned = (sum(c.advance for c in shape(of, "AVAVA To", kerning)) for kerning in (False, True))
    assert kerned < plain


def test_runs_of_one_script_keep_marks_with_their_base() -> None:
    assert [(s, e, script) for s, e, script in script_runs("abc กข 12 de")] == [(0, 4, "Latn"), (4, 10, "Thai"), (10, 12, "Latn")]
    assert list(script_runs("x\u0e34y")) == [(0, 3, "Latn")]
    assert list(script_runs("123")) == [(0, 3, "Latn")]
    assert list(script_runs("")) == []


def test_invisible_characters_take_no_room() -> None:
    found = {cluster.text: cluster.advance for cluster in shape(face("TH Sarabun New"), "ก\u200bข\u2060ค\u00ad")}
    assert [found[invisible] for invisible in "\u200b\u2060\u00ad"] == [0, 0, 0]


def test_a_hyphen_stands_in_for_the_unbreakable_one() -> None:
    of = face("TH Sarabun New")
    (cluster,) = shape(of, "\u2011")
    assert cluster.text == "\u2011" and names(cluster, of) == ["hyphen"]


def test_equal_clusters_are_one_object() -> None:
    first, *_, last = shape(face("TH Sarabun New"), "กา กา ก")
    assert first is last


@pytest.mark.parametrize("text", ("لاب", "السلام", "שלום", "पहला"))
def test_letters_that_join_at_the_beginning_keep_their_text(text: str) -> None:
    clusters = shape(face("DejaVu Sans"), text)
    assert "".join(glyph.text for cluster in clusters for glyph in cluster.glyphs) == text


def test_a_face_makes_spaces_of_a_fixed_width_out_of_its_own() -> None:
    sarabun = face("TH SarabunPSK")
    assert sarabun.has_all("\u2002\u2003\u2009")
    assert [cluster.advance for cluster in shape(sarabun, "\u2002\u2003\u2009")] == [500.0, 1000.0, 200.0]
