"""Content controls bound to the document's properties: Word fetches their text anew when it opens a file (17.5.2.6)."""

from __future__ import annotations

from collections.abc import Mapping

from lxml import etree

from moralreport.patterns import pattern
from moralreport.typeset.docx.markup.names import W
from moralreport.typeset.docx.markup.trees import Element
from moralreport.typeset.docx.markup.units import is_on

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_BOUND_TO = pattern(r"/(?:\w+:)?coreProperties(?:\[1\])?/(?:\w+:)?(\w+)(?:\[1\])?$")


def fill_bound_controls(root: Element, properties: Mapping[str, str]) -> None:
    """Puts core properties (by element name: title, creator …) into the text controls of a part that are bound to them."""
    for binding in root.iter(W + "dataBinding"):
        bound = _BOUND_TO.search(binding.get(W + "xpath", ""))
        value = properties.get(bound[1], "") if bound else ""
        settings = binding.getparent()
        control = settings.getparent() if settings is not None else None
        if value and control is not None and settings is not None and settings.find(W + "text") is not None:
            _replace_text(control.find(W + "sdtContent"), _lines(value, settings))


def _lines(value: str, settings: Element) -> list[str]:
    """The lines of a value; a control that has no lines joins them (17.5.2.44)."""
    text = settings.find(W + "text")
    lines = value.replace("_x000d_", "").replace("_x000D_", "").splitlines()
    return lines if text is not None and is_on(text.get(W + "multiLine", "0")) else [" ".join(lines)]


def _replace_text(content: Element | None, lines: list[str]) -> None:
    """The first run's text becomes `lines`, the others are emptied; nothing changes where the text is the same."""
    texts = list(content.iter(W + "t")) if content is not None else []
    if not texts or "".join(text.text or "" for text in texts) == "".join(lines):
        return
    for text in texts:
        text.text = ""
    for old in [found for text in texts for found in text.itersiblings(W + "br")]:
        text_run = old.getparent()
        if text_run is not None:
            text_run.remove(old)
    first = texts[0]
    first.text = lines[0]
    for line in reversed(lines[1:]):
        more = etree.Element(W + "t", {_SPACE: "preserve"})
        more.text = line
        first.addnext(more)
        first.addnext(etree.Element(W + "br"))
