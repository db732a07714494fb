"""Lines that look alike, of which a page of a large table has ten thousand: one item for all of them until they are drawn."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple, cast, overload

from moralreport.typeset.pages import GlyphRun, Item


class StackedLine(NamedTuple):
    """A line of a stack: its items as they are at the page's corner, and its height."""

    runs: tuple[GlyphRun, ...]
    height: float


class Stack(NamedTuple):
    """Lines one below the other that look like lines elsewhere: their items are made when they are asked for."""

    x: float
    y: float
    lines: tuple[StackedLine, ...]
    node: int | None

    def items(self) -> Iterator[Item]:
        x, y, node = self.x, self.y, self.node
        for runs, height in self.lines:
            for run in runs:
                yield run.moved(x, y, node)
            y += height


class Items(Sequence[Item]):
    """Items of a page with stacks among them."""

    def __init__(self, parts: Sequence[Item | Stack]) -> None:
        self._parts = parts

    def __iter__(self) -> Iterator[Item]:
        for part in self._parts:
            if isinstance(part, Stack):
                yield from part.items()
            else:
                yield part

    def __reversed__(self) -> Iterator[Item]:
        for part in reversed(self._parts):
            yield from reversed(list(part.items())) if isinstance(part, Stack) else (part,)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and tuple(self) == tuple(other)

    def __hash__(self) -> int:
        return hash(tuple(self))

    def __len__(self) -> int:
        return sum(sum(len(line.runs) for line in part.lines) if isinstance(part, Stack) else 1 for part in self._parts)

    @overload
    def __getitem__(self, index: int) -> Item: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Item, ...]: ...
    def __getitem__(self, index: int | slice) -> Item | tuple[Item, ...]:
        return tuple(self)[index]


def items_of(parts: Sequence[Item | Stack]) -> Sequence[Item]:
    """The parts' items, each made now unless stacks are among them."""
    return Items(parts) if any(isinstance(part, Stack) for part in parts) else cast(Sequence[Item], parts)
