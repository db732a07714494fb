"""Tables that people keep in a spreadsheet: .csv (UTF-8, UTF-16 or Windows-874) or a sheet of an .xlsx → rows of text."""

from __future__ import annotations

import csv
import io
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import field, replace
from itertools import islice
from pathlib import Path
from typing import Any

from moralreport.content.faults import DataPath, Fault, FileFault
from moralreport.content.files.merged_cells import carried, hidden_rows, merged_cells, titles
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


_HEAD = 15
"""Rows by which a sheet is chosen."""
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


Fitness = Callable[[Sequence[Sequence[str]]], int]
"""How well the first rows of a sheet suit what is looked for."""


@dataclass(frozen=True, slots=True)
class ListTable:
    """A list as it was read; cells whose formulas failed are empty and told in `faults`."""

    rows: list[ListRow]
    sheet: str = ""
    """Of a workbook in which several sheets hold something: which was read, and the others."""
    others: tuple[str, ...] = ()
    faults: tuple[Fault, ...] = ()
    hidden: tuple[int, ...] = ()
    """Rows that the sheet does not show; they are read like the others."""


def read_table(path: Path, written: str, at: DataPath, fitness: Fitness = lambda rows: 0) -> ListTable | Fault:
    """All rows without the empty ones; of a workbook those of the sheet with the greatest fitness, the first of several."""
    suffix = path.suffix.lower()
    if suffix not in (".csv", ".xlsx"):
        return Fault("list_file_kind", at, {"value": written})
    try:
        with path.open("rb") as file:
            head = file.read(8)
        if head == _LOCKED:
            return Fault("list_file_locked", at, {"value": written})
        workbook = suffix == ".xlsx" or head.startswith(b"PK\x03\x04")
        found = _Workbook(path, fitness).table(written, at) if workbook else _csv_rows(path)
    except Exception:  # openpyxl and csv raise whatever a damaged file makes of them
        return Fault("list_file_broken", at, {"value": written})
    if isinstance(found, FileFault):
        reason, advice = word(found.kind, found.context)
        place = f"บรรทัด {found.line}: " if found.line else ""
        return Fault("text_file", at, {"value": written, "reason": place + reason, "advice": advice})
    table = found if isinstance(found, ListTable) else ListTable(found)
    width = max((len(row.cells) for row in table.rows), default=0)
    return replace(table, rows=[replace(row, cells=row.cells + [""] * (width - len(row.cells))) for row in table.rows])


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


class _Workbook:
    """An .xlsx of which one sheet is read."""

    def __init__(self, path: Path, fitness: Fitness) -> None:
        self._path = path
        self._fitness = fitness
        self._failed: dict[str, str] = {}
        """Cells of errors, and what they show."""
        self._open: list[str] = []
        """Cells of formulas without a stored result."""

    def table(self, written: str, at: DataPath) -> ListTable:
        import openpyxl

        with zipfile.ZipFile(self._path) as archive:
            if sum(entry.file_size for entry in archive.infolist()) > MOST_BYTES:
                raise ValueError("a workbook that unpacks to more than a list can be")
            reckons = any(b"<f" in archive.read(name) for name in archive.namelist() if name.startswith("xl/worksheets/"))
            with self._path.open("rb") as file, closing(openpyxl.load_workbook(file, read_only=True, data_only=True)) as book:
                title, *others = self._titles(book)
                rows = self._texts(book[title])
                if reckons:
                    with self._path.open("rb") as again, closing(openpyxl.load_workbook(again, read_only=True)) as formulas:
                        self._open = list(_uncalculated(_cells(book[title]), _cells(formulas[title])))
            merged, hidden = merged_cells(archive, title), hidden_rows(archive, title)
        named = titles(rows, merged)
        kept = zip(range(len(rows)), rows, carried(rows, merged), strict=True)
        listed = [ListRow(number + 1, row, above, named.get(number, range(0))) for number, row, above in kept if any(row)]
        unseen = tuple(row.number for row in listed if row.number in hidden)
        return ListTable(listed, title if others else "", tuple(others), tuple(self._faults(written, at)), unseen)

    def _titles(self, book: Any) -> list[str]:
        """Of the sheets that are seen and hold something, the fittest first."""
        from moralreport.content.files.sheet_cells import cell_text

        sheets = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"] or book.worksheets
        filled = [sheet for sheet in sheets if any(cell.value is not None for row in _cells(sheet) for cell in row)]
        heads = ([[cell_text(cell) for cell in row] for row in islice(_cells(sheet), _HEAD)] for sheet in filled)
        ordered = sorted(zip(map(self._fitness, heads), range(len(filled)), strict=True), key=lambda one: (-one[0], one[1]))
        return [str(filled[index].title) for _, index in ordered] or [str(sheets[0].title)]

    def _texts(self, sheet: Any) -> list[list[str]]:
        """The texts of all cells; "" where a formula has failed, which is noted."""
        from moralreport.content.files.sheet_cells import cell_text

        rows: list[list[str]] = []
        for row in _cells(sheet):
            self._failed |= {cell.coordinate: str(cell.value) for cell in row if cell.data_type == "e"}
            rows.append(_without_end(["" if cell.data_type == "e" else cell_text(cell) for cell in row]))
        while rows and not rows[-1]:
            rows.pop()
        return rows

    def _faults(self, written: str, at: DataPath) -> Iterator[Fault]:
        if self._failed:
            shown = ", ".join(dict.fromkeys(self._failed.values()))
            yield Fault("list_file_error", at, {"value": written, "cell": _named(list(self._failed)), "error": shown})
        if self._open:
            yield Fault("list_file_formula", at, {"value": written, "cell": _named(self._open)})


def _named(cells: Sequence[str]) -> str:
    return ", ".join(cells[:_MOST_NAMED]) + (" …" if len(cells) > _MOST_NAMED else "")


def _cells(sheet: Any) -> Iterator[tuple[Any, ...]]:
    rows: Iterator[tuple[Any, ...]] = sheet.iter_rows(max_row=MOST_ROWS, max_col=MOST_COLUMNS)
    return rows


def _uncalculated(values: Iterator[tuple[Any, ...]], formulas: Iterator[tuple[Any, ...]]) -> Iterator[str]:
    cells = ((value, formula) for row in zip(values, formulas, strict=False) for value, formula in zip(*row, strict=False))
    for value, formula in cells:
        if formula.data_type == "f" and value.value is None and value.data_type == "n":
            yield formula.coordinate


def _without_end(row: list[str]) -> list[str]:
    """The row up to its last cell that holds something: openpyxl makes all rows as long as was asked for."""
    while row and not row[-1]:
        row.pop()
    return row
