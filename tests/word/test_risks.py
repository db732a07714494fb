"""The risk register's levels and its matrix."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import docx
import pytest
from docx.oxml.text.paragraph import CT_P
from docx.table import Table as WordTable
from tests.word import samples

from moralreport.model.plan import Column
from moralreport.model.report import Entry, Report
from moralreport.word import render
from moralreport.word.blocks import Span, Table
from moralreport.word.sections.risks import level_words, product
from moralreport.word.sections.sections import Room, section_blocks


@pytest.mark.parametrize(
    ("likelihood", "impact", "words"),
    [
        ("1", "๓", "๓ ต่ำ"),
        ("2", "2", "๔ ปานกลาง"),
        ("3", "3", "๙ ปานกลาง"),
        ("2", "5", "๑๐ สูง"),
        ("4", "4", "๑๖ สูง"),
        ("๔", "๕", "๒๐ สูงมาก"),
        ("5", "5", "๒๕ สูงมาก"),
        (None, "5", ""),
        ("สูง", "5", ""),
    ],
)
def test_the_level_follows_from_the_product(likelihood: str | None, impact: str, words: str) -> None:
    assert level_words(Entry({"likelihood": likelihood, "impact": impact})) == words


def tables(project: Path, folder: Path, *entries: Entry) -> list[WordTable]:
    owed = samples.deliverable("2-10", "risk-plan", samples.RISKS)
    report = Report("2-10", "activities/x.yaml", {"register": entries})
    path = folder / "risks.docx"
    path.write_bytes(render(samples.content(folder, owed, report), owed, project / "templates", samples.TODAY).docx)
    return docx.Document(str(path)).tables


def test_every_risk_stands_in_the_matrix_where_its_grades_meet(project: Path, tmp_path: Path) -> None:
    grades = [("2", "4"), ("๓", "3"), ("2", "4"), ("5", "1")]
    entries = [Entry({"risk": f"เรื่อง {n}", "likelihood": a, "impact": b}) for n, (a, b) in enumerate(grades, 1)]
    _, register, matrix = tables(project, tmp_path, *entries)
    assert [cell.text.replace("\u00a0", " ") for cell in register.columns[4].cells] == [
        "ระดับ",
        "๘ ปานกลาง",
        "๙ ปานกลาง",
        "๘ ปานกลาง",
        "๕ ปานกลาง",
    ]
    assert [cell.text for cell in matrix.rows[0].cells][1:] == list("๑๒๓๔๕")
    found = {
        (row.cells[0].text, i): cell.text.replace("\u00a0", " ")
        for row in matrix.rows[1:]
        for i, cell in enumerate(row.cells[1:], 1)
        if cell.text
    }
    assert found == {("๒", 4): "ลำดับ ๑, ๓", ("๓", 3): "ลำดับ ๒", ("๕", 1): "ลำดับ ๔"}
    assert all(product(entry) for entry in entries)


def test_a_date_among_many_columns_is_short_and_what_is_no_date_stays() -> None:
    entries = tuple(Entry({"risk": "เรื่อง", "due": words}) for words in ("๓๐ กันยายน ๒๕๖๙", "ภายในไตรมาสที่ ๔"))
    columns = tuple(Column(key, key, required=False) for key in ("risk", "cause", "measure", "who", "note", "due"))
    spec = replace(samples.RISKS, kind="table", columns=columns)
    (register,) = section_blocks(spec, entries, Room())
    assert isinstance(register, Table)
    shown = ["".join(span.text for span in row.cells[-1].blocks[0].inlines if isinstance(span, Span)) for row in register.rows[1:]]
    assert [words.replace("\u00a0", " ") for words in shown] == ["๓๐ ก.ย. ๖๙", "ภายในไตรมาสที่ ๔"]


def test_what_the_levels_mean_stands_on_the_page_of_the_matrix(project: Path, tmp_path: Path) -> None:
    matrix = tables(project, tmp_path, Entry({"risk": "เรื่อง", "likelihood": "2", "impact": "3"}))[-1]
    before = matrix._tbl.getprevious()
    assert isinstance(before, CT_P) and before.pPr is not None
    assert before.pPr.keepNext is not None and "๑ - ๓" in before.text.replace("\u00a0", " ")


def test_without_grades_there_is_no_matrix(project: Path, tmp_path: Path) -> None:
    assert len(tables(project, tmp_path, Entry({"risk": "เรื่อง", "likelihood": None, "impact": None}))) == 2
