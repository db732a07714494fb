"""The tables of the plan book, filled from plan.yaml: activities with what they owe, measures with their quarters, the calendar."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby
from typing import Final

from moralreport.model.people import Unit
from moralreport.model.plan import Activity, CalendarItem, Deliverable, Guideline, Plan, Project
from moralreport.model.report import Content
from moralreport.thai.dates.formats import format_long, format_short
from moralreport.word.blocks import Arrow, Block, Cell, Paragraph, Row, Span, Table
from moralreport.word.cells import bulleted, centred, is_numbered, lines, plain
from moralreport.word.columns import proportional, suited_widths
from moralreport.word.markdown import CELL, markdown_blocks
from moralreport.word.missing import missing_paragraph, missing_span
from moralreport.word.tables import heading_row, in_columns, ruled, two_headed
from moralreport.word.wording import finish

_QUARTER_WIDTH: Final = 680
"""Twips of a quarter's column, whose arrows say all."""
_ACTIVITY_HEADINGS: Final = (
    "ลำดับ", "โครงการ/กิจกรรม", "ผลผลิต", "ผลลัพธ์", "กลุ่มเป้าหมาย", "เอกสารที่ต้องจัดส่ง", "ผู้รับผิดชอบ", "กำหนดส่ง",
)  # fmt: skip
_MEASURE_HEADINGS: Final = ("โครงการ/กิจกรรม", "ผลผลิต", "ผลลัพธ์", "ดำเนินการไตรมาสที่", "หน่วยงานรับผิดชอบ")
_QUARTERS_PLACE: Final = 3
_QUARTERS: Final = (1, 2, 3, 4)
_ARROW_ROOM: Final = 340
"""Twips of a cell that an arrow leaves free."""


def activity_tables(content: Content, deliverable: Deliverable, width: int) -> Iterator[Block]:
    """One table for each part and strand, with every column of the plan; all tables have the same columns."""
    heads = heading_row(_ACTIVITY_HEADINGS)
    rows = {activity.code: _activity_row(activity, content) for activity in content.plan.activities}
    widths = suited_widths((heads, *rows.values()), width)
    for part in content.plan.parts:
        yield Paragraph((Span(finish(f"ส่วนที่ {part.number} {part.title} ({part.score} คะแนน)")),), "heading 2")
        for strand, activities in _strands([a for a in content.plan.activities if a.part == part.number]):
            yield Paragraph((Span(finish(strand)) if strand else missing_span("ชื่อด้าน"),), "heading 3")
            yield in_columns((heads, *(rows[one.code] for one in activities)), widths, finish(strand or "กิจกรรมตามแผน"))


def _strands(activities: Sequence[Activity]) -> Iterator[tuple[str, list[Activity]]]:
    """Activities under their strands, those whose strand is not known under "" with their neighbours of that kind."""
    for strand, group in groupby(activities, key=lambda activity: activity.strand):
        yield strand, list(group)


def _activity_row(activity: Activity, content: Content) -> Row:
    number = centred(str(activity.number))
    if not activity.known:
        return Row((number, Cell((missing_paragraph("รายละเอียดกิจกรรม", "Table Text", activity.note),), span=7)))
    title = Paragraph((Span(finish(activity.title), bold=True),), "Table Text")
    return Row(
        (
            number,
            Cell((title, *map(bulleted, activity.details))),
            *(lines(texts) for texts in (activity.output, activity.outcome, activity.target_group)),
            Cell(tuple(_demands(activity.deliverables)) or (Paragraph((), "Table Text"),)),
            responsible(activity.responsible, content.unit),
            Cell(tuple(plain(day) for day in dict.fromkeys(_due(one, content.plan) for one in activity.deliverables))),
        )
    )


def _demands(deliverables: Sequence[Deliverable]) -> Iterator[Paragraph]:
    """What must be sent, worded as the plan words it; documents that are asked for in the same words are named once."""
    named: dict[tuple[str, ...], None] = dict.fromkeys(tuple(_demand(one)) for one in deliverables)
    for texts in named:
        yield from (bulleted(text) if index or is_numbered(text) else plain(text) for index, text in enumerate(texts))


def _demand(deliverable: Deliverable) -> Iterator[str]:
    demand = deliverable.demand
    yield from demand.lead or (() if demand.marks != "none" else (deliverable.kind,))
    front = ["ปก คำนำ สารบัญ"] if deliverable.front_matter else []
    wanted = [*front, *(section.heading for section in deliverable.sections if section.required)] if demand.marks != "none" else []
    yield from (f"{number}. {text}" if demand.marks == "number" else text for number, text in enumerate(wanted, 1))
    if deliverable.form_pages:
        yield f"(แบบฟอร์มหน้า {deliverable.form_pages})"
    yield from demand.tail


def _due(deliverable: Deliverable, plan: Plan) -> str:
    due = deliverable.due or next((r.due for r in plan.rounds if r.code == deliverable.round), None)
    return format_short(due) if due else "ไม่ปรากฏในแผน"


def responsible(keys: Sequence[str], unit: Unit) -> Cell:
    """Names as they stand; a person whose name is not known yet is asked for."""
    return Cell(tuple(Paragraph((_name(key, unit),), "Table Text") for key in keys) or (Paragraph((), "Table Text"),))


