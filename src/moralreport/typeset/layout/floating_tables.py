"""Floating tables (17.4.57)."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

from moralreport.typeset.document import Block, FloatingTable, Table
from moralreport.typeset.layout.atoms import Atom, Filled, Region
from moralreport.typeset.layout.cursors import Cursor, Place
from moralreport.typeset.layout.exclusions import Exclusion, Exclusions
from moralreport.typeset.layout.filling import fill
from moralreport.typeset.layout.floating_blocks import FloatingPiece, Outline, across, floating_atom, paint_pieces
from moralreport.typeset.layout.floating_drawings import position_on, vertical_span
from moralreport.typeset.layout.painting import Painter
from moralreport.typeset.layout.spacing import space_between
from moralreport.typeset.layout.streams import Stream


class FloatingTableFlow:
    """A floating table; one that is higher than the page has room goes on over pages, and text stands beside its last part alone."""

    def __init__(self, table: Table, index: int, stream: Stream) -> None:
        self.block: Block = table
        self.index = index
        self.count = 1
        assert table.floating is not None
        self.place: FloatingTable = table.floating
        self.above, self.following = stream.above(index), stream.block(index + 1)
        self.stream = stream.inner((replace(table, floating=None, indent=0.0, alignment="left"),), stream.env)
        self.text_top = 0.0
        self._whole: tuple[float, Filled] | None = None

    def advance(self, cursor: Cursor | None, top: float, region: Region) -> Atom:
        inner = self.stream.flow(0)
        if cursor is not None:
            return self._flowing(inner.advance(cursor, top, self._around(region)), region)
        filled = self._set(region.width)
        space = space_between(self.above, self.following) if region.begun and not isinstance(self.following, Table) else 0.0
        if self._flows(filled.height, self.text_top if region.exclusions.keeps(self.index) else top + space, region):
            # Never above the end of the text before it.
            begin = max(top + space, self._asked(top + space, region))
            return self._flowing(inner.advance(None, begin, self._around(region)), region)
        edges = filled.atoms[0].piece.shape.edges if filled.atoms else (0.0, 0.0)
        width = edges[-1] - edges[0]
        outline = Outline(
            self.place.horizontal,
            self.place.vertical,
            self.place.distances,
            "bothSides",
            overlaps=self.place.overlap,
            moves=not self.place.whole,
        )
        atom = floating_atom(self, filled, (width, filled.height), outline, (top, space), region)
        atom.piece = replace(atom.piece, x=atom.piece.x - edges[0])
        return atom

    def widths(self, granted: float = 0.0) -> tuple[float, float]:
        return self.stream.flow(0).widths(granted)

    def split(self, atom: Atom, region: Region, force: bool) -> Atom | None:
        if isinstance(atom.piece, FloatingPiece):
            return None
        head = self.stream.flow(0).split(atom, region, force)
        return self._flowing(head, region) if head is not None else None

    def paint(self, atoms: Sequence[Atom], x: float, y: float, painter: Painter) -> None:
        if isinstance(atoms[0].piece, FloatingPiece):
            paint_pieces(atoms, x, y, painter)
        else:
            box = atoms[0].beside
            shift = box.left + self.place.distances.left - atoms[0].piece.shape.edges[0] if box is not None else 0.0
            self.stream.flow(0).paint(atoms, x + shift, y, painter)

    def _set(self, width: float) -> Filled:
        """All of it in a column so wide; kept, for it is asked again wherever the text around is set again."""
        if self._whole is None or self._whole[0] != width:
            self._whole = width, fill(self.stream, Place(), Region(width, math.inf))
        return self._whole[1]

    def _flows(self, height: float, top: float, region: Region) -> bool:
        """Does it begin here like other tables, because no page has room for all of it below this place?

        Columns that are balanced are no higher than their text; a table may have all of the page below them.
        """
        frame = region.frame
        if self.place.whole and frame is not None:
            return height > frame.height
        room = region.height if frame is None else max(region.height, frame.bottom - region.y)
        return height > room - max(0.0, min(self._asked(top, region), room)) and room < math.inf

    def _asked(self, top: float, region: Region) -> float:
        """The place on the page that it asks for, if it does, else as far below `top` as it asks for.

        Until Word 2010 one placed on the page reached over the margin below, as long as it was no higher than the text area.
        """
        place = self.place.vertical
        if place.relative_to in ("text", "paragraph"):
            return top + max(0.0, place.offset or 0.0)
        if place.relative_to not in ("page", "margin") or place.align is not None or self.stream.env.document.compatibility_mode < 15:
            return top
        return position_on(place, vertical_span(place.relative_to, 0.0, region), 0.0, odd=True)

    def _around(self, region: Region) -> Region:
        """The region as rows of a table see it that goes on over pages: they go below what stands where they would."""
        left, right = self._edges(self._set(region.width).atoms[0].piece.shape.edges, region)
        others = [box for box in region.exclusions.boxes if box.owner != self.index and box.left < right and box.right > left]
        return replace(region, exclusions=Exclusions(fixed=[replace(box, side="none") for box in others]))

    def _flowing(self, atom: Atom, region: Region) -> Atom:
        """A row of a table that goes on over pages, as far right as it would stand on one; text goes round the last part."""
        atom.flow, atom.block = self, self.index
        before, _, behind, below = self.place.distances
        left, right = self._edges(atom.piece.shape.edges, region)
        atom.beside = Exclusion(left - before, atom.top, right + behind, atom.bottom + below, owner=self.index)
        return atom

    def _edges(self, edges: Sequence[float], region: Region) -> tuple[float, float]:
        """Where a table with these edges stands that goes on over pages."""
        place, frame = self.place.horizontal, region.frame
        if frame is not None and region.width < frame.right - frame.left - 1 and place.relative_to == "margin":
            place = replace(place, relative_to="column")
        x = across(place, edges[-1] - edges[0], region)
        return x, x + edges[-1] - edges[0]
