"""What of a table stays together at the end of a page."""

from __future__ import annotations

import pytest
from lxml import etree
from tests.word import samples

from moralreport.model.report import Entry
from moralreport.word.blocks import Cell, Paragraph, Row, Span, Table
from moralreport.word.columns import CELL_MARGINS, row_lines, suited_widths
from moralreport.word.package.styles import styles_part
from moralreport.word.package.wordml import w
from moralreport.word.sections.results import evidence_line
from moralreport.word.sections.sections import Room, section_blocks
from moralreport.word.tables import heading_row, in_columns, ruled, two_headed, with_what_follows
from moralreport.word.writer import blocks_xml


def row(words: str) -> Row:
    return Row((Cell((Paragraph((Span(words),), "Table Text"),)),))


def is_kept(table: Table) -> bool:
    """Whether every row but the last stands on the page of the next."""
    return all(block.keep_next for one in table.rows[:-1] for cell in one.cells for block in cell.blocks)


def test_a_short_table_stays_on_one_page_and_a_long_one_does_not() -> None:
    short = ruled(("เรื่อง",), [row("ข้อความ")] * 4, "")
    assert is_kept(short) and not short.rows[-1].cells[0].blocks[0].keep_next
    assert not is_kept(ruled(("เรื่อง",), [row("ข้อความ")] * 30, ""))


def test_a_row_of_a_few_lines_is_never_parted_and_a_long_one_may_be() -> None:
    table = ruled(("เรื่อง",), [row("ข้อความ"), row("ข้อความยาว " * 400)], "")
    assert [one.whole for one in table.rows[1:]] == [True, False]


def test_no_short_row_begins_a_table_alone_on_a_page() -> None:
    rows = ruled(("เรื่อง",), [row("ข้อความ")] * 30, "").rows
    assert [all(block.keep_next for block in one.cells[0].blocks) for one in rows[1:]] == [True, *[False] * 29]


def test_a_high_first_row_may_stand_alone() -> None:
    rows = ruled(("เรื่อง",), [row("ข้อความยาว " * 90), *[row("ข้อความ")] * 9], "").rows
    assert not any(block.keep_next for block in rows[1].cells[0].blocks)


def rows_of(heights: list[int]) -> list[Row]:
    """Rows of so many lines."""
    return [Row((Cell((Paragraph((Span("ข้อความ"),), "Table Text"),) * height),)) for height in heights]


def kept(table: Table) -> list[bool]:
    """Which rows stand on the page of the next."""
    return [all(block.keep_next for cell in one.cells for block in cell.blocks) for one in table.rows]


def test_a_table_of_ten_lines_is_short_and_one_of_eleven_is_not() -> None:
    assert kept(in_columns(rows_of([5, 2, 3]), (8000,))) == [True, True, False]
    assert kept(in_columns(rows_of([6, 2, 3]), (8000,))) == [False, False, False]


def test_a_row_of_twelve_lines_is_whole_and_one_of_thirteen_is_not_unless_it_asks() -> None:
    rows = rows_of([12, 13])
    asking = Row(rows[1].cells, whole=True)
    assert [one.whole for one in in_columns([*rows, asking], (8000,)).rows] == [True, False, True]


@pytest.mark.parametrize(
    ("heights", "expected"),
    [
        ([8, 2], [False, False]),
        ([1, 8, 2], [False, False, False]),
        ([1, 1, 8, 2], [True, False, False, False]),
        ([8, 1, 8, 2], [True, False, False, False]),
        ([9, 1, 8, 2], [False, False, False, False]),
    ],
)
def test_the_first_rows_below_a_heading_keep_company_while_they_are_low(heights: list[int], expected: list[bool]) -> None:
    table = in_columns((heading_row(("เรื่อง",)), *rows_of(heights)), (8000,))
    assert kept(table) == [False, *expected]


def test_what_follows_keeps_a_paragraph_or_the_last_row_and_the_table() -> None:
    paragraph = with_what_follows(Paragraph((), "Body Text"))
    assert isinstance(paragraph, Paragraph) and paragraph.keep_next
    table = with_what_follows(Table(tuple(rows_of([1, 1])), (8000,)))
    assert isinstance(table, Table) and table.keep_next and kept(table) == [False, True]


def test_a_heading_over_several_columns_stands_above_theirs_and_the_others_go_down() -> None:
    first, second = two_headed(("ที่", "ไตรมาส", "ผู้รับผิดชอบ"), 1, ("๑", "๒"))
    assert [(cell.span, cell.merge, cell.below) for cell in first.cells] == [(1, True, False), (2, False, False), (1, True, False)]
    assert [(cell.span, cell.merge, cell.below) for cell in second.cells] == [(1, False, True), *[(1, False, False)] * 2, (1, False, True)]
    assert first.header and second.header and all(cell.shaded for one in (first, second) for cell in one.cells)


def test_names_stand_in_the_middle_of_the_room_to_sign() -> None:
    signers = tuple(Entry({"name": name, "position": "เจ้าหน้าที่"}) for name in ("หนึ่ง", "สอง"))
    (table,) = section_blocks(samples.PARTICIPANTS, signers, Room())
    assert isinstance(table, Table)
    for one in table.rows[1:]:
        assert {cell.vertical for cell in one.cells} == {"center"}
    assert blocks_xml([table]).count('<w:vAlign w:val="center"/>') == 3 * 4


def test_columns_are_reckoned_with_the_margins_that_cells_have() -> None:
    (margins,) = etree.fromstring(styles_part().encode()).iter(w("tblCellMar"))
    sides = sum(int(side.get(w("w"), "")) for side in margins if side.tag in (w("left"), w("right")))
    assert sides == 2 * 108 < CELL_MARGINS < sides + 20


def test_a_link_in_a_narrow_column_has_its_host_on_a_line_of_its_own() -> None:
    address = "https://moral.example.com/2569/1-01"
    narrow, wide = (evidence_line(address, narrow=narrow) for narrow in (True, False))
    assert [blocks_xml([one]).count("<w:br/>") for one in (narrow, wide, evidence_line("https://example.com/", narrow=True))] == [1, 0, 0]
    assert row_lines(Row((Cell((narrow,)),)), (9000,)) == 2
    link = Cell((wide,))
    assert row_lines(Row((link,)), suited_widths([Row((link, *row("เรื่องยาว " * 20).cells))], 9000)) == 1
