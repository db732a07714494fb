"""Gradient fills of DrawingML (20.1.8.33) and VML (part 4, 14.1.2.5) as one kind of value."""

from __future__ import annotations

import math
from itertools import pairwise

from moralreport.typeset.document import Gradient
from moralreport.typeset.docx.markup.names import A
from moralreport.typeset.docx.markup.trees import Element
from moralreport.typeset.docx.markup.units import clamp, degrees, is_set, number, thousandths
from moralreport.typeset.docx.paint.colors import ThemeColors
from moralreport.typeset.docx.paint.vml_style import vml_color, vml_share

_MOST_STOPS = 64


def read_gradient(fill: Element, colors: ThemeColors, placeholder: str | None = None) -> Gradient | None:
    """An a:gradFill: its stops along a line, or outwards from the middle of a:fillToRect."""
    stops = [(at, color) for at, color, _ in _stops(fill, colors, placeholder)]
    if len(stops) < 2:
        return None
    path, line = fill.find(A + "path"), fill.find(A + "lin")
    if path is not None:
        return Gradient(tuple(stops), center=_middle(path.find(A + "fillToRect")))
    scaled = line is not None and is_set(line.get("scaled"))
    return Gradient(tuple(stops), degrees(line.get("ang")) if line is not None else 0.0, scaled=scaled)


def mean_opacity(fill: Element, colors: ThemeColors, placeholder: str | None) -> float:
    """How opaque an a:gradFill is in the mean: its stops may differ, what is drawn of it does not."""
    stops = [(at, opacity) for at, _, opacity in _stops(fill, colors, placeholder)]
    if not stops:
        return 1.0
    ends = [(0.0, stops[0][1]), *stops, (1.0, stops[-1][1])]
    return sum((second[0] - first[0]) * (first[1] + second[1]) / 2 for first, second in pairwise(ends))


def _stops(fill: Element, colors: ThemeColors, placeholder: str | None) -> list[tuple[float, str, float]]:
    """Place, colour and opacity of each stop, by place."""
    found = [(stop, colors.drawing_color(stop, placeholder)) for stop in fill.findall(f"{A}gsLst/{A}gs")[:_MOST_STOPS]]
    stops = [(clamp(thousandths(stop.get("pos")), 0.0, 1.0), *color) for stop, color in found if color is not None]
    return sorted(stops, key=lambda stop: stop[0])


def _middle(rectangle: Element | None) -> tuple[float, float]:
    if rectangle is None:
        return 0.5, 0.5
    left, top, right, bottom = (clamp(thousandths(rectangle.get(side)), -1.0, 2.0) for side in ("l", "t", "r", "b"))
    return (left + 1 - right) / 2, (top + 1 - bottom) / 2


def read_vml_gradient(fill: Element, first: str) -> Gradient | None:
    """A v:fill of type gradient: `first` stands where the focus is, color2 at the ends."""
    kind = fill.get("type", "").lower()
    if not kind.startswith("gradient"):
        return None
    stops = _vml_stops(fill, first)
    if kind == "gradientradial":
        shares = [vml_share(part) for part in fill.get("focusposition", "0,0").split(",")] + [0.0, 0.0]
        outward = tuple((1 - at, color) for at, color in reversed(stops))
        return Gradient(outward, center=(clamp(shares[0], 0.0, 1.0), clamp(shares[1], 0.0, 1.0)))
    return Gradient(stops, (270 - (number(fill.get("angle")) or 0.0)) % 360)


def _vml_stops(fill: Element, first: str) -> tuple[tuple[float, str], ...]:
    """From the focus on towards both ends; where its share is negative, the other way."""
    flow = _listed(fill) or ((0.0, first), (1.0, vml_color(fill.get("color2"), "FFFFFF") or "FFFFFF"))
    focus = clamp(vml_share(fill.get("focus")), -1.0, 1.0)
    at = abs(focus) if math.isfinite(focus) else 0.0
    if focus < 0:
        flow = tuple((1 - share, color) for share, color in reversed(flow))
    before = [(at * (1 - share), color) for share, color in reversed(flow)] if at > 0 else []
    behind = [(at + (1 - at) * share, color) for share, color in flow] if at < 1 else []
    return (*before, *behind[1:]) if before else tuple(behind)


def _listed(fill: Element) -> tuple[tuple[float, str], ...]:
    """The colours between both ends, such as "0 red;32768f #ff8200;1 blue"."""
    pairs = (stop.split(None, 1) for stop in fill.get("colors", "").split(";")[:_MOST_STOPS])
    found = [(clamp(vml_share(pair[0]), 0.0, 1.0), vml_color(pair[1], None)) for pair in pairs if len(pair) == 2]
    stops = sorted(((share, color) for share, color in found if color is not None), key=lambda stop: stop[0])
    return tuple(stops) if len(stops) > 1 else ()
