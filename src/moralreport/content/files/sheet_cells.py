"""A cell of a spreadsheet → the text that its reader sees: numbers in their format, dates as Thai documents print them."""

from __future__ import annotations

import re
from collections.abc import Set
from datetime import date, datetime, time, timedelta
from typing import Any

from moralreport.content.files.text_files import UNPRINTABLE
from moralreport.number_formats import shown_number, shown_text, shown_units
from moralreport.thai.dates.formats import ERA, format_long, format_month, format_times
from moralreport.thai.digits import to_thai

_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")
"""How a workbook writes signs that XML cannot hold."""
_PLAIN = ("general", "@")
_BUDDHIST = 2400
"""A year from here on is one of the Buddhist era, typed where the sheet counts the common one."""


def cell_text(cell: Any) -> str:
    """The text of an openpyxl cell; "" of an empty one."""
    value, code = cell.value, cell.number_format or "General"
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, int | float):
        return _number(value, code)
    if isinstance(value, timedelta):
        return shown_number(value / timedelta(days=1), code)
    if isinstance(value, date | time):
        return _moment(value, code)
    text = UNPRINTABLE.sub("", _ESCAPED.sub(_unescaped, str(value))).replace("\r", "").strip()
    return shown_text(text, code).strip()


def _unescaped(escape: re.Match[str]) -> str:
    return chr(int(escape[1], 16))


def _number(value: float, code: str) -> str:
    """A number in its format; whole ones without a format to their last digit: the sheet shows long ones as powers of ten."""
    if code.lower() in _PLAIN and value == value // 1:
        return str(int(value))
    return shown_number(value, code).strip()


def _moment(value: date | time, code: str) -> str:
    """What the format shows of a day and a time, as Thai documents print it; all where the format says nothing of either."""
    if isinstance(value, time):
        return format_times(value)
    units = shown_units(code) or frozenset("ymdh")
    clock = value.time().replace(second=0, microsecond=0) if isinstance(value, datetime) else time()
    day = _day(value, units) if units & frozenset("ymd") else ""
    if day and (clock == time() or "h" not in units):
        return day
    return f"{day} เวลา {format_times(clock)}" if day else format_times(clock)


def _day(day: date, units: Set[str]) -> str:
    """The day; the month or the year alone where no more is shown."""
    try:
        common = day.replace(year=day.year - ERA) if day.year > _BUDDHIST else day
    except ValueError:
        return day.isoformat()
    if "d" in units:
        return format_long(common)
    return format_month(common) if "m" in units else to_thai(str(common.year + ERA))
