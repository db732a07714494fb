"""One face of a font file: Word's line metrics, characters, outlines; everything read late and once."""

from __future__ import annotations

import struct
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path

import uharfbuzz

from moralreport.records import dataclass
from moralreport.typeset.fonts.metrics import (
    LineMetrics,
    Style,
    Underline,
    has_fixed_pitch,
    has_serifs,
    read_italic_angle,
    read_line,
    read_style,
    read_underline,
)
from moralreport.typeset.fonts.name_table import FAMILY, FULL, POSTSCRIPT, TYPOGRAPHIC, read_names
from moralreport.typeset.fonts.outlines import GlyphOutline, alike, contours_of, drawn_outline, moved
from moralreport.typeset.fonts.thai_forms import FORMS

THAI_LETTER = "\u0e01"
STAND_INS = {
    "\u00a0": " ", "\u202f": " ", "\u2010": "-", "\u2011": "\u2010", "\u02bc": "\u2019",
    "⬧": "⧫", "⬥": "◆", "⭘": "○", "⟡": "◇", "🗴": "✗", "⦸": "⊘", "〈": "⟨", "〉": "⟩",
}  # fmt: skip
"""What is drawn for a character that the face lacks, where another one looks the same."""

_BLANKS = frozenset("\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u205f")
"""Spaces of a fixed share of the em, which HarfBuzz makes out of the plain one."""

TWIN_LINES = {"Caladea": LineMetrics(0.950, 0.222, 0.0)}
"""Line metrics of the original (Cambria) where its metric twin keeps only the widths."""


@dataclass(frozen=True, slots=True)
class FaceNames:
    """What a file calls its face. Each kind in every language, English first."""

    families: tuple[str, ...]
    typographic: tuple[str, ...]
    full: tuple[str, ...]
    postscript: str
    bold: bool
    italic: bool
    weight: int
    restricted: bool
    """The licence bits forbid embedding (OS/2 fsType 2)."""


def invisible(character: str) -> bool:
    """Characters that have no picture of their own in any face (soft hyphen, joiners, zero-width space, variation selectors)."""
    code = ord(character)
    return code in _INVISIBLE or 0xFE00 <= code <= 0xFE0F or 0xE0100 <= code <= 0xE01EF


_INVISIBLE = frozenset((0xAD, 0x34F, 0x61C, 0x180E, 0xFEFF, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2070)))


