"""Collects the items of one page in layers, with the places of bookmarks and headings; gives out structure nodes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import field

from moralreport.records import dataclass
from moralreport.typeset.layout.environment import Environment
from moralreport.typeset.layout.structure.blocks import Tagger
from moralreport.typeset.layout.structure.reading_order import Front, with_fronts
from moralreport.typeset.layout.structure.tree import Nodes, StructureBuilder
from moralreport.typeset.pages import Destination, Item, OutlineEntry
from moralreport.typeset.stacks import Stack, items_of


@dataclass(slots=True)
class Canvas:
    """Items of one page: what lies behind the text, the text, and what lies in front; floats by their z order."""

    page: int = 0
    behind: list[tuple[int, tuple[Item, ...]]] = field(default_factory=list)
    body: list[Item | Stack] = field(default_factory=list)
    front: list[Front] = field(default_factory=list)
    destinations: dict[str, Destination] = field(default_factory=dict)
    outline: list[OutlineEntry] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    """Footnotes that begin on it."""

    def items(self) -> tuple[Item, ...]:
        """All items in drawing order."""
        return tuple(items_of(self.parts()))

    def parts(self) -> tuple[Item | Stack, ...]:
        """The same with stacks as they are."""
        return (*_flat(self.behind), *(with_fronts(self.body, self.front) if self.front else self.body))

    def add_float(self, items: tuple[Item, ...], behind: bool, z_order: int) -> None:
        """What floats; it is read behind the text that was drawn so far."""
        if behind:
            self.behind.append((z_order, items))
        else:
            self.front.append(Front(z_order, items, len(self.body)))


@dataclass(frozen=True, slots=True)
class Painter:
    """Where a flow draws: canvas, tags of the blocks' parent, and the environment (page, fields, warnings)."""

    canvas: Canvas
    tagger: Tagger
    env: Environment

    def below(self, parent: int | None) -> Painter:
        """A painter whose blocks are tagged below another node."""
        return Painter(self.canvas, self.tagger.below(parent), self.env)

    def nodes(self, node: int | None, label: int | None = None) -> Nodes:
        return Nodes(self.tagger.builder, node, label)

    def outside(self) -> Painter:
        """A painter that draws on a canvas of its own (rotated cells), same tags."""
        return Painter(Canvas(self.canvas.page), self.tagger, self.env)


def artifact_painter(canvas: Canvas, builder: StructureBuilder, env: Environment) -> Painter:
    """Everything drawn with it is an artifact: headers, footers, repeated rows."""
    return Painter(canvas, Tagger(builder, None), env)


def _flat(layers: list[tuple[int, tuple[Item, ...]]]) -> Iterable[Item]:
    for _, items in sorted(layers, key=lambda layer: layer[0]):
        yield from items
