"""What surrounds drawings besides their shadow: a:glow, a:reflection (20.1.8.32, 20.1.8.50)."""

from __future__ import annotations

from moralreport.typeset.document import NO_EFFECTS, Effects, Reflection, Shadow
from moralreport.typeset.docx.markup.names import A
from moralreport.typeset.docx.markup.trees import Element
from moralreport.typeset.docx.markup.units import clamp, emus, thousandths
from moralreport.typeset.docx.paint.colors import ThemeColors

_FARTHEST = 250.0


def read_effects(effects: Element | None, colors: ThemeColors, placeholder: str | None) -> Effects:
    """What an a:effectLst holds besides shadows."""
    if effects is None:
        return NO_EFFECTS
    glow, mirror = (effects.find(A + name) for name in ("glow", "reflection"))
    if glow is None and mirror is None:
        return NO_EFFECTS
    return Effects(
        _glow(glow, colors, placeholder) if glow is not None else None,
        _reflection(mirror) if mirror is not None else None,
    )


def _glow(element: Element, colors: ThemeColors, placeholder: str | None) -> Shadow | None:
    """A shadow all about, opaque at the edge and gone at its radius."""
    color, opacity = colors.drawing_color(element, placeholder) or ("000000", 1.0)
    radius = clamp(emus(element.get("rad")), 0.0, _FARTHEST)
    return Shadow(color, (0.0, 0.0), opacity, radius, spread=radius / 2) if radius else None


def _reflection(element: Element) -> Reflection:
    return Reflection(
        clamp(thousandths(element.get("stA"), 1.0), 0.0, 1.0),
        clamp(thousandths(element.get("endA"), 0.0), 0.0, 1.0),
        clamp(thousandths(element.get("endPos"), 1.0), 0.01, 1.0),
        clamp(emus(element.get("dist")), 0.0, _FARTHEST),
        clamp(emus(element.get("blurRad")), 0.0, _FARTHEST),
    )
