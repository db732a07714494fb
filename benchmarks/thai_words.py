"""Makes src/moralreport/thai/data/words.txt from PyThaiNLP's word list and Thai National Corpus frequencies (both CC0 1.0)
and the lexicalised terms of formal Thai in terms.txt beside it, which are priced like common words so that they stay whole.

Usage: python benchmarks/thai_words.py FOLDER_OF_PYTHAINLP_CORPUS > src/moralreport/thai/data/words.txt

The result holds the words by their beginnings, so that a program reads only those that it meets: all heads of three letters (or the
two of a shorter word) in the first line, then a line for each. A line has the words of its head without it: the head itself where it is
a word, then, each after a space, those with the same fourth letter, which stands there once. A word ends with a mark, its cost: `0`
costs nothing, each next ASCII character five tenths of a nat more (cost: -ln of the relative frequency).
"""

from __future__ import annotations

import math
import re
import sys
from collections import defaultdict
from pathlib import Path

_WORD = re.compile("[\u0e01-\u0e2e\u0e30-\u0e3a\u0e40-\u0e45\u0e47-\u0e4e]{2,}")
_STEP = 5
_HEAD = 3
_TERM_COST = 60
_TERMS = Path(__file__).parents[1] / "src" / "moralreport" / "thai" / "data" / "terms.txt"


def main(folder: Path) -> None:
    """Prints the word file."""
    counts = _counts(folder / "tnc_freq.txt")
    total = sum(counts.values())
    lines: defaultdict[str, dict[str, str]] = defaultdict(dict)
    terms = set(_TERMS.read_text("utf-8").split())
    for word in sorted(terms.union((folder / "words_th.txt").read_text("utf-8").split("\n"))):
        if _WORD.fullmatch(word):
            cost = round(-10 * math.log((counts.get(word, 0) + 2) / total) / _STEP) * _STEP
            head, letter, ending = word[:_HEAD], word[_HEAD : _HEAD + 1], word[_HEAD + 1 :]
            mark = chr(ord("0") + (min(cost, _TERM_COST) if word in terms else cost) // _STEP)
            lines[head][letter] = lines[head].get(letter, letter) + ending + mark
    print(*sorted(lines))
    print(*(" ".join([words.pop("", ""), *words.values()]) for _, words in sorted(lines.items())), sep="\n", end="")


def _counts(path: Path) -> dict[str, int]:
    pairs = (line.split("\t") for line in path.read_text("utf-8").splitlines())
    return {pair[0]: int(pair[1]) for pair in pairs if len(pair) == 2}


if __name__ == "__main__":
    main(Path(sys.argv[1]))
