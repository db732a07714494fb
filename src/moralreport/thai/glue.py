"""What stays together on a line although a space or a word boundary stands inside it: numbers, dates, names, codes, terms."""

from __future__ import annotations

import re
from collections.abc import Iterator

_DIGIT = "[0-9\u0e50-\u0e59]"
_GAP = "[ \u00a0]"
_LETTER = "[\u0e01-\u0e2e\u0e30-\u0e3a\u0e40-\u0e4e]"
_VOWEL_OR_MARK = "[\u0e30-\u0e3a\u0e45\u0e47-\u0e4e]"
_LONG_ADDRESS = 30


def _any(words: str) -> str:
    return "(?:" + "|".join(re.escape(word) for word in sorted(words.split(), key=lambda word: (-len(word), word))) + ")"


_MONTH = _any(
    "มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม"
    " ม.ค. ก.พ. มี.ค. เม.ย. พ.ค. มิ.ย. ก.ค. ส.ค. ก.ย. ต.ค. พ.ย. ธ.ค."
)
_ERA = _any("พ.ศ. ค.ศ. ร.ศ. จ.ศ. พุทธศักราช คริสต์ศักราช")
_TITLE = _any(
    "นางสาว นาง นาย น.ส. ด.ช. ด.ญ. เด็กชาย เด็กหญิง ดร. ศ. รศ. ผศ. ศ.ดร. รศ.ดร. ผศ.ดร. ศาสตราจารย์ รองศาสตราจารย์ ผู้ช่วยศาสตราจารย์"
    " ม.จ. ม.ร.ว. ม.ล. นพ. พญ. คุณหญิง ท่านผู้หญิง ฯพณฯ ว่าที่ร้อยตรี ว่าที่ร้อยโท ว่าที่ร้อยเอก"
    " พล.อ. พล.ท. พล.ต. พ.อ. พ.ท. พ.ต. ร.อ. ร.ท. ร.ต. จ.ส.อ. จ.ส.ท. จ.ส.ต. ส.อ. ส.ท. ส.ต."
    " พล.ต.อ. พล.ต.ท. พล.ต.ต. พ.ต.อ. พ.ต.ท. พ.ต.ต. ร.ต.อ. ร.ต.ท. ร.ต.ต. ด.ต. พล.ร.อ. พล.ร.ท. พล.ร.ต. พล.อ.อ. พล.อ.ท. พล.อ.ต."
)
_NOT_A_TITLE = "(?!ก(?:ฯ|รัฐมนตรี|เทศมนตรี|สภา|สมาคม|องค์การ|อบ|เมือง|เล็ก)|จ้าง|ทะเบียน|อำเภอ|แพทย์|ทหาร|หน้า|ประกัน|ท่า|เรือ|ตรวจ)"
_BEFORE_TITLE = "(?<![\u0e01-\u0e4e])|(?<=และ)|(?<=โดย)|(?<=กับ)|(?<=ของ)|(?<=ให้)|(?<=คือ)|(?<=เรียน)|(?<=แก่)|(?<=หรือ)"
_FIRST_NAME = f"{_LETTER}{{2,18}}(?!{_LETTER})"
_NOT_A_SURNAME = "(?!(?:และ|ได้|เป็น|ซึ่ง|ที่|ใน|กับ|หรือ|โดย|จาก|เพื่อ|ให้|มี|ผู้|นาย|นาง|ตำแหน่ง|หัวหน้า|รอง|ประธาน|กรรมการ|เลขา)"
_SURNAME = f"{_NOT_A_SURNAME}){_LETTER}{{3,20}}(?!{_LETTER})"
_UNIT = _any(
    "บาท สตางค์ ล้านบาท ล้าน แสน หมื่น พัน ร้อย คน ท่าน ราย รูป นาย หน่วยงาน หน่วย แห่ง ครั้ง เรื่อง ข้อ ด้าน ประการ กิจกรรม โครงการ ฉบับ ชุด เล่ม"
    " หน้า แผ่น วัน เดือน ปี ชั่วโมง นาที วินาที เมตร กิโลเมตร เซนติเมตร มิลลิเมตร ซม. กม. มม. ม. กิโลกรัม กก. กรัม ลิตร ไร่ งาน ตารางเมตร ตร.ม."
    " คะแนน ระดับ ขั้นตอน ขั้น กลุ่ม ฝ่าย สำนัก จังหวัด ประเทศ อำเภอ ตำบล ไตรมาส น. นาฬิกา เปอร์เซ็นต์ องศา คัน หลัง ตัว ต้น ชิ้น ภาพ ช่องทาง องค์กร"
    " ตำแหน่ง อัตรา รายการ หัวข้อ หลักสูตร รุ่น รอบ เครื่อง สาย เท่า ส่วน ห้อง ชั้น วาระ มาตรา ประเภท แบบ ทีม คู่ เสียง ถึง"
)
_LATIN_UNIT = "(?:kg|km|cm|mm|m|g|ml|MB|GB|KB|px|pt|dpi)(?![A-Za-z])"
_BEFORE_NUMBER = _any(
    "ครั้งที่ ฉบับที่ ลำดับที่ ไตรมาสที่ บทที่ ตอนที่ ส่วนที่ ภาพที่ ตารางที่ เลขที่ หมู่ที่ รุ่นที่ ชุดที่ ปีที่ ชั้นที่ ข้อที่"
    " ร้อยละ มาตรา ข้อ หน้า ที่ หมวด วรรค เล่ม ตอน ตาราง ภาพ แผนภาพ อายุ ชั้น โทร. จำนวน ปี มติ ระดับ รุ่น เวลา บท ส่วน no. No. Rev. FM ISO"
)
_CLOSING_AND_OPENING = re.compile(f"(?<!{_GAP}){_GAP}+(?=[ๆฯ%)\\]\u201d\u2019,;:!?\u0e5a\u0e5b]|\\.(?!\\.))|(?<=[(\\[\u201c\u2018]){_GAP}+")
_NUMBERS = re.compile(
    "|".join(
        (
            f"(?<={_DIGIT}){_GAP}(?={_MONTH}|{_UNIT}(?!{_VOWEL_OR_MARK}|{_GAP}{_DIGIT})|{_LATIN_UNIT})",
            f"วันที่{_GAP}(?={_DIGIT}+(?!{_DIGIT}*{_GAP}{_MONTH}{_GAP}))",
            f"(?<!วัน){_BEFORE_NUMBER}{_GAP}(?={_DIGIT})",
            f"{_ERA}{_GAP}(?={_DIGIT})",
            f"{_MONTH}{_GAP}(?={_ERA}|{_DIGIT})",
            f"(?<={_DIGIT}){_GAP}(?=[-\u2013]{_GAP}{_DIGIT})",
            f"(?<!{_DIGIT}){_DIGIT}{{1,3}}{_GAP}?[-\u2013]{_GAP}(?={_DIGIT})",
            f"{_DIGIT}{{4}}{_GAP}?[-\u2013]{_GAP}(?={_DIGIT}{{4}})",
            f"(?<![\u0e01-\u0e4e])[ก-ฮ]{{1,3}}{_GAP}(?={_DIGIT}+/)",
            f"(?<=/)[ก-ฮ]{{1,2}}{_GAP}(?={_DIGIT})",
        )
    )
)
_TITLES = re.compile(f"{_TITLE}{_NOT_A_TITLE}{_GAP}?(?:{_FIRST_NAME}(?:{_GAP}{_SURNAME})?|(?={_LETTER}))")
_TITLE_MAY_START = re.compile(_BEFORE_TITLE)
_ANY_DIGIT = re.compile(_DIGIT)
_ADDRESSES = re.compile("[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+|(?:https?://|www\\.)[^\\s\u0e00-\u0e7f]+")
_ADDRESS_BREAK = re.compile("(?<=[^/:][/?&=#])(?=[^/?&=#]{3})|(?<=[^@]{3})(?=@)|(?<=[A-Za-z0-9]{3})(?=\\.[A-Za-z0-9]{3})")


