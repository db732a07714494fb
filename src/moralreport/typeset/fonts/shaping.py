"""Text to clusters with HarfBuzz: what is drawn, and which characters each glyph stands for."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple, TypeVar

import uharfbuzz

from moralreport.records import dataclass
from moralreport.typeset.fonts.face import Face
from moralreport.typeset.fonts.thai_forms import shifted_forms
from moralreport.typeset.pages import ShapedGlyph

_SCRIPTS = {
    "THAI": "Thai", "LATIN": "Latn", "GREEK": "Grek", "CYRILLIC": "Cyrl", "LAO": "Laoo", "KHMER": "Khmr", "MYANMAR": "Mymr",
    "ARABIC": "Arab", "HEBREW": "Hebr", "DEVANAGARI": "Deva", "CJK": "Hani", "HIRAGANA": "Hira", "KATAKANA": "Kana", "HANGUL": "Hang",
}  # fmt: skip
_MIRRORED = dict(zip("()[]{}<>«»‹›", ")(][}{><»«›‹", strict=True))
_SIMPLE = ("Latn", "Grek", "Cyrl")
_JOINER = "\u200d"
_JOINING = "\u0e33\u0eb3\u200c" + _JOINER
"""No combining marks by category, yet never parted from what they follow: sara am of Thai and Lao, joiners."""
_Value = TypeVar("_Value")


@dataclass(frozen=True, slots=True, eq=False)
class Cluster:
    """One user-perceived character, or several that share a glyph: the same object wherever a face sets it alike.

    `advance` in thousandths of an em.
    """

    text: str
    glyphs: tuple[ShapedGlyph, ...]
    advance: float
    rtl: bool = False
    """Part of a run from right to left: its glyphs bear the text backwards, as readers expect it that turn such runs round."""


class _Placed(NamedTuple):
    """A glyph as HarfBuzz set it, in font units; `start` is the offset of its first character, `x` its pen position, from the cluster's."""

    start: int
    glyph: int
    advance: int
    x: int
    dx: int
    dy: int


class _Cached(dict[str, _Value]):
    """A function of one character, remembered."""

    def __init__(self, function: Callable[[str], _Value]) -> None:
        self._function = function

    def __missing__(self, character: str) -> _Value:
        value = self[character] = self._function(character)
        return value


@lru_cache(maxsize=4096)
def shape(
    face: Face, text: str, kerning: bool = False, language: str = "th", capitals: bool = False, rtl: bool = False
) -> tuple[Cluster, ...]:
    """Clusters of `text` in reading order; their texts joined are `text`.

    Kerning only where asked; ligatures only where the script needs them (Word joins no Latin letters by itself).
    With `capitals` the letters are drawn as capitals and still bear the text as it was written. With `rtl` the first cluster
    is to be drawn rightmost.
    """
    setting = _Setting(face, kerning, language, capitals, rtl)
    return tuple(cluster for start, end, script in script_runs(text) for cluster in _shape_run(setting, text[start:end], script))


def as_capitals(text: str) -> str:
    """Each letter's capital, where that is one character."""
    return "".join(character if len(character.upper()) > 1 else character.upper() for character in text)


def script_runs(text: str) -> Iterator[tuple[int, int, str]]:
    """Start, end and ISO 15924 script; characters common to all scripts go with the run before them (at the start: with the one after)."""
    kinds = {_SCRIPT_OF[character] for character in set(text)} - {""}
    if len(kinds) <= 1:
        return iter([(0, len(text), kinds.pop() if kinds else "Latn")] if text else [])
    return _mixed_runs(text)


def _mixed_runs(text: str) -> Iterator[tuple[int, int, str]]:
    start, current = 0, ""
    for i, character in enumerate(text):
        script = _SCRIPT_OF[character]
        if not script or script == current or (current and _JOINS[character]):
            continue
        if current:
            yield start, i, current
            start = i
        current = script
    yield start, len(text), current


def _script(character: str) -> str:
    """Script of a letter, mark or digit of its own script; "" for what all scripts share."""
    if character < "\x80":
        return "Latn" if character.isalpha() else ""
    return _SCRIPTS.get(unicodedata.name(character, "").partition(" ")[0], "")


def joins_previous(character: str) -> bool:
    """Whether the character belongs to the one before it: combining marks, sara am, joiners, variation selectors."""
    return unicodedata.category(character) in ("Mn", "Me", "Mc") or character in _JOINING


_SCRIPT_OF = _Cached(_script)
_JOINS = _Cached(joins_previous)


def cluster_starts(text: str) -> list[int]:
    """Offsets where user-perceived characters begin."""
    if _JOINER in text:
        return [i for i, c in enumerate(text) if i == 0 or not (_JOINS[c] or text[i - 1] == _JOINER)]
    starts = [i for i, c in enumerate(text) if not _JOINS[c]]
    return starts if starts[:1] == [0] else [0, *starts]


class _Setting(NamedTuple):
    face: Face
    kerning: bool
    language: str
    capitals: bool
    rtl: bool = False


def _shape_run(setting: _Setting, text: str, script: str) -> Iterator[Cluster]:
    face = setting.face
    infos, positions = _set(setting, text, script)
    if setting.rtl:
        infos, positions = infos[::-1], positions[::-1]
    offsets = [info.cluster for info in infos]
    glyphs = [(i.codepoint, p.x_advance, p.x_offset, p.y_offset) for i, p in zip(infos, positions, strict=True)]
    begins, firsts = _groups(cluster_starts(text), offsets)
    known = _clusters_of(face)
    for begin, end, first, last in zip(begins, [*begins[1:], len(text)], firsts, [*firsts[1:], len(glyphs)], strict=True):
        key = (text[begin:end], tuple(glyphs[first:last]), setting.rtl)
        cluster = known.get(key)
        if cluster is None:
            placed = _placed(glyphs[first:last], [offset - begin for offset in offsets[first:last]], setting.rtl)
            cluster = known[key] = _cluster(face, text[begin:end], placed, setting.rtl)
        yield cluster


