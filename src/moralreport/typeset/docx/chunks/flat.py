"""A Word file whose parts stand in one XML file (Flat OPC, pkg:package) -> its package."""

from __future__ import annotations

import base64
import binascii

from lxml import etree

from moralreport.typeset.docx.markup.trees import parse_xml
from moralreport.typeset.docx.opc.package import Package

_PKG = "{http://schemas.microsoft.com/office/2006/xmlPackage}"
MOST_PARTS = 2000


def read_flat(data: bytes) -> Package | None:
    """The package; None where the file holds none."""
    root = parse_xml(data)
    if root is None or root.tag != _PKG + "package":
        return None
    stored: dict[str, bytes] = {}
    types: dict[str, str] = {}
    for part in root.findall(_PKG + "part")[:MOST_PARTS]:
        name = part.get(_PKG + "name", "").lstrip("/").lower()
        types[name] = part.get(_PKG + "contentType", "")
        tree, text = part.find(_PKG + "xmlData"), part.findtext(_PKG + "binaryData")
        if tree is not None and len(tree):
            stored[name] = etree.tostring(tree[0])
        elif text:
            stored[name] = _decoded(text)
    return Package(None, stored, {name: name for name in stored}, types)


def _decoded(text: str) -> bytes:
    try:
        return base64.b64decode(text)
    except (binascii.Error, ValueError):
        return b""
