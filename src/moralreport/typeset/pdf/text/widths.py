"""Codes that are wider or narrower than what they draw: wide spaces, rows of dots.

Readers tell words, lines and columns by where codes begin and end, so a code as wide as the room that it stands for says more than a
code and a gap. Faces with PostScript outlines know only the widths of their glyphs.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from math import ceil

from moralreport.typeset.pages import GAP_TEXT, GlyphRun, ShapedGlyph
from moralreport.typeset.pdf.objects import number
from moralreport.typeset.pdf.text.code_maps import ZERO_WIDTH_SPACE
from moralreport.typeset.pdf.text.fonts import Coded, EmbeddedFace, Pieces

SPACE_ROOM = 0.09
"""Room added to a space, in ems, from which on it is drawn wider: from a tenth on pdfminer reads the gap behind it as another space."""
COLUMN_SPACE = 1.2
"""Width of a space, in ems, from which on poppler would see columns, so that it goes into one code with the letter before it."""
BOUND_SPACE = 0.6
"""The same of a line of which poppler sees nothing under or over the words behind the space."""
_WIDEST_FIRST = 600.0
"""Width of a first code, in thousandths of an em; pdfium takes lines for one whose heights differ by less than half of it."""
_MOST_SIGNS, FARTHEST = 48, 30_000
"""So many signs of a leader become one code, not farther from its beginning than so many font units."""


def visible(coded: Coded) -> bool:
    return coded.advance > 0 and any([glyph.text.strip() for glyph in coded.glyphs])


def spaced(run: GlyphRun, spacing: Sequence[float], coded: Sequence[Coded], face: EmbeddedFace, column: float) -> list[str]:
    """Codes with the gap after each; a line has few different gaps, so each is written out once. A space wider than `column` is bound."""
    gaps: dict[tuple[float, float], str] = {}
    unit, wide, widest = 1000 / (run.size * run.scale), SPACE_ROOM * run.size, face.widest_gap
    codes, columns = list[str](), list[int]()
    for index, (c, space) in enumerate(zip(coded, spacing, strict=True)):
        if not space:
            codes.append(c.plain)
        elif space > wide and c.glyphs[0].text == " ":
            width = c.advance + space * unit
            columns += [index] if width > 1000 * column else []
            codes.append(_wide_space(run, c, width, face))
        elif len(c.glyphs[0].text) > 1 and c.glyphs[0].text.isspace() and face.takes_widths:
            codes.append(code_of_width(face, [(0.0, c.glyphs)], c.advance + space * unit))
        else:
            c = widened(c, space * unit, face) if space * unit > widest else c
            key = (c.back, space)
            if key not in gaps:
                value = c.back - space * unit
                gaps[key] = f">{number(value)}<" if abs(value) >= 0.0005 else ""
            codes.append(c.code + gaps[key])
    for index in columns:
        _join_to_letter(index, coded, [space * unit for space in spacing], codes, face)
    return codes


def widened(c: Coded, room: float, face: EmbeddedFace) -> Coded:
    """A character that is itself wider where readers would see a space in the room behind it (thousandths of an em).

    Spaces keep their width: pdfium measures gaps by it.
    """
    return c if room <= face.widest_gap or c.glyphs[0].text.isspace() else face.widened(c, room - face.widest_gap)


def _wide_space(run: GlyphRun, c: Coded, width: float, face: EmbeddedFace) -> str:
    """A space that is itself as wide as its room, in thousandths of an em."""
    if width > 1000 * COLUMN_SPACE:
        c = face.coded((bearing(c.glyphs[0], GAP_TEXT),))[0][0]
    return f">] TJ {number(run.scale * 100 * width / (c.advance + c.back))} Tz [<{c.code}>] TJ {number(run.scale * 100)} Tz [<"


def _join_to_letter(space: int, coded: Sequence[Coded], rooms: Sequence[float], codes: list[str], face: EmbeddedFace) -> None:
    """A space so wide that poppler would see columns goes into one code with the letter before or after it."""
    if not face.takes_widths:
        return
    before = space > 0 and bool(codes[space - 1]) and visible(coded[space - 1])
    after = space + 1 < len(coded) and visible(coded[space + 1])
    if not (before or after):
        return
    begins = space == 1 and before and after and not any([c.glyphs[0].text == " " for c in coded[3:4]])
    if begins and _WIDEST_FIRST < pieces_of(coded[:2], rooms[:2])[1] <= FARTHEST * 1000 / face.units_per_em:
        codes[:3] = begun(coded[:3], rooms, face, 0.0)
        return
    first = space - 1 if before else space
    pieces, width = pieces_of(coded[first : first + 2], rooms[first : first + 2])
    if width * face.units_per_em / 1000 <= FARTHEST:
        codes[first : first + 2] = [code_of_width(face, pieces, width), ""]


def begun(coded: Sequence[Coded], rooms: Sequence[float], face: EmbeddedFace, before: float) -> list[str]:
    """Codes of what begins a run: its first letter with the spaces behind it, begun so much earlier, and the second with the room.

    From the width of the first pdfium tells how far the line above is; pdf.js drops a letter that follows a space in one code.
    """
    pieces, natural = pieces_of(coded[:-1], rooms[: len(coded) - 1])
    ((_, second),), wide = pieces_of(coded[-1:], rooms[len(coded) - 1 : len(coded)])
    width = min(natural, _WIDEST_FIRST)
    room = before + natural - width
    first = code_of_width(face, [(before + x, glyphs) for x, glyphs in pieces], width)
    return [first, *[""] * (len(coded) - 2), code_of_width(face, [(room, second)], room + wide)]


def pieces_of(coded: Sequence[Coded], rooms: Sequence[float]) -> tuple[list[tuple[float, tuple[ShapedGlyph, ...]]], float]:
    """Clusters with their places, and the width that they take."""
    pieces, x = [], 0.0
    for c, room in zip(coded, rooms, strict=True):
        pieces.append((x, c.glyphs))
        x += c.advance + room
    return pieces, x


def code_of_width(face: EmbeddedFace, pieces: Pieces, width: float) -> str:
    """The code of clusters that take so much width, with what its own width lacks."""
    code, own = face.of_width(pieces, width)
    back = number(own - width)
    return code if back == "0" else f"{code}>{back}<"


def leader_codes(run: GlyphRun, face: EmbeddedFace) -> list[str]:
    """The signs that fill a tab, many to a code, which is copied as a gap."""
    if not face.takes_widths:
        first, *others = run.glyphs
        signs = (bearing(first, GAP_TEXT), *[bearing(glyph, ZERO_WIDTH_SPACE) for glyph in others])
        return [c.plain for c in face.coded(signs)[0]]
    return [code_of_width(face, pieces, width) for pieces, width in _rows(run, face)]


def _rows(run: GlyphRun, face: EmbeddedFace) -> Iterator[tuple[Pieces, float]]:
    """The first and the last code are an em wide: from them pdfium tells how far the next line is, and pdfminer what goes on."""
    step = max(run.glyphs[0].advance, 1.0)
    most = max(1, min(_MOST_SIGNS, int(FARTHEST / (step * face.units_per_em / 1000))))
    edge = min(max(1, int(1000 / step)), most, ceil(len(run.glyphs) / 2))
    between = max(len(run.glyphs) - 2 * edge, 0)
    for size in filter(None, (edge, between % most, *[most] * (between // most), min(edge, len(run.glyphs) - edge))):
        yield [(step * index, (bearing(run.glyphs[0], "" if index else GAP_TEXT),)) for index in range(size)], step * size


@lru_cache(maxsize=256)
def bearing(glyph: ShapedGlyph, text: str) -> ShapedGlyph:
    """The glyph with another text, the same object each time."""
    return replace(glyph, text=text)
