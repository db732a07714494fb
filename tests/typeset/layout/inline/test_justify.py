"""Where the slack of a line goes."""

from __future__ import annotations

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from tests.typeset.layout.inline.setting import SARABUN, SQUARE, Setting, environment, paragraph, run

from moralreport.typeset.document import Break, Document, Tab, TabStop

SENTENCE = "ประกาศสำนักการต่างประเทศ เรื่อง มาตรการป้องกันการทุจริต ให้เป็นไปตามพระราชบัญญัติ ข้อมูลข่าวสารของราชการ "


@pytest.mark.parametrize(("alignment", "x"), [("left", 0.0), ("center", 35.0), ("right", 70.0), ("both", 0.0), ("thaiDistribute", 0.0)])
def test_a_last_line_stands_where_its_alignment_says(alignment: str, x: float) -> None:
    assert Setting(paragraph("abc", alignment=alignment), 100.0).placed() == [("abc", x)]


def test_both_widens_spaces_only() -> None:
    (found,) = Setting(paragraph("ab cd ef ghijkl", alignment="both"), 100.0).runs()
    assert found.spacing == pytest.approx((0, 0, 10, 0, 0, 10, 0, 0, 0))


def test_both_leaves_a_line_without_spaces_natural() -> None:
    assert Setting(paragraph("กกกกกก กกกกกกก", alignment="both"), 100.0).runs()[0].spacing == ()


def test_thai_distribute_parts_clusters_and_spaces_evenly() -> None:
    setting = Setting(paragraph("ที่นี่ก กกกก กกกกกกกกกกกกก", alignment="thaiDistribute"), 81.0)
    (found,) = setting.runs()
    parted = [room for room, glyph in zip(found.spacing, found.glyphs, strict=True) if room]
    assert setting.texts[0] == "ที่นี่ก กกกก "
    assert parted == pytest.approx([1 / 7] * 7)
    assert setting.right_edge() == pytest.approx(81.0)


def test_thai_distribute_leaves_latin_words_whole() -> None:
    (thai, *_) = Setting(paragraph("กก abc กก กกกกกกกกก", alignment="thaiDistribute"), 103.0).runs()
    rooms = dict(zip("กก abc กก", thai.spacing, strict=False))
    assert rooms["a"] == rooms["b"] == rooms["c"] == 0.0
    assert rooms[" "] > 0


def rooms(width: float, text: str = "กกกก กกก กกกกกกกกกกกกกกกกก") -> tuple[float, float]:
    """Room after a cluster and after a space on the first line."""
    setting = Setting(paragraph(text, alignment="thaiDistribute"), width)
    (found,) = setting.runs()
    assert setting.right_edge() == pytest.approx(width)
    return found.spacing[0], found.spacing[4]


@pytest.mark.parametrize("width", [81.0, 83.0, 86.5])
def test_slack_goes_to_clusters_and_spaces_alike(width: float) -> None:
    cluster, space = rooms(width)
    assert cluster == space == pytest.approx((width - 80.0) / 7)


def test_spaces_take_what_would_part_clusters_too_far() -> None:
    cluster, space = rooms(90.0)
    assert cluster == pytest.approx(0.95)
    assert space == pytest.approx(10.0 - 6 * 0.95)


def test_clusters_take_what_would_make_a_river_of_a_space() -> None:
    cluster, space = rooms(94.0)
    assert space == pytest.approx(0.6 * 10)
    assert cluster == pytest.approx((14.0 - 6.0) / 6)


def test_words_do_not_fall_apart_however_wide_the_space_becomes() -> None:
    cluster, space = rooms(104.0)
    assert cluster == pytest.approx(2.0)
    assert space == pytest.approx(24.0 - 6 * 2.0)


@pytest.mark.parametrize(("width", "filled"), [(90.0, True), (104.0, False)])
def test_a_line_before_a_term_stays_natural_where_its_words_would_fall_apart(width: float, filled: bool) -> None:
    term = "กกกกกกกกกกกกกกกกก"
    bounded = environment(document=Document((), unbreakable=(term,)))
    (found,) = Setting(paragraph(f"กกกก กกก {term}", alignment="thaiDistribute"), width, env=bounded).runs()
    assert bool(found.spacing) is filled


def test_a_line_of_one_word_stays_natural_where_its_clusters_would_fall_apart() -> None:
    found = Setting(paragraph("กกกก กกกกกกกกกกกกกก", alignment="thaiDistribute"), 60.0).runs()[0]
    assert found.spacing == ()


def test_a_line_of_one_word_is_widened_where_that_fills_most_of_its_room() -> None:
    (found, *_) = Setting(paragraph("กกกกกกกกกก กกกกกกกกกกกกกกกกกก", alignment="thaiDistribute"), 115.0).runs()
    assert found.spacing[:9] == pytest.approx([15.0 / 9] * 9)


def test_distribute_spreads_the_last_line_too() -> None:
    setting = Setting(paragraph("กก ab", alignment="distribute"), 90.0)
    assert setting.right_edge() == pytest.approx(90.0)


def test_a_line_ended_by_a_break_is_filled_and_the_last_one_natural() -> None:
    setting = Setting(paragraph("ab cd", Break("line", SQUARE), "ef", alignment="thaiDistribute"), 100.0)
    assert setting.right_edge(0) == pytest.approx(100.0)
    assert setting.right_edge(1) == pytest.approx(20.0)


def test_nothing_is_stretched_before_a_tab() -> None:
    setting = Setting(paragraph("a b", Tab(SQUARE), "c d eeeee", alignment="both", tabs=(TabStop(50.0, "left"),)), 100.0)
    before, after = setting.runs(0)
    assert before.spacing == () and after.x == 50.0
    assert setting.right_edge(0) == pytest.approx(100.0)


def test_leading_spaces_keep_their_width() -> None:
    (found,) = Setting(paragraph("  ab cd efghijkl", alignment="both"), 100.0).runs()
    assert found.spacing[:2] == (0.0, 0.0)


def test_character_spacing_is_added_to_what_justification_adds() -> None:
    spaced = run(SQUARE, spacing=1.0)
    (found,) = Setting(paragraph("ab cd efgh", run=spaced, alignment="both"), 60.0).runs()
    assert found.spacing == pytest.approx((1, 1, 6, 1, 1, 1))


@given(st.integers(min_value=1, max_value=6), st.floats(min_value=200.0, max_value=500.0), st.sampled_from(["both", "thaiDistribute"]))
@settings(max_examples=60, deadline=None)
def test_justified_lines_end_at_the_right_edge(count: int, width: float, alignment: str) -> None:
    setting = Setting(paragraph(SENTENCE * count, run=SARABUN, alignment=alignment), width)
    assume(len(setting.lines) > 1)
    for i, text in enumerate(setting.texts[:-1]):
        if " " in text.strip():
            assert setting.right_edge(i) == pytest.approx(width, abs=0.01)
