"""Centred titles of several lines."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.typeset.layout.inline.setting import SARABUN, SQUARE, Setting, paragraph

from moralreport.typeset.document import Label, Tab

WORDS = [
    "การทบทวน",
    "ข้อกำหนด",
    "ทางวินัย",
    "ข้าราชการ",
    "รัฐสภา",
    "และ",
    "ผู้บริหาร",
    "หน่วยงาน",
    "เครือข่าย",
    "คุณธรรม",
    " ",
    " (Moral Credit) ",
    "๒๕๖๙",
]


def centred(text: str, width: float, alignment: str = "center") -> list[str]:
    return Setting(paragraph(text, run=SARABUN, alignment=alignment), width).texts


def test_no_word_is_left_alone_on_the_last_line() -> None:
    text = "การทบทวนข้อกำหนดทางวินัยข้าราชการรัฐสภา"
    assert centred(text, 190.0, "left") == ["การทบทวนข้อกำหนดทางวินัย", "ข้าราชการรัฐสภา"]
    assert centred(text, 190.0) == ["การทบทวนข้อกำหนด", "ทางวินัยข้าราชการรัฐสภา"]


def test_lines_end_at_a_space_rather_than_inside_a_phrase() -> None:
    text = "บอร์ดประชาสัมพันธ์นโยบาย บริเวณหน้าสำนักงานเลขาธิการ"
    assert centred(text, 200.0) == ["บอร์ดประชาสัมพันธ์นโยบาย ", "บริเวณหน้าสำนักงานเลขาธิการ"]


@pytest.mark.parametrize("width", [100.0, 110.0, 120.0])
def test_a_conjunction_begins_the_next_line(width: float) -> None:
    assert centred("ข้าราชการรัฐสภาและคุณธรรมหน่วยงาน", width) == ["ข้าราชการรัฐสภา", "และคุณธรรมหน่วยงาน"]


def test_a_preposition_begins_the_next_line() -> None:
    assert centred("การคัดเลือกบุคลากรภายในสำนักงาน", 74.0) == ["การคัดเลือก", "บุคลากร", "ภายในสำนักงาน"]


def test_a_phrase_that_a_preposition_begins_is_kept_though_lines_are_less_alike() -> None:
    text = "การคัดเลือกบุคลากรผู้มีคุณธรรมและจริยธรรมดีเด่นตามประมวลจริยธรรมเจ้าหน้าที่ของรัฐสภา"
    assert centred(text, 250.0) == ["การคัดเลือกบุคลากรผู้มีคุณธรรมและจริยธรรมดีเด่น", "ตามประมวลจริยธรรมเจ้าหน้าที่ของรัฐสภา"]


def test_text_of_more_than_five_lines_is_no_title() -> None:
    text = "การทบทวนข้อกำหนดทางวินัยข้าราชการรัฐสภา" * 4
    assert centred(text, 130.0) == centred(text, 130.0, "left") and len(centred(text, 130.0)) > 5


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=30).map("".join), st.floats(min_value=90.0, max_value=400.0))
def test_there_are_as_many_lines_as_there_were_and_none_is_too_wide(text: str, width: float) -> None:
    balanced = Setting(paragraph(text, run=SARABUN, alignment="center"), width)
    assert "".join(balanced.texts) == text
    assert len(balanced.lines) == len(centred(text, width, "left"))
    assert all(line.width <= width + 0.02 for line in balanced.lines)


@pytest.mark.parametrize("text", ["The quick brown fox jumps over it", "abc def"])
def test_text_without_thai_is_broken_as_word_breaks_it(text: str) -> None:
    assert centred(text, 120.0) == centred(text, 120.0, "left")


def test_lines_of_different_rooms_come_as_they_are() -> None:
    text = "การทบทวนข้อกำหนดทางวินัยข้าราชการรัฐสภา"
    for inlines, more in (((Tab(SQUARE), text), {}), ((text,), {"first_line": 20.0}), ((text,), {"label": Label("1.", SARABUN)})):
        found = [Setting(paragraph(*inlines, run=SARABUN, alignment=a, **more), 200.0).texts for a in ("center", "left")]
        assert found[0] == found[1]


def test_a_heading_whose_last_line_is_a_stub_is_balanced_and_another_is_not() -> None:
    stub = "ถอดบทเรียนของบุคลากรที่ได้รับคัดเลือกเป็นแบบอย่างให้กับบุคลากร จำนวนอย่างน้อย ๑ คน"
    heading = Setting(paragraph(stub, run=SARABUN, outline_level=1), 330.0).texts
    assert len(heading) == 2 and heading != Setting(paragraph(stub, run=SARABUN), 330.0).texts
    assert not heading[0].endswith("เป็น") and heading[1].endswith("จำนวนอย่างน้อย ๑ คน")
    assert Setting(paragraph(stub, run=SARABUN, outline_level=1), 250.0).texts == Setting(paragraph(stub, run=SARABUN), 250.0).texts
