"""Word art: the outlines of a text, stretched and bent to its box, and the text itself, unseen, where a reader looks for it.

A watermark (in a header, or behind the text) stays a picture, so that it does not get into the text of its page.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from moralreport.records import dataclass
from moralreport.typeset.document import Paragraph, ParagraphProperties, Shape
from moralreport.typeset.document import Text as ArtText
from moralreport.typeset.document.plane import Command, Outline, Rect, box_of, points_of
from moralreport.typeset.layout.environment import Environment
from moralreport.typeset.layout.geometry.glyph_paths import outline_of
from moralreport.typeset.layout.geometry.text_paths import FOLLOWING, Letters, following
from moralreport.typeset.layout.geometry.warps import Warp, is_known, warp_of
from moralreport.typeset.layout.inline.scripts import stretches
from moralreport.typeset.layout.structure.tree import Nodes, StructureBuilder
from moralreport.typeset.pages import Item, Transform, glyph_runs

_SIZE = 100.0
_ROOM = 100_000.0
_LONGEST = 500
_STEPS = 6
"""Pieces into which a straight line of a letter is cut before it is bent."""


@dataclass(frozen=True, slots=True)
class Straight:
    """The text set straight: its items, the outlines of its glyphs, and the box of their ink."""

    items: tuple[Item, ...]
    drawn: Outline
    box: Rect


def set_straight(text: ArtText, nodes: Nodes, env: Environment) -> Straight | None:
    """The lines of the text, centred above each other; None where they leave no ink."""
    if env.set_text is None:
        return None
    plain = replace(text.properties, position=0.0, spacing=0.0, scale=1.0, underline=None, effect="", effects=())
    properties = replace(plain, size=_SIZE, size_cs=_SIZE)
    lines = [line for line in text.text[:_LONGEST].splitlines() if line.strip()]
    natural = [_set((ArtText(line, properties),), "left", _ROOM, Nodes(StructureBuilder(), None), env) for line in lines]
    widest = max((run.x + run.width for items in natural for run in glyph_runs(items)), default=0.0)
    items: list[Item] = []
    for index, line in enumerate(lines):
        found = _set((ArtText(line.strip(), properties),), "center", widest + 1, nodes, env)
        items += [replace(run, y=run.y + index * _SIZE * 1.2, invisible=True) for run in glyph_runs(found)]
    drawn = tuple(command for run in glyph_runs(tuple(items)) for command in outline_of(run, env.fonts))
    points = points_of(drawn)
    if not points:
        return None
    left, top, width, height = box_of(points)
    return Straight(tuple(items), drawn, Rect(left, top, width or 1.0, height or 1.0))


def outlined(art: Straight, shape: Shape, env: Environment) -> Outline:
    """Outlines in the shape's box, y growing downward; the ink fills it, bent as the shape's preset says."""
    if not is_known(shape.geometry):
        env.warn("word-art", "อักษรศิลป์ (WordArt) ที่ดัดเป็นรูปนี้ แสดงเป็นแนวตรง")
    warp = _follows(art, shape) or warp_of(shape.geometry, shape.adjust, art.box.width / art.box.height)
    return _bent(_unit(art), warp, (shape.width, shape.height), _STEPS if warp else 1)


def _follows(art: Straight, shape: Shape) -> Warp | None:
    """The curve that DrawingML, which alone gives arches adjustments, leads a text along in its own size."""
    if shape.geometry not in FOLLOWING or not shape.adjust or shape.word_art is None:
        return None
    properties = shape.word_art.properties
    complex_text = any(script == "complex" for _, _, script in stretches(shape.word_art.text, "latin"))
    size = properties.size_cs if complex_text else properties.size
    runs = list(glyph_runs(art.items))
    scale = size / _SIZE
    baseline = max((run.y for run in runs), default=art.box.bottom) - art.box.y
    letters = Letters(art.box.width * scale, art.box.height * scale, baseline * scale)
    return following(shape.geometry, shape.adjust, (shape.width, shape.height), letters)


def reading_layer(art: Straight, shape: Shape, x: float, y: float) -> Transform:
    """The text over its straight box, for search and copying; nothing of it is seen."""
    left, top, width, height = art.box
    across, down = shape.width / width, shape.height / height
    return Transform((across, 0.0, 0.0, down, x - left * across, y - top * down), art.items)


def _set(inlines: tuple[ArtText, ...], alignment: str, width: float, nodes: Nodes, env: Environment) -> tuple[Item, ...]:
    assert env.set_text is not None
    properties = ParagraphProperties(alignment="center" if alignment == "center" else "left")
    return env.set_text((Paragraph(properties, inlines, inlines[0].properties),), width, env, nodes)[1]


def _unit(art: Straight) -> Iterator[tuple[str, tuple[float, ...]]]:
    """The glyphs' commands in the unit square of their ink."""
    left, top, width, height = art.box
    for letter, *points in art.drawn:
        placed = tuple((float(v) - top) / height if at % 2 else (float(v) - left) / width for at, v in enumerate(points))
        yield str(letter), placed


def _bent(commands: Iterator[tuple[str, tuple[float, ...]]], warp: Warp | None, size: tuple[float, float], steps: int) -> Outline:
    bent: list[Command] = []
    last = (0.0, 0.0)

    def moved(points: tuple[float, ...]) -> Iterator[float]:
        for u, v in zip(points[::2], points[1::2], strict=True):
            x, y = warp(u, v) if warp else (u, v)
            yield x * size[0]
            yield y * size[1]

    for letter, points in commands:
        if letter == "L":
            for step in range(1, steps + 1):
                share = step / steps
                between = tuple(start + (end - start) * share for start, end in zip(last, points, strict=True))
                bent.append(("L", *moved(between)))
        else:
            bent.append((letter, *moved(points)))
        last = (points[-2], points[-1]) if points else last
    return tuple(bent)
