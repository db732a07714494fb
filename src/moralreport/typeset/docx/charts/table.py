"""The table of data below a chart (21.2.2.54): names of the categories above, a row of values for each series."""

from __future__ import annotations

from collections.abc import Iterator

from moralreport.number_formats import shown_number
from moralreport.typeset.document.plane import Rect
from moralreport.typeset.docx.charts.model import Chart, Series
from moralreport.typeset.docx.charts.sheet import LINE, Sheet, width_of

_GAP = 4.0
_KEY = 7.0
_LINE = "D9D9D9"
_SMALLEST = 5.0


def table_room(chart: Chart, sheet: Sheet) -> tuple[float, float]:
    """How wide the names at its left are, and how high it is."""
    names = max((width_of(series.name, sheet.size) for series in _series(chart)), default=0.0)
    keys = _KEY + _GAP if chart.table is not None and chart.table.keys else 0.0
    return names + keys + 2 * _GAP, (1 + sum(1 for _ in _series(chart))) * sheet.size * LINE


def draw_table(chart: Chart, field: Rect, sheet: Sheet) -> None:
    """The table below the field: a column under each category, names of the series left of it."""
    table = chart.table
    if table is None:
        return
    wide, deep = table_room(chart, sheet)
    high, left, column = sheet.size * LINE, field.x - wide, field.width / max(len(chart.categories), 1)
    rows = [list(chart.categories), *(_texts(chart, series) for series in _series(chart))]
    size = _size(rows, column, sheet.size)
    for index, row in enumerate(rows):
        top = field.bottom + index * high
        for place, text in enumerate(row):
            sheet.text(text, Rect(field.x + place * column, top, column, high), size=size)
        if table.horizontal and index:
            sheet.line((left, top), (field.right, top), _LINE)
    for index, series in enumerate(_series(chart), 1):
        name = Rect(left, field.bottom + index * high, wide, high)
        if table.keys:
            sheet.box(Rect(name.x + _GAP, name.y + (high - _KEY) / 2, _KEY, _KEY), series.color)
        sheet.text(series.name, name.inset(left=_GAP + (_KEY + _GAP if table.keys else 0.0)), "left")
    if table.vertical:
        for place in range(1, len(chart.categories)):
            x = field.x + place * column
            sheet.line((x, field.bottom), (x, field.bottom + deep), _LINE)
    if table.outline:
        corners = ((left, field.bottom + high), (left, field.bottom + deep), (field.right, field.bottom + deep))
        sheet.curve([*corners, (field.right, field.bottom), (field.x, field.bottom), (field.x, field.bottom + deep)], _LINE, 0.75)
        sheet.line(corners[0], (field.x, field.bottom + high), _LINE)


def _series(chart: Chart) -> Iterator[Series]:
    return (series for plot in chart.plots for series in plot.series)


def _texts(chart: Chart, series: Series) -> list[str]:
    """Its values, as many as there are categories."""
    values = [*series.values[: len(chart.categories)], *[None] * (len(chart.categories) - len(series.values))]
    return ["" if value is None else shown_number(value, series.format) for value in values]


def _size(rows: list[list[str]], column: float, size: float) -> float:
    """Small enough for the widest word of all rows."""
    widest = max((width_of(word, 1.0) for row in rows for text in row for word in text.split()), default=0.0)
    return max(min(size, (column - 2.0) / widest), _SMALLEST) if widest else size
