"""What flows down a column: atoms (a line, a table row, a part of one), made by the flows of blocks.

Every atom knows the cursor that it starts from and the one after it, so that a column can be broken before any
atom without setting anything twice.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import field
from typing import Any, Literal, Protocol

from moralreport.records import dataclass
from moralreport.typeset.document import Block, NoteReference
from moralreport.typeset.layout.cursors import Cursor, Place
from moralreport.typeset.layout.exclusions import Exclusion, Exclusions
from moralreport.typeset.layout.page_geometry import PageFrame
from moralreport.typeset.layout.painting import Painter
from moralreport.typeset.pages import Transform

BreakKind = Literal["page", "column"]
EndReason = Literal["end", "full", "page", "column"]
Bond = Literal[0, 1, 2]
FREE: Bond = 0
KEEP_NEXT: Bond = 1
"""Given up where a chain of kept paragraphs is longer than the column."""
KEEP_LINES: Bond = 2
"""Given up only where nothing else can be parted."""
HANGING = 0.02
"""Points by which an atom may reach out of its region: less than a twip, which Word does not let pass."""


@dataclass(slots=True)
class Atom:
    """One piece of a block, set at `top` (points below the region's top).

    `bond`: how firmly it holds to the atom before it. `end` None: the block is finished. `piece` is what its flow paints.
    """

    flow: Flow
    block: int
    start: Cursor | None
    end: Cursor | None
    top: float
    height: float
    piece: Any
    bond: Bond = FREE
    notes: tuple[NoteReference, ...] = ()
    break_after: BreakKind | None = None
    fills: bool = False
    """The rest of the region stays empty: a row that goes on in the next one."""
    blocks: int = 1
    """How many blocks it finishes (paragraphs of one frame), where `end` is None."""
    beside: Exclusion | None = None
    """Text goes on beside what this region has of the block once that is finished: a box from the atom's own top to its bottom."""
    needs: float = 0.0
    """Lowest point that has to be inside the region, where that is not its bottom (0)."""
    whole: Callable[[], Atom] | None = None
    """The same without the part of a word that ends it, which may not end a region."""

    @property
    def bottom(self) -> float:
        return self.top + self.height


class NoteRoom(Protocol):
    """Room that footnotes take at the bottom of a column."""

    @property
    def carries(self) -> bool:
        """Whether notes of the column before go on here: text that they leave no room for waits for the next."""
        ...

    def height_with(self, notes: Sequence[NoteReference], room: float) -> float: ...

    def reset(self) -> None: ...

    def take(self, notes: Sequence[NoteReference]) -> None: ...


@dataclass(slots=True)
class Region:
    """A column of a page, a cell or a text box that blocks flow into. `height` may be infinite.

    `at_top`: nothing stands above on the page, so that at least one atom has to be taken. `keep_space`: the space before the
    first block is kept. `x`, `y`: place on the page, for floats that refer to it; `frame` its page (None inside cells).
    """

    width: float
    height: float
    paged: bool = False
    """A column of a page: page and column breaks end it; elsewhere they mean nothing."""
    at_top: bool = True
    keep_space: bool = True
    exclusions: Exclusions = field(default_factory=Exclusions)
    notes: NoteRoom | None = None
    taken: int = 0
    """How many atoms it holds."""
    begun: bool = False
    """Does any of them stand in the text itself? Floats take no room in it."""
    x: float = 0.0
    y: float = 0.0
    frame: PageFrame | None = None
    beside: bool = False
    """Floats of columns before, or of sections below, reach into it: what they leave no room may wait for the next, and it stays empty."""
    loose: bool = False
    """A cell: no leading hangs out of it, and Word has no widow control there before compatibility mode 15."""

    @property
    def odd(self) -> bool:
        """On an odd page, the left side of which is the inner one?"""
        return self.frame is None or self.frame.number % 2 == 1

    def restart(self, late: list[Exclusion]) -> None:
        """Fill it again, knowing these floats from the beginning."""
        self.exclusions.restart(late)
        self.taken, self.begun = 0, False
        if self.notes is not None:
            self.notes.reset()

    def brought_floats(self) -> tuple[Exclusion, ...]:
        """Those of its own blocks that text goes round, page coordinates."""
        return self.exclusions.brought(self.x, self.y)

    def holds(self, bottom: float, notes: Sequence[NoteReference] = ()) -> bool:
        """Does an atom with this bottom, and these notes, still fit?"""
        if self.notes is None:
            return bottom <= self.height + HANGING
        return bottom + self.notes.height_with(notes, self.height - bottom) <= self.height + HANGING


class Flow(Protocol):
    """A block being set: a paragraph or a table."""

    @property
    def block(self) -> Block: ...

    def advance(self, cursor: Cursor | None, top: float, region: Region) -> Atom:
        """The next atom from `cursor`, its top at or below `top`."""
        ...

    def widths(self, granted: float = 0.0) -> tuple[float, float]:
        """(narrowest, natural) width: its longest unbreakable piece, its widest line.

        What needs no more than is `granted` anyway may say any width up to that.
        """
        ...

    def split(self, atom: Atom, region: Region, force: bool) -> Atom | None:
        """The part of an atom that fits into the region, or None; `force`: something has to be taken."""
        ...

    def paint(self, atoms: Sequence[Atom], x: float, y: float, painter: Painter) -> None:
        """Draw consecutive atoms of this flow; (x, y) is the region's top left corner on the page."""
        ...


@dataclass(slots=True)
class Filled:
    """What a region took: `end` None when the stream is finished, else where to go on; `reason` why it ended."""

    atoms: list[Atom]
    end: Place | None
    height: float
    reason: EndReason = "end"

    @property
    def bottom(self) -> float:
        """Lower edge of the last atom."""
        return self.atoms[-1].bottom if self.atoms else 0.0

    def paint(self, x: float, y: float, painter: Painter) -> None:
        """Draw it with its top left corner at (x, y) on the page."""
        atoms, first = self.atoms, 0
        for index in range(1, len(atoms) + 1):
            if index == len(atoms) or atoms[index].flow is not atoms[first].flow:
                atoms[first].flow.paint(atoms[first:index], x, y, painter)
                first = index

    def paint_turned(self, x: float, y: float, up: bool, painter: Painter) -> None:
        """The same turned by a quarter about its corner (x, y): its lines run `up` or down."""
        aside = painter.outside()
        self.paint(0.0, 0.0, aside)
        matrix = (0.0, -1.0, 1.0, 0.0, x, y) if up else (0.0, 1.0, -1.0, 0.0, x, y)
        painter.canvas.body.append(Transform(matrix, aside.canvas.items()))
