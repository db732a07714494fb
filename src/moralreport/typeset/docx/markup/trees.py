"""Bytes of an XML part -> element tree, with nothing fetched, expanded or followed on the way."""

from __future__ import annotations

import re

from lxml import etree

from moralreport.typeset.docx.markup.flattening import flatten_nesting

Element = etree._Element

_STRICT = b"http://purl.oclc.org/ooxml/"
_STRICT_NAMES = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"),
    (b"http://purl.oclc.org/ooxml/officeDocument/relationships", b"http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
    (b"http://purl.oclc.org/ooxml/officeDocument/math", b"http://schemas.openxmlformats.org/officeDocument/2006/math"),
    (b"http://purl.oclc.org/ooxml/drawingml/", b"http://schemas.openxmlformats.org/drawingml/2006/"),
    (b"http://purl.oclc.org/ooxml/officeDocument/", b"http://schemas.openxmlformats.org/officeDocument/2006/"),
)

_SURROGATE = re.compile(rb"&#(?:x0*[dD][89a-fA-F][0-9a-fA-F]{2}|0*(?:5529[6-9]|55[3-9]\d\d|56\d{3}|57[0-2]\d\d|573[0-3]\d|5734[0-3]));")
"""References to halves of characters (D800 to DFFF), which no text can hold: libxml2 lets them pass where it mends (XML 1.0, 2.2)."""


def parse_xml(data: bytes) -> Element | None:
    """Root element of a part; mended where it is not well-formed; None when nothing can be read.

    Entities stand for nothing, whatever they are said to be; a part with a document type gets libxml2's own limits as well.
    """
    data = _as_transitional(_as_utf8(data))
    root = _parse(data, recover=False)
    if root is None:
        root = _parse(_SURROGATE.sub(b"", flatten_nesting(data)), recover=True)
    if root is not None and b"<!DOCTYPE" in data:
        etree.strip_tags(root, etree.Entity)
    return root


def _parse(data: bytes, recover: bool) -> Element | None:
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        remove_comments=True,
        remove_pis=True,
        huge_tree=b"<!DOCTYPE" not in data[:4096],
        recover=recover,
    )
    try:
        root: Element | None = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError):
        return None
    return root


def _as_utf8(data: bytes) -> bytes:
    if data[:2] not in (b"\xff\xfe", b"\xfe\xff"):
        return data
    text = data.decode("utf-16", "replace")
    if text.startswith("<?xml"):
        text = text[text.find("?>") + 2 :]
    return text.encode("utf-8", "replace")


def _as_transitional(data: bytes) -> bytes:
    """ISO strict namespaces replaced by the transitional ones (part 4, annex A)."""
    if _STRICT not in data:
        return data
    for strict, transitional in _STRICT_NAMES:
        data = data.replace(strict, transitional)
    return data
