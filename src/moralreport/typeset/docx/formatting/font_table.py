"""The font table (17.8.3): what a file says of the fonts that it names, for readers that lack them."""

from __future__ import annotations

from moralreport.typeset.document import FontHint, FontKind
from moralreport.typeset.docx.markup.names import VAL, W
from moralreport.typeset.docx.markup.trees import Element

_FAMILIES: dict[str, FontKind] = {"roman": "serif", "swiss": "sans", "modern": "mono"}
_LATIN_TEXT = 2
_LAST_SERIF = 10
"""PANOSE: kinds of serif from 2 to 10, of sans serif from 11 on."""


def read_font_table(root: Element | None) -> dict[str, FontHint]:
    """Other names of each font, and what kind of face it is; nothing for a font of which neither is said."""
    found: dict[str, FontHint] = {}
    for font in root.iterchildren(W + "font") if root is not None else ():
        others = font.find(W + "altName")
        names = () if others is None else tuple(filter(None, map(str.strip, others.get(VAL, "").split(","))))
        kind = _kind(font)
        if names or kind:
            found.setdefault(font.get(W + "name", ""), FontHint(names, kind))
    return found


def _kind(font: Element) -> FontKind:
    family, panose = font.find(W + "family"), font.find(W + "panose1")
    named = _FAMILIES.get(family.get(VAL, ""), "") if family is not None else ""
    return named or _kind_of_panose(panose.get(VAL, "") if panose is not None else "")


def _kind_of_panose(value: str) -> FontKind:
    try:
        kind, serifs = bytes.fromhex(value)[:2]
    except ValueError:
        return ""
    if kind != _LATIN_TEXT or serifs < _LATIN_TEXT:
        return ""
    return "serif" if serifs <= _LAST_SERIF else "sans"
