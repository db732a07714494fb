"""Numbers beside the lines of a section (17.6.8): counted through its paragraphs, not through tables, notes, frames and boxes."""

from __future__ import annotations

from collections.abc import Iterator

from moralreport.records import dataclass
from moralreport.typeset.document import Paragraph, RunProperties
from moralreport.typeset.layout.atoms import Atom
from moralreport.typeset.layout.environment import Environment
from moralreport.typeset.layout.inline.plain_line import plain_line
from moralreport.typeset.layout.pages.bands import Band
from moralreport.typeset.layout.paragraphs.pieces import LinePiece
from moralreport.typeset.pages import GlyphRun


@dataclass(slots=True)
class LineCounter:
    """How many lines are numbered so far, and where that count began."""

    count: int = 0
    section: int = -1
    page: int = -1

    def numbers(self, band: Band, env: Environment) -> Iterator[GlyphRun]:
        """Numbers of the lines of one band, right-aligned at their distance from each column."""
        numbers = band.part.section.line_numbers
        if numbers is None:
            return
        if self._begins(band.part.index, env.page.index, numbers.restart):
            self.count = numbers.start
        self.section, self.page = band.part.index, env.page.index
        for placed in band.columns:
            for atom in placed.filled.atoms:
                look = _counted(atom)
                if look is None:
                    continue
                self.count += 1
                if self.count % numbers.count_by == 0:
                    baseline = placed.top + atom.top + atom.piece.above + atom.piece.baseline
                    yield from plain_line(str(self.count), look, placed.column.x - numbers.distance, baseline, env)

    def _begins(self, section: int, page: int, restart: str) -> bool:
        """Does the count begin anew?"""
        return self.section < 0 or (restart == "newSection" and section != self.section) or (restart == "newPage" and page != self.page)


def _counted(atom: Atom) -> RunProperties | None:
    """Formatting of the number beside a line, or None where the line is not counted."""
    block = atom.flow.block
    if not isinstance(block, Paragraph) or not isinstance(atom.piece, LinePiece) or block.properties.suppress_line_numbers:
        return None
    return block.mark
