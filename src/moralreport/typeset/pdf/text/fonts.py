"""Embedding: each pair of a picture and its text has a private code of its own, so that copying yields the text and nothing else.

TrueType faces become one Type0 font: codes are counted as pairs come, CIDToGIDMap leads from code to glyph and ToUnicode
from code to text. A base with its marks is one picture, drawn by a composite glyph, behind which empty codes bear the text of the
marks (`marks`): readers that look at where glyphs stand (poppler, pdfminer) meet none without width. Where clusters stand farther
apart than readers bear, the first is a glyph of its own that is wider. In CFF faces the code must be the glyph; a glyph with a
second text goes into a further font with the same file and another ToUnicode (`layer`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import field
from itertools import repeat
from math import ceil, fsum
from typing import NamedTuple

from moralreport.records import dataclass
from moralreport.typeset.fonts.face import Face, invisible
from moralreport.typeset.pages import ShapedGlyph
from moralreport.typeset.pdf.objects import number
from moralreport.typeset.pdf.text.code_maps import readable
from moralreport.typeset.pdf.text.marks import MARK_WIDTH, parted

NOMINAL_WIDTH = 1.0
"""Width of marks that have none: pdfminer breaks a line between two glyphs of no width. Taken back after each; PDF/A allows 1/1000."""
Parts = tuple[tuple[int, int, int], ...]
"""A glyph by itself, or a base with its marks; glyph, x, y in font units."""
_MOST_CODES = 60_000
_MOST_PARTS = 8
_ONE_CODE = 4
"""Digits of one code."""
_WIDEST_GAP = 55.0
"""Three tenths of the mean of a mark's width and that of a narrow letter, nearly."""
_STEPS_OF_EM, _MOST_STEPS = 20, 200
"""Widths that are not the glyphs' own differ by so many parts of an em, so that a font has few different ones; how many at most."""
_WIDEST = 0xFFFF
"""Font units that the width of a glyph can be (OpenType, hmtx)."""
Pieces = Sequence[tuple[float, tuple[ShapedGlyph, ...]]]
"""Clusters and their places, in thousandths of an em."""


class Drawing(NamedTuple):
    """What one code draws, and by how many font units it is wider than its first part."""

    parts: Parts
    wider: int = 0

    @property
    def is_plain(self) -> bool:
        """One glyph as the face has it: never .notdef, to which text may not refer (ISO 19005-2, 6.2.11.8); a composite may hold it."""
        return self.parts[0][0] != 0 and self == Drawing(((self.parts[0][0], 0, 0),))


@dataclass(frozen=True, slots=True, eq=False)
class Coded:
    """One code as it goes into a string. `back`: thousandths of an em by which the font's own width exceeds the advance.

    `plain` is code and give-back, ready to be joined inside <…> of a TJ array; "" = nothing to draw.
    """

    glyphs: tuple[ShapedGlyph, ...]
    code: str = ""
    plain: str = ""
    back: float = 0.0
    layer: int = 0
    plainly: bool = True
    """Shown by its code where the pen stands, neither moved nor drawn."""
    drawn: bool = False
    """Drawn as an outline: it bears no text of its own, or is .notdef of a face without composites (then a space bears its text)."""
    joined: dict[int, Coded | None] = field(default_factory=dict)
    """What the code becomes with one more glyph, by the glyph's id; None where the two stay apart."""
    widened: dict[int, Coded] = field(default_factory=dict)
    """The same, wider by so many steps."""

    @property
    def has_marks(self) -> bool:
        """Whether codes of marks stand behind the letter's."""
        return len(self.code) > _ONE_CODE

    @property
    def advance(self) -> float:
        return fsum([glyph.advance for glyph in self.glyphs])

    @property
    def dx(self) -> float:
        return self.glyphs[0].dx

    @property
    def dy(self) -> float:
        return self.glyphs[0].dy


