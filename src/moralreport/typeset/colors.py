"""Colours written "RRGGBB", as every value inside the typesetter has them, and their numbers."""

from __future__ import annotations


def channels(color: str) -> tuple[int, int, int]:
    """Red, green and blue, 0 to 255; of anything else those of black."""
    try:
        value = int(color, 16) if len(color) == 6 else 0
    except ValueError:
        value = 0
    return value >> 16 & 255, value >> 8 & 255, value & 255


def luminance(color: str) -> float:
    """How light it is seen, 0 to 255 (ITU-R BT.601)."""
    red, green, blue = channels(color)
    return 0.299 * red + 0.587 * green + 0.114 * blue
