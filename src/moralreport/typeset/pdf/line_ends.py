"""How a run ends its line, where readers need to be told: lines of turned text, and lines of table cells."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import field
from typing import Literal

from moralreport.records import dataclass
from moralreport.typeset.pages import GlyphRun, StructureNode
from moralreport.typeset.pdf.links import Matrix

LineEnd = Literal["", "turned", "cell"]
"""Nothing special; the only run of a line turned by a quarter; the last run of a line in a table cell."""


@dataclass(slots=True)
class LineEnds:
    """Tells the ends of lines by the runs' places and by the structure."""

    structure: Sequence[StructureNode]
    cells: dict[int | None, int | None] = field(default_factory=lambda: {None: None})

    def of(self, former: GlyphRun | None, run: GlyphRun, following: GlyphRun | None, matrix: Matrix) -> LineEnd:
        """The end of `run`, between the runs drawn before and after it."""
        if abs(matrix[1]) > abs(matrix[0]):
            return "turned" if _is_turned_line(former, run, following) else ""
        cell = self._cell(run.node)
        if cell is None or (following is not None and self._cell(following.node) == cell and _goes_on(run, following)):
            return ""
        return "cell"

    def _cell(self, node: int | None) -> int | None:
        """The innermost table cell about a node."""
        if node not in self.cells:
            assert node is not None
            found = self.structure[node]
            self.cells[node] = node if found.role in ("TD", "TH") else self._cell(found.parent)
        return self.cells[node]


def _goes_on(run: GlyphRun, following: GlyphRun) -> bool:
    return abs(following.y - run.y) < run.size / 2 and following.x >= run.x


def _is_turned_line(former: GlyphRun | None, run: GlyphRun, following: GlyphRun | None) -> bool:
    """A run that begins a line, where what follows may begin at the same height."""
    if former is not None and abs(former.y - run.y) < 0.01:
        return False
    return following is None or abs(following.x - run.x) < run.size / 2
