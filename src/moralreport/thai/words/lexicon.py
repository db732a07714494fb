"""The dictionary: words that begin at a place of a text, with their prices."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import field
from functools import cache
from pathlib import Path

from moralreport.records import dataclass

HEAD = 3
"""Letters by which the words that begin at a place are looked up; fewer at the end of the text."""
REACH = 80
"""More letters than the longest word has."""

_EACH_WORD = 30
_ZERO = ord("0")
_STEP = 5
_MOST_BEGINNINGS = 20_000
_LAST = "\uffff"
"""Comes after every letter."""

Words = tuple[tuple[int, int], ...]
"""Words that begin at one place, shortest first: length and cost."""


@dataclass(slots=True)
class Beginning:
    """Words that begin with the same letters, the head: `short` are those no longer than it.

    An entry is the rest of a longer one, the number of its letters that are a word's rest themselves, and its price; entries stand in
    the order of their characters. `met` keeps, by entry, the words that begin the word of the entry, itself among them.
    """

    short: Words
    entries: list[str]
    met: dict[int, Words] = field(default_factory=dict)

    def words(self, letters: str) -> Words:
        """All words that begin with the head, or are its beginning, where these letters follow it.

        Of those that a text begins with, the longest is the last one before the text in the order of characters, or begins that one.
        """
        entries = self.entries
        at = bisect_right(entries, letters + _LAST) - 1
        while at >= 0:
            entry = entries[at]
            if letters.startswith(entry[:-2]):
                return self.met.get(at) or self._meet(at)
            at = bisect_left(entries, entry[: ord(entry[-2]) - _ZERO], 0, at) if entry[-2] != "0" else -1
        return self.short

    def _meet(self, at: int) -> Words:
        entry = self.entries[at]
        shorter = self.words(entry[: ord(entry[-2]) - _ZERO]) if entry[-2] != "0" else self.short
        words = self.met[at] = (*shorter, (HEAD + len(entry) - 2, _cost(entry[-1])))
        return words


class Lexicon(dict[str, Beginning]):
    """Beginnings of words by three letters of text, fewer at its end, made when first met; `packed` has them as the file does."""

    def __init__(self, packed: dict[str, bytes]) -> None:
        super().__init__()
        self.packed = packed

    def __missing__(self, head: str) -> Beginning:
        if len(self) >= _MOST_BEGINNINGS:
            self.clear()
        own, *entries = self.packed.get(head, b"").decode().split(" ")
        marks = (self.packed.get(head[:2], b"").decode(), own) if len(head) == HEAD else (own,)
        found = self[head] = Beginning(tuple([(size, _cost(mark)) for size, mark in enumerate(marks, 2) if mark]), entries)
        return found


def _cost(mark: str) -> int:
    return (ord(mark) - _ZERO) * _STEP + _EACH_WORD


@cache
def load_lexicon() -> Lexicon:
    """The dictionary; its file is described in benchmarks/thai_words.py."""
    heads, *lines = Path(__file__).parents[1].joinpath("data", "words.txt").read_bytes().split(b"\n")
    return Lexicon(dict(zip(heads.decode().split(), lines, strict=True)))
