"""Codes that are wider or narrower than what they draw: wide spaces, rows of dots, the ends of lines.

Readers tell words, lines and columns by where codes begin and end, so a code as wide as the room that it stands for says more than a
code and a gap. Faces with PostScript outlines know only the widths of their glyphs.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from math import ceil, fsum

from moralreport.patterns import pattern
from moralreport.typeset.pages import GAP_TEXT, GlyphRun, ShapedGlyph
from moralreport.typeset.pdf.objects import number
from moralreport.typeset.pdf.text.code_maps import ZERO_WIDTH_SPACE
from moralreport.typeset.pdf.text.fonts import Coded, EmbeddedFace, Pieces

_SPACE_ROOM = 0.09
"""Room added to a space, in ems, from which on it is drawn wider: from a tenth on pdfminer reads the gap behind it as another space."""
COLUMN_SPACE = 1.2
"""Width of a space, in ems, from which on poppler would see columns, so that it goes into one code with the letter before it."""
BOUND_SPACE = 0.6
"""The same of a line of which poppler sees nothing under or over the words behind the space."""
_WIDEST_FIRST = 600.0
"""Width of a first code, in thousandths of an em; pdfium takes lines for one whose heights differ by less than half of it."""
_LEAST = 50.0
"""Width of what ends a line that is drawn in, in thousandths of an em."""
_LESS_THAN_SPACE = 0.4
"""Share of a space of which pypdf does not make one; it does of a half."""
_SPACE = 250.0
"""Width of the space of a face that has none, for pypdf."""
_MOST_CLUSTERS = 3
"""So many at the end of a line become one code where it is drawn in far."""
_MOST_SIGNS, _FARTHEST = 48, 30_000
"""So many signs of a leader become one code, not farther from its beginning than so many font units."""
_RTL = pattern("[\u0590-\u08ff]")


def visible(coded: Coded) -> bool:
    return coded.advance > 0 and any([glyph.text.strip() for glyph in coded.glyphs])


def spaced(run: GlyphRun, spacing: Sequence[float], coded: Sequence[Coded], face: EmbeddedFace, column: float) -> list[str]:
    """Codes with the gap after each; a line has few different gaps, so each is written out once. A space wider than `column` is bound."""
    gaps: dict[tuple[float, float], str] = {}
    unit, wide, widest = 1000 / (run.size * run.scale), _SPACE_ROOM * run.size, face.widest_gap
    codes, columns = list[str](), list[int]()
    for index, (c, space) in enumerate(zip(coded, spacing, strict=True)):
        if not space:
            codes.append(c.plain)
        elif space > wide and c.glyphs[0].text == " ":
            width = c.advance + space * unit
            columns += [index] if width > 1000 * column else []
            codes.append(_wide_space(run, c, width, face))
        elif len(c.glyphs[0].text) > 1 and c.glyphs[0].text.isspace() and face.takes_widths:
            codes.append(_of_width(face, [(0.0, c.glyphs)], c.advance + space * unit))
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


def pen_moves(run: GlyphRun, spacing: Sequence[float], coded: Sequence[Coded], column: float, gap: float) -> str:
    """Moves of the pen behind the run, by which pypdf makes good what it does not see: how much wider runs and spaces are drawn.

    Otherwise it would read a space between it and the next. None is so wide that it would read one here.
    """
    unit, space = 1000 / (run.size * run.scale), _LEAST
    missing = gap * unit * (run.scale - 1)
    for c, room in zip(coded, spacing or (0.0,) * len(coded), strict=True):
        missing += (c.advance + room * unit) * (run.scale - 1)
        if c.glyphs[0].text == " " and _SPACE_ROOM * run.size < room <= run.size * run.scale * column - c.advance / unit:
            missing, space = missing + room * unit, c.advance
    return _moves(missing, space)


def _moves(missing: float, space: float) -> str:
    step = _LESS_THAN_SPACE * min(space, _SPACE)
    return f">{' '.join([number(-step)] * ceil(missing / step))}<" if missing > step else ""


def _join_to_letter(space: int, coded: Sequence[Coded], rooms: Sequence[float], codes: list[str], face: EmbeddedFace) -> None:
    """A space so wide that poppler would see columns goes into one code with the letter before or after it."""
    if not face.takes_widths:
        return
    before = space > 0 and bool(codes[space - 1]) and visible(coded[space - 1])
    after = space + 1 < len(coded) and visible(coded[space + 1])
    if not (before or after):
        return
    begins = space == 1 and before and after and not any([c.glyphs[0].text == " " for c in coded[3:4]])
    if begins and _WIDEST_FIRST < _pieces(coded[:2], rooms[:2])[1] <= _FARTHEST * 1000 / face.units_per_em:
        codes[:3] = _begun(coded[:3], rooms, face, 0.0)
        return
    first = space - 1 if before else space
    pieces, width = _pieces(coded[first : first + 2], rooms[first : first + 2])
    if width * face.units_per_em / 1000 <= _FARTHEST:
        codes[first : first + 2] = [_of_width(face, pieces, width), ""]


def _begun(coded: Sequence[Coded], rooms: Sequence[float], face: EmbeddedFace, before: float) -> list[str]:
    """Codes of what begins a run: its first letter with the spaces behind it, begun so much earlier, and the second with the room.

    From the width of the first pdfium tells how far the line above is; pdf.js drops a letter that follows a space in one code.
    """
    pieces, natural = _pieces(coded[:-1], rooms[: len(coded) - 1])
    ((_, second),), wide = _pieces(coded[-1:], rooms[len(coded) - 1 : len(coded)])
    width = min(natural, _WIDEST_FIRST)
    room = before + natural - width
    first = _of_width(face, [(before + x, glyphs) for x, glyphs in pieces], width)
    return [first, *[""] * (len(coded) - 2), _of_width(face, [(room, second)], room + wide)]


def _pieces(coded: Sequence[Coded], rooms: Sequence[float]) -> tuple[list[tuple[float, tuple[ShapedGlyph, ...]]], float]:
    """Clusters with their places, and the width that they take."""
    pieces, x = [], 0.0
    for c, room in zip(coded, rooms, strict=True):
        pieces.append((x, c.glyphs))
        x += c.advance + room
    return pieces, x


def _of_width(face: EmbeddedFace, pieces: Pieces, width: float) -> str:
    """The code of clusters that take so much width, with what its own width lacks."""
    code, own = face.of_width(pieces, width)
    back = number(own - width)
    return code if back == "0" else f"{code}>{back}<"


def draw_in(run: GlyphRun, coded: Sequence[Coded], spacing: Sequence[float], codes: list[str], face: EmbeddedFace, points: float) -> None:
    """Gives what ends the run less width: poppler takes a word to end where its last code does. Spaces behind it follow at once.

    Not where a wide space before it has it in its own code; nor do the other two then, each at its end.
    """
    unit = 1000 / (run.size * run.scale)
    last = next((index for index in range(len(coded) - 1, -1, -1) if visible(coded[index])), -1)
    if last < 0 or not face.takes_widths or _RTL.search(coded[last].glyphs[0].text):
        return
    natural, rooms, first = coded[last].advance, spacing or (0.0,) * len(coded), last
    while natural - points * unit < _LEAST and last - first + 1 < _MOST_CLUSTERS and (former := _before(coded, first)) >= 0:
        natural += fsum([coded[index].advance + rooms[index] * unit for index in range(former, first)])
        first = former
    pieces, reach = _pieces(coded[first : last + 1], [room * unit for room in rooms[first : last + 1]])
    if reach * face.units_per_em / 1000 > _FARTHEST or not codes[first]:
        return
    codes[first : last + 1] = [face.of_width(pieces, max(natural - points * unit, _LEAST))[0]]


def _before(coded: Sequence[Coded], index: int) -> int:
    """The letter before, also behind one space; -1 where there is none."""
    former = index - 1
    if former > 0 and coded[former].glyphs[0].text == " ":
        former -= 1
    return former if former >= 0 and visible(coded[former]) else -1


def draw_out(run: GlyphRun, coded: Sequence[Coded], spacing: Sequence[float], codes: list[str], face: EmbeddedFace, points: float) -> None:
    """Begins the run so much earlier: readers take a word to begin where its first code does. The room goes to the second letter, for from
    the width of the first pdfium tells how far the line before is. Not where `draw_in` may have put it into one code with the last.
    """
    unit = 1000 / (run.size * run.scale)
    seen = [index for index, c in enumerate(coded) if visible(c)]
    least = 2 + (_MOST_CLUSTERS if len(codes) < len(coded) else 0)
    if not face.takes_widths or seen[:1] != [0] or len(seen) < least or _RTL.search(coded[0].glyphs[0].text):
        return
    before, second = points * unit, seen[1] + 1
    rooms = [room * unit for room in spacing[:second]] if spacing else [0.0] * second
    if (before + _pieces(coded[:second], rooms)[1]) * face.units_per_em / 1000 <= _FARTHEST and all(codes[second : second + 1]):
        codes[:second] = _begun(coded[:second], rooms, face, before)
        codes[0] = f">{number(before)}<{codes[0]}"


def draw_out_first(
    run: GlyphRun, coded: Sequence[Coded], spacing: Sequence[float], codes: list[str], face: EmbeddedFace, points: float
) -> None:
    """The same where the first letter is a run of its own; pypdf is told that the pen stands as far behind it as before."""
    _move_letter(run, coded, spacing, codes, face, (points, 0.0))
    codes.append(_moves(points * 1000 / run.size, face.face.advance(face.face.glyph_of(" ")) or _SPACE))


def draw_out_second(
    run: GlyphRun, coded: Sequence[Coded], spacing: Sequence[float], codes: list[str], face: EmbeddedFace, points: float
) -> None:
    """And of the run behind it, to whose first letter the room goes."""
    _move_letter(run, coded, spacing, codes, face, (points, points))


def _move_letter(
    run: GlyphRun, coded: Sequence[Coded], spacing: Sequence[float], codes: list[str], face: EmbeddedFace, moved: tuple[float, float]
) -> None:
    """Begins a run so many points earlier, with a first letter that is so many points wider, and with all that is in one code with it."""
    unit = 1000 / (run.size * run.scale)
    before, wider, end = moved[0] * unit, moved[1] * unit, next((index for index, c in enumerate(coded) if visible(c)), 0) + 1
    while codes[end : end + 1] == [""]:
        end += 1
    pieces, width = _pieces(coded[:end], [room * unit for room in spacing[:end]] if spacing else [0.0] * end)
    code = _of_width(face, [(before + x, glyphs) for x, glyphs in pieces], wider + width)
    codes[:end] = [f">{number(before)}<{code}", *[""] * (end - 1)]


def add_room(run: GlyphRun, coded: Sequence[Coded], codes: list[str], face: EmbeddedFace, points: float) -> None:
    """The room behind the run as a code of two spaces, in place of the spaces that end it."""
    last = next((index for index in range(len(coded) - 1, -1, -1) if visible(coded[index])), -1)
    space = face.face.glyph_of(" ")
    if last >= 0 and face.takes_widths and space:
        glyph = bearing(ShapedGlyph(space, " ", face.width(space)), GAP_TEXT)
        codes[last + 1 :] = [face.of_width(((0.0, (glyph,)),), points * 1000 / (run.size * run.scale))[0]]


def reach_over(
    run: GlyphRun, coded: Sequence[Coded], spacing: Sequence[float], codes: list[str], face: EmbeddedFace, points: float
) -> None:
    """Gives what ends the run the room behind it, so that the line goes on there; not what begins it, too, for pdfium's sake."""
    unit = 1000 / (run.size * run.scale)
    last = next((index for index in range(len(coded) - 1, -1, -1) if visible(coded[index])), -1)
    if not any([visible(c) for c in coded[:last]]) or not face.takes_widths or _RTL.search(coded[last].glyphs[0].text) or not codes[last]:
        return
    rooms = [room * unit for room in spacing[last:]] if spacing else [0.0] * (len(coded) - last)
    pieces, width = _pieces(coded[last:], rooms)
    width += points * unit
    if width * face.units_per_em / 1000 <= _FARTHEST:
        codes[last:] = [_of_width(face, pieces, width)]


