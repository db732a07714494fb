"""A chart in its box: title, legend, axes with their numbers and names, and the plots between them."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import replace

from moralreport.number_formats import shown_number
from moralreport.records import dataclass
from moralreport.typeset.document import Group, RunProperties
from moralreport.typeset.document.plane import Rect
from moralreport.typeset.docx.charts.legend import draw_legend
from moralreport.typeset.docx.charts.model import Axis, Chart, Plot
from moralreport.typeset.docx.charts.plots import Field, draw_plot, scatter_points, stacked_values
from moralreport.typeset.docx.charts.scales import Scale, scale_of
from moralreport.typeset.docx.charts.sheet import LINE, Sheet, width_of
from moralreport.typeset.docx.charts.table import draw_table, table_room

_EDGE = 6.0
_GAP = 4.0
_GRID, _AXIS = "D9D9D9", "8C8C8C"
_MOST_LINES = 3
_PIE = "pie"
_OF_TWO_NUMBERS = ("scatter", "bubble")


def draw_chart(chart: Chart, size: tuple[float, float], look: RunProperties) -> Group:
    """The chart as a group of shapes and texts, which every reader can copy."""
    plain = RunProperties(look.fonts, color=chart.color, language=look.language, language_cs=look.language_cs)
    sheet = Sheet(plain, min(chart.size, max(size[1] / 14, 5.0)))
    whole = Rect(0.0, 0.0, *size)
    sheet.ground(whole, chart.ground)
    room = _title(chart, whole.inset(_EDGE, _EDGE, _EDGE, _EDGE), sheet)
    room = draw_legend(chart, room, sheet)
    if all(plot.kind == _PIE for plot in chart.plots):
        side = min(room.width, room.height)
        across, down = (room.width - side) / 2, (room.height - side) / 2
        sheet.ground(room.inset(across, down, across, down), chart.field)
        for plot in chart.plots:
            draw_plot(plot, chart, Field(room, Scale(0.0, 1.0, 1.0), 1), sheet)
    elif all(plot.kind == "radar" for plot in chart.plots):
        from moralreport.typeset.docx.charts.radar import draw_radar

        draw_radar(chart, room, sheet)
    else:
        _draw_axes(chart, room, sheet)
    return Group(size[0], size[1], tuple(sheet.items))


def _title(chart: Chart, room: Rect, sheet: Sheet) -> Rect:
    if not chart.title:
        return room
    size = min(chart.title_size, room.height / 8 + 4)
    lines = sum(max(1, -int(-width_of(line, size) // room.width)) for line in chart.title.split("\n"))
    high = lines * size * LINE
    sheet.text(chart.title, Rect(room.x, room.y, room.width, high), size=size, bold=chart.title_bold)
    return room.inset(top=high + _GAP)


# --- axes -----------------------------------------------------------------------------------------


def _draw_axes(chart: Chart, room: Rect, sheet: Sheet) -> None:
    """Axes about the field, then the plots in it; bars that lie on their side exchange the axes."""
    horizontal = any(plot.kind == "bar" and plot.horizontal for plot in chart.plots)
    counted = [(plot, _value_axis(chart, plot)) for plot in chart.plots]
    first = counted[0][1]
    scales = {axis.key if axis else "": _scale(chart, axis, counted) for _, axis in counted}
    points = chart.plots[0].kind in _OF_TWO_NUMBERS
    across = _places(chart) if points else None
    names = _names_axis(chart, points)
    texts = [shown_number(tick, _code(across[0], chart)) for tick in across[1].ticks()] if across else list(chart.categories)
    if not across:
        texts = _thinned(texts, names, room.height if horizontal else room.width, sheet.size)
    second = next((axis for _, axis in counted if axis is not None and first is not None and axis.key != first.key), None)
    field = _room(room, sheet, _Sides(chart, names, texts, first, second, scales, horizontal))
    sheet.ground(field, chart.field)
    count = max(len(chart.categories), 1)
    backward = names is not None and names.backward
    main = Field(field, scales[first.key if first else ""], count, horizontal, backward, across[1] if across else None)
    _values(main, first, chart, sheet, far=False)
    if second is not None:
        _values(Field(field, scales[second.key], count, horizontal), second, chart, sheet, far=True)
    _names(main, names, texts, sheet, bool(across), chart)
    for plot, axis in counted:
        own = scales[axis.key if axis else ""]
        draw_plot(plot, chart, Field(field, own, count, horizontal, backward, main.across), sheet)


@dataclass(frozen=True, slots=True)
class _Sides:
    """What stands about the field: names or numbers of places, and the axes of values."""

    chart: Chart
    names: Axis | None
    texts: list[str]
    first: Axis | None
    second: Axis | None
    scales: dict[str, Scale]
    horizontal: bool


def _value_axis(chart: Chart, plot: Plot) -> Axis | None:
    """The axis of a plot's values; of points the second."""
    own = [axis for key in plot.axes for axis in chart.axes if axis.key == key and axis.counts]
    return own[-1] if own else None


