"""Text to clusters with HarfBuzz: what is drawn, and which characters each glyph stands for."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, NamedTuple

import uharfbuzz

from moralreport.typeset.fonts.face import Face
from moralreport.typeset.pages import ShapedGlyph

_SCRIPTS = {
    "THAI": "Thai", "LATIN": "Latn", "GREEK": "Grek", "CYRILLIC": "Cyrl", "LAO": "Laoo", "KHMER": "Khmr", "MYANMAR": "Mymr",
    "ARABIC": "Arab", "HEBREW": "Hebr", "DEVANAGARI": "Deva", "CJK": "Hani", "HIRAGANA": "Hira", "KATAKANA": "Kana", "HANGUL": "Hang",
}  # fmt: skip
_SIMPLE = ("Latn", "Grek", "Cyrl")
_VOWELS_AFTER = "\u0e33\u0eb3"
"""Sara am of Thai and Lao: letters by category, yet never parted from their consonant."""
_JOINER = "\u200d"


@dataclass(frozen=True, slots=True)
class Cluster:
    """One user-perceived character, or several that share a glyph. `advance` in thousandths of an em."""

    text: str
    glyphs: tuple[ShapedGlyph, ...]
    advance: float


class _Placed(NamedTuple):
    """A glyph as HarfBuzz set it; `x` is its pen position and all lengths are font units."""

    start: int
    glyph: int
    advance: int
    x: int
    dx: int
    dy: int


@lru_cache(maxsize=16384)
def shape(face: Face, text: str, kerning: bool = False, language: str = "th") -> tuple[Cluster, ...]:
    """Clusters of `text` in reading order; their texts joined are `text`. Kerning only where asked; ligatures only where the script needs them."""
    return tuple(cluster for start, end, script in script_runs(text) for cluster in _shape_run(face, text[start:end], script, kerning, language))


def script_runs(text: str) -> Iterator[tuple[int, int, str]]:
    """Start, end and ISO 15924 script; characters common to all scripts go with the run before them (at the start: with the one after)."""
    start, current = 0, ""
    for i, character in enumerate(text):
        script = _script(character)
        if script and current and script != current and not joins_previous(character):
            yield start, i, current
            start, current = i, script
        elif script and not current:
            current = script
    if text:
        yield start, len(text), current or "Latn"


@lru_cache(maxsize=4096)
def _script(character: str) -> str:
    """Script of a letter, mark or digit of its own script; "" for what all scripts share."""
    if character < "\x80":
        return "Latn" if character.isalpha() else ""
    return _SCRIPTS.get(unicodedata.name(character, "").partition(" ")[0], "")


@lru_cache(maxsize=4096)
def joins_previous(character: str) -> bool:
    """Whether the character belongs to the one before it: combining marks, sara am, joiners, variation selectors."""
    return unicodedata.category(character) in ("Mn", "Me", "Mc") or character in _VOWELS_AFTER or character in (_JOINER, "\u200c")


def cluster_starts(text: str) -> list[int]:
    """Offsets where user-perceived characters begin."""
    return [i for i, c in enumerate(text) if i == 0 or not (joins_previous(c) or text[i - 1] == _JOINER)]


def _shape_run(face: Face, text: str, script: str, kerning: bool, language: str) -> Iterator[Cluster]:
    placed = _place(face, text, script, kerning, language)
    for start, end, glyphs in _groups(cluster_starts(text), len(text), placed):
        yield _cluster(face, text, start, end, glyphs)


def _place(face: Face, text: str, script: str, kerning: bool, language: str) -> list[_Placed]:
    """HarfBuzz's glyphs, left to right, with the pen position of each."""
    buffer = uharfbuzz.Buffer()
    buffer.add_str(face.drawn_text(text))
    buffer.direction, buffer.script, buffer.language = "LTR", script, language
    buffer.cluster_level = uharfbuzz.BufferClusterLevel.CHARACTERS
    buffer.flags = uharfbuzz.BufferFlags.DO_NOT_INSERT_DOTTED_CIRCLE
    features: dict[str, bool] = {"kern": kerning}
    if script in _SIMPLE:
        features |= {"liga": False, "clig": False, "calt": False}
    uharfbuzz.shape(face.hb_font, buffer, features)
    return list(_pen_positions(buffer))


