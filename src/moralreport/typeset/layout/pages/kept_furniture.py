"""Headers and footers that show the same on every page: set and drawn once for all of them.

A head of tables and drawings took as long on each of a thousand pages as on the first.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import field
from functools import partial

from moralreport.records import dataclass
from moralreport.typeset.document import Block, Paragraph
from moralreport.typeset.layout.atoms import Filled
from moralreport.typeset.layout.environment import Environment
from moralreport.typeset.layout.exclusions import Exclusion
from moralreport.typeset.layout.page_dependence import holds_fields
from moralreport.typeset.layout.page_geometry import PageFrame
from moralreport.typeset.layout.setters import MOST_SHARED, LineKeeper, SharedSetters
from moralreport.typeset.pages import Item

_MOST_KEPT = 8
"""Heads and feet of a few kinds of pages; those of sections gone by are let go."""
_LONGEST_KEPT = 5000
"""Letters of a paragraph whose lines are kept from page to page."""


@dataclass(slots=True)
class SetPart:
    """A header or footer, set, with the floats that the text goes round (page coordinates), and its items by where they are drawn."""

    blocks: tuple[Block, ...]
    filled: Filled
    obstacles: tuple[Exclusion, ...]
    same: bool = False
    """Other pages show it as it is."""
    items: dict[Hashable, list[Item]] = field(default_factory=dict)

    def drawn(self, place: Hashable, draw: Callable[[], list[Item]]) -> list[Item]:
        """Its items at a place; drawn anew where each page shows something else."""
        if not self.same:
            return draw()
        if place not in self.items:
            self.items[place] = draw()
        return self.items[place]


@dataclass(slots=True)
class RecurringSetters(SharedSetters):
    """Setters of paragraphs that come again on every page: any that holds no field is set once."""

    recurring: dict[Hashable, LineKeeper] = field(default_factory=dict)
    """By the identity of what their paragraphs, which they hold, are made of."""

    def own_keeper(self, paragraph: Paragraph, env: Environment) -> LineKeeper:
        made_of = map(id, (paragraph.properties, paragraph.mark, paragraph.inlines, paragraph.label))
        key = (*made_of, env.page.number % 2, env.background, env.grid_pitch, env.depth)
        found = self.recurring.get(key)
        if found is None:
            found = SharedSetters.own_keeper(self, paragraph, env)
            if not paragraph.properties.mirror_indents and not holds_fields(paragraph.inlines):
                if len(self.recurring) >= MOST_SHARED:
                    self.recurring.clear()
                self.recurring[key] = found
        return found


@dataclass(slots=True)
class KeptFurniture:
    """What may be drawn again, by its blocks and the pages that it suits."""

    parts: dict[Hashable, SetPart] = field(default_factory=dict)
    setters: RecurringSetters = field(default_factory=partial(RecurringSetters, _LONGEST_KEPT))
    """What sets the paragraphs of all of them, those of parts too that show something else on every page."""
    same: dict[int, bool] = field(default_factory=dict)
    """Which blocks show the same everywhere, by their identity: the document holds them."""

    def part(self, blocks: tuple[Block, ...], frame: PageFrame, y: float, set_part: Callable[[], SetPart]) -> SetPart:
        """The blocks set at this height of the page: as on a page of the same shape before, if there was one."""
        sides = frame.number % 2
        key = (id(blocks), y, sides, frame.width, frame.height, frame.left, frame.right, frame.top, frame.bottom)
        found = self.parts.get(key)
        if found is None:
            found = set_part()
            found.same = self._are_same(blocks)
            if found.same:
                self.parts[key] = found
                for oldest in list(self.parts)[:-_MOST_KEPT]:
                    del self.parts[oldest]
        return found

    def _are_same(self, blocks: tuple[Block, ...]) -> bool:
        """Whether nothing in the blocks depends on the page."""
        if id(blocks) not in self.same:
            self.same[id(blocks)] = not holds_fields(blocks)
        return self.same[id(blocks)]
