"""Thai words: how surely one ends and the next begins at each place of a stretch of Thai letters.

A lattice holds every word of the dictionary, priced by its rarity, and unknown words of any length. The margin of a place is
what the cheapest reading that does not part there costs more than the cheapest that does: a name such as เอนดูรานซ์, which
happens to be made of short rare words, is no cheaper when it is parted, and stays whole. BudouX's model of Thai gives a second,
independent opinion; a line may end where the two together are sure.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from moralreport.patterns import pattern
from moralreport.thai.alphabet import CONSONANTS, FOLLOWING, TONES
from moralreport.thai.word_lists import WordList
from moralreport.thai.words.lexicon import HEAD, REACH, Words, load_lexicon
from moralreport.thai.words.phrase_model import load_phrase_model
from moralreport.thai.words.units import Units, units

_NEVER_FIRST = re.compile(f"[{FOLLOWING}]")
_UNFINISHED = pattern(f"[\u0e31\u0e37][{TONES}]?|เ[{CONSONANTS}]{{1,2}}\u0e35[{TONES}]?(?=ย)")
"""Vowels that need the letter behind them: ◌ั◌, ◌ือ, เ◌ีย."""
_SILENT = pattern(f"[{CONSONANTS}]{{1,2}}[\u0e34\u0e38]?\u0e4c")
"""A letter that is not spoken, and the one before it, which ends a syllable: อิเล็กทรอนิกส์, จันทร์, สิทธิ์."""
_DECOMPOSED_AM = re.compile(f"\u0e4d([{TONES}]?)\u0e32")
BOUND_PREFIXES = WordList(
    "ทางการ การ ความ ผู้ นัก เจ้า คณะ พระ มหา อนุ อภิ ปฏิ อย่าง น่า ปฐม อัคร บรม พหุ เบญจ ไมโคร นาโน มัลติ ซูเปอร์ อินเตอร์"
    " ละ ค่า ทรง มิ เชิง ทาง เครื่อง โรค ทุก บาง"
).words
"""They end no line: what they begin is one word (or, behind ละ of ปีละ, what each gets)."""
_BOUND_ENDINGS = WordList("ละ ใด วิทยา ศาสตร์ ศักดิ์ พงศ์ พงษ์ วัฒน์ รัตน์ ภัณฑ์ ภิวัตน์ แลนด์ เบิร์ก สแตน").words
"""They begin no line where they are a word of the reading: in วิทยาลัย they are none."""

_NOT = "ไม่"
_PREFIXES = (*BOUND_PREFIXES, _NOT)
_DERIVING = ("การ", "ความ", "อย่าง", _NOT)
_LESS_BOUND = (*_DERIVING, *WordList("ละ ค่า ทรง มิ เชิง ทางการ ทาง เครื่อง โรค ทุก บาง").words)
"""They had better not end a line; where it would be loose otherwise, they may. Those that derive may even inside a term."""

_TOGETHER = "กัน"
_LEANING = frozenset((_TOGETHER, *WordList("ได้ นี้ นั้น ไป มา แล้ว ไว้ เอง ด้วย อยู่ ว่า").words))
"""Where one of these ends a phrase it had better not begin a line; กัน never had."""

_WINDOW = 600
_KEPT = _WINDOW * 3 // 4
_LONGEST = 100_000
_UNKNOWN_WORD = 140
_MODEL_WEIGHT = 0.03
_SURE = 40.0
_COMPOUND = -300
_LONG_WORD = 6
_AFTER_PREFIX = 5
_LONGEST_WORD = 24
_NEVER = 1_000_000_000


class Boundaries(NamedTuple):
    """Offsets inside a stretch. `sure`: a word ends; `spare`: good enough for a line that would be loose otherwise."""

    sure: tuple[int, ...]
    spare: tuple[int, ...]


def word_boundaries(stretch: str) -> Boundaries:
    """Where words of an unbroken stretch of Thai letters end; cautious rather than complete.

    Spare ones stand after การ and ความ, and inside compounds of two long words (ผลประโยชน์|ทับซ้อน).
    Time and memory are linear, and bounded: a longer stretch is read through a window, and what lies beyond 100,000 letters
    without any space is no prose and has no offsets.
    """
    if len(stretch) <= _WINDOW:
        return _cached(stretch)
    sure: list[int] = []
    spare: list[int] = []
    start = 0
    while start < min(len(stretch), _LONGEST):
        last = start + _WINDOW >= len(stretch)
        found = _read(stretch[start : start + _WINDOW])
        kept = [offset for offset in found.sure if last or offset <= _KEPT]
        onward = kept[-1] if kept else _KEPT
        sure += [start + offset for offset in kept]
        spare += [start + offset for offset in found.spare if last or offset <= onward]
        start = len(stretch) if last else start + onward
    return Boundaries(tuple(sure), tuple(spare))


@lru_cache(maxsize=2_000)
def cut_harms(stretch: str) -> Mapping[int, int]:
    """Where a stretch of Thai letters may be cut when it has to be: offset -> harm to the reader, 0 and less between words.

    For text wider than its line; only the beginning of a very long stretch is looked at.
    """
    window = stretch[:_WINDOW]
    unfinished = {match.end() for match in _UNFINISHED.finditer(window)}
    margins = _margins(_lattice(window))
    unfit = (_NEVER_FIRST, _SILENT)
    return {at: -margin for at, margin in margins.items() if at not in unfinished and not any(one.match(window, at) for one in unfit)}


@lru_cache(maxsize=20_000)
def _cached(stretch: str) -> Boundaries:
    return _read(stretch)


def _read(window: str) -> Boundaries:
    if _DECOMPOSED_AM.search(window):
        return _read_respelled(window)
    lattice, model = _lattice(window), load_phrase_model()
    margins = _margins(lattice)
    sure: list[int] = []
    spare: list[int] = []
    for offset, margin in margins.items():
        if margin <= _COMPOUND or _NEVER_FIRST.match(window, offset):
            continue
        if margin > 0 and margin + _MODEL_WEIGHT * model.score(window, offset) > _SURE:
            prefix = _bare_prefix(lattice, offset)
            if not prefix:
                if not _begins_with_ending(lattice, offset):
                    (spare if _leans(lattice, offset) else sure).append(offset)
            elif _stands_free(margins, prefix, offset):
                spare.append(offset)
        elif (
            _word_onward(lattice, offset) >= _AFTER_PREFIX
            and model.score(window, offset) > 0
            and _parts_long_words(lattice, margins, offset)
        ):
            spare.append(offset)
    return Boundaries(tuple(sure), tuple(spare))


def _read_respelled(window: str) -> Boundaries:
    spelled = _DECOMPOSED_AM.sub("\\1\u0e33", window)
    sites = [match.start() - shift for shift, match in enumerate(_DECOMPOSED_AM.finditer(window))]
    sure, spare = (tuple([offset + sum(site < offset for site in sites) for offset in found]) for found in _read(spelled))
    return Boundaries(sure, spare)


class _Lattice(NamedTuple):
    """A text with the costs of its cheapest readings, by offset.

    `best` up to there and `back` from there on, parted there; `unknown` and `onward` with an unknown word across it; `words` of the
    dictionary that begin there.
    """

    text: str
    best: list[int]
    unknown: list[int]
    words: list[Words]
    back: list[int]
    onward: list[int]


def _lattice(text: str) -> _Lattice:
    parts = units(text)
    best, unknown, words = _forward(text, parts)
    return _Lattice(text, best, unknown, words, *_backward(parts, words))


def _margins(lattice: _Lattice) -> dict[int, int]:
    """Offsets that some reading parts, with how much the cheapest reading that does not costs more (or, negative, less)."""
    best, unknown, back, onward = lattice.best, lattice.unknown, lattice.back, lattice.onward
    cheapest = back[0]
    # Where the cheapest reading of all does not part, it is the cheapest that does not.
    margins = {at: cheapest - best[at] - back[at] for at in range(1, len(lattice.text)) if best[at] + back[at] < _NEVER}
    parting = [at for at, margin in margins.items() if margin == 0]
    across = _across(lattice, parting)
    for at in parting:
        margins[at] = min(across[at], unknown[at] + onward[at], cheapest + _NEVER) - cheapest
    return margins


def _across(lattice: _Lattice, places: list[int]) -> dict[int, int]:
    """By place: the cost of the cheapest reading that has a word of the dictionary across it."""
    best, back = lattice.best, lattice.back
    across = dict.fromkeys(places, _NEVER)
    bounds = [*places, len(best)]
    coming = 0
    for start, words in enumerate(lattice.words):
        if start == bounds[coming]:
            coming += 1
        if words and start + words[-1][0] > bounds[coming]:
            for length, cost in words:
                total = best[start] + cost + back[start + length]
                for place in bounds[coming : bisect_left(bounds, start + length)]:
                    if total < across[place]:
                        across[place] = total
    return across


def _bare_prefix(lattice: _Lattice, offset: int) -> str:
    """The bound prefix that is the last word of the cheapest reading up to the offset; "" after a longer word that ends alike (โครงการ)."""
    if not lattice.text.endswith(_PREFIXES, 0, offset):
        return ""
    return next((prefix for prefix in _PREFIXES if lattice.text.endswith(prefix, 0, offset) and _is_last_word(lattice, offset, prefix)), "")


def _is_last_word(lattice: _Lattice, offset: int, word: str) -> bool:
    start = offset - len(word)
    return lattice.best[start] + dict(lattice.words[start]).get(len(word), _NEVER) <= lattice.best[offset]


def _leans(lattice: _Lattice, offset: int) -> bool:
    """Whether a short word that leans on the one before begins there."""
    if lattice.text[offset:] in _LEANING:
        return True
    return lattice.text.startswith(_TOGETHER, offset) and _word_onward(lattice, offset) == len(_TOGETHER)


def _begins_with_ending(lattice: _Lattice, offset: int) -> bool:
    if not lattice.text.startswith(_BOUND_ENDINGS, offset):
        return False
    ending = lattice.text[offset : offset + _word_onward(lattice, offset)]
    return ending in _BOUND_ENDINGS


def _parts_long_words(lattice: _Lattice, margins: dict[int, int], offset: int) -> bool:
    """Whether two long words of the dictionary meet there, or การ or ความ and one, and no place inside them is a better one to part."""
    right = _word_onward(lattice, offset)
    prefix = _bare_prefix(lattice, offset)
    if prefix:
        left = len(prefix) if prefix in _DERIVING and _stands_free(margins, prefix, offset) else 0
    else:
        left = next((n for n in range(_LONG_WORD, min(offset, _LONGEST_WORD) + 1) if _ends_best(lattice, offset, n)), 0)
    if not left or right < (_AFTER_PREFIX if prefix else _LONG_WORD):
        return False
    return all(margins.get(at, -_NEVER) <= margins[offset] for at in range(offset - left + 1, offset + right))


def _stands_free(margins: dict[int, int], prefix: str, offset: int) -> bool:
    """Whether the prefix that ends there is a less bound one and begins a phrase: in สำนักการต่างประเทศ it does not."""
    start = offset - len(prefix)
    return prefix in _LESS_BOUND and (start == 0 or margins.get(start, 0) > 0)


def _word_onward(lattice: _Lattice, offset: int) -> int:
    """Length of the dictionary's word with which the cheapest reading from the offset on begins, or 0."""
    onward = lattice.back[offset]
    for length, cost in lattice.words[offset]:
        if cost + lattice.back[offset + length] == onward:
            return length
    return 0


