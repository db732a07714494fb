"""Height of lines and place of baselines."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.typeset.layout.inline.setting import SARABUN, SQUARE, Setting, environment, paragraph, run

from moralreport.typeset.document import Break, InlineDrawing, Label, Picture, Tab, Text
from moralreport.typeset.document.plane import Insets


def test_a_single_line_of_th_sarabun_new_is_1331_thousandths() -> None:
    line = Setting(paragraph("ที่", run=SARABUN), 300.0).lines[0]
    assert line.height == pytest.approx(16 * 1.331)
    assert line.baseline == pytest.approx(16 * (0.844 + 0.030))


@pytest.mark.parametrize(
    ("rule", "value", "height", "baseline"),
    [
        ("auto", 1.0, 10.0, 8.0),
        ("auto", 1.5, 15.0, 8.0),
        ("auto", 0.7, 7.0, 5.0),
        ("exact", 20.0, 20.0, 16.0),
        ("exact", 5.0, 5.0, 4.0),
        ("atLeast", 25.0, 25.0, 23.0),
        ("atLeast", 5.0, 10.0, 8.0),
    ],
)
def test_line_rules(rule: str, value: float, height: float, baseline: float) -> None:
    line = Setting(paragraph("abc", line_rule=rule, line=value)).lines[0]
    assert (line.height, line.baseline) == pytest.approx((height, baseline))
    assert (line.ascent, line.descent, line.natural_height) == pytest.approx((8.0, 2.0, 10.0))


def test_the_largest_type_of_a_line_decides() -> None:
    big = run(SQUARE, size=20.0, size_cs=20.0)
    setting = Setting(paragraph("aa ", Text("bb", big), " cccccc"), 70.0)
    assert [line.height for line in setting.lines] == [pytest.approx(20.0), pytest.approx(10.0)]


def test_large_blanks_do_not_make_a_line_of_text_higher() -> None:
    big = run(SQUARE, size=20.0, size_cs=20.0)
    setting = Setting(paragraph("aa", Text(" ", big), "bb", Tab(big), "c", Break("line", SQUARE), Text("  ", big), Break("line", SQUARE)))
    assert [line.height for line in setting.lines[:2]] == [pytest.approx(10.0), pytest.approx(20.0)]


def test_the_paragraph_mark_makes_an_empty_line_as_high_as_it_is_and_no_line_of_text_higher() -> None:
    marked = replace(paragraph("aaaa bbbb"), mark=run(SQUARE, size=30.0))
    assert [line.height for line in Setting(marked, 50.0).lines] == [pytest.approx(10.0), pytest.approx(10.0)]
    for blank in ("", "  "):
        assert Setting(replace(paragraph(blank), mark=run(SQUARE, size=30.0)), 50.0).lines[0].height == pytest.approx(30.0)


def test_blanks_do_not_make_a_line_higher_than_the_mark_that_ends_it() -> None:
    """So are the lines and cells of LibreOffice's tdf153136.docx in Word."""
    big = run(SQUARE, size=20.0, size_cs=20.0)
    for blank in (Text(" ", big), Tab(big), Text("\u2003", big), Text("\u2005", big)):
        heights = [Setting(paragraph(*texts, blank), 50.0).lines[0].height for texts in ((), ("a",))]
        assert heights == [pytest.approx(10.0), pytest.approx(10.0)]
    for other in "\u00a0\u2002\u2004\u2009":
        assert Setting(paragraph("a", Text(other, big)), 50.0).lines[0].height > 15.0


def test_a_line_of_nothing_but_a_break_is_as_high_as_the_break() -> None:
    big = run(SQUARE, size=20.0)
    assert Setting(paragraph(Break("line", big), "a")).lines[0].height == pytest.approx(20.0)


