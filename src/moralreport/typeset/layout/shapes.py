"""Preset geometry of shapes (ECMA-376 part 1, 20.1.10.56) as outlines in a box of given size.

An outline is a tuple of commands ("M", x, y) ("L", x, y) ("C", x1, y1, x2, y2, x3, y3) ("Z",), y growing downward.
`adjust` are the preset's own adjust values as shares (50000 = 0.5), in the preset's order; missing ones take the preset's defaults.
"""

from __future__ import annotations

from collections.abc import Sequence

from moralreport.typeset.layout.curves import CURVED, Outline
from moralreport.typeset.layout.polygons import POLYGONS

_LINES = frozenset({"line", "lineInv", "straightConnector1", "arc", "leftBracket", "rightBracket", "leftBrace", "rightBrace"})
_PAIRS = frozenset({"bracketPair", "bracePair"})


SIMPLIFIED = frozenset({
    "plaque", "round1Rect", "flowChartOr", "wedgeEllipseCallout", "cloud", "cloudCallout", "smileyFace", "flowChartMultidocument",
    "bentConnector4", "bentConnector5", "curvedConnector4", "frame", "bevel", "flowChartPredefinedProcess",
    "flowChartInternalStorage", "wedgeRoundRectCallout",
})  # fmt: skip
"""Presets drawn as a simpler kin: a cloud as an ellipse, a frame without its inner edge."""


def outline(geometry: str, width: float, height: float, adjust: Sequence[float] = ()) -> Outline | None:
    """Outline of a preset in a box of width × height; None where the preset is not known."""
    if geometry in POLYGONS:
        return _polygon(POLYGONS[geometry](width, height, adjust))
    maker = CURVED.get(geometry)
    return maker(width, height, adjust) if maker else None


def scaled(path: Outline, width: float, height: float) -> Outline:
    """Custom geometry, given in the unit square, brought to the size of its box."""
    sizes = (width, height)
    return tuple((c[0], *(float(v) * sizes[i % 2] for i, v in enumerate(c[1:]))) for c in path)


def is_open(geometry: str) -> bool:
    """True for lines, connectors, brackets and arcs: outlines that are never filled."""
    return geometry in _LINES or geometry in _PAIRS or ("Connector" in geometry and not geometry.startswith("flowChart"))


def _polygon(points: Sequence[tuple[float, float]]) -> Outline:
    first, *rest = points
    return (("M", *first), *(("L", *point) for point in rest), ("Z",))
