"""Shadows of pictures that the page shows through: of what is seen of them, as in Word."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from moralreport.typeset.document import ImageData, Picture, Shadow
from moralreport.typeset.document.plane import Rect
from moralreport.typeset.layout.effects.shadows import MOST_PIXELS, faded, shift_in
from moralreport.typeset.pages import Item

if TYPE_CHECKING:
    from PIL import Image as Pictures

_LARGEST = 40_000_000
"""Pixels of a picture whose shadow is that of its box."""


def seen_shadow(picture: Picture, shadow: Shadow, box: Rect) -> tuple[Item, ...] | None:
    """The shadow of what a picture shows; None where that is all of its box, or the shadow is slanted."""
    if picture.image is None or picture.border is not None or picture.fill is not None or any(shadow.skew):
        return None
    mask = _silhouette(picture.image)
    if mask is None:
        return None
    dx, dy = shift_in(shadow, 0.0 if shadow.turns else -picture.rotation)
    width, height = box.width * abs(shadow.scale[0]), box.height * abs(shadow.scale[1])
    x = box.x + (box.width - width) * shadow.anchor[0] + dx
    y = box.y + (box.height - height) * shadow.anchor[1] + dy
    edge = shadow.blur + shadow.spread
    scale = min(2.0, MOST_PIXELS / max(width + 2 * edge, height + 2 * edge, 1.0))
    seen = _framed(mask, picture, (max(round(width * scale), 1), max(round(height * scale), 1)))
    rim = round(edge * scale)
    from PIL import ImageOps

    return (faded(ImageOps.expand(seen, rim), Rect(x - edge, y - edge, width + 2 * edge, height + 2 * edge), shadow, scale),)


def _silhouette(image: ImageData) -> Pictures.Image | None:
    """The opacity of a picture; None where it has none, or cannot be read."""
    from PIL import Image as Pictures
    from PIL import UnidentifiedImageError

    try:
        with Pictures.open(io.BytesIO(image.data)) as picture:
            clear = picture.mode in ("RGBA", "LA", "PA") or "transparency" in picture.info
            if not clear or picture.width * picture.height > _LARGEST:
                return None
            alpha = picture.convert("RGBA").getchannel("A")
            return alpha if alpha.getextrema() != (255, 255) else None
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, EOFError, Pictures.DecompressionBombError, MemoryError):
        return None


def _framed(mask: Pictures.Image, picture: Picture, size: tuple[int, int]) -> Pictures.Image:
    """The mask as the picture is shown: cut, mirrored, stretched to its box."""
    from PIL import ImageOps

    left, top, right, bottom = picture.crop
    wide, high = mask.size
    part = mask.crop((round(left * wide), round(top * high), round((1 - right) * wide), round((1 - bottom) * high)))
    shown = part.resize(size) if part.width and part.height else mask.resize(size)
    shown = ImageOps.mirror(shown) if picture.flip_horizontal else shown
    return ImageOps.flip(shown) if picture.flip_vertical else shown
