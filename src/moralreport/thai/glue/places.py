"""Names of places in addresses, which stay together: อำเภอหาดใหญ่ จังหวัดสงขลา ๙๐๑๑๐, ถ.สุขุมวิท."""

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
_LETTERS = re.compile(f"[{LETTERS_AND_REPEAT}]{{0,17}}")
_LONGEST = 16
_SPACES = frozenset(" \u00a0")


def places(text: str) -> Iterator[range]:
    """Offsets inside the names of places that an address tells, with the word for their kind; digits are Arabic."""
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


def _end_of_name(text: str, start: int) -> int:
    """Where the name that begins there ends; 0 where none does."""
    letters = _LETTERS.match(text, start)
    if letters is None or not 2 <= letters.end() - start <= _LONGEST or text.startswith(_NO_NAME, start):
        return 0
    return letters.end()
