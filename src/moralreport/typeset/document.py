"""NECK: Word's document with every style resolved; what `docx` writes and `layout` reads.

All lengths are points (float), all colours "RRGGBB" (None = automatic), all values final: layout
never looks at styles, themes, toggles or XML again. Values are frozen and hashable, so that runs
with the same formatting share one `RunProperties`. Word's own names are used for Word's things
(ECMA-376 part 1, chapter 17).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Alignment = Literal["left", "center", "right", "both", "distribute", "thaiDistribute"]
LineRule = Literal["auto", "exact", "atLeast"]
Leader = Literal["none", "dot", "hyphen", "underscore", "heavy", "middleDot"]
VerticalAlign = Literal["top", "center", "bottom", "both"]


# --- runs -----------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class FontNames:
    """The four faces of w:rFonts, theme references already replaced (17.3.2.26)."""

    ascii: str
    h_ansi: str
    east_asia: str
    cs: str
    hint: str = "default"


@dataclass(frozen=True, slots=True)
class Border:
    """One edge (17.18.2). `style` is Word's ST_Border name; "nil"/"none" never appear (use None)."""

    style: str
    width: float
    color: str | None = None
    space: float = 0.0


@dataclass(frozen=True, slots=True)
class Underline:
    """`kind` is ST_Underline (single, double, thick, dotted, dash, wave, words, …)."""

    kind: str
    color: str | None = None


@dataclass(frozen=True, slots=True)
class RunProperties:
    """Character formatting with both the Latin values and their complex-script twins (17.3.2).

    Which twin applies is chosen per character by layout: the cs twin for Thai and other complex
    scripts, or for the whole run where `complex_script` (w:cs / w:rtl) is set.
    """

    fonts: FontNames
    size: float = 10.0
    size_cs: float = 10.0
    bold: bool = False
    bold_cs: bool = False
    italic: bool = False
    italic_cs: bool = False
    complex_script: bool = False
    color: str | None = None
    highlight: str | None = None
    shading: str | None = None
    underline: Underline | None = None
    strike: bool = False
    double_strike: bool = False
    vertical_align: Literal["baseline", "superscript", "subscript"] = "baseline"
    position: float = 0.0
    spacing: float = 0.0
    scale: float = 1.0
    kerning: float | None = None
    """w:kern: pair kerning at this size and above; None = no kerning."""
    caps: bool = False
    small_caps: bool = False
    hidden: bool = False
    border: Border | None = None
    emphasis: str | None = None
    language: str = ""
    language_cs: str = ""
    rtl: bool = False
    no_proof: bool = False


@dataclass(frozen=True, slots=True)
class Link:
    """Target of a hyperlink: an outside address, or a bookmark of this document."""

    uri: str | None = None
    bookmark: str | None = None
    tooltip: str | None = None


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
    last_rendered: bool = False


@dataclass(frozen=True, slots=True)
class Field:
    """A field that only layout can compute. Every other field arrives as its cached Text.

    kind: PAGE, NUMPAGES, SECTIONPAGES, SECTION, PAGEREF, NOTEREF; `argument` is the bookmark of PAGEREF;
    `number_format` is the ST_NumberFormat asked for by the field's own switch (``\\* ThaiArabic`` →
    thaiNumbers, ``\\* roman`` → lowerRoman …) or None (PAGE/PAGEREF then follow the section).
    """

    kind: str
    properties: RunProperties
    argument: str = ""
    number_format: str | None = None
    cached: str = ""
    link: Link | None = None


@dataclass(frozen=True, slots=True)
class BookmarkStart:
    """A named place: target of links, PAGEREF and the contents table. Takes no room."""

    name: str


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


# --- drawings -------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class ImageData:
    """Bytes of a picture part. `key` is the part name (unique per document), `kind` png/jpeg/gif/tiff/bmp/emf/wmf/…"""

    key: str
    kind: str
    data: bytes = field(repr=False, compare=False)


@dataclass(frozen=True, slots=True)
class Picture:
    """A bitmap in a box of `width` × `height` points. `crop` = left, top, right, bottom shares (0..1) cut off."""

    image: ImageData | None
    width: float
    height: float
    alt_text: str = ""
    title: str = ""
    decorative: bool = False
    crop: tuple[float, float, float, float] = (0.0, 0.0, 0.0, 0.0)
    rotation: float = 0.0
    flip_horizontal: bool = False
    flip_vertical: bool = False
    border: Border | None = None
    link: Link | None = None


