"""The last touch on merged text: Thai digits, quotation marks and no-break spaces. Every change keeps the length of the text.

Hyphens of codes stay plain: a w:noBreakHyphen stands outside the text, so that neither Word's search nor any reader finds `FM-HRD-08`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from moralreport.thai.digits import to_thai
from moralreport.thai.glue.ties import glued

_SPACE: Final = re.compile("(?<=[^ \u00a0]) (?=[^ \u00a0])")
_THAI: Final = re.compile("[\u0e01-\u0e4e]")
_QUOTED: Final = re.compile(r'(?<!\d)"(?!\s)([^"\n]*[^"\s])"')
_DASHES: Final = ("-", "\u2013")
_WHOLE_DATE: Final = 11
"""Signs from the first to the last space of the longest date: a line before a longer run of words that hold together could gape."""
ZERO_WIDTH: Final = re.compile("[\u200b\u200c\u200d\u2060\ufeff]")


def drop_zero_width(text: str) -> str:
    """Zero-width characters damage search and editing in Word; they carry nothing that Thai needs."""
    return ZERO_WIDTH.sub("", text)


def finish(text: str) -> str:
    """Thai digits where they belong, “…” in Thai text, and glue: no break before ๆ, between number and unit, in dates and names."""
    return glue(to_thai(with_quotation_marks(text)))


def with_quotation_marks(text: str) -> str:
    """Straight quotes, which is all that a keyboard has, as “…” where they stand in pairs around words of a Thai text."""
    if '"' not in text or not _THAI.search(text):
        return text
    paired = _QUOTED.sub("“\\1”", text)
    return text if '"' in paired else paired


def glue(text: str) -> str:
    """Spaces that must not end a line become U+00A0; a long span of days or hours may still be parted behind its dash."""
    if " " not in text:
        return text
    holds = glued(text)
    inside = holds.firm | holds.avoided
    parted = {end for end in _long_spans(text, inside) if end not in holds.firm}
    return _SPACE.sub(lambda match: "\u00a0" if match.end() in inside - parted else " ", text)


def _long_spans(text: str, inside: set[int]) -> Iterator[int]:
    """The places behind the dashes of long runs of words that hold together."""
    for stretch in _stretches(text, inside):
        if stretch[-1] - stretch[0] > _WHOLE_DATE:
            yield from (end for end in stretch if text[end - 2 : end - 1] in _DASHES)


def _stretches(text: str, inside: set[int]) -> Iterator[list[int]]:
    """The places behind the spaces of each run of words that hold together."""
    stretch: list[int] = []
    for match in _SPACE.finditer(text):
        if match.end() in inside:
            stretch.append(match.end())
        elif stretch:
            yield stretch
            stretch = []
    if stretch:
        yield stretch


def shortened_link(address: str) -> str:
    """What a reader sees of an address: without scheme and leading www, digits as they are."""
    return re.sub(r"^[a-z]+://(?:www\.)?", "", address).rstrip("/")
