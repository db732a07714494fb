"""What the year brought, gathered from the activities' own content: results, evidence, publicity, score forecast."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from moralreport.model.plan import Activity, Deliverable
from moralreport.model.report import Content, Facts, Publicity, Report
from moralreport.plan.score import Forecast, forecast, total, used_channels
from moralreport.thai.dates.formats import format_span
from moralreport.word.blocks import Block, Cell, Paragraph, Row, Span
from moralreport.word.cells import bulleted, centred, lines, plain
from moralreport.word.columns import least_widths, proportional, suited_widths
from moralreport.word.markdown import CELL, markdown_blocks
from moralreport.word.missing import missing_paragraph, missing_span
from moralreport.word.tables import heading_row, in_columns, ruled
from moralreport.word.wording import finish, shortened_link

_RESULT_HEADINGS: Final = ("ลำดับ", "กิจกรรม", "ผลผลิต", "ผลลัพธ์", "ผลการดำเนินการ", "วันที่", "หลักฐาน", "ประชาสัมพันธ์")


def result_tables(content: Content, deliverable: Deliverable, width: int) -> Iterator[Block]:
    """One row for each activity: what was aimed at, what was done, when, the proof, how it was made known; a table for each part."""
    gathered = content.plan.reported_in(deliverable)
    if not gathered:
        yield missing_paragraph("ผลการดำเนินการ", hint="ไม่มีเอกสารใดครบกำหนดในรอบนี้")
    chosen = [activity for activity in content.plan.activities if _belongs(activity, deliverable, gathered)]
    heads = heading_row(_RESULT_HEADINGS)
    rows = {one.code: _result_row(one, [owed for owed in one.deliverables if owed in gathered], content) for one in chosen}
    widths = suited_widths((heads, *rows.values()), width)
    for part in content.plan.parts:
        of_part = [rows[activity.code] for activity in chosen if activity.part == part.number]
        if of_part:
            yield Paragraph((Span(finish(f"ส่วนที่ {part.number} {part.title}")),), "heading 2")
            yield in_columns((heads, *of_part), widths, finish(f"ผลการดำเนินการ ส่วนที่ {part.number}"))


def _belongs(activity: Activity, deliverable: Deliverable, gathered: Sequence[Deliverable]) -> bool:
    """All activities stand in a year's report, those with documents of the round in a quarter's."""
    return not deliverable.period or any(one in gathered for one in activity.deliverables)


def _result_row(activity: Activity, gathered: Sequence[Deliverable], content: Content) -> Row:
    number = centred(str(activity.number))
    if not activity.known:
        return Row((number, Cell((missing_paragraph("กิจกรรมและผลการดำเนินการ", "Table Text", activity.note),), span=7)))
    reports = [content.reports[one.code] for one in gathered if one.code in content.reports]
    when = _done_when(reports)
    evidence = list(dict.fromkeys(line for report in reports for line in report.evidence))
    return Row(
        (
            number,
            lines((activity.title,)),
            lines(activity.output),
            lines(activity.outcome),
            Cell(tuple(_done(reports))),
            Cell((Paragraph((Span(finish(when)) if when else missing_span("วันที่"),), "Table Number"),)),
            Cell(tuple(evidence_line(line, narrow=True) for line in evidence) or (plain("-"),)),
            _channels(content, reports),
        )
    )


def _done(reports: Sequence[Report]) -> Iterator[Paragraph]:
    written = [report.result for report in reports if report.result]
    for result in written:
        yield from (block for block in markdown_blocks(result, CELL) if isinstance(block, Paragraph))
    if len(written) < len(reports) or not reports:
        yield Paragraph((missing_span("ผลการดำเนินการ"),), "Table Text")


def evidence_line(line: str, *, narrow: bool = False) -> Paragraph:
    """A piece of evidence; a bare address becomes a link with the short of it as text.

    In a `narrow` column its host has a line of its own: Word and LibreOffice end no line at a slash, and would leave the dash alone on one.
    """
    if "://" not in line or " " in line:
        return bulleted(line)
    shown = shortened_link(line)
    return Paragraph((Span("-\t"), Span(shown.replace("/", "/\n", 1) if narrow else shown, link=line)), "Table Bullet")


def _channels(content: Content, reports: Sequence[Report]) -> Cell:
    """How many channels, and which where some are lacking."""
    every = content.unit.channels
    keys = {one.channel for report in reports for one in report.publicity}
    used = [channel.name for channel in every if channel.key in keys]
    if not used:
        return Cell((plain("-"),))
    if len(used) == len(every):
        return Cell((plain(f"ครบ {len(every)} ช่องทาง"),))
    return Cell((plain(f"{len(used)} ช่องทาง"), *map(bulleted, used)))


def _done_when(reports: Sequence[Report]) -> str:
    for report in reports:
        for value in report.values.values():
            if isinstance(value, Facts) and value.when:
                return format_span(value.when.start, value.when.end, short=True)
    dated = next((report.date for report in reports if report.date), None)
    return format_span(dated, dated, short=True) if dated else ""


def publicity_table(content: Content, deliverable: Deliverable, width: int) -> Iterator[Block]:
    """Which activity was made known in which channel, and on what day first."""
    channels = content.unit.channels
    rows = []
    for activity in (one for one in content.plan.activities if one.known):
        used = set(used_channels(content, activity))
        published = [p for one in activity.deliverables if one.code in content.reports for p in content.reports[one.code].publicity]
        cells = [_day_in(channel.key, published) if channel.key in used else centred("") for channel in channels]
        rows.append(Row((centred(f"{activity.part}.{activity.number}"), lines((activity.title,)), *cells)))
    every = (heading_row(("กิจกรรม", "ชื่อกิจกรรม", *(channel.name for channel in channels))), *rows)
    shares = (1.3, 8.2, *(2.6 for _ in channels))
    yield in_columns(every, proportional(shares, width, least_widths(every, width)), "ช่องทางประชาสัมพันธ์")


def _day_in(channel: str, published: Sequence[Publicity]) -> Cell:
    days = sorted(one.date for one in published if one.channel == channel and one.date)
    words = format_span(days[0], days[0], short=True) if days else "•"
    return replace(centred(words), filled=True)


def evidence_table(content: Content, deliverable: Deliverable, width: int) -> Iterator[Block]:
    """The list of evidence of all activities, each thing once under its activity."""
    rows = []
    before = content.plan.handed_in_by(deliverable)
    for activity in content.plan.activities:
        reports = [content.reports[one.code] for one in activity.deliverables if one.code in content.reports and one in before]
        found = list(dict.fromkeys(line for report in reports for line in report.evidence))
        if found:
            number = centred(f"{activity.part}.{activity.number}")
            rows.append(Row((number, lines((activity.title,)), Cell(tuple(map(evidence_line, found))))))
    if rows:
        yield ruled(("กิจกรรม", "ชื่อกิจกรรม", "หลักฐาน"), rows, "บัญชีหลักฐาน", width, shares=(1.5, 6.7, 7.8))
    else:
        yield missing_paragraph("หลักฐาน")


def score_tables(content: Content, deliverable: Deliverable, width: int) -> Iterator[Block]:
    """The forecast on the day the document is due."""
    yield from _forecast(forecast(content, deliverable.due or content.plan.end), width)


def _forecast(found: Forecast, width: int) -> Iterator[Block]:
    """Full score, what is taken off and why, what is left; open questions below."""
    rows = [_score_row(f"ส่วนที่ {one.part.number} {one.part.title}", one.part.score, total(one.deductions), one.score) for one in found.parts]
    rows += [_score_row("หักจากคะแนนรวมของสำนัก", "-", total(found.general), "-")] if found.general else []
    taken = [deduction for one in found.parts for deduction in one.deductions] + list(found.general)
    rows.append(_score_row("รวม", found.full, total(tuple(taken)), found.score))
    yield ruled(("ส่วน", "คะแนนเต็ม", "หัก", "คะแนนที่คาดว่าจะได้"), rows, "คะแนน", width, shares=(8.0, 2.5, 2.5, 3.5))
    if taken:
        yield Paragraph((Span("รายการที่ถูกหักคะแนน"),), "heading 3")
        listed = [Row((centred(d.activity or "-"), lines((d.reason,)), centred(str(d.points)))) for d in taken]
        yield ruled(("กิจกรรม", "รายการ", "คะแนนที่หัก"), listed, "รายการที่ถูกหักคะแนน", width)
    yield from (Paragraph((Span("-\t"), missing_span(question)), "List Bullet") for question in found.open_questions)


def _score_row(title: str, *figures: object) -> Row:
    return Row((lines((title,)), *(centred(str(figure)) for figure in figures)))
