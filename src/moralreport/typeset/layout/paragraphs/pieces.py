"""What a paragraph paints: single lines with what floats beside them, or all that stand in a cell."""

from __future__ import annotations

from moralreport.records import dataclass
from moralreport.typeset.document import Anchor, BookmarkStart, Break, Paragraph
from moralreport.typeset.layout.floating_drawings import PlacedFloat, stands_in_line
from moralreport.typeset.layout.inline.lines import Line
from moralreport.typeset.layout.setters import LineKeeper


def floats_of(paragraph: Paragraph) -> tuple[tuple[Anchor, ...], ...]:
    """Drawings beside the text: those before its first page or column break, those behind it, and so on.

    No line is set behind a break that ends the text: what stands there stays with the text before.
    """
    parts: list[list[Anchor]] = [[]]
    goes_on = True
    for inline in paragraph.inlines:
        if isinstance(inline, Break) and inline.kind != "line":
            parts.append([])
            goes_on = False
        elif not isinstance(inline, Anchor):
            goes_on = goes_on or not isinstance(inline, BookmarkStart)
        elif not stands_in_line(inline):
            parts[-1].append(inline)
    if not goes_on:
        parts[-2].extend(parts.pop())
    return tuple(map(tuple, parts))


@dataclass(frozen=True, slots=True)
class LinePiece:
    """One line: its parts from left to right (more than one beside a float), the room for borders above it, the region's width."""

    parts: tuple[Line, ...]
    number: int
    above: float
    width: float
    setter: LineKeeper
    floats: tuple[PlacedFloat, ...] = ()

    @property
    def baseline(self) -> float:
        return max([part.baseline for part in self.parts])


@dataclass(frozen=True, slots=True)
class LinesPiece:
    """Lines of a paragraph from `number` on, where nothing stands beside them: what most cells hold."""

    lines: tuple[Line, ...]
    number: int
    above: float
    width: float
    setter: LineKeeper
    floats = ()


@dataclass(frozen=True, slots=True)
class FloatsPiece:
    """What floats beside a paragraph, without any of its lines."""

    floats: tuple[PlacedFloat, ...]
