"""w:tbl -> `Table`: grid, rows, cells, with style, conditional and direct formatting already merged (17.4)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import field, replace
from typing import Any

from moralreport.records import dataclass
from moralreport.typeset.document import (
    Anchor,
    Block,
    Border,
    Cell,
    CellBorders,
    FloatingTable,
    Frame,
    Inline,
    Length,
    LineRule,
    Paragraph,
    ParagraphBorders,
    Row,
    Table,
)
from moralreport.typeset.document.blocks import CELL_MARGINS
from moralreport.typeset.document.plane import Insets
from moralreport.typeset.docx.formatting.properties.frames import framed_table, frames_of, read_floating_table, unframed
from moralreport.typeset.docx.formatting.properties.partials import Partial
from moralreport.typeset.docx.formatting.properties.table import (
    merge_table_values,
    read_cell_values,
    read_length,
    read_table_values,
    row_alignment,
)
from moralreport.typeset.docx.formatting.table_styles import Conditions, Region, edges_within, read_look, read_table_style
from moralreport.typeset.docx.markup.children import child_of, flag_of, value_of
from moralreport.typeset.docx.markup.names import VAL, W
from moralreport.typeset.docx.markup.trees import Element
from moralreport.typeset.docx.markup.units import MAX_PAGE, clamp, is_on, twips
from moralreport.typeset.docx.paragraphs import empty_paragraph
from moralreport.typeset.docx.story import Story
from moralreport.typeset.docx.tables.rows import RawCell, RawRow, mark_covered, read_row, rows_of

_SIDES = ("left", "top", "right", "bottom")


def read_table(story: Story, element: Element) -> Table | None:
    """The table; None when no row of it shows."""
    rows = [read_row(story, row) for row in rows_of(story, element)]
    rows = [row for row in rows if row.cells]
    mark_covered(rows)
    return _TableReader(story, element, rows).read() if rows else None


@dataclass(slots=True)
class _TableReader:
    story: Story
    element: Element
    rows: list[RawRow]
    columns: int = 0
    conditions: Conditions = field(init=False)
    values: Partial = field(init=False)
    header_columns: bool = False
    header_row: bool = False
    frames: set[Frame | None] = field(default_factory=set)
    """The frames that paragraphs of its cells name."""
    _formats: dict[tuple[object, ...], dict[str, Any]] = field(default_factory=dict)

    def read(self) -> Table:
        theme = self.story.sources.theme
        properties = self.element.find(W + "tblPr")
        self.columns = max(row.cells[-1].first + row.cells[-1].span + row.after for row in self.rows)
        key = value_of(properties, "tblStyle")
        style = read_table_style(self.story.sources.cascade.sheet, key, theme)
        look = read_look(properties.find(W + "tblLook") if properties is not None else None)
        self.conditions = Conditions(style, look, len(self.rows), self.columns, max(1, self._heads()))
        self.values = merge_table_values(style.table, read_table_values(properties, theme))
        headers = self._row_flag(0, self.rows[0], "tblHeader")
        self.header_columns = look.first_column and "firstCol" in style.conditions
        self.header_row = not headers and look.first_row and "firstRow" in style.conditions and len(self.rows) > 1
        return self._build(properties, key, self._read_rows())

    def _heads(self) -> int:
        """How many rows at the top say that they are repeated."""
        flags = (flag_of(row.properties, "tblHeader") for row in self.rows)
        return next((index for index, flag in enumerate(flags) if not flag), len(self.rows))

    def _read_rows(self) -> tuple[Row, ...]:
        story = self.story
        outer, story.nesting = story.table, story.nesting + 1
        still_header = True
        rows = []
        for index, raw in enumerate(self.rows):
            still_header = still_header and self._row_flag(index, raw, "tblHeader")
            rows.append(self._read_row(index, raw, still_header))
        story.table, story.nesting = outer, story.nesting - 1
        return tuple(rows)

    def _read_row(self, index: int, raw: RawRow, header: bool) -> Row:
        exceptions = raw.element.find(W + "tblPrEx")
        values = self.values
        if exceptions is not None:
            values = merge_table_values(values, read_table_values(exceptions, self.story.sources.theme))
        cells = tuple(self._read_cell(index, cell, values, exceptions, header) for cell in raw.cells)
        properties = raw.properties
        height, rule = _height(properties)
        spacing = read_table_values(properties, self.story.sources.theme).get("cell_spacing") if properties is not None else None
        return Row(
            cells=cells,
            height=height,
            height_rule=rule,
            cant_split=self._row_flag(index, raw, "cantSplit"),
            header=header,
            grid_before=raw.before,
            grid_after=raw.after,
            width_before=read_length(child_of(properties, "wBefore")),
            width_after=read_length(child_of(properties, "wAfter")),
            alignment=row_alignment(child_of(properties, "jc")),
            cell_spacing=values.get("cell_spacing", 0.0) if spacing is None else spacing,
        )

    def _row_flag(self, index: int, raw: RawRow, name: str) -> bool:
        """An on/off property of a row: its own, else that of the table style."""
        own = child_of(raw.properties, name)
        return is_on(own.get(VAL)) if own is not None else self.conditions.row_flag(index, name)

    def _read_cell(self, row: int, raw: RawCell, values: Partial, exceptions: Element | None, header: bool) -> Cell:
        regions = self.conditions.regions(row, raw.first, raw.first + raw.span - 1)
        story = self.story
        story.table = self.conditions.text_format(regions)
        blocks = () if raw.covered else story.read_blocks(story, raw.element) or (empty_paragraph(story),)
        self.frames |= frames_of(blocks)
        format_ = self._format(row, raw, regions, values, exceptions)
        if not story.sources.settings.aligns_cells_with_floats and any(isinstance(found, Anchor) for found in _inlines_of(blocks)):
            format_ = {**format_, "vertical_align": "top"}
        return Cell(
            blocks=_spaced(unframed(blocks)) if story.sources.settings.spaces_in_cells else _bare_alone(unframed(blocks)),
            grid_span=raw.span,
            v_merge=raw.v_merge,
            width=raw.width,
            header=header or (self.header_columns and raw.first == 0) or (self.header_row and row == 0),
            **format_,
        )

    def _format(self, row: int, raw: RawCell, regions: tuple[Region, ...], values: Partial, exceptions: Element | None) -> dict[str, Any]:
        """Borders, shading, margins and the like of a cell; cells that say the same share one result."""
        place = Region("", row == 0, raw.first == 0, row == len(self.rows) - 1, raw.first + raw.span >= self.columns)
        key = (place, regions, raw.look, exceptions if exceptions is None else row)
        found = self._formats.get(key)
        if found is None:
            found = self._formats[key] = self._merged_format(place, raw, regions, values)
        return found

    def _merged_format(self, place: Region, raw: RawCell, regions: tuple[Region, ...], values: Partial) -> dict[str, Any]:
        table = {"edges": edges_within(values.get("edges", {}), place), "margins": _margins(values)}
        if "shading" in values:
            table["shading"] = values["shading"]
        own = read_cell_values(raw.properties, self.story.sources.theme)
        merged = dict(merge_table_values(merge_table_values(table, self.conditions.cell_values(regions)), own))
        margins = merged.pop("margins")
        edges = merged.pop("edges")
        borders = {side: edge for side, edge in edges.items() if isinstance(edge, Border)}
        return {
            **merged,
            "margins": Insets(**margins),
            "borders": CellBorders(
                **{side: borders.get(side) for side in _SIDES},
                diagonal_down=borders.get("tl2br"),
                diagonal_up=borders.get("tr2bl"),
                nil=tuple(sorted(side for side, edge in edges.items() if edge == "nil")),
            ),
        }

    def _build(self, properties: Element | None, style: str, rows: tuple[Row, ...]) -> Table:
        values = self.values
        edges = {side: edge for side, edge in values.get("edges", {}).items() if isinstance(edge, Border) and side in _SIDES}
        return Table(
            rows=rows,
            grid=self._grid(),
            width=values.get("width", Length()),
            fixed=values.get("fixed", False),
            alignment=values.get("alignment", "left"),
            indent=values.get("indent", 0.0),
            cell_spacing=values.get("cell_spacing", 0.0),
            default_margins=Insets(**_margins(values)),
            borders=ParagraphBorders(**edges),
            floating=self._floating(properties),
            bidi=flag_of(properties, "bidiVisual"),
            caption=value_of(properties, "tblCaption"),
            description=value_of(properties, "tblDescription"),
            style=style,
        )

    def _floating(self, properties: Element | None) -> FloatingTable | None:
        floating = child_of(properties, "tblpPr")
        if floating is not None:
            found = read_floating_table(floating, value_of(properties, "tblOverlap") != "never")
            return replace(found, whole=self.story.sources.settings.whole_floating_tables)
        frame = next(iter(self.frames)) if len(self.frames) == 1 and self.story.nesting == 0 else None
        return framed_table(frame) if frame is not None else None

    def _grid(self) -> tuple[float, ...]:
        """w:tblGrid, made as long as the rows need; columns it does not know get the width of a cell of their own."""
        grid = self.element.find(W + "tblGrid")
        columns = grid.iterchildren(W + "gridCol") if grid is not None else ()
        widths = [clamp(twips(column.get(W + "w")), 0.0, MAX_PAGE) for column in columns]
        if len(widths) >= self.columns:
            return tuple(widths[: max(self.columns, 1)])
        own = {cell.first: cell.width.value for row in self.rows for cell in row.cells if cell.span == 1 and cell.width.kind == "points"}
        return (*widths, *(own.get(index, 0.0) for index in range(len(widths), self.columns)))


def _inlines_of(blocks: Sequence[Block]) -> Iterator[Inline]:
    """What stands in the paragraphs of a cell itself, not in tables inside it."""
    return (inline for block in blocks if isinstance(block, Paragraph) for inline in block.inlines)


def _spaced(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Blocks of a cell whose paragraphs keep their distance from others of their style."""
    return tuple(
        replace(block, properties=replace(block.properties, contextual_spacing=False))
        if isinstance(block, Paragraph) and block.properties.contextual_spacing
        else block
        for block in blocks
    )


def _bare_alone(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """A paragraph with contextual spacing that is all of its cell has no space at the cell's edges (measured in Word 365)."""
    only = blocks[0] if len(blocks) == 1 else None
    if not isinstance(only, Paragraph) or not only.properties.contextual_spacing:
        return tuple(blocks)
    properties = replace(only.properties, space_before=0.0, space_after=0.0, before_auto=False, after_auto=False)
    return (replace(only, properties=properties),)


def _height(properties: Element | None) -> tuple[float, LineRule]:
    """w:trHeight: without a rule the value is a minimum, as Word itself writes and reads it (17.4.80)."""
    element = child_of(properties, "trHeight")
    if element is None:
        return 0.0, "auto"
    height = clamp(abs(twips(element.get(VAL))), 0.0, MAX_PAGE)
    rule = element.get(W + "hRule", "atLeast")
    if not height:
        return 0.0, "auto"
    return height, "exact" if rule in ("exact", "exactly") else "atLeast"


def _margins(values: Partial) -> dict[str, float]:
    return {**CELL_MARGINS._asdict(), **values.get("margins", {})}
