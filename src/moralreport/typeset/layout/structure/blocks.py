"""Tags of blocks: which structure node a paragraph or table belongs to (ISO 32000-1, 14.8.4; PDF/UA-1, 7)."""

from __future__ import annotations

from dataclasses import field

from moralreport.records import dataclass
from moralreport.typeset.document import (
    Anchor,
    BookmarkStart,
    Border,
    CellBorders,
    Inline,
    InlineDrawing,
    Label,
    NoteMark,
    NoteReference,
    Paragraph,
    Placeholder,
    Table,
    Text,
)
from moralreport.typeset.layout.structure.tree import StructureBuilder

_ROLES = {"caption": "Caption", "quote": "BlockQuote", "title": "Title"}


@dataclass(slots=True)
class _List:
    """An open list: its node, its newest item's LBody, which list of Word it is, and the level."""

    node: int
    body: int
    list_id: int
    level: int


@dataclass(slots=True)
class Tagger:
    """Nodes of the blocks below one parent, in reading order. Parent None: artifacts, every node is None."""

    builder: StructureBuilder
    parent: int | None
    lists: list[_List] = field(default_factory=list)
    contents: list[int] = field(default_factory=list)
    """Open TOC nodes, outermost first."""

    def below(self, parent: int | None) -> Tagger:
        return Tagger(self.builder, parent)

    def paragraph(self, paragraph: Paragraph) -> tuple[int | None, int | None]:
        """(node of its text, node of its label)."""
        if self.parent is None:
            return None, None
        properties = paragraph.properties
        if properties.role == "toc":
            self.lists.clear()
            return self._entry(properties.role_level, self.parent), None
        self.contents.clear()
        if is_heading(paragraph):
            self.lists.clear()
            return self.builder.heading(properties.outline_level or 0, self.parent), None
        if paragraph.label is not None:
            return self._item(paragraph.label, self.parent)
        if properties.role == "list_item" and self.lists:
            return self._continuation(properties.role_level), None
        self.lists.clear()
        return self.builder.add(_ROLES.get(properties.role, "P"), self.parent), None

    def table(self, role: str = "Table", summary: str = "") -> int | None:
        """A table's node."""
        self.close()
        return None if self.parent is None else self.builder.add(role, self.parent, summary=summary)

    def box(self) -> int | None:
        """A node for what stands in a box of its own between the other blocks."""
        return self.table("Div")

    def close(self) -> None:
        """The next paragraph goes on in none of the open lists."""
        self.lists.clear()
        self.contents.clear()

    def _entry(self, level: int, parent: int) -> int:
        del self.contents[level + 1 :]
        while len(self.contents) <= level:
            self.contents.append(self.builder.add("TOC", self.contents[-1] if self.contents else parent))
        return self.builder.add("TOCI", self.contents[-1])

    def _item(self, label: Label, parent: int) -> tuple[int, int]:
        while self.lists and (self.lists[-1].level > label.level or self._is_other(self.lists[-1], label)):
            self.lists.pop()
        if not self.lists or self.lists[-1].level < label.level:
            above = self.lists[-1].body if self.lists else parent
            node = self.builder.add("L", above, list_numbering=_numbering(label))
            self.lists.append(_List(node, node, label.list_id, label.level))
        item = self.builder.add("LI", self.lists[-1].node)
        label_node = self.builder.add("Lbl", item)
        self.lists[-1].body = self.builder.add("LBody", item)
        return self.lists[-1].body, label_node

    def _continuation(self, level: int) -> int:
        """A paragraph of an item's text without a label of its own."""
        while len(self.lists) > 1 and self.lists[-1].level > level:
            self.lists.pop()
        return self.builder.add("P", self.lists[-1].body)

    @staticmethod
    def _is_other(open_list: _List, label: Label) -> bool:
        return open_list.level == label.level and open_list.list_id != label.list_id


def _numbering(label: Label) -> str:
    """ListNumbering of the list that begins with this label (ISO 32000-1, 14.8.5.5)."""
    if not label.ordered:
        return _BULLETS.get(label.text.strip(), "None")
    number = label.text.strip("()[]. ")
    if number.replace(".", "").isdecimal():
        return "Decimal"
    if not (number.isascii() and number.isalpha()):
        return "None"
    kind = "Roman" if set(number.lower()) <= set("ivxlcdm") and number.lower() not in ("c", "d", "l", "m") else "Alpha"
    return f"{'Upper' if number.isupper() else 'Lower'}{kind}"


_BULLETS = {"•": "Disc", "●": "Disc", "·": "Disc", "○": "Circle", "◦": "Circle", "o": "Circle", "▪": "Square", "■": "Square"}


def is_layout(table: Table) -> bool:
    """A table that only sets things side by side: no header, no line, no shading. Its cells are read one after the other."""
    cells = [cell for row in table.rows for cell in row.cells]
    if any(row.header for row in table.rows) or any(cell.header or cell.shading or cell.borders != _NO_BORDERS for cell in cells):
        return False
    return not any(_is_drawn(getattr(table.borders, edge)) for edge in ("top", "left", "bottom", "right"))


_NO_BORDERS = CellBorders()


def _is_drawn(border: Border | None) -> bool:
    return border is not None and border.style not in ("nil", "none") and border.width > 0


def is_heading(paragraph: Paragraph) -> bool:
    """A heading of the tag tree and the outline: an outline level, and text."""
    return paragraph.properties.outline_level is not None and bool(plain_text(paragraph.inlines).strip())


def plain_text(inlines: tuple[Inline, ...]) -> str:
    """The text of inlines without notes, drawings and guides of ruby; tabs, breaks and fields are spaces."""
    return "".join(map(_plain, inlines))


def _plain(inline: Inline) -> str:
    if isinstance(inline, Placeholder) and inline.ruby is not None:
        return "".join(text.text for text in inline.ruby.base)
    return inline.text if isinstance(inline, Text) else "" if isinstance(inline, _SILENT) else " "


_SILENT = (BookmarkStart, NoteReference, NoteMark, Anchor, InlineDrawing, Placeholder)
