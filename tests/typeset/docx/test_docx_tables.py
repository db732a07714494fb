"""Tables: grid, merges, borders, margins, heights, floating (17.4)."""

from __future__ import annotations

import pytest
from tests.typeset.docx.word_specimens import blocks_of, first_table, paragraph, style, text_of

from moralreport.typeset.document import AxisPosition, Border, FloatingTable, Length, Paragraph, Table
from moralreport.typeset.document.plane import Insets


def cell(text: str = "ก", properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{paragraph(text)}</w:tc>"


def row(*cells: str, properties: str = "") -> str:
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(cells)}</w:tr>"


def table(*rows: str, properties: str = "", grid: tuple[int, ...] = ()) -> Table:
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in grid)
    return first_table(f"<w:tbl><w:tblPr>{properties}</w:tblPr><w:tblGrid>{columns}</w:tblGrid>{''.join(rows)}</w:tbl>")


def test_spans_and_vertical_merges() -> None:
    found = table(
        row(cell(properties='<w:gridSpan w:val="2"/>'), cell(properties='<w:vMerge w:val="restart"/>')),
        row(cell(), cell(), cell(properties="<w:vMerge/>")),
        grid=(1000, 2000, 3000),
    )
    assert [[c.grid_span for c in r.cells] for r in found.rows] == [[2, 1], [1, 1, 1]]
    assert [r.cells[-1].v_merge for r in found.rows] == ["restart", "continue"]
    assert found.grid == (50.0, 100.0, 150.0)


def test_rows_without_cells_are_none() -> None:
    assert [len(one.cells) for one in table(row(), row(cell(), cell()), row()).rows] == [2]
    assert blocks_of("<w:tbl><w:tr/></w:tbl>" + paragraph("ก")) == blocks_of(paragraph("ก"))


def test_legacy_horizontal_merges_become_spans() -> None:
    found = table(row(cell("ก", '<w:hMerge w:val="restart"/>'), cell("ข", "<w:hMerge/>"), cell("ค")))
    assert [(c.grid_span, text_of(c.blocks[0])) for c in found.rows[0].cells] == [(2, "ก"), (1, "ค")]


def test_a_horizontal_merge_that_nothing_begins_is_none() -> None:
    found = table(
        row(cell("ก"), cell("ข", "<w:hMerge/>"), cell("ค", '<w:hMerge w:val="continue"/>')),
        row(cell("ง", "<w:hMerge/>"), cell("จ", '<w:hMerge w:val="restart"/>'), cell("ฉ")),
    )
    assert [[(c.grid_span, text_of(c.blocks[0])) for c in r.cells] for r in found.rows] == [
        [(1, "ก"), (1, "ข"), (1, "ค")],
        [(1, "ง"), (1, "จ"), (1, "ฉ")],
    ]


def test_cells_of_a_horizontal_merge_are_as_wide_as_all_of_them() -> None:
    width = '<w:tcW w:w="1000" w:type="dxa"/>'
    found = table(row(cell("ก", width + '<w:hMerge w:val="restart"/>'), cell("", width + "<w:hMerge/>"), cell("ค", width)))
    assert [c.width for c in found.rows[0].cells] == [Length("points", 100.0), Length("points", 50.0)]


def test_columns_missing_in_the_grid_take_the_width_of_their_cells() -> None:
    assert table(row(cell(), cell(properties='<w:tcW w:w="1440" w:type="dxa"/>')), grid=(500,)).grid == (25.0, 72.0)


def test_widths_are_points_shares_or_automatic() -> None:
    widths = (
        'w:w="1440" w:type="dxa"',
        'w:w="2500" w:type="pct"',
        'w:w="50%" w:type="pct"',
        'w:w="0" w:type="auto"',
        'w:w="0" w:type="nil"',
    )
    found = table(row(*(cell(properties=f"<w:tcW {width}/>") for width in widths)))
    expected = [Length("points", 72.0), Length("percent", 0.5), Length("percent", 0.5), Length(), Length("nil")]
    assert [c.width for c in found.rows[0].cells] == expected


def test_rows_know_their_height_their_header_and_their_gaps() -> None:
    found = table(
        row(cell(), properties='<w:tblHeader/><w:trHeight w:val="400"/><w:cantSplit/>'),
        row(
            cell(),
            properties='<w:gridBefore w:val="1"/><w:wBefore w:w="200" w:type="dxa"/><w:trHeight w:val="300" w:hRule="exact"/>'
            '<w:tblHeader w:val="0"/>',
        ),
    )
    first, second = found.rows
    assert (first.header, first.cant_split, first.height, first.height_rule, first.cells[0].header) == (True, True, 20.0, "atLeast", True)
    assert (second.header, second.grid_before, second.width_before, second.height_rule) == (False, 1, Length("points", 10.0), "exact")


