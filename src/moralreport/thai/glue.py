"""What stays together on a line although a space or a word boundary stands inside it: numbers, dates, names, codes, terms."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

_ARABIC = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")
_DIGIT = "[0-9]"
"""Patterns see Thai digits as Arabic ones; wide sets of characters take long to compile."""
_GAP = "[ \u00a0]"
_LETTER = "[\u0e01-\u0e2e\u0e30-\u0e3a\u0e40-\u0e4e]"
_WHOLE = "(?![\u0e30-\u0e3a\u0e45])(?![\u0e47-\u0e4e])"
"""After a unit: no vowel or mark follows, which would make it the beginning of another word."""
_LONG_ADDRESS = 30


def _any(words: str) -> str:
    return "(?:" + "|".join(re.escape(word) for word in sorted(words.split(), key=lambda word: (-len(word), word))) + ")"


_MONTH = _any(
    "มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม"
    " ม.ค. ก.พ. มี.ค. เม.ย. พ.ค. มิ.ย. ก.ค. ส.ค. ก.ย. ต.ค. พ.ย. ธ.ค."
)
_ERA = _any("พ.ศ. ค.ศ. ร.ศ. จ.ศ. พุทธศักราช คริสต์ศักราช")
_ENGLISH_MONTH = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\\.?"
_TITLE = _any(
    "นางสาว นาง นาย น.ส. ด.ช. ด.ญ. เด็กชาย เด็กหญิง ดร. ศ. รศ. ผศ. ศ.ดร. รศ.ดร. ผศ.ดร. ศาสตราจารย์ รองศาสตราจารย์ ผู้ช่วยศาสตราจารย์"
    " ศาสตราจารย์กิตติคุณ ม.จ. ม.ร.ว. ม.ล. หม่อมเจ้า หม่อมราชวงศ์ หม่อมหลวง คุณหญิง ท่านผู้หญิง ฯพณฯ"
    " นพ. พญ. ทพ. ทพญ. นายแพทย์ แพทย์หญิง ทันตแพทย์ ทันตแพทย์หญิง เภสัชกรหญิง"
    " พลเอก พลโท พลตรี พันเอก พันโท พันตรี ร้อยเอก ร้อยโท ร้อยตรี จ่าสิบเอก พลเรือเอก พลเรือโท พลเรือตรี พลอากาศเอก พลอากาศโท พลอากาศตรี"
    " พลตำรวจเอก พลตำรวจโท พลตำรวจตรี พันตำรวจเอก พันตำรวจโท พันตำรวจตรี ร้อยตำรวจเอก ร้อยตำรวจโท ร้อยตำรวจตรี"
    " ว่าที่ร้อยตรี ว่าที่ร้อยโท ว่าที่ร้อยเอก ว่าที่พันตรี"
    " พล.อ. พล.ท. พล.ต. พ.อ. พ.ท. พ.ต. ร.อ. ร.ท. ร.ต. จ.ส.อ. จ.ส.ท. จ.ส.ต. ส.อ. ส.ท. ส.ต."
    " พล.ต.อ. พล.ต.ท. พล.ต.ต. พ.ต.อ. พ.ต.ท. พ.ต.ต. ร.ต.อ. ร.ต.ท. ร.ต.ต. ด.ต. พล.ร.อ. พล.ร.ท. พล.ร.ต. พล.อ.อ. พล.อ.ท. พล.อ.ต."
)
_NOT_A_TITLE = "(?!ก(?:ฯ|รัฐมนตรี|เทศมนตรี|สภา|สมาคม|องค์การ|อบ|เมือง|เล็ก)|จ้าง|ทะเบียน|อำเภอ|แพทย์|ทหาร|หน้า|ประกัน|ท่า|เรือ|ตรวจ)"
_BEFORE_TITLE = "(?<![\u0e01-\u0e4e])|(?<=และ)|(?<=โดย)|(?<=กับ)|(?<=ของ)|(?<=ให้)|(?<=คือ)|(?<=เรียน)|(?<=แก่)|(?<=หรือ)"
_FIRST_NAME = f"{_LETTER}{{2,18}}(?!{_LETTER})"
_NOT_A_SURNAME = "(?!(?:และ|ได้|เป็น|ซึ่ง|ที่|ใน|กับ|หรือ|โดย|จาก|เพื่อ|ให้|มี|ผู้|นาย|นาง|ตำแหน่ง|หัวหน้า|รอง|ประธาน|กรรมการ|เลขา)"
_SURNAME = f"{_NOT_A_SURNAME}){_LETTER}{{3,20}}(?!{_LETTER})"
_UNIT = _any(
    "บาท สตางค์ ล้านบาท ล้าน แสน หมื่น พัน ร้อย คน ท่าน ราย รูป นาย หน่วยงาน หน่วย แห่ง ครั้ง เรื่อง ด้าน ประการ กิจกรรม โครงการ ฉบับ"
    " แผ่น วัน เดือน สัปดาห์ ชั่วโมง ชม. นาที วินาที เมตร กิโลเมตร เซนติเมตร มิลลิเมตร ซม. กม. มม. ม. กิโลกรัม กก. กรัม ลิตร ไร่ งาน ตารางวา"
    " ตารางเมตร ตร.ม. คะแนน ขั้นตอน ฝ่าย สำนัก จังหวัด ประเทศ อำเภอ ตำบล น. นาฬิกา เปอร์เซ็นต์ องศา คัน หลัง ตัว ต้น ชิ้น ช่องทาง องค์กร"
    " ตำแหน่ง อัตรา รายการ หัวข้อ หลักสูตร เครื่อง เท่า ทีม คู่ เสียง ถึง"
)
_UNIT_OR_LABEL = _any("ข้อ ชุด เล่ม หน้า ปี ระดับ ขั้น กลุ่ม ไตรมาส ภาพ รุ่น รอบ สาย ส่วน ห้อง ชั้น วาระ มาตรา ประเภท แบบ")
"""Units that come before a number as well: in ข้อ ๓ มาตรา ๕ the second is none."""
_LATIN_UNIT = "(?:kg|km|cm|mm|m|g|ml|MB|GB|KB|px|pt|dpi)(?![A-Za-z])"
_BEFORE_NUMBER = _any(
    "ครั้งที่ ฉบับที่ ลำดับที่ ไตรมาสที่ บทที่ ตอนที่ ส่วนที่ ภาพที่ ตารางที่ เลขที่ หมู่ที่ รุ่นที่ ชุดที่ ปีที่ ชั้นที่ ข้อที่"
    " ร้อยละ มาตรา ข้อ หน้า ที่ หมวด วรรค เล่ม ตอน ตาราง ภาพ แผนภาพ อายุ ชั้น โทร. โทรสาร ปี มติ ระดับ รุ่น บท ส่วน ภาคผนวก หมายเลข ห้อง อาคาร"
    " หมู่ ซอย แบบ วาระ ไตรมาส ลำดับ รหัสไปรษณีย์ มอก. no. No. Rev. FM ISO ISBN ISSN"
)
_BEFORE_AMOUNT = f"(?:{_any('จำนวน เวลา รวม ประมาณ ไม่เกิน วันที่')}|(?<!แ)ละ)"
_BEFORE_LETTER = _any("ภาคผนวก ข้อ หมวด ส่วน กลุ่ม แบบ บัญชี ตอน เล่ม แผ่น ชุด")
_WEEKDAY = _any("จันทร์ อังคาร พุธ พฤหัสบดี ศุกร์ เสาร์ อาทิตย์")
_ONE_LETTER = f"[ก-ซฎ-ฑด-ฮ](?!{_LETTER}|\\.)"
"""A consonant that counts (ก ข ค …); ณ is a word."""
_CLOSING_AND_OPENING = re.compile(f"(?<!{_GAP}){_GAP}+(?=[ๆฯ%)\\]\u201d\u2019,;:!?\u0e5a\u0e5b]|\\.(?!\\.))|(?<=[(\\[\u201c\u2018]){_GAP}+")
_LABELS = re.compile(f"(?<!\\S)[-\u2013]{_GAP}(?={_LETTER})|{_BEFORE_LETTER}{_GAP}(?={_ONE_LETTER})")
"""A dash that introduces an item; a letter that counts, with what it counts."""
_NUMBERS = re.compile(
    "|".join(
        (
            f"(?<={_DIGIT}){_GAP}(?={_MONTH}|{_UNIT}{_WHOLE}|{_UNIT_OR_LABEL}{_WHOLE}(?!{_GAP}{_DIGIT}|ที่)|{_LATIN_UNIT}|{_ONE_LETTER}|{_ENGLISH_MONTH})",
            f"วันที่{_GAP}(?={_DIGIT}+(?!{_DIGIT}*{_GAP}{_MONTH}{_GAP}))|(?<={_DIGIT}{_GAP})ต่อ{_GAP}(?={_DIGIT})",
            f"(?<!วัน){_BEFORE_NUMBER}{_GAP}(?={_DIGIT})",
            f"{_ERA}{_GAP}(?={_DIGIT})",
            f"{_MONTH}{_GAP}(?={_ERA}|[-\u2013])|(?<!{_DIGIT}{_GAP}){_MONTH}{_GAP}(?={_DIGIT})",
            f"(?<={_DIGIT}){_GAP}(?=[-\u2013x\u00d7]{_GAP}{_DIGIT})",
            f"(?<={_DIGIT}{_GAP})[x\u00d7]{_GAP}(?={_DIGIT})",
            f"(?<!{_DIGIT})0{_DIGIT}{{0,2}}{_GAP}{_DIGIT}{{3,4}}{_GAP}(?={_DIGIT}{{4}}(?!{_DIGIT}))",
            f"(?<![\u0e01-\u0e4e])[ก-ฮ]{{1,3}}{_GAP}(?={_DIGIT}[.0-9]*/)",
            f"(?<=/)\\(?[ก-ฮ]{{1,2}}\\)?{_GAP}(?={_DIGIT})",
        )
    )
)
_NUMERAL = _any("หนึ่ง สอง สาม สี่ ห้า หก เจ็ด แปด เก้า สิบ ยี่")
_THAI = re.compile("[\u0e01-\u0e5b]")
_SEAMS = re.compile(
    f"(?<=วัน)(?={_WEEKDAY})|{_NUMERAL}(?=เอ็ด|สิบ|ร้อย|พัน|หมื่น|แสน|ล้าน|บาท)|บาท(?=ถ้วน)"
    f"|(?:แพทย์|[ตพ]รี|เอก|โท)(?=หญิง)|(?:ครั้ง|ฉบับ|สมัย|อันดับ|วาระ)ที่(?={_NUMERAL})"
)
"""Words that end where another goes on: วัน|จันทร์, สี่|หมื่น, พลตรี|หญิง, ครั้งที่|สอง."""
_AVOIDED = re.compile(
    "|".join(
        (
            f"{_BEFORE_AMOUNT}{_GAP}(?={_DIGIT})",
            f"(?<={_DIGIT}{_GAP})(?:{_MONTH}|{_ENGLISH_MONTH}){_GAP}(?={_DIGIT})",
            f"(?<!{_DIGIT}){_DIGIT}{{1,3}}{_GAP}?[-\u2013]{_GAP}(?={_DIGIT})",
            f"{_DIGIT}{{4}}{_GAP}?[-\u2013]{_GAP}(?={_DIGIT}{{4}})|{_MONTH}{_GAP}[-\u2013]{_GAP}",
        )
    )
)
_DISLIKED = re.compile(
    "|".join(
        (
            f"(?<=[A-Za-z0-9\u0e50-\u0e59]){_GAP}(?={_DIGIT})|(?<={_DIGIT}){_GAP}(?=ต่อ{_GAP}{_DIGIT})",
            f"(?<={_DIGIT}{_GAP}):{_GAP}(?={_DIGIT})",
            f"(?<={_LETTER})(?=ที่{_GAP}{_DIGIT})|(?:ครั้ง|ฉบับ|สมัย|อันดับ|วาระ)(?=ที่{_NUMERAL})",
            f"(?<!{_LETTER})(?:ณ{_GAP}(?={_LETTER})|ที่{_GAP}(?=[ก-ฮ]{{1,3}}{_GAP}{_DIGIT}))",
            f"(?<={_DIGIT}){_GAP}(?=วรรค)|(?<=[)\u0e50-\u0e590-9]){_GAP}(?=\\((?:{_DIGIT}{{1,3}}|[ก-ฮ])\\))",
            f"(?<!\\S)(?:\\(?(?:{_DIGIT}{{1,2}}|[ก-ฮ])\\)|{_DIGIT}{{1,2}}\\.){_GAP}(?={_LETTER})",
            f"(?<=[ก-ฮฯ\u0e30-\u0e3a\u0e47-\u0e4e]){_GAP}(?={_DIGIT}{{5}}(?![0-9\u0e50-\u0e59,.]))",
        )
    )
)
_TITLES = re.compile(f"{_TITLE}{_NOT_A_TITLE}(?:หญิง)?{_GAP}?(?:{_TITLE}{_GAP}?)?(?:{_FIRST_NAME}(?:{_GAP}{_SURNAME})?|(?={_LETTER}))")
_TITLE_MAY_START = re.compile(_BEFORE_TITLE)
_NUMBERS_MAY_STAND = re.compile(f"{_DIGIT}|{_GAP}[-\u2013]{_GAP}")
_ADDRESSES = re.compile(
    "[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+"
    "|(?:https?://|www\\.|(?<![A-Za-z0-9.-])(?:[A-Za-z0-9-]+\\.)+[A-Za-z]{2,}/)(?:[^\\s\u0e00-\u0e7f]|(?<=[/_=?&.%-])[\u0e01-\u0e4e]+|(?<=[/_=?&.%\u0e01-\u0e4e-])[\u0e50-\u0e59]+)+"
)
_ADDRESS_BREAK = re.compile(
    "(?<=[^/:][/?&=#_])(?=[^/?&=#_]{3})|(?<=[^@]{3})(?=@)|(?<=[A-Za-z0-9]{3})(?=\\.[A-Za-z0-9]{3})(?!\\.[A-Za-z0-9.-]{0,80}/)"
)
_THAI_LETTERS = re.compile(f"{_LETTER}{{2,}}")


class Glue(NamedTuple):
    """Offsets where no line may end (`firm`), and where it may only if it would be loose otherwise.

    `avoided`: amounts, dates and ranges, whose spaces a Word file ties; `disliked`: ordinals, enumerators, groups of digits and the like.
    """

    firm: set[int]
    avoided: set[int]
    disliked: set[int]


def glued(text: str, foreign: bool = False) -> Glue:
    """What holds together for the sake of numbers with their words, dates, ranges, letter numbers and names.

    In a `foreign` document, text without a Thai character is broken as Word breaks it: at every space.
    """
    if foreign and _THAI.search(text) is None:
        return Glue(_inside(_CLOSING_AND_OPENING.finditer(text)), set(), set())
    text = text.translate(_ARABIC)
    numbers = _NUMBERS_MAY_STAND.search(text) is not None
    firm = _inside(_firm_pairs(text, numbers))
    firm.update(match.end() for match in _SEAMS.finditer(text))
    return Glue(firm, *({match.end() for match in pattern.finditer(text)} for pattern in (_AVOIDED, _DISLIKED)))


def _inside(matches: Iterator[re.Match[str]]) -> set[int]:
    inside: set[int] = set()
    for match in matches:
        inside.update(range(match.start() + 1, match.end() + 1))
    return inside


def _firm_pairs(text: str, numbers: bool) -> Iterator[re.Match[str]]:
    yield from _CLOSING_AND_OPENING.finditer(text)
    yield from _LABELS.finditer(text)
    if numbers:
        yield from _NUMBERS.finditer(text)
    yield from (match for match in _TITLES.finditer(text) if _TITLE_MAY_START.match(text, match.start()))


class Addresses(NamedTuple):
    """Offsets inside e-mail addresses and URLs; those where a long one may be cut, and where a shorter one may if it has to be."""

    inside: set[int]
    joints: set[int]
    spare_joints: set[int]


def addresses(text: str) -> Addresses:
    """Where addresses stand and where they may be cut; between Thai letters they follow the rules of words."""
    found = Addresses(set(), set(), set())
    if "@" not in text and "://" not in text and "www." not in text:
        return found
    for match in _ADDRESSES.finditer(text):
        start, address = match.start(), match.group()
        found.inside.update(range(start + 1, match.end()))
        for thai in _THAI_LETTERS.finditer(address):
            found.inside.difference_update(range(start + thai.start() + 1, start + thai.end()))
        joints = found.joints if len(address) > _LONG_ADDRESS else found.spare_joints
        joints.update(start + cut.start() for cut in _ADDRESS_BREAK.finditer(address))
    return found


def inside_terms(text: str, terms: Iterable[str]) -> set[int]:
    """Offsets inside any occurrence of the terms, overlapping ones too; a no-break space counts as a space."""
    spaced = text.replace("\u00a0", " ")
    inside: set[int] = set()
    for term in _spaced(tuple(terms)):
        if term in spaced:
            for start in _occurrences(spaced, term):
                inside.update(range(start + 1, start + len(term)))
    return inside


@lru_cache(maxsize=16)
def _spaced(terms: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(term.replace("\u00a0", " ") for term in terms if len(term) > 1))


def _occurrences(text: str, term: str) -> Iterator[int]:
    at = text.find(term)
    while at >= 0:
        yield at
        at = text.find(term, at + 1)
