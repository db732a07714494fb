"""Membership forms, attendance lists and signature sheets from lists in YAML, .xlsx and .csv, as people keep them."""

from __future__ import annotations

import io
import subprocess
from datetime import date, datetime, time, timedelta
from pathlib import Path

import docx
import openpyxl
import pytest
from tests.typeset.pdf.readers import squeeze
from tests.word import samples
from tests.word.kept_lists import (
    ATTENDANCE,
    HEADING,
    KEYS,
    KINDS,
    MEMBERS,
    NOTICE,
    PEOPLE,
    TABLE,
    Cells,
    Oracle,
    csv_bytes,
    listed,
    loaded,
    row_values,
    workbook,
)

from moralreport.model.report import Content
from moralreport.thai.digits import to_thai
from moralreport.typeset import default_fonts, typeset
from moralreport.word import render


def made(project: Path, content: Content, code: str, folder: Path, oracle: Oracle) -> tuple[str, str]:
    """Text of the Word file and of its PDF, without white space."""
    (owed,) = (one for activity in content.plan.activities for one in activity.deliverables if one.code == code)
    rendered = render(content, owed, project / "templates", samples.TODAY, fonts=project / "fonts")
    word, pdf = folder / f"{code}.docx", folder / f"{code}.pdf"
    word.write_bytes(rendered.docx)
    pdf.write_bytes(typeset(rendered.docx, default_fonts((project / "fonts",))).pdf)
    copied = subprocess.run([oracle("pdftotext"), "-raw", str(pdf), "-"], capture_output=True, check=True).stdout.decode()
    body = docx.Document(str(word)).element.body
    namespace = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}t"
    return squeeze("".join(node.text or "" for node in body.iter(namespace))), squeeze(copied)


@pytest.mark.parametrize("kind", KINDS)
def test_every_member_has_a_form(project: Path, tmp_path: Path, oracle: Oracle, kind: str) -> None:
    value, files = listed(kind, tuple(KEYS))
    for text in made(project, loaded(tmp_path, MEMBERS, f"people:{value}", files), MEMBERS, tmp_path, oracle):
        assert text.count("ใบสมัครสมาชิกชมรมSTRONG") == 3
        for person in PEOPLE:
            assert all(squeeze(str(person[KEYS[key]])) in text for key in ("name", "position", "group", "email", "line"))
            assert squeeze(to_thai(str(person[KEYS["phone"]]))) in text


@pytest.mark.parametrize("kind", KINDS)
def test_attendance_list_holds_everybody_with_room_to_sign(project: Path, tmp_path: Path, oracle: Oracle, kind: str) -> None:
    value, files = listed(kind, ("name", "position"))
    for text in made(project, loaded(tmp_path, ATTENDANCE, f"people:{value}", files), ATTENDANCE, tmp_path, oracle):
        assert "ลายมือชื่อ" in text
        assert [text.count(squeeze(str(person[1]))) for person in PEOPLE] == [1, 1, 1]
        assert all(squeeze(str(person[2])) in text for person in PEOPLE)


@pytest.mark.parametrize("kind", KINDS)
def test_signature_sheet_holds_the_signers_and_nobody_else(project: Path, tmp_path: Path, oracle: Oracle, kind: str) -> None:
    value, files = listed(kind, ("name", "position"))
    notice = "notices:\n  - {key: intent, subject: เจตนารมณ์, body: ข้อความ, date: 9 ก.พ. 2569,\n     signers:"
    indented = (
        value.replace("\n", "\n     ") if kind != "yaml" else " [" + ", ".join(row.strip("- ") for row in value.split("\n") if row) + "]"
    )
    content = loaded(tmp_path, NOTICE, f"{notice}{indented.rstrip()}}}\n", files)
    for text in made(project, content, NOTICE, tmp_path, oracle):
        assert all(f"({squeeze(str(person[1]))})" in text for person in PEOPLE)
        assert text.count("(ผู้อำนวยการ)") == 2 and "(ผู้แทนกลุ่มงานหนึ่ง)" not in text


