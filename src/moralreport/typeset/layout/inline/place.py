"""Turns a broken line into placed items: glyph runs, what is drawn behind and under them, drawings, link areas."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain

from moralreport.typeset.document import Drawing, InlineDrawing, ParagraphProperties, Placeholder
from moralreport.typeset.layout.drawings import draw
from moralreport.typeset.layout.environment import Environment
from moralreport.typeset.layout.inline.breaking import head
from moralreport.typeset.layout.inline.collect import Placed
from moralreport.typeset.layout.inline.decorate import Spot, decorations, fills, link_areas
from moralreport.typeset.layout.inline.justify import NO_SLACK, Slack, slack, spreads
from moralreport.typeset.layout.inline.label import SetLabel
from moralreport.typeset.layout.inline.leaders import leader
from moralreport.typeset.layout.inline.lines import Group, Kind, Line, Segment
from moralreport.typeset.layout.inline.nodes import NodeKeeper
from moralreport.typeset.layout.inline.runs import RunSetter
from moralreport.typeset.pages import Item


@dataclass(slots=True)
class Placer:
    """Places one line; x and y are page coordinates, y that of the line's top."""

    line: Line
    label: SetLabel | None
    properties: ParagraphProperties
    env: Environment
    objects: Mapping[int, Placed]
    nodes: NodeKeeper
    runs: RunSetter = field(init=False)
    drawn: list[Item] = field(default_factory=list)
    spots: list[Spot] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.runs = RunSetter(self.nodes, self.env.document.properties.language or "th-TH")

    def items(self, x: float, y: float) -> tuple[Item, ...]:
        baseline = y + self.line.baseline
        slack_ = slack(self.line, self.properties.alignment)
        self._label(x + slack_.shift, baseline)
        for group in self.line.groups:
            self._group(group, x + slack_.shift, baseline, slack_ if group is self.line.groups[-1] else NO_SLACK)
        behind = fills(self.spots, self.line, baseline)
        over = decorations(self.spots, self.line, baseline)
        links = link_areas(self.spots, self.line, baseline, self.nodes)
        return tuple(chain(behind, self.runs.done(), self.drawn, over, links))

    def _label(self, x: float, baseline: float) -> None:
        label = self.label
        if label is None:
            return
        shift = self.line.groups[0].x - label.text_x
        x += label.x + shift
        if label.picture is not None:
            assert self.nodes.nodes is not None
            self.drawn.extend(draw(label.picture, x, baseline - label.picture.height, self.nodes.nodes, self.env))
        for segment in label.segments:
            self.runs.add(segment, x, baseline, self.nodes.label)
            x += segment.width
        self.runs.gap()

    def _group(self, group: Group, x: float, baseline: float, slack_: Slack) -> None:
        if group.tab is not None:
            self._tab(group, x, baseline)
        x += group.x
        keep_all = self.line.whole or group is not self.line.groups[-1]
        for segment, spread in spreads(_shown(group.segments, keep_all), slack_):
            width = segment.width + spread.total
            if segment.kind is Kind.OBJECT:
                self._object(segment, x, baseline)
            elif segment.kind is not Kind.SOFT_HYPHEN or segment is group.segments[-1]:
                self.runs.add(segment, x, baseline, self.nodes.of(segment.format), spread)
            else:
                width = 0.0
            self.spots.append(Spot(segment, x, width))
            x += width

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
        self.drawn.extend(draw(drawing, x + left, top, self.nodes.nodes, self.env))

    def _tab(self, group: Group, x: float, baseline: float) -> None:
        self.runs.gap()
        assert group.tab is not None
        self.spots.append(Spot(group.tab, x + group.origin, group.x - group.origin))
        if group.leader != "none":
            self.drawn.extend(leader(group, x, baseline, self.env))


def _shown(segments: Sequence[Segment], keep_all: bool) -> Sequence[Segment]:
    """Of the spaces hanging at a broken line's end only the first character stays, so that readers part the words."""
    if keep_all or not segments or segments[-1].kind is not Kind.SPACE:
        return segments
    last = len(segments)
    while last > 1 and segments[last - 2].kind is Kind.SPACE:
        last -= 1
    return [*segments[: last - 1], head(segments[last - 1], 1)]
