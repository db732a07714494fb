"""Pictures that fade: nothing at the edge of the frame or of the outline, all of it within."""

from __future__ import annotations

import io
from typing import Any

from PIL import Image as Pictures

from moralreport.typeset.document import ImageData, Picture
from moralreport.typeset.layout.effects.soft_edges import softened


def red(size: tuple[int, int] = (400, 200), **changes: Any) -> Picture:
    buffer = io.BytesIO()
    Pictures.new("RGB", size, (255, 0, 0)).save(buffer, "JPEG")
    return Picture(ImageData("red", "jpeg", buffer.getvalue()), 96.0, 48.0, soft_edge=6.0, **changes)


def opacity(picture: Picture, *places: tuple[float, float], cut: Any = ()) -> list[int]:
    """At places in shares of the picture."""
    found = softened(picture, cut)
    assert found is not None
    with Pictures.open(io.BytesIO(found.data)) as shown:
        assert shown.size == (200, 100)
        alpha = shown.getchannel("A")
        return [level(alpha, x, y) for x, y in places]


def level(alpha: Pictures.Image, x: float, y: float) -> int:
    found = alpha.getpixel((round(x * 199), round(y * 99)))
    assert isinstance(found, int)
    return found


def test_a_picture_fades_towards_its_frame() -> None:
    middle, side, corner, within = opacity(red(), (0.5, 0.5), (0.0, 0.5), (0.0, 0.0), (0.1, 0.5))
    assert middle > 250 and side < 20 and corner == 0 and within > 220


def test_a_picture_fades_towards_the_outline_that_it_is_cut_to() -> None:
    left_half = (("M", 0.0, 0.0), ("L", 48.0, 0.0), ("L", 48.0, 48.0), ("L", 0.0, 48.0), ("Z",))
    inside, edge, outside = opacity(red(), (0.25, 0.5), (0.5, 0.5), (0.75, 0.5), cut=left_half)
    assert inside > 250 and edge < 30 and outside == 0


def test_what_cannot_be_read_stays_as_it_is() -> None:
    assert softened(Picture(ImageData("broken", "png", b"no"), 10.0, 10.0, soft_edge=2.0), ()) is None
