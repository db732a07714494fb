"""Bitmaps and rectangles of enhanced metafiles: EMR_BITBLT, STRETCHBLT, STRETCHDIBITS, ALPHABLEND ([MS-EMF] 2.3.1)."""

from __future__ import annotations

import struct

from moralreport.typeset.document.plane import Point
from moralreport.typeset.docx.metafiles.bitmaps import UnknownDrawing, blended_file
from moralreport.typeset.docx.metafiles.canvas import COPY, MetafileCanvas

_PATCOPY = 0x00F00021
_NOTHING = 0x00AA0029
_FLAT = {0x00000042: "000000", 0x00FF0062: "FFFFFF"}


def blit(canvas: MetafileCanvas, body: bytes) -> None:
    """EMR_BITBLT and, where the source has a size of its own, EMR_STRETCHBLT; without a bitmap a rectangle."""
    x, y, width, height, operation = struct.unpack_from("<4iI", body, 16)
    head, head_length, bits, length = struct.unpack_from("<4I", body, 76)
    corner, opposite = (x, y), (x + width, y + height)
    if not length:
        rectangle(canvas, corner, opposite, operation)
        return
    source_x, source_y = struct.unpack_from("<2i", body, 36)
    sized = len(body) >= 100 and min(head, bits) >= 108
    source_width, source_height = struct.unpack_from("<2i", body, 92) if sized else (width, height)
    dib = _dib(body, head, head_length, bits, length)
    canvas.bitmap(dib, from_below(dib, source_x, source_y, source_width, source_height), corner, opposite, operation)


def rectangle(canvas: MetafileCanvas, corner: Point, opposite: Point, operation: int) -> None:
    """A rectangle of the brush, or of the one colour that the operation means."""
    if operation == _NOTHING:
        return
    color = canvas.context.brush.color if operation == _PATCOPY else _FLAT.get(operation)
    if operation != _PATCOPY and color is None:
        raise UnknownDrawing("raster operation")
    if color is not None:
        canvas.blank(corner, opposite, color)


def _dib(body: bytes, head: int, head_length: int, bits: int, length: int) -> bytes:
    if min(head, bits) < 8:
        raise UnknownDrawing("bitmap")
    return body[head - 8 : head - 8 + head_length] + body[bits - 8 : bits - 8 + length]


def from_below(dib: bytes, x: int, y: int, width: int, height: int) -> tuple[int, int, int, int]:
    """A part of a bitmap that was counted from its top, counted as its rows are."""
    (rows,) = struct.unpack_from("<i", dib, 8)
    return x, rows - y - height if rows > 0 else y, width, height


def stretch_bits(canvas: MetafileCanvas, body: bytes) -> None:
    """EMR_STRETCHDIBITS; the part is counted from the bottom."""
    x, y, source_x, source_y, source_width, source_height = struct.unpack_from("<6i", body, 16)
    head, head_length, bits, length, _, operation, width, height = struct.unpack_from("<6I2i", body, 40)
    dib = _dib(body, head, head_length, bits, length)
    canvas.bitmap(dib, (source_x, source_y, source_width, source_height), (x, y), (x + width, y + height), operation or COPY)


def alpha_blend(canvas: MetafileCanvas, body: bytes) -> None:
    """EMR_ALPHABLEND of a whole bitmap: icons of embedded files."""
    x, y, width, height, _, _, share, kind = struct.unpack_from("<4i4B", body, 16)
    head, head_length, bits, length = struct.unpack_from("<4I", body, 76)
    dib = _dib(body, head, head_length, bits, length)
    image, (wide, high) = blended_file(dib, share / 255, kind == 1)
    if struct.unpack_from("<2i", body, 36) != (0, 0) or struct.unpack_from("<2i", body, 92) != (wide, abs(high)):
        raise UnknownDrawing("part of a bitmap")
    canvas.picture(image, (x, y), (x + width, y + height))
