"""Tables of Rich Text Format: rows that say where their cells end, and the paragraphs in between."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import field
from itertools import pairwise

from moralreport.records import dataclass
from moralreport.typeset.docx.chunks.writing import paragraph

MOST_CELLS = 63
"""Word's own limit to the cells of a row."""
_FARTHEST, _WIDEST_GAP = 31_680, 1440
"""Twips: the widest page, and an inch."""
_SIDES = ("top", "left", "bottom", "right")
_CELL_BORDERS = {f"clbrdr{side[0]}": side for side in _SIDES}
_ROW_BORDERS = {f"trbrdr{key}": side for key, side in zip("tlbrhv", (*_SIDES, "insideH", "insideV"), strict=True)}
_STYLES = {"brdrs": "single", "brdrth": "thick", "brdrdb": "double", "brdrdot": "dotted", "brdrdash": "dashed", "brdrhair": "single"}
_OF_ROWS = {"trqc": ("aligned", "center"), "trqr": ("aligned", "right"), "trhdr": ("header", True)}
_OF_CELLS = {
    "clmgf": ("joined", "first"), "clmrg": ("joined", "more"), "clvmgf": ("merge", "restart"), "clvmrg": ("merge", "continue"),
    "clvertalc": ("vertical", "center"), "clvertalb": ("vertical", "bottom"),
}  # fmt: skip


@dataclass(slots=True)
class _Edge:
    """A border: ST_Border and eighths of a point."""

    style: str = "nil"
    width: int = 4


@dataclass(slots=True)
class _Cell:
    """What a row says of one of its cells, up to its right edge."""

    edge: int = 0
    borders: dict[str, _Edge] = field(default_factory=dict)
    joined: str = ""
    """Of cells merged across: "first", or "more" of those that go on."""
    merge: str = ""
    vertical: str = ""


@dataclass(slots=True)
class _Row:
    """What is said between \\trowd and the text of the row."""

    left: int = 0
    gap: int = 0
    aligned: str = ""
    header: bool = False
    borders: dict[str, _Edge] = field(default_factory=dict)
    cells: list[_Cell] = field(default_factory=list)


