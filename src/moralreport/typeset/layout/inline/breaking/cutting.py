"""Segments cut between their clusters, and what of them a room holds."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from moralreport.typeset.layout.inline.lines import Segment
from moralreport.typeset.layout.inline.typecase import piece_of


def head(segment: Segment, count: int) -> Segment:
    """The segment's clusters that begin in its first `count` characters."""
    assert segment.piece is not None
    taken, length = 0, 0
    for cluster in segment.piece.clusters:
        if length >= count:
            break
        taken, length = taken + 1, length + len(cluster.text)
    piece = piece_of(segment.piece.face, segment.piece.clusters[:taken])
    return segment._replace(end=segment.start + length, width=piece.width(segment.style), piece=piece, opportunity=False)


def tail(segment: Segment, offset: int) -> Segment:
    """The segment from an offset of the paragraph's text on."""
    assert segment.piece is not None
    dropped, at = 0, segment.start
    for cluster in segment.piece.clusters:
        if at >= offset:
            break
        dropped, at = dropped + 1, at + len(cluster.text)
    piece = piece_of(segment.piece.face, segment.piece.clusters[dropped:])
    return segment._replace(start=at, width=piece.width(segment.style), piece=piece)


def segment_at(starts: Sequence[int], offset: int) -> int:
    """Index of the segment that holds the offset."""
    return max(0, bisect_right(starts, offset) - 1)


def characters_within(segment: Segment, room: float, least: int) -> int:
    """How many characters fit into the room, by whole clusters, `least` clusters at least."""
    assert segment.piece is not None
    style, width, count = segment.style, 0.0, 0
    for number, cluster in enumerate(segment.piece.clusters):
        width += cluster.advance * style.unit + style.spacing
        if width > room and number >= least:
            break
        count += len(cluster.text)
    return count


def width_before(segments: Sequence[Segment], count: int) -> float:
    """Width of the first `count` characters."""
    width = 0.0
    for segment in segments:
        length = len(segment.piece.text) if segment.piece else 0
        if length > count:
            return width + (head(segment, count).width if count else 0.0)
        width, count = width + segment.width, count - length
    return width
