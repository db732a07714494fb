"""The sections of a form by their kind: what was written → blocks. An empty required section says so in its place."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from moralreport.model.plan import Column, SectionKind, SectionSpec
from moralreport.model.report import Entry, Facts, Photo, Survey, Value, When
from moralreport.records import dataclass
from moralreport.thai.dates.formats import format_short, format_span, format_times
from moralreport.thai.dates.parser import parse_day
from moralreport.word.blocks import PAGE_WIDTH, Block, Cell, Paragraph, Row, Span, Table
from moralreport.word.cells import centred
from moralreport.word.columns import least_widths, proportional
from moralreport.word.markdown import CELL, FACT, markdown_blocks
from moralreport.word.missing import missing_paragraph, missing_span
from moralreport.word.sections.photos import photo_blocks
from moralreport.word.sections.risks import level_words, matrix_blocks
from moralreport.word.sections.survey import survey_blocks
from moralreport.word.tables import heading_row, in_columns, ruled, with_what_follows
from moralreport.word.wording import finish

FACT_LABELS: Final = {"who": "ใคร", "what": "ทำอะไร", "where": "ที่ไหน", "when": "เมื่อไร", "how": "อย่างไร"}
_CENTRED: Final = frozenset({"likelihood", "impact", "level", "score", "virtue"})
_FACT_SHARES: Final = (3.2, 12.8)
"""As the forms' own table of the activity, which stands above."""
_ORDINAL_SHARE: Final = 0.3
_MANY_COLUMNS: Final = 6


@dataclass(frozen=True, slots=True)
class Room:
    """Where a section stands: width in twips, number of its first picture, whether only the channels follow."""

    width: int = PAGE_WIDTH
    first_picture: int = 1
    last: bool = False


def facts_in_words(facts: Facts) -> dict[str, str | None]:
    """Who, what, where, when and how; None of what is not known."""
    when = _format_when(facts.when) if facts.when else None
    return {"who": facts.who, "what": facts.what, "where": facts.where, "when": when, "how": facts.how}


def _format_when(when: When) -> str:
    """`๑๑ - ๑๒ กุมภาพันธ์ ๒๕๖๙ เวลา ๐๙.๐๐ - ๑๖.๓๐ น.`"""
    words = format_span(when.start, when.end)
    return f"{words} เวลา {format_times(when.start_time, when.end_time)}" if when.start_time else words


def section_blocks(spec: SectionSpec, value: Value, room: Room) -> tuple[Block, ...]:
    """The blocks of a written section; `generated` ones are made elsewhere."""
    blocks = _KINDS[spec.kind](spec, value, room) if value else _empty(spec, room)
    if not (blocks and room.last and spec.kind == "photos") or _is_one_row(blocks):
        return blocks
    # The table of the channels is not left alone on the last page, but pictures of one row stay with the text that they belong to.
    return (*blocks[:-1], with_what_follows(blocks[-1]))


def _is_one_row(blocks: Sequence[Block]) -> bool:
    """Whether these are two pictures beside each other, or one with its caption: all of them would go to the next page, heading and all."""
    match blocks:
        case (Table(),):
            return True
        case (Paragraph(style="Picture"), Paragraph()):
            return True
        case _:
            return False


def _empty(spec: SectionSpec, room: Room) -> tuple[Block, ...]:
    if not spec.required:
        return ()
    match spec.kind:
        case "facts":
            return _facts(spec, Facts(), room)
        case "text" | "photos" | "survey" | "generated" | "announcements":
            return (missing_paragraph(spec.heading, hint=spec.hint),)
        case _:
            return _entries(spec, (Entry({column.key: None for column in spec.columns}),) * max(1, spec.minimum), room)


def _text(spec: SectionSpec, value: Value, room: Room) -> tuple[Block, ...]:
    return markdown_blocks(value) if isinstance(value, str) else ()


def _facts(spec: SectionSpec, value: Value, room: Room) -> tuple[Block, ...]:
    written = facts_in_words(value if isinstance(value, Facts) else Facts())
    rows = tuple(_labelled(FACT_LABELS[key], words, required=spec.required) for key, words in written.items())
    return (Table(rows, proportional(_FACT_SHARES, room.width), title=spec.heading, first_column_header=True),)


def _labelled(label: str, words: str | None, *, required: bool) -> Row:
    head = Cell((Paragraph((Span(label),), "Fact Label"),), shaded=True)
    if words:
        return Row((head, Cell(_paragraphs(markdown_blocks(words, FACT)))))
    return Row((head, Cell((missing_paragraph(label, "Fact Text") if required else Paragraph((), "Fact Text"),))))


