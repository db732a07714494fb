"""The working group of unit.yaml as an order prints it: seats and duties."""

from __future__ import annotations

from collections.abc import Iterator

from moralreport.model.people import WorkingGroup
from moralreport.word.blocks import PAGE_WIDTH, Block, Cell, Paragraph, Row, Span, Table
from moralreport.word.columns import proportional
from moralreport.word.wording import finish

_SHARES = (1.3, 9.2, 5.5)


def seats(group: WorkingGroup, width: int = PAGE_WIDTH) -> Table:
    """Number, name or post, and role of every member; no rules, as in orders."""
    rows = [
        Row(
            tuple(Cell((Paragraph((Span(finish(words)),), "Fact Text"),)) for words in (f"{number}.", member.label, member.role)),
            whole=True,
        )
        for number, member in enumerate(group.members, 1)
    ]
    return Table(tuple(rows), proportional(_SHARES, width), ruled=False, title=finish(group.title))


def duty_lines(group: WorkingGroup) -> Iterator[Paragraph]:
    """The duties, numbered."""
    for number, duty in enumerate(group.duties, 1):
        yield Paragraph((Span(finish(f"{number}.\t{duty}")),), "List Number")


def order_blocks(group: WorkingGroup) -> tuple[Block, ...]:
    """What follows the reasons of an order that seats the group."""
    return (seats(group), Paragraph((Span("ให้คณะทำงานฯ มีอำนาจหน้าที่ดังนี้"),), keep_next=True), *duty_lines(group))
