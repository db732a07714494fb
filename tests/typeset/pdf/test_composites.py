"""Composite glyphs: a base and its marks under one number of a TrueType file."""

from __future__ import annotations

import io
from itertools import pairwise

import pytest
import uharfbuzz
from fontTools.ttLib import TTFont
from tests.typeset.pdf.composition import library

from moralreport.typeset.fonts.outlines import GlyphOutline, contours_of, drawn_outline, moved
from moralreport.typeset.pages import ShapedGlyph
from moralreport.typeset.pdf.text.composites import add_composites
from moralreport.typeset.pdf.text.fonts import EmbeddedFace

FONTS = library()
LIMITS = ("maxCompositePoints", "maxCompositeContours", "maxComponentElements", "maxComponentDepth")
FAMILIES = ("TH Sarabun New", "TH SarabunPSK", "Carlito", "Arimo")


def rounded(outline: GlyphOutline) -> GlyphOutline:
    """Control points in hundredths of a font unit: HarfBuzz reckons them in single precision."""
    return tuple((letter, tuple(round(v, 2) for v in points)) for letter, points in outline)


def parts_of(family: str) -> tuple[bytes, list[tuple[tuple[tuple[int, int, int], ...], int]]]:
    """A font file, and two composites of its letters: two parts, and three with offsets of every sign, which is wider by 50."""
    face = FONTS.match(family).face
    a, b, c = (face.glyph_of(letter) for letter in "Ag\u00e9")
    return face.path.read_bytes(), [(((a, 0, 0), (b, 300, -20)), 0), (((c, 0, 0), (a, -250, 400), (b, 7, 9)), 50)]


@pytest.mark.parametrize("family", FAMILIES)
def test_a_composite_is_drawn_as_its_parts_where_they_were_put(family: str) -> None:
    file, composites = parts_of(family)
    made = uharfbuzz.Font(uharfbuzz.Face(add_composites(file, composites)))
    source = uharfbuzz.Font(uharfbuzz.Face(file))
    for number, (parts, wider) in enumerate(composites, source.face.glyph_count):
        wanted = tuple(command for glyph, x, y in parts for command in moved(drawn_outline(source, glyph), x, y))
        assert wanted and contours_of(rounded(drawn_outline(made, number))) == contours_of(rounded(wanted))
        assert made.get_glyph_h_advance(number) == source.get_glyph_h_advance(parts[0][0]) + wider


@pytest.mark.parametrize("family", FAMILIES)
def test_the_file_stays_sound(family: str) -> None:
    """Check sums, bounding boxes and the limits in maxp are those that fontTools works out."""
    file, composites = parts_of(family)
    font = TTFont(io.BytesIO(add_composites(file, composites)), checkChecksums=2)
    names = font.getGlyphOrder()[-len(composites) :]
    for name in names:
        glyph = font["glyf"][name]
        told = glyph.xMin, glyph.yMin, glyph.xMax, glyph.yMax
        glyph.recalcBounds(font["glyf"])
        assert told == (glyph.xMin, glyph.yMin, glyph.xMax, glyph.yMax)
        assert font["hmtx"][name][1] == glyph.xMin
    limits = {key: getattr(font["maxp"], key) for key in LIMITS}
    font["maxp"].recalc(font)
    assert all(limits[key] >= getattr(font["maxp"], key) for key in LIMITS)
    assert all(a <= b for a, b in pairwise(font["loca"].locations))


def test_what_has_no_outline_leaves_none() -> None:
    face = FONTS.match("TH Sarabun New").face
    space = face.glyph_of(" ")
    made = uharfbuzz.Font(uharfbuzz.Face(add_composites(face.path.read_bytes(), [(((space, 0, 0), (space, 100, 0)), 0)])))
    assert made.face.glyph_count == face.hb_face.glyph_count + 1
    assert drawn_outline(made, face.hb_face.glyph_count) == ()


def test_a_code_is_never_wider_than_a_glyph_can_be() -> None:
    face = FONTS.match("Carlito").face
    embedded = EmbeddedFace(face, "F1", face.units_per_em)
    space = ShapedGlyph(face.glyph_of(" "), " ", 226.0)
    _, width = embedded.of_width(((0.0, (space,)),), 90_000.0)
    assert round(width * face.units_per_em / 1000) == 65_535
