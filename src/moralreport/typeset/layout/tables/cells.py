"""Cells: those of most tables are filled without the engine that serves pages, since large tables have tens of thousands of them."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import field, replace
from math import inf

from moralreport.records import dataclass
from moralreport.typeset.document import Cell, Paragraph
from moralreport.typeset.layout.atoms import HANGING, Filled, Region
from moralreport.typeset.layout.cursors import Place
from moralreport.typeset.layout.filling import fill
from moralreport.typeset.layout.floating_blocks import FloatingPiece
from moralreport.typeset.layout.page_dependence import holds_fields
from moralreport.typeset.layout.paragraphs.paragraph import ParagraphFlow
from moralreport.typeset.layout.paragraphs.pieces import FloatsPiece, LinePiece
from moralreport.typeset.layout.spacing import space_between
from moralreport.typeset.layout.streams import Stream
from moralreport.typeset.layout.structure.blocks import plain_text
from moralreport.typeset.layout.tables.grid import Slot
from moralreport.typeset.layout.tables.pieces import CellPiece

_LENGTHENING_STEPS = 6
_UPRIGHT = "[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]"


@dataclass(slots=True)
class RepeatedCells:
    """Cells of header rows, set once for all pages, but for those that hold fields."""

    heights: dict[float, float] = field(default_factory=dict)
    """Of all header rows together, by the width of their column."""
    cells: dict[tuple[int, float], CellPiece] = field(default_factory=dict)
    changing: dict[int, bool] = field(default_factory=dict)

    def cell(self, slot: Slot, width: float, new: Callable[[], CellPiece]) -> CellPiece:
        key = (id(slot), width)
        found = self.cells.get(key)
        if found is None:
            found = new()
            if id(slot) not in self.changing:
                self.changing[id(slot)] = holds_fields(slot.cell.blocks)
            if not self.changing[id(slot)]:
                self.cells[key] = found
        return found


def only_lines(stream: Stream, place: Place, region: Region) -> Filled | None:
    """A cell of one paragraph of text, from `place` on; None for any other, and where nothing fits."""
    flow = stream.flow(0) if len(stream.blocks) == 1 else None
    if not isinstance(flow, ParagraphFlow):
        return None
    atom = flow.lines(place.cursor, 0.0 if place.cursor else space_between(None, flow.block), region)
    if atom is None or atom.end is not None:
        return None if atom is None else Filled([atom], Place(0, atom.end), atom.bottom, "full")
    return Filled([atom], None, atom.bottom + space_between(flow.block, None))


def fill_cell(stream: Stream, place: Place, region: Region) -> Filled:
    """A cell's blocks from `place` on, with the height that its floats ask for."""
    filled = fill(stream, place, region)
    return round_floats(filled) if region.exclusions.boxes else filled


def turned_lines(stream: Stream, length: float, most: float, width: float) -> Filled:
    """Text that runs up or down: its lines are so long, or `most` as long as it takes for all to stand in a cell of this width."""
    filled = fill(stream, Place(), Region(max(1.0, length), inf))
    if filled.height <= width + HANGING:
        return filled
    for _ in range(_LENGTHENING_STEPS if most > length else 0):
        middle = (length + most) / 2
        found = fill(stream, Place(), Region(max(1.0, middle), inf))
        if found.height <= width + HANGING:
            filled, most = found, middle
        else:
            length = middle
    return filled


def round_floats(filled: Filled) -> Filled:
    """A cell is as high as the drawings in it that text goes round (20.4.2.3, layoutInCell), and as its floating tables."""
    floats = [one for atom in filled.atoms if isinstance(atom.piece, LinePiece | FloatsPiece) for one in atom.piece.floats]
    drawings = [one.y + one.anchor.drawing.height + one.anchor.distances.bottom for one in floats if one.stands_in_cell]
    tables = [atom.piece.y + atom.piece.size[1] if isinstance(atom.piece, FloatingPiece) else atom.bottom for atom in filled.atoms]
    lowest = max((*drawings, *tables), default=0.0)
    return filled if lowest <= filled.height else replace(filled, height=lowest)


def is_upright(cell: Cell) -> bool:
    """Text that Word writes from top to bottom without turning its letters."""
    if cell.direction in ("lrTb", "btLr"):
        return False
    return any(re.search(_UPRIGHT, plain_text(block.inlines)) for block in cell.blocks if isinstance(block, Paragraph))
