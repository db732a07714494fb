"""Warnings while they are collected."""

from __future__ import annotations

from dataclasses import field
from unicodedata import category

from moralreport.errors import Warning
from moralreport.records import dataclass

CHARACTERS_NAMED = 8


@dataclass(slots=True)
class WarningLog:
    """The first place of each warning, how often it came, and the characters that it is about."""

    seen: dict[tuple[str, str], tuple[str, int]] = field(default_factory=dict)
    characters: dict[tuple[str, str], dict[str, None]] = field(default_factory=dict)

    def add(self, code: str, message: str, place: str, characters: str = "") -> None:
        first, count = self.seen.get((code, message), (place, 0))
        self.seen[code, message] = first, count + 1
        if characters:
            named = self.characters.setdefault((code, message), {})
            named.update(dict.fromkeys(each for each in characters if not each.isspace() and category(each)[0] != "M"))

    def all(self) -> tuple[Warning, ...]:
        return tuple(Warning(key[0], self._message(key), place, count) for key, (place, count) in sorted(self.seen.items()))

    def _message(self, key: tuple[str, str]) -> str:
        named = sorted(self.characters.get(key, ()))
        if not named:
            return key[1]
        more = f" … (รวม {len(named)} อักขระ)" if len(named) > CHARACTERS_NAMED else ""
        return f"{key[1]}: {' '.join(named[:CHARACTERS_NAMED])}{more}"
