"""Heads of lines: their sizes, where the line ends under them, which lines have them."""

from __future__ import annotations

import pytest

from moralreport.typeset.document import Border, LineEnd
from moralreport.typeset.layout.geometry.line_heads import headed

LINE = (("M", 0.0, 10.0), ("L", 100.0, 10.0))


def test_a_triangle_is_three_line_widths_long_and_wide_and_the_line_ends_inside_it() -> None:
    drawn, (head,) = headed(LINE, Border("single", 4.0, "FF0000"), (None, LineEnd("triangle")), None)
    start, end = drawn
    assert start == LINE[0] and end == pytest.approx(("L", 90.4, 10.0))
    assert head.commands == (("M", 100.0, 10.0), ("L", 88.0, 16.0), ("L", 88.0, 4.0), ("Z",))
    assert (head.fill, head.stroke) == ("FF0000", None)


def test_heads_of_thin_lines_are_those_of_two_points() -> None:
    _, (head,) = headed(LINE, Border("single", 0.5), (LineEnd("stealth", "lg", "sm"), None), 3)
    assert head.commands[0] == ("M", 0.0, 10.0) and head.commands[1] == pytest.approx(("L", 4.0, 5.0))
    assert (head.fill, head.node) == ("000000", 3)


def test_an_open_head_is_a_line_and_an_oval_stands_on_the_end() -> None:
    drawn, (first, last) = headed(LINE, Border("single", 2.0), (LineEnd("oval"), LineEnd("arrow")), None)
    assert drawn == LINE
    assert len(first.commands) == 6 and first.fill == "000000"
    assert last.fill is None and last.width == 2.0 and last.commands[1] == ("L", 100.0, 10.0)


def test_closed_outlines_have_no_heads() -> None:
    closed = (*LINE, ("L", 50.0, 50.0), ("Z",))
    assert headed(closed, Border("single", 1.0), (LineEnd("triangle"), LineEnd("triangle")), None) == (closed, ())


def test_a_curve_is_drawn_back_with_its_last_handle() -> None:
    curve = (("M", 0.0, 0.0), ("C", 0.0, 50.0, 50.0, 100.0, 100.0, 100.0))
    drawn, _ = headed(curve, Border("single", 4.0), (None, LineEnd("triangle")), None)
    assert drawn[1] == ("C", 0.0, 50.0, *(pytest.approx(value) for value in (40.4, 100.0, 90.4, 100.0)))
