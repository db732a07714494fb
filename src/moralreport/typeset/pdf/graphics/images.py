"""Bitmaps as image XObjects, one for each distinct picture: JPEG passed through, everything else as lossless samples."""

from __future__ import annotations

import hashlib
import io
import math
import struct
import zlib
from collections.abc import Callable, Iterator
from dataclasses import field
from typing import TYPE_CHECKING
from warnings import catch_warnings

from moralreport.records import dataclass
from moralreport.typeset.document import ImageData
from moralreport.typeset.pages import Image
from moralreport.typeset.pdf.graphics.paths import path_operators
from moralreport.typeset.pdf.objects import Document, Stream, number

if TYPE_CHECKING:
    from PIL.Image import Image as Picture

LARGEST = 100_000_000
"""Pixels of the largest picture that is decoded; a larger one is drawn as a frame."""
_BAND = 4_000_000
"""Pixels that are turned into samples at a time."""


@dataclass(slots=True)
class Images:
    """The pictures of one document; `resources` maps names to references."""

    document: Document
    resources: dict[str, str] = field(default_factory=dict)
    _names: dict[str, str | None] = field(default_factory=dict)

    def name_of(self, image: ImageData) -> str | None:
        """Resource name of the picture, None where it cannot be read."""
        digest = hashlib.sha256(image.data).hexdigest()
        if digest not in self._names:
            reference = _embed(self.document, image.data)
            self._names[digest] = f"Im{len(self.resources) + 1}" if reference else None
            if reference:
                self.resources[f"Im{len(self.resources) + 1}"] = reference
        return self._names[digest]


def _embed(document: Document, data: bytes) -> str | None:
    header = jpeg_header(data)
    if header and header[2] in (1, 3) and header[3] == 8:
        width, height, components, _ = header
        space = "/DeviceGray" if components == 1 else "/DeviceRGB"
        entries = _entries(width, height, space) + " /Filter /DCTDecode"
        document.digest(data)
        return document.add(Stream(data, entries, compress=False))
    return _embed_decoded(document, data)


def _entries(width: int, height: int, space: str, bits: int = 8) -> str:
    return f"/Type /XObject /Subtype /Image /Width {width} /Height {height} /ColorSpace {space} /BitsPerComponent {bits}"


def jpeg_header(data: bytes) -> tuple[int, int, int, int] | None:
    """Width, height, components and bits of a JPEG; None for other data, and for coding that PDF readers need not know."""
    if data[:2] != b"\xff\xd8":
        return None
    at = 2
    while at + 9 < len(data):
        marker, length = data[at + 1], struct.unpack_from(">H", data, at + 2)[0]
        if data[at] != 0xFF or length < 2:
            return None
        if marker in (0xC0, 0xC1, 0xC2):
            bits, height, width, components = struct.unpack_from(">BHHB", data, at + 4)
            return (width, height, components, bits) if width and height else None
        at += 2 + length
    return None


def _embed_decoded(document: Document, data: bytes) -> str | None:
    """Through Pillow; a damaged, unknown or huge picture gives None."""
    from PIL import Image as Pillow
    from PIL import UnidentifiedImageError

    try:
        with catch_warnings(action="ignore"), Pillow.open(io.BytesIO(data)) as picture:
            if picture.width * picture.height > LARGEST or picture.format in ("WMF", "EMF", "EPS"):
                return None
            picture.load()
            return _embed_picture(document, picture)
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, EOFError, Pillow.DecompressionBombError, MemoryError, struct.error):
        return None


def _embed_picture(document: Document, picture: Picture) -> str:
    """Samples with flate; alpha as a soft mask, palettes of opaque pictures kept."""
    width, height = picture.size
    alpha = _alpha(picture)
    turned: Callable[[Picture], Picture] = _as_it_is
    if picture.mode in ("1", "L") and alpha is None:
        entries = _entries(width, height, "/DeviceGray", 1 if picture.mode == "1" else 8)
    elif picture.mode == "P" and alpha is None:
        palette = picture.getpalette("RGB") or [0, 0, 0]
        colors = bytes(palette[: 256 * 3])
        entries = _entries(width, height, f"[/Indexed /DeviceRGB {len(colors) // 3 - 1} <{colors.hex().upper()}>]")
    else:
        entries, turned = _entries(width, height, "/DeviceRGB"), _opaque
    if alpha is not None:
        mask = document.add(_stream(document, alpha, _as_it_is, _entries(width, height, "/DeviceGray")))
        entries += f" /SMask {mask}"
    return document.add(_stream(document, picture, turned, entries))


