"""Wide spaces that are runs of their own, because their face is another than that of the words about them.

One that is so wide that poppler would see columns goes into one code with a letter (`widths.spaced`), so it has to be of the letter's face.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from math import fsum

from moralreport.typeset.fonts.library import FontLibrary
from moralreport.typeset.pages import GlyphRun, Item, ShapedGlyph, Transform
from moralreport.typeset.pdf.text.widths import COLUMN_SPACE


def with_their_words(items: Iterable[Item], library: FontLibrary) -> tuple[Item, ...]:
    """The items with such spaces at the end of the run before them."""
    found: list[Item] = []
    for item in items:
        if isinstance(item, Transform):
            inner = with_their_words(item.items, library)
            found.append(item if inner == item.items else replace(item, items=inner))
            continue
        former = found[-1] if found else None
        if isinstance(item, GlyphRun) and isinstance(former, GlyphRun) and _is_lone_space(item) and _is_alike(former, item):
            found[-1] = _joined(former, item, library) or former
            if found[-1] is not former:
                continue
        found.append(item)
    return tuple(found)


def _is_lone_space(run: GlyphRun) -> bool:
    return len(run.glyphs) == 1 and run.glyphs[0].text == " " and _room(run) > COLUMN_SPACE * run.size


def _is_alike(former: GlyphRun, run: GlyphRun) -> bool:
    """Whether the run goes on where the former ends, which is a word, and looks like it but for the face."""
    same = (former.y, former.size, former.scale, former.node, former.artifact, former.language, former.invisible)
    ends_in_word = bool(former.glyphs) and bool(former.glyphs[-1].text.strip())
    return ends_in_word and same == (run.y, run.size, run.scale, run.node, run.artifact, run.language, run.invisible)


def _room(run: GlyphRun) -> float:
    return run.glyphs[0].advance * run.size * run.scale / 1000 + fsum(run.spacing)


def _joined(former: GlyphRun, run: GlyphRun, library: FontLibrary) -> GlyphRun | None:
    face = library.face(former.face)
    space = face.glyph_of(" ")
    if not space:
        return None
    glyph = ShapedGlyph(space, " ", face.advance(space))
    spacing = (former.spacing or (0.0,) * len(former.glyphs)) + (_room(run) - glyph.advance * run.size * run.scale / 1000,)
    return replace(former, glyphs=(*former.glyphs, glyph), spacing=spacing, width=former.width and former.width + _room(run))
