"""Tabs, leaders and labels: everything that is set at a stop."""

from __future__ import annotations

from typing import Literal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.typeset.layout.inline.setting import SQUARE, Setting, environment, glyph_text, paragraph, run

from moralreport.typeset.document import (
    Break,
    Document,
    ImageData,
    Inline,
    InlineDrawing,
    Label,
    Leader,
    ParagraphProperties,
    Picture,
    PositionTab,
    Tab,
    TabStop,
    Underline,
)
from moralreport.typeset.layout.inline import Line
from moralreport.typeset.layout.inline.lines import Room
from moralreport.typeset.layout.inline.stops import Stop, own_stops
from moralreport.typeset.pages import Box, GlyphRun, Image, Rule

TAB = Tab(SQUARE)


def xs(line: Line) -> list[float]:
    return [group.x for group in line.groups]


@pytest.mark.parametrize(
    ("alignment", "text", "x"),
    [("left", "abc", 60.0), ("num", "abc", 60.0), ("right", "abc", 30.0), ("center", "abcd", 40.0), ("decimal", "12.5", 40.0)],
)
def test_text_stands_at_its_stop(alignment: Literal["left", "num", "right", "center", "decimal"], text: str, x: float) -> None:
    setting = Setting(paragraph("a", TAB, text, tabs=(TabStop(60.0, alignment),)), 200.0)
    assert setting.placed() == [("a", 0.0), (text, x)]


@pytest.mark.parametrize(("text", "x"), [("๑,๒๓๔.๕", 10.0), ("12 ก", 40.0), ("กกก", 30.0)])
def test_a_decimal_stop_takes_thai_digits_numbers_without_point_and_words(text: str, x: float) -> None:
    setting = Setting(paragraph(TAB, text, tabs=(TabStop(60.0, "decimal"),)), 200.0)
    assert xs(setting.lines[0])[1] == x


def test_text_too_long_for_a_right_stop_begins_at_the_tab() -> None:
    setting = Setting(paragraph("abc", TAB, "defgh", tabs=(TabStop(60.0, "right"),)), 200.0)
    assert xs(setting.lines[0]) == [0.0, 30.0]


def test_stops_that_are_passed_are_left_out_and_default_stops_follow_the_last() -> None:
    setting = Setting(paragraph("abc", TAB, "d", TAB, "e", TAB, "f", tabs=(TabStop(20.0, "left"), TabStop(50.0, "left"))), 300.0)
    assert xs(setting.lines[0]) == [0.0, 50.0, 72.0, 108.0]


def test_the_document_says_how_far_default_stops_stand_apart() -> None:
    env = environment(document=Document((), default_tab=25.0))
    assert xs(Setting(paragraph("a", TAB, "b", TAB, "c"), 300.0, env).lines[0]) == [0.0, 25.0, 50.0]


def test_a_hanging_indent_is_a_stop() -> None:
    setting = Setting(paragraph("a", TAB, "b", indent_left=28.0, first_line=-28.0), 300.0)
    assert xs(setting.lines[0]) == [0.0, 28.0]


def test_a_bar_stop_holds_nothing() -> None:
    setting = Setting(paragraph("a", TAB, "b", tabs=(TabStop(20.0, "bar"), TabStop(40.0, "left"))), 300.0)
    assert xs(setting.lines[0]) == [0.0, 40.0]


def test_a_right_stop_beyond_the_right_indent_still_holds_the_page_number() -> None:
    stops = (TabStop(200.0, "right", "dot"),)
    setting = Setting(paragraph("abcd", TAB, "๑๒", tabs=stops, indent_right=40.0), 200.0)
    assert len(setting.lines) == 1
    assert xs(setting.lines[0]) == [0.0, 180.0]


def test_a_default_stop_beyond_the_margin_goes_to_the_next_line() -> None:
    setting = Setting(paragraph("abcdefghi", TAB, "jk"), 100.0)
    assert setting.texts == ["abcdefghi", "\tjk"]
    assert xs(setting.lines[1]) == [0.0, 36.0]


def test_words_at_a_decimal_stop_end_at_it_even_where_little_room_is_left_behind() -> None:
    setting = Setting(paragraph(TAB, "abc", tabs=(TabStop(90.0, "decimal"),)), 100.0)
    assert setting.placed() == [("abc", 60.0)]