@dataclass(frozen=True, slots=True)
class Placeholder:
    """Something that is not drawn (chart, equation, SmartArt, EMF): its room, and the text it holds, if any.

    width/height 0 = set `text` inline like ordinary text. A warning always goes with it.
    """

    what: str
    text: str
    width: float
    height: float
    properties: RunProperties
    alt_text: str = ""


@dataclass(frozen=True, slots=True)
class TextBox:
    """Text inside a shape: blocks with insets (left, top, right, bottom) and vertical anchor."""

    blocks: tuple[Block, ...]
    insets: tuple[float, float, float, float] = (7.2, 3.6, 7.2, 3.6)
    vertical_align: VerticalAlign = "top"
    autofit: bool = False
    """Shape grows to its text (a:spAutoFit)."""
    no_wrap: bool = False
    direction: str = "lrTb"


@dataclass(frozen=True, slots=True)
class Shape:
    """A drawn shape. `geometry` is the preset name (rect, roundRect, ellipse, line, straightConnector1, …).

    `path` holds custom geometry as drawing commands in the unit square of the box:
    ("M", x, y) ("L", x, y) ("C", x1, y1, x2, y2, x3, y3) ("Z",), y growing downward.
    """

    geometry: str
    width: float
    height: float
    fill: str | None = None
    line: Border | None = None
    text: TextBox | None = None
    rotation: float = 0.0
    flip_horizontal: bool = False
    flip_vertical: bool = False
    path: tuple[tuple[str | float, ...], ...] = ()
    adjust: tuple[float, ...] = ()
    head_end: str | None = None
    tail_end: str | None = None
    alt_text: str = ""
    decorative: bool = False
    opacity: float = 1.0


@dataclass(frozen=True, slots=True)
class Group:
    """Pictures, shapes and groups placed in one box: (x, y, drawing) from the group's top left corner."""

    width: float
    height: float
    children: tuple[tuple[float, float, Drawing], ...]
    rotation: float = 0.0
    flip_horizontal: bool = False
    flip_vertical: bool = False
    alt_text: str = ""
    decorative: bool = False


Drawing = Picture | Shape | Group | Placeholder


@dataclass(frozen=True, slots=True)
class InlineDrawing:
    """A drawing that stands in the line like one large character. Distances: left, top, right, bottom."""

    drawing: Drawing
    properties: RunProperties
    distances: tuple[float, float, float, float] = (0.0, 0.0, 0.0, 0.0)


@dataclass(frozen=True, slots=True)
class AxisPosition:
    """wp:positionH / wp:positionV. relative_to: page, margin, column, character, leftMargin, paragraph, line, …

    Exactly one of `align` (left/center/right/inside/outside/top/bottom), `offset` (points), `percent` (0..1) is set.
    """

    relative_to: str
    align: str | None = None
    offset: float | None = None
    percent: float | None = None


@dataclass(frozen=True, slots=True)
class Anchor:
    """A floating drawing (wp:anchor, VML with mso-position): belongs to its paragraph, placed on its page."""

    drawing: Drawing
    horizontal: AxisPosition
    vertical: AxisPosition
    wrap: Literal["none", "square", "tight", "through", "topAndBottom"] = "none"
    wrap_side: Literal["bothSides", "left", "right", "largest"] = "bothSides"
    distances: tuple[float, float, float, float] = (0.0, 0.0, 0.0, 0.0)
    behind: bool = False
    z_order: int = 0
    allow_overlap: bool = True
    layout_in_cell: bool = True


Inline = (
    Text
    | Tab
    | PositionTab
    | Break
    | Field
    | BookmarkStart
    | NoteReference
    | NoteMark
    | InlineDrawing
    | Anchor
    | Placeholder
)


# --- paragraphs -----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class TabStop:
    """One stop, measured from the text margin (17.3.1.37). "clear" stops are already taken out."""

    position: float
    alignment: Literal["left", "center", "right", "decimal", "bar", "num"]
    leader: Leader = "none"


