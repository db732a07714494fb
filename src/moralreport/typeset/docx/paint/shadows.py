"""Shadows of drawings: a:outerShdw (20.1.8.45), v:shadow (part 4, 14.1.2.20)."""

from __future__ import annotations

import math
from dataclasses import replace

from moralreport.typeset.document import Shadow
from moralreport.typeset.docx.markup.names import A, V
from moralreport.typeset.docx.markup.trees import Element
from moralreport.typeset.docx.markup.units import clamp, degrees, emus, is_set, thousandths
from moralreport.typeset.docx.paint.colors import ThemeColors
from moralreport.typeset.docx.paint.vml_style import css_length, is_true, vml_color, vml_share

_FARTHEST = 1000.0
_MOST_SCALE = 10.0
_VML_SHIFT = 2.0
"""Points to either side where a v:shadow says nothing."""
_IDENTITY = (1.0, 0.0, 0.0, 1.0)
_ANCHORS = {"l": 0.0, "r": 1.0, "t": 0.0, "b": 1.0}
VML_KINDS = ("", "single", "perspective")
"""Types of v:shadow that are one shape of one colour."""


def read_shadow(effects: Element | None, colors: ThemeColors, placeholder: str | None) -> Shadow | None:
    """The outer shadow of an a:effectLst."""
    element = effects.find(A + "outerShdw") if effects is not None else None
    if element is None:
        return None
    color, opacity = colors.drawing_color(element, placeholder) or ("000000", 1.0)
    away, angle = clamp(emus(element.get("dist")), 0.0, _FARTHEST), math.radians(degrees(element.get("dir")))
    corner = element.get("algn", "b")
    return Shadow(
        color,
        (away * math.cos(angle), away * math.sin(angle)),
        opacity,
        clamp(emus(element.get("blurRad")), 0.0, _FARTHEST / 4),
        (thousandths(element.get("sx"), 1.0), thousandths(element.get("sy"), 1.0)),
        (_slant(element.get("kx")), _slant(element.get("ky"))),
        (_share(corner, "lr"), _share(corner, "tb")),
        is_set(element.get("rotWithShape"), True),
    )


def _share(corner: str, sides: str) -> float:
    return next((_ANCHORS[side] for side in sides if side in corner), 0.5) if corner != "ctr" else 0.5


def _slant(angle: str | None) -> float:
    turned = degrees(angle)
    return clamp(turned - 360 if turned > 180 else turned, -80.0, 80.0)


def read_vml_shadow(shape: Element) -> Shadow | None:
    """The shadow of a VML shape that is one shape; in perspective it is scaled and slanted by a matrix about an origin."""
    element = shape.find(V + "shadow")
    kind = element.get("type", "").lower() if element is not None else ""
    if element is None or not is_true(element.get("on"), False) or kind not in VML_KINDS:
        return None
    said = [part.strip() for part in element.get("offset", "").split(",")] + [""]
    across, down = (css_length(part) if part else _VML_SHIFT for part in said[:2])
    opacity = clamp(vml_share(element.get("opacity")), 0.0, 1.0) if element.get("opacity") else 1.0
    shadow = Shadow(vml_color(element.get("color"), "808080") or "808080", (across, down), opacity)
    return _in_perspective(shadow, element) if kind == "perspective" and element.get("matrix") else shadow


def _in_perspective(shadow: Shadow, element: Element) -> Shadow:
    """By sxx, sxy, syx, syy of its matrix, each of which may be left out; what runs to a vanishing point runs parallel."""
    said = [part.strip() for part in element.get("matrix", "").split(",")] + [""] * 4
    wide, across, down, high = (
        clamp(vml_share(part) if part else default, -_MOST_SCALE, _MOST_SCALE) for part, default in zip(said, _IDENTITY, strict=False)
    )
    origin = [clamp(vml_share(part.strip()), -2.0, 2.0) for part in element.get("origin", "0,0").split(",")] + [0.0]
    moved = shadow.shift if element.get("offset") else (0.0, 0.0)
    return replace(
        shadow,
        shift=moved,
        scale=(wide, high),
        skew=(_angle(across, high), _angle(down, wide)),
        anchor=(origin[0] + 0.5, origin[1] + 0.5),
    )


def _angle(slant: float, scale: float) -> float:
    """Degrees of a slant that acts on what has been scaled already."""
    return clamp(math.degrees(math.atan2(slant, scale)), -80.0, 80.0) if scale > 0 else 0.0
