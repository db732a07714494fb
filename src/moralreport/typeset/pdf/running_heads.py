"""Where a paragraph goes on on the next page, heads and feet are drawn so that they do not part it.

mupdf, pdfium and pypdf follow the order of drawing: heads and feet come before the text of their page, and behind it where that begins with
the rest of a paragraph. A page that both begins and ends so is joined to one of its neighbours only.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from moralreport.typeset.extents import extent, overlap
from moralreport.typeset.pages import GlyphRun, Item, Page, Transform
from moralreport.typeset.pdf.reading_lines import Flows


def items_of_pages(pages: Sequence[Page], flows: Flows) -> Iterator[tuple[Item, ...]]:
    """The items of each page, in the order in which they are drawn."""
    late = False
    for page, following in pairwise((*pages, None)):
        assert page is not None
        items = _heads_last(page.items) if late else page.items
        yield items
        joined = following is not None and _goes_on(page.items, following.items, flows)
        late = joined and items is page.items


def _goes_on(items: Sequence[Item], following: Sequence[Item], flows: Flows) -> bool:
    """Whether the last text of a page and the first of the next belong to one paragraph."""
    last, first = next(_text(reversed(items), backwards=True), None), next(_text(following), None)
    return last is not None and first is not None and flows.paragraph(last.node) == flows.paragraph(first.node)


def _text(items: Iterable[Item], backwards: bool = False) -> Iterator[GlyphRun]:
    for item in items:
        if isinstance(item, GlyphRun):
            if item.node is not None and any([glyph.text.strip() for glyph in item.glyphs]):
                yield item
        elif isinstance(item, Transform):
            yield from _text(reversed(item.items) if backwards else item.items, backwards)


def _heads_last(items: tuple[Item, ...]) -> tuple[Item, ...]:
    """The same picture with the text of head and foot drawn last; as it is, where something is drawn over that."""
    heads = [index for index, item in enumerate(items) if _is_head(item)]
    places = set(heads)
    boxes = [(index, extent((item,))) for index, item in enumerate(items) if index not in places] if heads else []
    covered = any([overlap(extent((items[head],)), box) for head in heads for index, box in boxes if index > head])
    if not heads or covered:
        return items
    return (*[item for index, item in enumerate(items) if index not in places], *[items[head] for head in heads])


def _is_head(item: Item) -> bool:
    return isinstance(item, GlyphRun) and item.node is None and item.artifact == "Pagination"
