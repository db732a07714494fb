"""Paragraph setters that remember their lines, and are shared by equal short paragraphs (the cells of large tables)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import field, replace
from itertools import accumulate

from moralreport.records import dataclass
from moralreport.typeset.document import Anchor, Paragraph, Tab, Text
from moralreport.typeset.layout.environment import Environment
from moralreport.typeset.layout.inline.alike.kept_lines import KeptLine, LikeLines
from moralreport.typeset.layout.inline.lines import Line, Position, Room
from moralreport.typeset.layout.inline.setter import ParagraphSetter
from moralreport.typeset.layout.structure.tree import Nodes
from moralreport.typeset.pages import Box, GlyphRun, Item, Rule
from moralreport.typeset.stacks import Stack, StackedLine

MOST_SHARED = 2000
LONGEST_SHARED = 80
_OWN = -1
"""Stands for the paragraph's node in items that are kept for all its likes."""


@dataclass(slots=True)
class AllLines:
    """A paragraph's lines, of which those that look alike are one."""

    lines: tuple[Line, ...]
    _offsets: list[int] = field(default_factory=list)

    def offset(self, number: int) -> int:
        """Where this line begins in the text; -1 where there is none."""
        if not number:
            return 0
        if not self._offsets:
            lengths = [line.end.offset - line.start.offset for line in self.lines]
            self._offsets = list(accumulate(lengths, initial=0))
        return self._offsets[number] if number < len(self._offsets) else -1


class LineKeeper:
    """A ParagraphSetter whose lines are broken once per room: keeps, balanced columns and split rows ask again and again."""

    def __init__(self, paragraph: Paragraph, env: Environment, like: LikeLines, shown: Sequence[str] = ()) -> None:
        self._setter = ParagraphSetter(paragraph, env, shown)
        self._like = like
        self.shared = False
        """Do several paragraphs use it?"""
        self._least: float | None = None
        self._natural: float | None = None
        self._placed: dict[tuple[Position, float], tuple[Item, ...]] = {}
        self._lines: dict[tuple[Position, Room], Line] = {}
        self._whole: dict[Room, AllLines] = {}

    @property
    def begins(self) -> int:
        """Number of the line that bears the label and the first-line indent: each break that precedes it is a line."""
        return self._setter.prepared.begins

    def next_line(self, start: Position, room: Room) -> Line:
        key = (start, room)
        line = self._lines.get(key)
        if line is None:
            line = self._lines[key] = self._setter.next_line(start, room)
        return line

    def lines(self, room: Room) -> AllLines:
        """The paragraph's lines in equal rooms; for drawing only, see LikeLines."""
        found = self._whole.get(room)
        if found is None:
            found = self._whole[room] = AllLines(tuple(self._setter.lines(room, self._like)))
        return found

    def x_of(self, line: Line, anchor: Anchor) -> float:
        """Where a drawing is anchored in its line, from the column's left edge."""
        return self._setter.x_of(line, anchor)

    def on_page(self, env: Environment, start: Position, paragraph: Paragraph) -> LineKeeper:
        """The paragraph from `start` on as it is on another page: page numbers before it stay."""
        return LineKeeper(paragraph, env, self._like, shown=self._setter.shown_before(start))

    def widths(self, granted: float) -> tuple[float, float]:
        """(narrowest, natural) width; a narrowest one up to `granted` is not looked for exactly."""
        least = self._least if self._least is not None else self._setter.minimum_width(exactly=False)
        if self._least is None and least > granted:
            least = self._least = self._setter.minimum_width()
        if self._natural is None:
            self._natural = self._setter.maximum_width()
        return least, self._natural

    def place(self, line: Line, x: float, y: float, nodes: Nodes) -> tuple[Item, ...]:
        """Items of a line; those of a shared setter are made once and moved."""
        if not self.shared:
            return self._setter.place(line, x, y, nodes)
        key = (line.start, line.right)
        items = self._placed.get(key)
        if items is None:
            items = self._placed[key] = self._at_origin(line, nodes)
        if not all(isinstance(item, GlyphRun | Box | Rule) for item in items):
            return self._setter.place(line, x, y, nodes)
        return tuple([_moved(item, x, y, nodes.node) for item in items])

    def place_all(self, lines: Iterable[Line], x: float, y: float, nodes: Nodes) -> Iterator[Item | Stack]:
        """Lines one below the other, those that look like others as stacks."""
        top, stacked = y, list[StackedLine]()
        for line in lines:
            kept = self._like.by_line.get(id(line))
            if kept is not None:
                stacked.append(kept.stacked or self._stack(kept, nodes))
                y += line.height
                continue
            if stacked:
                yield Stack(x, top, tuple(stacked), nodes.node)
                stacked = []
            yield from self.place(line, x, y, nodes)
            top = y = y + line.height
        if stacked:
            yield Stack(x, top, tuple(stacked), nodes.node)

    def _stack(self, kept: KeptLine, nodes: Nodes) -> StackedLine:
        runs = tuple([item for item in self._at_origin(kept.line, nodes) if isinstance(item, GlyphRun)])
        kept.stacked = StackedLine(runs, kept.line.height)
        return kept.stacked

    def _at_origin(self, line: Line, nodes: Nodes) -> tuple[Item, ...]:
        """The line's items as they are at the page's corner, for no paragraph in particular."""
        return self._setter.place(line, 0.0, 0.0, Nodes(nodes.builder, _OWN))


