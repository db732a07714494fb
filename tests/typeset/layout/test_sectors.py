"""Shapes cut out of ellipses by two angles."""

from __future__ import annotations

import pytest

from moralreport.typeset.layout.shapes import is_open, outline


def ends(name: str, *adjust: float) -> list[tuple[float, ...]]:
    """Where each command of the outline ends, in a box of 200 x 100 points."""
    path = outline(name, 200.0, 100.0, adjust)
    assert path is not None
    return [tuple(float(value) for value in command[-2:]) for command in path if len(command) > 1]


def quarter(turns: float) -> float:
    """An angle in quarters of a turn as an adjust value."""
    return turns * 5_400_000 / 100_000


def test_an_arc_is_a_quarter_from_the_top_by_default() -> None:
    assert is_open("arc")
    assert ends("arc") == [pytest.approx((100, 0)), pytest.approx((200, 50))]
    assert ends("arc", quarter(2), quarter(3)) == [pytest.approx((0, 50)), pytest.approx((100, 0))]


def test_a_pie_goes_round_to_its_second_angle_and_back_to_the_middle() -> None:
    whole = [(200, 50), (100, 100), (0, 50), (100, 0), (100, 50)]
    assert ends("pie") == [pytest.approx(point) for point in whole]
    assert ends("pie", quarter(3), quarter(1))[0] == pytest.approx((100, 0))


def test_a_chord_is_closed_by_a_line() -> None:
    path = outline("chord", 100.0, 100.0, (quarter(0), quarter(1)))
    assert path is not None
    assert [command[0] for command in path] == ["M", "C", "Z"]


def test_a_block_arc_comes_back_inside() -> None:
    points = [(0, 50), (100, 0), (200, 50), (175, 50), (100, 25), (25, 50)]
    assert ends("blockArc", quarter(2), quarter(0), 0.25) == [pytest.approx(point) for point in points]


@pytest.mark.parametrize("name", ["arc", "pie", "chord", "blockArc"])
def test_equal_angles_are_the_whole_ellipse(name: str) -> None:
    path = outline(name, 100.0, 100.0, (1.0, 1.0, 0.25))
    assert path is not None
    assert sum(command[0] == "C" for command in path) in (4, 8)