@pytest.mark.parametrize(("rule", "height"), [("auto", 18.0), ("atLeast", 18.0), ("exact", 12.0)])
def test_the_grid_sets_the_least_pitch_but_for_exact_lines(rule: str, height: float) -> None:
    value = 1.0 if rule == "auto" else 12.0
    line = Setting(paragraph("abc", line_rule=rule, line=value), env=environment(grid_pitch=18.0)).lines[0]
    assert line.height == pytest.approx(height)


def test_a_line_takes_whole_pitches_of_the_grid() -> None:
    for pitch, height in ((10.0, 10.0), (9.0, 18.0), (4.0, 12.0)):
        assert Setting(paragraph("abc"), env=environment(grid_pitch=pitch)).lines[0].height == pytest.approx(height)
    assert Setting(paragraph("abc", line=1.5), env=environment(grid_pitch=9.0)).lines[0].height == pytest.approx(27.0)


def test_the_grid_centres_its_line_and_is_left_out_on_request() -> None:
    assert Setting(paragraph("abc"), env=environment(grid_pitch=18.0)).lines[0].baseline == pytest.approx(12.0)
    assert Setting(paragraph("abc", snap_to_grid=False), env=environment(grid_pitch=18.0)).lines[0].height == pytest.approx(10.0)


def test_a_drawing_stands_on_the_baseline_and_fills_the_leading_of_its_text() -> None:
    drawing = InlineDrawing(Picture(None, 30.0, 40.0), SQUARE, distances=Insets(1.0, 2.0, 3.0, 4.0))
    line = Setting(paragraph("a", drawing, line=2.0), 200.0).lines[0]
    assert (line.ascent, line.descent) == pytest.approx((46.0, 2.0))
    assert line.height == pytest.approx(48.0)
    assert Setting(paragraph("a", drawing, line=6.0), 200.0).lines[0].height == pytest.approx(60.0)
    assert line.width == pytest.approx(44.0)


@pytest.mark.parametrize("high", [40.0, 1.0])
def test_a_line_of_pictures_is_as_high_as_they_are_with_the_leading_of_its_text(high: float) -> None:
    """However small: spacers of web pages pasted into Word."""
    drawing = InlineDrawing(Picture(None, 30.0, high), SQUARE)
    for line, leading in ((1.0, 0.0), (1.5, 5.0)):
        set_line = Setting(paragraph(" ", drawing, line=line), 200.0).lines[0]
        assert (set_line.height, set_line.baseline) == pytest.approx((high + leading, high))
    with_text = Setting(paragraph("a", drawing), 200.0).lines[0]
    assert (with_text.height, with_text.baseline) == pytest.approx((max(high, 8.0) + 2.0, max(high, 8.0)))


@pytest.mark.parametrize("kind", ("superscript", "subscript"))
def test_superscript_and_subscript_take_the_room_of_text_of_their_full_size(kind: str) -> None:
    small, large, moved = (run(SQUARE, vertical_align=kind, **values) for values in ({}, {"size": 20.0}, {"position": 3.0}))
    reaches = [Setting(paragraph("a", Text("2", style)), 200.0).lines[0] for style in (small, large, moved)]
    assert [(line.ascent, line.descent) for line in reaches] == [(8.0, 2.0), (16.0, 4.0), (11.0, 2.0)]


@pytest.mark.parametrize(("font", "ascent"), [("Symbol", 1.005), ("Wingdings", 0.899)])
def test_a_character_of_a_symbol_font_makes_the_line_as_high_as_that_font(font: str, ascent: float) -> None:
    symbol = run(SARABUN, fonts=replace(SARABUN.fonts, symbol=font))
    lines = [
        Setting(paragraph(Text("•", symbol), "ที่", run=SARABUN)).lines[0],
        Setting(paragraph("ที่", run=SARABUN, label=Label("•", symbol))).lines[0],
    ]
    for line in lines:
        assert line.height == pytest.approx(16 * (ascent + 0.457))
        assert line.baseline == pytest.approx(16 * ascent)
