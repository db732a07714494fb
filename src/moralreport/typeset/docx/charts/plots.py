"""Plots in their field: bars, lines, areas, points, pies and rings, with what is written beside their values."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from moralreport.number_formats import shown_number
from moralreport.records import dataclass
from moralreport.typeset.document.plane import Point, Rect
from moralreport.typeset.docx.charts.model import Chart, Plot, Series
from moralreport.typeset.docx.charts.scales import Scale
from moralreport.typeset.docx.charts.sheet import LINE, Sheet, width_of


@dataclass(frozen=True, slots=True)
class Field:
    """Where values are drawn: the room, the scale of values, that of places (points only), the number of categories."""

    room: Rect
    scale: Scale
    count: int
    horizontal: bool = False
    backward: bool = False
    across: Scale | None = None

    def point(self, category: float, value: float) -> Point:
        """The point of a value at a category, counted from 0 at the middle of the first."""
        along = (category + 0.5) / self.count
        along = 1 - along if self.backward else along
        share = self.scale.share(value)
        if self.horizontal:
            return self.room.x + share * self.room.width, self.room.bottom - along * self.room.height
        return self.room.x + along * self.room.width, self.room.bottom - share * self.room.height

    def place(self, x: float, y: float) -> Point:
        """The point of two values."""
        assert self.across is not None
        return self.room.x + self.across.share(x) * self.room.width, self.room.bottom - self.scale.share(y) * self.room.height


def stacked_values(plot: Plot, count: int) -> list[list[tuple[float, float]]]:
    """For every series its (from, to) by category: stacked upon those before, or from nought."""
    rows: list[list[tuple[float, float]]] = []
    above, below = [0.0] * count, [0.0] * count
    totals = [sum(abs(_at(series, i)) for series in plot.series) or 1.0 for i in range(count)]
    for series in plot.series:
        row = []
        for i in range(count):
            value = _at(series, i) / (totals[i] if plot.grouping == "percentStacked" else 1.0)
            pile = above if value >= 0 else below
            start = pile[i] if plot.grouping in ("stacked", "percentStacked") else 0.0
            pile[i] = start + value
            row.append((start, start + value))
        rows.append(row)
    return rows


def _at(series: Series, index: int) -> float:
    return (series.values[index] if index < len(series.values) else None) or 0.0


def draw_plot(plot: Plot, chart: Chart, field: Field, sheet: Sheet) -> None:
    """One plot in its field, with its trends; pies take the whole room."""
    _draw_values(plot, chart, field, sheet)
    for series in plot.series if plot.kind not in ("pie", "radar") else ():
        if series.trends:
            _trends(series, plot, field, sheet)


def _draw_values(plot: Plot, chart: Chart, field: Field, sheet: Sheet) -> None:
    if plot.kind == "pie":
        _pie(plot, chart, field.room, sheet)
    elif plot.kind == "scatter":
        _scatter(plot, field, sheet)
    elif plot.kind == "bubble":
        _bubbles(plot, field, sheet)
    elif plot.kind == "bar":
        _bars(plot, chart, field, sheet)
    elif plot.kind == "area":
        _areas(plot, chart, field, sheet)
    else:
        if plot.ranges is not None:
            from moralreport.typeset.docx.charts.ranges import draw_ranges

            draw_ranges(plot, plot.ranges, field, sheet)
        _lines(plot, chart, field, sheet)


def _trends(series: Series, plot: Plot, field: Field, sheet: Sheet) -> None:
    """Categories count from one."""
    from moralreport.typeset.docx.charts.trends import curve_of, within

    of_two = plot.kind in ("scatter", "bubble")
    points = scatter_points(series) if of_two else [(i + 1.0, y) for i, y in enumerate(series.values) if y is not None]
    for trend in series.trends:
        for part in within(curve_of(trend, points), field.scale.low, field.scale.high):
            places = [field.place(x, y) if of_two else field.point(min(max(x - 1, -0.5), field.count - 0.5), y) for x, y in part]
            sheet.stroke(places, trend.line)


def _bars(plot: Plot, chart: Chart, field: Field, sheet: Sheet) -> None:
    rows = stacked_values(plot, field.count)
    piled = plot.grouping in ("stacked", "percentStacked")
    beside = 1 if piled else max(len(plot.series), 1)
    overlap = 0.0 if piled else min(plot.overlap, 0.99)
    width = 1 / (beside - (beside - 1) * overlap + plot.gap)
    for index, (series, row) in enumerate(zip(plot.series, rows, strict=True)):
        offset = plot.gap * width / 2 + (0 if piled else index * width * (1 - overlap))
        for i, (start, end) in enumerate(row):
            if i >= len(series.values) or series.values[i] is None:
                continue
            (x0, y0), (x1, y1) = field.point(i - 0.5 + offset, start), field.point(i - 0.5 + offset + width, end)
            box = Rect(min(x0, x1), min(y0, y1), abs(x1 - x0), abs(y1 - y0))
            sheet.box(box, (series.points or {}).get(i, series.color))
            _beside_bar(_label(series, i, chart), box, field.horizontal, piled, end >= start, sheet)


def _beside_bar(text: str, box: Rect, horizontal: bool, inside: bool, up: bool, sheet: Sheet) -> None:
    if not text:
        return
    wide, high = max(width_of(text, sheet.size) * 1.3, box.width), sheet.size * LINE
    middle = box.x + box.width / 2, box.y + box.height / 2
    if inside:
        sheet.text(text, Rect(middle[0] - wide / 2, middle[1] - high / 2, wide, high))
    elif horizontal:
        sheet.text(text, Rect(box.right + 2 if up else box.x - wide - 2, middle[1] - high / 2, wide, high), "left" if up else "right")
    else:
        sheet.text(text, Rect(middle[0] - wide / 2, box.y - high if up else box.bottom, wide, high))


def _lines(plot: Plot, chart: Chart, field: Field, sheet: Sheet) -> None:
    for series, row in zip(plot.series, stacked_values(plot, field.count), strict=True):
        known = [i for i in range(min(field.count, len(series.values))) if series.values[i] is not None]
        points = {i: field.point(i, row[i][1]) for i in known}
        for run in _runs(known):
            if series.joined:
                sheet.curve([points[i] for i in run], series.color, 2.25)
        for i, at in points.items():
            if series.marked or len(known) == 1:
                sheet.dot(at, (series.points or {}).get(i, series.color), 5.0)
            _above(_label(series, i, chart), at, sheet)


def _runs(indices: Sequence[int]) -> Iterator[list[int]]:
    """Neighbours that follow each other: a line has a gap where a value is missing."""
    run: list[int] = []
    for index in indices:
        if run and index != run[-1] + 1:
            yield run
            run = []
        run.append(index)
    if run:
        yield run


def _areas(plot: Plot, chart: Chart, field: Field, sheet: Sheet) -> None:
    """Areas reach from edge to edge of the field; of those that are not stacked the last lies in front."""
    wide = Field(field.room, field.scale, max(field.count - 1, 1), field.horizontal, field.backward)
    for series, row in zip(plot.series, stacked_values(plot, field.count), strict=True):
        top = [wide.point(i - 0.5, end) for i, (_, end) in enumerate(row)]
        bottom = [wide.point(i - 0.5, start) for i, (start, _) in enumerate(row)]
        sheet.area([*top, *reversed(bottom)], series.color)
        for i, (start, end) in enumerate(row):
            _above(_label(series, i, chart), wide.point(i - 0.5, (start + end) / 2), sheet)


def _scatter(plot: Plot, field: Field, sheet: Sheet) -> None:
    for series in plot.series:
        points = scatter_points(series)
        places = [field.place(*point) for point in points]
        if series.joined:
            sheet.curve(places, series.color, 1.5)
        for (_, y), at in zip(points, places, strict=True):
            if series.marked or not series.joined:
                sheet.dot(at, series.color, 5.0)
            if series.labels.value:
                _above(shown_number(y, series.labels.format or series.format), at, sheet)


def _bubbles(plot: Plot, field: Field, sheet: Sheet) -> None:
    """The largest bubble is a quarter of the field wide; small ones lie in front of large ones."""
    found = [
        (size, field.place(*point), series.color)
        for series in plot.series
        for size, point in zip(series.sizes, scatter_points(series), strict=False)
        if size is not None and size > 0
    ]
    largest = max((size for size, _, _ in found), default=1.0)
    for size, at, color in sorted(found, key=lambda bubble: -bubble[0]):
        share = size / largest if plot.by_width else math.sqrt(size / largest)
        sheet.dot(at, color, 0.25 * plot.size * min(field.room.width, field.room.height) * share)


def scatter_points(series: Series) -> list[tuple[float, float]]:
    """Both values of each point; where x is no number, the points are counted."""
    places = series.places if any(place is not None for place in series.places) else tuple(range(1, len(series.values) + 1))
    return [(float(x), y) for x, y in zip(places, series.values, strict=False) if x is not None and y is not None]


def _above(text: str, at: Point, sheet: Sheet) -> None:
    if text:
        wide, high = width_of(text, sheet.size) * 1.3 + 4, sheet.size * LINE
        sheet.text(text, Rect(at[0] - wide / 2, at[1] - high - 3, wide, high))


def _pie(plot: Plot, chart: Chart, room: Rect, sheet: Sheet) -> None:
    """A circle for the first series, or a ring for each."""
    radius = min(room.width, room.height) / 2 * 0.92
    middle = room.x + room.width / 2, room.y + room.height / 2
    rings = plot.series if plot.hole else plot.series[:1]
    inner = radius * plot.hole
    deep = (radius - inner) / max(len(rings), 1)
    for index, series in enumerate(rings):
        outer = inner + deep * (index + 1) if plot.hole else radius
        _slices(plot, series, chart, sheet, (middle, outer - deep if plot.hole else 0.0, outer))


def _slices(plot: Plot, series: Series, chart: Chart, sheet: Sheet, ring: tuple[Point, float, float]) -> None:
    middle, inner, outer = ring
    values = [abs(value or 0.0) for value in series.values]
    total, angle = sum(values) or 1.0, plot.start
    for index, value in enumerate(values):
        turn = 360 * value / total
        if turn > 0:
            sheet.wedge(middle, (inner, outer), (angle, angle + min(turn, 359.99)), slice_color(plot, series, index, chart))
            _in_slice(_label(series, index, chart, value / total), middle, (inner + outer * 2) / 3, angle + turn / 2, sheet)
        angle += turn


def slice_color(plot: Plot, series: Series, index: int, chart: Chart) -> str:
    """Colour of a slice: its own, that of its series, or the next of the palette."""
    own = (series.points or {}).get(index)
    varied = (plot.varied or plot.kind == "pie") and not series.painted
    return own or (chart.palette[index % len(chart.palette)] if varied else series.color)


def _in_slice(text: str, middle: Point, radius: float, angle: float, sheet: Sheet) -> None:
    if not text:
        return
    turned = math.radians(angle - 90)
    x, y = middle[0] + radius * math.cos(turned), middle[1] + radius * math.sin(turned)
    wide, high = min(width_of(text, sheet.size) * 1.3 + 4, max(radius * 1.2, 30.0)), sheet.size * LINE * (text.count("\n") + 1)
    sheet.text(text, Rect(x - wide / 2, y - high / 2, wide, high))


def _label(series: Series, index: int, chart: Chart, share: float | None = None) -> str:
    """What stands beside a value, the parts in Word's order."""
    labels = (series.own_labels or {}).get(index, series.labels)
    if isinstance(labels, str):
        return labels
    if not (labels.value or labels.percent or labels.category or labels.series) or index >= len(series.values):
        return ""
    parts = [series.name] if labels.series else []
    if labels.category and index < len(chart.categories):
        parts.append(chart.categories[index])
    if labels.value:
        parts.append(shown_number(series.values[index], labels.format if labels.format not in ("", "0%") else series.format))
    if labels.percent and share is not None:
        parts.append(shown_number(share, labels.format if "%" in labels.format else "0%"))
    return "\n".join(part for part in parts if part)
