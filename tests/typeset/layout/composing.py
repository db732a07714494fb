"""Small documents for the tests of block layout: a face of squares, lines of 10 points, letters of 10 points."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from tests.typeset.layout.inline.setting import SQUARE, glyph_text, library, paragraph

from moralreport.errors import Warning
from moralreport.typeset.document import (
    Block,
    Border,
    Cell,
    CellBorders,
    Document,
    HeaderFooter,
    Note,
    NoteReference,
    Paragraph,
    Row,
    Section,
    Table,
)
from moralreport.typeset.document.plane import NO_INSETS
from moralreport.typeset.layout import lay_out
from moralreport.typeset.pages import Box, GlyphRun, Image, Item, Layout, LinkArea, Page, Path, Rule, Transform

LINE = Border("single", 0.5)
HAIR = Border("single", 0.0)
"""A line without thickness, so that rows are as high as their text."""
EDGES = CellBorders(HAIR, HAIR, HAIR, HAIR)
Owner = Callable[[GlyphRun | Image], str]
ASCENT = 8.0
"""From a line's top to its baseline."""


def section(*blocks: Block, **values: Any) -> Section:
    """A page of 10 columns and 10 lines: 120 x 120 points, margins of 10."""
    shape: dict[str, Any] = dict.fromkeys(("margin_left", "margin_right", "margin_top", "margin_bottom"), 10.0)
    shape |= {"page_width": 120.0, "page_height": 120.0, "header_distance": 0.0, "footer_distance": 0.0}
    return Section(blocks, **(shape | values))


def lines(count: int, letter: str = "a", **properties: Any) -> Paragraph:
    """A paragraph of so many full lines."""
    return paragraph(" ".join([letter * 9] * count), **properties)


def cell(*blocks: Block | str, **values: Any) -> Cell:
    """A cell without margins, with borders."""
    made = tuple(paragraph(block) if isinstance(block, str) else block for block in blocks)
    shape: dict[str, Any] = {"margins": NO_INSETS, "borders": EDGES}
    return Cell(made, **(shape | values))


def row(*cells: Cell | str, **values: Any) -> Row:
    return Row(tuple(cell(one) if isinstance(one, str) else one for one in cells), **values)


def table(*rows: Row, grid: Sequence[float] = (50.0, 50.0), **values: Any) -> Table:
    shape: dict[str, Any] = {"fixed": True, "default_margins": NO_INSETS}
    return Table(rows, tuple(grid), **(shape | values))


def note(key: str) -> NoteReference:
    return NoteReference("footnote", key, SQUARE)


def laid(*sections: Section, footnotes: dict[str, str] | None = None, **values: Any) -> tuple[Layout, tuple[Warning, ...]]:
    notes = {key: Note((paragraph(text),)) for key, text in (footnotes or {}).items()}
    return lay_out(Document(sections, footnotes=notes, **values), library())


def pages(*sections: Section, **values: Any) -> list[list[tuple[str, float, float]]]:
    """Per page: (text, left, top of its line) of every glyph run, in drawing order."""
    layout, _ = laid(*sections, **values)
    return [texts(page) for page in layout.pages]


def texts(page: Page) -> list[tuple[str, float, float]]:
    return [(glyph_text(run).rstrip(), round(run.x, 2), round(run.y - ASCENT, 2)) for run in runs(page.items)]


def runs(items: Sequence[Item]) -> Iterator[GlyphRun]:
    for item in items:
        if isinstance(item, GlyphRun):
            yield item
        elif isinstance(item, Transform):
            yield from runs(item.items)


def rules(page: Page) -> set[tuple[float, float, float, float]]:
    """Ends of every rule."""
    return {(round(i.x0, 2), round(i.y0, 2), round(i.x1, 2), round(i.y1, 2)) for i in page.items if isinstance(i, Rule)}


def headers(text: str, **values: Any) -> HeaderFooter:
    return HeaderFooter(default=(paragraph(text),), **values)


def dump(layout: Layout) -> str:
    """A layout as text to read: pages with their items, then the tag tree, places and outline."""
    out = _pages(layout, _owner)
    out += [f"node {i} {node.role} in {node.parent}{_spans(node)}" for i, node in enumerate(layout.structure)]
    return "\n".join(out + _places(layout)) + "\n"


def dump_pages(layout: Layout) -> str:
    """The same without tags: what the pages show, whatever the tree says."""
    return "\n".join(_pages(layout, lambda item: item.artifact if item.node is None else "text") + _places(layout)) + "\n"


def _pages(layout: Layout, owner: Owner) -> list[str]:
    out: list[str] = []
    for page in layout.pages:
        out.append(f"page {page.label} {page.width:g}x{page.height:g} section {page.section}")
        out += [f"  {line}" for item in page.items for line in _item(item, owner)]
    return out


def _places(layout: Layout) -> list[str]:
    places = [f"place {name}: page {at.page} {at.x:.1f} {at.y:.1f}" for name, at in layout.destinations.items()]
    return places + [f"outline {entry.level} {entry.title} page {entry.destination.page}" for entry in layout.outline]


def _spans(node: Any) -> str:
    return f" spans {node.col_span}x{node.row_span} {node.scope}".rstrip() if node.role in ("TH", "TD") else ""


def _item(item: Item, owner: Owner) -> Iterator[str]:
    match item:
        case GlyphRun():
            yield f"text {item.x:.2f} {item.y:.2f} {item.size:g} {item.face} {owner(item)} {glyph_text(item)!r}"
        case Rule():
            yield f"rule {item.x0:.2f} {item.y0:.2f} {item.x1:.2f} {item.y1:.2f} {item.width:g} {item.style} {item.color}"
        case Box():
            yield f"box {item.x:.2f} {item.y:.2f} {item.width:.2f} {item.height:.2f} {item.fill}"
        case Path():
            yield f"path {item.commands[0]} {item.fill} {item.stroke}{f' {item.shading}' if item.shading else ''}"
        case Image():
            yield f"image {item.x:.2f} {item.y:.2f} {item.width:.2f} {item.height:.2f} {item.image.key} {owner(item)}"
        case LinkArea():
            yield f"link {item.x:.2f} {item.y:.2f} {item.width:.2f} {item.height:.2f} {item.uri or item.bookmark}"
        case Transform():
            yield f"transform {item.matrix} clip {item.clip and tuple(item.clip)}"
            yield from (f"  {line}" for inner in item.items for line in _item(inner, owner))


def _owner(item: GlyphRun | Image) -> str:
    return item.artifact if item.node is None else str(item.node)
