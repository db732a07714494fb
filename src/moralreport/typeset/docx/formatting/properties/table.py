"""w:tblPr, w:trPr and w:tcPr -> partial values shared by table styles and direct formatting (17.4)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Literal

from moralreport.typeset.document import Length
from moralreport.typeset.docx.formatting.properties.borders import read_edges
from moralreport.typeset.docx.formatting.properties.partials import Partial, shading_of, stripes_of
from moralreport.typeset.docx.formatting.theme import Theme
from moralreport.typeset.docx.markup.names import VAL, W
from moralreport.typeset.docx.markup.trees import Element
from moralreport.typeset.docx.markup.units import MAX_PAGE, clamp, integer, is_on, number, one_of, twips

_ALIGNMENTS: dict[str, Literal["left", "center", "right"]] = {
    "left": "left",
    "start": "left",
    "center": "center",
    "right": "right",
    "end": "right",
}
_SIDES = {"left": "left", "start": "left", "top": "top", "right": "right", "end": "right", "bottom": "bottom"}


def read_length(element: Element | None) -> Length:
    """ST_TblWidth: points, a share (fiftieths of a percent or "50%"), auto or nil (17.18.90)."""
    if element is None:
        return Length()
    kind, text = element.get(W + "type", "dxa"), element.get(W + "w", "")
    if kind == "nil":
        return Length("nil")
    if kind == "auto":
        return Length()
    if kind == "pct" or text.endswith("%"):
        share = (number(text) or 0.0) / (100 if text.endswith("%") else 5000)
        return Length("percent", clamp(share, 0.0, 10.0)) if share > 0 else Length()
    points = twips(text)
    return Length("points", points) if points > 0 else Length()


def read_points(element: Element | None) -> float:
    """A length that makes sense in points only; 0 for shares and automatic ones, and for one beyond 22 inches, which Word ignores."""
    if element is None or element.get(W + "type", "dxa") not in ("dxa", "nil"):
        return 0.0
    found = twips(element.get(W + "w"))
    return found if abs(found) <= MAX_PAGE else 0.0


def read_margins(element: Element | None) -> dict[str, float]:
    """w:tblCellMar or w:tcMar by side."""
    margins: dict[str, float] = {}
    for child in element if element is not None else ():
        side = _SIDES.get(child.tag.rpartition("}")[2])
        if side:
            margins[side] = clamp(read_points(child), 0.0, MAX_PAGE)
    return margins


def read_table_values(element: Element | None, theme: Theme) -> Partial:
    """Values of a w:tblPr or w:tblPrEx that styles may set too."""
    values: dict[str, Any] = {}
    for child in element if element is not None else ():
        found = _TABLE_VALUES.get(child.tag)
        if found is not None:
            name, read = found
            values[name] = read(child, theme)
    return values


_TABLE_VALUES: dict[str, tuple[str, Callable[[Element, Theme], Any]]] = {
    W + "tblBorders": ("edges", read_edges),
    W + "tblCellMar": ("margins", lambda element, theme: read_margins(element)),
    W + "tblInd": ("indent", lambda element, theme: read_points(element)),
    W + "jc": ("alignment", lambda element, theme: _ALIGNMENTS.get(element.get(VAL, ""), "left")),
    W + "tblCellSpacing": ("cell_spacing", lambda element, theme: clamp(read_points(element), 0.0, 100.0)),
    W + "tblStyleRowBandSize": ("row_band", lambda element, theme: integer(element.get(VAL), 1, 1, 1000)),
    W + "tblStyleColBandSize": ("column_band", lambda element, theme: integer(element.get(VAL), 1, 1, 1000)),
    W + "tblLayout": ("fixed", lambda element, theme: element.get(W + "type") == "fixed"),
    W + "tblW": ("width", lambda element, theme: read_length(element)),
    W + "shd": ("shading", shading_of),
}


def merge_table_values(base: Partial, over: Partial) -> Partial:
    """`over` upon `base`; edges and margins side by side."""
    merged = {**base, **over}
    for name in ("edges", "margins"):
        if name in base and name in over:
            merged[name] = {**base[name], **over[name]}
    return merged


def read_cell_values(element: Element | None, theme: Theme) -> Partial:
    """Values of a w:tcPr that styles may set too."""
    values: dict[str, Any] = {}
    for child in element if element is not None else ():
        match child.tag.removeprefix(W):
            case "tcBorders":
                values["edges"] = read_edges(child, theme)
            case "tcMar":
                values["margins"] = read_margins(child)
            case "shd":
                values["shading"] = shading_of(child, theme)
                values["stripes"] = stripes_of(child, theme)
            case "vAlign":
                values["vertical_align"] = one_of(child.get(VAL), ("center", "bottom", "both"), "top")
            case "textDirection":
                values["direction"] = child.get(VAL, "lrTb")
            case "noWrap":
                values["no_wrap"] = is_on(child.get(VAL))
            case "tcFitText":
                values["fit_text"] = is_on(child.get(VAL))
            case "hideMark":
                values["hide_mark"] = is_on(child.get(VAL))
    return values


def row_alignment(element: Element | None) -> Literal["left", "center", "right"] | None:
    """w:jc of a row."""
    return _ALIGNMENTS.get(element.get(VAL, "")) if element is not None else None
