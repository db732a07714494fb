"""Embedding levels of text that runs both ways: the Unicode Bidirectional Algorithm (UAX 9, rules X1 to I2)."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from moralreport.typeset.layout.inline.text.bidi_neutrals import resolve_brackets, resolve_neutrals

_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]")
_EMBEDDINGS = {"RLE": (1, None), "LRE": (0, None), "RLO": (1, "R"), "LRO": (0, "L")}
_ISOLATES = ("LRI", "RLI", "FSI")
_REMOVED = frozenset((*_EMBEDDINGS, "PDF", "BN"))
_DEEPEST = 125


def runs_right_to_left(text: str) -> bool:
    """Whether any of the text's characters may stand to the left of the one before it."""
    return _RIGHT_TO_LEFT.search(text) is not None


def embedding_levels(text: str, base: int, classes: Sequence[str] | None = None) -> list[int]:
    """The level of each character: even runs left to right, odd right to left; `base` is the paragraph's own (0 or 1).

    `classes` replaces the characters' own bidirectional classes, one each. White space at the ends of lines keeps the level
    that it has inside them; whoever orders a line knows where it ends (rule L1).
    """
    found = list(classes) if classes is not None else bidi_classes(text)
    explicit = _Explicit(found, base)
    explicit.run()
    kept = [i for i, kind in enumerate(found) if kind not in _REMOVED]
    levels = list(explicit.levels)
    for sequence in _sequences(kept, explicit.levels, found):
        kinds = _resolved(text, sequence, _Surroundings(found, explicit.levels, kept, base))
        for at, kind in zip(sequence, kinds, strict=True):
            levels[at] += _step(kind, levels[at])
    for i, kind in enumerate(found):
        if kind in _REMOVED:
            levels[i] = levels[i - 1] if i else base
    return levels


def bidi_classes(text: str) -> list[str]:
    """Bidirectional class of each character; breaks inside a paragraph part its lines like tabs."""
    return ["S" if c in "\n\v" else unicodedata.bidirectional(c) or "L" for c in text]


class _Explicit:
    """Levels that embeddings, overrides and isolates set (X1 to X8); overridden classes are replaced in place."""

    def __init__(self, classes: list[str], base: int) -> None:
        self.classes, self.base = classes, base
        self.levels = [base] * len(classes)
        self.stack: list[tuple[int, str | None, bool]] = [(base, None, False)]
        self.overflow_isolates = self.overflow_embeddings = self.isolates = 0

    def run(self) -> None:
        for i, kind in enumerate(self.classes):
            if kind in _EMBEDDINGS:
                self.levels[i] = self.stack[-1][0]
                self._embed(*_EMBEDDINGS[kind], False)
            elif kind in _ISOLATES:
                self._set(i)
                self._embed(1 if kind == "RLI" or (kind == "FSI" and self._first_strong(i)) else 0, None, True)
            elif kind == "PDI":
                self._end_isolate()
                self._set(i)
            elif kind == "PDF":
                self._end_embedding()
                self.levels[i] = self.stack[-1][0]
            else:
                self._set(i)

    def _set(self, i: int) -> None:
        level, override, _ = self.stack[-1]
        self.levels[i] = level
        if override and self.classes[i] != "BN":
            self.classes[i] = override

    def _embed(self, odd: int, override: str | None, isolate: bool) -> None:
        level = self.stack[-1][0] + 1
        level += level % 2 != odd
        if level <= _DEEPEST and not self.overflow_isolates and not self.overflow_embeddings:
            self.isolates += isolate
            self.stack.append((level, override, isolate))
        elif isolate:
            self.overflow_isolates += 1
        elif not self.overflow_isolates:
            self.overflow_embeddings += 1

    def _end_isolate(self) -> None:
        if self.overflow_isolates:
            self.overflow_isolates -= 1
        elif self.isolates:
            self.overflow_embeddings = 0
            while not self.stack[-1][2]:
                self.stack.pop()
            self.stack.pop()
            self.isolates -= 1

    def _end_embedding(self) -> None:
        if self.overflow_isolates:
            return
        if self.overflow_embeddings:
            self.overflow_embeddings -= 1
        elif not self.stack[-1][2] and len(self.stack) > 1:
            self.stack.pop()

    def _first_strong(self, start: int) -> bool:
        """Whether the text of the isolate that opens at `start` begins right to left (P2, P3)."""
        depth = 0
        for kind in self.classes[start + 1 :]:
            if kind in _ISOLATES:
                depth += 1
            elif kind == "PDI":
                if not depth:
                    return False
                depth -= 1
            elif not depth and kind in ("L", "R", "AL"):
                return kind != "L"
        return False


