"""Cells of tables: one entry in the middle, lines, dashes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from moralreport.word.blocks import Cell, Paragraph, Span
from moralreport.word.wording import finish

_NUMBERED: Final = re.compile(r"\(?[0-9๐-๙]+[.)]|-|\(")


def centred(words: str) -> Cell:
    """A cell of one short entry in its middle: a number, a date, a mark."""
    return Cell((Paragraph((Span(finish(words)),), "Table Number"),))


def plain(words: str) -> Paragraph:
    """A paragraph of a cell."""
    return Paragraph((Span(finish(words)),), "Table Text")


def lines(texts: Sequence[str]) -> Cell:
    """One paragraph a line; several lines become dashes."""
    if len(texts) > 1:
        return Cell(tuple(map(bulleted, texts)))
    return Cell(tuple(map(plain, texts)) or (Paragraph((), "Table Text"),))


def bulleted(line: str) -> Paragraph:
    """A line with a dash, unless it is numbered or in brackets."""
    if is_numbered(line):
        return plain(line)
    return Paragraph((Span(f"-\t{finish(line)}"),), "Table Bullet")


def is_numbered(line: str) -> bool:
    """Whether a line begins with a number, a dash or a bracket of its own."""
    return _NUMBERED.match(line) is not None
