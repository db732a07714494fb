"""The rows of a list kept in a spreadsheet: which line holds the headings, which column is which, what is no row."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from moralreport.content.faults import DataPath, Fault, ListPlace
from moralreport.content.files.list_files import Fitness, ListRow, ListTable, read_table
from moralreport.content.files.repairs import repaired
from moralreport.content.reports.parted_names import is_part_of_name, joined_name, name_columns, plain_heading
from moralreport.content.reports.reading import Reading
from moralreport.model.plan import SectionSpec
from moralreport.thai.digits import to_arabic

_LONGEST_SHOWN = 160
_MOST_NAMED = 10
_HEADING_WITHIN = 15
"""Lines in which the headings are looked for: titles may stand above them."""
_IN_BRACKETS = re.compile(r"\([^()]*\)")
"""What people add to a heading: `ชื่อ - สกุล (ตัวบรรจง)`."""
_TOTAL = re.compile(
    r"(?:ยอด)?รวม(?:ทั้งสิ้น|ทั้งหมด)?(?:จำนวน|เป็นเงิน)?[\s:=]*(?:[0-9][0-9,.]*\s*(?:คน|ราย|ท่าน|รายการ|เรื่อง|ข้อ|บาท)?)?|(?i:total)[\s:]*[0-9,.]*"
)
_NUMBERS = ("ลำดับ", "ลำดับที่", "ที่", "ข้อ", "ข้อที่", "no", "#")
"""Headings of rows' numbers, which the program counts itself."""
_REMARK = re.compile(r"\(?(?:หมายเหตุ|ลงชื่อ|ลงนาม|ผู้จัดทำ|ผู้รับรอง|ข้อมูล ณ|ที่มา)(?=[\s:.()…]|$)")
_OTHER_HEADINGS: Mapping[str, tuple[str, ...]] = {
    "name": ("ชื่อ", "ชื่อนามสกุล", "ชื่อและนามสกุล", "ชื่อตัวชื่อสกุล", "รายชื่อ", "ชื่อผู้สมัคร", "ชื่อผู้เข้าร่วม", "ชื่อสกุลผู้สมัคร"),
    "position": ("ตำแหน่งงาน", "ตำแหน่งระดับ"),
    "group": ("กลุ่มงานสำนัก", "กลุ่ม", "สังกัด", "หน่วยงาน"),
    "phone": (
        "เบอร์",
        "เบอร์มือถือ",
        "เบอร์โทรศัพท์มือถือ",
        "โทรศัพท์มือถือ",
        "เบอร์โทรติดต่อ",
        "เบอร์ติดต่อ",
        "โทร",
        "เบอร์โทร",
        "เบอร์โทรศัพท์",
        "หมายเลขโทรศัพท์",
        "มือถือ",
        "tel",
    ),
    "email": ("e-mail", "อีเมล์", "อีเมลแอดเดรส", "ที่อยู่อีเมล", "email address"),
    "line": ("line id", "id line", "ไลน์", "ไอดีไลน์"),
    "reason": ("เหตุผล", "ผลงาน"),
    "dimension": ("ด้าน", "มิติความเสี่ยง"),
    "likelihood": ("โอกาส", "โอกาสที่จะเกิด"),
    "impact": ("ผลกระทบของความเสี่ยง", "ระดับผลกระทบ"),
    "measure": ("มาตรการ", "แนวทางการจัดการ", "มาตรการจัดการความเสี่ยง"),
    "due": ("ระยะเวลา", "กำหนดเสร็จ", "ระยะเวลาดำเนินการ"),
}


def listed_rows(reading: Reading, spec: SectionSpec, written: object, at: DataPath) -> Iterator[tuple[dict[str, str | None], DataPath]]:
    """The rows of the file that `{file: …}` names, by column key, and the path that each is told under; mistakes are noted."""
    name = reading.text(written, at)
    found = reading.path(name, at) if name else None
    table = read_rows(reading, found, name or "", at, lambda lines: max((len(_columns_of(spec, line)) for line in lines), default=0))
    if not table:
        return
    lines = [row.cells for row in table]
    top = max(range(len(lines[:_HEADING_WITHIN])), key=lambda index: (len(_columns_of(spec, lines[index])), -index))
    columns, below = _headed(spec, lines, top)
    if not _is_whole(reading, spec, columns, name or "", lines[top], at):
        return
    _tell_unused(reading, spec, lines[top], columns, name or "")
    names = _name_columns(lines[top:below], columns)
    shown = f"{reading.around.shown}/{name}"
    rows = [row for row in table[below:] if row.cells != lines[top] and not _is_told_as_no_entry(reading, spec, row, columns, shown)]
    places = {key: index for index, key in columns.items()}
    if not rows:
        reading.around.notes.append(f"{shown}: ใต้หัวตารางไม่มีรายการ")
    for number, (row, texts) in enumerate(_entries(rows, columns, names, lines[top])):
        path: DataPath = (*at, number)
        reading.file.lists[path] = ListPlace(shown, row.number, places, " | ".join(cell for cell in row.cells if cell))
        yield {key: _cell(reading, key, text, name or "") for key, text in texts.items()}, path


