"""Legends: names of series, or of the slices of a pie, with their colours."""

from __future__ import annotations

from math import fsum

from moralreport.typeset.document.plane import Rect
from moralreport.typeset.docx.charts.model import Chart
from moralreport.typeset.docx.charts.plots import slice_color
from moralreport.typeset.docx.charts.sheet import LINE, Sheet, width_of
from moralreport.typeset.docx.charts.trends import trend_name

_GAP = 4.0
_KEY = 7.0
"""Side of the small squares."""
_Entry = tuple[str, str, bool]
"""Name, colour, and whether a line stands for it."""


def _entries(chart: Chart) -> list[_Entry]:
    """The categories of a pie, else the series."""
    first = chart.plots[0]
    if first.kind == "pie" and first.series:
        series = first.series[0]
        return [(name, slice_color(first, series, i, chart), False) for i, name in enumerate(chart.categories[: len(series.values)])]
    every = [(plot, series) for plot in chart.plots for series in plot.series]
    lines = [(trend_name(trend, series), trend.line.color or series.color, True) for _, series in every for trend in series.trends]
    return [*((series.name, series.color, plot.is_lined()) for plot, series in every), *lines]


def draw_legend(chart: Chart, room: Rect, sheet: Sheet) -> Rect:
    """Names with their colours at the side that the chart says; returns the room that is left."""
    entries = _entries(chart)
    if not chart.legend or not entries:
        return room
    high = sheet.size * LINE
    if chart.legend in ("t", "b"):
        rows = _legend_rows(entries, room.width, sheet.size)
        deep = len(rows) * high
        top = room.y if chart.legend == "t" else room.bottom - deep
        for index, row in enumerate(rows):
            _legend_row(row, room, top + index * high, sheet)
        return room.inset(top=deep + _GAP) if chart.legend == "t" else room.inset(bottom=deep + _GAP)
    wide = min(max(width_of(entry[0], sheet.size) for entry in entries) + _KEY + 3 * _GAP, room.width * 0.4)
    left = room.x if chart.legend == "l" else room.right - wide
    top = room.y + max(0.0, (room.height - len(entries) * high) / 2)
    for index, entry in enumerate(entries):
        _entry(entry, Rect(left, top + index * high, wide, high), sheet)
    return room.inset(left=wide + _GAP) if chart.legend == "l" else room.inset(right=wide + _GAP)


def _entry(entry: _Entry, place: Rect, sheet: Sheet) -> None:
    name, color, line = entry
    high = 2.0 if line else _KEY
    sheet.box(Rect(place.x + _GAP, place.y + (place.height - high) / 2, _KEY, high), color)
    sheet.text(name, place.inset(left=_KEY + 2 * _GAP), "left")


def _entry_width(entry: _Entry, size: float) -> float:
    return width_of(entry[0], size) * 1.15 + _KEY + 4 * _GAP


def _legend_rows(entries: list[_Entry], room: float, size: float) -> list[list[_Entry]]:
    rows: list[list[_Entry]] = [[]]
    used = 0.0
    for entry in entries:
        wide = _entry_width(entry, size)
        if rows[-1] and used + wide > room:
            rows.append([])
            used = 0.0
        rows[-1].append(entry)
        used += wide
    return rows


def _legend_row(row: list[_Entry], room: Rect, top: float, sheet: Sheet) -> None:
    widths = [min(_entry_width(entry, sheet.size), room.width) for entry in row]
    left = room.x + max(0.0, (room.width - fsum(widths)) / 2)
    for entry, wide in zip(row, widths, strict=True):
        _entry(entry, Rect(left, top, wide, sheet.size * LINE), sheet)
        left += wide