def test_text_behind_a_stop_in_the_indent_may_fill_the_column() -> None:
    stops = (TabStop(60.0, "right"), TabStop(65.0, "left"))
    assert Setting(paragraph("a", TAB, "bc", TAB, "def", tabs=stops, indent_right=50.0), 100.0).texts == ["a\tbc\tdef"]
    assert Setting(paragraph("a", TAB, "bc", TAB, "defg", tabs=stops, indent_right=50.0), 100.0).texts == ["a\tbc", "\tdefg"]


@pytest.mark.parametrize(("mode", "texts"), [(14, ["a\tb\tcd"]), (15, ["a\tb", "\tcd"])])
def test_a_default_stop_in_the_margin_is_met_behind_another_there_before_word_2013(mode: int, texts: list[str]) -> None:
    env = environment(document=Document((), compatibility_mode=mode))
    assert Setting(paragraph("a", TAB, "b", TAB, "cd", tabs=(TabStop(95.0, "right"),), indent_right=10.0), 100.0, env).texts == texts


def test_a_left_stop_in_the_indent_is_met_and_one_of_the_grid_is_not() -> None:
    assert Setting(paragraph("abcde", TAB, "f", tabs=(TabStop(80.0, "left"),), indent_right=30.0), 100.0).texts == ["abcde\tf"]
    assert Setting(paragraph("abcde", TAB, "f", indent_right=30.0), 100.0).texts == ["abcde", "\tf"]


def test_a_last_tab_that_leads_out_of_the_column_makes_no_line() -> None:
    assert Setting(paragraph("abcdefghi", TAB), 100.0).texts == ["abcdefghi\t"]


def test_no_tab_leads_into_what_the_text_goes_round() -> None:
    stop = TabStop(150.0, "left", "dot")
    setter = Setting(paragraph("ab", TAB, tabs=(stop,)), 200.0).setter
    line = setter.next_line(setter.START, Room(0.0, 100.0, beside=True))
    assert (line.last, xs(line)) == (True, [0.0, 100.0])
    setter = Setting(paragraph("ab", TAB, "cd", tabs=(TabStop(150.0, "right"),)), 200.0).setter
    assert xs(setter.next_line(setter.START, Room(0.0, 100.0, beside=True))) == [0.0, 80.0]


def test_a_tab_moves_down_with_the_word_that_does_not_fit_behind_it() -> None:
    """Measured in Word 16 (openooxml/betteroffice #635); LibreOffice does the same."""
    assert Setting(paragraph("abc", TAB, "defgh ijkl"), 100.0).texts == ["abc\tdefgh ", "ijkl"]
    assert Setting(paragraph("abcdef", TAB, "ghijk"), 100.0).texts == ["abcdef", "\tghijk"]
    assert Setting(paragraph("abcdef", TAB, TAB, "g"), 100.0).texts == ["abcdef\t", "\tg"]


def test_a_tab_does_not_move_for_what_no_line_holds_nor_off_the_begin_of_one() -> None:
    assert Setting(paragraph("abcdef", TAB, "g" * 11), 100.0).texts == ["abcdef\t", "gggggggggg", "g"]
    assert Setting(paragraph(TAB, "ghijklm"), 100.0).texts == ["\t", "ghijklm"]


@pytest.mark.parametrize(
    ("alignment", "relative_to", "x"),
    [("left", "indent", 10.0), ("right", "indent", 160.0), ("center", "indent", 85.0), ("right", "margin", 180.0)],
)
def test_a_position_tab_knows_no_stops(
    alignment: Literal["left", "center", "right"], relative_to: Literal["margin", "indent"], x: float
) -> None:
    tab = PositionTab(alignment, relative_to, "none", SQUARE)
    setting = Setting(paragraph(tab, "ab", tabs=(TabStop(30.0, "left"),), indent_left=10.0, indent_right=20.0), 200.0)
    assert xs(setting.lines[0])[1] == x


@pytest.mark.parametrize(("leader", "sign"), [("dot", "."), ("hyphen", "-"), ("middleDot", "\u00b7")])
def test_a_leader_is_a_row_of_signs_kept_out_of_the_text(leader: Leader, sign: str) -> None:
    setting = Setting(paragraph("a", TAB, "b", tabs=(TabStop(105.0, "right", leader),)), 200.0)
    rows = [item for item in setting.items(tagged=True) if isinstance(item, GlyphRun) and item.artifact == "Leader"]
    assert all(row.node is None for row in rows)
    assert [(row.x, glyph_text(row)) for row in rows] == [(10.0, sign * 8)]