@dataclass(slots=True)
class RtfTables:
    """The table that is being read; `inside`: the paragraph that is being read stands in it."""

    inside: bool = False
    row: _Row = field(default_factory=_Row)
    contents: list[list[str]] = field(default_factory=list)
    """Paragraphs of the finished cells of the row."""
    blocks: list[str] = field(default_factory=list)
    """Those of the cell that is being read."""
    rows: list[tuple[_Row, list[list[str]]]] = field(default_factory=list)
    _next: _Cell = field(default_factory=_Cell)
    _border: _Edge = field(default_factory=_Edge)

    @property
    def defined(self) -> bool:
        """Has the row said where its cells end?"""
        return bool(self.row.cells)

    def read(self, word: str, value: int | None) -> None:
        """Take what a control word says of rows and cells, if it says anything of them."""
        if word in _CELL_BORDERS:
            self._border = self._next.borders[_CELL_BORDERS[word]] = _Edge()
        elif word in _ROW_BORDERS:
            self._border = self.row.borders[_ROW_BORDERS[word]] = _Edge()
        elif word in _STYLES:
            self._border.style = _STYLES[word]
        elif word in _OF_ROWS:
            setattr(self.row, *_OF_ROWS[word])
        elif word in _OF_CELLS:
            setattr(self._next, *_OF_CELLS[word])
        elif word in _SAYS:
            _SAYS[word](self, value or 0)

    def begin_row(self, _: int) -> None:
        """\\trowd: what was said of rows before no longer holds."""
        self.row, self._next, self._border = _Row(), _Cell(), _Edge()

    def begin_left(self, left: int) -> None:
        self.row.left = max(-_FARTHEST, min(left, _FARTHEST))

    def keep_apart(self, gap: int) -> None:
        """\\trgaph: the room left and right of a cell's text."""
        self.row.gap = max(0, min(gap, _WIDEST_GAP))

    def draw_border(self, width: int) -> None:
        self._border.width = max(2, min(width * 8 // 20, 96))

    def define_cell(self, edge: int) -> None:
        """\\cellx: one more cell, up to this edge."""
        if len(self.row.cells) < MOST_CELLS:
            self._next.edge = max(-_FARTHEST, min(edge, _FARTHEST))
            self.row.cells.append(self._next)
        self._next, self._border = _Cell(), _Edge()

    def end_cell(self) -> None:
        if len(self.contents) < MOST_CELLS:
            self.contents.append(self.blocks)
        else:
            self.contents[-1].extend(self.blocks)
        self.blocks = []

    def end_row(self) -> None:
        if self.blocks:
            self.end_cell()
        if self.contents:
            self.rows.append((self.row, self.contents))
        self.contents = []

    def written(self) -> str:
        """The table as a w:tbl, which is then forgotten; "" where there is none."""
        if self.contents or self.blocks:
            self.end_row()
        rows, self.rows = self.rows, []
        return _table(rows) if rows else ""


_SAYS: dict[str, Callable[[RtfTables, int], None]] = {
    "trowd": RtfTables.begin_row,
    "trleft": RtfTables.begin_left,
    "trgaph": RtfTables.keep_apart,
    "brdrw": RtfTables.draw_border,
    "cellx": RtfTables.define_cell,
}


def _table(rows: Sequence[tuple[_Row, list[list[str]]]]) -> str:
    """The margins are those of the cells, so that the indent is the table's edge in every mode."""
    left = rows[0][0].left
    grid = sorted({left, *(edge for row, _ in rows for edge in _edges(row)[1:])})
    grid = [edge for edge in grid if edge >= left]
    columns = "".join(f'<w:gridCol w:w="{right - edge}"/>' for edge, right in pairwise(grid))
    first = rows[0][0]
    none = '<w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/>'
    aligned = f'<w:jc w:val="{first.aligned}"/>' if first.aligned else f'<w:tblInd w:w="{left}" w:type="dxa"/>'
    properties = (
        f'<w:tblPr><w:tblW w:w="{grid[-1] - left}" w:type="dxa"/>{aligned}{_borders(first.borders, "tblBorders")}'
        f'<w:tblLayout w:type="fixed"/><w:tblCellMar>{none}</w:tblCellMar></w:tblPr>'
    )
    return f"<w:tbl>{properties}<w:tblGrid>{columns}</w:tblGrid>{''.join(_row(row, contents, grid) for row, contents in rows)}</w:tbl>"


def _edges(row: _Row) -> list[int]:
    """Where the cells of a row begin and end, none before the one on its left."""
    edges = [row.left]
    for cell in row.cells:
        edges.append(max(edges[-1], cell.edge))
    return edges


def _row(row: _Row, contents: Sequence[list[str]], grid: Sequence[int]) -> str:
    """A w:tr; what stands in cells without a width, or in more than the row has, goes to the one on the left."""
    edges, written = _edges(row), list[tuple[_Cell, tuple[int, int, int], list[str]]]()
    for index, cell in enumerate(row.cells):
        blocks = contents[index] if index < len(contents) else []
        span = sum(edges[index] < edge <= edges[index + 1] for edge in grid)
        if written and (cell.joined == "more" or not span):
            first, (width, columns, gap), before = written[-1]
            written[-1] = first, (width + edges[index + 1] - edges[index], columns + span, gap), [*before, *_filled([blocks])]
        else:
            written.append((cell, (edges[index + 1] - edges[index], max(1, span), row.gap), list(blocks)))
    written[-1][2].extend(_filled(contents[len(row.cells) :]))
    header = "<w:trPr><w:tblHeader/></w:trPr>" if row.header else ""
    return f"<w:tr>{header}{''.join(_written_cell(*one) for one in written)}</w:tr>"


def _filled(contents: Sequence[list[str]]) -> list[str]:
    """What stands in cells that go to another, without empty paragraphs."""
    return [block for blocks in contents for block in blocks if "<w:r>" in block]


def _written_cell(cell: _Cell, shape: tuple[int, int, int], blocks: Sequence[str]) -> str:
    """`shape`: its width, columns and margin."""
    width, span, gap = shape
    margins = f'<w:tcMar><w:left w:w="{gap}" w:type="dxa"/><w:right w:w="{gap}" w:type="dxa"/></w:tcMar>'
    merged = f'<w:vMerge w:val="{cell.merge}"/>' if cell.merge else ""
    vertical = f'<w:vAlign w:val="{cell.vertical}"/>' if cell.vertical else ""
    properties = (
        f'<w:tcW w:w="{width}" w:type="dxa"/><w:gridSpan w:val="{span}"/>{merged}{_borders(cell.borders, "tcBorders")}{margins}{vertical}'
    )
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{''.join(blocks) or paragraph('')}</w:tc>"


def _borders(edges: dict[str, _Edge], name: str) -> str:
    inside = "".join(
        f'<w:{side} w:val="{edges[side].style}" w:sz="{edges[side].width}" w:space="0" w:color="auto"/>'
        for side in (*_SIDES, "insideH", "insideV")
        if side in edges
    )
    return f"<w:{name}>{inside}</w:{name}>" if inside else ""
