"""Coordinate systems (ISO 32000-1, 8.3): where what turned drawings hold stands on the page."""

from __future__ import annotations

from typing import NamedTuple

from moralreport.typeset.document.plane import Matrix
from moralreport.typeset.extents import Area


class PageBox(NamedTuple):
    """An upright box in the coordinates of a page, y growing upward."""

    left: float
    bottom: float
    right: float
    top: float

    def with_(self, other: PageBox) -> PageBox:
        """The box round both."""
        lowest = min(self.left, other.left), min(self.bottom, other.bottom)
        return PageBox(*lowest, max(self.right, other.right), max(self.top, other.top))


def page_box(area: Area, height: float, matrix: Matrix) -> PageBox:
    """The upright box round an area on the page."""
    a, b, c, d, e, f = matrix
    corners = [(x, y) for x in (area.left, area.right) for y in (area.top, area.bottom)]
    xs = [a * x + c * y + e for x, y in corners]
    ys = [height - (b * x + d * y + f) for x, y in corners]
    return PageBox(min(xs), min(ys), max(xs), max(ys))
