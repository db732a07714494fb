"""Words wider than their line, cut between clusters: in a narrow column nearly every line is the piece of one."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate

from moralreport.typeset.layout.inline.breaking.emergency import least_harm
from moralreport.typeset.layout.inline.breaking.first_fit import EPSILON, FilledLine
from moralreport.typeset.layout.inline.lines import Group, Segment
from moralreport.typeset.layout.inline.typecase import Piece, part_of


class LongWords:
    """Lines that begin with or inside a word for which they are too short. `protected`: as for least_harm."""

    def __init__(self, segments: Sequence[Segment], text: str, protected: bool) -> None:
        self.segments = segments
        self.text = text
        self.protected = protected
        self._edges: dict[int, list[int]] = {}

    def fill(self, index: int, offset: int, x: float, limit: float) -> FilledLine | None:
        """The line that begins at `offset`, in segment `index`: so many clusters as fit, one at least; None where the word fits."""
        clusters = self._cut(index, offset, limit + EPSILON - x)
        return None if clusters is None else self._taken(index, clusters, x)

    def piece(self, index: int, offset: int, room: float) -> tuple[Piece, int] | None:
        """The piece of a word that the line at `offset` consists of, and where it ends; None where the line holds anything else."""
        clusters = self._cut(index, offset, room + EPSILON)
        if clusters is None:
            return None
        segment, end = self.segments[index], self._edges[index][clusters[1]]
        assert segment.piece is not None
        if end == segment.end and index + 1 < len(self.segments) and self.segments[index + 1].kind == "space":
            return None
        return part_of(segment.piece, *clusters), end

    def _cut(self, index: int, offset: int, room: float) -> tuple[int, int] | None:
        """The first cluster of the line and the one after its last."""
        segment = self.segments[index] if index < len(self.segments) else None
        if segment is None or segment.kind != "text" or segment.piece is None:
            return None
        if segment.width <= room and offset == segment.start:
            return None
        edges = self._edges_of(index, segment)
        first = bisect_left(edges, offset)
        last = _fitting(segment, first, room)
        if last is None:
            return None
        if last > first + 1 and edges[last] < segment.end:
            last = bisect_left(edges, max(edges[first] + 1, least_harm(self.text, edges[first], edges[last], self.protected)))
        return first, last

    def _taken(self, index: int, clusters: tuple[int, int], x: float) -> FilledLine:
        """The line of these clusters; spaces behind the word hang over the margin instead of beginning the next line."""
        segment, edges = self.segments[index], self._edges[index]
        first, last = clusters
        assert segment.piece is not None
        piece = part_of(segment.piece, first, last)
        width = piece.width(segment.style)
        segments = [Segment("text", edges[first], edges[last], width, segment.style, segment.format, piece)]
        if edges[last] == segment.end:
            index += 1
            while index < len(self.segments) and self.segments[index].kind == "space":
                segments.append(self.segments[index])
                index += 1
        return FilledLine((Group(x, x, width, tuple(segments)),), segments[-1].end)

    def _edges_of(self, index: int, segment: Segment) -> list[int]:
        """Offsets before and behind the clusters of a word."""
        edges = self._edges.get(index)
        if edges is None:
            assert segment.piece is not None
            lengths = [len(cluster.text) for cluster in segment.piece.clusters]
            edges = self._edges[index] = list(accumulate(lengths, initial=segment.start))
        return edges


def _fitting(segment: Segment, first: int, room: float) -> int | None:
    """Index after the last cluster that fits, counted from `first`; that follows `first` where none does, None where all do."""
    assert segment.piece is not None
    clusters, style, width = segment.piece.clusters, segment.style, 0.0
    for number in range(first, len(clusters)):
        width += clusters[number].advance * style.unit + style.spacing
        if width > room:
            return max(number, first + 1)
    return None
