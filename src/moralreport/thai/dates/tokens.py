"""The words that dates are written with, cut into tokens: numbers, months, weekdays, eras, connectors. Offsets are those of the text."""

from __future__ import annotations

import re
from typing import Literal

from moralreport.records import dataclass
from moralreport.thai.dates.calendar_names import MONTHS, SHORT_MONTHS, WEEKDAYS
from moralreport.thai.dates.formats import ERA
from moralreport.thai.digits import to_arabic

TokenKind = Literal[
    "iso", "slashed", "clock", "number", "month", "weekday", "era", "dash", "and", "between", "day_word", "time_word", "hours", "unknown"
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Token:
    kind: TokenKind
    text: str
    """As written, Thai digits as Arabic ones."""
    start: int
    end: int
    value: int = 0
    """Number; month 1-12; weekday 0-6; years to take off for an era."""


_ENGLISH_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
)  # fmt: skip

_SPACED = str.maketrans("\u00a0\u2007\u202f\u2009\t\r\n", "       ")
_ZERO_WIDTH = str.maketrans("\u200b\u200c\u200d\u2060\ufeff", "     ")


def _abbreviation(short: str) -> str:
    """Pattern of `มี.ค.` with the dots and the space after them left to taste."""
    first, second = short.rstrip(".").split(".")
    return rf"{first}\.?\s?{second}(?:\.|(?![\u0e00-\u0e4e]))"


_MONTH_PATTERNS = tuple(
    rf"(?:{long}|{_abbreviation(short)}|(?:{english}|{english[:3]})\b\.?)"
    for long, short, english in zip(MONTHS, SHORT_MONTHS, _ENGLISH_MONTHS, strict=True)
)

_KINDS: tuple[tuple[TokenKind, str], ...] = (
    ("iso", r"\d{4}(?P<sign>[-/])\d{1,2}(?P=sign)\d{1,2}(?!\d)T?"),
    ("slashed", r"\d{1,2}(?P<mark>\s?/\s?|[.\-])\d{1,2}(?P=mark)(?:\d{4}|\d{2})(?!\d)"),
    ("clock", r"(?<!\d)\d{1,2}[.:]\d{2}(?![\d/])(?::\d{2})?"),
    ("number", r"\d+"),
    ("month", rf"(?:เดือน\s?)?(?:{'|'.join(_MONTH_PATTERNS)})"),
    ("weekday", rf"(?:วัน)?(?:{'|'.join(sorted(WEEKDAYS, key=len, reverse=True))}|พฤหัสฯ?)(?:\s?ที่)?"),
    ("era", r"พ\.?\s?ศ\.?|พุทธศักราช|ค\.?\s?ศ\.?|คริสต์ศักราช"),
    ("between", r"ระหว่าง|ตั้งแต่"),
    ("day_word", r"วันที่|เมื่อ|ณ"),
    ("time_word", r"เวลา"),
    ("dash", r"(?:จน)?ถึง|[-–—−‐‑~]"),
    ("and", r"และ"),
    ("hours", r"นาฬิกา|น\.|น(?![\u0e00-\u0e4e])"),
)

_TOKENS = re.compile(
    "|".join(f"(?P<{kind}>{pattern})" for kind, pattern in (*_KINDS, ("unknown", r"[^\s\d]+"))),
    re.IGNORECASE,
)


def tokens_of(text: str) -> list[Token]:
    """The tokens of `text` in order; blanks and commas between them are left out."""
    plain = to_arabic(text).translate(_SPACED).translate(_ZERO_WIDTH).replace(",", " ")
    return [_token(match) for match in _TOKENS.finditer(plain)]


def _token(match: re.Match[str]) -> Token:
    kind: TokenKind = next((kind for kind, _ in _KINDS if kind == match.lastgroup), "unknown")
    return Token(kind, match.group(), match.start(), match.end(), _value(kind, match.group()))


def _value(kind: TokenKind, text: str) -> int:
    match kind:
        case "number":
            return int(text[:9])
        case "month":
            return _month(text)
        case "weekday":
            return next(index for index, name in enumerate(WEEKDAYS) if name[:5] in text)
        case "era":
            return ERA if text.startswith("พ") else 0
        case _:
            return 0


def _month(text: str) -> int:
    word = text.removeprefix("เดือน").strip()
    return next(index for index, pattern in enumerate(_MONTH_PATTERNS, 1) if re.fullmatch(pattern, word, re.IGNORECASE))