@dataclass(slots=True)
class EmbeddedFace:
    """Collects what a document uses of one face; `font_files.write_font` embeds it."""

    face: Face
    resource: str
    units_per_em: int
    """In the file that is written; more than the face's own where a run names a larger size than it is drawn at."""
    codes: dict[tuple[Drawing, str], tuple[int, int]] = field(default_factory=dict)
    sunk: int = 0
    """Font units by which everything is drawn lower than the pen stands."""
    marks_apart: bool = True
    """Not in text drawn narrower than it is, where codes would stand too near to each other."""
    _coded: dict[int, Coded] = field(default_factory=dict)
    shown: dict[int, tuple[tuple[ShapedGlyph, ...], str]] = field(default_factory=dict)
    """What shows short rows of glyphs, by the identity of these."""
    layers: int = 1
    _texts_of_glyph: dict[int, int] = field(default_factory=dict)

    @property
    def takes_widths(self) -> bool:
        """Whether codes may have widths that are not their glyphs': not in faces with PostScript outlines, nor where codes run short."""
        return not self.face.postscript_outlines and len(self.codes) < _MOST_CODES

    @property
    def widest_gap(self) -> float:
        """Thousandths of an em between two letters: readers see a space in a tenth of an em, in half a space, or (PDFBox) in three tenths
        of the mean width of the last codes, the last counting half.
        """
        return min(_WIDEST_GAP, 0.45 * self.width(self.face.glyph_of(" ")))

    def lower(self, units: int, marks_apart: bool) -> EmbeddedFace:
        """The same font, whose glyphs are drawn by so many units lower."""
        return EmbeddedFace(self.face, self.resource, self.units_per_em, self.codes, units, marks_apart)

    def coded(self, glyphs: Sequence[ShapedGlyph], spacing: Sequence[float] = ()) -> tuple[list[Coded], Sequence[float]]:
        """How to write the glyphs, with the room after each code. Marks are written together with their base.

        Remembered by identity: layout shares equal glyphs, and what is remembered keeps them.
        """
        written: list[Coded] = []
        rooms: list[float] = []
        known = self._coded.get
        before = 0.0
        for glyph, room in zip(glyphs, spacing or repeat(0.0), strict=False):
            if not glyph.advance and written and not before:
                whole = self._joined(written[-1], glyph)
                if whole is not None:
                    written[-1] = whole
                    rooms[-1] = before = room
                    continue
            found = known(id(glyph))
            written.append(self._code(glyph) if found is None else found)
            rooms.append(room)
            before = room
        return written, rooms if spacing else ()

    def _joined(self, base: Coded, mark: ShapedGlyph) -> Coded | None:
        if id(mark) not in base.joined:
            base.joined[id(mark)] = self._join(base, mark)
        return base.joined[id(mark)]

    def _join(self, base: Coded, mark: ShapedGlyph) -> Coded | None:
        """Base and mark under one code, so that no reader has to tell what a glyph without width belongs to."""
        bearer = base.glyphs[0]
        apart = self.face.postscript_outlines or not base.code or not base.plainly or bearer.text.isspace()
        if apart or not bearer.advance or not mark.glyph or len(base.glyphs) >= _MOST_PARTS or len(self.codes) >= _MOST_CODES:
            return None
        return self._written((*base.glyphs, mark))

    def _code(self, glyph: ShapedGlyph) -> Coded:
        if glyph.advance == 0 and glyph.text and all(map(invisible, glyph.text)):
            coded = Coded((glyph,))
        elif not glyph.text:
            coded = Coded((glyph,), back=-glyph.advance, plainly=False, drawn=True)
        else:
            coded = self._written((glyph,))
        self._coded[id(glyph)] = coded
        return coded

    def widened(self, coded: Coded, room: float) -> Coded:
        """The same picture in a glyph that is wider by nearly `room` thousandths of an em, so that readers see no gap behind it."""
        steps = min(ceil(room * _STEPS_OF_EM / 1000), _MOST_STEPS)
        if not self.takes_widths or not coded.plainly:
            return coded
        if steps not in coded.widened:
            coded.widened[steps] = self._written(coded.glyphs, steps * self.units_per_em // _STEPS_OF_EM)
        return coded.widened[steps]

    def _written(self, glyphs: tuple[ShapedGlyph, ...], wider: int = 0) -> Coded:
        drawn = not glyphs[0].glyph and self.face.postscript_outlines
        drawing = Drawing(self._parts(glyphs), wider)
        layer, written = self._codes_of(drawing, readable("".join(glyph.text for glyph in glyphs)))
        back = self.width_of(drawing) - glyphs[0].advance
        plain = f"{written}>{number(back)}<" if abs(back) >= 0.0005 else written
        return Coded(glyphs, written, plain, back, layer, not (drawn or glyphs[0].dx or glyphs[0].dy), drawn)

    def _parts(self, glyphs: tuple[ShapedGlyph, ...]) -> Parts:
        unit, base, first = self.units_per_em / 1000, glyphs[0].advance, glyphs[0].glyph
        if not first and self.face.postscript_outlines:
            first = self.face.glyph_of(" ")
        shown = (glyph for glyph in glyphs[1:] if not glyph.text or not all(map(invisible, glyph.text)))
        marks = ((mark.glyph, round((base + mark.dx) * unit), round(mark.dy * unit) - self.sunk) for mark in shown)
        return ((first, 0, -self.sunk), *marks)

    def of_width(self, pieces: Pieces, width: float) -> tuple[str, float]:
        """One code for clusters that stand so far from the first, nearly as wide as is wanted; and how wide it is.

        Places and widths are thousandths of an em; no code is narrower than nothing, however close its letters stand. Not for a lone
        space: pdfium takes the width of any code of that text for the space's.
        """
        unit = self.units_per_em / 1000
        parts = [(glyph, round(x * unit) + dx, dy) for x, glyphs in pieces for glyph, dx, dy in self._parts(glyphs)]
        natural = round(self.face.advance(parts[0][0]) * self.face.units_per_em / 1000)
        wanted = min(max(int(width * _STEPS_OF_EM / 1000), 0) * self.units_per_em // _STEPS_OF_EM, _WIDEST)
        drawing = Drawing(tuple(parts), wanted - natural)
        text = "".join([glyph.text for _, glyphs in pieces for glyph in glyphs])
        return self._codes_of(drawing, readable(text))[1], self.width_of(drawing)

    def _codes_of(self, drawing: Drawing, text: str) -> tuple[int, str]:
        """Layer and code; behind it those of its marks, where there is room for them in its width."""
        letters, rest = parted(text)
        space = self.face.glyph_of(" ") if rest and self.marks_apart and self.takes_widths else 0
        if not space or self.width_of(drawing) < MARK_WIDTH * (1 + sum(map(len, rest))):
            layer, code = self._code_of(drawing, text)
            return layer, f"{code:04X}"
        width, natural = ceil(MARK_WIDTH * self.units_per_em / 1000), round(self.face.advance(space) * self.face.units_per_em / 1000)
        empty = [(Drawing(((space, 0, 0),), width * len(marks) - natural), marks) for marks in rest]
        letter = Drawing(drawing.parts, drawing.wider - width * sum(map(len, rest)))
        return 0, "".join([f"{self._code_of(*pair)[1]:04X}" for pair in ((letter, letters), *empty)])

    def _code_of(self, drawing: Drawing, text: str) -> tuple[int, int]:
        key = (drawing, text)
        if key not in self.codes:
            if self.face.postscript_outlines:
                glyph = drawing.parts[0][0]
                layer = self._texts_of_glyph.get(glyph, 0)
                self._texts_of_glyph[glyph] = layer + 1
                self.layers = max(self.layers, layer + 1)
                self.codes[key] = (layer, glyph)
            else:
                self.codes[key] = (0, len(self.codes) + 1)
        return self.codes[key]

    def width(self, glyph: int) -> float:
        """Width in the PDF's W array, thousandths of an em."""
        return round(self.face.advance(glyph) * self.face.units_per_em / self.units_per_em, 3) or NOMINAL_WIDTH

    def width_of(self, drawing: Drawing) -> float:
        return self.width(drawing.parts[0][0]) + round(drawing.wider * 1000 / self.units_per_em, 3)

    def font_resource(self, layer: int) -> str:
        return self.resource if layer == 0 else f"{self.resource}.{layer}"

    def add_space(self) -> None:
        """pdfium sees spaces in gaps of half a lone space; in a font that has none, of half a narrow letter."""
        if self.takes_widths and (space := self.face.glyph_of(" ")):
            self._code_of(Drawing(((space, 0, 0),)), " ")
