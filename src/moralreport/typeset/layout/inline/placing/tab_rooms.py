"""What stands in the room of a tab: rows of dots, hyphens, underscores (17.18.72), or one wide space for who copies the line."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from math import ceil, floor

from moralreport.typeset.document import Leader
from moralreport.typeset.fonts.library import FontLibrary
from moralreport.typeset.layout.environment import Environment
from moralreport.typeset.layout.inline.lines import Group
from moralreport.typeset.layout.inline.typecase import TypeStyle, type_case
from moralreport.typeset.pages import GAP_TEXT, GlyphRun, Item, Rule, ShapedGlyph

_SIGNS: dict[Leader, str] = {"dot": ".", "hyphen": "-", "middleDot": "\u00b7"}
_HEAVY = 1.5
_NARROWEST = 0.5
"""Points; no room is made narrower."""


def leader(group: Group, start: float, baseline: float, env: Environment) -> Iterator[Item]:
    """The leader of the tab before a group, from page x `start` on; an artifact, so that it stays out of the text."""
    if group.tab is None or group.leader == "none":
        return
    end = start + group.x - group.origin
    style, color = group.tab.style, group.tab.format.color
    sign = _SIGNS.get(group.leader)
    if sign is not None:
        yield from _row(sign, style, (start, end, baseline - style.rise), color, env)
    elif end > start:
        weight = style.face.underline_thickness * style.size * (_HEAVY if group.leader == "heavy" else 1.0)
        y = baseline - style.rise + style.face.underline_position * style.size
        yield Rule(start, y, end, y, weight, color)


def _row(sign: str, style: TypeStyle, place: tuple[float, float, float], color: str, env: Environment) -> Iterator[GlyphRun]:
    """Signs on a raster that all lines share, so that the dots of a table of contents stand below each other."""
    start, end, y = place
    (piece, *_) = type_case(env.fonts).pieces(style, sign)
    step = piece.advance * style.size / 1000
    if step <= 0:
        return
    first, last = ceil(start / step), floor(end / step)
    if last > first:
        glyphs = piece.glyphs * (last - first)
        yield GlyphRun(first * step, y, piece.face.key, style.size, glyphs, color, width=(last - first) * step, artifact="Leader")


def gap_run(style: TypeStyle, color: str, place: tuple[float, float, float], node: int | None, fonts: FontLibrary) -> GlyphRun | None:
    """A space as wide as the room; `place` is its left and right edge and the baseline. None where there is none."""
    start, end, y = place
    (piece, *_) = type_case(fonts).pieces(style, " ")
    natural = piece.advance * style.size / 1000
    if end - start < _NARROWEST or natural <= 0:
        return None
    glyph = _gap(piece.glyphs[0])
    return GlyphRun(start, y, piece.face.key, style.size, (glyph,), color, scale=(end - start) / natural, width=end - start, node=node)


@lru_cache(maxsize=64)
def _gap(space: ShapedGlyph) -> ShapedGlyph:
    """The space with another text, the same object each time."""
    return replace(space, text=GAP_TEXT)
