"""w:rPr -> partial values, keyed by the names of `RunProperties`; and the finished value from merged partials (17.3.2).

Word reads colours, underlines, highlights, raised signs and marks of emphasis whose value it does not know as if they were not there:
what the styles say holds.
"""

from __future__ import annotations

from typing import Any

from moralreport.typeset.document import Border, FontNames, RunProperties, TextEffect, Underline
from moralreport.typeset.docx.formatting.properties.borders import read_border
from moralreport.typeset.docx.formatting.properties.partials import Partial, Reader, flag, read_partial, shading_of
from moralreport.typeset.docx.formatting.theme import Theme
from moralreport.typeset.docx.markup.names import VAL, W14, W, local_name
from moralreport.typeset.docx.markup.trees import Element
from moralreport.typeset.docx.markup.units import MAX_PAGE, clamp, half_points, hundredths, is_on, twips
from moralreport.typeset.docx.paint.colors import NAMED

MAX_SIZE = 1638.0
TOGGLES = ("bold", "bold_cs", "italic", "italic_cs", "caps", "small_caps", "strike", "hidden")
"""Properties that alternate through the style hierarchy (17.7.3)."""
_FONT_SLOTS = (
    ("ascii", "ascii", "asciiTheme"),
    ("h_ansi", "hAnsi", "hAnsiTheme"),
    ("east_asia", "eastAsia", "eastAsiaTheme"),
    ("cs", "cs", "cstheme"),
)
_UNDERLINES = frozenset(
    (
        "single", "words", "double", "thick", "dotted", "dottedHeavy", "dash", "dashedHeavy", "dashLong", "dashLongHeavy", "dotDash",
        "dashDotHeavy", "dotDotDash", "dashDotDotHeavy", "wave", "wavyHeavy", "wavyDouble",
    )
)  # fmt: skip
"""ST_Underline (17.18.99)."""
_NONE = frozenset(("none", "1", "true", "on", "0", "false", "off"))
_FALLBACK_FACE = "Times New Roman"


def read_run_properties(element: Element | None, theme: Theme) -> Partial:
    """What a w:rPr says, and nothing else."""
    return read_partial(element, theme, _READERS)


def build_run_properties(values: Partial) -> RunProperties:
    """The finished value from merged partials."""
    rest = {name: value for name, value in values.items() if name not in _NOT_FIELDS}
    drawn = [values[name] for name in _DRAWN if values.get(name)]
    if drawn:
        rest["effects"] = tuple(drawn)
    underline = Underline(values["underline"], values.get("underline_color")) if values.get("underline") else None
    return RunProperties(fonts=_build_fonts(values), underline=underline, **rest)


_DRAWN = ("drawn_glow", "drawn_shadow", "drawn_emboss", "drawn_imprint", "drawn_outline", "drawn_fill", "drawn_line")
"""Effects, in the order in which they are drawn."""
_NOT_FIELDS = frozenset(("ascii", "h_ansi", "east_asia", "cs", "hint", "rstyle", "underline", "underline_color", *_DRAWN))


def _build_fonts(values: Partial) -> FontNames:
    ascii_face = values.get("ascii") or values.get("h_ansi") or _FALLBACK_FACE
    return FontNames(
        ascii=ascii_face,
        h_ansi=values.get("h_ansi") or ascii_face,
        east_asia=values.get("east_asia") or ascii_face,
        cs=values.get("cs") or _FALLBACK_FACE,
        hint=values.get("hint", "default"),
    )


def _read_fonts(element: Element, theme: Theme, values: dict[str, Any]) -> None:
    for slot, plain, themed in _FONT_SLOTS:
        face = theme.fonts.get(element.get(W + themed, "")) or element.get(W + plain)
        if face:
            values[slot] = face
    hint = element.get(W + "hint")
    if hint:
        values["hint"] = hint


def _size(name: str) -> Reader:
    def read(element: Element, theme: Theme, values: dict[str, Any]) -> None:
        size = half_points(element.get(VAL))
        if size > 0:
            values[name] = clamp(size, 0.5, MAX_SIZE)

    return read


def _read_color(element: Element, theme: Theme, values: dict[str, Any]) -> None:
    color = theme.colors.word_color(element)
    if color is not None or element.get(VAL) == "auto":
        values["color"] = color


def _read_highlight(element: Element, theme: Theme, values: dict[str, Any]) -> None:
    name = element.get(VAL, "")
    if name in NAMED or name == "none":
        values["highlight"] = NAMED.get(name)


def _read_underline(element: Element, theme: Theme, values: dict[str, Any]) -> None:
    """Kind and colour, each of which may come from a style; Word takes the words for on and off for none."""
    kind = element.get(VAL, "")
    if kind in _UNDERLINES or kind in _NONE:
        values["underline"] = "" if kind in _NONE else kind
    if (color := theme.colors.border_color(element)) is not None:
        values["underline_color"] = color