def glued(text: str) -> set[int]:
    """Offsets where no line may end, for the sake of numbers with their words, dates, ranges, letter numbers and names."""
    inside: set[int] = set()
    for match in _pairs(text):
        inside.update(range(match.start() + 1, match.end() + 1))
    return inside


def _pairs(text: str) -> Iterator[re.Match[str]]:
    yield from _CLOSING_AND_OPENING.finditer(text)
    if _ANY_DIGIT.search(text):
        yield from _NUMBERS.finditer(text)
    yield from (match for match in _TITLES.finditer(text) if _TITLE_MAY_START.match(text, match.start()))


def addresses(text: str) -> tuple[set[int], set[int]]:
    """Offsets inside e-mail addresses and URLs, and those of them where a long one may still be cut."""
    inside: set[int] = set()
    allowed: set[int] = set()
    if "@" not in text and "://" not in text and "www." not in text:
        return inside, allowed
    for match in _ADDRESSES.finditer(text):
        inside.update(range(match.start() + 1, match.end()))
        if match.end() - match.start() > _LONG_ADDRESS:
            allowed.update(match.start() + cut.start() for cut in _ADDRESS_BREAK.finditer(match.group()))
    return inside, allowed


def inside_terms(text: str, terms: frozenset[str]) -> set[int]:
    """Offsets inside any occurrence of the terms, overlapping ones too; a no-break space counts as a space."""
    inside: set[int] = set()
    spaced = text.replace("\u00a0", " ")
    for term in terms:
        for start in _occurrences(spaced, term.replace("\u00a0", " ")):
            inside.update(range(start + 1, start + len(term)))
    return inside


def _occurrences(text: str, term: str) -> Iterator[int]:
    at = text.find(term) if len(term) > 1 else -1
    while at >= 0:
        yield at
        at = text.find(term, at + 1)
