"""Lines round a box, whose strokes that lie equally far outside meet at its corners; and what fills it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from moralreport.records import dataclass
from moralreport.typeset.document import Border, Pattern
from moralreport.typeset.document.plane import Rect, rectangle
from moralreport.typeset.extents import Area
from moralreport.typeset.line_styles import stripes, thickness
from moralreport.typeset.pages import ArtifactKind, Box, Path, Rule


@dataclass(frozen=True, slots=True)
class Sides:
    """The lines of a box; None = none on that side."""

    left: Border | None = None
    top: Border | None = None
    right: Border | None = None
    bottom: Border | None = None


def shaded(place: Rect, fill: str, tile: Pattern | None) -> Box | Path:
    """A filled box, or one of stripes."""
    return Box(*place, fill) if tile is None else Path(rectangle(place), fill=fill, pattern=tile)


def framed(sides: Sides, outside: Area, artifact: ArtifactKind = "Layout") -> list[Rule]:
    """The lines just inside an area."""
    left, top, right, bottom = outside
    rules: list[Rule] = []
    for border, edge, inward in ((sides.top, top, 1), (sides.bottom, bottom, -1)):
        for far, stroke in _strokes(border, inward, sides.left, sides.right):
            y = edge + inward * far
            ends = left + _reached(sides.left, 1, far), right - _reached(sides.right, -1, far)
            rules.append(Rule.along(stroke, (ends[0], y), (ends[1], y), artifact))
    for border, edge, inward in ((sides.left, left, 1), (sides.right, right, -1)):
        for far, stroke in _strokes(border, inward, sides.top, sides.bottom):
            x = edge + inward * far
            ends = top + _reached(sides.top, 1, far), bottom - _reached(sides.bottom, -1, far)
            rules.append(Rule.along(stroke, (x, ends[0]), (x, ends[1]), artifact))
    return rules


def _strokes(border: Border | None, inward: int, *beside: Border | None) -> Iterator[tuple[float, Border]]:
    """How far inside each stroke of a side lies, and what it is drawn with; all in one where no line meets it."""
    if border is None:
        return
    if not any(beside) or len(stripes(border.style, border.width)) == 1:
        yield thickness(border) / 2, border
        return
    for far, width in _measured(border, inward):
        yield far, replace(border, style="single", width=width)


def _measured(border: Border, inward: int) -> Iterator[tuple[float, float]]:
    """Middle and width of each stroke from outside; names count from below and from the right."""
    widths = stripes(border.style, border.width)
    far = 0.0
    for index, width in enumerate(widths[::-1] if inward > 0 else widths):
        if index % 2 == 0:
            yield far + width / 2, width
        far += width


def _reached(border: Border | None, inward: int, far: float) -> float:
    """Where a stroke ends that lies so far inside: at the outer edge of the one of its neighbour that lies nearest to that."""
    if border is None:
        return 0.0
    middle, width = min(_measured(border, inward), key=lambda stroke: abs(stroke[0] - far))
    return middle - width / 2
