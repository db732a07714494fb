"""Lines that are pieces of words: in a table of narrow columns a few dozen of them, syllables and figures, make up all cells."""

from __future__ import annotations

from dataclasses import field

from moralreport.records import dataclass
from moralreport.typeset.document import ParagraphProperties
from moralreport.typeset.layout.inline.lines import Line
from moralreport.typeset.pages import Item

MOST_KEPT = 4000

LineKey = tuple[object, ...]
"""Identities of the paragraph's formatting and of the type, format and text of the piece; the line's room and place in the paragraph."""


@dataclass(slots=True)
class KeptLine:
    """A line for all its likes (its offsets are those of the first), what its key refers to, and its items once they are asked for."""

    line: Line
    properties: ParagraphProperties
    items: tuple[Item, ...] | None = None


@dataclass(slots=True)
class LikeLines:
    """Lines by what they look like, and by their identity."""

    by_look: dict[LineKey, KeptLine] = field(default_factory=dict)
    by_line: dict[int, KeptLine] = field(default_factory=dict)

    def keep(self, key: LineKey, line: Line, properties: ParagraphProperties) -> None:
        if len(self.by_look) < MOST_KEPT:
            self.by_look[key] = self.by_line[id(line)] = KeptLine(line, properties)
