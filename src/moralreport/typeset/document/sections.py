"""Sections with their pages, notes, and the document that holds them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from typing import Literal

from moralreport.records import dataclass
from moralreport.typeset.document.blocks import Block, Shape
from moralreport.typeset.document.formatting import Border, VerticalAlign


@dataclass(frozen=True, slots=True)
class Columns:
    """w:cols (17.6.4); `widths` and `spaces` empty: `count` equal columns with `space` between them."""

    count: int = 1
    space: float = 36.0
    widths: tuple[float, ...] = ()
    spaces: tuple[float, ...] = ()
    separator: bool = False


@dataclass(frozen=True, slots=True)
class PageBorders:
    """w:pgBorders (17.6.10)."""

    top: Border | None = None
    left: Border | None = None
    bottom: Border | None = None
    right: Border | None = None
    offset_from: Literal["text", "page"] = "text"
    display: Literal["allPages", "firstPage", "notFirstPage"] = "allPages"
    behind: bool = True
    round_header: bool = True
    """Borders measured from the text go round the header too; `round_footer` likewise."""
    round_footer: bool = True


@dataclass(frozen=True, slots=True)
class HeaderFooter:
    """Blocks of the three kinds; None = no such part (not "empty"); inheritance is already resolved."""

    default: tuple[Block, ...] | None = None
    first: tuple[Block, ...] | None = None
    even: tuple[Block, ...] | None = None


@dataclass(frozen=True, slots=True)
class PageNumbers:
    """w:pgNumType (17.6.12): format is ST_NumberFormat; start None = go on counting."""

    format: str = "decimal"
    start: int | None = None
    chapter_style: str = ""
    """Style of the headings whose number stands before that of the page; "" = none."""
    chapter_separator: str = "-"


@dataclass(frozen=True, slots=True)
class NoteSettings:
    """w:footnotePr (17.11.11) / w:endnotePr (17.11.5)."""

    number_format: str = "decimal"
    start: int = 1
    restart: Literal["continuous", "eachSect", "eachPage"] = "continuous"
    position: str = "pageBottom"
    columns: int = 0
    """Of footnotes: how many they stand in; 0 = in those of the text (w15:footnoteColumns)."""


@dataclass(frozen=True, slots=True)
class LineNumbers:
    """w:lnNumType (17.6.8): every `count_by`-th line bears its number, `distance` left of the text; `start` is one less than the first."""

    count_by: int
    distance: float = 18.0
    restart: str = "newPage"
    start: int = 0


@dataclass(frozen=True, slots=True)
class DocGrid:
    """w:docGrid (17.6.5)."""

    kind: Literal["default", "lines", "linesAndChars", "snapToChars"] = "default"
    line_pitch: float = 0.0


@dataclass(frozen=True, slots=True)
class Section:
    """A run of blocks on pages of one shape. margin_top/bottom negative in Word = exact; here `exact_*` say so."""

    blocks: tuple[Block, ...]
    page_width: float = 595.3
    page_height: float = 841.9
    margin_left: float = 72.0
    margin_right: float = 72.0
    margin_top: float = 72.0
    margin_bottom: float = 72.0
    exact_top: bool = False
    exact_bottom: bool = False
    header_distance: float = 36.0
    footer_distance: float = 36.0
    gutter: float = 0.0
    start: Literal["nextPage", "continuous", "evenPage", "oddPage", "nextColumn"] = "nextPage"
    columns: Columns = Columns()
    headers: HeaderFooter = HeaderFooter()
    footers: HeaderFooter = HeaderFooter()
    title_page: bool = False
    page_numbers: PageNumbers = PageNumbers()
    borders: PageBorders | None = None
    vertical_align: VerticalAlign = "top"
    grid: DocGrid = DocGrid()
    footnotes: NoteSettings = NoteSettings()
    endnotes: NoteSettings = NoteSettings(number_format="lowerRoman", position="docEnd")
    bidi: bool = False
    direction: str = "lrTb"
    line_numbers: LineNumbers | None = None
    no_endnotes: bool = False
    """w:noEndnote: endnotes that stand at section ends go on to the next one."""


@dataclass(frozen=True, slots=True)
class Note:
    """Text of a footnote or endnote."""

    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class CoreProperties:
    """Those of the package (part 2, 11), dates in ISO 8601."""

    title: str = ""
    author: str = ""
    subject: str = ""
    keywords: str = ""
    language: str = ""
    created: str = ""
    modified: str = ""


FontKind = Literal["", "serif", "sans", "mono"]


@dataclass(frozen=True, slots=True)
class FontHint:
    """What a file says of a font that it names (17.8.3): other names, and what kind of face it is."""

    names: tuple[str, ...] = ()
    kind: FontKind = ""


@dataclass(frozen=True, slots=True)
class NoteSeparators:
    """What stands between text and notes, and above notes that go on from the page before (17.11.23, 17.11.1); () = nothing."""

    first: tuple[Block, ...] = ()
    continued: tuple[Block, ...] = ()


@dataclass(frozen=True, slots=True)
class Habits:
    """What a file asks layout to do as earlier versions of Word did (w:compat, 17.15.3 and part 4, 14.8.3)."""

    add_spaces: bool = False
    """Space after and space before add up, as before Word 2000 (doNotUseHTMLParagraphAutoSpacing)."""
    grid_in_tables: bool = False
    """Lines in cells keep to the document grid too (adjustLineHeightInTable)."""
    expand_returns: bool = True
    """A justified line that a line break ends is filled; doNotExpandShiftReturn leaves it natural."""
    underline_ends: bool = False
    """Spaces at a line's end are underlined too (ulTrailSpace)."""
    balance_columns: bool = True
    """Columns above a continuous break are made equally high; noColumnBalance fills one after the other."""
    hanging_stop: bool = True
    """The tab behind a number leads to the hanging indent, if to no stop before; doNotUseIndentAsNumberingTabStop passes it by."""
    underlines_suffix: bool = False
    """The tab or space behind an underlined number is underlined, too, where the text begins so (underlineTabInNumList)."""
    indents_at_floats: bool = False
    """Beside a float, indents of numbered paragraphs count from its edge, those of others for nothing (doNotSuppressIndentation)."""
    tables_into_margins: bool = False
    """Words of autofit tables are not broken for the margin's sake (growAutofit)."""
    cells_widen_columns: bool = False
    """Cells without a preferred width make a column wider than others prefer it (autofitToFirstFixedWidthCell)."""
    exact_below: bool = False
    """What lines of an exact height have too much stands below their text (noExtraLineSpacing)."""
    exact_hangs: bool = False
    """That may hang out at the foot of a page (suppressBottomSpacing)."""
    natural_at_top: bool = False
    """The first line of a page is no higher than its text (suppressTopSpacing)."""


