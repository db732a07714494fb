"""Spaces that hold together what stands at their sides: numbers and dates with their words, enumerators, codes, telephone numbers.

Every rule looks at one single space: `text[gap]` is the space; digits are Arabic (see `ties.glued`). Lists of words are searched longest
first. No line ends at the place behind the space, nor inside the words before it that go with what follows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from moralreport.patterns import pattern
from moralreport.thai.alphabet import CONSONANTS, FOLLOWING, LETTERS_AND_REPEAT
from moralreport.thai.dates.calendar_names import MONTHS, SHORT_MONTHS
from moralreport.thai.glue.amounts import counts_nothing, is_counted
from moralreport.thai.word_lists import WordList

_MONTHS = WordList(" ".join((*MONTHS, *SHORT_MONTHS)))
_ENGLISH_MONTHS = WordList("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec").words
_ANY_MONTHS = (*_MONTHS.words, *_ENGLISH_MONTHS)
_ERAS = WordList("พ.ศ. ค.ศ. ร.ศ. จ.ศ. พุทธศักราช คริสต์ศักราช")
UNITS = WordList(
    "บาท สตางค์ ล้านบาท ล้าน แสน หมื่น พัน ร้อย คน ท่าน ราย รูป นาย หน่วยงาน หน่วย แห่ง ครั้ง เรื่อง ด้าน ประการ กิจกรรม โครงการ ฉบับ"
    " แผ่น วัน เดือน สัปดาห์ ชั่วโมง ชม. นาที วินาที เมตร กิโลเมตร เซนติเมตร มิลลิเมตร ซม. กม. มม. ม. กิโลกรัม กก. กรัม ลิตร ไร่ งาน ตารางวา"
    " ตารางเมตร ตร.ม. คะแนน ขั้นตอน ฝ่าย สำนัก จังหวัด ประเทศ อำเภอ ตำบล น. นาฬิกา เปอร์เซ็นต์ องศา คัน หลัง ตัว ต้น ชิ้น ช่องทาง องค์กร"
    " ตำแหน่ง อัตรา รายการ หัวข้อ หลักสูตร เครื่อง เท่า ทีม คู่ เสียง ถึง ตร.ว. ตร.กม. ตร.ซม. ลบ.ม. มล. มก. ตัน ฟุต นิ้ว ไมล์"
    " ดอลลาร์ เหรียญ ยูโร ปอนด์ เยน หยวน ค่ำ พรรษา พระองค์ องค์ ครัวเรือน ครอบครัว หมู่บ้าน ประเด็น ชนิด แนวทาง หน่วยกิต"
    " เขต กอง มิติ ใบ ดวง ก้อน แปลง กล่อง ถุง ซอง แฟ้ม ขวด เที่ยว สาขา ศูนย์ ชุมชน มาตรการ กลยุทธ์ ยุทธศาสตร์ ตัวชี้วัด ภารกิจ เครือข่าย ฐาน คำ บรรทัด"
    " แถว ช่อง โต๊ะ รีม โหล ม้วน แท่ง ด้าม เส้น ผืน บาน ลำ ลัง หีบ มัด ขีด ถัง กระสอบ แกลลอน เม็ด หลอด ข้อความ คำถาม จุด"
)
UNITS_OR_LABELS = WordList("ข้อ ชุด เล่ม หน้า ปี ระดับ ขั้น กลุ่ม ไตรมาส ภาพ รุ่น รอบ สาย ส่วน ห้อง ชั้น วาระ มาตรา ประเภท แบบ ตอน บท หมวด ภาค")
"""Units that come before a number as well: in ข้อ ๓ มาตรา ๕ the second is none."""
_BEFORE_NUMBERS = WordList(
    "ครั้งที่ ฉบับที่ ลำดับที่ เล่มที่ บรรทัดที่ ตอนพิเศษ ลักษณะ บรรพ ไตรมาสที่ บทที่ ตอนที่ ส่วนที่ ภาพที่ ตารางที่ เลขที่ หมู่ที่ รุ่นที่ ชุดที่ ปีที่ ชั้นที่ ข้อที่"
    " ร้อยละ มาตรา ข้อ หน้า ที่ หมวด วรรค เล่ม ตอน ตาราง ภาพ แผนภาพ อายุ ชั้น โทร. โทรสาร ปี มติ ระดับ รุ่น บท ส่วน ภาคผนวก หมายเลข ห้อง อาคาร"
    " หมู่ ซอย แบบ วาระ ไตรมาส ลำดับ รหัสไปรษณีย์ มอก. no. No. Rev. FM ISO ISBN ISSN"
    " สังคหวัตถุ อริยสัจ อิทธิบาท พรหมวิหาร ฆราวาสธรรม สัปปุริสธรรม ทศพิธราชธรรม อปริหานิยธรรม โลกธรรม สาราณียธรรม มรรค ศีล อคติ อบายมุข"
)
_BEFORE_AMOUNTS = WordList("จำนวน เวลา รวม ประมาณ ไม่เกิน")
_ORDINAL_LABELS = WordList(
    "วันที่ ครั้งที่ ฉบับที่ ลำดับที่ ไตรมาสที่ บทที่ ตอนที่ ส่วนที่ ภาพที่ ตารางที่ เลขที่ หมู่ที่ รุ่นที่ ชุดที่ ปีที่ ชั้นที่ ข้อที่ เล่มที่"
    " มาตรา ข้อ หน้า หมวด วรรค เล่ม ตอน ตาราง ภาพ แผนภาพ หมู่ ซอย ไตรมาส ลำดับ หมายเลข มติ ภาคผนวก ปี"
).words
"""Behind their numbers no unit stands: หมู่ ๓|ตำบล, พ.ศ. ๒๕๖๙|โครงการ."""
NUMERALS = WordList("หนึ่ง สอง สาม สี่ ห้า หก เจ็ด แปด เก้า สิบ ยี่").words
_BEFORE_LABELS = WordList("หน่วยงาน บริษัท นาย นาง นางสาว โรงเรียน จังหวัด ทีม ฝ่าย กลุ่ม ประเภท").words
"""What is told apart by letters: หน่วยงาน ก."""
_LABEL = pattern(f"[ก-ฮ]\\.(?![{LETTERS_AND_REPEAT}0-9.])")
_OFFICES = WordList("สำนักงาน ประธาน กรรมการ เลขาธิการ ระเบียบ มติ กฎ ประกาศ").words
"""What an abbreviation behind them says more of: สำนักงาน ป.ป.ช."""
_SHORT_NAME = pattern(f"(?:[{CONSONANTS}]{{1,2}}\\.){{2,}}")
_BEFORE_LETTERS = WordList("ภาคผนวก ข้อ หมวด ส่วน กลุ่ม แบบ บัญชี ตอน เล่ม แผ่น ชุด")
_DIGITS = frozenset("0123456789")
_SPACES = frozenset(" \u00a0")
_DASHES = frozenset("-\u2013")
_TIMES = frozenset("x\u00d7")
_COMPARISONS = frozenset("<>=\u2264\u2265\u00b1+")
_DAY, _MONTH, _ORDINAL = "วันที่", "เดือน", "ที่"
_MONTH_OR_UNTIL = (_MONTH, "ถึง")
_PER = WordList("ต่อ ใน จาก")
_YEARS_BEFORE = (*_ERAS.words, *_MONTHS.words)
_NO_UNIT_BEFORE = ("ละ", "ที่ ", *(f"ที่{numeral}" for numeral in NUMERALS))
"""What makes another word of a unit: ร้อยละ, ครั้งที่ ๓, ครั้งที่สาม."""
_HELD = (*_BEFORE_NUMBERS.words, *_ERAS.words, *_MONTHS.words, _DAY, *_PER.words)
_LETTER = pattern(f"[{LETTERS_AND_REPEAT}]")
_GOES_ON = pattern(f"[{FOLLOWING}]")
"""Vowels and marks that make a unit the beginning of another word."""
_COUNTING_LETTER = pattern(f"(?:[ก-ซฎ-ฑด-ฮ]|ทวิ|ตรี|จัตวา|เบญจ)(?![{LETTERS_AND_REPEAT}.])")
"""A consonant that counts (ก ข ค …; ณ is a word), or what a section put in later is called by."""
_LATIN_UNIT = pattern("(?:°[CF]?|[kcm]m|[km]?g|m|ml|[MGK]B|p[xt]|dpi)(?![A-Za-z])")
_SPACE = pattern("[ \u00a0]")
_NUMBER = pattern("[0-9]+")
_NUMBER_ONWARD = pattern("[ \u00a0][0-9]")
_DATE = pattern("(?:[0-9]+[ \u00a0]?[-\u2013][ \u00a0]?)?[0-9]+[ \u00a0]")
_TELEPHONE_CODE = pattern("(?<![0-9])0[0-9]{0,2}\\Z")
_TELEPHONE_ONWARD = pattern("[0-9]{3,4}[ \u00a0](?=[0-9]{4}(?![0-9]))")
_FILE_LETTERS = pattern(f"(?<![\u0e01-\u0e4e])[{CONSONANTS}]{{1,3}}\\Z")
_FILE_NUMBER = pattern("[0-9][.0-9]*/")
_SERIES = pattern(f"(?<=/)\\(?[{CONSONANTS}]{{1,2}}(?:\\)|\\([{CONSONANTS}]{{1,2}}\\))?\\Z")
_OFFICE_NUMBER = pattern(f"[{CONSONANTS}]{{1,3}}[ \u00a0][0-9]")
_ENUMERATOR = pattern(f"(?<!\\S)(?:\\(?(?:[0-9]{{1,2}}|[{CONSONANTS}])\\)|(?:[0-9]{{1,2}}|[ก-ฉ])\\.)\\Z")
_PARENTHESISED = pattern(f"\\((?:[0-9]{{1,3}}|[{CONSONANTS}])\\)")
_POSTCODE = pattern("[0-9]{5}(?![0-9,.])")
_BEFORE_POSTCODE = pattern("[\u0e01-\u0e2eฯ\u0e30-\u0e3a\u0e47-\u0e4e]")
_ABBREVIATION = pattern(f"[{CONSONANTS}]\\.\\Z")
_CONSONANT_OR_BRACKET = pattern(f"[{CONSONANTS})]")
_ENDS_ENUMERATOR = frozenset(").")
_WIDEST_LEFT = 8
"""Characters before a space that the patterns that end with it look at."""


class Glue(NamedTuple):
    """Offsets where no line may end (`firm`), and where it may only if it would be loose otherwise.

    `avoided`: amounts, dates and ranges, whose spaces a Word file ties; `disliked`: ordinals, enumerators, groups of digits and the like;
    `seams`: inside long numbers in words, whatever the dictionary says.
    """

    firm: set[int]
    avoided: set[int]
    disliked: set[int]
    seams: set[int]


def tie(text: str, gap: int, glue: Glue) -> None:
    """Add to the glue what this space asks for."""
    before, after = text[gap - 1 : gap], text[gap + 1 : gap + 2]
    if after in _DIGITS:
        if before in _DIGITS:
            _between_numbers(text, gap, glue)
        else:
            _before_number(text, gap, before, glue)
    elif before in _DIGITS:
        _after_number(text, gap, after, glue)
    else:
        _between_words(text, gap, before, after, glue)


def _between_numbers(text: str, gap: int, glue: Glue) -> None:
    glue.disliked.add(gap + 1)
    onward = _TELEPHONE_ONWARD.match(text, gap + 1)
    code = _TELEPHONE_CODE.search(text, max(0, gap - _WIDEST_LEFT), gap) if onward else None
    if onward and code:
        glue.firm.update(range(code.start() + 1, onward.end() + 1))


def _before_number(text: str, gap: int, before: str, glue: Glue) -> None:
    for length in _held_before_number(text, gap, before):
        glue.firm.update(range(gap - length + 1, gap + 2))
    if before in _DASHES:
        tied = _ends_range(text, gap, digit=True)
    else:
        tied = text.endswith(_BEFORE_AMOUNTS.words, 0, gap) or (
            before == "ะ" and text.endswith("ละ", 0, gap) and not text.endswith("และ", 0, gap)
        )
    if tied or _ends_day_and_month(text, gap):
        glue.avoided.add(gap + 1)
    if text.endswith(_DAY, 0, gap) or _goes_with_number(text, gap, before) or (_LETTER.match(before) and counts_nothing(text, gap + 1)):
        glue.disliked.add(gap + 1)
    start = gap - len(_ORDINAL)
    if text.endswith(_ORDINAL, 0, gap) and start > 0 and _LETTER.match(text, start - 1):
        glue.disliked.add(start)


def _goes_with_number(text: str, gap: int, before: str) -> bool:
    """Whether a Latin word, a sign of comparison, an abbreviation, a ratio's colon or a province stands before the number."""
    if before == ":":
        return _number_before(text, gap - 1)
    if before == ".":
        return _ABBREVIATION.search(text, max(0, gap - _WIDEST_LEFT), gap) is not None
    if before in _COMPARISONS or (before.isascii() and before.isalnum()):
        return True
    return _BEFORE_POSTCODE.match(before) is not None and _POSTCODE.match(text, gap + 1) is not None


