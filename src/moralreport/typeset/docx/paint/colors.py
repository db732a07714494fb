"""Colours of Word and DrawingML as "RRGGBB": theme colours with tint and shade, highlights, presets, patterns."""

from __future__ import annotations

import colorsys
import re
from collections.abc import Callable, Iterable, Mapping

from moralreport.typeset.colors import channels
from moralreport.typeset.docx.markup.names import A, W
from moralreport.typeset.docx.markup.trees import Element
from moralreport.typeset.docx.markup.units import clamp, degrees, thousandths

_HEX = re.compile(r"[0-9A-Fa-f]{6}")
_THEME_ALIASES = {
    "background1": "bg1",
    "background2": "bg2",
    "text1": "tx1",
    "text2": "tx2",
    "dark1": "dk1",
    "dark2": "dk2",
    "light1": "lt1",
    "light2": "lt2",
    "hyperlink": "hlink",
    "followedHyperlink": "folHlink",
}
_DEFAULT_MAP = {"bg1": "lt1", "tx1": "dk1", "bg2": "lt2", "tx2": "dk2"}
NAMED = {
    "black": "000000", "blue": "0000FF", "cyan": "00FFFF", "green": "00FF00", "magenta": "FF00FF", "red": "FF0000",
    "yellow": "FFFF00", "white": "FFFFFF", "darkBlue": "000080", "darkCyan": "008080", "darkGreen": "008000",
    "darkMagenta": "800080", "darkRed": "800000", "darkYellow": "808000", "darkGray": "808080", "lightGray": "C0C0C0",
}  # fmt: skip
"""ST_HighlightColor (17.18.40)."""
_BASIC = {
    "black": "000000", "silver": "C0C0C0", "gray": "808080", "white": "FFFFFF", "maroon": "800000", "red": "FF0000", "purple": "800080",
    "fuchsia": "FF00FF", "green": "008000", "lime": "00FF00", "olive": "808000", "yellow": "FFFF00", "navy": "000080", "blue": "0000FF",
    "teal": "008080", "aqua": "00FFFF", "window": "FFFFFF", "windowtext": "000000",
}  # fmt: skip
"""Names that most files keep to; all others are asked of Pillow, whose import takes longer than a short report's reading."""
_NOT_OF_HTML = ("window", "windowtext", "lightgray", "rebeccapurple")
_SHORT = {"dk": "dark", "lt": "light", "med": "medium"}
"""What DrawingML shortens in the names of CSS."""


def hex_color(value: str | None) -> str | None:
    """A hexadecimal colour in capitals, or that of a name of HTML as Word takes them; None for auto and for anything else."""
    if value is None:
        return None
    value = value.strip().removeprefix("#")
    return value.upper() if _HEX.fullmatch(value) else _html_color(value.lower())


def _html_color(word: str) -> str | None:
    """Of the names of greys Word knows those written with an a and lightgrey; no name came after HTML 4's browsers."""
    if not word.isalpha() or word == "auto" or word in _NOT_OF_HTML or ("grey" in word and word != "lightgrey"):
        return None
    return _css_color(word)


class ThemeColors:
    """The theme's twelve colours, under their own names and under the names that documents map to them (17.15.1.20)."""

    def __init__(self, scheme: Mapping[str, str], mapping: Mapping[str, str]) -> None:
        self._scheme = scheme
        self._mapping = {**_DEFAULT_MAP, **mapping}

    def named(self, name: str | None) -> str | None:
        """Colour of a theme name such as accent1, bg1 or text1; None when the theme has none."""
        if not name:
            return None
        name = _THEME_ALIASES.get(name, name)
        return self._scheme.get(self._mapping.get(name, name))

    def word_color(self, element: Element, prefix: str = "") -> str | None:
        """Colour of w:val/w:color/w:fill with its theme twins; `prefix` is "" (w:color) or "Fill" (w:shd).

        The theme colour wins where it is known (17.3.2.6).
        """
        theme = "theme" + prefix
        base = self.named(element.get(W + ("themeColor" if not prefix else "themeFill")))
        if base is None:
            return hex_color(element.get(W + ("fill" if prefix else "val")))
        return _tinted(base, element.get(W + theme + "Tint"), element.get(W + theme + "Shade"))

    def border_color(self, element: Element) -> str | None:
        """Colour of a border or underline, where w:val names the line style and w:color the colour."""
        base = self.named(element.get(W + "themeColor"))
        if base is None:
            return hex_color(element.get(W + "color"))
        return _tinted(base, element.get(W + "themeTint"), element.get(W + "themeShade"))

    def drawing_color(self, holder: Iterable[Element] | None, placeholder: str | None = None) -> tuple[str, float] | None:
        """Colour and opacity of the colour element inside `holder` (a:solidFill and the like); None when there is none.

        Shares of a:scrgbClr are those of light (20.1.2.3.30).
        """
        for child in holder if holder is not None else ():
            base = self._drawing_base(child, placeholder)
            if base is not None:
                return _transformed(base, child)
        return None

    def _drawing_base(self, element: Element, placeholder: str | None) -> str | None:
        value = element.get("val")
        match element.tag.removeprefix(A):
            case "srgbClr":
                return hex_color(value)
            case "schemeClr":
                return placeholder if value == "phClr" else self.named(value)
            case "sysClr":
                return hex_color(element.get("lastClr")) or _BASIC.get((value or "").lower(), "000000")
            case "prstClr":
                return preset_color(value or "")
            case "scrgbClr":
                return _hex(*(_encoded(clamp(thousandths(element.get(part)), 0, 1)) for part in "rgb"))
            case "hslClr":
                light, saturation = (clamp(thousandths(element.get(part)), 0, 1) for part in ("lum", "sat"))
                return _hex(*colorsys.hls_to_rgb(degrees(element.get("hue")) / 360 % 1, light, saturation))
        return None


