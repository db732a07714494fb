"""The styles of a styles part by id, each with what it is based on (w:basedOn, 17.7.4.3)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lxml import etree

from moralreport.word.package.wordml import w

Styles = Mapping[str, etree._Element]


def styles_by_id(root: etree._Element) -> Styles:
    """The styles that a styles part defines."""
    return {style.get(w("styleId"), ""): style for style in root.iterchildren(w("style"))}


def chain(styles: Styles, key: str) -> Iterator[etree._Element]:
    """The style with this id, what that is based on, and so on; a circle of styles is gone through once."""
    seen: set[str] = set()
    while key in styles and key not in seen:
        seen.add(key)
        yield styles[key]
        base = styles[key].find(w("basedOn"))
        key = base.get(w("val"), "") if base is not None else ""
