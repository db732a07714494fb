"""Where the slack of a line goes: alignment, spaces, cluster boundaries (ECMA-376-1, 17.18.44)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from moralreport.typeset.document import Alignment
from moralreport.typeset.layout.inline.lines import Kind, Line, Segment

_CLOSE = 0.12
"""Clusters are parted by at most this share of an em while there are spaces that can take the rest."""
_WIDE = 0.25
"""... and by at most this where the spaces alone would open rivers, or where there are none."""
_RIVER = 1.0
"""A space that grows by more than this (ems) is a river."""

_SPACES = (Kind.SPACE, Kind.FIXED_SPACE)


class Slack(NamedTuple):
    """`shift` moves the whole line; `space` is added after each space, `cluster` after each Thai cluster (`every`: any cluster)."""

    shift: float = 0.0
    space: float = 0.0
    cluster: float = 0.0
    every: bool = False


NO_SLACK = Slack()


class Spread(NamedTuple):
    """Room added after the clusters first..end-1 of a segment, `extra` points each."""

    extra: float = 0.0
    first: int = 0
    end: int = 0

    @property
    def total(self) -> float:
        return self.extra * (self.end - self.first)


NO_SPREAD = Spread()


def slack(line: Line, alignment: Alignment) -> Slack:
    """How the line's free room is used. Only what stands after the last tab is stretched."""
    if not line.groups:
        return NO_SLACK
    group = line.groups[-1]
    free = line.right - group.x - group.width
    if free <= 0 or alignment == "left":
        return NO_SLACK
    if alignment in ("center", "right"):
        return Slack(shift=free / 2 if alignment == "center" else free)
    if line.whole and alignment != "distribute":
        return NO_SLACK
    first, last = _ink_bounds(group.segments)
    return _stretched(group.segments[first:last], free, alignment)


def _ink_bounds(segments: Sequence[Segment]) -> tuple[int, int]:
    """Indices that leave out the spaces at both ends."""
    first, last = 0, len(segments)
    while last > first and segments[last - 1].kind is Kind.SPACE:
        last -= 1
    while first < last and segments[first].kind is Kind.SPACE:
        first += 1
    return first, last


def spreads(segments: Sequence[Segment], slack: Slack) -> Iterator[tuple[Segment, Spread]]:
    """The segments of the stretched group with the room that each gets; spaces at the ends get none."""
    if not slack.space and not slack.cluster:
        yield from ((segment, NO_SPREAD) for segment in segments)
        return
    first, last = _ink_bounds(segments)
    for i, segment in enumerate(segments):
        following = segments[i + 1] if i + 1 < last else None
        yield segment, _spread(segment, following, slack) if first <= i < last else NO_SPREAD


def _spread(segment: Segment, following: Segment | None, slack: Slack) -> Spread:
    count = len(segment.piece.ends) if segment.piece else 0
    if segment.kind in _SPACES:
        return Spread(slack.space, 0, count)
    parted = gaps(segment, following, slack.every)
    if not parted:
        return NO_SPREAD
    return Spread(slack.cluster, 0, parted) if segment.style.complex or slack.every else Spread(slack.cluster, count - 1, count)


def gaps(segment: Segment, following: Segment | None, every: bool) -> int:
    """How many cluster boundaries of the segment, the one at its end included, may be parted; `following` None = it ends the line."""
    if segment.kind is not Kind.TEXT or segment.piece is None:
        return 0
    count = len(segment.piece.ends)
    if segment.style.complex or every:
        return count if following is not None else count - 1
    return 1 if following is not None and following.kind is Kind.TEXT and following.style.complex else 0


def _stretched(segments: Sequence[Segment], free: float, alignment: Alignment) -> Slack:
    spaces = sum(len(s.piece.ends) for s in segments if s.kind in _SPACES and s.piece)
    if alignment == "both":
        return Slack(space=free / spaces) if spaces else NO_SLACK
    every = alignment == "distribute"
    clusters = sum(gaps(s, f, every) for s, f in zip(segments, [*segments[1:], None], strict=True)) if segments else 0
    em = max((s.style.size for s in segments), default=0.0)
    return _shared(free, spaces, clusters, em, every)


def _shared(free: float, spaces: int, clusters: int, em: float, every: bool) -> Slack:
    if not spaces + clusters:
        return NO_SLACK
    even = free / (spaces + clusters)
    if even <= _CLOSE * em or every:
        return Slack(space=even, cluster=even, every=every)
    if not spaces:
        return Slack(cluster=even) if even <= _WIDE * em else NO_SLACK
    rest = (free - spaces * _RIVER * em) / clusters if clusters else 0.0
    cluster = min(max(rest, _CLOSE * em), _WIDE * em) if clusters else 0.0
    return Slack(space=(free - cluster * clusters) / spaces, cluster=cluster)
