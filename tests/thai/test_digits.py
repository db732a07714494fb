"""Digits of Thai running text turn; those of addresses, codes and Latin names stay."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moralreport.thai.digits import protected_spans, to_arabic, to_thai

TURNED = [
    ("ภายใน 20 มี.ค. 2569", "ภายใน ๒๐ มี.ค. ๒๕๖๙"),
    ("มาตรา 76 วรรค 2", "มาตรา ๗๖ วรรค ๒"),
    ("เวลา 09:30 น. และ 09.30 - 12.00 น.", "เวลา ๐๙:๓๐ น. และ ๐๙.๓๐ - ๑๒.๐๐ น."),
    ("3,000.50 บาท ร้อยละ 90 หรือ 90%", "๓,๐๐๐.๕๐ บาท ร้อยละ ๙๐ หรือ ๙๐%"),
    ("ที่ 1/2569", "ที่ ๑/๒๕๖๙"),
    ("โทร. 0 2831 9999 ต่อ 5", "โทร. ๐ ๒๘๓๑ ๙๙๙๙ ต่อ ๕"),
    ("ระบบราชการ 4.0", "ระบบราชการ ๔.๐"),
    ("กิจกรรม 5ส (ครั้งที่ 2)", "กิจกรรม ๕ส (ครั้งที่ ๒)"),
    ("No Gift Policy 3 ข้อ", "No Gift Policy ๓ ข้อ"),
    ("มอก. 2565-2555", "มอก. ๒๕๖๕-๒๕๕๕"),
    ("ช่องทาง Line 5 กลุ่ม", "ช่องทาง Line ๕ กลุ่ม"),
    ("Facebook: 20 ครั้ง", "Facebook: ๒๐ ครั้ง"),
    ("1. ข้อแรก\n2) ข้อสอง", "๑. ข้อแรก\n๒) ข้อสอง"),
    ("5 ชื่อ เช่น 1-06_แลกเปลี่ยน_2569-02-11", "๕ ชื่อ เช่น 1-06_แลกเปลี่ยน_2569-02-11"),
    ("ลงชื่อ ____ 5 คน", "ลงชื่อ ____ ๕ คน"),
]

KEPT = [
    "moralhrd.2024@gmail.com",
    "Moral.Senate2.go.th",
    "https://www.senate.go.th/view/386/ข่าว/123?id=5#p2",
    "http://10.0.0.1:8080/a",
    "www.a1.go.th/2569",
    "FM-HRD-08 Rev.00 23/04/67",
    "FM-HRD-07 Rev. 01",
    "FM-HRD-08",
    "Rev.00 23/04/67",
    "ISO 9001:2015",
    "ISO/IEC 27001",
    "ISO9001",
    "COVID-19",
    "A4",
    "GPT4",
    "GPT-4.1",
    "Windows 11",
    "Web 2.0",
    "PDF/A-2b",
    "MP3",
    "H1N1",
    "report_2569-v2.docx",
    "photos/1-06-a.jpg",
    "0x1F4A9",
    "sha256:9f86d081884c7d65",
    "Line ID: 0812345678",
    "Line: 0812345678",
    "Meeting ID: 123 4567 8901",
    "@abc123",
    "{{ count + 1 }}",
    "{% if quarter == 2 %}",
    "10.1000/xyz123",
]


@pytest.mark.parametrize(("text", "expected"), TURNED)
def test_turned(text: str, expected: str) -> None:
    assert to_thai(text) == expected


@pytest.mark.parametrize("text", KEPT)
@pytest.mark.parametrize("frame", ["{}", "ที่ {} ภายใน 5 วัน", "({})", "“{}”", "แบบ{}ครับ", "{}, 7 ฉบับ", "ข้อ 3 {}"])
def test_kept(text: str, frame: str) -> None:
    if "{}" in frame and frame.startswith("แบบ") and text.startswith("http"):
        frame = "แบบ{} ครับ"
    before, after = frame.split("{}")
    assert to_thai(before + text + after) == to_thai(before) + text + to_thai(after)


@pytest.mark.parametrize(("text", "spans"), [("ส่ง a1@b.th 5", [(4, 11)]), ("5 ข้อ", []), ("A4 B5", [(0, 2), (3, 5)])])
def test_protected_spans(text: str, spans: list[tuple[int, int]]) -> None:
    assert list(protected_spans(text)) == spans


def test_to_arabic_turns_every_thai_digit() -> None:
    assert to_arabic("๐๑๒๓๔๕๖๗๘๙ ก.พ. 12") == "0123456789 ก.พ. 12"


MIXED = st.text(alphabet=st.sampled_from("0123456789๐๑๒ กขคาีำ่.-/:@_%(){}ABaeISORevline\n\u00a0"), max_size=60)


@given(MIXED)
def test_idempotent_and_of_the_same_length(text: str) -> None:
    once = to_thai(text)
    assert to_thai(once) == once
    assert len(once) == len(text)
    assert to_arabic(once) == to_arabic(text)


@given(MIXED)
def test_what_is_protected_stays_and_the_rest_has_no_arabic_digit(text: str) -> None:
    turned, position = to_thai(text), 0
    for start, end in protected_spans(text):
        assert position <= start < end
        assert turned[start:end] == text[start:end]
        assert not any("0" <= letter <= "9" for letter in turned[position:start])
        position = end
    assert not any("0" <= letter <= "9" for letter in turned[position:])


@given(st.text(alphabet="0123456789 กขคงี่,.()%", max_size=40))
def test_without_latin_letters_every_digit_turns(text: str) -> None:
    assert not any("0" <= letter <= "9" for letter in to_thai(text))


@given(st.from_regex(r"[a-z][a-z0-9.]{0,10}@[a-z][a-z0-9]{0,10}\.go\.th", fullmatch=True))
def test_addresses_stay_whatever_surrounds_them(address: str) -> None:
    assert address in to_thai(f"ส่งที่ {address} ภายใน 5 วัน")


def test_a_long_latin_word_is_looked_at_once() -> None:
    """Beginning anew at each of its letters takes minutes."""
    begun = time.process_time()
    assert to_thai("a" * 100_000 + " 5") == "a" * 100_000 + " ๕"
    assert time.process_time() - begun < 20
