"""Namespaces and element names of WordprocessingML and its neighbours, in lxml's {namespace}name form."""

from __future__ import annotations

_OFFICE = "http://schemas.openxmlformats.org/"
_MICROSOFT = "http://schemas.microsoft.com/office/"

W = "{" + _OFFICE + "wordprocessingml/2006/main}"
R = "{" + _OFFICE + "officeDocument/2006/relationships}"
WP = "{" + _OFFICE + "drawingml/2006/wordprocessingDrawing}"
A = "{" + _OFFICE + "drawingml/2006/main}"
PIC = "{" + _OFFICE + "drawingml/2006/picture}"
C = "{" + _OFFICE + "drawingml/2006/chart}"
DGM = "{" + _OFFICE + "drawingml/2006/diagram}"
M = "{" + _OFFICE + "officeDocument/2006/math}"
MC = "{" + _OFFICE + "markup-compatibility/2006}"
PR = "{" + _OFFICE + "package/2006/relationships}"
CT = "{" + _OFFICE + "package/2006/content-types}"
CP = "{" + _OFFICE + "package/2006/metadata/core-properties}"
DC = "{http://purl.org/dc/elements/1.1/}"
DCTERMS = "{http://purl.org/dc/terms/}"
WPS = "{" + _MICROSOFT + "word/2010/wordprocessingShape}"
WPG = "{" + _MICROSOFT + "word/2010/wordprocessingGroup}"
WPC = "{" + _MICROSOFT + "word/2010/wordprocessingCanvas}"
WP14 = "{" + _MICROSOFT + "word/2010/wordprocessingDrawing}"
W15 = "{" + _MICROSOFT + "word/2012/wordml}"
W14 = "{" + _MICROSOFT + "word/2010/wordml}"
A14 = "{" + _MICROSOFT + "drawing/2010/main}"
DSP = "{" + _MICROSOFT + "drawing/2008/diagram}"
ADEC = "{" + _MICROSOFT + "drawing/2017/decorative}"
V = "{urn:schemas-microsoft-com:vml}"
OFFICE = "{urn:schemas-microsoft-com:office:office}"
W10 = "{urn:schemas-microsoft-com:office:word}"
XML = "{http://www.w3.org/XML/1998/namespace}"

VAL = W + "val"
REL_ID = R + "id"
REL_EMBED = R + "embed"
REL_LINK = R + "link"

_LATER = (
    *("2012/wordprocessingDrawing", "2012/wordml", "2016/wordml/cid", "2018/wordml", "2018/wordml/cex", "2020/wordml/sdtdatahash"),
    *("2023/wordml/word16du", "2024/wordml/sdtformatlock"),
)
"""What later versions of Word added and what bears no text; not their symbols (symex), whose fallback is the same character."""
SUPPORTED_CHOICES = frozenset(
    (
        *(namespace[1:-1] for namespace in (WPS, WPG, WPC, WP14, W14, A14, W, WP, A, PIC, R, V, M)),
        *(f"{_MICROSOFT}word/{name}" for name in _LATER),
    )
)
"""Namespaces an mc:Choice may require and still be taken (ECMA-376 part 3, 7.6)."""


def local_name(tag: str) -> str:
    """Name of an element without its namespace."""
    return tag.rpartition("}")[2]
