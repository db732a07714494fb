"""Content of paragraphs: links, content controls, tracked changes, bookmarks, equations; a table of handlers (17.3)."""

from __future__ import annotations

from collections.abc import Mapping

from moralreport.typeset.document import BookmarkStart, Link, Text
from moralreport.typeset.docx.inline import run_content
from moralreport.typeset.docx.inline.complex_fields import read_simple_field
from moralreport.typeset.docx.inline.inline_reader import Handler, InlineReader
from moralreport.typeset.docx.markup.alternate import chosen_content
from moralreport.typeset.docx.markup.names import MC, REL_ID, W14, M, W
from moralreport.typeset.docx.markup.trees import Element
from moralreport.typeset.docx.markup.units import is_on
from moralreport.typeset.docx.story import Story


def inline_reader(story: Story, style: str) -> InlineReader:
    """A reader for one paragraph of the story, in the paragraph style named."""
    return InlineReader(story, style, PARAGRAPH_CONTENT, RUN_CONTENT)


def _read_hyperlink(reader: InlineReader, element: Element) -> None:
    """w:hyperlink (17.16.22): an outside address by relationship, or a bookmark."""
    relationship = reader.story.relationships.get(element.get(REL_ID, ""))
    anchor = element.get(W + "anchor") or None
    link: Link | None = None
    if relationship is not None:
        address = relationship.target + ("#" + anchor if anchor else "")
        link = Link(uri=address, tooltip=element.get(W + "tooltip"))
    elif anchor:
        link = Link(bookmark=anchor, tooltip=element.get(W + "tooltip"))
    if link is None:
        reader.read_children(element)
        return
    reader.flush()
    reader.links.append(link)
    reader.read_children(element)
    reader.flush()
    reader.links.pop()


def _read_transparent(reader: InlineReader, element: Element) -> None:
    reader.read_children(element)


def _read_content_control(reader: InlineReader, element: Element) -> None:
    """w:sdt around runs: its content; an empty check box shows its state (17.5.2, w14:checkbox)."""
    content = element.find(W + "sdtContent")
    if content is not None and len(content):
        reader.read_children(content)
        return
    box = element.find(f"{W}sdtPr/{W14}checkbox")
    if box is not None:
        checked = box.find(W14 + "checked")
        reader.add_text("☒" if checked is not None and is_on(checked.get(W14 + "val")) else "☐", reader.run_properties(None))


def _read_bookmark(reader: InlineReader, element: Element) -> None:
    name = element.get(W + "name", "")
    if name and name != "_GoBack":
        reader.add_always(BookmarkStart(name))


def _read_equation(reader: InlineReader, element: Element) -> None:
    from moralreport.typeset.docx.inline.formulas import read_formula

    for inline in read_formula(reader, element):
        if isinstance(inline, Text):
            reader.add_text(inline.text, inline.properties)
        else:
            reader.add(inline)


def _read_subdocument(reader: InlineReader, element: Element) -> None:
    reader.story.warn("subdocument", "เอกสารย่อยที่เชื่อมไว้ (subdocument) ไม่ถูกดึงเข้ามา")


def _read_alternate(reader: InlineReader, element: Element) -> None:
    for child in chosen_content(element):
        if child.tag == W + "r":
            reader.read_run(child)
        elif child.tag in PARAGRAPH_CONTENT:
            reader.read_content(child)
        else:
            reader.read_run_content(child)


def _read_table(reader: InlineReader, element: Element) -> None:
    """A table inside a paragraph, where none may be: the block reader sets it below."""


def _read_misplaced(reader: InlineReader, element: Element) -> None:
    """A run or paragraph inside a run or link, where none may be: Word shows the runs in their own look, and goes on in that around."""
    around = reader.properties
    reader.read_children((element,) if element.tag == W + "r" else [child for child in element if child.tag != W + "pPr"])
    reader.properties = around


PARAGRAPH_CONTENT: dict[str, Handler] = {
    W + "tbl": _read_table,
    W + "p": _read_misplaced,
    W + "hyperlink": _read_hyperlink,
    W + "ins": _read_transparent,
    W + "moveTo": _read_transparent,
    W + "smartTag": _read_transparent,
    W + "customXml": _read_transparent,
    W + "dir": _read_transparent,
    W + "bdo": _read_transparent,
    W + "sdt": _read_content_control,
    W + "fldSimple": read_simple_field,
    W + "bookmarkStart": _read_bookmark,
    W + "subDoc": _read_subdocument,
    M + "oMath": _read_equation,
    M + "oMathPara": _read_equation,
    MC + "AlternateContent": _read_alternate,
}
RUN_CONTENT: Mapping[str, Handler] = {
    **run_content.RUN_CONTENT,
    MC + "AlternateContent": _read_alternate,
    W + "r": _read_misplaced,
    W + "p": _read_misplaced,
}
