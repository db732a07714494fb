"""The type of one character of a symbol font: a glyph of another face at the size and height of the one that is missing."""

from __future__ import annotations

from dataclasses import replace

from moralreport.typeset.document import RunProperties
from moralreport.typeset.fonts.face import Face
from moralreport.typeset.fonts.library import FontLibrary
from moralreport.typeset.fonts.metrics import LineMetrics
from moralreport.typeset.fonts.originals import Original
from moralreport.typeset.fonts.symbol_marks import Mark, stand_in_family, symbol_line, symbol_mark
from moralreport.typeset.layout.inline.scripts import Script
from moralreport.typeset.layout.inline.typecase import TypeCase, TypeStyle

_SCRIPT: Script = "latin"
"""What a symbol takes its size from, whatever the letters about it are."""


def symbol_style(case: TypeCase, properties: RunProperties, character: str) -> TypeStyle:
    """The style of a character that a symbol font would draw; the line is as high as that font makes it."""
    kept = case.kept(properties, _SCRIPT, character)
    if kept is not None:
        return kept
    style = _styled(case.style(properties, _SCRIPT), _face(case.library, properties, character), properties.fonts.symbol, character)
    return case.keep(style, properties, (_SCRIPT, False, character))


def _face(library: FontLibrary, properties: RunProperties, character: str) -> Face:
    """The nearest face that has the character."""
    face = library.match(stand_in_family(properties.fonts.symbol, character), properties.bold, properties.italic).face
    return face if face.has_all(character) else library.fallback(character, face) or face


def _styled(style: TypeStyle, face: Face, font: str, character: str) -> TypeStyle:
    factor, shift, spacing = _fitted(face, symbol_mark(font, character), character)
    line, size = symbol_line(font), style.size
    shown = LineMetrics((line.ascent - shift) / factor, (line.descent + shift) / factor, 0.0)
    return replace(
        style,
        face=face,
        size=size * factor,
        rise=style.rise + shift * size,
        spacing=style.spacing + spacing * size,
        scale=style.scale / (style.original.stretch if style.original else 1.0),
        slant=0.0,
        embolden=0.0,
        wanted="",
        original=Original(shown),
    )


def _fitted(face: Face, mark: Mark | None, character: str) -> tuple[float, float, float]:
    """How many times as large the glyph is to be, how far to be raised and how much wider to run, in ems of the text."""
    glyph = face.glyph_of(face.drawn(character))
    extents = face.hb_font.get_glyph_extents(glyph) if mark and glyph else None
    if mark is None or extents is None or not extents.height:
        return 1.0, 0.0, 0.0
    height, em = abs(extents.height) / face.units_per_em, face.units_per_em
    middle = (extents.y_bearing + extents.height / 2) / em
    factor = mark.height / height if mark.height else 1.0
    advance = face.advance(glyph) / 1000 * factor
    return factor, mark.middle - middle * factor, (mark.advance or advance) - advance
