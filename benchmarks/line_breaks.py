"""Precision and recall of the breaks offered inside Thai text, beside plain newmm and ICU where they are installed.

Usage: python benchmarks/line_breaks.py FILE…  (CoNLL-U, or one sentence a line with its words parted by |)
"""

from __future__ import annotations

import re
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from importlib import import_module
from pathlib import Path

from moralreport.thai.line_breaks import break_opportunities, line_breaks

Sentence = tuple[str, frozenset[int]]
Breaker = Callable[[str], Iterable[int]]

_THAI = re.compile("[\u0e01-\u0e2e\u0e30-\u0e3a\u0e40-\u0e45\u0e47-\u0e4e]{2}")


def main(paths: list[Path]) -> None:
    """Prints one line for each breaker: precision, recall, breaks offered, true boundaries, milliseconds for 1,000 characters."""
    sentences = [sentence for path in paths for sentence in _read(path)]
    print(f"{len(sentences)} sentences, {sum(len(text) for text, _ in sentences)} characters")
    for name, breaker in _breakers():
        print(f"{name:12}", _score(breaker, sentences))


def _read(path: Path) -> Iterator[Sentence]:
    if path.suffix != ".conllu":
        yield from (_sentence(line.split("|")) for line in path.read_text("utf-8").splitlines() if line)
        return
    for block in path.read_text("utf-8").split("\n\n"):
        rows = [line.split("\t") for line in block.splitlines() if line[:1].isdigit()]
        yield _sentence([part for row in rows if row[0].isdigit() for part in (row[1], "" if "SpaceAfter=No" in row[9] else " ")])


def _sentence(words: list[str]) -> Sentence:
    text = "".join(words)
    ends: set[int] = set()
    at = 0
    for word in words:
        at += len(word)
        ends.add(at)
    return text, frozenset(ends)


def _score(breaker: Breaker, sentences: list[Sentence]) -> str:
    right = offered = boundaries = 0
    started = time.perf_counter()
    offers = [(set(breaker(text)), text, gold) for text, gold in sentences]
    taken = time.perf_counter() - started
    for found, text, gold in offers:
        inside = {offset for offset in range(1, len(text)) if _THAI.match(text, offset - 1)}
        right += len(found & gold & inside)
        offered += len(found & inside)
        boundaries += len(gold & inside)
    size = sum(len(text) for text, _ in sentences)
    return f"precision {right / offered:.4f}  recall {right / boundaries:.4f}  {offered} of {boundaries}  {1e6 * taken / size:.2f} ms"


def _breakers() -> Iterator[tuple[str, Breaker]]:
    break_opportunities("อุ่นเครื่อง")
    yield "ours", break_opportunities
    yield "with spare", lambda text: [offset for offsets in line_breaks(text) for offset in offsets]
    newmm = _newmm()
    if newmm:
        yield "newmm", newmm
    icu = _icu()
    if icu:
        yield "ICU", icu


def _newmm() -> Breaker | None:
    try:
        word_tokenize = import_module("pythainlp.tokenize").word_tokenize
    except ImportError:
        return None
    word_tokenize("อุ่นเครื่อง", engine="newmm")
    return lambda text: _sentence(word_tokenize(text, engine="newmm"))[1]


def _icu() -> Breaker | None:
    try:
        icu = import_module("icu")
    except ImportError:
        return None
    breaker = icu.BreakIterator.createLineInstance(icu.Locale("th"))

    def ends(text: str) -> Iterable[int]:
        breaker.setText(text)
        return list(breaker)

    return ends


if __name__ == "__main__":
    main([Path(argument) for argument in sys.argv[1:]])
