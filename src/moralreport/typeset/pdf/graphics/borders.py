"""Rules and box outlines in Word's line styles (ECMA-376 part 1, 17.18.2)."""

from __future__ import annotations

import math
from collections.abc import Iterator
from functools import lru_cache

from moralreport.typeset.line_styles import stripes
from moralreport.typeset.pages import Rule
from moralreport.typeset.pdf.graphics.colors import stroke_color
from moralreport.typeset.pdf.objects import number

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

WAVES = {"wave": 1, "wavyHeavy": 1, "wavyDouble": 2, "doubleWave": 2}


def dash_operator(style: str, width: float) -> str:
    """The d operator for a style, which may be its own lengths ("3 1"), empty for solid lines."""
    pattern = map(float, style.split()) if style[:1].isdigit() else DASHES.get(style)
    unit = max(width, 0.25)
    return f"[{' '.join(number(length * unit) for length in pattern)}] 0 d " if pattern else ""


def rule_operators(rule: Rule, flip: float) -> str:
    """A line in its style, inside q … Q."""
    if rule.width <= 0 or rule.style in ("nil", "none"):
        return ""
    body = "".join(_waves(rule, flip) if rule.style in WAVES else _stripes(rule, flip))
    return f"q {stroke_color(rule.color)} {dash_operator(rule.style, rule.width)}{body}Q\n"


def _stripes(rule: Rule, flip: float) -> Iterator[str]:
    """Parallel lines, the whole centred on the rule, from below or from the right; a plain rule is one."""
    widths = stripes(rule.style, rule.width)
    (nx, ny), offset = _normal(rule), -math.fsum(widths) / 2
    if (ny, nx) > (0.0, 0.0):
        nx, ny = -nx, -ny
    for index, width in enumerate(widths):
        if index % 2 == 0:
            at = offset + width / 2
            start = f"{number(rule.x0 + nx * at)} {number(flip - rule.y0 - ny * at)} m"
            yield f"{number(width)} w {start} {number(rule.x1 + nx * at)} {number(flip - rule.y1 - ny * at)} l S "
        offset += width


def _normal(rule: Rule) -> tuple[float, float]:
    length = math.hypot(rule.x1 - rule.x0, rule.y1 - rule.y0) or 1.0
    return -(rule.y1 - rule.y0) / length, (rule.x1 - rule.x0) / length


def _waves(rule: Rule, flip: float) -> Iterator[str]:
    """One wavy line, or two side by side."""
    nx, ny = _normal(rule)
    for side in (0.0,) if WAVES[rule.style] == 1 else (-1.5, 1.5):
        x, y = nx * side * rule.width, ny * side * rule.width
        yield _wave((rule.x0 + x, flip - rule.y0 - y, rule.x1 + x, flip - rule.y1 - y), rule.width)


@lru_cache(maxsize=64)
def _wave(ends: tuple[float, float, float, float], width: float) -> str:
    """A wavy line of curves, at most four thousand of them, in the PDF's coordinates; those of heads and feet stand on every page."""
    x0, y0, x1, y1 = ends
    length = math.hypot(x1 - x0, y1 - y0)
    step = max(width * 2.5, 1.5)
    count = min(max(1, round(length / step)), 4000)
    dx, dy = (x1 - x0) / count, (y1 - y0) / count
    height = step * 0.35 / (length or 1.0)
    nx, ny = (y1 - y0) * height, -(x1 - x0) * height
    curves = [f"{number(width)} w {number(x0)} {number(y0)} m "]
    for i in range(count):
        bend = (1 if i % 2 else -1) * 4 / 3
        near = x0 + dx * (i + 0.4) + nx * bend, y0 + dy * (i + 0.4) + ny * bend
        far = x0 + dx * (i + 0.6) + nx * bend, y0 + dy * (i + 0.6) + ny * bend
        end = x0 + dx * (i + 1), y0 + dy * (i + 1)
        curves.append(" ".join(f"{number(x)} {number(y)}" for x, y in (near, far, end)) + " c ")
    return "".join(curves) + "S "
