"""DrawingML shape properties: geometry, fill, line, place in a group (20.1, 20.1.9)."""

from __future__ import annotations

from dataclasses import replace

from moralreport.records import dataclass
from moralreport.typeset.document import Border, Gradient, LineEnd
from moralreport.typeset.docx.colors import ThemeColors
from moralreport.typeset.docx.gradients import read_gradient
from moralreport.typeset.docx.names import A
from moralreport.typeset.docx.trees import Element
from moralreport.typeset.docx.units import clamp, degrees, emus, number, thousandths

DASHES = {
    "solid": "single", "dot": "1 3", "dash": "4 3", "lgDash": "8 3", "dashDot": "4 3 1 3", "lgDashDot": "8 3 1 3",
    "lgDashDotDot": "8 3 1 3 1 3", "sysDot": "1 1", "sysDash": "3 1", "sysDashDot": "3 1 1 1", "sysDashDotDot": "3 1 1 1 1 1",
}  # fmt: skip
"""Preset dashes of DrawingML as the lengths of dash, gap … in line widths."""
_DEFAULT_LINE = 0.75


@dataclass(frozen=True, slots=True)
class Transform:
    """a:xfrm in points; `child_*` is the coordinate space of a group's children."""

    x: float = 0.0
    y: float = 0.0
    width: float = 0.0
    height: float = 0.0
    child_x: float = 0.0
    child_y: float = 0.0
    child_width: float = 0.0
    child_height: float = 0.0
    rotation: float = 0.0
    flip_horizontal: bool = False
    flip_vertical: bool = False


def read_transform(properties: Element | None) -> Transform:
    """The a:xfrm inside shape or group properties."""
    element = properties.find(A + "xfrm") if properties is not None else None
    if element is None:
        return Transform()
    x, y = _pair(element.find(A + "off"), "x", "y")
    width, height = _pair(element.find(A + "ext"), "cx", "cy")
    child_x, child_y = _pair(element.find(A + "chOff"), "x", "y")
    child_width, child_height = _pair(element.find(A + "chExt"), "cx", "cy")
    on = ("1", "true")
    return Transform(
        x, y, width, height, child_x, child_y, child_width, child_height,
        degrees(element.get("rot")), element.get("flipH") in on, element.get("flipV") in on,
    )  # fmt: skip


def _pair(element: Element | None, first: str, second: str) -> tuple[float, float]:
    if element is None:
        return 0.0, 0.0
    return emus_unclamped(element.get(first)), emus_unclamped(element.get(second))


def emus_unclamped(value: str | None) -> float:
    """A coordinate of a group's inner space, which may use any scale."""
    return (number(value) or 0.0) / 12700 if value and value.lstrip("-").isdigit() else emus(value)


@dataclass(frozen=True, slots=True)
class Paint:
    """How a shape is painted: fill colour, its opacity, outline."""

    fill: str | None = None
    gradient: Gradient | None = None
    opacity: float = 1.0
    line: Border | None = None
    head_end: LineEnd | None = None
    tail_end: LineEnd | None = None
    picture: Element | None = None


def read_paint(properties: Element | None, style: Element | None, colors: ThemeColors) -> Paint:
    """Own fill and line; where the shape has none, what its style reference says (20.1.4.2.10)."""
    fill, opacity = _own_fill(properties, colors)
    if fill == "":
        fill, opacity = _style_color(style, "fillRef", colors)
    line = _read_line(properties.find(A + "ln") if properties is not None else None, style, colors)
    own = properties.find(A + "gradFill") if properties is not None else None
    found = Paint(fill, read_gradient(own, colors) if own is not None else None, opacity, line)
    outline = properties.find(A + "ln") if properties is not None else None
    if outline is not None:
        found = replace(found, head_end=_end(outline, "headEnd"), tail_end=_end(outline, "tailEnd"))
    picture = properties.find(A + "blipFill") if properties is not None else None
    return replace(found, picture=picture) if picture is not None else found


def _own_fill(properties: Element | None, colors: ThemeColors) -> tuple[str | None, float]:
    """Colour and opacity; None = no fill; "" = nothing said."""
    for child in properties if properties is not None else ():
        match child.tag.removeprefix(A):
            case "noFill" | "grpFill" | "blipFill":
                return None, 1.0
            case "solidFill":
                return colors.drawing_color(child) or (None, 1.0)
            case "gradFill":
                stops = child.findall(f"{A}gsLst/{A}gs")
                return (colors.drawing_color(stops[len(stops) // 2]) if stops else None) or (None, 1.0)
            case "pattFill":
                return colors.drawing_color(child.find(A + "fgClr")) or (None, 1.0)
    return "", 1.0


def _style_color(style: Element | None, name: str, colors: ThemeColors) -> tuple[str | None, float]:
    reference = style.find(A + name) if style is not None else None
    if reference is None or reference.get("idx", "0") == "0":
        return None, 1.0
    return colors.drawing_color(reference) or (None, 1.0)


def _read_line(element: Element | None, style: Element | None, colors: ThemeColors) -> Border | None:
    styled, _ = _style_color(style, "lnRef", colors)
    if element is None:
        return Border("single", _DEFAULT_LINE, styled) if styled else None
    color, _ = _own_fill(element, colors)
    if color is None:
        return None
    kind = _dash(element)
    if element.get("cmpd") == "dbl":
        kind = "double"
    width = clamp(emus(element.get("w"), _DEFAULT_LINE), 0.1, 200.0)
    return Border(kind, width, color or styled) if color or styled else None


def _dash(line: Element) -> str:
    """Name of the dashes (20.1.10.49), or their own lengths in line widths (20.1.8.21)."""
    preset, own = line.find(A + "prstDash"), line.find(A + "custDash")
    if preset is not None:
        return DASHES.get(preset.get("val", "solid"), "single")
    found = own.findall(A + "ds") if own is not None else []
    stops = [clamp(thousandths(stop.get(name)), 0.0, 100.0) for stop in found for name in ("d", "sp")]
    return " ".join(f"{length:g}" for length in stops[:16]) if any(stops) else "single"


def _end(line: Element, name: str) -> LineEnd | None:
    found = line.find(A + name)
    kind = found.get("type", "none") if found is not None else "none"
    return None if found is None or kind == "none" else LineEnd(kind, found.get("w", "med"), found.get("len", "med"))
