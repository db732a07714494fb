"""What is copied for the room of a tab: one wide space, so that readers know what stands before and after it as one line."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from moralreport.typeset.fonts.library import FontLibrary
from moralreport.typeset.layout.inline.typecase import TypeStyle, type_case
from moralreport.typeset.pages import GAP_TEXT, GlyphRun, ShapedGlyph

_NARROWEST = 0.5
"""Points; no room is made narrower."""


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
