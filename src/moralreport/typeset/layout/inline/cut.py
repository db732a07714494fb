"""Cuts the collected text into shaped segments: at line opportunities, spaces, slots, and where type or format change."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from moralreport.thai.clusters import joins
from moralreport.thai.line_breaks import break_opportunities
from moralreport.typeset.document import InlineDrawing, Placeholder, RunProperties
from moralreport.typeset.fonts.shaping import Cluster
from moralreport.typeset.layout.environment import Environment
from moralreport.typeset.layout.inline.collect import OBJECT, TAB, Collected, Placed, Span
from moralreport.typeset.layout.inline.color import highlight, text_color
from moralreport.typeset.layout.inline.lines import Format, Kind, Segment
from moralreport.typeset.layout.inline.scripts import MARKS, Script, high_ansi_stretches, stretches
from moralreport.typeset.layout.inline.typecase import Piece, TypeCase, TypeStyle, piece_of, type_case

SOFT_HYPHEN = "\u00ad"
_BREAKABLE = " \u1680\u2000-\u2006\u2008-\u200a\u205f\u3000"
_FIXED = "\u00a0"
_SLOTS = "\t\n\f\v\ufffc"
_TOKEN = re.compile(
    f"(?P<space>[{_BREAKABLE}]+)|(?P<fixed>{_FIXED}+)|(?P<slot>[{_SLOTS}])|(?P<soft>{SOFT_HYPHEN})"
    f"|(?P<text>[^{_BREAKABLE}{_FIXED}{_SLOTS}{SOFT_HYPHEN}]+)"
)
_CHUNK = re.compile(f".{{1,256}}[{MARKS}]*", re.DOTALL)
_AS_SPACE = str.maketrans("\f\v", "\n\n")


class Stretch(NamedTuple):
    """Characters start..end of one type style and one format."""

    start: int
    end: int
    style: TypeStyle
    format: Format


@dataclass(slots=True)
class _Cutter:
    collected: Collected
    case: TypeCase
    env: Environment
    ground: str | None
    formats: dict[tuple[int, int, int, Script], Format] = field(default_factory=dict)
    stretches: list[Stretch] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    at: int = 0
    """The stretch that the cutting has reached."""


def cut(collected: Collected, env: Environment, ground: str | None = None) -> list[Segment]:
    """Segments of the whole text, in order; `ground` is the colour that the paragraph stands on.

    Warns where a font is missing or lacks characters.
    """
    cutter = _Cutter(collected, type_case(env.fonts), env, ground)
    for span in collected.spans:
        _add_stretches(cutter, span)
    cutter.starts = [stretch.start for stretch in cutter.stretches]
    opportunities = break_opportunities(collected.text.translate(_AS_SPACE), env.document.unbreakable)
    return list(_segments(cutter, opportunities))


def _add_stretches(cutter: _Cutter, span: Span) -> None:
    if span.properties.rtl:
        cutter.env.warnings.add("right-to-left", "ข้อความที่เขียนจากขวาไปซ้าย จัดเป็นซ้ายไปขวาแทน")
    text = cutter.collected.text[span.start : span.end]
    for start, end, script in _scripts(cutter, span, text):
        style = cutter.case.style(span.properties, script, span.small)
        if style.wanted:
            message = f"ไม่มีแบบอักษร {style.wanted} ใช้ {style.face.family} แทน"
            cutter.env.warnings.add("font-substituted", message)
        format_ = _format(cutter, span, script)
        last = cutter.stretches[-1] if cutter.stretches else None
        if last is not None and last.style is style and last.format is format_:
            cutter.stretches[-1] = last._replace(end=span.start + end)
        else:
            cutter.stretches.append(Stretch(span.start + start, span.start + end, style, format_))


def _scripts(cutter: _Cutter, span: Span, text: str) -> Iterator[tuple[int, int, Script]]:
    if span.properties.complex_script:
        yield 0, len(text), "complex"
        return
    before: Script = "complex" if cutter.stretches and cutter.stretches[-1].style.complex else "latin"
    fonts = span.properties.fonts
    for start, end, script in stretches(text, before):
        if script == "latin" and fonts.ascii != fonts.h_ansi:
            for a, b, high in high_ansi_stretches(text[start:end]):
                yield start + a, start + b, high
        else:
            yield start, end, script


def _format(cutter: _Cutter, span: Span, script: Script) -> Format:
    key = (id(span.properties), id(span.link), id(span.source), script)
    found = cutter.formats.get(key)
    if found is None:
        properties = span.properties
        fill = highlight(properties.highlight) or properties.shading
        color = text_color(properties.color, fill or cutter.ground)
        decorated, language = _decorated(properties), _run_language(properties, script)
        marked = decorated or fill is not None or span.link is not None
        found = cutter.formats[key] = Format(properties, color, fill, language, span.link, span.source, decorated, marked)
    return found


def _decorated(properties: RunProperties) -> bool:
    return bool(properties.underline or properties.strike or properties.double_strike or properties.emphasis or properties.border)


def _run_language(properties: RunProperties, script: Script) -> str:
    """The language that a run declares for its Latin text, where it is worth telling a reader; "" = the document's."""
    if script == "complex":
        return ""
    return properties.language if not properties.language.lower().startswith("th") else ""


