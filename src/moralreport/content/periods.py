"""Days against the round of their deliverable: what lies outside, and which slip of the pen may have put it there."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from moralreport.content.faults import DataPath, Fault
from moralreport.model.plan import Deliverable, Plan
from moralreport.thai.dates.calendar_names import SHORT_MONTHS
from moralreport.thai.dates.formats import ERA

_LOOK_ALIKE = ((3, 6), (4, 6), (3, 4), (1, 3), (2, 9), (2, 7), (7, 9), (5, 11))
"""Months whose abbreviations are one stroke apart (มี.ค./มิ.ย., เม.ย./มิ.ย., ก.พ./ก.ย. …)."""


def clerk_date(day: date) -> str:
    """`11 ก.พ. 2569`, as a clerk writes it in the files."""
    return f"{day.day} {SHORT_MONTHS[day.month - 1]} {day.year + ERA}"


def round_faults(deliverable: Deliverable, plan: Plan, start: date, end: date, at: DataPath) -> Iterator[Fault]:
    """The fault of what took place from `start` to `end`, if that is not in the deliverable's round or after it was due."""
    name, first, last = _period(deliverable, plan)
    context = {"round": name, "start": clerk_date(first), "end": clerk_date(last)}
    due = deliverable.due or last
    if start < first:
        yield Fault("before_round", at, {**context, "day": clerk_date(start), "advice": _advice_for(start, first, min(due, last))})
    elif end > last:
        yield Fault("after_round", at, {**context, "day": clerk_date(end), "advice": _advice_for(end, first, min(due, last))})
    elif end > due:
        yield Fault("after_due", at, {"day": clerk_date(end), "due": clerk_date(due)})


def year_faults(plan: Plan, day: date | None, at: DataPath) -> Iterator[Fault]:
    """The fault of a day outside the fiscal year."""
    if day is not None and not plan.start <= day <= plan.end:
        yield outside_year(day, plan.start, plan.end, at)


def outside_year(day: date, start: date, end: date, at: DataPath) -> Fault:
    """The fault of a day that is not in the fiscal year from `start` to `end`."""
    context = {"day": clerk_date(day), "start": clerk_date(start), "end": clerk_date(end)}
    return Fault("outside_year", at, {**context, "advice": _advice_for(day, start, end)})


def _advice_for(day: date, first: date, last: date) -> str:
    """The days from `first` to `last` that `day` may have been meant to be, as a question."""
    meant = list(dict.fromkeys(slip for slip in _slips(day, first, last) if first <= slip <= last))
    if not meant:
        return "ตรวจวันที่อีกครั้ง"
    return f"หมายถึง {' หรือ '.join(clerk_date(slip) for slip in meant[:3])} ใช่หรือไม่"


def _slips(day: date, first: date, last: date) -> Iterator[date]:
    for year in range(first.year, last.year + 1):
        yield from _day(year, day.month, day.day)
    if day.day <= 12:
        yield from _day(day.year, day.day, day.month)
    for pair in _LOOK_ALIKE:
        if day.month in pair:
            yield from _day(day.year, sum(pair) - day.month, day.day)


def _day(year: int, month: int, day: int) -> Iterator[date]:
    try:
        yield date(year, month, day)
    except ValueError:
        return


def _period(deliverable: Deliverable, plan: Plan) -> tuple[str, date, date]:
    for one in plan.rounds:
        if one.code == deliverable.round:
            return one.name, one.start, one.end
    return "ปีงบประมาณ", plan.start, plan.end
