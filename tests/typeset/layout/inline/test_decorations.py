"""What is drawn under, over and behind the text of a line: underlines, strikes, highlights, borders, emphasis marks."""

from __future__ import annotations

import math
from typing import Any

import pytest
from tests.typeset.layout.inline.setting import Setting, environment, paragraph, run
from tests.typeset.layout.inline.test_place import of_kind

from moralreport.typeset.document import Border, Text, Underline
from moralreport.typeset.pages import Box, Path, Rule


def rules(text: str, **properties: Any) -> list[Rule]:
    return of_kind(Setting(paragraph(text, run=run(**properties)), 500.0).items(), Rule)


def test_an_underline_runs_on_over_spaces_and_runs() -> None:
    (rule,) = rules("ab cd", underline=Underline("single"))
    assert (rule.x0, rule.x1) == (0.0, 50.0)
    assert (rule.y0, rule.width) == pytest.approx((9.0, 0.5))


def test_underlined_words_leave_spaces_bare() -> None:
    assert [(rule.x0, rule.x1) for rule in rules("ab cd", underline=Underline("words"))] == [(0.0, 20.0), (30.0, 50.0)]


@pytest.mark.parametrize(
    ("kind", "style", "count", "weight"),
    [
        ("double", "single", 2, 0.5),
        ("thick", "single", 1, 1.0),
        ("dotted", "dotted", 1, 0.5),
        ("wave", "wave", 1, 0.5),
        ("dash", "dashed", 1, 0.5),
    ],
)
def test_underline_kinds(kind: str, style: str, count: int, weight: float) -> None:
    found = rules("ab", underline=Underline(kind, "00FF00"))
    assert [(rule.style, rule.color) for rule in found] == [(style, "00FF00")] * count
    assert found[0].width == pytest.approx(weight)


def test_spaces_hanging_over_the_margin_are_not_underlined_and_those_that_end_a_paragraph_are() -> None:
    setting = Setting(paragraph("aaaa bbb  ", run=run(underline=Underline("single"))), 50.0)
    assert [of_kind(setting.items(i), Rule)[0].x1 for i in (0, 1)] == [40.0, 50.0]


def test_underlined_spaces_that_end_a_paragraph_stop_at_the_margin() -> None:
    setting = Setting(paragraph("ab", Text(" " * 30, run(underline=Underline("single")))), 100.0)
    assert [(rule.x0, rule.x1) for rule in of_kind(setting.items(), Rule)] == [(20.0, 100.0)]


def test_text_between_marked_stretches_bears_no_mark() -> None:
    marked = run(underline=Underline("single"), highlight="yellow")
    items = Setting(paragraph(Text("a", marked), "bb", Text("c", marked)), 100.0).items()
    assert [(rule.x0, rule.x1) for rule in of_kind(items, Rule)] == [(0.0, 10.0), (30.0, 40.0)]
    assert [(box.x, box.width) for box in of_kind(items, Box)] == [(0.0, 10.0), (30.0, 10.0)]


def test_an_underlined_blank_before_text_shows_on_a_line_that_is_broken() -> None:
    setting = Setting(paragraph("a", Text("   ", run(underline=Underline("single"))), "b cccc"), 60.0)
    assert [(rule.x0, rule.x1) for rule in of_kind(setting.items(0), Rule)] == [(10.0, 40.0)]


def test_strikes() -> None:
    assert len(rules("ab", strike=True)) == 1
    assert len(rules("ab", double_strike=True)) == 2


def test_highlight_and_shading_lie_behind_the_text_as_high_as_the_line() -> None:
    for filled, fill in ((run(highlight="FFFF00"), "FFFF00"), (run(shading="D9E2F3"), "D9E2F3")):
        items = Setting(paragraph("a", Text("bc", filled))).items()
        assert isinstance(items[0], Box)
        assert (items[0].x, items[0].width) == (10.0, 20.0)
        assert (items[0].y, items[0].height) == pytest.approx((0.0, 10.0))
        assert items[0].fill == fill


def test_automatic_colour_turns_white_on_a_dark_ground() -> None:
    assert Setting(paragraph("a", run=run(shading="000000"))).runs()[0].color == "FFFFFF"
    assert Setting(paragraph("a"), env=environment(background="1F3864")).runs()[0].color == "FFFFFF"
    assert Setting(paragraph("a", run=run(color="FF0000")), env=environment(background="1F3864")).runs()[0].color == "FF0000"
    assert Setting(paragraph("a", shading="DDDDDD")).runs()[0].color == "000000"


def test_a_run_border_frames_the_whole_stretch() -> None:
    found = rules("ab cd", border=Border("single", 0.5, "112233", 1.0))
    assert len(found) == 4
    assert (min(rule.x0 for rule in found), max(rule.x1 for rule in found)) == (-1.0, 51.0)


def test_emphasis_marks_stand_over_characters_not_over_spaces() -> None:
    marks = of_kind(Setting(paragraph("ก กี่", run=run(emphasis="dot"))).items(), Path)
    assert len(marks) == 2


@pytest.mark.parametrize(("kind", "hollow"), [("dot", False), ("circle", True), ("underDot", False)])
def test_an_emphasis_mark_is_a_disc_over_the_middle_of_its_character(kind: str, hollow: bool) -> None:
    setting = Setting(paragraph("ab", run=run(emphasis=kind)))
    marks = of_kind(setting.items(), Path)
    for middle, mark in zip((5.0, 15.0), marks, strict=True):
        corners = [(float(one[-2]), float(one[-1])) for one in mark.commands if len(one) > 1]
        centre = (middle, (max(y for _, y in corners) + min(y for _, y in corners)) / 2)
        radius = corners[0][0] - middle
        for command in mark.commands[:-1]:
            points = list(zip(map(float, command[1::2]), map(float, command[2::2]), strict=True))
            assert math.dist(points[-1], centre) == pytest.approx(radius)
            assert all(radius < math.dist(handle, centre) < radius * 1.2 for handle in points[:-1])
        assert (mark.stroke is not None, mark.fill is not None) == (hollow, not hollow)
        assert (centre[1] > setting.lines[0].baseline) is (kind == "underDot")
