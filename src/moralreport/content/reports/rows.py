"""Sections that hold rows: people, virtues, risks, steps, tables, forms → entries with one value for each column."""

from __future__ import annotations

import re
from collections.abc import Iterator

from moralreport.content.faults import DataPath, Fault
from moralreport.content.labels import LABELS
from moralreport.content.periods import year_faults
from moralreport.content.problems import nearest_choice, unknown_key
from moralreport.content.reports.crowds import refuse_crowd
from moralreport.content.reports.listed_rows import listed_rows
from moralreport.content.reports.reading import Reading, listed_items
from moralreport.content.scalars import KEY
from moralreport.content.sections import DEFAULT_COLUMNS
from moralreport.content.unit_file import refuse_several, require_person
from moralreport.model.plan import SectionSpec
from moralreport.model.report import Entry
from moralreport.thai.dates.parser import DateProblem, parse_moment
from moralreport.thai.digits import to_arabic

_EVERYBODY = ("all", "ทุกคน", "ทั้งหมด")
_BETWEEN_VIRTUES = re.compile(r"\s*(?:[,、/]|และ)\s*")
_NUMBER = re.compile(r"[0-9]+(?:\.[0-9]+)?")
_AS_A_DAY = re.compile(
    r"(?:ภายใน|ก่อน|ถึง|ไม่เกิน)?\s*(?:วันที่)?\s*(?P<day>[45]\d{4}|\d{1,2}(?:\s*(?!วัน|ปี|เดือน|สัปดาห์|ครั้ง|คน)[ก-๙.]{3,}\s*(?:พ\.ศ\.\s*)?|[/.-]\d{1,2}[/.-])\d{2,4})"
)
_PERSON_COLUMNS = ("name", "position", "group")
_LISTING_NUMBER = re.compile(r"[0-9๐-๙]{1,3}[.)]\s*(?=\D)")
"""Of a name copied from a numbered list; the rows are numbered by the program."""

Row = tuple[dict[str, str | None], DataPath]
"""Cells by column key, and where the row stands."""


def read_rows(reading: Reading, spec: SectionSpec, value: object) -> tuple[Entry, ...]:
    """The entries of a section; what they lack is noted as missing."""
    path: DataPath = (spec.key,)
    rows = [_completed(reading, spec, row) for row in _rows(reading, spec, value, path)]
    if spec.rows:
        rows = _prescribed(reading, spec, rows)
    for cells, at in rows:
        _check(reading, spec, cells, at)
    _tell_namesakes(reading, spec, rows)
    _miss(reading, spec, rows)
    return tuple(Entry(cells) for cells, _ in rows)


def read_people(reading: Reading, value: object, path: DataPath) -> tuple[Entry, ...]:
    """People with name and position: keys, names, rows, or a list in a spreadsheet. Who has no name is noted as missing."""
    spec = SectionSpec(str(path[-1]), LABELS["people"], "participants", columns=DEFAULT_COLUMNS["participants"])
    rows = [_completed(reading, spec, row) for row in _rows(reading, spec, value, path)]
    for index, (cells, at) in enumerate(rows, 1):
        if not cells.get("name"):
            reading.miss((*at, "name"), f"{LABELS['signers']} รายการที่ {index}: {LABELS['name']}")
    return tuple(Entry(cells) for cells, _ in rows)


def _rows(reading: Reading, spec: SectionSpec, value: object, path: DataPath) -> Iterator[Row]:
    if isinstance(value, dict) and "file" in value and all(column.key != "file" for column in spec.columns):
        reading.file.extend(unknown_key((*path, key), ("file",)) for key in value if key != "file")
        yield from listed_rows(reading, spec, value["file"], (*path, "file"))
        return
    for item, at in listed_items(value, path):
        if isinstance(item, dict) and set(item) == {"file"} and all(column.key != "file" for column in spec.columns):
            reading.file.add("file_in_list", (*at, "file"), at_key=True, key=path[-1], value=item["file"])
        elif isinstance(item, dict):
            yield _mapping(reading, spec, item, at), at
        elif isinstance(item, str) and reading.is_file_name(item, at):
            continue
        elif isinstance(item, str) and _has_names(spec):
            yield from _named(reading, item, at)
        else:
            reading.file.add("want_mapping", at, example=", ".join(f"{column.key}: …" for column in spec.columns[:3]))


def _has_names(spec: SectionSpec) -> bool:
    return any(column.key == "name" for column in spec.columns)


def _named(reading: Reading, item: str, at: DataPath) -> Iterator[Row]:
    unit = reading.around.unit
    if item.strip() in _EVERYBODY:
        for key in unit.people if unit else ():
            yield {"person": key}, at
    elif "\n" in item.strip():
        reading.file.add("names_in_text", at, first=item.strip().partition("\n")[0].strip("- "))
    else:
        people = unit.people if unit else {}
        refuse_several(reading.file, item, people, at)
        name = item.strip()
        yield {"name": name.lower() if name.lower() in people else name}, at


def _mapping(reading: Reading, spec: SectionSpec, item: dict[str, object], at: DataPath) -> dict[str, str | None]:
    known = [column.key for column in spec.columns] + (["person"] if _has_names(spec) else [])
    reading.file.extend(unknown_key((*at, key), known) for key in reading.file.keys_at(at, item) if key not in known)
    return {key: reading.text(value, (*at, key)) for key, value in item.items() if key in known}


