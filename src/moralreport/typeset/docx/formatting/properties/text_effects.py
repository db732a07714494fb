"""Effects of text: outline, shadow, emboss and imprint (17.3.2.23, .31, .13, .18), and those of Word 2010 (MS-DOCX, 2.6.1, w14:…)."""

from __future__ import annotations

import math
from typing import Any

from lxml import etree

from moralreport.typeset.colors import channels
from moralreport.typeset.document import TextEffect
from moralreport.typeset.docx.formatting.theme import Theme
from moralreport.typeset.docx.markup.names import W14, A, local_name
from moralreport.typeset.docx.markup.trees import Element
from moralreport.typeset.docx.markup.units import clamp, degrees, emus, number
from moralreport.typeset.docx.paint.gradients import read_gradient

_MOST = 100.0
"""Points that a shadow may lie away, or an outline be wide."""
_SIZES = ("stA", "endA", "extrusionH", "contourW")
"""Of mirror images and solid letters: Word writes effects of nothing to undo those of a style."""


def read_text_effect(element: Element, theme: Theme) -> dict[str, Any]:
    """What a w14 effect adds to a run's values: "drawn_…" with a TextEffect (None: none), or `effect` with what is not drawn."""
    name = local_name(element.tag)
    reader = {"textFill": _fill, "textOutline": _outline, "shadow": _shadow, "glow": _glow}.get(name)
    if reader is not None:
        return reader(_as_drawing(element), theme)
    return {"effect": name if any(number(element.get(W14 + size)) for size in _SIZES) else ""}


def _glow(element: Element, theme: Theme) -> dict[str, Any]:
    radius = clamp(emus(element.get("rad")), 0.0, _MOST)
    color = theme.colors.drawing_color(element)
    return {"drawn_glow": TextEffect("glow", color[0], radius, opacity=color[1]) if color and radius else None}


def _fill(element: Element, theme: Theme) -> dict[str, Any]:
    solid, gradient = element.find(A + "solidFill"), element.find(A + "gradFill")
    if solid is not None:
        color = theme.colors.drawing_color(solid)
        return {"drawn_fill": None, "color": _on_white(*color)} if color else {}
    if gradient is not None:
        found = read_gradient(gradient, theme.colors)
        return {"drawn_fill": TextEffect("gradient", gradient=found), "color": found.stops[0][1]} if found else {}
    return {"drawn_fill": TextEffect("hollow")} if element.find(A + "noFill") is not None else {}


def _outline(element: Element, theme: Theme) -> dict[str, Any]:
    width = clamp(emus(element.get("w"), 0.75), 0.05, _MOST)
    gradient = element.find(f"{A}gradFill/{A}gsLst/{A}gs")
    color = theme.colors.drawing_color(gradient if gradient is not None else element.find(A + "solidFill"))
    return {"drawn_line": TextEffect("line", _on_white(*color), width) if color else None}


def _shadow(element: Element, theme: Theme) -> dict[str, Any]:
    color = theme.colors.drawing_color(element)
    if color is None or number(element.get("sx", "100000")) == 0:
        return {"drawn_shadow": None}
    away, angle = clamp(emus(element.get("dist")), 0.0, _MOST), math.radians(degrees(element.get("dir")))
    return {"drawn_shadow": TextEffect("shadow", _on_white(*color), shift=(away * math.cos(angle), away * math.sin(angle)))}


def _on_white(color: str, opacity: float) -> str:
    return "".join(f"{round(255 - (255 - part) * opacity):02X}" for part in channels(color))


def _as_drawing(element: Element) -> Element:
    """The same in DrawingML's own names; w14:alpha tells how transparent a colour is, a:alpha how opaque."""
    made = etree.Element(A + local_name(element.tag), {local_name(str(key)): str(value) for key, value in element.items()})
    for child in element.iterchildren(W14 + "*"):
        made.append(_as_drawing(child))
    if made.tag == A + "alpha":
        made.set("val", str(100_000 - (number(made.get("val")) or 0.0)))
    return made
