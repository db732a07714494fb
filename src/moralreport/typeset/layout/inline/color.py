"""Colours of text: Word's highlight names, and automatic colour on a dark ground (ECMA-376-1, 17.3.2.6, 17.18.40)."""

from __future__ import annotations

_HIGHLIGHTS = {
    "black": "000000",
    "blue": "0000FF",
    "cyan": "00FFFF",
    "green": "00FF00",
    "magenta": "FF00FF",
    "red": "FF0000",
    "yellow": "FFFF00",
    "white": "FFFFFF",
    "darkBlue": "000080",
    "darkCyan": "008080",
    "darkGreen": "008000",
    "darkMagenta": "800080",
    "darkRed": "800000",
    "darkYellow": "808000",
    "darkGray": "808080",
    "lightGray": "C0C0C0",
}
_DARK = 60.0
"""Luminance (0..255) below which Word turns automatic text white."""


def highlight(value: str | None) -> str | None:
    """RRGGBB of a highlight, given by name or already as a colour; None for none."""
    if value is None or value == "none":
        return None
    return _HIGHLIGHTS.get(value, value)


def text_color(color: str | None, ground: str | None) -> str:
    """The colour as given, or for automatic colour black, white on a dark ground."""
    if color is not None and color != "auto":
        return color
    return "FFFFFF" if ground is not None and _luminance(ground) < _DARK else "000000"


def _luminance(color: str) -> float:
    try:
        red, green, blue = (int(color[i : i + 2], 16) for i in (0, 2, 4))
    except ValueError:
        return 255.0
    return 0.299 * red + 0.587 * green + 0.114 * blue