def _set(setting: _Setting, text: str, script: str) -> tuple[list[uharfbuzz.GlyphInfo], list[uharfbuzz.GlyphPosition]]:
    """HarfBuzz's glyphs as they stand from left to right: their infos and positions."""
    buffer = uharfbuzz.Buffer()
    face = setting.face
    shown = face.drawn_text(as_capitals(text) if setting.capitals else text)
    buffer.add_str(shifted_forms(shown) if script == "Thai" and face.needs_thai_forms else shown)
    buffer.direction, buffer.script, buffer.language = "RTL" if setting.rtl else "LTR", script, setting.language
    buffer.cluster_level = uharfbuzz.BufferClusterLevel.CHARACTERS
    buffer.flags = uharfbuzz.BufferFlags.DO_NOT_INSERT_DOTTED_CIRCLE
    features: dict[str, bool] = {"kern": setting.kerning}
    if script in _SIMPLE:
        features |= {"liga": False, "clig": False, "calt": False}
    uharfbuzz.shape(face.hb_font, buffer, features)
    return buffer.glyph_infos, buffer.glyph_positions


def _groups(starts: list[int], offsets: list[int]) -> tuple[list[int], list[int]]:
    """Where clusters begin, in the text and among the glyphs; user-perceived characters that share a glyph, or trade places, are joined."""
    allowed, begins, firsts, highest = set(starts), [0], [0], 0
    for number, offset in enumerate(offsets):
        if offset > highest:
            highest = offset
            if number and offset in allowed:
                begins.append(offset)
                firsts.append(number)
        while offset < begins[-1]:
            begins.pop()
            firsts.pop()
    return begins, firsts


_Raw = tuple[int, int, int, int]
"""Glyph, advance, x offset, y offset in font units."""


@lru_cache(maxsize=64)
def _clusters_of(face: Face) -> dict[tuple[str, tuple[_Raw, ...], bool], Cluster]:
    """Clusters that the face has set so far, by text and glyphs: a document's thousands are a few hundred objects."""
    return {}


def _placed(glyphs: list[_Raw], offsets: list[int], rtl: bool) -> list[_Placed]:
    placed, x = [], 0
    pairs = list(zip(glyphs, offsets, strict=True))
    for (glyph, advance, dx, dy), offset in reversed(pairs) if rtl else pairs:
        placed.append(_Placed(offset, glyph, advance, x, dx, dy))
        x += advance
    return placed


def _cluster(face: Face, text: str, placed: list[_Placed], rtl: bool) -> Cluster:
    """Glyphs in text order, each moved to where HarfBuzz set it if its turn on the line comes elsewhere."""
    glyphs, pen, scale = [], 0, 1000 / face.units_per_em
    for piece, members in _pieces(text, placed):
        for member, borne in _bearers(face, piece, members):
            dx = member.x - pen + member.dx
            glyphs.append(ShapedGlyph(member.glyph, borne, member.advance * scale, dx * scale, member.dy * scale))
            pen += member.advance
    if rtl:
        glyphs = _bearing(glyphs, backwards(text))
    return Cluster(text, tuple(glyphs), sum(glyph.advance for glyph in glyphs), rtl)


def backwards(text: str) -> str:
    """The text as readers find it on the page from left to right: turned round, its brackets mirrored."""
    return _mirrored(text[::-1])


def with_plain_brackets(cluster: Cluster) -> Cluster:
    """A cluster from right to left whose brackets bear themselves."""
    return replace(cluster, glyphs=tuple([replace(glyph, text=_mirrored(glyph.text)) for glyph in cluster.glyphs]))


def _mirrored(text: str) -> str:
    return "".join([_MIRRORED.get(character, character) for character in text])


def _bearing(glyphs: list[ShapedGlyph], text: str) -> list[ShapedGlyph]:
    """The glyphs with the text on the widest of them."""
    widest = max(range(len(glyphs)), key=lambda i: glyphs[i].advance)
    return [replace(glyph, text=text if i == widest else "") for i, glyph in enumerate(glyphs)]


def _pieces(text: str, placed: list[_Placed]) -> Iterator[tuple[str, list[_Placed]]]:
    """Glyphs in text order, those of the same characters together, with these characters."""
    at = sorted({glyph.start for glyph in placed})
    for key, begin, end in zip(at, [0, *at[1:]], [*at[1:], len(text)], strict=True):
        yield text[begin:end], [glyph for glyph in placed if glyph.start == key]


def _bearers(face: Face, piece: str, members: list[_Placed]) -> list[tuple[_Placed, str]]:
    """Which glyph bears which text: a glyph that looks like all of them together bears all; otherwise the widest bears it."""
    if len(members) == 1:
        return [(members[0], piece)]
    last = members[-1]
    whole = face.glyph_drawn_as(tuple((m.glyph, m.x + m.dx - last.x, m.dy) for m in members))
    if whole is not None:
        return [(_Placed(last.start, whole, sum(m.advance for m in members), last.x, 0, 0), piece)]
    widest = max(members, key=lambda m: (m.advance, m.x))
    return [(member, piece if member is widest else "") for member in members]
