"""Lists of people hold people: a count, a group or "everybody" is told, and not printed as the name of one."""

from __future__ import annotations

import io
from pathlib import Path

import openpyxl
import pytest
from tests.content.folders import loaded, one, problems

from moralreport.model.report import Entry, Report

FILE = "activities/1-03-2.yaml"

CROWDS = [
    "บุคลากรทั้งหมด 26 คน",
    "บุคลากรสำนัก จำนวน ๒๖ คน",
    "ผู้เข้าร่วม 1,026 ราย",
    "รวม 26 ท่าน",
    "ทุกคนในสำนัก",
    "ผู้บริหารและบุคลากรของสำนัก",
    "กลุ่มงานหนึ่ง",
    "สำนักตัวอย่าง",
    "26",
]


@pytest.mark.parametrize("crowd", CROWDS)
def test_a_crowd_is_no_person(tmp_path: Path, crowd: str) -> None:
    found = one(problems(tmp_path, {FILE: f"signers:\n  - head\n  - {crowd}\n"}))
    assert (found.line, found.column) == (3, 5)
    assert f"“{crowd}” ไม่ใช่ชื่อของคนคนเดียว" in found.message
    assert "signers: all" in found.advice and "{file: lists/ชื่อไฟล์.xlsx}" in found.advice


@pytest.mark.parametrize("name", ["ผู้แทนกลุ่มงานที่ ๑ คนที่ ๗", "ผู้แทนกลุ่มงานหนึ่ง", "คนดี รวมไทย", "ผู้อำนวยการสำนัก"])
def test_a_name_or_role_is_let_through(tmp_path: Path, name: str) -> None:
    report = loaded(tmp_path, {FILE: f"signers:\n  - {name}\n"}).reports["1-03-2"]
    assert [entry.values["name"] for entry in entries(report, "signers")] == [name]


def test_a_crowd_in_a_spreadsheet_is_told_by_its_cell(tmp_path: Path) -> None:
    rows = "ที่,ชื่อ - สกุล,ตำแหน่ง\n1,ผู้แทนกลุ่มงานหนึ่ง,นักวิชาการ\n2,บุคลากรอื่น 24 คน,\n"
    found = one(problems(tmp_path, {FILE: "signers: {file: lists/a.csv}\n", "lists/a.csv": rows}))
    assert (found.file, found.line, found.column) == ("lists/a.csv", 3, 2)
    assert found.message.startswith("ช่อง B3: “บุคลากรอื่น 24 คน”") and "ลบแถวนี้" in found.advice


def test_names_in_a_text_are_told_without_the_text(tmp_path: Path) -> None:
    found = one(problems(tmp_path, {FILE: "signers: |\n  ผู้แทนกลุ่มงานหนึ่ง\n  ผู้แทนกลุ่มงานสอง\n"}))
    assert (found.line, found.column) == (1, 10)
    assert "\n" not in found.message and "- ผู้แทนกลุ่มงานหนึ่ง" in found.advice


def test_a_file_behind_a_dash_is_told(tmp_path: Path) -> None:
    files = {FILE: "signers:\n  - {file: lists/a.csv}\n", "lists/a.csv": "ชื่อ,ตำแหน่ง\nผู้แทน,นักวิชาการ\n"}
    found = one(problems(tmp_path, files))
    assert (found.line, found.column) == (2, 6) and "signers: {file: lists/a.csv}" in found.advice


def test_a_key_in_capitals_and_the_number_of_a_copied_list_are_no_part_of_the_name(tmp_path: Path) -> None:
    report = loaded(tmp_path, {FILE: "signers:\n  - Head\n  - 2. ผู้แทนกลุ่มงานหนึ่ง\n"}).reports["1-03-2"]
    assert [entry.values["name"] for entry in entries(report, "signers")] == ["ผู้อำนวยการ", "ผู้แทนกลุ่มงานหนึ่ง"]


def entries(report: Report, key: str) -> tuple[Entry, ...]:
    value = report.values[key]
    assert isinstance(value, tuple)
    return tuple(entry for entry in value if isinstance(entry, Entry))


def book(rows: list[list[str]], *hidden: int) -> bytes:
    made = openpyxl.Workbook()
    sheet = made.worksheets[0]
    for row in rows:
        sheet.append(row)
    for number in hidden:
        sheet.row_dimensions[number].hidden = True
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


HEAD = ["ชื่อ", "ตำแหน่ง"]


@pytest.mark.parametrize(
    ("content", "note"),
    [
        (book([HEAD, ["ผู้แทนหนึ่ง", "ก"], ["ผู้แทนสอง", "ก"], ["ผู้แทนสาม", "ก"]], 3), "แถวที่ซ่อนไว้ในแผ่นงาน (แถว 3) โปรแกรมอ่านด้วย"),
        (book([HEAD]), "ใต้หัวตารางไม่มีรายการ"),
        (book([]), "ไฟล์นี้ไม่มีข้อมูล"),
    ],
)
def test_what_a_sheet_does_not_show_or_hold_is_noted(tmp_path: Path, content: bytes, note: str) -> None:
    notes = loaded(tmp_path, {FILE: "signers: {file: lists/a.xlsx}\n", "lists/a.xlsx": content}).notes
    assert [one for one in notes if f"lists/a.xlsx: {note}" in one]


def test_a_sheet_that_shows_all_its_rows_is_not_noted(tmp_path: Path) -> None:
    content = book([HEAD, ["ผู้แทนหนึ่ง", "ก"]])
    notes = loaded(tmp_path, {FILE: "signers: {file: lists/a.xlsx}\n", "lists/a.xlsx": content}).notes
    assert not [one for one in notes if "lists/a.xlsx" in one]


def test_who_signs_an_announcement_is_asked_the_same(tmp_path: Path) -> None:
    notice = "notices:\n  - key: a\n    subject: ก\n    body: ข\n    date: 9 ก.พ. 2569\n    signers:\n      - บุคลากรทั้งหมด 26 คน\n"
    found = one(problems(tmp_path, {"activities/1-03-1.yaml": f"preface: ก\n{notice}"}))
    assert found.line == 8 and "signers: all" in found.advice


def test_a_group_in_the_place_of_a_persons_key_is_told_once(tmp_path: Path) -> None:
    found = one(problems(tmp_path, {FILE: "signers:\n  - {person: กลุ่มงานหนึ่ง}\n"}))
    assert "ไม่พบบุคคลรหัส" in found.message