TITLES: Cells = [["รายชื่อผู้สมัครสมาชิกชมรม STRONG"], ["สำนักตัวอย่าง ปีงบประมาณ พ.ศ. 2569"], []]
AS_KEPT = {
    "byte order mark": ("csv", csv_bytes([HEADING, *PEOPLE], encoding="utf-8-sig")),
    "windows-874": ("csv", csv_bytes([HEADING, *PEOPLE], encoding="cp874")),
    "utf-16": ("csv", csv_bytes([HEADING, *PEOPLE], "\t", "utf-16")),
    "semicolons": ("csv", csv_bytes([HEADING, *PEOPLE], ";")),
    "tabs": ("csv", csv_bytes([HEADING, *PEOPLE], "\t")),
    "empty rows and columns": (
        "csv",
        csv_bytes([[], *([*row, "", ""] for row in [HEADING, [""] * 7, *PEOPLE, [" "] * 7, ["๔", *[""] * 6]])]),
    ),
    "titles above the headings": ("csv", csv_bytes([*TITLES, HEADING, *PEOPLE])),
    "titles and semicolons": ("csv", csv_bytes([*TITLES, HEADING, *PEOPLE], ";", "cp874")),
    "merged titles": ("xlsx", workbook([*TITLES, HEADING, *PEOPLE], merged="A1:G1")),
    "headings in two lines": ("xlsx", workbook([[*HEADING[:4], "ติดต่อ"], [*[None] * 4, *HEADING[4:]], *PEOPLE], merged="E1:G1")),
    "headings again on each page": ("xlsx", workbook([HEADING, PEOPLE[0], HEADING, *PEOPLE[1:]])),
    "headings as people write them": (
        "csv",
        csv_bytes([["No.", "ชื่อ–นามสกุล *", " ตำแหน่ง", "สังกัด", "เบอร์โทร.", "E-mail", "LINE ID"], *PEOPLE]),
    ),
    "the keys as headings": ("csv", csv_bytes([["no", *KEYS], *PEOPLE])),
    "columns in another order": ("csv", csv_bytes([row[::-1] for row in [HEADING, *PEOPLE]])),
}


@pytest.mark.parametrize("case", AS_KEPT)
def test_lists_are_read_as_people_keep_them(tmp_path: Path, case: str) -> None:
    suffix, data = AS_KEPT[case]
    content = loaded(tmp_path, MEMBERS, f"people: {{file: lists/people.{suffix}}}\n", {f"lists/people.{suffix}": data})
    assert row_values(content, MEMBERS) == [{key: person[place] or None for key, place in KEYS.items()} for person in PEOPLE]
    assert content.reports[MEMBERS].missing == ()


PARTED: dict[str, list[str | None]] = {
    "a heading for each": ["คำนำหน้า", "ชื่อ", "นามสกุล", "ตำแหน่ง"],
    "one heading over three columns": ["ชื่อ - สกุล", None, None, "ตำแหน่ง"],
    "title and name under one heading": ["คำนำหน้าชื่อ", "ชื่อ", "สกุล", "ตำแหน่ง"],
}


@pytest.mark.parametrize("case", PARTED)
def test_names_in_several_columns_are_joined(tmp_path: Path, case: str) -> None:
    people: Cells = [["นาย", "หนึ่ง", "ตัวอย่าง", "นักวิชาการ"], ["น.ส.", "สอง", "", "นักวิชาการ"], ["ว่าที่ ร.ต.", "สาม", "ตัวอย่าง", "นักวิชาการ"]]
    data = workbook([PARTED[case], *people])
    content = loaded(tmp_path, ATTENDANCE, "people: {file: lists/a.xlsx}\n", {"lists/a.xlsx": data})
    assert [row["name"] for row in row_values(content, ATTENDANCE)] == ["นายหนึ่ง ตัวอย่าง", "น.ส. สอง", "ว่าที่ ร.ต. สาม ตัวอย่าง"]
    assert content.notes == ()


def test_names_under_headings_in_two_lines_are_joined(tmp_path: Path) -> None:
    heads: Cells = [["ที่", "ชื่อ - สกุล", None, None, "ตำแหน่ง"], [None, "คำนำหน้า", "ชื่อ", "นามสกุล", None]]
    data = workbook([*heads, ["1", "นาง", "หนึ่ง", "ตัวอย่าง", "นักวิชาการ"]])
    content = loaded(tmp_path, ATTENDANCE, "people: {file: lists/a.xlsx}\n", {"lists/a.xlsx": data})
    assert row_values(content, ATTENDANCE) == [{"name": "นางหนึ่ง ตัวอย่าง", "position": "นักวิชาการ"}]


def test_numbers_and_dates_of_cells_read_as_the_sheet_shows_them(tmp_path: Path) -> None:
    rows: Cells = [
        ["รายการ", "วันที่", "ร้อยละ"],
        [1, date(2026, 2, 11), 0.925],
        [12.5, datetime(2569, 2, 11), 1234567],
        [20, datetime(2026, 2, 11, 9, 30), 0.1 + 0.2],
        [7, time(13, 5), 1234.5],
        [True, "๑๑ ก.พ. ๒๕๖๙", None],
    ]
    formats = {"C2": "0.0%", "C3": "#,##0", "C5": "#,##0.00", "A5": "000"}
    data = workbook(rows, formats)
    content = loaded(tmp_path, TABLE, "people: {file: lists/a.xlsx}\n", {"lists/a.xlsx": data})
    assert [tuple(row.values()) for row in row_values(content, TABLE)] == [
        ("1", "๑๑ กุมภาพันธ์ ๒๕๖๙", "92.5%"),
        ("12.5", "๑๑ กุมภาพันธ์ ๒๕๖๙", "1,234,567"),
        ("20", "๑๑ กุมภาพันธ์ ๒๕๖๙ เวลา ๐๙.๓๐ น.", "0.3"),
        ("007", "๑๓.๐๕ น.", "1,234.50"),
        ("TRUE", "๑๑ ก.พ. ๒๕๖๙", None),
    ]


