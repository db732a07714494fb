"""A chart of answers: a row for every question, its choices as parts of one bar. Words are text, bars are drawn shapes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from moralreport.records import dataclass
from moralreport.word.blocks import Bar, Block, Cell, Paragraph, Row, Span, Table
from moralreport.word.columns import proportional
from moralreport.word.package.styles import CHART_BAR
from moralreport.word.package.wordml import TWIPS_PER_CM
from moralreport.word.wording import finish

_DARK: Final = (31, 78, 121)
_LIGHT: Final = (226, 238, 249)
_BAR_HEIGHT: Final = 13.0
_KEY_SIZE: Final = 9.0
_AFTER: Final = 2.1
"""Width of what stands after the bars, cm."""
_POINTS_PER_CM: Final = 72 / 2.54
_AXIS: Final = "๐\t๒๕\t๕๐\t๗๕\t๑๐๐"


@dataclass(frozen=True, slots=True)
class ChartRow:
    """One bar: its words, the share of each choice (0-1), what stands after it, and the same in words for who cannot see it."""

    label: str
    shares: tuple[float, ...]
    after: str
    alt: str


def colors(count: int) -> tuple[str, ...]:
    """So many colours from dark to light, told apart in print without colour too."""
    steps = [index / max(1, count - 1) for index in range(count)]
    return tuple("".join(f"{round(dark + (light - dark) * step):02X}" for dark, light in zip(_DARK, _LIGHT, strict=True)) for step in steps)


def chart_blocks(rows: Sequence[ChartRow], choices: Sequence[str], caption: str, after_heading: str, width: int) -> tuple[Block, ...]:
    """The chart, `width` twips wide: caption, legend, bars with what stands after them, axis in percent. Rows stay on one page."""
    shades = colors(len(choices))
    bar = round((CHART_BAR + 1.0) * TWIPS_PER_CM)
    after = round(_AFTER * TWIPS_PER_CM)
    label = width - bar - after
    body = [Row(tuple(_row(row, shades)), whole=True) for row in rows]
    axis = Row((_words(""), *(Cell((Paragraph((Span(words),), "Chart Axis"),)) for words in (_AXIS, "ร้อยละ"))), whole=True)
    heading = Row((_words(""), _words(""), _words(after_heading)), whole=True)
    table = Table((heading, *body, axis) if after_heading else (*body, axis), (label, bar, after), ruled=False, title=caption)
    return (Paragraph((Span(finish(caption)),), "Chart Title"), _legend(choices, shades, width), table)


def _legend(choices: Sequence[str], shades: Sequence[str], width: int) -> Table:
    """Every choice with its colour, side by side."""
    cells = [
        Cell(
            (
                Paragraph(
                    (Bar(((1.0, shade),), _KEY_SIZE, _KEY_SIZE, f"สีของคำตอบ {choice}"), Span(f" {finish(choice)}")), "Chart Text", "center"
                ),
            )
        )
        for choice, shade in zip(choices, shades, strict=True)
    ]
    widths = proportional([1.0] * len(cells), width)
    return Table((Row(tuple(cells), whole=True),), widths, ruled=False, title="สีของคำตอบ", keep_next=True)


def _row(row: ChartRow, shades: Sequence[str]) -> Iterator[Cell]:
    yield _words(row.label)
    bar = Bar(tuple(zip(row.shares, shades, strict=True)), round(CHART_BAR * _POINTS_PER_CM, 2), _BAR_HEIGHT, row.alt)
    yield Cell((Paragraph((bar,), "Chart Text"),))
    yield _words(row.after)


def _words(words: str) -> Cell:
    return Cell((Paragraph((Span(finish(words)),) if words else (), "Chart Text"),))
