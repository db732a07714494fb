"""Where to cut a piece that is wider than its line: where it does the reader least harm."""

from __future__ import annotations

import re

from moralreport.patterns import pattern
from moralreport.thai.alphabet import LETTERS
from moralreport.thai.clusters import joins
from moralreport.thai.line_breaks import break_opportunities
from moralreport.thai.words.boundaries import cut_harms

_LONGEST = 300
"""Characters of a piece that is still a term or a name; a longer one is no language, and is cut where the line ends."""
_SHORTER = 10
"""Harm of leaving one character's room empty, in the unit of thai.words.cut_harms."""
_NEVER_LAST = frozenset("\u0e40\u0e41\u0e42\u0e43\u0e44([{\u201c\u2018\u00ab")
_NEVER_FIRST = frozenset("\u0e30\u0e32\u0e33\u0e45\u0e46\u0e2f)]}\u201d\u2019\u00bb.,:;!?%")
_LETTER = "A-Za-z0-9\u0e01-\u0e2e\u0e40-\u0e44\u0e50-\u0e59"
_SEAM = pattern(
    rf"(?<=[^\s/])[/\\?&=_|](?=[^/])|[ \u00a0\u202f]|(?<=[{_LETTER}.])[-\u2011](?=[{_LETTER}])|[A-Za-z0-9](?=\.[A-Za-z]{{2}})"
    "|(?<=[A-Za-z0-9])@|(?<=[0-9\u0e50-\u0e59]),(?=[0-9\u0e50-\u0e59]{3})"
)
"""Behind these a number, a code, an address or a file name may end a line."""
_TIES = frozenset("\u00a0\u202f")
_AHEAD = 4
"""Characters behind a seam that tell one."""
_EARLY = 3
"""A seam counts where it leaves no more than this many times of what it uses of the line empty."""
_THAI = pattern(f"[{LETTERS}]{{2,{_LONGEST + 1}}}")


def least_harm(text: str, start: int, fit: int, protected: bool) -> int:
    """An offset in start < offset <= fit for a line that begins at `start` and has room up to `fit`, a cluster's edge.

    `protected`: terms may stand there that only an ordinary opportunity can divide.
    """
    if protected and (space := text.rfind(" ", start + 1, fit)) >= 0:
        return space + 1
    around = text[start : fit + _LONGEST]
    piece = around.split(" ", 1)[0]
    if len(piece) <= _LONGEST and protected:
        ordinary = max((o for o in break_opportunities(piece) if o <= fit - start), default=0)
        if ordinary:
            return start + ordinary
    seam = _seam(text, start, fit)
    if fit - seam <= _EARLY * (seam - start) and len(piece) <= _LONGEST:
        return seam
    for match in _THAI.finditer(text, start, fit + _LONGEST):
        if match.end() > fit:
            return _in_thai(match, start, fit)
    return decent(text, start, fit)


def _seam(text: str, start: int, fit: int) -> int:
    """The last seam up to `fit`, one at a no-break space only where no other is near; `start` where there is none."""
    ends = (match.end() for match in _SEAM.finditer(text, start, fit + _AHEAD))
    seams = [end for end in ends if end <= fit and end < len(text) and not joins(text[end])]
    loose = [end for end in seams if text[end - 1] not in _TIES]
    last = max(loose, default=start)
    return last if fit - last <= _EARLY * (last - start) else max(seams, default=start)


def _in_thai(match: re.Match[str], start: int, fit: int) -> int:
    begin = match.start()
    if begin >= fit or len(match.group()) > _LONGEST:
        return decent(match.string, start, fit)
    harms = cut_harms(match.group())
    offers = [(harm + _SHORTER * (fit - begin - offset), begin + offset) for offset, harm in harms.items() if begin + offset <= fit]
    return min(offers, default=(0, decent(match.string, start, fit)))[1]


def decent(text: str, start: int, fit: int) -> int:
    """The last of the four offsets up to `fit` that neither strands a sign nor parts a vowel from its consonant; else a cluster's edge."""
    for offset in range(fit, max(start, fit - 4), -1):
        if offset < len(text) and text[offset] not in _NEVER_FIRST and text[offset - 1] not in _NEVER_LAST and not joins(text[offset]):
            return offset
    # Faces may change inside a cluster, as between a sign and the ำ behind it.
    edges = (offset for offset in range(fit, start, -1) if offset >= len(text) or not joins(text[offset]))
    return next(edges, fit)
