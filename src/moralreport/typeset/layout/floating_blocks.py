"""Blocks that stand beside the text: paragraphs in frames, drop caps, floating tables (17.3.1.11, 17.4.57)."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

from moralreport.records import dataclass
from moralreport.typeset.document import AxisPosition, Block, FloatingTable, Frame, Paragraph, Table
from moralreport.typeset.document.plane import Insets
from moralreport.typeset.layout.atoms import Atom, Filled, Place, Region
from moralreport.typeset.layout.exclusions import MINIMUM_ROOM, Exclusion
from moralreport.typeset.layout.filling import Stream, fill, paint
from moralreport.typeset.layout.floating_drawings import horizontal_span, position_on, vertical_span
from moralreport.typeset.layout.page_geometry import MOST_PAGE
from moralreport.typeset.layout.painting import Painter
from moralreport.typeset.layout.spacing import space_between
from moralreport.typeset.pages import Transform

_TURNS = ("btLr", "tbRl", "tbRlV")

_LINE = 12.0
"""Height of a line that is not known."""
_SIDES = {"notBeside": "none", "none": ""}
"""Where text may stand beside a frame, by its w:wrap (17.18.104)."""


@dataclass(frozen=True, slots=True)
class FloatingPiece:
    """Set blocks at (x, y) of the region."""

    filled: Filled
    x: float
    y: float
    size: tuple[float, float] = (0.0, 0.0)
    direction: str = "lrTb"


@dataclass(frozen=True, slots=True)
class _Outline:
    """How a floating block wants to stand: position, distances, and how text may go beside it."""

    horizontal: AxisPosition
    vertical: AxisPosition
    distances: Insets
    side: str
    """As in `Exclusion`; "" = text goes on as if nothing were there."""
    minimum: float = MINIMUM_ROOM
    overlaps: bool = True
    moves: bool = True
    """It takes its anchor along to the page that has room for it, rather than moving up."""


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
        self.above = stream.above(index)
        self.text_top = 0.0
        """Where its text first stood on its page: it stays there though it moves the text above, and its own with that."""
        bare = tuple(_unframed(block) for block in stream.blocks[index : index + count])
        self.stream = stream.inner(bare, stream.env)

    def advance(self, cursor: None, top: float, region: Region) -> Atom:
        filled, width, height = self._turned() if self.frame.direction in _TURNS else self._upright(region)
        outline = _Outline(
            horizontal=AxisPosition("column", offset=-width if self.frame.drop_cap == "margin" else 0.0)
            if self.drops
            else self.frame.horizontal,
            vertical=self.frame.vertical,
            distances=Insets(self.frame.h_space, self.frame.v_space, self.frame.h_space, self.frame.v_space),
            side=_SIDES.get(self.frame.wrap, "bothSides"),
            minimum=1.0 if self.drops else MINIMUM_ROOM,
            overlaps=self.frame.overlap,
        )
        space = space_between(self.above, self.following) if isinstance(self.following, Paragraph) else 0.0
        atom = _floating_atom(self, filled, (width, height), outline, (top, space), region)
        atom.piece = replace(atom.piece, direction=self.frame.direction)
        return atom

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
        return _widths(self.stream)

    def split(self, atom: Atom, region: Region, force: bool) -> Atom | None:
        return None

    def paint(self, atoms: Sequence[Atom], x: float, y: float, painter: Painter) -> None:
        """A drop cap is part of its paragraph's text; any other frame is a box of its own."""
        _paint(atoms, x, y, painter if self.drops else painter.below(painter.tagger.box()))

    def _width(self, region: Region) -> float:
        """As the frame says; else its one paragraph is as wide as its lines, several are as wide as the column."""
        if self.frame.width:
            return self.frame.width
        if self.count > 1:
            return max(region.width, 1.0)
        return min(self.widths()[1] + 0.1, max(region.width, 1.0))


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

    def advance(self, cursor: object, top: float, region: Region) -> Atom:
        inner = self.stream.flow(0)
        if cursor is not None:
            return self._flowing(inner.advance(cursor, top, region), region)
        filled = self._set(region.width)
        space = space_between(self.above, self.following) if region.taken and not isinstance(self.following, Table) else 0.0
        if self._flows(filled.height, self.text_top if region.exclusions.keeps(self.index) else top + space, region):
            return self._flowing(inner.advance(None, self._begin(top + space, region), region), region)
        edges = filled.atoms[0].piece.shape.edges if filled.atoms else (0.0, 0.0)
        width = edges[-1] - edges[0]
        outline = _Outline(
            self.place.horizontal,
            self.place.vertical,
            self.place.distances,
            "bothSides",
            overlaps=self.place.overlap,
            moves=not self.place.whole,
        )
        atom = _floating_atom(self, filled, (width, filled.height), outline, (top, space), region)
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
            _paint(atoms, x, y, painter)
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
        """The place on the page that it asks for, if it does, else `top`.

        Until Word 2010 such a table reached over the margin below, as long as it was no higher than the text area.
        """
        place = self.place.vertical
        if place.relative_to not in ("page", "margin") or place.align is not None or self.stream.env.document.compatibility_mode < 15:
            return top
        return position_on(place, vertical_span(place.relative_to, 0.0, region), 0.0, odd=True)

    def _begin(self, top: float, region: Region) -> float:
        """Where a table begins that goes on over pages, never above the end of the text before it."""
        vertical = self.place.vertical
        down = max(0.0, vertical.offset or 0.0) if vertical.relative_to in ("text", "paragraph") else 0.0
        return max(top, self._asked(top, region)) + down

    def _flowing(self, atom: Atom, region: Region) -> Atom:
        """A row of a table that goes on over pages, as far right as it would stand on one; text goes round the last part."""
        atom.flow, atom.block = self, self.index
        edges = atom.piece.shape.edges
        left, _, right, below = self.place.distances
        place = self.place.horizontal
        frame = region.frame
        if frame is not None and region.width < frame.right - frame.left - 1 and place.relative_to == "margin":
            place = replace(place, relative_to="column")
        x = _across(place, edges[-1] - edges[0], region)
        atom.beside = Exclusion(x - left, atom.top, x + edges[-1] - edges[0] + right, atom.bottom + below, owner=self.index)
        return atom


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


