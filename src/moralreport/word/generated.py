"""Sections that the program fills from other content: the plan's tables, the calendar, the working group, the year's results."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from typing import Final

from moralreport.model.people import Unit
from moralreport.model.plan import Activity, Deliverable, GeneratedSource
from moralreport.model.report import Content, Facts, Report
from moralreport.plan.score import Forecast, forecast, total
from moralreport.thai.dates import format_long, format_span
from moralreport.word.announcements import signature_sheet
from moralreport.word.blocks import Block, Cell, Paragraph, Row, Span
from moralreport.word.markdown import CELL, markdown_blocks
from moralreport.word.missing import missing_paragraph, missing_span
from moralreport.word.tables import ruled
from moralreport.word.wording import finish

_NUMBERED: Final = re.compile(r"\(?[0-9๐-๙]+[.)]|-")


def generated_blocks(source: GeneratedSource, content: Content, deliverable: Deliverable, width: int, today: date) -> tuple[Block, ...]:
    """The blocks of a generated section, `width` in twips."""
    if source == "score":
        return tuple(_score(forecast(content, today), width))
    return tuple(_SOURCES[source](content, deliverable, width))


def _activities(content: Content, deliverable: Deliverable, width: int) -> Iterator[Block]:
    """One table for each part and strand, with every column of the plan."""
    for part in content.plan.parts:
        yield Paragraph((Span(finish(f"ส่วนที่ {part.number} {part.title} ({part.score} คะแนน)")),), "heading 2")
        strand = None
        group: list[Activity] = []
        for activity in (a for a in content.plan.activities if a.part == part.number):
            if activity.strand != strand and activity.strand and group:
                yield from _activity_table(strand or "", group, content, width)
                group = []
            strand = activity.strand or strand
            group.append(activity)
        yield from _activity_table(strand or "", group, content, width)


def _activity_table(strand: str, activities: Sequence[Activity], content: Content, width: int) -> Iterator[Block]:
    if not activities:
        return
    if strand:
        yield Paragraph((Span(finish(strand)),), "heading 3")
    headings = ("ที่", "กิจกรรม", "ผลผลิต", "ผลลัพธ์", "กลุ่มเป้าหมาย", "ผู้รับผิดชอบ", "เอกสารที่ส่ง", "กำหนดส่ง")
    rows = [_activity_row(activity, content) for activity in activities]
    yield ruled(headings, rows, (0.9, 7.4, 3.5, 3.6, 2.6, 2.9, 3.4, 2.6), finish(strand or "กิจกรรมตามแผน"), width)


def _activity_row(activity: Activity, content: Content) -> Row:
    if not activity.known:
        return Row((_centred(str(activity.number)), Cell((missing_paragraph("รายละเอียดกิจกรรม", "Table Text", activity.note),), span=7)))
    owed = [f"{d.kind}" for d in activity.deliverables]
    due = [_due(d, content) for d in activity.deliverables]
    people = _people(activity.responsible, content.unit)
    title = (activity.title, *activity.details)
    return Row(
        (
            _centred(str(activity.number)),
            *(_lines(lines) for lines in (title, activity.output, activity.outcome, activity.target_group, people, owed, due)),
        )
    )


def _due(deliverable: Deliverable, content: Content) -> str:
    due = deliverable.due or next((r.due for r in content.plan.rounds if r.code == deliverable.round), None)
    return format_long(due) if due else "ไม่ปรากฏในแผน"


def _people(keys: Sequence[str], unit: Unit) -> list[str]:
    return [(unit.people[key].name or unit.people[key].position) if key in unit.people else key for key in keys]


def _centred(words: str) -> Cell:
    return Cell((Paragraph((Span(finish(words)),), "Table Number"),))


def _mark(present: bool) -> Cell:
    """A filled cell with a dot (the face has no tick), or an empty one."""
    return Cell((Paragraph((Span("•" if present else "", bold=True),), "Table Number"),), filled=present)


def _lines(lines: Sequence[str]) -> Cell:
    """One paragraph a line; several lines become dashes."""
    if len(lines) > 1:
        return Cell(tuple(_line(line) for line in lines))
    return Cell(tuple(Paragraph((Span(finish(line)),), "Table Text") for line in lines) or (Paragraph((), "Table Text"),))


def _line(line: str) -> Paragraph:
    if _NUMBERED.match(line):
        return Paragraph((Span(finish(line)),), "Table Text")
    return Paragraph((Span(f"-\t{finish(line)}"),), "Table Bullet")


def _measures(content: Content, deliverable: Deliverable, width: int) -> Iterator[Block]:
    headings = ("โครงการ/กิจกรรม", "ผลผลิต", "ผลลัพธ์", "ไตรมาส ๑", "ไตรมาส ๒", "ไตรมาส ๓", "ไตรมาส ๔", "หน่วยงานรับผิดชอบ")
    for measure in content.plan.measures:
        yield Paragraph((Span(finish(f"มาตรการที่ {measure.number} {measure.title}")),), "heading 2")
        rows: list[Row] = []
        for guideline in measure.guidelines:
            words = finish(f"{guideline.number} {guideline.title}")
            rows.append(Row((Cell((Paragraph((Span(words, bold=True),), "Table Text", keep_next=True),), span=8, shaded=True),)))
            for project in guideline.projects:
                quarters = [_mark(number in project.quarters) for number in (1, 2, 3, 4)]
                texts = [_lines(lines) for lines in ((f"{project.number} {project.title}",), project.output, project.outcome)]
                rows.append(Row((*texts, *quarters, _lines(project.responsible))))
        yield ruled(headings, rows, (6.0, 4.8, 5.0, 1.5, 1.5, 1.5, 1.5, 3.6), finish(f"มาตรการที่ {measure.number}"), width)


def _calendar(content: Content, deliverable: Deliverable, width: int) -> Iterator[Block]:
    """The plan's own calendar, then every document by the day it is due."""
    if content.plan.calendar:
        rows = [
            Row((_centred(str(n)), _lines((item.group,)), _lines((item.task,)), _lines((item.when,))))
            for n, item in enumerate(content.plan.calendar, 1)
        ]
        yield ruled(("ที่", "เรื่อง", "การดำเนินการ", "ระยะเวลา"), rows, (1.0, 6.0, 9.0, 5.0), "ปฏิทินการดำเนินงาน", width)
    owed = [(d.due or date.max, a, d) for a in content.plan.activities for d in a.deliverables if d.known]
    ordered = sorted(owed, key=lambda item: (item[0], item[2].code))
    rows = [
        Row(
            (
                _centred(str(n)),
                _lines((_due(d, content),)),
                _lines((a.title,)),
                _lines((d.kind,)),
                _lines(_people(d.responsible, content.unit)),
            )
        )
        for n, (_, a, d) in enumerate(ordered, 1)
    ]
    yield Paragraph((Span("กำหนดส่งเอกสาร"),), "heading 2")
    yield ruled(("ที่", "กำหนดส่ง", "กิจกรรม", "เอกสาร", "ผู้รับผิดชอบ"), rows, (1.0, 3.4, 9.0, 5.5, 4.6), "กำหนดส่งเอกสาร", width)


