"""Attributes of VML shapes: CSS-like styles, lengths, colours, paths (part 4, 19.1)."""

from __future__ import annotations

import re

from moralreport.typeset.document import AxisPosition, Border
from moralreport.typeset.docx.colors import hex_color, preset_color
from moralreport.typeset.docx.names import V
from moralreport.typeset.docx.trees import Element
from moralreport.typeset.docx.units import clamp, measure, number

Style = dict[str, str]
Command = tuple[str | float, ...]
MAX_COMMANDS = 5000
_PATH = re.compile(r"([a-zA-Z]+)|(-?\d+(?:\.\d+)?)|(,)")
_DASHES = {
    "dot": "dotted", "1 1": "dotted", "dash": "dashed", "shortdash": "dashSmallGap", "longdash": "dashed", "dashdot": "dotDash",
    "shortdot": "dotted", "longdashdot": "dotDash", "longdashdotdot": "dotDotDash", "shortdashdot": "dotDash",
}  # fmt: skip
_TRUE = frozenset(("t", "true", "1", "on"))


def parse_style(text: str | None) -> Style:
    """`a:b;c:d` as a mapping, names in lower case."""
    found: Style = {}
    for part in (text or "").split(";"):
        name, _, value = part.partition(":")
        if value:
            found[name.strip().lower()] = value.strip()
    return found


def is_true(value: str | None, default: bool = False) -> bool:
    """ST_TrueFalse."""
    return default if value is None else value.lower() in _TRUE


def css_length(value: str | None, default: float = 0.0) -> float:
    """A length in points; bare numbers are pixels, as in CSS of their time."""
    found = measure(value.strip().lower(), 1 / 0.75) if value else None
    return default if found is None else found


def vml_color(value: str | None, default: str | None) -> str | None:
    """A colour such as `#f00`, `red` or `#4f81bd [3204]`; `default` where nothing is said."""
    if not value:
        return default
    word = value.split()[0]
    if len(word) == 4 and word.startswith("#"):
        word = "#" + "".join(letter * 2 for letter in word[1:])
    return preset_color(word) if word.isalpha() else hex_color(word) or default


def vml_angle(style: Style) -> float:
    """`rotation`: degrees, or 65,536ths of one with the suffix fd."""
    text = style.get("rotation", "")
    if text.endswith("fd"):
        return (number(text[:-2]) or 0.0) / 65536 % 360
    return (number(text) or 0.0) % 360


def vml_share(value: str | None) -> float:
    """A share such as 0.5, 50% or 32768f (65,536ths)."""
    if not value:
        return 0.0
    if value.endswith("f"):
        return clamp((number(value[:-1]) or 0.0) / 65536, -10, 10)
    return clamp((number(value) or 0.0) / (100 if value.endswith("%") else 1), -10, 10)


def axis_position(style: Style, axis: str, anchor: str | None) -> AxisPosition:
    """Place on one axis: mso-position-horizontal/-vertical with its -relative, else margin-left/-top or left/top."""
    side, edge, default = ("horizontal", "left", "column") if axis == "x" else ("vertical", "top", "paragraph")
    relative = style.get(f"mso-position-{side}-relative") or anchor or default
    relative_to = {"text": default, "char": "character", "line": "line"}.get(relative, relative.replace("-margin-area", "Margin"))
    align = style.get(f"mso-position-{side}", "absolute")
    if align in ("left", "center", "right", "inside", "outside", "top", "bottom"):
        return AxisPosition(relative_to, align=align)
    percent = number(style.get(f"mso-{edge}-percent"))
    if percent:
        return AxisPosition(relative_to, percent=clamp(percent / 1000, -10, 10))
    return AxisPosition(relative_to, offset=css_length(style.get("margin-" + edge)) + css_length(style.get(edge)))


def pair(text: str | None, default: tuple[float, float]) -> tuple[float, float]:
    """Two numbers `x,y`, such as coordsize."""
    parts = [number(part.strip()) for part in (text or "").split(",")]
    first = parts[0] if parts and parts[0] is not None else default[0]
    second = parts[1] if len(parts) > 1 and parts[1] is not None else default[1]
    return first, second


def parse_path(text: str, size: tuple[float, float], origin: tuple[float, float] = (0.0, 0.0)) -> tuple[Command, ...]:
    """A v:path of moves, lines and curves in the unit square; () when it holds anything else (14.2.1.6)."""
    commands: list[Command] = []
    at = (0.0, 0.0)
    for letter, numbers in _path_segments(text):
        step = {"m": 2, "l": 2, "r": 2, "t": 2, "c": 6, "v": 6}.get(letter)
        if step is None:
            if letter == "x":
                commands.append(("Z",))
            elif letter not in ("e", "nf", "ns"):
                return ()
            continue
        for index in range(0, len(numbers) - step + 1, step):
            points = _points(numbers[index : index + step], at if letter in "rtv" else (0.0, 0.0))
            at = points[-1]
            name = "C" if step == 6 else "M" if letter in "mt" else "L"
            commands.append(
                (name, *(part for x, y in points for part in ((x - origin[0]) / (size[0] or 1), (y - origin[1]) / (size[1] or 1))))
            )
    return tuple(commands[:MAX_COMMANDS])


def _points(numbers: list[float], base: tuple[float, float]) -> list[tuple[float, float]]:
    return [(numbers[i] + base[0], numbers[i + 1] + base[1]) for i in range(0, len(numbers), 2)]


def _path_segments(text: str) -> list[tuple[str, list[float]]]:
    """Command letters with their numbers; an empty place between commas is 0."""
    segments: list[tuple[str, list[float]]] = []
    empty = behind_comma = False
    for letters, digits, comma in _PATH.findall(text):
        if (letters and behind_comma) or (comma and empty and segments):
            segments[-1][1].append(0.0)
        if letters:
            names = [letters] if letters in ("nf", "ns") else list(letters)
            segments += [(name, []) for name in names]
        elif segments and digits:
            segments[-1][1].append(float(digits))
        empty, behind_comma = not digits, bool(comma)
    return segments


def read_line(element: Element) -> Border | None:
    """The line round a shape, by its attributes and its v:stroke; None where it has none."""
    stroke = element.find(V + "stroke")
    if not is_true(element.get("stroked"), True) or (stroke is not None and not is_true(stroke.get("on"), True)):
        return None
    width = css_length(element.get("strokeweight") or (stroke.get("weight") if stroke is not None else None), 0.75)
    dash = stroke.get("dashstyle", "").lower() if stroke is not None else ""
    double = stroke is not None and stroke.get("linestyle", "").lower() == "thinthin"
    kind = "double" if double else _DASHES.get(dash, "single")
    return Border(kind, clamp(width, 0.1, 200.0), vml_color(element.get("strokecolor"), "000000"))
