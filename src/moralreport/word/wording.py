"""The last touch on merged text: Thai digits, no-break spaces and no-break hyphens. Every change keeps the length of the text."""

from __future__ import annotations

import re
from typing import Final

from moralreport.thai.digits import to_thai
from moralreport.thai.glue import glued
from moralreport.word.complex_script import NO_BREAK_HYPHEN

_SPACE: Final = re.compile("(?<=[^ \u00a0]) (?=[^ \u00a0])")
_CODE: Final = re.compile(r"(?<![\w@./-])[A-Z][A-Z0-9]+(?:-[A-Z0-9]+)+(?![\w@/]|[.-]\w)")
_ZERO_WIDTH: Final = re.compile("[\u200b\u200c\u200d\u2060\ufeff]")


def drop_zero_width(text: str) -> str:
    """Zero-width characters damage search and editing in Word; they carry nothing that Thai needs."""
    return _ZERO_WIDTH.sub("", text)


def finish(text: str) -> str:
    """Thai digits where they belong, and glue: no break before ๆ, between number and unit, in dates, names and codes."""
    return glue(to_thai(text))


def glue(text: str) -> str:
    """Spaces that must not end a line become U+00A0, hyphens of codes U+2011."""
    if " " in text:
        inside = glued(text)
        text = _SPACE.sub(lambda match: "\u00a0" if match.end() in inside else " ", text)
    return _CODE.sub(lambda match: match.group().replace("-", NO_BREAK_HYPHEN), text) if "-" in text else text
