"""Turns a broken line into placed items: glyph runs, what is drawn behind and under them, drawings, link areas."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field
from itertools import chain, repeat
from math import fsum, inf

from moralreport.records import dataclass
from moralreport.typeset.document import Drawing, InlineDrawing, ParagraphProperties, Placeholder
from moralreport.typeset.layout.environment import Environment
from moralreport.typeset.layout.inline.breaking.cutting import head
from moralreport.typeset.layout.inline.label import SetLabel
from moralreport.typeset.layout.inline.lines import Format, Group, Line, Segment
from moralreport.typeset.layout.inline.placing.decorate import Spot, decorations, fills, link_areas
from moralreport.typeset.layout.inline.placing.justify import NO_SPREAD, Spread, slack
from moralreport.typeset.layout.inline.placing.nodes import NodeKeeper
from moralreport.typeset.layout.inline.placing.runs import RunSetter
from moralreport.typeset.layout.inline.placing.tab_rooms import gap_run, leader
from moralreport.typeset.layout.inline.text.collect import Placed
from moralreport.typeset.layout.inline.text.directions import visual_order
from moralreport.typeset.pages import GlyphRun, Item

_SAME = 0.01
_TEXT = frozenset(("text", "space", "fixed"))


@dataclass(slots=True)
class Placer:
    """Places one line; x and y are page coordinates, y that of the line's top.

    x is the column's edge where lines begin: the left one, or in a right-to-left paragraph the right one, from which all
    places in the line then count to the left.
    """

    line: Line
    label: SetLabel | None
    properties: ParagraphProperties
    env: Environment
    objects: Mapping[int, Placed]
    nodes: NodeKeeper
    directed: bool = False
    """Some of the text runs right to left."""
    runs: RunSetter = field(init=False)
    drawn: list[Item] = field(default_factory=list)
    spots: list[Spot] = field(default_factory=list)
    shades: list[Item] = field(default_factory=list)
    gap: float | None = None
    """Where the tabs begin that nothing stands between yet."""

    def __post_init__(self) -> None:
        self.runs = RunSetter(self.nodes, self.env.document.properties.language or "th-TH")

    def items(self, x: float, y: float) -> tuple[Item, ...]:
        baseline = y + self.line.baseline
        document = self.env.document
        slack_ = slack(self.line, self.properties.alignment, document.habits.expand_returns, bool(document.unbreakable))
        start = x - slack_.shift if self.properties.bidi else x + slack_.shift
        self._label(start, baseline)
        last = len(self.line.groups) - 1
        for i, group in enumerate(self.line.groups):
            self._group(group, start, baseline, slack_.spreads if i == last else ())
        if not self.spots:
            return (*self.runs.done(), *self.drawn)
        behind = fills(self.spots, self.line, baseline)
        edge = inf if self.properties.bidi else x + self.line.right
        over = decorations(self.spots, self.line, baseline, edge, self.env.document.habits.underline_ends)
        links = link_areas(self.spots, self.line, baseline, self.nodes)
        return tuple(chain(behind, self.shades, self.runs.done(), self.drawn, over, links))

    def _left(self, x: float, offset: float, width: float) -> float:
        """Left edge of what begins at this offset of the line."""
        return x - offset - width if self.properties.bidi else x + offset

    def _label(self, start: float, baseline: float) -> None:
        label = self.label
        if label is None:
            return
        x = self._left(start, label.x + self.line.left - self.properties.indent_left - self.properties.first_line, label.width)
        if label.picture is not None:
            self._draw(label.picture, x, baseline - label.picture.height)
        first = self.line.groups[0]
        underlined = self.env.document.habits.underlines_suffix and _underlined(label.segments[:1]) and _underlined(first.segments[:1])
        for segment in self._ordered(label.segments, ())[0]:
            if segment.format.marked and (segment.kind != "space" or underlined):
                self.spots.append(Spot(segment, x, segment.width))
            x = self.runs.add((segment,), x, baseline, label=True)
        self.runs.gap()
        if underlined and not self.properties.bidi:
            self.spots.append(Spot(label.segments[-1], x, start + first.x - x))
        if label.segments and first.segments:
            self._bridge(label.segments[-1], x, start + first.x, baseline, self.nodes.label)

    def _group(self, group: Group, x: float, baseline: float, spreads: Sequence[Spread]) -> None:
        if group.tab is not None:
            self._tab(group, x, baseline)
        segments = group.segments
        if group is self.line.groups[-1] and not self.line.whole:
            segments = _without_hanging(segments)
        if not segments:
            return
        hyphen, start = segments[-1], 0
        x = self._left(x, group.x, _width(segments, spreads) if self.properties.bidi else 0.0)
        segments, spreads = self._ordered(segments, spreads)
        for end in _changes(segments):
            row = segments[start:end]
            drawn = row[0].format.marked and bool(row[0].format.properties.effects)
            if drawn:
                self.runs.gap()
            if row[0].kind == "object":
                self._object(row[0], x, baseline)
                stop = x + row[0].width
            elif row[0].kind == "soft" and row[0] is not hyphen:
                stop = x
            else:
                stop = self.runs.add(row, x, baseline, spreads[start:end])
            if row[0].format.marked:
                self.spots.extend(_spots(row, x, spreads[start:end]))
            if drawn:
                self._effects(row[0].format)
            x, start = stop, end

    def _effects(self, format_: Format) -> None:
        """Effects of the run that has just been set, which stands alone."""
        from moralreport.typeset.layout.inline.placing import effects

        count = len(self.runs.runs)
        self.runs.gap()
        for run in self.runs.runs[count:]:
            self.shades.extend(effects.behind(run, format_.properties.effects, self.env))
            ground = format_.fill or self.properties.shading or self.env.background
            self.drawn.extend(effects.over(run, format_.properties.effects, ground, self.env))

    def _ordered(self, segments: tuple[Segment, ...], spreads: Sequence[Spread]) -> tuple[tuple[Segment, ...], Sequence[Spread]]:
        """Segments, and what widens them, from left to right."""
        if not self.directed:
            return segments, spreads
        order = visual_order(segments, int(self.properties.bidi))
        return tuple([segments[i] for i in order]), [spreads[i] for i in order] if spreads else ()

    def _object(self, segment: Segment, x: float, baseline: float) -> None:
        """A drawing stands on the baseline, its distances around it."""
        self.runs.gap()
        placed = self.objects[segment.start]
        assert self.nodes.nodes is not None and isinstance(placed, InlineDrawing | Placeholder)
        left = bottom = 0.0
        drawing: Drawing
        if isinstance(placed, InlineDrawing):
            left, _, _, bottom = placed.distances
            drawing = placed.drawing
        else:
            drawing = placed
        top = baseline - segment.style.rise - bottom - drawing.height
        before = len(self.drawn)
        self._draw(drawing, x + left, top)
        if isinstance(drawing, Placeholder) and drawing.ruby is not None:
            self._read_in_line(before, top + drawing.height)

    def _read_in_line(self, first: int, baseline: float) -> None:
        """Of what has just been drawn, text on the baseline goes among that of the line; a guide above it comes after the line."""
        items, self.drawn[first:] = self.drawn[first:], []
        for item in items:
            if isinstance(item, GlyphRun) and abs(item.y - baseline) < _SAME:
                self.runs.runs.append(item)
            else:
                self.drawn.append(item)

    def _draw(self, drawing: Drawing, x: float, top: float) -> None:
        from moralreport.typeset.layout.drawings.drawings import draw

        assert self.nodes.nodes is not None
        self.drawn.extend(draw(drawing, x, top, self.nodes.nodes, self.env))

    def _tab(self, group: Group, x: float, baseline: float) -> None:
        self.runs.gap()
        assert group.tab is not None
        width = group.x - group.origin
        left = self._left(x, group.origin, width)
        if group.tab.format.marked:
            self.spots.append(Spot(group.tab, left, width))
        signs = list(leader(group, left, baseline, self.env))
        row = [sign for sign in signs if isinstance(sign, GlyphRun)]
        self.runs.runs.extend(row)
        self.drawn.extend([sign for sign in signs if not isinstance(sign, GlyphRun)])
        if row:
            self.gap = None
            return
        start = left if self.gap is None else self.gap
        self.gap = None if group.segments else start
        if group.segments:
            self._bridge(group.tab, start, left + width, baseline, self.nodes.of(group.tab.format))

    def _bridge(self, segment: Segment, left: float, right: float, baseline: float, node: int | None) -> None:
        """The wide space between what stands on the line and what follows."""
        if self.runs.runs and not self.properties.bidi:
            place = (left, right, baseline - segment.style.rise)
            run = gap_run(segment.style, segment.format.color, place, node, self.env.fonts)
            self.runs.runs.extend([run] if run is not None else [])


def _underlined(segments: Sequence[Segment]) -> bool:
    return any(segment.format.properties.underline for segment in segments)


def one_row(line: Line) -> tuple[Segment, ...]:
    """The segments of a line that is nothing but a row of text of one style and format, on which nothing is drawn; () for any other."""
    group = line.groups[0]
    segments = group.segments if line.whole else _without_hanging(group.segments)
    if len(line.groups) > 1 or group.tab is not None or not segments:
        return ()
    style, format_ = segments[0].style, segments[0].format
    if format_.marked or not all([s.style is style and s.format is format_ and s.kind in _TEXT for s in segments]):
        return ()
    return segments


def _width(segments: Sequence[Segment], spreads: Sequence[Spread]) -> float:
    return fsum(s.width for s in segments if s.kind != "soft") + fsum(s.extra * (s.end - s.first) for s in spreads[: len(segments)])


def _changes(segments: Sequence[Segment]) -> Iterator[int]:
    """Indices after rows of text that share style and format; whatever is no text is a row of its own."""
    style, format_, row = segments[0].style, segments[0].format, segments[0].kind in _TEXT
    for i in range(1, len(segments)):
        segment = segments[i]
        if segment.style is style and segment.format is format_ and row and segment.kind in _TEXT:
            continue
        yield i
        style, format_, row = segment.style, segment.format, segment.kind in _TEXT
    yield len(segments)


def _spots(row: Sequence[Segment], x: float, spreads: Sequence[Spread]) -> Iterator[Spot]:
    for segment, spread in zip(row, spreads or repeat(NO_SPREAD), strict=False):
        width = segment.width + spread.extra * (spread.end - spread.first)
        yield Spot(segment, x, width)
        x += width


def _without_hanging(segments: tuple[Segment, ...]) -> tuple[Segment, ...]:
    """Of the spaces hanging at a broken line's end only the first character stays, so that readers part the words."""
    if not segments or segments[-1].kind != "space":
        return segments
    last = len(segments) - 1
    while last and segments[last - 1].kind == "space":
        last -= 1
    if last == len(segments) - 1 and segments[last].end - segments[last].start == 1:
        return segments
    return (*segments[:last], head(segments[last], 1))
