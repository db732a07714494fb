"""Content controls bound to the document's properties or to custom XML: Word fetches their text anew when it opens a file (17.5.2.6)."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from lxml import etree

from moralreport.patterns import pattern
from moralreport.typeset.docx.markup.names import W
from moralreport.typeset.docx.markup.trees import Element
from moralreport.typeset.docx.markup.units import is_on

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_BOUND_TO = pattern(r"/(?:\w+:)?coreProperties(?:\[1\])?/(?:\w+:)?(\w+)(?:\[1\])?$")


_PATH = pattern(r"(?:/@?(?:\w+:)?[\w.-]+(?:\[\d+\])?)+")
_STEP = pattern(r"/(@?)(?:(\w+):)?([\w.-]+)(?:\[(\d+)\])?")
_PREFIX = pattern(r"xmlns:(\w+)\s*=\s*(['\"])(.*?)\2")


def fill_bound_controls(root: Element, properties: Mapping[str, str], stores: Callable[[], Mapping[str, Element]]) -> None:
    """Puts what the text controls of a part are bound to into them: core properties, by element name, or a place in one of the stores."""
    for binding in root.iter(W + "dataBinding"):
        settings = binding.getparent()
        control = settings.getparent() if settings is not None else None
        if control is None or settings is None or settings.find(W + "text") is None:
            continue
        value = _value(binding, properties, stores)
        if value:
            _show_as_text(settings, control)
            _replace_text(control.find(W + "sdtContent"), _lines(value, settings))


def _value(binding: Element, properties: Mapping[str, str], stores: Callable[[], Mapping[str, Element]]) -> str:
    path = binding.get(W + "xpath", "")
    bound = _BOUND_TO.search(path)
    if bound:
        return properties.get(bound[1], "")
    store = stores().get(binding.get(W + "storeItemID", "").upper())
    return _text_at(store, path, binding.get(W + "prefixMappings", "")) if store is not None else ""


def _text_at(root: Element, path: str, mappings: str) -> str:
    """Text at the end of a path of names and places, the only ones that Word writes; "" for any other, and where nothing is."""
    if not _PATH.fullmatch(path):
        return ""
    spaces = {"": "", **{prefix: "{" + space + "}" for prefix, _, space in _PREFIX.findall(mappings)}}
    at: Element | None = None
    for attribute, prefix, name, place in _STEP.findall(path):
        tag = spaces.get(prefix, "{?}") + name
        if attribute:
            return (at.get(tag) or "") if at is not None else ""
        named = [root] if at is None and root.tag == tag else list(at.iterchildren(tag)) if at is not None else []
        if not 0 < int(place or 1) <= len(named):
            return ""
        at = named[int(place or 1) - 1]
    return "".join(map(str, at.itertext())).strip() if at is not None else ""


def _show_as_text(settings: Element, control: Element) -> None:
    """A placeholder that gives way to text leaves its style."""
    placeholder = settings.find(W + "showingPlcHdr")
    if placeholder is None:
        return
    settings.remove(placeholder)
    for style in list(control.iter(W + "rStyle")):
        parent = style.getparent()
        if parent is not None:
            parent.remove(style)


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
