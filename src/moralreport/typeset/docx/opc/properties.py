"""docProps/core.xml: title, author and the like (part 2, 8.3)."""

from __future__ import annotations

from moralreport.typeset.document import CoreProperties
from moralreport.typeset.docx.markup.names import CP, DC, DCTERMS, W
from moralreport.typeset.docx.opc.package import Package, main_part

_NAMES = {
    "title": DC + "title",
    "author": DC + "creator",
    "subject": DC + "subject",
    "keywords": CP + "keywords",
    "language": DC + "language",
    "created": DCTERMS + "created",
    "modified": DCTERMS + "modified",
}


def read_core_properties(package: Package) -> CoreProperties:
    """Core properties; empty texts where the part or an entry is missing. A language that is not told is that of the text."""
    values = read_core_values(package)
    known = {name: values.get(tag.rpartition("}")[2], "") for name, tag in _NAMES.items()}
    return CoreProperties(**{**known, "language": known["language"] or _language_of_text(package)})


def _language_of_text(package: Package) -> str:
    """Thai where the document holds Thai letters, else the language of its defaults (17.7.5.1)."""
    main = main_part(package)
    if any(letters in (package.read(main) or b"") for letters in _THAI):
        return "th-TH"
    root = package.tree(package.parts_by_kind(main).get("styles", ""))
    default = root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}lang") if root is not None else None
    return default.get(W + "val", "") if default is not None else ""


_THAI = ("\u0e00".encode()[:2], "\u0e40".encode()[:2])
"""How all Thai letters begin in UTF-8."""


def read_core_values(package: Package) -> dict[str, str]:
    """All texts of the core properties part by element name (title, creator, description …)."""
    root = package.tree(package.parts_by_kind("").get("core-properties", "docProps/core.xml"))
    if root is None:
        return {}
    return {child.tag.rpartition("}")[2]: (child.text or "").strip() for child in root if isinstance(child.tag, str)}
