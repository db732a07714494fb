"""Which four faces a run really has: direct, character style, paragraph style, document defaults, theme (17.7.2, 17.3.2.26)."""

from __future__ import annotations

from functools import cache
from typing import Final

from lxml import etree

from moralreport.word.package.package import Package
from moralreport.word.package.style_chains import Styles, chain, styles_by_id
from moralreport.word.package.wordml import FAMILY, A, w

SLOTS: Final = ("ascii", "eastAsia", "hAnsi", "cs")
_THEME_SLOTS: Final = {"ascii": "latin", "hAnsi": "latin", "eastAsia": "ea", "cs": "cs"}
Faces = dict[str, str]


class EffectiveFonts:
    """Faces by style of one file; a slot that nothing names falls to the visual system's face."""

    def __init__(self, package: Package) -> None:
        theme, sheet = package.related("theme"), package.related("styles")
        self._theme = _theme_faces(package.tree(theme)) if package.has(theme) else {}
        self._styles: Styles = {}
        self._defaults: Faces = {}
        if package.has(sheet):
            root = package.tree(sheet)
            self._styles = styles_by_id(root)
            self._defaults = self._named(root.find(f"{w('docDefaults')}/{w('rPrDefault')}/{w('rPr')}/{w('rFonts')}"))
        self._default_style = next(
            (key for key, one in self._styles.items() if one.get(w("type")) == "paragraph" and one.get(w("default")) in ("1", "true")), ""
        )
        self._chain = cache(self._style_faces)
        self.completed: dict[tuple[bytes, str, bool], etree._Element] = {}
        """Finished run properties by what they were, paragraph style and script: a document has few looks and many runs."""

    def of(self, paragraph_style: str, run_style: str, direct: etree._Element) -> Faces:
        """Face of each slot for a run with these styles and this w:rFonts."""
        faces = {**self._defaults, **self._chain(paragraph_style or self._default_style), **self._chain(run_style), **self._named(direct)}
        spare = faces.get("cs") or faces.get("ascii") or FAMILY
        return {slot: faces.get(slot) or spare for slot in SLOTS}

    def _style_faces(self, key: str) -> Faces:
        faces: Faces = {}
        for style in chain(self._styles, key):
            faces = self._named(style.find(f"{w('rPr')}/{w('rFonts')}")) | faces
        return faces

    def _named(self, fonts: etree._Element | None) -> Faces:
        if fonts is None:
            return {}
        faces: Faces = {}
        for slot in SLOTS:
            theme = fonts.get(w("cstheme" if slot == "cs" else f"{slot}Theme"))
            named = self._theme.get((theme[:5], _THEME_SLOTS[slot])) if theme else None
            face = named or fonts.get(w(slot))
            if face:
                faces[slot] = face
        return faces


def _theme_faces(root: etree._Element) -> dict[tuple[str, str], str]:
    """(major|minor, latin|ea|cs) → face; a theme without its own complex-script face names it for the script Thai."""
    found: dict[tuple[str, str], str] = {}
    for family in ("major", "minor"):
        fonts = next(root.iter(f"{{{A}}}{family}Font"), None)
        if fonts is None:
            continue
        for slot in ("latin", "ea", "cs"):
            face = fonts.find(f"{{{A}}}{slot}")
            found[family, slot] = face.get("typeface", "") if face is not None else ""
        thai = next((face.get("typeface", "") for face in fonts.iterchildren(f"{{{A}}}font") if face.get("script") == "Thai"), "")
        found[family, "cs"] = found[family, "cs"] or thai
    return found
