"""BudouX's model of Thai phrases, asked at single places instead of everywhere (the parser reads every character in turn)."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import field
from functools import cache
from importlib.util import find_spec
from itertools import repeat
from operator import itemgetter
from pathlib import Path

from moralreport.records import dataclass

_Weights = dict[str, int]
_REACH = 3
"""Characters before and after a boundary that the model looks at."""
_EDGE = "\0" * _REACH
"""Stands for what lies beyond the ends of a text: no feature has it."""
_MOST_SCORES = 60_000


@dataclass(frozen=True, slots=True)
class PhraseModel:
    """The weights by feature; `parts` cuts the characters around a boundary into those that the features look at."""

    weights: tuple[_Weights, ...]
    parts: Callable[[str], tuple[str, ...]]
    base: float
    _scores: dict[str, float] = field(default_factory=dict)

    def score(self, text: str, offset: int) -> float:
        """How much the model favours a phrase boundary before `text[offset]`; above zero it would part there."""
        if _REACH <= offset <= len(text) - _REACH:
            seen = text[offset - _REACH : offset + _REACH]
        else:
            seen = (_EDGE + text + _EDGE)[offset : offset + 2 * _REACH]
        score = self._scores.get(seen)
        if score is None:
            if len(self._scores) >= _MOST_SCORES:
                self._scores.clear()
            score = self._scores[seen] = self.base + sum(map(dict.get, self.weights, self.parts(seen), repeat(0)))
        return score


@cache
def load_phrase_model() -> PhraseModel:
    """The model that the budoux package carries; its code, which is for web pages, is not imported."""
    package = find_spec("budoux")
    if package is None or package.origin is None:
        raise ModuleNotFoundError("budoux")
    model = json.loads(Path(package.origin).with_name("models").joinpath("th.json").read_bytes())
    features = [
        (slice(_REACH + first + index, _REACH + first + index + width), model.get(f"{name}{index + 1}", {}))
        for name, width, first, count in (("UW", 1, -3, 6), ("BW", 2, -2, 3), ("TW", 3, -3, 4))
        for index in range(count)
    ]
    parts: Callable[[str], tuple[str, ...]] = itemgetter(*(part for part, _ in features))
    base = -sum(sum(group.values()) for group in model.values()) * 0.5
    return PhraseModel(tuple(weights for _, weights in features), parts, base)