class Face:
    """A face as layout measures it and pdf embeds it. `key` is its stable name in the library.

    Lengths in ems unless said otherwise; `path` and `index` tell the file and the face inside a collection.
    """

    def __init__(self, path: Path, index: int = 0) -> None:
        self.path = path
        self.index = index
        self.key = ""

    @cached_property
    def hb_face(self) -> uharfbuzz.Face:
        return uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(self.path)), self.index)

    @cached_property
    def hb_font(self) -> uharfbuzz.Font:
        return uharfbuzz.Font(self.hb_face)

    def table(self, tag: str) -> bytes:
        """Bytes of one table, b"" where the file has none."""
        blob = self.hb_face.reference_table(tag)
        return bytes(blob.data) if blob else b""

    @cached_property
    def names(self) -> FaceNames:
        found = read_names(self.table("name"))
        style = self.style
        postscript = found[POSTSCRIPT][0] if found[POSTSCRIPT] else self.path.stem
        families, typographic, full = (tuple(found[kind]) for kind in (FAMILY, TYPOGRAPHIC, FULL))
        return FaceNames(families, typographic, full, postscript, *style)

    @cached_property
    def style(self) -> Style:
        return read_style(self.table("OS/2"), self.table("head"))

    @property
    def family(self) -> str:
        return self.names.families[0] if self.names.families else self.path.stem

    @property
    def bold(self) -> bool:
        return self.style.bold

    @property
    def italic(self) -> bool:
        return self.style.italic

    @cached_property
    def units_per_em(self) -> int:
        return int(self.hb_face.upem)

    @cached_property
    def line(self) -> LineMetrics:
        if self.family in TWIN_LINES:
            return TWIN_LINES[self.family]
        return read_line(self.table("OS/2"), self.table("hhea"), self.units_per_em, self.has(THAI_LETTER))

    @property
    def ascent(self) -> float:
        return self.line.ascent

    @property
    def descent(self) -> float:
        return self.line.descent

    @property
    def line_gap(self) -> float:
        return self.line.line_gap

    @cached_property
    def italic_angle(self) -> float:
        return read_italic_angle(self.table("post"))

    @cached_property
    def _underline(self) -> Underline:
        return read_underline(self.table("post"), self.units_per_em)

    @property
    def underline_position(self) -> float:
        """Centre of the underline below the baseline, positive down."""
        return self._underline.position

    @property
    def underline_thickness(self) -> float:
        return self._underline.thickness

    @cached_property
    def fixed_pitch(self) -> bool:
        return has_fixed_pitch(self.table("post"))

    @cached_property
    def x_height(self) -> float:
        return self._height(86, "x", 0.45)

    @cached_property
    def cap_height(self) -> float:
        return self._height(88, "H", 0.65)

    def _height(self, place: int, letter: str, usual: float) -> float:
        """As OS/2 has it at a place, else as the letter is drawn, else the usual share of the em."""
        os2, em = self.table("OS/2"), self.units_per_em
        told = struct.unpack_from(">h", os2, place)[0] if len(os2) >= 90 else 0
        return float(told or self._top(letter) or round(em * usual)) / em

    def _top(self, character: str) -> int:
        extents = self.hb_font.get_glyph_extents(self.glyph_of(character)) if self.has(character) else None
        return int(extents.y_bearing) if extents else 0

    @cached_property
    def strikeout_position(self) -> float:
        os2 = self.table("OS/2")
        told = struct.unpack_from(">h", os2, 28)[0] if len(os2) >= 30 else 0
        return float(told / self.units_per_em) or self.x_height * 0.5

    @cached_property
    def strikeout_thickness(self) -> float:
        os2 = self.table("OS/2")
        told = struct.unpack_from(">h", os2, 26)[0] if len(os2) >= 30 else 0
        return float(told / self.units_per_em) or self.underline_thickness

    @cached_property
    def serif(self) -> bool:
        return has_serifs(self.table("OS/2"))

    @cached_property
    def _drawn(self) -> dict[str, str]:
        return {}

    @cached_property
    def _shown(self) -> set[str]:
        """Characters that the face was found to have."""
        return set()

    def has(self, character: str) -> bool:
        """Whether the face can show the character, itself or through one that looks the same; invisible characters always."""
        return invisible(character) or bool(self.glyph_of(self.drawn(" " if character in _BLANKS else character)))

    def has_all(self, text: str) -> bool:
        unknown = set(text) - self._shown
        if not unknown:
            return True
        self._shown.update(character for character in unknown if self.has(character))
        return unknown <= self._shown

    def drawn(self, character: str) -> str:
        """The character itself, or its stand-in where only that is in the face."""
        shown = self._drawn.get(character)
        if shown is None:
            shown = character
            while not self.glyph_of(shown) and shown in STAND_INS:
                shown = STAND_INS[shown]
            self._drawn[character] = shown
        return shown

    def drawn_text(self, text: str) -> str:
        """`text` with stand-ins for what the face lacks, character for character."""
        for character in set(text) - self._drawn.keys():
            self.drawn(character)
        return "".join(map(self._drawn.__getitem__, text))

    @cached_property
    def needs_thai_forms(self) -> bool:
        """Whether GSUB has no Thai and the face carries the private-use forms of Windows instead."""
        return "thai" not in self.hb_face.get_table_script_tags("GSUB") and all(map(self.glyph_of, FORMS))

    def glyph_of(self, character: str) -> int:
        """Glyph of one character before shaping, 0 where there is none."""
        return int(self.hb_font.get_nominal_glyph(ord(character)) or 0)

    @cached_property
    def _advances(self) -> dict[int, float]:
        return {}

    def advance(self, glyph: int) -> float:
        """Width in the font's own metrics, in thousandths of an em."""
        width = self._advances.get(glyph)
        if width is None:
            width = self._advances[glyph] = self.hb_font.get_glyph_h_advance(glyph) * 1000 / self.units_per_em
        return width

    @cached_property
    def postscript_outlines(self) -> bool:
        """CFF or CFF2 outlines rather than glyf."""
        return any(tag in self.hb_face.table_tags for tag in ("CFF ", "CFF2"))

    @cached_property
    def bounding_box(self) -> tuple[int, int, int, int]:
        """xMin, yMin, xMax, yMax of all glyphs in font units."""
        head = self.table("head")
        box = struct.unpack_from(">hhhh", head, 36) if len(head) >= 44 else (0, 0, self.units_per_em, self.units_per_em)
        return box[0], box[1], box[2], box[3]

    def outline(self, glyph: int) -> GlyphOutline:
        """Drawing commands M, L, C, Z with points in font units, y growing upward."""
        return drawn_outline(self.hb_font, glyph)

    def glyph_drawn_as(self, parts: Sequence[tuple[int, float, float]]) -> int | None:
        """The glyph whose outline and width are the sum of `parts` (glyph, x, y in font units), None if the face has none."""
        key = tuple(parts)
        if key not in self._sums:
            self._sums[key] = self._find_sum(key)
        return self._sums[key]

    @cached_property
    def _sums(self) -> dict[tuple[tuple[int, float, float], ...], int | None]:
        return {}

    def _find_sum(self, parts: tuple[tuple[int, float, float], ...]) -> int | None:
        wanted = contours_of(tuple(command for glyph, x, y in parts for command in moved(self.outline(glyph), x, y)))
        width = sum(self.hb_font.get_glyph_h_advance(glyph) for glyph, _, _ in parts)
        candidates = range(1, self.hb_face.glyph_count if wanted else 1)
        wide = (glyph for glyph in candidates if abs(self.hb_font.get_glyph_h_advance(glyph) - width) <= 1)
        return next((glyph for glyph in wide if alike(contours_of(self.outline(glyph)), wanted)), None)
