"""Faces inside the Word file, as Word embeds them: obfuscated by their GUID (ECMA-376 part 1, 17.8.1)."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Final

from lxml import etree

from moralreport.errors import Warning
from moralreport.word.package.package import Package
from moralreport.word.package.properties import settings_child
from moralreport.word.package.style_chains import Styles, chain, styles_by_id
from moralreport.word.package.wordml import FAMILY, is_on, r, w

_FILES: Final = {"embedRegular": "Regular", "embedBold": "Bold", "embedItalic": "Italic", "embedBoldItalic": "BoldItalic"}
_ELEMENTS: Final = {
    (False, False): "embedRegular",
    (True, False): "embedBold",
    (False, True): "embedItalic",
    (True, True): "embedBoldItalic",
}
Looks = Mapping[str, tuple[bool, bool]]
_OBFUSCATED: Final = "application/vnd.openxmlformats-officedocument.obfuscatedFont"
_KEYED: Final = 32
"""Bytes at the beginning of a font that the key hides."""


def embed_fonts(package: Package, folder: Path) -> tuple[Warning, ...]:
    """Embed the faces of the visual system that the text uses; a warning for each that the folder lacks."""
    used = _used_faces(package)
    warnings = []
    table = package.own_part("fontTable")
    font = _font_entry(package.tree(table))
    for element in _FILES:
        path = folder / f"{FAMILY.replace(' ', '')}-{_FILES[element]}.ttf"
        if element not in used:
            continue
        if not path.is_file():
            warnings.append(Warning("font-not-embedded", f"ไม่พบไฟล์แบบอักษร {path.name} จึงไม่ได้ฝังในไฟล์ Word", path.name))
            continue
        data, key = _obfuscated(path, path.stat().st_mtime_ns)
        name = f"word/fonts/{path.stem}.odttf"
        package.add(name, data, _OBFUSCATED)
        embedded = etree.SubElement(font, w(element))
        embedded.set(r("id"), package.relate(table, "font", name))
        embedded.set(w("fontKey"), key)
    settings_child(package.tree(package.own_part("settings")), "embedTrueTypeFonts")
    return tuple(warnings)


def _used_faces(package: Package) -> set[str]:
    """The faces that runs with text ask for, directly or through their styles."""
    looks = _style_looks(package)
    used = {"embedRegular"}
    for name in package.story_parts():
        for paragraph in package.tree(name).iter(w("p")):
            own = _look(paragraph.find(w("pPr")), "pStyle", looks)
            for run in paragraph.iter(w("r")):
                properties = run.find(w("rPr"))
                styled = _look(properties, "rStyle", looks)
                bold = _toggled(properties, "b", own[0] or styled[0])
                used.add(_ELEMENTS[bold, _toggled(properties, "i", own[1] or styled[1])])
                if len(used) == len(_ELEMENTS):
                    return used
    return used


def _look(properties: etree._Element | None, reference: str, looks: Looks) -> tuple[bool, bool]:
    style = properties.find(w(reference)) if properties is not None else None
    return looks.get(style.get(w("val"), "") if style is not None else "", (False, False))


def _toggled(properties: etree._Element | None, name: str, inherited: bool) -> bool:
    flag = properties.find(w(name)) if properties is not None else None
    return inherited if flag is None else is_on(flag)


def _style_looks(package: Package) -> Looks:
    """Style id → bold, italic, with what it is based on."""
    name = package.related("styles")
    styles = styles_by_id(package.tree(name)) if package.has(name) else {}
    return {key: (_is_styled(styles, key, "b"), _is_styled(styles, key, "i")) for key in styles}


def _is_styled(styles: Styles, key: str, name: str) -> bool:
    flags = (style.find(f"{w('rPr')}/{w(name)}") for style in chain(styles, key))
    return is_on(next((flag for flag in flags if flag is not None), None))


def _font_entry(root: etree._Element) -> etree._Element:
    """The entry of the visual system's face in a font table, made anew."""
    for old in [font for font in root.iterchildren(w("font")) if font.get(w("name")) == FAMILY]:
        root.remove(old)
    font = etree.SubElement(root, w("font"))
    font.set(w("name"), FAMILY)
    for name, value in (("charset", "DE"), ("family", "swiss"), ("pitch", "variable")):
        etree.SubElement(font, w(name)).set(w("val"), value)
    return font


@lru_cache(maxsize=16)
def _obfuscated(path: Path, _changed: int) -> tuple[bytes, str]:
    data = path.read_bytes()
    return obfuscate(data, hashlib.sha256(data).hexdigest()[:32].upper())


def obfuscate(data: bytes, digits: str) -> tuple[bytes, str]:
    """The font with its first 32 bytes hidden, and the key as Word writes it. `digits`: 32 hexadecimal digits of the GUID."""
    key = bytes.fromhex(digits)[::-1] * 2
    hidden = bytes(byte ^ mask for byte, mask in zip(data[:_KEYED], key, strict=True))
    guid = "-".join((digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:]))
    return hidden + data[_KEYED:], f"{{{guid}}}"
