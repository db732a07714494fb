"""The part of a chart -> `Chart` (21.2.2)."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from moralreport.number_formats import shown_number
from moralreport.typeset.colors import luminance
from moralreport.typeset.document import Border
from moralreport.typeset.docx.charts.model import Axis, Chart, DataTable, Ground, Labels, Plot, PlotKind, Ranges, Series, Trend
from moralreport.typeset.docx.markup.names import A, C, local_name
from moralreport.typeset.docx.markup.trees import Element
from moralreport.typeset.docx.markup.units import clamp, is_on, number
from moralreport.typeset.docx.paint.colors import ThemeColors
from moralreport.typeset.docx.paint.shape_paint import Paint, read_paint

MOST_SERIES = 60
MOST_POINTS = 500
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
        _title(title, plots, _flag(chart, "autoTitleDeleted")),
        _categories(found),
        plots,
        tuple(_read_axis(child) for child in area if local_name(child.tag) in ("catAx", "valAx", "dateAx", "serAx")),
        _value(chart.find(C + "legend"), "legendPos", "r") if chart.find(C + "legend") is not None else "",
        size or 10.0,
        title_size or (size or 10.0) * 1.8,
        title is None or next((r.get("b") for r in title.iter(A + "rPr", A + "defRPr") if r.get("b")), "1") != "0",
        color or ("FFFFFF" if paint.fill is not None and luminance(paint.fill) < _DARK else "000000"),
        _ground(paint),
        _ground(read_paint(area.find(C + "spPr"), None, colors)),
        palette,
        _read_table(area.find(C + "dTable"), plots),
    )


def _ground(paint: Paint) -> Ground:
    return Ground(paint.fill, paint.gradient, paint.opacity, paint.line)


def _read_table(element: Element | None, plots: Sequence[Plot]) -> DataTable | None:
    """The table of data where one is drawn: below upright columns, lines and areas."""
    if element is None or any(plot.horizontal or plot.kind not in ("bar", "line", "area") for plot in plots):
        return None
    return DataTable(*(_flag(element, name) for name in ("showHorzBorder", "showVertBorder", "showOutline", "showKeys")))


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
    text = _text(title)
    return text or ("" if deleted or title is None else names[0] if len(names) == 1 else "Chart Title")


def _text(element: Element | None) -> str:
    """Paragraphs of rich text, or the cached text of a reference."""
    if element is None:
        return ""
    lines = ["".join(run.text or "" for run in paragraph.iter(A + "t")) for paragraph in element.iter(A + "p")]
    rich = "\n".join(line for line in lines if line.strip())
    return rich or " ".join((value.text or "").strip() for value in element.iter(C + "v")).strip()


def _value(element: Element | None, name: str, default: str) -> str:
    found = element.find(C + name) if element is not None else None
    return found.get("val", default) if found is not None else default


def _flag(element: Element | None, name: str) -> bool:
    found = element.find(C + name) if element is not None else None
    return found is not None and is_on(found.get("val"))


def _read_plot(element: Element, colors: ThemeColors, palette: Sequence[str]) -> Plot:
    name = local_name(element.tag)
    kind = _KINDS[name]
    common = _read_labels(element.find(C + "dLbls"), Labels())
    marks = kind == "scatter" or name == "stockChart" or _flag(element, "marker") or _value(element, "radarStyle", "") == "marker"
    series = [_read_series(child, kind, colors, palette, common, marks) for child in element.findall(C + "ser")[:MOST_SERIES]]
    hole = number(_value(element, "holeSize", "50")) or 50.0
    return Plot(
        kind,
        tuple(series),
        tuple(axis.get("val", "") for axis in element.findall(C + "axId")),
        _value(element, "barDir", "col") == "bar",
        _value(element, "grouping", "clustered" if kind == "bar" else "standard"),
        clamp((number(_value(element, "gapWidth", "150")) or 0.0) / 100, 0.0, 5.0),
        clamp((number(_value(element, "overlap", "0")) or 0.0) / 100, -1.0, 1.0),
        _flag(element, "varyColors") and kind == "pie",
        number(_value(element, "firstSliceAng", "0")) or 0.0,
        clamp(hole / 100, 0.1, 0.9) if name == "doughnutChart" else 0.0,
        _value(element, "radarStyle", "") == "filled",
        clamp((number(_value(element, "bubbleScale", "100")) or 0.0) / 100, 0.0, 3.0),
        _value(element, "sizeRepresents", "area") == "w",
        _read_ranges(element, colors),
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
    return Ranges(high_low, drops, up, down, clamp((number(_value(bars, "gapWidth", "150")) or 0.0) / 100, 0.0, 5.0))


def _bar_fill(bars: Element | None, default: str, colors: ThemeColors) -> str:
    return (_color(bars.find(C + "spPr"), False, colors) if bars is not None else None) or default


def _read_series(element: Element, kind: PlotKind, colors: ThemeColors, palette: Sequence[str], common: Labels, marks: bool) -> Series:
    values, format_ = _numbers(element.find(C + ("yVal" if kind in ("scatter", "bubble") else "val")))
    places, _ = _numbers(element.find(C + "xVal"))
    index = _index(element)
    usual = palette[index % len(palette)]
    lined = kind in ("line", "scatter") or (kind == "radar" and _value(element.getparent(), "radarStyle", "standard") != "filled")
    outline = element.find(f"{C}spPr/{A}ln")
    own = _color(element.find(C + "spPr"), lined, colors)
    return Series(
        _text(element.find(C + "tx")) or f"Series{index + 1}",
        values,
        own or usual,
        places,
        {
            _index(point): color
            for point in element.findall(C + "dPt")
            if (color := _color(point.find(C + "spPr"), False, colors)) is not None
        },
        _read_labels(element.find(C + "dLbls"), common),
        dict(_own_labels(element.find(C + "dLbls"))),
        outline is None or outline.find(A + "noFill") is None,
        marks and _value(element.find(C + "marker"), "symbol", "auto") != "none",
        format_,
        _numbers(element.find(C + "bubbleSize"))[0],
        tuple(_read_trend(child, usual, colors) for child in element.findall(C + "trendline")[:MOST_TRENDS]),
        own is not None,
    )


def _read_trend(element: Element, color: str, colors: ThemeColors) -> Trend:
    found = {name: number(_value(element, name, "")) for name in ("order", "period", "forward", "backward")}
    line = read_paint(element.find(C + "spPr"), None, colors).line
    return Trend(
        _value(element, "trendlineType", "linear"),
        Border("single", 1.0, "000000") if line is None else replace(line, color=line.color or color),
        int(clamp(found["order"] or 2.0, 1, 6)),
        int(clamp(found["period"] or 2.0, 2, MOST_POINTS)),
        clamp(found["forward"] or 0.0, 0.0, 1e6),
        clamp(found["backward"] or 0.0, 0.0, 1e6),
        (element.findtext(C + "name") or "").strip(),
    )


def _color(properties: Element | None, line_first: bool, colors: ThemeColors) -> str | None:
    paint = read_paint(properties, None, colors)
    line = paint.line.color if paint.line is not None else None
    return (line or paint.fill) if line_first else paint.fill


def _own_labels(element: Element | None) -> Iterator[tuple[int, Labels | str]]:
    for label in element.findall(C + "dLbl") if element is not None else ():
        text = _text(label.find(C + "tx"))
        yield _index(label), text or _read_labels(label, Labels())


def _index(element: Element) -> int:
    return int(clamp(number(_value(element, "idx", "0")) or 0.0, 0, 1e6))


def _read_labels(element: Element | None, common: Labels) -> Labels:
    if element is None:
        return common
    if _flag(element, "delete"):
        return Labels()
    shape = element.find(C + "numFmt")
    return Labels(
        _flag(element, "showVal"),
        _flag(element, "showPercent"),
        _flag(element, "showCatName"),
        _flag(element, "showSerName"),
        shape.get("formatCode", "General") if shape is not None else "",
    )


def _numbers(element: Element | None) -> tuple[tuple[float | None, ...], str]:
    """Cached values in their places, and their format."""
    texts, format_ = _cached(element)
    return tuple(map(_cached_number, texts)), format_


def _cached_number(text: str) -> float | None:
    """A value as Excel writes it, 5.2E-2 too."""
    try:
        found = float(text)
    except ValueError:
        return None
    return clamp(found, -1e12, 1e12) if math.isfinite(found) else None


def _cached(element: Element | None) -> tuple[list[str], str]:
    """Texts of a cache by index; of several levels the innermost."""
    for cache in element.iter(*(C + name for name in ("numCache", "strCache", "numLit", "strLit", "lvl"))) if element is not None else ():
        points = {int(clamp(number(point.get("idx")) or 0.0, 0, MOST_POINTS - 1)): point for point in cache.findall(C + "pt")}
        holder = cache if cache.find(C + "ptCount") is not None else cache.getparent()
        count = int(clamp(number(_value(holder, "ptCount", "0")) or 0.0, 0, MOST_POINTS))
        texts = [""] * max(count, max(points, default=-1) + 1)
        for index, point in points.items():
            value = point.find(C + "v")
            texts[index] = (value.text or "").strip() if value is not None else ""
        shape = cache.find(C + "formatCode")
        return texts, (shape.text or "General") if shape is not None else "General"
    return [], "General"


def _categories(plots: Sequence[Element]) -> tuple[str, ...]:
    """Names of the categories, from the first series that has them; else their numbers."""
    longest = 0
    for series in (child for plot in plots for child in plot.findall(C + "ser")):
        element = series.find(C + "cat")
        texts, format_ = _cached(element)
        if texts:
            counts = element is not None and next(element.iter(C + "numCache", C + "numLit"), None) is not None
            return tuple(shown_number(_cached_number(text), format_) if counts else text for text in texts)
        longest = max(longest, len(_cached(series.find(C + "val"))[0]))
    return tuple(str(index + 1) for index in range(longest))


def _read_axis(element: Element) -> Axis:
    scaling, shape = element.find(C + "scaling"), element.find(C + "numFmt")
    linked = shape is not None and is_on(shape.get("sourceLinked", "0"))
    return Axis(
        _value(element, "axId", ""),
        local_name(element.tag) == "valAx",
        _text(element.find(C + "title")) or ("Axis Title" if element.find(C + "title") is not None else ""),
        not _flag(element, "delete") and _value(element, "tickLblPos", "nextTo") != "none",
        number(_value(scaling, "min", "")),
        number(_value(scaling, "max", "")),
        number(_value(element, "majorUnit", "")),
        "" if shape is None or linked else shape.get("formatCode", ""),
        element.find(C + "majorGridlines") is not None,
        _value(scaling, "orientation", "minMax") == "maxMin",
        int(clamp(number(_value(element, "tickLblSkip", "")) or 0.0, 0, 1e6)),
    )
