"""Specimens of tables (17.4)."""

from __future__ import annotations

from tests.typeset.features.building import EDGE, SENTENCE, p, section, specimen, tbl, tc, tr

_TALL = '<w:trHeight w:val="900" w:hRule="{}"/>'


def table_widths() -> bytes:
    words = tr("ก", "จริยธรรมและความโปร่งใส")
    auto = tbl(words, grid=(2400, 2400), properties='<w:tblW w:w="0" w:type="auto"/>')
    fixed = tbl(words, grid=(800, 1600), properties='<w:tblW w:w="2400" w:type="dxa"/>', after='<w:tblLayout w:type="fixed"/>')
    share = tbl(words, grid=(2400, 2400), properties='<w:tblW w:w="2500" w:type="pct"/><w:jc w:val="center"/>')
    indented = tbl(words, properties='<w:tblW w:w="3000" w:type="dxa"/><w:tblInd w:w="600" w:type="dxa"/>')
    return specimen(p().join((auto, fixed, share, indented)) + p(), section(height=7000))


def row_gaps_and_alignment() -> bytes:
    gap = '<w:gridBefore w:val="1"/><w:wBefore w:w="1200" w:type="dxa"/>'
    rows = (
        tr("ก", "ข", "ค"),
        tr("เว้นต้น", "ค", properties=gap),
        tr("ก", "เว้นท้าย", properties='<w:gridAfter w:val="1"/><w:wAfter w:w="1200" w:type="dxa"/>'),
    )
    aligned = [tr("แถว", kind, properties=f'<w:jc w:val="{kind}"/>') for kind in ("left", "center", "right")]
    layout = '<w:tblLayout w:type="fixed"/>'
    return specimen(
        tbl(*rows, grid=(1200, 1200, 1200), after=layout) + p() + tbl(*aligned, grid=(1000, 1000), after=layout) + p(), section(height=6000)
    )


def merged_cells() -> bytes:
    start, go_on = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    rows = (
        tr(tc("รวมสองสดมภ์", '<w:gridSpan w:val="2"/>'), "ค"),
        tr(tc("รวมสองแถว " + SENTENCE, start), "ข", "ค"),
        tr(tc("", go_on), "ข", "ค"),
    )
    return specimen(tbl(*rows, grid=(1600, 1600, 1600)) + p())


def row_heights() -> bytes:
    least = tr("อย่างน้อย", "ก", properties=_TALL.format("atLeast"))
    exact = tr("พอดี", SENTENCE, properties=_TALL.format("exact"))
    return specimen(tbl(least, exact, tr("ตามข้อความ", "ก")) + p())


def cell_alignment_and_margins() -> bytes:
    cells = [tc(kind, f'<w:vAlign w:val="{kind}"/>') for kind in ("top", "center", "bottom")]
    margins = '<w:tcMar><w:top w:w="200" w:type="dxa"/><w:left w:w="400" w:type="dxa"/></w:tcMar><w:shd w:val="clear" w:fill="DDEBF7"/>'
    return specimen(tbl(tr(*cells, tc("ขอบใน", margins), properties=_TALL.format("atLeast")), grid=(1200, 1200, 1200, 1200)) + p())


def header_rows() -> bytes:
    head = tr("ที่", "รายการ", properties="<w:tblHeader/>")
    return specimen(tbl(head, *(tr(str(number), "รายการ") for number in range(1, 14))) + p())


def row_splitting() -> bytes:
    rows = (tr("แบ่งได้", SENTENCE * 4), tr("แบ่งไม่ได้", SENTENCE * 3, properties="<w:cantSplit/>"))
    return specimen(p("บรรทัด") * 3 + tbl(*rows) + p())


