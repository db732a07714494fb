"""Guides of shapes: names that every geometry knows, and the formulas that make further ones (20.1.9.11, 20.1.10.28)."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping

from moralreport.typeset.document import Adjust, Geometry, Value

EMU = 12700.0
_DEGREE = 60_000.0
_MOST = 1e24
_PARTS = {"w": (2, 3, 4, 5, 6, 8, 10, 12, 32), "h": (2, 3, 4, 5, 6, 8, 10, 12, 32), "ss": (2, 4, 6, 8, 16, 32)}
_ANGLES = {"cd8": 2_700_000.0, "cd4": 5_400_000.0, "3cd8": 8_100_000.0, "cd2": 10_800_000.0, "5cd8": 13_500_000.0, "3cd4": 16_200_000.0,
           "7cd8": 18_900_000.0}  # fmt: skip


def guide_values(geometry: Geometry, width: float, height: float, adjust: Adjust = ()) -> dict[str, float]:
    """Every guide of a shape of width × height points, in EMU and 60,000ths of a degree."""
    found = _given(width * EMU, height * EMU)
    wanted = dict(adjust)
    for name, operator, operands in geometry.guides:
        if name in wanted:
            found[name] = wanted.pop(name)
        else:
            found[name] = _safely(_FORMULAS.get(operator), [value_of(operand, found) for operand in (*operands, 0.0, 0.0, 0.0)[:3]])
    return found


def value_of(operand: Value, guides: Mapping[str, float]) -> float:
    """A number, or the value of a guide; 0 for one that is not known."""
    return guides.get(operand, 0.0) if isinstance(operand, str) else operand


def _given(width: float, height: float) -> dict[str, float]:
    sides = {"w": width, "h": height, "ss": min(width, height)}
    shares = {f"{side}d{part}": sides[side] / part for side, parts in _PARTS.items() for part in parts}
    edges = {"l": 0.0, "t": 0.0, "r": width, "b": height, "hc": width / 2, "vc": height / 2, "ls": max(width, height)}
    return sides | shares | edges | _ANGLES


def _safely(formula: Callable[[float, float, float], float] | None, operands: list[float]) -> float:
    try:
        return min(max(formula(*operands), -_MOST), _MOST) if formula is not None else 0.0
    except (ZeroDivisionError, ValueError, OverflowError):
        return 0.0


def _turn(value: float) -> float:
    return math.radians(value / _DEGREE)


_FORMULAS: dict[str, Callable[[float, float, float], float]] = {
    "val": lambda x, y, z: x,
    "*/": lambda x, y, z: x * y / z,
    "+-": lambda x, y, z: x + y - z,
    "+/": lambda x, y, z: (x + y) / z,
    "?:": lambda x, y, z: y if x > 0 else z,
    "abs": lambda x, y, z: abs(x),
    "at2": lambda x, y, z: math.degrees(math.atan2(y, x)) * _DEGREE,
    "cat2": lambda x, y, z: x * math.cos(math.atan2(z, y)),
    "sat2": lambda x, y, z: x * math.sin(math.atan2(z, y)),
    "cos": lambda x, y, z: x * math.cos(_turn(y)),
    "sin": lambda x, y, z: x * math.sin(_turn(y)),
    "tan": lambda x, y, z: x * math.tan(_turn(y)),
    "max": lambda x, y, z: max(x, y),
    "min": lambda x, y, z: min(x, y),
    "mod": lambda x, y, z: math.sqrt(x * x + y * y + z * z),
    "pin": lambda x, y, z: x if y < x else min(y, z),
    "sqrt": lambda x, y, z: math.sqrt(x),
}
