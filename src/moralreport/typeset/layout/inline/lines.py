"""The values that setting a paragraph deals in: Position, Room, Segment, Group, Line."""

from __future__ import annotations

from typing import Literal, NamedTuple

from moralreport.records import dataclass
from moralreport.typeset.document import Anchor, Leader, Link, NoteReference, RunProperties
from moralreport.typeset.layout.inline.typecase import Piece, TypeStyle

BreakKind = Literal["page", "column", "line"]
StopAlignment = Literal["left", "center", "right", "decimal"]


Kind = Literal["text", "space", "fixed", "soft", "tab", "object", "break"]
"""What a segment is to the line: ink, space, a no-break space (stretches, never hangs), a soft hyphen, a tab, a drawing, a forced end."""


class Position(NamedTuple):
    """A place in the paragraph's text where a line begins; `offset` counts characters of the collected text."""

    offset: int = 0
    hyphens: int = 0
    """How many lines in a row above it end with a hyphen, where words are hyphenated."""


class Room(NamedTuple):
    """Free room of one line: x of its edges from the column's left edge, before indents."""

    left: float
    right: float
    beside: bool = False
    """Something that the text goes round stands at its right edge: no tab leads beyond."""
    whole: bool = False
    """No word is hyphenated at its end."""


class Bounds(NamedTuple):
    """Where the text of a line runs from and to, indents applied; x from the column's left edge."""

    left: float
    right: float

    @property
    def width(self) -> float:
        return self.right - self.left


@dataclass(frozen=True, slots=True, eq=False)
class Format:
    """What the characters of one stretch look like beyond their type, and what they are part of.

    `color` and `fill` are resolved ("RRGGBB"); `source` is the NoteReference, or None.
    """

    properties: RunProperties
    color: str
    fill: str | None = None
    language: str = ""
    link: Link | None = None
    source: NoteReference | None = None
    decorated: bool = False
    """Has an underline, strike, emphasis mark or border."""
    marked: bool = False
    """Something is drawn behind, about or over it: decoration, fill or link."""
    level: int = 0
    """Embedding level (UAX 9): odd runs right to left."""


class Segment(NamedTuple):
    """Characters start..end of one type and one format between which no line ends; width in points.

    `opportunity`: a line may end after it; `spare`: only a line that would be loose otherwise. A tab, object or break holds one
    character and no piece.
    """

    kind: Kind
    start: int
    end: int
    width: float
    style: TypeStyle
    format: Format
    piece: Piece | None = None
    opportunity: bool = False
    spare: bool = False


class Group(NamedTuple):
    """What stands between two tabs of a line. x from the column's left edge; `width` without trailing spaces.

    `origin`: where the tab before it begins (= x in the first group); `tab` the tab itself, or None.
    """

    origin: float
    x: float
    width: float
    segments: tuple[Segment, ...]
    tab: Segment | None = None
    leader: Leader = "none"


@dataclass(frozen=True, slots=True)
class Line:
    """One line, broken but not yet placed.

    ascent, descent: points above and below the baseline, line spacing not applied; natural_height: their sum, a single line
    of its fonts; height: after the line rule; baseline: from the line's top; width: without spaces hanging at its end.
    `left` and `right` bound the text (indents applied); `whole` = it ends where the paragraph or a break ends it.
    """

    start: Position
    end: Position
    last: bool
    ascent: float
    descent: float
    natural_height: float
    height: float
    baseline: float
    width: float
    groups: tuple[Group, ...] = ()
    left: float = 0.0
    right: float = 0.0
    anchors: tuple[Anchor, ...] = ()
    notes: tuple[NoteReference, ...] = ()
    break_after: BreakKind | None = None
    clear: str = "none"
    bookmarks: tuple[str, ...] = ()

    @property
    def whole(self) -> bool:
        return self.last or self.break_after is not None

    @property
    def only_leaves(self) -> bool:
        """Is it nothing but a page or column break?"""
        return self.break_after in ("page", "column") and not any(group.segments or group.tab for group in self.groups)
