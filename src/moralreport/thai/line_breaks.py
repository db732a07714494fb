"""Where a line of mixed Thai, Latin, digits and ideographs may end (UAX 14 for what is not Thai)."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import lru_cache
from typing import NamedTuple

from moralreport.patterns import pattern
from moralreport.thai import clusters
from moralreport.thai.alphabet import LETTERS
from moralreport.thai.glue.ties import addresses, glued, inside_terms
from moralreport.thai.kinds import Kinds
from moralreport.thai.marks import closes
from moralreport.thai.words.boundaries import word_boundaries

_LETTER = "A-Za-z\u00c0-\u024f\u0370-\u03ff\u0400-\u04ff"
_IDEOGRAPH = "\u2e80-\u2fff\u3041-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff\U00020000-\U0003fffd"
_NOT_FIRST = (
    "\u3005\u3041\u3043\u3045\u3047\u3049\u3063\u3083\u3085\u3087\u308e\u30a1\u30a3\u30a5\u30a7\u30a9\u30c3\u30e3\u30e5\u30e7\u30fb-\u30ff"
)
_SPACE = "\t\n\r \u3000"
_WIDE_BLANK = "\u1680\u2000-\u2006\u2008-\u200a\u205f"
"""Spaces of a fixed width (class BA): a line may end behind them, but not before them unless another space stands there."""

_KINDS = Kinds(
    {"T": LETTERS, "a": "a-z", "A": _LETTER, "s": _SPACE, "w": _WIDE_BLANK}
    | {"z": "\u200b", "y": "\u00ad", "h": "-\u2010", "/": "/", "d": "\u2013\u2014"}
    | {"(": "([\u201c", ")": ")]\u201d", "f": "ฯ", "m": "ๆ", "i": _IDEOGRAPH + "\u3001\u3002\uff0c"},
    other="o",
)
_STRETCH = re.compile("T{2,}")
_SPACES = re.compile("(?<![sz])z*s[sz]*")
_UNSPACED = re.compile(
    "(?:[zywh/d)fmAa]|T(?=[Aa(]))(?:"
    + "|".join(
        (
            "(?<=[zy])(?![sz])",
            "(?<=w)(?![wsz])",
            "(?<=[Aa]ah)(?=[Aa]a)",
            "(?<=TT[h/])(?=TT)",
            "(?<=[Aa]{2}/)(?=[Aa]{2})",
            "(?<=[AaT]d)(?=[AaT])",
            "(?<=[Aa]{2})(?=TT)",
            "(?<=TT)(?=[Aa]{2}|[(]T)",
            "(?<=[)])(?=TT)",
            "(?<=T[fm])(?=TT)(?!.f)",
        )
    )
    + ")"
)
"""Patterns over the kinds of characters; each match is one character, behind which a line may end. Most are sorted out at once."""
_UNBROKEN = re.compile("[Aao]*")
"""Latin letters, digits and signs beside which no line ends: most cells of tables of numbers."""
_HYPHENS = re.compile("(?<=[Aa])h(?=[Aa])")
"""Word ends a line behind any hyphen between letters."""
_LONG_TEXT = 20_000


_BESIDE_IDEOGRAPHS = pattern(
    f"[{_IDEOGRAPH}\u3001\u3002\uff0c](?=[{_IDEOGRAPH}{_LETTER}{LETTERS}\u300c\u300e\uff08])(?![{_NOT_FIRST}])"
    f"|[{_LETTER}{LETTERS}](?=[{_IDEOGRAPH}])(?![{_NOT_FIRST}])"
)


class Breaks(NamedTuple):
    """Offsets, ascending, where a line may end. `spare`: only one that would be loose otherwise; `joints`: inside a short address, the same
    where lines are stretched."""

    ordinary: tuple[int, ...]
    spare: tuple[int, ...]
    joints: tuple[int, ...] = ()


def break_opportunities(text: str) -> list[int]:
    """Offsets `0 < i < len(text)`, ascending, where a line may end before `text[i]`.

    A break at spaces stands after them. Never cut are a cluster, a date, a number with its unit, a title with its name, an abbreviation.
    """
    return list(line_breaks(text).ordinary)


def line_breaks(text: str, unbreakable: Collection[str] = (), foreign: bool = False) -> Breaks:
    """The break opportunities, and spare ones beside them: after การ and ความ, inside compounds, dates and short addresses.

    The terms of `unbreakable` are never cut. In a `foreign` document only text with Thai characters follows the rules of Thai
    documents for numbers, dates and names.
    """
    breaks = _breaks_cached(text, foreign) if len(text) <= _LONG_TEXT else _breaks(text, foreign)
    if not unbreakable or not any(breaks):
        return breaks
    inside = inside_terms(text, unbreakable)
    return Breaks(*(tuple([offset for offset in offsets if offset not in inside]) for offsets in breaks))


@lru_cache(maxsize=2048)
def _breaks_cached(text: str, foreign: bool) -> Breaks:
    return _breaks(text, foreign)


def _breaks(text: str, foreign: bool) -> Breaks:
    kinds = text.translate(_KINDS)
    if _UNBROKEN.fullmatch(kinds) and "@" not in text and "www." not in text:
        return Breaks((), ())
    offers, spare = _word_ends(text, kinds)
    offers |= _at_signs(text, kinds)
    if foreign and "h" in kinds and "T" not in kinds:
        offers.update(match.end() for match in _HYPHENS.finditer(kinds))
    firm, avoided, disliked, seams = glued(text, foreign)
    inside, joints, spare_joints = addresses(text)
    permitted = _permitted(text, (offers | spare | seams) - firm - inside)
    ordinary = (permitted & offers) - avoided - disliked
    if joints:
        ordinary.update(offset for offset in joints if not _is_bound(text, offset))
    short = {offset for offset in spare_joints if not _is_bound(text, offset)} - ordinary
    return Breaks(tuple(sorted(ordinary)), tuple(sorted(permitted - ordinary - short)), tuple(sorted(short)))


def _at_signs(text: str, kinds: str) -> set[int]:
    """Offers at spaces, hyphens and the like, brackets, changes of script, ideographs."""
    offers = {match.end() for match in _UNSPACED.finditer(kinds)}
    if "i" in kinds:
        offers.update(match.end() for match in _BESIDE_IDEOGRAPHS.finditer(text))
    offers.update(match.end() for match in _SPACES.finditer(kinds) if match.start() > 0)
    return offers


def _word_ends(text: str, kinds: str) -> tuple[set[int], set[int]]:
    sure: set[int] = set()
    spare: set[int] = set()
    for match in _STRETCH.finditer(kinds):
        start, found = match.start(), word_boundaries(text[match.start() : match.end()])
        sure.update([start + offset for offset in found.sure])
        spare.update([start + offset for offset in found.spare])
    return sure, spare


def _permitted(text: str, offers: set[int]) -> set[int]:
    """What is left of offers before marks and inside clusters."""
    return {offset for offset in offers if 0 < offset < len(text) and not _keeps(text, offset) and not _is_bound(text, offset)}


def _keeps(text: str, offset: int) -> bool:
    """Whether a closing mark follows (a zero-width space parts even that)."""
    return text[offset - 1] != "\u200b" and closes(text, offset)


def _is_bound(text: str, offset: int) -> bool:
    """Whether the offset lies inside a cluster, after a leading vowel, or before a character that forbids any break."""
    before, after = text[offset - 1], text[offset]
    return "\u0e40" <= before <= "\u0e44" or after in _FORBIDS or clusters.joins(after)


_FORBIDS = frozenset("\u00a0\u2007\u2011\u202f\u2060\ufeff\u200d")
