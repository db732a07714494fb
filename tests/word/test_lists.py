"""Membership forms, attendance lists and signature sheets from lists in YAML, .xlsx and .csv, as people keep them."""

from __future__ import annotations

import csv
import io
import subprocess
import zipfile
from collections.abc import Callable
from datetime import date, datetime, time
from pathlib import Path

import docx
import openpyxl
import pytest
from tests.content.folders import UNIT
from tests.typeset.pdf.readers import squeeze
from tests.word import samples

from moralreport.content import load
from moralreport.errors import ContentError
from moralreport.model.report import Content
from moralreport.thai.digits import to_thai
from moralreport.typeset import default_fonts, typeset
from moralreport.word import render

Cells = list[list[object]]
Oracle = Callable[[str], str]

PLAN = """\
fiscal_year: 2569
title: แผนตัวอย่าง
parts: [{number: 1, title: ส่วนที่หนึ่ง, score: 100}]
rounds: [{code: 6m, name: รอบ ๖ เดือน, start: 1 ต.ค. 2568, end: 31 มี.ค. 2569, due: 20 มี.ค. 2569}]
activities:
  - code: 1-01
    title: ชวนเพื่อนร่วมชมรม
    deliverables:
      - code: 1-01-1
        kind: เอกสารการสมัคร
        template: membership
        short_title: สมัครสมาชิก
        round: 6m
        sections: [{key: people, heading: ใบสมัคร, kind: members, minimum: 1}]
      - code: 1-01-2
        kind: แบบฟอร์ม
        template: virtue-review
        short_title: ลงชื่อ
        round: 6m
        sections: [{key: people, heading: ผู้เข้าร่วมกิจกรรม, kind: participants, minimum: 1}]
      - code: 1-01-3
        kind: ประกาศ
        template: announcement
        short_title: เจตนารมณ์
        round: 6m
        sections: [{key: notices, heading: ประกาศ, kind: announcements, minimum: 1}]
      - code: 1-01-4
        kind: รายงาน
        template: report
        short_title: ตาราง
        round: 6m
        sections:
          - key: people
            heading: ตาราง
            kind: table
            columns: [{key: name, heading: รายการ}, {key: when, heading: วันที่}, {key: share, heading: ร้อยละ}]
"""
HEADING: list[object] = ["ลำดับ", "ชื่อ - สกุล", "ตำแหน่ง", "กลุ่มงาน", "โทรศัพท์", "อีเมล", "Line"]
PEOPLE: Cells = [
    ["๑", "ผู้แทนกลุ่มงานหนึ่ง คนที่ ๑", "นักวิเทศสัมพันธ์ชำนาญการ", "กลุ่มงานหนึ่ง", "0812345678", "first_officer_1@example.go.th", "officer.01"],
    ["๒", "ผู้แทนกลุ่มงานสอง คนที่ ๒ (รักษาการ)", "เจ้าพนักงานธุรการ", "กลุ่มงานสอง", "02 831 9999 ต่อ 12", "b2@example.go.th", ""],
    ["๓", "ผู้แทนกลุ่มงานสอง คนที่ ๓", "นักวิชาการ; ชำนาญการพิเศษ, หัวหน้า", "กลุ่มงานสอง", "", "", ""],
]
KEYS = {"name": 1, "position": 2, "group": 3, "phone": 4, "email": 5, "line": 6}
KINDS = ("yaml", "xlsx", "csv")
MEMBERS, ATTENDANCE, NOTICE, TABLE = "1-01-1", "1-01-2", "1-01-3", "1-01-4"


def csv_bytes(rows: Cells, delimiter: str = ",", encoding: str = "utf-8") -> bytes:
    shown = io.StringIO()
    csv.writer(shown, delimiter=delimiter, lineterminator="\r\n").writerows(rows)
    return shown.getvalue().encode(encoding)


def workbook(rows: Cells, formats: dict[str, str] | None = None, merged: str = "") -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append(row)
    for cell, shape in (formats or {}).items():
        sheet[cell].number_format = shape
    if merged:
        sheet.merge_cells(merged)
    stored = io.BytesIO()
    book.save(stored)
    return stored.getvalue()


def listed(kind: str, columns: tuple[str, ...]) -> tuple[str, dict[str, bytes]]:
    """The value of a list section, and the files that it needs."""
    if kind == "yaml":
        rows = [", ".join(f'{key}: "{person[KEYS[key]]}"' for key in columns if person[KEYS[key]]) for person in PEOPLE]
        return "\n" + "\n".join(f"  - {{{row}}}" for row in rows) + "\n", {}
    data = csv_bytes([HEADING, *PEOPLE]) if kind == "csv" else workbook([HEADING, *PEOPLE])
    return f" {{file: lists/people.{kind}}}\n", {f"lists/people.{kind}": data}


def loaded(folder: Path, code: str, report: str, files: dict[str, bytes]) -> Content:
    written = {"unit.yaml": UNIT.encode(), "plan.yaml": PLAN.encode(), f"activities/{code}.yaml": report.encode(), **files}
    for name, data in written.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return load(folder)


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


