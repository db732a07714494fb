"""Numbers as their formats show them (18.8.31): on axes, in labels, as names of categories."""

from __future__ import annotations

import datetime
import operator
import re
from collections.abc import Callable, Iterator, Mapping

from moralreport.thai.dates.calendar_names import MONTHS as THAI_MONTHS
from moralreport.thai.dates.calendar_names import SHORT_MONTHS as THAI_SHORT_MONTHS
from moralreport.thai.dates.formats import ERA
from moralreport.thai.numerals import all_thai

_PIECES = re.compile(r'"[^"]*"|\\.|;|[^";\\]+|["\\]', re.DOTALL)
_CONDITION = re.compile(r"\[(<=|>=|<>|<|>|=)(-?\d+(?:\.\d+)?)\]")
_HOLDS: Mapping[str, Callable[[float, float], bool]] = {
    "<": operator.lt, "<=": operator.le, ">": operator.gt, ">=": operator.ge, "=": operator.eq, "<>": operator.ne,
}  # fmt: skip
_LOCALE = re.compile(r"\[\$-([0-9A-Fa-f]{1,8})\]")
_THAI, _BUDDHIST, _THAI_DIGITS = 0x1E, 0x07, 0x0D
"""Language, calendar and digits in the number of a locale (MS-LCID; 18.8.31)."""
_LITERAL = re.compile(r'"([^"]*)"|\\(.)|\[\$([^\]-]*)[^\]]*\]|\[[^\]]*\]|_.|\*.', re.DOTALL)
_ASIDE = 0x10_0000
"""Literal letters stand in the last plane of Unicode while a number is put among them."""
_DIGITS = re.compile(r"[#0?][#0?,]*(?:\.[#0?]*)?,*|\.[#0?]+,*")
_EXPONENT = re.compile(r"E([+-])(0+)", re.IGNORECASE)
_DATE = re.compile(r"(?i)y{2,4}|b{2,4}|m{1,5}|d{1,2}")
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def number_text(value: float | None, code: str) -> str:
    """A number in a format such as `0.0%`, `#,##0,`, `0;(0);-`, `yyyy` or `t0` (Thai digits)."""
    if value is None:
        return ""
    section, value = _section(value, code)
    if not section.strip():
        return "" if ";" in code else number_text(value, "General")
    locale = _locale(section)
    thai = section[:1].lower() == "t" or locale >> 24 == _THAI_DIGITS
    shown = _LITERAL.sub(_aside, section[1:] if section[:1].lower() == "t" else section)
    text = _date(value, shown, locale) if _is_date(shown) else _number(value, shown)
    text = "".join(chr(ord(sign) - _ASIDE) if ord(sign) > _ASIDE else sign for sign in text)
    return all_thai(text) if thai else text


def _section(value: float, code: str) -> tuple[str, float]:
    """The section that a value is shown by, and what of it: one for negative values says itself that they are."""
    sections = list(_sections(code))[:3]
    conditions = [_CONDITION.search(section) for section in sections[:2]]
    if any(conditions):
        pairs = zip(sections, conditions, strict=False)
        met = (section for section, one in pairs if one is not None and _HOLDS[one[1]](value, float(one[2])))
        return next(met, sections[-1]), value
    if value < 0 and (len(sections) > 2 or any(sections[1:])):
        return sections[1], -value
    return sections[2 if value == 0 and len(sections) > 2 else 0], value


def _sections(code: str) -> Iterator[str]:
    section = ""
    for piece in _PIECES.findall(code):
        if piece == ";":
            yield section
            section = ""
        else:
            section += piece
    yield section


def _locale(section: str) -> int:
    found = _LOCALE.search(section)
    return int(found[1], 16) if found else 0


def _aside(literal: re.Match[str]) -> str:
    return "".join(chr(ord(sign) + _ASIDE) if ord(sign) < 0x1_0000 else sign for sign in literal[1] or literal[2] or literal[3] or "")


def _is_date(code: str) -> bool:
    return re.search(r"(?i)[ydb]|mmm", code) is not None and re.search(r"[0#]", code) is None and "general" not in code.lower()


def _number(value: float, code: str) -> str:
    sign, size = "-" if value < 0 else "", abs(value)
    if "general" in code.lower() or code.strip() == "@":
        return sign + re.sub("(?i)general|@", f"{size:.10g}" if size < 1e11 else f"{size:.4g}", code)
    place = _DIGITS.search(code)
    if place is None:
        return code
    pattern = place[0].rstrip(",")
    size = size / 1000 ** (len(place[0]) - len(pattern)) * 100 ** code.count("%")
    exponent = _EXPONENT.match(code, place.end())
    if exponent is not None:
        return sign + code[: place.start()] + _scientific(size, pattern, exponent) + code[exponent.end() :]
    return sign + code[: place.start()] + _decimal(size, pattern) + code[place.end() :]


def _decimal(size: float, pattern: str) -> str:
    """A size by its digits: `0` always shows one, `#` and `?` where there is one."""
    whole, point, fraction = pattern.partition(".")
    number, _, decimals = f"{size:.{len(fraction)}f}".partition(".")
    least = fraction.count("0")
    decimals = decimals[:least] + decimals[least:].rstrip("0")
    number = number.lstrip("0").rjust(whole.count("0"), "0")
    if "," in whole and number:
        number = f"{int(number):,}".rjust(len(number), "0")
    return number + (point if decimals else "") + decimals


def _scientific(size: float, pattern: str, exponent: re.Match[str]) -> str:
    mantissa, _, power = f"{size:.{len(pattern.partition('.')[2])}E}".partition("E")
    sign = "-" if power.startswith("-") else "+" if exponent[1] == "+" else ""
    return f"{mantissa}E{sign}{power[1:].lstrip('0').rjust(len(exponent[2]), '0')}"


def _date(value: float, code: str, locale: int) -> str:
    """A day counted from the last of 1899."""
    if not 0 <= value < 2_900_000:
        return f"{value:.10g}"
    day = datetime.date(1899, 12, 30) + datetime.timedelta(days=int(value))
    return _DATE.sub(lambda match: _date_part(match[0].lower(), day, locale), code)


def _date_part(token: str, day: datetime.date, locale: int) -> str:
    if token[0] in "yb":
        buddhist = token[0] == "b" or locale >> 16 & 0xFF == _BUDDHIST
        year = day.year + ERA if buddhist else day.year
        return f"{year:04d}" if len(token) > 2 else f"{year % 100:02d}"
    if token[0] == "m" and len(token) > 2:
        return _month(day.month - 1, len(token), locale & 0xFF == _THAI)
    return f"{day.month if token[0] == 'm' else day.day:0{len(token)}d}"


def _month(index: int, length: int, thai: bool) -> str:
    """mmm is short, mmmm whole, mmmmm the first letter."""
    if thai:
        return THAI_SHORT_MONTHS[index] if length == 3 else THAI_MONTHS[index]
    return _MONTHS[index][: {3: 3, 5: 1}.get(length)]
