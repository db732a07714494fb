"""Effects of text, drawn from the outlines of its glyphs behind and over the letters, which stay text (17.3.2)."""

from __future__ import annotations

from collections.abc import Iterator

from moralreport.typeset.document import Shadow, TextEffect
from moralreport.typeset.document.plane import Outline, Rect
from moralreport.typeset.layout.effects.shadings import shading
from moralreport.typeset.layout.environment import Environment
from moralreport.typeset.layout.geometry.glyph_paths import moved, outline_of
from moralreport.typeset.pages import GlyphRun, Item, Path

_SHADOW = 0.04
_RELIEF = 0.025
"""How far a shadow and the edges of raised letters lie away, in ems."""
_HAIR = 0.012
_PALE, _DARK = "D9D9D9", "7F7F7F"


def behind(run: GlyphRun, effects: tuple[TextEffect, ...], env: Environment) -> Iterator[Item]:
    """Light, shadows, and the edges of letters in relief."""
    for effect in effects:
        if effect.kind == "glow":
            yield from _light(run, effect, env)
        if effect.kind == "shadow":
            right, down = effect.shift if effect.color else (_SHADOW * run.size,) * 2
            yield Path(moved(outline_of(run, env.fonts), right, down), fill=effect.color or "A6A6A6")
        elif effect.kind in ("emboss", "imprint"):
            away = _RELIEF * run.size * (1 if effect.kind == "emboss" else -1)
            outline = outline_of(run, env.fonts)
            yield Path(moved(outline, -away, -away), fill=_PALE)
            yield Path(moved(outline, away, away), fill=_DARK)


def _light(run: GlyphRun, effect: TextEffect, env: Environment) -> Iterator[Item]:
    from moralreport.typeset.layout.effects.shadows import shadow_items

    outline = outline_of(run, env.fonts)
    if any(letter != "Z" for letter, *_ in outline):
        light = Shadow(effect.color or "000000", (0.0, 0.0), effect.opacity, effect.width, spread=effect.width / 2)
        yield from shadow_items(outline, light, Rect(run.x, run.y, run.width, run.size), 0.0)


def over(run: GlyphRun, effects: tuple[TextEffect, ...], ground: str | None, env: Environment) -> Iterator[Path]:
    """What covers the letters: hollow ones get the ground's colour, others a gradient, a line about them."""
    for effect in effects:
        painted = _cover(run, effect, ground or "FFFFFF", outline_of(run, env.fonts))
        if painted is not None:
            yield painted


def _cover(run: GlyphRun, effect: TextEffect, ground: str, outline: Outline) -> Path | None:
    match effect.kind:
        case "outline":
            return Path(outline, fill=ground, stroke=run.color, width=_HAIR * run.size)
        case "hollow":
            return Path(outline, fill=ground)
        case "emboss" | "imprint":
            return Path(outline, fill=ground) if run.color == "000000" else None
        case "line":
            return Path(outline, stroke=effect.color, width=effect.width)
        case "gradient" if effect.gradient is not None:
            box = Rect(run.x, run.y - run.size * 0.8, run.width, run.size)
            return Path(outline, fill=run.color, shading=shading(effect.gradient, box))
        case _:
            return None
