"""Numbers that only finished pages know, for PAGEREF, NUMPAGES and SECTIONPAGES; when they are needed."""

from __future__ import annotations

from collections.abc import Sequence

from moralreport.typeset.document import Block, Document, Field, Section, Table
from moralreport.typeset.layout.environment import FieldValues, Heading
from moralreport.typeset.layout.pages.passes import Pagination
from moralreport.typeset.pages import OutlineEntry

MOST_PASSES = 5
"""How often a document may be laid out until its own page numbers stand still."""

_SELF_REFERRING = ("NUMPAGES", "SECTIONPAGES", "PAGEREF", "STYLEREF")


def needs_page_numbers(document: Document) -> bool:
    """Does the document print numbers that depend on its own pages?"""
    notes = (*document.footnotes.values(), *document.endnotes.values())
    return any(_in_section(section) for section in document.sections) or any(_in_blocks(note.blocks) for note in notes)


def field_values(result: Pagination) -> FieldValues:
    """Page numbers as this pass found them."""
    pages = result.pages
    return FieldValues(
        page_labels={name: pages[place.page].label for name, place in result.destinations.items()},
        page_numbers={name: pages[place.page].number for name, place in result.destinations.items()},
        pages=len(pages),
        section_pages=dict(result.section_pages),
        note_pages=dict(result.note_pages),
        headings=tuple(map(_heading, result.outline)),
    )


def _heading(one: OutlineEntry) -> Heading:
    return Heading(one.destination.page, one.style, one.title.removeprefix(one.label).strip(), one.label, one.number)


def _in_section(section: Section) -> bool:
    parts = (section.headers, section.footers)
    furniture = (blocks for part in parts for blocks in (part.default, part.first, part.even) if blocks)
    if section.footnotes.restart == "eachPage" or section.page_numbers.chapter_style:
        return True
    return _in_blocks(section.blocks) or any(_in_blocks(blocks) for blocks in furniture)


def _in_blocks(blocks: Sequence[Block]) -> bool:
    return any(_in_block(block) for block in blocks)


def _in_block(block: Block) -> bool:
    if isinstance(block, Table):
        return any(_in_blocks(cell.blocks) for row in block.rows for cell in row.cells)
    return any(isinstance(inline, Field) and _refers(inline) for inline in block.inlines)


def _refers(field: Field) -> bool:
    return field.kind in _SELF_REFERRING or any(isinstance(part, Field) and _refers(part) for part in field.code)
