"""What a section holds: paragraphs with their inlines and drawings, and tables. They hold each other, so they stand together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import field
from typing import Literal

from moralreport.records import dataclass
from moralreport.typeset.document.formatting import (
    AxisPosition,
    Border,
    CellBorders,
    FloatingTable,
    Length,
    LineRule,
    Link,
    ParagraphBorders,
    ParagraphProperties,
    RunProperties,
    VerticalAlign,
)
from moralreport.typeset.document.geometry import Adjust, Geometry, LineEnd
from moralreport.typeset.document.inlines import (
    BookmarkStart,
    Break,
    Field,
    Formula,
    ImageData,
    NoteMark,
    NoteReference,
    PositionTab,
    Ruby,
    Tab,
    Text,
)
from moralreport.typeset.document.paint import NO_EFFECTS, Effects, Gradient, Pattern, Shadow
from moralreport.typeset.document.plane import NO_INSETS, Insets

CELL_MARGINS = Insets(left=5.4, right=5.4)
"""Of tables that say nothing of them (17.4.42)."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A bitmap in a box of `width` × `height` points. `crop`: shares (below 1) cut off at its sides."""

    image: ImageData | None
    width: float
    height: float
    alt_text: str = ""
    title: str = ""
    decorative: bool = False
    crop: Insets = NO_INSETS
    rotation: float = 0.0
    flip_horizontal: bool = False
    flip_vertical: bool = False
    border: Border | None = None
    link: Link | None = None
    geometry: str = "rect"
    """Preset that the picture is cut to; `custom` and `adjust` as of a Shape."""
    custom: Geometry | None = None
    adjust: Adjust = ()
    shadow: Shadow | None = None
    fill: str | None = None
    """What the page would show through its clear parts is this colour."""
    soft_edge: float = 0.0
    """How far from its edges it fades, about, in points."""
    effects: Effects = field(default=NO_EFFECTS, repr=False)


@dataclass(frozen=True, slots=True)
class Placeholder:
    """Something that is not drawn (chart, equation, SmartArt, EMF), or larger than letters: its room, and the text it holds, if any.

    width/height 0 = set `text` inline like ordinary text. A warning always goes with it.
    """

    what: str
    text: str
    width: float
    height: float
    properties: RunProperties
    alt_text: str = ""
    formula: Formula | None = None
    """Drawn instead of the text, as large as it needs; no warning then."""
    ruby: Ruby | None = None
    """The same."""
    link: Link | None = None


@dataclass(frozen=True, slots=True)
class TextBox:
    """Text inside a shape: blocks with insets and vertical anchor."""

    blocks: tuple[Block, ...]
    insets: Insets = Insets(7.2, 3.6, 7.2, 3.6)
    vertical_align: VerticalAlign = "top"
    autofit: bool = False
    """Shape grows to its text (a:spAutoFit)."""
    no_wrap: bool = False
    direction: str = "lrTb"
    turn: float = 0.0
    """Degrees clockwise by which the text turns against its shape."""
    former: tuple[tuple[float, float], ...] = field(default=(), repr=False)
    """Rooms of the boxes that the text has filled before it goes on in this one: width and height."""
    goes_on: bool = field(default=False, repr=False)
    """What does not fit goes on in another box."""


@dataclass(frozen=True, slots=True)
class Shape:
    """A drawn shape. `geometry` is the preset name (rect, roundRect, ellipse, line, straightConnector1, …); `custom` stands before it."""

    geometry: str
    width: float
    height: float
    fill: str | None = None
    line: Border | None = None
    text: TextBox | None = None
    rotation: float = 0.0
    flip_horizontal: bool = False
    flip_vertical: bool = False
    custom: Geometry | None = None
    adjust: Adjust = ()
    head_end: LineEnd | None = None
    tail_end: LineEnd | None = None
    alt_text: str = ""
    decorative: bool = False
    opacity: float = 1.0
    """Of its fill."""
    line_opacity: float = 1.0
    gradient: Gradient | None = None
    """Painted instead of `fill`, which is then its middle colour."""
    pattern: Pattern | None = None
    """Tiles it instead of `fill`, which is then what it looks like from afar."""
    picture: Picture | None = None
    """Fills the shape instead of `fill`."""
    shadow: Shadow | None = None
    effects: Effects = field(default=NO_EFFECTS, repr=False)
    word_art: Text | None = None
    """Text whose outlines, stretched to the box and bent as the preset `geometry` says (textPlain …), take the place of the shape's own."""


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
    clipped: bool = False
    """What reaches out of its box is not seen."""


