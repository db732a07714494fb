"""Ties merged XML to its file: "@style" names become ids (missing styles are added), "@picture:" and "@link:" become relationships."""

from __future__ import annotations

from collections.abc import Mapping

from lxml import etree

from moralreport.word.blocks import Picture
from moralreport.word.package.package import Package
from moralreport.word.package.style_chains import chain, styles_by_id
from moralreport.word.package.styles import base_of, item_layout, style_xml
from moralreport.word.package.wordml import DECLARED, WP, A, R, parse, r, w

_STYLED = (w("pStyle"), w("rStyle"), w("tblStyle"))
_EMBED, _BLIP, _LINK = r("embed"), f"{{{A}}}blip", w("hyperlink")
_DOC_PROPERTIES = f"{{{WP}}}docPr"
_MEDIA_TYPES = {"jpeg": "image/jpeg", "png": "image/png"}


def bind(package: Package, pictures: Mapping[str, Picture]) -> None:
    """Resolve every reference of the story parts, and number the drawings in reading order."""
    book = StyleBook(package)
    number = 0
    for name in package.story_parts():
        for element in package.tree(name).iter(*_STYLED, _BLIP, _LINK, _DOC_PROPERTIES):
            if element.tag in _STYLED:
                value = element.get(w("val"), "")
                if value.startswith("@"):
                    element.set(w("val"), book.id(value[1:]))
                    _keep_own_label(element, value[1:], book)
            elif element.tag == _DOC_PROPERTIES:
                number += 1
                element.set("id", str(number))
            else:
                _relate(package, name, element, pictures)


def _keep_own_label(styled: etree._Element, name: str, book: StyleBook) -> None:
    """An item of ours brings its number or dash along: where the form's style of that name numbers by itself, there would be two."""
    tabs, indents = item_layout(name)
    properties = styled.getparent()
    if not tabs or properties is None or not book.numbers(styled.get(w("val"), "")):
        return
    place = 2 if properties.find(w("keepNext")) is not None else 1
    unnumbered = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>'
    properties[place:place] = list(parse(f"<w:pPr {DECLARED}>{unnumbered}{tabs}{indents}</w:pPr>"))


def _relate(package: Package, part: str, element: etree._Element, pictures: Mapping[str, Picture]) -> None:
    key = _EMBED if element.tag == _BLIP else f"{{{R}}}id"
    kind, _, target = element.get(key, "").partition(":")
    if kind == "@link":
        element.set(key, package.relate(part, "hyperlink", target, external=True))
    elif kind == "@picture":
        name = f"word/media/{target}"
        if not package.has(name):
            package.add(name, pictures[target].data, _MEDIA_TYPES[target.rsplit(".", 1)[-1]])
        element.set(key, package.relate(part, "image", name))


class StyleBook:
    """The styles of one file by name. Word, LibreOffice and offices give ids as they like; names stay."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self.part = package.own_part("styles")
        self._ids: dict[str, str] = {}
        self._numbering: dict[str, bool] = {}
        for style in parse(package.content(self.part)).iterchildren(w("style")):
            named = style.find(w("name"))
            if named is not None:
                self._ids.setdefault(named.get(w("val"), "").lower(), style.get(w("styleId"), ""))

    def id(self, name: str) -> str:
        """The id of a style; one of ours that the file lacks is added, with what it is based on."""
        lower = name.lower()
        if lower not in self._ids:
            self._add(name)
        return self._ids[lower]

    def numbers(self, style: str) -> bool:
        """Whether paragraphs of the style with this id are numbered by it, or by one that it is based on (17.3.1.19)."""
        if style not in self._numbering:
            styles = styles_by_id(self._package.tree(self.part))
            ids = (one.find(f"{w('pPr')}/{w('numPr')}/{w('numId')}") for one in chain(styles, style))
            told = next((number.get(w("val")) for number in ids if number is not None), "0")
            self._numbering[style] = told != "0"
        return self._numbering[style]

    def __contains__(self, name: str) -> bool:
        return name.lower() in self._ids

    def _add(self, name: str) -> None:
        base = base_of(name)
        if base:
            self.id(base)
        xml = style_xml(name, self._ids)
        if xml is None:
            raise KeyError(name)
        style = parse(xml.replace("<w:style ", f"<w:style {DECLARED} ", 1))
        taken = set(self._ids.values())
        wanted = style.get(w("styleId"), "")
        style.set(w("styleId"), wanted if wanted not in taken else f"{wanted}MoralReport")
        self._package.tree(self.part).append(style)
        self._ids[name.lower()] = style.get(w("styleId"), "")
