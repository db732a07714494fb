"""Text of all columns of a page goes round a float, whichever of them brought it."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest
from tests.typeset.layout.composing import laid, pages, section, texts
from tests.typeset.layout.inline.setting import paragraph
from tests.typeset.layout.test_floats import at, picture

from moralreport.typeset.document import Anchor, Columns, Inline, Section
from moralreport.typeset.pages import Image, Layout, Page

WIDE = {"page_width": 440.0, "columns": Columns(2, 20.0)}
"""Columns of 200 points, four words of five letters to a line, from 10 and 230 points on."""
FLOAT = (150.0, 270.0)
"""From side to side of a float over both."""


def words(count: int, letter: str, *first: Inline) -> Any:
    return paragraph(*first, " ".join([letter * 4] * count))


def over_both(relative_to: str = "page", top: float = 40.0, **values: Any) -> Anchor:
    return picture(at(FLOAT[0], "page"), at(top, relative_to), 120.0, 30.0, **({"wrap": "square"} | values))


def beside(page: Page) -> list[tuple[str, float, float]]:
    """Words that stand on the picture of a page."""
    (image,) = [item for item in page.items if isinstance(item, Image)]
    ends = image.x + image.width, image.y + image.height
    return [
        (text, left, top)
        for text, left, top in texts(page)
        if text and left < ends[0] and left + 10 * len(text) > image.x and image.y - 10 < top < ends[1]
    ]


def letters(layout: Layout) -> Counter[str]:
    return Counter("".join(text for page in layout.pages for text, _, _ in texts(page)).replace(" ", ""))


@pytest.mark.parametrize("relative_to", ["page", "paragraph"])
@pytest.mark.parametrize("anchored", [0, 1])
def test_text_of_both_columns_goes_round_a_float(anchored: int, relative_to: str) -> None:
    """Before it and behind it: the anchor stands in the first or the second column of ten lines."""
    anchor = over_both(relative_to, 40.0 if relative_to == "page" else 20.0)
    first, second = (words(20, "a", *([anchor] * (anchored == 0))), words(20, "b", *([anchor] * (anchored == 1))))
    layout, _ = laid(section(first, second, words(40, "c"), **WIDE))
    assert beside(layout.pages[0]) == []
    lefts = {(left, round(top)) for text, left, top in texts(layout.pages[0]) if text}
    assert {left for left, _ in lefts} == {10.0, 230.0, 270.0}
    assert letters(layout) == Counter(a=80, b=80, c=160)


def test_text_of_the_next_section_goes_round_a_float_of_the_one_above() -> None:
    above = section(words(4, "a", over_both(top=15.0)), page_width=440.0)
    below = section(words(30, "b"), start="continuous", **WIDE)
    layout, _ = laid(above, below)
    assert len(layout.pages) == 1
    assert beside(layout.pages[0]) == []


def test_only_the_column_of_a_float_is_cleared_from_side_to_side() -> None:
    narrow = picture(at(20.0, "column"), at(0.0, "paragraph"), 60.0, 50.0, wrap="topAndBottom")
    got = pages(section(words(30, "a", narrow), **WIDE))[0]
    assert min(top for text, left, top in got if text and left < 200.0) == 60.0
    assert min(top for text, left, top in got if left > 200.0) == 10.0


def test_a_float_that_the_text_it_moves_would_take_to_the_next_page_ends() -> None:
    """Kept clear in the first column, its anchor leaves the page; kept there, it covers the text: so it begins the next page."""
    sections: list[Section] = [
        section(words(count, "a"), words(8, "b", over_both("paragraph", -60.0, wrap="topAndBottom")), words(4, "c"), **WIDE)
        for count in range(60, 76)
    ]
    for one in sections:
        layout, _ = laid(one)
        assert (letters(layout)["b"], letters(layout)["c"]) == (32, 16)
        assert len([item for page in layout.pages for item in page.items if isinstance(item, Image)]) == 1
        assert not any(beside(page) for page in layout.pages if any(isinstance(item, Image) for item in page.items))
