"""Table styles with their conditional formatting (17.7.6), and where each condition holds in a table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import field
from typing import NamedTuple

from moralreport.records import dataclass
from moralreport.typeset.docx.formatting.cascade import TableFormat
from moralreport.typeset.docx.formatting.properties.borders import Edge
from moralreport.typeset.docx.formatting.properties.paragraph import merge, read_paragraph_properties
from moralreport.typeset.docx.formatting.properties.partials import Partial
from moralreport.typeset.docx.formatting.properties.run import read_run_properties
from moralreport.typeset.docx.formatting.properties.table import merge_table_values, read_cell_values, read_table_values
from moralreport.typeset.docx.formatting.styles import StyleSheet
from moralreport.typeset.docx.formatting.theme import Theme
from moralreport.typeset.docx.markup.names import VAL, W
from moralreport.typeset.docx.markup.trees import Element
from moralreport.typeset.docx.markup.units import integer, is_on

_LOOK_BITS = {"firstRow": 0x20, "lastRow": 0x40, "firstColumn": 0x80, "lastColumn": 0x100, "noHBand": 0x200, "noVBand": 0x400}
_INNER = {"top": "insideH", "left": "insideV", "bottom": "insideH", "right": "insideV"}


class Region(NamedTuple):
    """The part of a table for which a condition holds, and whether a cell lies at its edges."""

    condition: str
    top: bool
    left: bool
    bottom: bool
    right: bool


@dataclass(frozen=True, slots=True)
class Condition:
    """Formatting for one part of the table, such as its first row."""

    run: Partial = field(default_factory=dict)
    paragraph: Partial = field(default_factory=dict)
    cell: Partial = field(default_factory=dict)
    row: Partial = field(default_factory=dict)
    """Which of `tblHeader` and `cantSplit` hold."""


@dataclass(frozen=True, slots=True)
class TableStyle:
    """A table style, its chain merged. `conditions` holds "wholeTable" too."""

    key: str = ""
    table: Partial = field(default_factory=dict)
    conditions: Mapping[str, Condition] = field(default_factory=dict)


_NOTHING = Condition()


def read_table_style(sheet: StyleSheet, key: str, theme: Theme) -> TableStyle:
    """The style named, else the default table style."""
    style = sheet.styles.get(key)
    name = style.key if style is not None and style.kind == "table" else sheet.defaults.get("table", "")
    table: Partial = {}
    conditions: dict[str, Condition] = {}
    for link in sheet.chain(name):
        table = merge_table_values(table, read_table_values(link.element.find(W + "tblPr"), theme))
        cell, row = read_cell_values(link.element.find(W + "tcPr"), theme), _read_row_flags(link.element.find(W + "trPr"))
        _add(conditions, "wholeTable", Condition(link.run, link.paragraph, cell, row))
        for part in link.element.iterchildren(W + "tblStylePr"):
            _add(conditions, part.get(W + "type", ""), _read_condition(part, theme))
    return TableStyle(name, table, {name: found for name, found in conditions.items() if found != _NOTHING})


def _read_condition(element: Element, theme: Theme) -> Condition:
    return Condition(
        read_run_properties(element.find(W + "rPr"), theme),
        read_paragraph_properties(element.find(W + "pPr"), theme),
        read_cell_values(element.find(W + "tcPr"), theme),
        _read_row_flags(element.find(W + "trPr")),
    )


def _read_row_flags(element: Element | None) -> Partial:
    found = ((name, element.find(W + name)) for name in ("tblHeader", "cantSplit")) if element is not None else ()
    return {name: is_on(flag.get(VAL)) for name, flag in found if flag is not None}


def _add(conditions: dict[str, Condition], name: str, over: Condition) -> None:
    base = conditions.get(name)
    conditions[name] = over if base is None else _laid_over(base, over)


def _laid_over(base: Condition, over: Condition) -> Condition:
    cell = merge_table_values(base.cell, over.cell)
    return Condition({**base.run, **over.run}, merge(base.paragraph, over.paragraph), cell, {**base.row, **over.row})


@dataclass(frozen=True, slots=True)
class Look:
    """w:tblLook: which conditions the table asks for (17.4.56)."""

    first_row: bool = False
    last_row: bool = False
    first_column: bool = False
    last_column: bool = False
    row_bands: bool = True
    column_bands: bool = True


def read_look(element: Element | None) -> Look:
    """Attributes by name win over the bits of w:val; no w:tblLook asks for nothing but bands."""
    if element is None:
        return Look()
    try:
        bits = int(element.get(VAL, "0"), 16)
    except ValueError:
        bits = integer(element.get(VAL))
    found = {
        name: is_on(element.get(W + name)) if element.get(W + name) is not None else bool(bits & bit) for name, bit in _LOOK_BITS.items()
    }
    return Look(found["firstRow"], found["lastRow"], found["firstColumn"], found["lastColumn"], not found["noHBand"], not found["noVBand"])


@dataclass(slots=True)
class Conditions:
    """Tells for each cell of one table which conditions hold, weakest first."""

    style: TableStyle
    look: Look
    rows: int
    columns: int
    heads: int = 1
    """How many rows at the top are the header row of the style: all that are repeated on every page."""
    _formats: dict[tuple[Region, ...], TableFormat] = field(default_factory=dict)

    def regions(self, row: int, first: int, last: int) -> tuple[Region, ...]:
        """Conditions at grid columns `first`..`last` of `row`."""
        known = self.style.conditions
        if not known:
            return ()
        top, bottom = row == 0, row == self.rows - 1
        left, right = first == 0, last >= self.columns - 1
        found: list[Region] = [Region("wholeTable", top, left, bottom, right)]
        if len(known) > 1 or "wholeTable" not in known:
            found += self._columns(first, top, bottom, right)
            found += self._rows(row, bottom, left, right)
            found += self._edges(row, bottom, left, right)
        return tuple(region for region in found if region.condition in known)

    def _columns(self, first: int, top: bool, bottom: bool, right: bool) -> list[Region]:
        at = first - self.look.first_column
        if not self.look.column_bands or at < 0 or (right and self.look.last_column):
            return []
        size = self.style.table.get("column_band", 1)
        name = "band1Vert" if at // size % 2 == 0 else "band2Vert"
        return [Region(name, top, at % size == 0, bottom, at % size == size - 1 or right)]

    def _rows(self, row: int, bottom: bool, left: bool, right: bool) -> list[Region]:
        at = row - (self.heads if self.look.first_row else 0)
        if not self.look.row_bands or at < 0 or (bottom and self.look.last_row):
            return []
        size = self.style.table.get("row_band", 1)
        name = "band1Horz" if at // size % 2 == 0 else "band2Horz"
        return [Region(name, at % size == 0, left, at % size == size - 1 or bottom, right)]

    def _edges(self, row: int, bottom: bool, left: bool, right: bool) -> list[Region]:
        look, top, head = self.look, row == 0, row < self.heads
        first_column, last_column = left and look.first_column, right and look.last_column
        first_row, last_row = head and look.first_row, bottom and look.last_row
        held = (
            ("firstCol", first_column, (top, True, bottom, True)),
            ("lastCol", last_column, (top, True, bottom, True)),
            ("firstRow", first_row, (top, left, row == self.heads - 1, right)),
            ("lastRow", last_row, (True, left, True, right)),
            ("nwCell", first_row and first_column, (True, True, True, True)),
            ("neCell", first_row and last_column, (True, True, True, True)),
            ("swCell", last_row and first_column, (True, True, True, True)),
            ("seCell", last_row and last_column, (True, True, True, True)),
        )
        return [Region(name, *sides) for name, holds, sides in held if holds]

    def row_flag(self, row: int, name: str) -> bool:
        """Whether the style lets `tblHeader` or `cantSplit` hold for a row."""
        known = self.style.conditions
        ends = (("firstRow", row == 0 and self.look.first_row), ("lastRow", row == self.rows - 1 and self.look.last_row))
        parts = ["wholeTable", *(part for part, holds in ends if holds)]
        return any(known[part].row.get(name, False) for part in parts if part in known)

    def text_format(self, regions: tuple[Region, ...]) -> TableFormat:
        """Paragraph and run formatting for the text of a cell."""
        found = self._formats.get(regions)
        if found is None:
            names = tuple(region.condition for region in regions)
            run: Partial = {}
            paragraph: Partial = {}
            for name in names:
                condition = self.style.conditions[name]
                run, paragraph = {**run, **condition.run}, merge(paragraph, condition.paragraph)
            key = (self.style.key, *names) if run or paragraph else ()
            found = self._formats[regions] = TableFormat(key, run, paragraph)
        return found

    def cell_values(self, regions: Sequence[Region]) -> Partial:
        """Cell formatting; inside edges become the cell's own where it lies inside the region."""
        values: Partial = {}
        for region in regions:
            cell = self.style.conditions[region.condition].cell
            values = merge_table_values(values, {**cell, "edges": edges_within(cell["edges"], region)} if "edges" in cell else cell)
        return values


def edges_within(edges: Mapping[str, Edge], region: Region) -> dict[str, Edge]:
    """Edges of a cell in a region: the region's outer edges at its border, its inside edges elsewhere."""
    found = {name: edges[name] for name in ("tl2br", "tr2bl") if name in edges}
    for side, inner in _INNER.items():
        edge = edges.get(side if getattr(region, side) else inner)
        if edge is not None:
            found[side] = edge
    return found
