"""The dictionary: words that begin at a place of a text, with their prices."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

BEGINNING = 4
"""Letters by which the words that begin at a place are looked up; fewer at the end of the text."""

_EACH_WORD = 30
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

    `packed`: words by their first three letters as the file has them, until these are met; then by their first four. `costs` of the
    longer words whose beginnings were met, in tenths of a nat.
    """

    def __init__(self, packed: dict[str, str]) -> None:
        super().__init__()
        self.packed = packed
        self.unpacked: dict[str, str] = {}
        self.costs: dict[str, int] = {}

    def __missing__(self, letters: str) -> Beginning:
        if len(self) >= _MOST_BEGINNINGS:
            self.clear()
        short: list[tuple[int, int]] = []
        lengths: set[int] = set()
        for size in range(2, len(letters) + 1):
            head = letters[:size]
            for ending, mark in _ENTRY.findall(self._packed(head)):
                cost = (ord(mark) - _FREE) * _STEP + _EACH_WORD
                if ending:
                    self.costs[head + ending] = cost
                    lengths.add(size + len(ending))
                else:
                    short.append((size, cost))
        found = self[letters] = Beginning(tuple(short), tuple(sorted(lengths)), max(lengths, default=0))
        return found

    def _packed(self, head: str) -> str:
        """The words that begin with four letters, without these, or the mark of the one that is shorter."""
        if head in self.packed:
            own, *others = self.packed.pop(head).split(" ")
            self.unpacked[head] = own
            self.unpacked.update([(head + other[0], other[1:]) for other in others])
        return self.unpacked.get(head, "")


@cache
def load_lexicon() -> Lexicon:
    """The dictionary; its file is described in benchmarks/thai_words.py."""
    heads, *lines = Path(__file__).with_name("data").joinpath("words.txt").read_bytes().decode().split("\n")
    return Lexicon(dict(zip(heads.split(), lines, strict=True)))
