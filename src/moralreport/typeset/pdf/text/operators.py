"""Glyph runs as text operators: one string a run, real spaces in it, gaps and give-backs as TJ numbers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from moralreport.typeset.fonts.outlines import GlyphOutline
from moralreport.typeset.pages import GlyphRun, ShapedGlyph
from moralreport.typeset.pdf.graphics.colors import fill_color, stroke_color
from moralreport.typeset.pdf.graphics.paths import path_operators
from moralreport.typeset.pdf.objects import number
from moralreport.typeset.pdf.reading.blocks import AS_IT_IS, Seen
from moralreport.typeset.pdf.text.edges import RunCodes
from moralreport.typeset.pdf.text.fonts import Coded, EmbeddedFace
from moralreport.typeset.pdf.text.pen_places import place_at_spaces
from moralreport.typeset.pdf.text.widths import BOUND_SPACE, COLUMN_SPACE, leader_codes, spaced, visible, widened

_FEW, _MOST_KEPT = 4, 4_000
"""Glyphs of a run that may well come again: a syllable or a figure alone on the line of a narrow cell."""
_DRAW_OUT = {"both": RunCodes.draw_out, "first": RunCodes.draw_out_first, "second": RunCodes.draw_out_second}
HYPHENS = ("-", "\u2010", "\u2011")


def guard_hyphen(run: GlyphRun, following: GlyphRun | None) -> GlyphRun:
    """A run that ends its line with a hyphen: poppler and pdfium would drop it when they join lines.

    Its text becomes hyphen and no-break space (pdfium looks behind common ones), which they leave alone; in place of a space behind it.
    """
    end = run.glyphs[-1].text if run.glyphs else ""
    if end.strip() and end not in HYPHENS:
        return run
    last = len(run.glyphs) - 1
    while last >= 0 and not run.glyphs[last].text.strip():
        last -= 1
    if last < 0 or run.glyphs[last].text not in HYPHENS or (following is not None and abs(following.y - run.y) < run.size * 0.5):
        return run
    guarded = replace(run.glyphs[last], text=run.glyphs[last].text + "\u00a0")
    kept = len(run.glyphs) - (run.glyphs[-1].text == " ")
    return replace(run, glyphs=(*run.glyphs[:last], guarded, *run.glyphs[last + 1 : kept]), spacing=run.spacing[:kept])


def goes_on(run: GlyphRun, following: GlyphRun | None) -> bool:
    """Whether a word goes on in the next run."""
    if following is None or following.y != run.y or following.x <= run.x or not (run.glyphs and following.glyphs):
        return False
    return bool(run.glyphs[-1].text.strip() and following.glyphs[0].text.strip())


def text_operators(run: GlyphRun, face: EmbeddedFace, flip: float, turned_line: bool = False, seen: Seen = AS_IT_IS) -> str:
    """BT … ET of a run; `flip` minus y is the height above the origin of the PDF's coordinates.

    The end of a turned line is a string of its own: pdfium takes strings that begin at one height for one line, and all lines of turned
    text begin at one height. What `seen` says of size and height is in the run and the face.
    """
    recurs = len(run.glyphs) <= _FEW and seen is AS_IT_IS and not (turned_line or run.spacing)
    known = face.shown.get(id(run.glyphs)) if recurs else None
    if known is not None:
        return _text_object(run, face, flip, known[1])
    coded, spacing = face.coded(run.glyphs, run.spacing)
    simple = face.layers == 1 and all([c.plainly for c in coded])
    shown = "".join(_strings(run, coded, spacing, face, turned_line, seen) if simple else _mixed(run, coded, spacing, face))
    if recurs and simple and len(face.shown) < _MOST_KEPT:
        face.shown[id(run.glyphs)] = run.glyphs, shown
    return _text_object(run, face, flip, shown) + ("" if simple else "".join(_outlines(run, coded, spacing, face, flip)))


def leader_operators(run: GlyphRun, face: EmbeddedFace, flip: float) -> str:
    """BT … ET of the signs that fill a tab."""
    return _text_object(run, face, flip, _shown("<" + "".join(leader_codes(run, face)) + ">"))


def _text_object(run: GlyphRun, face: EmbeddedFace, flip: float, shown: str) -> str:
    if not shown:
        return ""
    look = _look(run.size, run.color, run.scale, run.embolden)
    matrix = f"1 0 {number(run.slant)} 1 {number(run.x)} {number(flip - run.y)} Tm"
    reset = (" 0 Tr" if run.embolden else "") + (" 100 Tz" if run.scale != 1 else "")
    return f"BT /{face.resource} {look} {matrix} {shown}{reset} ET\n"


@lru_cache(maxsize=1024)
def _look(size: float, color: str, scale: float, embolden: float) -> str:
    """The operators that runs of one look have in common."""
    stretched = f" {number(scale * 100)} Tz" if scale != 1 else ""
    bold = f" 2 Tr {number(embolden)} w {stroke_color(color)}" if embolden else ""
    return f"{number(size)} Tf {fill_color(color)}{stretched}{bold}"


def _strings(run: GlyphRun, coded: list[Coded], spacing: Sequence[float], face: EmbeddedFace, turned: bool, seen: Seen) -> list[str]:
    """One TJ for the whole run; two where it is a turned line."""
    column = BOUND_SPACE if seen.bound else COLUMN_SPACE
    codes = spaced(run, spacing, coded, face, column) if any(spacing) else [c.plain for c in coded]
    if turned and len(coded) > 1:
        cut = _last_two([index for index, c in enumerate(coded) if visible(c)])
        return [_shown("<" + "".join(part) + ">") for part in (codes[:cut], codes[cut:])]
    edges = RunCodes(run, coded, spacing, codes, face)
    if seen.gap:
        edges.reach_over(seen.gap)
    else:
        _move_edges(edges, seen)
    place_at_spaces(run, coded, spacing, codes)
    if seen.room:
        edges.add_room(seen.room)
    if seen.followed:
        edges.move_pen(column, seen.gap)
    return [_shown("<" + "".join(codes) + ">")]


def _move_edges(edges: RunCodes, seen: Seen) -> None:
    if seen.drawn_in and seen.letters == "both":
        edges.draw_in(seen.drawn_in)
    if seen.drawn_out:
        _DRAW_OUT[seen.letters](edges, seen.drawn_out)


def _last_two(visible: Sequence[int]) -> int:
    """Index of the last glyph but one that is no space, or of the last: of a single letter pdfium cannot tell which way it runs."""
    return visible[-2] if len(visible) > 2 else visible[-1] if visible else 0


def enlarged(run: GlyphRun, ratio: float, shrunk: float) -> GlyphRun:
    """The run at so many times its size, of glyphs that are `shrunk` so many times: nearly the same, and made so across.

    Runs of two faces keep one size, for where sizes differ poppler ends a word.
    """
    glyphs = tuple([_shrunk(glyph, shrunk) for glyph in run.glyphs])
    return replace(run, size=run.size * ratio, scale=run.scale * round(shrunk / ratio, 5), glyphs=glyphs)


@lru_cache(maxsize=4096)
def _shrunk(glyph: ShapedGlyph, ratio: float) -> ShapedGlyph:
    return replace(glyph, advance=glyph.advance / ratio, dx=glyph.dx / ratio, dy=glyph.dy / ratio)


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
        c = widened(c, space * unit, face) if space else c
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
    em = run.size / face.units_per_em
    left, base = x + glyph.dx * run.size * run.scale / 1000, flip - run.y - face.sunk * em + glyph.dy * run.size / 1000
    return outline_path(face.face.outline(glyph.glyph), (em * run.scale, em, run.slant, left, base))


def outline_path(outline: GlyphOutline, place: tuple[float, float, float, float, float]) -> str:
    """A filled path; `place` is x scale, y scale, slant and origin."""
    x_scale, y_scale, slant, left, base = place
    placed: list[tuple[str | float, ...]] = []
    for letter, points in outline:
        pairs = zip(points[::2], points[1::2], strict=True)
        placed.append((letter, *(v for x, y in pairs for v in (x * x_scale + y * y_scale * slant, -y * y_scale))))
    return path_operators(placed, left, base) + " f" if placed else ""
