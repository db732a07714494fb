"""Bookmarks inside text boxes: they lead to where the box is anchored."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from moralreport.typeset.document import Anchor, Block, BookmarkStart, Drawing, Group, InlineDrawing, Shape, paragraphs_of


def boxed_places(drawing: Drawing) -> Iterator[str]:
    """Names of all bookmarks in the text of a shape or group."""
    if isinstance(drawing, Group):
        for _, _, child in drawing.children:
            yield from boxed_places(child)
    elif isinstance(drawing, Shape) and drawing.text is not None:
        yield from _in_blocks(drawing.text.blocks)


def _in_blocks(blocks: Sequence[Block]) -> Iterator[str]:
    for paragraph in paragraphs_of(blocks):
        for inline in paragraph.inlines:
            if isinstance(inline, BookmarkStart):
                yield inline.name
            elif isinstance(inline, Anchor | InlineDrawing):
                yield from boxed_places(inline.drawing)
