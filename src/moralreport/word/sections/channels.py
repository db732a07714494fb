"""Where a document was made known: a row for each of the bureau's channels, with the day and the link."""

from __future__ import annotations

from typing import Final

from moralreport.model.people import Unit
from moralreport.model.report import Publicity, Report
from moralreport.thai.dates.formats import format_short
from moralreport.word.blocks import Block, Cell, Paragraph, Row, Span
from moralreport.word.cells import centred, lines
from moralreport.word.tables import kept_together, ruled
from moralreport.word.wording import shortened_link

_HEADINGS: Final = ("ลำดับ", "ช่องทาง", "วันที่เผยแพร่", "หลักฐาน/ลิงก์")
_SHARES: Final = (1.2, 3.8, 2.2, 8.8)


def channel_blocks(unit: Unit, report: Report) -> tuple[Block, ...]:
    """The table, on one page; nothing for a bureau without channels."""
    used = {entry.channel: entry for entry in report.publicity}
    rows = [_row(number, channel.name, used.get(channel.key)) for number, channel in enumerate(unit.channels, 1)]
    return (kept_together(ruled(_HEADINGS, rows, "การประชาสัมพันธ์", shares=_SHARES)),) if rows else ()


def _row(number: int, channel: str, entry: Publicity | None) -> Row:
    when = format_short(entry.date) if entry and entry.date else "-"
    link = entry.link if entry else ""
    shown = Span(shortened_link(link), link=link) if "://" in link else Span(link or "-")
    return Row((centred(str(number)), lines((channel,)), centred(when), Cell((Paragraph((shown,), "Table Text"),))))
