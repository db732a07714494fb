"""Blocks of a document by chance: tables, text boxes, frames, floating tables."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from tests.typeset.features.building import p, r, tbl, tc, tr
from tests.typeset.features.drawing_specimens import anchored
from tests.typeset.random_documents.author import SMALL, Author

_SHAPE = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
MARGINS, LEAST = 220, 1300
"""Twentieths of a point: of a cell beside its text, of the narrowest column."""


def block(author: Author, width: int) -> str:
    """A block of the text, in a column so wide."""
    if author.may("frames", 0.08):
        return frame(author) + author.paragraph()
    if author.may("floating tables", 0.08):
        return table(author, min(width, 2400), after=_floating(author, width)) + author.paragraph()
    if width > 2000 and author.may("text boxes", 0.1):
        return author.paragraph(before=box(author))
    if author.may("kept chains", 0.03):
        return author.kept_chain()
    return table(author, width) if author.may("tables", 0.3) else author.paragraph()


@contextmanager
def at(author: Author, place: str) -> Iterator[None]:
    """What is written inside stands in a cell or a float."""
    above, author.place = author.place, place
    yield
    author.place = above


def box(author: Author) -> str:
    """A text box, as high as its text, that no other may overlap."""
    with at(author, "float"):
        inside = "".join(author.paragraph(1) for _ in range(author.chance.randint(0, 1))) + author.paragraph(3, last=True)
        if author.may("tables in boxes", 0.3):
            inside = tbl(*[tr(tc(p(author.text(2))), tc(p(author.text(1)))) for _ in range(2)], grid=(800, 900)) + inside
    wrap = author.one_of(*(f'<wp:wrapSquare wrapText="{side}"/>' for side in ("bothSides", "largest", "left")), "<wp:wrapTopAndBottom/>")
    across = author.one_of("column:0", "margin:right", "page:30", "margin:center")
    down = author.one_of("paragraph:0", "paragraph:0", "paragraph:20", "paragraph:-30", "margin:0", "margin:bottom", "page:40", "line:10")
    shape = (
        '<wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="1270000" cy="381000"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr>'
        f"<wps:txbx><w:txbxContent>{inside}</w:txbxContent></wps:txbx><wps:bodyPr><a:spAutoFit/></wps:bodyPr></wps:wsp>"
    )
    drawn = anchored(shape, wrap, across=across, down=down, uri=_SHAPE, size="100x30")
    return drawn.replace('allowOverlap="1"', 'allowOverlap="0"')


def frame(author: Author) -> str:
    """Paragraphs that share a frame, which no other may overlap (17.3.1.34)."""
    choose = author.chance.choice
    across = author.one_of('w:hAnchor="text" w:x="1"', 'w:hAnchor="margin" w:xAlign="right"', 'w:hAnchor="margin" w:x="1500"')
    down = author.one_of('w:vAnchor="text" w:y="1"', 'w:vAnchor="text" w:y="600"', 'w:vAnchor="margin" w:yAlign="bottom"')
    high = author.one_of("", "", 'w:h="900" w:hRule="atLeast"')
    size = f'w:w="{choose((1300, 2000))}" {high} w:hSpace="140" w:vSpace="60" w:wrap="around"'
    with at(author, "float"):
        return "".join(p(author.text(5), f"<w:framePr {size} {across} {down}/><w:suppressOverlap/>") for _ in range(choose((1, 1, 3))))


def _floating(author: Author, width: int) -> str:
    across = author.one_of('w:tblpX="1"', f'w:tblpX="{max(1, width - 2400)}"', 'w:horzAnchor="margin" w:tblpXSpec="right"')
    down = author.one_of('w:vertAnchor="text" w:tblpY="1"', 'w:vertAnchor="text" w:tblpY="900"', 'w:vertAnchor="page" w:tblpY="3400"')
    return f'<w:tblpPr w:leftFromText="140" w:rightFromText="140" {across} {down}/><w:tblOverlap w:val="never"/>'


def table(author: Author, width: int, depth: int = 1, after: str = "") -> str:
    """A table of one to three columns; `after`: what makes it float."""
    columns = author.chance.randint(1, max(1, min(3, width // LEAST)))
    grid = (width // columns,) * columns
    with at(author, "float" if after or author.place == "float" else "cell"):
        rows = [_row(author, grid, depth) for _ in range(author.chance.randint(1, 5))]
        if author.may("merged rows", 0.3) and columns > 1:
            rows[1:1] = _merged_rows(author, grid, depth)
    if author.may("header rows", 0.3):
        rows.insert(0, tr(*[tc(p(r("๑", SMALL))) for _ in grid], properties=author.one_of("", "<w:cantSplit/>") + "<w:tblHeader/>"))
    mirrored = "<w:bidiVisual/>" if author.may("tables from the right", 0.3) else ""
    return tbl(*rows, grid=grid, properties=after + mirrored, after=author.one_of("", '<w:tblLayout w:type="fixed"/>'))


def _merged_rows(author: Author, grid: tuple[int, ...], depth: int) -> list[str]:
    """Rows whose first or second column is one cell."""
    place = author.chance.randint(0, 1)
    made = []
    for merged in ("restart",) + ("continue",) * author.chance.randint(1, 3):
        kinds = [merged if number == place else "" for number in range(len(grid))]
        cells = [_cell(author, 1, width, depth, kind) for width, kind in zip(grid, kinds, strict=True)]
        made.append(tr(*cells, properties=author.one_of("", "", "<w:cantSplit/>")))
    return made


def _row(author: Author, grid: tuple[int, ...], depth: int) -> str:
    if author.may("row heights", 0.15):
        return tr(*[_short_cell(author, width) for width in grid], properties='<w:trHeight w:val="700" w:hRule="exact"/>')
    if author.may("turned cells", 0.1):
        return tr(*[_turned_cell(author, width) for width in grid], properties=author.one_of("", '<w:trHeight w:val="1500"/>'))
    high = author.one_of("", "", "<w:cantSplit/>", '<w:trHeight w:val="900"/>')
    if len(grid) > 1 and author.chance.random() < 0.2:
        spans = [(2, sum(grid[:2])), *[(1, width) for width in grid[2:]]]
    else:
        spans = [(1, width) for width in grid]
    return tr(*[_cell(author, span, width, depth) for span, width in spans], properties=high)


def _short_cell(author: Author, width: int) -> str:
    return tc(p(author.text(2)), _width(width))


def _turned_cell(author: Author, width: int) -> str:
    return tc(p(author.text(2)), _width(width) + f'<w:textDirection w:val="{author.one_of("btLr", "tbRl")}"/>')


def _width(width: int) -> str:
    return f'<w:tcW w:w="{width}" w:type="dxa"/>'


def _cell(author: Author, span: int, width: int, depth: int, merged: str = "") -> str:
    inner, full = width - MARGINS, merged != "continue"
    blocks = [author.paragraph(3) for _ in range(author.chance.choice((0, 0, 1)))] + [author.paragraph(3, last=True)] if full else [p()]
    if full and depth < 3 and inner > LEAST and author.may("nested tables", 0.1):
        blocks = [table(author, inner, depth + 1), *blocks]
    spanned = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    joined = f'<w:vMerge w:val="{merged}"/>' if merged else ""
    placed = author.one_of("", "", '<w:vAlign w:val="center"/>', '<w:vAlign w:val="bottom"/>')
    return tc("".join(blocks), _width(width) + spanned + joined + placed)