def _names_axis(chart: Chart, points: bool) -> Axis | None:
    """The axis that names stand at: one that is shown, if there is any."""
    own = [axis for plot in chart.plots for key in plot.axes for axis in chart.axes if axis.key == key and axis.counts == points]
    return next((axis for axis in own if axis.shown or points), own[0] if own else None)


def _scale(chart: Chart, axis: Axis | None, counted: list[tuple[Plot, Axis | None]]) -> Scale:
    values: list[float] = []
    for plot, own in counted:
        if own != axis:
            continue
        if plot.kind in _OF_TWO_NUMBERS:
            values += [y for series in plot.series for _, y in scatter_points(series)]
        else:
            values += [end for row in stacked_values(plot, max(len(chart.categories), 1)) for _, end in row]
        if plot.grouping == "percentStacked":
            axis = _shares_axis(axis)
    return scale_of(values, axis)


def _shares_axis(axis: Axis | None) -> Axis | None:
    """An axis of shares ends at the whole and goes by tenths."""
    if axis is None:
        return None
    return replace(axis, maximum=1.0 if axis.maximum is None else axis.maximum, unit=axis.unit or 0.1)


def _places(chart: Chart) -> tuple[Axis | None, Scale]:
    axis = _names_axis(chart, True)
    return axis, scale_of([x for plot in chart.plots for series in plot.series for x, _ in scatter_points(series)], axis)


def _code(axis: Axis | None, chart: Chart) -> str:
    if axis is not None and axis.format:
        return axis.format
    plots = [plot for plot in chart.plots if axis is None or axis.key in plot.axes]
    if any(plot.grouping == "percentStacked" for plot in plots):
        return "0%"
    return next((series.format for plot in plots for series in plot.series), "General")


def _ticks(axis: Axis | None, scale: Scale, chart: Chart) -> list[str]:
    return [shown_number(round(tick, 10), _code(axis, chart)) for tick in scale.ticks()] if axis is None or axis.shown else []


def _room(room: Rect, sheet: Sheet, sides: _Sides) -> Rect:
    """The field that is left between names, numbers and titles."""
    high = sheet.size * LINE
    near = _ticks(sides.first, sides.scales[sides.first.key if sides.first else ""], sides.chart)
    wide = max((width_of(text, sheet.size) for text in near), default=0.0) + _GAP
    titles = [high if axis is not None and axis.title else 0.0 for axis in (sides.names, sides.first, sides.second)]
    far = _ticks(sides.second, sides.scales[sides.second.key], sides.chart) if sides.second is not None else []
    right = max((width_of(text, sheet.size) + _GAP for text in far), default=0.0) + titles[2]
    named = sides.names is None or sides.names.shown
    if sides.horizontal:
        left = min(max((width_of(text, sheet.size) for text in sides.texts), default=0.0) + 2 * _GAP, room.width * 0.4) if named else 0.0
        return room.inset(left=left + titles[0], top=high / 2, right=right + wide / 2, bottom=high + titles[1])
    if sides.chart.table is not None:
        names, deep = table_room(sides.chart, sheet)
        return room.inset(left=max(wide, names) + titles[1], top=high / 2, right=right + _GAP, bottom=deep + titles[0] + _GAP)
    field = room.inset(left=wide + titles[1], top=high / 2, right=right + _GAP)
    below = _height_below(sides.texts, field, sheet.size) if named else 0.0
    return field.inset(bottom=below + titles[0] + _GAP)


def _thinned(texts: list[str], axis: Axis | None, length: float, size: float) -> list[str]:
    """Only every so manieth name: as the axis says (21.2.2.209), else as many as have room for their lines."""
    step = axis.skip if axis is not None and axis.skip else math.ceil(len(texts) * size * LINE / max(length, 1.0))
    return [text if index % max(step, 1) == 0 else "" for index, text in enumerate(texts)]


