"""Where a table of the flow stands that meets floats: beside them where it fits, else below (as without w:layoutTableRowsApart)."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from moralreport.records import dataclass
from moralreport.typeset.layout.atoms import Region
from moralreport.typeset.layout.exclusions import Exclusion


@dataclass(frozen=True, slots=True)
class Stand:
    """The room that a table has: how wide, and how far from the left of its column."""

    width: float
    left: float = 0.0


@dataclass(slots=True)
class Stands:
    """The rooms of one table. `extents`: its edges in a room so wide; `narrowest`: what its words need."""

    extents: Callable[[float], tuple[float, float]]
    narrowest: Callable[[], float]
    region: Region | None = None
    stand: Stand = Stand(0.0)

    def of(self, region: Region) -> Stand:
        return self.stand if region is self.region else Stand(region.width)

    def find(self, top: float, region: Region, heights: Iterator[float]) -> float:
        """Find room for rows of these heights from `top` on, and where it begins: they go round a float as one, if all fit the region."""
        self.region = region if region.exclusions.boxes else None
        height = _height(top, region, heights) if region.exclusions.boxes else 0.0
        for _ in range(len(region.exclusions.boxes) + 1):
            self.stand = Stand(region.width)
            met = self._met(top, height, region)
            beside = self._beside(top, height, region) if met else None
            if beside is not None:
                self.stand = beside
            if beside is not None or not met:
                break
            top = min(box.bottom for box in met)
        return top

    def below(self, top: float, height: float, region: Region) -> float:
        """How far down a row has to go, so that it does not stand on a float."""
        return max((box.bottom for box in self._met(top, height, region)), default=top)

    def _met(self, top: float, height: float, region: Region) -> list[Exclusion]:
        stand = self.of(region)
        left, right = (edge + stand.left for edge in self.extents(stand.width))
        return [box for box in region.exclusions.beside(top, height) if box.meets(left, right)]

    def _beside(self, top: float, height: float, region: Region) -> Stand | None:
        """The first room at that height in which the table fits."""
        found, rooms = region.exclusions.rooms(top, height, region.width, self.narrowest())
        for near, far in rooms if found == top else ():
            left, right = self.extents(far - near)
            if left >= -0.01 and right <= far - near + 0.01:
                return Stand(far - near, near)
        return None


def _height(top: float, region: Region, heights: Iterator[float]) -> float:
    """Of all rows; of the first alone, where not all have room."""
    first = total = next(heights, 0.0)
    if not any(box.bottom > top for box in region.exclusions.boxes):
        return first
    for height in heights:
        total += height
        if top + total > region.height:
            return first
    return total
