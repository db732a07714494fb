"""The edges of runs: where readers take the first word to begin and the last to end, and where the pen stands behind them."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil, fsum

from moralreport.patterns import pattern
from moralreport.records import dataclass
from moralreport.typeset.pages import GAP_TEXT, GlyphRun, ShapedGlyph
from moralreport.typeset.pdf.objects import number
from moralreport.typeset.pdf.text.fonts import Coded, EmbeddedFace
from moralreport.typeset.pdf.text.widths import FARTHEST, SPACE_ROOM, bearing, begun, code_of_width, pieces_of, visible

_LEAST = 50.0
"""Width of what ends a line that is drawn in, in thousandths of an em."""
_LESS_THAN_SPACE = 0.4
"""Share of a space of which pypdf does not make one; it does of a half."""
_SPACE = 250.0
"""Width of the space of a face that has none, for pypdf."""
_MOST_CLUSTERS = 3
"""So many at the end of a line become one code where it is drawn in far."""
_RTL = pattern("[\u0590-\u08ff]")


@dataclass(slots=True)
class RunCodes:
    """The codes of a run while its edges are moved, with the clusters that they show and the room behind each; "" = in the code before."""

    run: GlyphRun
    coded: Sequence[Coded]
    spacing: Sequence[float]
    codes: list[str]
    face: EmbeddedFace

    @property
    def unit(self) -> float:
        """Thousandths of an em in a point."""
        return 1000 / (self.run.size * self.run.scale)

    @property
    def last(self) -> int:
        """The last cluster that is seen, -1 where there is none."""
        return next((index for index in range(len(self.coded) - 1, -1, -1) if visible(self.coded[index])), -1)

    def rooms(self, first: int, end: int) -> list[float]:
        """Room behind these clusters, in thousandths of an em."""
        unit = self.unit
        return [room * unit for room in self.spacing[first:end]] if self.spacing else [0.0] * (end - first)

    def draw_in(self, points: float) -> None:
        """Gives what ends the run less width: poppler takes a word to end where its last code does. Spaces behind it follow at once.

        Not where a wide space before it has it in its own code; nor do the other two then, each at its end.
        """
        last = self.last
        if last < 0 or not self.face.takes_widths or self._runs_left(last):
            return
        natural, first = self.coded[last].advance, last
        while natural - points * self.unit < _LEAST and last - first + 1 < _MOST_CLUSTERS and (former := self._before(first)) >= 0:
            natural += fsum([c.advance + room for c, room in zip(self.coded[former:first], self.rooms(former, first), strict=True)])
            first = former
        pieces, reach = pieces_of(self.coded[first : last + 1], self.rooms(first, last + 1))
        if self._is_near(reach) and self.codes[first]:
            self.codes[first : last + 1] = [self.face.of_width(pieces, max(natural - points * self.unit, _LEAST))[0]]

    def draw_out(self, points: float) -> None:
        """Begins the run so much earlier: readers take a word to begin where its first code does.

        The room goes to the second letter, for from the width of the first pdfium tells how far the line before is. Not where `draw_in`
        may have put it into one code with the last.
        """
        seen = [index for index, c in enumerate(self.coded) if visible(c)]
        least = 2 + (_MOST_CLUSTERS if len(self.codes) < len(self.coded) else 0)
        if not self.face.takes_widths or seen[:1] != [0] or len(seen) < least or self._runs_left(0):
            return
        before, second = points * self.unit, seen[1] + 1
        rooms = self.rooms(0, second)
        if self._is_near(before + pieces_of(self.coded[:second], rooms)[1]) and all(self.codes[second : second + 1]):
            self.codes[:second] = begun(self.coded[:second], rooms, self.face, before)
            self.codes[0] = f">{number(before)}<{self.codes[0]}"

    def draw_out_first(self, points: float) -> None:
        """The same where the first letter is a run of its own; pypdf is told that the pen stands as far behind it as before."""
        self._move_letter(points, 0.0)
        self.codes.append(_moves(points * 1000 / self.run.size, self.face.face.advance(self.face.face.glyph_of(" ")) or _SPACE))

    def draw_out_second(self, points: float) -> None:
        """And of the run behind it, to whose first letter the room goes."""
        self._move_letter(points, points)

    def reach_over(self, points: float) -> None:
        """Gives what ends the run the room behind it, so that the line goes on there; not what begins it, too, for pdfium's sake."""
        last = self.last
        alone = not any([visible(c) for c in self.coded[:last]])
        if alone or not self.face.takes_widths or self._runs_left(last) or not self.codes[last]:
            return
        pieces, width = pieces_of(self.coded[last:], self.rooms(last, len(self.coded)))
        width += points * self.unit
        if self._is_near(width):
            self.codes[last:] = [code_of_width(self.face, pieces, width)]

    def add_room(self, points: float) -> None:
        """The room behind the run as a code of two spaces, in place of the spaces that end it."""
        last, space = self.last, self.face.face.glyph_of(" ")
        if last >= 0 and self.face.takes_widths and space:
            glyph = bearing(ShapedGlyph(space, " ", self.face.width(space)), GAP_TEXT)
            self.codes[last + 1 :] = [self.face.of_width(((0.0, (glyph,)),), points * 1000 / (self.run.size * self.run.scale))[0]]

    def move_pen(self, column: float, gap: float) -> None:
        """Moves the pen behind the run, by which pypdf makes good what it does not see: how much wider runs and spaces are drawn.

        Otherwise it would read a space between it and the next. None is so wide that it would read one here.
        """
        unit, em, scale, space = self.unit, self.run.size, self.run.scale, _LEAST
        missing = gap * unit * (scale - 1)
        for c, room in zip(self.coded, self.spacing or (0.0,) * len(self.coded), strict=True):
            missing += (c.advance + room * unit) * (scale - 1)
            if c.glyphs[0].text == " " and SPACE_ROOM * em < room <= em * scale * column - c.advance / unit:
                missing, space = missing + room * unit, c.advance
        self.codes.append(_moves(missing, space))

    def _move_letter(self, before: float, wider: float) -> None:
        """Begins the run so many points earlier, its first letter so many points wider, with all that is in one code with it."""
        end = next((index for index, c in enumerate(self.coded) if visible(c)), 0) + 1
        while self.codes[end : end + 1] == [""]:
            end += 1
        before, wider = before * self.unit, wider * self.unit
        pieces, width = pieces_of(self.coded[:end], self.rooms(0, end))
        code = code_of_width(self.face, [(before + x, glyphs) for x, glyphs in pieces], wider + width)
        self.codes[:end] = [f">{number(before)}<{code}", *[""] * (end - 1)]

    def _before(self, index: int) -> int:
        """The letter before, also behind one space; -1 where there is none."""
        former = index - 1
        if former > 0 and self.coded[former].glyphs[0].text == " ":
            former -= 1
        return former if former >= 0 and visible(self.coded[former]) else -1

    def _runs_left(self, index: int) -> bool:
        return _RTL.search(self.coded[index].glyphs[0].text) is not None

    def _is_near(self, reach: float) -> bool:
        """Whether what stands so far from the beginning of a code can be in it."""
        return reach * self.face.units_per_em / 1000 <= FARTHEST


def _moves(missing: float, space: float) -> str:
    step = _LESS_THAN_SPACE * min(space, _SPACE)
    return f">{' '.join([number(-step)] * ceil(missing / step))}<" if missing > step else ""