def cell_borders() -> bytes:
    heavy = '<w:tcBorders><w:bottom w:val="single" w:sz="24" w:color="C00000"/></w:tcBorders>'
    double = '<w:tcBorders><w:right w:val="double" w:sz="4" w:color="0000C0"/></w:tcBorders>'
    silent = '<w:tcBorders><w:right w:val="nil"/></w:tcBorders>'
    across = f"<w:tcBorders><w:tl2br {EDGE}/></w:tcBorders>"
    rows = (tr(tc("หนา", heavy), "ข", "ค"), tr(tc("คู่", double), "ข", "ค"), tr(tc("ไม่มีเส้นขวา", silent), tc("ทแยง", across), "ค"))
    return specimen(tbl(*rows, grid=(1600, 1600, 1600)) + p())


def forbidden_inner_border() -> bytes:
    silent = '<w:tcBorders><w:right w:val="nil"/></w:tcBorders>'
    other = '<w:tcBorders><w:left w:val="nil"/></w:tcBorders>'
    return specimen(tbl(tr(tc("ซ้าย", silent), tc("ขวา", other)), tr("ก", "ข")) + p())


def nested_tables() -> bytes:
    inner = tbl(tr("ใน", "ใน"), grid=(800, 800))
    return specimen(tbl(tr("นอก", tc(p("ก่อน") + inner + p()))) + p())


def floating_table() -> bytes:
    place = (
        '<w:tblpPr w:leftFromText="120" w:rightFromText="120" w:vertAnchor="text" w:horzAnchor="margin" w:tblpXSpec="right" w:tblpY="300"/>'
    )
    return specimen(tbl(tr("ลอย", "ขวา"), grid=(900, 900), properties=place) + p(SENTENCE * 4))


def floating_tables_apart() -> bytes:
    place = '<w:tblpPr w:vertAnchor="text" w:horzAnchor="margin" w:tblpXSpec="right" w:tblpY="{}"/><w:tblOverlap w:val="never"/>'
    first, second = (tbl(tr(name, "ขวา"), grid=(900, 900), properties=place.format(y)) for name, y in (("หนึ่ง", 300), ("สอง", 1)))
    return specimen(first + p("ก") + second + p(SENTENCE * 3))


def tall_header_rows() -> bytes:
    head = tr("หัว", "ตาราง", properties='<w:tblHeader/><w:trHeight w:val="{}"/>')
    tables = (tbl(head.replace("{}", str(height)), *(tr(str(number), "รายการ") for number in range(3))) for height in (3000, 3700))
    return specimen("".join(table + p() for table in tables))


def cell_text_direction() -> bytes:
    kinds = {"btLr": "btLr", "tbRl": "tbRl 縦"}
    cells = [tc(text, f'<w:textDirection w:val="{kind}"/>') for kind, text in kinds.items()]
    return specimen(tbl(tr(*cells, "ปกติ", properties='<w:trHeight w:val="1600"/>'), grid=(1000, 1000, 2000)) + p())


def cell_spacing() -> bytes:
    shaded = tc("ง", '<w:shd w:val="clear" w:fill="DDEBF7"/>')
    wide = tc("รวมสองสดมภ์", '<w:gridSpan w:val="2"/>')
    return specimen(tbl(tr("ก", "ข"), tr("ค", shaded), tr(wide), properties='<w:tblCellSpacing w:w="60" w:type="dxa"/>') + p())


def cell_fit_text() -> bytes:
    return specimen(tbl(tr(tc("พอดีช่อง", "<w:tcFitText/>"), tc("ไม่ตัด " * 3, "<w:noWrap/>"))) + p())


def hidden_cell_marks() -> bytes:
    small = tr(tc("", "<w:hideMark/>"), tc("", "<w:hideMark/>"), properties='<w:trHeight w:val="120" w:hRule="atLeast"/>')
    return specimen(tbl(tr("ก", "ข"), small, tr("ค", "ง")) + p())


TABLES = (
    table_widths,
    row_gaps_and_alignment,
    merged_cells,
    row_heights,
    cell_alignment_and_margins,
    header_rows,
    row_splitting,
    cell_borders,
    forbidden_inner_border,
    nested_tables,
    floating_table,
    floating_tables_apart,
    tall_header_rows,
    cell_text_direction,
    cell_spacing,
    cell_fit_text,
    hidden_cell_marks,
)
