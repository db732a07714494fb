"""Thai units (a consonant with the vowels and marks about it), of which a word that no dictionary knows may be made."""

from __future__ import annotations

import re
from itertools import accumulate, pairwise
from typing import NamedTuple

from moralreport.thai.word_lists import WordList

_MARKS = "\u0e31\u0e34-\u0e3a\u0e47-\u0e4e"
_VOWELS_BEHIND = "\u0e30\u0e32\u0e33\u0e45"
_UNIT = re.compile(f"[\u0e40-\u0e44]?[\u0e01-\u0e2e][{_MARKS}]*[{_VOWELS_BEHIND}]?|.", re.DOTALL)
_FUNCTION_WORDS = WordList(
    "ที่ ได้ ไม่ ให้ ใน ใช้ แต่ ก็ แล้ว แห่ง ด้วย อยู่ กว่า เมื่อ อย่าง ต้อง นี้ นั้น ซึ่ง เพื่อ จึง และ ของ เป็น ว่า ผู้ ถึง หรือ คือ"
    " ถ้า เพราะ จะ จาก โดย กับ ระหว่าง ทั้ง เช่น เนื่อง ยัง ขึ้น เข้า ตั้ง อื่น หนึ่ง ทุก"
)
_FUNCTION_WORD = re.compile(f"(?:{'|'.join(sorted(_FUNCTION_WORDS.words, reverse=True))})(?![{_MARKS}{_VOWELS_BEHIND}])")
"""Common words that names of persons and places, Thai or foreign, hardly ever have inside them."""
_CHARACTER = 30
_WITH_FUNCTION_WORD = 200


class Units(NamedTuple):
    """By offset: where the unit that begins there ends (0 where none does), and its price as a part of an unknown word."""

    ends: list[int]
    prices: list[int]


def units(text: str) -> Units:
    """The units of a text; the first of a function word costs more."""
    ends = [0] * (len(text) + 1)
    prices = ends.copy()
    for start, end in pairwise(accumulate(map(len, _UNIT.findall(text)), initial=0)):
        ends[start] = end
        prices[start] = _CHARACTER * (end - start)
    for match in _FUNCTION_WORD.finditer(text):
        if prices[match.start()]:
            prices[match.start()] += _WITH_FUNCTION_WORD
    return Units(ends, prices)