@dataclass(frozen=True, slots=True)
class Hyphenation:
    """Words that do not fit on a line are parted by themselves (17.15.1.10)."""

    zone: float = 0.0
    """A word stays whole where that leaves no more room than this (17.15.1.53)."""
    limit: int = 0
    """How many lines in a row may end with a hyphen (17.15.1.22); 0 = any number."""
    capitals: bool = True
    """Words in capitals are parted too (17.15.1.37)."""
    at_page_end: Literal["stays", "line", "word"] = "line"
    """Of a parted word that would end a page or column, what goes to the next one ([MS-DOCX], 2.3.7 and 2.3.8)."""


@dataclass(frozen=True, slots=True)
class Document:
    """The whole: its sections, what they refer to, and the settings that layout asks for (17.15.1)."""

    sections: tuple[Section, ...]
    footnotes: Mapping[str, Note] = field(default_factory=dict)
    endnotes: Mapping[str, Note] = field(default_factory=dict)
    footnote_separators: NoteSeparators | None = None
    endnote_separators: NoteSeparators | None = None
    even_and_odd_headers: bool = False
    mirror_margins: bool = False
    default_tab: float = 36.0
    background: str | None = None
    ground: Shape | None = None
    """What pages show over their background: a shape to be made as large as they are."""
    properties: CoreProperties = CoreProperties()
    compatibility_mode: int = 15
    habits: Habits = Habits()
    hyphenation: Hyphenation | None = None
    fonts: Mapping[str, FontHint] = field(default_factory=dict)
    embedded_fonts: Mapping[str, Mapping[tuple[bool, bool], bytes]] = field(default_factory=dict, repr=False)
    """Font files that the document brings along, by the name of the font, then by (bold, italic)."""
    unbreakable: tuple[str, ...] = ()
    """Names and terms that may never be cut at a line end (given by the caller)."""
