"""Rooms narrower than any letter: every cluster is a line, wherever words end, so that no word has to be looked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from moralreport.patterns import pattern
from moralreport.records import dataclass
from moralreport.typeset.document import ParagraphProperties
from moralreport.typeset.layout.environment import Environment
from moralreport.typeset.layout.inline.breaking.first_fit import EPSILON, Filled
from moralreport.typeset.layout.inline.breaking.like_lines import LikeLines
from moralreport.typeset.layout.inline.lines import Group, Line, Position
from moralreport.typeset.layout.inline.scripts import MARKS
from moralreport.typeset.layout.inline.text.cut import alone
from moralreport.typeset.layout.inline.text.stretches import Stretch
from moralreport.typeset.layout.inline.typecase import TypeStyle

_LETTER = "!-~\u00c0-\u024f\u0e01-\u0e30\u0e32\u0e3f-\u0e46\u0e4f-\u0e5b"
_CLUSTER = f"[{_LETTER}][{MARKS}]*"
_TEXT = pattern(f"(?:{_CLUSTER} *)*{_CLUSTER}")
_TOKENS = pattern(f"{_CLUSTER} *")
"""A cluster with the spaces behind it, which hang over the margin."""

Edges = tuple[float, float]
MakeLine = Callable[[Position, float, float, Filled], Line]


@dataclass(slots=True)
class LoneClusters:
    """Lines of a paragraph of nothing but letters and spaces. `mark`: type of its end, which the last line is as high as."""

    text: str
    stretches: Sequence[Stretch]
    env: Environment
    properties: ParagraphProperties
    pitch: float
    mark: TypeStyle
    make: MakeLine
    like: LikeLines

    def lines(self, first: Edges, others: Edges) -> list[Line]:
        """All lines, the first between edges of its own; none where anything else stands in the text, or two clusters on a line."""
        found: list[Line] = []
        offset, end = 0, len(self.text)
        for stretch, tokens in self._tokens(min(others[1] - others[0], first[1] - first[0])):
            kept = self._kept(stretch, others, last=False)
            for token in tokens:
                following = offset + len(token)
                edges = others if offset else first
                known = kept if edges is others and following < end else self._kept(stretch, edges, following == end)
                line = known.get(token)
                if line is None:
                    line = self._new(token, stretch, offset, edges)
                    if line is None or not self.like.keep_lone(known, token, line, self.properties):
                        return []
                found.append(line)
                offset = following
        return found

    def _tokens(self, room: float) -> Iterator[tuple[Stretch, list[str]]]:
        """The clusters of each stretch; none where the room is wider than letters are."""
        if not self.stretches or room > min([stretch.style.size for stretch in self.stretches]) or not _TEXT.fullmatch(self.text):
            return
        if any([_TOKENS.match(self.text, stretch.start) is None for stretch in self.stretches]):
            return
        for stretch in self.stretches:
            yield stretch, _TOKENS.findall(self.text, stretch.start, stretch.end)

    def _kept(self, stretch: Stretch, edges: Edges, last: bool) -> dict[str, Line]:
        """The lines of this look, by their text."""
        return self.like.lone((self.properties, stretch.style, stretch.format, self.mark if last else None), (self.pitch, *edges))

    def _new(self, token: str, stretch: Stretch, offset: int, edges: Edges) -> Line | None:
        cluster = token.rstrip(" ")
        segment = alone(self.env, stretch, "text", cluster, offset)
        if segment is None or segment.width <= edges[1] - edges[0] + EPSILON:
            return None
        segments, left = [segment], edges[0]
        if len(cluster) < len(token):
            space = alone(self.env, stretch, "space", token[len(cluster) :], segment.end)
            segments += [space] if space is not None else []
        filled = Filled((Group(left, left, segment.width, tuple(segments)),), offset + len(token))
        return self.make(Position(offset), *edges, filled)
