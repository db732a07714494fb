"""Lines of several strokes in Word's styles (ECMA-376 part 1, 17.18.2)."""

from __future__ import annotations

from math import fsum

from moralreport.typeset.document import Border

Share = tuple[float, float]
"""A thickness: so many line widths plus so many points."""
FULL, HALF, HAIR, HEAVY = (1.0, 0.0), (0.5, 0.0), (0.0, 0.75), (0.0, 1.5)
STRIPES: dict[str, tuple[Share, ...]] = {
    "double": (FULL,) * 3,
    "triple": (FULL,) * 5,
    "thinThickSmallGap": (HAIR, HAIR, FULL),
    "thickThinSmallGap": (FULL, HAIR, HAIR),
    "thinThickThinSmallGap": (HAIR, HAIR, FULL, HAIR, HAIR),
    "thinThickMediumGap": (HALF, HALF, FULL),
    "thickThinMediumGap": (FULL, HALF, HALF),
    "thinThickThinMediumGap": (HALF, HALF, FULL, HALF, HALF),
    "thinThickLargeGap": (HAIR, FULL, HEAVY),
    "thickThinLargeGap": (HEAVY, FULL, HAIR),
    "thinThickThinLargeGap": (HAIR, FULL, HEAVY, FULL, HAIR),
}
"""Stripe, gap, stripe … in the order of the name, which Word counts from below and from the right: a box that is thick outside has
thinThick above and at the left, thickThin below and at the right. The width of a line, w:sz, is that of one stroke."""
_WAVES = {"doubleWave": 3.0, "wavyDouble": 3.0}


def stripes(style: str, width: float) -> list[float]:
    """Thickness of stroke, gap, stroke …; a plain line is one."""
    return [share * width + points for share, points in STRIPES.get(style, (FULL,))]


def thickness(border: Border | None) -> float:
    """How much room a line takes across, with all its strokes and gaps."""
    if border is None:
        return 0.0
    if border.style in STRIPES:
        return fsum(stripes(border.style, border.width))
    return border.width * _WAVES.get(border.style, 1.0)
