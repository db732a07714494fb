"""Cells repeated by `{%tc … %}`: the table stays as wide as it was in its form, in the Word file and in the PDF."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from docx.shared import Cm

from moralreport.typeset import default_fonts, typeset
from moralreport.word.forms.form import load_form
from moralreport.word.forms.merge import merge_form
from moralreport.word.package.package import Package, write_package
from moralreport.word.package.wordml import w

WIDTHS = (4.0, 2.0, 8.0, 2.0)
MONTHS = [f"เดือนที่{number}" for number in range(1, 13)]


def form(folder: Path) -> Path:
    document = docx.Document()
    table = document.add_table(rows=3, cols=4)
    table.style = "Table Grid"
    table.autofit = False
    rows = (["หัวตาราง"] * 4, ["รายการ", "{%tc for one in months %}", "{{ one }}", "{%tc endfor %}"], ["รวม", "", "", ""])
    for row, texts in zip(table.rows, rows, strict=True):
        for cell, text, width in zip(row.cells, texts, WIDTHS, strict=True):
            cell.text, cell.width = text, Cm(width)
    for column, width in zip(table.columns, WIDTHS, strict=True):
        column.width = Cm(width)
    table.cell(0, 0).merge(table.cell(0, 3))
    document.save(str(folder / "form.docx"))
    return folder / "form.docx"


def made(folder: Path, months: list[str]) -> Package:
    return merge_form(load_form(form(folder)), {"months": months})


@pytest.mark.parametrize("count", [1, 2, 3, 12])
def test_the_table_is_as_wide_as_in_its_form(tmp_path: Path, count: int) -> None:
    (table,) = made(tmp_path, MONTHS[:count]).tree("word/document.xml").iter(w("tbl"))
    whole = sum(int(str(Cm(width).twips)) for width in WIDTHS)
    columns = [int(column.get(w("w"), "")) for column in table.iter(w("gridCol"))]
    assert abs(sum(columns) - whole) < 20
    for row, cells in zip(table.iter(w("tr")), (1, count + 1, 4), strict=True):
        widths = [int(width.get(w("w"), "")) for width in row.iter(w("tcW"))]
        spans = [span.find(f"{w('tcPr')}/{w('gridSpan')}") for span in row.iter(w("tc"))]
        assert len(widths) == cells and sum(widths) == sum(columns)
        assert sum(int(span.get(w("val"), "")) if span is not None else 1 for span in spans) == len(columns)


def test_a_loop_that_fits_its_columns_leaves_the_table_alone(tmp_path: Path) -> None:
    document = docx.Document()
    table = document.add_table(rows=1, cols=3)
    for cell, text in zip(table.rows[0].cells, ("{%tc for one in months %}", "{{ one }}", "{%tc endfor %}"), strict=True):
        cell.text = text
    document.save(str(tmp_path / "form.docx"))
    package = merge_form(load_form(tmp_path / "form.docx"), {"months": MONTHS[:3]})
    widths = {width.get(w("w")) for width in package.tree("word/document.xml").iter(w("tcW"))}
    assert len(widths) == 1


def test_the_pdf_shows_every_cell_within_the_page(project: Path, tmp_path: Path, oracle: Callable[[str], str]) -> None:
    pdf = tmp_path / "made.pdf"
    pdf.write_bytes(
        typeset(write_package(made(tmp_path, ["ก", "ข", "ค", "ง", "จ", "ฉ", "ช", "ซ"])), default_fonts((project / "fonts",))).pdf
    )
    boxes = subprocess.run([oracle("pdftotext"), "-bbox", str(pdf), "-"], capture_output=True, check=True).stdout.decode()
    words = [line for line in boxes.splitlines() if "<word" in line]
    page = next(float(line.split('width="')[1].split('"')[0]) for line in boxes.splitlines() if "<page" in line)
    assert sum(">ซ<" in word for word in words) == 1
    assert all(float(word.split('xMax="')[1].split('"')[0]) < page - 60 for word in words)