def _working_group(content: Content, deliverable: Deliverable, width: int) -> Iterator[Block]:
    group = content.unit.working_group
    if group is None:
        yield missing_paragraph("คณะทำงาน")
        return
    when = f" ลงวันที่ {format_long(group.order_date)}" if group.order_date else ""
    yield Paragraph((Span(finish(f"{group.title} ตามคำสั่งที่ {group.order_number}{when}")),))
    rows = [Row((_centred(str(n)), _lines((member.label,)), _lines((member.role,)))) for n, member in enumerate(group.members, 1)]
    yield ruled(("ลำดับ", "ชื่อ - สกุล/ตำแหน่ง", "หน้าที่ในคณะทำงาน"), rows, (1.2, 9.0, 5.8), "คณะทำงาน", width)
    if group.duties:
        yield Paragraph((Span("อำนาจหน้าที่"),), "heading 2")
        yield from (Paragraph((Span(finish(f"{n}.\t{duty}")),), "List Number") for n, duty in enumerate(group.duties, 1))


def _signatures(content: Content, deliverable: Deliverable, width: int) -> Iterator[Block]:
    yield from signature_sheet(content.unit)


def _results(content: Content, deliverable: Deliverable, width: int) -> Iterator[Block]:
    """One row for each activity: what was aimed at, what was done, when, the proof, how it was made known."""
    headings = ("ลำดับ", "กิจกรรม", "ผลผลิต", "ผลลัพธ์", "ผลการดำเนินการ", "วันที่ดำเนินการ", "หลักฐาน", "การประชาสัมพันธ์")
    shares = (1.1, 4.4, 3.6, 3.6, 4.6, 2.3, 4.6, 2.4)
    for part in content.plan.parts:
        chosen = [a for a in content.plan.activities if a.part == part.number and _reported(a, content, deliverable)]
        if chosen:
            yield Paragraph((Span(finish(f"ส่วนที่ {part.number} {part.title}")),), "heading 2")
            rows = [_result_row(number, activity, content) for number, activity in enumerate(chosen, 1)]
            yield ruled(headings, rows, shares, finish(f"ผลการดำเนินการ ส่วนที่ {part.number}"), width)


def _reported(activity: Activity, content: Content, deliverable: Deliverable) -> bool:
    """Whether the activity belongs into this report: those due in its round for a quarterly one, all known ones for the year's."""
    if not activity.known or activity.code == deliverable.activity:
        return False
    return not deliverable.period or any(d.round == deliverable.round for d in activity.deliverables)


