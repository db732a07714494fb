"""w:framePr and w:tblpPr: things that float where their attributes say (17.3.1.11, 17.4.57)."""

from __future__ import annotations

from moralreport.typeset.document import AxisPosition, FloatingTable, Frame, LineRule
from moralreport.typeset.docx.names import W
from moralreport.typeset.docx.trees import Element
from moralreport.typeset.docx.units import integer, measure, twips

_RULES: dict[str, LineRule] = {"exact": "exact", "atLeast": "atLeast", "auto": "auto"}


def read_frame(element: Element) -> Frame:
    """The frame of a paragraph."""
    height = measure(element.get(W + "h"), 20)
    return Frame(
        width=measure(element.get(W + "w"), 20) or None,
        height=height or None,
        height_rule=_RULES.get(element.get(W + "hRule", ""), "atLeast" if height else "auto"),
        horizontal=_axis(element, "x", element.get(W + "hAnchor", "text")),
        vertical=_axis(element, "y", element.get(W + "vAnchor", "text")),
        wrap=element.get(W + "wrap", "auto"),
        h_space=twips(element.get(W + "hSpace")),
        v_space=twips(element.get(W + "vSpace")),
        drop_cap=element.get(W + "dropCap", "none"),
        drop_cap_lines=integer(element.get(W + "lines"), 1, 1, 10),
    )


def read_floating_table(element: Element, overlap: bool) -> FloatingTable:
    """The place of a floating table; its distances from text default to nothing."""
    left, top, right, bottom = (twips(element.get(W + side + "FromText")) for side in ("left", "top", "right", "bottom"))
    return FloatingTable(
        horizontal=_axis(element, "tblpX", element.get(W + "horzAnchor", "text")),
        vertical=_axis(element, "tblpY", element.get(W + "vertAnchor", "margin")),
        distances=(left, top, right, bottom),
        overlap=overlap,
    )


def _axis(element: Element, name: str, relative_to: str) -> AxisPosition:
    """An alignment (xAlign …) beats an offset (x …)."""
    align = element.get(W + (name + "Align" if len(name) == 1 else name + "Spec"))
    if align and align != "inline":
        return AxisPosition(relative_to, align=align)
    return AxisPosition(relative_to, offset=twips(element.get(W + name)))
