"""docProps/core.xml: title, author and the like (part 2, 8.3)."""

from __future__ import annotations

from moralreport.typeset.document import CoreProperties
from moralreport.typeset.docx.names import CP, DC, DCTERMS
from moralreport.typeset.docx.package import Package

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
    """Core properties; empty texts where the part or an entry is missing."""
    values = read_core_values(package)
    return CoreProperties(**{name: values.get(tag.rpartition("}")[2], "") for name, tag in _NAMES.items()})


def read_core_values(package: Package) -> dict[str, str]:
    """All texts of the core properties part by element name (title, creator, description …)."""
    part = next(
        (r.target for r in package.relationships("").values() if r.kind == "core-properties" and not r.external), "docProps/core.xml"
    )
    root = package.tree(part)
    if root is None:
        return {}
    return {child.tag.rpartition("}")[2]: (child.text or "").strip() for child in root if isinstance(child.tag, str)}