# --- tokens -----------------------------------------------------------------------------------------


def _segments(cutter: _Cutter, opportunities: list[int]) -> Iterator[Segment]:
    text, pointer, count = cutter.collected.text, 0, len(opportunities)
    allowed = set(opportunities)
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        kind = match.lastgroup
        if kind == "text":
            while pointer < count and opportunities[pointer] <= start:
                pointer += 1
            while pointer < count and opportunities[pointer] < end:
                yield from _atom(cutter, start, opportunities[pointer], True)
                start = opportunities[pointer]
                pointer += 1
            yield from _atom(cutter, start, end, end in allowed or _before_slot(cutter, end))
        elif kind == "slot":
            yield _slot(cutter, start)
        elif kind == "soft":
            yield _soft_hyphen(cutter, start, end in allowed)
        else:
            yield from _space(cutter, start, end, kind == "space", end in allowed)


def _before_slot(cutter: _Cutter, offset: int) -> bool:
    """A drawing is a word of its own."""
    return cutter.collected.text[offset : offset + 1] == OBJECT


def _begins(cutter: _Cutter, offset: int) -> bool:
    """Whether a line may begin there, as far as clusters go."""
    following = cutter.collected.text[offset : offset + 1]
    return not (following and joins(following))


def _stretch_at(cutter: _Cutter, offset: int) -> int:
    return bisect_right(cutter.starts, offset) - 1


def _atom(cutter: _Cutter, start: int, end: int, opportunity: bool) -> Iterable[Segment]:
    """Text that no line may cut. Only its last segment bears the opportunity."""
    plain = _plain(cutter, start, end, Kind.TEXT, opportunity)
    if plain is not None:
        return (plain,)
    return _chunks(cutter, start, end, opportunity)


def _plain(cutter: _Cutter, start: int, end: int, kind: Kind, opportunity: bool) -> Segment | None:
    """The segment where one stretch holds it all and its face has set the same text before."""
    index = cutter.at
    stretches_ = cutter.stretches
    while stretches_[index].end <= start:
        index += 1
    cutter.at = index
    _, stop, style, format_ = stretches_[index]
    if end > stop:
        return None
    piece = style.plain.get(cutter.collected.text[start:end])
    if piece is None:
        return None
    width = piece.advance * style.unit
    if style.spacing:
        width += style.spacing * len(piece.ends)
    return Segment(kind, start, end, width, style, format_, piece, opportunity)


def _chunks(cutter: _Cutter, start: int, end: int, opportunity: bool) -> Iterator[Segment]:
    if end - start > 256:
        cuts = [start + match.end() for match in _CHUNK.finditer(cutter.collected.text[start:end])]
        for at in cuts[:-1]:
            yield from _shaped(cutter, start, at, Kind.TEXT, False)
            start = at
    yield from _shaped(cutter, start, end, Kind.TEXT, opportunity)


def _space(cutter: _Cutter, start: int, end: int, breakable: bool, opportunity: bool) -> Iterable[Segment]:
    kind = Kind.SPACE if breakable else Kind.FIXED_SPACE
    opportunity = opportunity or (breakable and (start == 0 or _before_slot(cutter, end)) and _begins(cutter, end))
    plain = _plain(cutter, start, end, kind, opportunity)
    return (plain,) if plain is not None else _shaped(cutter, start, end, kind, opportunity)