@dataclass(frozen=True, slots=True)
class ParagraphBorders:
    top: Border | None = None
    left: Border | None = None
    bottom: Border | None = None
    right: Border | None = None
    between: Border | None = None
    bar: Border | None = None


@dataclass(frozen=True, slots=True)
class Frame:
    """w:framePr (17.3.1.11): the paragraph stands in a floating frame. Lengths None = automatic."""

    width: float | None = None
    height: float | None = None
    height_rule: LineRule = "auto"
    horizontal: AxisPosition = AxisPosition("text", offset=0.0)
    vertical: AxisPosition = AxisPosition("text", offset=0.0)
    wrap: str = "auto"
    h_space: float = 0.0
    v_space: float = 0.0
    drop_cap: str = "none"
    drop_cap_lines: int = 1


@dataclass(frozen=True, slots=True)
class ParagraphProperties:
    """Paragraph formatting, direct + style + numbering + table style all merged (17.3.1).

    `first_line` is positive for a first-line indent, negative for a hanging one.
    `line` is a factor of the font's own line for rule "auto" (1.0 = single), else points.
    """

    style: str = "Normal"
    alignment: Alignment = "left"
    indent_left: float = 0.0
    indent_right: float = 0.0
    first_line: float = 0.0
    space_before: float = 0.0
    space_after: float = 0.0
    before_auto: bool = False
    after_auto: bool = False
    line: float = 1.0
    line_rule: LineRule = "auto"
    contextual_spacing: bool = False
    keep_next: bool = False
    keep_lines: bool = False
    widow_control: bool = True
    page_break_before: bool = False
    tabs: tuple[TabStop, ...] = ()
    borders: ParagraphBorders = ParagraphBorders()
    shading: str | None = None
    outline_level: int | None = None
    """0 = heading 1 … 8 = heading 9; None = body text."""
    bidi: bool = False
    frame: Frame | None = None
    snap_to_grid: bool = True
    word_wrap: bool = True
    kinsoku: bool = True
    suppress_line_numbers: bool = False
    text_alignment: str = "auto"
    role: Literal["body", "title", "caption", "toc", "toc_heading", "list_item", "quote", "header", "footer", "note"] = "body"
    """What the style says the paragraph is; headings are told by outline_level."""
    role_level: int = 0
    """Level of a toc entry or list item (0 = outermost)."""


@dataclass(frozen=True, slots=True)
class Label:
    """The number or bullet of a list paragraph, counted and formatted (17.9).

    Set at indent_left + first_line; `suffix` says what follows. `list_id`/`level` tell which list the item belongs to.
    """

    text: str
    properties: RunProperties
    suffix: Literal["tab", "space", "nothing"] = "tab"
    justification: Literal["left", "center", "right"] = "left"
    list_id: int = 0
    level: int = 0
    ordered: bool = True
    picture: Picture | None = None


@dataclass(frozen=True, slots=True)
class Paragraph:
    """`mark` formats the paragraph mark (height of an empty line). Hidden marks join paragraphs in the reader."""

    properties: ParagraphProperties
    inlines: tuple[Inline, ...]
    mark: RunProperties
    label: Label | None = None


# --- tables ---------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Length:
    """A preferred width: points, share of the room (0..1), or automatic (value ignored)."""

    kind: Literal["points", "percent", "auto", "nil"] = "auto"
    value: float = 0.0


@dataclass(frozen=True, slots=True)
class CellBorders:
    """Edges of one cell after table style, conditional formatting and direct borders; conflicts are layout's.

    An edge None means "no border said here"; Border(style="nil", …) never appears: `*_nil` says an edge is forbidden.
    """

    top: Border | None = None
    left: Border | None = None
    bottom: Border | None = None
    right: Border | None = None
    diagonal_down: Border | None = None
    diagonal_up: Border | None = None
    nil: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Cell:
    """`v_merge`: "restart" begins a vertical merge, "continue" goes on with the one above, None = no merge."""

    blocks: tuple[Block, ...]
    grid_span: int = 1
    v_merge: Literal["restart", "continue"] | None = None
    width: Length = Length()
    borders: CellBorders = CellBorders()
    shading: str | None = None
    margins: tuple[float, float, float, float] = (5.4, 0.0, 5.4, 0.0)
    """left, top, right, bottom"""
    vertical_align: VerticalAlign = "top"
    direction: str = "lrTb"
    no_wrap: bool = False
    fit_text: bool = False
    header: bool = False
    """A header cell for the structure tree (header row, or first column of a table whose look says so)."""


