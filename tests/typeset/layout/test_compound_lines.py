"""Lines of shapes that are several strokes: inside the width of the line, the first one outside, above or at the left."""

from __future__ import annotations

import pytest

from moralreport.typeset.document.plane import Outline
from moralreport.typeset.layout.geometry.compound_lines import strokes

SQUARE: Outline = (("M", 10.0, 10.0), ("L", 50.0, 10.0), ("L", 50.0, 30.0), ("L", 10.0, 30.0), ("Z",))


def first_points(outline: Outline, style: str, width: float = 6.0) -> list[tuple[float, float, float]]:
    return [(float(found[0][1]), float(found[0][2]), share) for found, share in strokes(outline, style, width)]


@pytest.mark.parametrize(
    ("style", "found"),
    [
        ("single", [(10, 10, 6)]),
        ("dbl", [(8, 8, 2), (12, 12, 2)]),
        ("thickThin", [(8.8, 8.8, 3.6), (12.4, 12.4, 1.2)]),
        ("thinThick", [(7.6, 7.6, 1.2), (11.2, 11.2, 3.6)]),
        ("tri", [(7.5, 7.5, 1), (10, 10, 2), (12.5, 12.5, 1)]),
    ],
)
def test_strokes_of_a_closed_line_run_round_each_other(style: str, found: list[tuple[float, float, float]]) -> None:
    assert [value for stroke in first_points(SQUARE, style) for value in stroke] == pytest.approx([v for stroke in found for v in stroke])


@pytest.mark.parametrize("end", [(90.0, 10.0), (-70.0, 10.0)])
def test_the_first_stroke_of_a_lone_line_lies_above(end: tuple[float, float]) -> None:
    found = first_points((("M", 10.0, 10.0), ("L", *end)), "dbl")
    assert [value for stroke in found for value in stroke] == pytest.approx([10, 8, 2, 10, 12, 2])


@pytest.mark.parametrize("end", [(10.0, 90.0), (10.0, -70.0)])
def test_the_first_stroke_of_an_upright_line_lies_at_the_left(end: tuple[float, float]) -> None:
    found = first_points((("M", 10.0, 10.0), ("L", *end)), "dbl")
    assert [value for stroke in found for value in stroke] == pytest.approx([8, 10, 2, 12, 10, 2])


def test_an_open_line_with_corners_is_one_stroke() -> None:
    assert len(first_points(SQUARE[:3], "dbl")) == 1
