"""Rows of spreadsheets that are no entries, cells merged over several rows, and mistakes told by the cell that they stand in."""

from __future__ import annotations

import io
from pathlib import Path

import openpyxl
import pytest
from tests.content.folders import EXCHANGE, problems
from tests.word.kept_lists import ATTENDANCE, HEADING, MEMBERS, PEOPLE, TABLE, Cells, csv_bytes, loaded, row_values, workbook

from moralreport.errors import Problem

HEAD: list[object] = ["ลำดับ", "ชื่อ - สกุล", "ตำแหน่ง", "กลุ่มงาน"]
FIRST: list[object] = ["๑", "ผู้สมัครหนึ่ง", "นักวิชาการ", "กลุ่มงานหนึ่ง"]
SECOND: list[object] = ["๒", "ผู้สมัครสอง", "นักวิชาการ", "กลุ่มงานสอง"]


def names(folder: Path, rows: Cells, merged: tuple[str, ...] = (), code: str = MEMBERS) -> tuple[list[str | None], tuple[str, ...]]:
    """The names that are read from the sheet, and the notes of `check`."""
    content = loaded(folder, code, "people: {file: lists/a.xlsx}\n", {"lists/a.xlsx": sheet(rows, merged)})
    return [row["name"] for row in row_values(content, code)], content.notes


def sheet(rows: Cells, merged: tuple[str, ...] = ()) -> bytes:
    book = openpyxl.load_workbook(io.BytesIO(workbook(rows)))
    page = book.active
    assert page is not None
    for cells in merged:
        page.merge_cells(cells)
    stored = io.BytesIO()
    book.save(stored)
    return stored.getvalue()


@pytest.mark.parametrize(
    "row",
    [
        ["", "รวม", "2 คน"],
        ["รวมทั้งสิ้น", "๒ คน"],
        ["", "รวมทั้งสิ้น ๒ คน"],
        ["", "รวมจำนวน 2 ราย", ""],
        ["", "ยอดรวม: 2"],
        ["", "Total", 2],
        ["", "หมายเหตุ : รายชื่อ ณ วันที่ 1 มีนาคม 2569"],
        ["", "(ลงชื่อ)........................ผู้จัดทำ"],
        ["", "ผู้จัดทำ ............"],
    ],
)
def test_totals_and_remarks_below_a_list_are_nobody(tmp_path: Path, row: list[object]) -> None:
    found, notes = names(tmp_path, [HEAD, FIRST, SECOND, row])
    assert found == ["ผู้สมัครหนึ่ง", "ผู้สมัครสอง"]
    assert [f"{tmp_path.as_posix()}/lists/a.xlsx:4: ไม่นับแถว" in note for note in notes] == [True]


@pytest.mark.parametrize("name", ["รวมพร ตัวอย่าง", "รวม ตัวอย่าง", "ที่มาลี ตัวอย่าง", "ลงชื่อดี ตัวอย่าง"])
def test_names_that_begin_alike_are_people(tmp_path: Path, name: str) -> None:
    assert names(tmp_path, [HEAD, ["๑", name, "นักวิชาการ"]]) == ([name], ())


def test_a_table_of_ones_own_keeps_its_total(tmp_path: Path) -> None:
    rows: Cells = [["รายการ", "วันที่", "ร้อยละ"], ["ก", "1 ม.ค. 2569", "40"], ["รวม", "", "100"]]
    assert names(tmp_path, rows, code=TABLE)[0] == ["ก", "รวม"]


def test_a_heading_merged_over_the_columns_between_the_people_is_nobody(tmp_path: Path) -> None:
    rows: Cells = [HEAD, ["", "กลุ่มงานหนึ่ง"], FIRST, ["กลุ่มงานสอง"], SECOND]
    found, notes = names(tmp_path, rows, ("B2:D2", "A4:D4"))
    assert found == ["ผู้สมัครหนึ่ง", "ผู้สมัครสอง"]
    assert len(notes) == 1 and "“กลุ่มงานหนึ่ง”" in notes[0]


def test_a_name_merged_over_the_columns_of_its_parts_is_a_person(tmp_path: Path) -> None:
    rows: Cells = [["คำนำหน้า", "ชื่อ", "นามสกุล", "ตำแหน่ง"], ["ผู้สมัครหนึ่ง", None, None, None]]
    assert names(tmp_path, rows, ("A2:C2",), ATTENDANCE)[0] == ["ผู้สมัครหนึ่ง"]


