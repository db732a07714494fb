"""Word's many ways to say a number, turned into points, shares and booleans; absurd values are clamped."""

from __future__ import annotations

from typing import TypeVar

from moralreport.patterns import pattern

_Known = TypeVar("_Known", bound=str)

MAX_PAGE = 1584.0
"""22 inches: Word knows no page, and no space, that is larger."""
MAX_LENGTH = 4 * MAX_PAGE
"""Nothing reasonable is longer."""

_UNIT_POINTS = {"pt": 1.0, "in": 72.0, "cm": 72 / 2.54, "mm": 72 / 25.4, "pc": 12.0, "pi": 12.0, "px": 0.75, "emu": 1 / 12700}
_MEASURE = pattern(r"\s*([+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d{1,3})?)\s*([a-z]*|%)\s*")
_FALSE = frozenset(("0", "false", "off", "none"))


def is_on(value: str | None) -> bool:
    """ST_OnOff of an element that is there: a missing value means true (17.17.4)."""
    return value is None or value not in _FALSE


def is_set(value: str | None, default: bool = False) -> bool:
    """An attribute of type xsd:boolean."""
    return default if value is None else value in ("1", "true")


def one_of(value: str | None, known: tuple[_Known, ...], default: _Known) -> _Known:
    """A value of an enumeration; what is none of those known counts as `default`."""
    return next((one for one in known if one == value), default)


def clamp(value: float, low: float, high: float) -> float:
    """`value` kept between `low` and `high`; what is not a number becomes `low`."""
    return low if value != value else max(low, min(high, value))


def number(value: str | None) -> float | None:
    """A plain decimal number, or None."""
    if value is None:
        return None
    match = _MEASURE.fullmatch(value)
    return clamp(float(match[1]), -1e12, 1e12) if match and match[2] in ("", "%") else None


def integer(value: str | None, default: int = 0, low: int = -(2**31), high: int = 2**31 - 1) -> int:
    """A whole number within bounds; `default` where there is none."""
    try:
        found = int(value) if value else default
    except ValueError:
        measured = number(value)
        found = default if measured is None else int(measured)
    return max(low, min(high, found))


def measure(value: str | None, per_point: float) -> float | None:
    """A length in points: bare numbers count `per_point` to the point, others carry their unit (22.9.2.15)."""
    if value is None:
        return None
    if value.isdecimal() and len(value) < 10:
        return min(int(value) / per_point, MAX_LENGTH)
    match = _MEASURE.fullmatch(value)
    if match is None or match[2] == "%":
        return None
    factor = _UNIT_POINTS.get(match[2]) if match[2] else 1 / per_point
    return None if factor is None else clamp(float(match[1]) * factor, -MAX_LENGTH, MAX_LENGTH)


def twips(value: str | None, default: float = 0.0) -> float:
    """ST_TwipsMeasure / ST_SignedTwipsMeasure in points."""
    found = measure(value, 20)
    return default if found is None else found


def half_points(value: str | None) -> float:
    """ST_HpsMeasure in points."""
    return measure(value, 2) or 0.0


def eighths(value: str | None, default: float) -> float:
    """ST_EighthPointMeasure in points."""
    found = measure(value, 8)
    return default if found is None else found


def emus(value: str | None, default: float = 0.0) -> float:
    """ST_Coordinate (English metric units) in points."""
    found = measure(value, 12700)
    return default if found is None else found


def thousandths(value: str | None, default: float = 0.0) -> float:
    """ST_Percentage of DrawingML as a share: 50000 or "50%" is 0.5."""
    found = number(value)
    if found is None or value is None:
        return default
    return clamp(found / 100 if value.rstrip().endswith("%") else found / 100_000, -1000, 1000)


def hundredths(value: str | None) -> float:
    """A percentage such as w:w, as a share: 80 or "80%" is 0.8, and all where it says nothing."""
    found = number(value)
    return 1.0 if found is None else found / 100


def degrees(value: str | None) -> float:
    """ST_Angle (60,000ths of a degree) in degrees, 0 ≤ result < 360."""
    return (number(value) or 0.0) / 60_000 % 360
