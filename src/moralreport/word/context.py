"""Model → what a form can ask for: plain Thai strings and blocks for one deliverable. Nothing is ever written back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

from moralreport.content.reports.photos import emblem_file
from moralreport.model.people import Person, Unit
from moralreport.model.plan import Activity, Deliverable, SectionSpec
from moralreport.model.report import Announcement, Content, Missing, Photo, Place, Report, Value
from moralreport.records import dataclass
from moralreport.thai.dates.formats import format_long
from moralreport.word.blocks import LANDSCAPE_WIDTH, PAGE_WIDTH, Block, Figure, Paragraph, Picture, Table
from moralreport.word.finishing.contents_table import contents_placeholder
from moralreport.word.forms.tag_language import Blocks
from moralreport.word.markdown import markdown_blocks, plain_text
from moralreport.word.missing import missing_paragraph, missing_text
from moralreport.word.plain_values import member_rows, plain_values
from moralreport.word.sections.announcements import announcement_values, emblem_blocks
from moralreport.word.sections.channels import channel_blocks
from moralreport.word.sections.generated import generated_blocks
from moralreport.word.sections.sections import Room, section_blocks
from moralreport.word.wording import finish

_LANDSCAPE_FORMS = frozenset({"quarterly-report", "performance-report", "plan-book", "risk-plan"})
"""Forms that can turn a page on its side for a wide table."""
_WIDE = frozenset({"activities", "measures", "calendar", "results", "publicity", "risks"})
"""Sources and kinds of sections whose tables are wide."""


@dataclass(frozen=True, slots=True)
class Context:
    """`values` for the tags, `pictures` by file name, `missing` facts of this document, `terms` that no line end may cut."""

    values: Mapping[str, object]
    pictures: Mapping[str, Picture]
    missing: tuple[Missing, ...]
    terms: tuple[str, ...]


def build_context(content: Content, deliverable: Deliverable, templates: Path, today: date) -> Context:
    """Everything that the form of `deliverable` may print. `templates` is asked for the office's own emblem only."""
    report = content.reports.get(deliverable.code) or Report(deliverable.code, "", {})
    activity = next((a for a in content.plan.activities if a.code == deliverable.activity), None)
    sections = _sections(content, deliverable, report)
    emblem = emblem_file(templates)
    values: dict[str, object] = {
        "unit": _unit(content.unit),
        "plan": _plan(content, deliverable),
        "activity": _activity(activity, content.unit),
        "document": _document(content, deliverable, report, today),
        "sections": sections,
        "section": {str(section["key"]): section for section in sections},
        "announcements": [a for section in sections for a in _sequence(section["announcements"])],
        "memo": _memo(report),
        "preface": Blocks(_preface(deliverable, report)),
        "members": member_rows(deliverable, report),
        "publicity": Blocks(channel_blocks(content.unit, report)),
        "contents": Blocks((contents_placeholder(),)),
        "emblem": Blocks(emblem_blocks(emblem)),
        "small_emblem": Blocks(emblem_blocks(emblem, 42.5, "left")),
        "extra": {key: plain_text(words) if words else missing_text(key) for key, words in report.extra.items()},
        "result": plain_text(report.result) if report.result else missing_text("ผลการดำเนินการ"),
        "evidence": list(report.evidence),
        "draft": bool(report.missing),
    }
    taken = set(values)
    values |= {key: written for key, written in plain_values(deliverable, report) if key not in taken}
    return Context(values, dict(_pictures(values)), _missing(content, deliverable, report), content.unit.terms)


def _missing(content: Content, deliverable: Deliverable, report: Report) -> tuple[Missing, ...]:
    """What this document lacks: a memo goes out under its document's code, and asks for what it prints itself."""
    if not _is_memo(content, deliverable):
        return tuple(one for one in report.missing if not one.field.startswith("memo."))
    director = content.unit.people.get(content.unit.director)
    unnamed = () if director and director.name else (Missing(Place("unit.yaml"), "director", "ชื่อผู้อำนวยการ"),)
    return (*(one for one in report.missing if one.field.startswith("memo.")), *unnamed)


def _is_memo(content: Content, deliverable: Deliverable) -> bool:
    return any(one.memo == deliverable for one in content.plan.deliverables)


def _sections(content: Content, deliverable: Deliverable, report: Report) -> list[dict[str, object]]:
    found: list[dict[str, object]] = []
    pictures = 1
    for spec in deliverable.sections:
        value = report.values.get(spec.key)
        wide = _is_wide(deliverable, spec)
        room = Room(LANDSCAPE_WIDTH if wide else PAGE_WIDTH, pictures, last=spec == deliverable.sections[-1])
        if spec.kind == "generated" and spec.source:
            blocks = generated_blocks(spec.source, content, deliverable, room.width)
        else:
            blocks = () if spec.kind == "announcements" and value else section_blocks(spec, value, room)
        if blocks or value:
            found.append(_section_values(spec, value, blocks, len(found) + 1, content.unit) | {"landscape": wide, "front": spec.front})
        pictures += sum(isinstance(item, Photo) for item in value) if isinstance(value, tuple) else 0
    return _on_sheets(found)


def _on_sheets(sections: list[dict[str, object]]) -> list[dict[str, object]]:
    """Each section with the number of its sheet, a run of sections of one page shape, and whether it is the last on it."""
    sheet = 1
    for index, section in enumerate(sections, 1):
        ends = index == len(sections) or sections[index]["landscape"] != section["landscape"]
        section |= {"sheet": sheet, "ends_sheet": ends}
        sheet += ends
    return sections


