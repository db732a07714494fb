"""Art borders of plain figures: as many as fill a side, as large as the art, turned outward."""

from __future__ import annotations

import pytest

from moralreport.typeset.document import Border
from moralreport.typeset.layout.geometry.art_borders import Side, art_side, is_drawn, unit_of
from moralreport.typeset.layout.pages.borders import is_art
from moralreport.typeset.pages import Path

TOP = Side((0.0, 0.0), (1.0, 0.0), 100.0)
RIGHT = Side((100.0, 0.0), (0.0, 1.0), 60.0)


def figures(style: str, side: Side = TOP) -> list[Path]:
    return list(art_side(Border(style, 10 / 8, "1F4E79"), side))


def middle(path: Path) -> tuple[float, float]:
    points = [(float(command[-2]), float(command[-1])) for command in path.commands if len(command) > 1]
    xs, ys = zip(*points, strict=True)
    return (min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2


def test_an_art_is_as_many_points_wide_as_a_line_has_eighths() -> None:
    assert unit_of(Border("triangles", 1.5)) == 12.0
    assert unit_of(Border("single", 1.5)) == 1.5


def test_figures_fill_a_side_from_its_corner() -> None:
    assert [middle(dot) for dot in figures("basicBlackDots")] == [pytest.approx((10.0 * index, 0.0)) for index in range(10)]
    assert [middle(dot) for dot in figures("basicBlackDots", RIGHT)][:2] == [pytest.approx((100, 0)), pytest.approx((100, 10))]


def test_white_figures_are_outlines() -> None:
    black, white = figures("basicBlackSquares")[0], figures("basicWhiteSquares")[0]
    assert (black.fill, black.stroke) == ("1F4E79", None)
    assert (white.fill, white.stroke, white.width) == (None, "1F4E79", 0.625)


@pytest.mark.parametrize(("style", "filled"), [("stars", False), ("starsBlack", True)])
def test_stars_have_five_points_one_of_them_outward(style: str, filled: bool) -> None:
    star = figures(style)[0]
    assert len({command[1:] for command in star.commands if len(command) > 1}) == 10
    assert (star.fill is not None, star.stroke is not None) == (filled, not filled)
    tip = min((float(command[-1]), float(command[-2])) for command in star.commands if len(command) > 1)
    assert tip == pytest.approx((-4.75, 0.0))


def test_triangles_point_outward() -> None:
    tips = [min(float(command[-1]) for command in path.commands if len(command) > 1) for path in figures("triangles")]
    assert set(tips) == {-4.0}
    assert max(float(command[-2]) for command in figures("triangles", RIGHT)[0].commands if len(command) > 1) == pytest.approx(104)


def test_lines_reach_round_the_corner() -> None:
    lines = figures("basicThinLines")
    assert len(lines) > 1
    for line in lines:
        (_, x0, y0), (_, x1, _) = line.commands
        assert (x0, x1) == pytest.approx((float(y0), 100 - float(y0)))


def test_arts_that_are_pictures_are_not_drawn() -> None:
    assert not is_drawn("apples") and is_art(Border("apples", 1.0))
    assert is_drawn("zigZag") and not is_art(Border("zigZag", 1.0))
    assert len(figures("checkered")) == 20
