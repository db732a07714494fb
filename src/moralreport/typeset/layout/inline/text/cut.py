"""Cuts the collected text into shaped segments: at line opportunities, spaces, slots, and where type or format change."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import field
from operator import attrgetter

from moralreport.patterns import pattern
from moralreport.records import dataclass
from moralreport.thai.clusters import joins
from moralreport.thai.line_breaks import line_breaks
from moralreport.typeset.document import InlineDrawing, Placeholder
from moralreport.typeset.layout.environment import Environment
from moralreport.typeset.layout.inline.lines import Kind, Segment
from moralreport.typeset.layout.inline.scripts import MARKS
from moralreport.typeset.layout.inline.text.collect import OBJECT, TAB, Collected, Placed
from moralreport.typeset.layout.inline.text.directions import directed
from moralreport.typeset.layout.inline.text.stretches import Stretch, stretches_of
from moralreport.typeset.layout.inline.typecase import Piece, TypeCase, TypeStyle, type_case

SOFT_HYPHEN = "\u00ad"
_BREAKABLE = " \u3000"
"""Spaces that hang over the margin at a line's end; those of a fixed width, which forms have for blanks, keep their room (UAX 14, BA)."""
_FIXED = "\u00a0"
_SLOTS = "\t\n\f\v\ufffc"
_TOKEN = re.compile(
    f"(?P<space>[{_BREAKABLE}]+)|(?P<fixed>{_FIXED}+)|(?P<slot>[{_SLOTS}])|(?P<soft>{SOFT_HYPHEN})"
    f"|(?P<text>[^{_BREAKABLE}{_FIXED}{_SLOTS}{SOFT_HYPHEN}]+)"
)
_START = attrgetter("start")
_LATIN = "A-Za-z0-9\u00c0-\u024f"
_INSIDE_LATIN = pattern(f"[{_LATIN}](?=[{_LATIN}])")
_CHUNK = pattern(f".{{1,256}}[{MARKS}]{{0,64}}", re.DOTALL)


def looks(collected: Collected, env: Environment, ground: str | None) -> list[Stretch]:
    """Type and format of the whole text, from left to right; `ground` is the colour that the paragraph stands on."""
    return directed(stretches_of(collected, env, ground), collected, type_case(env.fonts))


def cut(collected: Collected, env: Environment, stretches: list[Stretch], word_wrap: bool = True, ragged: bool = False) -> list[Segment]:
    """Segments of the whole text, in order. Warns where a font lacks characters.

    Without `word_wrap` a line may end between any two Latin letters (17.3.1.45). In `ragged` lines short addresses stay whole.
    """
    cutter = _Cutter(collected, type_case(env.fonts), env, stretches)
    foreign = not (env.document.properties.language or "th").lower().startswith("th")
    breaks = line_breaks(_breakable(collected), env.document.unbreakable, foreign)
    within = () if word_wrap else (match.end() for match in _INSIDE_LATIN.finditer(collected.text))
    spare = breaks.spare if ragged else (*breaks.spare, *breaks.joints)
    cutter.cut(sorted((*breaks.ordinary, *spare, *within)))
    return _with_spares(cutter.segments, frozenset(spare)) if spare else cutter.segments


def _breakable(collected: Collected) -> str:
    """The text, with a letter where text under a guide stands: one of a script that is parted at spaces, or anywhere."""
    text = collected.text.replace("\f", "\n").replace("\v", "\n")
    for offset, placed in collected.objects.items():
        letter = _letter(placed)
        if letter:
            text = text[:offset] + letter + text[offset + 1 :]
    return text


def _letter(placed: Placed | None) -> str:
    if isinstance(placed, InlineDrawing) and isinstance(placed.drawing, Placeholder) and placed.drawing.ruby is not None:
        return "a" if _INSIDE_LATIN.match(placed.drawing.text + "a") else "一"
    return ""


def _with_spares(segments: list[Segment], spare: frozenset[int]) -> list[Segment]:
    return [s._replace(opportunity=False, spare=True) if s.opportunity and s.end in spare else s for s in segments]


