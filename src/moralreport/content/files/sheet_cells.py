"""A cell of a spreadsheet → the text that its reader sees: numbers in their format, Thai dates, leading noughts."""

from __future__ import annotations

import re
from datetime import date, datetime, time
from typing import Any

from moralreport.content.files.text_files import UNPRINTABLE
from moralreport.thai.dates.formats import ERA, format_long, format_times

_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")
"""How a workbook writes signs that XML cannot hold."""
_QUOTED = re.compile(r'\[[^\]]*\]|["\\]')
_NOUGHTS = re.compile("0[0 -]*0")
_DECIMALS = re.compile(r"\.(0+)")
_BUDDHIST = 2400
"""A year from here on is one of the Buddhist era, typed where the sheet counts the common one."""


def shown_text(cell: Any) -> str:
    """The text of an openpyxl cell; "" of an empty one."""
    value = cell.value
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, int | float):
        return _number(value, cell.number_format or "General")
    if isinstance(value, date | time):
        return _moment(value)
    return UNPRINTABLE.sub("", _ESCAPED.sub(_unescaped, str(value))).replace("\r", "").strip()


def _unescaped(escape: re.Match[str]) -> str:
    return chr(int(escape[1], 16))


def _moment(value: date | time) -> str:
    if isinstance(value, time):
        return format_times(value)
    if isinstance(value, datetime):
        clock = value.time().replace(second=0, microsecond=0)
        return f"{_day(value.date())} เวลา {format_times(clock)}" if clock != time() else _day(value.date())
    return _day(value)


def _day(day: date) -> str:
    try:
        return format_long(day.replace(year=day.year - ERA) if day.year > _BUDDHIST else day)
    except ValueError:
        return day.isoformat()


def _number(value: float, shape: str) -> str:
    positive = _QUOTED.sub("", shape.split(";")[0])
    if _NOUGHTS.fullmatch(positive) and value == int(value) >= 0:
        return _filled_in(positive, str(int(value)))
    percent = "%" in positive
    scaled = value * 100 if percent else value
    decimals = _DECIMALS.search(positive)
    if decimals or percent or "," in positive:
        comma = "," if "," in positive else ""
        return f"{scaled:{comma}.{len(decimals[1]) if decimals else 0}f}" + ("%" if percent else "")
    return str(int(scaled)) if scaled == int(scaled) else f"{scaled:.10g}"


def _filled_in(shape: str, digits: str) -> str:
    """The digits in the noughts of the format, from the right: `000-0000` and 12345 are `001-2345`."""
    left = list(digits.zfill(shape.count("0")))
    spare = len(left) - shape.count("0")
    return "".join(left[:spare]) + "".join(left.pop(spare) if sign == "0" else sign for sign in shape)
