"""Sizes of drawings that depend on where they stand: shares of page or margins, shapes as high as their text."""

from __future__ import annotations

from dataclasses import replace

from moralreport.typeset.document import Anchor, Drawing, Picture, Shape, TextBox
from moralreport.typeset.layout.atoms import Region
from moralreport.typeset.layout.drawings.shapes import geometry_of
from moralreport.typeset.layout.environment import DEEPEST_REFINED, Environment
from moralreport.typeset.layout.floating_drawings import horizontal_span, vertical_span
from moralreport.typeset.layout.geometry.outlines import text_room
from moralreport.typeset.layout.structure.tree import Nodes, StructureBuilder

_NOTICED = 0.5
_LARGEST = 6336.0


def sized_anchor(anchor: Anchor, region: Region, env: Environment) -> Anchor:
    """The anchor with its drawing as large as it is at this place."""
    if anchor.share_width is None and anchor.share_height is None and _fitted_text(anchor.drawing) is None:
        return anchor
    return replace(anchor, drawing=fitted(_shared(anchor, region), env))


def fitted(drawing: Drawing, env: Environment) -> Drawing:
    """A shape that fits its text (20.1.2.1.4), across where that is vertical; its corner stays where it is."""
    text = _fitted_text(drawing)
    if text is None or not isinstance(drawing, Shape) or env.set_text is None or env.depth > DEEPEST_REFINED:
        return drawing
    left, top, right, bottom = text_room(geometry_of(drawing, env), drawing.width, drawing.height, drawing.adjust)
    from moralreport.typeset.layout.drawings.drawings import insets_along, inside

    inset, upright = insets_along(text), text.direction == "lrTb"
    along, across = (right - left, bottom - top) if upright else (bottom - top, right - left)
    width, nodes = max(along - inset[0] - inset[2], 1.0), Nodes(StructureBuilder(), None)
    high, _ = env.set_text(text.blocks, width, inside(drawing, env), nodes)
    more = high + inset[1] + inset[3] - across
    if abs(more) <= _NOTICED:
        return drawing
    if upright:
        return replace(drawing, height=_bounded(drawing.height + more))
    return replace(drawing, width=_bounded(drawing.width + more))


def _bounded(length: float) -> float:
    return max(1.0, min(length, _LARGEST))


def _fitted_text(drawing: Drawing) -> TextBox | None:
    """The text that its height follows, or its width where that is vertical; text that is turned or never breaks has no say in it here."""
    if not isinstance(drawing, Shape) or drawing.text is None or not drawing.text.blocks:
        return None
    text = drawing.text
    return text if text.autofit and not text.no_wrap and not text.turn and not drawing.rotation % 360 else None


def _shared(anchor: Anchor, region: Region) -> Drawing:
    """Shares of what they name. Groups keep their size, and the side of a shape that fits its text is not shared."""
    drawing = anchor.drawing
    if not isinstance(drawing, Picture | Shape):
        return drawing
    width, height, text = drawing.width, drawing.height, _fitted_text(drawing)
    upright = text is not None and text.direction == "lrTb"
    if anchor.share_width is not None and (text is None or upright):
        start, end = horizontal_span(anchor.share_width[0], region)
        width = (end - start) * anchor.share_width[1]
    if anchor.share_height is not None and not upright:
        start, end = vertical_span(anchor.share_height[0], 0.0, region)
        height = (end - start) * anchor.share_height[1]
    return replace(drawing, width=width or drawing.width, height=height or drawing.height)