def row_values(content: Content, code: str) -> list[dict[str, str | None]]:
    return [dict(entry.values) for entry in content.reports[code].values["people"]]  # type: ignore[union-attr]


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


PARTED = {
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


def swollen() -> bytes:
    """A small workbook that unpacks to 51 MB."""
    data = io.BytesIO(workbook([HEADING, *PEOPLE]))
    with zipfile.ZipFile(data, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/media/image1.png", bytes(51_000_000))
    return data.getvalue()


BAD = {
    "no column for the name": ("csv", csv_bytes([["ลำดับ", "ตำแหน่ง"], ["๑", "นักวิชาการ"]]), "ไม่มีคอลัมน์ ชื่อ - สกุล"),
    "no headings at all": ("csv", csv_bytes(PEOPLE), "ไม่มีคอลัมน์ ชื่อ - สกุล, ตำแหน่ง"),
    "two columns of one name": ("csv", csv_bytes([["ชื่อ", "ชื่อ - สกุล", "ตำแหน่ง"], ["ก", "ข", "ค"]]), "ซ้ำกัน"),
    "a broken character": ("csv", "ชื่อ - สกุล,ตำแหน่ง\nผู้สมัคร\ufffd,ข\n".encode(), "บรรทัด 2: มีอักขระเสีย"),
    "too large": ("csv", csv_bytes([HEADING] + [["ก" * 400] * 7] * 200), "ใหญ่เกินไป"),
    "no workbook": ("xlsx", b"PK\x03\x04 no workbook", "อ่านไม่ได้"),
    "a workbook that swells": ("xlsx", swollen(), "อ่านไม่ได้"),
    "a workbook with a password": ("xlsx", bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600), "มีรหัสผ่าน"),
    "a formula that failed": ("xlsx", workbook([HEADING, ["๑", "#N/A", "ข"]]), "ช่อง B2 มีสูตรที่คำนวณไม่ได้ (#N/A)"),
    "a formula that nobody has reckoned": ("xlsx", workbook([HEADING, ['="ผู้"&"สมัคร"', "ข"]]), "ยังไม่มีผลลัพธ์ในช่อง A2"),
}


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


@pytest.mark.parametrize("case", BAD)
def test_a_list_that_cannot_be_read_is_a_problem_in_thai(tmp_path: Path, case: str) -> None:
    suffix, data, words = BAD[case]
    with pytest.raises(ContentError) as raised:
        loaded(tmp_path, MEMBERS, f"people: {{file: lists/a.{suffix}}}\n", {f"lists/a.{suffix}": data})
    (problem,) = raised.value.problems
    assert words in problem.message and "lists/a." in problem.message and problem.line == 1
    assert problem.advice


@pytest.mark.parametrize("data", [csv_bytes([HEADING]), b"", csv_bytes([HEADING, *([""] * 7 for _ in range(9))])])
def test_a_list_without_rows_is_a_draft(tmp_path: Path, data: bytes) -> None:
    content = loaded(tmp_path, MEMBERS, "people: {file: lists/a.csv}\n", {"lists/a.csv": data})
    assert [one.field for one in content.reports[MEMBERS].missing] == ["people"]


def test_a_cell_that_is_not_filled_in_is_missing_and_a_misspelt_column_is_told(tmp_path: Path) -> None:
    data = csv_bytes([["ชื่อ - สกุล", "ตำแหน่ง", "โทรศัพท"], ["ผู้สมัครหนึ่ง", "", "0812345678"]])
    content = loaded(tmp_path, MEMBERS, "people: {file: lists/a.csv}\n", {"lists/a.csv": data})
    assert [one.label for one in content.reports[MEMBERS].missing] == ["ใบสมัคร รายการที่ 1: ตำแหน่ง"]
    assert [note for note in content.notes if "lists/a.csv" in note and "“โทรศัพท”" in note and "ไม่มีคอลัมน์" in note]


def test_thai_of_a_list_is_repaired_as_everywhere(tmp_path: Path) -> None:
    data = workbook([["ชื่อ - สกุล", "ตำแหน่ง"], ["ผู้แทน\u200bเเรก", "นํ้าฝน"]])
    content = loaded(tmp_path, MEMBERS, "people: {file: lists/a.xlsx}\n", {"lists/a.xlsx": data})
    assert {key: row_values(content, MEMBERS)[0][key] for key in ("name", "position")} == {"name": "ผู้แทนแรก", "position": "น้ำฝน"}


def test_signers_without_a_name_make_a_draft(tmp_path: Path) -> None:
    report = "notices: {key: intent, subject: เจตนารมณ์, body: ข้อความ, date: 9 ก.พ. 2569, signers: [head, second-officer]}\n"
    content = loaded(tmp_path, NOTICE, report, {})
    assert [one.label for one in content.reports[NOTICE].missing] == ["ผู้ลงลายมือชื่อ รายการที่ 2: ชื่อ - สกุล"]
    (notice,) = content.reports[NOTICE].values["notices"]  # type: ignore[misc, union-attr]
    assert notice.signed_by_all
