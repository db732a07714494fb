"""Tables that people keep in a spreadsheet: .csv (UTF-8 or Windows-874) or the first sheet of an .xlsx → rows of text."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from pathlib import Path

from moralreport.content.faults import DataPath, Fault
from moralreport.content.text_files import decode

MOST_ROWS = 20_000
MOST_COLUMNS = 400


def read_table(path: Path, written: str, at: DataPath) -> list[list[str]] | Fault:
    """All rows as text without the empty ones, the heading first; every row as long as the heading."""
    suffix = path.suffix.lower()
    if suffix not in (".csv", ".xlsx"):
        return Fault("list_file_kind", at, {"value": written})
    try:
        rows = list(_csv_rows(path) if suffix == ".csv" else _xlsx_rows(path))
    except Exception:  # openpyxl and csv raise whatever a damaged file makes of them
        return Fault("list_file_broken", at, {"value": written})
    if not rows:
        return []
    width = len(rows[0])
    return [(row + [""] * width)[:width] for row in rows]


def _csv_rows(path: Path) -> Iterator[list[str]]:
    data = path.read_bytes()
    text = decode(data)
    if not isinstance(text, str):
        text = data.decode("cp874")
    dialect = "\t" if text.count("\t", 0, 2000) > text.count(",", 0, 2000) else ";" if text.split("\n", 1)[0].count(";") else ","
    return _filled(csv.reader(io.StringIO(text), delimiter=dialect))


def _xlsx_rows(path: Path) -> Iterator[list[str]]:
    import openpyxl

    book = openpyxl.load_workbook(path, read_only=True, data_only=True)
    try:
        sheet = book.worksheets[0]
        yield from _filled(sheet.iter_rows(max_row=MOST_ROWS, max_col=MOST_COLUMNS, values_only=True))
    finally:
        book.close()


def _filled(rows: Iterable[Iterable[object]]) -> Iterator[list[str]]:
    for index, row in enumerate(rows):
        cells = [_text(cell) for cell in row]
        if index < MOST_ROWS and any(cells):
            yield cells


def _text(cell: object) -> str:
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, datetime):
        return cell.date().isoformat()
    return cell.isoformat() if isinstance(cell, date) else "" if cell is None else str(cell).strip()
