"""Where the year stands: every document with its day, what it still lacks and who sees to it. Nothing is built for that."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date

from moralreport.model.plan import Deliverable
from moralreport.model.report import Content
from moralreport.plan.schedule import standing
from moralreport.records import dataclass
from moralreport.status.outcome import Outcome
from moralreport.status.summary import left_text, unpublished_line
from moralreport.thai.dates.formats import format_long, format_short
from moralreport.thai.digits import to_thai


@dataclass(frozen=True, slots=True)
class YearRow:
    """One document as the list of the year shows it; every text is ready to print."""

    code: str
    title: str
    due: str
    left: str
    state: str
    responsible: str


def by_day(owed: Sequence[Deliverable]) -> tuple[Deliverable, ...]:
    """The documents by the day they are due, those without one last."""
    return tuple(sorted(owed, key=lambda one: (one.due or date.max, one.code)))


def year_rows(content: Content, owed: Sequence[Deliverable], broken: Collection[str], today: date) -> tuple[YearRow, ...]:
    """A row for each document, in their order; `broken`: the codes of those whose content has mistakes."""
    return tuple(
        YearRow(
            one.code,
            one.short_title,
            format_short(one.due) if one.due else "-",
            left_text(one, content.plan, today),
            _state(content, one, broken),
            ", ".join(map(content.unit.responsible_name, one.responsible)) or "-",
        )
        for one in owed
    )


def heading(content: Content, today: date) -> str:
    """`เอกสารของปีงบประมาณ พ.ศ. ๒๕๖๙ ณ วันที่ …`"""
    return to_thai(f"เอกสารของปีงบประมาณ พ.ศ. {content.plan.fiscal_year} ณ วันที่ {format_long(today)}")


def next_lines(content: Content, owed: Sequence[Deliverable], broken: Collection[str], today: date) -> tuple[str, ...]:
    """How many documents are complete, and which one comes next of the others."""
    open_ones = [one for one in by_day(owed) if one.code in broken or lacking(content, one)]
    still = f" ยังไม่ครบ {len(open_ones)} ฉบับ" if open_ones else ""
    lines = [f"รวม {len(owed)} ฉบับ: ข้อมูลครบ {len(owed) - len(open_ones)} ฉบับ{still}"]
    lines.append(unpublished_line(content, [one for one in owed if one not in open_ones]))
    late = [one for one in open_ones if standing(one, content.plan, today) == "late"]
    coming = [one for one in open_ones if standing(one, content.plan, today) in ("open", "today")]
    if late:
        lines.append(f"เลยกำหนดแล้วและยังไม่ครบ: {', '.join(one.code for one in late)}")
    if coming:
        same = [one.code for one in coming if one.due == coming[0].due]
        lines.append(f"กำหนดส่งถัดไปที่ยังไม่ครบ: {format_long(coming[0].due or today)} ได้แก่ {', '.join(same)}")
    return tuple(filter(None, lines))


def as_drafts(content: Content, owed: Sequence[Deliverable]) -> tuple[Outcome, ...]:
    """The documents as a run would report them, with what they lack."""
    return tuple(Outcome(one, "draft", missing=report.missing) for one in owed if (report := content.reports.get(one.code)))


def lacking(content: Content, deliverable: Deliverable) -> int:
    """How many facts are not written yet."""
    report = content.reports.get(deliverable.code)
    return len(report.missing) if report else 0


def _state(content: Content, deliverable: Deliverable, broken: Collection[str]) -> str:
    if deliverable.code in broken:
        return "มีข้อผิดพลาด"
    found = lacking(content, deliverable)
    return f"ขาด {found} รายการ" if found else "ครบ"
