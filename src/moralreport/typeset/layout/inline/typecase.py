"""The type case: styles of type, kept between paragraphs, and shaped pieces of one font library, kept between documents."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator
from dataclasses import field, replace
from functools import lru_cache
from itertools import accumulate
from math import fsum
from typing import NamedTuple
from weakref import WeakKeyDictionary, proxy

from moralreport.records import dataclass
from moralreport.typeset.document import RunProperties
from moralreport.typeset.fonts.face import Face
from moralreport.typeset.fonts.library import FontLibrary
from moralreport.typeset.fonts.originals import Original
from moralreport.typeset.fonts.shaping import Cluster, as_capitals, shape, with_plain_brackets
from moralreport.typeset.layout.inline.scripts import Script
from moralreport.typeset.pages import ShapedGlyph

_SMALL_CAPS = 0.8
_SCRIPT_SIZE = 2 / 3
_SUPERSCRIPT_RISE = 1 / 3
_SUBSCRIPT_DROP = 0.14
_SLANT = 0.2126
_EMBOLDEN = 1 / 24
_KEPT_PIECES = 20_000
_LETTERS = re.compile("[A-Za-z\u00c0-\u024f]")


@dataclass(frozen=True, slots=True, eq=False)
class TypeStyle:
    """One face at one size with everything that moves glyphs; ascent (line gap included) and descent in points, rise included.

    Superscript and subscript take the room of text of their full size on the line, as if they were not raised (measured in Word).
    """

    face: Face
    size: float
    rise: float = 0.0
    spacing: float = 0.0
    scale: float = 1.0
    kerning: bool = False
    slant: float = 0.0
    embolden: float = 0.0
    complex: bool = False
    language: str = ""
    capitals: bool = False
    """Letters are drawn as capitals; their text stays as it was written."""
    rtl: bool = False
    """Set from right to left."""
    behind_latin: bool = False
    """And behind Latin letters, where readers that turn such lines round mirror no brackets."""
    wanted: str = ""
    """Name of the font that the document asks for, where this face only stands in for it."""
    original: Original | None = None
    """What that font takes, its width being part of `scale`."""
    full_size: float = 0.0
    """That of superscript and subscript before they were made smaller, else 0."""
    script_rise: float = 0.0
    """What superscript or subscript makes of the rise."""
    ascent: float = 0.0
    descent: float = 0.0
    look: tuple[str, float, float, float, float] = ("", 0.0, 0.0, 0.0, 0.0)
    """What glyphs of one run share: face, size, rise, scale, slant (synthetic bold goes with face and size)."""
    unit: float = 0.0
    """Points to one thousandth of an em, scale included."""
    plain: dict[str, Piece] = field(default_factory=dict, compare=False)
    """Pieces that this face sets without help, by their text: what most look-ups end with. All styles that shape alike share them."""

    def on(self, face: Face, plain: dict[str, Piece]) -> TypeStyle:
        """The same style in another face; line height included."""
        known = self.original if face is self.face else None
        scale = self.scale if known is self.original or self.original is None else self.scale / self.original.stretch
        line = known.line if known and known.line else face.line
        size, rise = self.full_size or self.size, self.rise - self.script_rise
        ascent, descent = (line.ascent + line.line_gap) * size + rise, line.descent * size - rise
        look, unit = (face.key + "+" * (self.embolden > 0), self.size, self.rise, scale, self.slant), self.size * scale / 1000
        moved = replace(self, face=face, ascent=ascent, descent=descent, look=look, unit=unit, plain=plain)
        return replace(moved, scale=scale, original=known) if self.original else moved


class Piece(NamedTuple):
    """Shaped text. `advance` in thousandths of an em; `ends[i]` is the index after the last glyph of cluster i.

    Clusters stand in the order of the text, glyphs (and so ends and marks) from left to right.
    """

    text: str
    face: Face
    clusters: tuple[Cluster, ...]
    glyphs: tuple[ShapedGlyph, ...]
    ends: tuple[int, ...]
    advance: float
    letters: bool
    """Holds Latin letters, so that its language matters."""
    marks: tuple[float, ...]
    """1.0 for the last glyph of each cluster, else 0.0: multiplied, it is the spacing that parts the clusters."""

    def width(self, style: TypeStyle) -> float:
        return self.advance * style.unit + style.spacing * len(self.ends)


@dataclasses.dataclass(eq=False)
class TypeCase:
    """`style` and `pieces` are pure in their arguments; both are cached."""

    library: FontLibrary
    """Not held by its own case, which would keep both for ever."""
    _styles: dict[tuple[int, Script, bool, str], tuple[RunProperties, TypeStyle]] = field(default_factory=dict)
    _moved: dict[tuple[TypeStyle, Face], TypeStyle] = field(default_factory=dict)
    _turned: dict[tuple[TypeStyle, bool], TypeStyle] = field(default_factory=dict)
    _plain: dict[tuple[str, bool, str, bool, bool, bool], dict[str, Piece]] = field(default_factory=dict)
    _hyphens: dict[int, tuple[Piece, Piece]] = field(default_factory=dict)
    """Hyphens that bear the text of a soft one, by the plain hyphen that they are drawn like."""
    _pieces: dict[tuple[str, bool, str, bool, bool, bool, str], tuple[Piece, ...]] = field(default_factory=dict)

    def style(self, properties: RunProperties, script: Script, small: bool = False) -> TypeStyle:
        """The style of a run's characters of one script; `small` for the raised lower case of small capitals."""
        kept = self._styles.get((id(properties), script, small, ""))
        return kept[1] if kept else self.keep(_style(self.library, properties, script, small), properties, (script, small, ""))

    def kept(self, properties: RunProperties, script: Script, character: str) -> TypeStyle | None:
        """The style of one character of a symbol font, if it was made before."""
        kept = self._styles.get((id(properties), script, False, character))
        return kept[1] if kept else None

    def keep(self, style: TypeStyle, properties: RunProperties, key: tuple[Script, bool, str]) -> TypeStyle:
        """The style with its line and pieces, under script, small capitals and, of symbol fonts, character."""
        ready = self._on(style, style.face)
        # The properties are kept with the style, so that their id stays theirs.
        self._styles[(id(properties), *key)] = (properties, ready)
        return ready

    def begin_document(self) -> None:
        """Let go of the styles of the document before, which belong to its formatting; pieces stay as long as they are few."""
        self._styles.clear()
        self._moved.clear()
        self._turned.clear()
        self._hyphens.clear()
        if sum(map(len, self._plain.values())) > _KEPT_PIECES:
            self._plain.clear()

    def _on(self, style: TypeStyle, face: Face) -> TypeStyle:
        key = (face.key, style.kerning, style.language, style.capitals, style.rtl, style.behind_latin)
        return style.on(face, self._plain.setdefault(key, {}))

    def pieces(self, style: TypeStyle, text: str) -> tuple[Piece, ...]:
        """The text shaped in the style's face; more than one piece where another face has to help out."""
        key = (style.face.key, style.kerning, style.language, style.capitals, style.rtl, style.behind_latin, text)
        kept = self._pieces.get(key)
        if kept is None:
            if len(self._pieces) > _KEPT_PIECES:
                self._pieces.clear()
                for plain in self._plain.values():
                    plain.clear()
            kept = self._pieces[key] = tuple(self._shape(style, text))
        return kept

    def hyphen(self, style: TypeStyle) -> Piece:
        """A visible hyphen that bears a soft hyphen's text."""
        (piece, *_) = self.pieces(style, "-")
        kept = self._hyphens.get(id(piece))
        if kept is not None and kept[0] is piece:
            return kept[1]
        cluster = piece.clusters[0]
        glyph, *rest = cluster.glyphs
        shown = replace(cluster, text="\u00ad", glyphs=(replace(glyph, text="\u00ad"), *rest))
        hyphen = piece_of(piece.face, (shown,))
        self._hyphens[id(piece)] = piece, hyphen
        return hyphen

    def moved(self, style: TypeStyle, face: Face) -> TypeStyle:
        """The style in another face, the same object each time."""
        if face is style.face:
            return style
        key = (style, face)
        if key not in self._moved:
            self._moved[key] = self._on(style, face)
        return self._moved[key]

    def turned(self, style: TypeStyle, behind_latin: bool = False) -> TypeStyle:
        """The style for text from right to left, the same object each time."""
        key = (style, behind_latin)
        if key not in self._turned:
            self._turned[key] = self._on(replace(style, rtl=True, behind_latin=behind_latin), style.face)
        return self._turned[key]

    def _shape(self, style: TypeStyle, text: str) -> Iterator[Piece]:
        if style.face.has_all(_shown(style, text)):
            yield _set(style, style.face, text)
            return
        stretch, face = "", style.face
        for cluster in _set(style, style.face, text).clusters:
            helper = self._face_for(_shown(style, cluster.text), style.face)
            if helper is not face and stretch:
                yield _set(style, face, stretch)
                stretch = ""
            stretch, face = stretch + cluster.text, helper
        yield _set(style, face, stretch)

    def _face_for(self, text: str, face: Face) -> Face:
        return face if face.has_all(text) else self.library.fallback(text, face) or self.library.placeholder(face)