def preset_color(name: str) -> str:
    """A colour by its name in CSS, which DrawingML (20.1.10.48) and VML share; grey for an unknown one."""
    word = name.lower()
    written_out = (full + word.removeprefix(short) for short, full in _SHORT.items() if word.startswith(short))
    return next((color for color in map(_css_color, (word, *written_out)) if color), "808080")


def _css_color(word: str) -> str | None:
    if word in _BASIC:
        return _BASIC[word]
    from PIL.ImageColor import colormap

    return str(colormap[word]).lstrip("#").upper() if word in colormap else None


_STRIPES = 0.4


def pattern_color(pattern: str, fill: str | None, color: str | None) -> str | None:
    """One plain colour for a shading pattern (17.18.78): pctNN mixes foreground and fill, stripes count as half."""
    if pattern == "nil":
        return None
    if pattern in ("clear", "none", ""):
        return fill
    if pattern == "solid":
        return color or "000000"
    return _mix(fill or "FFFFFF", color or "000000", _share_of(pattern))


def _share_of(pattern: str) -> float:
    """How much of a pattern is foreground: pct12, 37, 62 and 87 are eighths."""
    if not pattern.startswith("pct") or not pattern[3:].isdecimal():
        return _STRIPES
    share = int(pattern[3:])
    return clamp((share + (share % 25 == 12) / 2) / 100, 0, 1)


def _mix(base: str, over: str, share: float) -> str:
    pairs = zip(_shares(base), _shares(over), strict=True)
    return _hex(*(b + (o - b) * share for b, o in pairs))


def _shares(color: str) -> tuple[float, float, float]:
    red, green, blue = channels(color)
    return red / 255, green / 255, blue / 255


def _hex(red: float, green: float, blue: float) -> str:
    return "".join(f"{round(clamp(part, 0, 1) * 255):02X}" for part in (red, green, blue))


def _tinted(color: str, tint: str | None, shade: str | None) -> str:
    """themeTint and themeShade move the luminance towards white and black (17.3.2.6)."""
    hue, light, saturation = colorsys.rgb_to_hls(*_shares(color))
    if tint:
        share = _byte(tint)
        light = light * share + (1 - share)
    elif shade:
        light *= _byte(shade)
    else:
        return color
    return _hex(*colorsys.hls_to_rgb(hue, light, saturation))


def _byte(value: str) -> float:
    try:
        return clamp(int(value, 16) / 255, 0, 1)
    except ValueError:
        return 1.0


_Hls = tuple[float, float, float]
_TRANSFORMS: dict[str, Callable[[_Hls, float], _Hls]] = {
    "lumMod": lambda c, v: (c[0], c[1] * v, c[2]),
    "lumOff": lambda c, v: (c[0], c[1] + v, c[2]),
    "satMod": lambda c, v: (c[0], c[1], c[2] * v),
    "lum": lambda c, v: (c[0], v, c[2]),
    "sat": lambda c, v: (c[0], c[1], v),
    "satOff": lambda c, v: (c[0], c[1], c[2] + v),
    "hueMod": lambda c, v: (c[0] * v % 1, c[1], c[2]),
}
_LINEAR: dict[str, Callable[[float, float], float]] = {"shade": lambda c, v: c * v, "tint": lambda c, v: c * v + 1 - v}
"""Changes that act on the light of the channels, not on their numbers (20.1.2.3.31, 20.1.2.3.34)."""


def _transformed(color: str, element: Element) -> tuple[str, float]:
    """Applies a:lumMod and its like in their order (20.1.2.3)."""
    values = colorsys.rgb_to_hls(*_shares(color))
    opacity = 1.0
    for change in element:
        name = change.tag.removeprefix(A)
        share = thousandths(change.get("val"), 1.0)
        if name in ("alpha", "alphaMod"):
            opacity = clamp(share * (opacity if name == "alphaMod" else 1.0), 0, 1)
        elif name in _LINEAR:
            channels = [_encoded(clamp(_LINEAR[name](_decoded(part), share), 0, 1)) for part in colorsys.hls_to_rgb(*values)]
            values = colorsys.rgb_to_hls(*channels)
        elif name == "hueOff":
            values = ((values[0] + degrees(change.get("val")) / 360) % 1, values[1], values[2])
        elif name in _TRANSFORMS:
            hue, light, saturation = _TRANSFORMS[name](values, share)
            values = (hue, clamp(light, 0, 1), clamp(saturation, 0, 1))
    return (color if not len(element) else _hex(*colorsys.hls_to_rgb(*values))), opacity


def _decoded(part: float) -> float:
    """The light of a channel of sRGB."""
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def _encoded(light: float) -> float:
    return light * 12.92 if light <= 0.0031308 else 1.055 * light ** (1 / 2.4) - 0.055
