"""w:fitText: runs that fill a width of their own, spread wider or squeezed (17.3.2.14)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from math import fsum

from moralreport.typeset.layout.inline.breaking.cutting import tail
from moralreport.typeset.layout.inline.lines import Segment
from moralreport.typeset.layout.inline.typecase import TypeStyle, piece_of


def fitted(segments: list[Segment]) -> list[Segment]:
    """The segments, those that have to fill a width together made so wide; no line ends inside them."""
    if not any(segment.format.properties.fit_width for segment in segments):
        return segments
    found: list[Segment] = []
    for (width, _), row in groupby(segments, key=_fit):
        runs = list(row)
        found.extend(_filling(runs, width) if width else runs)
    return found


def _fit(segment: Segment) -> tuple[float, str]:
    properties = segment.format.properties
    return (properties.fit_width, properties.fit_id) if segment.piece is not None else (0.0, "")


def _filling(row: list[Segment], width: float) -> Iterator[Segment]:
    natural = fsum(segment.width for segment in row)
    count = sum(len(segment.piece.ends) for segment in row if segment.piece is not None)
    if natural > width:
        share = width / natural
        narrow = {id(s.style): replace(s.style, scale=s.style.scale * share, spacing=s.style.spacing * share) for s in row}
        yield from _set(row, narrow)
    elif count > 1:
        more = (width - natural) / (count - 1)
        styles = {id(s.style): replace(s.style, spacing=s.style.spacing + more) for s in row}
        *front, last = _apart(row)
        yield from _set(front, styles)
        yield last
    else:
        yield from row


def _set(row: Sequence[Segment], styles: dict[int, TypeStyle]) -> Iterator[Segment]:
    styles = {key: style.on(style.face, style.plain) for key, style in styles.items()}
    for segment in row:
        assert segment.piece is not None
        style = styles[id(segment.style)]
        yield segment._replace(style=style, width=segment.piece.width(style), opportunity=False, spare=False)


def _apart(row: list[Segment]) -> Iterator[Segment]:
    """The last cluster as a segment of its own: nothing is added behind it."""
    *front, last = row
    assert last.piece is not None
    yield from front
    clusters = last.piece.clusters
    if len(clusters) > 1:
        length = sum(len(cluster.text) for cluster in clusters[:-1])
        piece = piece_of(last.piece.face, clusters[:-1])
        end = last.start + length
        yield last._replace(end=end, width=piece.width(last.style), piece=piece, opportunity=False, spare=False)
        last = tail(last, end)
    yield last
