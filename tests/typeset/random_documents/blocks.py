"""Blocks of a document by chance: tables of all kinds, and paragraphs with what floats beside them."""

from __future__ import annotations

from tests.typeset.features.building import p, r, tbl, tc, tr
from tests.typeset.random_documents.author import SMALL, Author
from tests.typeset.random_documents.floats import at, box, drop_cap, frame, picture

MARGINS, LEAST = 220, 1300
"""Twentieths of a point: of a cell beside its text, of the narrowest column."""


def block(author: Author, width: int) -> str:
    """A block of the text, in a column so wide."""
    if author.may("frames", 0.08):
        return frame(author) + author.paragraph()
    if author.may("floating tables", 0.08):
        return table(author, min(width, 2400), after=_floating(author, width)) + author.paragraph()
    if author.may("drop caps", 0.08):
        return drop_cap(author)
    if width > 2000 and author.may("text boxes", 0.1):
        return author.paragraph(before=box(author) + (picture(author) if author.may("several floats") else ""))
    if width > 2000 and author.may("floating pictures", 0.1):
        return author.paragraph(before=picture(author))
    if author.may("kept chains", 0.03):
        return author.kept_chain() + (table(author, width) if author.may("chains into tables") else "")
    return table(author, width) if author.may("tables", 0.3) else author.paragraph()


def _floating(author: Author, width: int) -> str:
    across = author.one_of('w:tblpX="1"', f'w:tblpX="{max(1, width - 2400)}"', 'w:horzAnchor="margin" w:tblpXSpec="right"')
    down = author.one_of('w:vertAnchor="text" w:tblpY="1"', 'w:vertAnchor="text" w:tblpY="900"', 'w:vertAnchor="page" w:tblpY="3400"')
    return f'<w:tblpPr w:leftFromText="140" w:rightFromText="140" {across} {down}/><w:tblOverlap w:val="never"/>'


def table(author: Author, width: int, depth: int = 1, after: str = "") -> str:
    """A table of one to three columns; `after`: what makes it float."""
    least = 800 if author.may("narrow cells", 0.3) and depth == 1 and not after else LEAST
    columns = author.chance.randint(1, max(1, min(6 if least < LEAST else 3, width // least)))
    grid = (width // columns,) * columns
    with at(author, "float" if after or author.place == "float" else "cell"):
        rows = [_row(author, grid, depth) for _ in range(author.chance.randint(1, 5))]
        if author.may("merged rows", 0.3) and columns > 1:
            rows[1:1] = _merged_rows(author, grid, depth)
    if author.may("header rows", 0.3):
        rows.insert(0, tr(*[tc(p(r("๑", SMALL))) for _ in grid], properties=author.one_of("", "<w:cantSplit/>") + "<w:tblHeader/>"))
    mirrored = "<w:bidiVisual/>" if author.may("tables from the right", 0.3) else ""
    indent = (
        f'<w:tblInd w:w="{author.one_of("-100", "200")}" w:type="dxa"/>'
        if not after and depth == 1 and author.may("indented tables", 0.3)
        else ""
    )
    apart = '<w:tblCellSpacing w:w="40" w:type="dxa"/>' if author.may("cell spacing", 0.3) else ""
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    thick = "".join(f'<w:{side} w:val="double" w:sz="{author.one_of("4", "24")}"/>' for side in sides)
    borders = f"<w:tblBorders>{thick}</w:tblBorders>" if author.may("thick borders", 0.5) else ""
    wide = '<w:tblCellMar><w:top w:w="200" w:type="dxa"/><w:bottom w:w="300" w:type="dxa"/></w:tblCellMar>'
    inside = author.one_of("", '<w:tblLayout w:type="fixed"/>') + (wide if author.may("wide margins in cells", 0.3) else "")
    return tbl(*rows, grid=grid, properties=after + mirrored + apart + indent, borders=borders, after=inside)


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
    with at(author, "short cell"):
        return tc(p(author.text(2)), _width(width))


def _turned_cell(author: Author, width: int) -> str:
    return tc(p(author.text(2)), _width(width) + f'<w:textDirection w:val="{author.one_of("btLr", "tbRl")}"/>')


def _width(width: int) -> str:
    return f'<w:tcW w:w="{width}" w:type="dxa"/>'


def _cell(author: Author, span: int, width: int, depth: int, merged: str = "") -> str:
    inner, full = width - MARGINS, merged != "continue"
    blocks = [p(author.text(2), "<w:keepNext/>")] if full and author.may("kept tables", 0.5) else []
    blocks += [author.paragraph(3) for _ in range(author.chance.choice((0, 0, 1)))] + [author.paragraph(3, last=True)] if full else [p()]
    if full and depth < 3 and inner > LEAST and author.may("nested tables", 0.1):
        blocks = [table(author, inner, depth + 1), *blocks]
    if full and depth < 3 and inner > LEAST and author.place == "cell" and author.may("floating tables in cells", 0.1):
        blocks = [table(author, LEAST, depth + 2, after='<w:tblpPr w:rightFromText="140" w:vertAnchor="text" w:tblpY="1"/>'), *blocks]
    if full and inner > 2000 and author.place == "cell" and author.may("boxes in cells", 0.1):
        blocks.insert(0, author.paragraph(3, before=box(author)))
    if merged == "restart" and author.may("tall merged cells", 0.5):
        blocks[:0] = [author.paragraph(6) for _ in range(author.chance.randint(4, 12))]
    spanned = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    joined = f'<w:vMerge w:val="{merged}"/>' if merged else ""
    placed = author.one_of("", "", '<w:vAlign w:val="center"/>', '<w:vAlign w:val="bottom"/>')
    return tc("".join(blocks), _width(width) + spanned + joined + placed)
