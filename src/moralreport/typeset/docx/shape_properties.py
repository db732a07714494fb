"""DrawingML shape properties: geometry, fill, line, place in a group (20.1, 20.1.9)."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from moralreport.records import dataclass
from moralreport.typeset.document import Border, Gradient
from moralreport.typeset.docx.colors import ThemeColors
from moralreport.typeset.docx.gradients import read_gradient
from moralreport.typeset.docx.names import A
from moralreport.typeset.docx.trees import Element
from moralreport.typeset.docx.units import clamp, degrees, emus, number

MAX_COMMANDS = 5000
_DASHES = {
    "solid": "single", "dot": "dotted", "sysDot": "dotted", "dash": "dashed", "sysDash": "dashSmallGap", "lgDash": "dashed",
    "dashDot": "dotDash", "lgDashDot": "dotDash", "sysDashDot": "dotDash", "lgDashDotDot": "dotDotDash", "sysDashDotDot": "dotDotDash",
}  # fmt: skip
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
    head_end: str | None = None
    tail_end: str | None = None
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
    dash = element.find(A + "prstDash")
    kind = _DASHES.get(dash.get("val", "solid"), "single") if dash is not None else "single"
    if element.get("cmpd") == "dbl":
        kind = "double"
    width = clamp(emus(element.get("w"), _DEFAULT_LINE), 0.1, 200.0)
    return Border(kind, width, color or styled) if color or styled else None


def _end(line: Element, name: str) -> str | None:
    found = line.find(A + name)
    kind = found.get("type", "none") if found is not None else "none"
    return None if kind == "none" else kind


def read_geometry(properties: Element | None) -> dict[str, Any]:
    """`geometry`, `adjust` and `path` of a Shape."""
    preset = properties.find(A + "prstGeom") if properties is not None else None
    if preset is not None:
        return {"geometry": preset.get("prst", "rect"), "adjust": read_adjustments(preset)}
    custom = properties.find(A + "custGeom") if properties is not None else None
    if custom is not None:
        return {"geometry": "custom", "path": read_path(custom)}
    return {"geometry": "rect"}


def read_adjustments(preset: Element) -> tuple[float, ...]:
    """Values of a:avLst as shares (50000 = 0.5), in their order."""
    found = []
    for guide in preset.iterfind(f"{A}avLst/{A}gd"):
        value = number(guide.get("fmla", "").removeprefix("val").strip())
        found.append((value or 0.0) / 100_000)
    return tuple(found)


Command = tuple[str | float, ...]


def read_path(custom: Element) -> tuple[Command, ...]:
    """Custom geometry in the unit square; formulas are evaluated for the path's own width and height."""
    commands: list[Command] = []
    for path in custom.iterfind(f"{A}pathLst/{A}path"):
        width, height = number(path.get("w")) or 0.0, number(path.get("h")) or 0.0
        pen = _Pen(_guides(custom, width, height), width or 1.0, height or 1.0)
        for element in path:
            pen.draw(element)
        commands += pen.commands
    return tuple(commands[:MAX_COMMANDS])


