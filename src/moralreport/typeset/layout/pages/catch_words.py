"""Catch-words (คำต่อเนื่อง): the first words of the next page, at the right below a page of an order or announcement.

A section asks for them by an empty paragraph of the style `Catch Word` in its footer; the paragraph says how they look.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from moralreport.patterns import pattern
from moralreport.records import dataclass
from moralreport.thai.line_breaks import break_opportunities
from moralreport.typeset.document import Paragraph, Section, Text
from moralreport.typeset.layout.atoms import Region
from moralreport.typeset.layout.cursors import Place
from moralreport.typeset.layout.environment import Environment
from moralreport.typeset.layout.filling import fill
from moralreport.typeset.layout.flow import open_stream
from moralreport.typeset.layout.page_geometry import PageFrame
from moralreport.typeset.layout.pages.furniture import as_artifacts
from moralreport.typeset.layout.painting import Canvas, artifact_painter
from moralreport.typeset.layout.structure.tree import StructureBuilder
from moralreport.typeset.pages import GlyphRun, Image, Item, Page

_STYLE = "catchword"
_LINES_BELOW = 3
_SAME_LINE = 2.0
_GAP = 3.0
"""Points between two runs that are parted by more than their spaces (a tab, a cell border)."""
_LONGEST = 18
"""Characters of a catch-word after its number."""
_NUMBER = pattern(r"(?:ข้อ\s*)?\(?[๐-๙0-9]+(?:\.[๐-๙0-9]+)*[.)]*\s+|[-•]\s+")

_FIRST_WORDS = pattern(r"[A-Za-z]\S*(?: [A-Za-z]\S*)*|\S+")
"""A Thai phrase up to its space; a Latin one up to its end."""


@dataclass(frozen=True, slots=True)
class Ending:
    """How a page of the text ended: its section, body and footer; `runs_on` = it was full, the next goes on with the same text."""

    section: Section
    frame: PageFrame
    footer_y: float
    runs_on: bool


def with_catch_words(pages: Sequence[Page], endings: Sequence[Ending | None], env: Environment, builder: StructureBuilder) -> list[Page]:
    """The pages, each that runs on to the next with its catch-word where its section asks for them."""
    done = list(pages)
    for index, ending in enumerate(endings[:-1]):
        switch = _switch(ending.section) if ending and ending.runs_on else None
        words = catch_word(first_line(pages[index + 1].items)) if switch else ""
        if ending and switch and words:
            done[index] = replace(pages[index], items=(*pages[index].items, *_items(switch, words, pages[index], ending, env, builder)))
    return done


def _switch(section: Section) -> Paragraph | None:
    for block in section.footers.default or ():
        if isinstance(block, Paragraph) and block.properties.style.replace(" ", "").lower() == _STYLE:
            return block
    return None


def first_line(items: Iterable[Item]) -> str:
    """Text of the uppermost line of a page's own text, cells of a row one after the other."""
    runs = list(_text_runs(items))
    top = min((run.y for run in runs), default=0.0)
    words, edge = "", -math.inf
    for run in sorted((run for run in runs if run.y - top < _SAME_LINE), key=lambda run: run.x):
        words += (" " if words and run.x - edge > _GAP else "") + "".join(glyph.text for glyph in run.glyphs)
        edge = run.x + run.width
    return " ".join(words.split())


def _text_runs(items: Iterable[Item]) -> Iterator[GlyphRun]:
    for item in items:
        if isinstance(item, GlyphRun) and item.node is not None and any(glyph.text.strip() for glyph in item.glyphs):
            yield item


def catch_word(line: str) -> str:
    """`๒. ด้านการพัฒนา...`: the number of a line and its first words."""
    number = _NUMBER.match(line)
    head = number[0] if number else ""
    rest = line[len(head) :]
    if not rest:
        return ""
    found = _FIRST_WORDS.match(rest)
    first = found[0] if found else rest
    if len(first) > _LONGEST:
        ends = [offset for offset in break_opportunities(rest) if offset <= _LONGEST]
        first = rest[: max(ends, default=_LONGEST)].rstrip()
    return f"{head}{first}..."


def _items(switch: Paragraph, words: str, page: Page, ending: Ending, env: Environment, builder: StructureBuilder) -> tuple[Item, ...]:
    """The line as an artifact: three lines below the text where there is room, else where its switch stands."""
    frame = ending.frame
    looks = switch.properties
    paragraph = replace(switch, inlines=(Text(words, switch.mark),), properties=replace(looks, space_before=0.0))
    line = fill(open_stream((paragraph,), replace(env, grid_pitch=0.0)), Place(), Region(frame.right - frame.left, math.inf))
    below = _lowest(page.items) + (_LINES_BELOW - 1) * line.height
    canvas = Canvas(env.page.index)
    line.paint(frame.left, min(below, ending.footer_y + looks.space_before), artifact_painter(canvas, builder, env))
    return tuple(as_artifacts(canvas.items(), "Pagination"))


def _lowest(items: Iterable[Item]) -> float:
    """The last baseline, or the foot of a picture below it."""
    feet = [run.y for run in _text_runs(items)]
    feet += [item.y + item.height for item in items if isinstance(item, Image) and item.node is not None]
    return max(feet, default=0.0)