def _paragraphs(blocks: Sequence[Block]) -> tuple[Paragraph, ...]:
    return tuple(block for block in blocks if isinstance(block, Paragraph))


def _photos(spec: SectionSpec, value: Value, room: Room) -> tuple[Block, ...]:
    photos = [photo for photo in value if isinstance(photo, Photo)] if isinstance(value, tuple) else []
    short = spec.minimum - len(photos)
    note = (missing_paragraph(finish(f"{spec.heading} อีก {short} ภาพ"), hint=spec.hint),) if spec.required and short > 0 else ()
    return (*photo_blocks(photos, room.first_picture), *note)


def _entries(spec: SectionSpec, value: Value, room: Room) -> tuple[Block, ...]:
    entries = [entry for entry in value if isinstance(entry, Entry)] if isinstance(value, tuple) else []
    columns = spec.columns or tuple(Column(key, key) for key in (entries[0].values if entries else ()))
    signed = spec.kind == "participants"
    rows = [_entry(number, entry, columns, signed=signed) for number, entry in enumerate(entries, 1)]
    rows += _lacking(spec, columns, len(entries), signed=signed)
    headings = ["ลำดับ", *(column.heading for column in columns)]
    if signed:
        every = (heading_row((*headings, "ลายมือชื่อ")), *rows)
        widths = proportional((_ORDINAL_SHARE, *(1.0 for _ in every[0].cells[1:])), room.width, least_widths(every, room.width))
        return (in_columns(every, widths, spec.heading),)
    if spec.rows:
        rows = [replace(row, cells=row.cells[1:]) for row in rows]
        headings = headings[1:]
    return (ruled(headings, rows, spec.heading, room.width),)


def _risks(spec: SectionSpec, value: Value, room: Room) -> tuple[Block, ...]:
    """The register with a column for the level that its product means, and the matrix."""
    entries = [entry for entry in value if isinstance(entry, Entry)] if isinstance(value, tuple) else []
    if not {"likelihood", "impact"} <= {column.key for column in spec.columns}:
        return _entries(spec, value, room)
    columns = list(spec.columns)
    after = 1 + max(index for index, column in enumerate(columns) if column.key in ("likelihood", "impact"))
    columns.insert(after, Column("level", "ระดับ", required=False))
    graded = tuple(Entry({**entry.values, "level": level_words(entry) or None}) for entry in entries)
    return (*_entries(replace(spec, columns=tuple(columns)), graded, room), *matrix_blocks(entries, room.width))


def _lacking(spec: SectionSpec, columns: Sequence[Column], written: int, *, signed: bool) -> list[Row]:
    """Rows for the entries that the section asks for and does not have."""
    blank = Entry({column.key: None for column in columns})
    return [_entry(number, blank, columns, signed=signed) for number in range(written + 1, spec.minimum + 1)] if spec.required else []


def _entry(number: int, entry: Entry, columns: Sequence[Column], *, signed: bool) -> Row:
    cells = [centred(str(number))]
    cells += [_value_cell(column, _in_short(entry.values.get(column.key), len(columns))) for column in columns]
    if signed:
        cells = [replace(cell, vertical="center") for cell in (*cells, Cell((Paragraph((), "Table Text"),)))]
    return Row(tuple(cells), height=27.0 if signed else 0.0)


def _in_short(words: str | None, columns: int) -> str | None:
    """A date as the plan's own tables write it, where many columns share the width."""
    day = parse_day(words) if words and columns >= _MANY_COLUMNS else None
    return format_short(day) if isinstance(day, date) else words


def _value_cell(column: Column, words: str | None) -> Cell:
    style = "Table Number" if column.key in _CENTRED else "Table Text"
    if words:
        blocks = _paragraphs(markdown_blocks(words, CELL))
        return Cell(tuple(Paragraph(b.inlines, style if b.style == "Table Text" else b.style) for b in blocks))
    return Cell((Paragraph((missing_span(column.heading),) if column.required else (), style),))


def _survey(spec: SectionSpec, value: Value, room: Room) -> tuple[Block, ...]:
    return survey_blocks(value, room.width) if isinstance(value, Survey) else ()


_KINDS: Final[dict[SectionKind, Callable[[SectionSpec, Value, Room], tuple[Block, ...]]]] = {
    "facts": _facts,
    "text": _text,
    "photos": _photos,
    "participants": _entries,
    "virtues": _entries,
    "people": _entries,
    "table": _entries,
    "risks": _risks,
    "members": _entries,
    "assessment": _entries,
    "survey": _survey,
}
