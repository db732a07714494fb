"""A risk register with the level of every risk, and the matrix of likelihood and impact in which each stands by its number."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from moralreport.model.report import Entry
from moralreport.thai.digits import to_arabic
from moralreport.word.blocks import Block, Cell, Paragraph, Row, Span, Table
from moralreport.word.columns import proportional
from moralreport.word.tables import heading_row
from moralreport.word.wording import finish

_GRADES: Final = range(1, 6)
_LEVELS: Final = ((3, "ต่ำ", "E2EFDA"), (9, "ปานกลาง", "FFF2CC"), (16, "สูง", "F8CBAD"), (25, "สูงมาก", "F4A6A0"))
"""Highest product of likelihood and impact, the level's name, its colour."""


def product(entry: Entry) -> int | None:
    """Likelihood times impact; None where one is not written."""
    factors = [_grade(entry.values.get(key)) for key in ("likelihood", "impact")]
    return factors[0] * factors[1] if all(factors) else None


def level(points: int) -> str:
    """The level's name for a product."""
    return next(name for most, name, _ in _LEVELS if points <= most)


def level_words(entry: Entry) -> str:
    """`๘ ปานกลาง`, or nothing yet."""
    points = product(entry)
    return finish(f"{points} {level(points)}") if points else ""


def matrix_blocks(entries: Sequence[Entry], width: int) -> Iterator[Block]:
    """The matrix, five by five, with the numbers of the risks, and what the levels mean; `width` in twips."""
    if not any(map(product, entries)):
        return
    yield Paragraph((Span("แผนผังความเสี่ยง (Risk Matrix)"),), "Chart Title")
    heads = heading_row(("โอกาสเกิด / ผลกระทบ", *(finish(str(impact)) for impact in _GRADES)))
    rows = [_line(likelihood, entries) for likelihood in reversed(_GRADES)]
    yield Paragraph((Span(finish(_key())),), keep_next=True)
    yield Table((heads, *rows), proportional((2.6, *(2.0 for _ in _GRADES)), width), title="แผนผังความเสี่ยง", first_column_header=True)


def _line(likelihood: int, entries: Sequence[Entry]) -> Row:
    head = Cell((Paragraph((Span(finish(str(likelihood)), bold=True),), "Table Number", keep_next=likelihood > 1),), shaded=True)
    return Row((head, *(_square(likelihood, impact, entries) for impact in _GRADES)), height=24.0)


def _square(likelihood: int, impact: int, entries: Sequence[Entry]) -> Cell:
    color = next(color for most, _, color in _LEVELS if likelihood * impact <= most)
    here = [number for number, entry in enumerate(entries, 1) if _stands(entry, likelihood, impact)]
    words = finish("ลำดับ " + ", ".join(map(str, here))) if here else ""
    return Cell((Paragraph((Span(words),) if words else (), "Table Number"),), fill=color)


def _stands(entry: Entry, likelihood: int, impact: int) -> bool:
    return (_grade(entry.values.get("likelihood")), _grade(entry.values.get("impact"))) == (likelihood, impact)


def _grade(written: str | None) -> int:
    plain = to_arabic(written or "").strip()
    return int(plain) if plain.isdecimal() else 0


def _key() -> str:
    """How the levels follow from the products: `๑ - ๓ ต่ำ, …`."""
    least, told = 1, []
    for most, name, _ in _LEVELS:
        told.append(f"{least} - {most} {name}")
        least = most + 1
    return f"ระดับความเสี่ยง คือ โอกาสเกิด × ผลกระทบ ได้แก่ {', '.join(told)} ในช่องคือลำดับในตารางข้างต้น"
