"""The geometry of DrawingML shapes: presets with their adjust values, custom geometry (20.1.9)."""

from __future__ import annotations

from typing import TypedDict, cast

from moralreport.typeset.document import Adjust, FillMode, Geometry, GeometryPath, Guide, Value
from moralreport.typeset.docx.markup.names import A
from moralreport.typeset.docx.markup.trees import Element
from moralreport.typeset.docx.markup.units import is_set, number

MAX_COMMANDS = 5000
_MOST_GUIDES = 2000
_LETTERS = {"moveTo": ("M", 1), "lnTo": ("L", 1), "cubicBezTo": ("C", 3), "quadBezTo": ("Q", 2), "close": ("Z", 0)}
_FILLS = frozenset(("none", "lighten", "lightenLess", "darken", "darkenLess"))


class ShapeGeometry(TypedDict, total=False):
    """Fields of a Shape or Picture that tell its outline."""

    geometry: str
    adjust: Adjust
    custom: Geometry


def read_geometry(properties: Element | None) -> ShapeGeometry:
    """The outline that an a:prstGeom or a:custGeom gives; a rectangle where there is neither."""
    preset = properties.find(A + "prstGeom") if properties is not None else None
    if preset is not None:
        return {"geometry": preset.get("prst", "rect"), "adjust": read_adjustments(preset)}
    custom = properties.find(A + "custGeom") if properties is not None else None
    if custom is not None:
        return {"geometry": "custom", "custom": _read_custom(custom)}
    return {"geometry": "rect"}


def read_adjustments(preset: Element) -> Adjust:
    """Values of a:avLst, in their order."""
    found = []
    for guide in preset.iterfind(f"{A}avLst/{A}gd"):
        value = number(guide.get("fmla", "").removeprefix("val").strip())
        found.append((guide.get("name", ""), value or 0.0))
    return tuple(found)


def _read_custom(custom: Element) -> Geometry:
    """An a:custGeom (20.1.9.8): guides, paths and the room for text."""
    guides = [_guide(guide) for name in ("avLst", "gdLst") for guide in custom.iterfind(f"{A}{name}/{A}gd")][:_MOST_GUIDES]
    room = custom.find(A + "rect")
    paths = tuple(_path(path) for path in custom.iterfind(f"{A}pathLst/{A}path"))
    if room is None:
        return Geometry(paths, tuple(guides))
    return Geometry(
        paths, tuple(guides), (_operand(room.get("l")), _operand(room.get("t")), _operand(room.get("r")), _operand(room.get("b")))
    )


def _guide(guide: Element) -> Guide:
    words = guide.get("fmla", "val 0").split() or ["val"]
    return guide.get("name", ""), words[0], tuple(map(_operand, words[1:4]))


def _operand(word: str | None) -> Value:
    value = number(word)
    return word if value is None and word else value or 0.0


def _path(path: Element) -> GeometryPath:
    fill = path.get("fill", "norm")
    commands = [command for element in path.iterchildren(A + "*") if (command := _command(element)) is not None]
    return GeometryPath(
        tuple(commands[:MAX_COMMANDS]),
        number(path.get("w")) or 0.0,
        number(path.get("h")) or 0.0,
        cast(FillMode, fill) if fill in _FILLS else "norm",
        is_set(path.get("stroke"), True),
    )


def _command(element: Element) -> tuple[Value, ...] | None:
    name = element.tag.removeprefix(A)
    if name == "arcTo":
        return "A", *(_operand(element.get(part)) for part in ("wR", "hR", "stAng", "swAng"))
    letter, count = _LETTERS.get(name, ("", 0))
    points = list(element.iterchildren(A + "pt"))
    if not letter or len(points) != count:
        return None
    return letter, *(_operand(point.get(axis)) for point in points for axis in ("x", "y"))
