"""Radars (21.2.2.153): a spoke for every category, clockwise from the top, and the series as rings about their middle."""

from __future__ import annotations

import math

from moralreport.number_formats import shown_number
from moralreport.records import dataclass
from moralreport.typeset.document.plane import Point, Rect
from moralreport.typeset.docx.charts.model import Axis, Chart, Plot, Series
from moralreport.typeset.docx.charts.scales import Scale, scale_of
from moralreport.typeset.docx.charts.sheet import LINE, Sheet, width_of

_GRID = "D9D9D9"
_GAP = 3.0


@dataclass(frozen=True, slots=True)
class _Web:
    middle: Point
    radius: float
    scale: Scale
    spokes: int

    def point(self, spoke: int, value: float) -> Point:
        return self.at(spoke, self.scale.share(value) * self.radius)

    def at(self, spoke: int, far: float) -> Point:
        angle = 2 * math.pi * spoke / self.spokes
        return self.middle[0] + far * math.sin(angle), self.middle[1] - far * math.cos(angle)


def draw_radar(chart: Chart, room: Rect, sheet: Sheet) -> None:
    """All radars of a chart in the room that title and legend leave."""
    axis = next((axis for axis in chart.axes if axis.counts), None)
    values = [value for plot in chart.plots for series in plot.series for value in series.values if value is not None]
    high = sheet.size * LINE
    side = min(max((width_of(name, sheet.size) for name in chart.categories), default=0.0) + _GAP, room.width / 4)
    radius = max(min(room.width / 2 - side, room.height / 2 - high), 1.0)
    middle = room.x + room.width / 2, room.y + room.height / 2
    web = _Web(middle, radius, scale_of(values, axis), max(len(chart.categories), 1))
    _grid(web, axis, chart, sheet)
    for plot in chart.plots:
        for series in plot.series:
            _ring(plot, series, web, sheet)
    _names(web, chart.categories, sheet)


def _grid(web: _Web, axis: Axis | None, chart: Chart, sheet: Sheet) -> None:
    format_ = next((series.format for plot in chart.plots for series in plot.series), "General")
    for tick in web.scale.ticks():
        if axis is None or axis.lines:
            sheet.curve([web.point(spoke, tick) for spoke in (*range(web.spokes), 0)], _GRID, 0.5)
        if axis is None or axis.shown:
            x, y = web.point(0, tick)
            text = shown_number(round(tick, 10), (axis.format if axis is not None else "") or format_)
            sheet.text(text, Rect(x - 80 - _GAP, y - sheet.size * LINE / 2, 80, sheet.size * LINE), "right")
    for spoke in range(web.spokes):
        sheet.line(web.middle, web.at(spoke, web.radius), _GRID, 0.5)


def _ring(plot: Plot, series: Series, web: _Web, sheet: Sheet) -> None:
    """A series; a value that is missing stands at nought."""
    points = [web.point(spoke, (series.values[spoke : spoke + 1] or (None,))[0] or 0.0) for spoke in range(web.spokes)]
    if plot.filled:
        sheet.area(points, series.color)
    elif series.joined:
        sheet.curve([*points, points[0]], series.color, 2.25)
    for point in points if series.marked else ():
        sheet.dot(point, series.color, 5.0)


def _names(web: _Web, names: tuple[str, ...], sheet: Sheet) -> None:
    high = sheet.size * LINE
    for spoke, name in enumerate(names):
        x, y = web.at(spoke, web.radius + _GAP)
        aside = x - web.middle[0]
        wide = width_of(name, sheet.size) * 1.3 + 4
        left = x - wide / 2 if abs(aside) < 1 else x if aside > 0 else x - wide
        top = y - high / 2 - high / 2 * math.cos(2 * math.pi * spoke / web.spokes)
        sheet.text(name, Rect(left, top, wide, high), "center" if abs(aside) < 1 else "left" if aside > 0 else "right")