def test_a_header_row_below_an_ordinary_row_is_none() -> None:
    assert [r.header for r in table(row(cell()), row(cell(), properties="<w:tblHeader/>")).rows] == [False, False]


def test_direct_borders_of_a_cell_beat_those_of_the_table_and_nil_forbids() -> None:
    edges = '<w:tblBorders><w:top w:val="single" w:sz="4"/><w:insideV w:val="single" w:sz="4"/></w:tblBorders>'
    own = (
        '<w:tcBorders><w:top w:val="double" w:sz="12" w:color="00FF00"/><w:end w:val="nil"/>'
        '<w:tl2br w:val="single" w:sz="4"/></w:tcBorders>'
    )
    borders = table(row(cell(properties=own), cell()), properties=edges).rows[0].cells[0].borders
    assert (borders.top, borders.right, borders.nil) == (Border("double", 1.5, "00FF00"), None, ("right",))
    assert borders.diagonal_down == Border("single", 0.5)


def test_exceptions_of_a_row_beat_the_table() -> None:
    odd = '<w:tr><w:tblPrEx><w:tblBorders><w:top w:val="thick" w:sz="24"/></w:tblBorders></w:tblPrEx>' + cell() + "</w:tr>"
    found = table(odd, properties='<w:tblBorders><w:top w:val="single" w:sz="4"/></w:tblBorders>')
    assert found.rows[0].cells[0].borders.top == Border("thick", 3.0)


def test_margins_of_a_cell_beat_those_of_the_table() -> None:
    margins = '<w:tblCellMar><w:left w:w="100" w:type="dxa"/><w:top w:w="40" w:type="dxa"/></w:tblCellMar>'
    own = '<w:tcMar><w:start w:w="0" w:type="dxa"/></w:tcMar>'
    assert table(row(cell(properties=own)), properties=margins).rows[0].cells[0].margins == (0.0, 2.0, 5.4, 0.0)


def test_a_floating_table_keeps_its_place() -> None:
    found = table(
        row(cell()),
        properties='<w:tblpPr w:horzAnchor="page" w:vertAnchor="text" w:tblpXSpec="center" w:tblpY="200" w:leftFromText="180"/>',
    )
    assert found.floating == FloatingTable(AxisPosition("page", align="center"), AxisPosition("text", offset=10.0), Insets(left=9.0))


def test_a_table_in_a_cell_is_a_table() -> None:
    inner = f"<w:tbl>{row(cell('ใน'))}</w:tbl>"
    found = table(row(f"<w:tc>{inner}<w:p/></w:tc>"))
    nested = found.rows[0].cells[0].blocks[0]
    assert isinstance(nested, Table) and text_of(nested.rows[0].cells[0].blocks[0]) == "ใน"


def test_a_cell_without_a_paragraph_gets_one() -> None:
    assert [text_of(block) for block in table(row("<w:tc/>")).rows[0].cells[0].blocks] == [""]


def test_caption_and_description_are_kept_for_readers() -> None:
    found = table(row(cell()), properties='<w:tblCaption w:val="ผล"/><w:tblDescription w:val="ตารางผล"/><w:tblLayout w:type="fixed"/>')
    assert (found.caption, found.description, found.fixed) == ("ผล", "ตารางผล", True)


FRAME = '<w:framePr w:vAnchor="page" w:hAnchor="margin" w:y="2266" w:hSpace="100"/>'


def test_nothing_floats_out_of_a_cell_by_a_frame() -> None:
    cells = f"<w:tc>{paragraph('หนึ่ง', FRAME)}</w:tc><w:tc>{paragraph('สอง')}</w:tc>"
    found = first_table(f"<w:tbl><w:tblPr/><w:tblGrid/><w:tr>{cells}</w:tr></w:tbl>")
    assert found.floating is None
    for cell in found.rows[0].cells:
        (inside,) = cell.blocks
        assert isinstance(inside, Paragraph) and inside.properties.frame is None


def test_a_table_all_in_one_frame_stands_in_it() -> None:
    found = first_table(f"<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc>{paragraph('หนึ่ง', FRAME)}</w:tc></w:tr></w:tbl>")
    assert found.floating is not None and found.floating.distances == (5.0, 0.0, 5.0, 0.0)
    assert (found.floating.vertical.relative_to, found.floating.vertical.offset) == ("page", 113.3)


