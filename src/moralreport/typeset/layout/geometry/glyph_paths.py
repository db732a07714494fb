"""Glyphs of a run as outlines in its own coordinates, y growing downward."""

from __future__ import annotations

from collections.abc import Iterator

from moralreport.typeset.document.plane import Command, Outline, mapped
from moralreport.typeset.fonts.library import FontLibrary
from moralreport.typeset.pages import GlyphRun


def outline_of(run: GlyphRun, fonts: FontLibrary) -> Outline:
    """Every glyph where it stands."""
    return tuple(_commands(run, fonts))


def moved(outline: Outline, right: float, down: float) -> Outline:
    return mapped(outline, lambda x, y: (x + right, y + down))


def _commands(run: GlyphRun, fonts: FontLibrary) -> Iterator[Command]:
    face, x = fonts.face(run.face), run.x
    em, unit = run.size / face.units_per_em, run.size / 1000
    for index, glyph in enumerate(run.glyphs):
        left, base = x + glyph.dx * unit * run.scale, run.y - glyph.dy * unit
        for letter, points in face.outline(glyph.glyph):
            pairs = zip(points[::2], points[1::2], strict=True)
            yield letter, *(v for x, y in pairs for v in (left + (x + y * run.slant) * em * run.scale, base - y * em))
        x += glyph.advance * unit * run.scale + (run.spacing[index] if run.spacing else 0.0)