def _after_number(text: str, gap: int, after: str, glue: Glue) -> None:
    if _follows_number(text, gap, after):
        glue.firm.add(gap + 1)
    at = gap + 1
    counted = (
        is_counted(text, gap)
        or text.startswith("วรรค", at)
        or any(_NUMBER_ONWARD.match(text, at + len(per)) for per in _PER.beginning(text, at))
    )
    if counted or (after == "(" and _PARENTHESISED.match(text, at)):
        glue.disliked.add(at)


def _between_words(text: str, gap: int, before: str, after: str, glue: Glue) -> None:
    if before in _DASHES:
        if text[gap - 2 : gap - 1].strip() == "" and _LETTER.match(after):
            glue.firm.update((gap, gap + 1))
        if _ends_range(text, gap, digit=False):
            glue.avoided.add(gap + 1)
    if after in _DASHES or text.startswith(_ERAS.words, gap + 1):
        for month in _MONTHS.ending(text, gap):
            glue.firm.update(range(gap - len(month) + 1, gap + 2))
    elif text.endswith(_BEFORE_LETTERS.words, 0, gap) and _COUNTING_LETTER.match(text, gap + 1):
        for word in _BEFORE_LETTERS.ending(text, gap):
            glue.firm.update(range(gap - len(word) + 1, gap + 2))
    if _is_introduced(text, gap, before, after):
        glue.disliked.add(gap + 1)


