"""Lists of people as offices keep them: in YAML, .xlsx and .csv, and a plan that asks for them."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Sequence
from pathlib import Path

import openpyxl
from tests.content.folders import UNIT
from tests.values import items

from moralreport.content import load
from moralreport.model.report import Content, Entry

Cells = Sequence[Sequence[object]]
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
HEADING = ["ลำดับ", "ชื่อ - สกุล", "ตำแหน่ง", "กลุ่มงาน", "โทรศัพท์", "อีเมล", "Line"]
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


def row_values(content: Content, code: str) -> list[dict[str, str | None]]:
    return [dict(entry.values) for entry in items(content.reports[code], "people", Entry)]
