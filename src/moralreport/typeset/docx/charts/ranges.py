"""What joins the values of one category: lines from the highest to the lowest, bars from the first to the last, lines to the axis.

With them a chart of lines is one of stocks (21.2.2.80, 21.2.2.218, 21.2.2.52).
"""

from __future__ import annotations

from moralreport.typeset.document import Border
from moralreport.typeset.document.plane import Rect
from moralreport.typeset.docx.charts.model import Plot, Ranges
from moralreport.typeset.docx.charts.plots import Field
from moralreport.typeset.docx.charts.sheet import Sheet

_EDGE = "404040"


def draw_ranges(plot: Plot, ranges: Ranges, field: Field, sheet: Sheet) -> None:
    """For every category, below the lines of the plot."""
    for category in range(field.count):
        values = [series.values[category] for series in plot.series if category < len(series.values)]
        known = [value for value in values if value is not None]
        if not known:
            continue
        if ranges.drops:
            sheet.line(field.point(category, max(known)), field.point(category, 0.0), ranges.drops, 0.75)
        if ranges.high_low:
            sheet.line(field.point(category, max(known)), field.point(category, min(known)), ranges.high_low, 0.75)
        first, last = values[0], values[-1]
        if ranges.up and ranges.down and first is not None and last is not None:
            half = 0.5 / (1 + ranges.gap)
            (x0, y0), (x1, y1) = field.point(category - half, first), field.point(category + half, last)
            fill = ranges.up if last >= first else ranges.down
            sheet.box(Rect(min(x0, x1), min(y0, y1), abs(x1 - x0), abs(y1 - y0)), fill, Border("single", 0.75, _EDGE))
