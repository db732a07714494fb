"""Survey figures against the statistics module, and the chart that shows them."""

from __future__ import annotations

import statistics
from collections.abc import Mapping
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from moralreport.model.report import Answer, Survey
from moralreport.thai.digits import to_arabic
from moralreport.word.blocks import PAGE_WIDTH, Bar, Block, Cell, Paragraph, Row, Span, Table
from moralreport.word.columns import CELL_MARGINS
from moralreport.word.sections.chart import colors
from moralreport.word.sections.survey import level, level_bounds, mean_and_deviation, rounded, survey_blocks
from moralreport.word.text_width import text_width

SCALE = {"มากที่สุด": 5, "มาก": 4, "ปานกลาง": 3, "น้อย": 2, "น้อยที่สุด": 1}
COUNTS = st.fixed_dictionaries({choice: st.integers(0, 60) for choice in SCALE})


def answers_of(counts: Mapping[str, int]) -> list[int]:
    return [SCALE[choice] for choice, number in counts.items() for _ in range(number)]


def words(cell: Cell) -> list[str]:
    return [to_arabic("".join(i.text for i in block.inlines if isinstance(i, Span))) for block in cell.blocks]


def tables(blocks: tuple[Block, ...]) -> list[Table]:
    return [block for block in blocks if isinstance(block, Table)]


def bars(row: Row) -> list[Bar]:
    return [inline for cell in row.cells for block in cell.blocks for inline in block.inlines if isinstance(inline, Bar)]


def half_up(value: Fraction, places: int) -> str:
    return str((Decimal(value.numerator) / Decimal(value.denominator)).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP))


@given(COUNTS)
def test_mean_and_deviation_are_those_of_the_statistics_module(counts: dict[str, int]) -> None:
    found, every = mean_and_deviation(counts, SCALE), answers_of(counts)
    if not every:
        assert found is None
        return
    assert found is not None
    assert found[0] == pytest.approx(statistics.fmean(every))
    assert found[1] == pytest.approx(statistics.stdev(every) if len(every) > 1 else 0.0)


@given(COUNTS.filter(lambda counts: sum(counts.values()) > 0))
def test_the_table_prints_counts_percentages_mean_deviation_and_level(counts: dict[str, int]) -> None:
    total, every = sum(counts.values()), answers_of(counts)
    *_, table = tables(survey_blocks(Survey((Answer("ความรวดเร็ว", counts),), SCALE, total), PAGE_WIDTH))
    _, *choices, mean, deviation, agreement = table.rows[1].cells
    assert [words(cell) for cell in choices] == [[str(counts[c]), half_up(Fraction(100 * counts[c], total), 1)] for c in SCALE]
    assert words(mean) == [half_up(Fraction(sum(every), total), 2)]
    spread = statistics.stdev(every) if total > 1 else 0.0
    assert abs(Decimal(words(deviation)[0]) - Decimal(repr(spread))) <= Decimal("0.0051")
    bounds = (("1.80", "น้อยที่สุด"), ("2.60", "น้อย"), ("3.40", "ปานกลาง"), ("4.20", "มาก"), ("5.00", "มากที่สุด"))
    assert words(agreement) == [next(name for bound, name in bounds if Decimal(words(mean)[0]) <= Decimal(bound))]


@given(COUNTS.filter(lambda counts: sum(counts.values()) > 0))
@example(dict(zip(SCALE, (0, 0, 0, 23, 57), strict=True)))
def test_the_bars_are_the_shares_of_the_table(counts: dict[str, int]) -> None:
    total = sum(counts.values())
    legend, chart, _ = tables(survey_blocks(Survey((Answer("ความรวดเร็ว", counts),), SCALE, total), PAGE_WIDTH))
    (bar,) = bars(chart.rows[1])
    assert [share for share, _ in bar.parts] == pytest.approx([counts[choice] / total for choice in SCALE])
    told = to_arabic(bar.alt)
    assert all(f"{choice} ร้อยละ {half_up(Fraction(100 * counts[choice], total), 1)}" in told for choice in SCALE)
    assert len(bars(legend.rows[0])) == len(SCALE)
    assert legend.keep_next
    assert not legend.ruled and not chart.ruled


