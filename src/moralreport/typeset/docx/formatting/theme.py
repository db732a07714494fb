"""The theme part: fonts by role and script, and the colour scheme (20.1.6)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from moralreport.records import dataclass
from moralreport.typeset.docx.markup.names import A
from moralreport.typeset.docx.markup.trees import Element
from moralreport.typeset.docx.paint.colors import ThemeColors, hex_color

_SCRIPTS = {
    "th": "Thai", "ar": "Arab", "he": "Hebr", "ja": "Jpan", "ko": "Hang", "hi": "Deva", "bn": "Beng", "km": "Khmr",
    "lo": "Laoo",
    "vi": "Viet", "zh-cn": "Hans", "zh-sg": "Hans", "zh-tw": "Hant", "zh-hk": "Hant", "zh-mo": "Hant", "zh": "Hans",
    "ur": "Arab", "fa": "Arab",
    "ta": "Taml", "te": "Telu", "ml": "Mlym", "kn": "Knda", "gu": "Gujr", "pa": "Guru",
    "or": "Orya", "si": "Sinh", "bo": "Tibt", "ka": "Geor",
}  # fmt: skip
_ROLES = {"Ascii": "latin", "HAnsi": "latin", "EastAsia": "ea", "Bidi": "cs"}


@dataclass(frozen=True, slots=True)
class Theme:
    """`fonts` maps a theme font name (majorBidi, minorHAnsi …) to a face; `colors` resolves theme colours."""

    fonts: Mapping[str, str] = field(default_factory=dict)
    colors: ThemeColors = field(default_factory=lambda: ThemeColors({}, {}))
    formats: Element | None = None
    """Its a:fmtScheme: lines, fills and effects that shapes refer to by number (20.1.4.1.14)."""


def read_theme(root: Element | None, languages: Mapping[str, str], color_map: Mapping[str, str]) -> Theme:
    """Resolves the theme for the languages of w:themeFontLang (`eastAsia`, `bidi`) and the document's colour mapping."""
    fonts: dict[str, str] = {}
    for group in ("major", "minor"):
        found = root.find(f"{A}themeElements/{A}fontScheme/{A}{group}Font") if root is not None else None
        if found is not None:
            fonts.update({group + suffix: _face(found, suffix, languages) for suffix in _ROLES})
    scheme, formats = (root.find(f"{A}themeElements/{A}{name}") if root is not None else None for name in ("clrScheme", "fmtScheme"))
    return Theme({name: face for name, face in fonts.items() if face}, ThemeColors(_scheme_colors(scheme), color_map), formats)


def _face(group: Element, suffix: str, languages: Mapping[str, str]) -> str:
    """Typeface of a role; the script of the theme language comes first for eastAsia and bidi (17.15.1.88)."""
    language = languages.get({"EastAsia": "eastAsia", "Bidi": "bidi"}.get(suffix, ""), "")
    script = _SCRIPTS.get(language.lower()) or _SCRIPTS.get(language.lower().partition("-")[0])
    if script:
        for font in group.iterchildren(A + "font"):
            if font.get("script") == script:
                return font.get("typeface", "")
    named = group.find(A + _ROLES[suffix])
    return named.get("typeface", "") if named is not None else ""


def _scheme_colors(scheme: Element | None) -> dict[str, str]:
    colors: dict[str, str] = {}
    for entry in scheme if scheme is not None else ():
        for value in entry:
            color = hex_color(value.get("lastClr") or value.get("val"))
            if color:
                colors[entry.tag.removeprefix(A)] = color
    return colors
