"""Texts of several paragraphs: the paragraph of their tag is split, each part with its look."""

from __future__ import annotations

from copy import deepcopy

from lxml import etree

from moralreport.word.forms.tag_language import PARAGRAPH_END
from moralreport.word.package.wordml import XML_SPACE, w


def split_paragraphs(root: etree._Element) -> None:
    """Every mark of a paragraph's end that a merge left in the texts of a part becomes one."""
    for node in [one for one in root.iter(w("t")) if one.text and PARAGRAPH_END in one.text]:
        node.set(XML_SPACE, "preserve")
        while PARAGRAPH_END in (node.text or ""):
            before, _, after = (node.text or "").rpartition(PARAGRAPH_END)
            node.text = before
            _split_after(node, after)


def _split_after(node: etree._Element, words: str) -> None:
    """What follows `node` goes into a new paragraph behind its own, `words` first."""
    own = _twin(node)
    own.text = words
    here, twin = node, own
    for above in node.iterancestors():
        twins = _twin(above)
        if above.tag == w("r"):
            _copy_properties(above, twins, "rPr")
        elif above.tag == w("p"):
            _copy_properties(above, twins, "pPr")
            _drop_section(above)
        elif above.tag == w("sdt"):
            _copy_properties(above, twins, "sdtPr")
        twins.append(twin)
        twins.extend(list(here.itersiblings()))
        here, twin = above, twins
        if above.tag == w("p"):
            break
    here.addnext(twin)


def _twin(element: etree._Element) -> etree._Element:
    return element.makeelement(element.tag, {str(name): str(value) for name, value in element.attrib.items()})


def _copy_properties(above: etree._Element, twin: etree._Element, name: str) -> None:
    properties = above.find(w(name))
    if properties is not None:
        twin.append(deepcopy(properties))
        for number in properties.findall(w("id")):
            twin[0].remove(twin[0][properties.index(number)])


def _drop_section(paragraph: etree._Element) -> None:
    """A section ends in the last part of its paragraph only."""
    properties = paragraph.find(w("pPr"))
    ending = properties.find(w("sectPr")) if properties is not None else None
    if properties is not None and ending is not None:
        properties.remove(ending)
