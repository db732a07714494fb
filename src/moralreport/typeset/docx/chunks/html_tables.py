"""Tables of HTML -> w:tbl: spans, widths, borders and shading of cells."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from moralreport.records import dataclass
from moralreport.typeset.docx.chunks.css import Declarations, border, color, length
from moralreport.typeset.docx.chunks.html import HtmlWriter
from moralreport.typeset.docx.chunks.html_looks import Placing, look_of, placing_of
from moralreport.typeset.docx.chunks.writing import Look, paragraph
from moralreport.typeset.docx.markup.trees import Element
from moralreport.typeset.docx.markup.units import integer, number

MAX_COLUMNS = 1000
_SIDES = ("top", "left", "bottom", "right")
_VERTICAL = {"top": "top", "middle": "center", "bottom": "bottom", "baseline": "top"}
_GROUPS = ("thead", "tbody", "tfoot")
_PARTS = frozenset(("tr", "td", "th", "caption", *_GROUPS))
_INSIDE = ("insideH", "insideV")


@dataclass(slots=True)
class _Open:
    """A cell that goes on in the rows below."""

    rows: int
    span: int


def write_table(writer: HtmlWriter, element: Element, declared: Declarations, look: Look, placing: Placing) -> None:
    """The caption, and the table, as blocks of the writer."""
    for caption in element.iterchildren("caption"):
        writer.read(caption, look, replace(placing, alignment=placing.alignment or "center"))
    own = replace(placing, alignment="", left=0.0, right=0.0, shading="")
    rows = list(_rows(element))
    for holder in (element, *element.iterchildren(*_GROUPS), *rows):
        _write_strays(writer, holder, look, placing)
    writer.end_paragraph()
    open_cells: dict[int, _Open] = {}
    made = [_write_row(writer, row, open_cells, (look, own)) for row in rows]
    columns = max((count for _, count in made), default=0)
    if not columns:
        return
    grid = "<w:gridCol/>" * columns
    inside = "".join(row for row, _ in made)
    writer.blocks.append(f"<w:tbl>{_table_properties(element, declared)}<w:tblGrid>{grid}</w:tblGrid>{inside}</w:tbl>")


def _write_strays(writer: HtmlWriter, element: Element, look: Look, placing: Placing) -> None:
    """What stands between rows and cells goes before the table, as browsers have it."""
    writer.add_text(element.text or "", look, placing)
    for child in element:
        if child.tag not in _PARTS:
            writer.read(child, look, placing)
        writer.add_text(child.tail or "", look, placing)


def _rows(element: Element) -> Iterator[Element]:
    for child in element:
        if child.tag == "tr":
            yield child
        elif child.tag in _GROUPS:
            yield from child.iterchildren("tr")


def _write_row(writer: HtmlWriter, row: Element, open_cells: dict[int, _Open], outer: tuple[Look, Placing]) -> tuple[str, int]:
    """The w:tr, and how many columns it reaches; `open_cells` by their first column."""
    declared = writer.sheet.of(row)
    look, placing = look_of(row, declared, outer[0]), placing_of(row, declared, outer[1])
    at = 0
    parts: list[str] = []
    for cell in (child for child in row if child.tag in ("td", "th")):
        at = _go_on(open_cells, at, parts)
        if at >= MAX_COLUMNS:
            break
        span = min(integer(cell.get("colspan"), 1, 1, MAX_COLUMNS), MAX_COLUMNS - at)
        down = integer(cell.get("rowspan"), 1, 1, 10_000)
        parts.append(_write_cell(writer, cell, (span, down), look, placing))
        if down > 1:
            open_cells[at] = _Open(down, span)
        at += span
    at = _go_on(open_cells, at, parts)
    for first in [first for first, found in open_cells.items() if _ends(found)]:
        del open_cells[first]
    parent = row.getparent()
    header = "<w:tblHeader/>" if parent is not None and parent.tag == "thead" else ""
    return (f"<w:tr><w:trPr>{header}</w:trPr>{''.join(parts)}</w:tr>" if parts else ""), at


def _go_on(open_cells: dict[int, _Open], at: int, parts: list[str]) -> int:
    """Cells of rows above that stand at this column; the column behind them."""
    while at in open_cells:
        parts.append(f"<w:tc>{_cell_properties(open_cells[at].span, '<w:vMerge/>')}<w:p/></w:tc>")
        at += open_cells[at].span
    return at


def _ends(found: _Open) -> bool:
    found.rows -= 1
    return found.rows < 1


def _write_cell(writer: HtmlWriter, cell: Element, spans: tuple[int, int], look: Look, placing: Placing) -> str:
    declared = writer.sheet.of(cell)
    placing = placing_of(cell, declared, placing)
    if cell.tag == "th" and not placing.alignment:
        placing = replace(placing, alignment="center")
    blocks = writer.inner().read_cell(cell, look_of(cell, declared, look), replace(placing, shading="", style=""))
    if not blocks or blocks[-1].startswith("<w:tbl>"):
        blocks.append(paragraph(""))
    vertical = _VERTICAL.get(declared.get("vertical-align", cell.get("valign", "").lower()), "center")
    more = [
        '<w:vMerge w:val="restart"/>' if spans[1] > 1 else "",
        _borders_of(declared, "tcBorders"),
        _shading(cell, declared),
        f'<w:vAlign w:val="{vertical}"/>',
    ]
    width = _width(declared.get("width", cell.get("width", "")), "tcW")
    return f"<w:tc>{_cell_properties(spans[0], ''.join(more), width)}{''.join(blocks)}</w:tc>"


def _cell_properties(span: int, more: str, width: str = "") -> str:
    spanned = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    return f"<w:tcPr>{width}{spanned}{more}</w:tcPr>"


def _table_properties(element: Element, declared: Declarations) -> str:
    lines = _borders_of(declared, "tblBorders")
    thickness = number(element.get("border")) if element.get("border") is not None else 0.0
    if thickness is None or thickness > 0:
        edge = border(f"{min(thickness or 1.0, 20.0)}px solid black")
        lines = f"<w:tblBorders>{''.join(f'<w:{side} {edge}/>' for side in (*_SIDES, *_INSIDE))}</w:tblBorders>"
    padding = length(element.get("cellpadding", "1px")) or 0.0
    margins = "".join(f'<w:{side} w:w="{round(max(padding, 0.0) * 20)}" w:type="dxa"/>' for side in _SIDES)
    place = element.get("align", "").lower() or ("center" if declared.get("margin", "").endswith("auto") else "")
    aligned = f'<w:jc w:val="{place}"/>' if place in ("center", "right") else ""
    width = _width(declared.get("width", element.get("width", "")), "tblW")
    return f"<w:tblPr>{width}{aligned}{lines}{_shading(element, declared)}<w:tblCellMar>{margins}</w:tblCellMar></w:tblPr>"


def _borders_of(declared: Declarations, name: str) -> str:
    edges = ((side, border(declared.get(f"border-{side}", declared.get("border", "")))) for side in _SIDES)
    inside = "".join(f"<w:{side} {edge}/>" for side, edge in edges if edge)
    return f"<w:{name}>{inside}</w:{name}>" if inside else ""


def _shading(element: Element, declared: Declarations) -> str:
    fill = color(declared.get("background-color") or declared.get("background") or element.get("bgcolor", "").lower())
    return f'<w:shd w:val="clear" w:fill="{fill}"/>' if fill else ""


def _width(value: str, name: str) -> str:
    share = number(value) if value.endswith("%") else None
    if share is not None:
        return f'<w:{name} w:w="{round(max(0.0, min(share, 100.0)) * 50)}" w:type="pct"/>'
    points = length(value) if value else None
    return f'<w:{name} w:w="{round(points * 20)}" w:type="dxa"/>' if points and points > 0 else f'<w:{name} w:w="0" w:type="auto"/>'
