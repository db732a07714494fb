"""Blocks of a story: paragraphs, tables and what may stand around them; a table of handlers (17.2)."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import field
from typing import Literal

from moralreport.records import dataclass
from moralreport.typeset.document import Block, BookmarkStart, Break
from moralreport.typeset.docx.inline.inlines import inline_reader
from moralreport.typeset.docx.markup.alternate import chosen_content
from moralreport.typeset.docx.markup.names import MC, M, W
from moralreport.typeset.docx.markup.trees import Element
from moralreport.typeset.docx.paragraphs import flush_carried, parted_at_page_break, read_loose_content, read_paragraph
from moralreport.typeset.docx.story import MAX_DEPTH, MAX_NESTING, Story


@dataclass(slots=True)
class BlockReader:
    """Reads blocks into `blocks`; `end_section` is told of every w:sectPr that ends a section before the last."""

    story: Story
    end_section: Callable[[Element, list[Block]], None] | None = None
    blocks: list[Block] = field(default_factory=list)
    depth: int = 0

    def read_children(self, parent: Iterable[Element]) -> None:
        """Reads block-level content."""
        self.depth += 1
        if self.depth > MAX_DEPTH:
            self.story.warn("too-deep", "เนื้อหาซ้อนกันลึกเกินไป ส่วนที่ลึกกว่านั้นถูกข้าม")
        else:
            for child in parent:
                self.read_block(child)
        self.depth -= 1

    def read_block(self, child: Element) -> None:
        """One block-level element."""
        handler = _HANDLERS.get(child.tag)
        if handler is not None:
            handler(self, child)
        else:
            self.story.warn_unknown(child)

    def read_elsewhere(self, story: Story, parent: Iterable[Element]) -> None:
        """Blocks of another story, which stand here."""
        self.blocks.extend(flush_carried(self.story))
        outer, self.story = self.story, story
        self.read_children(parent)
        self.blocks.extend(flush_carried(story))
        self.story = outer

    def finish(self) -> tuple[Block, ...]:
        """What has been read; text that waits for a next paragraph gets one of its own."""
        self.blocks.extend(flush_carried(self.story))
        return tuple(self.blocks)


def read_blocks(story: Story, element: Element) -> tuple[Block, ...]:
    """All blocks inside a cell, header, note or text box."""
    reader = BlockReader(story)
    reader.read_children(element)
    return reader.finish()


Handler = Callable[[BlockReader, Element], None]


def _read_paragraph(reader: BlockReader, element: Element) -> None:
    paragraph = read_paragraph(reader.story, element)
    if paragraph is not None:
        parts = reader.story.sources.settings.splits_break_and_mark
        reader.blocks.extend(parted_at_page_break(paragraph) if parts else (paragraph,))
    for table in element.iterchildren(W + "tbl"):
        _read_table(reader, table)
    if reader.end_section is None:
        return
    properties = element.find(W + "pPr")
    section = properties.find(W + "sectPr") if properties is not None else None
    if section is not None:
        reader.blocks.extend(flush_carried(reader.story))
        reader.end_section(section, reader.blocks)
        reader.blocks = []


def _read_table(reader: BlockReader, element: Element) -> None:
    story = reader.story
    if story.nesting >= MAX_NESTING:
        story.warn("too-deep", "ตารางซ้อนกันลึกเกินไป ชั้นที่ลึกกว่านั้นแสดงเป็นย่อหน้าธรรมดา")
        _flatten_table(reader, element)
        return
    from moralreport.typeset.docx.tables.tables import read_table

    reader.blocks.extend(flush_carried(story))
    table = read_table(story, element)
    if table is not None:
        reader.blocks.append(table)


def _flatten_table(reader: BlockReader, element: Element) -> None:
    """Paragraphs of a table that is nested too deeply, without recursion."""
    for paragraph in element.iter(W + "p"):
        found = read_paragraph(reader.story, paragraph)
        if found is not None:
            reader.blocks.append(found)


def _read_content(reader: BlockReader, element: Element) -> None:
    content = element.find(W + "sdtContent")
    if content is not None:
        reader.read_children(content)


def _read_transparent(reader: BlockReader, element: Element) -> None:
    reader.read_children(element)


def _read_alternate(reader: BlockReader, element: Element) -> None:
    reader.read_children(chosen_content(element))


def _read_loose(reader: BlockReader, element: Element) -> None:
    """A run or equation that stands where only paragraphs may: it gets a paragraph."""
    reader.blocks.append(read_loose_content(reader.story, element))


def _read_bookmark(reader: BlockReader, element: Element) -> None:
    name = element.get(W + "name", "")
    if name and name != "_GoBack":
        reader.story.bookmarks.append(BookmarkStart(name))


def _read_break(reader: BlockReader, element: Element) -> None:
    """A break between paragraphs opens the next one."""
    if element.get(W + "type") in ("page", "column"):
        kind: Literal["page", "column"] = "page" if element.get(W + "type") == "page" else "column"
        reader.story.carried.append(Break(kind, inline_reader(reader.story, "").run_properties(None)))


def _read_foreign_part(reader: BlockReader, element: Element) -> None:
    from moralreport.typeset.docx.chunks.importing import import_chunk

    import_chunk(reader.story, element, reader.read_elsewhere)


_HANDLERS: dict[str, Handler] = {
    W + "p": _read_paragraph,
    W + "tbl": _read_table,
    W + "sdt": _read_content,
    W + "customXml": _read_transparent,
    W + "smartTag": _read_transparent,
    W + "ins": _read_transparent,
    W + "moveTo": _read_transparent,
    W + "tr": _read_transparent,
    W + "tc": _read_transparent,
    W + "bookmarkStart": _read_bookmark,
    W + "altChunk": _read_foreign_part,
    W + "br": _read_break,
    MC + "AlternateContent": _read_alternate,
    W + "r": _read_loose,
    M + "oMathPara": _read_loose,
    M + "oMath": _read_loose,
    W + "hyperlink": _read_loose,
    W + "fldSimple": _read_loose,
}