Drawing = Picture | Shape | Group | Placeholder


@dataclass(frozen=True, slots=True)
class InlineDrawing:
    """A drawing that stands in the line like one large character. Distances: left, top, right, bottom."""

    drawing: Drawing
    properties: RunProperties
    distances: Insets = NO_INSETS


@dataclass(frozen=True, slots=True)
class Anchor:
    """A floating drawing (wp:anchor, VML with mso-position): belongs to its paragraph, placed on its page."""

    drawing: Drawing
    horizontal: AxisPosition
    vertical: AxisPosition
    wrap: Literal["none", "square", "tight", "through", "topAndBottom"] = "none"
    wrap_side: Literal["bothSides", "left", "right", "largest"] = "bothSides"
    distances: Insets = NO_INSETS
    behind: bool = False
    z_order: int = 0
    allow_overlap: bool = True
    layout_in_cell: bool = True
    share_width: tuple[str, float] | None = None
    """As wide as a share of what it names (page, margin, leftMargin …), whatever the drawing says; `share_height` alike."""
    share_height: tuple[str, float] | None = None
    contour: tuple[tuple[float, float], ...] = ()
    """Corners of w:wrapPolygon in the unit square of the drawing, for wrap tight and through; () = its box."""


Inline = Text | Tab | PositionTab | Break | Field | BookmarkStart | NoteReference | NoteMark | InlineDrawing | Anchor | Placeholder


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
    number: str = field(default="", repr=False)
    """The numbers in it and the delimiters about them, without words."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """`mark` formats the paragraph mark (height of an empty line). Hidden marks join paragraphs in the reader."""

    properties: ParagraphProperties
    inlines: tuple[Inline, ...]
    mark: RunProperties
    label: Label | None = None


@dataclass(frozen=True, slots=True)
class Cell:
    """`v_merge`: "restart" begins a vertical merge, "continue" goes on with the one above, None = no merge."""

    blocks: tuple[Block, ...]
    grid_span: int = 1
    v_merge: Literal["restart", "continue"] | None = None
    width: Length = Length()
    borders: CellBorders = CellBorders()
    shading: str | None = None
    stripes: Pattern | None = field(default=None, repr=False)
    """Tiles it instead of `shading`."""
    margins: Insets = CELL_MARGINS
    vertical_align: VerticalAlign = "top"
    direction: str = "lrTb"
    no_wrap: bool = False
    fit_text: bool = False
    hide_mark: bool = False
    """w:hideMark: the mark of an empty cell takes no height."""
    header: bool = False
    """A header cell for the structure tree (header row, or first column of a table whose look says so)."""


@dataclass(frozen=True, slots=True)
class Row:
    """w:tr (17.4.78)."""

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
class Table:
    """w:tbl (17.4.37)."""

    rows: tuple[Row, ...]
    grid: tuple[float, ...]
    width: Length = Length()
    fixed: bool = False
    alignment: Literal["left", "center", "right"] = "left"
    indent: float = 0.0
    cell_spacing: float = 0.0
    default_margins: Insets = CELL_MARGINS
    borders: ParagraphBorders = ParagraphBorders()
    """The table's own outer edges; inner ones are already in the cells."""
    floating: FloatingTable | None = None
    bidi: bool = False
    caption: str = ""
    description: str = ""
    style: str = ""


Block = Paragraph | Table


def paragraphs_of(blocks: Iterable[Block]) -> Iterator[Paragraph]:
    """Every paragraph among blocks, those in tables too, in reading order."""
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block
            continue
        for row in block.rows:
            for cell in row.cells:
                yield from paragraphs_of(cell.blocks)
