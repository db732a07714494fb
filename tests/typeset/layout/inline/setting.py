"""Paragraphs for the tests of inline layout, in a face of squares (every letter one em wide, marks of no width) or in TH Sarabun New."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import Any

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen

from moralreport.typeset.document import (
    Document,
    FontNames,
    Inline,
    Label,
    Paragraph,
    ParagraphProperties,
    RunProperties,
    Text,
)
from moralreport.typeset.fonts.library import FontLibrary
from moralreport.typeset.layout.environment import Environment
from moralreport.typeset.layout.inline import Line, ParagraphSetter, Room
from moralreport.typeset.layout.structure.tree import Nodes, StructureBuilder
from moralreport.typeset.pages import GAP_TEXT, GlyphRun, Item
from moralreport.typeset.warning_log import WarningLog

FONTS = Path(__file__).resolve().parents[4] / "fonts"
MARKS = [0x0E31, *range(0x0E34, 0x0E3B), *range(0x0E47, 0x0E4F)]
CHARACTERS = [0x20, *range(0x21, 0x7F), 0xA0, 0xB7, *range(0x0E01, 0x0E3B), *range(0x0E3F, 0x0E5C)]


def named(name: str) -> FontNames:
    return FontNames(name, name, name, name)


SQUARE = RunProperties(named("Square"), 10.0, 10.0, language="th-TH", language_cs="th-TH")
SARABUN = RunProperties(named("TH Sarabun New"), 16.0, 16.0, language="th-TH", language_cs="th-TH")
SQUARES = tempfile.TemporaryDirectory(prefix="square", ignore_cleanup_errors=True)  # removed when the interpreter ends


def square_folder() -> Path:
    """A folder with the face of squares: ascent 0.8 em, descent 0.2 em, no line gap."""
    names = {code: f"u{code:04X}" for code in CHARACTERS}
    pen = TTGlyphPen(None)
    for point, draw in (((100, 0), pen.moveTo), ((900, 0), pen.lineTo), ((900, 800), pen.lineTo), ((100, 800), pen.lineTo)):
        draw(point)
    pen.closePath()
    square, empty = pen.glyph(), TTGlyphPen(None).glyph()
    order = [".notdef", *names.values()]
    blank = {names[0x20], names[0xA0]}
    builder = FontBuilder(1000, isTTF=True)
    builder.setupGlyphOrder(order)
    builder.setupCharacterMap(names)
    builder.setupGlyf({name: empty if name in blank else square for name in order})
    marks = {names[code] for code in MARKS}
    builder.setupHorizontalMetrics({name: (0 if name in marks else 1000, 0) for name in order})
    builder.setupHorizontalHeader(ascent=800, descent=-200)
    builder.setupNameTable({"familyName": "Square", "styleName": "Regular"})
    builder.setupOS2(sTypoAscender=800, sTypoDescender=-200, sTypoLineGap=0, usWinAscent=800, usWinDescent=200)
    builder.setupPost(underlinePosition=-100, underlineThickness=50)
    folder = Path(SQUARES.name)
    builder.save(folder / "Square-Regular.ttf")
    return folder


@lru_cache(maxsize=1)
def library() -> FontLibrary:
    return FontLibrary([square_folder(), FONTS])


def environment(**values: Any) -> Environment:
    document = values.pop("document", Document(()))
    return Environment(document, library(), WarningLog(), **values)


def paragraph(*inlines: Inline | str, run: RunProperties = SQUARE, label: Label | None = None, **properties: Any) -> Paragraph:
    """A paragraph of inlines; plain strings take `run`."""
    made = tuple(Text(inline, run) if isinstance(inline, str) else inline for inline in inlines)
    return Paragraph(ParagraphProperties(**properties), made, run, label)


def run(base: RunProperties = SQUARE, **values: Any) -> RunProperties:
    return replace(base, **values)


class Setting:
    """A paragraph broken into lines of one width."""

    def __init__(self, paragraph: Paragraph, width: float = 100.0, env: Environment | None = None) -> None:
        self.env = env or environment()
        self.setter = ParagraphSetter(paragraph, self.env)
        self.lines: list[Line] = []
        self.builder = StructureBuilder()
        position = self.setter.START
        while not self.lines or not self.lines[-1].last:
            self.lines.append(self.setter.next_line(position, Room(0.0, width)))
            position = self.lines[-1].end

    @property
    def texts(self) -> list[str]:
        text = self.setter.prepared.collected.text
        return [text[line.start.offset : line.end.offset] for line in self.lines]

    def items(self, index: int = 0, x: float = 0.0, y: float = 0.0, tagged: bool = False) -> tuple[Item, ...]:
        nodes = Nodes(self.builder, self.builder.add("P", 0) if tagged else None)
        return self.setter.place(self.lines[index], x, y, nodes)

    def runs(self, index: int = 0) -> list[GlyphRun]:
        """Without the wide spaces that stand for the room of tabs."""
        return [item for item in self.items(index) if isinstance(item, GlyphRun) and glyph_text(item) != GAP_TEXT]

    def gaps(self, index: int = 0) -> list[tuple[float, float]]:
        """Left and right edges of those wide spaces."""
        found = [item for item in self.items(index) if isinstance(item, GlyphRun) and glyph_text(item) == GAP_TEXT]
        return [(round(run.x, 2), round(run.x + run.width, 2)) for run in found]

    def placed(self, index: int = 0) -> list[tuple[str, float]]:
        """Text and left edge of every glyph run of a line."""
        return [(glyph_text(run), round(run.x, 2)) for run in self.runs(index)]

    def right_edge(self, index: int = 0) -> float:
        """Where the ink of the line ends: the last run without spaces at its end."""
        run = self.runs(index)[-1]
        return run.x + ink_width(run)


def glyph_text(run: GlyphRun) -> str:
    return "".join(glyph.text for glyph in run.glyphs)


def ink_width(run: GlyphRun) -> float:
    """Width of a run up to its last glyph that is no space, recomputed glyph by glyph."""
    spacing = run.spacing or (0.0,) * len(run.glyphs)
    end = reach = 0.0
    for glyph, room in zip(run.glyphs, spacing, strict=True):
        advance = glyph.advance * run.size * run.scale / 1000
        if glyph.text != " ":
            reach = end + advance
        end += advance + room
    return reach
