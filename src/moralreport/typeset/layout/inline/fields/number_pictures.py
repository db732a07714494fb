"""Numeric pictures of fields: ``\\# "#,##0.00"`` (17.16.4.2)."""

from __future__ import annotations

import re

_PART = re.compile(r"'([^']*)'|([0#x,.]*[0#x][0#x,.]*)|([^0#x'])")


def pictured(value: float, picture: str) -> str:
    """The number in the picture: 0 is a digit that shows, # one that is left out, a comma parts thousands, 'text' stands as it is.

    A picture of two or three parts, divided by semicolons, is one for positive, negative and zero numbers.
    """
    parts = picture.split(";")
    sign = "-" if value < 0 and len(parts) < 2 else ""
    if value < 0 and len(parts) > 1:
        picture = parts[1]
    elif value == 0 and len(parts) > 2:
        picture = parts[2]
    else:
        picture = parts[0]
    return "".join(_shown(match, abs(value), sign) for match in _PART.finditer(picture))


def _shown(match: re.Match[str], value: float, sign: str) -> str:
    if match[2] is not None:
        return sign + _number(value, match[2])
    return match[1] if match[1] is not None else match[3]


def _number(value: float, digits: str) -> str:
    whole, _, fraction = digits.partition(".")
    least = whole.count("0")
    text = f"{value:.{len(fraction)}f}"
    front, _, back = text.partition(".")
    front = front.lstrip("0").zfill(least) if least else front.lstrip("0")
    if "," in whole:
        front = _in_thousands(front)
    optional = len(fraction) - len(fraction.rstrip("#"))
    kept = back[: len(back) - optional] + back[len(back) - optional :].rstrip("0") if optional else back
    return front + ("." + kept if kept else "")


def _in_thousands(digits: str) -> str:
    first = len(digits) % 3 or 3
    return ",".join([digits[:first], *(digits[at : at + 3] for at in range(first, len(digits), 3))])
