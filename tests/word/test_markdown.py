"""Markdown becomes paragraphs, lists, tables and looks of Word."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moralreport.word import markdown
from moralreport.word.blocks import Paragraph, Span, Table
from moralreport.word.markdown import CELL, markdown_blocks, plain_text


def shown(source: str) -> list[tuple[str, str]]:
    blocks = [block for block in markdown_blocks(source) if isinstance(block, Paragraph)]
    return [(block.style, "".join(i.text for i in block.inlines if isinstance(i, Span))) for block in blocks]


def plain(source: str) -> list[tuple[str, str]]:
    """Every space as it is typed."""
    return [(style, text.replace("\u00a0", " ")) for style, text in shown(source)]


def test_ordered_lists_carry_literal_thai_numbers_with_a_tab() -> None:
    assert shown("3. ก\n4. ข") == [("List Number", "๓.\tก"), ("List Number", "๔.\tข")]


def test_nested_lists_count_as_official_papers_do() -> None:
    source = "1. ก\n   1. ข\n      1. ค\n   2. ง\n- จ\n  - ฉ"
    assert shown(source) == [
        ("List Number", "๑.\tก"),
        ("List Number 2", "๑.๑\tข"),
        ("List Number 3", "๑)\tค"),
        ("List Number 2", "๑.๒\tง"),
        ("List Bullet", "-\tจ"),
        ("List Bullet 2", "-\tฉ"),
    ]


def test_bullets_under_a_number_are_bullets_of_the_second_level() -> None:
    assert shown("1. ก\n   - ข") == [("List Number", "๑.\tก"), ("List Bullet 2", "-\tข")]


def test_a_second_paragraph_of_an_item_hangs_under_its_text() -> None:
    assert shown("1. ก\n\n   ข") == [("List Number", "๑.\tก"), ("List Number", "\tข")]


def test_lines_that_begin_with_a_thai_number_are_paragraphs_of_their_own() -> None:
    assert [text for _, text in plain("ดังนี้\n๑. หนึ่ง\n(๒) สอง\nข้อ ๓ สาม\nต่อ")] == ["ดังนี้", "๑. หนึ่ง", "(๒) สอง", "ข้อ ๓ สาม ต่อ"]


def test_lines_counted_on_two_levels_are_paragraphs_and_a_decimal_at_a_line_s_head_is_none() -> None:
    assert [text for _, text in plain("ดังนี้\n1.1 หนึ่ง\n1.2 สอง\n(1) สาม\n(2) สี่")] == ["ดังนี้", "๑.๑ หนึ่ง", "๑.๒ สอง", "(๑) สาม", "(๒) สี่"]
    assert plain("• ก\n๒.๙ ข\n๒.๑๐ ค") == [("List Bullet", "-\tก"), ("List Bullet", "\t๒.๙ ข"), ("List Bullet", "\t๒.๑๐ ค")]
    assert len(shown("คิดเป็นร้อยละ\n๙๕.๘๓ ของทั้งหมด")) == 1
    assert len(shown("1.1 ก\n\n1.2 ข")) == 2


def test_a_hard_break_begins_a_new_paragraph() -> None:
    assert [text for _, text in shown("ก  \nข")] == ["ก", "ข"]


def test_looks_are_kept_and_digits_change_across_them() -> None:
    (block,) = markdown_blocks("ครั้งที่ **25** และ *FM*-HRD-08 [ที่นี่](https://a.b/1?x=2)")
    assert isinstance(block, Paragraph)
    assert [(i.text, i.bold, i.italic, i.link) for i in block.inlines if isinstance(i, Span)] == [
        ("ครั้งที่\u00a0", False, False, ""),
        ("๒๕", True, False, ""),
        (" และ ", False, False, ""),
        ("FM", False, True, ""),
        ("-HRD-08 ", False, False, ""),
        ("ที่นี่", False, False, "https://a.b/1?x=2"),
    ]


def test_tables_have_a_heading_row_and_fill_the_width() -> None:
    (table,) = markdown_blocks("| ด้าน | จำนวน |\n|---|---:|\n| วินัย | 5 |")
    assert isinstance(table, Table)
    assert [row.header for row in table.rows] == [True, False]
    assert sum(table.widths) == 9071 and min(table.widths) > 1000
    assert table.rows[1].cells[1].blocks[0].alignment == "right"


def test_headings_follow_the_sections_level() -> None:
    assert [style for style, _ in shown("# ก\n\n## ข\n\n### ค")] == ["heading 2", "heading 3", "heading 3"]


def test_html_is_text() -> None:
    assert shown("<b>ก</b> &amp; <script>")[0][1] == "<b>ก</b> & <script>"


def test_cells_take_their_own_styles() -> None:
    styles = [block.style for block in markdown_blocks("ก\n\n- ข", CELL) if isinstance(block, Paragraph)]
    assert styles == ["Table Text", "Table Bullet"]


def test_plain_text_has_no_marks_and_is_not_finished() -> None:
    assert plain_text("**โทร.** 02 1\n\n- ก\n- ข") == "โทร. 02 1\nก\nข"


def test_zero_width_characters_are_dropped() -> None:
    assert shown("ก\u200bข\u2060ค\ufeff") == [("Body Text", "กขค")]


def test_a_short_line_all_in_bold_is_a_heading_below_the_contents() -> None:
    assert plain("**๑. ด้านการสรรหา**\n\nข้อความ **เน้น** คำ\n\n**" + "ยาว" * 60 + "**") == [
        ("heading 4", "๑. ด้านการสรรหา"),
        ("Body Text", "ข้อความ เน้น คำ"),
        ("Body Text", "ยาว" * 60),
    ]


@given(st.text(st.sampled_from("กขค้ำ๑1a .,:;()/'\"-+#>|=%@{}\u00a0\u3000ๆฯwww"), max_size=30))
def test_short_facts_without_marks_read_as_the_whole_parser_reads_them(source: str) -> None:
    quick = markdown_blocks(source), plain_text(source)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(markdown, "_UNMARKED", re.compile("(?!)"))
        assert quick == (markdown_blocks(source), plain_text(source))


@pytest.mark.parametrize("bullet", ["•\t", "• ", "\uf0b7\t", "▪ ", "  • ", "–\t", "◦ "])
def test_bullets_as_word_copies_them_make_a_list(bullet: str) -> None:
    assert plain(f"ดังนี้\n{bullet}หนึ่ง\n{bullet}สอง") == [("Body Text", "ดังนี้"), ("List Bullet", "-\tหนึ่ง"), ("List Bullet", "-\tสอง")]


def test_a_number_in_half_brackets_keeps_them() -> None:
    assert shown("1) ก\n2) ข") == [("List Number", "๑)\tก"), ("List Number", "๒)\tข")]


def test_no_item_of_one_line_begins_or_ends_a_list_alone() -> None:
    def kept(first: str) -> list[bool]:
        blocks = markdown_blocks(f"ดังนี้\n\n1. {first}\n2. ข\n3. ค\n4. ง\n\nจบ")
        return [isinstance(block, Paragraph) and block.keep_next for block in blocks]

    assert kept("ก") == [True, True, False, True, False, False]
    assert kept("ภารกิจเร่งด่วนของสำนักทำให้บุคลากรบางส่วนเข้าร่วมกิจกรรมไม่ครบตามกำหนด")[1]
    assert kept("กาลครั้งหนึ่ง" * 9) == [True, False, False, True, False, False]


@pytest.mark.parametrize(("behind", "points"), [("จบ", 6.0), ("|ก|\n|-|\n|ข|", 6.0), ("# จบ", None), ("", None)])
def test_a_list_is_set_off_from_the_text_behind_it(behind: str, points: float | None) -> None:
    first, last, *_ = markdown_blocks(f"1. ก\n2. ข\n\n{behind}")
    assert isinstance(first, Paragraph) and isinstance(last, Paragraph)
    assert (first.after, last.after) == (None, points)


def test_headings_of_figures_stand_in_the_middle_over_them() -> None:
    (table,) = markdown_blocks("|คะแนน|\n|-:|\n|๓|")
    assert isinstance(table, Table)
    assert [row.cells[0].blocks[0].alignment for row in table.rows] == [None, "right"]


@pytest.mark.parametrize(("source", "kept"), [("ดังตาราง\n\n|ก|\n|-|\n|ข|", True), ("ดังนี้\n\n- ก", True), ("จบ\n\nต่อ", False)])
def test_a_paragraph_stays_with_the_table_or_list_that_it_announces(source: str, kept: bool) -> None:
    first = markdown_blocks(source)[0]
    assert isinstance(first, Paragraph) and first.keep_next is kept


def test_code_and_pictures_are_their_text() -> None:
    assert plain("ใช้ `check` ก่อน") == [("Body Text", "ใช้ check ก่อน")]
    assert plain("```\nหนึ่ง\n\nสอง\n```") == [("Body Text", "หนึ่ง"), ("Body Text", "สอง")]
    assert plain("ก ![ภาพหมู่](a.jpg) ข") == [("Body Text", "ก ภาพหมู่ ข")]
    assert plain("- ก\n\n  > คำพูด")[1:] == [("Quote", "คำพูด")]


def test_a_product_is_no_emphasis() -> None:
    assert plain_text("ราคา 5*3*2 และ ๔*๕*๖ บาท กับ*เอียง*นี้") == "ราคา 5*3*2 และ ๔*๕*๖ บาท กับเอียงนี้"
