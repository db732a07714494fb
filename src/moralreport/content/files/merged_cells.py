"""Cells that a sheet has merged: what stands in one goes for all the rows that it covers. Rows that it hides."""

from __future__ import annotations

import posixpath
import re
import zipfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from xml.etree import ElementTree

from moralreport.records import dataclass

_BOOK = "xl/workbook.xml"
_RELATIONS = "xl/_rels/workbook.xml.rels"
_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_MERGED = re.compile(rb'<(?:\w+:)?mergeCell\s[^>]*?ref="([A-Z]{1,3}[0-9]{1,7}:[A-Z]{1,3}[0-9]{1,7})"')

_ROW = re.compile(rb"<(?:\w+:)?row\s[^>]*>")
_HIDDEN = re.compile(rb'\shidden="(?:1|true)"')
_NUMBER = re.compile(rb'\sr="([0-9]{1,7})"')


@dataclass(frozen=True, slots=True)
class Merged:
    """Rows and columns from 0."""

    rows: range
    columns: range


def merged_cells(archive: zipfile.ZipFile, title: str) -> list[Merged]:
    """The merged cells of the sheet of this title, from the top."""
    from openpyxl.utils.cell import range_boundaries

    found = []
    for reference in _MERGED.findall(_sheet_part(archive, title)):
        first_column, first_row, last_column, last_row = range_boundaries(reference.decode())
        found.append(Merged(range(first_row - 1, last_row), range(first_column - 1, last_column)))
    return sorted(found, key=lambda one: one.rows.start)


def hidden_rows(archive: zipfile.ZipFile, title: str) -> frozenset[int]:
    """The rows, from 1, that the sheet of this title does not show, by a filter or by hand."""
    rows = _ROW.findall(_sheet_part(archive, title))
    return frozenset(int(number[1]) for row in rows if _HIDDEN.search(row) and (number := _NUMBER.search(row)))


def _sheet_part(archive: zipfile.ZipFile, title: str) -> bytes:
    try:
        sheets = ElementTree.fromstring(archive.read(_BOOK)).iter()
        relation = next(node.get(_ID) for node in sheets if node.tag.endswith("}sheet") and node.get("name") == title)
        targets = {node.get("Id"): node.get("Target", "") for node in ElementTree.fromstring(archive.read(_RELATIONS))}
        return archive.read(posixpath.normpath(posixpath.join("/xl", targets[relation])).lstrip("/"))
    except (KeyError, StopIteration):
        return b""


def carried(rows: Sequence[Sequence[str]], merged: Iterable[Merged]) -> Iterator[Mapping[int, str]]:
    """For each row, by column, the texts of merged cells that began in a row above it."""
    waiting = list(merged)[::-1]
    open_cells: dict[int, tuple[int, str]] = {}
    for number, row in enumerate(rows):
        open_cells = {column: cell for column, cell in open_cells.items() if number < cell[0]}
        yield {column: text for column, (_, text) in open_cells.items()}
        while waiting and waiting[-1].rows.start <= number:
            one = waiting.pop()
            text = row[one.columns.start] if one.columns.start < len(row) else ""
            if text and len(one.rows) > 1 and one.rows.start == number:
                open_cells[one.columns.start] = (one.rows.stop, text)


def titles(rows: Sequence[Sequence[str]], merged: Iterable[Merged]) -> Mapping[int, range]:
    """Rows that hold one text alone, merged over several columns: which columns."""
    wide = {(one.rows.start, one.columns.start): one.columns for one in merged if len(one.columns) > 1}
    found = {}
    for number, row in enumerate(rows):
        filled = [column for column, text in enumerate(row) if text]
        if len(filled) == 1 and (number, filled[0]) in wide:
            found[number] = wide[number, filled[0]]
    return found