def _is_wide(deliverable: Deliverable, spec: SectionSpec) -> bool:
    return deliverable.template in _LANDSCAPE_FORMS and (spec.source in _WIDE or spec.kind in _WIDE)


def _section_values(spec: SectionSpec, value: Value, blocks: tuple[Block, ...], number: int, unit: Unit) -> dict[str, object]:
    announcements = [a for a in value if isinstance(a, Announcement)] if isinstance(value, tuple) else []
    return {
        "key": spec.key,
        "kind": spec.kind,
        "number": finish(str(number)),
        "heading": spec.heading,
        "body": Blocks(blocks),
        "announcements": [announcement_values(announcement, unit) for announcement in announcements],
    }


def _unit(unit: Unit) -> dict[str, object]:
    director = unit.people.get(unit.director)
    group = unit.working_group
    return {
        "name": unit.name,
        "parent": unit.parent,
        "groups": list(unit.groups),
        "director": _person(director),
        "people": [_person(person) for person in unit.people.values()],
        "site": unit.site,
        "mailbox": unit.mailbox,
        "phone": unit.phone,
        "document_prefix": unit.document_prefix,
        "working_group": {
            "title": group.title,
            "order_number": group.order_number,
            "order_date": format_long(group.order_date) if group.order_date else missing_text("วันที่ของคำสั่ง"),
            "members": [{"label": member.label, "role": member.role} for member in group.members],
            "duties": list(group.duties),
        }
        if group
        else None,
    }


def _person(person: Person | None) -> dict[str, str]:
    if person is None:
        return {"name": missing_text("ชื่อ"), "position": missing_text("ตำแหน่ง"), "group": ""}
    return {"name": person.name or missing_text("ชื่อ"), "position": person.position, "group": person.group}


def _plan(content: Content, deliverable: Deliverable) -> dict[str, object]:
    plan = content.plan
    chosen = next((r for r in plan.rounds if r.code == deliverable.round), None)
    return {
        "title": plan.title,
        "fiscal_year": plan.fiscal_year,
        "form_source": plan.form_source,
        "virtues": list(plan.virtues),
        "round": chosen.name if chosen else "",
        "round_start": chosen.start if chosen else plan.start,
        "round_end": chosen.end if chosen else plan.end,
    }


def _activity(activity: Activity | None, unit: Unit) -> dict[str, object]:
    if activity is None:
        return {}
    return {
        "code": activity.code,
        "part": activity.part,
        "number": activity.number,
        "strand": activity.strand,
        "title": activity.title,
        "details": list(activity.details),
        "output": list(activity.output),
        "outcome": list(activity.outcome),
        "target_group": list(activity.target_group),
        "responsible": list(map(unit.responsible_name, activity.responsible)),
    }


def _document(content: Content, deliverable: Deliverable, report: Report, today: date) -> dict[str, object]:
    responsible = list(map(content.unit.responsible_name, deliverable.responsible))
    return {
        "code": deliverable.code,
        "kind": deliverable.kind,
        "title": deliverable.title,
        "short_title": deliverable.short_title,
        "form_pages": deliverable.form_pages,
        "form_code": deliverable.form_code,
        "form_reference": _form_reference(content, deliverable),
        "due": deliverable.due or "",
        "date": report.date or (missing_text("วันที่") if report.missing else ""),
        "responsible": responsible,
        "responsible_line": ", ".join(responsible),
        "quarters": _quarters(deliverable.period),
        "today": today,
    }


def _form_reference(content: Content, deliverable: Deliverable) -> str:
    pages = f"แบบฟอร์มหน้า {deliverable.form_pages} ของ{content.plan.form_source}" if deliverable.form_pages else ""
    return " · ".join(part for part in (deliverable.form_code, pages) if part)


def _quarters(period: tuple[int, ...]) -> str:
    if not period:
        return ""
    return f"ไตรมาสที่ {period[0]}" if len(period) == 1 else f"ไตรมาสที่ {period[0]} - {period[-1]}"


def _memo(report: Report) -> dict[str, object]:
    letter = report.memo
    return {"to": letter.to or missing_text("เรียน"), "date": letter.date or missing_text("วันที่"), "number": letter.number}


def _preface(deliverable: Deliverable, report: Report) -> tuple[Block, ...]:
    """The preface; its end stays with the office and date below it."""
    if report.preface:
        *blocks, last = markdown_blocks(report.preface)
        return (*blocks, replace(last, keep_next=True) if isinstance(last, Paragraph) else last)
    return (missing_paragraph("คำนำ"),) if deliverable.front_matter else ()


def _sequence(value: object) -> list[object]:
    return value if isinstance(value, list) else []


def _pictures(value: object) -> Iterator[tuple[str, Picture]]:
    """Every picture that stands in the blocks of a context."""
    match value:
        case Blocks():
            for block in value.blocks:
                yield from _block_pictures(block)
        case Mapping():
            for item in value.values():
                yield from _pictures(item)
        case list():
            for item in value:
                yield from _pictures(item)
        case _:
            return


def _block_pictures(block: Block) -> Iterator[tuple[str, Picture]]:
    paragraphs = [block] if isinstance(block, Paragraph) else _table_paragraphs(block)
    for paragraph in paragraphs:
        for inline in paragraph.inlines:
            if isinstance(inline, Figure):
                yield inline.picture.name, inline.picture


def _table_paragraphs(table: Table) -> list[Paragraph]:
    return [paragraph for row in table.rows for cell in row.cells for paragraph in cell.blocks]