def _is_introduced(text: str, gap: int, before: str, after: str) -> bool:
    """Whether an enumerator, ณ, or ที่ of an office's number stands before the space."""
    if after == "(":
        return before == ")" and _PARENTHESISED.match(text, gap + 1) is not None
    if not _LETTER.match(after):
        return False
    if before == "ๆ":
        return text.startswith("ละ", gap + 1)
    if before == "น" and text.endswith(_MONTH, 0, gap):
        return text.startswith(_MONTHS.words, gap + 1)
    if text.endswith(_BEFORE_LABELS, 0, gap) and _LABEL.match(text, gap + 1):
        return True
    if text.endswith(_OFFICES, 0, gap) and _SHORT_NAME.match(text, gap + 1):
        return True
    if before == "ณ":
        return not _LETTER.match(text[gap - 2 : gap - 1])
    if before in _ENDS_ENUMERATOR:
        return _ENUMERATOR.search(text, max(0, gap - _WIDEST_LEFT), gap) is not None
    numbered = text.endswith(_ORDINAL, 0, gap) and (text.endswith("หนังสือที่", 0, gap) or not _LETTER.match(text[gap - 4 : gap - 3]))
    return numbered and _OFFICE_NUMBER.match(text, gap + 1) is not None


def _held_before_number(text: str, gap: int, before: str) -> Iterator[int]:
    """Lengths of what stands before the space and belongs to the number behind it."""
    if text.endswith(_HELD, 0, gap):
        yield from (len(word) for word in _BEFORE_NUMBERS.ending(text, gap) if not text.endswith("วัน", 0, gap - len(word)))
        yield from (len(era) for era in _ERAS.ending(text, gap))
        yield from (len(month) for month in _MONTHS.ending(text, gap) if not _number_before(text, gap - len(month)))
        if text.endswith(_DAY, 0, gap) and not _is_day_of_dated_month(text, gap + 1):
            yield len(_DAY)
        yield from (len(per) for per in _PER.ending(text, gap) if _number_before(text, gap - len(per)))
    if before in _TIMES and _number_before(text, gap - 1):
        yield 1
    if _CONSONANT_OR_BRACKET.match(before):
        if _FILE_NUMBER.match(text, gap + 1):
            yield from _length_before(_FILE_LETTERS, text, gap)
        yield from _length_before(_SERIES, text, gap)


