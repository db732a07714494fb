"""Page, margins and columns of a section (17.6.11, 17.6.4), with absurd sizes brought back to what can be set."""

from __future__ import annotations

from moralreport.records import dataclass
from moralreport.typeset.document import Columns, Section

LEAST_PAGE = 36.0
MOST_PAGE = 14400.0
LEAST_BODY = 36.0
"""A page or body smaller than this (points) cannot be set; PDF readers take no page above 14,400 points."""


@dataclass(frozen=True, slots=True)
class PageFrame:
    """A page's size, the edges of its text area (left, right, top, bottom from the page's top left corner), its number."""

    width: float
    height: float
    left: float
    right: float
    top: float
    bottom: float
    number: int = 1


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its left edge on the page, and its width."""

    x: float
    width: float


def page_frame(section: Section, number: int, mirror: bool) -> PageFrame:
    """The text area of a page before headers and footers push it; `number` decides the mirrored side."""
    width = _within(section.page_width, LEAST_PAGE, MOST_PAGE)
    height = _within(section.page_height, LEAST_PAGE, MOST_PAGE)
    left, right = section.margin_left + section.gutter, section.margin_right
    if mirror and number % 2 == 0:
        left, right = section.margin_right, section.margin_left + section.gutter
    left, right = _margins(left, right, width)
    top, bottom = _margins(section.margin_top, section.margin_bottom, height)
    return PageFrame(width, height, left, width - right, top, height - bottom, number)


def columns_of(columns: Columns, left: float, right: float) -> tuple[Column, ...]:
    """Places of the columns between two edges."""
    if columns.widths:
        return _unequal(columns, left)
    count = max(1, min(columns.count, int((right - left) / 12.0) or 1))
    space = max(0.0, columns.space) if count > 1 else 0.0
    width = (right - left - space * (count - 1)) / count
    if width < 12.0:
        space, width = 0.0, (right - left) / count
    return tuple(Column(left + index * (width + space), width) for index in range(count))


def _unequal(columns: Columns, left: float) -> tuple[Column, ...]:
    placed = []
    for index, width in enumerate(columns.widths):
        placed.append(Column(left, max(12.0, width)))
        left += max(12.0, width) + (columns.spaces[index] if index < len(columns.spaces) else 0.0)
    return tuple(placed)


def _margins(near: float, far: float, size: float) -> tuple[float, float]:
    """Margins that leave something to write on; Word shrinks the far one first."""
    near = _within(near, 0.0, size - LEAST_BODY)
    return near, _within(far, 0.0, max(0.0, size - LEAST_BODY - near))


def _within(value: float, least: float, most: float) -> float:
    return min(max(value, least), max(least, most))