def _result_row(number: int, activity: Activity, content: Content) -> Row:
    reports = [content.reports[d.code] for d in activity.deliverables if d.code in content.reports]
    result = next((report.result for report in reports if report.result), None)
    done = markdown_blocks(result, CELL) if result else (Paragraph((missing_span("ผลการดำเนินการ"),), "Table Text"),)
    when = _done_when(reports)
    channels = {channel.key: channel.name for channel in content.unit.channels}
    used = list(dict.fromkeys(channels.get(p.channel, p.channel) for report in reports for p in report.publicity))
    evidence = list(dict.fromkeys(line for report in reports for line in report.evidence))
    return Row(
        (
            _centred(str(number)),
            _lines((activity.title,)),
            _lines(activity.output),
            _lines(activity.outcome),
            Cell(tuple(block for block in done if isinstance(block, Paragraph))),
            Cell((Paragraph((Span(finish(when)) if when else missing_span("วันที่"),), "Table Number"),)),
            _lines(evidence or ["-"]),
            _channels(used, len(channels)),
        )
    )


def _channels(used: Sequence[str], all_of_them: int) -> Cell:
    """The channels by name, or that none is lacking."""
    words = f"ครบทั้ง {all_of_them} ช่องทาง" if used and len(used) == all_of_them else ", ".join(used) or "-"
    return Cell((Paragraph((Span(finish(words)),), "Table Text"),))


def _done_when(reports: Sequence[Report]) -> str:
    for report in reports:
        for value in report.values.values():
            if isinstance(value, Facts) and value.when:
                return format_span(value.when.start, value.when.end, short=True)
    dated = next((report.date for report in reports if report.date), None)
    return format_span(dated, dated, short=True) if dated else ""


def _publicity(content: Content, deliverable: Deliverable, width: int) -> Iterator[Block]:
    channels = content.unit.channels
    rows = []
    for number, activity in enumerate((a for a in content.plan.activities if a.known), 1):
        used = {p.channel for d in activity.deliverables if d.code in content.reports for p in content.reports[d.code].publicity}
        rows.append(Row((_centred(str(number)), _lines((activity.title,)), *(_mark(c.key in used) for c in channels))))
    headings = ("ลำดับ", "กิจกรรม", *(channel.name for channel in channels))
    yield ruled(headings, rows, (1.2, 8.0, *(2.4 for _ in channels)), "ช่องทางประชาสัมพันธ์", width)


def _evidence(content: Content, deliverable: Deliverable, width: int) -> Iterator[Block]:
    found = [
        (a, line)
        for a in content.plan.activities
        for d in a.deliverables
        for line in (content.reports[d.code].evidence if d.code in content.reports else ())
    ]
    rows = [Row((_centred(str(n)), _lines((a.title,)), _lines((line,)))) for n, (a, line) in enumerate(found, 1)]
    if rows:
        yield ruled(("ลำดับ", "กิจกรรม", "หลักฐาน"), rows, (1.2, 7.0, 7.8), "บัญชีหลักฐาน", width)
    else:
        yield missing_paragraph("หลักฐาน")


def _score(found: Forecast, width: int) -> Iterator[Block]:
    """Full score, what is taken off and why, what is left; open questions below."""
    rows = []
    for one in found.parts:
        title = finish(f"ส่วนที่ {one.part.number} {one.part.title}")
        rows.append(Row((_lines((title,)), _centred(str(one.part.score)), _centred(str(total(one.deductions))), _centred(str(one.score)))))
    yield ruled(("ส่วน", "คะแนนเต็ม", "หัก", "คะแนนที่คาดว่าจะได้"), rows, (8.0, 2.5, 2.5, 3.5), "คะแนน", width)
    taken = [deduction for one in found.parts for deduction in one.deductions] + list(found.general)
    if taken:
        yield Paragraph((Span("รายการที่ถูกหักคะแนน"),), "heading 3")
        lines = [Row((_centred(str(n)), _lines((d.reason,)), _centred(str(d.points)))) for n, d in enumerate(taken, 1)]
        yield ruled(("ลำดับ", "รายการ", "คะแนนที่หัก"), lines, (1.2, 12.0, 2.8), "รายการที่ถูกหักคะแนน", width)
    yield from (Paragraph((Span(f"-\t{finish(question)}"),), "List Bullet") for question in found.open_questions)


_SOURCES: Final[Mapping[str, Callable[[Content, Deliverable, int], Iterator[Block]]]] = {
    "activities": _activities,
    "measures": _measures,
    "calendar": _calendar,
    "working-group": _working_group,
    "signatures": _signatures,
    "results": _results,
    "publicity": _publicity,
    "evidence": _evidence,
}
