"""What every reader of a part needs: the shared sources of the document, and the state of the story that is being read."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import field, replace
from typing import Any

from moralreport.records import dataclass
from moralreport.typeset.document import (
    Alignment,
    Block,
    BookmarkStart,
    Field,
    ImageData,
    Inline,
    InlineDrawing,
    Link,
    Note,
    Paragraph,
    RunProperties,
)
from moralreport.typeset.docx.data_binding import fill_bound_controls
from moralreport.typeset.docx.fields import FieldCode
from moralreport.typeset.docx.formatting.cascade import NO_TABLE, Cascade, TableFormat
from moralreport.typeset.docx.formatting.numbering import Counters
from moralreport.typeset.docx.formatting.theme import Theme
from moralreport.typeset.docx.markup.ignored import IGNORED
from moralreport.typeset.docx.markup.trees import Element
from moralreport.typeset.docx.opc.package import Package, Relationship
from moralreport.typeset.docx.settings import Settings
from moralreport.typeset.warning_log import WarningLog

MAX_DEPTH = 60
"""Elements that hold others of their kind are not read beyond this depth."""
MAX_NESTING = 25
"""Tables and text boxes deeper than this are read as plain paragraphs."""


@dataclass(slots=True)
class Imports:
    """What chunks have brought into a document so far (17.17.2)."""

    count: int = 0
    depth: int = 0
    """How many chunks hold the one that is being read."""
    taken: int = 0
    """Bytes of their parts."""
    notes: dict[str, dict[str, Note]] = field(default_factory=lambda: {"footnote": {}, "endnote": {}})


@dataclass(slots=True)
class Sources:
    """What all stories of a document share."""

    package: Package
    theme: Theme
    settings: Settings
    cascade: Cascade
    core_values: Mapping[str, str] = field(default_factory=dict)
    """Core properties by element name, for content controls bound to them."""
    stores: Callable[[], Mapping[str, Element]] = dict
    """XML parts by id, for those bound to these; read when it is asked for."""
    numbering_part: str = ""
    """Its relationships name the pictures of bullets."""
    warnings: WarningLog = field(default_factory=WarningLog)
    images: dict[str, ImageData | None] = field(default_factory=dict)
    shape_types: dict[str, dict[str, Element]] = field(default_factory=dict)
    """The v:shapetype elements of parts by their ids."""
    linked_texts: dict[str, dict[Element, Any]] = field(default_factory=dict)
    """The linked text boxes of parts (`drawings.linked_texts`)."""
    latest: dict[str, Paragraph] = field(default_factory=dict)
    """The last paragraph of each style in the running text so far, for STYLEREF."""
    imports: Imports = field(default_factory=lambda: Imports())
    adapt: Callable[[Element], None] | None = None
    """Gives what an imported part names the names that it has in the document."""
    prefix: str = ""
    """Tells pictures of an imported package from those of the same name in others."""


@dataclass(slots=True)
class OpenField:
    """A complex field between its begin and its end. `mode` is set when its code is complete.

    pass: the cached result is read as it is; computed: layout computes it; hidden: nothing shows.
    """

    code: list[str | Field] = field(default_factory=list)
    """Its text, with the results of fields inside it in their places."""
    in_result: bool = False
    mode: str = "pass"
    kind: str = ""
    link: Link | None = None
    properties: RunProperties | None = None
    cached: list[str] = field(default_factory=list)
    form: Element | None = None
    wrote: bool = False
    look: RunProperties | None = None
    """Formatting of the code's first letter."""
    parsed: FieldCode | None = None
    formula: tuple[str | Field, ...] = ()
    """Code of a formula that layout computes."""
    drawings: list[InlineDrawing] = field(default_factory=list)
    """Drawings in its code."""

    def is_condition(self) -> bool:
        """Is it the code of an IF field that is being read?"""
        return not self.in_result and self.text().lstrip()[:3].upper() == "IF "

    def keep(self, drawing: InlineDrawing) -> None:
        """A drawing in the code; a character of the private use area stands for it."""
        self.code.append(chr(0xE000 + len(self.drawings)))
        self.drawings.append(drawing)

    def text(self) -> str:
        """The code as text, without fields that only layout can compute."""
        return "".join(part for part in self.code if isinstance(part, str))


@dataclass(slots=True)
class Story:
    """One part being read: main text, a header, the notes … Its own counters, fields and place."""

    sources: Sources
    part: str
    name: str
    relationships: Mapping[str, Relationship]
    counters: Counters
    read_blocks: Callable[[Story, Element], tuple[Block, ...]]
    fields: list[OpenField] = field(default_factory=list)
    table: TableFormat = NO_TABLE
    repeated: bool = False
    """A header or footer."""
    nesting: int = 0
    depth: int = 0
    paragraphs: int = 0
    z_order: int = 0
    bookmarks: list[BookmarkStart] = field(default_factory=list)
    math_alignment: Alignment | None = None
    """How the paragraph being read is aligned by an equation that stands alone in it."""
    carried: list[Inline] = field(default_factory=list)
    """Inlines of paragraphs whose mark is hidden or deleted; they open the next paragraph."""

    def part_of(self, relationship_id: str | None) -> str:
        """Name of the part that a relationship names; "" where there is none, or what it names lies outside the file."""
        relationship = self.relationships.get(relationship_id or "")
        return "" if relationship is None or relationship.external else relationship.target

    def tree_of(self, relationship_id: str | None) -> Element | None:
        """Root element of that part."""
        return self.sources.package.tree(self.part_of(relationship_id))

    def within(self, part: str) -> Story:
        """The same story where it reads another part."""
        return replace(self, part=part, relationships=self.sources.package.relationships(part))

    def warn(self, code: str, message: str) -> None:
        """Adds a warning at the paragraph that is being read."""
        self.sources.warnings.add(code, message, f"{self.name} ย่อหน้าที่ {self.paragraphs}")

    def warn_unknown(self, element: Element) -> None:
        """Tells of an element that no table knows, unless it is a comment or ignored on purpose."""
        if not isinstance(element.tag, str) or element.tag in IGNORED:
            return
        prefix = element.prefix or ""
        name = element.tag.rpartition("}")[2]
        self.warn("unknown-element", f"ข้ามส่วนที่ไม่รู้จักในไฟล์ Word: <{prefix}:{name}>" if prefix else f"ข้ามส่วนที่ไม่รู้จักในไฟล์ Word: <{name}>")


def open_tree(sources: Sources, part: str) -> Element | None:
    """Root element of a part of the text, its bound content controls filled."""
    root = sources.package.tree(part)
    if root is not None:
        fill_bound_controls(root, sources.core_values, sources.stores)
        if sources.adapt is not None:
            sources.adapt(root)
    return root


def open_story(sources: Sources, part: str, name: str, read_blocks: Callable[[Story, Element], tuple[Block, ...]]) -> Story:
    """A fresh story over a part of the package."""
    counters = Counters(sources.cascade.numbering)
    return Story(sources, part, name, sources.package.relationships(part), counters, read_blocks)
