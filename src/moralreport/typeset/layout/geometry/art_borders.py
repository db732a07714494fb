"""Page borders of plain figures (17.18.2): dots, squares, dashes, triangles, stars, zigzags, checks and bundles of lines.

The other arts of Word are pictures of its own, which nobody may copy. An art is as many points wide as a line has eighths of a point.
"""

from __future__ import annotations

from collections.abc import Iterator

from moralreport.records import dataclass
from moralreport.typeset.document import Border
from moralreport.typeset.document.plane import Outline, Point, mapped, polygon, polyline
from moralreport.typeset.pages import Path

_EIGHTHS = 8.0
_HAIR = 1 / 16
"""Width of an outline in units of the art."""
_FIGURES: dict[str, tuple[str, float, float, bool]] = {
    "basicBlackDots": ("ellipse", 0.6, 0.6, True),
    "basicWhiteDots": ("ellipse", 0.6, 0.6, False),
    "basicBlackSquares": ("rect", 0.6, 0.6, True),
    "basicWhiteSquares": ("rect", 0.6, 0.6, False),
    "basicBlackDashes": ("rect", 0.75, 0.35, True),
    "basicWhiteDashes": ("rect", 0.75, 0.35, False),
    "diamondsGray": ("diamond", 1.0, 1.0, True),
    "triangles": ("triangle", 1.0, 0.8, True),
    "stars": ("star5", 0.95, 0.95, False),
    "starsBlack": ("star5", 0.95, 0.95, True),
}
"""Preset shape of a figure, its length and height in units of the art, and whether it is filled."""
_LINES: dict[str, tuple[tuple[float, float], ...]] = {
    "basicThinLines": ((-0.42, 0.06), (-0.14, 0.06), (0.14, 0.06), (0.42, 0.06)),
    "basicWideInline": ((-0.3, 0.4), (0.35, 0.1)),
    "basicWideOutline": ((-0.35, 0.1), (0.3, 0.4)),
    "basicWideMidline": ((-0.38, 0.24), (0.0, 0.12), (0.38, 0.24)),
}
"""Places of parallel lines, outward from the middle, and their widths."""


@dataclass(frozen=True, slots=True)
class Side:
    """One side of the frame, from its start clockwise along `along`; outward is to the left of that."""

    start: Point
    along: Point
    length: float

    def place(self, far: float, out: float) -> Point:
        x, y = self.along
        return self.start[0] + far * x + out * y, self.start[1] + far * y - out * x


def unit_of(border: Border) -> float:
    """How wide the border is on the page."""
    return border.width * _EIGHTHS if is_drawn(border.style) else border.width


def is_drawn(style: str) -> bool:
    """Is it an art of plain figures?"""
    return style in _FIGURES or style in _LINES or style in ("zigZag", "checkered")


def art_side(border: Border, side: Side) -> Iterator[Path]:
    """The figures of one side of a frame, corner to corner."""
    unit, color = unit_of(border), border.color or "000000"
    count = max(round(side.length / unit), 1)
    step = side.length / count
    if border.style in _LINES:
        for out, width in _LINES[border.style]:
            line = polyline((side.place(-out * unit, out * unit), side.place(side.length + out * unit, out * unit)))
            yield Path(line, stroke=color, width=width * unit, artifact="Page")
    elif border.style == "zigZag":
        corners = [side.place(index * step / 2, unit / 4 * (1 if index % 2 else -1)) for index in range(2 * count + 1)]
        yield Path(polyline(corners), stroke=color, width=unit / 8, artifact="Page")
    elif border.style == "checkered":
        for index in range(2 * count):
            yield Path(_square(side, index * step / 2, step / 2, index % 2), fill=color, artifact="Page")
    else:
        for index in range(count):
            yield from _figure(border.style, side, index * step, unit, color)


def _figure(style: str, side: Side, far: float, unit: float, color: str) -> Iterator[Path]:
    from moralreport.typeset.layout.geometry.library import preset
    from moralreport.typeset.layout.geometry.outlines import parts_of

    name, long, high, filled = _FIGURES[style]
    geometry = preset(name)
    assert geometry is not None
    left, top = far - long * unit / 2, high * unit / 2
    for part in parts_of(geometry, long * unit, high * unit):
        outline = mapped(part.outline, lambda x, y: side.place(left + x, top - y))
        if style == "diamondsGray":
            yield Path(outline, fill="A6A6A6", artifact="Page")
        else:
            stroke = None if filled else color
            yield Path(outline, color if filled else None, stroke, 0.0 if filled else unit * _HAIR, artifact="Page")


def _square(side: Side, far: float, size: float, inner: int) -> Outline:
    low = -size if inner else 0.0
    return polygon([side.place(far + x, low + y) for x, y in ((0.0, 0.0), (size, 0.0), (size, size), (0.0, size))])