def test_a_cell_merged_over_rows_stands_in_all_of_them(tmp_path: Path) -> None:
    rows: Cells = [HEAD, FIRST, [None, "ผู้สมัครสอง", "นิติกร", None], [None, "ผู้สมัครสาม", "นิติกร", None], SECOND]
    data = sheet(rows, ("D2:D4", "A2:A4"))
    content = loaded(tmp_path, MEMBERS, "people: {file: lists/a.xlsx}\n", {"lists/a.xlsx": data})
    assert [row["group"] for row in row_values(content, MEMBERS)] == ["กลุ่มงานหนึ่ง"] * 3 + ["กลุ่มงานสอง"]


def test_rows_below_a_merged_name_go_on_with_that_person(tmp_path: Path) -> None:
    rows: Cells = [[*HEAD, "โทรศัพท์"], [*FIRST, "0812345678"], [None, None, None, None, "021234567"], [*SECOND, ""]]
    data = sheet(rows, ("A2:A3", "B2:B3", "C2:C3", "D2:D3"))
    content = loaded(tmp_path, MEMBERS, "people: {file: lists/a.xlsx}\n", {"lists/a.xlsx": data})
    assert [(row["name"], row["phone"]) for row in row_values(content, MEMBERS)] == [
        ("ผู้สมัครหนึ่ง", "0812345678, 021234567"),
        ("ผู้สมัครสอง", None),
    ]


def test_a_cell_merged_over_rows_that_hold_nothing_else_makes_none(tmp_path: Path) -> None:
    assert names(tmp_path, [HEAD, FIRST, [], [], SECOND], ("D2:D4", "B2:B4"))[0] == ["ผู้สมัครหนึ่ง", "ผู้สมัครสอง"]


def test_headings_merged_over_two_lines_are_no_entry(tmp_path: Path) -> None:
    rows: Cells = [["ลำดับ", "ชื่อ - สกุล", "ตำแหน่ง", "การอบรม", None], [None, None, None, "ครั้งที่ 1", "ครั้งที่ 2"], FIRST]
    assert names(tmp_path, rows, ("A1:A2", "B1:B2", "C1:C2", "D1:E1"))[0] == ["ผู้สมัครหนึ่ง"]


def test_what_is_missing_in_a_list_is_told_by_its_row(tmp_path: Path) -> None:
    data = csv_bytes([["รายชื่อ"], HEADING, PEOPLE[0], [], ["๒", "ผู้สมัคร", ""]])
    content = loaded(tmp_path, MEMBERS, "people: {file: lists/a.csv}\n", {"lists/a.csv": data})
    (missing,) = content.reports[MEMBERS].missing
    assert (missing.place.file.removeprefix(f"{tmp_path.as_posix()}/"), missing.place.line, missing.place.column) == ("lists/a.csv", 5, 3)
    assert missing.field == "people.file.2.position"


RISKS: list[object] = ["มิติ", "ความเสี่ยง", "สาเหตุ", "โอกาส", "ผลกระทบ", "มาตรการ", "ผู้รับผิดชอบ", "กำหนดเสร็จ"]


def risk_problems(folder: Path, *rows: list[object]) -> list[Problem]:
    data = workbook([["ทะเบียนความเสี่ยง"], RISKS, *rows])
    return problems(folder, {"activities/2-08.yaml": "register: {file: lists/r.xlsx}\n", "lists/r.xlsx": data})


def test_mistakes_in_a_list_are_told_by_their_cells_all_at_once(tmp_path: Path) -> None:
    found = risk_problems(
        tmp_path,
        ["ก", "ข", "ค", "สูง", 3, "ง", "จ", "31 ก.พ. 2569"],
        ["ก", "ข", "ค", 2, 9, "ง", "จ", "ภายในวันที่ ๓๐ กุมพาพันธ์ ๒๕๖๙"],
        ["ก", "ข", "ค", 2.5, "10%", "ง", "จ", 46203],
    )
    assert [(one.file, one.line, one.column) for one in found] == [
        ("lists/r.xlsx", *place) for place in [(3, 4), (3, 8), (4, 5), (4, 8), (5, 4), (5, 5), (5, 8)]
    ]
    assert [one.message for one in found[:3]] == ["ช่อง D3: “สูง” ไม่ใช่จำนวนเต็ม", "ช่อง H3: ไม่มีวันที่ 31 กุมภาพันธ์ 2569", "ช่อง E4: จำนวน 9 อยู่นอกช่วง"]
    assert found[-1].message.startswith("ช่อง H5: “46203” เป็นเลขวันที่") and "30 มิ.ย. 2569" in found[-1].advice
    assert found[0].source == "ก | ข | ค | สูง | 3 | ง | จ | 31 ก.พ. 2569" and found[0].advice


