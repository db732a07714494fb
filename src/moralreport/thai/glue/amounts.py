"""Which word a number goes with where no list knows a unit; digits are Arabic here (see `ties.glued`)."""

from __future__ import annotations

import re

from moralreport.patterns import pattern
from moralreport.thai.alphabet import CONSONANTS, LEADING_VOWELS
from moralreport.thai.word_lists import WordList

_AMOUNT = re.compile("[0-9][0-9.,]*(?<![.,])")
_FUNCTION_WORDS = "และ|หรือ|จาก|ใน|ของ|โดย|กับ|ตาม|เพื่อ|ซึ่ง|ที่|เป็น|คือ|ได้|ให้|จึง|มา|ไป|แล้ว|ก็|นั้น|นี้"
_FUNCTION_WORD = pattern(_FUNCTION_WORDS)
_ONWARD = pattern(f"[)\\]\u201d\u2019;]|[ \u00a0](?:{_FUNCTION_WORDS})")
_LETTER = pattern(f"[{CONSONANTS}{LEADING_VOWELS}]")
_COUNTING = WordList("เป็น มี ได้ ทั้ง อีก เพียง ครบ เกือบ").words
_BEFORE_COUNTED = ("\u201c", "\u2018", *(word + space for word in _COUNTING for space in " \u00a0"))
_DIGITS = "0123456789"
_WIDEST = 40
"""Characters before a number that are looked at."""


def counts_nothing(text: str, at: int) -> bool:
    """Whether the number that begins there is followed by no word that it might count: สังคหวัตถุ ๔, เฉลี่ย ๔.๗๒ จาก."""
    amount = _AMOUNT.match(text, at)
    return amount is not None and (amount.end() == len(text) or _ONWARD.match(text, amount.end()) is not None)


def is_counted(text: str, gap: int) -> bool:
    """Whether the word behind the space can only be what the number counts, whatever its unit: “๕ ต้อง, เป็น ๓ เสาหลัก."""
    if not _LETTER.match(text, gap + 1) or _FUNCTION_WORD.match(text, gap + 1):
        return False
    return text[max(0, gap - _WIDEST) : gap].rstrip(_DIGITS).endswith(_BEFORE_COUNTED)
