"""Borders and shading of paragraphs (17.3.1.7, 17.3.1.24, 17.3.1.31); one box round joined neighbours."""

from __future__ import annotations

from moralreport.records import dataclass
from moralreport.typeset.document import Border, Paragraph, ParagraphProperties
from moralreport.typeset.document.plane import Point, Rect
from moralreport.typeset.extents import Area
from moralreport.typeset.layout.geometry.line_frames import Sides, framed, shaded
from moralreport.typeset.line_styles import thickness
from moralreport.typeset.pages import Item, Rule

_BAR = Border("single", 0.75)
"""The line of a bar tab (17.18.84)."""


@dataclass(frozen=True, slots=True)
class ParagraphEdges:
    """A stretch of one paragraph on the page: column edges, top and bottom, and which ends of the paragraph it holds.

    `reach`: how far the box goes on below, to meet a joined neighbour.
    """

    left: float
    right: float
    top: float
    bottom: float
    first: bool
    last: bool
    between: bool
    reach: float = 0.0


def top_border(paragraph: Paragraph, is_joined: bool) -> Border | None:
    borders = paragraph.properties.borders
    return borders.between if is_joined else borders.top


def bottom_border(paragraph: Paragraph, is_joined: bool) -> Border | None:
    return None if is_joined else paragraph.properties.borders.bottom


def has_box(properties: ParagraphProperties) -> bool:
    """Is anything drawn about the paragraph?"""
    borders = properties.borders
    bordered = (borders.top, borders.left, borders.bottom, borders.right, borders.between, borders.bar)
    return properties.shading is not None or any(bordered) or bool(_bars(properties))


def paragraph_box(properties: ParagraphProperties, edges: ParagraphEdges) -> tuple[Item, ...]:
    """Shading, then borders, of a stretch of a paragraph; borders stand outside the indents by their own space."""
    borders = properties.borders
    leading, trailing = properties.indent_left + min(0.0, properties.first_line), properties.indent_right
    if properties.bidi:
        leading, trailing = trailing, leading
    left = edges.left + leading - border_room(borders.left)
    right = max(left, edges.right - trailing + border_room(borders.right))
    top, bottom = edges.top, edges.bottom + edges.reach
    items: list[Item] = []
    if properties.shading:
        items.append(shaded(Rect(left, top, right - left, bottom - top), properties.shading, properties.stripes))
    if edges.between and not edges.first:
        middle = top + thickness(borders.between) / 2
        items += _line(borders.between, (left, middle), (right, middle))
    sides = Sides(borders.left, borders.top if edges.first else None, borders.right, borders.bottom if edges.last else None)
    items += framed(sides, Area(left, top, right, bottom))
    if edges.last and borders.right is not None and borders.right.shadow:
        items += shadow_rules(borders.right, (left, top), (right, bottom))
    items += _line(borders.bar, (edges.left - 6.0, top), (edges.left - 6.0, bottom))
    for bar in _bars(properties):
        items += _line(_BAR, (edges.left + bar, edges.top), (edges.left + bar, edges.bottom))
    return tuple(items)


def shadow_rules(border: Border, corner: Point, opposite: Point) -> list[Rule]:
    """The shadow of a frame between its two outer corners: a line at its right and one below."""
    width = border.width
    (left, top), (right, bottom) = corner, opposite
    x, y, start = right + width / 2, bottom + width / 2, 2 * width
    return [
        Rule(x, top + start, x, bottom + width, width, "000000"),
        Rule(left + start, y, right + width, y, width, "000000"),
    ]


def _bars(properties: ParagraphProperties) -> list[float]:
    return [stop.position for stop in properties.tabs if stop.alignment == "bar"]


def border_room(border: Border | None) -> float:
    """Room that a border takes beside the text."""
    return border.space + thickness(border) if border else 0.0


def _line(border: Border | None, start: Point, end: Point) -> list[Item]:
    return [Rule.along(border, start, end)] if border is not None else []
