"""Fills one line with segments, first fit as Word does (no line is looked at again)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import field
from typing import NamedTuple

from moralreport.patterns import pattern
from moralreport.records import dataclass
from moralreport.thai.alphabet import LETTERS_AND_REPEAT
from moralreport.typeset.document import Leader
from moralreport.typeset.layout.inline.breaking.cutting import characters_within, head, width_before
from moralreport.typeset.layout.inline.breaking.emergency import least_harm
from moralreport.typeset.layout.inline.lines import Group, Segment, StopAlignment
from moralreport.typeset.layout.inline.stops import Stop

EPSILON = 0.01
LOOSE, RAGGED = 0.12, 0.25
"""A line that leaves more of its room free may end at a spare opportunity instead: where lines are stretched, and where they are not."""
_NUMBER = pattern("[0-9\u0e50-\u0e59][0-9\u0e50-\u0e59,]*")
_BETWEEN_THAI = pattern(f"[{LETTERS_AND_REPEAT}]{{2}}")


@dataclass(slots=True)
class OpenGroup:
    """A group that is still growing. `width` with the spaces at its end, `solid` without them."""

    origin: float
    stop: float
    alignment: StopAlignment = "left"
    leader: Leader = "none"
    tab: Segment | None = None
    segments: list[Segment] = field(default_factory=list)
    width: float = 0.0
    solid: float = 0.0

    def x(self, width: float, limit: float) -> float:
        """Where text of this width begins."""
        if self.alignment == "left":
            return self.stop
        if self.alignment == "right":
            wanted = self.stop - width
        elif self.alignment == "center":
            wanted = min(self.stop - width / 2, max(limit, self.stop) - width)
        else:
            wanted = self.stop - min(self._before_point(width), width)
        return max(self.origin, wanted)

    def _before_point(self, width: float) -> float:
        text = "".join(s.piece.text if s.piece else "" for s in self.segments)
        number = _NUMBER.search(text)
        return width_before(self.segments, number.end()) if number else width

    def closed(self, limit: float) -> Group:
        return Group(self.origin, self.x(self.solid, limit), self.solid, tuple(self.segments), self.tab, self.leader)


class Mark(NamedTuple):
    """An opportunity that was met: offset, number of groups, number of segments in the last of them, free room behind it."""

    offset: int
    groups: int
    segments: int
    free: float


class FilledLine(NamedTuple):
    """The groups of one line, and the offset where the next begins. `stopped` = a BREAK segment ended it."""

    groups: tuple[Group, ...]
    end: int
    stopped: Segment | None = None

    @property
    def hyphenated(self) -> bool:
        """Does the line show a hyphen at its end that parts a word?"""
        segments = self.groups[-1].segments
        return bool(segments) and segments[-1].kind == "soft"


StopFinder = Callable[[Segment, float, float], Stop]


@dataclass(slots=True)
class Filler:
    """Fills one line: from `x` to `limit`; `stop_after(tab, x, limit)` tells where a tab at x leads."""

    x: float
    limit: float
    stop_after: StopFinder
    text: str = ""
    loose: float = LOOSE
    protected: bool = False
    """Terms may stand in the text that only an ordinary break can divide."""
    groups: list[OpenGroup] = field(default_factory=list)
    mark: Mark | None = None
    """The last opportunity."""
    spare: Mark | None = None
    """The last spare one."""
    behind: Mark | None = None
    """The one behind the last tab: one to the left stays with its word, but for what no line holds."""

    def fill(self, segments: Sequence[Segment], first: Segment | None, index: int) -> FilledLine:
        """Take segments from `index` on; `first` stands for segments[index] where the line begins inside it."""
        self.groups = [OpenGroup(self.x, self.x)]
        for i in range(index, len(segments)):
            segment = first if first is not None and i == index else segments[i]
            if segment.kind == "break":
                return self._done(segment.end, segment)
            if not self._take(segment):
                return self._overflow(segments, i, segment)
        return self._done(segments[-1].end if segments else 0)

    def _take(self, segment: Segment) -> bool:
        """Add a segment; False where the line has no room for it."""
        kind, group = segment.kind, self.groups[-1]
        if kind == "tab":
            return self._tab(segment)
        if kind == "soft":
            group.segments.append(segment)
            if segment.opportunity and self._end(group, segment.width) <= self.limit + EPSILON:
                self.mark = self._mark(segment.end)
            return True
        if kind == "space":
            group.width += segment.width
        else:
            if self._end(group, segment.width) > self.limit + EPSILON:
                return False
            group.width += segment.width
            group.solid = group.width
        group.segments.append(segment)
        if segment.opportunity:
            self.mark = self._mark(segment.end)
        elif segment.spare:
            self.spare = self._mark(segment.end)
        return True

    def _end(self, group: OpenGroup, more: float) -> float:
        width = group.width + more
        return (group.stop if group.alignment == "left" else group.x(width, self.limit)) + width

    def _mark(self, offset: int) -> Mark:
        group = self.groups[-1]
        end = (group.stop if group.alignment == "left" else group.x(group.solid, self.limit)) + group.solid
        return Mark(offset, len(self.groups), len(group.segments), self.limit - end)

    def _tab(self, segment: Segment) -> bool:
        group = self.groups[-1]
        origin = group.x(group.width, self.limit) + group.width
        stop = self.stop_after(segment, origin, self.limit)
        position = stop.position
        if position > self.limit + EPSILON:
            if stop.reach is not None:
                self.limit = max(self.limit, stop.reach)
            elif not self._bare():
                self.mark = self._mark(segment.start)
                return False
            else:
                position = max(origin, self.limit)
        first = self._bare()
        self.mark = self._mark(segment.start)
        self.groups.append(OpenGroup(origin, position, stop.alignment, stop.leader, segment))
        if segment.opportunity:
            self.behind = self._mark(segment.end)
            if first or stop.alignment != "left":
                self.mark = self.behind
        return True

    def _bare(self) -> bool:
        return len(self.groups) == 1 and not self.groups[0].segments

    # --- the end of the line --------------------------------------------------------------------

    def _done(self, end: int, stopped: Segment | None = None, hyphenated: bool = False) -> FilledLine:
        """Close the line; a soft hyphen shows only at the end of a line that its opportunity ended."""
        for group in self.groups if not hyphenated else self.groups[:-1]:
            while group.segments and group.segments[-1].kind == "soft":
                group.segments.pop()
        return FilledLine(tuple(group.closed(self.limit) for group in self.groups), end, stopped)

    def _show_hyphen(self) -> bool:
        """Give a soft hyphen at the line's end its room, if there is one."""
        group = self.groups[-1]
        shown = bool(group.segments) and group.segments[-1].kind == "soft"
        if shown:
            group.solid = group.width = group.width + group.segments[-1].width
        return shown

    def _overflow(self, segments: Sequence[Segment], index: int, segment: Segment) -> FilledLine:
        if self.groups[-1].tab is not None and not self.groups[-1].segments and segment.width > self.limit - self.x:
            self.mark = self.behind or self.mark
        mark = self._best_mark()
        if mark is None:
            return self._emergency(segments, index, segment)
        del self.groups[mark.groups :]
        self._keep(mark.segments)
        return self._done(mark.offset, hyphenated=self._show_hyphen())

    def _best_mark(self) -> Mark | None:
        """The last opportunity; a spare one behind it where the line would be loose without; None where nothing stands before it."""
        mark, spare = self.mark, self.spare
        if mark is not None and mark.groups == 1 and mark.segments == 0:
            mark = None
        if spare is None or (mark is None and _BETWEEN_THAI.match(self.text, spare.offset - 1)):
            return mark
        loose = mark is None or (mark.offset < spare.offset and mark.free > self.loose * (self.limit - self.x))
        return spare if loose else mark

    def _keep(self, count: int) -> None:
        """Only the first `count` segments of the last group stay."""
        group = self.groups[-1]
        del group.segments[count:]
        group.width = group.solid = 0.0
        for segment in group.segments:
            group.width += 0.0 if segment.kind == "soft" else segment.width
            if segment.kind != "space":
                group.solid = group.width

    def _emergency(self, segments: Sequence[Segment], index: int, segment: Segment) -> FilledLine:
        """No opportunity fits: the line ends between clusters, after one at least."""
        group = self.groups[-1]
        start = group.segments[0].start if group.segments else segment.start
        fit = self._fitting(segment)
        if segment.kind == "text" and fit > start and fit < segment.end:
            fit = max(least_harm(self.text, start, fit, self.protected), start + 1)
        offset = self._cut_at(segment, fit)
        if offset >= segment.end:
            offset = self._hanging(segments, index + 1, offset)
        return self._done(offset)

    def _fitting(self, segment: Segment) -> int:
        """Offset in the segment up to which it fits; its own start where other segments stand before it on the line."""
        group = self.groups[-1]
        fresh = not group.segments
        if segment.piece is None or segment.kind != "text":
            return segment.end if fresh else segment.start
        room = self.limit + EPSILON - (group.x(group.width, self.limit) + group.width)
        return segment.start + characters_within(segment, room, 1 if fresh else 0)

    def _cut_at(self, segment: Segment, offset: int) -> int:
        """End the line at the offset, in the segment or in one before it; returns the offset, moved to its cluster's end."""
        group = self.groups[-1]
        if offset > segment.start:
            group.segments.append(segment if offset >= segment.end else head(segment, offset - segment.start))
        while group.segments and group.segments[-1].start >= offset:
            group.segments.pop()
        if group.segments and group.segments[-1].end > offset:
            last = group.segments[-1]
            group.segments[-1] = head(last, offset - last.start)
        self._keep(len(group.segments))
        return max(offset, group.segments[-1].end if group.segments else offset)

    def _hanging(self, segments: Sequence[Segment], index: int, offset: int) -> int:
        """Spaces after an emergency break hang over the margin instead of beginning the next line."""
        while index < len(segments) and segments[index].kind == "space":
            self.groups[-1].segments.append(segments[index])
            offset = segments[index].end
            index += 1
        return offset
