"""Lines of tables whose cells stand apart: round every cell, and round the whole (17.4.45)."""

from __future__ import annotations

from collections.abc import Iterator

from moralreport.typeset.document import Border, CellBorders, ParagraphBorders
from moralreport.typeset.document.plane import Point, Rect
from moralreport.typeset.layout.tables.grid import Slot
from moralreport.typeset.pages import Rule


def inner_place(slot: Slot, place: Rect) -> Rect:
    """What a cell takes of its place in the grid."""
    (x, y, width, height), (left, top, right, bottom) = place, slot.gaps
    return Rect(x + left, y + top, max(0.0, width - left - right), max(0.0, height - top - bottom))


def frame(borders: CellBorders | ParagraphBorders, place: Rect) -> Iterator[Rule]:
    """Four lines round a cell or a table."""
    x, y, right, bottom = place.x, place.y, place.right, place.bottom
    yield from _line(borders.top, (x, y), (right, y))
    yield from _line(borders.bottom, (x, bottom), (right, bottom))
    yield from _line(borders.left, (x, y), (x, bottom))
    yield from _line(borders.right, (right, y), (right, bottom))


def _line(border: Border | None, start: Point, end: Point) -> Iterator[Rule]:
    if border is not None:
        yield Rule.along(border, start, end)
