"""Charts as they are drawn: titles of axes, labels, gaps in lines, drop lines, legends of several rows."""

from __future__ import annotations

from typing import NamedTuple

import pytest
from tests.typeset.docx.test_charts import shapes_of
from tests.typeset.docx.word_specimens import text_of
from tests.typeset.features.chart_specimens import axis_titles, chart_of

from moralreport.typeset.document import Paragraph, Shape, Text

WIDE, HIGH = 400.0, 200.0
"""Of the specimens, in points."""
VALUES = (10, 20, 40)
SHOWN = '<c:dLbls><c:showVal val="1"/></c:dLbls>'
LYING = '<c:barDir val="bar"/>'


class Word(NamedTuple):
    """A word of a chart: whether it runs upward, and the middle of its place."""

    text: str
    upward: bool
    x: float
    y: float


def words(data: bytes) -> list[Word]:
    found = []
    for x, y, shape in shapes_of(data, 0):
        if shape.text is not None:
            text = "".join(text_of(block) for block in shape.text.blocks)
            found.append(Word(text, shape.text.direction == "btLr", x + shape.width / 2, y + shape.height / 2))
    return found


def word(data: bytes, text: str) -> Word:
    (found,) = [one for one in words(data) if one.text == text]
    return found


def drawn(data: bytes, color: str) -> list[tuple[float, float, Shape]]:
    """What is filled or drawn in a colour."""
    return [(x, y, one) for x, y, one in shapes_of(data, 0) if color in (one.fill, one.line.color if one.line is not None else None)]


def beginnings(data: bytes, color: str) -> list[str]:
    return [
        command[0]
        for _, _, one in drawn(data, color)
        if one.custom is not None
        for path in one.custom.paths
        for command in path.commands
        if command[0] == "M"
    ]


@pytest.mark.parametrize("direction", ["col", "bar"])
def test_titles_of_axes_stand_along_them(direction: str) -> None:
    chart = chart_of("barChart", ("ก", VALUES, ""), more=f'<c:barDir val="{direction}"/>', axes=axis_titles("ชนิด", "จำนวน"))
    below, beside = (word(chart, text) for text in (("ชนิด", "จำนวน") if direction == "col" else ("จำนวน", "ชนิด")))
    assert not below.upward and below.x == pytest.approx(WIDE / 2, abs=40) and HIGH / 2 < below.y < HIGH
    assert beside.upward and 0 < beside.x < 25 and beside.y == pytest.approx(HIGH / 2, abs=40)
    assert below.y > max(one.y for one in words(chart) if one.text in ("0", "20", "40", "กลุ่มงานบริหาร"))


def test_values_of_bars_that_lie_stand_behind_their_ends() -> None:
    chart = chart_of("barChart", ("ก", (10, -20, 40), SHOWN), more=LYING)
    bars = sorted((shape.width, x) for x, _, shape in drawn(chart, "4472C4") if shape.geometry == "rect" and shape.width > 12)
    for (width, x), text, side in zip(bars, ("10", "-20", "40"), ("right", "left", "right"), strict=True):
        labels = [one for one in words(chart) if one.text == text]
        assert any(one.x > x + width if side == "right" else one.x < x for one in labels), text


def test_a_line_has_a_gap_where_a_value_is_missing() -> None:
    whole = chart_of("lineChart", ("ก", (1, 2, 3, 4, 5), ""), names="12345")
    parted = chart_of("lineChart", ("ก", (1, 2, None, 4, 5), ""), names="12345")
    assert (len(beginnings(whole, "4472C4")), len(beginnings(parted, "4472C4"))) == (1, 2)


