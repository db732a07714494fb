"""Thai units (a consonant with the vowels and marks about it), of which a word that no dictionary knows may be made."""

from __future__ import annotations

import re
from typing import NamedTuple

from moralreport.thai.alphabet import CONSONANTS, FOLLOWING, LEADING_VOWELS, MARKS
from moralreport.thai.word_lists import WordList

_VOWELS_BEHIND = "\u0e30\u0e32\u0e33\u0e45"
_GOES_ON = re.compile(f"[{FOLLOWING}]")
_UNIT = re.compile(f"[{LEADING_VOWELS}]?[{CONSONANTS}][{MARKS}]*[{_VOWELS_BEHIND}]?|.", re.DOTALL)
_FUNCTION_WORDS = WordList(
    "ที่ ได้ ไม่ ให้ ใน ใช้ แต่ ก็ แล้ว แห่ง ด้วย อยู่ กว่า เมื่อ อย่าง ต้อง นี้ นั้น ซึ่ง เพื่อ จึง และ ของ เป็น ว่า ผู้ ถึง หรือ คือ"
    " ถ้า เพราะ จะ จาก โดย กับ ระหว่าง ทั้ง เช่น เนื่อง ยัง ขึ้น เข้า ตั้ง อื่น หนึ่ง ทุก"
)
"""Common words that names of persons and places, Thai or foreign, hardly ever have inside them."""
_CHARACTER = 30
_WITH_FUNCTION_WORD = 200


def _by_first_unit() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for word in _FUNCTION_WORDS.words:
        unit = _UNIT.findall(word)[0]
        found[unit] = (*found.get(unit, ()), word)
    return found


_BY_UNIT = _by_first_unit()


class Units(NamedTuple):
    """By offset: where the unit that begins there ends (0 where none does), and its price as a part of an unknown word."""

    ends: list[int]
    prices: list[int]


def units(text: str) -> Units:
    """The units of a text; the first of a function word costs more."""
    ends = [0] * (len(text) + 1)
    prices = ends.copy()
    start = 0
    for unit in _UNIT.findall(text):
        end = ends[start] = start + len(unit)
        prices[start] = _CHARACTER * len(unit)
        if unit in _BY_UNIT and (unit in _BY_UNIT[unit] or _begins_function_word(text, start, _BY_UNIT[unit])):
            prices[start] += _WITH_FUNCTION_WORD
        start = end
    return Units(ends, prices)


def _begins_function_word(text: str, start: int, words: tuple[str, ...]) -> bool:
    return any(text.startswith(word, start) and not _GOES_ON.match(text, start + len(word)) for word in words)
