"""Rules and box outlines in Word's line styles (ECMA-376 part 1, 17.18.2)."""

from __future__ import annotations

import math
from collections.abc import Iterator

from moralreport.typeset.pages import Rule
from moralreport.typeset.pdf.objects import number
from moralreport.typeset.pdf.text import stroke_color

DASHES = {
    "dotted": (1, 1),
    "dashed": (3, 3),
    "dash": (3, 3),
    "dashSmallGap": (3, 1),
    "dashLong": (8, 3),
    "dashLongHeavy": (8, 3),
    "dashedHeavy": (3, 3),
    "dottedHeavy": (1, 1),
    "dotDash": (3, 1, 1, 1),
    "dashDotHeavy": (3, 1, 1, 1),
    "dotDotDash": (3, 1, 1, 1, 1, 1),
    "dashDotDotHeavy": (3, 1, 1, 1, 1, 1),
    "dashDotStroked": (3, 1, 1, 1),
    "sysDash": (3, 1),
    "sysDot": (1, 1),
    "lgDash": (8, 3),
}
"""On and off lengths in line widths."""

STRIPES = {
    "double": (1, 1, 1),
    "triple": (1, 1, 1, 1, 1),
    "thinThickSmallGap": (1, 1, 3),
    "thickThinSmallGap": (3, 1, 1),
    "thinThickThinSmallGap": (1, 1, 3, 1, 1),
    "thinThickMediumGap": (1, 2, 3),
    "thickThinMediumGap": (3, 2, 1),
    "thinThickThinMediumGap": (1, 2, 3, 2, 1),
    "thinThickLargeGap": (1, 4, 3),
    "thickThinLargeGap": (3, 4, 1),
    "thinThickThinLargeGap": (1, 4, 3, 4, 1),
    "wavyDouble": (1, 1, 1),
}
"""Widths of stripe, gap, stripe … from the left of the line's direction; the whole is as wide as Rule.width says."""

WAVES = ("wave", "wavyHeavy", "wavyDouble", "doubleWave")


def dash_operator(style: str, width: float) -> str:
    """The d operator for a style, empty for solid lines."""
    pattern = DASHES.get(style)
    unit = max(width, 0.25)
    return f"[{' '.join(number(length * unit) for length in pattern)}] 0 d " if pattern else ""


def rule_operators(rule: Rule, flip: float) -> str:
    """A line in its style, inside q … Q."""
    if rule.width <= 0 or rule.style in ("nil", "none"):
        return ""
    body = "".join(_wave(rule, flip) if rule.style in WAVES else _stripes(rule, flip))
    return f"q {stroke_color(rule.color)} {dash_operator(rule.style, rule.width)}{body}Q\n"


def _stripes(rule: Rule, flip: float) -> Iterator[str]:
    """Parallel lines; a plain rule is one."""
    pattern = STRIPES.get(rule.style, (1,))
    unit, (nx, ny) = rule.width / sum(pattern), _normal(rule)
    offset = -rule.width / 2
    for index, share in enumerate(pattern):
        if index % 2 == 0:
            at = offset + share * unit / 2
            start = f"{number(rule.x0 + nx * at)} {number(flip - rule.y0 - ny * at)} m"
            yield f"{number(share * unit)} w {start} {number(rule.x1 + nx * at)} {number(flip - rule.y1 - ny * at)} l S "
        offset += share * unit


def _normal(rule: Rule) -> tuple[float, float]:
    length = math.hypot(rule.x1 - rule.x0, rule.y1 - rule.y0) or 1.0
    return -(rule.y1 - rule.y0) / length, (rule.x1 - rule.x0) / length


def _wave(rule: Rule, flip: float) -> Iterator[str]:
    """A wavy line of quarter-turn curves, its height three line widths (Word's underline wave)."""
    length = math.hypot(rule.x1 - rule.x0, rule.y1 - rule.y0)
    step = max(rule.width * 2.5, 1.5)
    count = min(max(1, round(length / step)), 4000)
    (nx, ny), height = _normal(rule), step * 0.35
    dx, dy = (rule.x1 - rule.x0) / count, (rule.y1 - rule.y0) / count
    yield f"{number(rule.width)} w {number(rule.x0)} {number(flip - rule.y0)} m "
    for i in range(count):
        bend = height * (1 if i % 2 else -1) * 4 / 3
        near = rule.x0 + dx * (i + 0.4) + nx * bend, rule.y0 + dy * (i + 0.4) + ny * bend
        far = rule.x0 + dx * (i + 0.6) + nx * bend, rule.y0 + dy * (i + 0.6) + ny * bend
        end = rule.x0 + dx * (i + 1), rule.y0 + dy * (i + 1)
        yield " ".join(f"{number(x)} {number(flip - y)}" for x, y in (near, far, end)) + " c "
    yield "S "
