"""The reader of .xlsx beside openpyxl, which writes the files and reads them too."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml.etree import XMLSyntaxError

from moralreport.content.sheet_cells import shown_text
from moralreport.content.workbook import Cell, first_sheet

FORMATS = (
    "General",
    "0",
    "0.00",
    "#,##0.00",
    "0%",
    "@",
    "000-0000",
    "d/m/yyyy",
    "[$-1070000]d/mm/yyyy;@",
    'd" วันที่ "mmm',
    "h:mm",
    "[h]:mm:ss",
)
VALUES = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-1_000_000, 1_000_000),
    st.floats(-1e6, 1e6, allow_nan=False).map(lambda value: round(value, 4)),
    st.text(st.characters(categories=("L", "N", "P", "Zs"), max_codepoint=0xFFFF), max_size=12),
    st.datetimes(datetime(1950, 1, 1), datetime(2100, 1, 1)).map(lambda moment: moment.replace(microsecond=0)),
    st.dates(date(1950, 1, 1), date(2100, 1, 1)),
    st.times().map(lambda moment: moment.replace(microsecond=0)),
)


def book(path: Path, rows: list[list[object]], formats: dict[str, str] | None = None) -> Path:
    made = openpyxl.Workbook()
    sheet = made.active
    assert sheet is not None
    for row in rows:
        sheet.append(row)
    for place, shape in (formats or {}).items():
        sheet[place].number_format = shape
    made.save(path)
    return path


def read(path: Path) -> list[list[Cell]]:
    return list(first_sheet(path, 1000, 100))


def values(path: Path) -> list[list[object]]:
    return [[cell.value for cell in row] for row in read(path)]


@settings(max_examples=60, deadline=None)
@given(
    rows=st.lists(st.lists(VALUES, min_size=1, max_size=5), min_size=1, max_size=6),
    shapes=st.dictionaries(st.sampled_from([f"{column}{row}" for column in "ABC" for row in "1234"]), st.sampled_from(FORMATS)),
)
def test_the_same_text_as_openpyxl_reads(
    tmp_path_factory: pytest.TempPathFactory, rows: list[list[object]], shapes: dict[str, str]
) -> None:
    path = book(tmp_path_factory.mktemp("book") / "book.xlsx", rows, shapes)
    sheet = openpyxl.load_workbook(path, data_only=True).worksheets[0]
    wanted = [[shown_text(cell) for cell in row] for row in sheet.iter_rows()]
    mine = [[shown_text(cell) for cell in row] for row in read(path)]
    width = max(map(len, wanted), default=0)
    padded = [[*row, *[""] * (width - len(row))] for row in mine]
    assert [row for row in padded if any(row)] == [row for row in wanted if any(row)]


def test_columns_and_rows_that_are_left_out_keep_their_place(tmp_path: Path) -> None:
    made = openpyxl.Workbook()
    made.active["C3"] = "ค"
    made.active["AA5"] = 5
    made.save(tmp_path / "book.xlsx")
    rows = values(tmp_path / "book.xlsx")
    assert [row for row in rows if any(row)] == [[None, None, "ค"], [None] * 26 + [5]]


def test_the_first_sheet_that_is_shown(tmp_path: Path) -> None:
    made = openpyxl.Workbook()
    made.active.append(["ซ่อน"])
    made.create_chartsheet("แผนภูมิ", 0)
    made.create_sheet("แสดง").append(["แสดง"])
    made["Sheet"].sheet_state = "hidden"
    made.save(tmp_path / "book.xlsx")
    assert values(tmp_path / "book.xlsx") == [["แสดง"]]


def test_no_more_than_asked_for(tmp_path: Path) -> None:
    path = book(tmp_path / "book.xlsx", [[row * 10 + column for column in range(9)] for row in range(9)])
    assert [[cell.value for cell in row] for row in first_sheet(path, 2, 3)] == [[0, 1, 2], [10, 11, 12]]


def test_merged_cells_hold_their_value_once(tmp_path: Path) -> None:
    made = openpyxl.Workbook()
    made.active.append(["หัวข้อ", None, "ท้าย"])
    made.active.merge_cells("A1:B1")
    made.save(tmp_path / "book.xlsx")
    assert values(tmp_path / "book.xlsx") == [["หัวข้อ", None, "ท้าย"]]


def part(path: Path, name: str, change: Callable[[str], str]) -> Path:
    """The workbook with one of its parts changed."""
    with zipfile.ZipFile(path) as archive:
        parts = {entry: archive.read(entry) for entry in archive.namelist()}
    parts[name] = change(parts[name].decode()).encode()
    with zipfile.ZipFile(path, "w") as archive:
        for entry, data in parts.items():
            archive.writestr(entry, data)
    return path


SHEET = "xl/worksheets/sheet1.xml"


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ('<c r="A1" t="str"><f>A2&amp;"x"</f><v>ผล_x000D_\n</v></c>', "ผล"),
        ('<c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c>', ""),
        ('<c r="A1"><f>1+1</f></c>', ""),
        (
            '<c r="A1" t="inlineStr"><is><r><t>ก</t></r><r><t xml:space="preserve"> ข</t></r><rPh sb="0" eb="1"><t>x</t></rPh></is></c>',
            "ก ข",
        ),
        ('<c r="A1" t="inlineStr"/>', ""),
        ('<c r="A1" t="d"><v>2026-02-11T00:00:00</v></c>', "๑๑ กุมภาพันธ์ ๒๕๖๙"),
        ('<c r="A1" t="d"><v>เดือนหน้า</v></c>', "เดือนหน้า"),
        ('<c t="b"><v>1</v></c>', "TRUE"),
        ("<c><v>1.5E3</v></c>", "1500"),
    ],
)
def test_kinds_of_cells_that_others_write(tmp_path: Path, cell: str, text: str) -> None:
    path = book(tmp_path / "book.xlsx", [["x"]])
    head, tail = "<sheetData>", "</sheetData>"
    part(path, SHEET, lambda xml: f"{xml[: xml.index(head)]}{head}<row>{cell}</row>{xml[xml.index(tail) :]}")
    assert [shown_text(one) for one in read(path)[0]] == [text]


@pytest.mark.parametrize(("number", "text"), [(71, "๑๑ กุมภาพันธ์ ๒๕๖๙"), (59, "46064"), (62, "46,064.00"), (14, "๑๑ กุมภาพันธ์ ๒๕๖๙")])
def test_formats_of_thai_excel_that_have_no_code(tmp_path: Path, number: int, text: str) -> None:
    path = book(tmp_path / "book.xlsx", [[46064]], {"A1": "0.00"})
    part(path, "xl/styles.xml", lambda xml: xml.replace('numFmtId="2"', f'numFmtId="{number}"'))
    assert shown_text(read(path)[0][0]) == text


def test_days_of_1900_and_of_workbooks_that_count_from_1904(tmp_path: Path) -> None:
    path = book(
        tmp_path / "book.xlsx", [[1, 59, 61, 0.5, 1.75, 30.25]], {f"{column}1": "d/m/yyyy" for column in "ABCDE"} | {"F1": "[h]:mm"}
    )
    day = datetime(1900, 1, 1)
    wanted = [day, day + timedelta(58), day + timedelta(59), time(12), day + timedelta(hours=18), timedelta(30.25)]
    assert values(path) == [wanted]
    part(path, "xl/workbook.xml", lambda xml: re.sub("<workbookPr[^>]*>", '<workbookPr date1904="1"/>', xml))
    assert values(path)[0][0] == datetime(1904, 1, 2)


@pytest.mark.parametrize("name", ["xl/workbook.xml", SHEET, "xl/styles.xml", "_rels/.rels"])
def test_a_damaged_workbook_raises(tmp_path: Path, name: str) -> None:
    path = part(book(tmp_path / "book.xlsx", [["ก"]]), name, lambda xml: xml[: len(xml) // 2])
    with pytest.raises((KeyError, ValueError, StopIteration, XMLSyntaxError, RuntimeError)):
        read(path)
