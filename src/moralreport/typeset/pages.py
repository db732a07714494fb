"""NECK: pages of placed items and the structure tree; what `layout` writes and `pdf` reads.

Lengths are points; x grows right, y grows DOWN from the top left corner of the page. Items stand in
drawing order, which is also reading order inside one structure node. Every item names the structure
node it belongs to (an index into `Layout.structure`), or is an artifact (node None).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import field
from typing import Literal

from moralreport.records import dataclass
from moralreport.typeset.document import Border, CoreProperties, ImageData, Pattern
from moralreport.typeset.document.plane import NO_INSETS, Insets, Matrix, Outline, Point, Rect

ArtifactKind = Literal["Pagination", "Layout", "Page", "Background", "Leader"]
"""Types of artifacts (ISO 32000-1, 14.8.2.2.2); "Leader": the signs that fill a tab, which are copied as a gap."""

GAP_TEXT = "  "
"""What the room of a tab is copied as. Of two spaces, for at a glyph that bears one poppler ends a word, and takes words far apart for
those of two columns."""


@dataclass(frozen=True, slots=True)
class ShapedGlyph:
    """One glyph with the text it bears.

    advance, dx, dy are in thousandths of an em of the face (so a value is shared by all sizes). `text` is what copying
    must yield for this glyph: the first glyph of a cluster that cannot be split bears the whole text, the others "".
    Every text character of a run is borne exactly once, in order.
    """

    glyph: int
    text: str
    advance: float
    dx: float = 0.0
    dy: float = 0.0


@dataclass(frozen=True, slots=True)
class GlyphRun:
    """Glyphs of one face, size and colour on one baseline.

    `spacing[i]` (points) is added after glyph i (justification, character spacing, kerning aside); empty = none.
    `face` is the key of a face in the FontLibrary. `scale` is horizontal (1.0 = none). `language` where it differs from the document's.
    """

    x: float
    y: float
    face: str
    size: float
    glyphs: tuple[ShapedGlyph, ...]
    color: str = "000000"
    spacing: tuple[float, ...] = ()
    scale: float = 1.0
    width: float = 0.0
    node: int | None = None
    artifact: ArtifactKind = "Layout"
    language: str = ""
    slant: float = 0.0
    """Synthetic italic: tangent of the slant. 0 for real italics."""
    embolden: float = 0.0
    """Synthetic bold: stroke width in points. 0 for real bold."""
    invisible: bool = False
    """Copied and searched, not seen: something drawn stands in its place."""

    def moved(self, x: float, y: float, node: int | None) -> GlyphRun:
        """The run so much farther right and down, of another node."""
        look = (self.color, self.spacing, self.scale, self.width, node, self.artifact, self.language, self.slant, self.embolden)
        return GlyphRun(self.x + x, self.y + y, self.face, self.size, self.glyphs, *look, self.invisible)


@dataclass(frozen=True, slots=True)
class Rule:
    """A straight line. style is ST_Border's name (single, double, dotted, dashed, thick, wave, …)."""

    x0: float
    y0: float
    x1: float
    y1: float
    width: float
    color: str = "000000"
    style: str = "single"
    node: int | None = None
    artifact: ArtifactKind = "Layout"

    @classmethod
    def along(cls, border: Border, start: Point, end: Point, artifact: ArtifactKind = "Layout") -> Rule:
        """A border from one point to another; black where its colour is automatic."""
        return cls(*start, *end, border.width, border.color or "000000", border.style, artifact=artifact)


@dataclass(frozen=True, slots=True)
class Box:
    """A filled rectangle (shading, highlight)."""

    x: float
    y: float
    width: float
    height: float
    fill: str
    node: int | None = None
    artifact: ArtifactKind = "Layout"


@dataclass(frozen=True, slots=True)
class Shading:
    """Colours between two circles, (x, y, radius) each, or along the line between two points (both radii 0); `stops` by share."""

    stops: tuple[tuple[float, str], ...]
    start: tuple[float, float, float]
    end: tuple[float, float, float]