class _Pen:
    def __init__(self, guides: dict[str, float], width: float, height: float) -> None:
        self.guides, self.width, self.height = guides, width, height
        self.commands: list[Command] = []
        self.at = (0.0, 0.0)

    def value(self, text: str | None) -> float:
        return _operand(text or "0", self.guides)

    def points(self, element: Element) -> list[tuple[float, float]]:
        return [(self.value(point.get("x")), self.value(point.get("y"))) for point in element.iterchildren(A + "pt")]

    def emit(self, letter: str, *points: tuple[float, float]) -> None:
        self.commands.append((letter, *(part for x, y in points for part in (x / self.width, y / self.height))))
        self.at = points[-1]

    def draw(self, element: Element) -> None:
        points = self.points(element)
        match element.tag.removeprefix(A), len(points):
            case "moveTo", 1:
                self.emit("M", *points)
            case "lnTo", 1:
                self.emit("L", *points)
            case "cubicBezTo", 3:
                self.emit("C", *points)
            case "quadBezTo", 2:
                self.quadratic(points[0], points[1])
            case "arcTo", _:
                self.arc(element)
            case "close", _:
                self.commands.append(("Z",))

    def quadratic(self, control: tuple[float, float], end: tuple[float, float]) -> None:
        first = tuple(a + (c - a) * 2 / 3 for a, c in zip(self.at, control, strict=True))
        second = tuple(e + (c - e) * 2 / 3 for e, c in zip(end, control, strict=True))
        self.emit("C", (first[0], first[1]), (second[0], second[1]), end)

    def arc(self, element: Element) -> None:
        """a:arcTo (20.1.9.2) as Bézier curves of at most a quarter turn."""
        wide, high = self.value(element.get("wR")), self.value(element.get("hR"))
        angle = math.radians(self.value(element.get("stAng")) / 60_000)
        sweep = math.radians(clamp(self.value(element.get("swAng")) / 60_000, -360, 360))
        steps = max(1, math.ceil(abs(sweep) / (math.pi / 2) - 1e-9))
        cx, cy = self.at[0] - wide * math.cos(angle), self.at[1] - high * math.sin(angle)
        step = sweep / steps
        reach = 4 / 3 * math.tan(step / 4)
        for _ in range(steps):
            end = angle + step
            self.emit(
                "C",
                (cx + wide * (math.cos(angle) - reach * math.sin(angle)), cy + high * (math.sin(angle) + reach * math.cos(angle))),
                (cx + wide * (math.cos(end) + reach * math.sin(end)), cy + high * (math.sin(end) - reach * math.cos(end))),
                (cx + wide * math.cos(end), cy + high * math.sin(end)),
            )
            angle = end


def _operand(text: str, guides: dict[str, float]) -> float:
    found = guides.get(text)
    return (number(text) or 0.0) if found is None else found


def _guides(custom: Element, width: float, height: float) -> dict[str, float]:
    """Values of a:avLst and a:gdLst, computed in order (20.1.9.11)."""
    short = min(width, height)
    guides = {
        "w": width, "h": height, "l": 0.0, "t": 0.0, "r": width, "b": height, "hc": width / 2, "vc": height / 2, "wd2": width / 2,
        "hd2": height / 2, "wd4": width / 4, "hd4": height / 4, "ss": short, "ls": max(width, height), "wd3": width / 3, "hd3": height / 3,
        "cd4": 5_400_000.0, "cd2": 10_800_000.0, "3cd4": 16_200_000.0, "cd8": 2_700_000.0, "ssd2": short / 2, "ssd4": short / 4,
    }  # fmt: skip
    for name in ("avLst", "gdLst"):
        for guide in custom.iterfind(f"{A}{name}/{A}gd"):
            words = guide.get("fmla", "val 0").split()
            formula = _FORMULAS.get(words[0] if words else "")
            operands = [_operand(word, guides) for word in words[1:4]] + [0.0, 0.0, 0.0]
            guides[guide.get("name", "")] = _safely(formula, operands) if formula is not None else 0.0
    return guides


def _safely(formula: Callable[[float, float, float], float], operands: list[float]) -> float:
    try:
        return clamp(formula(*operands[:3]), -1e12, 1e12)
    except (ZeroDivisionError, ValueError, OverflowError):
        return 0.0


def _turn(value: float) -> float:
    return math.radians(value / 60_000)


_FORMULAS: dict[str, Callable[[float, float, float], float]] = {
    "val": lambda x, y, z: x,
    "*/": lambda x, y, z: x * y / z,
    "+-": lambda x, y, z: x + y - z,
    "+/": lambda x, y, z: (x + y) / z,
    "?:": lambda x, y, z: y if x > 0 else z,
    "abs": lambda x, y, z: abs(x),
    "at2": lambda x, y, z: math.degrees(math.atan2(y, x)) * 60_000,
    "cat2": lambda x, y, z: x * math.cos(math.atan2(z, y)),
    "sat2": lambda x, y, z: x * math.sin(math.atan2(z, y)),
    "cos": lambda x, y, z: x * math.cos(_turn(y)),
    "sin": lambda x, y, z: x * math.sin(_turn(y)),
    "tan": lambda x, y, z: x * math.tan(_turn(y)),
    "max": lambda x, y, z: max(x, y),
    "min": lambda x, y, z: min(x, y),
    "mod": lambda x, y, z: math.sqrt(x * x + y * y + z * z),
    "pin": lambda x, y, z: max(x, min(y, z)),
    "sqrt": lambda x, y, z: math.sqrt(x),
}
