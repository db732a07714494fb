"""Lines under and through text, and marks over it (ECMA-376-1, 17.18.99, 17.18.24)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from moralreport.typeset.document.plane import ellipse
from moralreport.typeset.layout.inline.lines import Segment
from moralreport.typeset.pages import Path, Rule

_STYLES = {
    "dotted": "dotted",
    "dottedHeavy": "dotted",
    "dash": "dashed",
    "dashedHeavy": "dashed",
    "dashLong": "dashLong",
    "dashLongHeavy": "dashLong",
    "dotDash": "dotDash",
    "dashDotHeavy": "dotDash",
    "dotDotDash": "dotDotDash",
    "dashDotDotHeavy": "dotDotDash",
    "wave": "wave",
    "wavyHeavy": "wave",
    "wavyDouble": "doubleWave",
}
"""ST_Underline to the line styles of ST_Border and the long dash, which only text has; every other kind is a plain line."""
_HEAVY = ("thick", "dottedHeavy", "dashedHeavy", "dashLongHeavy", "dashDotHeavy", "dashDotDotHeavy", "wavyHeavy")


def underline_rules(row: Sequence[tuple[Segment, float, float]], baseline: float) -> Iterator[Rule]:
    """One line under neighbours of one underline and size: (segment, left, right) each; every word has its own for "words"."""
    segment = row[0][0]
    style, format_ = segment.style, segment.format
    underline = format_.properties.underline
    assert underline is not None
    weight = style.face.underline_thickness * style.size * (2.0 if underline.kind in _HEAVY else 1.0)
    y = baseline - style.rise + style.face.underline_position * style.size
    color = underline.color if underline.color not in (None, "auto") else format_.color
    offsets = (0.0, 2 * weight) if underline.kind == "double" else (0.0,)
    for offset in offsets:
        yield Rule(row[0][1], y + offset, row[-1][2], y + offset, weight, color or "000000", _STYLES.get(underline.kind, "single"))


def strike_rules(segment: Segment, left: float, right: float, baseline: float) -> Iterator[Rule]:
    """A line through the text, or two."""
    style = segment.style
    weight = style.face.strikeout_thickness * style.size
    y = baseline - style.rise - style.face.strikeout_position * style.size
    for offset in (-weight, weight) if segment.format.properties.double_strike else (0.0,):
        yield Rule(left, y + offset, right, y + offset, weight, segment.format.color)


def emphasis_marks(segment: Segment, x: float, width: float, baseline: float) -> Iterator[Path]:
    """A dot, ring or comma over (underDot: under) every character; spaces bear none."""
    if segment.piece is None or segment.kind != "text":
        return
    style, kind = segment.style, segment.format.properties.emphasis
    stretch = width / segment.width if segment.width else 1.0
    radius = style.size * 0.06
    y = baseline + style.descent * 0.6 if kind == "underDot" else baseline - style.ascent * 0.92
    for cluster in segment.piece.clusters:
        advance = (cluster.advance * style.size * style.scale / 1000 + style.spacing) * stretch
        middle, color = x + advance / 2, segment.format.color
        yield _comma(middle, y, radius, color) if kind == "comma" else _disc(middle, y, radius, color, kind == "circle")
        x += advance


def _disc(x: float, y: float, radius: float, color: str, hollow: bool) -> Path:
    outline = ellipse(x, y, radius, radius)
    return Path(outline, stroke=color, width=radius / 3) if hollow else Path(outline, fill=color)


def _comma(x: float, y: float, radius: float, color: str) -> Path:
    """A drop that thickens downward to the right, as brushes set it."""
    r = radius * 1.3
    commands = (
        ("M", x - r, y - r),
        ("C", x + 0.2 * r, y - 0.8 * r, x + r, y - 0.1 * r, x + r, y + 0.5 * r),
        ("C", x + r, y + 1.1 * r, x + 0.1 * r, y + 1.1 * r, x, y + 0.5 * r),
        ("C", x - 0.1 * r, y, x - 0.4 * r, y - 0.6 * r, x - r, y - r),
        ("Z",),
    )
    return Path(commands, fill=color)
