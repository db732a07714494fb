"""Styles, lists and notes of an imported package beside those of the document: what has the same id gets another."""

from __future__ import annotations

from collections.abc import Mapping

from moralreport.records import dataclass
from moralreport.typeset.docx.formatting.cascade import Cascade, style_lists
from moralreport.typeset.docx.formatting.numbering import Numbering, read_numbering
from moralreport.typeset.docx.formatting.styles import StyleSheet, read_styles
from moralreport.typeset.docx.formatting.theme import Theme
from moralreport.typeset.docx.markup.children import value_of
from moralreport.typeset.docx.markup.names import VAL, W
from moralreport.typeset.docx.markup.trees import Element
from moralreport.typeset.docx.markup.units import integer

_STYLES = tuple(W + name for name in ("pStyle", "rStyle", "tblStyle", "basedOn", "link", "styleLink", "numStyleLink"))
_LISTS = (W + "numId",)
_NOTES = tuple(W + name for name in ("footnote", "endnote", "footnoteReference", "endnoteReference"))
_FOREIGN = (W + "headerReference", W + "footerReference")
_STYLE_ID = W + "styleId"


@dataclass(frozen=True, slots=True)
class Names:
    """What a package names by ids, in the words of the document that takes it in."""

    styles: Mapping[str, str]
    prefix: str
    first_list: int
    """Added to the numbers of its lists."""

    def adapt(self, root: Element) -> None:
        """Renames what a tree names; heads and feet of its sections, which the document keeps to its own, are forgotten."""
        for element in root.iter(*_STYLES):
            element.set(VAL, self.styles.get(element.get(VAL, ""), element.get(VAL, "")))
        for element in root.iter(*_LISTS):
            found = integer(element.get(VAL), 0, 0, 2**20)
            element.set(VAL, str(found + self.first_list if found else 0))
        for element in root.iter(*_NOTES):
            element.set(W + "id", self.prefix + element.get(W + "id", ""))
        for element in list(root.iter(*_FOREIGN)):
            parent = element.getparent()
            if parent is not None:
                parent.remove(element)

    def adapt_styles(self, root: Element) -> None:
        """The same for a styles part."""
        self.adapt(root)
        for element in root.iterchildren(W + "style"):
            element.set(_STYLE_ID, self.styles.get(element.get(_STYLE_ID, ""), ""))

    def adapt_numbering(self, root: Element) -> None:
        """The same for a numbering part."""
        self.adapt(root)
        for element in root.iterchildren(W + "num"):
            element.set(W + "numId", str(integer(element.get(W + "numId"), 0, 0, 2**20) + self.first_list))
        for element in root.iter(W + "abstractNumId", W + "lvlPicBulletId"):
            element.set(VAL, self.prefix + element.get(VAL, ""))
        for name in ("abstractNum", "numPicBullet"):
            for element in root.iterchildren(W + name):
                element.set(f"{W}{name}Id", self.prefix + element.get(f"{W}{name}Id", ""))


def names_of(styles: Element | None, host: Cascade, number: int, keep: bool) -> Names:
    """Names for the `number`th package: styles that the host has by name are the host's, unless the source's are kept (17.17.2.3)."""
    prefix = f"chunk{number}:"
    hosts = {} if keep else {(style.kind, style.name): key for key, style in host.sheet.styles.items()}
    named: dict[str, str] = {}
    for element in styles.iterchildren(W + "style") if styles is not None else ():
        key = element.get(_STYLE_ID, "")
        same = hosts.get((element.get(W + "type", "paragraph"), value_of(element, "name").lower()))
        named.setdefault(key, prefix + key if same is None else same)
    return Names(named, prefix, max(host.numbering.lists, default=0))


def merged_cascade(host: Cascade, names: Names, parts: tuple[Element | None, Element | None], theme: Theme, keep: bool) -> Cascade:
    """The formatting of what a package holds, whose own `parts` are its styles and numbering."""
    styles, numbers = parts
    if styles is not None:
        names.adapt_styles(styles)
    if numbers is not None:
        names.adapt_numbering(numbers)
    own = read_styles(styles, theme)
    base = own if keep else host.sheet
    sheet = StyleSheet({**own.styles, **host.sheet.styles}, base.defaults, base.run_defaults, base.paragraph_defaults)
    lists = read_numbering(numbers, theme, style_lists(own))
    numbering = Numbering({**lists.lists, **host.numbering.lists}, {**lists.pictures, **host.numbering.pictures})
    return Cascade(sheet, numbering, host.weak_default_style, host.hyphenates)