def _shown(texts: list[str]) -> int:
    return max(sum(1 for text in texts if text), 1)


def _is_turned(texts: list[str], wide: float, size: float) -> bool:
    """Do names below the field run upward, because a word of them is wider than its place?"""
    words = [word for text in texts for word in text.split()]
    return len(texts) > 1 and any(width_of(word, size) > 1.3 * wide / _shown(texts) for word in words)


def _height_below(texts: list[str], room: Rect, size: float) -> float:
    """Height that names below the field take: of their lines, or of the longest where they run upward."""
    longest = max((width_of(text, size) for text in texts), default=0.0)
    if _is_turned(texts, room.width, size):
        return min(longest + _GAP, room.height * 0.35)
    lines = -int(-longest * 1.1 // max(room.width / _shown(texts), size))
    return max(min(lines, _MOST_LINES), 1) * size * LINE


def _values(field: Field, axis: Axis | None, chart: Chart, sheet: Sheet, far: bool) -> None:
    """Numbers, grid lines and title of an axis of values."""
    room, high = field.room, sheet.size * LINE
    texts = _ticks(axis, field.scale, chart)
    for index, tick in enumerate(field.scale.ticks()):
        share = field.scale.share(tick)
        x, y = room.x + share * room.width, room.bottom - share * room.height
        if (axis is None or axis.lines) and not far:
            start, end = ((x, room.y), (x, room.bottom)) if field.horizontal else ((room.x, y), (room.right, y))
            sheet.line(start, end, _GRID, 0.5)
        if index < len(texts) and field.horizontal:
            sheet.text(texts[index], Rect(x - 40, room.bottom + 2, 80, high))
        elif index < len(texts):
            place = Rect(room.right + _GAP, y - high / 2, 80, high) if far else Rect(room.x - _GAP - 80, y - high / 2, 80, high)
            sheet.text(texts[index], place, "left" if far else "right")
    if axis is not None and axis.title:
        _axis_title(axis.title, field, sheet, far, max((width_of(text, sheet.size) for text in texts), default=0.0) + 2 * _GAP)


def _axis_title(title: str, field: Field, sheet: Sheet, far: bool, away: float) -> None:
    room, high = field.room, sheet.size * LINE
    if field.horizontal:
        sheet.text(title, Rect(room.x, room.bottom + high + 2, room.width, high))
    else:
        left = room.right + away if far else room.x - away - high + _GAP
        sheet.text(title, Rect(left, room.y, high, room.height), turned=True)


def _names(field: Field, axis: Axis | None, texts: list[str], sheet: Sheet, points: bool, chart: Chart) -> None:
    """Names of the categories, or the numbers of places, and the line that they stand at."""
    room, high = field.room, sheet.size * LINE
    zero = field.scale.share(0.0)
    base = room.x + zero * room.width if field.horizontal else room.bottom - zero * room.height
    start, end = ((base, room.y), (base, room.bottom)) if field.horizontal else ((room.x, base), (room.right, base))
    sheet.line(start, end, _AXIS)
    below = table_room(chart, sheet)[1] if chart.table is not None else _height_below(texts, room, sheet.size)
    turned = not field.horizontal and not points and _is_turned(texts, room.width, sheet.size)
    if chart.table is not None:
        draw_table(chart, room, sheet)
    elif axis is None or axis.shown:
        for text, place in zip(texts, _name_places(field, texts, high if field.horizontal else below, points), strict=True):
            sheet.text(text, place, "right" if field.horizontal or turned else "center", turned=turned)
    if axis is not None and axis.title:
        if field.horizontal:
            sheet.text(axis.title, Rect(_EDGE, room.y, high, room.height), turned=True)
        else:
            sheet.text(axis.title, Rect(room.x, room.bottom + below + _GAP, room.width, high))


def _name_places(field: Field, texts: list[str], high: float, points: bool) -> Iterator[Rect]:
    room, count, shown = field.room, len(texts), _shown(texts)
    for index in range(count):
        if points:
            x = room.x + room.width * index / max(count - 1, 1)
            yield Rect(x - 40, room.bottom + 2, 80, high)
        elif field.horizontal:
            _, y = field.point(index, 0.0)
            yield Rect(_EDGE, y - high / 2, room.x - _GAP - _EDGE, high)
        else:
            x, _ = field.point(index, 0.0)
            wide = room.width / shown
            yield Rect(x - wide / 2, room.bottom + 2, wide, high)
