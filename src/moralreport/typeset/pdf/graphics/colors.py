"""Colours as operators (ISO 32000-1, 8.6.8)."""

from __future__ import annotations

from functools import lru_cache

from moralreport.typeset.colors import channels
from moralreport.typeset.pdf.objects import number


def fill_color(color: str) -> str:
    return color_numbers(color) + "rg"


def stroke_color(color: str) -> str:
    return color_numbers(color) + "RG"


@lru_cache(maxsize=256)
def color_numbers(color: str) -> str:
    """ "RRGGBB" as three numbers; anything else is black."""
    return "".join(f"{number(part / 255)} " for part in channels(color))
