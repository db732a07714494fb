"""Pictures that fade towards their edges (20.1.8.53, a:softEdge): their samples, with an opacity that falls to nothing there."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from moralreport.typeset.document import ImageData, Picture
from moralreport.typeset.document.plane import Outline
from moralreport.typeset.layout.effects.shadows import rings

if TYPE_CHECKING:
    from PIL import Image as Pictures

_FINENESS = 150 / 72
"""Most samples of a point: 150 an inch, since faded pictures cannot be stored as photographs are."""
_LARGEST = 40_000_000
_SPREAD = 0.75
"""Standard deviation of the blurred edge in the radius that the file gives."""


def softened(picture: Picture, cut: Outline) -> ImageData | None:
    """The picture as its frame, or the outline that it is cut to, shows it; None where it cannot be read."""
    from PIL import Image as Pictures
    from PIL import UnidentifiedImageError

    if picture.image is None:
        return None
    try:
        with Pictures.open(io.BytesIO(picture.image.data)) as source:
            if source.width * source.height > _LARGEST or source.format in ("WMF", "EMF", "EPS"):
                return None
            shown = _part(source.convert("RGBA"), picture)
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, EOFError, Pictures.DecompressionBombError, MemoryError):
        return None
    from PIL import ImageChops

    shown.putalpha(ImageChops.multiply(shown.getchannel("A"), _fading(picture, cut, shown.size)))
    buffer = io.BytesIO()
    shown.save(buffer, "PNG")
    return ImageData(f"{picture.image.key} softened", "png", buffer.getvalue())


def _part(source: Pictures.Image, picture: Picture) -> Pictures.Image:
    """What the frame shows, in no more samples than are seen."""
    left, top, right, bottom = picture.crop
    wide, high = source.size
    part = source.crop((round(left * wide), round(top * high), round((1 - right) * wide), round((1 - bottom) * high)))
    finest = max(round(picture.width * _FINENESS), 1), max(round(picture.height * _FINENESS), 1)
    return part.resize(finest) if part.width > finest[0] or part.height > finest[1] or not part.width or not part.height else part


def _fading(picture: Picture, cut: Outline, size: tuple[int, int]) -> Pictures.Image:
    """White within, black at the edge: the blurred shape, of which the half that lies inside is taken."""
    from PIL import Image as Pictures
    from PIL import ImageDraw, ImageFilter

    across, down = size[0] / max(picture.width, 0.01), size[1] / max(picture.height, 0.01)
    sigma = max(picture.soft_edge * _SPREAD * (across + down) / 2, 0.1)
    rim = round(sigma * 3) + 1
    mask = Pictures.new("L", (size[0] + 2 * rim, size[1] + 2 * rim))
    draw = ImageDraw.Draw(mask)
    if cut:
        for ring in rings(cut):
            if len(ring) > 2:
                draw.polygon([(x * across + rim, y * down + rim) for x, y in ring], fill=255)
    else:
        draw.rectangle((rim, rim, rim + size[0] - 1, rim + size[1] - 1), fill=255)
    blurred = mask.filter(ImageFilter.GaussianBlur(sigma)).point([max(2 * level - 255, 0) for level in range(256)])
    return blurred.crop((rim, rim, rim + size[0], rim + size[1]))
