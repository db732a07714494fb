"""The XML that content controls may be bound to: custom parts (17.5.2.6, part 1 15.2.5) and the program's properties."""

from __future__ import annotations

from moralreport.typeset.docx.markup.trees import Element
from moralreport.typeset.docx.opc.package import Package, main_part

_ITEM = "{http://schemas.openxmlformats.org/officeDocument/2006/customXml}itemID"
_PROGRAM = "{6668398D-A668-4E3E-A5EB-62B293D839F1}"
"""The id by which Word knows docProps/app.xml."""


def read_stores(package: Package) -> dict[str, Element]:
    """Roots of the parts by their ids, in capitals."""
    found: dict[str, Element] = {}
    for part in _targets(package, main_part(package), "customXml"):
        for named in _targets(package, part, "customXmlProps"):
            properties = package.tree(named)
            _add(found, package, part, properties.get(_ITEM, "") if properties is not None else "")
    for part in _targets(package, "", "extended-properties"):
        _add(found, package, part, _PROGRAM)
    return found


def _targets(package: Package, part: str, kind: str) -> list[str]:
    return [one.target for one in package.relationships(part).values() if one.kind == kind and not one.external]


def _add(found: dict[str, Element], package: Package, part: str, key: str) -> None:
    root = package.tree(part) if key else None
    if root is not None:
        found.setdefault(key.upper(), root)