def _completed(reading: Reading, spec: SectionSpec, row: Row) -> Row:
    """The row with one cell for each column, a person's key replaced by name, position and group."""
    cells, at = row
    name = cells.get("name") or ""
    by_name = _has_names(spec) and KEY.fullmatch(name) is not None
    key = cells.get("person") or (name if by_name else None)
    person: dict[str, str | None] = {}
    if key is not None:
        person = _person(reading, key, (*at, "person") if "person" in cells else (*at, "name"))
    written = {column: cell for column, cell in cells.items() if not (by_name and column == "name")}
    if (listed := written.get("name")) and spec.kind != "table":
        written["name"] = plain = _LISTING_NUMBER.sub("", listed, count=1)
        refuse_crowd(reading, spec, plain, at)
    return {column.key: written.get(column.key) or person.get(column.key) for column in spec.columns}, at


def _person(reading: Reading, key: str, at: DataPath) -> dict[str, str | None]:
    people = reading.around.unit.people if reading.around.unit else None
    if people is not None:
        require_person(reading.file, key, people, at)
    person = people.get(key) if people else None
    if person is None:
        return dict.fromkeys(_PERSON_COLUMNS, key)
    return {"name": person.name, "position": person.position or None, "group": person.group or None}


def _prescribed(reading: Reading, spec: SectionSpec, rows: list[Row]) -> list[Row]:
    """One row for each prescribed one, in its order; a written row names its own by number or text, or stands in order."""
    first = spec.columns[0].key
    answers: dict[int, Row] = {}
    for index, (cells, at) in enumerate(rows):
        name = cells.get(first)
        number = index if name is None else _row_number(spec, name)
        if number is None or number >= len(spec.rows):
            reading.file.add("unknown_row", (*at, first), value=name or str(index + 1), most=len(spec.rows))
        elif number in answers:
            reading.file.add("duplicate_code", (*at, first), value=name or str(index + 1))
        else:
            answers[number] = (cells, at)
    return [_answered(spec, number, answers.get(number)) for number in range(len(spec.rows))]


def _row_number(spec: SectionSpec, name: str) -> int | None:
    if name in spec.rows:
        return spec.rows.index(name)
    digits = re.fullmatch(r"(?:ข้อ(?:ที่)?\s*)?([0-9]{1,3})\.?", to_arabic(name).strip())
    return int(digits[1]) - 1 if digits and int(digits[1]) > 0 else None


def _answered(spec: SectionSpec, number: int, row: Row | None) -> Row:
    cells, at = row or (dict.fromkeys(column.key for column in spec.columns), (spec.key,))
    return {**cells, spec.columns[0].key: spec.rows[number]}, at


def _check(reading: Reading, spec: SectionSpec, cells: dict[str, str | None], at: DataPath) -> None:
    if spec.kind == "virtues" and cells.get("virtue"):
        _check_virtue(reading, cells["virtue"] or "", (*at, "virtue"))
    if spec.kind == "risks":
        for key in ("likelihood", "impact"):
            _check_level(reading, cells.get(key), (*at, key))
        _check_due(reading, cells.get("due") or "", (*at, "due"))
    score = cells.get("score") if spec.kind == "assessment" else None
    if score and not _NUMBER.fullmatch(to_arabic(score)):
        reading.file.add("want_number", (*at, "score"), value=score, example="2")


def _tell_namesakes(reading: Reading, spec: SectionSpec, rows: list[Row]) -> None:
    """Somebody listed twice, which may be right and mostly is a slip."""
    seen: dict[str, int] = {}
    for number, (cells, at) in enumerate(rows, 1):
        name = cells.get("name") if spec.kind != "table" else None
        if name and seen.setdefault(name, number) != number:
            place = reading.file.place(at)
            reading.around.notes.append(f"{place.file}:{place.line}: “{name}” ซ้ำกับรายการที่ {seen[name]}")


def _check_virtue(reading: Reading, written: str, at: DataPath) -> None:
    virtues = reading.around.plan.virtues
    for virtue in _BETWEEN_VIRTUES.split(written):
        if virtue not in virtues and virtues:
            reading.file.add("unknown_virtue", at, value=virtue, nearest=nearest_choice(virtue, virtues))


def _check_due(reading: Reading, written: str, at: DataPath) -> None:
    """Until when may be told in words (`ทุกไตรมาส`, `ต.ค. 68 - ก.ย. 69`); what is written as a day must be one, not before the year."""
    plain = to_arabic(written).strip()
    day = _AS_A_DAY.fullmatch(plain)
    if day is None:
        return
    read = parse_moment(day["day"])
    if isinstance(read, DateProblem):
        context = {"reason": read.reason, "advice": read.advice}
        reading.file.extend([Fault("date", at, context, offset=to_arabic(written).index(day["day"]) + read.offset)])
    elif read.end < reading.around.plan.start:
        reading.file.extend(year_faults(reading.around.plan, read.end, at))


def _check_level(reading: Reading, written: str | None, at: DataPath) -> None:
    if written is None:
        return
    plain = to_arabic(written)
    if not plain.isdecimal():
        reading.file.add("want_level", at, value=written, least=1, most=5)
    elif not 1 <= int(plain[:9]) <= 5:
        reading.file.add("number_range", at, value=written, least=1, most=5)


def _miss(reading: Reading, spec: SectionSpec, rows: list[Row]) -> None:
    if len(rows) < spec.least or (spec.least and spec.key not in reading.file.data):
        reading.miss_entries(spec, "รายการ")
        return
    for index, (cells, at) in enumerate(rows):
        for column in spec.columns:
            if column.required and spec.required and cells.get(column.key) is None:
                own = at if len(at) > 1 else (*at, index)
                reading.miss((*own, column.key), f"{spec.heading} รายการที่ {index + 1}: {column.heading}")
