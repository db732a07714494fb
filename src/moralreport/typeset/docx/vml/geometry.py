"""The geometry of VML shapes: by their element, by the path and formulas of their type, by the number of their type (part 4, 14.1)."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from itertools import zip_longest
from typing import TypedDict

from moralreport.typeset.document import Geometry, GeometryPath, Guide, Value
from moralreport.typeset.document.plane import Point, box_of
from moralreport.typeset.docx.drawings.shape_geometry import ShapeGeometry
from moralreport.typeset.docx.markup.names import OFFICE, V
from moralreport.typeset.docx.markup.trees import Element
from moralreport.typeset.docx.markup.units import clamp, number
from moralreport.typeset.docx.paint.vml_style import css_length, pair, vml_share
from moralreport.typeset.docx.story import Story
from moralreport.typeset.docx.vml.paths import vml_paths
from moralreport.typeset.docx.vml.types import PRESETS

LINES = frozenset(("20", "32", "33", "34", "35", "36", "37", "38", "39", "40"))
"""Types of lines and connectors, which are not filled."""
_BOXES = frozenset(("1", "75", "201", "202"))
_NAMED = {"rect": "rect", "oval": "ellipse", "image": "rect"}
_POINTS = {"line": ("from", "to"), "polyline": ("points",), "curve": ("from", "control1", "control2", "to")}
_DEGREE = 65536.0
_MOST_FORMULAS = 200


class VmlGeometry(ShapeGeometry, total=False):
    """The same with its flips, which lines tell by their ends."""

    flip_horizontal: bool
    flip_vertical: bool


def read_vml_geometry(story: Story, element: Element, flip: str) -> VmlGeometry:
    """The outline of a shape; `flip` as its style says it."""
    name = element.tag.removeprefix(V)
    if name == "line":
        first, second = ([css_length(p) for p in element.get(end, "0,0").split(",")] + [0.0, 0.0] for end in ("from", "to"))
        return {"geometry": "line", "flip_horizontal": second[0] < first[0], "flip_vertical": second[1] < first[1]}
    geometry = _of_element(element, name) or _of_type(story, element)
    return {**geometry, "flip_horizontal": "x" in flip, "flip_vertical": "y" in flip}


def type_of(story: Story, element: Element) -> Element | None:
    """The v:shapetype that a shape refers to."""
    key = element.get("type", "").removeprefix("#")
    if not key:
        return None
    known = story.sources.shape_types
    if story.part not in known:
        root = element.getroottree().getroot()
        known[story.part] = {found.get("id", ""): found for found in root.iter(V + "shapetype")}
    return known[story.part].get(key)


def type_number(element: Element) -> str:
    """Number of the shape type: `#_x0000_t202` is 202."""
    return (element.get(OFFICE + "spt") or element.get("type", "").rpartition("_t")[2]).strip()


def _of_element(element: Element, name: str) -> ShapeGeometry | None:
    if name in _NAMED:
        return {"geometry": _NAMED[name]}
    if name == "roundrect":
        return {"geometry": "roundRect", "adjust": (("adj", 100_000 * vml_share(element.get("arcsize", "0.2"))),)}
    if name == "arc":
        ends = ((number(element.get("startangle")) or 0.0), number(element.get("endangle")))
        angles = (ends[0], 90.0 if ends[1] is None else ends[1])
        return {"geometry": "arc", "adjust": tuple((f"adj{at + 1}", (angle - 90) % 360 * 60_000) for at, angle in enumerate(angles))}
    if name in ("polyline", "curve"):
        return _of_points(element, name)
    return None


def points_of(element: Element, length: Callable[[str], float] = css_length) -> list[Point]:
    """The points of a v:line, v:polyline or v:curve; none for other shapes."""
    names = _POINTS.get(element.tag.removeprefix(V), ())
    ends = [element.get(at, "" if at == "points" else "0,0") for at in names]
    values = [length(word) for end in ends for word in end.replace(",", " ").split()]
    return list(zip(values[::2], values[1::2], strict=False))


def _of_points(element: Element, name: str) -> ShapeGeometry | None:
    """v:polyline and v:curve: points of the page, brought to the box that they fill."""
    points = points_of(element)
    if len(points) < 2:
        return None
    left, top, *sides = box_of(points)
    commands: list[tuple[Value, ...]] = [("M", points[0][0] - left, points[0][1] - top)]
    step = 1 if name == "polyline" else 3
    for at in range(1, len(points) - step + 1, step):
        commands.append(("L" if step == 1 else "C", *(v for x, y in points[at : at + step] for v in (x - left, y - top))))
    if points[0] == points[-1]:
        commands.append(("Z",))
    return {"geometry": "custom", "custom": Geometry((GeometryPath(tuple(commands), sides[0] or 1.0, sides[1] or 1.0),))}


def _of_type(story: Story, element: Element) -> ShapeGeometry:
    """A v:shape: its own path, that of its type, or the preset of that number."""
    found, kind = type_of(story, element), type_number(element)
    if kind not in _BOXES or element.get("path"):
        geometry = _of_path(element, found)
        if geometry is not None:
            return {"geometry": "custom", "custom": geometry}
    return {"geometry": PRESETS.get(kind, "rect")}


def _of_path(element: Element, kind: Element | None) -> Geometry | None:
    text = _said(element, kind, "path") or _path_part(element, kind, "v")
    if not text:
        return None
    size, origin = pair(_said(element, kind, "coordsize"), (1000.0, 1000.0)), pair(_said(element, kind, "coordorigin"), (0.0, 0.0))
    guides = _Guides(element, kind, size)
    paths = vml_paths(text, guides.value, size, origin)
    room = _text_room(_path_part(element, kind, "textboxrect") or "", guides, size, origin)
    return Geometry(paths, **room) if paths else None


def _said(element: Element, kind: Element | None, name: str) -> str | None:
    """An attribute of the shape, or of its type."""
    return element.get(name) or (kind.get(name) if kind is not None else None)


def _path_part(element: Element, kind: Element | None, name: str) -> str | None:
    for holder in (element, kind):
        path = holder.find(V + "path") if holder is not None else None
        if path is not None and path.get(name):
            return path.get(name)
    return None


class _TextRoom(TypedDict, total=False):
    """Fields of a Geometry that tell where its text goes."""

    guides: tuple[Guide, ...]
    text: tuple[Value, Value, Value, Value]


def _text_room(text: str, guides: _Guides, size: Point, origin: Point) -> _TextRoom:
    """The first rectangle of a textboxrect."""
    edges = [guides.value(word.strip()) for word in text.partition(";")[0].split(",")]
    if len(edges) != 4 or not all(size):
        return {}
    sides = tuple((f"text{at}", "*/", ("wh"[at % 2], edge - origin[at % 2], size[at % 2])) for at, edge in enumerate(edges))
    return {"guides": sides, "text": ("text0", "text1", "text2", "text3")}


class _Guides:
    """Formulas of a shape or its type (14.1.2.8), with the adjust values of the shape before those of the type."""

    def __init__(self, element: Element, kind: Element | None, size: Point) -> None:
        given, own = ((holder.get("adj", "") if holder is not None else "").split(",") for holder in (kind, element))
        self.adjust = [number((mine or "").strip() or (its or "").strip()) or 0.0 for its, mine in zip_longest(given, own)]
        self.names = {"width": size[0], "height": size[1], "xcenter": size[0] / 2, "ycenter": size[1] / 2}
        self.results: list[float] = []
        formulas = element.find(V + "formulas")
        formulas = formulas if formulas is not None or kind is None else kind.find(V + "formulas")
        for formula in list(formulas if formulas is not None else ())[:_MOST_FORMULAS]:
            self.results.append(self._compute(formula.get("eqn", "val 0").split()))

    def value(self, word: str) -> float:
        if word[:1] in "@#" and word:
            known, at = (self.results if word[0] == "@" else self.adjust), int(number(word[1:]) or 0)
            return known[at] if 0 <= at < len(known) else 0.0
        return self.names[word.lower()] if word.lower() in self.names else number(word) or 0.0

    def _compute(self, words: Sequence[str]) -> float:
        formula = _FORMULAS.get(words[0] if words else "val")
        operands = [self.value(word) for word in words[1:4]] + [0.0, 0.0, 0.0]
        try:
            return clamp(formula(*operands[:3]), -1e24, 1e24) if formula is not None else 0.0
        except (ZeroDivisionError, ValueError, OverflowError):
            return 0.0


def _turn(value: float) -> float:
    return math.radians(value / _DEGREE)


_FORMULAS: Mapping[str, Callable[[float, float, float], float]] = {
    "val": lambda x, y, z: x,
    "sum": lambda x, y, z: x + y - z,
    "prod": lambda x, y, z: x * y / z,
    "product": lambda x, y, z: x * y / z,
    "mid": lambda x, y, z: (x + y) / 2,
    "abs": lambda x, y, z: abs(x),
    "min": lambda x, y, z: min(x, y),
    "max": lambda x, y, z: max(x, y),
    "if": lambda x, y, z: y if x > 0 else z,
    "mod": lambda x, y, z: math.sqrt(x * x + y * y + z * z),
    "atan2": lambda x, y, z: math.degrees(math.atan2(y, x)) * _DEGREE,
    "sin": lambda x, y, z: x * math.sin(_turn(y)),
    "cos": lambda x, y, z: x * math.cos(_turn(y)),
    "tan": lambda x, y, z: x * math.tan(_turn(y)),
    "cosatan2": lambda x, y, z: x * math.cos(math.atan2(z, y)),
    "sinatan2": lambda x, y, z: x * math.sin(math.atan2(z, y)),
    "sqrt": lambda x, y, z: math.sqrt(x),
    "sumangle": lambda x, y, z: x + (y - z) * _DEGREE,
    "ellipse": lambda x, y, z: z * math.sqrt(1 - (x / y) ** 2),
}
