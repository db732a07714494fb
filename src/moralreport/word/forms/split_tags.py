"""Tags as Word stores them, over many runs, links and content controls: each is gathered where it begins."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from lxml import etree

from moralreport.word.package.wordml import XML_SPACE, w

TAG: Final = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)
_INSIDE: Final = (w("br"), w("tab"), w("cr"), w("softHyphen"), w("noBreakHyphen"))
"""What a tag may hold besides text, and does not need."""
_UNSEEN: Final = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff\u00ad"))
"""Signs that nobody sees, which a tag that was copied may hold."""


def text_nodes(paragraph: etree._Element) -> list[etree._Element]:
    """The texts of a paragraph, without those of the text boxes that are anchored in it."""
    return [node for node in paragraph.iter(w("t")) if next(node.iterancestors(w("p"))) is paragraph]


def text_of(paragraph: etree._Element) -> str:
    """What `text_nodes` say."""
    return "".join(node.text or "" for node in text_nodes(paragraph))


def gather_tags(root: etree._Element) -> None:
    """Every tag of a part stands in one text afterwards, the one in which it began."""
    for paragraph in root.iter(w("p")):
        nodes = text_nodes(paragraph)
        words = "".join(node.text or "" for node in nodes)
        for tag in reversed(list(TAG.finditer(words))) if "{" in words else ():
            _gather(paragraph, nodes, tag.start(), tag.end())
        for node in nodes:
            node.text = TAG.sub(lambda tag: tag[0].translate(_UNSEEN), node.text) if node.text else node.text


def _gather(paragraph: etree._Element, nodes: Sequence[etree._Element], start: int, end: int) -> None:
    (first, cut), (last, rest) = _place(nodes, start), _place(nodes, end - 1)
    if first == last:
        return
    held = [element for element in paragraph.iter(w("t"), *_INSIDE)]
    for element in held[held.index(nodes[first]) : held.index(nodes[last])]:
        above = element.getparent()
        if element.tag != w("t") and above is not None:
            above.remove(element)
    words = "".join(node.text or "" for node in nodes[first : last + 1])
    offset = start - cut
    nodes[first].text = words[: end - offset]
    nodes[last].text = (nodes[last].text or "")[rest + 1 :]
    for node in nodes[first + 1 : last]:
        node.text = ""
    for node in (nodes[first], nodes[last]):
        node.set(XML_SPACE, "preserve")


def _place(nodes: Sequence[etree._Element], offset: int) -> tuple[int, int]:
    """(index of the text, offset in it) of a sign of the paragraph."""
    for index, node in enumerate(nodes):
        length = len(node.text or "")
        if offset < length:
            return index, offset
        offset -= length
    raise IndexError(offset)
