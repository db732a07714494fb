"""Glyph runs of a line: neighbours of one face, size, colour, baseline and node become one run."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import field
from itertools import chain
from math import fsum

from moralreport.records import dataclass
from moralreport.typeset.layout.inline.lines import Segment
from moralreport.typeset.layout.inline.placing.justify import NO_SPREAD, Spread
from moralreport.typeset.layout.inline.placing.nodes import NodeKeeper
from moralreport.typeset.layout.inline.typecase import Piece, TypeStyle
from moralreport.typeset.pages import GlyphRun

_Key = tuple[tuple[str, float, float, float, float], str, int | None]
"""What glyphs of one run share: the style's look, colour, structure node."""


@dataclass(slots=True)
class RunSetter:
    """Gathers segments from left to right. `language` is the document's own, which runs need not name."""

    nodes: NodeKeeper
    language: str
    runs: list[GlyphRun] = field(default_factory=list)
    key: _Key | None = None
    style: TypeStyle | None = None
    spoken: str = ""
    x: float = 0.0
    y: float = 0.0
    end: float = 0.0
    pieces: list[Piece] = field(default_factory=list)
    rooms: list[tuple[float, Spread]] = field(default_factory=list)
    """Per piece its character spacing and what justification adds."""
    spaced: bool = False

    def add(self, row: Sequence[Segment], x: float, baseline: float, spreads: Sequence[Spread] = (), label: bool = False) -> float:
        """Append segments of one style and format at x; returns where they end. A label's glyphs belong to the label's node."""
        first = row[0]
        pieces = [segment.piece for segment in row if segment.piece is not None]
        if not pieces:
            return x
        self._turn_to(first, pieces, x, baseline, self.nodes.label if label else self.nodes.of(first.format))
        self.pieces.extend(pieces)
        base = first.style.spacing
        self.end = x + fsum([segment.width for segment in row])
        if spreads:
            self.end += fsum([extra * (end - begin) for extra, begin, end in spreads])
        self.rooms.extend([(base, spread) for spread in spreads] if spreads else [(base, NO_SPREAD)] * len(pieces))
        self.spaced = self.spaced or bool(base or spreads)
        return self.end

    def gap(self) -> None:
        """What follows does not stand next to what came."""
        self._flush()

    def done(self) -> list[GlyphRun]:
        self._flush()
        return self.runs

    def _turn_to(self, segment: Segment, pieces: list[Piece], x: float, baseline: float, node: int | None) -> None:
        """Begin another run where this segment cannot go on with the one before."""
        key = (segment.style.look, segment.format.color, node)
        spoken = self._spoken(segment, pieces)
        if key != self.key or spoken != self.spoken:
            self._flush()
            rise = segment.style.rise
            self.key, self.spoken, self.x, self.y = key, spoken, x, baseline - rise if rise else baseline
        self.style = segment.style

    def _spoken(self, segment: Segment, pieces: list[Piece]) -> str:
        """Language to declare; text without Latin letters goes with its neighbours."""
        if segment.style.complex:
            return ""
        if any([piece.letters for piece in pieces]):
            language = segment.format.language
            return language if language.split("-")[0] != self.language.split("-")[0] else ""
        return self.spoken if self.key is not None else ""

    def _flush(self) -> None:
        if self.key is not None and self.style is not None and self.pieces:
            self.runs.append(self._run(self.key, self.style))
        self.key, self.style, self.spoken, self.spaced = None, None, "", False
        self.pieces, self.rooms = [], []

    def _run(self, key: _Key, style: TypeStyle) -> GlyphRun:
        return GlyphRun(
            self.x,
            self.y,
            style.face.key,
            style.size,
            self.pieces[0].glyphs if len(self.pieces) == 1 else tuple(chain.from_iterable([piece.glyphs for piece in self.pieces])),
            key[1],
            tuple(chain.from_iterable(self._spacing())) if self.spaced else (),
            style.scale,
            self.end - self.x,
            key[2],
            language=self.spoken,
            slant=style.slant,
            embolden=style.embolden,
        )

    def _spacing(self) -> Iterator[list[float]]:
        for piece, (base, spread) in zip(self.pieces, self.rooms, strict=True):
            if spread.end - spread.first in (0, len(piece.ends)):
                room = base + (spread.extra if spread.end > spread.first else 0.0)
                yield [mark * room for mark in piece.marks]
            else:
                yield _partly(piece, base, spread)


def _partly(piece: Piece, base: float, spread: Spread) -> list[float]:
    spacing = [mark * base for mark in piece.marks]
    for end in piece.ends[spread.first : spread.end]:
        spacing[end - 1] += spread.extra
    return spacing
