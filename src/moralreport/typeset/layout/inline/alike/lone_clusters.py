"""Rooms narrower than any letter: every cluster is a line, wherever words end, so that no word has to be looked for."""

from __future__ import annotations

from collections.abc import Iterator

from moralreport.patterns import pattern
from moralreport.typeset.layout.inline.alike.kept_lines import LikeLines
from moralreport.typeset.layout.inline.breaking.first_fit import EPSILON, FilledLine
from moralreport.typeset.layout.inline.lines import Bounds, Group, Line, Position
from moralreport.typeset.layout.inline.placing.line_maker import LineMaker
from moralreport.typeset.layout.inline.scripts import MARKS
from moralreport.typeset.layout.inline.text.cut import alone
from moralreport.typeset.layout.inline.text.stretches import Stretch

_LETTER = "!-~\u00c0-\u024f\u0e01-\u0e30\u0e32\u0e3f-\u0e46\u0e4f-\u0e5b"
_CLUSTER = f"[{_LETTER}][{MARKS}]*"
_TEXT = pattern(f"(?:{_CLUSTER} *)*{_CLUSTER}")
_TOKENS = pattern(f"{_CLUSTER} *")
"""A cluster with the spaces behind it, which hang over the margin."""


class LoneClusters:
    """Lines of a paragraph of nothing but letters and spaces."""

    def __init__(self, maker: LineMaker, like: LikeLines) -> None:
        self._maker = maker
        self._prepared = maker.prepared
        self._like = like

    def lines(self, first: Bounds, others: Bounds) -> list[Line]:
        """All lines, the first in bounds of its own; none where anything else stands in the text, or two clusters on a line."""
        found: list[Line] = []
        offset, end = 0, len(self._prepared.text)
        for stretch, tokens in self._tokens(min(others.width, first.width)):
            kept = self._kept(stretch, others, last=False)
            for token in tokens:
                following = offset + len(token)
                bounds = others if offset else first
                known = kept if bounds is others and following < end else self._kept(stretch, bounds, following == end)
                line = known.get(token)
                if line is None:
                    line = self._new(token, stretch, offset, bounds)
                    if line is None or not self._like.keep_lone(known, token, line, self._prepared.properties):
                        return []
                found.append(line)
                offset = following
        return found

    def _tokens(self, room: float) -> Iterator[tuple[Stretch, list[str]]]:
        """The clusters of each stretch; none where the room is wider than letters are."""
        text, stretches = self._prepared.text, self._prepared.stretches
        if not stretches or room > min([stretch.style.size for stretch in stretches]) or not _TEXT.fullmatch(text):
            return
        if any([_TOKENS.match(text, stretch.start) is None for stretch in stretches]):
            return
        for stretch in stretches:
            yield stretch, _TOKENS.findall(text, stretch.start, stretch.end)

    def _kept(self, stretch: Stretch, bounds: Bounds, last: bool) -> dict[str, Line]:
        """The lines of this look, by their text."""
        look = (self._prepared.properties, stretch.style, stretch.format, self._prepared.mark if last else None)
        return self._like.lone(look, (self._maker.spacing.pitch, *bounds))

    def _new(self, token: str, stretch: Stretch, offset: int, bounds: Bounds) -> Line | None:
        cluster = token.rstrip(" ")
        segment = alone(self._prepared.env, stretch, "text", cluster, offset)
        if segment is None or segment.width <= bounds.width + EPSILON:
            return None
        segments, left = [segment], bounds.left
        if len(cluster) < len(token):
            space = alone(self._prepared.env, stretch, "space", token[len(cluster) :], segment.end)
            segments += [space] if space is not None else []
        filled = FilledLine((Group(left, left, segment.width, tuple(segments)),), offset + len(token))
        return self._maker.line(Position(offset), bounds, filled)