@pytest.mark.parametrize(
    "due",
    [
        "ทุกไตรมาส",
        "ตลอดปีงบประมาณ 2569",
        "ต.ค. 68 - ก.ย. 69",
        "30 วันทำการ 2569",
        "ไตรมาส 2/2569",
        "30 กันยายน 2569",
        "ภายใน 30 ก.ย. 69",
        "30/9/2570",
        "-",
    ],
)
def test_until_when_may_be_told_in_words(tmp_path: Path, due: str) -> None:
    assert risk_problems(tmp_path, ["ก", "ข", "ค", 2, 3, "ง", "จ", due]) == []


@pytest.mark.parametrize(
    ("due", "column", "words"),
    [
        ("31 ก.พ. 2569", 37, "ไม่มีวันที่ 31"),
        ("ภายใน 31/2/2569", 43, "ไม่มีวันที่ 31"),
        ("30 มิถุนายน 2568", 37, "นอกปีงบประมาณ"),
        ("30 มิถุนาน 2569", 40, "ไม่รู้จักเดือน"),
    ],
)
def test_a_day_that_is_none_or_long_past_is_told(tmp_path: Path, due: str, column: int, words: str) -> None:
    (problem,) = problems(tmp_path, {"activities/2-08.yaml": f"register: [{{risk: ก, cause: ข, due: {due}}}]\n"})
    assert (problem.line, problem.column) == (1, column) and words in problem.message and problem.advice


def test_all_cells_of_failed_formulas_are_named(tmp_path: Path) -> None:
    found = risk_problems(tmp_path, ["#N/A", "ข"], ["ก", "#REF!"])
    assert ["A3, B4" in one.message and "#N/A, #REF!" in one.message for one in found] == [True]


def test_a_list_with_a_failed_formula_is_read_further(tmp_path: Path) -> None:
    good = ["ข", "ค", 3, 3, "ง", "จ", "31 ก.พ. 2569"]
    found = risk_problems(tmp_path, ["#N/A", *good], ["ก", *good])
    assert [one.message.split(" ")[0] for one in found] == ["ไฟล์รายการ", "ช่อง", "ช่อง"]
    assert {one.line for one in found if one.message.startswith("ช่อง H")} == {3, 4}


@pytest.mark.parametrize(
    "heading",
    [
        ["ที่", "ชื่อ - สกุล\n(ตัวบรรจง)", "ตำแหน่ง/ระดับ", "กลุ่ม", "เบอร์โทรศัพท์มือถือ"],
        ["No.", "ชื่อผู้สมัคร", "ตำแหน่ง (ปัจจุบัน)", "กลุ่มงาน", "เบอร์"],
    ],
)
def test_headings_may_be_worded_as_people_do(tmp_path: Path, heading: list[object]) -> None:
    assert names(tmp_path, [heading, [*FIRST, "0812345678"]]) == (["ผู้สมัครหนึ่ง"], ())


def test_the_row_that_was_taken_for_headings_is_shown(tmp_path: Path) -> None:
    found = problems(tmp_path, {"activities/2-08.yaml": "register: {file: lists/r.csv}\n", "lists/r.csv": "เรื่อง,โอกาส\nก,2\n"})
    assert ["แถวที่อ่านเป็นหัวตาราง: เรื่อง, โอกาส" in one.message for one in found] == [True]


@pytest.mark.parametrize(
    ("text", "column", "words"),
    [
        ("applications: lists/a.csv\n", 15, "“lists/a.csv” เป็นชื่อไฟล์"),
        ("applications: [lists/a.csv]\n", 16, "“lists/a.csv” เป็นชื่อไฟล์"),
        ("applications: {file: lists/a.csv, sheet: รายชื่อ}\n", 35, "ไม่รู้จักช่อง “sheet”"),
    ],
)
def test_a_file_that_is_named_in_another_way_is_told(tmp_path: Path, text: str, column: int, words: str) -> None:
    (problem,) = problems(tmp_path, {"activities/2-08.yaml": text, "lists/a.csv": csv_bytes([HEADING, *PEOPLE])})
    assert (problem.line, problem.column) == (1, column) and words in problem.message and "file" in problem.advice


def test_a_text_that_is_the_name_of_a_file_is_not_printed(tmp_path: Path) -> None:
    draft = EXCHANGE.replace("usage: |\n  นำมาใช้ในสำนัก\n", "usage: texts/a.md\n")
    (problem,) = problems(tmp_path, {"activities/1-06.yaml": draft, "texts/a.md": "ข้อความ"})
    assert (problem.line, problem.column, problem.advice) == (7, 8, "ถ้าให้อ่านจากไฟล์ เขียน {file: texts/a.md}")


def test_somebody_who_is_listed_twice_is_told_of(tmp_path: Path) -> None:
    found, notes = names(tmp_path, [HEAD, FIRST, SECOND, FIRST])
    assert len(found) == 3
    assert [note.endswith("lists/a.xlsx:4: “ผู้สมัครหนึ่ง” ซ้ำกับรายการที่ 1") for note in notes] == [True]