def test_what_the_format_of_a_cell_leaves_out_is_not_shown(tmp_path: Path) -> None:
    rows: Cells = [
        ["รายการ", "วันที่", "ร้อยละ"],
        [1234567890123, date(2026, 2, 1), 2.5],
        [1234567890123, datetime(2026, 2, 11, 9, 30), -1234.5],
        ["ก", datetime(2026, 2, 11, 9, 30), 0.5],
        ["ข", timedelta(hours=36, minutes=30), 0],
    ]
    formats = {"A2": "0-0000-00000-00-0", "B2": "mmm-yy", "C2": "0", "B3": "d/m/yyyy", "C3": "#,##0.00;(#,##0.00)"}
    formats |= {"A4": '"กลุ่ม "@', "B4": "h:mm", "C4": "# ?/?", "B5": "[h]:mm", "C5": '0;-0;"ไม่มี"'}
    content = loaded(tmp_path, TABLE, "people: {file: lists/a.xlsx}\n", {"lists/a.xlsx": workbook(rows, formats)})
    assert [tuple(row.values()) for row in row_values(content, TABLE)] == [
        ("1-2345-67890-12-3", "กุมภาพันธ์ ๒๕๖๙", "3"),
        ("1234567890123", "๑๑ กุมภาพันธ์ ๒๕๖๙", "(1,234.50)"),
        ("กลุ่ม ก", "๐๙.๓๐ น.", "1/2"),
        ("ข", "36:30", "ไม่มี"),
    ]


@pytest.mark.parametrize(
    ("value", "shape", "read"),
    [
        (812345678, "General", "0812345678"),
        (28319999, "General", "028319999"),
        (812345678, "000-000-0000", "081-234-5678"),
        (1567, "0", "1567"),
    ],
)
def test_a_phone_number_typed_as_a_number_has_its_nought(tmp_path: Path, value: int, shape: str, read: str) -> None:
    data = workbook([["ชื่อ - สกุล", "ตำแหน่ง", "โทรศัพท์"], ["ผู้สมัคร", "นักวิชาการ", value]], {"C2": shape})
    content = loaded(tmp_path, MEMBERS, "people: {file: lists/a.xlsx}\n", {"lists/a.xlsx": data})
    assert row_values(content, MEMBERS)[0]["phone"] == read


def test_a_workbook_is_known_by_what_it_holds_and_its_signs_are_read(tmp_path: Path) -> None:
    rows = [[*HEADING[1:4]], ["ผู้_x0001_สมัคร_x000D_", "นักวิชาการ", "กลุ่ม"]]
    content = loaded(tmp_path, MEMBERS, "people: {file: lists/a.csv}\n", {"lists/a.csv": workbook(rows)})
    assert [row["name"] for row in row_values(content, MEMBERS)] == ["ผู้สมัคร"]


def test_an_empty_sheet_before_the_list_is_passed_over(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.create_sheet("รายชื่อ")
    for row in (HEADING, *PEOPLE):
        sheet.append(row)
    stored = io.BytesIO()
    book.save(stored)
    content = loaded(tmp_path, MEMBERS, "people: {file: lists/a.xlsx}\n", {"lists/a.xlsx": stored.getvalue()})
    assert len(row_values(content, MEMBERS)) == len(PEOPLE)


@pytest.mark.parametrize("first", ["สรุป", "รายชื่อ"])
def test_of_several_sheets_that_with_the_headings_is_read_and_the_clerk_is_told(tmp_path: Path, first: str) -> None:
    book = openpyxl.Workbook()
    del book["Sheet"]
    for title in sorted(("สรุป", "รายชื่อ"), key=lambda one: one != first):
        for row in (HEADING, *PEOPLE) if title == "รายชื่อ" else (["หน่วยงาน", "จำนวน"], ["กลุ่มงาน", 3]):
            book[title].append(row) if title in book else book.create_sheet(title).append(row)
    stored = io.BytesIO()
    book.save(stored)
    content = loaded(tmp_path, MEMBERS, "people: {file: lists/a.xlsx}\n", {"lists/a.xlsx": stored.getvalue()})
    assert len(row_values(content, MEMBERS)) == len(PEOPLE)
    assert [note for note in content.notes if "อ่านแผ่นงาน “รายชื่อ” แผ่นเดียว ไม่อ่าน “สรุป”" in note]
