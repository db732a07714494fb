"""Shadows below drawings: a sharp one is the outline once more, a soft one a picture of it."""

from __future__ import annotations

import io
import math
from collections.abc import Iterator
from typing import TYPE_CHECKING

from moralreport.typeset.document import ImageData, Shadow
from moralreport.typeset.document.plane import Outline, Point, Rect, mapped
from moralreport.typeset.pages import Image, Item, Path

if TYPE_CHECKING:
    from PIL import Image as Pictures

_SHARP = 0.3
"""Blurs below this many points are not seen."""
_SPREAD = 1 / 3
"""Standard deviation of the blurred edge as a share of its width."""
_FAINT, _REACH = 16, 1.53
"""A level that a blurred edge falls to so many standard deviations away from it: what is above it is the mask made wider."""
MOST_PIXELS = 700
_STEPS = 8


def shadow_items(outline: Outline, shadow: Shadow, box: Rect, rotation: float, stroke: float = 0.0) -> tuple[Item, ...]:
    """The shadow of a placed outline in its box, which is turned by `rotation` later; `stroke`: only a line of that width throws it."""
    thrown = _thrown(outline, shadow, box, 0.0 if shadow.turns else -rotation)
    if not thrown:
        return ()
    if shadow.blur > _SHARP:
        return _soft(thrown, shadow, stroke)
    if stroke:
        return (Path(thrown, stroke=shadow.color, width=stroke, opacity=shadow.opacity),)
    return (Path(thrown, fill=shadow.color, opacity=shadow.opacity, even_odd=True),)


def _thrown(outline: Outline, shadow: Shadow, box: Rect, turn: float) -> Outline:
    x, y = box.x + box.width * shadow.anchor[0], box.y + box.height * shadow.anchor[1]
    dx, dy = shift_in(shadow, turn)
    slant_x, slant_y = (math.tan(math.radians(degrees)) for degrees in shadow.skew)

    def move(px: float, py: float) -> Point:
        u, v = (px - x) * shadow.scale[0], (py - y) * shadow.scale[1]
        return x + u + slant_x * v + dx, y + v + slant_y * u + dy

    return mapped(outline, move)


def shift_in(shadow: Shadow, turn: float) -> Point:
    """How far the shadow falls in the coordinates of a drawing that is turned."""
    (across, down), angle = shadow.shift, math.radians(turn)
    return across * math.cos(angle) - down * math.sin(angle), across * math.sin(angle) + down * math.cos(angle)


def _soft(outline: Outline, shadow: Shadow, stroke: float) -> tuple[Item, ...]:
    """The blurred outline as the opacity of a picture of one colour."""
    from PIL import Image as Pictures
    from PIL import ImageChops, ImageDraw

    figures = [ring for ring in rings(outline) if len(ring) > 1]
    edge = shadow.blur + stroke + shadow.spread
    left, top = (min(point[axis] for ring in figures for point in ring) - edge for axis in (0, 1))
    right, bottom = (max(point[axis] for ring in figures for point in ring) + edge for axis in (0, 1))
    scale = min(2.0, MOST_PIXELS / max(right - left, bottom - top, 1.0))
    size = max(round((right - left) * scale), 1), max(round((bottom - top) * scale), 1)
    mask = Pictures.new("1", size)
    for ring in figures:
        one = Pictures.new("1", size)
        points = [((x - left) * scale, (y - top) * scale) for x, y in ring]
        if stroke:
            ImageDraw.Draw(one).line(points, fill=1, width=max(round(stroke * scale), 1))
        elif len(points) > 2:
            ImageDraw.Draw(one).polygon(points, fill=1)
        mask = ImageChops.logical_or(mask, one) if stroke else ImageChops.logical_xor(mask, one)
    return (faded(mask.convert("L"), Rect(left, top, right - left, bottom - top), shadow, scale),)


def faded(mask: Pictures.Image, area: Rect, shadow: Shadow, scale: float) -> Image:
    """A picture of the shadow's colour over an area, opaque as the mask is when its edges are blurred; `scale`: pixels of a point."""
    from PIL import Image as Pictures
    from PIL import ImageFilter

    if shadow.spread:
        wider = mask.filter(ImageFilter.GaussianBlur(shadow.spread * scale / _REACH))
        mask = wider.point([255 * (level >= _FAINT) for level in range(256)])
    soft = mask.filter(ImageFilter.GaussianBlur(shadow.blur * _SPREAD * scale))
    plain = Pictures.new("RGB", mask.size, "#" + shadow.color)
    plain.putalpha(soft.point([round(level * shadow.opacity) for level in range(256)]))
    buffer = io.BytesIO()
    plain.save(buffer, "PNG")
    return Image(*area, ImageData("shadow", "png", buffer.getvalue()))


def rings(outline: Outline) -> Iterator[list[Point]]:
    """The figures of an outline as corners; curves in short steps."""
    ring: list[Point] = []
    for letter, *values in outline:
        points = [(float(values[at]), float(values[at + 1])) for at in range(0, len(values), 2)]
        if letter == "M":
            if ring:
                yield ring
            ring = list(points)
        elif letter == "L":
            ring += points
        elif letter == "C" and ring:
            ring += _steps(ring[-1], points)
        elif letter == "Z" and ring:
            ring.append(ring[0])
    if ring:
        yield ring


def _steps(start: Point, points: list[Point]) -> Iterator[Point]:
    first, second, end = points
    for step in range(1, _STEPS + 1):
        t = step / _STEPS
        a, b, c, d = (1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3
        yield (
            a * start[0] + b * first[0] + c * second[0] + d * end[0],
            a * start[1] + b * first[1] + c * second[1] + d * end[1],
        )
