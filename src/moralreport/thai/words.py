"""Thai words: where the dictionary and a statistical model agree that one word ends and the next begins."""

from __future__ import annotations

from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

import nlpo3

_DICTIONARY = "moralreport-words"
_WINDOW = 600
_PREFIXES = ("การ", "ความ")


@lru_cache(maxsize=20_000)
def word_boundaries(stretch: str) -> tuple[int, ...]:
    """Offsets inside an unbroken stretch of Thai letters where a word surely ends; cautious rather than complete."""
    found: list[int] = []
    start = 0
    while start < len(stretch):
        window = stretch[start : start + _WINDOW]
        offsets = _agreed(window)
        last = start + _WINDOW >= len(stretch)
        if not last:
            offsets = [offset for offset in offsets if offset <= _WINDOW * 3 // 4]
        found += [start + offset for offset in offsets]
        start = len(stretch) if last else start + (offsets[-1] if offsets else _WINDOW)
    return tuple(found)


def _agreed(window: str) -> list[int]:
    dictionary = _ends(nlpo3.segment(window, _load_dictionary()))
    model = _ends(_model().parse(window))
    return sorted(offset for offset in dictionary & model if not window.endswith(_PREFIXES, 0, offset))


def _ends(pieces: list[str]) -> set[int]:
    ends: set[int] = set()
    at = 0
    for piece in pieces[:-1]:
        at += len(piece)
        ends.add(at)
    return ends


@cache
def _load_dictionary() -> str:
    nlpo3.load_dict(str(files("moralreport.thai") / "data" / "words.txt"), _DICTIONARY)
    return _DICTIONARY


@cache
def _model() -> Any:
    import budoux

    return budoux.load_default_thai_parser()