def test_leaders_of_different_lines_share_one_raster() -> None:
    def row(text: str) -> GlyphRun:
        setting = Setting(paragraph(text, TAB, "b", tabs=(TabStop(105.0, "right", "dot"),), indent_left=3.0), 200.0)
        return next(run_ for run_ in setting.runs() if "." in glyph_text(run_))

    assert row("a").x % 10.0 == row("abc").x % 10.0 == 0.0


def test_a_tab_is_underlined_and_highlighted_as_far_as_it_reaches() -> None:
    marked = Tab(run(underline=Underline("single"), highlight="FFFF00"))
    items = Setting(paragraph("ab", marked, "cd", tabs=(TabStop(60.0, "left"),)), 200.0).items()
    assert [(item.x0, item.x1) for item in items if isinstance(item, Rule)] == [(20.0, 60.0)]
    assert [(item.x, item.width) for item in items if isinstance(item, Box)] == [(20.0, 40.0)]


def test_an_underscore_leader_is_a_rule() -> None:
    setting = Setting(paragraph("a", TAB, "b", tabs=(TabStop(105.0, "right", "underscore"),)), 200.0)
    (rule,) = [item for item in setting.items() if isinstance(item, Rule)]
    assert (rule.x0, rule.x1) == (10.0, 95.0)


# --- labels -----------------------------------------------------------------------------------------


def test_a_hanging_label_and_its_text() -> None:
    setting = Setting(paragraph("abc def", label=Label("๑.", SQUARE), indent_left=40.0, first_line=-30.0), 90.0)
    assert setting.placed(0) == [("๑.", 10.0), ("abc ", 40.0)]
    assert setting.placed(1) == [("def", 40.0)]


def test_text_after_a_label_too_wide_for_its_hanging_goes_to_the_next_stop() -> None:
    setting = Setting(paragraph("abc", label=Label("๑๒.๑๒", SQUARE), indent_left=40.0, first_line=-30.0), 200.0)
    assert setting.placed() == [("๑๒.๑๒", 10.0), ("abc", 72.0)]


@pytest.mark.parametrize(("suffix", "x"), [("space", 40.0), ("nothing", 30.0)])
def test_labels_with_other_suffixes(suffix: Literal["space", "nothing"], x: float) -> None:
    setting = Setting(paragraph("abc", label=Label("๑.", SQUARE, suffix=suffix), indent_left=10.0), 200.0)
    assert setting.placed()[-1] == ("abc", x)


@pytest.mark.parametrize(("justification", "x"), [("left", 40.0), ("center", 30.0), ("right", 20.0)])
def test_labels_justified_to_their_place(justification: Literal["left", "center", "right"], x: float) -> None:
    label = Label("๑.", SQUARE, justification=justification)
    setting = Setting(paragraph("abc", label=label, indent_left=70.0, first_line=-30.0), 200.0)
    assert setting.placed() == [("๑.", x), ("abc", 70.0)]


@pytest.mark.parametrize(("rule", "line", "height"), (("auto", 1.0, 26.0), ("auto", 1.5, 31.0), ("atLeast", 12.0, 30.0)))
def test_a_label_makes_its_line_higher_by_what_it_rises_above_the_text(rule: str, line: float, height: float) -> None:
    """Not by its descent, nor as often as the line's multiple says (measured in Word 365)."""
    big = run(SQUARE, size=30.0, size_cs=30.0)
    listed = paragraph("abc", label=Label("๑", big), indent_left=40.0, first_line=-40.0, line_rule=rule, line=line)
    assert Setting(listed, 200.0).lines[0].height == pytest.approx(height)


def test_a_picture_bullet_stands_on_the_baseline() -> None:
    label = Label("", SQUARE, picture=Picture(ImageData("dot.png", "png", b""), 8.0, 6.0))
    setting = Setting(paragraph("abc", label=label, indent_left=20.0, first_line=-20.0), 200.0)
    (image,) = [item for item in setting.items() if isinstance(item, Image)]
    assert image.x == 0.0 and image.y == pytest.approx(2.0)
    assert xs(setting.lines[0]) == [20.0]


