"""Flowing colours as axial and radial shadings (ISO 32000-1, 8.7.4.5)."""

from __future__ import annotations

from itertools import pairwise

from moralreport.typeset.pages import Shading
from moralreport.typeset.pdf.graphics.colors import color_numbers
from moralreport.typeset.pdf.objects import number

_LEAST = 0.001


def shading_dictionary(shading: Shading, flip: float) -> str:
    """The shading with its colour function, extended beyond both ends."""
    (x0, y0, r0), (x1, y1, r1) = shading.start, shading.end
    points = (x0, flip - y0, r0, x1, flip - y1, r1) if r0 or r1 else (x0, flip - y0, x1, flip - y1)
    coordinates = " ".join(number(value) for value in points)
    entries = f"/ShadingType {3 if r0 or r1 else 2} /ColorSpace /DeviceRGB /Coords [{coordinates}] /Extend [true true]"
    return f"<< {entries} /Function {_function(_whole(shading.stops))} >>"


def _whole(stops: tuple[tuple[float, str], ...]) -> list[tuple[float, str]]:
    """Stops from 0 to 1, each a little behind the one before."""
    found = [(0.0, stops[0][1])]
    for at, color in stops if stops[0][0] > 0 else stops[1:]:
        found.append((max(at, found[-1][0] + _LEAST), color))
    last = found[-1][0]
    found = [(at / last, color) for at, color in found] if last > 1 else found
    return found if last >= 1 else [*found, (1.0, found[-1][1])]


def _function(stops: list[tuple[float, str]]) -> str:
    """Colours blend evenly from stop to stop (types 2 and 3)."""
    steps = [
        f"<< /FunctionType 2 /Domain [0 1] /C0 [{color_numbers(one)}] /C1 [{color_numbers(two)}] /N 1 >>"
        for (_, one), (_, two) in pairwise(stops)
    ]
    if len(steps) == 1:
        return steps[0]
    bounds = " ".join(number(at) for at, _ in stops[1:-1])
    encode = " ".join(["0 1"] * len(steps))
    return f"<< /FunctionType 3 /Domain [0 1] /Functions [{' '.join(steps)}] /Bounds [{bounds}] /Encode [{encode}] >>"