def leader_codes(run: GlyphRun, face: EmbeddedFace) -> list[str]:
    """The signs that fill a tab, many to a code, which is copied as a gap."""
    if not face.takes_widths:
        first, *others = run.glyphs
        signs = (bearing(first, GAP_TEXT), *[bearing(glyph, ZERO_WIDTH_SPACE) for glyph in others])
        return [c.plain for c in face.coded(signs)[0]]
    return [_of_width(face, pieces, width) for pieces, width in _rows(run, face)]


def _rows(run: GlyphRun, face: EmbeddedFace) -> Iterator[tuple[Pieces, float]]:
    """The first and the last code are an em wide: from them pdfium tells how far the next line is, and pdfminer what goes on."""
    step = max(run.glyphs[0].advance, 1.0)
    most = max(1, min(_MOST_SIGNS, int(_FARTHEST / (step * face.units_per_em / 1000))))
    edge = min(max(1, int(1000 / step)), most, ceil(len(run.glyphs) / 2))
    between = max(len(run.glyphs) - 2 * edge, 0)
    for size in filter(None, (edge, between % most, *[most] * (between // most), min(edge, len(run.glyphs) - edge))):
        yield [(step * index, (bearing(run.glyphs[0], "" if index else GAP_TEXT),)) for index in range(size)], step * size


@lru_cache(maxsize=256)
def bearing(glyph: ShapedGlyph, text: str) -> ShapedGlyph:
    """The glyph with another text, the same object each time."""
    return replace(glyph, text=text)
