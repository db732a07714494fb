"""Floats placed by the character or the line that they are anchored in."""

from __future__ import annotations

import pytest
from tests.typeset.layout.composing import laid, lines, section
from tests.typeset.layout.inline.setting import paragraph
from tests.typeset.layout.test_floats import at, picture

from moralreport.typeset.pages import Image


@pytest.mark.parametrize("wrap", ["none", "square"])
@pytest.mark.parametrize(
    ("horizontal", "vertical", "where"),
    [("character", "paragraph", (60.0, 30.0)), ("column", "line", (10.0, 40.0)), ("character", "line", (60.0, 40.0))],
)
def test_a_float_may_refer_to_its_character_and_its_line(wrap: str, horizontal: str, vertical: str, where: tuple[float, float]) -> None:
    anchor = picture(at(0.0, horizontal), at(0.0, vertical), 10.0, 5.0, wrap=wrap)
    layout, _ = laid(section(lines(2), paragraph("a" * 10 + " " + "b" * 5, anchor, "b")))
    assert [(item.x, item.y) for item in layout.pages[0].items if isinstance(item, Image)] == [where]


@pytest.mark.parametrize(("vertical", "y"), [("paragraph", 10.0), ("line", 30.0)])
def test_a_float_over_the_text_stands_on_the_page_of_its_character(vertical: str, y: float) -> None:
    """Its paragraph begins there as far as it is concerned, as LibreOffice has it."""
    anchor = picture(at(0.0, "character"), at(0.0, vertical), 10.0, 5.0)
    layout, _ = laid(section(lines(8), paragraph("aaaaaaaaa " * 4 + "bb", anchor, "b")))
    assert [(number, item.x, item.y) for number, page in enumerate(layout.pages) for item in page.items if isinstance(item, Image)] == [
        (1, 30.0, y)
    ]
