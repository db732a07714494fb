"""Lines that are pieces of words: in a table of narrow columns a few dozen of them, syllables and figures, make up all cells."""

from __future__ import annotations

from dataclasses import field

from moralreport.records import dataclass
from moralreport.typeset.document import ParagraphProperties
from moralreport.typeset.layout.inline.lines import Format, Line
from moralreport.typeset.layout.inline.typecase import TypeStyle
from moralreport.typeset.stacks import StackedLine

MOST_KEPT = 4000

LineKey = tuple[object, ...]
"""Identities of the paragraph's formatting and of the type, format and text of the piece; the line's room and place in the paragraph."""


@dataclass(slots=True)
class KeptLine:
    """A line for all its likes (its offsets are those of the first), what its key refers to, and what it is in a stack (when asked for)."""

    line: Line
    properties: ParagraphProperties
    stacked: StackedLine | None = None


Lone = tuple[ParagraphProperties, TypeStyle, Format, TypeStyle | None]
"""What lines of one cluster have in common; of a paragraph's last line also the type of its end."""


@dataclass(slots=True)
class LikeLines:
    """Lines by what they look like, and by their identity."""

    by_look: dict[LineKey, KeptLine] = field(default_factory=dict)
    by_line: dict[int, KeptLine] = field(default_factory=dict)
    by_cluster: dict[LineKey, tuple[Lone, dict[str, Line]]] = field(default_factory=dict)
    """Lines of one cluster by their text, for each look and room; what the key names by its identity is held beside them."""

    def lone(self, look: Lone, room: tuple[float, ...]) -> dict[str, Line]:
        """The lines of this look, for reading; see keep_lone."""
        key = (*map(id, look), *room)
        found = self.by_cluster.get(key)
        if found is None:
            found = self.by_cluster[key] = (look, {})
        return found[1]

    def keep_lone(self, kept: dict[str, Line], text: str, line: Line, properties: ParagraphProperties) -> bool:
        """Keep a line of one cluster with its likes; False where there are too many."""
        if len(self.by_line) < MOST_KEPT:
            kept[text] = line
            self.by_line[id(line)] = KeptLine(line, properties)
        return text in kept

    def keep(self, key: LineKey, line: Line, properties: ParagraphProperties) -> None:
        if len(self.by_look) < MOST_KEPT:
            self.by_look[key] = self.by_line[id(line)] = KeptLine(line, properties)