def _shaped(cutter: _Cutter, start: int, end: int, kind: Kind, opportunity: bool) -> Iterator[Segment]:
    index = _stretch_at(cutter, start)
    while start < end:
        stretch = cutter.stretches[index]
        index += 1
        if stretch.end >= end:
            yield from _run(cutter, start, end, stretch, kind, opportunity)
            return
        last = index
        while last < len(cutter.stretches) and cutter.stretches[last].style is stretch.style and cutter.stretches[last].start < end:
            last += 1
        if last == index:
            yield from _run(cutter, start, stretch.end, stretch, kind, False)
            start = stretch.end
        else:
            stop = min(end, cutter.stretches[last - 1].end)
            yield from _across(cutter, start, stop, cutter.stretches[index - 1 : last], kind, opportunity and stop == end)
            start, index = stop, last


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


def _across(cutter: _Cutter, start: int, end: int, parts: list[Stretch], kind: Kind, opportunity: bool) -> Iterator[Segment]:
    """Stretches of one type but several formats (colour, underline): shaped as one text, then shared out by clusters."""
    for piece in _pieces(cutter, parts[0].style, start, end):
        style = cutter.case.moved(parts[0].style, piece.face)
        for part, clusters in _shares(piece, start, parts):
            share = piece_of(piece.face, tuple(clusters))
            stop = start + len(share.text)
            yield Segment(kind, start, stop, share.width(style), style, part.format, share, opportunity and stop == end)
            start = stop


def _shares(piece: Piece, start: int, parts: list[Stretch]) -> Iterator[tuple[Stretch, list[Cluster]]]:
    """The clusters of each part; a cluster belongs where it begins."""
    owner = parts[0]
    clusters: list[Cluster] = []
    for cluster in piece.clusters:
        part = next(part for part in parts if part.end > start)
        if part is not owner and clusters:
            yield owner, clusters
            clusters = []
        owner = part
        clusters.append(cluster)
        start += len(cluster.text)
    if clusters:
        yield owner, clusters


def _pieces(cutter: _Cutter, style: TypeStyle, start: int, end: int) -> tuple[Piece, ...]:
    pieces = cutter.case.pieces(style, cutter.collected.text[start:end])
    if len(pieces) == 1 and pieces[0].face is style.face and all(glyph.glyph for glyph in pieces[0].glyphs):
        style.plain[pieces[0].text] = pieces[0]
        return pieces
    for piece in pieces:
        if piece.face is not style.face:
            message = f"แบบอักษร {style.face.family} ไม่มีอักขระ {piece.text} ใช้ {piece.face.family} แทน"
            cutter.env.warnings.add("font-fallback", message)
        elif any(glyph.glyph == 0 for glyph in piece.glyphs):
            cutter.env.warnings.add("missing-character", f"ไม่มีแบบอักษรใดที่มีอักขระ {piece.text}")
    return pieces


# --- slots ------------------------------------------------------------------------------------------


def _slot(cutter: _Cutter, offset: int) -> Segment:
    stretch = cutter.stretches[_stretch_at(cutter, offset)]
    character = cutter.collected.text[offset]
    if character == TAB:
        return Segment(Kind.TAB, offset, offset + 1, 0.0, stretch.style, stretch.format, opportunity=_begins(cutter, offset + 1))
    if character == OBJECT:
        width = object_size(cutter.collected.objects[offset])[0]
        opportunity = _begins(cutter, offset + 1)
        return Segment(Kind.OBJECT, offset, offset + 1, width, stretch.style, stretch.format, opportunity=opportunity)
    return Segment(Kind.BREAK, offset, offset + 1, 0.0, stretch.style, stretch.format)


def object_size(placed: Placed) -> tuple[float, float]:
    """Width and height that a drawing takes in its line, distances included."""
    if isinstance(placed, InlineDrawing):
        left, top, right, bottom = placed.distances
        return placed.drawing.width + left + right, placed.drawing.height + top + bottom
    if isinstance(placed, Placeholder):
        return placed.width, placed.height
    return 0.0, 0.0


def _soft_hyphen(cutter: _Cutter, offset: int, opportunity: bool) -> Segment:
    """Shown only where a line ends with it; it then bears U+00AD, upon which readers join the word."""
    stretch = cutter.stretches[_stretch_at(cutter, offset)]
    piece = cutter.case.hyphen(stretch.style)
    style = cutter.case.moved(stretch.style, piece.face)
    return Segment(Kind.SOFT_HYPHEN, offset, offset + 1, piece.width(style), style, stretch.format, piece, opportunity)
