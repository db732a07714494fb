"""Patterns that fill shapes (20.1.10.56, ST_PresetPatternVal): tiles of eight by eight dots."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from moralreport.typeset.document import Pattern

Test = Callable[[int, int], bool]
_SIDE = 8
_TESTS: dict[str, Test] = {
    "horz": lambda x, y: y == 0,
    "vert": lambda x, y: x == 0,
    "ltHorz": lambda x, y: y % 4 == 0,
    "ltVert": lambda x, y: x % 4 == 0,
    "dkHorz": lambda x, y: y % 4 < 2,
    "dkVert": lambda x, y: x % 4 < 2,
    "narHorz": lambda x, y: y % 2 == 0,
    "narVert": lambda x, y: x % 2 == 0,
    "dashHorz": lambda x, y: (y == 0 and x < 4) or (y == 4 and x >= 4),
    "dashVert": lambda x, y: (x == 0 and y < 4) or (x == 4 and y >= 4),
    "cross": lambda x, y: x == 0 or y == 0,
    "dnDiag": lambda x, y: (x - y) % 8 == 0,
    "upDiag": lambda x, y: (x + y) % 8 == 0,
    "ltDnDiag": lambda x, y: (x - y) % 4 == 0,
    "ltUpDiag": lambda x, y: (x + y) % 4 == 0,
    "dkDnDiag": lambda x, y: (x - y) % 4 < 2,
    "dkUpDiag": lambda x, y: (x + y) % 4 < 2,
    "wdDnDiag": lambda x, y: (x - y) % 8 < 3,
    "wdUpDiag": lambda x, y: (x + y) % 8 < 3,
    "dashDnDiag": lambda x, y: (x - y) % 4 == 0 and y < 4,
    "dashUpDiag": lambda x, y: (x + y) % 4 == 0 and y < 4,
    "diagCross": lambda x, y: (x + y) % 8 == 0 or (x - y) % 8 == 0,
    "smCheck": lambda x, y: (x // 2 + y // 2) % 2 == 0,
    "lgCheck": lambda x, y: (x // 4 + y // 4) % 2 == 0,
    "smGrid": lambda x, y: x % 4 == 0 or y % 4 == 0,
    "lgGrid": lambda x, y: x == 0 or y == 0,
    "dotGrid": lambda x, y: (x == 0 and y % 2 == 0) or (y == 0 and x % 2 == 0),
    "horzBrick": lambda x, y: y % 4 == 0 or x == (0 if y < 4 else 4),
    "diagBrick": lambda x, y: (x + y) % 8 == 7 or (x == y and x < 4),
    "solidDmnd": lambda x, y: abs(x - 3) + abs(y - 3) < 4,
    "openDmnd": lambda x, y: (x + y) % 8 == 0 or (x - y) % 8 == 0,
    "dotDmnd": lambda x, y: x % 2 == 0 and ((x + y) % 8 == 0 or (x - y) % 8 == 0),
    "plaid": lambda x, y: (x + y) % 2 == 0 if y < 4 else x < 4,
    "trellis": lambda x, y: y % 2 == 0 or (x + y // 2 * 2) % 4 in (1, 2),
    "zigZag": lambda x, y: (x if x < 4 else 7 - x) == y % 4,
    "wave": lambda x, y: (y % 4, x) in ((1, 3), (1, 4), (2, 2), (2, 5), (3, 0), (3, 1), (3, 6), (3, 7)),
    "weave": lambda x, y: (x + y) % 4 == 0 or ((x - y) % 8 in (2, 6) and (x + y) % 8 < 4),
    "divot": lambda x, y: (x, y) in ((0, 0), (1, 1), (0, 2), (4, 4), (3, 5), (4, 6)),
    "shingle": lambda x, y: (x - y) % 8 == 6 or (y < 4 and (x + y) % 8 == 3),
    "sphere": lambda x, y: (x, y) not in ((0, 0), (4, 0), (0, 4), (4, 4), (5, 1), (5, 2), (6, 1), (1, 5), (2, 5), (1, 6)),
    "smConfetti": lambda x, y: x == (0, 4, 1, 6, 3, 7, 2, 5)[y],
    "lgConfetti": lambda x, y: (x - (0, 0, 3, 3, 6, 6, 1, 1)[y]) % 8 < 2,
}
"""Is there a dot? Told by place in the tile, rightward and downward."""
_STRIPES: dict[str, Test] = {
    "horzStripe": _TESTS["dkHorz"],
    "vertStripe": _TESTS["dkVert"],
    "reverseDiagStripe": _TESTS["dkDnDiag"],
    "diagStripe": _TESTS["dkUpDiag"],
    "horzCross": lambda x, y: x % 4 < 2 or y % 4 < 2,
    "diagCross": lambda x, y: (x - y) % 4 < 2 or (x + y) % 4 < 2,
    "thinHorzStripe": _TESTS["ltHorz"],
    "thinVertStripe": _TESTS["ltVert"],
    "thinReverseDiagStripe": _TESTS["ltDnDiag"],
    "thinDiagStripe": _TESTS["ltUpDiag"],
    "thinHorzCross": _TESTS["smGrid"],
    "thinDiagCross": lambda x, y: (x - y) % 4 == 0 or (x + y) % 4 == 0,
}
"""Word's names for stripes (17.18.78)."""


@cache
def pattern_rows(name: str) -> tuple[int, ...] | None:
    """The rows of a pattern's tile from above, the leftmost dot the highest bit; shares in per cent as dots spread evenly."""
    test = _TESTS.get(name) or _share_test(name)
    return _rows(test) if test is not None else None


def _rows(test: Test) -> tuple[int, ...]:
    return tuple(sum(1 << (_SIDE - 1 - x) for x in range(_SIDE) if test(x, y)) for y in range(_SIDE))


def read_pattern(name: str, front: str | None, back: str | None) -> Pattern | None:
    rows = pattern_rows(name)
    return Pattern(rows, front or "000000", back or "FFFFFF") if rows is not None else None


def read_stripes(name: str, front: str | None, back: str | None) -> Pattern | None:
    """The tile of a w:shd of stripes; its shares in per cent are plain colours."""
    test = _STRIPES.get(name)
    return Pattern(_rows(test), front or "000000", back or "FFFFFF") if test is not None else None


def _share_test(name: str) -> Test | None:
    share = name.removeprefix("pct")
    if share == name or not share.isdecimal():
        return None
    dots = min(int(share), 100) * _SIDE * _SIDE / 100
    return lambda x, y: _order(x, y) < dots


def _order(x: int, y: int) -> int:
    """Which dot of the tile is set as which, if they are to stand as far apart as they can (Bayer's matrix)."""
    order = 0
    for bit in range(3):
        order = order * 4 + ((x ^ y) >> bit & 1) * 2 + (y >> bit & 1)
    return order
