"""Where words may be parted: the patterns of Hunspell, which Pyphen brings along; of a language only when a line asks for it."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path
from typing import Any

_LEAST = 2
"""Letters that Word leaves on either side of a hyphen at least; a dictionary may ask for more."""
_UNDIVIDED = frozenset(("ar", "fa", "he", "ja", "ko", "lo", "th", "ur", "vi", "x", "zh", "zxx"))
"""Languages without hyphenation, and no language."""


def is_divided(language: str) -> bool:
    """Are words of the language hyphenated at all?"""
    return language.split("-")[0].lower() not in _UNDIVIDED


def has_dictionary(language: str) -> bool:
    return _dictionary(language) is not None


@lru_cache(maxsize=8192)
def hyphen_points(word: str, language: str) -> tuple[int, ...]:
    """Offsets of the letters that a line may begin with; none that would change how the word is spelt."""
    if len(word.lower()) != len(word):
        return ()
    return tuple([int(point) for point in _dictionary(language).positions(word) if point.data is None])


@lru_cache(maxsize=64)
def _dictionary(language: str) -> Any:
    """Pyphen's dictionary of the language, of its country where there is one."""
    import pyphen

    name = pyphen.language_fallback(language)
    if name is None:
        return None
    left, right = _least_letters(pyphen.LANGUAGES[name])
    return pyphen.Pyphen(lang=name, left=left, right=right)


def _least_letters(path: Path) -> tuple[int, int]:
    """Letters before and behind a hyphen, as the dictionary's head says."""
    with path.open("rb") as file:
        head = file.read(400).decode("latin-1")
    stated = [re.search(rf"^{side}HYPHENMIN (\d)", head, re.MULTILINE) for side in ("LEFT", "RIGHT")]
    left, right = (max(_LEAST, int(found[1])) if found else _LEAST for found in stated)
    return left, right
