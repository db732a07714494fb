"""Widths of columns that suit their contents."""

from __future__ import annotations

from math import ceil

from hypothesis import given
from hypothesis import strategies as st

from moralreport.word.blocks import PAGE_WIDTH, Cell, Paragraph, Row, Span
from moralreport.word.columns import CELL_MARGINS, least_widths, proportional, row_lines, suited_widths
from moralreport.word.tables import heading_row, ruled
from moralreport.word.text_width import text_width

SENTENCE = "การขับเคลื่อนองค์กรคุณธรรมต้นแบบของสำนักตามแผนบูรณาการประจำปีงบประมาณ"


def row(*texts: str) -> Row:
    return Row(tuple(Cell((Paragraph((Span(words),), "Table Text"),)) for words in texts))


def height(rows: list[Row], widths: tuple[int, ...]) -> int:
    return sum(row_lines(one, widths) for one in rows)


def test_shares_are_kept_where_nothing_is_too_narrow() -> None:
    assert proportional((1, 3), 400) == (100, 300)


def test_a_narrow_column_is_widened_and_the_others_share_the_rest() -> None:
    assert proportional((1, 10, 10), 2100, (300, 0, 0)) == (300, 900, 900)


@given(st.lists(st.floats(0.1, 60), min_size=1, max_size=12), st.integers(1000, 20000))
def test_widths_always_fill_the_table(shares: list[float], total: int) -> None:
    widths = proportional(shares, total, [700] * len(shares))
    assert sum(widths) == total and min(widths) > 0


@given(st.lists(st.lists(st.sampled_from(["", "๑", "มาก", SENTENCE, "๓๐ มิถุนายน ๒๕๖๙"]), min_size=3, max_size=3), max_size=6))
def test_suited_widths_fill_the_table_too(texts: list[list[str]]) -> None:
    rows = [heading_row(("ลำดับ", "เรื่อง", "กำหนด")), *(row(*line) for line in texts)]
    widths = suited_widths(rows, PAGE_WIDTH)
    assert sum(widths) == PAGE_WIDTH and min(widths) > CELL_MARGINS


def test_a_heading_keeps_its_number() -> None:
    rows = [heading_row(("เรื่อง", *(f"กลุ่มงานที่ {number}" for number in "๑๒๓"))), *(row(SENTENCE * 2, "๑๓", "๑๔", "๑๒") for _ in range(5))]
    widths = suited_widths(rows, PAGE_WIDTH)
    assert min(widths[1:]) >= 20 * text_width("กลุ่มงานที่ ๑", 14.0) + CELL_MARGINS


def test_a_short_heading_is_not_cut() -> None:
    table = ruled(("ลำดับ", "กิจกรรม"), (), "", PAGE_WIDTH, (0.1, 20.0))
    assert table.widths[0] >= 20 * text_width("ลำดับ", 14.0) + CELL_MARGINS and sum(table.widths) == PAGE_WIDTH


def test_the_column_that_makes_the_rows_high_gets_the_room() -> None:
    rows = [heading_row(("ก", "ข", "ค")), *(row("๑", "สั้น", SENTENCE * 3) for _ in range(5))]
    even = proportional((1, 1, 1), PAGE_WIDTH)
    widths = suited_widths(rows, PAGE_WIDTH, (1, 1, 1))
    assert height(rows, widths) < 0.6 * height(rows, even) and widths[2] > 2 * widths[1]


def test_short_entries_and_dates_stay_on_one_line() -> None:
    rows = [heading_row(("ระดับ", "กำหนด", "เรื่อง")), *(row("๙ ปานกลาง", "๓๐ มิ.ย. ๖๙", SENTENCE * 4) for _ in range(3))]
    widths = suited_widths(rows, PAGE_WIDTH)
    assert row_lines(row("๙ ปานกลาง", "๓๐ มิ.ย. ๖๙", ""), widths) == 1


def test_a_word_wider_than_its_column_is_seen_as_cut() -> None:
    assert row_lines(row("สำนักงานเลขาธิการวุฒิสภา"), (800,)) > 1


def test_cells_over_several_columns_are_no_columns_demand() -> None:
    wide = Row((Cell((Paragraph((Span(SENTENCE * 3),), "Table Text"),), span=2),))
    assert suited_widths([row("ก", "ข"), wide], PAGE_WIDTH) == suited_widths([row("ก", "ข")], PAGE_WIDTH)


def test_figures_and_latin_words_are_never_cut_where_headings_are_too_many() -> None:
    levels = ("มากที่สุด", "มาก", "ปานกลาง", "น้อย", "น้อยที่สุด")
    rows = [
        heading_row(("ข้อคำถาม", *levels, "เฉลี่ย", "S.D.", "ระดับ")),
        row(f"{SENTENCE} ๓,๐๐๐ บาท (STRONG Model)", "๑๗", "๕", "๓", "๐", "๐", "๔.๕๖", "๐.๖๑", "มากที่สุด"),
    ]
    widths = proportional((4.4, 1.5, 1.5, 1.5, 1.5, 1.5, 1.4, 1.3, 1.5), PAGE_WIDTH, least_widths(rows, PAGE_WIDTH))
    assert row_lines(row("", "", "", "", "", "", "๔.๕๖", "๐.๖๑", "มากที่สุด"), widths) == 1
    assert row_lines(row("", "มากที่สุด"), widths) <= 2


def test_the_indent_of_a_dash_counts() -> None:
    word = "STRONG"
    width = ceil(20 * text_width(word, 14.0)) + CELL_MARGINS
    assert row_lines(row(word), (width,)) == 1
    assert row_lines(row(f"-\t{word}"), (width,)) > 1
    rows = [heading_row(("ก", "ข", "ค")), row(SENTENCE * 9, f"-\t{word}", SENTENCE * 9)]
    assert row_lines(row("", f"-\t{word}"), suited_widths(rows, PAGE_WIDTH)) == 1


def test_a_long_heading_may_be_parted_between_words() -> None:
    rows = [heading_row(("เรื่อง", "โอกาสเกิด")), row(SENTENCE, "๓")]
    words, whole = (20 * text_width(text, 14.0) + CELL_MARGINS for text in ("โอกาส", "โอกาสเกิด"))
    assert words <= least_widths(rows, PAGE_WIDTH)[1] < whole


def test_a_column_takes_what_all_others_together_can_spare() -> None:
    rows = [
        heading_row(("ลำดับ", "ผู้ได้รับการเสนอชื่อ", "คะแนนบุคลากร (๔๐)", "คะแนนคณะทำงาน (๖๐)", "รวม (๑๐๐)")),
        *(row(number, f"ผู้แทนกลุ่มงานที่ {number} คนที่ ๓", "๓๖.๘๐", "๕๖.๒๕", "๙๓.๐๕") for number in "๑๒๓๔"),
    ]
    assert height(rows, suited_widths(rows, PAGE_WIDTH)) == len(rows)


def test_a_title_is_not_cut_from_its_name() -> None:
    name = "นางสาวตัวอย่าง\u00a0นามสกุลยาวมาก"
    rows = [heading_row((*"กขคงจ", "ชื่อ")), *(row(*[SENTENCE * 4] * 5, name) for _ in range(3))]
    assert suited_widths(rows, PAGE_WIDTH)[-1] >= 20 * text_width("นางสาวตัวอย่าง", 14.0, bold=False) + CELL_MARGINS
