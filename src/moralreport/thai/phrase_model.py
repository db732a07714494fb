"""BudouX's model of Thai phrases, asked at single places instead of everywhere (the parser reads every character in turn)."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from functools import cache
from importlib.util import find_spec
from pathlib import Path

_Weights = dict[str, int]
_REACH = 3
"""Characters before and after a boundary that the model looks at."""
_MOST_SCORES = 60_000


@dataclass(frozen=True, slots=True)
class PhraseModel:
    """The weights by feature, each with the place of its characters: (start relative to the boundary, width, weights)."""

    features: tuple[tuple[int, int, _Weights], ...]
    base: float
    _scores: dict[str, float] = field(default_factory=dict)

    def score(self, text: str, offset: int) -> float:
        """How much the model favours a phrase boundary before `text[offset]`; above zero it would part there."""
        if not _REACH <= offset <= len(text) - _REACH:
            return self._score(text, offset)
        seen = text[offset - _REACH : offset + _REACH]
        score = self._scores.get(seen)
        if score is None:
            if len(self._scores) >= _MOST_SCORES:
                self._scores.clear()
            score = self._scores[seen] = self._score(seen, _REACH)
        return score

    def _score(self, text: str, offset: int) -> float:
        total = self.base
        for relative, width, weights in self.features:
            start = offset + relative
            if start >= 0 and start + width <= len(text):
                total += weights.get(text[start : start + width], 0)
        return total


@cache
def load_phrase_model() -> PhraseModel:
    """The model that the budoux package carries; its code, which is for web pages, is not imported."""
    package = find_spec("budoux")
    if package is None or package.origin is None:
        raise ModuleNotFoundError("budoux")
    model = json.loads(Path(package.origin).with_name("models").joinpath("th.json").read_bytes())
    features = [
        (first + index, width, model.get(f"{name}{index + 1}", {}))
        for name, width, first, count in (("UW", 1, -3, 6), ("BW", 2, -2, 3), ("TW", 3, -3, 4))
        for index in range(count)
    ]
    return PhraseModel(tuple(features), -sum(sum(group.values()) for group in model.values()) * 0.5)
