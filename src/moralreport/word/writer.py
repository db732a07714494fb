"""Blocks → WordprocessingML text. Styles stand as "@name", pictures as "@picture:name", links as "@link:address" until `binding`."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final, assert_never

from moralreport.word.blocks import Arrow, Bar, Block, Cell, Figure, Inline, Paragraph, Row, Span, Table
from moralreport.word.package.wordml import EMU_PER_POINT, PIC, WP, A, R, attribute
from moralreport.word.shapes import arrow_xml, bar_xml

_PIECES: Final = re.compile(r"[\t\n]|[^\t\n]+")
_MARKS: Final = {"\t": "<w:tab/>", "\n": "<w:br/>"}


def blocks_xml(blocks: Iterable[Block]) -> str:
    """Sibling paragraphs and tables; a small gap follows every table."""
    return "".join(_table(block) + _gap(block) if isinstance(block, Table) else _paragraph(block) for block in blocks)


def _gap(table: Table) -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="@Table Gap"/>{"<w:keepNext/>" if table.keep_next else ""}</w:pPr></w:p>'


def _paragraph(block: Paragraph) -> str:
    properties = f'<w:pStyle w:val="@{attribute(block.style)}"/>'
    if block.keep_next:
        properties += "<w:keepNext/>"
    if block.exact is not None:
        properties += f'<w:spacing w:before="0" w:after="0" w:line="{round(block.exact * 20)}" w:lineRule="exact"/>'
    elif block.after is not None:
        properties += f'<w:spacing w:after="{round(block.after * 20)}"/>'
    if block.alignment:
        properties += f'<w:jc w:val="{block.alignment}"/>'
    return f"<w:p><w:pPr>{properties}</w:pPr>{''.join(map(_inline, block.inlines))}</w:p>"


def _inline(inline: Inline) -> str:
    match inline:
        case Span():
            run = _run(inline)
            return f'<w:hyperlink r:id="@link:{attribute(inline.link)}">{run}</w:hyperlink>' if inline.link else run
        case Figure():
            return f"<w:r>{_drawing(inline)}</w:r>"
        case Bar():
            return f"<w:r>{bar_xml(inline)}</w:r>"
        case Arrow():
            return f"<w:r>{arrow_xml(inline)}</w:r>"
        case _ as never:
            assert_never(never)


def _run(span: Span) -> str:
    style = "Hyperlink" if span.link else span.style
    properties = f'<w:rStyle w:val="@{attribute(style)}"/>' if style else ""
    properties += "<w:b/><w:bCs/>" if span.bold else ""
    properties += "<w:i/><w:iCs/>" if span.italic else ""
    properties += "<w:strike/>" if span.strike else ""
    return f"<w:r><w:rPr>{properties}</w:rPr>{run_text(span.text)}</w:r>" if properties else f"<w:r>{run_text(span.text)}</w:r>"


def run_text(words: str) -> str:
    """Contents of a run: text, with tabs as w:tab and ends of lines as w:br."""
    return "".join(_MARKS.get(piece) or f'<w:t xml:space="preserve">{attribute(piece)}</w:t>' for piece in _PIECES.findall(words))


def _drawing(figure: Figure) -> str:
    width, height = round(figure.width * EMU_PER_POINT), round(figure.height * EMU_PER_POINT)
    alt = attribute(figure.alt)
    return (
        f'<w:drawing><wp:inline xmlns:wp="{WP}" distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{width}" cy="{height}"/>'
        f'<wp:docPr id="0" name="{attribute(figure.picture.name)}" descr="{alt}"/>'
        f'<wp:cNvGraphicFramePr><a:graphicFrameLocks xmlns:a="{A}" noChangeAspect="1"/></wp:cNvGraphicFramePr>'
        f'<a:graphic xmlns:a="{A}"><a:graphicData uri="{PIC}"><pic:pic xmlns:pic="{PIC}">'
        f'<pic:nvPicPr><pic:cNvPr id="0" name="{attribute(figure.picture.name)}" descr="{alt}"/><pic:cNvPicPr/></pic:nvPicPr>'
        f'<pic:blipFill><a:blip xmlns:r="{R}" r:embed="@picture:{attribute(figure.picture.name)}"/>'
        f"<a:stretch><a:fillRect/></a:stretch></pic:blipFill>"
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'
        f'<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>'
        "</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>"
    )


def _table(table: Table) -> str:
    column = int(table.first_column_header)
    look = f'w:val="04A0" w:firstRow="1" w:lastRow="0" w:firstColumn="{column}" w:lastColumn="0" w:noHBand="1" w:noVBand="1"'
    caption = f'<w:tblCaption w:val="{attribute(table.title)}"/>' if table.title else ""
    properties = (
        f'<w:tblStyle w:val="@{"Table Grid" if table.ruled else "Table Plain"}"/><w:tblW w:w="{sum(table.widths)}" w:type="dxa"/>'
        f'<w:tblLayout w:type="fixed"/><w:tblLook {look}/>{caption}'
    )
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in table.widths)
    rows = "".join(_row(row, table.widths) for row in table.rows)
    return f"<w:tbl><w:tblPr>{properties}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>"


def _row(row: Row, widths: tuple[int, ...]) -> str:
    properties = "<w:cantSplit/>" if row.header or row.height or row.whole else ""
    properties += f'<w:trHeight w:val="{round(row.height * 20)}" w:hRule="atLeast"/>' if row.height else ""
    properties += "<w:tblHeader/>" if row.header else ""
    cells, column = [], 0
    for cell in row.cells:
        cells.append(_cell(cell, sum(widths[column : column + cell.span])))
        column += cell.span
    return f"<w:tr>{f'<w:trPr>{properties}</w:trPr>' if properties else ''}{''.join(cells)}</w:tr>"


def _cell(cell: Cell, width: int) -> str:
    properties = f'<w:tcW w:w="{width}" w:type="dxa"/>'
    properties += f'<w:gridSpan w:val="{cell.span}"/>' if cell.span > 1 else ""
    properties += '<w:vMerge w:val="restart"/>' if cell.merge else "<w:vMerge/>" if cell.below else ""
    properties += '<w:shd w:val="clear" w:color="auto" w:fill="F2F2F2"/>' if cell.shaded else ""
    properties += '<w:shd w:val="clear" w:color="auto" w:fill="D9D9D9"/>' if cell.filled else ""
    properties += f'<w:shd w:val="clear" w:color="auto" w:fill="{cell.fill}"/>' if cell.fill else ""
    vertical = "center" if cell.shaded or cell.filled or cell.fill else cell.vertical
    properties += f'<w:vAlign w:val="{vertical}"/>' if vertical != "top" else ""
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{''.join(map(_paragraph, cell.blocks)) or '<w:p/>'}</w:tc>"
