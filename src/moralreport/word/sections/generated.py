"""Sections that the program fills from other content: the plan's tables, the calendar, the working group, the year's results."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Final

from moralreport.model.people import WorkingGroup
from moralreport.model.plan import Deliverable, GeneratedSource
from moralreport.model.report import Content
from moralreport.thai.dates.formats import format_long
from moralreport.word.blocks import Block, Paragraph, Span
from moralreport.word.missing import missing_paragraph
from moralreport.word.sections.announcements import signature_sheet
from moralreport.word.sections.plan_tables import activity_tables, calendar_tables, measure_tables
from moralreport.word.sections.results import evidence_table, publicity_table, result_tables, score_tables
from moralreport.word.sections.working_group import duty_lines, seats
from moralreport.word.wording import finish


def generated_blocks(source: GeneratedSource, content: Content, deliverable: Deliverable, width: int) -> tuple[Block, ...]:
    """The blocks of a generated section, `width` in twips."""
    return tuple(_SOURCES[source](content, deliverable, width))


def _working_group(content: Content, deliverable: Deliverable, width: int) -> Iterator[Block]:
    group = content.unit.working_group
    if group is None:
        yield missing_paragraph("คณะทำงาน")
        return
    yield Paragraph((Span(finish(_appointed(group))),))
    yield seats(group, width)
    if group.duties:
        yield Paragraph((Span("อำนาจหน้าที่"),), "heading 2")
        yield from duty_lines(group)


def _appointed(group: WorkingGroup) -> str:
    when = f" ลงวันที่ {format_long(group.order_date)}" if group.order_date else ""
    return f"{group.title} ตามคำสั่งที่ {group.order_number}{when}"


def _signatures(content: Content, deliverable: Deliverable, width: int) -> Iterator[Block]:
    yield from signature_sheet(content.unit)


_SOURCES: Final[Mapping[GeneratedSource, Callable[[Content, Deliverable, int], Iterator[Block]]]] = {
    "activities": activity_tables,
    "measures": measure_tables,
    "calendar": calendar_tables,
    "working-group": _working_group,
    "signatures": _signatures,
    "results": result_tables,
    "publicity": publicity_table,
    "score": score_tables,
    "evidence": evidence_table,
}