def _follows_number(text: str, gap: int, after: str) -> bool:
    """Whether what stands behind the space belongs to the number before it."""
    at = gap + 1
    if after in _DASHES or after in _TIMES:
        return _NUMBER_ONWARD.match(text, at + 1) is not None
    if text.startswith(_ANY_MONTHS, at) or _COUNTING_LETTER.match(text, at):
        return True
    if _begins_unit(text, at):
        return text.startswith(_MONTH_OR_UNTIL, at) or not _is_ordinal(text, gap)
    return _LATIN_UNIT.match(text, at) is not None


def _begins_unit(text: str, at: int) -> bool:
    ends = [end for end in (at + len(unit) for unit in UNITS.beginning(text, at)) if not text.startswith(_NO_UNIT_BEFORE, end)]
    ends += [end for end in (at + len(label) for label in UNITS_OR_LABELS.beginning(text, at)) if not _is_label(text, end)]
    return any(not _GOES_ON.match(text, end) for end in ends)


def _is_ordinal(text: str, end: int) -> bool:
    """Whether the number that ends there is one of a rank, a place or a year, which counts nothing."""
    start = end
    while start > 0 and text[start - 1] in _DIGITS:
        start -= 1
    if start < 2 or text[start - 1] not in _SPACES:
        return False
    return text.endswith(_ORDINAL_LABELS, 0, start - 1) or text.endswith(_YEARS_BEFORE, 0, start - 1)


