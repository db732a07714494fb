"""Light about drawings, and mirror images of pictures."""

from __future__ import annotations

import io

import pytest
from lxml import etree
from PIL import Image as Pictures

from moralreport.typeset.document import Effects, ImageData, Picture, Reflection, Shadow
from moralreport.typeset.document.plane import Rect
from moralreport.typeset.docx.markup.names import A
from moralreport.typeset.docx.paint.colors import ThemeColors
from moralreport.typeset.docx.paint.effects import read_effects
from moralreport.typeset.layout.effects.mirror_images import mirror_image
from moralreport.typeset.layout.effects.picture_shadows import seen_shadow
from moralreport.typeset.layout.effects.shadows import shadow_items
from moralreport.typeset.pages import Image

BOX = Rect(10.0, 20.0, 100.0, 60.0)
SQUARE = (("M", 10.0, 20.0), ("L", 110.0, 20.0), ("L", 110.0, 80.0), ("L", 10.0, 80.0), ("Z",))


def picture() -> Picture:
    """Blue above, white below."""
    made = Pictures.new("RGB", (50, 30), "#205080")
    made.paste("#FFFFFF", (0, 15, 50, 30))
    buffer = io.BytesIO()
    made.save(buffer, "PNG")
    return Picture(ImageData("p", "png", buffer.getvalue()), BOX[2], BOX[3])


def pixel(image: Image, x: float, y: float) -> tuple[int, ...]:
    """Red, green, blue, opacity at a point of the page, the image being turned upside down where it says so."""
    data = Pictures.open(io.BytesIO(image.image.data)).convert("RGBA")
    across, down = (x - image.x) / image.width, (y - image.y) / image.height
    down = 1 - down if image.flip_vertical else down
    found = data.getpixel((min(int(across * data.width), data.width - 1), min(int(down * data.height), data.height - 1)))
    assert isinstance(found, tuple)
    return found


def test_a_mirror_image_lies_below_upside_down_and_fades() -> None:
    image = mirror_image(picture(), Reflection(0.5, 0.0, 0.5, distance=4.0), BOX, ())
    assert image is not None and (image.x, image.y, image.height) == (10.0, 84.0, 60.0)
    near, below, far = (pixel(image, 60.0, y) for y in (84.5, 99.0, 120.0))
    assert near[:3] == (255, 255, 255) and 120 < near[3] < 129 and 55 < below[3] < 70 and far[3] == 0
    assert pixel(image, 60.0, 130.0)[:3] == (0x20, 0x50, 0x80)


def test_light_is_strong_at_the_edge_and_gone_at_its_radius() -> None:
    glow = effects_of('<a:glow rad="127000"><a:srgbClr val="FFC000"><a:alpha val="80000"/></a:srgbClr></a:glow>').glow
    assert glow is not None
    (image,) = shadow_items(SQUARE, glow, BOX, 0.0)
    assert isinstance(image, Image)
    levels = [pixel(image, 10.0 - away, 50.0)[3] for away in (-3.0, 1.0, 5.0, 9.5)]
    assert levels[0] == pytest.approx(204, abs=3) and levels[1] > 165 and 70 < levels[2] < 140 and levels[3] < 25
    assert pixel(image, 10.0, 50.0)[:3] == (0xFF, 0xC0, 0x00)


def test_light_follows_what_is_seen_of_a_picture() -> None:
    made = Pictures.new("RGBA", (100, 60))
    made.paste("#205080", (40, 20, 60, 40))
    buffer = io.BytesIO()
    made.save(buffer, "PNG")
    shown = Picture(ImageData("p", "png", buffer.getvalue()), 100.0, 60.0)
    found = seen_shadow(shown, Shadow("FFC000", (0.0, 0.0), 1.0, 8.0, spread=4.0), BOX)
    assert found is not None
    (image,) = found
    assert isinstance(image, Image)
    assert pixel(image, 48.0, 50.0)[3] > 160 and pixel(image, 30.0, 50.0)[3] == 0


@pytest.mark.parametrize("data", [b"", b"\x89PNG\r\n\x1a\n broken"])
def test_what_cannot_be_read_has_no_mirror_image(data: bytes) -> None:
    assert mirror_image(Picture(ImageData("p", "png", data), 10.0, 10.0), Reflection(), BOX, ()) is None


def effects_of(inside: str) -> Effects:
    return read_effects(etree.fromstring(f'<a:effectLst xmlns:a="{A[1:-1]}">{inside}</a:effectLst>'), ThemeColors({}, {}), None)


def test_effects_are_read_with_their_defaults() -> None:
    mirror = '<a:reflection stA="50000" endA="300" endPos="90000" dist="12700" dir="5400000" sy="-100000"/>'
    assert effects_of(mirror) == Effects(None, Reflection(0.5, 0.003, 0.9, 1.0))
    assert effects_of("<a:glow/><a:reflection/>") == Effects(None, Reflection())
