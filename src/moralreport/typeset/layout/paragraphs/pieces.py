"""What a paragraph paints: single lines with what floats beside them, or all that stand in a cell."""

from __future__ import annotations

from moralreport.records import dataclass
from moralreport.typeset.layout.floating_drawings import PlacedFloat
from moralreport.typeset.layout.inline.lines import Line, Position
from moralreport.typeset.layout.setters import LineKeeper


@dataclass(frozen=True, slots=True)
class LineCursor:
    """Where a paragraph goes on: the setter's position, and how many lines stand before it."""

    position: Position
    number: int


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
