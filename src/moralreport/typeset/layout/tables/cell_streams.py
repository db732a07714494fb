"""What a table's cells hold, as streams: made when first asked for, kept until their row is drawn."""

from __future__ import annotations

from dataclasses import field, replace

from moralreport.records import dataclass
from moralreport.typeset.layout.environment import Environment
from moralreport.typeset.layout.streams import Stream
from moralreport.typeset.layout.tables.grid import Slot
from moralreport.typeset.layout.tables.pieces import fitted_to, shown_blocks

MOST_MEASURED_CELLS = 20_000
"""Columns of a larger table are fitted to the content of its first rows."""


@dataclass(slots=True)
class CellStreams:
    """The streams of the cells of one table, which has so many `columns` and stands in the stream `outer`."""

    outer: Stream
    columns: int
    _streams: dict[int, Stream] = field(default_factory=dict)
    _envs: dict[str | None, Environment] = field(default_factory=dict)

    def of(self, slot: Slot) -> Stream:
        """The blocks of a cell, on the page that is being set."""
        found = self._streams.get(id(slot))
        if found is None:
            found = self._streams[id(slot)] = self.outer.inner(shown_blocks(slot.cell), self._env(slot.cell.shading), in_cell=True)
        elif found.env.page is not self.outer.env.page:
            found.env = self._env(slot.cell.shading)
        return found

    def fit(self, slot: Slot, width: float) -> None:
        """From now on the cell's paragraphs fill its width in one line each."""
        stream = self.of(slot)
        blocks = tuple(fitted_to(block, width) for block in stream.blocks)
        if blocks != stream.blocks:
            self._streams[id(slot)] = self.outer.inner(blocks, stream.env, in_cell=True)

    def drop(self, slot: Slot) -> None:
        """Let go of a cell's flows, which know their stream as it knows them."""
        if (stream := self._streams.pop(id(slot), None)) is not None:
            stream.release(None)

    def measure(self, slot: Slot, granted: float) -> tuple[float, float]:
        """(narrowest, natural) width of a cell with its margins; see `Measure`."""
        left, _, right, _ = slot.margins
        if slot.row * self.columns > MOST_MEASURED_CELLS:
            return left + right, left + right
        least, natural = self.of(slot).widths(granted - left - right)
        if slot.cell.no_wrap:
            width = slot.cell.width
            least = max(least, width.value - left - right) if width.kind == "points" and width.value > 0 else natural
        return least + left + right, max(least, natural) + left + right

    def _env(self, shading: str | None) -> Environment:
        """The environment of the cells of one shading."""
        outer, known = self.outer.env, self._envs.get(shading)
        if known is None or known.page is not outer.page:
            pitch = outer.grid_pitch if outer.document.habits.grid_in_tables else 0.0
            known = self._envs[shading] = replace(outer, background=shading or outer.background, grid_pitch=pitch, depth=outer.depth + 1)
        return known
