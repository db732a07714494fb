"""Thai words: how surely one ends and the next begins at each place of a stretch of Thai letters.

A lattice holds every word of the dictionary, priced by its rarity, and unknown words of any length. The margin of a place is
what the cheapest reading that does not part there costs more than the cheapest that does: a name such as เอนดูรานซ์, which
happens to be made of short rare words, is no cheaper when it is parted, and stays whole. BudouX's model of Thai gives a second,
independent opinion; a line may end where the two together are sure.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache
from pathlib import Path

from moralreport.thai.phrase_model import PhraseModel, load_phrase_model

_MARKS = "\u0e31\u0e34-\u0e3a\u0e47-\u0e4e"
_UNIT = re.compile(f"[\u0e40-\u0e44]?[\u0e01-\u0e2e][{_MARKS}]*[\u0e30\u0e32\u0e33\u0e45]?|.", re.DOTALL)
_NEVER_FIRST = frozenset(
    "\u0e30\u0e31\u0e32\u0e33\u0e34\u0e35\u0e36\u0e37\u0e38\u0e39\u0e3a\u0e45\u0e47\u0e48\u0e49\u0e4a\u0e4b\u0e4c\u0e4d\u0e4e"
)
_DECOMPOSED_AM = re.compile("\u0e4d([\u0e48-\u0e4b]?)\u0e32")
_BOUND_PREFIXES = ("การ", "ความ", "ผู้", "นัก", "เจ้า", "คณะ", "มหา", "อนุ", "อภิ", "ปฏิ")

_WINDOW = 600
_KEPT = _WINDOW * 3 // 4
_LONGEST = 100_000
_EACH_WORD = 30
_UNKNOWN_WORD = 140
_UNKNOWN_CHARACTER = 30
_MODEL_WEIGHT = 0.03
_SURE = 60.0
_NEVER = 1_000_000_000
_BEGINNING = 4
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

    `unread`: the words not met up to now by their first three letters, as the file has them. `costs` of the others in tenths of a
    nat; `lengths` of those that start in a four-letter beginning, bit n for n characters.
    """

    def __init__(self, unread: dict[str, str]) -> None:
        super().__init__()
        self.unread = unread
        self.costs: dict[str, int] = {}
        self.lengths: dict[str, int] = {}
        self._read("")

    def __missing__(self, letters: str) -> Beginning:
        if len(self) >= _MOST_BEGINNINGS:
            self.clear()
        self._read(letters[:_HEAD])
        costs, bits = self.costs, self.lengths.get(letters, 0)
        short = [(n, costs[letters[:n]]) for n in range(2, len(letters) + 1) if letters[:n] in costs]
        lengths = tuple([n for n in range(_BEGINNING + 1, bits.bit_length()) if bits >> n & 1])
        found = self[letters] = Beginning(tuple(short), lengths, lengths[-1] if lengths else 0)
        return found

    def _read(self, head: str) -> None:
        for ending, mark in _ENTRY.findall(self.unread.pop(head, "")):
            word = head + ending
            self.costs[word] = (ord(mark) - _FREE) * _STEP + _EACH_WORD
            if len(word) > _BEGINNING:
                self.lengths[word[:_BEGINNING]] = self.lengths.get(word[:_BEGINNING], 0) | 1 << len(word)


def word_boundaries(stretch: str) -> tuple[int, ...]:
    """Offsets inside an unbroken stretch of Thai letters where a word surely ends; cautious rather than complete.

    Time and memory are linear, and bounded: a longer stretch is read through a window, and what lies beyond 100,000 letters
    without any space is no prose and has no offsets.
    """
    if len(stretch) <= _WINDOW:
        return _cached(stretch)
    found: list[int] = []
    start = 0
    while start < min(len(stretch), _LONGEST):
        last = start + _WINDOW >= len(stretch)
        offsets = [offset for offset in _sure(stretch[start : start + _WINDOW]) if last or offset <= _KEPT]
        found += [start + offset for offset in offsets]
        start = len(stretch) if last else start + (offsets[-1] if offsets else _KEPT)
    return tuple(found)


@lru_cache(maxsize=2_000)
def cut_harms(stretch: str) -> Mapping[int, int]:
    """Where a stretch of Thai letters may be cut when it has to be: offset -> harm to the reader, 0 and less between words.

    For text wider than its line; only the beginning of a very long stretch is looked at.
    """
    return {offset: -margin for offset, margin in _margins(stretch[:_WINDOW]) if stretch[offset] not in _NEVER_FIRST}


@lru_cache(maxsize=20_000)
def _cached(stretch: str) -> tuple[int, ...]:
    return tuple(_sure(stretch))


