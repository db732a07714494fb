"""Tables whose cells were repeated by `{%tc … %}`: their columns share the width that the table had in its form."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate, pairwise
from typing import Final

from lxml import etree

from moralreport.word.package.wordml import properties_of, w

CELL_TAG: Final = b"{%tc"
_ONE_EDGE: Final = 20
"""Twips within which the edges of two rows are one."""


def share_widths(root: etree._Element) -> None:
    """Rows with more or fewer cells than their table has columns are made as wide as the table, in the proportions of their cells.

    What Word itself does where a column is put in between others. Then columns (17.4.48) and spans (17.4.17) are written anew.
    """
    for table in root.iter(w("tbl")):
        columns = [_number(column) for column in table.iterfind(f"{w('tblGrid')}/{w('gridCol')}")]
        rows = [row.findall(w("tc")) for row in table.iterfind(w("tr"))]
        whole = sum(columns)
        uneven = {sum(map(_span, cells)) for cells in rows} != {len(columns)}
        widest = max((sum(map(_width, cells)) for cells in rows), default=0)
        if all(rows) and whole and not _indented(table) and (uneven or widest > whole + _ONE_EDGE):
            _share(table, rows, whole)


def _indented(table: etree._Element) -> bool:
    """Whether a row begins or ends within the table on purpose (17.4.14, 17.4.15)."""
    return any(row.find(f"{w('trPr')}/{w(name)}") is not None for row in table.iterfind(w("tr")) for name in ("gridBefore", "gridAfter"))


def _share(table: etree._Element, rows: Sequence[Sequence[etree._Element]], whole: int) -> None:
    edges = [_edges(cells, whole) for cells in rows]
    shared = [0]
    for edge in sorted(edge for row in edges for edge in row):
        if edge - shared[-1] > _ONE_EDGE:
            shared.append(edge)
    grid = table.find(w("tblGrid"))
    assert grid is not None
    grid[:] = [etree.Element(w("gridCol"), {w("w"): str(right - left)}) for left, right in pairwise(shared)]
    for cells, row in zip(rows, edges, strict=True):
        places = [bisect_left(shared, edge - _ONE_EDGE) for edge in (0, *row)]
        for cell, (first, last) in zip(cells, pairwise(places), strict=True):
            _set(cell, shared[last] - shared[first], last - first)


def _edges(cells: Sequence[etree._Element], whole: int) -> list[int]:
    """Where the cells of a row end, the last at the end of the table."""
    widths = [_width(cell) for cell in cells]
    known = [width for width in widths if width]
    usual = sum(known) / len(known) if known else 1.0
    ends = list(accumulate(width or usual for width in widths))
    return [round(end * whole / ends[-1]) for end in ends]


def _width(cell: etree._Element) -> int:
    width = cell.find(f"{w('tcPr')}/{w('tcW')}")
    return _number(width) if width is not None and width.get(w("type"), "dxa") == "dxa" else 0


def _number(element: etree._Element) -> int:
    written = element.get(w("w"), "")
    return int(written) if written.isdecimal() else 0


def _span(cell: etree._Element) -> int:
    span = cell.find(f"{w('tcPr')}/{w('gridSpan')}")
    written = span.get(w("val"), "") if span is not None else ""
    return int(written) if written.isdecimal() else 1


def _set(cell: etree._Element, width: int, span: int) -> None:
    """Width and span, in the order of CT_TcPr: cnfStyle, tcW, gridSpan, …"""
    properties = properties_of(cell, "tcPr")
    for name in ("tcW", "gridSpan"):
        for old in properties.findall(w(name)):
            properties.remove(old)
    at = 1 if properties.find(w("cnfStyle")) is not None else 0
    properties.insert(at, etree.Element(w("tcW"), {w("w"): str(width), w("type"): "dxa"}))
    if span > 1:
        properties.insert(at + 1, etree.Element(w("gridSpan"), {w("val"): str(span)}))
