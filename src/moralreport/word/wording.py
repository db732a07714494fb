"""The last touch on merged text: Thai digits and no-break spaces. Every change keeps the length of the text.

Hyphens of codes stay plain: a w:noBreakHyphen stands outside the text, so that neither Word's search nor any reader finds `FM-HRD-08`.
"""

from __future__ import annotations

import re
from typing import Final

from moralreport.thai.digits import to_thai
from moralreport.thai.glue import glued

_SPACE: Final = re.compile("(?<=[^ \u00a0]) (?=[^ \u00a0])")
_ZERO_WIDTH: Final = re.compile("[\u200b\u200c\u200d\u2060\ufeff]")


def drop_zero_width(text: str) -> str:
    """Zero-width characters damage search and editing in Word; they carry nothing that Thai needs."""
    return _ZERO_WIDTH.sub("", text)


def finish(text: str) -> str:
    """Thai digits where they belong, and glue: no break before ๆ, between number and unit, in dates and names."""
    return glue(to_thai(text))


def glue(text: str) -> str:
    """Spaces that must not end a line become U+00A0."""
    if " " not in text:
        return text
    holds = glued(text)
    inside = holds.firm | holds.avoided
    return _SPACE.sub(lambda match: "\u00a0" if match.end() in inside else " ", text)


def shortened_link(address: str) -> str:
    """What a reader sees of an address: without scheme and leading www, digits as they are."""
    return re.sub(r"^[a-z]+://(?:www\.)?", "", address).rstrip("/")
