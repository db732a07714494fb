"""How DrawingML shapes are painted: fill, line, shadow; their own, or what their style takes from the theme (20.1.8, 20.1.4.2)."""

from __future__ import annotations

from moralreport.records import dataclass
from moralreport.typeset.document import NO_EFFECTS, Border, Effects, Gradient, LineEnd, Pattern, Shadow
from moralreport.typeset.docx.markup.names import A, local_name
from moralreport.typeset.docx.markup.trees import Element
from moralreport.typeset.docx.markup.units import clamp, emus, integer, thousandths
from moralreport.typeset.docx.paint.colors import ThemeColors, pattern_color
from moralreport.typeset.docx.paint.effects import read_effects
from moralreport.typeset.docx.paint.fill_patterns import read_pattern
from moralreport.typeset.docx.paint.gradients import mean_opacity, read_gradient
from moralreport.typeset.docx.paint.shadows import read_shadow

DASHES = {
    "solid": "single", "dot": "1 3", "dash": "4 3", "lgDash": "8 3", "dashDot": "4 3 1 3", "lgDashDot": "8 3 1 3",
    "lgDashDotDot": "8 3 1 3 1 3", "sysDot": "1 1", "sysDash": "3 1", "sysDashDot": "3 1 1 1", "sysDashDotDot": "3 1 1 1 1 1",
}  # fmt: skip
"""Preset dashes of DrawingML as the lengths of dash, gap … in line widths."""
_DEFAULT_LINE = 0.75
_FILLS = tuple(A + name for name in ("noFill", "solidFill", "gradFill", "blipFill", "pattFill", "grpFill"))
_BACKGROUNDS = 1000
"""Numbers above this are of the theme's fills of backgrounds."""


@dataclass(frozen=True, slots=True)
class Paint:
    """How a shape is painted: fill colour, its opacity, outline."""

    fill: str | None = None
    gradient: Gradient | None = None
    opacity: float = 1.0
    line: Border | None = None
    line_opacity: float = 1.0
    head_end: LineEnd | None = None
    tail_end: LineEnd | None = None
    picture: Element | None = None
    shadow: Shadow | None = None
    pattern: Pattern | None = None
    effects: Effects = NO_EFFECTS


@dataclass(frozen=True, slots=True)
class _Fill:
    color: str | None = None
    opacity: float = 1.0
    gradient: Gradient | None = None
    picture: Element | None = None
    pattern: Pattern | None = None


@dataclass(frozen=True, slots=True)
class _Reference:
    """What a style takes from the theme: its element, and the colour that stands for phClr there."""

    element: Element | None = None
    color: str | None = None
    opacity: float = 1.0


def read_paint(properties: Element | None, style: Element | None, colors: ThemeColors, formats: Element | None = None) -> Paint:
    """Own fill, line and shadow; where the shape has none, what its style refers to (20.1.4.2.10, 20.1.4.2.19, 20.1.4.2.8)."""
    own = _fill_of(properties)
    if own is None:
        refers = _refer(style, "fillRef", colors, formats)
        fill = _read_fill(refers.element, colors, refers.color) if refers.element is not None else _Fill(refers.color, refers.opacity)
    else:
        fill = _read_fill(own, colors, None)
    outline = properties.find(A + "ln") if properties is not None else None
    line, line_opacity = _read_line(outline, _refer(style, "lnRef", colors, formats), colors)
    listed, placeholder = _effects_of(properties, _refer(style, "effectRef", colors, formats))
    return Paint(
        fill.color,
        fill.gradient,
        fill.opacity,
        line,
        line_opacity,
        _end(outline, "headEnd"),
        _end(outline, "tailEnd"),
        fill.picture,
        read_shadow(listed, colors, placeholder),
        fill.pattern,
        read_effects(listed, colors, placeholder),
    )


def _refer(style: Element | None, name: str, colors: ThemeColors, formats: Element | None) -> _Reference:
    """The theme's line, fill or effect of a reference; without a theme its colour alone."""
    reference = style.find(A + name) if style is not None else None
    number = integer(reference.get("idx"), 0, 0, 2000) if reference is not None else 0
    if reference is None or number in (0, _BACKGROUNDS):
        return _Reference()
    kind = {"lnRef": "lnStyleLst", "effectRef": "effectStyleLst"}.get(name, "fillStyleLst" if number < _BACKGROUNDS else "bgFillStyleLst")
    known = list(formats.iterfind(f"{A}{kind}/*")) if formats is not None else []
    color, opacity = colors.drawing_color(reference) or (None, 1.0)
    at = number % _BACKGROUNDS - 1
    return _Reference(known[at] if 0 <= at < len(known) else None, color, opacity)