def _sure(window: str) -> list[int]:
    if _DECOMPOSED_AM.search(window):
        return _sure_respelled(window)
    model = load_phrase_model()
    return [offset for offset, margin in _margins(window, bound=False) if _is_sure(window, offset, margin, model)]


def _sure_respelled(window: str) -> list[int]:
    spelled = _DECOMPOSED_AM.sub("\\1\u0e33", window)
    sites = [match.start() - shift for shift, match in enumerate(_DECOMPOSED_AM.finditer(window))]
    return [offset + sum(site < offset for site in sites) for offset in _sure(spelled)]


def _is_sure(window: str, offset: int, margin: int, model: PhraseModel) -> bool:
    if margin <= 0 or window[offset] in _NEVER_FIRST:
        return False
    return margin + _MODEL_WEIGHT * model.score(window, offset) > _SURE


def _margins(text: str, bound: bool = True) -> Iterator[tuple[int, int]]:
    """Offsets that some reading parts, with how much the cheapest reading that does not costs more (or, negative, less).

    Without `bound`, those after a word that is bound to the next (การ, ความ …) are left out; not those after a longer word that
    ends alike (โครงการ, ข้อความ).
    """
    nexts = _unit_ends(text)
    best, unknown, words = _forward(text, nexts)
    back, onward, across = _backward(nexts, best, words)
    for offset in range(1, len(text)):
        parted = best[offset] + back[offset]
        if parted < _NEVER and (bound or not _ends_bound(text, offset, best, words)):
            yield offset, min(across[offset], unknown[offset] + onward[offset], parted + _NEVER) - parted


def _ends_bound(text: str, offset: int, best: list[int], words: list[Words]) -> bool:
    """Whether the cheapest reading up to the offset ends with a bare prefix."""
    if not text.endswith(_BOUND_PREFIXES, 0, offset):
        return False
    prefix = next(prefix for prefix in _BOUND_PREFIXES if text.endswith(prefix, 0, offset))
    start = offset - len(prefix)
    bare = dict(words[start]).get(len(prefix), _NEVER)
    return best[start] + bare <= best[offset]


def _unit_ends(text: str) -> list[int]:
    ends = [0] * (len(text) + 1)
    for match in _UNIT.finditer(text):
        ends[match.start()] = match.end()
    return ends


def _forward(text: str, nexts: list[int]) -> tuple[list[int], list[int], list[Words]]:
    """Cheapest readings up to each offset, parted there or inside an unknown word, and the dictionary words that begin at each."""
    lexicon = _load_lexicon()
    size = len(text)
    best = [_NEVER] * (size + 1)
    unknown = [_NEVER] * (size + 1)
    words: list[Words] = [()] * (size + 1)
    best[0] = 0
    for start, after in enumerate(nexts):
        here, running = best[start], unknown[start]
        if running < here:
            here = best[start] = running
        if here == _NEVER:
            continue
        beginning = lexicon[text[start : start + _BEGINNING]]
        found = beginning.short
        if beginning.reach:
            letters = text[start : start + beginning.reach]
            found = beginning.met.get(letters) or beginning.words(letters, lexicon.costs)
        words[start] = found
        for length, cost in found:
            if here + cost < best[start + length]:
                best[start + length] = here + cost
        if after:
            opened = here + _UNKNOWN_WORD
            unknown[after] = (running if running < opened else opened) + _UNKNOWN_CHARACTER * (after - start)
    return best, unknown, words


def _backward(nexts: list[int], best: list[int], words: list[Words]) -> tuple[list[int], list[int], list[int]]:
    """Cheapest readings from each offset on, parted there or inside an unknown word, and with a dictionary word across it."""
    size = len(nexts)
    back = [_NEVER] * size
    onward = [_NEVER] * size
    across = [_NEVER] * size
    back[-1] = 0
    for start in range(size - 2, -1, -1):
        after = nexts[start]
        if after:
            onward[start] = min(back[after], onward[after]) + _UNKNOWN_CHARACTER * (after - start)
            back[start] = onward[start] + _UNKNOWN_WORD
        for length, cost in words[start]:
            onto = cost + back[start + length]
            if onto < back[start]:
                back[start] = onto
            total = best[start] + onto
            for inside in range(start + 1, start + length):
                if total < across[inside]:
                    across[inside] = total
    return back, onward, across


@cache
def _load_lexicon() -> Lexicon:
    """The dictionary; its file is described in benchmarks/thai_words.py."""
    two_letters, heads, *lines = Path(__file__).with_name("data").joinpath("words.txt").read_bytes().decode().split("\n")
    return Lexicon(dict(zip(heads.split(), lines, strict=True), **{"": two_letters}))