@dataclass(slots=True)
class SharedSetters:
    """Setters of short paragraphs of plain text; equal ones get the same. `longest`: letters of those."""

    longest: int = LONGEST_SHARED
    keepers: dict[tuple[object, ...], LineKeeper] = field(default_factory=dict)
    like: LikeLines = field(default_factory=LikeLines)

    def keeper(self, paragraph: Paragraph, env: Environment) -> LineKeeper:
        if not _is_plain(paragraph, self.longest):
            return self.own_keeper(paragraph, env)
        key = _look(paragraph, env.background)
        found = self.keepers.get(key)
        if found is None:
            if len(self.keepers) >= MOST_SHARED:
                self.keepers.clear()
            found = self.keepers[key] = LineKeeper(paragraph, env, self.like)
        else:
            found.shared = True
        return found

    def own_keeper(self, paragraph: Paragraph, env: Environment) -> LineKeeper:
        """That of a paragraph that is like no other."""
        return LineKeeper(paragraph, env, self.like)


def _moved(item: Item, x: float, y: float, node: int | None) -> Item:
    assert isinstance(item, GlyphRun | Box | Rule)
    owner = node if item.node == _OWN else item.node
    if isinstance(item, Rule):
        return replace(item, x0=item.x0 + x, y0=item.y0 + y, x1=item.x1 + x, y1=item.y1 + y, node=owner)
    if isinstance(item, Box):
        return replace(item, x=item.x + x, y=item.y + y, node=owner)
    return item.moved(x, y, owner)


def _look(paragraph: Paragraph, background: str | None) -> tuple[object, ...]:
    """What equal paragraphs have in common; the reader gives equal formatting one object, and the keeper holds it."""
    texts = [(id(i.properties), i.text if isinstance(i, Text) else "\t") for i in paragraph.inlines if isinstance(i, Text | Tab)]
    return (id(paragraph.properties), id(paragraph.mark), background, *texts)


def _is_plain(paragraph: Paragraph, longest: int) -> bool:
    if len(paragraph.inlines) > 4 or paragraph.label is not None or paragraph.properties.mirror_indents:
        return False
    texts = [inline.text for inline in paragraph.inlines if isinstance(inline, Text)]
    plain = all(isinstance(inline, Text | Tab) and inline.link is None for inline in paragraph.inlines)
    return plain and sum(map(len, texts)) <= longest
