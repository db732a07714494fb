"""Paragraphs in frames, and drop caps (17.3.1.11)."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

from moralreport.typeset.document import AxisPosition, Block, Frame, Paragraph
from moralreport.typeset.document.plane import Insets
from moralreport.typeset.layout.atoms import Atom, Filled, Region
from moralreport.typeset.layout.cursors import Cursor, Place
from moralreport.typeset.layout.exclusions import MINIMUM_ROOM
from moralreport.typeset.layout.filling import fill
from moralreport.typeset.layout.floating_blocks import TURNS, Outline, floating_atom, paint_pieces
from moralreport.typeset.layout.page_geometry import MOST_PAGE
from moralreport.typeset.layout.painting import Painter
from moralreport.typeset.layout.spacing import space_between
from moralreport.typeset.layout.streams import Stream

_SIDES = {"notBeside": "none", "none": ""}
"""Where text may stand beside a frame, by its w:wrap (17.18.104)."""


class FrameFlow:
    """Paragraphs that share one frame; `count` of them, from the `index`-th block of the stream on."""

    def __init__(self, index: int, count: int, stream: Stream) -> None:
        self.index = index
        self.count = count
        first = stream.blocks[index]
        assert isinstance(first, Paragraph) and first.properties.frame is not None
        self.block: Block = first
        self.frame: Frame = first.properties.frame
        self.drops = self.frame.drop_cap in ("drop", "margin")
        self.following = stream.block(index + count)
        self.around = stream
        self.text_top = 0.0
        bare = tuple(_unframed(block) for block in stream.blocks[index : index + count])
        self.stream = stream.inner(bare, stream.env)

    def advance(self, cursor: Cursor | None, top: float, region: Region) -> Atom:
        filled, width, height = self._turned() if self.frame.direction in TURNS else self._upright(region)
        outline = Outline(
            horizontal=AxisPosition("column", offset=-width if self.frame.drop_cap == "margin" else 0.0)
            if self.drops
            else self.frame.horizontal,
            vertical=self.frame.vertical,
            distances=Insets(self.frame.h_space, self.frame.v_space, self.frame.h_space, self.frame.v_space),
            side=_SIDES.get(self.frame.wrap, "bothSides"),
            minimum=1.0 if self.drops else MINIMUM_ROOM,
            overlaps=self.frame.overlap,
        )
        atom = floating_atom(self, filled, (width, height), outline, (top, self._space_before(region)), region)
        atom.piece = replace(atom.piece, direction=self.frame.direction)
        depth = height if self.frame.direction in TURNS else filled.height
        if region.frame is not None and region.y + atom.piece.y + depth > region.frame.height:
            self.stream.env.warn("frame-cut", "ข้อความในกรอบสูงกว่าหน้ากระดาษ ส่วนที่เกินจึงไม่ปรากฏ")
        return atom

    def _space_before(self, region: Region) -> float:
        """The space above the text that follows."""
        if not isinstance(self.following, Paragraph):
            return 0.0
        if region.begun:
            return space_between(self.around.above(self.index), self.following)
        return self.around.space_at_top(self.index + self.count, region.keep_space)

    def _upright(self, region: Region) -> tuple[Filled, float, float]:
        """Its text set, and how wide and high that makes it."""
        width = min(self._width(region), MOST_PAGE)
        filled = fill(self.stream, Place(), Region(max(1.0, width), math.inf))
        height = _height(self.frame, filled.height)
        filled.atoms[-1].height += max(0.0, height - filled.height)
        return filled, width, height

    def _turned(self) -> tuple[Filled, float, float]:
        """The same where lines run up or down."""
        height = min(self.frame.height or self.widths()[1] + 0.1, MOST_PAGE)
        filled = fill(self.stream, Place(), Region(max(1.0, height), math.inf))
        return filled, self.frame.width or filled.height, height

    def widths(self, granted: float = 0.0) -> tuple[float, float]:
        if self.frame.width is not None:
            return self.frame.width, self.frame.width
        return self.stream.widths()

    def split(self, atom: Atom, region: Region, force: bool) -> Atom | None:
        return None

    def paint(self, atoms: Sequence[Atom], x: float, y: float, painter: Painter) -> None:
        """A drop cap is part of its paragraph's text; any other frame is a box of its own."""
        paint_pieces(atoms, x, y, painter if self.drops else painter.below(painter.tagger.box()))

    def _width(self, region: Region) -> float:
        """As the frame says; else its one paragraph is as wide as its lines, several are as wide as the column."""
        if self.frame.width:
            return self.frame.width
        if self.count > 1:
            return max(region.width, 1.0)
        return min(self.widths()[1] + 0.1, max(region.width, 1.0))


def frame_length(stream: Stream, index: int) -> int:
    """How many paragraphs from here on share one frame."""
    first = stream.blocks[index]
    assert isinstance(first, Paragraph)
    end = index + 1
    while end < len(stream.blocks):
        block = stream.blocks[end]
        if not isinstance(block, Paragraph) or block.properties.frame != first.properties.frame:
            break
        end += 1
    return end - index


def _unframed(block: Block) -> Block:
    if not isinstance(block, Paragraph):
        return block
    return replace(block, properties=replace(block.properties, frame=None, page_break_before=False))


def _height(frame: Frame, content: float) -> float:
    if frame.height is None or frame.height_rule == "auto":
        return content
    return frame.height if frame.height_rule == "exact" else max(frame.height, content)
