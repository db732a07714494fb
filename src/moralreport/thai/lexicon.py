"""The dictionary: words that begin at a place of a text, with their prices."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

BEGINNING = 4
"""Letters by which the words that begin at a place are looked up; fewer at the end of the text."""

_EACH_WORD = 30
_HEAD = 3
_ENTRY = re.compile("([^\0-\x7f]*)([0-\x7f])")
_FREE = ord("0")
_STEP = 5
_MOST_BEGINNINGS = 60_000
_MOST_MET = 16

Words = tuple[tuple[int, int], ...]
"""Words that begin at one place, shortest first: length and cost."""


@dataclass(slots=True)
class Beginning:
    """Words that begin with the same letters: `short` are those of up to four, `lengths` those of the others.

    `met` keeps the words found for the letters that followed up to now.
    """

    short: Words
    lengths: tuple[int, ...]
    reach: int
    met: dict[str, Words] = field(default_factory=dict)

    def words(self, letters: str, costs: dict[str, int]) -> Words:
        """All words that begin there; `letters` reach as far as the longest of them, or to the end of the text."""
        if len(self.met) >= _MOST_MET:
            self.met.clear()
        size = len(letters)
        found = [(n, costs[letters[:n]]) for n in self.lengths if n <= size and letters[:n] in costs]
        words = self.met[letters] = (*self.short, *found)
        return words


class Lexicon(dict[str, Beginning]):
    """Beginnings of words by four letters of text, fewer at its end, made when first met.

    `packed`: words by their first three letters as the file has them. `costs` of the longer words whose beginnings were met, in tenths
    of a nat.
    """

    def __init__(self, packed: dict[str, str]) -> None:
        super().__init__()
        self.packed = packed
        self.costs: dict[str, int] = {}
        self._heads: dict[str, tuple[Beginning, dict[str, str]]] = {}

    def __missing__(self, letters: str) -> Beginning:
        if len(self) >= _MOST_BEGINNINGS:
            self.clear()
            self._heads.clear()
        head = letters[:_HEAD]
        found, others = self._heads.get(head) or self._read_head(head)
        longer = others.get(letters[_HEAD:])
        if longer:
            found = self._read_longer(letters, longer, found.short)
        self[letters] = found
        return found

    def _read_head(self, head: str) -> tuple[Beginning, dict[str, str]]:
        """What all beginnings with a head share: the words of two and three letters, the others packed by their fourth letter."""
        own, *others = self.packed.get(head, "").split(" ")
        marks = (self.packed.get(head[:2], ""), own) if len(head) == _HEAD else (own,)
        short = tuple([(size, _cost(mark)) for size, mark in enumerate(marks, 2) if mark])
        found = self._heads[head] = (Beginning(short, (), 0), {other[0]: other[1:] for other in others})
        return found

    def _read_longer(self, letters: str, packed: str, short: Words) -> Beginning:
        lengths = set()
        for ending, mark in _ENTRY.findall(packed):
            if ending:
                self.costs[letters + ending] = _cost(mark)
                lengths.add(BEGINNING + len(ending))
            else:
                short = (*short, (BEGINNING, _cost(mark)))
        return Beginning(short, tuple(sorted(lengths)), max(lengths, default=0))


def _cost(mark: str) -> int:
    return (ord(mark) - _FREE) * _STEP + _EACH_WORD


@cache
def load_lexicon() -> Lexicon:
    """The dictionary; its file is described in benchmarks/thai_words.py."""
    heads, *lines = Path(__file__).with_name("data").joinpath("words.txt").read_bytes().decode().split("\n")
    return Lexicon(dict(zip(heads.split(), lines, strict=True)))
