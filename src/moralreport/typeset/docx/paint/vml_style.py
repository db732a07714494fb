"""Attributes of VML shapes: CSS-like styles, lengths, colours, paths (part 4, 19.1)."""

from __future__ import annotations

from moralreport.typeset.document import AxisPosition, Border
from moralreport.typeset.docx.markup.names import V
from moralreport.typeset.docx.markup.trees import Element
from moralreport.typeset.docx.markup.units import clamp, measure, number
from moralreport.typeset.docx.paint.colors import hex_color, preset_color

Style = dict[str, str]
_COMPOUNDS = {"thinthin": "dbl", "thinthick": "thinThick", "thickthin": "thickThin", "thickbetweenthin": "tri"}
"""Lines of several strokes under their names in DrawingML (20.1.10.15)."""
_DASHES = {
    "dot": "1 3", "dash": "4 3", "longdash": "8 3", "dashdot": "4 3 1 3", "longdashdot": "8 3 1 3", "longdashdotdot": "8 3 1 3 1 3",
    "shortdot": "1 1", "shortdash": "3 1", "shortdashdot": "3 1 1 1", "shortdashdotdot": "3 1 1 1 1 1",
}  # fmt: skip
_AREAS = {
    "left-margin-area": "leftMargin", "right-margin-area": "rightMargin", "top-margin-area": "topMargin",
    "bottom-margin-area": "bottomMargin", "inner-margin-area": "insideMargin", "outer-margin-area": "outsideMargin",
}  # fmt: skip
_WIDEST_IN_PIXELS = 2112
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


def size_share(style: Style, side: str) -> tuple[str, float] | None:
    """mso-width-percent or mso-height-percent, in tenths of a per cent, of what its -relative names; 0 says nothing."""
    share = clamp((number(style.get(f"mso-{side}-percent")) or 0.0) / 1000, 0.0, 10.0)
    whole = style.get(f"mso-{side}-relative", "page")
    return (_AREAS.get(whole, whole), share) if share else None


def pair(text: str | None, default: tuple[float, float]) -> tuple[float, float]:
    """Two numbers `x,y`, such as coordsize."""
    parts = [number(part.strip()) for part in (text or "").split(",")]
    first = parts[0] if parts and parts[0] is not None else default[0]
    second = parts[1] if len(parts) > 1 and parts[1] is not None else default[1]
    return first, second


def read_line(element: Element, type_: Element | None = None) -> Border | None:
    """The line round a shape, by its attributes, its v:stroke, and whether its type has one; None where it has none."""
    stroke = element.find(V + "stroke")
    usual = is_true(type_.get("stroked"), True) if type_ is not None else True
    if not is_true(element.get("stroked"), usual) or (stroke is not None and not is_true(stroke.get("on"), True)):
        return None
    width = _weight(element.get("strokeweight") or (stroke.get("weight") if stroke is not None else None))
    dash = stroke.get("dashstyle", "").lower() if stroke is not None else ""
    compound = _COMPOUNDS.get(stroke.get("linestyle", "").lower()) if stroke is not None else None
    own = dash if dash.replace(" ", "").isdecimal() and dash.strip("0 ") else "single"
    kind = compound or _DASHES.get(dash, own)
    return Border(kind, clamp(width, 0.1, 200.0), vml_color(element.get("strokecolor"), "000000"))


def _weight(text: str | None) -> float:
    """Width of a line; other programs write it as a bare number of EMU, where pixels would be wider than any line."""
    bare = number(text)
    return bare / 12700 if bare is not None and bare > _WIDEST_IN_PIXELS else css_length(text, 0.75)
