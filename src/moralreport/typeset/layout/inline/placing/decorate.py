"""What is drawn behind, under, through and around the text of a line; link areas too."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from moralreport.typeset.document import Border, Link
from moralreport.typeset.layout.inline.lines import Line, Segment
from moralreport.typeset.layout.inline.placing.nodes import NodeKeeper
from moralreport.typeset.layout.inline.placing.underlines import emphasis_marks, strike_rules, underline_rules
from moralreport.typeset.pages import Box, Item, LinkArea, Rule

_TOUCHING = 0.05
"""Points between neighbours that are sums of other widths only."""


class Spot(NamedTuple):
    """A segment where it stands: page x and width, slack included."""

    segment: Segment
    x: float
    width: float

    @property
    def right(self) -> float:
        return self.x + self.width


def fills(spots: Sequence[Spot], line: Line, baseline: float) -> Iterator[Box]:
    """Highlight and shading, as high as the line's type."""
    for row in _rows(spots, lambda spot: spot.segment.format.fill):
        fill = row[0].segment.format.fill
        assert fill is not None
        yield Box(row[0].x, baseline - line.ascent, row[-1].right - row[0].x, line.natural_height, fill)


def decorations(spots: Sequence[Spot], line: Line, baseline: float, edge: float, ends: bool) -> Iterator[Item]:
    """Underlines, strikes, emphasis marks and run borders.

    Spaces hang over the margin from page x `edge` on; `ends`: those before it are decorated at the end of every line.
    """
    if not any(spot.segment.format.decorated for spot in spots):
        return
    inked = _without_hanging(spots, line, edge, ends)
    for row in _rows(inked, _underline_key):
        yield from underline_rules([(spot.segment, spot.x, spot.right) for spot in row], baseline)
    for row in _rows(inked, _strike_key):
        yield from strike_rules(row[0].segment, row[0].x, row[-1].right, baseline)
    for spot in inked:
        if spot.segment.format.properties.emphasis:
            yield from emphasis_marks(spot.segment, spot.x, spot.width, baseline)
    for row in _rows(inked, lambda spot: spot.segment.format.properties.border):
        border = row[0].segment.format.properties.border
        assert border is not None
        yield from _frame(border, row, line, baseline)


def link_areas(spots: Sequence[Spot], line: Line, baseline: float, nodes: NodeKeeper) -> Iterator[LinkArea]:
    """One area per link on the line."""
    for row in _rows(spots, lambda spot: spot.segment.format.link):
        format_ = row[0].segment.format
        link = format_.link
        assert link is not None
        repeated = format_.source is not None and nodes.paragraph is None
        if repeated or (link.uri is None and link.bookmark is None):
            continue
        text = "".join(spot.segment.piece.text for spot in row if spot.segment.piece)
        yield LinkArea(
            row[0].x,
            baseline - line.ascent,
            row[-1].right - row[0].x,
            line.natural_height,
            link.uri,
            link.bookmark if link.uri is None else None,
            _contents(link, text),
            nodes.of(format_),
        )


def _contents(link: Link, text: str) -> str:
    return link.tooltip or text.strip() or link.uri or link.bookmark or ""


def _rows(spots: Sequence[Spot], key: Callable[[Spot], object]) -> Iterator[list[Spot]]:
    """Stretches of one key that touch, for text without marks is no spot; those without a key (None) are left out."""
    row: list[Spot] = []
    for spot in spots:
        value = key(spot)
        if row and (value != key(row[-1]) or abs(spot.x - row[-1].right) > _TOUCHING):
            yield row
            row = []
        if value is not None:
            row.append(spot)
    if row:
        yield row


def _without_hanging(spots: Sequence[Spot], line: Line, edge: float, ends: bool) -> Sequence[Spot]:
    """Spaces at the line's end are decorated only where they end the paragraph (`ends`: everywhere), and only up to the margin."""
    last, hanging = len(spots), _hanging(line)
    while last and _hangs(spots[last - 1].segment, hanging) and (not (ends or line.whole) or spots[last - 1].x >= edge):
        last -= 1
    kept = list(spots[:last])
    if kept and kept[-1].segment.kind == "space":
        kept[-1] = kept[-1]._replace(width=min(kept[-1].width, edge - kept[-1].x))
    return kept


def _hanging(line: Line) -> int:
    """Offset where the spaces at the line's end begin."""
    offset = line.end.offset
    for segment in reversed(line.groups[-1].segments):
        if segment.kind != "space":
            break
        offset = segment.start
    return offset


def _hangs(segment: Segment, hanging: int) -> bool:
    return segment.kind == "space" and segment.start >= hanging


def _underline_key(spot: Spot) -> tuple[str, str, float, float] | None:
    format_, style = spot.segment.format, spot.segment.style
    underline = format_.properties.underline
    if underline is None or underline.kind == "none":
        return None
    if underline.kind == "words" and spot.segment.kind in ("space", "fixed", "tab"):
        return None
    return underline.kind, underline.color or format_.color, style.size, style.rise


def _strike_key(spot: Spot) -> tuple[bool, str, float, float] | None:
    properties, style = spot.segment.format.properties, spot.segment.style
    if not (properties.strike or properties.double_strike):
        return None
    return properties.double_strike, spot.segment.format.color, style.size, style.rise


def _frame(border: Border, row: Sequence[Spot], line: Line, baseline: float) -> Iterator[Rule]:
    left, right = row[0].x - border.space, row[-1].right + border.space
    top, bottom = baseline - line.ascent, baseline + line.descent
    yield Rule.along(border, (left, top), (right, top))
    yield Rule.along(border, (left, bottom), (right, bottom))
    yield Rule.along(border, (left, top), (left, bottom))
    yield Rule.along(border, (right, top), (right, bottom))
