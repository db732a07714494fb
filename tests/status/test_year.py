"""Rows of the list of the year, of documents whose day or people are not known, too."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from moralreport.content.load import load
from moralreport.plan.schedule import all_deliverables
from moralreport.status.year import by_day, next_lines, year_rows


def test_what_is_not_known_is_a_dash_and_comes_last(project: Path) -> None:
    content = load(project / "examples" / "filled")
    known = {one.code: one for one in all_deliverables(content.plan)}
    bare = replace(known["1-06"], due=None, responsible=())
    owed = by_day((bare, known["2-11"], known["1-01"]))
    rows = year_rows(content, owed, {"1-01"}, date(2026, 6, 19))
    assert [(row.code, row.due, row.left, row.state) for row in rows] == [
        ("1-01", "๒๐ มี.ค. ๖๙", "เลย 91 วัน", "มีข้อผิดพลาด"),
        ("2-11", "๑๙ มิ.ย. ๖๙", "วันนี้", "ครบ"),
        ("1-06", "-", "ไม่ทราบ", "ครบ"),
    ]
    assert [row.responsible == "-" for row in rows] == [False, False, True]
    late, coming = next_lines(content, owed, {"1-01", "2-11"}, date(2026, 6, 19))[-2:]
    assert late.endswith(": 1-01") and coming.endswith(" 2-11")
