"""Announcements and orders: their texts for the form's loop, and the three-column signature sheet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from moralreport.model.people import Person, Unit
from moralreport.model.report import Announcement, Entry
from moralreport.thai.dates.formats import format_with_era
from moralreport.word.blocks import PAGE_WIDTH, Alignment, Block, Cell, Figure, Paragraph, Picture, Row, Span, Table
from moralreport.word.forms.tag_language import Blocks
from moralreport.word.markdown import markdown_blocks
from moralreport.word.missing import missing_span, missing_text
from moralreport.word.sections.photos import printed
from moralreport.word.sections.working_group import order_blocks
from moralreport.word.wording import finish

EMBLEM_HEIGHT = 85.05
"""3 cm in points."""
_IN_A_ROW = 3
_SIGNING_ROOM = 20.0


def announcement_values(announcement: Announcement, unit: Unit) -> dict[str, object]:
    """What the form prints of one announcement."""
    signatory = unit.people.get(announcement.signatory)
    subject = [f"เรื่อง {line}" if index == 0 else line for index, line in enumerate(announcement.subject)]
    return {
        "key": announcement.key,
        "kind": announcement.kind,
        "number": announcement.number,
        "title": notice_title(announcement, unit),
        "subject": subject or [missing_text("เรื่อง")],
        "body": Blocks(_body(announcement, unit)),
        "closing": announcement.closing,
        "date": format_with_era(announcement.date) if announcement.date else missing_text("วันที่ลงนาม"),
        "signatory": _name(signatory),
        "position": signatory.position if signatory else "",
        "signed_by_all": announcement.signed_by_all,
        "signature_sheet": Blocks(signature_sheet(unit, announcement.signers)),
    }


def notice_title(announcement: Announcement, unit: Unit) -> str:
    """Kind, office, number and subject on one line, as a table of contents names it."""
    number = f" ที่ {announcement.number}" if announcement.number else ""
    return f"{announcement.kind}{unit.name}{number} เรื่อง {' '.join(announcement.subject)}"


def _body(announcement: Announcement, unit: Unit) -> tuple[Block, ...]:
    """The text; its last paragraph stays with the closing, so that no page holds a signature alone."""
    if not announcement.body:
        return (Paragraph((missing_span("ข้อความประกาศ"),)),)
    seated = order_blocks(unit.working_group) if announcement.seats and unit.working_group else ()
    *blocks, last = (*markdown_blocks(announcement.body), *seated)
    return (*blocks, replace(last, keep_next=True) if isinstance(last, Paragraph) else last)


def _name(person: Person | None) -> str:
    return person.name if person and person.name else missing_text("ผู้ลงนาม")


def signature_sheet(unit: Unit, signers: Sequence[Entry] = ()) -> tuple[Block, ...]:
    """The director alone in the middle, then the signers, or everybody else of the unit, in three columns."""
    director = unit.people.get(unit.director)
    listed = [Person("", entry.values.get("name"), entry.values.get("position") or "") for entry in signers]
    everybody = listed or list(unit.people.values())
    others = [person for person in everybody if director is None or (person.key or person.name) not in (director.key, director.name)]
    rows = [_signing_row([None, director, None])] if director else []
    rows += [_signing_row(row) for row in _threes(others)]
    third = PAGE_WIDTH // _IN_A_ROW
    return (Table(tuple(rows), (third, PAGE_WIDTH - 2 * third, third), ruled=False, title="ลายมือชื่อ"),)


def _threes(people: Sequence[Person]) -> Iterator[list[Person | None]]:
    for start in range(0, len(people), _IN_A_ROW):
        row: list[Person | None] = list(people[start : start + _IN_A_ROW])
        yield row + [None] * (_IN_A_ROW - len(row))


def _signing_row(people: Sequence[Person | None]) -> Row:
    return Row(tuple(Cell(_signing_place(person)) for person in people), height=1.0)


def _signing_place(person: Person | None) -> tuple[Paragraph, ...]:
    if person is None:
        return (Paragraph((), "Table Number"),)
    room = Paragraph((), "Table Number", exact=_SIGNING_ROOM)
    name = Span(finish(f"({person.name})")) if person.name else Span("(" + "." * 40 + ")")
    return (room, Paragraph((name,), "Table Number"), Paragraph((Span(finish(person.position)),), "Table Number"))


def emblem_blocks(picture: Path | None, height: float = EMBLEM_HEIGHT, alignment: Alignment | None = None) -> tuple[Block, ...]:
    """The Garuda of the office's own file, or its room left empty."""
    if picture is None:
        return (Paragraph((), "Emblem", alignment, exact=height),)
    stored: Picture = printed(picture, height * 1.5, height)
    scale = height / stored.height
    return (Paragraph((Figure(stored, round(stored.width * scale, 2), height, "ตราครุฑ"),), "Emblem", alignment),)