def test_attributes_of_a_frame_are_laid_upon_those_of_the_style() -> None:
    styles = style("Framed", '<w:pPr><w:framePr w:w="2000" w:vAnchor="page" w:y="2266" w:hAnchor="page" w:xAlign="center"/></w:pPr>')
    body = paragraph("ก", '<w:pStyle w:val="Framed"/><w:framePr w:wrap="auto" w:x="400"/>')
    (framed,) = blocks_of(body, styles=styles)
    assert isinstance(framed, Paragraph) and framed.properties.frame is not None
    frame = framed.properties.frame
    assert (frame.width, frame.vertical, frame.horizontal) == (100.0, AxisPosition("page", offset=113.3), AxisPosition("page", offset=20.0))


@pytest.mark.parametrize(
    ("attributes", "place"),
    [
        ("", AxisPosition("text", offset=0.0)),
        ('w:y="200"', AxisPosition("margin", offset=10.0)),
        ('w:yAlign="bottom"', AxisPosition("margin", align="bottom")),
        ('w:vAnchor="page" w:yAlign="bottom"', AxisPosition("page", align="bottom")),
        ('w:vAnchor="page" w:y="200" w:yAlign="bottom"', AxisPosition("page", offset=10.0)),
        ('w:vAnchor="text" w:yAlign="bottom"', AxisPosition("text", offset=0.0)),
    ],
)
def test_how_far_down_a_frame_stands(attributes: str, place: AxisPosition) -> None:
    (framed,) = blocks_of(paragraph("ก", f"<w:framePr {attributes}/>"))
    assert isinstance(framed, Paragraph) and framed.properties.frame is not None
    assert framed.properties.frame.vertical == place


def test_a_frame_turns_text_as_its_paragraphs_say() -> None:
    (framed,) = blocks_of(paragraph("ก", '<w:framePr w:w="2000"/><w:textDirection w:val="btLr"/>'))
    assert isinstance(framed, Paragraph) and framed.properties.frame is not None
    assert framed.properties.frame.direction == "btLr"


def test_lengths_beyond_what_word_can_say_are_ignored() -> None:
    huge = '<w:tblInd w:w="65000" w:type="dxa"/><w:tblCellMar><w:left w:w="65000" w:type="dxa"/></w:tblCellMar>'
    found = table(row(cell()), properties=huge, grid=(1000,))
    assert (found.indent, found.rows[0].cells[0].margins[0]) == (0.0, 0.0)


def test_a_frame_in_line_is_none() -> None:
    styles = style("Framed", FRAME.join(("<w:pPr>", "</w:pPr>")))
    body = paragraph("ก", '<w:pStyle w:val="Framed"/>') + paragraph("ข", '<w:pStyle w:val="Framed"/><w:framePr w:yAlign="inline"/>')
    framed, free = blocks_of(body, styles=styles)
    assert isinstance(framed, Paragraph) and framed.properties.frame is not None
    assert isinstance(free, Paragraph) and free.properties.frame is None


def test_a_table_style_says_that_its_first_row_is_a_header_and_that_rows_stay_whole() -> None:
    header = '<w:trPr><w:cantSplit/></w:trPr><w:tblStylePr w:type="firstRow"><w:trPr><w:tblHeader/></w:trPr></w:tblStylePr>'
    row = f"<w:tr>{{}}<w:tc>{paragraph('ก')}</w:tc></w:tr>"
    rows = row.format("") + row.format('<w:trPr><w:cantSplit w:val="0"/></w:trPr>')
    for look, is_header in (('w:firstRow="1"', True), ('w:firstRow="0"', False)):
        properties = f'<w:tblPr><w:tblStyle w:val="Headed"/><w:tblLook {look}/></w:tblPr>'
        found = first_table(f"<w:tbl>{properties}<w:tblGrid/>{rows}</w:tbl>", styles=style("Headed", header, kind="table"))
        assert [(one.header, one.cant_split) for one in found.rows] == [(is_header, True), (False, False)]


def test_rows_and_cells_stand_in_alternate_content() -> None:
    choices = '<mc:AlternateContent><mc:Choice Requires="x">{0}</mc:Choice><mc:Choice Requires="w14">{1}</mc:Choice></mc:AlternateContent>'
    found = table(choices.format(row(cell("ก")), row(cell("ข"), choices.format(cell("ค"), cell("ง")))))
    assert [[text_of(cell.blocks[0]) for cell in row.cells] for row in found.rows] == [["ข", "ง"]]


def test_the_shading_of_a_table_lies_under_that_of_its_cells() -> None:
    own = '<w:shd w:val="clear" w:fill="00FF00"/>'
    found = table(row(cell(), cell(properties=own)), properties='<w:shd w:val="clear" w:fill="ABCDEF"/>', grid=(1000, 1000))
    assert [one.shading for one in found.rows[0].cells] == ["ABCDEF", "00FF00"]
