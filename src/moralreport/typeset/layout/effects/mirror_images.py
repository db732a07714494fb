"""Mirror images of pictures (20.1.8.50, a:reflection): what is seen of them upside down, ever fainter."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from moralreport.typeset.document import ImageData, Picture, Reflection
from moralreport.typeset.document.plane import Outline, Rect
from moralreport.typeset.layout.effects.shadows import rings
from moralreport.typeset.pages import Image

if TYPE_CHECKING:
    from PIL import Image as Pictures

_LARGEST = 40_000_000
"""Pixels of a picture that stays as it is."""
_PIXELS_OF_POINT = 3.0
_MOST_PIXELS = 1600


def mirror_image(picture: Picture, mirror: Reflection, box: Rect, cut: Outline) -> Image | None:
    """The picture upside down below itself, ever fainter; not turned yet."""
    shown = _shown(picture, cut)
    if shown is None:
        return None
    from PIL import Image as Pictures
    from PIL import ImageChops, ImageFilter

    count = shown.height
    shares = [min((count - 1 - row) / max(count * mirror.reach, 1.0), 1.0) for row in range(count)]
    levels = bytes(round(255 * (mirror.start + (mirror.end - mirror.start) * share)) for share in shares)
    fading = Pictures.frombytes("L", (1, count), levels).resize(shown.size)
    if mirror.blur:
        shown = shown.filter(ImageFilter.GaussianBlur(mirror.blur / 3 * shown.width / max(picture.width, 1.0)))
    shown.putalpha(ImageChops.multiply(shown.getchannel("A"), fading))
    below = box._replace(y=box.bottom + mirror.distance)
    buffer = io.BytesIO()
    shown.save(buffer, "PNG")
    data = ImageData("mirror", "png", buffer.getvalue())
    return Image(*below, data, flip_horizontal=picture.flip_horizontal, flip_vertical=not picture.flip_vertical)


def _shown(picture: Picture, cut: Outline) -> Pictures.Image | None:
    """What is seen of a picture before it is turned and mirrored, no finer than the page needs."""
    from PIL import Image as Pictures
    from PIL import ImageChops, ImageDraw, UnidentifiedImageError

    if picture.image is None or min(picture.width, picture.height) < 1 or min(picture.crop) < 0:
        return None
    try:
        with Pictures.open(io.BytesIO(picture.image.data)) as opened:
            if opened.width * opened.height > _LARGEST or opened.format in ("WMF", "EMF", "EPS"):
                return None
            left, top, right, bottom = picture.crop
            wide, high = opened.size
            edges = round(left * wide), round(top * high), round((1 - right) * wide), round((1 - bottom) * high)
            part = opened.convert("RGBA").crop(edges)
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, EOFError, Pictures.DecompressionBombError, MemoryError):
        return None
    scale = min(_PIXELS_OF_POINT, _MOST_PIXELS / max(picture.width, picture.height))
    size = max(round(picture.width * scale), 4), max(round(picture.height * scale), 4)
    shown = part.resize(size) if part.width and part.height else None
    if shown is not None and cut:
        mask = Pictures.new("L", size)
        for ring in rings(cut):
            ImageDraw.Draw(mask).polygon([(px * scale, py * scale) for px, py in ring], fill=255)
        shown.putalpha(ImageChops.darker(shown.getchannel("A"), mask))
    return shown
