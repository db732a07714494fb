"""Rows and cells of a w:tbl as they stand in the file: found through content controls, placed on the grid, deleted ones left out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Literal

from moralreport.records import dataclass
from moralreport.typeset.document import Length
from moralreport.typeset.docx.formatting.properties.partials import Key, element_key
from moralreport.typeset.docx.formatting.properties.table import read_length
from moralreport.typeset.docx.markup.alternate import chosen_content
from moralreport.typeset.docx.markup.children import flag_of, value_of
from moralreport.typeset.docx.markup.names import MC, VAL, W
from moralreport.typeset.docx.markup.trees import Element
from moralreport.typeset.docx.markup.units import integer
from moralreport.typeset.docx.story import Story

MAX_COLUMNS = 1000
MAX_HOLDERS = 20
_TC = W + "tc"
_TR = W + "tr"
_HOLDERS = frozenset(W + name for name in ("sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag"))
_BOOKMARK = W + "bookmarkStart"
_AUTOMATIC = Length()


@dataclass(slots=True)
class RawCell:
    """A cell at grid column `first`; `look` is a key of everything in its w:tcPr but size and merging."""

    element: Element
    properties: Element | None
    first: int
    span: int = 1
    width: Length = _AUTOMATIC
    v_merge: Literal["restart", "continue"] | None = None
    h_merge: Literal["restart", "continue"] | None = None
    look: Key = ()
    covered: bool = False
    """It goes on with the cell above, which covers it: Word neither shows nor numbers what is in it."""


@dataclass(slots=True)
class RawRow:
    """A row and the grid columns it leaves out before and after its cells."""

    element: Element
    properties: Element | None
    cells: list[RawCell]
    before: int
    after: int


def mark_covered(rows: Iterable[RawRow]) -> None:
    """Tells which cells others cover (17.4.84); a `continue` without a cell of its columns to go on with shows."""
    above: dict[int, RawCell] = {}
    for row in rows:
        for cell in row.cells:
            upper = above.get(cell.first)
            cell.covered = cell.v_merge == "continue" and upper is not None and upper.v_merge is not None and upper.span == cell.span
        above = {cell.first: cell for cell in row.cells}


def rows_of(story: Story, table: Element) -> Iterator[Element]:
    """The table's rows, deleted and hidden ones left out."""
    return (row for row in _inside(story, table, _TR) if not _is_deleted(row))


def read_row(story: Story, element: Element) -> RawRow:
    """One row; cells of a legacy horizontal merge become spans of the first, whose text alone is shown (17.4.22)."""
    properties = element.find(W + "trPr")
    before = _count(properties, "gridBefore")
    row = RawRow(element, properties, [], before, _count(properties, "gridAfter"))
    at = before
    for cell in _inside(story, element, _TC):
        raw = _read_cell(cell, at)
        if raw.h_merge == "continue" and row.cells and row.cells[-1].h_merge == "restart":
            _widen(row.cells[-1], raw)
        else:
            row.cells.append(raw)
        at += raw.span
    return row


def _widen(cell: RawCell, by: RawCell) -> None:
    cell.span += by.span
    if cell.width.kind == by.width.kind:
        cell.width = replace(cell.width, value=cell.width.value + by.width.value)


def _inside(story: Story, parent: Iterable[Element], wanted: str, depth: int = 0) -> Iterator[Element]:
    for child in parent:
        tag = child.tag
        if tag == wanted:
            yield child
        elif tag in _HOLDERS and depth < MAX_HOLDERS:
            yield from _inside(story, child, wanted, depth + 1)
        elif tag == MC + "AlternateContent" and depth < MAX_HOLDERS:
            yield from _inside(story, chosen_content(child), wanted, depth + 1)
        elif tag != _BOOKMARK:
            story.warn_unknown(child)


def _is_deleted(row: Element) -> bool:
    properties = row.find(W + "trPr")
    return properties is not None and (properties.find(W + "del") is not None or flag_of(properties, "hidden"))


def _count(properties: Element | None, name: str) -> int:
    return integer(value_of(properties, name), 0, 0, MAX_COLUMNS)


def _read_cell(element: Element, at: int) -> RawCell:
    """One pass over w:tcPr: size and merging here, the rest as a key for what can be shared."""
    properties = element.find(W + "tcPr")
    cell = RawCell(element, properties, at)
    look = []
    for child in properties if properties is not None else ():
        match child.tag.removeprefix(W):
            case "tcW":
                cell.width = read_length(child)
            case "gridSpan":
                cell.span = integer(child.get(VAL), 1, 1, MAX_COLUMNS)
            case "vMerge":
                cell.v_merge = "restart" if child.get(VAL) == "restart" else "continue"
            case "hMerge":
                cell.h_merge = "restart" if child.get(VAL) == "restart" else "continue"
            case "cnfStyle" | "tcPrChange":
                pass
            case _:
                look.append(element_key(child))
    cell.look = tuple(look)
    return cell
