"""How a fact that nobody has written yet stands in a draft: `[ยังไม่ได้กรอก: …]`, seen at once and found by search."""

from __future__ import annotations

from typing import Final

from moralreport.word.blocks import Paragraph, Span

STYLE = "Missing Fact"
MISSING_OPEN: Final = "\ue000"
MISSING_CLOSE: Final = "\ue001"
"""Wrap a missing fact in merged text until its run gets the style "Missing Fact"."""


def missing_words(label: str) -> str:
    """What stands in the place of the fact."""
    return f"[ยังไม่ได้กรอก: {label}]"


def missing_text(label: str) -> str:
    """The same for a text tag: wrapped, so that its run gets the style."""
    return f"{MISSING_OPEN}{missing_words(label)}{MISSING_CLOSE}"


def missing_span(label: str) -> Span:
    return Span(missing_words(label), style=STYLE)


def missing_paragraph(label: str, style: str = "Body Text", hint: str = "") -> Paragraph:
    """A paragraph of its own, with the hint what to write."""
    return Paragraph((missing_span(label), *((Span(f" {hint}", italic=True),) if hint else ())), style)
