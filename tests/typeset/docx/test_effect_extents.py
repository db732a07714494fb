"""Room for effects that stick out and for turned corners."""

from __future__ import annotations

import pytest
from lxml import etree
from tests.typeset.docx.drawing_parts import EFFECTS, EXTENT, inline, only_inline, shape

from moralreport.typeset.document import Anchor, InlineDrawing, Shape
from moralreport.typeset.docx.drawings.effect_extents import room_around
from moralreport.typeset.docx.markup.names import WP


@pytest.mark.parametrize(
    ("transform", "effects", "distances"),
    [
        ("", EFFECTS, (0.0, 10.0, 20.0, 0.0)),
        ("", "", (0.0, 0.0, 0.0, 0.0)),
        ('<a:xfrm rot="5400000"/>', "", (-25.0, 25.0, -25.0, 25.0)),
        ('<a:xfrm rot="5400000"/>', EFFECTS, (-25.0, 35.0, -5.0, 25.0)),
        ('<a:xfrm rot="10800000"/>', EFFECTS, (0.0, 10.0, 20.0, 0.0)),
    ],
)
def test_a_drawing_takes_room_for_its_effects_and_its_turned_corners(
    transform: str, effects: str, distances: tuple[float, float, float, float]
) -> None:
    found = only_inline(inline(shape(transform), effects + '<wp:docPr id="1" name="n"/>'))
    assert isinstance(found, InlineDrawing)
    assert found.distances == pytest.approx(distances)


def test_a_plain_picture_has_no_effects() -> None:
    found = only_inline(inline("<pic:pic><pic:blipFill/><pic:spPr/></pic:pic>", EFFECTS))
    assert isinstance(found, InlineDrawing)
    assert found.distances == (0.0, 0.0, 0.0, 0.0)


def test_before_word_2010_the_box_of_a_turned_drawing_does_not_lie_on_its_side() -> None:
    shape_ = Shape("rect", 100.0, 50.0, rotation=90.0)
    extent = etree.fromstring(f'<wp:effectExtent xmlns:wp="{WP[1:-1]}" l="0" t="0" r="254000" b="0"/>')
    assert room_around({WP + "effectExtent": extent}, shape_, 12) == pytest.approx((0.0, 25.0, 0.0, 25.0))


def test_text_keeps_away_from_the_effects_of_a_float() -> None:
    wrap = '<wp:wrapSquare wrapText="bothSides"><wp:effectExtent l="12700" t="0" r="0" b="0"/></wp:wrapSquare>'
    content = f"{EXTENT}{EFFECTS}{wrap}<a:graphic><a:graphicData>{shape('')}</a:graphicData></a:graphic>"
    found = only_inline(f'<w:drawing><wp:anchor distL="12700" distR="0">{content}</wp:anchor></w:drawing>')
    assert isinstance(found, Anchor)
    assert found.distances == (2.0, 0.0, 0.0, 0.0)


def test_a_contour_knows_the_effects_already() -> None:
    corners = '<wp:start x="0" y="0"/><wp:lineTo x="0" y="21600"/><wp:lineTo x="21600" y="21600"/>'
    wrap = f'<wp:wrapTight wrapText="bothSides"><wp:wrapPolygon edited="0">{corners}</wp:wrapPolygon></wp:wrapTight>'
    content = f"{EXTENT}{EFFECTS}{wrap}<a:graphic><a:graphicData>{shape('')}</a:graphicData></a:graphic>"
    found = only_inline(f'<w:drawing><wp:anchor distL="12700">{content}</wp:anchor></w:drawing>')
    assert isinstance(found, Anchor)
    assert found.distances == (1.0, 0.0, 0.0, 0.0)
