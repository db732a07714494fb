"""Text in Windows metafiles: fonts of LOGFONT records, and lines of text as shapes that hold nothing else ([MS-WMF], [MS-EMF])."""

from __future__ import annotations

import math
import struct
from dataclasses import replace
from typing import Literal

from moralreport.records import dataclass
from moralreport.typeset.document import FontNames, Paragraph, ParagraphProperties, RunProperties, Shape, Text, TextBox, Underline
from moralreport.typeset.document.plane import NO_INSETS
from moralreport.typeset.docx.markup.units import clamp
from moralreport.typeset.docx.symbols import is_symbol_font, symbol_text

_CODE_PAGES = {
    77: "mac_roman", 128: "cp932", 129: "cp949", 134: "gbk", 136: "cp950", 161: "cp1253", 162: "cp1254", 163: "cp1258", 177: "cp1255",
    178: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874", 238: "cp1250",
}  # fmt: skip
_AVERAGES = {"Arial": 0.441, "Times New Roman": 0.401, "Courier New": 0.6, "Tahoma": 0.444, "Verdana": 0.507}
_AVERAGE = 0.44
"""Mean width of a face's letters in its size, as the faces themselves tell it (OS/2 xAvgCharWidth)."""
_CELL = 1.15
"""Height of a font's line in its size."""
_ASCENT, _DESCENT = 0.9, 0.22
_LINE = 1.25
"""An exact line of so many sizes has its baseline one size below its top."""
_MOST_CHARACTERS = 2000
UPDATES_PLACE = 1


@dataclass(frozen=True, slots=True)
class Font:
    """`height` in logical units as in a LOGFONT: negative = the size, positive = the height of a line; `slant` in degrees anticlockwise.

    `average`: how wide its letters are made in the mean, in logical units; 0 = as they are. `stretch`: how much wider than high they
    are drawn, in a picture that is stretched itself.
    """

    face: str = "Arial"
    height: float = -12.0
    bold: bool = False
    italic: bool = False
    underline: bool = False
    strike: bool = False
    slant: float = 0.0
    charset: int = 0
    stretch: float = 1.0
    average: float = 0.0

    @property
    def size(self) -> float:
        return -self.height if self.height < 0 else self.height / _CELL

    @property
    def narrowing(self) -> float:
        """Width of its letters in their own width."""
        own = self.size * _AVERAGES.get(self.face, _AVERAGE)
        return clamp(abs(self.average) / own, 0.1, 10.0) if self.average and own > 0 else 1.0

    def decode(self, data: bytes) -> str:
        """Text in the font's code page."""
        if self.charset == 2 or is_symbol_font(self.face):
            return data.decode("latin-1")
        return data.decode(_CODE_PAGES.get(self.charset, "cp1252"), "replace")


def font_of(body: bytes, wide: bool) -> Font:
    """A LOGFONT (2.2.13 of [MS-EMF]) or, with numbers of two bytes and letters of one, a Font object (2.2.1.2 of [MS-WMF])."""
    numbers = "<5i" if wide else "<5h"
    height, average, slant, _, weight = struct.unpack_from(numbers, body)
    at = struct.calcsize(numbers)
    italic, underline, strike, charset = body[at : at + 4]
    name = body[at + 8 : at + 72].decode("utf-16-le", "replace") if wide else body[at + 8 : at + 40].decode(_page(charset), "replace")
    face = name.split("\0", 1)[0].strip().lstrip("@") or "Arial"
    return Font(face, height or -12.0, weight >= 600, bool(italic), bool(underline), bool(strike), slant / 10, charset, average=average)


def _page(charset: int) -> str:
    return _CODE_PAGES.get(charset, "cp1252")


def line_of_text(text: str, font: Font, width: float, color: str, anchor: int) -> tuple[float, float, Shape] | None:
    """The text in a shape, and the shape's corner seen from the point that the text stands at.

    Height of the font and `width` that the text fills in points, 0 where nobody said; `anchor` as SetTextAlign takes it.
    """
    size, turn = font.size, -font.slant
    shown = symbol_text(text, font.face).replace("\t", " ").rstrip("\0\r\n")[:_MOST_CHARACTERS]
    if not shown.strip() or not 0.1 <= size <= 1600.0:
        return None
    room = max(width, size * max(font.stretch, 1.0) * len(shown)) * 1.5 + size
    side: Literal["left", "center", "right"] = "center" if anchor & 6 == 6 else "right" if anchor & 2 else "left"
    shape = Shape("rect", room, size * _LINE, text=_text_box(shown, font, width, color, side), rotation=turn)
    x = {"left": 0.0, "center": -room / 2, "right": -room}[side]
    y = -size + (0.0 if anchor & 24 == 24 else -_DESCENT * size if anchor & 8 else _ASCENT * size)
    angle = math.radians(turn)
    middle = (x + room / 2, y + size * _LINE / 2)
    across = middle[0] * math.cos(angle) - middle[1] * math.sin(angle)
    down = middle[0] * math.sin(angle) + middle[1] * math.cos(angle)
    return across - room / 2, down - size * _LINE / 2, shape


def _text_box(text: str, font: Font, width: float, color: str, side: Literal["left", "center", "right"]) -> TextBox:
    size = font.size
    face = "Arial" if is_symbol_font(font.face) else font.face
    look = RunProperties(
        FontNames(face, face, face, face, symbol=font.face if is_symbol_font(font.face) else ""),
        size,
        size,
        font.bold,
        font.bold,
        font.italic,
        font.italic,
        color=color,
        underline=Underline("single") if font.underline else None,
        strike=font.strike,
        scale=font.stretch,
    )
    if width and len(text) > 1:
        look = replace(look, fit_width=width)
    properties = ParagraphProperties(alignment=side, line=size * _LINE, line_rule="exact", widow_control=False)
    return TextBox((Paragraph(properties, (Text(text, look),), look),), NO_INSETS)
