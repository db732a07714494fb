"""What every stage of layout needs to know and may report, in one value that is passed down."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import field
from math import inf
from typing import TYPE_CHECKING, Protocol

from moralreport.records import dataclass
from moralreport.typeset.document import Block, Document, Drawing, Field
from moralreport.typeset.fonts.library import FontLibrary
from moralreport.typeset.layout.structure.tree import Nodes
from moralreport.typeset.pages import Item
from moralreport.typeset.warning_log import WarningLog
from moralreport.typeset.written_numbers import format_number

if TYPE_CHECKING:
    from moralreport.typeset.layout.inline.lines import Format

Rooms = Sequence[tuple[float, float]]
"""Width and height of boxes that one text goes through."""


@dataclass(frozen=True, slots=True)
class PageContext:
    """The page that text stands on, for PAGE and friends; headers and footers are set once per page with it."""

    number: int = 1
    format: str = "decimal"
    section: int = 0
    index: int = 0
    """Which page of the document it is, from 0."""
    chapter_style: str = ""
    """Style of the headings whose number stands before that of the page, with `chapter_separator` between."""
    chapter_separator: str = "-"


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading as STYLEREF and numbers of chapters show it; `page` is the index of its page."""

    page: int
    style: str
    text: str
    label: str
    number: str
    """The label without its words."""


@dataclass(frozen=True, slots=True)
class FieldValues:
    """Numbers that only a finished layout knows; taken from the pass before (empty in the first).

    page_labels: bookmark -> number of its page as readers see it; page_numbers: bookmark -> (number, format of its section);
    pages: how many in all; section_pages: section index -> how many.
    """

    page_labels: Mapping[str, str] = field(default_factory=dict)
    page_numbers: Mapping[str, int] = field(default_factory=dict)
    pages: int = 0
    section_pages: Mapping[int, int] = field(default_factory=dict)
    note_pages: Mapping[str, int] = field(default_factory=dict)
    """footnote -> index of the page where it stands, for numbers that restart on every page."""
    headings: tuple[Heading, ...] = ()
    asked: list[tuple[Field, PageContext]] = field(default_factory=list, compare=False, repr=False)
    """The fields that were shown with these values, and where: what another pass may change."""


FormatKey = tuple[int, str, object]
"""Identity of a run's properties, its script, and what else its look depends on."""


DEEPEST_REFINED = 4
"""What is nested deeper is set once, for setting it again at every level would double the time with each."""


class SetText(Protocol):
    """Blocks set in a box of a width: their height, and items relative to the box's top left corner.

    Of those that fill `former` rooms before only the rest, and of that what fits into the height.
    """

    def __call__(
        self, blocks: tuple[Block, ...], width: float, env: Environment, nodes: Nodes, /, former: Rooms = (), height: float = inf
    ) -> tuple[float, tuple[Item, ...]]: ...


@dataclass(frozen=True, slots=True)
class Environment:
    """`note_numbers`: (kind, note id) -> mark as shown. `page` is replaced (dataclasses.replace) per page for headers and footers."""

    document: Document
    fonts: FontLibrary
    warnings: WarningLog
    fields: FieldValues = FieldValues()
    note_numbers: Mapping[tuple[str, str], str] = field(default_factory=dict)
    page: PageContext = PageContext()
    grid_pitch: float = 0.0
    """Line pitch of the document grid where it applies, else 0."""
    note_mark: str = ""
    """Number of the note whose text is being set (NoteMark)."""
    note: tuple[str, str] | None = None
    """Kind and key of that note."""
    background: str | None = None
    """Colour behind the blocks being set (cell or text box shading), for automatic text colour."""
    depth: int = 0
    """How many cells and text boxes stand around the blocks being set."""
    set_text: SetText | None = None
    """Sets blocks in a box: how drawings get the text of text boxes without knowing the flow of blocks."""

    formats: dict[FormatKey, Format] = field(default_factory=dict, compare=False, repr=False)
    """What runs of one formatting look like, for all paragraphs; each holds the properties of its key."""
    drawings: dict[tuple[object, ...], tuple[Drawing, tuple[Item, ...]]] = field(default_factory=dict, compare=False, repr=False)
    """Drawings that are no part of the text, by their identity and place, with their items."""

    def warn(self, code: str, message: str, characters: str = "") -> None:
        """Adds a warning at the page that is being set; `characters`: those that it is about, named together in one warning."""
        self.warnings.add(code, message, f"หน้า {format_number(self.page.number, self.page.format)}", characters)
