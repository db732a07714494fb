"""First fit by bisection, for the text of a paragraph up to its first tab, break, drawing or soft hyphen."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise

from moralreport.thai.alphabet import LETTERS
from moralreport.typeset.layout.inline.breaking.first_fit import EPSILON, FilledLine
from moralreport.typeset.layout.inline.lines import Group, Segment

_PLAIN = ("text", "space", "fixed")
_THAI = re.compile(f"[{LETTERS}]")
_SHORT_EMS, _SHORT_SHARE = 2.0, 1 / 6
"""A last line shorter than these (in ems, as a share of its room) takes a word from the line before, where that stays full enough."""


class PlainText:
    """Where lines may end, as sums of widths from the paragraph's beginning."""

    def __init__(self, segments: Sequence[Segment]) -> None:
        self.segments = segments
        self.before: list[float] = []
        """Width before each segment."""
        self.ends: list[int] = []
        """Index after each segment that a line may end with."""
        self.solids: list[float] = []
        """Width up to there, without spaces at the end."""
        self.spare_ends: list[int] = []
        self.spare_solids: list[float] = []
        """The same for segments that only a loose line may end with."""
        self.complete = self._sum_up()
        self.short = self._short_word() if self.complete else 0.0
        """Width of a Thai word that is too short for a last line of its own."""
        self.monotone = all(a <= b for solids in (self.solids, self.spare_solids) for a, b in pairwise(solids))

    def _sum_up(self) -> bool:
        """Sum up the plain segments; False where something else stops it."""
        width = solid = 0.0
        for i, segment in enumerate(self.segments):
            kind = segment.kind
            if kind not in _PLAIN:
                return False
            self.before.append(width)
            width += segment.width
            if kind != "space":
                solid = width
            if segment.opportunity:
                self.ends.append(i + 1)
                self.solids.append(solid)
            elif segment.spare:
                self.spare_ends.append(i + 1)
                self.spare_solids.append(solid)
        if self.segments and not self.segments[-1].opportunity:
            self.ends.append(len(self.segments))
            self.solids.append(solid)
        return True

    def _short_word(self) -> float:
        last = next((segment for segment in reversed(self.segments) if segment.piece), None)
        return _SHORT_EMS * last.style.size if last and last.piece and _THAI.search(last.piece.text) else 0.0

    @property
    def width(self) -> float:
        """Width of all, without spaces at the end."""
        return self.solids[-1] if self.solids else 0.0

    def fill(self, index: int, x: float, limit: float, loose: float) -> FilledLine | None:
        """The line that begins with segment `index`; None where that takes more than sums to tell."""
        if index >= len(self.before) or not self.monotone:
            return None
        reach = limit - x + self.before[index] + EPSILON
        found = bisect_right(self.solids, reach) - 1
        if found == len(self.ends) - 1 and not self.complete:
            return None
        if found < 0 or self.ends[found] <= index:
            return None
        end, solid = self.ends[found], self.solids[found]
        if reach - solid > loose * (limit - x):
            end, solid = self._spare(reach, end, solid)
        elif found < len(self.ends) - 1 and self.width - self.before[end] < min(self.short, _SHORT_SHARE * (limit - x)):
            end, solid = self._with_company(found, index, reach - loose * (limit - x))
        return self.taken(index, end, x, solid)

    def _with_company(self, found: int, index: int, least: float) -> tuple[int, float]:
        """An earlier end, so that no short word stands alone on the last line; none that leaves the line before it shorter than `least`."""
        earlier = found - 1
        if earlier < 0 or self.ends[earlier] <= index or self.solids[earlier] < least:
            earlier = found
        return self.ends[earlier], self.solids[earlier]

    def taken(self, index: int, end: int, x: float, solid: float) -> FilledLine:
        """The line of the segments index..end-1, which reach up to `solid`."""
        segments = tuple(self.segments[index:end])
        return FilledLine((Group(x, x, max(0.0, solid - self.before[index]), segments),), segments[-1].end)

    def _spare(self, reach: float, end: int, solid: float) -> tuple[int, float]:
        """The last spare end that fits, where it lies behind the ordinary one."""
        found = bisect_right(self.spare_solids, reach) - 1
        if found < 0 or self.spare_ends[found] <= end:
            return end, solid
        return self.spare_ends[found], self.spare_solids[found]
