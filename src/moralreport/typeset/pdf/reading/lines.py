"""The lines of a page as readers meet them: runs side by side on one baseline, and the text that they belong to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import field
from math import fsum

from moralreport.records import dataclass
from moralreport.typeset.pages import GlyphRun, Item, ShapedGlyph, StructureNode, Transform

REACH = 1.5
"""Ems between two baselines up to which poppler joins lines."""
LARGEST = 1.8
"""Times its size that text is seen at most: of two equal letters less than a tenth of it apart, poppler and pdfium drop one."""
_SIGN = 3.0
"""Times that a line exceeds a sign that is raised above it; what is smaller stands beside a dropped capital, and is no sign of it."""
_MIXED = 1.58
"""Times that the largest of a line exceeds a run that poppler does not join to it."""
_INLINE = frozenset(("Span", "Link", "Reference", "Lbl", "Quote", "Code"))
_CONTAINERS = frozenset(("TD", "TH", "Div", "Note"))


Text = tuple[tuple[int | None, int], int | None]
"""A paragraph in one flow of text."""


@dataclass(slots=True, eq=False)
class Line:
    """Runs side by side on one baseline in one flow of text; lengths on the page. Behind the label of a list, `paragraph` is the text's."""

    left: float
    base: float
    size: float
    flow: tuple[int | None, int]
    paragraph: int | None
    runs: list[GlyphRun]
    blanks: list[GlyphRun] = field(default_factory=list)
    """Runs of spaces between and behind them, the rooms of tabs among these."""
    ratio: float = 1.0
    """Of the size at which it is seen to the size at which it is drawn."""
    drawn_in: float = 0.0
    """Points by which it is seen to end early; late, where it is less than nothing."""
    drawn_out: float = 0.0
    """Points by which it is seen to begin early."""
    raised: float = 0.0
    """Ems by which it is seen higher than it is drawn."""
    bound: bool = False
    """Whether its wide spaces are read with the letters before them."""
    evened: bool = False
    """Whether all of it is seen of the size of the largest."""
    unevenness: float = 0.0
    """Points by which the baselines of its cells differ."""
    begin: float = 0.0
    """Where it begins, the room of tabs counted."""
    _right: float | None = None

    @property
    def right(self) -> float:
        """Where what is seen of it ends, found when it is asked for."""
        if self._right is None:
            self._right = max(map(_end, self.runs)) + self.left - self.runs[0].x
        return self._right

    @property
    def text(self) -> Text:
        return self.flow, self.paragraph

    def reset(self) -> None:
        """Sees it again as it is drawn."""
        self.ratio, self.drawn_in, self.drawn_out, self.raised = 1.0, 0.0, 0.0, 0.0
        self.bound = self.evened = False

    def goes_on_with(self, run: GlyphRun, base: float) -> bool:
        """Whether a run of the same flow stands behind it at one height; signs above and below the line do too."""
        return abs(base - self.base) < max(run.size, self.size) / 2 and run.x >= self.runs[-1].x

    def add(self, run: GlyphRun, base: float, paragraph: int | None) -> None:
        """One more run; the largest tells where the line stands."""
        self.runs.append(run)
        if run.size > self.size:
            self.size, self.base = run.size, base
        self.paragraph = paragraph

    @property
    def is_changed(self) -> bool:
        """Whether anything of it is to be seen otherwise than it is drawn."""
        moved = self.drawn_in or self.drawn_out or self.raised
        return bool(moved) or self.ratio != 1 or self.bound or self.evened or self.begins_raised

    @property
    def largest(self) -> GlyphRun:
        return max(self.runs, key=lambda run: run.size)

    @property
    def mixes_sizes(self) -> bool:
        """Whether poppler would not join the words of it: sizes on one baseline that differ by more than .6 of the first."""
        small = [run.y for run in self.runs if self.size > _MIXED * run.size] if len(self.runs) > 1 else []
        return bool(small) and {*small} == {self.largest.y}

    @property
    def begins_raised(self) -> bool:
        """Whether it begins with a small sign above it, as notes do: from that poppler would take size and height of the line."""
        first = self.runs[0]
        return first.size < self.size <= _SIGN * first.size and 0 < self.largest.y - first.y < self.size / 2

    @property
    def begins_alone(self) -> bool:
        """Whether its first letter is a run of its own, a sign of another face perhaps, and the next run follows at once."""
        if len(self.runs) == 1 or sum(map(_is_seen, self.runs[0].glyphs)) != 1 or not any(map(_is_seen, self.runs[1].glyphs)):
            return False
        return not any([self.runs[0].x < blank.x < self.runs[1].x for blank in self.blanks])

    @property
    def first_width(self) -> float:
        """Width of its first letter."""
        run = self.runs[0]
        return run.glyphs[0].advance * run.size * run.scale / 1000

    @property
    def last_width(self) -> float:
        """Width of its last letter."""
        run = self.runs[-1]
        widths = (glyph.advance for glyph in reversed(run.glyphs) if glyph.advance and glyph.text.strip())
        return next(widths, 0.0) * run.size * run.scale / 1000

    @property
    def seen_left(self) -> float:
        return self.left - self.drawn_out

    @property
    def seen_right(self) -> float:
        """Where it ends, also where it is seen to end late; lines that are drawn in count as they are drawn."""
        return self.right + max(0.0, -self.drawn_in)

    @property
    def seen_size(self) -> float:
        return self.size * self.ratio

    @property
    def seen_base(self) -> float:
        return self.base - self.raised * self.size