def test_a_label_whose_tab_leads_out_of_a_narrow_cell_is_followed_at_once() -> None:
    setting = Setting(paragraph("abc", label=Label("๑.", SQUARE), indent_left=0.0), 34.0)
    assert setting.placed(0) == [("๑.", 0.0), ("a", 20.0)]


# --- every mixture ----------------------------------------------------------------------------------

PICTURE = InlineDrawing(Picture(None, 25.0, 10.0), SQUARE)
inlines = st.sampled_from(
    ["a", "bcd ", " ", "กิน", "ที่\u00ad", "\u00a0", "1.5", TAB, PICTURE, Break("line", SQUARE), PositionTab("right", "margin", "dot", SQUARE)]
)
alignments = st.sampled_from(["left", "center", "right", "decimal", "bar"])
stops = st.lists(st.builds(TabStop, st.floats(min_value=-20.0, max_value=250.0), alignments), max_size=4)


@given(
    st.lists(inlines, max_size=20),
    stops,
    st.floats(min_value=1.0, max_value=200.0),
    st.floats(min_value=-40.0, max_value=80.0),
    st.booleans(),
)
@settings(max_examples=200, deadline=None)
def test_any_mixture_comes_to_an_end_with_all_its_text(
    mixture: list[Inline | str], stops: list[TabStop], width: float, first_line: float, labelled: bool
) -> None:
    label = Label("๑๒.", SQUARE) if labelled else None
    made = paragraph(*mixture, label=label, tabs=tuple(stops), indent_left=15.0, first_line=first_line, alignment="thaiDistribute")
    setting = Setting(made, width)
    assert "".join(setting.texts) == setting.setter.prepared.collected.text
    for i, line in enumerate(setting.lines):
        assert line.last or line.end.offset > line.start.offset
        assert setting.items(i, tagged=True) or not setting.texts[i].strip(" \u00a0\u00ad\t\n")


def test_the_room_of_a_tab_is_one_wide_space() -> None:
    setting = Setting(paragraph("a", TAB, "b", TAB, "c", tabs=(TabStop(60.0, "left"), TabStop(100.0, "right"))), 200.0)
    assert setting.gaps() == [(10.0, 60.0), (70.0, 90.0)]


def test_so_is_the_room_between_a_label_and_its_text() -> None:
    setting = Setting(paragraph("abc", label=Label("1.", SQUARE), indent_left=40.0, first_line=-40.0), 200.0)
    assert setting.gaps() == [(20.0, 40.0)]


@pytest.mark.parametrize("inlines", [(TAB, "a"), (TAB, TAB, "a"), ("a", TAB)])
def test_nothing_is_read_in_a_tab_that_parts_nothing(inlines: tuple[Inline | str, ...]) -> None:
    assert Setting(paragraph(*inlines), 200.0).gaps() == []


def test_a_leader_of_signs_holds_its_room_by_itself_a_drawn_one_does_not() -> None:
    stops = (TabStop(60.0, "left", "dot"), TabStop(100.0, "left", "underscore"))
    assert Setting(paragraph("a", TAB, "b", TAB, "c", tabs=stops), 200.0).gaps() == [(70.0, 100.0)]


def test_a_tab_behind_all_text_takes_no_width() -> None:
    stops = (TabStop(60.0, "center"),)
    widths = [Setting(paragraph(*made, tabs=stops), 200.0).setter.maximum_width() for made in (("a", TAB), (TAB,), ("a", TAB, "bb"))]
    assert widths == [10, 0, 70]


def test_the_stops_of_a_paragraph_are_put_in_order_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ten thousand stops were sorted for each tab."""
    asked: list[ParagraphProperties] = []

    def counted(properties: ParagraphProperties) -> list[Stop]:
        asked.append(properties)
        return own_stops(properties)

    monkeypatch.setattr("moralreport.typeset.layout.inline.breaking.line_breaker.own_stops", counted)
    stops = tuple(TabStop(float(at), "left") for at in (90, 60, 30))
    assert Setting(paragraph(TAB, "a", TAB, "b", TAB, "c", tabs=stops), 200.0).placed() == [("a", 30.0), ("b", 60.0), ("c", 90.0)]
    assert len(asked) == 1
