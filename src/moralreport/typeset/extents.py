"""How much of a page items take: upright boxes, y growing downward."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from moralreport.typeset.pages import GlyphRun, Image, Item, Path, Rule, Transform


class Area(NamedTuple):
    """An upright box by its edges, y growing downward."""

    left: float
    top: float
    right: float
    bottom: float


NOWHERE = Area(math.inf, math.inf, -math.inf, -math.inf)
_ABOVE, _BELOW = 0.95, 0.45
"""Ems above and below the baseline that glyphs reach."""


def extent(items: Iterable[Item]) -> Area:
    """The box round all that items show."""
    return around([_extent(item) for item in items])


def around(areas: Sequence[Area]) -> Area:
    """The smallest area that holds all."""
    if not areas:
        return NOWHERE
    lefts, tops, rights, bottoms = zip(*areas, strict=True)
    return Area(min(lefts), min(tops), max(rights), max(bottoms))


def overlap(one: Area, other: Area) -> bool:
    return one.left < other.right and other.left < one.right and one.top < other.bottom and other.top < one.bottom


def bounds(item: Image | Path) -> Area:
    """The upright box of a picture or outline in its own coordinates, y growing downward."""
    if isinstance(item, Path):
        values = [[float(v) for v in command[1:]] for command in item.commands]
        xs, ys = [x for row in values for x in row[::2]], [y for row in values for y in row[1::2]]
        return Area(min(xs), min(ys), max(xs), max(ys)) if xs else Area(0.0, 0.0, 0.0, 0.0)
    angle = math.radians(item.rotation)
    cos, sin = abs(math.cos(angle)), abs(math.sin(angle))
    wide, high = (item.width * cos + item.height * sin) / 2, (item.width * sin + item.height * cos) / 2
    x, y = item.x + item.width / 2, item.y + item.height / 2
    return Area(x - wide, y - high, x + wide, y + high)


def _extent(item: Item) -> Area:
    match item:
        case GlyphRun():
            width = math.fsum([glyph.advance for glyph in item.glyphs]) * item.size * item.scale / 1000 + math.fsum(item.spacing)
            return Area(item.x, item.y - _ABOVE * item.size, item.x + width, item.y + _BELOW * item.size)
        case Rule():
            return _widened(Area(min(item.x0, item.x1), min(item.y0, item.y1), max(item.x0, item.x1), max(item.y0, item.y1)), item.width)
        case Path():
            return _widened(bounds(item), item.width if item.stroke is not None else 0.0)
        case Image():
            return bounds(item)
        case Transform():
            return _transformed(item)
        case _:
            return Area(item.x, item.y, item.x + item.width, item.y + item.height)


def _widened(area: Area, width: float) -> Area:
    return Area(area.left - width, area.top - width, area.right + width, area.bottom + width)


def _transformed(item: Transform) -> Area:
    left, top, right, bottom = extent(item.items)
    if left > right:
        return NOWHERE
    a, b, c, d, e, f = item.matrix
    corners = [(a * x + c * y + e, b * x + d * y + f) for x in (left, right) for y in (top, bottom)]
    xs, ys = zip(*corners, strict=True)
    return Area(min(xs), min(ys), max(xs), max(ys))
