"""WordprocessingML vocabulary: namespaces, qualified names and the orders that the schema demands (ECMA-376 part 1, 17)."""

from __future__ import annotations

from html import escape
from typing import Final

from lxml import etree

W: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WP: Final = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
A: Final = "http://schemas.openxmlformats.org/drawingml/2006/main"
PIC: Final = "http://schemas.openxmlformats.org/drawingml/2006/picture"
MC: Final = "http://schemas.openxmlformats.org/markup-compatibility/2006"
WPG: Final = "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"
WPS: Final = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
XML_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"

DECLARED: Final = f'xmlns:w="{W}" xmlns:r="{R}" xmlns:wp="{WP}"'
DECLARATION: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

FAMILY: Final = "TH Sarabun New"
TWIPS_PER_CM: Final = 1440 / 2.54
EMU_PER_POINT: Final = 12700

_RUN_ORDER_WORDS: Final = (
    "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden "
    "color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish "
    "oMath"
)
RUN_ORDER: Final = tuple(_RUN_ORDER_WORDS.split())
"""Children of w:rPr in the order of CT_RPr (17.3.2.28)."""


def w(name: str) -> str:
    """Qualified name in the main namespace: `w("p")`."""
    return f"{{{W}}}{name}"


def r(name: str) -> str:
    """Qualified name in the relationships namespace: `r("id")`."""
    return f"{{{R}}}{name}"


def is_on(flag: etree._Element | None) -> bool:
    """Whether a property is there and on (17.17.4)."""
    return flag is not None and flag.get(w("val"), "1") not in ("0", "false", "off")


def style_of(paragraph: etree._Element) -> str:
    """Id of a paragraph's style, "" where it names none."""
    style = paragraph.find(f"{w('pPr')}/{w('pStyle')}")
    return style.get(w("val"), "") if style is not None else ""


def properties_of(element: etree._Element, name: str) -> etree._Element:
    """The w:pPr, w:rPr or w:tcPr of an element, made where it is lacking: it comes first."""
    properties = element.find(w(name))
    if properties is None:
        properties = etree.Element(w(name))
        element.insert(0, properties)
    return properties


def twips(centimetres: float) -> int:
    """Twentieths of a point."""
    return round(centimetres * TWIPS_PER_CM)


def attribute(text: str) -> str:
    """Text escaped for an attribute in double quotes."""
    return escape(text, quote=True)


def parse(xml: bytes | str) -> etree._Element:
    """Parse one part; entities and network are off."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)
    return etree.fromstring(xml.encode("utf-8") if isinstance(xml, str) else xml, parser)


def serialise(root: etree._Element) -> bytes:
    """One part as bytes, with Word's own declaration."""
    return DECLARATION.encode() + etree.tostring(root, encoding="utf-8")