def _is_label(text: str, end: int) -> bool:
    return text.startswith(_ORDINAL, end) or _NUMBER_ONWARD.match(text, end) is not None


def _is_day_of_dated_month(text: str, at: int) -> bool:
    """Whether a day, or days from one to another, is followed by its month and that by more (a year)."""
    day = _DATE.match(text, at)
    return day is not None and any(_SPACE.match(text, day.end() + len(month)) for month in _MONTHS.beginning(text, day.end()))


def _ends_day_and_month(text: str, gap: int) -> bool:
    if any(_number_before(text, gap - len(month)) for month in _MONTHS.ending(text, gap)):
        return True
    start = gap
    while start > 0 and text[start - 1].isascii() and (text[start - 1].isalpha() or text[start - 1] == "."):
        start -= 1
    month = text[start:gap].removesuffix(".")
    return month[:3] in _ENGLISH_MONTHS and (not month[3:] or (month[3:].isalpha() and month[3:].islower())) and _number_before(text, start)


def _ends_range(text: str, gap: int, digit: bool) -> bool:
    """Whether the dash before the space stands between numbers, years or behind a month."""
    end = gap - 1
    spaced = text[end - 1 : end] in _SPACES
    if spaced and text.endswith(_MONTHS.words, 0, end - 1):
        return True
    if not digit:
        return False
    end -= spaced
    start = end
    while start > 0 and text[start - 1] in _DIGITS:
        start -= 1
    number = _NUMBER.match(text, gap + 1)
    return 1 <= end - start <= 3 or (end - start >= 4 and number is not None and len(number.group()) >= 4)


def _number_before(text: str, at: int) -> bool:
    """Whether a digit and a space stand before the offset."""
    return at >= 2 and text[at - 1] in _SPACES and text[at - 2] in _DIGITS


def _length_before(pattern: re.Pattern[str], text: str, gap: int) -> Iterator[int]:
    match = pattern.search(text, max(0, gap - _WIDEST_LEFT), gap)
    if match:
        yield gap - match.start()
