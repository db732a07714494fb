"""Titles and the persons' names behind them, which stay together on a line."""

from __future__ import annotations

import re
from collections.abc import Iterator

from moralreport.patterns import pattern
from moralreport.thai.alphabet import LETTERS_AND_REPEAT
from moralreport.thai.word_lists import WordList, occurrences

_TITLES = WordList(
    "นางสาว นาง นาย น.ส. ด.ช. ด.ญ. เด็กชาย เด็กหญิง ดร. ศ. รศ. ผศ. ศ.ดร. รศ.ดร. ผศ.ดร. ศาสตราจารย์ รองศาสตราจารย์ ผู้ช่วยศาสตราจารย์"
    " ศาสตราจารย์กิตติคุณ ศาสตราจารย์เกียรติคุณ ศาสตราจารย์พิเศษ ศ.เกียรติคุณ ศ.พิเศษ ศ.นพ. รศ.นพ. ผศ.นพ."
    " ม.จ. ม.ร.ว. ม.ล. หม่อมเจ้า หม่อมราชวงศ์ หม่อมหลวง คุณหญิง ท่านผู้หญิง ฯพณฯ"
    " นพ. พญ. ทพ. ทพญ. นายแพทย์ แพทย์หญิง ทันตแพทย์ ทันตแพทย์หญิง เภสัชกร เภสัชกรหญิง สัตวแพทย์ สัตวแพทย์หญิง"
    " พลเอก พลโท พลตรี พันเอก พันโท พันตรี ร้อยเอก ร้อยโท ร้อยตรี จ่าสิบเอก พลเรือเอก พลเรือโท พลเรือตรี พลอากาศเอก พลอากาศโท พลอากาศตรี"
    " พลตำรวจเอก พลตำรวจโท พลตำรวจตรี พันตำรวจเอก พันตำรวจโท พันตำรวจตรี ร้อยตำรวจเอก ร้อยตำรวจโท ร้อยตำรวจตรี"
    " นาวาเอก นาวาโท นาวาตรี นาวาอากาศเอก นาวาอากาศโท นาวาอากาศตรี เรือเอก เรือโท เรือตรี เรืออากาศเอก เรืออากาศโท เรืออากาศตรี"
    " จ่าสิบโท จ่าสิบตรี สิบเอก สิบโท สิบตรี พลทหาร ดาบตำรวจ จ่าสิบตำรวจ สิบตำรวจเอก สิบตำรวจโท สิบตำรวจตรี"
    " น.อ. น.ท. น.ต. ว่าที่ร้อยตรี ว่าที่ร้อยโท ว่าที่ร้อยเอก ว่าที่พันตรี"
    " พล.อ. พล.ท. พล.ต. พ.อ. พ.ท. พ.ต. ร.อ. ร.ท. ร.ต. จ.ส.อ. จ.ส.ท. จ.ส.ต. ส.อ. ส.ท. ส.ต."
    " พล.ต.อ. พล.ต.ท. พล.ต.ต. พ.ต.อ. พ.ต.ท. พ.ต.ต. ร.ต.อ. ร.ต.ท. ร.ต.ต. ด.ต. พล.ร.อ. พล.ร.ท. พล.ร.ต. พล.อ.อ. พล.อ.ท. พล.อ.ต."
)
_WORDS_BEFORE = WordList("และ โดย กับ ของ ให้ คือ เรียน แก่ หรือ ได้ จาก ถึง แต่งตั้ง มอบหมาย").words
_NO_TITLE_BEFORE = WordList(
    "กฯ กรัฐมนตรี กเทศมนตรี กสภา กสมาคม กองค์การ กอบ กเมือง กเล็ก จ้าง ทะเบียน อำเภอ แพทย์ ทหาร หน้า ประกัน ท่า เรือ ตรวจ แบบ"
).words
"""What makes another word of a title: นายกรัฐมนตรี, นายจ้าง."""
_WOMAN = "หญิง"
_SPACES = frozenset(" \u00a0")
_THAI = re.compile("[\u0e01-\u0e4e]+")
_LETTER = f"[{LETTERS_AND_REPEAT}]"
_NAME = pattern(
    f"{_LETTER}{{2,18}}(?!{_LETTER})"
    "(?:[ \u00a0](?!และ|ได้|เป็น|ซึ่ง|ที่|ใน|กับ|หรือ|โดย|จาก|เพื่อ|ให้|มี|ผู้|นาย|นาง|ตำแหน่ง|หัวหน้า|รอง|ประธาน|กรรมการ|เลขา)"
    f"{_LETTER}{{3,20}}(?!{_LETTER}))?|(?={_LETTER})"
)
"""A first name, perhaps with the surname; nothing where what follows the title is no name (a post, a longer word)."""


def is_title(words: str) -> bool:
    """Whether the words are a title and nothing else."""
    return words in _TITLES.words


def titled_names(text: str) -> Iterator[range]:
    """Offsets inside titles with their names, which end where the last of these does."""
    for start in _places(text):
        for title in _TITLES.beginning(text, start):
            end = _end_of_name(text, start + len(title))
            if end:
                yield range(start + 1, end + 1)
                break


def _places(text: str) -> Iterator[int]:
    """Where a title may begin: not behind a Thai letter, but for a few words that often precede one."""
    yield from (match.start() for match in _THAI.finditer(text))
    for word in _WORDS_BEFORE:
        for start in occurrences(text, word):
            yield start + len(word)


def _end_of_name(text: str, behind: int) -> int:
    """Where the name behind a title ends; 0 where the title was none."""
    if text.startswith(_NO_TITLE_BEFORE, behind):
        return 0
    names = (_NAME.match(text, at) for at in _places_of_name(text, behind))
    return next((name.end() for name in names if name), 0)


def _places_of_name(text: str, behind: int) -> Iterator[int]:
    """Where the name may begin: behind a space, behind a second title."""
    if text.startswith(_WOMAN, behind):
        yield from _places_of_name(text, behind + len(_WOMAN))
    spaced = behind + (text[behind : behind + 1] in _SPACES)
    for title in _TITLES.beginning(text, spaced):
        end = spaced + len(title)
        yield end + (text[end : end + 1] in _SPACES)
    yield spaced