@dataclass(frozen=True, slots=True)
class Path:
    """A drawn outline in page coordinates."""

    commands: Outline
    fill: str | None = None
    stroke: str | None = None
    width: float = 0.0
    style: str = "single"
    opacity: float = 1.0
    shading: Shading | None = None
    """Fills the outline instead of `fill`."""
    pattern: Pattern | None = None
    """Tiles the outline instead of `fill`."""
    even_odd: bool = False
    """What lies inside an even number of outlines is not filled."""
    node: int | None = None
    artifact: ArtifactKind = "Layout"


@dataclass(frozen=True, slots=True)
class Image:
    """A bitmap drawn into a box; `crop` as in document.Picture; rotation clockwise degrees about the centre."""

    x: float
    y: float
    width: float
    height: float
    image: ImageData
    crop: Insets = NO_INSETS
    rotation: float = 0.0
    flip_horizontal: bool = False
    flip_vertical: bool = False
    outline: Outline = ()
    """What is seen of it, from the box's top left corner, turned and mirrored with it; () = the box."""
    alt_text: str = ""
    node: int | None = None
    artifact: ArtifactKind = "Layout"


@dataclass(frozen=True, slots=True)
class Transform:
    """Items inside a rotated, flipped or clipped box; `matrix` maps inner to page coordinates."""

    matrix: Matrix
    items: tuple[Item, ...]
    clip: Rect | None = None
    """In inner coordinates."""


@dataclass(frozen=True, slots=True)
class LinkArea:
    """A clickable rectangle. Exactly one of `uri`, `bookmark` is set. `contents` describes it (PDF/UA 7.18.5)."""

    x: float
    y: float
    width: float
    height: float
    uri: str | None = None
    bookmark: str | None = None
    contents: str = ""
    node: int | None = None


Item = GlyphRun | Rule | Box | Path | Image | Transform | LinkArea


def glyph_runs(items: Iterable[Item]) -> Iterator[GlyphRun]:
    """The runs among the items and inside their transforms, in the coordinates of these."""
    for item in items:
        if isinstance(item, GlyphRun):
            yield item
        elif isinstance(item, Transform):
            yield from glyph_runs(item.items)


@dataclass(frozen=True, slots=True)
class Page:
    """One page. `label` is the number as readers see it ("ก", "๑", "iv")."""

    width: float
    height: float
    items: Sequence[Item]
    label: str = ""
    label_format: str = "decimal"
    """ST_NumberFormat of the label."""
    number: int = 1
    """The number behind the label."""
    section: int = 0


@dataclass(frozen=True, slots=True)
class StructureNode:
    """One node of the tag tree (ISO 32000-1, 14.8). Index 0 is the Document.

    Children are those that name it as parent, in index order. role: standard structure type (Document, H1…H6, P, L, LI,
    Lbl, LBody, Table, TR, TH, TD, THead, TBody, Figure, Caption, Link, Note, Reference, TOC, TOCI, Span, Sect, Quote …).
    """

    role: str
    parent: int | None
    title: str = ""
    alt_text: str = ""
    language: str = ""
    col_span: int = 1
    row_span: int = 1
    scope: Literal["", "Row", "Column", "Both"] = ""
    list_numbering: str = ""
    summary: str = ""
    identifier: str = ""
    """Notes: a unique id (PDF/UA 7.9)."""


@dataclass(frozen=True, slots=True)
class Destination:
    """Where a bookmark stands: page index, and point on it."""

    page: int
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class OutlineEntry:
    """A heading for the reader's side panel; level 0 = outermost."""

    title: str
    level: int
    destination: Destination
    style: str = ""
    label: str = ""
    """Number of the heading, with which the title begins."""
    number: str = ""
    """The label without its words."""


@dataclass(frozen=True, slots=True)
class Layout:
    """The whole result of layout."""

    pages: tuple[Page, ...]
    structure: tuple[StructureNode, ...]
    destinations: Mapping[str, Destination] = field(default_factory=dict)
    outline: tuple[OutlineEntry, ...] = ()
    properties: CoreProperties = CoreProperties()
