"""Where lines end."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from tests.typeset.layout.inline.setting import SARABUN, SQUARE, Setting, environment, glyph_text, paragraph, run

from moralreport.thai.clusters import joins
from moralreport.typeset.document import Break, Document, Tab, Text, Underline
from moralreport.typeset.layout.inline.breaking.cutting import tail
from moralreport.typeset.layout.inline.breaking.emergency import least_harm
from moralreport.typeset.layout.inline.breaking.first_fit import Filler
from moralreport.typeset.layout.inline.breaking.long_words import LongWords
from moralreport.typeset.pages import GlyphRun, Rule

THAI = ["ประกาศ", "สำนัก", "การต่างประเทศ", "น้ำ", "ที่", "คุณธรรม", "ต่าง ๆ", "พ.ศ. ๒๕๖๙", "(ฉบับที่ ๒)", "เก้าอี้", "ผู้รู้", " ", " ", "abc", "FM-HRD-08"]
texts = st.one_of(
    st.lists(st.sampled_from(THAI), max_size=40).map("".join),
    st.text(st.sampled_from("กขาำะเแโิีุู่้๊์ๆฯ ab.()\u00a0\u00ad๑๒"), max_size=60),
)
widths = st.floats(min_value=20.0, max_value=300.0)


def test_a_line_takes_the_words_that_fit_and_spaces_hang_over_the_margin() -> None:
    assert Setting(paragraph("aaaa bbbbb cc dddd"), 100.0).texts == ["aaaa bbbbb ", "cc dddd"]
    assert Setting(paragraph("aaaa bbbbb cc dddd"), 99.0).texts == ["aaaa ", "bbbbb cc ", "dddd"]


def test_width_leaves_out_hanging_spaces() -> None:
    first = Setting(paragraph("aaaa bb   cccc"), 100.0).lines[0]
    assert first.width == pytest.approx(70.0)


def test_the_blank_of_a_form_keeps_its_room_at_a_line_end() -> None:
    blank = Text("\u2002" * 4, run(SARABUN, underline=Underline("single")))
    room = 4 * SARABUN.size / 2
    setting = Setting(paragraph(Text("ที่ ", SARABUN), blank, alignment="right"), 100.0)
    (rule,) = [item for item in setting.items() if isinstance(item, Rule)]
    assert (rule.x0, rule.x1) == pytest.approx((100.0 - room, 100.0))
    assert Setting(paragraph(Text("ที่ ", SARABUN), blank), room + 5.0).texts == ["ที่ ", blank.text]


def test_an_empty_paragraph_has_one_empty_line_as_high_as_its_mark() -> None:
    setting = Setting(paragraph())
    (line,) = setting.lines
    assert setting.texts == [""] and line.last
    assert (line.height, line.baseline) == pytest.approx((10.0, 8.0))


def test_only_a_line_that_would_be_loose_ends_at_a_spare_opportunity() -> None:
    text = "abcdefghijklmnopqrstuvwxyz จัดทำความร่วมมือ"
    early, late = ["abcdefghijklmnopqrstuvwxyz จัดทำ", "ความร่วมมือ"], ["abcdefghijklmnopqrstuvwxyz จัดทำความ", "ร่วมมือ"]
    assert Setting(paragraph(text, alignment="both"), 350.0).texts == early
    assert Setting(paragraph(text, alignment="both"), 360.0).texts == late
    assert Setting(paragraph(text), 360.0).texts == early
    assert Setting(paragraph(Tab(SQUARE), text, alignment="both"), 390.0).texts[0].endswith("จัดทำ")
    assert Setting(paragraph(Tab(SQUARE), text, alignment="both"), 400.0).texts[0].endswith("ความ")


def test_a_ragged_line_ends_there_only_where_that_saves_a_line() -> None:
    assert Setting(paragraph("abc จัดทำความร่วมมือ"), 120.0).texts == ["abc จัดทำ", "ความร่วมมือ"]
    assert Setting(paragraph("abc จัดทำความร่วมมือกันเอง"), 120.0).texts == ["abc จัดทำความ", "ร่วมมือกันเอง"]
    assert Setting(paragraph("abc ", Tab(SQUARE), "จัดทำความร่วมมือ"), 200.0).texts[0].endswith("จัดทำ")


def test_a_short_address_is_cut_only_where_lines_are_stretched() -> None:
    text = "abcdefghijklmnopq moral-office@example.com"
    assert Setting(paragraph(text, alignment="both"), 330.0).texts == ["abcdefghijklmnopq moral-office@", "example.com"]
    assert Setting(paragraph(text), 330.0).texts == ["abcdefghijklmnopq ", "moral-office@example.com"]


def test_a_date_too_wide_is_parted_at_its_spaces() -> None:
    assert Setting(paragraph("๑๙ มีนาคม ๒๕๖๙"), 120.0).texts == ["๑๙ มีนาคม ", "๒๕๖๙"]


def test_a_word_wider_than_the_line_is_cut_between_clusters() -> None:
    assert Setting(paragraph("abcdefghijklm"), 50.0).texts == ["abcde", "fghij", "klm"]


def test_a_line_narrower_than_a_letter_still_takes_one() -> None:
    assert Setting(paragraph("abc"), 3.0).texts == ["a", "b", "c"]


def test_the_emergency_keeps_thai_vowels_with_their_consonants() -> None:
    for line in Setting(paragraph("กกกกเกกกาเกะกกกแกกก" * 3), 40.0).texts:
        assert line[0] not in "ะาๆ" and line[-1] not in "เแ"


def test_a_word_in_several_looks_is_no_less_a_word() -> None:
    red, blue = run(SQUARE, color="FF0000"), run(SQUARE, color="0000FF")
    for last in (red, run(SQUARE, bold=True), run(SQUARE, size=12.0, size_cs=12.0)):
        word = (Text("ab", red), Text("cd", blue), Text("e-", last))
        assert Setting(paragraph("xx ", *word, "yy"), 75.0).texts == ["xx ", "abcde-", "yy"]


def test_spaces_after_an_emergency_break_do_not_begin_the_next_line() -> None:
    assert Setting(paragraph("abcdef ghi"), 30.0).texts == ["abc", "def ", "ghi"]


def test_a_protected_term_stays_whole_while_it_fits_and_breaks_between_words_where_it_does_not() -> None:
    env = environment(document=Document((), unbreakable=("การต่างประเทศ",)))
    text = "สำนักการต่างประเทศ"
    whole = Setting(paragraph(text), 130.0, env).texts
    assert any("การต่างประเทศ" in line for line in whole)
    cut = Setting(paragraph(text), 70.0, env).texts
    assert "".join(cut) == text and not any("การต่างประเทศ" in line for line in cut)
    assert any(line.endswith("ต่าง") or line.endswith("การ") for line in cut)


def test_a_protected_name_too_long_for_its_line_is_parted_at_its_spaces_first() -> None:
    env = environment(document=Document((), unbreakable=("ผู้แทน จินตวิโรจน์ ชั้นพิธีการ",)))
    assert Setting(paragraph("ผู้แทน จินตวิโรจน์ ชั้นพิธีการ"), 90.0, env).texts == ["ผู้แทน ", "จินตวิโรจน์ ", "ชั้นพิธีการ"]


def test_no_break_spaces_hold_words_together() -> None:
    assert Setting(paragraph("aa bb\u00a0cc"), 50.0).texts == ["aa ", "bb\u00a0cc"]


def test_a_soft_hyphen_shows_only_where_the_line_ends_with_it() -> None:
    setting = Setting(paragraph("aaaa\u00adbbbb"), 60.0)
    assert setting.texts == ["aaaa\u00ad", "bbbb"]
    (shown,) = setting.runs(0)
    assert glyph_text(shown) == "aaaa\u00ad"
    assert shown.width == pytest.approx(50.0)
    assert glyph_text(Setting(paragraph("aaaa\u00adbbbb"), 100.0).runs(0)[0]) == "aaaabbbb"


def test_a_soft_hyphen_that_ends_the_paragraph_or_stands_before_a_tab_does_not_show() -> None:
    setting = Setting(paragraph("aaaa\u00ad", Tab(SQUARE), "bb\u00ad"), 100.0)
    assert [glyph_text(found) for found in setting.runs()] == ["aaaa", "bb"]
    assert Setting(paragraph("aaaa\u00ad"), 45.0).lines[0].width == pytest.approx(40.0)


def test_a_soft_hyphen_needs_room_for_its_hyphen() -> None:
    assert Setting(paragraph("aa aa\u00adbbbb"), 50.0).texts == ["aa ", "aa\u00ad", "bbbb"]


def test_breaks_end_lines_and_say_so() -> None:
    line, page = Break("line", SQUARE, clear="all"), Break("page", SQUARE)
    setting = Setting(paragraph("ab", line, "cd", page, "ef"))
    assert [(found.break_after, found.last) for found in setting.lines] == [("line", False), ("page", False), (None, True)]
    assert setting.lines[0].clear == "all"


def test_a_line_break_at_the_end_opens_an_empty_line_and_a_page_break_does_not() -> None:
    assert Setting(paragraph("ab", Break("line", SQUARE))).texts == ["ab\n", ""]
    (only,) = Setting(paragraph("ab", Break("page", SQUARE))).lines
    assert only.break_after == "page" and only.last


def test_a_term_is_broken_by_the_whole_text_not_by_its_runs() -> None:
    bold = run(SARABUN, bold=True, bold_cs=True)
    inlines = [Text("ประกาศสำนักการต่าง", SARABUN), Text("ประ", bold), Text("เทศเรื่องมาตรการ", SARABUN)]
    together = Setting(paragraph("ประกาศสำนักการต่างประเทศเรื่องมาตรการ", run=SARABUN), 70.0).texts
    assert not any(line.endswith("ประ") for line in Setting(paragraph(*inlines), 70.0).texts)
    assert "".join(together) == "ประกาศสำนักการต่างประเทศเรื่องมาตรการ"


def test_a_mark_at_the_beginning_of_a_run_goes_with_its_base() -> None:
    bold = run(SARABUN, bold=True, bold_cs=True)
    first, second = Setting(paragraph(Text("ท", SARABUN), Text("ี่นี้", bold)), 400.0).runs()
    assert (glyph_text(first), first.face) == ("ที่", "THSarabunNew")
    assert (glyph_text(second), second.face) == ("นี้", "THSarabunNew-Bold")


def test_a_very_long_word_is_set() -> None:
    setting = Setting(paragraph("abcdefgh" * 25_000), 500.0)
    assert len(setting.lines) == 4000
    assert setting.setter.minimum_width() < 2000.0


@pytest.mark.parametrize(
    ("width", "lines"),
    [
        (70.0, ["สำนัก", "การต่างประเทศ"]),
        (45.0, ["สำนัก", "การ", "ต่าง", "ประเทศ"]),
    ],
)
def test_a_term_too_wide_is_cut_between_its_words(width: float, lines: list[str]) -> None:
    assert Setting(paragraph("สำนักการต่างประเทศ", run=SARABUN), width).texts == lines


def test_clusters_without_end_and_one_run_a_letter_are_set() -> None:
    marks = "ก" + "่" * 3000
    assert "".join(Setting(paragraph(marks)).texts) == marks
    colours = [Text("ab", run(color=f"0000{i % 7:02d}")) for i in range(1000)]
    setting = Setting(paragraph(*colours), 500.0)
    assert setting.texts == ["ab" * 25] * 40
    assert len(setting.runs(0)) == 25


@given(texts, widths)
@example("bฯ.ำ", 20.0)
@settings(max_examples=150, deadline=None)
def test_lines_joined_are_the_text_and_none_is_wider_than_its_room(text: str, width: float) -> None:
    setting = Setting(paragraph(text, run=SARABUN), width)
    assert "".join(setting.texts) == text
    for line, shown in zip(setting.lines, setting.texts, strict=True):
        assert line.width <= width + 0.011 or sum(not joins(ch) for ch in shown.rstrip()) <= 1
        assert not shown or line.start.offset == 0 or not joins(shown[0])


@given(texts, st.floats(min_value=2.0, max_value=80.0))
@settings(max_examples=150, deadline=None)
def test_pieces_of_long_words_are_those_that_a_line_takes_segment_by_segment(text: str, width: float) -> None:
    setter = Setting(paragraph(text, run=SARABUN), width).setter
    words, taken = LongWords(setter.breaker.segments, text, protected=False), 0
    for index, segment in enumerate(setter.breaker.segments):
        offset = segment.start
        while segment.kind == "text" and (found := words.fill(index, offset, 0.0, width)) is not None:
            first = tail(segment, offset) if offset > segment.start else None
            filled = Filler(0.0, width, stop_after=lambda *_: pytest.fail("no tabs"), text=text).fill(setter.breaker.segments, first, index)
            assert (found.end, found.groups[0].width) == (filled.end, filled.groups[0].width)
            assert [(s.kind, s.start, s.end, s.piece) for s in found.groups[0].segments] == [
                (s.kind, s.start, s.end, s.piece) for s in filled.groups[0].segments
            ]
            offset, taken = found.end, taken + 1
            if offset >= segment.end:
                break
    assert taken or all(segment.width <= width + 0.01 for segment in setter.breaker.segments if segment.kind == "text")


@given(texts, widths, st.sampled_from(["left", "right", "center", "both", "thaiDistribute", "distribute"]))
@settings(max_examples=150, deadline=None)
def test_the_glyphs_bear_every_character_once(text: str, width: float, alignment: str) -> None:
    setting = Setting(paragraph(text, run=SARABUN, alignment=alignment), width)
    for i, (line, shown) in enumerate(zip(setting.lines, setting.texts, strict=True)):
        borne = "".join(glyph_text(item) for item in setting.items(i) if isinstance(item, GlyphRun))
        expected = shown if line.last else shown.rstrip(" ") + " " * shown.endswith(" ")
        assert borne.replace("\u00ad", "") == expected.replace("\u00ad", "")


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("moral.example.com/2569/1-03-2", 105.0, ["moral.example.com/", "2569/1-03-2"]),
        ("Moral.Senate.go.th/2569/report_final-6m", 115.0, ["Moral.Senate.go.th/", "2569/report_final-6m"]),
        ("Moral.Senate.go.th/2569/report_final-6m", 80.0, ["Moral.Senate.go", ".th/2569/report_", "final-6m"]),
        ("๑๑ - ๑๒ ก.พ. ๖๙", 70.0, ["๑๑ - ๑๒ ก.พ. ", "๖๙"]),
        ("๒๙\u00a0มิถุนายน\u00a0๒๕๖๙", 60.0, ["๒๙\u00a0มิถุนายน\u00a0", "๒๕๖๙"]),
        ("FM-HRD-08", 50.0, ["FM-HRD-", "08"]),
        ("๗๔๔๐-๐๐๑-๐๐๐๑", 60.0, ["๗๔๔๐-๐๐๑-", "๐๐๐๑"]),
        ("เม.ย.-มิ.ย.", 30.0, ["เม.ย.-", "มิ.ย."]),
        ("someone@example.com", 60.0, ["someone@", "example", ".com"]),
        ("๑,๒๓๔,๕๖๗,๘๙๐", 60.0, ["๑,๒๓๔,๕๖๗,", "๘๙๐"]),
    ],
)
def test_what_is_too_wide_is_cut_at_its_seams(text: str, width: float, lines: list[str]) -> None:
    assert Setting(paragraph(text, run=SARABUN), width).texts == lines


def test_an_address_that_is_too_wide_is_cut_before_a_dot_rather_than_between_letters() -> None:
    text = "moral.example.com/2569/1-01"
    assert text[: least_harm(text, 0, len("moral.example.co"), False)] == "moral.example"


@pytest.mark.parametrize(("amount", "room", "line"), [("๒๑,๑๘๒,๕๐๐.๐๐", 9, "๒๑,๑๘๒,"), ("1,478,750.00", 10, "1,478,"), ("๓,๐๐๐", 4, "๓,")])
def test_an_amount_that_is_too_wide_is_cut_between_its_thousands(amount: str, room: int, line: str) -> None:
    """๒๑,๑๘๒,๕๐ would be read for the whole amount."""
    assert amount[: least_harm(amount, 0, room, False)] == line


def test_what_a_no_break_space_ties_is_cut_there_only_where_no_other_seam_is_near() -> None:
    name = "ผู้แทนกลุ่มงานที่\u00a0๓ คนที่\u00a0๕"
    assert name[: least_harm(name, 0, len(name) - 1, False)] == "ผู้แทนกลุ่มงานที่\u00a0๓ "


def test_no_short_word_stands_alone_on_the_last_line() -> None:
    text = "มีผู้นำของสภาพดีมาแบ่งปันแก่บุคลากรและผู้มาติดต่อรวมสามสิบเจ็ดชิ้นในเดือนแรก"
    fills = Setting(paragraph(text.removesuffix("แรก"), run=SARABUN), 400.0).lines[0].width + 1.0
    assert Setting(paragraph(text, run=SARABUN), fills).texts[-1] == "เดือนแรก"
    assert len(Setting(paragraph(text, run=SARABUN), fills).lines) == 2


def test_where_words_need_not_wrap_a_line_ends_between_any_two_latin_letters() -> None:
    assert Setting(paragraph("abcde fghijklm", word_wrap=False), 80.0).texts == ["abcde fg", "hijklm"]
    assert Setting(paragraph("abcde fghijklm"), 80.0).texts == ["abcde ", "fghijklm"]
    assert Setting(paragraph("กขค ๑๒๓๔๕๖๗๘", word_wrap=False), 80.0).texts == ["กขค ", "๑๒๓๔๕๖๗๘"]
    assert Setting(paragraph("(abc), (defg)", word_wrap=False), 80.0).texts == ["(abc), ", "(defg)"]
