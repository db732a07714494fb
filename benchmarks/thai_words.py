"""Makes src/moralreport/thai/data/words.txt from PyThaiNLP's word list and Thai National Corpus frequencies (both CC0 1.0)
and the lexicalised terms of formal Thai in terms.txt beside it, which are priced like common words so that they stay whole.

Usage: python benchmarks/thai_words.py FOLDER_OF_PYTHAINLP_CORPUS > src/moralreport/thai/data/words.txt

The result's first lines are a cost (tenths of a nat, -ln of the relative frequency) with the words that have it, parted by spaces.
After an empty line follow two lines: the four-letter beginnings of longer words, and for each the lengths of these words (bit n:
a word of n characters).
"""

from __future__ import annotations

import math
import re
import sys
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

_WORD = re.compile("[\u0e01-\u0e2e\u0e30-\u0e3a\u0e40-\u0e45\u0e47-\u0e4e]{2,}")
_STEP = 5
_BEGINNING = 4
_TERM_COST = 60
_TERMS = Path(__file__).parents[1] / "src" / "moralreport" / "thai" / "data" / "terms.txt"


def main(folder: Path) -> None:
    """Prints the word file."""
    counts = _counts(folder / "tnc_freq.txt")
    total = sum(counts.values())
    by_cost: defaultdict[int, list[str]] = defaultdict(list)
    terms = set(_TERMS.read_text("utf-8").split())
    for word in sorted(terms.union((folder / "words_th.txt").read_text("utf-8").split("\n"))):
        if _WORD.fullmatch(word):
            cost = round(-10 * math.log((counts.get(word, 0) + 2) / total) / _STEP) * _STEP
            by_cost[min(cost, _TERM_COST) if word in terms else cost].append(word)
    for cost, words in sorted(by_cost.items()):
        print(cost, *words)
    lengths = _lengths(word for words in by_cost.values() for word in words)
    print()
    print(*lengths)
    print(*lengths.values(), end="")


def _lengths(words: Iterable[str]) -> dict[str, int]:
    lengths: defaultdict[str, int] = defaultdict(int)
    for word in sorted(words):
        if len(word) > _BEGINNING:
            lengths[word[:_BEGINNING]] |= 1 << len(word)
    return lengths


def _counts(path: Path) -> dict[str, int]:
    pairs = (line.split("\t") for line in path.read_text("utf-8").splitlines())
    return {pair[0]: int(pair[1]) for pair in pairs if len(pair) == 2}


if __name__ == "__main__":
    main(Path(sys.argv[1]))
