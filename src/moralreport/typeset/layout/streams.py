"""Streams of blocks: what follows each other in a section, a cell or a text box, with the flows of what is being set."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import field

from moralreport.records import dataclass
from moralreport.typeset.document import Block, Paragraph, Table
from moralreport.typeset.layout.atoms import Flow
from moralreport.typeset.layout.cursors import Place
from moralreport.typeset.layout.environment import Environment
from moralreport.typeset.layout.setters import SharedSetters
from moralreport.typeset.layout.spacing import space_at_top

FlowMaker = Callable[["Stream", int], Flow]


@dataclass(slots=True)
class Stream:
    """Blocks that follow each other, and the flows of those being set; `make_flow` opens a block's flow."""

    blocks: tuple[Block, ...]
    env: Environment
    make_flow: FlowMaker
    setters: SharedSetters = field(default_factory=SharedSetters)
    flows: dict[int, Flow] = field(default_factory=dict)
    in_cell: bool = False
    preceding: Block | None = None
    """The last block of the section above."""

    def __post_init__(self) -> None:
        self.blocks = tuple(block for block in self.blocks if not isinstance(block, Table) or block.rows)

    def inner(self, blocks: tuple[Block, ...], env: Environment, in_cell: bool = False) -> Stream:
        """A stream inside this one (a cell): same makers, shared setters."""
        return Stream(blocks, env, self.make_flow, self.setters, in_cell=in_cell or self.in_cell)

    def flow(self, index: int) -> Flow:
        found = self.flows.get(index)
        if found is None:
            found = self.flows[index] = self.make_flow(self, index)
        return found

    def widths(self, granted: float = 0.0) -> tuple[float, float]:
        """(narrowest, natural) width of all blocks; see `Flow.widths`."""
        pairs = [self.flow(index).widths(granted) for index in range(len(self.blocks))]
        return max((pair[0] for pair in pairs), default=0.0), max((pair[1] for pair in pairs), default=0.0)

    def block(self, index: int) -> Block | None:
        return self.blocks[index] if 0 <= index < len(self.blocks) else None

    def above(self, index: int) -> Block | None:
        """The nearest block above that stands in the text itself, not in a frame beside it."""
        index -= 1
        while index >= 0 and floats(self.blocks[index]):
            index -= 1
        return self.block(index)

    def space_at_top(self, index: int, kept: bool) -> float:
        """Space before a block that is the first of its column."""
        above = self.above(index)
        return space_at_top(above or self.preceding, self.block(index), kept, begins=above is None, add=self.adds_spaces)

    def release(self, place: Place | None) -> None:
        """Drop every flow but the one that `place` is inside of: they are done, or belong to the next page."""
        kept = place.block if place is not None and place.cursor is not None else None
        self.flows = {index: flow for index, flow in self.flows.items() if index == kept}

    @property
    def adds_spaces(self) -> bool:
        return self.env.document.habits.add_spaces


def floats(block: Block | None) -> bool:
    if isinstance(block, Paragraph):
        return block.properties.frame is not None
    return block is not None and block.floating is not None
