"""Specimens of charts (21.2), their values cached as Office caches them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tests.typeset.docx.word_specimens import relationship, relationships
from tests.typeset.features.building import p, section, specimen
from tests.typeset.features.drawing_specimens import inline

_C = "http://schemas.openxmlformats.org/drawingml/2006/chart"
_A = "http://schemas.openxmlformats.org/drawingml/2006/main"
_UNITS = ("กลุ่มงานบริหาร", "กลุ่มงานส่งเสริม", "กลุ่มงานวิชาการ")
_AXES = (
    '<c:catAx><c:axId val="1"/><c:delete val="0"/><c:axPos val="b"/></c:catAx>'
    '<c:valAx><c:axId val="2"/><c:axPos val="l"/><c:majorGridlines/>{}<c:numFmt formatCode="{}" sourceLinked="0"/></c:valAx>'
)


def _texts(values: Sequence[str]) -> str:
    points = "".join(f'<c:pt idx="{i}"><c:v>{value}</c:v></c:pt>' for i, value in enumerate(values))
    return f'<c:strRef><c:strCache><c:ptCount val="{len(values)}"/>{points}</c:strCache></c:strRef>'


def _numbers(values: Sequence[float | str | None], code: str = "General") -> str:
    points = "".join(f'<c:pt idx="{i}"><c:v>{value}</c:v></c:pt>' for i, value in enumerate(values) if value is not None)
    return f'<c:numRef><c:numCache><c:formatCode>{code}</c:formatCode><c:ptCount val="{len(values)}"/>{points}</c:numCache></c:numRef>'


def _series(index: int, name: str, values: Sequence[float | str | None], more: str = "", names: Sequence[str] = _UNITS) -> str:
    start = f'<c:ser><c:idx val="{index}"/><c:tx>{_texts([name])}</c:tx>{more}'
    return f"{start}<c:cat>{_texts(names)}</c:cat><c:val>{_numbers(values)}</c:val></c:ser>"


def _chart(plots: str, axes: str = "", title: str = "", legend: str = "b") -> str:
    rich = f"<c:title><c:tx><c:rich><a:p><a:r><a:t>{title}</a:t></a:r></a:p></c:rich></c:tx></c:title>" if title else ""
    inside = f'{rich}<c:plotArea>{plots}{axes}</c:plotArea><c:legend><c:legendPos val="{legend}"/></c:legend>'
    return f'<c:chartSpace xmlns:c="{_C}" xmlns:a="{_A}"><c:chart>{inside}</c:chart></c:chartSpace>'


def _document(*charts: str, more: Mapping[str, str] | None = None) -> bytes:
    parts = {f"word/chart{i}.xml": chart for i, chart in enumerate(charts)} | dict(more or {})
    links = "".join(relationship(f"c{i}", "chart", f"chart{i}.xml") for i in range(len(charts)))
    drawn = (inline(f'<c:chart xmlns:c="{_C}" r:id="c{i}"/>', _C, 400, 200) for i in range(len(charts)))
    return specimen("".join(map(p, drawn)), section(width=9600, height=15800), parts=parts, links=links)


def charts_of_columns(first: str = "12") -> bytes:
    """Columns with Thai digits, bars on their side in shares of the whole, a line over columns with an axis of its own."""
    shown = '<c:dLbls><c:showVal val="1"/></c:dLbls>'
    beside = _series(0, "ปี ๒๕๖๗", (first, 30.5, None), shown) + _series(1, "ปี ๒๕๖๘", (25, -8, 40))
    columns = f'<c:barChart><c:barDir val="col"/>{beside}<c:gapWidth val="80"/><c:axId val="1"/><c:axId val="2"/></c:barChart>'
    named = "<c:title><c:tx><c:rich><a:p><a:r><a:t>จำนวนครั้ง</a:t></a:r></a:p></c:rich></c:tx></c:title>"
    shares = '<c:barChart><c:barDir val="bar"/><c:grouping val="percentStacked"/>{}<c:axId val="1"/><c:axId val="2"/></c:barChart>'
    line = f'<c:lineChart>{_series(2, "ร้อยละ", (0.5, 0.75, 0.9))}<c:marker val="1"/><c:axId val="1"/><c:axId val="3"/></c:lineChart>'
    second = '<c:valAx><c:axId val="3"/><c:axPos val="r"/><c:numFmt formatCode="0%" sourceLinked="0"/><c:crosses val="max"/></c:valAx>'
    return _document(
        _chart(columns, _AXES.format(named, "t#,##0"), "กิจกรรมส่งเสริมคุณธรรม"),
        _chart(shares.format(beside), _AXES.format("", "0%"), legend="r"),
        _chart(columns.replace(shown, "") + line, _AXES.format("", "General") + second, legend="t"),
    )


def chart_of_many(count: int, more: str = "") -> bytes:
    """A line over so many categories; `more` belongs to their axis."""
    series = _series(0, "ก", list(range(count)), names=[f"ที่{index}" for index in range(count)])
    line = f'<c:lineChart>{series}<c:axId val="1"/><c:axId val="2"/></c:lineChart>'
    return _document(_chart(line, _AXES.format("", "General").replace('<c:axPos val="b"/>', '<c:axPos val="b"/>' + more)))


def charts_of_shares_and_points() -> bytes:
    """A pie with its percentages, stacked areas over days, points; and a kind that is not drawn."""
    own_text = '<c:dLbl><c:idx val="2"/><c:tx><c:rich><a:p><a:r><a:t>เหลือ</a:t></a:r></a:p></c:rich></c:tx></c:dLbl>'
    labels = f'<c:dLbls>{own_text}<c:showCatName val="1"/><c:showPercent val="1"/></c:dLbls>'
    own = '<c:dPt><c:idx val="1"/><c:spPr><a:solidFill><a:srgbClr val="C00000"/></a:solidFill></c:spPr></c:dPt>'
    pie = f"<c:pieChart>{_series(0, 'งบประมาณ', (50, 30, 20), own + labels)}</c:pieChart>"
    days = f"<c:cat>{_numbers((45292, 45323, 45352), 'd/m/yyyy')}</c:cat>"
    areas = _series(0, "หนึ่ง", (1, 2, 3)) + _series(1, "สอง", (3, 2, 1))
    areas = areas.replace(f"<c:cat>{_texts(_UNITS)}</c:cat>", days)
    area = f'<c:areaChart><c:grouping val="stacked"/>{areas}<c:axId val="1"/><c:axId val="2"/></c:areaChart>'
    point = f"<c:tx>{_texts(['จุด'])}</c:tx><c:spPr><a:ln><a:noFill/></a:ln></c:spPr>"
    values = f"<c:xVal>{_numbers((1, 2, 4))}</c:xVal><c:yVal>{_numbers((2, 3, 1))}</c:yVal>"
    scatter = f'<c:scatterChart><c:ser><c:idx val="0"/>{point}{values}</c:ser><c:axId val="1"/><c:axId val="2"/></c:scatterChart>'
    both = _AXES.format("", "General").replace("catAx", "valAx")
    surface = f"<c:surfaceChart>{_series(0, 'พื้นผิว', (1, 2, 3))}</c:surfaceChart>"
    return _document(_chart(pie, legend="r"), _chart(area, _AXES.format("", "General")), _chart(scatter, both), _chart(surface))


def charts_of_rings_bubbles_and_stocks() -> bytes:
    """Two radars, one of them filled; bubbles; stocks with lines from high to low and bars from the first to the last."""
    five = ("หลักธรรม", "ความโปร่งใส", "ความพร้อมรับผิด", "วัฒนธรรม", "คุณธรรม")
    ring = _series(0, "ปี ๒๕๖๗", (80, 65, 90, 70, None), names=five) + _series(1, "ปี ๒๕๖๘", (60, 85, 75, 95, 50), names=five)
    radar = '<c:radarChart><c:radarStyle val="{}"/>{}<c:axId val="1"/><c:axId val="2"/></c:radarChart>'
    sizes = f"<c:bubbleSize>{_numbers((1, 4, 16))}</c:bubbleSize>"
    values = f"<c:xVal>{_numbers((1, 2, 4))}</c:xVal><c:yVal>{_numbers((2, 3, 1))}</c:yVal>{sizes}"
    series = f"<c:ser><c:idx val='0'/><c:tx>{_texts(['ฟอง'])}</c:tx>{values}</c:ser>"
    bubbles = f'<c:bubbleChart>{series}<c:bubbleScale val="50"/><c:axId val="1"/><c:axId val="2"/></c:bubbleChart>'
    bare = '<c:spPr><a:ln><a:noFill/></a:ln></c:spPr><c:marker><c:symbol val="none"/></c:marker>'
    days = (("เปิด", (20, 30, 25)), ("สูง", (35, 40, 30)), ("ต่ำ", (15, 20, 10)), ("ปิด", (30, 22, 25)))
    stock = "".join(_series(index, name, prices, bare) for index, (name, prices) in enumerate(days))
    joined = "<c:hiLowLines/><c:upDownBars><c:gapWidth val='100'/><c:upBars/><c:downBars/></c:upDownBars>"
    stocks = f'<c:stockChart>{stock}{joined}<c:axId val="1"/><c:axId val="2"/></c:stockChart>'
    axes = _AXES.format("", "General")
    drawn = (radar.format("marker", ring), radar.format("filled", ring))
    return _document(*(_chart(one, axes) for one in drawn), _chart(bubbles, axes.replace("catAx", "valAx")), _chart(stocks, axes))


def charts_with_a_table(table: str = '<c:showHorzBorder val="1"/><c:showVertBorder val="1"/><c:showOutline val="1"/>') -> bytes:
    """Columns above a table of their values, with and without the keys; bars on their side, below which none is drawn."""
    both = _series(0, "ปี ๒๕๖๗", (12, 30.5, None)) + _series(1, "ปี ๒๕๖๘", (25, 8, 40))
    columns = '<c:barChart><c:barDir val="{}"/>{}<c:axId val="1"/><c:axId val="2"/></c:barChart>'
    keyed = _AXES.format("", "General") + f'<c:dTable>{table}<c:showKeys val="1"/></c:dTable>'
    return _document(
        _chart(columns.format("col", both), _AXES.format("", "General") + f"<c:dTable>{table}</c:dTable>", "ผู้เข้าร่วม"),
        _chart(columns.format("col", both), keyed, legend="r"),
        _chart(columns.format("bar", both), keyed),
    )


def charts_that_somebody_drew_on() -> bytes:
    """A box of text between two points, an arrow that stands on its side, a line as long as it says; on a frame too."""
    uri = "http://schemas.openxmlformats.org/drawingml/2006/chartDrawing"
    point = "<cdr:{0}><cdr:x>{1}</cdr:x><cdr:y>{2}</cdr:y></cdr:{0}>"
    between = "<cdr:relSizeAnchor>" + point.format("from", 0.5, 0.1) + point.format("to", 0.75, 0.4) + "{}</cdr:relSizeAnchor>"
    fixed = "<cdr:absSizeAnchor>" + point.format("from", 0.25, 0.5) + '<cdr:ext cx="1270000" cy="0"/>{}</cdr:absSizeAnchor>'
    shape = '<a:xfrm{}><a:off x="9" y="9"/><a:ext cx="99" cy="99"/></a:xfrm><a:prstGeom prst="{}"/><a:ln w="12700"/>'
    text = "<cdr:txBody><a:bodyPr/><a:p><a:r><a:t>{}</a:t></a:r></a:p></cdr:txBody>"
    turn = ' rot="16200000"'
    box = f"<cdr:sp><cdr:spPr>{shape.format('', 'rect')}</cdr:spPr>{text.format('เป้าหมาย')}</cdr:sp>"
    arrow = f"<cdr:sp><cdr:spPr>{shape.format(turn, 'rightArrow')}</cdr:spPr></cdr:sp>"
    line = f"<cdr:cxnSp><cdr:spPr>{shape.format('', 'line')}</cdr:spPr></cdr:cxnSp>"
    drawn = between.format(box) + between.format(arrow) + fixed.format(line)
    columns = f'<c:barChart><c:barDir val="col"/>{_series(0, "ก", (1, 2, 3))}<c:axId val="1"/><c:axId val="2"/></c:barChart>'
    surface = f"<c:surfaceChart>{_series(0, 'พื้นผิว', (1, 2, 3))}</c:surfaceChart>"
    links = relationships(("d", "chartUserShapes", "drawing.xml"))
    more = {
        "word/drawing.xml": f'<c:userShapes xmlns:c="{_C}" xmlns:a="{_A}" xmlns:cdr="{uri}">{drawn}</c:userShapes>',
        "word/_rels/chart0.xml.rels": links,
        "word/_rels/chart1.xml.rels": links,
    }
    return _document(_chart(columns, _AXES.format("", "General")), _chart(surface), more=more)


def chart_of(
    kind: str,
    *series: tuple[str, Sequence[float | str | None], str],
    more: str = "",
    axes: str = "",
    look: str = "",
    names: Sequence[str] = _UNITS,
) -> bytes:
    """One chart of a kind; each series with its name, its values and what else stands in it; `axes` in place of the usual ones.

    `look`: text properties of the whole chart.
    """
    inside = "".join(_series(index, *one, names) for index, one in enumerate(series))
    plot = f'<c:{kind}>{more}{inside}<c:axId val="1"/><c:axId val="2"/></c:{kind}>'
    return _document(_chart(plot, axes or _AXES.format("", "General")).replace("</c:chartSpace>", f"{look}</c:chartSpace>"))


def axis_titles(first: str, second: str) -> str:
    """Both axes with titles."""
    title = "<c:title><c:tx><c:rich><a:p><a:r><a:t>{}</a:t></a:r></a:p></c:rich></c:tx></c:title>"
    named = '<c:delete val="0"/><c:axPos val="b"/>' + title.format(first)
    return _AXES.format(title.format(second), "General").replace('<c:delete val="0"/><c:axPos val="b"/>', named)


CHARTS = (
    charts_of_columns,
    charts_of_shares_and_points,
    charts_of_rings_bubbles_and_stocks,
    charts_with_a_table,
    charts_that_somebody_drew_on,
)
