"""Word art: the outlines of a text, stretched to its box; a picture, so that a watermark does not get into the text of its page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from moralreport.typeset.document import Break, Inline, Paragraph, ParagraphProperties, Text
from moralreport.typeset.layout.curves import Outline
from moralreport.typeset.layout.environment import Environment
from moralreport.typeset.layout.structure import Nodes, StructureBuilder
from moralreport.typeset.pages import GlyphRun, Item, Transform

_SIZE = 100.0
_ROOM = 100_000.0
_LONGEST = 500


def outlined(text: Text, size: tuple[float, float], env: Environment) -> Outline:
    """Outlines of the text in a box of width × height, y growing downward; its ink fills the box."""
    if env.set_text is None:
        return ()
    properties = replace(text.properties, size=_SIZE, size_cs=_SIZE, position=0.0, spacing=0.0, scale=1.0)
    inlines: list[Inline] = []
    for line in text.text[:_LONGEST].splitlines():
        inlines += [Text(line, properties), Break("line", properties)]
    paragraph = Paragraph(ParagraphProperties(alignment="center"), tuple(inlines[:-1]), properties)
    _, items = env.set_text((paragraph,), _ROOM, env, Nodes(StructureBuilder(), None))
    return _stretched([command for run in _runs(items) for command in _glyphs(run, env)], size)


def _runs(items: tuple[Item, ...]) -> Iterator[GlyphRun]:
    for item in items:
        if isinstance(item, GlyphRun):
            yield item
        elif isinstance(item, Transform):
            yield from _runs(item.items)


def _glyphs(run: GlyphRun, env: Environment) -> Iterator[tuple[str, tuple[float, ...]]]:
    face, x = env.fonts.face(run.face), run.x
    em, unit = run.size / face.units_per_em, run.size / 1000
    for index, glyph in enumerate(run.glyphs):
        left, base = x + glyph.dx * unit * run.scale, run.y - glyph.dy * unit
        for letter, points in face.outline(glyph.glyph):
            placed = tuple(base - v * em if at % 2 else left + (v + points[at + 1] * run.slant) * em for at, v in enumerate(points))
            yield letter, placed
        x += glyph.advance * unit * run.scale + (run.spacing[index] if run.spacing else 0.0)


def _stretched(drawn: list[tuple[str, tuple[float, ...]]], size: tuple[float, float]) -> Outline:
    xs = [v for _, points in drawn for v in points[::2]]
    ys = [v for _, points in drawn for v in points[1::2]]
    if not xs:
        return ()
    left, top = min(xs), min(ys)
    across, down = size[0] / ((max(xs) - left) or 1.0), size[1] / ((max(ys) - top) or 1.0)
    commands: list[tuple[str | float, ...]] = []
    last = (0.0, 0.0)
    for letter, points in drawn:
        placed = tuple((v - top) * down if at % 2 else (v - left) * across for at, v in enumerate(points))
        if letter == "Q":
            letter, placed = "C", _cubic(last, placed)
        commands.append((letter, *placed))
        last = (placed[-2], placed[-1]) if placed else last
    return tuple(commands)


def _cubic(start: tuple[float, float], points: tuple[float, ...]) -> tuple[float, ...]:
    """The cubic curve that equals a quadratic one."""
    (x0, y0), (cx, cy, x, y) = start, points
    return x0 + (cx - x0) * 2 / 3, y0 + (cy - y0) * 2 / 3, x + (cx - x) * 2 / 3, y + (cy - y) * 2 / 3, x, y
