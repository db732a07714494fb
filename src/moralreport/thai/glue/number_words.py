"""Numbers in words, with what they count and what they number: สามสิบวัน, วรรคสอง, สี่แสน|ห้าหมื่นบาทถ้วน."""

from __future__ import annotations

import re

from moralreport.patterns import pattern
from moralreport.thai.alphabet import FOLLOWING
from moralreport.thai.glue.gaps import UNITS, UNITS_OR_LABELS, Glue
from moralreport.thai.word_lists import WordList

_DIGIT = "(?:หนึ่ง|สอง|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า|ยี่)"
_MAGNITUDE = "(?:สิบ|ร้อย(?!ละ)|พัน(?![ธท])|หมื่น|แสน|ล้าน)"
_PART = f"(?:{_DIGIT}{_MAGNITUDE}+|สิบ)"
_NUMBER = re.compile(f"(?:{_DIGIT}|สิบ)(?:{_DIGIT}|เอ็ด|{_MAGNITUDE})*(?![{FOLLOWING}])")
_SEAM = pattern(f"(?:(?<=ร้อย)|(?<=พัน)|(?<=หมื่น)|(?<=แสน)|(?<=ล้าน))(?={_PART})")
"""Where a number too long for the line is parted best: before a smaller magnitude with its digit."""
_MONEY = WordList("บาท สตางค์").words
_MEASURES = (*UNITS.words, *UNITS_OR_LABELS.words)
_NUMBERED = WordList("วรรค ร้อยละ").words
_ONE = "หนึ่ง"
_ORDINAL = "ที่"
_ORDERED = WordList(
    "ครั้ง ฉบับ สมัย อันดับ วาระ ประการ ลำดับ ขั้น ชั้น รุ่น รอบ ระดับ กลุ่ม ชุด ไตรมาส ข้อ เล่ม ตอน บท หมวด ภาค ส่วน ปี เดือน วัน สัปดาห์ ด้าน คน เรื่อง"
).words


def tie_number_words(text: str, glue: Glue) -> None:
    """Add to the glue what numbers in words ask for."""
    for number in _NUMBER.finditer(text):
        start, end = number.span()
        glue.firm.update(range(start + 1, end))
        if end - start > len(_ONE):
            glue.seams.update(seam.start() for seam in _SEAM.finditer(text, start, end))
        if _is_ordinal(text, start, glue):
            continue
        if text.startswith(_MONEY, end):
            glue.firm.add(end)
        elif text.startswith(_MEASURES, end) and not _is_one_of(text, start, end):
            glue.disliked.add(end)
    glue.firm.difference_update(glue.seams)
    glue.disliked.update(glue.seams)


def _is_ordinal(text: str, start: int, glue: Glue) -> bool:
    """Whether the number goes with the word before it, which it is tied to: วรรคสอง, ครั้งที่สาม."""
    if text.endswith(_NUMBERED, 0, start):
        glue.firm.add(start)
        return True
    ordinal = start - len(_ORDINAL)
    if text.endswith(_ORDINAL, 0, start) and text.endswith(_ORDERED, 0, ordinal):
        glue.firm.add(start)
        glue.disliked.add(ordinal)
        return True
    return False


def _is_one_of(text: str, start: int, end: int) -> bool:
    """Whether the word behind หนึ่ง stands before it too, which then counts that one: คนหนึ่ง|คนใด."""
    return text[start:end] == _ONE and any(text.endswith(measure, 0, start) for measure in _MEASURES if text.startswith(measure, end))
