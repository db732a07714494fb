"""Glyph runs as text operators: one string a run, real spaces in it, gaps and give-backs as TJ numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from math import ceil

from moralreport.typeset.fonts.face import Face
from moralreport.typeset.fonts.outlines import Outline
from moralreport.typeset.pages import GAP_TEXT, GlyphRun, ShapedGlyph
from moralreport.typeset.pdf.fonts import NOMINAL_WIDTH, ZERO_WIDTH_SPACE, Coded, EmbeddedFace
from moralreport.typeset.pdf.line_ends import LineEnd
from moralreport.typeset.pdf.objects import number

WIDE_SPACE = 0.5
"""Room added to a space, in ems, from which on it is drawn wider instead of followed by a gap."""
COLUMN_SPACE = 1.2
"""Width of a space, in ems, from which on poppler would see columns, so that it is copied as the room of a tab is."""
CELL_MARGIN = 5.4
"""Points between a cell's text and its border, where Word's own table says nothing else."""
_MOST_GLYPHS = 4_000
"""Of a large face, so many are looked through for a blank one."""
_STEP = 190.0
"""Thousandths of an em by which a line's end is drawn in; from 200 on poppler begins another word."""
_APART = 110.0
"""Least distance of two characters, in thousandths of an em; below a tenth of an em poppler takes them for one drawn twice."""
_WIDEST_GAP = 95.0
"""Thousandths of an em between two characters; from a tenth of an em on readers see a space there."""
_RTL = re.compile("[\u0590-\u08ff]")
HYPHENS = ("-", "\u2010", "\u2011")


def guard_hyphen(run: GlyphRun, following: GlyphRun | None) -> GlyphRun:
    """A run that ends its line with a hyphen: poppler and pdfium would drop it when they join lines.

    Its text becomes hyphen and zero-width space (the break opportunity that it is), which they leave alone.
    """
    last = len(run.glyphs) - 1
    while last >= 0 and not run.glyphs[last].text.strip():
        last -= 1
    if last < 0 or run.glyphs[last].text not in HYPHENS or (following is not None and abs(following.y - run.y) < run.size * 0.5):
        return run
    guarded = replace(run.glyphs[last], text=run.glyphs[last].text + ZERO_WIDTH_SPACE)
    return replace(run, glyphs=(*run.glyphs[:last], guarded, *run.glyphs[last + 1 :]))


def as_gap(run: GlyphRun) -> GlyphRun:
    """The signs that fill a tab: the first bears the gap's text, the others none that is seen."""
    first, *others = run.glyphs
    return replace(run, glyphs=(_bearing(first, GAP_TEXT), *[_bearing(glyph, ZERO_WIDTH_SPACE) for glyph in others]))


@lru_cache(maxsize=256)
def _bearing(glyph: ShapedGlyph, text: str) -> ShapedGlyph:
    """The glyph with another text, the same object each time."""
    return replace(glyph, text=text)


def text_operators(run: GlyphRun, face: EmbeddedFace, flip: float, line_end: LineEnd = "") -> str:
    """BT … ET of a run; `flip` minus y is the height above the origin of the PDF's coordinates.

    The end of a turned line is a string of its own: pdfium takes strings that begin at one height for one line, and all lines of turned
    text begin at one height. The end of a line in a cell is drawn in for poppler.
    """
    coded, spacing = face.coded(run.glyphs, run.spacing)
    simple = face.layers == 1 and all([c.plainly for c in coded])
    shown = "".join(_strings(run, coded, spacing, face, line_end) if simple else _mixed(run, coded, spacing, face))
    outlines = "" if simple else "".join(_outlines(run, coded, spacing, face, flip))
    if not shown:
        return outlines
    look = _look(run.size, run.color, run.scale, run.embolden)
    matrix = f"1 0 {number(run.slant)} 1 {number(run.x)} {number(flip - run.y)} Tm"
    reset = (" 0 Tr" if run.embolden else "") + (" 100 Tz" if run.scale != 1 else "")
    return f"BT /{face.resource} {look} {matrix} {shown}{reset} ET\n{outlines}"


@lru_cache(maxsize=1024)
def _look(size: float, color: str, scale: float, embolden: float) -> str:
    """The operators that runs of one look have in common."""
    stretched = f" {number(scale * 100)} Tz" if scale != 1 else ""
    bold = f" 2 Tr {number(embolden)} w {stroke_color(color)}" if embolden else ""
    return f"{number(size)} Tf {fill_color(color)}{stretched}{bold}"


