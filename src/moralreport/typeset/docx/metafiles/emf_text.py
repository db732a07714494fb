"""Lines of text in enhanced metafiles: EMR_EXTTEXTOUTW, EXTTEXTOUTA and SMALLTEXTOUT ([MS-EMF] 2.3.5)."""

from __future__ import annotations

import struct

from moralreport.typeset.docx.metafiles.bitmaps import UnknownDrawing
from moralreport.typeset.docx.metafiles.canvas import MetafileCanvas

OPAQUE = 0x2
_GLYPHS = 0x10
_NO_RECTANGLE = 0x100
_SMALL = 0x200
_PAIRS = 0x2000
_MOST = 4000


def text_out(canvas: MetafileCanvas, body: bytes, turn: float, wide: bool = True) -> None:
    """A string with the room of each letter; `turn` of the world in degrees clockwise."""
    x, y, count, start, options, left, top, right, bottom, room = struct.unpack_from("<2i3I4iI", body, 28)
    if options & OPAQUE and right > left and bottom > top:
        canvas.blank((left, top), (right, bottom), canvas.context.back_color)
    if not count:
        return
    if options & _GLYPHS or count > _MOST:
        raise UnknownDrawing("glyphs")
    data = body[start - 8 : start - 8 + count * (2 if wide else 1)]
    text = data.decode("utf-16-le", "replace") if wide else canvas.context.font.decode(data)
    canvas.text(text, (float(x), float(y)), _width(body, room, count, bool(options & _PAIRS)), turn)


def _width(body: bytes, at: int, count: int, pairs: bool) -> float:
    """Room of all letters; 0 where the record does not tell."""
    steps = count * 2 if pairs else count
    if at < 8 or at - 8 + 4 * steps > len(body):
        return 0.0
    return float(sum(struct.unpack_from(f"<{steps}I", body, at - 8)[:: 2 if pairs else 1]))


def small_text_out(canvas: MetafileCanvas, body: bytes, turn: float) -> None:
    """EMR_SMALLTEXTOUT: a string alone."""
    x, y, count, options = struct.unpack_from("<2i2I", body)
    if options & _GLYPHS or count > _MOST:
        raise UnknownDrawing("glyphs")
    start = 28 if options & _NO_RECTANGLE else 44
    small = bool(options & _SMALL)
    data = body[start : start + count * (1 if small else 2)]
    canvas.text(data.decode("latin-1") if small else data.decode("utf-16-le", "replace"), (float(x), float(y)), 0.0, turn)
