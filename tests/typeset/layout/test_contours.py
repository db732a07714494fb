"""Contours as strips."""

from __future__ import annotations

from itertools import pairwise

import pytest

from moralreport.typeset.document import Shape
from moralreport.typeset.layout.geometry.contours import MOST_STRIPS, strips, turned_contour

TRIANGLE = ((0.5, 0.0), (0.0, 1.0), (1.0, 1.0))


def test_strips_of_a_triangle_widen_downward() -> None:
    found = list(strips(TRIANGLE, 60.0, 60.0))
    assert len(found) == 10
    assert found[0] == pytest.approx((27.0, 0.0, 33.0, 6.0))
    assert found[-1] == pytest.approx((0.0, 54.0, 60.0, 60.0))
    assert all(above[0] > below[0] and above[2] < below[2] for above, below in pairwise(found))


def test_a_contour_turns_with_its_drawing() -> None:
    turned = turned_contour(TRIANGLE, Shape("triangle", 100.0, 50.0, rotation=90.0))
    assert [value for corner in turned for value in corner] == pytest.approx([0.75, 0.5, 0.25, -0.5, 0.25, 1.5])
    assert turned_contour(TRIANGLE, Shape("triangle", 100.0, 50.0)) is TRIANGLE


def test_a_contour_of_no_height_and_one_of_absurd_height_end() -> None:
    assert len(list(strips(((0.0, 0.0), (1.0, 0.0), (0.5, 0.0)), 10.0, 10.0))) == 1
    assert len(list(strips(TRIANGLE, 10.0, 1e6))) == MOST_STRIPS
