"""What a file may ask layout to do as earlier versions of Word did (part 4, 14.8.3): each habit, and layout without it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from tests.typeset.docx.word_specimens import read
from tests.typeset.layout import composing
from tests.typeset.layout.composing import cell, row, section, table
from tests.typeset.layout.inline.setting import SQUARE, Setting, environment, paragraph

from moralreport.typeset.document import Document, Habits, Label, Length, Paragraph, RunProperties, Text, Underline
from moralreport.typeset.layout.inline import ParagraphSetter, Room
from moralreport.typeset.pages import Rule

LINED = replace(SQUARE, underline=Underline("single"))
NEW = '<w:compatSetting w:name="compatibilityMode" w:val="15"/>'


@pytest.mark.parametrize(
    ("option", "habit", "kept"),
    [
        ("underlineTabInNumList", "underlines_suffix", False),
        ("doNotSuppressIndentation", "indents_at_floats", False),
        ("growAutofit", "tables_into_margins", False),
        ("autofitToFirstFixedWidthCell", "cells_widen_columns", False),
        ("suppressTopSpacing", "natural_at_top", False),
        ("noExtraLineSpacing", "exact_below", True),
        ("suppressBottomSpacing", "exact_hangs", True),
    ],
)
def test_habits_are_those_of_files_of_older_modes_but_for_two(option: str, habit: str, kept: bool) -> None:
    def habits(more: str) -> Habits:
        return read("<w:p/>", settings=f"<w:compat><w:{option}/>{more}</w:compat>").habits

    assert habits("") == Habits(**{habit: True})
    assert habits(NEW) == (Habits(**{habit: True}) if kept else Habits())


def lefts(made: Paragraph, edge: float, habits: Habits) -> list[float]:
    """Where the first two lines begin in a room whose left edge is a float's."""
    setter = ParagraphSetter(made, environment(document=Document((), habits=habits)))
    first = setter.next_line(setter.START, Room(edge, edge + 100.0))
    return [first.left, setter.next_line(first.end, Room(edge, edge + 100.0)).left]


@pytest.mark.parametrize(
    ("edge", "indents", "found"),
    [
        (50.0, (20.0, 0.0), [50.0, 50.0]),
        (50.0, (70.0, 0.0), [70.0, 70.0]),
        (50.0, (0.0, 15.0), [65.0, 50.0]),
        (50.0, (20.0, -20.0), [50.0, 50.0]),
        (50.0, (60.0, -20.0), [50.0, 60.0]),
        (0.0, (20.0, -30.0), [-10.0, 20.0]),
    ],
)
def test_nothing_hangs_out_over_a_float(edge: float, indents: tuple[float, float], found: list[float]) -> None:
    made = paragraph("aaaa bbbb cccc dddd", indent_left=indents[0], first_line=indents[1])
    assert lefts(made, edge, Habits()) == found


def test_indents_beside_a_float_may_count_from_it_in_lists_and_for_nothing_elsewhere() -> None:
    habits = Habits(indents_at_floats=True)
    shape: dict[str, Any] = {"indent_left": 70.0, "first_line": -10.0}
    plain, item = paragraph("aaaa bbbb cccc dddd", **shape), paragraph("aaaa bbbb cccc dddd", label=Label("1", SQUARE), **shape)
    assert lefts(plain, 50.0, habits) == [50.0, 50.0]
    assert lefts(item, 50.0, habits) == [110.0, 120.0]
    assert lefts(plain, 0.0, habits) == [60.0, 70.0]


def underline_end(suffix: Any, text: RunProperties, habits: Habits) -> float:
    """Where the line under the number "1" of a hanging paragraph ends."""
    label = Label("1", LINED, suffix=suffix)
    made = paragraph(Text("x", text), label=label, indent_left=30.0, first_line=-30.0)
    items = Setting(made, env=environment(document=Document((), habits=habits))).items()
    return max(item.x1 for item in items if isinstance(item, Rule) and item.x0 == 0.0)


def test_the_tab_or_space_behind_an_underlined_number_may_be_underlined_where_the_text_is() -> None:
    habits = Habits(underlines_suffix=True)
    assert [underline_end("tab", LINED, one) for one in (Habits(), habits)] == [10.0, 40.0]
    assert [underline_end("space", LINED, one) for one in (Habits(), habits)] == [10.0, 30.0]
    assert [underline_end(suffix, SQUARE, habits) for suffix in ("tab", "space")] == [10.0, 10.0]


def tops(count: int, height: float, rule: Any, habits: Habits) -> list[list[float]]:
    """Tops, by their baselines, of single lines on pages of 100 points."""
    made = [paragraph("a", line=height, line_rule=rule, widow_control=False) for _ in range(count)]
    return [[top for _, _, top in page] for page in composing.pages(section(*made), habits=habits)]


def test_what_an_exact_line_has_too_much_may_stand_below_its_text() -> None:
    assert tops(2, 20.0, "exact", Habits()) == [[18.0, 38.0]]
    assert tops(2, 20.0, "exact", Habits(exact_below=True)) == [[10.0, 30.0]]
    assert tops(2, 5.0, "exact", Habits(exact_below=True)) == tops(2, 5.0, "exact", Habits())


def test_what_an_exact_line_has_too_much_may_hang_out_at_the_foot_of_a_page() -> None:
    lined = Habits(exact_below=True)
    assert [len(page) for page in tops(3, 45.0, "exact", lined)] == [2, 1]
    assert [len(page) for page in tops(3, 45.0, "exact", replace(lined, exact_hangs=True))] == [3]


@pytest.mark.parametrize("rule", ["exact", "atLeast"])
def test_the_first_line_of_a_page_may_be_no_higher_than_its_text(rule: str) -> None:
    pages = tops(4, 40.0, rule, Habits(natural_at_top=True, exact_below=True))
    assert [page[0] for page in pages] == [10.0, 10.0] and [len(page) for page in pages] == [3, 1]
    assert pages[0][1] - pages[0][0] == (10.0 if rule == "exact" else 40.0)
    assert len(tops(4, 40.0, rule, Habits())[0]) == 2


def test_words_of_a_table_may_reach_into_the_margin() -> None:
    made = table(row("aaaaaa", "bbbbbbbb"), fixed=False, grid=())
    assert [x for _, x, _ in composing.pages(section(made), habits=Habits(tables_into_margins=True))[0]] == [10.0, 70.0]
    assert len(composing.pages(section(made))[0]) > 2


def test_cells_without_a_width_may_widen_a_column_that_others_prefer_narrow() -> None:
    rows = (row("aaa aaa", "b"), row(cell("c", width=Length("points", 30.0)), "d"))
    made = table(*rows, fixed=False, grid=())
    assert composing.pages(section(made), habits=Habits(cells_widen_columns=True))[0][1][1] == 80.0
    assert composing.pages(section(made))[0][1][1] == 10.0
