"""The part of a chart -> `Chart` (21.2.2)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from moralreport.typeset.colors import luminance
from moralreport.typeset.document import Border
from moralreport.typeset.docx.charts.model import Axis, Chart, DataTable, Ground, Labels, Plot, PlotKind, Ranges, Series, Trend
from moralreport.typeset.docx.charts.values import MOST_POINTS, cached_numbers, category_names, flag_of, text_of, value_of
from moralreport.typeset.docx.markup.names import A, C, local_name
from moralreport.typeset.docx.markup.trees import Element
from moralreport.typeset.docx.markup.units import clamp, is_on, number
from moralreport.typeset.docx.paint.colors import ThemeColors
from moralreport.typeset.docx.paint.shape_paint import Paint, read_paint

MOST_SERIES = 60
MOST_TRENDS = 8
_KINDS: Mapping[str, PlotKind] = {
    "barChart": "bar", "bar3DChart": "bar", "lineChart": "line", "line3DChart": "line", "areaChart": "area", "area3DChart": "area",
    "pieChart": "pie", "pie3DChart": "pie", "ofPieChart": "pie", "doughnutChart": "pie", "scatterChart": "scatter",
    "stockChart": "line", "radarChart": "radar", "bubbleChart": "bubble",
}  # fmt: skip
_PLAIN = Paint("FFFFFF", line=Border("single", 0.75, "868686"))
"""How Office 2007 draws a chart that says nothing of its ground."""
_SIMPLER = tuple(C + name for name in ("errBars", "ofPieChart", "pictureOptions"))
_DARK = 90.0
"""Luminance of a ground below which the letters of a chart are white."""
_PALETTE = ("4472C4", "ED7D31", "A5A5A5", "FFC000", "5B9BD5", "70AD47")


def read_chart_part(root: Element, colors: ThemeColors) -> Chart | None:
    """The chart; None where it holds a kind of plot that nobody draws, or no values."""
    chart = root.find(C + "chart")
    area = chart.find(C + "plotArea") if chart is not None else None
    if chart is None or area is None:
        return None
    palette = tuple(colors.named(f"accent{i}") or default for i, default in enumerate(_PALETTE, 1))
    found = [child for child in area if local_name(child.tag).endswith("Chart")]
    plots = tuple(_read_plot(child, colors, palette) for child in found if local_name(child.tag) in _KINDS)
    if not plots or len(plots) < len(found) or not any(series.values for plot in plots for series in plot.series):
        return None
    own = root.find(C + "spPr")
    paint = read_paint(own, None, colors) if own is not None else _PLAIN
    size, color = _look(root.find(C + "txPr"), colors)
    title = chart.find(C + "title")
    title_size, _ = _look(title, colors)
    return Chart(
        title=_title(title, plots, flag_of(chart, "autoTitleDeleted")),
        categories=category_names(found),
        plots=plots,
        axes=tuple(_read_axis(child) for child in area if local_name(child.tag) in ("catAx", "valAx", "dateAx", "serAx")),
        legend=value_of(chart.find(C + "legend"), "legendPos", "r") if chart.find(C + "legend") is not None else "",
        size=size or 10.0,
        title_size=title_size or (size or 10.0) * 1.8,
        title_bold=title is None or next((r.get("b") for r in title.iter(A + "rPr", A + "defRPr") if r.get("b")), "1") != "0",
        color=color or ("FFFFFF" if paint.fill is not None and luminance(paint.fill) < _DARK else "000000"),
        ground=_ground(paint),
        field=_ground(read_paint(area.find(C + "spPr"), None, colors)),
        palette=palette,
        table=_read_table(area.find(C + "dTable"), plots),
    )


def _ground(paint: Paint) -> Ground:
    return Ground(paint.fill, paint.gradient, paint.opacity, paint.line)


def _read_table(element: Element | None, plots: Sequence[Plot]) -> DataTable | None:
    """The table of data where one is drawn: below upright columns, lines and areas."""
    if element is None or any(plot.horizontal or plot.kind not in ("bar", "line", "area") for plot in plots):
        return None
    return DataTable(*(flag_of(element, name) for name in ("showHorzBorder", "showVertBorder", "showOutline", "showKeys")))


def is_simplified(root: Element, chart: Chart) -> bool:
    """Does the chart hold more than is drawn of it: error bars, equations of trends? Depth tells nothing that its flat kin does not."""
    named = (child for trend in root.iter(C + "trendline") for child in trend.iterchildren(C + "dispEq", C + "dispRSqr"))
    if next(root.iter(*_SIMPLER), None) is not None or any(is_on(child.get("val")) for child in named):
        return True
    return chart.table is None and next(root.iter(C + "dTable"), None) is not None


def _look(element: Element | None, colors: ThemeColors) -> tuple[float | None, str | None]:
    """Size and colour of the first text properties below an element."""
    for properties in element.iter(A + "rPr", A + "defRPr") if element is not None else ():
        size = number(properties.get("sz"))
        color = colors.drawing_color(properties.find(A + "solidFill"))
        if size or color:
            return (clamp(size / 100, 4.0, 72.0) if size else None), color[0] if color else None
    return None, None


def _title(title: Element | None, plots: Sequence[Plot], deleted: bool) -> str:
    """The title's own text; where it has none the name of the only series, or what Office writes there."""
    names = [series.name for plot in plots for series in plot.series]
    text = text_of(title)
    return text or ("" if deleted or title is None else names[0] if len(names) == 1 else "Chart Title")


