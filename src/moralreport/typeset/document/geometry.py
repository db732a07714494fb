"""Geometry of shapes as Word writes it (20.1.9): guides, paths and the rectangle of the text, for any size of the shape."""

from __future__ import annotations

from typing import Literal

from moralreport.records import dataclass

Value = float | str
"""A number, or the name of a guide."""
Guide = tuple[str, str, tuple[Value, ...]]
"""Name, operator of the formula (20.1.9.11) and its operands."""
Adjust = tuple[tuple[str, float], ...]
"""Adjust values by name; those that are not given keep the geometry's own."""
FillMode = Literal["norm", "none", "lighten", "lightenLess", "darken", "darkenLess"]


@dataclass(frozen=True, slots=True)
class GeometryPath:
    """One path (20.1.9.15): ("M", x, y) ("L", x, y) ("C", three points) ("Q", two points) ("A", wR, hR, stAng, swAng) ("Z",), y downward.

    Its points lie in a room of `width` × `height`, stretched to the shape; 0 = the shape's own size in EMU.
    """

    commands: tuple[tuple[Value, ...], ...]
    width: float = 0.0
    height: float = 0.0
    fill: FillMode = "norm"
    stroked: bool = True


@dataclass(frozen=True, slots=True)
class Geometry:
    """What a shape looks like. Guides are computed in their order; the first ones are the adjust values."""

    paths: tuple[GeometryPath, ...]
    guides: tuple[Guide, ...] = ()
    text: tuple[Value, Value, Value, Value] | None = None
    """Left, top, right, bottom of the text's room; None = the whole shape."""
    even_odd: bool = True
    """What lies inside an even number of a path's outlines is not filled."""


@dataclass(frozen=True, slots=True)
class LineEnd:
    """The head of an arrow at an end of a line (20.1.8.38): triangle, stealth, diamond, oval or arrow; sm, med or lg."""

    kind: str
    width: str = "med"
    length: str = "med"


def unit_square(*commands: tuple[Value, ...], even_odd: bool = True) -> Geometry:
    """An outline whose points are shares of the shape's width and height."""
    return Geometry((GeometryPath(commands, 1.0, 1.0),), even_odd=even_odd)
