"""How high a line is and where its baseline runs (ECMA-376-1, 17.3.1.33, 17.6.5; placement as Word measures)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from math import ceil
from typing import NamedTuple

from moralreport.typeset.document import LineRule, ParagraphProperties
from moralreport.typeset.layout.environment import Environment
from moralreport.typeset.layout.inline.lines import Segment
from moralreport.typeset.layout.inline.text.collect import Placed
from moralreport.typeset.layout.inline.text.cut import object_size
from moralreport.typeset.layout.inline.typecase import TypeStyle

_EXACT_BASELINE = 0.8
_TOUCHING = 0.01
"""Points that a line may be higher than its pitches of the grid."""


class Extent(NamedTuple):
    """Points above and below the baseline; `text` is the single line of the fonts alone, without drawings."""

    ascent: float
    descent: float
    text: float
    alone: bool = False
    """Drawings without text: the line is as high as they are, however small."""


class Spacing(NamedTuple):
    """What a paragraph says about the height of its lines; `pitch` of the grid that it snaps to, or 0."""

    rule: LineRule
    line: float
    pitch: float
    exact_below: bool = False

    @property
    def bound(self) -> bool:
        """Is there more to a line's height than a multiple of its text?"""
        return self.rule != "auto" or self.pitch > 0


def spacing_of(properties: ParagraphProperties, env: Environment) -> Spacing:
    pitch = env.grid_pitch if properties.snap_to_grid else 0.0
    return Spacing(properties.line_rule, properties.line, pitch, env.document.habits.exact_below)


def height_of_objects(segments: Iterable[Segment], objects: Mapping[int, Placed]) -> float:
    """How far the drawings of a line rise above its baseline."""
    return max((object_size(objects[s.start])[1] + s.style.rise for s in segments if s.kind == "object"), default=0.0)


@lru_cache(maxsize=512)
def measured(styles: frozenset[TypeStyle], spacing: Spacing, objects: float, alone: bool) -> tuple[Extent, float, float]:
    """What a line reaches with text of these styles and drawings so high (or with these `alone`), its height and its baseline's place."""
    ascent = max((style.ascent for style in styles), default=0.0)
    descent = max((style.descent for style in styles), default=0.0)
    extent = Extent(objects, 0.0, ascent + descent, alone) if alone else Extent(max(ascent, objects), descent, ascent + descent)
    return extent, *_line_height(extent, spacing)


def _line_height(extent: Extent, spacing: Spacing) -> tuple[float, float]:
    natural = extent.ascent + extent.descent
    if spacing.rule == "exact":
        below = spacing.exact_below and natural <= spacing.line
        return spacing.line, extent.ascent if below else spacing.line * _EXACT_BASELINE
    if spacing.rule == "atLeast":
        height = max(natural, spacing.line, spacing.pitch)
        return height, height - extent.descent
    return _multiple(extent, spacing)


def _multiple(extent: Extent, spacing: Spacing) -> tuple[float, float]:
    """Leading of a multiple goes below the text, and is none below a drawing beside it that is higher than all of that; a grid gives whole
    pitches and centres the line; a multiple under 1 cuts it at its top."""
    natural, text, pitch = extent.ascent + extent.descent, extent.text, spacing.pitch
    if pitch:
        text = pitch * max(1, ceil((text - _TOUCHING) / pitch))
    single = natural if extent.alone and not pitch else max(natural, text)
    takes_up = spacing.line >= 1.0 and not extent.alone
    height = max(single, spacing.line * text) if takes_up else single + (spacing.line - 1.0) * text
    if height < natural:
        return height, height - extent.descent
    return height, extent.ascent + (single - natural) / 2 if spacing.line >= 1.0 else height - extent.descent
