"""Content controls bound to the document's properties: Word fetches their text anew when it opens a file (17.5.2.6)."""

from __future__ import annotations

import re
from collections.abc import Mapping

from moralreport.typeset.docx.names import W
from moralreport.typeset.docx.trees import Element

_BOUND_TO = re.compile(r"/(?:\w+:)?coreProperties(?:\[1\])?/(?:\w+:)?(\w+)(?:\[1\])?$")


def fill_bound_controls(root: Element, properties: Mapping[str, str]) -> None:
    """Puts core properties (by element name: title, creator …) into the text controls of a part that are bound to them."""
    for binding in root.iter(W + "dataBinding"):
        bound = _BOUND_TO.search(binding.get(W + "xpath", ""))
        value = properties.get(bound[1], "") if bound else ""
        settings = binding.getparent()
        control = settings.getparent() if settings is not None else None
        if value and control is not None and settings is not None and settings.find(W + "text") is not None:
            _replace_text(control.find(W + "sdtContent"), value)


def _replace_text(content: Element | None, value: str) -> None:
    """The first run's text becomes `value`, the others are emptied; nothing changes where the text is the same."""
    texts = list(content.iter(W + "t")) if content is not None else []
    if texts and "".join(text.text or "" for text in texts) != value:
        for text in texts:
            text.text = ""
        texts[0].text = value
