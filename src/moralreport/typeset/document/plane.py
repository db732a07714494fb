"""Plane geometry that drawings are made of; y grows downward."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

Point = tuple[float, float]
Command = tuple[str | float, ...]
"""("M", x, y) ("L", x, y) ("C", x1, y1, x2, y2, x3, y3) ("Z",)"""
Outline = tuple[Command, ...]
Matrix = tuple[float, float, float, float, float, float]
"""a b c d e f maps (x, y) to (a x + c y + e, b x + d y + f) (ISO 32000-1, 8.3.3)."""
IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
KAPPA = 0.5522847498
"""How far the control points of a quarter of a circle stand from its ends, in radii: 4/3 (√2 - 1)."""


class Rect(NamedTuple):
    """Top left corner and size."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        return self.x + self.width

    @property
    def bottom(self) -> float:
        return self.y + self.height

    def inset(self, left: float = 0.0, top: float = 0.0, right: float = 0.0, bottom: float = 0.0) -> Rect:
        """A smaller one; never narrower or lower than a point."""
        return Rect(self.x + left, self.y + top, max(self.width - left - right, 1.0), max(self.height - top - bottom, 1.0))


class Insets(NamedTuple):
    """How far something stands from each side of a box."""

    left: float = 0.0
    top: float = 0.0
    right: float = 0.0
    bottom: float = 0.0


NO_INSETS = Insets()


def combined(outer: Matrix, inner: Matrix) -> Matrix:
    """The matrix that applies `inner` first, then `outer`."""
    a, b, c, d, e, f = inner
    p, q, r, s, t, u = outer
    return a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u


def polyline(points: Sequence[Point]) -> Outline:
    """A row of lines."""
    return tuple(("L" if at else "M", *point) for at, point in enumerate(points))


def polygon(points: Sequence[Point]) -> Outline:
    """A closed row of lines."""
    return (*polyline(points), ("Z",)) if points else ()


def rectangle(rect: Rect) -> Outline:
    x, y, right, bottom = rect.x, rect.y, rect.right, rect.bottom
    return polygon(((x, y), (right, y), (right, bottom), (x, bottom)))


def ellipse(x: float, y: float, across: float, down: float) -> Outline:
    """About a middle, from the right clockwise; `across` and `down` are its half-axes."""
    k, m = across * KAPPA, down * KAPPA
    return (
        ("M", x + across, y),
        ("C", x + across, y + m, x + k, y + down, x, y + down),
        ("C", x - k, y + down, x - across, y + m, x - across, y),
        ("C", x - across, y - m, x - k, y - down, x, y - down),
        ("C", x + k, y - down, x + across, y - m, x + across, y),
        ("Z",),
    )


def mapped(outline: Outline, move: Callable[[float, float], Point]) -> Outline:
    """The outline with its points moved."""
    return tuple((command[0], *(value for x, y in points_of([command]) for value in move(x, y))) for command in outline)


def points_of(outline: Sequence[Command]) -> list[Point]:
    """All its points, those that pull its curves among them."""
    return [(float(command[at]), float(command[at + 1])) for command in outline for at in range(1, len(command), 2)]


def box_of(points: Sequence[Point]) -> Rect:
    """The smallest box that holds the points."""
    left, top = (min(point[axis] for point in points) for axis in (0, 1))
    return Rect(left, top, max(x for x, _ in points) - left, max(y for _, y in points) - top)
