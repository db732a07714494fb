"""Where a line of mixed Thai, Latin, digits and ideographs may end (UAX 14 for what is not Thai)."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import lru_cache

from moralreport.thai import clusters, glue, words

_THAI = re.compile("[\u0e01-\u0e2e\u0e30-\u0e3a\u0e40-\u0e45\u0e47-\u0e4e]{2,}")
_SPACES = re.compile("[\t\n\r \u1680\u2000-\u2006\u2008-\u200a\u205f\u3000]+")
_IDEOGRAPH = "\u2e80-\u2fff\u3041-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff\U00020000-\U0003fffd"
_LETTER = "A-Za-z\u00c0-\u024f\u0370-\u03ff\u0400-\u04ff"
_THAI_LETTER = "\u0e01-\u0e2e\u0e30-\u0e3a\u0e40-\u0e4e"
_CLOSING = ")\\]}\u00bb\u2019\u201d\u3001\u3002\u3009\u300b\u300d\u300f\u3011\u3015\uff01\uff09\uff0c\uff0e\uff1a\uff1b\uff1f.,:;!?%\u2026\u0e2f\u0e46\u0e5a\u0e5b"
_OPENING = "(\\[{\u00ab\u2018\u201c\u3008\u300a\u300c\u300e\u3010\u3014\uff08"
_TOKEN_BREAKS = re.compile(
    "\u200b(?!$)"
    "|\u00ad"
    f"|(?<=[{_LETTER}][{_LETTER}])[-\u2010](?=[{_LETTER}]{{2}})"
    f"|(?<=[{_THAI_LETTER}][{_THAI_LETTER}])[-\u2010/](?=[{_THAI_LETTER}]{{2}})"
    f"|(?<=[{_LETTER}][{_LETTER}])/(?=[{_LETTER}]{{2}})"
    f"|(?<=[{_LETTER}{_THAI_LETTER}])[\u2013\u2014](?=[{_LETTER}{_THAI_LETTER}])"
    f"|[{_IDEOGRAPH}](?=[{_IDEOGRAPH}{_LETTER}{_THAI_LETTER}])(?![\u3005\u3041\u3043\u3045\u3047\u3049\u3063\u3083\u3085\u3087\u308e\u30a1\u30a3\u30a5\u30a7\u30a9\u30c3\u30e3\u30e5\u30e7\u30fc])"
    f"|[{_LETTER}{_THAI_LETTER}](?=[{_IDEOGRAPH}])"
    f"|(?<=[{_LETTER}])[{_LETTER}](?=[{_THAI_LETTER}]{{2}})"
    f"|(?<=[{_THAI_LETTER}])[{_THAI_LETTER}](?=[{_LETTER}]{{2}})"
    f"|[)\\]\u201d](?=[{_THAI_LETTER}]{{2}})"
    f"|(?<=[{_THAI_LETTER}])[{_THAI_LETTER}](?=[(\\[\u201c])"
)


@lru_cache(maxsize=4096)
def _offers(text: str) -> tuple[int, ...]:
    offers: set[int] = set()
    for match in _THAI.finditer(text):
        offers.update(match.start() + offset for offset in words.word_boundaries(match.group()))
    offers.update(match.end() for match in _TOKEN_BREAKS.finditer(text))
    offers.update(match.end() for match in _SPACES.finditer(text) if match.start() > 0)
    offers -= glue.forbidden(text)
    return tuple(sorted(offset for offset in offers if 0 < offset < len(text) and not clusters.joins(text[offset])))


def break_opportunities(text: str, unbreakable: Collection[str] = ()) -> list[int]:
    """Offsets `0 < i < len(text)`, ascending, where a line may end before `text[i]`.

    A break at spaces stands after them. The terms of `unbreakable` are never cut, nor is a cluster, a date, a number with its
    unit, a title with its name, an abbreviation.
    """
    offers = list(_offers(text))
    if not unbreakable or not offers:
        return offers
    inside = glue.inside_terms(text, frozenset(unbreakable))
    return [offset for offset in offers if offset not in inside]
