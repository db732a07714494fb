"""A short text on a line of its own, such as a line number."""

from __future__ import annotations

from collections.abc import Iterator
from math import fsum

from moralreport.typeset.document import RunProperties
from moralreport.typeset.layout.environment import Environment
from moralreport.typeset.layout.inline.typecase import type_case
from moralreport.typeset.pages import GlyphRun


def plain_line(text: str, look: RunProperties, right: float, baseline: float, env: Environment) -> Iterator[GlyphRun]:
    """The text ending at `right`, as an artifact of pagination."""
    case = type_case(env.fonts)
    style = case.style(look, "complex" if look.complex_script else "latin")
    pieces = case.pieces(style, text)
    x = right - fsum(piece.width(style) for piece in pieces)
    for piece in pieces:
        width = piece.width(style)
        yield GlyphRun(x, baseline, piece.face.key, style.size, piece.glyphs, width=width, artifact="Pagination")
        x += width
