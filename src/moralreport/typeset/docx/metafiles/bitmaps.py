"""Device-independent bitmaps of Windows metafiles as picture files ([MS-WMF] 2.2.2.3, 2.2.2.9)."""

from __future__ import annotations

import hashlib
import io
import struct

from moralreport.typeset.document import ImageData
from moralreport.typeset.document.plane import Insets

Part = tuple[int, int, int, int]
"""Of a bitmap: x, y, width, height in samples, counted as its rows are."""
MOST_PIXELS = 40_000_000


class UnknownDrawing(ValueError):
    """A record that draws something which is not understood: the whole picture is better not drawn."""


def bitmap_file(dib: bytes) -> tuple[ImageData, tuple[int, int]]:
    """A bitmap as a BMP file; its width and height, the height negative where its rows run from the top."""
    width, height, palette = _measures(dib)
    file = struct.pack("<2sIHHI", b"BM", 14 + len(dib), 0, 0, 14 + palette) + dib
    return ImageData(_key(file), "bmp", file), (width, height)


def _key(data: bytes) -> str:
    return f"metafile {hashlib.sha256(data).hexdigest()[:16]}"


def _measures(dib: bytes) -> tuple[int, int, int]:
    """Width, height, and where the samples begin."""
    head, width, height, _, bits, compression = struct.unpack_from("<IiiHHI", dib)
    if head < 40 or compression not in (0, 3) or width < 1 or not height or width * abs(height) > MOST_PIXELS:
        raise UnknownDrawing("bitmap")
    (colors,) = struct.unpack_from("<I", dib, 32)
    return width, height, head + 12 * (compression == 3 and head == 40) + 4 * (colors or (1 << bits if bits <= 8 else 0))


def blended_file(dib: bytes, opacity: float, has_alpha: bool) -> tuple[ImageData, tuple[int, int]]:
    """A bitmap that lets what lies below show through; with `has_alpha` its samples are premultiplied by their own share."""
    from PIL import Image

    width, height, start = _measures(dib)
    (bits,) = struct.unpack_from("<H", dib, 14)
    if bits != 32 or len(dib) < start + 4 * width * abs(height):
        raise UnknownDrawing("bitmap")
    turned = -1 if height > 0 else 1
    picture = Image.frombytes("RGBA", (width, abs(height)), dib[start:], "raw", "BGRa" if has_alpha else "BGRX", 4 * width, turned)
    if opacity < 1.0:
        picture.putalpha(picture.getchannel("A").point(lambda value: value * opacity))
    return _png(picture), (width, height)


def masked_file(mask: bytes, mask_part: Part, dib: bytes, part: Part, shows_white: bool) -> ImageData:
    """The part of a bitmap of which only what the mask leaves black (or white) shows: the two drawings of an icon."""
    from PIL import Image, ImageOps

    (left, top, right, bottom), (x0, y0, x1, y1) = _corners(mask, mask_part), _corners(dib, part)
    if (right - left, bottom - top) != (x1 - x0, y1 - y0):
        raise UnknownDrawing("mask")
    try:
        picture = Image.open(io.BytesIO(bitmap_file(dib)[0].data)).convert("RGB").crop((x0, y0, x1, y1))
        stencil = Image.open(io.BytesIO(bitmap_file(mask)[0].data)).convert("L").crop((left, top, right, bottom))
    except (OSError, ValueError, SyntaxError) as failure:
        raise UnknownDrawing("bitmap") from failure
    picture.putalpha(stencil if shows_white else ImageOps.invert(stencil))
    return _png(picture)


def crop_of_part(size: tuple[int, int], part: Part) -> Insets:
    """Shares cut off at the sides of a bitmap of so many samples (see `bitmap_file`)."""
    (width, height), (x, y, wide, high) = size, part
    if min(x, y, wide - 1, high - 1) < 0 or x + wide > width or y + high > abs(height):
        raise UnknownDrawing("part of a bitmap")
    above, below = y / abs(height), 1 - (y + high) / abs(height)
    return Insets(x / width, below if height > 0 else above, 1 - (x + wide) / width, above if height > 0 else below)


def _corners(dib: bytes, part: Part) -> tuple[int, int, int, int]:
    """Left, top, right and bottom of a part, counted from the top."""
    width, height, _ = _measures(dib)
    left, top, right, bottom = crop_of_part((width, height), part)
    rows = abs(height)
    return round(left * width), round(top * rows), width - round(right * width), rows - round(bottom * rows)


def _png(picture: object) -> ImageData:
    from PIL import Image

    assert isinstance(picture, Image.Image)
    buffer = io.BytesIO()
    picture.save(buffer, "PNG")
    return ImageData(_key(buffer.getvalue()), "png", buffer.getvalue())
