"""Charts: scales, formats of numbers, and the text that readers find."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import etree
from tests.typeset.docx.word_specimens import text_of
from tests.typeset.features.chart_specimens import (
    chart_of_many,
    charts_of_columns,
    charts_of_rings_bubbles_and_stocks,
    charts_of_shares_and_points,
    charts_that_somebody_drew_on,
    charts_with_a_table,
)
from tests.typeset.layout.inline.setting import library
from tests.typeset.pdf.readers import READERS, squeeze

from moralreport.typeset import docx
from moralreport.typeset.document import Border, FontNames, Group, InlineDrawing, Paragraph, RunProperties, Shape
from moralreport.typeset.docx.charts.drawing import draw_chart
from moralreport.typeset.docx.charts.model import Axis, Ground
from moralreport.typeset.docx.charts.parts import is_simplified, read_chart_part
from moralreport.typeset.docx.charts.scales import Scale, scale_of
from moralreport.typeset.docx.markup.names import A, C
from moralreport.typeset.docx.markup.trees import Element
from moralreport.typeset.docx.paint.colors import ThemeColors
from moralreport.typeset.layout import lay_out
from moralreport.typeset.pdf import write


@pytest.mark.parametrize(
    ("values", "axis", "scale"),
    [
        ((0.0, 4.4), None, Scale(0.0, 5.0, 1.0)),
        ((12.0, 40.0), None, Scale(0.0, 45.0, 5.0)),
        ((-8.0, 40.0), None, Scale(-20.0, 50.0, 10.0)),
        ((10.0, 136.0), None, Scale(0.0, 160.0, 20.0)),
        ((0.35784, 0.35789), None, Scale(0.35783, 0.3579, 0.00001)),
        ((-100.0, -90.0), None, Scale(-102.0, -88.0, 2.0)),
        ((5.0, 5.0), None, Scale(0.0, 6.0, 1.0)),
        ((3.0,), Axis("a", True, minimum=1.0, maximum=9.0, unit=4.0), Scale(1.0, 9.0, 4.0)),
        ((), None, Scale(0.0, 1.2, 0.2)),
        ((-5.0, -5.0), None, Scale(-6.0, 0.0, 1.0)),
        ((-100.0, -10.0), None, Scale(-120.0, 0.0, 20.0)),
        ((3.0,), Axis("a", True, minimum=9.0, maximum=1.0), Scale(9.0, 10.0, 0.2)),
        ((3.0,), Axis("a", True, minimum=5.0, maximum=5.5, unit=4.0), Scale(5.0, 9.0, 4.0)),
        ((3.0,), Axis("a", True, minimum=0.0, maximum=17.0085), Scale(0.0, 17.0085, 2.0)),
        ((float("inf"), 1e300), None, Scale(0.0, 1.2, 0.2)),
    ],
)
def test_scales_end_at_round_numbers(values: tuple[float, ...], axis: Axis | None, scale: Scale) -> None:
    found = scale_of(values, axis)
    assert (found.low, found.high, found.step) == pytest.approx((scale.low, scale.high, scale.step))


def test_a_scale_tells_where_a_value_stands_and_where_its_ticks_are() -> None:
    scale = Scale(10.0, 30.0, 5.0)
    assert [scale.share(value) for value in (5.0, 10.0, 15.0, 30.0, 99.0)] == [0.0, 0.0, 0.25, 1.0, 1.0]
    assert list(scale.ticks()) == [10.0, 15.0, 20.0, 25.0, 30.0]
    assert len(list(Scale(0.0, 1e9, 1.0).ticks())) == 61


def shapes_of(data: bytes, index: int) -> list[tuple[float, float, Shape]]:
    blocks = docx.read(data)[0].sections[0].blocks
    block = blocks[index]
    assert isinstance(block, Paragraph) and isinstance(block.inlines[0], InlineDrawing)
    group = block.inlines[0].drawing
    assert isinstance(group, Group)
    return [(x, y, shape) for x, y, shape in group.children if isinstance(shape, Shape)]


def test_only_as_many_names_are_shown_as_have_room() -> None:
    def names(count: int, more: str = "") -> list[str]:
        boxes = [shape.text for _, _, shape in shapes_of(chart_of_many(count, more), 0) if shape.text is not None]
        texts = [text_of(box.blocks[0]) for box in boxes]
        return [text for text in texts if text.startswith("ที่")]

    assert len(names(5)) == 5
    assert 10 < len(names(300)) < 40
    assert names(9, '<c:tickLblSkip val="4"/>') == ["ที่0", "ที่4", "ที่8"]


def test_columns_stand_on_nought_as_high_as_their_values() -> None:
    bars = [(y, shape) for _, y, shape in shapes_of(charts_of_columns(), 0) if shape.fill == "ED7D31" and shape.height != shape.width]
    (first, up), (second, down), (_, third) = bars
    assert up.height / third.height == pytest.approx(25 / 40)
    assert down.height / third.height == pytest.approx(8 / 40)
    assert first + up.height == pytest.approx(second)


def test_values_with_exponents_are_read() -> None:
    data = charts_of_columns(first="5.2E1")
    bars = [shape for _, _, shape in shapes_of(data, 0) if shape.fill == "4472C4" and shape.height != shape.width]
    assert bars[0].height / bars[1].height == pytest.approx(52 / 30.5)


def test_slices_of_a_pie_have_their_own_colours() -> None:
    wedges = [shape for _, _, shape in shapes_of(charts_of_shares_and_points(), 0) if shape.custom]
    assert [shape.fill for shape in wedges] == ["4472C4", "C00000", "A5A5A5"]


def test_labels_show_what_is_asked_or_their_own_text() -> None:
    shapes = shapes_of(charts_of_shares_and_points(), 0)
    boxes = [shape.text.blocks for _, _, shape in shapes if shape.text is not None]
    texts = ["\n".join(text_of(block) for block in blocks if isinstance(block, Paragraph)) for blocks in boxes]
    assert texts[3:] == ["กลุ่มงานบริหาร\n50%", "กลุ่มงานส่งเสริม\n30%", "เหลือ"]


def test_a_radar_goes_clockwise_from_the_top() -> None:
    shapes = shapes_of(charts_of_rings_bubbles_and_stocks(), 0)
    dots = [(x + shape.width / 2, y + shape.height / 2) for x, y, shape in shapes if shape.geometry == "ellipse" and shape.fill == "4472C4"]
    first, second, third, fourth, missing = dots
    assert first[0] == pytest.approx(missing[0])
    radius = (missing[1] - first[1]) / 80
    assert second == pytest.approx((missing[0] + 65 * radius * 0.9511, missing[1] - 65 * radius * 0.309), abs=0.1)
    assert third[0] > missing[0] > fourth[0]
    rings = [shape for _, _, shape in shapes_of(charts_of_rings_bubbles_and_stocks(), 1) if shape.custom and shape.fill]
    assert [shape.fill for shape in rings] == ["4472C4", "ED7D31"]


def test_areas_of_bubbles_are_as_their_sizes() -> None:
    bubbles = [shape.width for _, _, shape in shapes_of(charts_of_rings_bubbles_and_stocks(), 2) if shape.geometry == "ellipse"]
    assert [width / bubbles[0] for width in bubbles] == [1.0, 0.5, 0.25]


def test_stocks_have_lines_from_high_to_low_and_bars_from_first_to_last() -> None:
    shapes = [shape for _, _, shape in shapes_of(charts_of_rings_bubbles_and_stocks(), 3)]
    bars = [shape for shape in shapes if shape.geometry == "rect" and shape.line is not None and shape.line.color == "404040"]
    lines = [shape for shape in shapes if shape.custom and shape.line is not None and shape.line.color == "404040"]
    assert [shape.fill for shape in bars] == ["FFFFFF", "404040", "FFFFFF"]
    assert [line.height / lines[0].height for line in lines] == [1.0, 1.0, 1.0]
    assert [bar.height / lines[0].height for bar in bars[:2]] == [pytest.approx(0.5), pytest.approx(0.4)]


@pytest.mark.parametrize("reader", READERS)
def test_the_words_and_values_of_charts_are_copied(oracle: Callable[[str], str], tmp_path: Path, reader: str) -> None:
    path = tmp_path / "charts.pdf"
    path.write_bytes(write(lay_out(docx.read(charts_of_columns())[0], library())[0], library())[0])
    text = squeeze(READERS[reader](oracle, path))
    upward = () if reader == "pdfminer" else ("จำนวนครั้ง",)
    for word in ("กิจกรรมส่งเสริมคุณธรรม", *upward, "ปี๒๕๖๗", "ปี๒๕๖๘", "ร้อยละ", "30.5", "๒๐", "100%"):
        assert word in text
    assert text.count("กลุ่มงาน") == 9


def test_the_field_of_a_chart_has_its_own_ground() -> None:
    """As charts of Excel 2003 have it: a grey field with a line about it, below everything that is drawn in it."""
    grey, line = (f'<a:solidFill><a:srgbClr val="{color}"/></a:solidFill>' for color in ("C0C0C0", "808080"))
    ground = f'<c:spPr>{grey}<a:ln w="12700">{line}</a:ln></c:spPr>'
    root = etree.fromstring(f"""<c:chartSpace xmlns:c="{C[1:-1]}" xmlns:a="{A[1:-1]}"><c:chart><c:plotArea><c:barChart><c:barDir val="col"/>
        <c:ser><c:val><c:numLit><c:pt idx="0"><c:v>3</c:v></c:pt></c:numLit></c:val></c:ser><c:axId val="1"/></c:barChart>
        <c:valAx><c:axId val="1"/></c:valAx>{ground}</c:plotArea></c:chart></c:chartSpace>""")
    chart = read_chart_part(root, ThemeColors({}, {}))
    assert chart is not None and chart.field == Ground("C0C0C0", edge=Border("single", 1.0, "808080"))
    drawn = draw_chart(chart, (200.0, 100.0), RunProperties(FontNames("A", "A", "A", "A")))
    fills = [shape.fill for _, _, shape in drawn.children if isinstance(shape, Shape) and shape.fill]
    assert fills[0] == "FFFFFF" and fills[1] == "C0C0C0" and len(fills) > 2


def test_slices_have_the_colour_of_their_series_where_it_has_one() -> None:
    def fills(own: str) -> list[str | None]:
        point = '<c:dPt><c:idx val="1"/><c:spPr><a:solidFill><a:srgbClr val="FF0000"/></a:solidFill></c:spPr></c:dPt>'
        values = "".join(f'<c:pt idx="{at}"><c:v>1</c:v></c:pt>' for at in range(2))
        series = f"<c:ser>{own}{point}<c:val><c:numLit>{values}</c:numLit></c:val></c:ser>"
        plot = f'<c:pieChart><c:varyColors val="1"/>{series}</c:pieChart>'
        names = f'xmlns:c="{C[1:-1]}" xmlns:a="{A[1:-1]}"'
        root = etree.fromstring(f"<c:chartSpace {names}><c:chart><c:plotArea>{plot}</c:plotArea></c:chart></c:chartSpace>")
        chart = read_chart_part(root, ThemeColors({}, {}))
        assert chart is not None
        drawn = draw_chart(chart, (100.0, 100.0), RunProperties(FontNames("A", "A", "A", "A")))
        return [shape.fill for _, _, shape in drawn.children if isinstance(shape, Shape) and shape.custom]

    assert fills("") == ["4472C4", "FF0000"]
    assert fills('<c:spPr><a:solidFill><a:srgbClr val="FFFF00"/></a:solidFill></c:spPr>') == ["FFFF00", "FF0000"]


def test_a_table_of_the_values_stands_below_upright_columns() -> None:
    shapes = shapes_of(charts_with_a_table(), 0)
    places = {text_of(shape.text.blocks[0]): (x, y, shape) for x, y, shape in shapes if shape.text is not None and shape.text.blocks}
    (_, first, one), (_, second, two) = places["12"], places["25"]
    assert first < second and one.width == two.width == places["กลุ่มงานบริหาร"][2].width
    assert places["12"][0] == places["25"][0] == places["กลุ่มงานบริหาร"][0] > places["ปี ๒๕๖๗"][0]
    assert places["กลุ่มงานบริหาร"][1] < first and places["30.5"][0] == places["8"][0]


def test_whoever_has_no_table_of_the_values_is_told() -> None:
    assert [(warning.code, warning.count) for warning in docx.read(charts_with_a_table())[1]] == [("chart", 1)]


def test_what_somebody_drew_on_a_chart_stands_where_it_was_drawn() -> None:
    boxes = [(x, y, shape.width, shape.height, shape.geometry) for x, y, shape in shapes_of(charts_that_somebody_drew_on(), 0)[-3:]]
    assert boxes == [(200.0, 20.0, 100.0, 60.0, "rect"), (220.0, 0.0, 60.0, 100.0, "rightArrow"), (100.0, 100.0, 100.0, 0.0, "line")]


def test_what_somebody_drew_on_a_chart_stands_on_a_frame_too() -> None:
    assert [shape.geometry for _, _, shape in shapes_of(charts_that_somebody_drew_on(), 1)] == ["rect", "rightArrow", "line"]
    assert [warning.code for warning in docx.read(charts_that_somebody_drew_on())[1]] == ["chart"]


@pytest.mark.parametrize("shown", ["dispEq", "dispRSqr"])
def test_whoever_asks_for_the_equation_of_a_trend_is_told(shown: str) -> None:
    def root(value: str) -> Element:
        values = '<c:val><c:numLit><c:ptCount val="2"/><c:pt idx="0"><c:v>1</c:v></c:pt></c:numLit></c:val>'
        series = f'<c:ser><c:trendline><c:{shown} val="{value}"/></c:trendline>{values}</c:ser>'
        plot = f"<c:plotArea><c:lineChart>{series}</c:lineChart></c:plotArea>"
        return etree.fromstring(f'<c:chartSpace xmlns:c="{C[1:-1]}"><c:chart>{plot}</c:chart></c:chartSpace>')

    chart = read_chart_part(root("1"), ThemeColors({}, {}))
    assert chart is not None
    assert [is_simplified(root(value), chart) for value in "10"] == [True, False]
