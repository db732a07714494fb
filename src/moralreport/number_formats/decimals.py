"""Numbers by their places for digits: fixed and scientific, percentages, thousands, signs among the digits (`0-0000-00000-00-0`)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from math import isfinite

from moralreport.number_formats.sections import Piece, Section

_MOST_DIGITS = 15
"""Digits that a workbook keeps of a number (18.18): a half among them is rounded away from zero, whatever its binary is."""


def general_text(value: float) -> str:
    """A number as General shows it: in eleven signs, else by a power of ten."""
    text = f"{value:.10g}"
    return text if abs(value) < 1e11 and "e" not in text else f"{value:.6g}".upper()


def decimal_text(value: float, section: Section) -> str:
    """The number in its places, among what else the section says; a minus before all of it, unless nothing is left of the number."""
    if not isfinite(value):
        return f"{value:g}"
    sign, pieces = "-" if value < 0 else "", section.pieces
    if section.has("general", "text"):
        return sign + "".join(general_text(abs(value)) if piece.kind in ("general", "text") else piece.text for piece in pieces)
    if not section.has("digit"):
        return "".join(piece.text for piece in pieces)
    size = Decimal(f"{abs(value):.{_MOST_DIGITS}g}").scaleb(2 * sum(piece.kind == "percent" for piece in pieces))
    text = _sized(size, pieces)
    return sign + text if any([digit in text for digit in "123456789"]) else text


def _sized(size: Decimal, pieces: Sequence[Piece]) -> str:
    digits = [index for index, piece in enumerate(pieces) if piece.kind == "digit"]
    slash, exponent = _first("slash", pieces), _first("exponent", pieces)
    if digits[0] < slash < len(pieces):
        return _fraction(size, pieces, slash)
    if digits[0] < exponent < digits[-1]:
        return _scientific(size, pieces, exponent)
    return _fixed(size, pieces)


def _first(kind: str, pieces: Sequence[Piece]) -> int:
    """Index of the first piece of a kind; behind the last where there is none."""
    return next((index for index, piece in enumerate(pieces) if piece.kind == kind), len(pieces))


def _fixed(size: Decimal, pieces: Sequence[Piece]) -> str:
    point = _first("point", pieces)
    whole, fraction = pieces[:point], pieces[point:]
    scale = _trailing_commas(whole) + _trailing_commas(fraction)
    grouped = sum(piece.kind == "comma" for piece in pieces) > scale
    places = sum(piece.kind == "digit" for piece in fraction)
    digits, _, decimals = f"{_rounded(size.scaleb(-3 * scale), places):f}".partition(".")
    return _before(digits.lstrip("0"), whole, grouped) + "".join(_behind(decimals.ljust(places, "0"), fraction))


def _rounded(size: Decimal, decimals: int) -> Decimal:
    return size.scaleb(decimals).to_integral_value(ROUND_HALF_UP).scaleb(-decimals)


def _trailing_commas(pieces: Sequence[Piece]) -> int:
    """Commas right behind the last digit, each of which leaves a thousand out."""
    last = max([index for index, piece in enumerate(pieces) if piece.kind == "digit"], default=len(pieces))
    count = 0
    while last + count + 1 < len(pieces) and pieces[last + count + 1].kind == "comma":
        count += 1
    return count


def _before(digits: str, pieces: Sequence[Piece], grouped: bool) -> str:
    """Digits in their places; the first place takes those that are too many, zeros stand from the first `0` on."""
    places = [piece.text for piece in pieces if piece.kind == "digit"]
    if not places:
        return "".join(piece.text for piece in pieces) + digits
    digits = digits.rjust(len(places) - places.index("0") if "0" in places else 0, "0")
    left = list(f"{digit}," if grouped and behind and behind % 3 == 0 else digit for behind, digit in _from_behind(digits))
    shown: list[str] = []
    free = len(places)
    for piece in pieces:
        if piece.kind == "digit":
            count = max(0, len(left) - free + 1)
            shown += left[:count]
            del left[:count]
            free -= 1
        elif piece.kind != "comma":
            shown.append(piece.text)
    return "".join(shown)


def _from_behind(digits: str) -> Iterator[tuple[int, str]]:
    """Each digit with how many stand behind it."""
    return zip(range(len(digits) - 1, -1, -1), digits, strict=True)


def _behind(digits: str, pieces: Sequence[Piece]) -> Iterator[str]:
    """The point and what stands behind it; `#` shows no zeros at the end, nor the point when nothing follows it."""
    places = [piece.text for piece in pieces if piece.kind == "digit"]
    least = max([index + 1 for index, place in enumerate(places) if place == "0"], default=0)
    left = iter(digits[:least] + digits[least:].rstrip("0"))
    empty = not (digits[:least] or digits.rstrip("0"))
    for piece in pieces:
        if piece.kind == "digit":
            yield next(left, "")
        elif not (piece.kind == "comma" or (piece.kind == "point" and empty)):
            yield piece.text


def _scientific(size: Decimal, pieces: Sequence[Piece], exponent: int) -> str:
    """A power of ten that is a multiple of the places before the point."""
    mantissa, places = pieces[:exponent], pieces[exponent + 1 :]
    point = _first("point", mantissa)
    step = max(1, sum(piece.kind == "digit" for piece in mantissa[:point]))
    power = size.adjusted() // step * step if size else 0
    if _rounded(size.scaleb(-power), sum(piece.kind == "digit" for piece in mantissa[point:])) >= 10**step:
        power += step
    sign = "-" if power < 0 else "+" if pieces[exponent].text.endswith("+") else ""
    return _fixed(size.scaleb(-power), mantissa) + "E" + sign + _before(str(abs(power)), places, grouped=False)


def _fraction(size: Decimal, pieces: Sequence[Piece], slash: int) -> str:
    """`# ?/?`: the denominator as given, or of at most so many digits as it has places; wholes apart where they have a place."""
    start = slash
    while start and pieces[start - 1].kind == "digit":
        start -= 1
    end = slash + 1
    while end < len(pieces) and (pieces[end].kind == "digit" or pieces[end].text.isdigit()):
        end += 1
    apart = any([piece.kind == "digit" for piece in pieces[:start]])
    numerator, denominator = _ratio(Fraction(size), "".join(piece.text for piece in pieces[slash + 1 : end]))
    whole, numerator = divmod(numerator, denominator) if apart else (0, numerator)
    before = _fixed(Decimal(whole), pieces[:start]) if whole or not apart else ""
    behind = "".join(piece.text for piece in pieces[end:])
    if apart and not numerator:
        return (before.rstrip() or "0") + behind
    return f"{before}{numerator}/{denominator}{behind}"


def _ratio(size: Fraction, below: str) -> tuple[int, int]:
    if below.isdigit() and int(below):
        return int(size * int(below) + Fraction(1, 2)), int(below)
    near = size.limit_denominator(max(1, 10 ** len(below) - 1))
    return near.numerator, near.denominator
