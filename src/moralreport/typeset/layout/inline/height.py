"""How high a line is and where its baseline runs (ECMA-376-1, 17.3.1.33, 17.6.5; placement as Word measures)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from math import ceil
from typing import NamedTuple

from moralreport.typeset.document import ParagraphProperties
from moralreport.typeset.layout.inline.collect import Placed
from moralreport.typeset.layout.inline.cut import object_size
from moralreport.typeset.layout.inline.lines import Segment
from moralreport.typeset.layout.inline.typecase import TypeStyle

_EXACT_BASELINE = 0.8
_TOUCHING = 0.01
"""Points that a line may be higher than its pitches of the grid."""


class Extent(NamedTuple):
    """Points above and below the baseline; `text` is the single line of the fonts alone, without drawings."""

    ascent: float
    descent: float
    text: float


def extent(segments: Iterable[Segment], styles: Iterable[TypeStyle], objects: Mapping[int, Placed]) -> Extent:
    """What the segments, and styles that stand in the line without a segment, reach."""
    kinds = {id(s.style): s.style for s in segments}
    used = [*kinds.values(), *styles]
    ascent = max((style.ascent for style in used), default=0.0)
    descent = max((style.descent for style in used), default=0.0)
    text = ascent + descent
    if objects:
        tall = (object_size(objects[s.start])[1] + s.style.rise for s in segments if s.kind == "object")
        ascent = max(ascent, max(tall, default=0.0))
    return Extent(ascent, descent, text)


def line_height(extent: Extent, properties: ParagraphProperties, grid_pitch: float) -> tuple[float, float]:
    """Height of the line and the baseline's distance from its top."""
    natural = extent.ascent + extent.descent
    if properties.line_rule == "exact":
        return properties.line, properties.line * _EXACT_BASELINE
    if properties.line_rule == "atLeast":
        height = max(natural, properties.line, _grid(properties, grid_pitch))
        return height, height - extent.descent
    return _multiple(extent, properties, grid_pitch)


def _grid(properties: ParagraphProperties, pitch: float) -> float:
    return pitch if properties.snap_to_grid else 0.0


def _multiple(extent: Extent, properties: ParagraphProperties, grid_pitch: float) -> tuple[float, float]:
    """Leading of a multiple goes below the text; a grid gives whole pitches and centres it; a multiple under 1 cuts the line at its top."""
    natural, text = extent.ascent + extent.descent, extent.text
    pitch = _grid(properties, grid_pitch)
    if pitch:
        text = pitch * max(1, ceil((text - _TOUCHING) / pitch))
    single = max(natural, text)
    height = single + (properties.line - 1.0) * text
    if height < natural:
        return height, height - extent.descent
    return height, extent.ascent + (single - natural) / 2 if properties.line >= 1.0 else height - extent.descent
