"""Widths of columns."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from moralreport.word.blocks import PAGE_WIDTH
from moralreport.word.tables import proportional, ruled


def test_shares_are_kept_where_nothing_is_too_narrow() -> None:
    assert proportional((1, 3), 400) == (100, 300)


def test_a_narrow_column_is_widened_and_the_others_share_the_rest() -> None:
    assert proportional((1, 10, 10), 2100, (300, 0, 0)) == (300, 900, 900)


@given(st.lists(st.floats(0.1, 60), min_size=1, max_size=12), st.integers(1000, 20000))
def test_widths_always_fill_the_table(shares: list[float], total: int) -> None:
    widths = proportional(shares, total, [700] * len(shares))
    assert sum(widths) == total and min(widths) > 0


def test_a_short_heading_is_not_cut() -> None:
    table = ruled(("ลำดับ", "กิจกรรม"), (), (0.1, 20.0), "", PAGE_WIDTH)
    assert table.widths[0] >= 800 and sum(table.widths) == PAGE_WIDTH