def _sequences(kept: list[int], levels: list[int], classes: list[str]) -> Iterator[list[int]]:
    """Isolating run sequences (X10): runs of one level, joined over the isolates that part them."""
    open_: list[list[int]] = []
    done: list[list[int]] = []
    for _, group in groupby(kept, key=levels.__getitem__):
        run = list(group)
        sequence = open_.pop() if classes[run[0]] == "PDI" and open_ else []
        if not sequence:
            done.append(sequence)
        sequence.extend(run)
        if classes[run[-1]] in _ISOLATES:
            open_.append(sequence)
    yield from done


class _Surroundings(NamedTuple):
    """Classes and explicit levels of all characters, the offsets of those that count, and the paragraph's level."""

    classes: list[str]
    levels: list[int]
    kept: list[int]
    base: int

    def edges(self, sequence: list[int]) -> tuple[str, str]:
        """Directions that the sequence meets at its beginning and its end."""
        level = self.levels[sequence[0]]
        before, after = bisect_left(self.kept, sequence[0]), bisect_right(self.kept, sequence[-1])
        outer = self.levels[self.kept[before - 1]] if before else self.base
        opens = self.classes[sequence[-1]] in _ISOLATES
        beyond = self.base if opens or after == len(self.kept) else self.levels[self.kept[after]]
        return _direction(max(level, outer)), _direction(max(level, beyond))


def _resolved(text: str, sequence: list[int], around: _Surroundings) -> list[str]:
    """Strong classes (and numbers) of one sequence's characters (W1 to N2)."""
    edges, embedding = around.edges(sequence), _direction(around.levels[sequence[0]])
    original = [around.classes[i] for i in sequence]
    kinds = list(original)
    _resolve_weak(kinds, edges[0])
    resolve_brackets("".join([text[i] for i in sequence]), kinds, embedding, edges[0], original)
    resolve_neutrals(kinds, embedding, edges)
    return kinds


def _step(kind: str, level: int) -> int:
    """How much a character's own direction adds to its level (I1, I2)."""
    if kind == _direction(level):
        return 0
    return 1 if level % 2 or kind == "R" else 2


def _direction(level: int) -> str:
    return "R" if level % 2 else "L"


def _resolve_weak(kinds: list[str], start: str) -> None:
    _marks(kinds, start)
    _numbers(kinds, start)
    _separators(kinds)
    _terminators(kinds)
    strong = start
    for i, kind in enumerate(kinds):
        if kind in ("L", "R"):
            strong = kind
        elif kind == "EN" and strong == "L":
            kinds[i] = "L"


def _marks(kinds: list[str], start: str) -> None:
    """W1: marks go with what they stand on."""
    last = start
    for i, kind in enumerate(kinds):
        if kind == "NSM":
            kinds[i] = kind = last
        last = "ON" if kind in (*_ISOLATES, "PDI") else kind


def _numbers(kinds: list[str], start: str) -> None:
    """W2, W3: digits after Arabic letters are Arabic; Arabic letters run right to left."""
    strong = start
    for i, kind in enumerate(kinds):
        if kind in ("L", "R", "AL"):
            strong = kind
        elif kind == "EN" and strong == "AL":
            kinds[i] = "AN"
    kinds[:] = ["R" if kind == "AL" else kind for kind in kinds]


def _separators(kinds: list[str]) -> None:
    """W4: one separator between two numbers of one kind belongs to them."""
    for i in range(1, len(kinds) - 1):
        left, kind, right = kinds[i - 1], kinds[i], kinds[i + 1]
        if left == right and ((kind == "ES" and left == "EN") or (kind == "CS" and left in ("EN", "AN"))):
            kinds[i] = left


def _terminators(kinds: list[str]) -> None:
    """W5, W6: currency and percent signs beside European digits belong to these; what is left of separators is neutral."""
    start = 0
    for kind, group in groupby(list(kinds)):
        end = start + len(list(group))
        if kind == "ET" and "EN" in (*kinds[max(0, start - 1) : start], *kinds[end : end + 1]):
            kinds[start:end] = ["EN"] * (end - start)
        start = end
    kinds[:] = ["ON" if kind in ("ES", "ET", "CS") else kind for kind in kinds]
