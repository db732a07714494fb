"""One face of a font file: Word's line metrics, characters, outlines; everything read late and once."""

from __future__ import annotations

import struct
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import Any

import uharfbuzz

from moralreport.records import dataclass
from moralreport.typeset.fonts.name_table import FAMILY, FULL, POSTSCRIPT, TYPOGRAPHIC, read_names
from moralreport.typeset.fonts.outlines import Outline, alike, contours_of, drawn_outline, moved
from moralreport.typeset.fonts.thai_forms import FORMS

THAI_LETTER = "\u0e01"
STAND_INS = {
    "\u00a0": " ", "\u202f": " ", "\u2010": "-", "\u2011": "\u2010", "\u02bc": "\u2019",
    "⬧": "⧫", "⬥": "◆", "⭘": "○", "⟡": "◇", "🗴": "✗", "⦸": "⊘", "〈": "⟨", "〉": "⟩",
}  # fmt: skip
"""What is drawn for a character that the face lacks, where another one looks the same."""

_BLANKS = frozenset("\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u205f")
"""Spaces of a fixed share of the em, which HarfBuzz makes out of the plain one."""

TWIN_LINES = {"Caladea": (0.950, 0.222, 0.0)}
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


@dataclass(frozen=True, slots=True)
class LineMetrics:
    """In ems; ascent + descent + line_gap is the single line that Word sets."""

    ascent: float
    descent: float
    line_gap: float


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
    def hb_face(self) -> Any:
        return uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(self.path)), self.index)

    @cached_property
    def hb_font(self) -> Any:
        return uharfbuzz.Font(self.hb_face)

    def table(self, tag: str) -> bytes:
        """Bytes of one table, b"" where the file has none."""
        blob = self.hb_face.reference_table(tag)
        return bytes(blob.data) if blob else b""

    @cached_property
    def names(self) -> FaceNames:
        found = read_names(self.table("name"))
        bold, italic, weight, restricted = self._style
        postscript = found[POSTSCRIPT][0] if found[POSTSCRIPT] else self.path.stem
        families, typographic, full = (tuple(found[kind]) for kind in (FAMILY, TYPOGRAPHIC, FULL))
        return FaceNames(families, typographic, full, postscript, bold, italic, weight, restricted)

    @cached_property
    def _style(self) -> tuple[bool, bool, int, bool]:
        os2, head = self.table("OS/2"), self.table("head")
        mac = struct.unpack_from(">H", head, 44)[0] if len(head) >= 46 else 0
        if len(os2) < 64:
            return bool(mac & 1), bool(mac & 2), 700 if mac & 1 else 400, False
        weight, embedding = struct.unpack_from(">H", os2, 4)[0], struct.unpack_from(">H", os2, 8)[0]
        selection = struct.unpack_from(">H", os2, 62)[0]
        return bool(selection & 32 or mac & 1), bool(selection & 1 or mac & 2), weight, embedding & 0x0F == 2

    @property
    def family(self) -> str:
        return self.names.families[0] if self.names.families else self.path.stem

    @property
    def bold(self) -> bool:
        return self._style[0]

    @property
    def italic(self) -> bool:
        return self._style[1]

    @cached_property
    def units_per_em(self) -> int:
        return int(self.hb_face.upem)

    @cached_property
    def line(self) -> LineMetrics:
        """Line metrics as Word on Windows takes them: typo metrics where the face asks for them, hhea for Thai faces, else win metrics."""
        if self.family in TWIN_LINES:
            return LineMetrics(*TWIN_LINES[self.family])
        hhea, os2 = self._hhea, self.table("OS/2")
        if len(os2) < 78 or (self.has(THAI_LETTER) and hhea[0] > 0 and not self._use_typo):
            return self._ems(*hhea)
        if self._use_typo:
            ascent, descent, gap = struct.unpack_from(">hhh", os2, 68)
            return self._ems(ascent, -descent, gap)
        ascent, descent = struct.unpack_from(">HH", os2, 74)
        return self._ems(ascent, descent, max(0, hhea[2] - (ascent + descent - hhea[0] - hhea[1])))

    @cached_property
    def _hhea(self) -> tuple[int, int, int]:
        """Ascent, descent (positive down) and line gap in font units."""
        table = self.table("hhea")
        ascent, descent, gap = struct.unpack_from(">hhh", table, 4) if len(table) >= 10 else (self.units_per_em, 0, 0)
        return ascent, -descent, gap

    @property
    def _use_typo(self) -> bool:
        os2 = self.table("OS/2")
        return len(os2) >= 78 and bool(struct.unpack_from(">H", os2, 62)[0] & 128)

    def _ems(self, ascent: float, descent: float, gap: float) -> LineMetrics:
        em = self.units_per_em
        return LineMetrics(ascent / em, descent / em, gap / em)

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
    def _post(self) -> tuple[float, float, float, bool]:
        """Italic angle in degrees, underline position and thickness in ems, fixed pitch."""
        table = self.table("post")
        if len(table) < 16:
            return 0.0, 0.1, 0.05, False
        angle, position, thickness, fixed = struct.unpack_from(">ihhI", table, 4)
        em = self.units_per_em
        return angle / 65536, -position / em, (thickness / em) or 0.05, bool(fixed)

    @property
    def italic_angle(self) -> float:
        return self._post[0]

    @property
    def underline_position(self) -> float:
        """Centre of the underline below the baseline, positive down."""
        return self._post[1]

    @property
    def underline_thickness(self) -> float:
        return self._post[2]

    @property
    def fixed_pitch(self) -> bool:
        return self._post[3]

    @cached_property
    def _heights(self) -> tuple[float, float, float, float]:
        """x height, cap height, strikeout position and thickness in ems."""
        os2, em = self.table("OS/2"), self.units_per_em
        size, position = struct.unpack_from(">hh", os2, 26) if len(os2) >= 30 else (0, 0)
        x_height, cap_height = struct.unpack_from(">hh", os2, 86) if len(os2) >= 90 else (0, 0)
        x_height = x_height or self._top("x") or round(em * 0.45)
        cap_height = cap_height or self._top("H") or round(em * 0.65)
        return x_height / em, cap_height / em, (position or x_height * 0.5) / em, (size / em) or self.underline_thickness

    def _top(self, character: str) -> int:
        extents = self.hb_font.get_glyph_extents(self.glyph_of(character)) if self.has(character) else None
        return int(extents.y_bearing) if extents else 0

    @property
    def x_height(self) -> float:
        return self._heights[0]

    @property
    def cap_height(self) -> float:
        return self._heights[1]

    @property
    def strikeout_position(self) -> float:
        return self._heights[2]

    @property
    def strikeout_thickness(self) -> float:
        return self._heights[3]

    @cached_property
    def serif(self) -> bool:
        """Whether PANOSE or the family's class says that strokes have serifs."""
        os2 = self.table("OS/2")
        if len(os2) < 42:
            return False
        family_class, panose = os2[30], os2[32:42]
        return panose[1] in range(2, 11) if panose[0] == 2 and panose[1] else family_class in (1, 2, 3, 4, 5, 7)

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

    def outline(self, glyph: int) -> Outline:
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
