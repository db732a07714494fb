"""What stands in a line of text: characters, tabs, breaks, fields, bookmarks, references to notes; the bytes of a picture."""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING, Literal

from moralreport.records import dataclass
from moralreport.typeset.document.formatting import Leader, Link, RunProperties

if TYPE_CHECKING:
    from moralreport.typeset.document.blocks import InlineDrawing


@dataclass(frozen=True, slots=True)
class Text:
    """Characters of one run. May hold U+00AD (shown only at a break), U+2011, U+00A0; never tabs or breaks."""

    text: str
    properties: RunProperties
    link: Link | None = None


@dataclass(frozen=True, slots=True)
class Tab:
    """w:tab inside a run."""

    properties: RunProperties
    link: Link | None = None


@dataclass(frozen=True, slots=True)
class PositionTab:
    """w:ptab (17.3.3.23): a tab to left/center/right of margin or indent, whatever the tab stops are."""

    alignment: Literal["left", "center", "right"]
    relative_to: Literal["margin", "indent"]
    leader: Leader
    properties: RunProperties


@dataclass(frozen=True, slots=True)
class Break:
    """w:br and w:cr: line, page or column (17.3.3.1). `clear`: none/left/right/all for line breaks."""

    kind: Literal["line", "page", "column"]
    properties: RunProperties
    clear: str = "none"


@dataclass(frozen=True, slots=True)
class Field:
    """A field that only layout can compute. Every other field arrives as its cached Text.

    kind: PAGE, NUMPAGES, SECTIONPAGES, SECTION, PAGEREF, NOTEREF, STYLEREF in headers and footers, and = and IF where page numbers
    stand in their `code`; `argument` is the bookmark of PAGEREF and NOTEREF, the style of STYLEREF; `number_format` is the
    ST_NumberFormat asked for by the field's own switch (``\\* ThaiArabic`` → thaiNumbers, ``\\* roman`` → lowerRoman …) or None
    (PAGE/PAGEREF then follow the section).
    """

    kind: str
    properties: RunProperties
    argument: str = ""
    number_format: str | None = None
    cached: str = ""
    link: Link | None = None
    letter_case: Literal["", "upper", "lower", "firstcap", "caps"] = ""
    picture: str = ""
    """Numeric picture of the ``\\#`` switch."""
    code: tuple[str | Field, ...] = ()
    """What stands behind = or IF, the fields in it in their places, switches left out; the switches of STYLEREF."""
    drawings: tuple[InlineDrawing, ...] = ()
    """Of an IF field's code, which the characters from U+E000 on stand for."""


@dataclass(frozen=True, slots=True)
class BookmarkStart:
    """A named place: target of links, PAGEREF and the contents table. Takes no room."""

    name: str


@dataclass(frozen=True, slots=True)
class Formula:
    """A piece of an equation (22.1.2). `parts` by kind, an empty row where one is missing:

    text (`text`, in italics where `italic`), row, fraction (above, below; `text` "noBar" without a line), script (base, below, above),
    before (base, below, above: scripts in front), root (content, degree), big (content, below, above; `text` is the sign, `aside`: its
    limits stand beside it), fence (content; `text` holds the signs at both sides, "\0" for none), matrix (rows of cells), limit (base,
    below, above), bar (content; `text` "top" or "bot"), accent (content; `text` is the sign).
    """

    kind: str
    parts: tuple[Formula, ...] = ()
    text: str = ""
    italic: bool = False
    aside: bool = False


@dataclass(frozen=True, slots=True)
class Ruby:
    """Text with a guide above it (17.3.3.25): `rise` from baseline to baseline; `alignment` of the shorter of the two over the other."""

    base: tuple[Text, ...]
    guide: tuple[Text, ...]
    rise: float
    alignment: Literal["center", "left", "right", "distributeLetter", "distributeSpace"] = "center"


@dataclass(frozen=True, slots=True)
class NoteReference:
    """Reference to a footnote or endnote; `note` is the key in Document.footnotes / .endnotes.

    `custom_mark` is the literal mark text when w:customMarkFollows is set, else None (layout numbers it).
    """

    kind: Literal["footnote", "endnote"]
    note: str
    properties: RunProperties
    custom_mark: str | None = None


@dataclass(frozen=True, slots=True)
class NoteMark:
    """w:footnoteRef / w:endnoteRef: the note's own number, inside the note's text."""

    properties: RunProperties


@dataclass(frozen=True, slots=True)
class ImageData:
    """Bytes of a picture part. `key` is the part name (unique per document), `kind` png/jpeg/gif/tiff/bmp/emf/wmf/…"""

    key: str
    kind: str
    data: bytes = field(repr=False, compare=False)
