"""A paragraph drawn: its lines and what floats beside them, its box, its place in tag tree and outline."""

from __future__ import annotations

from collections.abc import Sequence

from moralreport.records import dataclass
from moralreport.typeset.document import Paragraph, ParagraphProperties
from moralreport.typeset.layout.atoms import Atom
from moralreport.typeset.layout.inline.lines import Line
from moralreport.typeset.layout.painting import Painter
from moralreport.typeset.layout.paragraphs.box import ParagraphEdges, has_box, paragraph_box
from moralreport.typeset.layout.paragraphs.pieces import FloatsPiece, LinePiece, LinesPiece
from moralreport.typeset.layout.structure.blocks import is_heading, plain_text
from moralreport.typeset.layout.structure.tree import Nodes
from moralreport.typeset.pages import Destination, OutlineEntry


@dataclass(slots=True)
class ParagraphPainter:
    """Draws one paragraph, on as many pages as it goes over; joined neighbours share its border box."""

    paragraph: Paragraph
    joined_above: bool
    joined_below: bool
    space_below: float
    """How far its box goes on to meet a joined neighbour."""
    _nodes: tuple[int | None, int | None] | None = None

    def paint(self, atoms: Sequence[Atom], x: float, y: float, painter: Painter, properties: ParagraphProperties) -> None:
        """Draw consecutive lines; `properties`: as they are on this page (17.3.1.18)."""
        nodes = self._nodes_of(painter)
        lines = [atom for atom in atoms if not isinstance(atom.piece, FloatsPiece)]
        if has_box(properties) and lines:
            self._paint_box(lines, x, y, painter, properties)
        for atom in lines:
            if isinstance(atom.piece, LinesPiece):
                self._paint_lines(atom.piece, x, y + atom.top, painter, nodes)
            else:
                self._paint_line(atom, x, y, painter, nodes)
        for atom in atoms:
            for one in atom.piece.floats:
                one.paint(x, y, nodes, painter)

    def _paint_lines(self, piece: LinesPiece, x: float, y: float, painter: Painter, nodes: Nodes) -> None:
        y += piece.above
        if piece.number <= piece.setter.begins < piece.number + len(piece.lines):
            self._mark_heading(x, y, painter)
        edge = x + piece.width if self.paragraph.properties.bidi else x
        painter.canvas.body.extend(piece.setter.place_all(piece.lines, edge, y, nodes))
        for line in piece.lines:
            if line.bookmarks:
                self._mark_places(line, x, y, painter)
            y += line.height

    def _paint_line(self, atom: Atom, x: float, y: float, painter: Painter, nodes: Nodes) -> None:
        piece: LinePiece = atom.piece
        top = y + atom.top + piece.above
        if piece.number == piece.setter.begins:
            self._mark_heading(x, top, painter)
        edge = piece.width if self.paragraph.properties.bidi else 0.0
        baseline = piece.baseline
        for part in piece.parts:
            self._mark_places(part, x, top, painter)
            painter.canvas.body.extend(piece.setter.place(part, x + edge, top + baseline - part.baseline, nodes))

    def _nodes_of(self, painter: Painter) -> Nodes:
        """The paragraph's node: the same on all its pages, none where it is repeated as an artifact."""
        if painter.tagger.parent is None:
            return painter.nodes(None)
        if self._nodes is None:
            self._nodes = painter.tagger.paragraph(self.paragraph)
        return painter.nodes(*self._nodes)

    def _paint_box(self, atoms: Sequence[Atom], x: float, y: float, painter: Painter, properties: ParagraphProperties) -> None:
        pieces = atoms[0].piece, atoms[-1].piece
        edges = ParagraphEdges(
            left=x,
            right=x + pieces[0].width,
            top=y + atoms[0].top,
            bottom=y + atoms[-1].bottom,
            first=pieces[0].number == 0 and not self.joined_above,
            last=atoms[-1].end is None and not self.joined_below,
            between=pieces[0].number == 0 and self.joined_above,
            reach=self.space_below if atoms[-1].end is None and self.joined_below else 0.0,
        )
        painter.canvas.body.extend(paragraph_box(properties, edges))

    def _mark_places(self, line: Line, x: float, y: float, painter: Painter) -> None:
        for name in line.bookmarks:
            painter.canvas.destinations.setdefault(name, Destination(painter.canvas.page, x, y))

    def _mark_heading(self, x: float, y: float, painter: Painter) -> None:
        if not is_heading(self.paragraph) or painter.tagger.parent is None:
            return
        here = Destination(painter.canvas.page, x, y)
        properties, label = self.paragraph.properties, self.paragraph.label
        numbers = (label.text, label.number) if label else ("", "")
        painter.canvas.outline.append(OutlineEntry(self._title(), properties.outline_level or 0, here, properties.style, *numbers))

    def _title(self) -> str:
        label = self.paragraph.label.text + " " if self.paragraph.label else ""
        return label + " ".join(plain_text(self.paragraph.inlines).split())