def _strings(run: GlyphRun, coded: list[Coded], spacing: Sequence[float], face: EmbeddedFace, line_end: LineEnd) -> list[str]:
    """One TJ for the whole run; two where it is a turned line."""
    codes = list(_spaced(run, spacing, coded, face)) if any(spacing) else [c.plain for c in coded]
    if line_end == "turned" and len(coded) > 1:
        cut = _last_two([index for index, c in enumerate(coded) if _is_seen(c)])
        return [_shown("<" + "".join(part) + ">") for part in (codes[:cut], codes[cut:])]
    if line_end == "cell":
        last = next((index for index in range(len(coded) - 1, -1, -1) if _is_seen(coded[index])), None)
        if last is not None:
            codes[last] += _drawn_in(run, coded[last], face)
    return [_shown("<" + "".join(codes) + ">")]


def _is_seen(c: Coded) -> bool:
    return c.advance > 0 and any([glyph.text.strip() for glyph in c.glyphs])


def _last_two(visible: Sequence[int]) -> int:
    """Index of the last glyph but one that is no space, or of the last: of a single letter pdfium cannot tell which way it runs."""
    return visible[-2] if len(visible) > 2 else visible[-1] if visible else 0


def _drawn_in(run: GlyphRun, last: Coded, face: EmbeddedFace) -> str:
    """Zero-width spaces behind a line's last letter, each begun before the end of the one before it; "" where none are needed.

    poppler takes a word to end where its last character does, and two columns less than an em apart for one: where text fills cells from
    margin to margin, their lines would be read across. The line is drawn in until it stands an em before a neighbour behind two of
    Word's cell margins.
    """
    found = last.ends.get((run.size, run.scale))
    if found is None:
        found = last.ends[run.size, run.scale] = _end_drawn_in(run, last, face)
    return found


def _end_drawn_in(run: GlyphRun, last: Coded, face: EmbeddedFace) -> str:
    missing = 1030 - 2000 * CELL_MARGIN / run.size
    share = last.advance * run.scale / sum([len(glyph.text) for glyph in last.glyphs])
    blank = _blank(face)
    if missing <= 0 or share <= _APART or blank is None or _RTL.search(last.glyphs[0].text):
        return ""
    first, thin = min(_STEP, share - _APART), blank.advance * run.scale
    moves = [first, *[_STEP + thin] * max(0, ceil((missing - first) / _STEP))]
    back = number((thin * len(moves) - sum(moves)) / run.scale)
    return "".join([f">{number(move / run.scale)}<{blank.code}" for move in moves]) + f">{back}<"


def _blank(face: EmbeddedFace) -> Coded | None:
    """A glyph without ink and width that bears a zero-width space; None where the face has none."""
    glyph = None if face.face.postscript_outlines else _blank_glyph(face.face)
    return None if glyph is None else face.coded((_zero_width_space(glyph),))[0][0]


@lru_cache(maxsize=64)
def _blank_glyph(face: Face) -> int | None:
    """The first glyph with neither width nor ink, not .notdef; those of joiners and zero-width spaces are bars in many faces."""
    glyphs = range(1, min(face.hb_face.glyph_count, _MOST_GLYPHS))
    return next((glyph for glyph in glyphs if not face.advance(glyph) and not face.outline(glyph)), None)


@lru_cache(maxsize=64)
def _zero_width_space(glyph: int) -> ShapedGlyph:
    return ShapedGlyph(glyph, ZERO_WIDTH_SPACE, NOMINAL_WIDTH)


def _spaced(run: GlyphRun, spacing: Sequence[float], coded: list[Coded], face: EmbeddedFace) -> Iterator[str]:
    """Codes with the gap after each; a line has few different gaps, so each is written out once."""
    gaps: dict[tuple[float, float], str] = {}
    unit, wide = 1000 / (run.size * run.scale), WIDE_SPACE * run.size
    for c, space in zip(coded, spacing, strict=True):
        if not space:
            yield c.plain
            continue
        if space > wide and c.glyphs[0].text == " ":
            yield _wide_space(run, c, space, face)
            continue
        c = _widened(c, space * unit, face)
        key = (c.back, space)
        gap = gaps.get(key)
        if gap is None:
            value = c.back - space * unit
            gap = gaps[key] = f">{number(value)}<" if abs(value) >= 0.0005 else ""
        yield c.code + gap


def _widened(c: Coded, room: float, face: EmbeddedFace) -> Coded:
    """A character that is itself wider where readers would see a space in the room behind it (thousandths of an em).

    Spaces keep their width: pdfium measures gaps by it.
    """
    return c if room <= _WIDEST_GAP or c.glyphs[0].text.isspace() else face.widened(c, room - _WIDEST_GAP)


