"""What blocks and rows ask of the ends of pages: a page of their own (17.3.1.23), or that of what follows (17.3.1.15)."""

from __future__ import annotations

from moralreport.typeset.document import Block, Paragraph, Row, Table


def begins_page(block: Block | None) -> bool:
    """Does it ask for a new page? A table does where its first paragraph does."""
    while isinstance(block, Table) and block.floating is None:
        block = _first_block(block.rows[0]) if block.rows else None
    return isinstance(block, Paragraph) and block.properties.page_break_before


def keeps_next(block: Block | None) -> bool:
    """Is it kept with the block below? A table is where its last row is; what floats keeps nothing."""
    if isinstance(block, Table):
        return block.floating is None and bool(block.rows) and row_keeps_next(block.rows[-1])
    return block is not None and block.properties.keep_next


def row_begins_page(row: Row) -> bool:
    """Does its first paragraph ask for a new page? The row then begins there."""
    first = _first_block(row)
    return isinstance(first, Paragraph) and first.properties.page_break_before


def row_keeps_next(row: Row) -> bool:
    """Is it kept with the row below, as its first paragraph asks?"""
    first = _first_block(row)
    return isinstance(first, Paragraph) and first.properties.keep_next


def _first_block(row: Row) -> Block | None:
    return row.cells[0].blocks[0] if row.cells and row.cells[0].blocks else None