def _fill_of(holder: Element | None) -> Element | None:
    """The fill of shape or line properties; that of the group for a:grpFill."""
    found = next((child for child in holder if child.tag in _FILLS), None) if holder is not None else None
    return _group_fill(found) if found is not None and found.tag == A + "grpFill" else found


def _group_fill(asked: Element) -> Element:
    """The fill of the nearest group that has one of its own (20.1.8.35)."""
    for group in asked.iterancestors():
        properties = next((child for child in group if isinstance(child.tag, str) and local_name(child.tag) == "grpSpPr"), None)
        found = next((child for child in properties if child.tag in _FILLS), None) if properties is not None else None
        if found is not None and found.tag != A + "grpFill":
            return found
    return asked


def _read_fill(fill: Element, colors: ThemeColors, placeholder: str | None) -> _Fill:
    match fill.tag.removeprefix(A):
        case "solidFill":
            return _Fill(*(colors.drawing_color(fill, placeholder) or (None, 1.0)))
        case "gradFill":
            stops = fill.findall(f"{A}gsLst/{A}gs")
            color, _ = (colors.drawing_color(stops[len(stops) // 2], placeholder) if stops else None) or (None, 1.0)
            return _Fill(color, mean_opacity(fill, colors, placeholder), read_gradient(fill, colors, placeholder))
        case "pattFill":
            front, back = (colors.drawing_color(fill.find(A + name), placeholder) for name in ("fgClr", "bgClr"))
            name, colors_of = fill.get("prst", "pct50"), (back[0] if back else None, front[0] if front else None)
            return _Fill(pattern_color(name, *colors_of), pattern=read_pattern(name, *colors_of[::-1]))
        case "blipFill":
            return _Fill(picture=fill)
    return _Fill()


def _read_line(element: Element | None, refers: _Reference, colors: ThemeColors) -> tuple[Border | None, float]:
    """The line, and its opacity: its own properties lie over those of the theme."""
    own, theirs = _fill_of(element), _fill_of(refers.element)
    fill = own if own is not None else theirs
    found = _read_fill(fill, colors, refers.color) if fill is not None else _Fill(refers.color, refers.opacity)
    color = found.gradient.stops[0][1] if found.gradient is not None else found.color
    if color is None:
        return None, 1.0
    said = [line for line in (element, refers.element) if line is not None]
    width = next((emus(line.get("w")) for line in said if line.get("w")), _DEFAULT_LINE)
    kind = next((dash for line in said if (dash := _dash(line)) is not None), "single")
    kind = next((line.get("cmpd", "") for line in said if line.get("cmpd") not in (None, "sng")), kind)
    return Border(kind, clamp(width, 0.1, 200.0), color), found.opacity


def _dash(line: Element) -> str | None:
    """Name of the dashes (20.1.10.49), or their own lengths in line widths (20.1.8.21); None where nothing is said."""
    preset, own = line.find(A + "prstDash"), line.find(A + "custDash")
    if preset is not None:
        return DASHES.get(preset.get("val", "solid"), "single")
    found = own.findall(A + "ds") if own is not None else []
    stops = [clamp(thousandths(stop.get(name)), 0.0, 100.0) for stop in found for name in ("d", "sp")]
    return " ".join(f"{length:g}" for length in stops[:16]) if any(stops) else None


def _end(line: Element | None, name: str) -> LineEnd | None:
    found = line.find(A + name) if line is not None else None
    kind = found.get("type", "none") if found is not None else "none"
    return None if found is None or kind == "none" else LineEnd(kind, found.get("w", "med"), found.get("len", "med"))


def _effects_of(properties: Element | None, refers: _Reference) -> tuple[Element | None, str | None]:
    """The shape's own list of effects, or the theme's with the colour that stands for phClr there."""
    own = properties.find(A + "effectLst") if properties is not None else None
    if own is not None or refers.element is None:
        return own, None
    return refers.element.find(A + "effectLst"), refers.color