@dataclass(slots=True)
class Flows:
    """Tells which text a node belongs to."""

    structure: Sequence[StructureNode]
    containers: dict[int | None, int | None] = field(default_factory=lambda: {None: None})

    def container(self, node: int | None) -> int | None:
        """The innermost cell, text box or note about a node."""
        if node not in self.containers:
            assert node is not None
            found = self.structure[node]
            self.containers[node] = node if found.role in _CONTAINERS else self.container(found.parent)
        return self.containers[node]

    def row(self, container: int | None) -> int | None:
        return self.structure[container].parent if container is not None else None

    def table(self, container: int | None) -> int | None:
        """The table of a cell, told of tables by their tags and of those that only part the page by their boxes."""
        if container is None or self.structure[container].role == "Note":
            return None
        node = self.structure[container].parent
        if self.structure[container].role == "Div":
            return node if node is not None and self.structure[node].role == "Div" else None
        while node is not None and self.structure[node].role != "Table":
            node = self.structure[node].parent
        return node

    def paragraph(self, node: int | None) -> int | None:
        while node is not None and self.structure[node].role in _INLINE:
            node = self.structure[node].parent
        return node

    def item(self, node: int) -> int:
        """The paragraph of a node; the text of a list's item and its label are one."""
        found = self.paragraph(node)
        assert found is not None
        parent = self.structure[found].parent
        return parent if self.structure[found].role == "LBody" and parent is not None else found

    def is_note(self, node: int | None) -> bool:
        container = self.container(node)
        return container is not None and self.structure[container].role == "Note"

    def share_row(self, node: int, other: int | None) -> bool:
        """Whether two nodes stand in one row of a table, told of tables that only part the page by their boxes."""
        row = self._outermost_row(node)
        while other is not None and other != row:
            other = self.structure[other].parent
        return other is not None

    def _outermost_row(self, node: int | None) -> int | None:
        found, container = None, self.container(node)
        while container is not None:
            if self.table(container) is not None:
                found = self.row(container)
            container = self.container(self.structure[container].parent)
        return found


def is_leader(run: GlyphRun) -> bool:
    """Whether it is the signs that fill a tab, which no node names."""
    return run.node is None and run.artifact == "Leader"


def lines_of(items: Iterable[Item], flows: Flows) -> Iterator[Line]:
    """Lines in drawing order. Where a text goes on higher up, in another column, it counts as another flow."""
    line: Line | None = None
    parts: dict[int | None, tuple[int, float]] = {}
    lead: tuple[float, float] | None = None
    for run, dx, dy in _upright(items, 0.0, 0.0):
        if not run.glyphs[0].text.strip() and not any([glyph.text.strip() for glyph in run.glyphs]):
            if line is not None and abs(run.y + dy - line.base) < run.size / 2:
                line.blanks.append(run)
            else:
                lead = lead if lead is not None and lead[1] == run.y + dy else (run.x + dx, run.y + dy)
            continue
        container, base = flows.container(run.node), run.y + dy
        if line is not None and (is_leader(run) or line.flow[0] == container) and line.goes_on_with(run, base):
            line.add(run, base, line.paragraph if is_leader(run) else flows.paragraph(run.node))
            continue
        if line is not None:
            yield line
        part, last = parts.get(container, (0, base))
        part += base < last - run.size / 2
        parts[container] = part, base
        line = Line(run.x + dx, base, run.size, (container, part), flows.paragraph(run.node), [run])
        line.begin = min(lead[0], line.left) if lead is not None and abs(lead[1] - base) < run.size / 2 else line.left
        lead = None
    if line is not None:
        yield line


def _upright(items: Iterable[Item], dx: float, dy: float) -> Iterator[tuple[GlyphRun, float, float]]:
    """Runs that are not turned, with the offset of their box."""
    for item in items:
        if isinstance(item, GlyphRun):
            if item.glyphs and item.size > 0:
                yield item, dx, dy
        elif isinstance(item, Transform) and item.matrix[:4] == (1.0, 0.0, 0.0, 1.0):
            yield from _upright(item.items, dx + item.matrix[4], dy + item.matrix[5])


def _is_seen(glyph: ShapedGlyph) -> bool:
    return glyph.advance > 0 and bool(glyph.text.strip())


def _end(run: GlyphRun) -> float:
    """Right edge of what is seen of a run."""
    if run.width and run.glyphs[-1].text.strip():
        return run.x + run.width - (run.spacing[-1] if run.spacing else 0.0)
    last = len(run.glyphs)
    while last and not run.glyphs[last - 1].text.strip():
        last -= 1
    natural = fsum([glyph.advance for glyph in run.glyphs[:last]]) * run.size * run.scale / 1000
    return run.x + natural + fsum(run.spacing[: last - 1])
