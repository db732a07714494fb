"""What a section says, before it is Word XML: paragraphs of spans, tables, pictures. Styles go by Word's names; texts are final."""

from __future__ import annotations

from typing import Literal

from moralreport.records import dataclass
from moralreport.word.package.wordml import twips

PAGE_WIDTH = twips(16.0)
"""Text width of the portrait page in twips."""
LANDSCAPE_WIDTH = twips(24.7)

Alignment = Literal["left", "center", "right", "thaiDistribute"]
VerticalAlignment = Literal["top", "center", "bottom"]


@dataclass(frozen=True, slots=True)
class Span:
    """Text of one look. "\\t" is a tab, "\\n" ends a line; `style` is a character style; `link` an address."""

    text: str
    bold: bool = False
    italic: bool = False
    strike: bool = False
    style: str = ""
    link: str = ""


@dataclass(frozen=True, slots=True)
class Picture:
    """Bytes ready for Word; `name` is the file's name inside word/media. Pixels."""

    name: str
    data: bytes
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture in the line, placed at width × height points."""

    picture: Picture
    width: float
    height: float
    alt: str


@dataclass(frozen=True, slots=True)
class Bar:
    """A drawn bar in the line, width × height points: parts side by side, each a share of the whole (0-1) and its colour (RRGGBB)."""

    parts: tuple[tuple[float, str], ...]
    width: float
    height: float
    alt: str


@dataclass(frozen=True, slots=True)
class Arrow:
    """A drawn arrow with two heads in the line, width × height points."""

    width: float
    height: float
    alt: str


Inline = Span | Figure | Bar | Arrow


@dataclass(frozen=True, slots=True)
class Paragraph:
    """`exact` is a fixed line height in points (an empty room), `after` what follows it; `alignment` and `after` None = the style's."""

    inlines: tuple[Inline, ...]
    style: str = "Body Text"
    alignment: Alignment | None = None
    keep_next: bool = False
    exact: float | None = None
    after: float | None = None


@dataclass(frozen=True, slots=True)
class Cell:
    """`below` = goes on from the cell above (vMerge continue), `merge` = begins such a run.

    `shaded` = a heading, `filled` = a mark, `fill` = a colour of its own (RRGGBB): what these hold stands in the middle of their height,
    what others hold where `vertical` says.
    """

    blocks: tuple[Paragraph, ...]
    span: int = 1
    shaded: bool = False
    filled: bool = False
    merge: bool = False
    below: bool = False
    fill: str = ""
    vertical: VerticalAlignment = "top"


@dataclass(frozen=True, slots=True)
class Row:
    """`height` = least height in points; `whole` = never parted by a page break."""

    cells: tuple[Cell, ...]
    header: bool = False
    height: float = 0.0
    whole: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """`widths` in twips, one for each column; `title` says what it holds (alt text); `keep_next` = what follows stands on its page."""

    rows: tuple[Row, ...]
    widths: tuple[int, ...]
    ruled: bool = True
    title: str = ""
    first_column_header: bool = False
    keep_next: bool = False


Block = Paragraph | Table


def text(words: str, style: str = "Body Text", *, bold: bool = False, alignment: Alignment | None = None) -> Paragraph:
    """A paragraph of one span."""
    return Paragraph((Span(words, bold=bold),), style, alignment)
