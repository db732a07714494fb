"""Borders of pages (17.6.10): lines round the page or the text, or rows of figures."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from moralreport.typeset.document import Border, PageBorders
from moralreport.typeset.extents import Area
from moralreport.typeset.layout.geometry.art_borders import Side, art_side, is_drawn, unit_of
from moralreport.typeset.layout.geometry.line_frames import Sides, framed
from moralreport.typeset.layout.page_geometry import PageFrame
from moralreport.typeset.layout.paragraphs.box import shadow_rules
from moralreport.typeset.layout.tables.borders import LINE_STYLES
from moralreport.typeset.line_styles import thickness
from moralreport.typeset.pages import Item


def page_borders(borders: PageBorders, text: Area, frame: PageFrame) -> list[Item]:
    """Measured from the edge of the page or of the text; `space` is the distance."""
    left = _edge(borders.left, borders, text.left, 0.0, -1)
    top = _edge(borders.top, borders, text.top, 0.0, -1)
    right = _edge(borders.right, borders, text.right, frame.width, 1)
    bottom = _edge(borders.bottom, borders, text.bottom, frame.height, 1)
    outside = Area(left, top, right, bottom)
    sides = (borders.left, borders.top, borders.right, borders.bottom)
    lines = Sides(*(None if side is not None and is_drawn(side.style) else side for side in sides))
    items: list[Item] = [*framed(lines, outside, "Page"), *_arts(sides, outside)]
    if borders.right is not None and borders.right.shadow:
        items += [replace(rule, artifact="Page") for rule in shadow_rules(borders.right, (left, top), (right, bottom))]
    return items


def is_art(border: Border) -> bool:
    """Is it a row of pictures (17.18.2, from `apples` on) that nobody draws, and no line?"""
    return border.style not in LINE_STYLES and not is_drawn(border.style)


def _arts(borders: tuple[Border | None, ...], outside: Area) -> Iterator[Item]:
    """The sides of the frame that are rows of figures; the frame runs clockwise."""
    inward = (1, 1, -1, -1)
    left, top, right, bottom = (
        edge + sign * _unit(border) / 2 if border is not None else edge for edge, sign, border in zip(outside, inward, borders, strict=True)
    )
    corners = ((left, top), (right, top), (right, bottom), (left, bottom), (left, top))
    for border, (start, end) in zip((*borders[1:], borders[0]), pairwise(corners), strict=True):
        if border is not None and is_drawn(border.style):
            length = math.dist(start, end)
            along = ((end[0] - start[0]) / (length or 1.0), (end[1] - start[1]) / (length or 1.0))
            yield from art_side(border, Side(start, along, length))


def _edge(border: Border | None, borders: PageBorders, text: float, page: float, outward: int) -> float:
    """The outer edge of one side."""
    if border is None:
        return text
    return page - outward * border.space if borders.offset_from == "page" else text + outward * (border.space + _unit(border))


def _unit(border: Border) -> float:
    return unit_of(border) if is_drawn(border.style) else thickness(border)
