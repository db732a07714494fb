"""Outlines of glyphs: drawing commands, and whether two outlines are the same picture."""

from __future__ import annotations

import uharfbuzz

GlyphOutline = tuple[tuple[str, tuple[float, ...]], ...]
"""Commands M, L, C, Z with points in font units, y growing upward."""
Contour = tuple[tuple[float, ...], ...]


def drawn_outline(font: uharfbuzz.Font, glyph: int) -> GlyphOutline:
    """What HarfBuzz draws for a glyph of its font; it makes cubic curves of quadratic ones, for which it is given no function."""
    pen: list[tuple[str, tuple[float, ...]]] = []
    font.draw_glyph(glyph, _DRAW, pen)
    return tuple(pen)


def moved(outline: GlyphOutline, x: float, y: float) -> GlyphOutline:
    return tuple((name, tuple(v + (y if i % 2 else x) for i, v in enumerate(points))) for name, points in outline)


def contours_of(outline: GlyphOutline) -> list[Contour]:
    """Closed contours as tuples of points, sorted, so that outlines can be compared whatever the order of their contours."""
    contours: list[Contour] = []
    current: list[tuple[float, ...]] = []
    for name, points in outline:
        if name == "M" and current:
            contours.append(tuple(current))
            current = []
        if points:
            current.append(points)
    return sorted([*contours, tuple(current)] if current else contours)


def alike(a: list[Contour], b: list[Contour]) -> bool:
    """Same points within two font units (rounding of composed glyphs)."""
    if [len(contour) for contour in a] != [len(contour) for contour in b]:
        return False
    flat_a = [v for contour in a for points in contour for v in points]
    flat_b = [v for contour in b for points in contour for v in points]
    return len(flat_a) == len(flat_b) and all(abs(p - q) <= 2 for p, q in zip(flat_a, flat_b, strict=True))


def _draw_functions() -> uharfbuzz.DrawFuncs:
    functions = uharfbuzz.DrawFuncs()
    functions.set_move_to_func(lambda x, y, pen: pen.append(("M", (x, y))))
    functions.set_line_to_func(lambda x, y, pen: pen.append(("L", (x, y))))
    functions.set_cubic_to_func(lambda a, b, c, d, x, y, pen: pen.append(("C", (a, b, c, d, x, y))))
    functions.set_close_path_func(lambda pen: pen.append(("Z", ())))
    return functions


_DRAW = _draw_functions()