def _name(key: str, unit: Unit) -> Span:
    person = unit.people.get(key)
    if person is None:
        return Span(finish(key))
    return Span(finish(person.name)) if person.name else missing_span(f"ชื่อ ({person.position})")


def measure_tables(content: Content, deliverable: Deliverable, width: int) -> Iterator[Block]:
    """A table for each measure, the quarters of its projects as arrows."""
    widths = _measure_widths(content, width)
    for measure in content.plan.measures:
        yield Paragraph((Span(finish(f"มาตรการที่ {measure.number} {measure.title}")),), "heading 2")
        rows = [row for guideline in measure.guidelines for row in _guideline(guideline, widths)]
        heads = two_headed(_MEASURE_HEADINGS, _QUARTERS_PLACE, [finish(str(quarter)) for quarter in _QUARTERS])
        yield in_columns((*heads, *rows), widths, finish(f"มาตรการที่ {measure.number}"))


def _measure_widths(content: Content, width: int) -> tuple[int, ...]:
    """Columns of the same widths for all measures, suited to their texts."""
    heads = heading_row(top for place, top in enumerate(_MEASURE_HEADINGS) if place != _QUARTERS_PLACE)
    projects = [one for measure in content.plan.measures for guideline in measure.guidelines for one in guideline.projects]
    texts = suited_widths((heads, *(Row(tuple(_project_texts(one))) for one in projects)), width - len(_QUARTERS) * _QUARTER_WIDTH)
    return (*texts[:_QUARTERS_PLACE], *(_QUARTER_WIDTH for _ in _QUARTERS), *texts[_QUARTERS_PLACE:])


def _project_texts(project: Project) -> Iterator[Cell]:
    for texts in ((f"{project.number} {project.title}",), project.output, project.outcome, project.responsible):
        yield lines(texts)


def _guideline(guideline: Guideline, widths: Sequence[int]) -> Iterator[Row]:
    words = finish(f"{guideline.number} {guideline.title}")
    yield Row((Cell((Paragraph((Span(words),), "Table Group", keep_next=True),), span=len(widths), shaded=True),), whole=True)
    for project in guideline.projects:
        texts = tuple(_project_texts(project))
        quarters = _quarters(project, widths[_QUARTERS_PLACE : _QUARTERS_PLACE + len(_QUARTERS)])
        yield Row((*texts[:_QUARTERS_PLACE], *quarters, *texts[_QUARTERS_PLACE:]))


def _quarters(project: Project, widths: Sequence[int]) -> Iterator[Cell]:
    """Empty cells, and one arrow over each run of quarters."""
    marks = [(quarter in project.quarters, quarter) for quarter in _QUARTERS]
    if not project.quarters:
        yield Cell((missing_paragraph("ไตรมาส", "Table Text"),), span=len(_QUARTERS))
        return
    for marked, group in groupby(marks, key=lambda mark: mark[0]):
        run = [quarter for _, quarter in group]
        if not marked:
            yield from (Cell((Paragraph((), "Table Number"),)) for _ in run)
            continue
        told = f"ไตรมาสที่ {run[0]}" if len(run) == 1 else f"ไตรมาสที่ {run[0]} - {run[-1]}"
        length = (sum(widths[quarter - 1] for quarter in run) - _ARROW_ROOM) / 20
        yield Cell((Paragraph((Arrow(length, 8.0, finish(told)),), "Table Number"),), span=len(run))


def calendar_tables(content: Content, deliverable: Deliverable, width: int) -> Iterator[Block]:
    """The plan's own calendar, then every document by the day it is due."""
    if content.plan.calendar:
        rows = [
            row for group, items in groupby(content.plan.calendar, key=lambda item: item.group) for row in _calendar_group(group, items)
        ]
        yield Table((heading_row(("การดำเนินการ", "ช่วงเวลา")), *rows), proportional((15.0, 7.0), width), title="ปฏิทินการดำเนินงาน")
    owed = [(one.due or date.max, activity, one) for activity in content.plan.activities for one in activity.deliverables if one.known]
    ordered = sorted(owed, key=lambda item: (item[0], item[2].code))
    rows = [
        Row(
            (
                centred(str(number)),
                lines((format_long(due) if due != date.max else "ไม่ปรากฏในแผน",)),
                lines((activity.title,)),
                lines((one.kind,)),
                responsible(one.responsible, content.unit),
            )
        )
        for number, (due, activity, one) in enumerate(ordered, 1)
    ]
    yield Paragraph((Span("กำหนดส่งเอกสาร"),), "heading 2")
    yield ruled(("ที่", "กำหนดส่ง", "กิจกรรม", "เอกสาร", "ผู้รับผิดชอบ"), rows, "กำหนดส่งเอกสาร", width)


def _calendar_group(group: str, items: Iterator[CalendarItem]) -> Iterator[Row]:
    if group:
        yield Row((Cell((Paragraph((Span(finish(group)),), "Table Group", keep_next=True),), span=2, shaded=True),), whole=True)
    for item in items:
        task = tuple(block for block in markdown_blocks(item.task, CELL) if isinstance(block, Paragraph))
        yield Row((Cell(task), lines((item.when,))), whole=True)
