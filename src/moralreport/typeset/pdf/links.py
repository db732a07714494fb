"""Link annotations, described for those who cannot see them (ISO 14289-1, 7.18.5)."""

from __future__ import annotations

import math
import re

from moralreport.typeset.pages import Image, Layout, LinkArea, Path
from moralreport.typeset.pdf.objects import Document, number, text_string
from moralreport.typeset.pdf.outline import destination_array

Matrix = tuple[float, float, float, float, float, float]
Area = tuple[float, float, float, float]
"""Left, top, right, bottom (y down), or left, bottom, right, top (y up)."""


def combined(outer: Matrix, inner: Matrix) -> Matrix:
    """The matrix that applies `inner` first, then `outer`."""
    a, b, c, d, e, f = inner
    p, q, r, s, t, u = outer
    return a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u


def annotation(document: Document, layout: Layout, link: LinkArea, page: int, matrix: Matrix) -> str | None:
    """Entries of the annotation, None where its bookmark is nowhere in the document."""
    target = _target(document, layout, link)
    if target is None:
        return None
    contents = link.contents or link.uri or link.bookmark or ""
    area = (link.x, link.y, link.x + link.width, link.y + link.height)
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


def bounds(item: Image | Path) -> Area:
    """The upright box of a picture or outline in its own coordinates, y growing downward."""
    if isinstance(item, Path):
        values = [[float(v) for v in command[1:]] for command in item.commands]
        xs, ys = [x for row in values for x in row[::2]], [y for row in values for y in row[1::2]]
        return (min(xs), min(ys), max(xs), max(ys)) if xs else (0.0, 0.0, 0.0, 0.0)
    angle = math.radians(item.rotation)
    cos, sin = abs(math.cos(angle)), abs(math.sin(angle))
    wide, high = (item.width * cos + item.height * sin) / 2, (item.width * sin + item.height * cos) / 2
    x, y = item.x + item.width / 2, item.y + item.height / 2
    return x - wide, y - high, x + wide, y + high


def page_box(area: Area, height: float, matrix: Matrix) -> Area:
    """The upright box round an area on the page, y growing upward."""
    a, b, c, d, e, f = matrix
    corners = [(x, y) for x in area[::2] for y in area[1::2]]
    xs = [a * x + c * y + e for x, y in corners]
    ys = [height - (b * x + d * y + f) for x, y in corners]
    return min(xs), min(ys), max(xs), max(ys)
