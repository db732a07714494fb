"""How wide a text is in the forms' own face, near enough to know which entry of a contents table fills its line."""

from __future__ import annotations

from typing import Final

_CLASSES: Final = {
    0.00: "ัิีึืฺุู็่้๊๋์ํ๎",
    0.18: "!',.:;Iij|",
    0.24: " -[]\u00a0\u2011`lเๅ",
    0.26: "()frt{}‘’โไ",
    0.28: "/\\ใ",
    0.30: '"?Js',
    0.32: "ง",
    0.34: "gkราำ",
    0.36: "*EFLcvxz–ธะ",
    0.38: "$0123456789S_ayฐว",
    0.40: "BPRYe“”กจถยฤลสอฮฯแ",
    0.42: "+<=>K^ouขคฅฉชดตผฝมศ฿",
    0.44: "CTVXbdhnpq~ฃซฎฏทนภฦหๆ",
    0.46: "ADGZฆบป๏๐๑๒๓๔๕๖๗๘๙",
    0.50: "#&HNUษฬฑพฟ",
    0.52: "OQw…",
    0.58: "@Mฌญณฒ๚",
}
_EMS: Final = {character: width for width, characters in _CLASSES.items() for character in characters}
_WIDEST: Final = 0.72


def text_width(text: str, size: float = 16.0) -> float:
    """Width in points, regular or bold: at least what the face has, a few hundredths more."""
    return sum(_EMS.get(character, _WIDEST) for character in text) * size