@dataclass(slots=True)
class _Cutter:
    collected: Collected
    case: TypeCase
    env: Environment
    stretches: list[Stretch]
    segments: list[Segment] = field(default_factory=list)
    at: int = 0
    """The stretch that the cutting has reached."""

    def cut(self, opportunities: list[int]) -> None:
        """Go through the tokens of the text; a token of letters is cut at its opportunities."""
        pointer, ends = 0, [*opportunities, len(self.collected.text) + 1]
        for match in _TOKEN.finditer(self.collected.text):
            start, end = match.span()
            while ends[pointer] <= start:
                pointer += 1
            if match.lastgroup == "text":
                while ends[pointer] < end:
                    self._add("text", start, ends[pointer], True)
                    start = ends[pointer]
                    pointer += 1
                self._add("text", start, end, ends[pointer] == end or _before_slot(self, end))
            else:
                self._special(match.lastgroup or "", start, end, ends[pointer] == end)

    def _special(self, kind: str, start: int, end: int, opportunity: bool) -> None:
        if kind == "slot":
            self.segments.append(_slot(self, start, opportunity))
        elif kind == "soft":
            self.segments.append(_soft_hyphen(self, start, opportunity))
        else:
            free = opportunity or (kind == "space" and (start == 0 or _before_slot(self, end)) and _begins(self, end))
            self._add("space" if kind == "space" else "fixed", start, end, free)

    def _add(self, kind: Kind, start: int, end: int, opportunity: bool) -> None:
        """Add characters that no line may cut; in most cases one stretch holds them and its face has set the same text before."""
        while self.stretches[self.at].end <= start:
            self.at += 1
        _, stop, style, format_ = self.stretches[self.at]
        piece = style.plain.get(self.collected.text[start:end]) if end <= stop else None
        if piece is None:
            self.segments.extend(_chunks(self, start, end, kind, opportunity))
            return
        width = piece.advance * style.unit
        if style.spacing:
            width += style.spacing * len(piece.ends)
        self.segments.append(Segment(kind, start, end, width, style, format_, piece, opportunity))


def _before_slot(cutter: _Cutter, offset: int) -> bool:
    """A drawing is a word of its own; text under a guide is part of the text."""
    return cutter.collected.text[offset : offset + 1] == OBJECT and not _letter(cutter.collected.objects.get(offset))


def _begins(cutter: _Cutter, offset: int) -> bool:
    """Whether a line may begin there, as far as clusters go."""
    following = cutter.collected.text[offset : offset + 1]
    return not (following and joins(following))


def _stretch_at(cutter: _Cutter, offset: int) -> int:
    return bisect_right(cutter.stretches, offset, key=_START) - 1


def _chunks(cutter: _Cutter, start: int, end: int, kind: Kind, opportunity: bool) -> Iterator[Segment]:
    """Shape in pieces of bearable length; only the last bears the opportunity."""
    if end - start > 256:
        cuts = [start + match.end() for match in _CHUNK.finditer(cutter.collected.text[start:end])]
        for at in cuts[:-1]:
            yield from _shaped(cutter, start, at, kind, False)
            start = at
    yield from _shaped(cutter, start, end, kind, opportunity)


def _shaped(cutter: _Cutter, start: int, end: int, kind: Kind, opportunity: bool) -> Iterator[Segment]:
    """Each stretch is shaped for itself: no cluster is parted by where one ends (`collect`)."""
    index = _stretch_at(cutter, start)
    while start < end:
        stretch = cutter.stretches[index]
        stop = min(end, stretch.end)
        yield from _run(cutter, start, stop, stretch, kind, opportunity and stop == end)
        start, index = stop, index + 1


def _run(cutter: _Cutter, start: int, end: int, stretch: Stretch, kind: Kind, opportunity: bool) -> Iterator[Segment]:
    kept = stretch.style.plain.get(cutter.collected.text[start:end])
    if kept is not None:
        yield Segment(kind, start, end, kept.width(stretch.style), stretch.style, stretch.format, kept, opportunity)
        return
    for piece in _pieces(cutter, stretch.style, start, end):
        stop = start + len(piece.text)
        style = cutter.case.moved(stretch.style, piece.face)
        yield Segment(kind, start, stop, piece.width(style), style, stretch.format, piece, opportunity and stop == end)
        start = stop


