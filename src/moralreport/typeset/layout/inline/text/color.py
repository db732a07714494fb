"""Automatic colour of text on a dark ground (ECMA-376-1, 17.3.2.6)."""

from __future__ import annotations

from moralreport.typeset.colors import luminance

_DARK = 60.0
"""Luminance (0..255) below which Word turns automatic text white."""


def text_color(color: str | None, ground: str | None) -> str:
    """The colour as given, or for automatic colour black, white on a dark ground."""
    if color is not None and color != "auto":
        return color
    return "FFFFFF" if ground is not None and luminance(ground) < _DARK else "000000"
