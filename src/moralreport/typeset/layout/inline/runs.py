"""Glyph runs of a line: neighbours of one face, size, colour, baseline and node become one run."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from moralreport.typeset.layout.inline.justify import NO_SPREAD, Spread
from moralreport.typeset.layout.inline.lines import Segment
from moralreport.typeset.layout.inline.nodes import NodeKeeper
from moralreport.typeset.layout.inline.typecase import TypeStyle
from moralreport.typeset.pages import GlyphRun, ShapedGlyph


class _Key(NamedTuple):
    """What glyphs of one run share."""

    look: tuple[str, float, float, float, float]
    color: str
    node: int | None


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
    glyphs: list[ShapedGlyph] = field(default_factory=list)
    spacing: list[float] = field(default_factory=list)
    spaced: bool = False

    def add(self, segment: Segment, x: float, baseline: float, node: int | None, spread: Spread = NO_SPREAD) -> None:
        """Append a segment's glyphs at x."""
        piece = segment.piece
        if piece is None:
            return
        key = _Key(segment.style.look, segment.format.color, node)
        spoken = self._spoken(segment)
        if key != self.key or spoken != self.spoken:
            self._flush()
            self.key, self.style, self.spoken, self.x, self.y = key, segment.style, spoken, x, baseline - segment.style.rise
        self.glyphs.extend(piece.glyphs)
        spacing = [0.0] * len(piece.glyphs)
        base = segment.style.spacing
        if base or spread.extra:
            self.spaced = True
            for i, end in enumerate(piece.ends):
                spacing[end - 1] = base + (spread.extra if spread.first <= i < spread.end else 0.0)
        self.spacing.extend(spacing)
        self.end = x + segment.width + spread.total

    def gap(self) -> None:
        """What follows does not stand next to what came."""
        self._flush()

    def done(self) -> list[GlyphRun]:
        self._flush()
        return self.runs

    def _spoken(self, segment: Segment) -> str:
        """Language to declare; text without Latin letters goes with its neighbours."""
        if segment.style.complex:
            return ""
        if segment.piece is not None and segment.piece.letters:
            language = segment.format.language
            return language if language.split("-")[0] != self.language.split("-")[0] else ""
        return self.spoken if self.key is not None else ""

    def _flush(self) -> None:
        if self.key is not None and self.style is not None and self.glyphs:
            self.runs.append(self._run(self.key, self.style))
        self.key, self.spoken, self.spaced = None, "", False
        self.glyphs, self.spacing = [], []

    def _run(self, key: _Key, style: TypeStyle) -> GlyphRun:
        return GlyphRun(
            self.x,
            self.y,
            style.face.key,
            style.size,
            tuple(self.glyphs),
            key.color,
            tuple(self.spacing) if self.spaced else (),
            style.scale,
            self.end - self.x,
            key.node,
            language=self.spoken,
            slant=style.slant,
            embolden=style.embolden,
        )
