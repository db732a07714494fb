"""Link annotations, described for those who cannot see them (ISO 14289-1, 7.18.5)."""

from __future__ import annotations

import re

from moralreport.typeset.document.plane import Matrix
from moralreport.typeset.extents import Area
from moralreport.typeset.pages import Layout, LinkArea
from moralreport.typeset.pdf.matrices import page_box
from moralreport.typeset.pdf.objects import Document, number, text_string
from moralreport.typeset.pdf.structure.outline import destination_array


def annotation(document: Document, layout: Layout, link: LinkArea, page: int, matrix: Matrix) -> str | None:
    """Entries of the annotation, None where its bookmark is nowhere in the document."""
    target = _target(document, layout, link)
    if target is None:
        return None
    contents = link.contents or link.uri or link.bookmark or ""
    area = Area(link.x, link.y, link.x + link.width, link.y + link.height)
    box = " ".join(number(v) for v in page_box(area, layout.pages[page].height, matrix))
    return f"/Type /Annot /Subtype /Link /F 4 /Border [0 0 0] /Rect [{box}] /Contents {text_string(contents)} {target}"


def _target(document: Document, layout: Layout, link: LinkArea) -> str | None:
    if link.uri is not None:
        return f"/A << /Type /Action /S /URI /URI ({_ascii_uri(link.uri)}) >>"
    place = layout.destinations.get(link.bookmark or "")
    if place is None or not 0 <= place.page < len(layout.pages):
        return None
    return f"/Dest {destination_array(document, place, layout.pages)}"


def _ascii_uri(uri: str) -> str:
    """Seven-bit, with everything else as %XX of its UTF-8, and safe inside a literal string."""
    return re.sub(r"[^\x21-\x7e]|[()\\<>]", lambda m: "".join(f"%{b:02X}" for b in m[0].encode("utf-8", "replace")), uri)
