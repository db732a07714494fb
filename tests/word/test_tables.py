"""What of a table stays together at the end of a page."""

from __future__ import annotations

from moralreport.word.blocks import Cell, Paragraph, Row, Span, Table
from moralreport.word.tables import ruled


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


def test_no_short_row_begins_or_ends_a_table_alone_on_a_page() -> None:
    rows = ruled(("เรื่อง",), [row("ข้อความ")] * 30, "").rows
    assert [all(block.keep_next for block in one.cells[0].blocks) for one in rows[1:]] == [True, *[False] * 27, True, False]


def test_a_high_first_row_may_stand_alone() -> None:
    rows = ruled(("เรื่อง",), [row("ข้อความยาว " * 90), *[row("ข้อความ")] * 9], "").rows
    assert not any(block.keep_next for block in rows[1].cells[0].blocks)