def read_rows(reading: Reading, found: Path | None, name: str, at: DataPath, fitness: Fitness) -> list[ListRow]:
    """The rows of the file, none where it cannot be read; what is wrong with it, and which of several sheets was read, is noted."""
    table = read_table(found, name, at, fitness) if found else ListTable([])
    if isinstance(table, Fault):
        reading.file.extend([table])
        return []
    reading.file.extend(table.faults)
    if table.hidden:
        numbers = ", ".join(map(str, table.hidden[:_MOST_NAMED])) + (" …" if table.hidden[_MOST_NAMED:] else "")
        words = f"แถวที่ซ่อนไว้ในแผ่นงาน (แถว {numbers}) โปรแกรมอ่านด้วย ถ้าไม่ต้องการ ให้ลบแถว"
        reading.around.notes.append(f"{reading.around.shown}/{name}: {words}")
    if not table.rows and not table.faults:
        reading.around.notes.append(f"{reading.around.shown}/{name}: ไฟล์นี้ไม่มีข้อมูล")
    if table.others:
        others = "”, “".join(table.others)
        reading.around.notes.append(f"{reading.around.shown}/{name}: อ่านแผ่นงาน “{table.sheet}” แผ่นเดียว ไม่อ่าน “{others}”")
    return table.rows


def _entries(
    rows: Iterable[ListRow], columns: Mapping[int, str], names: Sequence[int], heading: Sequence[str]
) -> list[tuple[ListRow, dict[str, str]]]:
    """The rows that hold something, with what merged cells above them hold; a row below a merged name goes on with that entry."""
    entries: list[tuple[ListRow, dict[str, str]]] = []
    for row in rows:
        own = {
            key: joined_name([row.cells[part] for part in names]) if key == "name" else row.cells[index] for index, key in columns.items()
        }
        if not any(own.values()):
            continue
        above = {key: row.carried.get(index, "") for index, key in columns.items() if row.carried.get(index) != heading[index]}
        if entries and above.get("name") and not own.get("name"):
            first = entries[-1][1]
            first.update({key: ", ".join(dict.fromkeys(filter(None, (first[key], text)))) for key, text in own.items()})
        else:
            entries.append((row, {key: text or above.get(key, "") for key, text in own.items()}))
    return entries


def _is_told_as_no_entry(reading: Reading, spec: SectionSpec, row: ListRow, columns: Mapping[int, str], shown: str) -> bool:
    """Whether a row is a total, a remark below the list or a heading between its rows, which is noted; a table of one's own keeps them."""
    first = next((cell for cell in row.cells if cell), "")
    alone = sum(bool(row.cells[index]) for index in columns) <= 1
    heads = alone and sum(index in row.title for index in columns) > 1
    no_entry = spec.kind != "table" and bool(_TOTAL.fullmatch(to_arabic(first)) or (alone and _REMARK.match(first)) or heads)
    if no_entry and any(row.cells[index] for index in columns):
        reading.around.notes.append(f"{shown}:{row.number}: ไม่นับแถว “{first}” เป็นรายการ")
    return no_entry


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


def _columns_of(spec: SectionSpec, heading: Sequence[str]) -> dict[int, str]:
    """Column key by position: the keys themselves, the plan's headings, and what people call them otherwise."""
    keys = {plain_heading(other): column.key for column in spec.columns for other in _OTHER_HEADINGS.get(column.key, ())}
    keys |= {plain_heading(name): column.key for column in spec.columns for name in (column.key, column.heading)}
    found = (
        (index, keys.get(plain_heading(cell)) or keys.get(plain_heading(_IN_BRACKETS.sub("", cell)))) for index, cell in enumerate(heading)
    )
    return {index: key for index, key in found if key}


def _is_whole(reading: Reading, spec: SectionSpec, columns: Mapping[int, str], name: str, heading: list[str], at: DataPath) -> bool:
    """Whether every required column is there, and none twice."""
    lacking = [column.heading for column in spec.columns if column.required and column.key not in columns.values()]
    twice = [column.heading for column in spec.columns if list(columns.values()).count(column.key) > 1]
    if lacking:
        headings = ", ".join(column.heading for column in spec.columns)
        reading.file.add("list_file_heading", at, value=name, missing=", ".join(lacking), columns=headings, found=_shown(heading))
    elif twice:
        reading.file.add("list_file_twice", at, value=name, columns=", ".join(twice))
    return not lacking and not twice


def _shown(heading: list[str]) -> str:
    return ", ".join(" ".join(cell.split()) for cell in heading if cell)[:_LONGEST_SHOWN]


def _tell_unused(reading: Reading, spec: SectionSpec, heading: list[str], columns: Mapping[int, str], name: str) -> None:
    """A column that nobody asks for may be a misspelt one that is lacking."""
    lacking = [column.heading for column in spec.columns if column.key not in columns.values()]
    others = [cell for index, cell in enumerate(heading) if cell and index not in columns]
    unused = [cell for cell in others if not is_part_of_name(cell) and plain_heading(cell) not in _NUMBERS]
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
