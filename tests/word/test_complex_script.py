"""Runs of Thai and of other script: cut at the border, completed, joined."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from moralreport.word.finishing.complex_script import complete_definitions, complete_part, complete_slots, split_text
from moralreport.word.finishing.effective import EffectiveFonts
from moralreport.word.package.package import Package
from moralreport.word.package.wordml import DECLARED, XML_SPACE, parse, w

_MAIN = b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>'


def completed(runs: str, style: str = "") -> etree._Element:
    root = parse(f"<w:body {DECLARED}><w:p><w:pPr>{style}</w:pPr>{runs}</w:p></w:body>")
    complete_part(root, EffectiveFonts(Package({"_rels/.rels": _MAIN})), "MissingFact")
    return root


def looks(root: etree._Element) -> list[tuple[str, bool]]:
    return [("".join(t.text or "" for t in run.iter(w("t"))), run.find(f"{w('rPr')}/{w('cs')}") is not None) for run in root.iter(w("r"))]


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("ตามแบบ FM (ฉบับ 2) นี้", [("ตามแบบ ", "thai"), ("FM (", "latin"), ("ฉบับ ", "thai"), ("2) ", "latin"), ("นี้", "thai")]),
        ("“ก” ๑๒/๓", [("“ก” ๑๒/๓", "thai")]),
        ("ราคา ๓ ฿", [("ราคา ๓ ฿", "thai")]),
        ("A-1 “ข", [("A-1 “", "latin"), ("ข", "thai")]),
        (" - ", [(" - ", "latin")]),
        ("{{ unit.ก }}ข", [("{{ unit.ก }}", "latin"), ("ข", "thai")]),
    ],
)
def test_signs_stay_with_the_script_before_them(text: str, pieces: list[tuple[str, str]]) -> None:
    assert split_text(text) == pieces


@given(st.text(alphabet="กขา่้ำ๑๒ aB1-/(){}%“” \u00a0é日"))
def test_nothing_is_lost_in_cutting(text: str) -> None:
    assert "".join(words for words, _ in split_text(text)) == text


def test_every_run_is_told_its_script_and_four_faces() -> None:
    root = completed("<w:r><w:t>ไทย Latin ไทย</w:t></w:r>")
    assert looks(root) == [("ไทย ", True), ("Latin ", False), ("ไทย", True)]
    for run in root.iter(w("r")):
        fonts = run.find(f"{w('rPr')}/{w('rFonts')}")
        assert fonts is not None and {fonts.get(w(slot)) for slot in ("ascii", "hAnsi", "cs", "eastAsia")} == {"TH Sarabun New"}


def test_bold_italic_and_size_hold_for_thai_too() -> None:
    root = completed('<w:r><w:rPr><w:b/><w:i w:val="0"/><w:sz w:val="36"/></w:rPr><w:t>ไทย</w:t></w:r>')
    properties = next(root.iter(w("rPr")))
    assert [str(child.tag).split("}")[1] for child in properties] == ["rFonts", "b", "bCs", "i", "iCs", "sz", "szCs", "cs", "lang"]
    values = {child.tag: child.get(w("val")) for child in properties}
    assert (values[w("szCs")], values[w("iCs")]) == ("36", "0")


def test_a_thai_runs_own_size_wins_over_the_latin_one() -> None:
    root = completed('<w:r><w:rPr><w:sz w:val="22"/><w:szCs w:val="32"/></w:rPr><w:t>ไทย</w:t></w:r>')
    assert next(root.iter(w("sz"))).get(w("val")) == "32"


def test_a_word_cut_by_old_borders_is_joined() -> None:
    root = completed(
        '<w:r w:rsidR="00A"><w:t>คุณ</w:t></w:r><w:proofErr w:type="spellStart"/>'
        '<w:r w:rsidR="00B"><w:rPr><w:noProof/></w:rPr><w:t>ธรรม</w:t></w:r>'
    )
    assert looks(root) == [("คุณธรรม", True)]


@given(st.lists(st.text(alphabet="กข a1(๒", min_size=1, max_size=6), min_size=1, max_size=4))
def test_spaces_that_word_would_drop_are_marked_as_to_be_kept(texts: list[str]) -> None:
    """At the ends of a text and beside each other, whatever was cut or joined."""
    root = completed("".join(f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>' for text in texts))
    nodes = list(root.iter(w("t")))
    assert "".join(node.text or "" for node in nodes) == "".join(texts)
    for node in nodes:
        text = node.text or ""
        assert node.get(XML_SPACE) == "preserve" or (text == text.strip() and "  " not in text), text


def test_runs_of_another_look_are_not_joined() -> None:
    assert looks(completed("<w:r><w:t>คุณ</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>ธรรม</w:t></w:r>")) == [("คุณ", True), ("ธรรม", True)]


def test_a_face_of_one_slot_fills_those_that_say_nothing() -> None:
    fonts = parse(f'<w:rFonts {DECLARED} w:ascii="TH Sarabun New" w:eastAsiaTheme="minorEastAsia"/>')
    complete_slots(fonts)
    assert [fonts.get(w(slot)) for slot in ("ascii", "hAnsi", "cs", "eastAsia")] == ["TH Sarabun New"] * 3 + [None]


def test_styles_say_the_same_for_both_scripts_in_the_order_of_the_schema() -> None:
    look = '<w:noProof/><w:sz w:val="32"/><w:iCs/><w:b w:val="0"/><w:rFonts w:ascii="TH Sarabun New"/>'
    root = parse(f"<w:styles {DECLARED}><w:style><w:rPr>{look}</w:rPr></w:style></w:styles>")
    complete_definitions(root)
    (fonts, *others) = root[0][0]
    assert fonts.get(w("cs")) == "TH Sarabun New"
    assert [(one.tag, one.get(w("val"))) for one in others] == [
        (w("b"), "0"), (w("bCs"), "0"), (w("i"), None), (w("iCs"), None), (w("sz"), "32"), (w("szCs"), "32"),
    ]  # fmt: skip


def test_a_missing_fact_gets_its_style() -> None:
    root = completed("<w:r><w:t>ใคร \ue000[ยังไม่ได้กรอก: ใคร]\ue001 จบ</w:t></w:r>")
    styles = [run.find(f"{w('rPr')}/{w('rStyle')}") for run in root.iter(w("r"))]
    assert [words for words, _ in looks(root)] == ["ใคร ", "[ยังไม่ได้กรอก: ใคร]", " จบ"]
    assert [style.get(w("val")) if style is not None else None for style in styles] == [None, "MissingFact", None]


def test_fields_tabs_and_drawings_stay_in_order() -> None:
    root = completed('<w:r><w:t>ก</w:t><w:tab/><w:t>b</w:t><w:br w:type="page"/></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r>')
    order = [str(node.tag).split("}")[1] for run in root.iter(w("r")) for node in run if node.tag != w("rPr")]
    assert order == ["t", "tab", "t", "br", "fldChar"]
