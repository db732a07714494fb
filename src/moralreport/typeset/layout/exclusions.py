"""Where floats keep text away: free rooms of a line beside pictures, frames and floating tables."""

from __future__ import annotations

from dataclasses import field, replace

from moralreport.records import dataclass

MINIMUM_ROOM = 72.0
"""Word sets no text in a room narrower than an inch."""


@dataclass(frozen=True, slots=True)
class Exclusion:
    """A box in region coordinates, distances from text included. `side`: where text may stand beside it ("none" = nowhere)."""

    left: float
    top: float
    right: float
    bottom: float
    side: str = "bothSides"
    owner: int = -1
    """Index of the block that brought it, so that it goes when the block moves to the next column."""
    minimum: float = MINIMUM_ROOM
    raised: bool = False
    """Moved up because the page ends above where it was to stand."""
    crowded: bool = False
    """Moved up over another one that it may not overlap."""
    distances: tuple[float, float] = (0.0, 0.0)
    """On its left and right, where tables may stand that need not move aside."""

    def meets(self, left: float, right: float) -> bool:
        """Is it in the way of a table with these edges?"""
        before, behind = self.distances
        return self.side == "none" or (self.left + before < right - 0.01 and self.right - behind > left + 0.01)


def moved(box: Exclusion, x: float, y: float) -> Exclusion:
    """The same box in other coordinates."""
    return replace(box, left=box.left + x, right=box.right + x, top=box.top + y, bottom=box.bottom + y)


@dataclass(slots=True)
class Exclusions:
    """All floats of one region."""

    boxes: list[Exclusion] = field(default_factory=list)
    fixed: list[Exclusion] = field(default_factory=list)
    """Those known before the region is filled: from other columns, or found late and kept for a second filling."""

    def __post_init__(self) -> None:
        self.boxes += self.fixed

    def add(self, box: Exclusion) -> None:
        if box not in self.boxes:
            self.boxes.append(box)

    def brought(self, x: float, y: float) -> tuple[Exclusion, ...]:
        """Those of the region's own blocks, as other regions of the page see them; (x, y) is its place there."""
        return tuple([moved(box, x, y) for box in self.boxes if box.owner >= 0])

    def late(self, owner: int, text_top: float, line_top: float) -> list[Exclusion]:
        """New boxes of a block that cover text above its line, which was set without knowing them, or others that they may not."""
        new = (box for box in self.boxes if box.owner == owner and box not in self.fixed)
        return [box for box in new if box.crowded or (box.top < line_top - 0.5 and box.bottom > text_top)]

    def keeps(self, owner: int) -> bool:
        """Is the region filled again because of this block's boxes?"""
        return any(box.owner == owner for box in self.fixed)

    def restart(self, late: list[Exclusion]) -> None:
        self.fixed = [*self.fixed, *late]
        self.boxes = list(self.fixed)

    def drop_from(self, block: int) -> None:
        """Forget floats of this block and all later ones."""
        self.boxes = [box for box in self.boxes if box.owner < block]
        self.fixed = [box for box in self.fixed if box.owner < block]

    def clear_top(self, x: float, y: float, size: tuple[float, float], owner: int, above: float) -> float:
        """How far down a box at (x, y) has to go so that it overlaps no float of another block; `above`: its distance from them."""
        others = sorted((box for box in self.boxes if box.owner != owner), key=lambda box: box.bottom)
        for box in others:
            if box.left < x + size[0] and box.right > x and box.top < y + size[1] and box.bottom > y - above:
                y = box.bottom + above
        return y

    def clear_bottom(self, x: float, y: float, size: tuple[float, float], below: float) -> float:
        """How far up it has to go so that it overlaps none; `below`: its distance from them."""
        for box in sorted(self.boxes, key=lambda box: -box.top):
            if box.left < x + size[0] and box.right > x and box.top < y + size[1] + below and box.bottom > y:
                y = box.top - size[1] - below
        return y

    def beside(self, top: float, height: float) -> list[Exclusion]:
        """The floats beside what is so high at `top`."""
        return [box for box in self.boxes if box.top < top + height - 0.01 and box.bottom > top + 0.01]

    def text_top(self, owner: int, top: float, height: float, width: float) -> float:
        """Where the text stands that a block is anchored to: below earlier floats beside which there is none; others do not count."""
        return Exclusions([box for box in self.boxes if box.owner < owner and box.side == "none"]).rooms(top, height, width)[0]

    def below_bars(self, top: float, space: float, height: float) -> float:
        """The top of a paragraph's first line: where a float without text beside it meets that or the space above, both go below it."""
        return Exclusions([box for box in self.boxes if box.side == "none"]).rooms(top - space, space + height, 0.0)[0] + space

    def rooms(self, top: float, height: float, width: float, least: float = 0.0) -> tuple[float, tuple[tuple[float, float], ...]]:
        """Free rooms (left, right) of a line `height` high at `top` or, where there is none, as far below as needed.

        `least`: what the indents of its paragraph leave no text in.
        """
        for _ in range(len(self.boxes) + 1):
            beside = self.beside(top, height)
            if not beside:
                break
            free = _free(beside, width, least)
            if free:
                return top, free
            top = min(box.bottom for box in beside)
        return top, ((0.0, width),)


def _free(beside: list[Exclusion], width: float, least: float) -> tuple[tuple[float, float], ...]:
    if any(box.side == "none" for box in beside):
        return ()
    free = [(0.0, width)]
    for box in beside:
        free = [part for room in free for part in _cut(room, box, least)]
    return tuple(free)


def _cut(room: tuple[float, float], box: Exclusion, least: float) -> list[tuple[float, float]]:
    left, right = room
    if box.right <= left or box.left >= right:
        return [room]
    parts = {"left": (left, box.left), "right": (box.right, right)}
    side = box.side
    if side == "largest":
        side = max(parts, key=lambda name: parts[name][1] - parts[name][0])
    wanted = [parts[side]] if side in parts else list(parts.values())
    return [part for part in wanted if part[1] - part[0] >= max(box.minimum, least)]
