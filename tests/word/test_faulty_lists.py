"""Lists that cannot be read, and what is missing in those that can."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from tests.values import items
from tests.word.kept_lists import HEADING, MEMBERS, NOTICE, PEOPLE, csv_bytes, loaded, row_values, workbook

from moralreport.errors import ContentError
from moralreport.model.report import Announcement


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
    (notice,) = items(content.reports[NOTICE], "notices", Announcement)
    assert notice.signed_by_all
