"""Formatting of runs, paragraphs and cells, with every style resolved: the values without content of their own."""

from __future__ import annotations

from dataclasses import field
from typing import Literal

from moralreport.records import dataclass
from moralreport.typeset.document.paint import Gradient, Pattern
from moralreport.typeset.document.plane import Insets

Alignment = Literal["left", "center", "right", "both", "distribute", "thaiDistribute"]
LineRule = Literal["auto", "exact", "atLeast"]
Leader = Literal["none", "dot", "hyphen", "underscore", "heavy", "middleDot"]
VerticalAlign = Literal["top", "center", "bottom", "both"]


@dataclass(frozen=True, slots=True)
class FontNames:
    """The four faces of w:rFonts, theme references already replaced (17.3.2.26)."""

    ascii: str
    h_ansi: str
    east_asia: str
    cs: str
    hint: str = "default"
    symbol: str = field(default="", repr=False)
    """The symbol font whose characters the text was; they are Unicode now and still take the size and the line of that font."""


@dataclass(frozen=True, slots=True)
class Border:
    """One edge (17.18.2). `style` is Word's ST_Border name; "nil"/"none" never appear (use None).

    Lines of drawings may have dashes of their own: lengths of dash, gap … in line widths, such as "3 1".
    """

    style: str
    width: float
    color: str | None = None
    space: float = 0.0
    shadow: bool = False
    """A black line as wide as this one lies to the right and below (17.3.4, w:shadow)."""


@dataclass(frozen=True, slots=True)
class Underline:
    """`kind` is ST_Underline (single, double, thick, dotted, dash, wave, words, …)."""

    kind: str
    color: str | None = None


@dataclass(frozen=True, slots=True)
class TextEffect:
    """How letters are drawn beyond their colour.

    shadow (`color`, `shift` right and down; None = Word's own), outline (hollow letters), emboss, imprint, line (about the letters,
    `color` and `width`), gradient (fills them), hollow (nothing fills them), glow (light about them, `width` far).
    """

    kind: Literal["glow", "shadow", "outline", "emboss", "imprint", "line", "gradient", "hollow"]
    color: str | None = None
    width: float = 0.0
    shift: tuple[float, float] = (0.0, 0.0)
    gradient: Gradient | None = None
    opacity: float = field(default=1.0, repr=False)
    """Of light."""


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
    """Its colour, like that of the shading."""
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
    effect: str = ""
    """An effect that is not drawn, named for a warning."""
    effects: tuple[TextEffect, ...] = ()
    fit_width: float = 0.0
    """w:fitText: the width that the run should fill; 0 = none."""
    fit_id: str = ""
    """Neighbours of one id and width fill it together."""
    language: str = ""
    language_cs: str = ""
    no_proof: bool = field(default=False, repr=False)
    """Its words are not hyphenated (w:noProof); only read where others are."""
    rtl: bool = False


@dataclass(frozen=True, slots=True)
class Link:
    """Target of a hyperlink: an outside address, or a bookmark of this document."""

    uri: str | None = None
    bookmark: str | None = None
    tooltip: str | None = None


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
class TabStop:
    """One stop, measured from the text margin (17.3.1.37). "clear" stops are already taken out."""

    position: float
    alignment: Literal["left", "center", "right", "decimal", "bar", "num"]
    leader: Leader = "none"


@dataclass(frozen=True, slots=True)
class ParagraphBorders:
    """w:pBdr (17.3.1.24); also the outer edges of a table."""

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
    overlap: bool = True
    """It may stand over other frames."""
    direction: str = "lrTb"
    """As in cells: btLr runs up, tbRl down."""


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
    stripes: Pattern | None = None
    """Tiles it instead of `shading`, which is then what it looks like from afar."""
    outline_level: int | None = None
    """0 = heading 1 … 8 = heading 9; None = body text."""
    bidi: bool = False
    mirror_indents: bool = False
    """Left and right indents are those inside and outside: they change sides on even pages."""
    frame: Frame | None = None
    snap_to_grid: bool = True
    word_wrap: bool = True
    suppress_line_numbers: bool = False
    suppress_auto_hyphens: bool = field(default=False, repr=False)
    text_alignment: str = "auto"
    role: Literal["body", "title", "caption", "toc", "toc_heading", "list_item", "quote", "header", "footer", "note"] = "body"
    """What the style says the paragraph is; headings are told by outline_level."""
    role_level: int = 0
    """Level of a toc entry or list item (0 = outermost)."""


@dataclass(frozen=True, slots=True)
class Length:
    """A preferred width: points, share of the room (0..1), or automatic (value ignored)."""

    kind: Literal["points", "percent", "auto", "nil"] = "auto"
    value: float = 0.0


@dataclass(frozen=True, slots=True)
class CellBorders:
    """Edges of one cell after table style, conditional formatting and direct borders; conflicts are layout's.

    None: nothing is said of that edge; `nil` names the edges that must not have a border.
    """

    top: Border | None = None
    left: Border | None = None
    bottom: Border | None = None
    right: Border | None = None
    diagonal_down: Border | None = None
    diagonal_up: Border | None = None
    nil: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FloatingTable:
    """w:tblpPr (17.4.57); `distances` from text."""

    horizontal: AxisPosition
    vertical: AxisPosition
    distances: Insets
    overlap: bool = True
    whole: bool = field(default=False, repr=False)
    """It is never broken over pages where one has room for it (w:doNotBreakWrappedTables)."""
