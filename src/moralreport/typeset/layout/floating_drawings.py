"""Places of floating drawings (20.4.2): on the page, margin, column or paragraph; the room they take from text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from math import inf

from moralreport.records import dataclass
from moralreport.typeset.document import Anchor, AxisPosition, Shape
from moralreport.typeset.layout.atoms import Region
from moralreport.typeset.layout.exclusions import Exclusion, Exclusions
from moralreport.typeset.layout.geometry.contours import strips, turned_contour
from moralreport.typeset.layout.painting import Painter
from moralreport.typeset.layout.structure.tree import Nodes

Span = tuple[float, float]


@dataclass(frozen=True, slots=True)
class PlacedFloat:
    """A drawing at (x, y), region coordinates."""

    anchor: Anchor
    x: float
    y: float
    raised: bool = False
    """Moved up because the page ends above where it was to stand."""
    crowded: bool = False
    """There is no room left on the page below the floats that it may not overlap."""

    @property
    def stands_in_cell(self) -> bool:
        """Is the cell of its text as high as it (20.4.2.3, layoutInCell)?"""
        return self.anchor.layout_in_cell and self.anchor.wrap != "none"

    def reserve(self, region: Region, owner: int) -> None:
        """Keep text away from it, as its wrapping asks for."""
        if self.anchor.wrap == "none":
            return
        left, top, right, bottom = self.anchor.distances
        drawing = self.anchor.drawing
        if len(self.anchor.contour) > 2:
            corners = turned_contour(self.anchor.contour, drawing)
            for near, upper, far, lower in strips(corners, drawing.width, drawing.height):
                strip = Exclusion(self.x + near - left, self.y + upper, self.x + far + right, self.y + lower, self.anchor.wrap_side, owner)
                region.exclusions.add(replace(strip, distances=(left, right)))
            return
        side = "none" if self.anchor.wrap == "topAndBottom" else self.anchor.wrap_side
        box = Exclusion(self.x - left, self.y - top, self.x + drawing.width + right, self.y + drawing.height + bottom, side, owner)
        region.exclusions.add(replace(box, raised=self.raised, crowded=self.crowded, distances=(left, right)))

    def paint(self, x: float, y: float, nodes: Nodes, painter: Painter) -> None:
        """Draw it; (x, y) is the region's place on the page. What text goes round is never behind its shading."""
        from moralreport.typeset.layout.drawings.drawings import draw

        drawing = self.anchor.drawing
        if self.anchor.behind and isinstance(drawing, Shape) and drawing.word_art is not None:
            nodes = Nodes(nodes.builder, None)
        items = draw(drawing, x + self.x, y + self.y, nodes, painter.env)
        behind = self.anchor.behind and self.anchor.wrap == "none"
        painter.canvas.add_float(items, behind, self.anchor.z_order)


def place_float(anchor: Anchor, line_top: float, region: Region, character: float | None) -> PlacedFloat:
    """Where an anchored drawing goes; `line_top` is the top of its paragraph or line, `character` the x where it stands in its line.

    One that text goes round never leaves the page by where its paragraph stands or by its alignment, nor its cell at the top;
    one over or behind the text may.
    """
    across = horizontal_span(anchor.horizontal.relative_to, region)
    if character is not None and anchor.horizontal.relative_to == "character":
        across = character, character
    down = vertical_span(anchor.vertical.relative_to, line_top, region)
    frame = region.frame
    x = position_on(anchor.horizontal, across, anchor.drawing.width, region.odd)
    y = asked = position_on(anchor.vertical, down, anchor.drawing.height, region.odd)
    on_text = anchor.vertical.relative_to in ("paragraph", "line")
    if frame is not None and anchor.wrap != "none" and (on_text or anchor.vertical.align is not None):
        y = max(-region.y, min(y, frame.height - region.y - anchor.drawing.height))
    elif frame is None and anchor.wrap != "none" and not on_text:
        y = max(0.0, y)
    return PlacedFloat(anchor, x, y, raised=y < asked and anchor.drawing.height <= region.height)


