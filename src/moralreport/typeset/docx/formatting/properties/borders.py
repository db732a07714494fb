"""w:top, w:left, w:insideH … -> `Border`, shared by runs, paragraphs, tables and pages (17.3.4)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from moralreport.typeset.document import Border
from moralreport.typeset.docx.formatting.theme import Theme
from moralreport.typeset.docx.markup.names import VAL, W
from moralreport.typeset.docx.markup.trees import Element
from moralreport.typeset.docx.markup.units import clamp, eighths, number

Edge = Border | Literal["nil"]
"""A border, or "nil": the edge is forbidden, whatever lies beneath."""
EDGE_NAMES = {
    "start": "left", "end": "right", "left": "left", "right": "right", "top": "top", "bottom": "bottom",
    "insideH": "insideH", "insideV": "insideV", "tl2br": "tl2br", "tr2bl": "tr2bl", "between": "between", "bar": "bar",
}  # fmt: skip


def read_border(element: Element, theme: Theme) -> Edge | None:
    """One edge; "nil" for nil and none; None where the element says nothing."""
    style = element.get(VAL)
    if style is None:
        return None
    if style in ("nil", "none"):
        return "nil"
    if not style[:1].isalpha():  # No name: one that begins with a digit would be taken for the lengths of dashes.
        style = "single"
    width = clamp(eighths(element.get(W + "sz"), 0.5), 0.25, 31.0)
    space = clamp(number(element.get(W + "space")) or 0.0, 0.0, 31.0)
    return Border(style, width, theme.colors.border_color(element), space, element.get(W + "shadow") in ("1", "true", "on"))


def read_edges(element: Element | None, theme: Theme) -> Mapping[str, Edge]:
    """All edges inside a w:pBdr, w:tblBorders, w:tcBorders or w:pgBorders, by their own name (start/end as left/right)."""
    edges: dict[str, Edge] = {}
    for child in element if element is not None else ():
        name = EDGE_NAMES.get(child.tag.rpartition("}")[2])
        border = read_border(child, theme) if name else None
        if name and border is not None:
            edges[name] = border
    return edges