def _ends_best(lattice: _Lattice, offset: int, length: int) -> bool:
    """Whether the cheapest reading up to the offset may end with the word of so many letters."""
    start = offset - length
    return any(n == length and lattice.best[start] + cost == lattice.best[offset] for n, cost in lattice.words[start])


def _forward(text: str, parts: Units) -> tuple[list[int], list[int], list[Words]]:
    """Cheapest readings up to each offset, parted there or inside an unknown word, and the dictionary words that begin at each."""
    lexicon = load_lexicon()
    size = len(text)
    best = [_NEVER] * (size + 1)
    unknown = [_NEVER] * (size + 1)
    words: list[Words] = [()] * (size + 1)
    best[0] = 0
    for start, (after, price) in enumerate(zip(*parts, strict=True)):
        here, running = best[start], unknown[start]
        if running < here:
            here = best[start] = running
        if here == _NEVER:
            continue
        beginning = lexicon[text[start : start + HEAD]]
        found = beginning.words(text[start + HEAD : start + REACH]) if beginning.entries else beginning.short
        words[start] = found
        for length, cost in found:
            if here + cost < best[start + length]:
                best[start + length] = here + cost
        if after:
            opened = here + _UNKNOWN_WORD
            unknown[after] = (running if running < opened else opened) + price
    return best, unknown, words


def _backward(parts: Units, words: list[Words]) -> tuple[list[int], list[int]]:
    """Cheapest readings from each offset on, parted there or inside an unknown word."""
    ends, prices = parts
    size = len(ends)
    back = [_NEVER] * size
    onward = [_NEVER] * size
    back[-1] = 0
    for start in range(size - 2, -1, -1):
        cheapest = _NEVER
        after = ends[start]
        if after:
            running, parted = onward[after], back[after]
            onward[start] = (running if running < parted else parted) + prices[start]
            cheapest = onward[start] + _UNKNOWN_WORD
        for length, cost in words[start]:
            onto = cost + back[start + length]
            if onto < cheapest:
                cheapest = onto
        back[start] = cheapest
    return back, onward
