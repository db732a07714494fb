"""The preset shapes by name (20.1.10.56)."""

from __future__ import annotations

from functools import cache

from moralreport.typeset.document import Geometry
from moralreport.typeset.layout.geometry.notation import parse_geometry


@cache
def preset(name: str) -> Geometry | None:
    """The geometry of a preset shape; None for a name that the standard does not know."""
    text = presets().get(name)
    return parse_geometry(text) if text is not None else None


@cache
def presets() -> dict[str, str]:
    """All preset shapes, in the notation of notation.py."""
    from moralreport.typeset.layout.geometry.presets.arrows import ARROWS
    from moralreport.typeset.layout.geometry.presets.basic import BASIC
    from moralreport.typeset.layout.geometry.presets.buttons import BUTTONS
    from moralreport.typeset.layout.geometry.presets.callouts import CALLOUTS
    from moralreport.typeset.layout.geometry.presets.curved_arrows import CURVED_ARROWS
    from moralreport.typeset.layout.geometry.presets.flow_charts import FLOW_CHARTS
    from moralreport.typeset.layout.geometry.presets.lines import LINES
    from moralreport.typeset.layout.geometry.presets.rectangles import RECTANGLES
    from moralreport.typeset.layout.geometry.presets.signs import SIGNS
    from moralreport.typeset.layout.geometry.presets.stars import STARS

    return RECTANGLES | LINES | BASIC | ARROWS | CURVED_ARROWS | STARS | CALLOUTS | FLOW_CHARTS | SIGNS | BUTTONS
