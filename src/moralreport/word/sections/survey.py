"""A counted questionnaire as a table: numbers, percent, mean, standard deviation, level of agreement."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from decimal import ROUND_HALF_UP, Decimal
from math import ceil, sqrt
from typing import Final

from moralreport.model.report import Answer, Survey
from moralreport.word.blocks import Block, Cell, Paragraph, Row, Span
from moralreport.word.cells import centred
from moralreport.word.columns import least_widths, proportional
from moralreport.word.markdown import markdown_spans, plain_text
from moralreport.word.sections.chart import ChartRow, chart_blocks
from moralreport.word.tables import heading_row, in_columns
from moralreport.word.wording import finish

_COUNT: Final = "[0-9๐-๙]+"
_COUNTS: Final = rf"{_COUNT}(?:\.{_COUNT})*"
_OWN_NUMBER: Final = re.compile(rf"\s*(ข้อ(?:ที่)?\s*{_COUNTS}[.)]?|{_COUNTS}[.)]|{_COUNT}\.{_COUNTS})(?![0-9๐-๙])\s*")
"""`1.`, `๒)`, `3.1`, `ข้อ 4`: how a question of a form may begin."""
LEVELS: Final = ("น้อยที่สุด", "น้อย", "ปานกลาง", "มาก", "มากที่สุด")


def mean_and_deviation(counts: Mapping[str, int], scale: Mapping[str, int]) -> tuple[float, float] | None:
    """Mean and sample standard deviation (n - 1) of the answers that stand on the scale; None without any."""
    weighted = [(scale[choice], number) for choice, number in counts.items() if choice in scale]
    total = sum(number for _, number in weighted)
    if not total:
        return None
    mean = sum(value * number for value, number in weighted) / total
    spread = sum(number * (value - mean) ** 2 for value, number in weighted)
    return mean, sqrt(spread / (total - 1)) if total > 1 else 0.0


def level(mean: float, scale: Mapping[str, int]) -> str:
    """The level of agreement by the mean as it is printed: the scale's range in five equal parts, each with its upper bound."""
    low, high = min(scale.values()), max(scale.values())
    if low == high:
        return LEVELS[-1]
    parts = (_hundredths(mean) - low) * len(LEVELS) / (high - low)
    return LEVELS[max(0, ceil(parts) - 1)]


def level_bounds(scale: Mapping[str, int]) -> str:
    """What means stand for which level: `๔.๒๑ - ๕.๐๐ มากที่สุด, …`."""
    low, high = Decimal(min(scale.values())), Decimal(max(scale.values()))
    step = (high - low) / len(LEVELS)
    told = []
    for number, name in enumerate(LEVELS):
        least = low + step * number + (Decimal("0.01") if number else 0)
        told.append(f"{least:.2f} - {low + step * (number + 1):.2f} {name}")
    return ", ".join(reversed(told))


def _hundredths(value: float) -> Decimal:
    return Decimal(repr(value)).quantize(Decimal("0.01"), ROUND_HALF_UP)


def rounded(value: float, places: int = 2) -> str:
    """Half up, as schools teach it, with Thai digits."""
    return finish(str(Decimal(repr(value)).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)))


def survey_blocks(survey: Survey, width: int) -> tuple[Block, ...]:
    """A sentence on who answered, and a table of all questions."""
    choices = _choices(survey)
    headings = ["ข้อคำถาม", *choices, *(["เฉลี่ย", "S.D.", "ระดับ"] if survey.scale else [])]
    rows = [_row(number, answer, choices, survey) for number, answer in enumerate(survey.answers, 1)]
    shares = [5.4, *(1.3 for _ in choices), *((1.3, 1.2, 1.4) if survey.scale else ())]
    heads = heading_row(headings)
    table = in_columns((heads, *rows), proportional(shares, width, _floors((heads, *rows), width, len(choices))), "ผลการสำรวจ")
    return (
        Paragraph((Span(finish(_turnout(survey))),), keep_next=True),
        *_chart(survey, choices, width),
        Paragraph((Span(finish(_key(survey))),), keep_next=True),
        table,
    )


