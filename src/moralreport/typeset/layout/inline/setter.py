"""Sets one paragraph: collects and shapes it once, then breaks and places lines as often as it is asked to."""

from __future__ import annotations

from collections.abc import Sequence

from moralreport.typeset.document import Anchor, Paragraph
from moralreport.typeset.layout.environment import Environment
from moralreport.typeset.layout.inline.alike.alike_lines import AlikeLines
from moralreport.typeset.layout.inline.alike.kept_lines import LikeLines
from moralreport.typeset.layout.inline.breaking.cutting import head
from moralreport.typeset.layout.inline.breaking.line_breaker import LineBreaker
from moralreport.typeset.layout.inline.breaking.widths import longest_term, longest_word
from moralreport.typeset.layout.inline.lines import Line, Position, Room, Segment
from moralreport.typeset.layout.inline.placing.justify import Slack, slack
from moralreport.typeset.layout.inline.placing.line_maker import LineMaker
from moralreport.typeset.layout.inline.placing.nodes import NodeKeeper
from moralreport.typeset.layout.inline.placing.place import Placer, one_row
from moralreport.typeset.layout.inline.placing.runs import RunSetter
from moralreport.typeset.layout.inline.prepared import PreparedParagraph
from moralreport.typeset.layout.structure.tree import Nodes
from moralreport.typeset.pages import Item

_ENDLESS = 1e7


class ParagraphSetter:
    """Lines of one paragraph; the contract stands in the package's docstring."""

    START = Position(0)

    def __init__(self, paragraph: Paragraph, env: Environment, shown: Sequence[str] = ()) -> None:
        """`shown`: what the paragraph's first fields show, where they stand on pages before."""
        self.prepared = PreparedParagraph(paragraph, env, shown)
        self.breaker = LineBreaker(self.prepared)
        self._maker = LineMaker(self.breaker)
        self._alike = AlikeLines(self._maker)
        self._nodes = NodeKeeper()
        self._properties = paragraph.properties
        self._env = env

    def next_line(self, start: Position, room: Room) -> Line:
        """The line that begins at `start`, as much of the paragraph as fits into the room."""
        return self._maker.next_line(start, room)

    def lines(self, room: Room, like: LikeLines) -> list[Line]:
        """All lines in equal rooms; those that look alike are one, here and in others."""
        return self._alike.lines(room, like)

    def shown_before(self, end: Position) -> tuple[str, ...]:
        """What the fields before a place show."""
        return tuple(text for offset, text in self.prepared.collected.fields if offset < end.offset)

    def minimum_width(self, exactly: bool = True) -> float:
        """Width of the longest word, with the indents that stand beside it; not `exactly`: at most that of the longest term."""
        label = self.prepared.label.text_x if self.prepared.label else 0.0
        left = max(0.0, self._properties.indent_left, self.prepared.first_left, label)
        longest = longest_word(self.breaker.parted_segments()) if exactly else longest_term(self.breaker.segments)
        return longest + left + max(0.0, self._properties.indent_right)

    def maximum_width(self) -> float:
        """Width of the widest line when nothing but breaks ends one, indents included; tabs at its end take none."""
        plain = self.breaker.plain
        if plain.complete and plain.monotone and self.prepared.label is None:
            return max(0.0, self.prepared.first_left + plain.width) + max(0.0, self._properties.indent_right)
        widest, position = 0.0, self.START
        while True:
            line = self.next_line(position, Room(0.0, _ENDLESS))
            last = next((group for group in reversed(line.groups) if group.width), line.groups[0])
            widest = max(widest, last.x + last.width)
            if line.last:
                return widest + max(0.0, self._properties.indent_right)
            position = line.end

    def place(self, line: Line, x: float, y: float, node: Nodes) -> tuple[Item, ...]:
        """The line's items; x is the column's edge where lines begin (right to left: its right one), y the line's top, both on the page."""
        label = self.prepared.label if line.start.offset == self.prepared.begins else None
        self._nodes.below(node)
        directed = self.prepared.directed
        row = one_row(line) if label is None and not directed and not self._properties.bidi else ()
        if row:
            return self._placed_row(row, line, x, y)
        return Placer(line, label, self._properties, self._env, self.prepared.collected.objects, self._nodes, directed).items(x, y)

    def _placed_row(self, row: Sequence[Segment], line: Line, x: float, y: float) -> tuple[Item, ...]:
        free = self._slack(line)
        runs = RunSetter(self._nodes, self._env.document.properties.language or "th-TH")
        runs.add(row, x + free.shift + line.groups[0].x, y + line.baseline, free.spreads[: len(row)])
        return tuple(runs.done())

    def _slack(self, line: Line) -> Slack:
        document = self._env.document
        return slack(line, self._properties.alignment, document.habits.expand_returns, bool(document.unbreakable))

    def x_of(self, line: Line, anchor: Anchor) -> float:
        """Where an anchor stands in its line, from the column's edge where lines begin; stretched spaces are not counted."""
        offset = next((at for at, found in self.prepared.collected.anchors if found is anchor), line.start.offset)
        shift = self._slack(line).shift
        x = line.left
        for group in line.groups:
            x = group.x
            for segment in group.segments:
                if segment.end > offset:
                    return x + shift + (head(segment, offset - segment.start).width if segment.start < offset else 0.0)
                x += segment.width
        return x + shift
