"""The days of the plan against its fiscal year: a plan carried over from the year before is told where it still says the old one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from moralreport.content.content_file import ContentFile
from moralreport.content.faults import DataPath, Fault
from moralreport.content.forms.plan import PlanForm, RoundForm
from moralreport.content.periods import clerk_date, outside_year
from moralreport.model.people import WorkingGroup
from moralreport.model.plan import Plan, Round
from moralreport.thai.dates.calendar_names import WEEKDAYS
from moralreport.thai.dates.formats import fiscal_period
from moralreport.thai.digits import to_arabic

_SATURDAY = 5
_A_YEAR = timedelta(days=366)
_YEAR = re.compile(r"พ\.ศ\.\s*(\d{4})")


def year_of(form: PlanForm) -> tuple[date, date]:
    """First and last day of the fiscal year, as written or as the law has them."""
    start, end = fiscal_period(form.fiscal_year)
    return form.start or start, form.end or end


def read_rounds(file: ContentFile, form: PlanForm) -> tuple[Round, ...]:
    """The rounds by their codes; faults are noted in `file`."""
    rounds: dict[str, Round] = {}
    for index, one in enumerate(form.rounds):
        if one.code in rounds:
            file.add("duplicate_code", ("rounds", index, "code"), value=one.code)
        file.extend(_round_faults(one, form, ("rounds", index)))
        rounds[one.code] = Round(one.code, one.name, one.start, one.end, one.due)
    return tuple(rounds.values())


def _round_faults(one: RoundForm, form: PlanForm, at: DataPath) -> Iterator[Fault]:
    start, end = year_of(form)
    outside = [(key, day) for key, day in (("start", one.start), ("end", one.end)) if not start <= day <= end]
    if one.end < one.start:
        yield Fault("period_order", (*at, "end"))
    elif outside:
        key, day = outside[0]
        yield outside_year(day, start, end, (*at, key))
    elif not one.start <= one.due <= one.end + _A_YEAR:
        yield Fault("due_outside", (*at, "due"), {"day": clerk_date(one.due)})


def due_faults(due: date | None, form: PlanForm | None, at: DataPath) -> Iterator[Fault]:
    """The fault of a document's own day that no document of this fiscal year can be due on."""
    if due and form:
        start, end = year_of(form)
        if not start <= due <= end + _A_YEAR:
            yield outside_year(due, start, end, at)


def weekend_notes(plan: Plan) -> Iterator[str]:
    """A note for each round or document that is due on a day when no office is open, which a day carried over from another year may be."""
    due = {one.name: one.due for one in plan.rounds}
    own = (one for one in plan.deliverables if not one.round)
    due |= {f"{one.code} {one.short_title}": one.due for one in own if one.due}
    for what, day in due.items():
        if day.weekday() >= _SATURDAY:
            yield f"{what}: กำหนดส่ง {clerk_date(day)} ตรงกับวัน{WEEKDAYS[day.weekday()]} โปรดตรวจกับแผน"


def order_notes(plan: Plan, group: WorkingGroup | None) -> Iterator[str]:
    """A note where the order that seats the working group is of another year, as in a folder that was copied from it."""
    if group and group.order_date and not plan.start <= group.order_date <= plan.end:
        day = clerk_date(group.order_date)
        yield f"คำสั่งที่ {group.order_number} (unit.yaml) ลงวันที่ {day} อยู่นอกปีงบประมาณ {plan.fiscal_year} โปรดตรวจ"


def title_faults(form: PlanForm) -> Iterator[Fault]:
    """The fault of a title that names other years than the plan's."""
    named = _YEAR.findall(to_arabic(form.title))
    if named and str(form.fiscal_year) not in named:
        yield Fault("title_year", ("title",), {"named": named[-1], "year": form.fiscal_year})
