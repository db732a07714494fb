"""The rows of a list kept in a spreadsheet: which line holds the headings, which column is which, what is no row."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from moralreport.content.faults import DataPath, Fault
from moralreport.content.files.list_files import read_table
from moralreport.content.files.repairs import repaired
from moralreport.content.reports.parted_names import is_part_of_name, joined_name, name_columns, plain_heading
from moralreport.content.reports.reading import Reading
from moralreport.model.plan import SectionSpec
from moralreport.thai.digits import to_arabic

_HEADING_WITHIN = 15
"""Lines in which the headings are looked for: titles may stand above them."""
_OTHER_HEADINGS: Mapping[str, tuple[str, ...]] = {
    "name": ("ชื่อ", "ชื่อนามสกุล", "ชื่อและนามสกุล", "รายชื่อ"),
    "position": ("ตำแหน่งงาน",),
    "group": ("กลุ่มงานสำนัก", "สังกัด", "หน่วยงาน"),
    "phone": ("โทร", "เบอร์โทร", "เบอร์โทรศัพท์", "หมายเลขโทรศัพท์", "มือถือ", "tel"),
    "email": ("e-mail", "อีเมล์", "อีเมลแอดเดรส", "ที่อยู่อีเมล", "email address"),
    "line": ("line id", "id line", "ไลน์", "ไอดีไลน์"),
    "reason": ("เหตุผล", "ผลงาน"),
    "dimension": ("ด้าน", "มิติความเสี่ยง"),
    "likelihood": ("โอกาส", "โอกาสที่จะเกิด"),
    "impact": ("ผลกระทบของความเสี่ยง", "ระดับผลกระทบ"),
    "measure": ("มาตรการ", "แนวทางการจัดการ", "มาตรการจัดการความเสี่ยง"),
    "due": ("ระยะเวลา", "กำหนดเสร็จ", "ระยะเวลาดำเนินการ"),
}


def listed_rows(reading: Reading, spec: SectionSpec, written: object, at: DataPath) -> Iterator[dict[str, str | None]]:
    """The rows of the file that `{file: …}` names, by column key; mistakes are noted."""
    name = reading.text(written, at)
    found = reading.path(name, at) if name else None
    table = read_table(found, name or "", at) if found else []
    if isinstance(table, Fault):
        reading.file.extend([table])
        return
    if not table:
        return
    top = max(range(len(table[:_HEADING_WITHIN])), key=lambda index: (len(_columns_of(spec, table[index])), -index))
    columns, below = _headed(spec, table, top)
    if not _is_whole(reading, spec, columns, name or "", at):
        return
    _tell_unused(reading, spec, table[top], columns, name or "")
    names = _name_columns(table[top:below], columns)
    for row in table[below:]:
        texts = {key: joined_name([row[part] for part in names]) if key == "name" else row[index] for index, key in columns.items()}
        cells = {key: _cell(reading, key, text, name or "") for key, text in texts.items()}
        if any(cells.values()) and row != table[top]:
            yield cells


def _headed(spec: SectionSpec, table: list[list[str]], top: int) -> tuple[dict[int, str], int]:
    """The columns, and where the rows begin; the headings may fill two lines, where cells were merged."""
    columns = _columns_of(spec, table[top])
    below = table[top + 1] if top + 1 < len(table) else []
    more = _columns_of(spec, below)
    if more and len(more) == sum(bool(cell) and not is_part_of_name(cell) for cell in below):
        return columns | {index: key for index, key in more.items() if key not in columns.values()}, top + 2
    return columns, top + 1


def _name_columns(headings: list[list[str]], columns: Mapping[int, str]) -> Sequence[int]:
    """The columns that hold a name, by the last line of headings that says so."""
    name = next((index for index, key in columns.items() if key == "name"), None)
    lines = [line for line in headings if name is not None and line[name]]
    return name_columns(lines[0], name) if name is not None and lines else ()


def _columns_of(spec: SectionSpec, heading: list[str]) -> dict[int, str]:
    """Column key by position: the keys themselves, the plan's headings, and what people call them otherwise."""
    keys = {plain_heading(other): column.key for column in spec.columns for other in _OTHER_HEADINGS.get(column.key, ())}
    keys |= {plain_heading(name): column.key for column in spec.columns for name in (column.key, column.heading)}
    return {index: keys[plain_heading(cell)] for index, cell in enumerate(heading) if plain_heading(cell) in keys}


def _is_whole(reading: Reading, spec: SectionSpec, columns: Mapping[int, str], name: str, at: DataPath) -> bool:
    """Whether every required column is there, and none twice."""
    lacking = [column.heading for column in spec.columns if column.required and column.key not in columns.values()]
    twice = [column.heading for column in spec.columns if list(columns.values()).count(column.key) > 1]
    if lacking:
        headings = ", ".join(column.heading for column in spec.columns)
        reading.file.add("list_file_heading", at, value=name, missing=", ".join(lacking), columns=headings)
    elif twice:
        reading.file.add("list_file_twice", at, value=name, columns=", ".join(twice))
    return not lacking and not twice


def _tell_unused(reading: Reading, spec: SectionSpec, heading: list[str], columns: Mapping[int, str], name: str) -> None:
    """A column that nobody asks for may be a misspelt one that is lacking."""
    lacking = [column.heading for column in spec.columns if column.key not in columns.values()]
    unused = [cell for index, cell in enumerate(heading) if cell and index not in columns and not is_part_of_name(cell)]
    if lacking and unused:
        words = f"ไม่ได้ใช้คอลัมน์ “{'”, “'.join(unused)}” และไม่มีคอลัมน์ {', '.join(lacking)}"
        reading.around.notes.append(f"{reading.around.shown}/{name}: {words}")


def _cell(reading: Reading, key: str, text: str, name: str) -> str | None:
    """The cell with the safe repairs; a phone number that the spreadsheet took for a number has its nought again."""
    whole, notes = repaired(text, f"{reading.around.shown}/{name}")
    reading.around.notes.extend(notes)
    if key == "phone" and re.fullmatch("[2-9][0-9]{7,8}", to_arabic(whole)):
        whole = f"0{whole}"
    return whole or None
