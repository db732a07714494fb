"""What stays together on a line although a space or a word boundary stands inside it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

_DIGIT = "[0-9\u0e50-\u0e59]"
_NUMBER = f"{_DIGIT}(?:{_DIGIT}|[.,:/](?={_DIGIT}))*"
_GAP = "[ \u00a0]"
_MONTH = (
    "(?:มกราคม|กุมภาพันธ์|มีนาคม|เมษายน|พฤษภาคม|มิถุนายน|กรกฎาคม|สิงหาคม|กันยายน|ตุลาคม|พฤศจิกายน|ธันวาคม"
    "|ม\\.ค\\.|ก\\.พ\\.|มี\\.ค\\.|เม\\.ย\\.|พ\\.ค\\.|มิ\\.ย\\.|ก\\.ค\\.|ส\\.ค\\.|ก\\.ย\\.|ต\\.ค\\.|พ\\.ย\\.|ธ\\.ค\\.)"
)
_TITLE = (
    "(?:นางสาว|นาง|นาย|น\\.ส\\.|ด\\.ช\\.|ด\\.ญ\\.|เด็กชาย|เด็กหญิง|ดร\\.|ศ\\.|รศ\\.|ผศ\\.|ศาสตราจารย์|ม\\.ร\\.ว\\.|ม\\.ล\\.|ม\\.จ\\."
    "|พล\\.[อตทร]\\.(?:[อตทจ]\\.)?|พ\\.[อตท]\\.(?:[อตท]\\.)?|ร\\.[อตท]\\.(?:[อตท]\\.)?|ว่าที่ร้อยตรี|ว่าที่ ร\\.ต\\.|จ\\.ส\\.อ\\.|คุณหญิง|ท่านผู้หญิง|ฯพณฯ)"
)
_NAME = "[ก-ฮเ-ไ][ก-ฮะ-ฺเ-์]+"
_UNITS = (
    "บาท|สตางค์|คน|ท่าน|ราย|รูป|หน่วยงาน|หน่วย|แห่ง|ครั้ง|เรื่อง|ข้อ|ด้าน|ประการ|กิจกรรม|โครงการ|ฉบับ|ชุด|เล่ม|หน้า|แผ่น|วัน|เดือน|ปี|ชั่วโมง|นาที"
    "|วินาที|เมตร|กิโลเมตร|เซนติเมตร|ซม\\.|กม\\.|มม\\.|กิโลกรัม|กก\\.|กรัม|ลิตร|ไร่|ตารางเมตร|ตร\\.ม\\.|คะแนน|ระดับ|ขั้นตอน|กลุ่ม|ฝ่าย|สำนัก|จังหวัด|ประเทศ"
    "|อำเภอ|ตำบล|ไตรมาส|ล้านบาท|ล้าน|แสน|หมื่น|พัน|น\\.|นาฬิกา|เปอร์เซ็นต์|คัน|หลัง|ตัว|ต้น|ชิ้น|ภาพ|ช่องทาง|ตัวชี้วัด|องค์กร|ตำแหน่ง|อัตรา|kg|km|cm|mm|m|%|MB|GB"
)
_BEFORE_NUMBER = (
    "ร้อยละ|มาตรา|ข้อ|หน้า|ที่|ครั้งที่|ฉบับที่|ลำดับที่|ไตรมาสที่|บทที่|ตอนที่|ส่วนที่|วันที่|หมวด|วรรค|เล่ม|ตอน|ตาราง|ตารางที่|ภาพที่|แผนภาพที่|อายุ|ชั้น|เลขที่|หมู่ที่|โทร\\.|จำนวน|ปี|พ\\.ศ\\.|ค\\.ศ\\.|ร\\.ศ\\."
    "|พุทธศักราช|มติที่|ระดับ|no\\.|No\\."
)
_PAIRS = re.compile(
    f"{_GAP}+(?=[ๆฯ%)\\]\u201d\u2019,;:!?.])"
    f"|(?<=[(\\[\u201c\u2018]){_GAP}+"
    f"|(?<={_DIGIT}){_GAP}(?=(?:{_MONTH}|{_UNITS})(?![\u0e30-\u0e3a\u0e45\u0e47-\u0e4e]))"
    f"|(?:{_BEFORE_NUMBER}){_GAP}(?={_DIGIT})"
    f"|{_MONTH}{_GAP}(?=(?:พ\\.ศ\\.{_GAP}?)?{_DIGIT})"
    f"|(?<={_DIGIT}){_GAP}[-\u2013]{_GAP}(?={_DIGIT})"
    f"|(?<=[ก-ฮ.]){_GAP}(?={_DIGIT}+/[ก-ฮ0-9๐-๙])"
    f"|(?<=/[ก-ฮ]){_GAP}(?={_DIGIT})"
    f"|{_TITLE}{_GAP}?{_NAME}(?:{_GAP}{_NAME})?"
)
_TOKENS = re.compile(
    "[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+"
    "|(?:https?://|www\\.)[^\\s\u0e00-\u0e7f]+"
    "|(?:[ก-ฮเ-ไ][ะ-ฺ็-์]*[ก-ฮ]?\\.){2,}"
)


def forbidden(text: str) -> set[int]:
    """Offsets where nothing may break for the sake of dates, numbers, names, abbreviations."""
    inside: set[int] = set()
    for pattern in (_PAIRS, _TOKENS):
        for match in pattern.finditer(text):
            inside.update(range(match.start() + 1, match.end() + (pattern is _PAIRS)))
    return inside


def inside_terms(text: str, terms: frozenset[str]) -> set[int]:
    """Offsets inside any occurrence of the terms, overlapping ones too."""
    inside: set[int] = set()
    for start, end in _occurrences(text, terms):
        inside.update(range(start + 1, end))
    return inside


def _occurrences(text: str, terms: frozenset[str]) -> Iterator[tuple[int, int]]:
    for match in _any_of(terms).finditer(text):
        yield match.start(1), match.end(1)


@lru_cache(maxsize=64)
def _any_of(terms: frozenset[str]) -> re.Pattern[str]:
    longest_first = sorted((term for term in terms if len(term) > 1), key=lambda term: (-len(term), term))
    return re.compile("(?=(" + "|".join(map(re.escape, longest_first)) + "))" if longest_first else "(?!)")
