"""Tables that people keep in a spreadsheet: .csv (UTF-8, UTF-16 or Windows-874) or the first filled sheet of an .xlsx → rows of text."""

from __future__ import annotations

import csv
import io
import zipfile
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import field, replace
from itertools import islice
from pathlib import Path
from typing import Any

from moralreport.content.faults import DataPath, Fault, FileFault
from moralreport.content.files.merged_cells import carried, merged_cells, titles
from moralreport.content.files.text_files import decode
from moralreport.content.messages import word
from moralreport.records import dataclass

MOST_ROWS = 20_000
MOST_COLUMNS = 400
MOST_BYTES = 50_000_000
"""Of a workbook, unpacked."""
_LOCKED = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How workbooks with a password begin, and those of Excel before 2007."""
_DELIMITERS = ",;\t|"
_SAMPLE = 50
"""Lines by which the delimiter of a .csv is known."""


_MOST_NAMED = 10
"""Cells that one mistake names."""


@dataclass(frozen=True, slots=True)
class ListRow:
    """A row that holds something, as text; all rows of a table are equally long."""

    number: int
    """As the sheet counts it, from 1."""
    cells: list[str]
    carried: Mapping[int, str] = field(default_factory=dict)
    """By column, what stands in cells that are merged with others above this row."""
    title: range = range(0)
    """The columns over which its only text is merged."""


class _Failed(Exception):
    """Formulas whose results no program has stored yet, or are errors (`value`: #N/A); `cells` are their places (B7)."""

    def __init__(self, cells: Sequence[str], value: str = "") -> None:
        super().__init__(*cells)
        self.cells = ", ".join(cells[:_MOST_NAMED]) + (" …" if len(cells) > _MOST_NAMED else "")
        self.value = value


def read_table(path: Path, written: str, at: DataPath) -> list[ListRow] | Fault:
    """All rows without the empty ones."""
    suffix = path.suffix.lower()
    if suffix not in (".csv", ".xlsx"):
        return Fault("list_file_kind", at, {"value": written})
    try:
        with path.open("rb") as file:
            head = file.read(8)
        if head == _LOCKED:
            return Fault("list_file_locked", at, {"value": written})
        rows = _csv_rows(path) if suffix == ".csv" and not head.startswith(b"PK\x03\x04") else _xlsx_rows(path)
    except _Failed as error:
        kind = "list_file_error" if error.value else "list_file_formula"
        return Fault(kind, at, {"value": written, "cell": error.cells, "error": error.value})
    except Exception:  # openpyxl and csv raise whatever a damaged file makes of them
        return Fault("list_file_broken", at, {"value": written})
    if isinstance(rows, FileFault):
        reason, advice = word(rows.kind, rows.context)
        place = f"บรรทัด {rows.line}: " if rows.line else ""
        return Fault("text_file", at, {"value": written, "reason": place + reason, "advice": advice})
    width = max((len(row.cells) for row in rows), default=0)
    return [replace(row, cells=row.cells + [""] * (width - len(row.cells))) for row in rows]


def _csv_rows(path: Path) -> list[ListRow] | FileFault:
    data = path.read_bytes()
    text = decode(data)
    if isinstance(text, FileFault):
        if text.kind != "encoding_thai":
            return text
        text = data.decode("cp874")
    records = islice(_records(text, _delimiter(text)), MOST_ROWS)
    rows = ([cell.strip() for cell in row] for row in records)
    return [ListRow(number, row) for number, row in enumerate(rows, 1) if any(row)]


def _records(text: str, delimiter: str) -> Iterator[list[str]]:
    return csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)


def _delimiter(text: str) -> str:
    """The sign by which most lines fall into the same number of cells."""
    return max(_DELIMITERS, key=lambda sign: _regularity(text, sign))


def _regularity(text: str, delimiter: str) -> tuple[int, int]:
    widths = Counter(len(row) for row in islice(_records(text, delimiter), _SAMPLE) if len(row) > 1)
    return max(((count, width) for width, count in widths.items()), default=(0, 0))


def _xlsx_rows(path: Path) -> list[ListRow]:
    import openpyxl

    with zipfile.ZipFile(path) as archive:
        if sum(entry.file_size for entry in archive.infolist()) > MOST_BYTES:
            raise ValueError("a workbook that unpacks to more than a list can be")
        reckons = any(b"<f" in archive.read(name) for name in archive.namelist() if name.startswith("xl/worksheets/"))
        with path.open("rb") as file, closing(openpyxl.load_workbook(file, read_only=True, data_only=True)) as book:
            title = _sheet(book)
            rows = _texts(book[title])
            if reckons:
                with path.open("rb") as again, closing(openpyxl.load_workbook(again, read_only=True)) as formulas:
                    _refuse_uncalculated(_cells(book[title]), _cells(formulas[title]))
        merged = merged_cells(archive, title)
    named = titles(rows, merged)
    from_above = carried(rows, merged)
    kept = zip(range(len(rows)), rows, from_above, strict=True)
    return [ListRow(number + 1, row, above, named.get(number, range(0))) for number, row, above in kept if any(row)]


def _texts(sheet: Any) -> list[list[str]]:
    """The texts of all cells; cells that a formula has failed in are refused, all at once."""
    from moralreport.content.files.sheet_cells import cell_text

    rows: list[list[str]] = []
    failed: dict[str, str] = {}
    for row in _cells(sheet):
        failed |= {cell.coordinate: str(cell.value) for cell in row if cell.data_type == "e"}
        rows.append(_without_end([cell_text(cell) for cell in row]))
    if failed:
        raise _Failed(list(failed), ", ".join(dict.fromkeys(failed.values())))
    while rows and not rows[-1]:
        rows.pop()
    return rows


def _sheet(book: Any) -> str:
    """The title of the first sheet that is seen and holds something."""
    sheets = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"] or book.worksheets
    filled = (sheet for sheet in sheets if any(cell.value is not None for row in _cells(sheet) for cell in row))
    return str(next(filled, sheets[0]).title)


def _cells(sheet: Any) -> Iterator[tuple[Any, ...]]:
    rows: Iterator[tuple[Any, ...]] = sheet.iter_rows(max_row=MOST_ROWS, max_col=MOST_COLUMNS)
    return rows


def _refuse_uncalculated(values: Iterator[tuple[Any, ...]], formulas: Iterator[tuple[Any, ...]]) -> None:
    cells = ((value, formula) for row in zip(values, formulas, strict=False) for value, formula in zip(*row, strict=False))
    open_ones = [
        formula.coordinate for value, formula in cells if formula.data_type == "f" and value.value is None and value.data_type == "n"
    ]
    if open_ones:
        raise _Failed(open_ones)


def _without_end(row: list[str]) -> list[str]:
    """The row up to its last cell that holds something: openpyxl makes all rows as long as was asked for."""
    while row and not row[-1]:
        row.pop()
    return row