def _wide_space(run: GlyphRun, c: Coded, space: float, face: EmbeddedFace) -> str:
    """A space that is itself as wide as its room: a reader that found none there would take its neighbours for two columns."""
    natural = c.advance * run.size * run.scale / 1000
    if space + natural > COLUMN_SPACE * run.size:
        c = face.coded((_bearing(c.glyphs[0], GAP_TEXT),))[0][0]
    scale = number(run.scale * 100 * (natural + space) / (natural + c.back * run.size * run.scale / 1000))
    return f">] TJ {scale} Tz [<{c.code}>] TJ {number(run.scale * 100)} Tz [<"


def _mixed(run: GlyphRun, coded: list[Coded], spacing: Sequence[float], face: EmbeddedFace) -> Iterator[str]:
    """Runs with offsets, several fonts of one face, or glyphs drawn as outlines."""
    unit = 1000 / (run.size * run.scale)
    array: list[str] = []
    rise, layer = 0.0, 0
    for c, space in zip(coded, spacing or (0.0,) * len(coded), strict=True):
        if (c.dy, c.layer) != (rise, layer) and c.code:
            yield _flush(array)
            if c.layer != layer:
                yield f"/{face.font_resource(c.layer)} {number(run.size)} Tf "
            if c.dy != rise:
                yield f"{number(c.dy * run.size / 1000)} Ts "
            rise, layer = c.dy, c.layer
        c = _widened(c, space * unit, face) if space else c
        array.append(_piece(c, c.back - space * unit))
    yield _flush(array)
    yield "0 Ts" if rise else ""


def _piece(c: Coded, back: float) -> str:
    if not c.code:
        return f">{number(back)}<" if abs(back) >= 0.0005 else ""
    before = f">{number(-c.dx)}<" if c.dx else ""
    after = back + c.dx
    return before + c.code + (f">{number(after)}<" if abs(after) >= 0.0005 else "")


def _flush(array: list[str]) -> str:
    shown = _shown("<" + "".join(array) + ">")
    array.clear()
    return shown


def _shown(array: str) -> str:
    """TJ of an array; two numbers that meet are kept apart."""
    kept = array.replace("<>", " ").strip()
    return f"[{kept}] TJ " if kept else ""


def _outlines(run: GlyphRun, coded: list[Coded], spacing: Sequence[float], face: EmbeddedFace, flip: float) -> Iterator[str]:
    """Glyphs that no code may show, filled as paths where they stand."""
    x = run.x
    for c, space in zip(coded, spacing or (0.0,) * len(coded), strict=True):
        if c.drawn:
            yield f"{fill_color(run.color)} {_glyph_path(run, c.glyphs[0], face, x, flip)}\n"
        x += c.advance * run.size * run.scale / 1000 + space


def _glyph_path(run: GlyphRun, glyph: ShapedGlyph, face: EmbeddedFace, x: float, flip: float) -> str:
    em = run.size / face.face.units_per_em
    left, base = x + glyph.dx * run.size * run.scale / 1000, flip - run.y + glyph.dy * run.size / 1000
    return outline_path(face.face.outline(glyph.glyph), (em * run.scale, em, run.slant, left, base))


def outline_path(outline: Outline, place: tuple[float, float, float, float, float]) -> str:
    """A filled path; `place` is x scale, y scale, slant and origin."""
    x_scale, y_scale, slant, left, base = place
    operators, last = [], (0.0, 0.0)
    for command, points in outline:
        if command == "Q":
            points = _cubic(last, points)
        pairs = list(zip(points[::2], points[1::2], strict=True))
        last = pairs[-1] if pairs else last
        placed = " ".join(f"{number(left + x * x_scale + y * y_scale * slant)} {number(base + y * y_scale)}" for x, y in pairs)
        operators.append(f"{placed} {_PATH[command]}".strip())
    return " ".join(operators) + " f" if operators else ""


_PATH = {"M": "m", "L": "l", "Q": "c", "C": "c", "Z": "h"}


def _cubic(start: tuple[float, float], points: tuple[float, ...]) -> tuple[float, ...]:
    """The cubic curve that equals a quadratic one."""
    (x0, y0), (cx, cy, x, y) = start, points
    return x0 + (cx - x0) * 2 / 3, y0 + (cy - y0) * 2 / 3, x + (cx - x) * 2 / 3, y + (cy - y) * 2 / 3, x, y


def fill_color(color: str) -> str:
    return color_numbers(color) + "rg"


def stroke_color(color: str) -> str:
    return color_numbers(color) + "RG"


@lru_cache(maxsize=256)
def color_numbers(color: str) -> str:
    """ "RRGGBB" as three numbers; anything else is black."""
    try:
        value = int(color, 16) if len(color) == 6 else 0
    except ValueError:
        value = 0
    return "".join(f"{number((value >> shift & 255) / 255)} " for shift in (16, 8, 0))