def alone(env: Environment, stretch: Stretch, kind: Kind, text: str, start: int) -> Segment | None:
    """A segment of one stretch, whatever stands beside it; None where its letters take several faces, or are in none."""
    case = type_case(env.fonts)
    pieces = case.pieces(stretch.style, text)
    if len(pieces) > 1 or not all(glyph.glyph for glyph in pieces[0].glyphs):
        return None
    piece, style = pieces[0], case.moved(stretch.style, pieces[0].face)
    if piece.face is not stretch.style.face:
        _warn_of_helper(env, stretch.style, piece)
    return Segment(kind, start, start + len(text), piece.width(style), style, stretch.format, piece)


def _warn_of_helper(env: Environment, style: TypeStyle, piece: Piece) -> None:
    message = f"แบบอักษร {style.face.family} ไม่มีอักขระบางตัว จึงใช้ {piece.face.family} แทน"
    env.warn("font-fallback", message, piece.text)


def _pieces(cutter: _Cutter, style: TypeStyle, start: int, end: int) -> tuple[Piece, ...]:
    pieces = cutter.case.pieces(style, cutter.collected.text[start:end])
    if len(pieces) == 1 and pieces[0].face is style.face and all(glyph.glyph for glyph in pieces[0].glyphs):
        style.plain[pieces[0].text] = pieces[0]
        return pieces
    for piece in pieces:
        if any(glyph.glyph == 0 for glyph in piece.glyphs):
            cutter.env.warn("missing-character", "ไม่มีแบบอักษรใดที่มีอักขระเหล่านี้", _without_glyph(piece))
        elif piece.face is not style.face:
            _warn_of_helper(cutter.env, style, piece)
    return pieces


def _without_glyph(piece: Piece) -> str:
    """The characters of a piece that its face lacks."""
    return "".join(letter for letter in piece.text if not piece.face.has(letter))


# --- slots ------------------------------------------------------------------------------------------


def _slot(cutter: _Cutter, offset: int, opportunity: bool) -> Segment:
    stretch = cutter.stretches[_stretch_at(cutter, offset)]
    character = cutter.collected.text[offset]
    if character == TAB:
        return Segment("tab", offset, offset + 1, 0.0, stretch.style, stretch.format, opportunity=_begins(cutter, offset + 1))
    if character == OBJECT:
        placed = cutter.collected.objects[offset]
        width = object_size(placed)[0]
        opportunity = opportunity if _letter(placed) else _begins(cutter, offset + 1)
        return Segment("object", offset, offset + 1, width, stretch.style, stretch.format, opportunity=opportunity)
    return Segment("break", offset, offset + 1, 0.0, stretch.style, stretch.format)


def object_size(placed: Placed) -> tuple[float, float]:
    """Width and height that a drawing takes in its line, distances included."""
    if isinstance(placed, InlineDrawing):
        left, top, right, bottom = placed.distances
        return placed.drawing.width + left + right, placed.drawing.height + top + bottom
    if isinstance(placed, Placeholder):
        return placed.width, placed.height
    return 0.0, 0.0


def _soft_hyphen(cutter: _Cutter, offset: int, opportunity: bool) -> Segment:
    stretch = cutter.stretches[_stretch_at(cutter, offset)]
    return hyphen_like(Segment("soft", offset, offset + 1, 0.0, stretch.style, stretch.format, opportunity=opportunity), cutter.case)


def hyphen_like(place: Segment, case: TypeCase) -> Segment:
    """The hyphen of a place where a word may be parted.

    Shown only where a line ends with it; it then bears U+00AD, upon which readers join the word.
    """
    piece = case.hyphen(place.style)
    style = case.moved(place.style, piece.face)
    return place._replace(width=piece.width(style), style=style, piece=piece)
