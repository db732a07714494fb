"""Which marks of a code's text have a code of their own, that draws nothing.

pdf.js (Firefox) takes a code whose text holds a mark above or below for one without width, whatever its width is: all that follows on the
line is selected and found too far left, spaces go astray, and a line that begins so begins one letter later. poppler begins a word where
two codes begin less than a tenth of an em apart, or where one begins more than that behind the other's end.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from moralreport.patterns import pattern

MARK_WIDTH = 102.0
"""Of a mark's code, in thousandths of an em, by which its letter is narrower."""
_RTL = pattern("[\u0590-\u08ff]")


@lru_cache(maxsize=4096)
def parted(text: str) -> tuple[str, tuple[str, ...]]:
    """The text up to its first mark, and that of the codes behind it: one for each mark, or one where there are other signs, too.

    None where it begins with a mark, or runs from right to left.
    """
    first = next((index for index, character in enumerate(text) if _is_mark(character)), 0)
    if not first or _RTL.search(text):
        return text, ()
    rest = text[first:]
    return text[:first], tuple(rest) if all(map(_is_mark, rest)) else (rest,)


def _is_mark(character: str) -> bool:
    return unicodedata.category(character) == "Mn"