def _read_plot(element: Element, colors: ThemeColors, palette: Sequence[str]) -> Plot:
    name = local_name(element.tag)
    kind = _KINDS[name]
    common = _read_labels(element.find(C + "dLbls"), Labels())
    marks = kind == "scatter" or name == "stockChart" or flag_of(element, "marker") or value_of(element, "radarStyle", "") == "marker"
    series = [_read_series(child, kind, colors, palette, common, marks) for child in element.findall(C + "ser")[:MOST_SERIES]]
    hole = number(value_of(element, "holeSize", "50")) or 50.0
    return Plot(
        kind=kind,
        series=tuple(series),
        axes=tuple(axis.get("val", "") for axis in element.findall(C + "axId")),
        horizontal=value_of(element, "barDir", "col") == "bar",
        grouping=value_of(element, "grouping", "clustered" if kind == "bar" else "standard"),
        gap=clamp((number(value_of(element, "gapWidth", "150")) or 0.0) / 100, 0.0, 5.0),
        overlap=clamp((number(value_of(element, "overlap", "0")) or 0.0) / 100, -1.0, 1.0),
        varied=flag_of(element, "varyColors") and kind == "pie",
        start=number(value_of(element, "firstSliceAng", "0")) or 0.0,
        hole=clamp(hole / 100, 0.1, 0.9) if name == "doughnutChart" else 0.0,
        filled=value_of(element, "radarStyle", "") == "filled",
        size=clamp((number(value_of(element, "bubbleScale", "100")) or 0.0) / 100, 0.0, 3.0),
        by_width=value_of(element, "sizeRepresents", "area") == "w",
        ranges=_read_ranges(element, colors),
    )


def _read_ranges(element: Element, colors: ThemeColors) -> Ranges | None:
    """Lines and bars that join the values of a category."""
    bars = element.find(C + "upDownBars")
    lines = {name: element.find(C + name) for name in ("hiLowLines", "dropLines")}
    if bars is None and not any(line is not None for line in lines.values()):
        return None
    high_low, drops = (_color(line.find(C + "spPr"), True, colors) or "404040" if line is not None else None for line in lines.values())
    if bars is None:
        return Ranges(high_low, drops)
    up, down = (_bar_fill(bars.find(C + name), default, colors) for name, default in (("upBars", "FFFFFF"), ("downBars", "404040")))
    return Ranges(high_low, drops, up, down, clamp((number(value_of(bars, "gapWidth", "150")) or 0.0) / 100, 0.0, 5.0))


def _bar_fill(bars: Element | None, default: str, colors: ThemeColors) -> str:
    return (_color(bars.find(C + "spPr"), False, colors) if bars is not None else None) or default