def without_overlap(placed: Sequence[PlacedFloat], region: Region, owner: int) -> Iterator[PlacedFloat]:
    """Floats of one paragraph, those that may not overlap others moved below them (20.4.2.3, allowOverlap); each takes its room."""
    before = Exclusions()
    for one in placed:
        anchor = one.anchor
        if anchor.wrap != "none" and not anchor.allow_overlap:
            one = _apart(one, region, owner, before)
        one.reserve(region, owner)
        left, top, right, bottom = anchor.distances
        width, height = anchor.drawing.width, anchor.drawing.height
        before.add(Exclusion(one.x - left, one.y - top, one.x + width + right, one.y + height + bottom))
        yield one


def _apart(one: PlacedFloat, region: Region, owner: int, before: Exclusions) -> PlacedFloat:
    """Moved down off those that it may not overlap; up, off those `before` it in its paragraph, where the page ends below these."""
    size, (_, above, _, below) = (one.anchor.drawing.width, one.anchor.drawing.height), one.anchor.distances
    others, lowest = region.exclusions, _lowest(one, region)
    clear = others.clear_top(one.x, one.y, size, owner, above)
    down = before.clear_top(one.x, clear, size, owner, above)
    if down > max(clear, lowest):
        up = before.clear_bottom(one.x, min(one.y, lowest), size, below)
        if -region.y <= up == others.clear_top(one.x, up, size, owner, above):
            return replace(one, y=up)
    return _kept_on_page(replace(one, y=down), one.y, region)


def _kept_on_page(moved: PlacedFloat, y: float, region: Region) -> PlacedFloat:
    """A float that those before it moved down from `y`: never out of the page."""
    lowest = max(y, _lowest(moved, region))
    if moved.y <= lowest:
        return moved
    fits = moved.anchor.drawing.height <= region.height
    return replace(moved, y=lowest, raised=moved.raised or fits, crowded=fits)


def _lowest(placed: PlacedFloat, region: Region) -> float:
    """How far down it may stand on its page."""
    return region.frame.height - region.y - placed.anchor.drawing.height if region.frame is not None else inf


def refers_to_line(anchor: Anchor) -> bool:
    """Is it placed by its line or character?"""
    return anchor.horizontal.relative_to == "character" or anchor.vertical.relative_to == "line"


def stands_in_line(anchor: Anchor) -> bool:
    """Is it, with no text going round it, so that it waits until the line is set?"""
    return anchor.wrap == "none" and refers_to_line(anchor)


def position_on(axis: AxisPosition, span: Span, size: float, odd: bool) -> float:
    """The near edge of a box of this size on one axis."""
    start, end = span
    if axis.percent is not None:
        return start + (end - start) * axis.percent
    if axis.align is None:
        return start + (axis.offset or 0.0)
    near = {"left": True, "top": True, "inside": odd, "right": False, "bottom": False, "outside": not odd}
    if axis.align not in near:
        return start + (end - start - size) / 2
    return start if near[axis.align] else end - size


def horizontal_span(relative_to: str, region: Region) -> Span:
    """What a horizontal position refers to, region coordinates."""
    frame = region.frame
    if frame is None or relative_to in ("column", "character", "text"):
        return 0.0, region.width
    left_margin, right_margin = (0.0, frame.left), (frame.right, frame.width)
    spans = {
        "page": (0.0, frame.width),
        "margin": (frame.left, frame.right),
        "leftMargin": left_margin,
        "rightMargin": right_margin,
        "insideMargin": left_margin if region.odd else right_margin,
        "outsideMargin": right_margin if region.odd else left_margin,
    }
    start, end = spans.get(relative_to, (region.x, region.x + region.width))
    return start - region.x, end - region.x


def vertical_span(relative_to: str, line_top: float, region: Region) -> Span:
    """What a vertical position refers to, region coordinates."""
    frame = region.frame
    if frame is None:
        return (line_top, line_top) if relative_to in ("paragraph", "line", "text") else (0.0, line_top)
    spans = {
        "page": (0.0, frame.height),
        "margin": (frame.top, frame.bottom),
        "topMargin": (0.0, frame.top),
        "bottomMargin": (frame.bottom, frame.height),
        "insideMargin": (0.0, frame.top),
        "outsideMargin": (frame.bottom, frame.height),
    }
    if relative_to not in spans:
        return line_top, line_top
    start, end = spans[relative_to]
    return start - region.y, end - region.y
