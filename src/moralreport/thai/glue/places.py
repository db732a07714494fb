"""Names of places and offices, which stay together: อำเภอหาดใหญ่ จังหวัดสงขลา ๙๐๑๑๐, ถ.สุขุมวิท, กรมประมง."""

from __future__ import annotations

import re
from collections.abc import Iterator

from moralreport.thai.alphabet import LETTERS_AND_REPEAT
from moralreport.thai.word_lists import WordList, occurrences

_KINDS = WordList("จังหวัด อำเภอ ตำบล แขวง เขต ถนน ซอย").words
_SHORT_KINDS = WordList("จ. อ. ต. ถ. ซ.").words
_ONWARD = (*_KINDS, *_SHORT_KINDS, *"0123456789", "กรุงเทพ")
"""What an address goes on with behind a name."""
_NO_NAME = WordList("ที่ ใน และ ของ ทุก ละ อื่น นี้ นั้น ดังกล่าว ใกล้").words
_NAMED = re.compile("จังหวัด|อำเภอ|ตำบล|แขวง|(?<!ขอบ)(?<!อาณา)(?<!วิทยา)เขต|ถนน|ซอย|แม่น้ำ|เขื่อน|(?<!ต่าง)ประเทศ|กรุง|กระทรวง|ทบวง|(?<!แ)กรม|กอง")
"""What a name follows, in running text too: ในอำเภอแม่สาย|ประสบปัญหา."""
_NO_NAME_ONWARD = (*_NO_NAME, *WordList("ได้ ให้ เป็น ต้อง โดย เพื่อ ซึ่ง กับ หรือ แล้ว จึง ว่า ต่าง เดียว ทั้ง").words)
_BEGINNINGS = WordList(
    "แม่ บ้าน บาง หนอง คลอง ท่า ปาก เกาะ วัง ดอน เขา ดอย น้ำ นา ทุ่ง โนน โคก ป่า ห้วย หัว บึง แก่ง ภู ช่อง ด่าน เวียง เชียง"
    " สวน สะพาน สัน ลำ ลาด โพธิ์ ศรี เมือง สาม สอง สี่ สี พระ บ่อ คู ควน กุด ถ้ำ หาด อ่าว หลัก คอ ทับ ค่าย ไทร สระ แหลม พนม"
    " ธาตุ นคร ราช วัด ดง เหล่า ยาง ตลาด ม่วง เนิน ไผ่ ช้าง ซับ คำ สร้าง ไร่ ขุน ท้าย นิคม ขาม มะขาม สำโรง ไชย ชัย ลาน สนาม"
    " เจริญ โพน ผา สว่าง ทอง พรหม เหมือง โป่ง เทพ จอม ทรัพย์ ราษฎร์ หน้า กู่ บัว หญ้า ไม้"
)
"""What many names begin with: บ้าน|ไผ่, หนอง|แค."""
_LETTERS = re.compile(f"[{LETTERS_AND_REPEAT}]{{0,17}}")
_LONGEST = 16
_SPACES = frozenset(" \u00a0")


def places(text: str) -> Iterator[range]:
    """Offsets inside names of places that an address tells, with the word for their kind; digits are Arabic."""
    for kind in _KINDS:
        for at in occurrences(text, kind):
            end = _end_of_name(text, at + len(kind))
            if end == len(text) or (text[end : end + 1] in _SPACES and text.startswith(_ONWARD, end + 1)):
                yield range(at + 1, end)
    for kind in _SHORT_KINDS:
        for at in occurrences(text, kind):
            before, start = text[at - 1 : at], at + len(kind)
            if not before or not ("\u0e01" <= before <= "\u0e4e" or before == "."):
                yield range(at + 1, _end_of_name(text, start + (text[start : start + 1] in _SPACES)))


def names(text: str) -> Iterator[range]:
    """Offsets from the word for a kind to behind what a name begins with: ใน|อำเภอ¦บ้านไผ่|มี."""
    return (range(named.end(), _end_of_beginnings(text, named.end())) for named in _NAMED.finditer(text))


def _end_of_beginnings(text: str, start: int) -> int:
    """Behind the last place where what a name begins with ends, two such words at most (หนองบัว|แดง); the start where none follows."""
    held = start
    for end in (start, *_ends_of_beginnings(text, start)):
        if not text.startswith(_NO_NAME_ONWARD, end):
            held = end + 1
    return held


def _ends_of_beginnings(text: str, start: int) -> Iterator[int]:
    for first in _BEGINNINGS.beginning(text, start):
        yield start + len(first)
        yield from (start + len(first) + len(second) for second in _BEGINNINGS.beginning(text, start + len(first)))


def _end_of_name(text: str, start: int) -> int:
    """Where the name that begins there ends; 0 where none does."""
    letters = _LETTERS.match(text, start)
    if letters is None or not 2 <= letters.end() - start <= _LONGEST or text.startswith(_NO_NAME, start):
        return 0
    return letters.end()
