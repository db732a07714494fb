"""mc:AlternateContent: which of its contents to read (part 3, 9.3)."""

from __future__ import annotations

from collections.abc import Sequence

from moralreport.typeset.docx.markup.names import MC, SUPPORTED_CHOICES
from moralreport.typeset.docx.markup.trees import Element


def chosen_content(element: Element) -> Sequence[Element]:
    """Children of the first Choice whose required namespaces are all supported, else of the Fallback."""
    for choice in element.iterchildren(MC + "Choice"):
        required = choice.get("Requires", "").split()
        if required and all(choice.nsmap.get(prefix) in SUPPORTED_CHOICES for prefix in required):
            return list(choice)
    fallback = element.find(MC + "Fallback")
    return list(fallback) if fallback is not None else []