def _read_series(element: Element, kind: PlotKind, colors: ThemeColors, palette: Sequence[str], common: Labels, marks: bool) -> Series:
    values, format_ = cached_numbers(element.find(C + ("yVal" if kind in ("scatter", "bubble") else "val")))
    places, _ = cached_numbers(element.find(C + "xVal"))
    index = _index(element)
    usual = palette[index % len(palette)]
    lined = kind in ("line", "scatter") or (kind == "radar" and value_of(element.getparent(), "radarStyle", "standard") != "filled")
    outline = element.find(f"{C}spPr/{A}ln")
    own = _color(element.find(C + "spPr"), lined, colors)
    return Series(
        name=text_of(element.find(C + "tx")) or f"Series{index + 1}",
        values=values,
        color=own or usual,
        places=places,
        points={
            _index(point): color
            for point in element.findall(C + "dPt")
            if (color := _color(point.find(C + "spPr"), False, colors)) is not None
        },
        labels=_read_labels(element.find(C + "dLbls"), common),
        own_labels=dict(_own_labels(element.find(C + "dLbls"))),
        joined=outline is None or outline.find(A + "noFill") is None,
        marked=marks and value_of(element.find(C + "marker"), "symbol", "auto") != "none",
        format=format_,
        sizes=cached_numbers(element.find(C + "bubbleSize"))[0],
        trends=tuple(_read_trend(child, usual, colors) for child in element.findall(C + "trendline")[:MOST_TRENDS]),
        painted=own is not None,
    )


def _read_trend(element: Element, color: str, colors: ThemeColors) -> Trend:
    found = {name: number(value_of(element, name, "")) for name in ("order", "period", "forward", "backward")}
    line = read_paint(element.find(C + "spPr"), None, colors).line
    return Trend(
        kind=value_of(element, "trendlineType", "linear"),
        line=Border("single", 1.0, "000000") if line is None else replace(line, color=line.color or color),
        order=int(clamp(found["order"] or 2.0, 1, 6)),
        period=int(clamp(found["period"] or 2.0, 2, MOST_POINTS)),
        forward=clamp(found["forward"] or 0.0, 0.0, 1e6),
        backward=clamp(found["backward"] or 0.0, 0.0, 1e6),
        name=(element.findtext(C + "name") or "").strip(),
    )


def _color(properties: Element | None, line_first: bool, colors: ThemeColors) -> str | None:
    paint = read_paint(properties, None, colors)
    line = paint.line.color if paint.line is not None else None
    return (line or paint.fill) if line_first else paint.fill


def _own_labels(element: Element | None) -> Iterator[tuple[int, Labels | str]]:
    for label in element.findall(C + "dLbl") if element is not None else ():
        text = text_of(label.find(C + "tx"))
        yield _index(label), text or _read_labels(label, Labels())


def _index(element: Element) -> int:
    return int(clamp(number(value_of(element, "idx", "0")) or 0.0, 0, 1e6))


def _read_labels(element: Element | None, common: Labels) -> Labels:
    if element is None:
        return common
    if flag_of(element, "delete"):
        return Labels()
    shape = element.find(C + "numFmt")
    return Labels(
        value=flag_of(element, "showVal"),
        percent=flag_of(element, "showPercent"),
        category=flag_of(element, "showCatName"),
        series=flag_of(element, "showSerName"),
        format=shape.get("formatCode", "General") if shape is not None else "",
    )


def _read_axis(element: Element) -> Axis:
    scaling, shape = element.find(C + "scaling"), element.find(C + "numFmt")
    linked = shape is not None and is_on(shape.get("sourceLinked", "0"))
    return Axis(
        key=value_of(element, "axId", ""),
        counts=local_name(element.tag) == "valAx",
        title=text_of(element.find(C + "title")) or ("Axis Title" if element.find(C + "title") is not None else ""),
        shown=not flag_of(element, "delete") and value_of(element, "tickLblPos", "nextTo") != "none",
        minimum=number(value_of(scaling, "min", "")),
        maximum=number(value_of(scaling, "max", "")),
        unit=number(value_of(element, "majorUnit", "")),
        format="" if shape is None or linked else shape.get("formatCode", ""),
        lines=element.find(C + "majorGridlines") is not None,
        backward=value_of(scaling, "orientation", "minMax") == "maxMin",
        skip=int(clamp(number(value_of(element, "tickLblSkip", "")) or 0.0, 0, 1e6)),
    )
