"""A paragraph as a flow of lines: rooms beside floats, widows and orphans."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from itertools import chain

from moralreport.typeset.document import Anchor, Field, Paragraph
from moralreport.typeset.layout.atoms import HANGING, Atom, Region
from moralreport.typeset.layout.cursors import Cursor, LineCursor, RowCursor
from moralreport.typeset.layout.floating_drawings import PlacedFloat, place_float, refers_to_line, stands_in_line, without_overlap
from moralreport.typeset.layout.inline.fields.values import changes_by_page
from moralreport.typeset.layout.inline.lines import Line, Position, Room
from moralreport.typeset.layout.painting import Painter
from moralreport.typeset.layout.paragraphs.bonds import Bonds
from moralreport.typeset.layout.paragraphs.box import border_room, bottom_border, has_box, top_border
from moralreport.typeset.layout.paragraphs.line_heights import hanging_space, natural
from moralreport.typeset.layout.paragraphs.paint import ParagraphPainter
from moralreport.typeset.layout.paragraphs.pieces import FloatsPiece, LinePiece, LinesPiece, floats_of
from moralreport.typeset.layout.spacing import joined, own_space, postpones_space, space_between
from moralreport.typeset.layout.streams import Stream
from moralreport.typeset.layout.structure.blocks import plain_text

START = Position(0)


class ParagraphFlow:
    """Sets one paragraph, the `index`-th block of its stream; joined neighbours share its border box."""

    def __init__(self, paragraph: Paragraph, index: int, stream: Stream) -> None:
        self.block = paragraph
        self.index = index
        self.stream = stream
        self.page = stream.env.page
        self.setter = stream.setters.keeper(self._sided(), stream.env)
        self.turns = paragraph.properties.mirror_indents or any(
            isinstance(inline, Field) and changes_by_page(inline) for inline in paragraph.inlines
        )
        above, below = stream.block(index - 1), stream.block(index + 1)
        joined_above, joined_below = joined(above, paragraph), joined(paragraph, below)
        space_below = space_between(paragraph, below, stream.adds_spaces) if joined_below else 0.0
        self._painter = ParagraphPainter(paragraph, joined_above, joined_below, space_below)
        self.anchors = floats_of(paragraph)
        self._holds_floats = any(isinstance(inline, Anchor) for inline in paragraph.inlines)
        self._float_top = 0.0
        """Where the paragraph, with its own space, first began on the page: its floats stay there though they move it and what is above."""
        self._room_above = border_room(top_border(paragraph, joined_above))
        self._room_below = border_room(bottom_border(paragraph, joined_below))
        self._bonds = Bonds(paragraph.properties, stream.env.document)
        self._whole = False
        """Words stay whole at line ends."""

    def advance(self, cursor: Cursor | None, top: float, region: Region) -> Atom:
        assert not isinstance(cursor, RowCursor)
        number = cursor.number if cursor else 0
        position = cursor.position if cursor else START
        if self.turns and self.page is not self.stream.env.page:
            self.page, self.setter = self.stream.env.page, self.setter.on_page(self.stream.env, position, self._sided())
        floats = self._floats(cursor, top, region) if self._holds_floats else ()
        above = 0.0 if number else self._room_above
        top, parts = self._parts_at(position, number, top, region)
        if self._holds_floats:
            floats += self._floats_in_line(parts, top + above, region)
        last, ended = parts[-1], parts[-1].last
        height = last.height if len(parts) == 1 else max([part.height for part in parts])
        parted = last.end.hyphens and not floats and self._bonds.moves_word()
        atom = Atom(
            flow=self,
            block=self.index,
            start=cursor,
            end=None if ended else LineCursor.behind(cursor, last),
            top=top,
            height=above + height + (self._room_below if ended else 0.0),
            piece=LinePiece(parts, number, above, region.width, self.setter, floats),
            bond=self._bonds.bond(position, number, ended, region.loose),
            notes=tuple([note for part in parts for note in part.notes if note.kind == "footnote"]),
            break_after=last.break_after if last.break_after in ("page", "column") else None,
            whole=partial(self._unhyphenated, cursor, top, region) if parted else None,
        )
        atom.needs = self._needs(atom, cursor, region)
        return atom

    def _parts_at(self, position: Position, number: int, top: float, region: Region) -> tuple[float, tuple[Line, ...]]:
        """The parts of the next line, and where its room above begins."""
        above = 0.0 if number else self._room_above
        if not number and region.exclusions.boxes:
            line = self.setter.next_line(position, Room(0.0, region.width))
            top = region.exclusions.below_bars(top, self._own_space(None, region), above + line.height)
        top, parts = self._line(position, top + above, region)
        if self.stream.env.document.habits.natural_at_top and region.at_top and not region.taken:
            parts = tuple(map(natural, parts))
        return top - above, parts

    def _needs(self, atom: Atom, cursor: LineCursor | None, region: Region) -> float:
        """How far down the region has to reach for a line: what hangs out below it may lack room, what floats in its cell may not."""
        piece: LinePiece = atom.piece
        last = piece.parts[-1]
        if last.only_leaves and (self.block.label is None or piece.number < self.setter.begins) and not has_box(self.block.properties):
            return self._room_to_leave(last, cursor, atom.top, region)
        below = self._room_below if last.last else 0.0
        hangs = hanging_space(piece.parts, self.block.properties, self.stream.env) if not (below or region.loose) else 0.0
        inside = [one.y + one.anchor.drawing.height for one in piece.floats if region.loose and one.stands_in_cell]
        return max([atom.bottom - hangs, *inside])

    def _room_to_leave(self, line: Line, cursor: LineCursor | None, top: float, region: Region) -> float:
        """What a line needs that is nothing but a break: nothing if text follows it, else one bare line (measured in Word)."""
        return top - self._own_space(cursor, region) + min(line.height, line.natural_height) if line.last else HANGING

    def _unhyphenated(self, cursor: LineCursor | None, top: float, region: Region) -> Atom:
        """The line without the part of a word that ends it."""
        self._whole = True
        atom = self.advance(cursor, top, region)
        self._whole = False
        return atom

    def lines(self, cursor: Cursor | None, top: float, region: Region) -> Atom | None:
        """As many lines as a cell has room for, as one atom; None where more is to be said of single lines."""
        assert not isinstance(cursor, RowCursor)
        if self._holds_floats or self.turns or region.exclusions.boxes:
            return None
        number, offset = (cursor.number, cursor.position.offset) if cursor else (0, 0)
        lines = self.setter.lines(Room(0.0, region.width))
        if lines.offset(number) != offset:
            return None
        above = 0.0 if number else self._room_above
        end, height = self._fitting(lines.lines, number, region, region.height + HANGING - top - above)
        if end == number or (lines.lines[end - 1].end.hyphens and self._bonds.moves_word()):
            return None
        taken = lines.lines[number:end]
        rest = None if end == len(lines.lines) else LineCursor(Position(lines.offset(end), lines.lines[end - 1].end.hyphens), end)
        notes = tuple([note for line in taken for note in line.notes if note.kind == "footnote"])
        piece = LinesPiece(taken, number, above, region.width, self.setter)
        return Atom(self, self.index, cursor, rest, top, above + height + (0.0 if rest else self._room_below), piece, notes=notes)

    def _fitting(self, lines: Sequence[Line], first: int, region: Region, room: float) -> tuple[int, float]:
        """The end of the lines from the `first` on that the room holds and that may be parted from the next, and their height."""
        height, heights = 0.0, []
        for number in range(first, len(lines)):
            height += lines[number].height
            if height + (self._room_below if lines[number].last else 0.0) > room:
                break
            heights.append(height)
        end = first + len(heights)
        while first < end < len(lines) and self._bonds.bond(lines[end - 1].end, end, lines[end].last, region.loose):
            end -= 1
        return end, heights[end - first - 1] if end > first else 0.0

    def widths(self, granted: float = 0.0) -> tuple[float, float]:
        return self.setter.widths(granted)

    def _sided(self) -> Paragraph:
        """The paragraph as it is on this page: indents inside and outside change sides on even ones (17.3.1.18)."""
        properties = self.block.properties
        if not properties.mirror_indents or self.page.number % 2:
            return self.block
        return replace(self.block, properties=replace(properties, indent_left=properties.indent_right, indent_right=properties.indent_left))

    def split(self, atom: Atom, region: Region, force: bool) -> Atom | None:
        """Its floats alone, where they leave no room to its text: that goes on in the next region."""
        own = any(box.owner == self.index for box in region.exclusions.boxes)
        later = region.loose or (region.paged and atom.height <= region.height)
        pushed = force and later and atom.start is None and own
        if not pushed or not plain_text(self.block.inlines).strip():
            return None
        return replace(atom, end=LineCursor(START, 0), top=0.0, height=0.0, piece=FloatsPiece(atom.piece.floats), notes=(), fills=True)

    def _line(self, position: Position, top: float, region: Region) -> tuple[float, tuple[Line, ...]]:
        if not region.exclusions.boxes:
            return top, (self.setter.next_line(position, Room(0.0, region.width, whole=self._whole)),)
        height = 1.0
        for _ in range(4):
            top, rooms = region.exclusions.rooms(top, height, region.width, self._least_room())
            if self.block.properties.bidi:
                rooms = tuple((region.width - right, region.width - left) for left, right in reversed(rooms))
            parts = self._parts(position, [self._room(left, right, region.width) for left, right in rooms])
            tallest = max(part.height for part in parts)
            if tallest <= height:
                break
            height = tallest
        return top, parts

    def _room(self, left: float, right: float, width: float) -> Room:
        """A room beside a float: the indent at the far side counts from the edge of the column, not from the float."""
        return Room(left, min(right + max(0.0, self.block.properties.indent_right), width), right < width, self._whole)

    def _least_room(self) -> float:
        """Beside a float no line stands that the indent would leave less than two letters for."""
        return self.block.properties.indent_left + 2 * max(self.block.mark.size, self.block.mark.size_cs)

    def _parts(self, position: Position, rooms: Sequence[Room]) -> tuple[Line, ...]:
        parts: list[Line] = []
        for room in rooms:
            line = self.setter.next_line(position, room)
            parts.append(line)
            position = line.end
            if line.last or line.break_after:
                break
        return tuple(parts)

    def _floats(self, cursor: LineCursor | None, top: float, region: Region) -> tuple[PlacedFloat, ...]:
        """Floats stand where the paragraph begins; those behind a page or column break, where it goes on."""
        lead = self._own_space(cursor, region)
        if (cursor is None or not region.taken) and not region.exclusions.keeps(self.index):
            self._float_top = top - lead
        if cursor is not None and not (cursor.opens and region.paged):
            return ()
        anchors = self.anchors[cursor.part if cursor else 0] if region.paged else tuple(chain.from_iterable(self.anchors))
        if not anchors:
            return ()
        start = cursor.position if cursor else START
        places = ((anchor, *self._place_of(anchor, start, lead, region)) for anchor in anchors)
        placed = [place_float(self._sized(anchor, region), y, region, x) for anchor, y, x in places]
        return tuple(without_overlap(placed, region, self.index))

    def _own_space(self, cursor: LineCursor | None, region: Region) -> float:
        """The space before the paragraph, as far as it is its own: its floats are placed from above it."""
        if cursor is not None and not (cursor.number == 1 and postpones_space(self.block)):
            return 0.0
        if not region.begun and cursor is None:
            return self.stream.space_at_top(self.index, region.keep_space)
        return own_space(self.stream.above(self.index), self.block, self.stream.adds_spaces)

    def _place_of(self, anchor: Anchor, position: Position, lead: float, region: Region) -> tuple[float, float | None]:
        """What a float refers to: top of the paragraph with its own space or of the line that it stands in, and its x in the line.

        Its line is the one that it would stand in if it took no room.
        """
        y = self._float_top + lead + self._room_above
        while refers_to_line(anchor):
            y, parts = self._line(position, y, region)
            found = next((part for part in parts if anchor in part.anchors), None)
            if found is not None:
                return y if anchor.vertical.relative_to == "line" else self._float_top, self.setter.x_of(found, anchor)
            if parts[-1].last or y > region.height:
                break
            position, y = parts[-1].end, y + max(part.height for part in parts)
        return self._float_top, None

    def _floats_in_line(self, parts: tuple[Line, ...], top: float, region: Region) -> tuple[PlacedFloat, ...]:
        """Drawings placed by their line or character; text never goes round them."""
        return tuple([self._float_in(part, anchor, top, region) for part in parts for anchor in part.anchors if stands_in_line(anchor)])

    def _float_in(self, line: Line, anchor: Anchor, top: float, region: Region) -> PlacedFloat:
        y = top if anchor.vertical.relative_to == "line" else self._float_top
        return place_float(self._sized(anchor, region), y, region, self._x_of(line, anchor, region))

    def _sized(self, anchor: Anchor, region: Region) -> Anchor:
        from moralreport.typeset.layout.drawing_sizes import sized_anchor

        return sized_anchor(anchor, region, self.stream.env)

    def _x_of(self, line: Line, anchor: Anchor, region: Region) -> float:
        x = self.setter.x_of(line, anchor)
        return region.width - x if self.block.properties.bidi else x

    def paint(self, atoms: Sequence[Atom], x: float, y: float, painter: Painter) -> None:
        self._painter.paint(atoms, x, y, painter, self._sided().properties)