def _floating_atom(
    flow: FrameFlow | FloatingTableFlow,
    filled: Filled,
    size: tuple[float, float],
    outline: _Outline,
    place: tuple[float, float],
    region: Region,
) -> Atom:
    """`place`: where the text above ends, and the space to the text that the block is anchored to, which that text brings itself."""
    top, space = place
    if not region.exclusions.keeps(flow.index):
        flow.text_top = region.exclusions.text_top(flow.index, top + space, _line_height(flow.following), region.width)
    anchor = flow.text_top
    x, asked = _position(outline, size, anchor, region)
    y = asked if outline.overlaps else region.exclusions.clear_top(x, asked, size, flow.index, outline.distances.top)
    left, above, right, below = outline.distances
    if outline.side:
        above = min(above, max(0.0, y - anchor)) if y >= anchor else above
        box = Exclusion(x - left, y - above, x + size[0] + right, y + size[1] + below, outline.side, flow.index, outline.minimum)
        region.exclusions.add(replace(box, distances=(left, right)))
    moves = outline.vertical.relative_to in ("text", "paragraph", "line")
    goes_on = (moves and outline.moves) or (region.frame is not None and y > max(asked, region.frame.height - region.y - size[1]))
    return Atom(
        flow=flow,
        block=flow.index,
        start=None,
        end=None,
        top=min(top, region.height) if moves else max(0.0, top),
        height=0.0,
        piece=FloatingPiece(filled, x, y, size),
        blocks=flow.count,
        needs=y + size[1] if goes_on and size[1] < region.height else 0.0,
        notes=tuple(note for atom in filled.atoms for note in atom.notes),
    )


def _line_height(block: Block | None) -> float:
    """About how high the first line is of the text that a block is anchored to."""
    return 1.15 * block.mark.size if isinstance(block, Paragraph) else _LINE


def _position(outline: _Outline, size: tuple[float, float], top: float, region: Region) -> tuple[float, float]:
    frame = region.frame
    x = _across(outline.horizontal, size[0], region)
    y = position_on(outline.vertical, vertical_span(outline.vertical.relative_to, top, region), size[1], region.odd)
    if frame is not None:
        y = max(-region.y, min(y, frame.height - region.y - size[1])) if size[1] < frame.height else y
    return x, y


def _across(place: AxisPosition, width: float, region: Region) -> float:
    return position_on(place, horizontal_span(place.relative_to, region), width, region.odd)


def _paint(atoms: Sequence[Atom], x: float, y: float, painter: Painter) -> None:
    for atom in atoms:
        piece: FloatingPiece = atom.piece
        left, top, (width, height) = x + piece.x, y + piece.y, piece.size
        if piece.direction not in _TURNS:
            paint(piece.filled, left, top, painter)
            continue
        aside = painter.outside()
        paint(piece.filled, 0.0, 0.0, aside)
        up = piece.direction == "btLr"
        matrix = (0.0, -1.0, 1.0, 0.0, left, top + height) if up else (0.0, 1.0, -1.0, 0.0, left + width, top)
        painter.canvas.body.append(Transform(matrix, aside.canvas.items()))


def _unframed(block: Block) -> Block:
    if not isinstance(block, Paragraph):
        return block
    return replace(block, properties=replace(block.properties, frame=None, page_break_before=False))


def _height(frame: Frame, content: float) -> float:
    if frame.height is None or frame.height_rule == "auto":
        return content
    return frame.height if frame.height_rule == "exact" else max(frame.height, content)


def _widths(stream: Stream) -> tuple[float, float]:
    pairs = [stream.flow(index).widths() for index in range(len(stream.blocks))]
    return max((pair[0] for pair in pairs), default=0.0), max((pair[1] for pair in pairs), default=0.0)