def _floors(rows: Sequence[Row], width: int, choices: int) -> list[int]:
    """What the columns ask for; those of the choices alike, but for the one with the longest word."""
    least = least_widths(rows, width)
    even = sorted(least[1 : choices + 1])[-2:][0] if choices else 0
    return [max(floor, even) if 1 <= at <= choices else floor for at, floor in enumerate(least)]


def _chart(survey: Survey, choices: list[str], width: int) -> tuple[Block, ...]:
    answered = [(number, answer) for number, answer in enumerate(survey.answers, 1) if sum(answer.counts.values())]
    if not answered or not choices:
        return ()
    rows = [_bar(number, answer, choices, survey) for number, answer in answered]
    return chart_blocks(rows, choices, "แผนภูมิแสดงร้อยละของคำตอบ", "ค่าเฉลี่ย" if survey.scale else "", width)


def _numbered(number: int, question: str) -> tuple[str, str]:
    """The question's number and its words: a number that it bears already is kept."""
    own = _OWN_NUMBER.match(question)
    return (own[1], question[own.end() :]) if own else (f"{number}.", question)


def _bar(number: int, answer: Answer, choices: list[str], survey: Survey) -> ChartRow:
    total = sum(answer.counts.get(choice, 0) for choice in choices) or 1
    counts = [answer.counts.get(choice, 0) for choice in choices]
    shares = tuple(count / total for count in counts)
    told = ", ".join(f"{choice} ร้อยละ {rounded(100 * count / total, 1)}" for choice, count in zip(choices, counts, strict=True))
    found = mean_and_deviation(answer.counts, survey.scale) if survey.scale else None
    label, words = _numbered(number, answer.question)
    question = f"{label} {plain_text(words)}"
    return ChartRow(question, shares, rounded(found[0]) if found else "", f"{question}: {told}")


def _key(survey: Survey) -> str:
    words = "บรรทัดบนคือจำนวนคน บรรทัดล่างคือร้อยละ"
    graded = len(set(survey.scale.values())) > 1
    return f"{words} ค่าเฉลี่ยแปลผลดังนี้ {level_bounds(survey.scale)}" if graded else words


def _choices(survey: Survey) -> list[str]:
    if survey.scale:
        return sorted(survey.scale, key=lambda choice: -survey.scale[choice])
    found: dict[str, None] = {}
    for answer in survey.answers:
        found.update(dict.fromkeys(answer.counts))
    return list(found)


def _turnout(survey: Survey) -> str:
    if not survey.invited:
        return f"ผู้ตอบแบบสำรวจจำนวน {survey.respondents} คน"
    share = rounded(100 * survey.respondents / survey.invited)
    return f"ผู้ตอบแบบสำรวจจำนวน {survey.respondents} คน จากทั้งหมด {survey.invited} คน คิดเป็นร้อยละ {share}"


def _row(number: int, answer: Answer, choices: list[str], survey: Survey) -> Row:
    total = sum(answer.counts.values())
    label, words = _numbered(number, answer.question)
    cells = [Cell((Paragraph((Span(finish(f"{label} ")), *markdown_spans(words)), "Table Text"),))]
    for choice in choices:
        count = answer.counts.get(choice, 0)
        share = rounded(100 * count / total, 1) if total else "-"
        cells.append(Cell((*centred(str(count)).blocks, Paragraph((Span(share),), "Table Number"))))
    if survey.scale:
        found = mean_and_deviation(answer.counts, survey.scale)
        figures = (rounded(found[0]), rounded(found[1]), level(found[0], survey.scale)) if found else ("-", "-", "-")
        cells += map(centred, figures)
    return Row(tuple(cells), whole=True)