@dataclass(frozen=True, slots=True)
class Row:
    cells: tuple[Cell, ...]
    height: float = 0.0
    height_rule: LineRule = "auto"
    cant_split: bool = False
    header: bool = False
    grid_before: int = 0
    grid_after: int = 0
    width_before: Length = Length()
    width_after: Length = Length()
    alignment: Literal["left", "center", "right"] | None = None
    cell_spacing: float = 0.0


@dataclass(frozen=True, slots=True)
class FloatingTable:
    """w:tblpPr (17.4.57). Distances from text: left, top, right, bottom."""

    horizontal: AxisPosition
    vertical: AxisPosition
    distances: tuple[float, float, float, float]
    overlap: bool = True


@dataclass(frozen=True, slots=True)
class Table:
    rows: tuple[Row, ...]
    grid: tuple[float, ...]
    width: Length = Length()
    fixed: bool = False
    alignment: Literal["left", "center", "right"] = "left"
    indent: float = 0.0
    cell_spacing: float = 0.0
    default_margins: tuple[float, float, float, float] = (5.4, 0.0, 5.4, 0.0)
    borders: ParagraphBorders = ParagraphBorders()
    """The table's own outer edges; inner ones are already in the cells."""
    floating: FloatingTable | None = None
    bidi: bool = False
    caption: str = ""
    description: str = ""
    style: str = ""


Block = Paragraph | Table


# --- sections -------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Columns:
    """widths/spaces empty = `count` equal columns with `space` between them (17.6.4)."""

    count: int = 1
    space: float = 36.0
    widths: tuple[float, ...] = ()
    spaces: tuple[float, ...] = ()
    separator: bool = False


@dataclass(frozen=True, slots=True)
class PageBorders:
    top: Border | None = None
    left: Border | None = None
    bottom: Border | None = None
    right: Border | None = None
    offset_from: Literal["text", "page"] = "text"
    display: Literal["allPages", "firstPage", "notFirstPage"] = "allPages"
    behind: bool = True


@dataclass(frozen=True, slots=True)
class HeaderFooter:
    """Blocks of the three kinds; None = no such part (not "empty"); inheritance is already resolved."""

    default: tuple[Block, ...] | None = None
    first: tuple[Block, ...] | None = None
    even: tuple[Block, ...] | None = None


@dataclass(frozen=True, slots=True)
class PageNumbers:
    """w:pgNumType: format is ST_NumberFormat; start None = go on counting."""

    format: str = "decimal"
    start: int | None = None


@dataclass(frozen=True, slots=True)
class NoteSettings:
    """w:footnotePr / w:endnotePr."""

    number_format: str = "decimal"
    start: int = 1
    restart: Literal["continuous", "eachSect", "eachPage"] = "continuous"
    position: str = "pageBottom"


@dataclass(frozen=True, slots=True)
class DocGrid:
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
    line_numbers: tuple[int, float, str] | None = None
    """(every n-th, distance, restart) or None."""


@dataclass(frozen=True, slots=True)
class Note:
    """Text of a footnote or endnote."""

    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class CoreProperties:
    title: str = ""
    author: str = ""
    subject: str = ""
    keywords: str = ""
    language: str = ""
    created: str = ""
    modified: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    sections: tuple[Section, ...]
    footnotes: Mapping[str, Note] = field(default_factory=dict)
    endnotes: Mapping[str, Note] = field(default_factory=dict)
    footnote_separator: tuple[Block, ...] = ()
    even_and_odd_headers: bool = False
    mirror_margins: bool = False
    default_tab: float = 36.0
    background: str | None = None
    properties: CoreProperties = CoreProperties()
    compatibility_mode: int = 15
    add_spaces: bool = False
    """w:doNotUseHTMLParagraphAutoSpacing: space after and space before add up, as before Word 2000."""
    unbreakable: tuple[str, ...] = ()
    """Names and terms that may never be cut at a line end (given by the caller)."""
