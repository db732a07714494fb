"""Where the slack of a line goes: alignment, spaces, cluster boundaries (ECMA-376-1, 17.18.44)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from moralreport.typeset.document import Alignment
from moralreport.typeset.layout.inline.breaking.squeeze import LEAST_SPACE, ink_bounds, inner_blank
from moralreport.typeset.layout.inline.lines import Line, Segment

WIDEST_CLUSTER_GAP = 0.095
"""Clusters are parted by at most this share of an em before spaces take the rest."""
WIDEST_SPACE = 0.6
"""Ems by which spaces grow before clusters are parted further: a space is then as wide as the great one of Thai typing, two ก."""
LOOSEST_CLUSTER_GAP = 0.2
"""However wide the spaces become, words do not fall apart."""
_SQUEEZABLE = 1 - LEAST_SPACE
_WORTH_WHILE = 0.5
"""A line without spaces that cannot be filled is widened where that fills so much of its free room, and natural otherwise."""


class Spread(NamedTuple):
    """Room added after the clusters first..end-1 of a segment, `extra` points each."""

    extra: float = 0.0
    first: int = 0
    end: int = 0


class Slack(NamedTuple):
    """`shift` moves the whole line; `spreads` widen the segments of its last group, one each (none = natural)."""

    shift: float = 0.0
    spreads: tuple[Spread, ...] = ()


NO_SPREAD = Spread()
NO_SLACK = Slack()


def slack(line: Line, alignment: Alignment, expands: bool, bounded: bool = False) -> Slack:
    """How the line's free room is used. Only what stands after the last tab is stretched; `expands`: before line breaks too.

    `bounded`: a line that even great spaces do not fill stays natural, as one does before a term that Word would have cut.
    """
    group = line.groups[-1]
    free = line.right - group.x - group.width
    if free < 0 and alignment == "both" and free >= -_SQUEEZABLE * inner_blank(group.segments):
        return Slack(0.0, _stretched(group.segments, free, alignment, False))
    if free <= 0 or alignment == "left":
        return NO_SLACK
    if alignment in ("center", "right"):
        return Slack(free / 2 if alignment == "center" else free)
    if line.whole and alignment != "distribute" and not (expands and not line.last and line.break_after == "line"):
        return NO_SLACK
    return Slack(0.0, _stretched(group.segments, free, alignment, bounded and alignment == "thaiDistribute"))


def _stretched(segments: Sequence[Segment], free: float, alignment: Alignment, bounded: bool) -> tuple[Spread, ...]:
    first, last = ink_bounds(segments)
    places = _places(segments, first, last, alignment)
    spaces = sum(end - begin for is_space, begin, end in places if is_space)
    clusters = sum(end - begin for is_space, begin, end in places if not is_space)
    em = min([segments[i].style.size for i in range(first, last)], default=0.0)
    space, cluster = _shares(free, spaces, clusters, alignment == "distribute", em, _loosest(segments[first:last]) * em)
    if (not space and not cluster) or (bounded and clusters and cluster > WIDEST_CLUSTER_GAP * em):
        return ()
    inner = [Spread(space if is_space else cluster, begin, end) for is_space, begin, end in places]
    return (*[NO_SPREAD] * first, *inner, *[NO_SPREAD] * (len(segments) - last))


def _loosest(segments: Sequence[Segment]) -> float:
    """Ems by which clusters are parted at most. Glyphs of PostScript faces cannot be made wider to close the gap for readers."""
    closed = all(segment.piece is None or not segment.piece.face.postscript_outlines for segment in segments)
    return LOOSEST_CLUSTER_GAP if closed else WIDEST_CLUSTER_GAP


def _places(segments: Sequence[Segment], first: int, last: int, alignment: Alignment) -> list[tuple[bool, int, int]]:
    """For every segment first..last-1 the clusters after which room may be added, and whether they are spaces.

    Thai clusters may be parted ("distribute": all), Latin ones only from Thai that follows; nothing after the line's last.
    """
    places: list[tuple[bool, int, int]] = []
    parting, every = alignment != "both", alignment == "distribute"
    for i in range(first, last):
        segment = segments[i]
        kind, piece = segment.kind, segment.piece
        count = len(piece.ends) if piece is not None else 0
        if kind == "space" or kind == "fixed":
            places.append((True, 0, count))
        elif kind != "text" or not parting:
            places.append((False, 0, 0))
        elif segment.style.complex or every:
            places.append((False, 0, count if i + 1 < last else count - 1))
        else:
            places.append((False, count - 1 if _before_thai(segments, i + 1, last) else count, count))
    return places


def _before_thai(segments: Sequence[Segment], index: int, last: int) -> bool:
    return index < last and segments[index].kind == "text" and segments[index].style.complex


def _shares(free: float, spaces: int, clusters: int, every: bool, em: float, loosest: float) -> tuple[float, float]:
    """Room for each space and for each cluster boundary; (0, 0) where the line had better stay natural."""
    if not spaces + clusters:
        return 0.0, 0.0
    even = free / (spaces + clusters)
    if every or not clusters or even <= WIDEST_CLUSTER_GAP * em:
        return even, even
    if not spaces:
        return 0.0, min(even, loosest) if loosest * clusters >= _WORTH_WHILE * free else 0.0
    parted = (free - WIDEST_SPACE * em * spaces) / clusters
    cluster = min(max(parted, WIDEST_CLUSTER_GAP * em), loosest)
    return (free - cluster * clusters) / spaces, cluster