def _read_shading(element: Element, theme: Theme, values: dict[str, Any]) -> None:
    values["shading"] = shading_of(element, theme)


def _read_vertical_align(element: Element, theme: Theme, values: dict[str, Any]) -> None:
    value = element.get(VAL)
    if value in ("superscript", "subscript", "baseline"):
        values["vertical_align"] = value


def _read_position(element: Element, theme: Theme, values: dict[str, Any]) -> None:
    values["position"] = clamp(half_points(element.get(VAL)), -MAX_SIZE, MAX_SIZE)


def _read_spacing(element: Element, theme: Theme, values: dict[str, Any]) -> None:
    values["spacing"] = clamp(twips(element.get(VAL)), -MAX_PAGE, MAX_PAGE)


def _read_scale(element: Element, theme: Theme, values: dict[str, Any]) -> None:
    """w:w; Word takes what lies outside 1 to 600 per cent as 100 (17.3.2.43)."""
    share = hundredths(element.get(VAL))
    values["scale"] = share if 0.01 <= share <= 6.0 else 1.0


def _read_kerning(element: Element, theme: Theme, values: dict[str, Any]) -> None:
    values["kerning"] = half_points(element.get(VAL)) or None


def _read_border(element: Element, theme: Theme, values: dict[str, Any]) -> None:
    border = read_border(element, theme)
    values["border"] = border if isinstance(border, Border) else None


def _read_emphasis(element: Element, theme: Theme, values: dict[str, Any]) -> None:
    value = element.get(VAL)
    if value in ("dot", "comma", "circle", "underDot", "none"):
        values["emphasis"] = None if value == "none" else value


def _read_effect(element: Element, theme: Theme, values: dict[str, Any]) -> None:
    name: Any = local_name(element.tag)
    values["drawn_" + name] = TextEffect(name) if is_on(element.get(VAL)) else None


def _read_drawn_effect(element: Element, theme: Theme, values: dict[str, Any]) -> None:
    from moralreport.typeset.docx.formatting.properties.text_effects import read_text_effect

    values |= read_text_effect(element, theme)


def _read_east_asian(element: Element, theme: Theme, values: dict[str, Any]) -> None:
    if any(is_on(element.get(W + name, "0")) for name in ("combine", "vert")):
        values["effect"] = "eastAsianLayout"


def _read_font_feature(element: Element, theme: Theme, values: dict[str, Any]) -> None:
    """Ligatures, old-style figures and the like; style sets stand inside."""
    if len(element) or element.get(W14 + "val", "none") not in ("none", "default"):
        values["effect"] = "fontFeature"


def _read_fit_width(element: Element, theme: Theme, values: dict[str, Any]) -> None:
    values["fit_width"], values["fit_id"] = clamp(twips(element.get(VAL)), 0.0, MAX_SIZE), element.get(W + "id", "")


def _read_language(element: Element, theme: Theme, values: dict[str, Any]) -> None:
    for name, attribute in (("language", "val"), ("language_cs", "bidi")):
        value = element.get(W + attribute)
        if value:
            values[name] = value


def _read_style(element: Element, theme: Theme, values: dict[str, Any]) -> None:
    values["rstyle"] = element.get(VAL, "")


_READERS: dict[str, Reader] = {
    W + name: reader
    for name, reader in {
        "rStyle": _read_style,
        "rFonts": _read_fonts,
        "b": flag("bold"),
        "bCs": flag("bold_cs"),
        "i": flag("italic"),
        "iCs": flag("italic_cs"),
        "caps": flag("caps"),
        "smallCaps": flag("small_caps"),
        "strike": flag("strike"),
        "dstrike": flag("double_strike"),
        "vanish": flag("hidden"),
        "cs": flag("complex_script"),
        "rtl": flag("rtl"),
        "sz": _size("size"),
        "szCs": _size("size_cs"),
        "color": _read_color,
        "highlight": _read_highlight,
        "u": _read_underline,
        "shd": _read_shading,
        "vertAlign": _read_vertical_align,
        "position": _read_position,
        "spacing": _read_spacing,
        "w": _read_scale,
        "kern": _read_kerning,
        "bdr": _read_border,
        "em": _read_emphasis,
        "fitText": _read_fit_width,
        **dict.fromkeys(("outline", "shadow", "emboss", "imprint"), _read_effect),
        "lang": _read_language,
        "noProof": flag("no_proof"),
        "eastAsianLayout": _read_east_asian,
    }.items()
} | {W14 + name: _read_drawn_effect for name in ("glow", "reflection", "shadow", "textFill", "textOutline", "props3d")}
_READERS |= {W14 + name: _read_font_feature for name in ("ligatures", "numForm", "numSpacing", "stylisticSets")}
