"""Dates and times as Thai documents print them, the Buddhist era, the fiscal year and its quarters."""

from __future__ import annotations

from datetime import date, time

from moralreport.thai.digits import to_thai

ERA = 543
"""Years from the Common Era to the Buddhist era."""

MONTHS = (
    "มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน",
    "กรกฎาคม", "สิงหาคม", "กันยายน", "ตุลาคม", "พฤศจิกายน", "ธันวาคม",
)  # fmt: skip
SHORT_MONTHS = ("ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค.")
WEEKDAYS = ("จันทร์", "อังคาร", "พุธ", "พฤหัสบดี", "ศุกร์", "เสาร์", "อาทิตย์")
"""Monday first, as `date.weekday` counts."""


def format_long(day: date) -> str:
    """`๒๐ มีนาคม ๒๕๖๙`"""
    return to_thai(f"{day.day} {MONTHS[day.month - 1]} {day.year + ERA}")


def format_with_era(day: date) -> str:
    """`๒๐ มีนาคม พ.ศ. ๒๕๖๙`, as orders and announcements close."""
    return to_thai(f"{day.day} {MONTHS[day.month - 1]} พ.ศ. {day.year + ERA}")


def format_short(day: date) -> str:
    """`๒๐ มี.ค. ๖๙`"""
    return to_thai(f"{day.day} {SHORT_MONTHS[day.month - 1]} {(day.year + ERA) % 100:02}")


def format_weekday(day: date) -> str:
    """`วันศุกร์ที่ ๒๐ มีนาคม ๒๕๖๙`"""
    return f"วัน{WEEKDAYS[day.weekday()]}ที่ {format_long(day)}"


def format_month(day: date) -> str:
    """`มีนาคม ๒๕๖๙`"""
    return to_thai(f"{MONTHS[day.month - 1]} {day.year + ERA}")


def format_span(start: date, end: date, *, short: bool = False) -> str:
    """Both days, month and year said once where they are the same: `๑๘ - ๒๒ พฤษภาคม ๒๕๖๙`, `๒๐ เมษายน - ๘ พฤษภาคม ๒๕๖๙`."""
    last = format_short(end) if short else format_long(end)
    if start == end:
        return last
    if start.year != end.year:
        return f"{format_short(start) if short else format_long(start)} - {last}"
    if start.month != end.month:
        month = (SHORT_MONTHS if short else MONTHS)[start.month - 1]
        return f"{to_thai(str(start.day))} {month} - {last}"
    return f"{to_thai(str(start.day))} - {last}"


def format_times(start: time, end: time | None = None) -> str:
    """`๐๙.๓๐ น.`, `๐๙.๓๐ - ๑๒.๐๐ น.`"""
    clock = f"{start:%H.%M}" if end is None or end == start else f"{start:%H.%M} - {end:%H.%M}"
    return f"{to_thai(clock)} น."


def fiscal_year(day: date) -> int:
    """The Thai fiscal year (Buddhist era) that holds `day`: 1 October to 30 September, named by its end."""
    return day.year + ERA + (day.month >= 10)


def fiscal_period(year: int) -> tuple[date, date]:
    """First and last day of the fiscal year `year` (Buddhist era)."""
    return date(year - ERA - 1, 10, 1), date(year - ERA, 9, 30)


def quarter(day: date) -> int:
    """Quarter of the fiscal year: 1 = October to December … 4 = July to September."""
    return (day.month + 2) // 3 % 4 + 1


def quarter_period(year: int, number: int) -> tuple[date, date]:
    """First and last day of quarter `number` (1-4) of the fiscal year `year` (Buddhist era)."""
    common = year - ERA - (number == 1)
    month = (number + 2) % 4 * 3 + 1
    return date(common, month, 1), date(common, month + 2, 30 if number in (3, 4) else 31)
