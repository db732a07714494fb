"""Glyphs of a run as outlines in its own coordinates, y growing downward."""

from __future__ import annotations

from collections.abc import Iterator

from moralreport.typeset.fonts.library import FontLibrary
from moralreport.typeset.layout.geometry.outlines import Outline
from moralreport.typeset.pages import GlyphRun


def outline_of(run: GlyphRun, fonts: FontLibrary) -> Outline:
    """Every glyph where it stands; quadratic curves become cubic ones."""
    return tuple(_cubic_commands(_commands(run, fonts)))


def moved(outline: Outline, right: float, down: float) -> Outline:
    return tuple((c[0], *(float(v) + (down if at % 2 else right) for at, v in enumerate(c[1:]))) for c in outline)


def _commands(run: GlyphRun, fonts: FontLibrary) -> Iterator[tuple[str, tuple[float, ...]]]:
    face, x = fonts.face(run.face), run.x
    em, unit = run.size / face.units_per_em, run.size / 1000
    for index, glyph in enumerate(run.glyphs):
        left, base = x + glyph.dx * unit * run.scale, run.y - glyph.dy * unit
        for letter, points in face.outline(glyph.glyph):
            placed = tuple(
                base - v * em if at % 2 else left + (v + points[at + 1] * run.slant) * em * run.scale for at, v in enumerate(points)
            )
            yield letter, placed
        x += glyph.advance * unit * run.scale + (run.spacing[index] if run.spacing else 0.0)


def _cubic_commands(commands: Iterator[tuple[str, tuple[float, ...]]]) -> Iterator[tuple[str | float, ...]]:
    last = (0.0, 0.0)
    for letter, points in commands:
        if letter == "Q":
            letter, points = "C", _cubic(last, points)
        yield letter, *points
        last = (points[-2], points[-1]) if points else last


def _cubic(start: tuple[float, float], points: tuple[float, ...]) -> tuple[float, ...]:
    """The cubic curve that equals a quadratic one."""
    (x0, y0), (cx, cy, x, y) = start, points
    return x0 + (cx - x0) * 2 / 3, y0 + (cy - y0) * 2 / 3, x + (cx - x) * 2 / 3, y + (cy - y) * 2 / 3, x, y
