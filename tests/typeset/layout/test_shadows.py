"""Shadows: where they fall, sharp ones as outlines, soft ones as pictures that fade."""

from __future__ import annotations

import io
from typing import Any

import pytest
from PIL import Image as Pictures

from moralreport.typeset.document import Border, ImageData, Picture, Shadow
from moralreport.typeset.document.plane import Rect
from moralreport.typeset.layout.effects.picture_shadows import seen_shadow
from moralreport.typeset.layout.effects.shadows import shadow_items
from moralreport.typeset.pages import Image, Path

BOX = Rect(10.0, 10.0, 40.0, 20.0)
SQUARE = (("M", 10.0, 10.0), ("L", 50.0, 10.0), ("L", 50.0, 30.0), ("L", 10.0, 30.0), ("Z",))


def corners(shadow: Shadow, rotation: float = 0.0) -> list[tuple[float, ...]]:
    (path,) = shadow_items(SQUARE, shadow, BOX, rotation)
    assert isinstance(path, Path)
    return [tuple(float(value) for value in command[1:]) for command in path.commands[:4]]


def test_a_sharp_shadow_is_the_outline_moved() -> None:
    assert corners(Shadow("808080", (3.0, 4.0)))[0] == (13.0, 14.0)


def test_the_shift_turns_with_the_drawing_or_stays() -> None:
    assert corners(Shadow("808080", (3.0, 0.0)), 90.0)[0] == (13.0, 10.0)
    assert corners(Shadow("808080", (3.0, 0.0), turns=False), 90.0)[0] == pytest.approx((10.0, 7.0))


def test_a_scaled_shadow_keeps_its_anchor() -> None:
    found = corners(Shadow("808080", (0.0, 0.0), scale=(2.0, 0.5), anchor=(0.0, 1.0)))
    assert found == [(10.0, 20.0), (90.0, 20.0), (90.0, 30.0), (10.0, 30.0)]


def test_a_slanted_shadow_leans_over_its_anchor() -> None:
    (left, top), _, _, (leaning, bottom) = corners(Shadow("808080", (0.0, 0.0), skew=(45.0, 0.0), anchor=(0.0, 1.0)))
    assert (left, leaning) == pytest.approx((-10.0, 10.0)) and (top, bottom) == (10.0, 30.0)


def test_a_line_alone_throws_the_shadow_of_a_line() -> None:
    (path,) = shadow_items(SQUARE, Shadow("808080", (1.0, 1.0)), BOX, 0.0, 2.0)
    assert isinstance(path, Path)
    assert (path.fill, path.stroke, path.width) == (None, "808080", 2.0)


def test_a_soft_shadow_fades_over_its_edge() -> None:
    (picture,) = shadow_items(SQUARE, Shadow("336699", (0.0, 0.0), 0.5, 6.0), BOX, 0.0)
    assert isinstance(picture, Image) and picture.node is None
    assert (picture.x, picture.y, picture.width, picture.height) == (4.0, 4.0, 52.0, 32.0)
    with Pictures.open(io.BytesIO(picture.image.data)) as shown:
        assert shown.size == (104, 64)
        middle, edge, far = (shown.getpixel(at) for at in ((52, 32), (12, 32), (0, 0)))
    assert middle == (0x33, 0x66, 0x99, 128)
    assert isinstance(edge, tuple) and 50 < edge[3] < 80
    assert isinstance(far, tuple) and far[3] < 3


def test_the_hole_of_a_ring_is_no_part_of_its_shadow() -> None:
    hole = (("M", 20.0, 15.0), ("L", 40.0, 15.0), ("L", 40.0, 25.0), ("L", 20.0, 25.0), ("Z",))
    (picture,) = shadow_items((*SQUARE, *hole), Shadow("000000", (0.0, 0.0), 1.0, 1.0), BOX, 0.0)
    assert isinstance(picture, Image)
    with Pictures.open(io.BytesIO(picture.image.data)) as shown:
        middle = shown.getpixel((shown.width // 2, shown.height // 2))
    assert isinstance(middle, tuple) and middle[3] == 0


def clear_picture(**changes: Any) -> Picture:
    """A picture of 4 by 2 pixels of which only the left half shows anything."""
    shown = Pictures.new("RGBA", (4, 2), (0, 0, 0, 0))
    shown.paste((255, 0, 0, 255), (0, 0, 2, 2))
    buffer = io.BytesIO()
    shown.save(buffer, "PNG")
    return Picture(ImageData("clear", "png", buffer.getvalue()), 40.0, 20.0, **changes)


@pytest.mark.parametrize(("changes", "half"), [({}, "left"), ({"flip_horizontal": True}, "right"), ({"crop": (0.5, 0.0, -0.5, 0.0)}, "")])
def test_the_page_shows_through_the_shadow_where_it_shows_through_the_picture(changes: dict[str, Any], half: str) -> None:
    (item,) = seen_shadow(clear_picture(**changes), Shadow("000000", (3.0, 4.0), blur=2.0), BOX) or (None,)
    assert isinstance(item, Image)
    assert (item.x, item.y, item.width, item.height) == (11.0, 12.0, 44.0, 24.0)
    with Pictures.open(io.BytesIO(item.image.data)) as shown:
        assert shown.size == (88, 48)
        left, right = (shown.getpixel(at) for at in ((24, 24), (64, 24)))
    assert isinstance(left, tuple) and isinstance(right, tuple)
    assert ["left"] * (left[3] > 200) + ["right"] * (right[3] > 200) == [half] * bool(half)


def test_an_opaque_framed_or_unreadable_picture_throws_the_shadow_of_its_box() -> None:
    shadow = Shadow("000000", (3.0, 4.0))
    assert seen_shadow(clear_picture(border=Border("single", 1.0)), shadow, BOX) is None
    assert seen_shadow(Picture(ImageData("broken", "png", b"no picture"), 40.0, 20.0), shadow, BOX) is None
