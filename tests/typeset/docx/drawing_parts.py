"""Drawings as a paragraph of a tiny Word file holds them."""

from __future__ import annotations

from tests.typeset.docx.word_specimens import word_file

from moralreport.typeset import docx
from moralreport.typeset.document import Inline, Paragraph

EFFECTS = '<wp:effectExtent l="0" t="127000" r="254000" b="0"/>'
EXTENT = '<wp:extent cx="1270000" cy="635000"/>'


def only_inline(content: str, parts: dict[str, bytes | str] | None = None, links: str = "") -> Inline:
    document, _ = docx.read(word_file(f"<w:p><w:r>{content}</w:r></w:p>", parts=parts, links=links))
    block = document.sections[0].blocks[0]
    assert isinstance(block, Paragraph)
    (inline,) = block.inlines
    return inline


def inline(graphic: str, more: str = '<wp:docPr id="1" name="n"/>') -> str:
    return f"<w:drawing><wp:inline>{EXTENT}{more}<a:graphic><a:graphicData>{graphic}</a:graphicData></a:graphic></wp:inline></w:drawing>"


def shape(properties: str, more: str = "") -> str:
    return f"<wps:wsp><wps:spPr>{properties}</wps:spPr>{more}<wps:bodyPr/></wps:wsp>"
