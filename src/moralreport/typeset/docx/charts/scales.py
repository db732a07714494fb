"""Scales of axes, and numbers as their formats show them (18.8.31)."""

from __future__ import annotations

import datetime
import math
import re
from collections.abc import Iterable, Iterator

from moralreport.records import dataclass
from moralreport.thai.numerals import all_thai
from moralreport.typeset.docx.charts.model import Axis

_MOST_STEPS = 60
_WANTED = 8.5
"""Steps that an axis has about, if nothing else is said."""
_BEYOND, _CLOSE = 1 / 20, 5 / 6
_DATE = re.compile(r"(?i)y{2,4}|m{1,4}|d{1,2}")
_QUOTED = re.compile(r'"([^"]*)"|\\(.)|\[[^\]]*\]|_.|\*.')
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


@dataclass(frozen=True, slots=True)
class Scale:
    """From `low` to `high` in steps of `step`."""

    low: float
    high: float
    step: float

    def share(self, value: float) -> float:
        """Where a value stands, 0 at the low end and 1 at the high one."""
        return (min(max(value, self.low), self.high) - self.low) / (self.high - self.low)

    def ticks(self) -> Iterator[float]:
        count = min(int((self.high - self.low) / self.step + 1e-6), _MOST_STEPS)
        yield from (self.low + index * self.step for index in range(count + 1))


def scale_of(values: Iterable[float], axis: Axis | None) -> Scale:
    """Limits of the axis where they are given, else round numbers about the values and nought.

    As Office finds them: a twentieth of the span beyond the values; without nought where all lie within a sixth of the farthest.
    """
    found = [value for value in values if math.isfinite(value) and abs(value) < 1e15] or [0.0, 1.0]
    least, most = min(found), max(found)
    low, high = _limits(least, most)
    low = axis.minimum if axis is not None and axis.minimum is not None else low
    high = axis.maximum if axis is not None and axis.maximum is not None else high
    if high <= low:
        high = low + 1.0
    step = axis.unit if axis is not None and axis.unit else round_step((high - low) / _WANTED)
    step = max(step, (high - low) / _MOST_STEPS)
    if axis is None or axis.minimum is None:
        low = math.floor(low / step + 1e-9) * step
    if axis is None or axis.maximum is None:
        high = math.ceil(high / step - 1e-9) * step
    return Scale(low, max(high, low + step), step)


def _limits(least: float, most: float) -> tuple[float, float]:
    beyond = (most - least or abs(most)) * _BEYOND
    if least >= 0:
        return least - beyond if least < most and least >= most * _CLOSE else 0.0, most + beyond
    if most <= 0:
        return least - beyond, most + beyond if least < most and most <= least * _CLOSE else 0.0
    return least - beyond, most + beyond


def round_step(rough: float) -> float:
    """The next 1, 2 or 5 with noughts."""
    power = 10.0 ** math.floor(math.log10(rough))
    return next(factor * power for factor in (1.0, 2.0, 5.0, 10.0) if factor * power >= rough * 0.999)


def number_text(value: float | None, code: str) -> str:
    """A number in a format such as `0.0%`, `#,##0`, `yyyy` or `t0` (Thai digits)."""
    if value is None:
        return ""
    positive, _, negative = code.partition(";")
    if value < 0 and negative:
        positive, value = negative.partition(";")[0], abs(value)
    thai = positive[:1].lower() == "t" or "[$-D0" in positive.upper()
    shown = _QUOTED.sub(lambda match: match[1] or match[2] or "", positive[1:] if positive[:1].lower() == "t" else positive)
    text = _date(value, shown) if _is_date(positive) else _plain(value, shown)
    return all_thai(text) if thai else text


def _is_date(code: str) -> bool:
    bare = _QUOTED.sub("", code)
    return bool(re.search(r"(?i)[yd]", bare)) and not re.search(r"[0#]", bare) and bare.lower() != "general"


def _plain(value: float, code: str) -> str:
    if code.strip().lower() in ("general", "", "@"):
        return f"{value:.10g}" if abs(value) < 1e11 else f"{value:.4g}"
    digits = re.search(r"[#0?,]*(\.[#0?]+)?", code[_first_digit(code) :])
    pattern = digits[0] if digits else ""
    if not pattern:
        return code
    if "%" in code:
        value *= 100
    places = len(pattern.partition(".")[2])
    least = pattern.partition(".")[2].count("0")
    text = f"{value:,.{places}f}" if "," in pattern else f"{value:.{places}f}"
    while places > least and text.endswith("0"):
        text, places = text[:-1], places - 1
    start = _first_digit(code)
    return code[:start] + text.rstrip(".") + code[start + len(pattern) :]


def _first_digit(code: str) -> int:
    found = re.search(r"[#0?]", code)
    return found.start() if found else len(code)


def _date(value: float, code: str) -> str:
    """A day counted from the last of 1899."""
    if not 0 <= value < 2_900_000:
        return f"{value:.10g}"
    day = datetime.date(1899, 12, 30) + datetime.timedelta(days=int(value))
    return _DATE.sub(lambda match: _date_part(match[0].lower(), day), code)


def _date_part(token: str, day: datetime.date) -> str:
    if token[0] == "y":
        return f"{day.year:04d}" if len(token) > 2 else f"{day.year % 100:02d}"
    if token[0] == "m" and len(token) > 2:
        return _MONTHS[day.month - 1]
    return f"{day.month if token[0] == 'm' else day.day:0{len(token)}d}"
