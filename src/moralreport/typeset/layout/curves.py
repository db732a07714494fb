"""Shapes whose outline has curves or is open: preset name -> outline commands in a box of given size."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from moralreport.typeset.layout.polygons import adjust_value
from moralreport.typeset.layout.sectors import SECTORS

Adjust = Sequence[float]
Command = tuple[str | float, ...]
Outline = tuple[Command, ...]
KAPPA = 0.5522847498


def _rounded(w: float, h: float, radii: tuple[float, float, float, float]) -> Outline:
    """Rectangle with corner radii: top left, top right, bottom right, bottom left."""
    a, b, c, d = (min(r, w / 2, h / 2) for r in radii)
    k = 1 - KAPPA
    return (
        ("M", a, 0.0),
        ("L", w - b, 0.0),
        ("C", w - b * k, 0.0, w, b * k, w, b),
        ("L", w, h - c),
        ("C", w, h - c * k, w - c * k, h, w - c, h),
        ("L", d, h),
        ("C", d * k, h, 0.0, h - d * k, 0.0, h - d),
        ("L", 0.0, a),
        ("C", 0.0, a * k, a * k, 0.0, a, 0.0),
        ("Z",),
    )


def _round_rect(w: float, h: float, adjust: Adjust) -> Outline:
    r = adjust_value(adjust, 0, 16667) * min(w, h)
    return _rounded(w, h, (r, r, r, r))


def _round_top(w: float, h: float, adjust: Adjust) -> Outline:
    r = adjust_value(adjust, 0, 16667) * min(w, h)
    return _rounded(w, h, (r, r, 0, 0))


def _terminator(w: float, h: float, adjust: Adjust) -> Outline:
    r = min(w, h) / 2
    return _rounded(w, h, (r, r, r, r))


def _ellipse(w: float, h: float, adjust: Adjust) -> Outline:
    return _oval(0, 0, w, h)


def _oval(x: float, y: float, w: float, h: float) -> Outline:
    rx, ry = w / 2, h / 2
    cx, cy, kx, ky = x + rx, y + ry, rx * KAPPA, ry * KAPPA
    return (
        ("M", x, cy),
        ("C", x, cy - ky, cx - kx, y, cx, y),
        ("C", cx + kx, y, x + w, cy - ky, x + w, cy),
        ("C", x + w, cy + ky, cx + kx, y + h, cx, y + h),
        ("C", cx - kx, y + h, x, cy + ky, x, cy),
        ("Z",),
    )


def _donut(w: float, h: float, adjust: Adjust) -> Outline:
    t = min(adjust_value(adjust, 0, 25000) * min(w, h), w / 2, h / 2)
    inner = _oval(t, t, w - 2 * t, h - 2 * t)
    return (*_ellipse(w, h, ()), *_reverse_oval(inner))


def _reverse_oval(path: Outline) -> Outline:
    """The same oval the other way round, so that it cuts a hole by the nonzero rule."""
    start = path[0]
    points: list[tuple[float, ...]] = [tuple(float(v) for v in start[1:])]
    points += [tuple(float(v) for v in c[1:]) for c in path if c[0] == "C"]
    commands: list[Command] = [start]
    for index in range(len(points) - 1, 0, -1):
        x1, y1, x2, y2 = points[index][:4]
        end = points[index - 1][-2:]
        commands.append(("C", x2, y2, x1, y1, *end))
    return (*commands, ("Z",))


def _can(w: float, h: float, adjust: Adjust) -> Outline:
    lid = min(h / 2, adjust_value(adjust, 0, 25000) * min(w, h) / 2)
    k = lid * KAPPA * 2
    top: Outline = (("M", 0.0, lid), ("C", 0.0, lid - k, w, lid - k, w, lid))
    side: Outline = (("L", w, h - lid), ("C", w, h - lid + k, 0.0, h - lid + k, 0.0, h - lid), ("Z",))
    return (*top, *side, ("M", 0.0, lid), ("C", 0.0, lid + k, w, lid + k, w, lid))


def _document(w: float, h: float, adjust: Adjust) -> Outline:
    y = h * 0.8
    return (("M", 0.0, 0.0), ("L", w, 0.0), ("L", w, y), ("C", w * 0.5, y, w * 0.5, h * 1.1, 0.0, h * 0.93), ("Z",))


def _line(w: float, h: float, adjust: Adjust) -> Outline:
    return (("M", 0.0, 0.0), ("L", w, h))


def _line_up(w: float, h: float, adjust: Adjust) -> Outline:
    return (("M", 0.0, h), ("L", w, 0.0))


def _bent(w: float, h: float, adjust: Adjust) -> Outline:
    x = adjust_value(adjust, 0, 50000) * w
    return (("M", 0.0, 0.0), ("L", x, 0.0), ("L", x, h), ("L", w, h))


def _elbow(w: float, h: float, adjust: Adjust) -> Outline:
    return (("M", 0.0, 0.0), ("L", w, 0.0), ("L", w, h))


def _curve(w: float, h: float, adjust: Adjust) -> Outline:
    x = adjust_value(adjust, 0, 50000) * w
    return (("M", 0.0, 0.0), ("C", x, 0.0, x, h, w, h))


def _bracket(w: float, h: float, adjust: Adjust) -> Outline:
    r = min(h / 2, adjust_value(adjust, 0, 8333) * min(w, h) * 2)
    return (("M", w, 0.0), ("C", w / 3, 0.0, 0.0, r / 3, 0.0, r), ("L", 0.0, h - r), ("C", 0.0, h - r / 3, w / 3, h, w, h))


def _brace(w: float, h: float, adjust: Adjust) -> Outline:
    m, q, x = h * adjust_value(adjust, 1, 50000), min(h / 6, w / 2), w / 2
    return (
        ("M", w, 0.0),
        ("C", x, 0.0, x, q * 0.4, x, q),
        ("L", x, m - q),
        ("C", x, m - q * 0.4, x, m, 0.0, m),
        ("C", x, m, x, m + q * 0.4, x, m + q),
        ("L", x, h - q),
        ("C", x, h - q * 0.4, x, h, w, h),
    )


def _mirrored(maker: Callable[[float, float, Adjust], Outline]) -> Callable[[float, float, Adjust], Outline]:
    def make(w: float, h: float, adjust: Adjust) -> Outline:
        return tuple((c[0], *(w - float(v) if i % 2 == 0 else v for i, v in enumerate(c[1:]))) for c in maker(w, h, adjust))

    return make


def _pair(maker: Callable[[float, float, Adjust], Outline]) -> Callable[[float, float, Adjust], Outline]:
    def make(w: float, h: float, adjust: Adjust) -> Outline:
        part = min(w / 2, h * 0.25)
        mirrored = _mirrored(maker)(part, h, ())
        right = tuple((c[0], *(float(v) + (w - part if i % 2 == 0 else 0) for i, v in enumerate(c[1:]))) for c in mirrored)
        return (*maker(part, h, ()), *right)

    return make


CURVED: dict[str, Callable[[float, float, Adjust], Outline]] = {
    **dict.fromkeys(("roundRect", "flowChartAlternateProcess", "plaque"), _round_rect),
    **dict.fromkeys(("round2SameRect", "round1Rect"), _round_top),
    "flowChartTerminator": _terminator,
    **dict.fromkeys(("ellipse", "flowChartConnector", "flowChartOr", "wedgeEllipseCallout"), _ellipse),
    **dict.fromkeys(("cloud", "cloudCallout", "smileyFace"), _ellipse),
    "donut": _donut,
    **dict.fromkeys(("can", "flowChartMagneticDisk"), _can),
    **dict.fromkeys(("flowChartDocument", "flowChartMultidocument"), _document),
    **dict.fromkeys(("line", "straightConnector1"), _line),
    "lineInv": _line_up,
    "bentConnector2": _elbow,
    **dict.fromkeys(("bentConnector3", "bentConnector4", "bentConnector5"), _bent),
    **dict.fromkeys(("curvedConnector2", "curvedConnector3", "curvedConnector4"), _curve),
    "leftBracket": _bracket,
    "rightBracket": _mirrored(_bracket),
    "leftBrace": _brace,
    "rightBrace": _mirrored(_brace),
    "bracketPair": _pair(_bracket),
    "bracePair": _pair(_brace),
    **SECTORS,
}
