"""Makes src/moralreport/thai/data/words.txt from PyThaiNLP's word list, Thai National Corpus frequencies and places (all CC0 1.0)
and the lexicalised terms of formal Thai in terms.txt beside it, which are priced like common words so that they stay whole.

Many entries of the word list are phrases (เขียนจดหมาย, หลายครั้ง) that no linguist of the corpus has taken for a word. Where two common
words make one up, it costs a little more than these: BudouX then decides whether a line may end between them. Long ones
of three words and more (names of agencies, proverbs) are left out.

Usage: python benchmarks/thai_words.py FOLDER_OF_PYTHAINLP_CORPUS > src/moralreport/thai/data/words.txt

The result holds the words by their beginnings, so that a program reads only those that it meets: all heads of three letters (or the
two of a shorter word) in the first line, then a line for each. A line begins with the cost of the head, where it is a word; then, each
after a space, the rests of the longer words in the order of their characters, each followed by the number of its first letters that are
the longest such rest themselves, and by its cost. Both are one ASCII character, `0` for nothing; each next one is one letter more, or
five tenths of a nat (cost: -ln of the relative frequency).
"""

from __future__ import annotations

import math
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from moralreport.thai.word_lists import WordList
from moralreport.thai.words.boundaries import BOUND_PREFIXES

_WORD = re.compile("[\u0e01-\u0e2e\u0e30-\u0e3a\u0e40-\u0e45\u0e47-\u0e4e]{2,}")
_STEP = 5
_HEAD = 3
_TERM_COST = 60
_COMMON = 110
_PHRASE = 70
"""What a phrase costs more than its two words: a word's own price (30) and the threshold of certainty (40) of thai/words/boundaries.py."""
_DEAREST = 350
_RARE = 130
_SHORTEST_PART = 3
_LONG_NAME = 18
_PLACES = ("thailand_provinces_th.csv", "countries_th.txt")
_PREFIXES = (*BOUND_PREFIXES, "กระ", "ประ")
_PHRASES = WordList(
    "กลายเป็น กล่าวถึง พูดถึง จนถึง รวมถึง ขณะที่ ในขณะที่ ขณะนี้ ขณะนั้น ตอนนี้ ตอนนั้น ครั้งนั้น ดังที่ ขึ้นอยู่กับ ถึงกับ พร้อมกับ"
    " เหล่านี้ เหล่านั้น พวกเขา ได้รับ ทำหน้าที่ แก้ไขปัญหา ส่งผลให้ เพราะว่า เพียงแค่"
).words
"""Those with a function word that the corpus joins as well."""
_NO_WORDS = WordList(
    "เจ้าหน้าที่ของรัฐ แสดงให้เห็น ชี้ให้เห็น ก่อให้เกิด ทำให้เกิด รวมไปถึง เป็นไปตาม เป็นเหตุให้ ขอความร่วมมือ ขอความอนุเคราะห์ ทำความเข้าใจ นำมาใช้"
).words
"""Phrases of three words and more."""
_TERMS = Path(__file__).parents[1] / "src" / "moralreport" / "thai" / "data" / "terms.txt"


def main(folder: Path) -> None:
    """Prints the word file."""
    counts = _counts(folder / "tnc_freq.txt")
    terms = set(_TERMS.read_text("utf-8").split())
    words = [word for word in terms.union((folder / "words_th.txt").read_text("utf-8").split("\n")) if _is_word(word)]
    prices = _prices(words, counts)
    attested = {word: price for word, price in prices.items() if word in counts and word not in _PHRASES}
    for name in [word for word in prices.keys() - terms if len(word) >= _LONG_NAME and _is_made_up(word, attested)]:
        del prices[name]
    whole = terms.union(*(_places(folder / name) for name in _PLACES))
    prices.update(_phrase_prices(prices.keys() - attested.keys() - whole, prices, attested))
    prices.update((term, min(prices[term], _TERM_COST)) for term in terms)
    costs = {word: _character(price // _STEP) for word, price in prices.items()}
    heads: defaultdict[str, list[str]] = defaultdict(list)
    for word in sorted(costs):
        heads[word[:_HEAD]].append(word[_HEAD:])
    print(*heads)
    print(*(" ".join(_line(head, rests, costs)) for head, rests in heads.items()), sep="\n", end="")


def _is_word(entry: str) -> bool:
    return _WORD.fullmatch(entry) is not None and entry not in _NO_WORDS


def _places(path: Path) -> set[str]:
    return {line.split(",")[0] for line in path.read_text("utf-8").splitlines()}


def _prices(words: Iterable[str], counts: Mapping[str, int]) -> dict[str, int]:
    total = sum(counts.values())
    return {word: round(-10 * math.log((counts.get(word, 0) + 2) / total) / _STEP) * _STEP for word in words}


def _phrase_prices(words: Iterable[str], prices: Mapping[str, int], attested: Mapping[str, int]) -> Iterator[tuple[str, int]]:
    """Of words that two common words make up: what they cost together, and a little more."""
    for word in words:
        if word.startswith(_PREFIXES):
            continue
        parts = ((word[:at], word[at:]) for at in range(_SHORTEST_PART, len(word) - _SHORTEST_PART + 1))
        costs = [(attested.get(left, _DEAREST), attested.get(right, _DEAREST)) for left, right in parts]
        common = [sum(pair) for pair in costs if max(pair) <= _COMMON]
        if common:
            yield word, max(prices[word], min(min(common) + _PHRASE, _DEAREST))


def _is_made_up(name: str, attested: Mapping[str, int]) -> bool:
    """Whether three words or more of the corpus, none of them rare, make up a long name: a line may end between them."""
    fewest = {0: 0}
    for end in range(2, len(name) + 1):
        starts = [at for at in fewest if name[at:end] != name and attested.get(name[at:end], _DEAREST) <= _RARE]
        if starts:
            fewest[end] = 1 + min(fewest[at] for at in starts)
    return fewest.get(len(name), 0) > 2


def _line(head: str, rests: list[str], costs: Mapping[str, str]) -> Iterator[str]:
    yield costs.get(head, "")
    known = set(rests)
    for rest in filter(None, rests):
        shorter = next((size for size in range(len(rest) - 1, 0, -1) if rest[:size] in known), 0)
        yield rest + _character(shorter) + costs[head + rest]


def _character(number: int) -> str:
    return chr(ord("0") + number)


def _counts(path: Path) -> dict[str, int]:
    pairs = (line.split("\t") for line in path.read_text("utf-8").splitlines())
    return {pair[0]: int(pair[1]) for pair in pairs if len(pair) == 2}


if __name__ == "__main__":
    main(Path(sys.argv[1]))
