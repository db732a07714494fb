"""Fonts that a file brings along (17.8.1, 17.8.3.3 to 17.8.3.6): their bytes, cleared of what hides them."""

from __future__ import annotations

from collections.abc import Iterator

from moralreport.typeset.docx.markup.names import R, W
from moralreport.typeset.docx.markup.trees import Element
from moralreport.typeset.docx.opc.package import Package

_STYLES = {
    W + "embedRegular": (False, False),
    W + "embedBold": (True, False),
    W + "embedItalic": (False, True),
    W + "embedBoldItalic": (True, True),
}
_HIDDEN = 32
MOST_FILES = 64
"""Of fonts that are looked at in one document."""


def read_embedded_fonts(package: Package, part: str, root: Element | None) -> dict[str, dict[tuple[bool, bool], bytes]]:
    """Font files by the name of the font, then by (bold, italic); nobody has looked into them yet. `root`: the font table, of `part`."""
    found: dict[str, dict[tuple[bool, bool], bytes]] = {}
    for name, style, target, key in list(_named(package, part, root))[:MOST_FILES]:
        found.setdefault(name, {}).setdefault(style, _shown(package.read(target) or b"", key))
    return found


def _named(package: Package, part: str, root: Element | None) -> Iterator[tuple[str, tuple[bool, bool], str, str]]:
    """Font name, style, part and key of every embedded font."""
    fonts = root.iterchildren(W + "font") if root is not None else ()
    places = [(font.get(W + "name", ""), item) for font in fonts for item in font if item.tag in _STYLES]
    relationships = package.relationships(part) if places else {}
    for name, item in places:
        target = relationships.get(item.get(R + "id", ""))
        if target is not None and not target.external:
            yield name, _STYLES[str(item.tag)], target.target, item.get(W + "fontKey", "")


def _shown(data: bytes, key: str) -> bytes:
    """The font file: its first 32 bytes were XORed with the key's, which is a GUID read backwards (17.8.1)."""
    try:
        mask = bytes.fromhex(key.strip("{} ").replace("-", ""))[::-1]
    except ValueError:
        return data
    if len(mask) != _HIDDEN // 2:
        return data
    return bytes(a ^ b for a, b in zip(data[:_HIDDEN], mask * 2, strict=False)) + data[_HIDDEN:]
