"""User-perceived characters."""

from __future__ import annotations

import re
import unicodedata

from moralreport.patterns import pattern
from moralreport.thai.alphabet import MARKS

_SIMPLE = pattern("[\u0009\u000a\u0020-\u02ff\u0e00-\u0e7f\u2010-\u203a]*")
_SIMPLE_CLUSTER = pattern(f".[{MARKS}\u0e33]*", re.DOTALL)
_JOINS_BEFORE = frozenset("\u0e33\u0eb3\u200d\u200c")


def is_thai(ch: str) -> bool:
    """Whether the character stands in the Thai block (letters, marks, digits, ฿)."""
    return "\u0e00" <= ch <= "\u0e7f"


def clusters(text: str) -> list[str]:
    """The text as user-perceived characters: a base with its marks; ำ stays with its base, a leading vowel stands alone (UAX 29)."""
    if _SIMPLE.fullmatch(text):
        return _SIMPLE_CLUSTER.findall(text)
    parts: list[str] = []
    flags = 0
    for ch in text:
        flag = "\U0001f1e6" <= ch <= "\U0001f1ff"
        if parts and (joins(ch) or parts[-1][-1] == "\u200d" or (flag and flags % 2) or (ch == "\n" and parts[-1] == "\r")):
            parts[-1] += ch
        else:
            parts.append(ch)
        flags = flags + 1 if flag else 0
    return parts


def joins(ch: str) -> bool:
    """Whether the character belongs to the cluster before it: a combining mark, ำ, a joiner, a skin tone."""
    if ch < "\u0300":
        return False
    return ch in _JOINS_BEFORE or unicodedata.category(ch)[0] == "M" or "\U0001f3fb" <= ch <= "\U0001f3ff"
