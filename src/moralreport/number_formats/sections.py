"""A format code and its sections: positive; negative; zero; text, or each with a condition of its own."""

from __future__ import annotations

import operator
import re
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache

from moralreport.patterns import pattern
from moralreport.records import dataclass

_PIECES = pattern(
    r'"(?P<quoted>[^"]*)"?|\\(?P<escaped>.)|(?P<aligning>[_*].?)|(?P<end>;)'
    r"|\[(?P<condition>(?:<=|>=|<>|<|>|=)-?\d+(?:\.\d+)?)\]|\[(?P<elapsed>h+|m+|s+)\]|\[\$(?P<locale>[^\]]*)\]|\[(?P<color>[^\]]*)\]"
    r"|(?P<general>general)|(?P<exponent>e[+-])|(?P<half>am/pm|a/p)|(?P<moment>y+|b+|m+|d+|h+|s+)"
    r"|(?P<digit>[0#?])|(?P<point>\.)|(?P<comma>,)|(?P<percent>%)|(?P<text>@)|(?P<slash>/)|(?P<literal>.)",
    re.IGNORECASE | re.DOTALL,
)
_LOCALE = pattern(r"([^-]*)(?:-(?:([0-9A-F]{1,8})|([a-z]{2,3})(?:-[a-z]+)*(?:,([0-9A-F]{1,4}))?))?", re.IGNORECASE)
"""A currency; a locale by its number, or by its name with digits and calendar."""
_HOLDS: Mapping[str, Callable[[float, float], bool]] = {
    "<": operator.lt, "<=": operator.le, ">": operator.gt, ">=": operator.ge, "=": operator.eq, "<>": operator.ne,
}  # fmt: skip
THAI, BUDDHIST, _THAI_DIGITS = 0x1E, 0x07, 0x0D
"""Language, calendar and digits in the number of a locale (MS-LCID; 18.8.31)."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A sign of a format, or letters that go together.

    Kinds: digit (0 # ?), point, comma, percent, exponent (E+), slash; moment (yyyy, mm …), elapsed ([h]), half (AM/PM);
    general, text (@), and literal: what stands as it is.
    """

    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Section:
    """One section of a code; `locale` as in `[$-D07041E]`."""

    pieces: tuple[Piece, ...]
    condition: str = ""
    locale: int = 0
    thai_digits: bool = False

    def has(self, *kinds: str) -> bool:
        return any([piece.kind in kinds for piece in self.pieces])

    @property
    def is_moment(self) -> bool:
        """Does it show a date or a time? Digits then are shares of a second; without seconds they are those of a number."""
        seconds = any([piece.kind in ("moment", "elapsed") and piece.text[0] in "sS" for piece in self.pieces])
        return self.has("moment", "elapsed") and not self.has("general") and (seconds or not self.has("digit"))

    def holds(self, value: float) -> bool:
        """Does its condition hold? One without a condition takes what no other does."""
        compare = self.condition.rstrip("-.0123456789")
        return bool(compare) and _HOLDS[compare](value, float(self.condition[len(compare) :]))


@lru_cache(maxsize=256)
def sections(code: str) -> Sequence[Section]:
    """The sections of a code, at least one."""
    found: list[list[re.Match[str]]] = [[]]
    for match in _PIECES.finditer(code):
        if match.lastgroup == "end":
            found.append([])
        else:
            found[-1].append(match)
    return tuple([_section(matches) for matches in found])


def _section(found: Sequence[re.Match[str]]) -> Section:
    thai_digits = bool(found) and found[0][0] in ("t", "T")
    pieces: list[Piece] = []
    condition, locale = "", 0
    for match in found[thai_digits:]:
        kind = match.lastgroup or ""
        text = match[kind]
        if kind == "locale":
            currency, locale = _currency_and_locale(text)
            pieces.append(Piece("literal", currency))
        elif kind == "condition":
            condition = text
        elif kind not in ("aligning", "color"):
            pieces.append(Piece("literal" if kind in ("quoted", "escaped") else kind, text))
    return Section(tuple([piece for piece in pieces if piece.text]), condition, locale, thai_digits or locale >> 24 == _THAI_DIGITS)


def _currency_and_locale(text: str) -> tuple[str, int]:
    found = _LOCALE.fullmatch(text)
    if found is None:
        return "", 0
    currency, number, name, calendar = found.groups()
    if number is not None:
        return currency, int(number, 16)
    return currency, int(calendar or "0", 16) << 16 | (THAI if (name or "").lower() == "th" else 0)


def section_of(value: float, code: str) -> tuple[Section, float]:
    """The section that shows a value, and what of it: one for negative values says itself that they are."""
    found = sections(code)[:3]
    if any([section.condition for section in found]):
        return next((section for section in found if section.holds(value)), found[-1]), value
    if value < 0 and (len(found) > 2 or any([section.pieces for section in found[1:]])):
        return found[1], -value
    return found[2 if value == 0 and len(found) > 2 else 0], value


def text_section(code: str) -> Section | None:
    """The section for texts; None where they are shown as they are."""
    found = sections(code)
    if len(found) > 3:
        return found[3]
    return found[-1] if found[-1].has("text") else None
