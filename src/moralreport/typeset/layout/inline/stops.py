"""Which tab stop a tab goes to (ECMA-376-1, 17.3.1.37, 17.15.1.25, 17.3.3.23)."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from math import floor
from operator import attrgetter
from typing import NamedTuple

from moralreport.typeset.document import Leader, ParagraphProperties, PositionTab
from moralreport.typeset.layout.inline.lines import StopAlignment

_CLOSE = 0.01
_POSITION = attrgetter("position")
_ENDLESS = 1584.0
"""The widest page that Word knows."""
_STOP_ALIGNMENTS: dict[str, StopAlignment] = {"center": "center", "right": "right", "decimal": "decimal"}


class Stop(NamedTuple):
    """Where a tab leads, measured from the column's left edge."""

    position: float
    alignment: StopAlignment = "left"
    leader: Leader = "none"
    own: bool = True
    """The paragraph's own stop, not one of the default grid."""
    reach: float | None = None
    """How far the line runs where the stop lies behind its right edge; None = the tab begins a new line there."""


def next_stop(stops: Sequence[Stop], default_tab: float, x: float) -> Stop:
    """The first stop right of x: one of the paragraph's own, else of the default grid behind the last of these."""
    index = bisect_right(stops, x + _CLOSE, key=_POSITION)
    if index < len(stops):
        return stops[index]
    pitch = default_tab if default_tab > 1.0 else 36.0
    return Stop((floor((x + _CLOSE) / pitch) + 1) * pitch, own=False)


class Edges(NamedTuple):
    """The right edge of a line and of its column; `unbounded`: Word before 2013, where what follows a stop in the margin runs on."""

    limit: float
    column: float
    unbounded: bool


def reached(stop: Stop, edge: float, edges: Edges, ends: bool) -> Stop:
    """A stop behind the line's right edge, and how far its line runs then.

    `edge`: the line's edge as stops before have moved it; `ends`: the tab is the last of its paragraph. An own stop that is not
    left-aligned is always met, a left one before the column's edge, one of the default grid only behind another that was met;
    a last tab that leads out of the column makes no line of its own.
    """
    behind = edge > edges.limit + _CLOSE
    if behind and edges.unbounded:
        return stop._replace(reach=_ENDLESS)
    if stop.alignment != "left" or ((stop.own or behind) and stop.position < edges.column - _CLOSE):
        return stop._replace(reach=max(stop.position, edges.column))
    return stop._replace(reach=stop.position) if ends and stop.position >= edges.column - _CLOSE else stop


def kept_within(stop: Stop, x: float, limit: float, ends: bool) -> Stop:
    """A stop behind the edge of a line that something stands beside: a leader or a right-aligned text goes as far as the edge."""
    return stop._replace(position=max(x, limit)) if ends or stop.alignment != "left" else stop


def own_stops(properties: ParagraphProperties, hanging: bool = True) -> list[Stop]:
    """The paragraph's stops in order; a hanging indent is one of them where `hanging`."""
    stops = [
        Stop(tab.position, _STOP_ALIGNMENTS.get(tab.alignment, "left"), tab.leader) for tab in properties.tabs if tab.alignment != "bar"
    ]
    if properties.first_line < 0 and hanging:
        stops.append(Stop(properties.indent_left))
    return sorted(stops, key=_POSITION)


def position_stop(tab: PositionTab, left: float, right: float, column: float) -> Stop:
    """The place of a w:ptab; left and right are the paragraph's indents as x, `column` the right edge of its column."""
    if tab.relative_to == "margin":
        left, right = 0.0, column
    position = {"left": left, "center": (left + right) / 2, "right": right}[tab.alignment]
    return Stop(position, tab.alignment, tab.leader, reach=position)
