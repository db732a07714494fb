"""Trend lines of charts (21.2.2.211), and depth that is left out without a word."""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy
import pytest
from lxml import etree
from tests.typeset.docx.word_specimens import text_of

from moralreport.typeset.document import Border, FontNames, RunProperties, Shape
from moralreport.typeset.docx.charts.drawing import draw_chart
from moralreport.typeset.docx.charts.model import Series, Trend
from moralreport.typeset.docx.charts.parts import is_simplified, read_chart_part
from moralreport.typeset.docx.charts.trends import curve_of, trend_name, within
from moralreport.typeset.docx.markup.names import A, C
from moralreport.typeset.docx.paint.colors import ThemeColors

POINTS = [(1.0, 2.0), (2.0, 3.5), (3.0, 3.0), (4.0, 6.0), (5.0, 8.5), (6.0, 8.0)]
ACROSS, UP = [x for x, _ in POINTS], [y for _, y in POINTS]
LINE = Border("single", 1.5, "FF0000")


def test_a_linear_trend_is_the_straight_line_of_least_squares_as_long_as_it_says() -> None:
    slope, start = numpy.polyfit(ACROSS, UP, 1)
    found = curve_of(Trend("linear", LINE, forward=2.0, backward=0.5), POINTS)
    assert found == [pytest.approx((x, slope * x + start)) for x in (0.5, 8.0)]


@pytest.mark.parametrize("order", [2, 3, 5])
def test_a_polynomial_is_that_of_least_squares(order: int) -> None:
    wanted = numpy.polynomial.Polynomial.fit(ACROSS, UP, order)
    found = curve_of(Trend("poly", LINE, order=order), POINTS)
    assert len(found) > order and (found[0][0], found[-1][0]) == (1.0, 6.0)
    for x, y in found:
        assert y == pytest.approx(wanted(x), abs=1e-6)


@pytest.mark.parametrize(
    ("kind", "curve"),
    [("exp", lambda x: 2 * math.exp(0.3 * x)), ("power", lambda x: 3 * x**1.5), ("log", lambda x: 4 + 2 * math.log(x))],
)
def test_values_that_lie_on_a_curve_have_it_as_their_trend(kind: str, curve: Callable[[float], float]) -> None:
    found = curve_of(Trend(kind, LINE), [(x, curve(x)) for x in (1.0, 2.0, 4.0, 7.0)])
    assert len(found) > 2 and (found[0][0], found[-1][0]) == (1.0, 7.0)
    for x, y in found:
        assert y == pytest.approx(curve(x))


def test_an_average_ends_at_each_value() -> None:
    found = curve_of(Trend("movingAvg", LINE, period=3), POINTS)[:2]
    assert found == [pytest.approx((3.0, 8.5 / 3)), pytest.approx((4.0, 12.5 / 3))]


@pytest.mark.parametrize("points", [[], [(1.0, 2.0)], [(1.0, 2.0), (1.0, 5.0)], [(-1.0, -2.0), (2.0, 0.0)]])
@pytest.mark.parametrize("kind", ["exp", "power", "log", "poly", "movingAvg", "linear", "odd"])
def test_odd_values_have_a_finite_trend_or_none(kind: str, points: list[tuple[float, float]]) -> None:
    assert all(math.isfinite(y) for _, y in curve_of(Trend(kind, LINE, period=2), points))


def test_a_line_is_cut_where_it_leaves_the_field() -> None:
    assert within([(0.0, -10.0), (2.0, 10.0), (4.0, 30.0)], 0.0, 20.0) == [[(1.0, 0.0), (2.0, 10.0), (3.0, 20.0)]]


def test_the_trend_of_columns_is_drawn_and_named() -> None:
    values = "".join(f'<c:pt idx="{i}"><c:v>{v}</c:v></c:pt>' for i, v in enumerate((10, 20, 30)))
    cache = f'<c:numRef><c:numCache><c:ptCount val="3"/>{values}</c:numCache></c:numRef>'
    look = '<c:spPr><a:ln w="25400"><a:solidFill><a:srgbClr val="00FF00"/></a:solidFill></a:ln></c:spPr>'
    trend = f'<c:trendline>{look}<c:trendlineType val="linear"/></c:trendline>'
    series = f'<c:ser><c:idx val="0"/><c:tx><c:v>ผล</c:v></c:tx>{trend}<c:val>{cache}</c:val></c:ser>'
    plots = f'<c:plotArea><c:bar3DChart><c:barDir val="col"/>{series}<c:shape val="box"/></c:bar3DChart></c:plotArea>'
    inside = f'<c:view3D><c:rotX val="15"/></c:view3D>{plots}<c:legend><c:legendPos val="r"/></c:legend>'
    root = etree.fromstring(f'<c:chartSpace xmlns:c="{C[1:-1]}" xmlns:a="{A[1:-1]}"><c:chart>{inside}</c:chart></c:chartSpace>')
    chart = read_chart_part(root, ThemeColors({}, {}))
    assert chart is not None and not is_simplified(root, chart)
    drawn = draw_chart(chart, (400.0, 200.0), RunProperties(FontNames(*["TH Sarabun New"] * 4)))
    shapes = [shape for _, _, shape in drawn.children if isinstance(shape, Shape)]
    bars = [shape for shape in shapes if shape.fill == "4472C4" and shape.height > 20]
    (line,) = [shape for shape in shapes if shape.line is not None and shape.line.color == "00FF00"]
    assert line.height == pytest.approx(bars[2].height - bars[0].height)
    texts = [text_of(shape.text.blocks[0]) for shape in shapes if shape.text is not None]
    assert {"ผล", "Linear (ผล)"} <= set(texts)
    assert trend_name(Trend("poly", LINE, name="แนวโน้ม"), Series("ผล", (), "000000")) == "แนวโน้ม"
