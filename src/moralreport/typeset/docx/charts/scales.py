"""Scales of axes: where they begin and end, and their steps."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator

from moralreport.records import dataclass
from moralreport.typeset.docx.charts.model import Axis

_MOST_STEPS = 60
_WANTED = 8.5
"""Steps that an axis has about, if nothing else is said."""
_BEYOND, _CLOSE = 1 / 20, 5 / 6


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
