"""Where a paragraph goes on on the next page, it is drawn last on the one and first on the other, so that nothing parts it.

mupdf, pdfium and pypdf follow the order of drawing: heads and feet come before the text of their page, notes behind it, the cells of a row
that is parted side by side. All that comes between the two parts of one paragraph is drawn before the first or behind the second.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from moralreport.typeset.extents import Area, extent, overlap
from moralreport.typeset.pages import GlyphRun, Item, Page, Rule, glyph_runs
from moralreport.typeset.pdf.reading.lines import Flows, is_leader

Items = tuple[Item, ...]
_Text = tuple[int, int | None, int | None]
"""Index of an item with text, the paragraph of that (None of heads, feet and repeated rows), and its node."""
_MARKS = 0.35
"""Ems above and below letters that `extent` leaves for marks."""


def items_of_pages(pages: Sequence[Page], flows: Flows) -> Iterator[Items]:
    """The items of each page, in the order in which they are drawn."""
    current, begun = tuple(pages[0].items) if pages else (), None
    for page in pages[1:]:
        ended, last, first = _joined(current, tuple(page.items), begun, flows)
        yield last
        current, begun = first, ended
    if pages:
        yield current


def _joined(items: Items, following: Items, begun: int | None, flows: Flows) -> tuple[int | None, Items, Items]:
    """The first text that can end the one page and begin the other, not one that fills a page from its beginning on, and both pages so."""
    units = _units(items, flows)
    for unit in _units(following, flows):
        if unit in units and unit != begun:
            last, first = _with_last(items, unit, flows), _with_first(following, unit, flows)
            if last is not None and first is not None:
                return unit, last, first
    return None, items, following


def _units(items: Items, flows: Flows) -> dict[int, None]:
    """The paragraphs of a page, in the order in which they are drawn."""
    nodes = dict.fromkeys([run.node for item in items if (run := next(glyph_runs((item,)), None)) is not None])
    return dict.fromkeys([flows.item(node) for node in nodes if node is not None])


def _texts(items: Items, flows: Flows) -> list[_Text]:
    """What fills a tab belongs to the text before it."""
    found, node = list[_Text](), None
    for index, item in enumerate(items):
        run = next(glyph_runs((item,)), None)
        if run is not None:
            node = node if is_leader(run) else run.node
            found.append((index, flows.item(node) if node is not None else None, node))
    return found


def _with_last(items: Items, unit: int, flows: Flows) -> Items | None:
    """The page with the text last, where only artifacts, notes and cells of its row are drawn behind it."""
    texts = _texts(items, flows)
    own = [index for index, of, _ in texts if of == unit]
    behind = [node for index, of, node in texts if index > own[0] and of != unit]
    if not all([node is None or flows.is_note(node) or flows.share_row(unit, node) for node in behind]):
        return None
    return _later(items, last=own) if behind else items


def _with_first(items: Items, unit: int, flows: Flows) -> Items | None:
    """The page with the text first, where only heads and cells of its row are drawn before it: those then last, these behind it."""
    texts = _texts(items, flows)
    end = max([index for index, of, _ in texts if of == unit])
    before = [(index, node) for index, of, node in texts if index < end and of != unit]
    if not all([node is None or flows.share_row(unit, node) for _, node in before]):
        return None
    heads = [index for index, node in before if node is None and isinstance(items[index], GlyphRun)]
    return _later(items, last=heads, behind=[index for index, node in before if node is not None], place=end)


def _later(items: Items, last: Sequence[int], behind: Sequence[int] = (), place: int = 0) -> Items | None:
    """The same picture with some items drawn last and some behind a place; none where something is drawn over one of them."""
    ranks = dict.fromkeys(last, 3) | dict.fromkeys(behind, 1)
    kept = [(index, item, extent((item,))) for index, item in enumerate(items) if index not in ranks] if ranks else []
    for moved in ranks:
        area = _letters(items[moved])
        if any(index > moved and overlap(area, other) and not _is_alike(items[moved], item) for index, item, other in kept):
            return None
    return tuple([items[index] for index in sorted(range(len(items)), key=lambda index: (ranks.get(index, 2 * (index > place)), index))])


def _letters(item: Item) -> Area:
    """Where the bodies of a text's letters are; what only touches the room of their marks does not hide it."""
    area = extent((item,))
    marks = _MARKS * item.size if isinstance(item, GlyphRun) else 0.0
    return area._replace(top=area.top + marks, bottom=area.bottom - marks)


def _is_alike(item: Item, other: Item) -> bool:
    """Whether it does not matter which of two is drawn over the other."""
    return isinstance(item, GlyphRun) and isinstance(other, GlyphRun | Rule) and item.color == other.color