@pytest.mark.parametrize(
    ("question", "printed"),
    [
        ("ความรวดเร็ว", "๑. ความรวดเร็ว"),
        ("1. ความรวดเร็ว", "๑. ความรวดเร็ว"),
        ("3)ความรวดเร็ว", "๓) ความรวดเร็ว"),
        ("2.1 ความรวดเร็ว", "๒.๑ ความรวดเร็ว"),
        ("ข้อ 4 ความรวดเร็ว", "ข้อ ๔ ความรวดเร็ว"),
        ("5 ส ในสำนักงาน", "๑. ๕ ส ในสำนักงาน"),
    ],
)
def test_a_question_keeps_its_own_number_and_gets_no_second_one(question: str, printed: str) -> None:
    *_, chart, table = tables(survey_blocks(Survey((Answer(question, {"มาก": 1}),), SCALE, 1), PAGE_WIDTH))
    for row in (chart.rows[1], table.rows[1]):
        (cell,) = (paragraph for paragraph in row.cells[0].blocks)
        shown = "".join(span.text for span in cell.inlines if isinstance(span, Span))
        assert shown.replace("\u00a0", " ") == printed


def test_no_two_choices_have_one_colour() -> None:
    assert all(len(set(colors(count))) == count for count in range(1, 11))


@pytest.mark.parametrize(
    ("mean", "expected"),
    [(1.0, "น้อยที่สุด"), (1.8, "น้อยที่สุด"), (1.81, "น้อย"), (3.4, "ปานกลาง"), (3.41, "มาก"), (4.204, "มาก"), (4.205, "มากที่สุด"), (5.0, "มากที่สุด")],
)
def test_each_level_ends_at_its_upper_bound(mean: float, expected: str) -> None:
    assert level(mean, SCALE) == expected


def test_the_bounds_are_told() -> None:
    assert level_bounds(SCALE).startswith("4.21 - 5.00 มากที่สุด, 3.41 - 4.20 มาก, ")
    assert level_bounds(SCALE).endswith("1.00 - 1.80 น้อยที่สุด")


def test_no_word_of_a_heading_is_parted_and_the_other_choices_are_alike() -> None:
    counts = dict.fromkeys(SCALE, 7)
    *_, table = tables(survey_blocks(Survey((Answer("ความรวดเร็วในการให้บริการ", counts),) * 8, SCALE, 35), PAGE_WIDTH))
    _, most, much, middling, little, least, *_ = table.widths
    assert middling >= 20 * text_width("ปานกลาง", 14.0, bold=True) + CELL_MARGINS
    assert max(most, much, little, least) - min(most, much, little, least) <= 1 and sum(table.widths) == PAGE_WIDTH


def test_half_is_rounded_up() -> None:
    assert [to_arabic(rounded(value)) for value in (4.325, 2.5, 1.005)] == ["4.33", "2.50", "1.01"]


def test_a_question_without_answers_stays_in_the_table_and_leaves_the_chart() -> None:
    survey = Survey((Answer("ก", {"มาก": 1}), Answer("ข", {})), SCALE, 1)
    _, chart, table = tables(survey_blocks(survey, PAGE_WIDTH))
    assert [len(bars(row)) for row in chart.rows] == [0, 1, 0]
    assert words(table.rows[2].cells[1]) == ["0", "-"]


def test_choices_without_a_scale_are_charted_too() -> None:
    survey = Survey((Answer("เคยเข้าร่วมหรือไม่", {"เคย": 3, "ไม่เคย": 1}),), {}, 4)
    _, chart, table = tables(survey_blocks(survey, PAGE_WIDTH))
    assert [share for share, _ in bars(chart.rows[0])[0].parts] == [0.75, 0.25]
    assert len(table.rows[0].cells) == 3


def test_the_turnout_stands_with_what_follows() -> None:
    first = survey_blocks(Survey((Answer("ก", {"มาก": 1}),), SCALE, 1, 2), PAGE_WIDTH)[0]
    assert isinstance(first, Paragraph)
    assert first.keep_next
