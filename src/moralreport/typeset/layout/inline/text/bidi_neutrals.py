"""Which way characters run that have no direction of their own: brackets, spaces, signs (UAX 9, rules N0 to N2)."""

from __future__ import annotations

import unicodedata
from itertools import groupby

_NEUTRAL = frozenset(("B", "S", "WS", "ON", "FSI", "LRI", "RLI", "PDI"))
_MOST_OPEN = 63
_SAME = {"\u2329": "\u3008", "\u232a": "\u3009"}


def resolve_brackets(text: str, kinds: list[str], embedding: str, start: str, original: list[str]) -> None:
    """Both brackets of a pair, with their marks, run the way of what they enclose, or else of what stands before them (N0)."""
    for first, last in bracket_pairs(text, kinds):
        inside = {strong for kind in kinds[first + 1 : last] if (strong := _strong(kind))}
        if not inside:
            continue
        if embedding in inside:
            direction = embedding
        else:
            before = next((strong for kind in reversed(kinds[:first]) if (strong := _strong(kind))), start)
            direction = before if before != embedding else embedding
        for at in (first, last):
            kinds[at] = direction
            while at + 1 < len(kinds) and original[at + 1] == "NSM":
                at += 1
                kinds[at] = direction


def bracket_pairs(text: str, kinds: list[str]) -> list[tuple[int, int]]:
    """Offsets of opening and closing brackets that belong together, by the opening one (BD16)."""
    pairs: list[tuple[int, int]] = []
    waiting: list[tuple[str, int]] = []
    for i, character in enumerate(text):
        if kinds[i] != "ON" or not unicodedata.mirrored(character):
            continue
        category = unicodedata.category(character)
        if category == "Ps":
            if len(waiting) == _MOST_OPEN:
                return []
            waiting.append((_closing(character), i))
        elif category == "Pe":
            wanted = _SAME.get(character, character)
            place = next((n for n in range(len(waiting) - 1, -1, -1) if waiting[n][0] == wanted), None)
            if place is not None:
                pairs.append((waiting[place][1], i))
                del waiting[place:]
    return sorted(pairs)


def _closing(opening: str) -> str:
    """Unicode lists a closing bracket right after its opening one, or one further."""
    code = ord(_SAME.get(opening, opening))
    return chr(code + 1) if unicodedata.category(chr(code + 1)) == "Pe" else chr(code + 2)


def _strong(kind: str) -> str:
    return "R" if kind in ("R", "EN", "AN") else "L" if kind == "L" else ""


def resolve_neutrals(kinds: list[str], embedding: str, edges: tuple[str, str]) -> None:
    """A row of neutrals between two of one direction takes it; any other row runs as its surroundings do (N1, N2)."""
    start = 0
    for neutral, group in groupby([kind in _NEUTRAL for kind in kinds]):
        end = start + len(list(group))
        if neutral:
            before = _strong(kinds[start - 1]) if start else edges[0]
            after = _strong(kinds[end]) if end < len(kinds) else edges[1]
            kinds[start:end] = [before if before == after else embedding] * (end - start)
        start = end
