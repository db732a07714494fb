"""Floats that may not overlap others (20.4.2.3, allowOverlap) where the page has no room left below these."""

from __future__ import annotations

import pytest
from tests.typeset.layout.composing import laid, lines, section
from tests.typeset.layout.inline.setting import paragraph
from tests.typeset.layout.test_floats import WIDE, at, picture

from moralreport.typeset.pages import Image


def places(height: float, *, overlap: bool) -> list[tuple[int, float]]:
    """Page and top of two pictures on pages of 120 points, the text 100 high; the second is anchored in the line below the first."""
    first = picture(at(0.0, "column"), at(0.0, "paragraph"), height=60.0, wrap="square")
    second = picture(at(20.0, "column"), at(0.0, "paragraph"), height=height, wrap="square", allow_overlap=overlap)
    layout, _ = laid(section(lines(2), paragraph(first, "x"), paragraph(second, "y"), **WIDE))
    return [(number, item.y) for number, page in enumerate(layout.pages) for item in page.items if isinstance(item, Image)]


@pytest.mark.parametrize(
    ("height", "overlap", "second"),
    [
        pytest.param(20.0, False, (0, 80.0), id="room below"),
        pytest.param(40.0, False, (0, 80.0), id="just so much as the page has"),
        pytest.param(50.0, False, (1, 10.0), id="none: the next page, with its paragraph"),
        pytest.param(50.0, True, (0, 30.0), id="may overlap"),
        pytest.param(100.0, False, (1, 10.0), id="as high as a page has room"),
        pytest.param(110.0, False, (0, 10.0), id="higher than any page has room"),
    ],
)
def test_a_float_that_others_push_out_of_the_page_goes_to_the_next(height: float, overlap: bool, second: tuple[int, float]) -> None:
    assert places(height, overlap=overlap) == [(0, 20.0), second]
