"""What fills the room of a tab: rows of dots, hyphens, underscores (ECMA-376-1, 17.18.72)."""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil, floor

from moralreport.typeset.document import Leader
from moralreport.typeset.layout.environment import Environment
from moralreport.typeset.layout.inline.lines import Group
from moralreport.typeset.layout.inline.typecase import TypeStyle, type_case
from moralreport.typeset.pages import GlyphRun, Item, Rule

_SIGNS: dict[Leader, str] = {"dot": ".", "hyphen": "-", "middleDot": "\u00b7"}
_HEAVY = 1.5


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