def _shown(style: TypeStyle, text: str) -> str:
    return as_capitals(text) if style.capitals else text


def _set(style: TypeStyle, face: Face, text: str) -> Piece:
    clusters = shape(face, text, style.kerning, style.language, style.capitals, style.rtl)
    return piece_of(face, tuple(map(with_plain_brackets, clusters)) if style.behind_latin else clusters)


def piece_of(face: Face, clusters: tuple[Cluster, ...]) -> Piece:
    """Clusters put in one row; the glyphs of those that run right to left begin with the last."""
    row = clusters[::-1] if clusters and clusters[0].rtl else clusters
    glyphs = tuple([glyph for cluster in row for glyph in cluster.glyphs])
    ends = tuple(accumulate([len(cluster.glyphs) for cluster in row]))
    text = "".join([cluster.text for cluster in clusters])
    marks = [0.0] * len(glyphs)
    for end in ends:
        marks[end - 1] = 1.0
    advance = fsum([cluster.advance for cluster in clusters])
    return Piece(text, face, clusters, glyphs, ends, advance, _LETTERS.search(text) is not None, tuple(marks))


def part_of(piece: Piece, first: int, last: int) -> Piece:
    """The clusters first..last-1 of a piece; of single letters and syllables the same object each time."""
    return _part(piece.face, piece.clusters[first:last])


