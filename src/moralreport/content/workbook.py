"""The first sheet of an .xlsx workbook, row by row (ECMA-376-1, 18). Formulas give the values that were stored with them.

Only what a list needs is read, as a stream: loading a library for whole workbooks takes longer than the lists of a year.
"""

from __future__ import annotations

import posixpath
import re
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import NamedTuple

from lxml import etree

_MOST_BYTES = 300_000_000
"""Of all parts together, unpacked."""
_GENERAL = "General"
_NUMBERS = {1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?", 13: "# ??/??", 48: "##0.0E+0"}
_MONEY = {37: "#,##0", 38: "#,##0", 39: "#,##0.00", 40: "#,##0.00", 41: "#,##0", 42: "#,##0", 43: "#,##0.00", 44: "#,##0.00"}
_DAYS = dict.fromkeys((14, 15, 16, 17, 71, 72, 73, 74, 81), "d/m/yyyy") | dict.fromkeys((22, 77), "d/m/yyyy h:mm")
_CLOCKS = dict.fromkeys((18, 19, 20, 21, 45, 47, 75, 76, 78, 80), "h:mm") | dict.fromkeys((46, 79), "[h]:mm:ss")
_THAI_NUMBERS = {59: "0", 60: "0.00", 61: "#,##0", 62: "#,##0.00", 67: "0%", 68: "0.00%", 69: "# ?/?", 70: "# ??/??"}
_BUILT_IN = _NUMBERS | _MONEY | _DAYS | _CLOCKS | _THAI_NUMBERS
"""Formats that a workbook names by number alone, those of Thai Excel included (18.8.30)."""
_WORDS = re.compile(r'"[^"]*"|[\\_*].|\[(?!(?:h{1,2}|m{1,2}|s{1,2})\])[^\]]*\]', re.IGNORECASE)
_MOMENT = re.compile("[dmyhsb]", re.IGNORECASE)
_SPAN = re.compile(r"\[(?:h{1,2}|m{1,2}|s{1,2})\]", re.IGNORECASE)
_COORDINATE = re.compile("([A-Za-z]{1,3})([0-9]+)")
_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")
_DAY = 86_400_000
_LEAP_BUG = 60
"""Up to this serial the calendar of 1900 is a day behind: it has a 29 February."""


class Cell(NamedTuple):
    """`data_type` as the file says: n, s, b, d (a date or time, by its type or by its format), e."""

    value: str | bool | float | date | time | timedelta | None = None
    data_type: str = "n"
    number_format: str = _GENERAL


def first_sheet(path: Path, rows: int, columns: int) -> Iterator[list[Cell]]:
    """The rows of the first sheet that is shown, within the first `rows` and `columns`; rows that hold nothing may be left out.

    Raises what a damaged file makes of its readers: BadZipFile, KeyError, ValueError, XMLSyntaxError.
    """
    with zipfile.ZipFile(path) as archive:
        if sum(entry.file_size for entry in archive.infolist()) > _MOST_BYTES:
            raise ValueError("too large")
        yield from _Workbook.of(archive).cells(archive, rows, columns)


@dataclass(frozen=True, slots=True)
class _Workbook:
    sheet: str
    texts: Sequence[str]
    formats: Sequence[str]
    epoch: datetime

    @classmethod
    def of(cls, archive: zipfile.ZipFile) -> _Workbook:
        main = next(target for kind, target in _relations(archive, "").values() if kind == "officeDocument")
        related = _relations(archive, main)
        root = _tree(archive, main)
        settings = next(root.iterchildren("{*}workbookPr"), None)
        since_1904 = settings is not None and settings.get("date1904", "0") in ("1", "true")
        parts = dict(related.values())
        texts = [_text(item) for item in _elements(archive, parts["sharedStrings"], "si")] if "sharedStrings" in parts else []
        formats = _formats(_tree(archive, parts["styles"])) if "styles" in parts else []
        return cls(_shown_sheet(root, related), texts, formats, datetime(1904, 1, 1) if since_1904 else datetime(1899, 12, 30))

    def cells(self, archive: zipfile.ZipFile, rows: int, columns: int) -> Iterator[list[Cell]]:
        number = 0
        for row in _elements(archive, self.sheet, "row"):
            number = int(row.get("r", number + 1))
            if number > rows:
                return
            yield self._row(row, columns)

    def _row(self, row: etree._Element, columns: int) -> list[Cell]:
        cells: list[Cell] = []
        column = 0
        for element in row.iterchildren("{*}c"):
            place = _COORDINATE.fullmatch(element.get("r", ""))
            column = _column(place[1]) if place else column + 1
            if column <= columns:
                cells += [_EMPTY] * (column - len(cells))
                cells[column - 1] = self._cell(element)
        return cells

    def _cell(self, element: etree._Element) -> Cell:
        kind = element.get("t", "n")
        style = int(element.get("s", 0))
        shape = self.formats[style] if style < len(self.formats) else _GENERAL
        if kind == "inlineStr":
            inline = next(element.iterchildren("{*}is"), None)
            return Cell(_text(inline) if inline is not None else None, "s", shape)
        found = next(element.iterchildren("{*}v"), None)
        written = (found.text if found is not None else None) or ""
        return self._value(kind, written, shape) if written else Cell(None, kind, shape)

    def _value(self, kind: str, written: str, shape: str) -> Cell:
        match kind:
            case "n":
                number = float(written) if any(sign in written for sign in ".eE") else int(written)
                return self._moment(number, shape) if _is_moment(shape) else Cell(number, "n", shape)
            case "s":
                return Cell(self.texts[int(written)], "s", shape)
            case "b":
                return Cell(written in ("1", "true"), "b", shape)
            case "d":
                return _iso(written, shape)
            case "e":
                return Cell(written, "e", shape)
            case _:
                return Cell(_unescaped(written), "s", shape)

    def _moment(self, serial: float, shape: str) -> Cell:
        """Days since the epoch as a day, a time of day (less than one day) or a span."""
        try:
            passed = timedelta(milliseconds=round(serial * _DAY))
            if _SPAN.search(shape.split(";")[0]):
                return Cell(passed, "d", shape)
            if timedelta() <= passed < timedelta(days=1):
                return Cell((datetime.min + passed).time(), "d", shape)
            late = timedelta(days=1) if self.epoch.year == 1899 and 0 < serial < _LEAP_BUG else timedelta()
            return Cell(self.epoch + passed + late, "d", shape)
        except OverflowError:
            return Cell("#VALUE!", "e", shape)


_EMPTY = Cell()


def _iso(written: str, shape: str) -> Cell:
    try:
        return Cell(datetime.fromisoformat(written), "d", shape)
    except ValueError:
        return Cell(written, "s", shape)


def _shown_sheet(root: etree._Element, related: Mapping[str, tuple[str, str]]) -> str:
    sheets = []
    for sheet in root.iterfind("{*}sheets/{*}sheet"):
        key = next((value for name, value in sheet.attrib.items() if str(name).endswith("}id")), "")
        kind, part = related.get(str(key), ("", ""))
        if kind == "worksheet":
            sheets.append((sheet.get("state", "visible") != "visible", part))
    return min(sheets, key=lambda sheet: sheet[0])[1]


def _formats(styles: etree._Element) -> list[str]:
    """Number format of each cell style."""
    own = {int(one.get("numFmtId", 0)): one.get("formatCode", _GENERAL) for one in styles.iterfind("{*}numFmts/{*}numFmt")}
    numbers = [int(one.get("numFmtId", 0)) for one in styles.iterfind("{*}cellXfs/{*}xf")]
    return [own.get(number) or _BUILT_IN.get(number, _GENERAL) for number in numbers]


def _is_moment(shape: str) -> bool:
    return shape != _GENERAL and _MOMENT.search(_WORDS.sub("", shape.split(";")[0])) is not None


def _column(letters: str) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def _text(item: etree._Element) -> str:
    """Text of a string, its formatted runs joined, without the reading aids of East Asian text."""
    nodes = [*item.iterchildren("{*}t"), *item.iterfind("{*}r/{*}t")]
    return _unescaped("".join(node.text or "" for node in nodes))


def _unescaped(text: str) -> str:
    """`_x0009_` stands for a character that XML cannot hold as it is; a carriage return says nothing that the line feed does not."""
    return (_ESCAPED.sub(_character, text) if "_x" in text else text).replace("\r", "")


def _character(escape: re.Match[str]) -> str:
    character = chr(int(escape[1], 16))
    return character if character.isprintable() or character in "\t\n" else ""


def _relations(archive: zipfile.ZipFile, source: str) -> dict[str, tuple[str, str]]:
    """(kind, part) by id of what a part ("" = the package) refers to; external targets left out."""
    folder, base = posixpath.split(source)
    root = _tree(archive, posixpath.join(folder, "_rels", f"{base}.rels"))
    inside = (relation for relation in root if relation.get("TargetMode") != "External")
    return {one.get("Id", ""): (one.get("Type", "").rpartition("/")[2], _part(folder, one.get("Target", ""))) for one in inside}


def _part(folder: str, target: str) -> str:
    return target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))


def _tree(archive: zipfile.ZipFile, part: str) -> etree._Element:
    return etree.fromstring(archive.read(part), etree.XMLParser(resolve_entities=False, no_network=True))


def _elements(archive: zipfile.ZipFile, part: str, name: str) -> Iterator[etree._Element]:
    """The elements of that name, one after the other; each is emptied when the next is asked for."""
    with archive.open(part) as source:
        for _, element in etree.iterparse(source, tag=f"{{*}}{name}", resolve_entities=False, no_network=True):
            yield element
            element.clear()
            while element.getprevious() is not None:
                del element.getparent()[0]
