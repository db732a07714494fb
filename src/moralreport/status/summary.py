"""The summary of a run in Thai: a row for each document, what is missing where, and what the plan itself does not tell."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Final

from moralreport.model.plan import Deliverable, Plan
from moralreport.model.report import Content, Missing
from moralreport.plan.schedule import days_left, is_closed, standing, unknown
from moralreport.plan.score import used_channels
from moralreport.records import dataclass
from moralreport.status.outcome import Outcome
from moralreport.thai.dates.formats import format_short
from moralreport.thai.digits import to_thai

STATES: Final = {"final": "สมบูรณ์", "draft": "ร่าง", "refused": "ไม่สร้าง (ร่าง)", "failed": "สร้างไม่ได้"}


@dataclass(frozen=True, slots=True)
class Row:
    """One document as the summary shows it; every text is ready to print."""

    code: str
    title: str
    state: str
    missing: int
    due: str
    left: str
    pages: str
    size: str


def rows(outcomes: Iterable[Outcome], plan: Plan, today: date) -> tuple[Row, ...]:
    """A row for each outcome, in their order."""
    return tuple(_row(outcome, plan, today) for outcome in outcomes)


def missing_lists(outcomes: Iterable[Outcome]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """For each document that lacks facts its name and a line for each: `content/activities/1-06.yaml:3 · facts.who · ใคร`."""
    return tuple((_name(outcome.deliverable), tuple(map(_missing_line, outcome.missing))) for outcome in outcomes if outcome.missing)


def unknown_lines(plan: Plan) -> tuple[str, ...]:
    """What the plan lost: said at every run, never generated."""
    lost = [(one.code, one.title, one.note) for one in unknown(plan)]
    lost += [(one.code, one.title, one.note) for one in plan.activities if not one.known and not one.deliverables]
    return tuple(f"ไม่ทราบจากแผน จึงไม่สร้าง: {f'{code} {title}'.strip()}: {note}".rstrip(": ") for code, title, note in lost)


def closed_line(plan: Plan, today: date) -> str:
    """Said where the fiscal year is over for the reader; else empty."""
    return to_thai(f"ปีงบประมาณ พ.ศ. {plan.fiscal_year} สิ้นสุดแล้ว จึงแสดงว่า “ปิดปีแล้ว” แทนจำนวนวัน") if is_closed(plan, today) else ""


def unpublished_line(content: Content, complete: Iterable[Deliverable]) -> str:
    """The activities of complete documents that were not made known in every channel, for which points are taken off; else empty."""
    codes = dict.fromkeys(one.activity for one in complete)
    lacking = {
        activity.code: len(content.unit.channels) - len(used_channels(content, activity))
        for activity in content.plan.activities
        if activity.code in codes
    }
    told = ", ".join(f"{code} ขาด {count} ช่องทาง" for code, count in lacking.items() if count)
    return f"กรอกครบแล้ว แต่ยังไม่ได้ลงช่องทางประชาสัมพันธ์ (publicity) ให้ครบ: {told}" if told else ""


def totals_line(outcomes: Sequence[Outcome]) -> str:
    """How many documents ended how."""
    counted = [(STATES[state], sum(outcome.state == state for outcome in outcomes)) for state in STATES]
    parts = [f"{name} {count} ฉบับ" for name, count in counted if count]
    return f"รวม {len(outcomes)} ฉบับ: {', '.join(parts)}" if parts else "ไม่มีเอกสารที่ต้องสร้าง"


def size_text(size: int) -> str:
    """Bytes as a clerk reads them: 12 KB, 1.4 MB."""
    return f"{size / 1_000_000:.1f} MB" if size >= 1_000_000 else f"{max(1, round(size / 1000))} KB"


def _row(outcome: Outcome, plan: Plan, today: date) -> Row:
    deliverable = outcome.deliverable
    return Row(
        deliverable.code,
        deliverable.short_title,
        STATES[outcome.state],
        len(outcome.missing),
        format_short(deliverable.due) if deliverable.due else "-",
        left_text(deliverable, plan, today),
        str(outcome.pages or "-"),
        " + ".join(_sizes(outcome)) or "-",
    )


def _sizes(outcome: Outcome) -> Iterator[str]:
    """The Word files together, then the PDFs."""
    for suffix in (".docx", ".pdf"):
        size = sum(size for path, size in outcome.files if path.suffix == suffix)
        if size:
            yield size_text(size)


def left_text(deliverable: Deliverable, plan: Plan, today: date) -> str:
    """How long until the document is due, in words."""
    days = days_left(deliverable, today)
    match standing(deliverable, plan, today):
        case "closed":
            return "ปิดปีแล้ว"
        case "today":
            return "วันนี้"
        case "late":
            return f"เลย {-(days or 0)} วัน"
        case "open":
            return f"เหลือ {days} วัน"
        case "unknown":
            return "ไม่ทราบ"


def _name(deliverable: Deliverable) -> str:
    return f"{deliverable.code} {deliverable.short_title}"


def _missing_line(fact: Missing) -> str:
    place = f"{fact.place.file}:{fact.place.line}" if fact.place.line else fact.place.file
    return f"{place} · {fact.field} · {fact.label}"