_part = lru_cache(maxsize=4096)(piece_of)


_CASES: WeakKeyDictionary[FontLibrary, TypeCase] = WeakKeyDictionary()


def type_case(library: FontLibrary) -> TypeCase:
    """The library's own type case."""
    case = _CASES.get(library)
    if case is None:
        case = _CASES[library] = TypeCase(proxy(library))
    return case


def _style(library: FontLibrary, properties: RunProperties, script: Script, small: bool) -> TypeStyle:
    complex_script = script == "complex"
    bold = properties.bold_cs if complex_script else properties.bold
    italic = properties.italic_cs if complex_script else properties.italic
    size = properties.size_cs if complex_script else properties.size
    name = font_name(properties, script)
    match = library.match(name, bold, italic)
    scaled, rise = _raised(properties, size)
    return TypeStyle(
        match.face,
        scaled * (_SMALL_CAPS if small else 1.0),
        rise,
        spacing=properties.spacing,
        scale=(properties.scale or 1.0) * (match.original.stretch if match.original else 1.0),
        kerning=properties.kerning is not None and size >= properties.kerning,
        slant=_SLANT if match.synthetic_italic else 0.0,
        embolden=scaled * _EMBOLDEN if match.synthetic_bold else 0.0,
        complex=complex_script,
        language=_language(properties, script),
        capitals=properties.caps or small,
        wanted=name if match.substituted else "",
        original=match.original,
        full_size=size if scaled != size else 0.0,
        script_rise=rise - properties.position,
    )


def font_name(properties: RunProperties, script: Script) -> str:
    """The font of a run's characters of one script."""
    fonts = properties.fonts
    return {"complex": fonts.cs, "eastAsia": fonts.east_asia, "highAnsi": fonts.h_ansi}.get(script, fonts.ascii)


def _raised(properties: RunProperties, size: float) -> tuple[float, float]:
    if properties.vertical_align == "superscript":
        return size * _SCRIPT_SIZE, properties.position + size * _SUPERSCRIPT_RISE
    if properties.vertical_align == "subscript":
        return size * _SCRIPT_SIZE, properties.position - size * _SUBSCRIPT_DROP
    return size, properties.position


@lru_cache(maxsize=256)
def _primary(tag: str) -> str:
    return tag.split("-")[0].lower()


def _language(properties: RunProperties, script: Script) -> str:
    """Language that HarfBuzz is told: a complex script's own; Thai where the document names none, or names Word's default Arabic."""
    if script == "complex":
        tag = _primary(properties.language_cs)
        return tag if tag not in ("", "ar") else "th"
    return _primary(properties.language) or "en"