def test_points_may_be_joined_and_show_their_values() -> None:
    points = "".join(f"<c:pt idx='{index}'><c:v>{index + 1}</c:v></c:pt>" for index in range(2))
    values = f"<c:xVal><c:numRef><c:numCache><c:ptCount val='2'/>{points}</c:numCache></c:numRef></c:xVal>"
    values += values.replace("xVal", "yVal").replace("<c:v>2<", "<c:v>7<")
    both = "<c:valAx><c:axId val='1'/><c:axPos val='b'/></c:valAx><c:valAx><c:axId val='2'/><c:axPos val='l'/></c:valAx>"
    joined = chart_of("scatterChart", ("ก", (), SHOWN + values), more='<c:scatterStyle val="lineMarker"/>', axes=both)
    bare = "<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>"
    apart = chart_of("scatterChart", ("ก", (), bare + values), more='<c:scatterStyle val="lineMarker"/>', axes=both)
    assert len(beginnings(joined, "4472C4")) == len(beginnings(apart, "4472C4")) + 1
    dots = sorted((x + one.width / 2, y) for x, y, one in drawn(apart, "4472C4") if one.geometry == "ellipse")
    seven = min((one for one in words(joined) if one.text == "7"), key=lambda one: abs(one.x - dots[-1][0]))
    assert seven.x == pytest.approx(dots[-1][0], abs=1) and seven.y < dots[-1][1]


def test_drop_lines_lead_from_the_highest_value_to_the_axis() -> None:
    line = "<c:spPr><a:ln><a:solidFill><a:srgbClr val='FF0000'/></a:solidFill></a:ln></c:spPr>"
    series = ("ก", (10, None, 40), ""), ("ข", (30, None, 20), "")
    drops = [one.height for _, _, one in drawn(chart_of("lineChart", *series, more=f"<c:dropLines>{line}</c:dropLines>"), "FF0000")]
    reaches = [one.height for _, _, one in drawn(chart_of("lineChart", *series, more=f"<c:hiLowLines>{line}</c:hiLowLines>"), "FF0000")]
    assert len(drops) == len(reaches) == 2
    assert drops[0] / drops[1] == pytest.approx(30 / 40) and reaches[0] == pytest.approx(reaches[1])


def test_an_axis_of_shares_counts_in_hundredths() -> None:
    plain = '<c:catAx><c:axId val="1"/><c:axPos val="b"/></c:catAx><c:valAx><c:axId val="2"/><c:axPos val="l"/></c:valAx>'
    for axes in (plain, plain.partition("<c:valAx>")[0]):
        chart = chart_of("barChart", ("ก", (1, 2), ""), ("ข", (3, 2), ""), more='<c:grouping val="percentStacked"/>', axes=axes)
        shown = [one.text for one in words(chart)]
        assert "100%" in shown and "110%" not in shown


def test_a_series_may_go_without_the_labels_of_the_chart() -> None:
    common = '<c:dLbls><c:showVal val="1"/></c:dLbls>'
    none = '<c:dLbls><c:delete val="1"/></c:dLbls>'
    shown = [one.text for one in words(chart_of("barChart", ("ก", (111, 222), ""), ("ข", (133, 144), none), more=common))]
    assert {"111", "222"} <= set(shown) and not {"133", "144"} & set(shown)


def test_a_legend_has_as_many_rows_as_it_needs() -> None:
    names = [f"ชื่อยาวของชุดข้อมูลที่ {number}" for number in range(8)]
    chart = chart_of("barChart", *((name, VALUES, "") for name in names))
    places = [one for one in words(chart) if one.text in names]
    assert len(places) == 8 and len({one.y for one in places}) > 1
    assert all(0 < one.x < WIDE and one.y < HIGH for one in places)


def test_words_of_a_chart_look_as_it_says() -> None:
    fill = "<a:solidFill><a:srgbClr val='FF0000'/></a:solidFill>"
    look = f"<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz='1400'>{fill}</a:defRPr></a:pPr></a:p></c:txPr>"
    inlines = [
        inline
        for _, _, shape in shapes_of(chart_of("barChart", ("ก", VALUES, ""), look=look), 0)
        if shape.text is not None
        for block in shape.text.blocks
        if isinstance(block, Paragraph)
        for inline in block.inlines
        if isinstance(inline, Text) and inline.text == "กลุ่มงานบริหาร"
    ]
    assert [(one.properties.size, one.properties.color) for one in inlines] == [(14.0, "FF0000")]