def _pen_positions(buffer: Any) -> Iterator[_Placed]:
    x = 0
    for info, position in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
        yield _Placed(info.cluster, info.codepoint, position.x_advance, x, position.x_offset, position.y_offset)
        x += position.x_advance


def _groups(starts: list[int], length: int, placed: list[_Placed]) -> list[tuple[int, int, list[_Placed]]]:
    """Glyphs by the user-perceived characters that they cover; those that share glyphs, or whose glyphs changed places, are joined."""
    owner = _owners(starts, length)
    groups: list[tuple[int, list[_Placed]]] = []
    for glyph in placed:
        first = owner[glyph.start]
        joined = [glyph]
        while groups and first < groups[-1][0]:
            joined = groups.pop()[1] + joined
        if groups and first == groups[-1][0]:
            groups[-1][1].extend(joined)
        else:
            groups.append((first, joined))
    begins = [0, *(starts[first] for first, _ in groups[1:])]
    ends = [*begins[1:], length]
    return [(begin, end, glyphs) for begin, end, (_, glyphs) in zip(begins, ends, groups, strict=True)]


def _owners(starts: list[int], length: int) -> list[int]:
    """Per character the number of the user-perceived character that it belongs to."""
    owners: list[int] = []
    for number, (start, end) in enumerate(zip(starts, [*starts[1:], length], strict=True)):
        owners.extend([number] * (end - start))
    return owners


def _cluster(face: Face, text: str, start: int, end: int, placed: list[_Placed]) -> Cluster:
    """The cluster of these glyphs; equal ones are one object per face, so that a document's thousands share a few hundred."""
    if len(placed) == 1:
        only = placed[0]
        return _shared(face, (_key(only, text[start:end], only.x),))
    keys: list[_Key] = []
    pen = placed[0].x
    for piece, members in _pieces(text, start, end, placed):
        for member, borne in _bearers(face, piece, members):
            keys.append(_key(member, borne, pen))
            pen += member.advance
    return _shared(face, tuple(keys))


def _pieces(text: str, start: int, end: int, placed: list[_Placed]) -> Iterator[tuple[str, list[_Placed]]]:
    """Glyphs in text order, those of the same characters together, with these characters."""
    at = sorted({glyph.start for glyph in placed})
    begins, ends = [start, *at[1:]], [*at[1:], end]
    for key, begin, stop in zip(at, begins, ends, strict=True):
        yield text[begin:stop], [glyph for glyph in placed if glyph.start == key]


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


_Key = tuple[int, str, int, int, int]
"""Glyph, text, advance, dx, dy in font units."""


def _key(placed: _Placed, text: str, pen: int) -> _Key:
    """`pen` is where the glyph's turn comes, which differs from its place where text order differs from the order on the line."""
    return placed.glyph, text, placed.advance, placed.x - pen + placed.dx, placed.dy


def _shared(face: Face, keys: tuple[_Key, ...]) -> Cluster:
    known = _clusters_of(face).get(keys)
    if known is None:
        scale = 1000 / face.units_per_em
        glyphs = tuple(ShapedGlyph(glyph, text, advance * scale, dx * scale, dy * scale) for glyph, text, advance, dx, dy in keys)
        known = Cluster("".join(g.text for g in glyphs), glyphs, sum(g.advance for g in glyphs))
        _clusters_of(face)[keys] = known
    return known


@lru_cache(maxsize=64)
def _clusters_of(face: Face) -> dict[tuple[_Key, ...], Cluster]:
    return {}