def _stream(document: Document, picture: Picture, turned: Callable[[Picture], Picture], entries: str) -> Stream:
    """The samples of each band of the picture as `turned` gives them: a large one never stands in memory twice.

    They and the palette, not the file that they came in, identify the document: pictures of effects are packed otherwise on Windows.
    """
    document.digest(entries.encode("ascii"))
    packer, pieces = zlib.compressobj(6), list[bytes]()
    for _, band in _bands(picture):
        samples = turned(band).tobytes()
        document.digest(samples)
        pieces.append(packer.compress(samples))
    return Stream(b"".join((*pieces, packer.flush())), entries + " /Filter /FlateDecode", compress=False)


def _bands(picture: Picture) -> Iterator[tuple[int, Picture]]:
    """The picture in pieces of bounded size, each with its first row."""
    rows = max(_BAND // picture.width, 1)
    if rows >= picture.height:
        yield 0, picture
        return
    for top in range(0, picture.height, rows):
        yield top, picture.crop((0, top, picture.width, min(top + rows, picture.height)))


def _as_it_is(band: Picture) -> Picture:
    return band


def _alpha(picture: Picture) -> Picture | None:
    """The alpha channel where something is not opaque, else None."""
    from PIL import Image as Pillow

    if picture.mode not in ("RGBA", "LA", "PA", "RGBa", "La") and "transparency" not in picture.info:
        return None
    alpha = Pillow.new("L", picture.size)
    for top, band in _bands(picture):
        alpha.paste(band.convert("RGBA").getchannel("A"), (0, top))
    return None if alpha.getextrema() == (255, 255) else alpha


def _opaque(picture: Picture) -> Picture:
    """As RGB: sixteen-bit greys scaled down, CMYK turned (also Adobe's inverted one, which Pillow knows)."""
    if picture.mode.startswith("I;16") or picture.mode == "I":
        picture = picture.convert("I").point(lambda v: v / 256).convert("L")
    return picture.convert("RGBA").convert("RGB") if picture.mode in ("PA", "LA", "P") else picture.convert("RGB")


def image_operators(image: Image, resource: str, flip: float) -> str:
    """The picture in its box: cropped by a clip, turned clockwise about the centre, mirrored."""
    left, top, right, bottom = image.crop
    visible_width, visible_height = max(1 - left - right, 0.001), max(1 - top - bottom, 0.001)
    width, height = image.width / visible_width, image.height / visible_height
    center = f"1 0 0 1 {number(image.x + image.width / 2)} {number(flip - image.y - image.height / 2)} cm "
    turn = _turn(image)
    clip = ""
    if any(image.crop):
        half = f"{number(-image.width / 2)} {number(-image.height / 2)} {number(image.width)} {number(image.height)}"
        clip = f"{half} re W n "
    if image.outline:
        clip += f"{path_operators(image.outline, -image.width / 2, image.height / 2)} W n "
    x, y = -image.width / 2 - left * width, -image.height / 2 - bottom * height
    return f"q {center}{turn}{clip}{number(width)} 0 0 {number(height)} {number(x)} {number(y)} cm /{resource} Do Q\n"


def _turn(image: Image) -> str:
    angle = math.radians(-image.rotation)
    cos, sin = math.cos(angle), math.sin(angle)
    h, v = -1 if image.flip_horizontal else 1, -1 if image.flip_vertical else 1
    if (image.rotation % 360, h, v) == (0, 1, 1):
        return ""
    matrix = (cos * h, sin * h, -sin * v, cos * v)
    return " ".join(f"{value:.6f}".rstrip("0").rstrip(".") for value in matrix) + " 0 0 cm "


def placeholder_operators(image: Image, flip: float) -> str:
    """A light grey frame with a diagonal cross where the picture cannot be drawn."""
    x, y, w, h = image.x, flip - image.y - image.height, image.width, image.height
    box = f"{number(x)} {number(y)} {number(w)} {number(h)} re"
    cross = f"{number(x)} {number(y)} m {number(x + w)} {number(y + h)} l {number(x)} {number(y + h)} m {number(x + w)} {number(y)} l"
    return f"q 0.95 0.95 0.95 rg 0.6 0.6 0.6 RG 0.5 w {box} B {cross} S Q\n"
