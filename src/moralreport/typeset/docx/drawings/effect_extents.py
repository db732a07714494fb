"""Room that a drawing takes from text beyond its box: effects that stick out, corners that are turned outward (20.4.2.6)."""

from __future__ import annotations

import math

from moralreport.typeset.document import NO_EFFECTS, Drawing, Group, Picture, Shape
from moralreport.typeset.document.plane import NO_INSETS, Insets
from moralreport.typeset.docx.markup.names import WP
from moralreport.typeset.docx.markup.trees import Element
from moralreport.typeset.docx.markup.units import MAX_PAGE, clamp, emus

_WORD_2010 = 14


def room_around(parts: dict[str, Element], drawing: Drawing, compatibility_mode: int) -> Insets:
    """What wp:effectExtent, that of the wrapping before that of the drawing, and a turn add at each side.

    From Word 2010 on, the box of a drawing that is turned by 45° to 135° lies on its side before effects are added; before, the
    numbers stored have another base, and the turned corners say it all.
    """
    turn = drawing.rotation % 180 if isinstance(drawing, Picture | Shape | Group) else 0.0
    if not turn:
        return _stored(parts) if _reaches_out(drawing) else NO_INSETS
    newer = compatibility_mode >= _WORD_2010
    stored = _stored(parts) if newer else NO_INSETS
    width, height = drawing.width, drawing.height
    cos, sin = abs(math.cos(math.radians(turn))), math.sin(math.radians(turn))
    lying = newer and 45 <= int(turn) < 135
    base = (height, width) if lying else (width, height)
    across, down = (base[0] - width) / 2, (base[1] - height) / 2
    beyond = (width * cos + height * sin - base[0]) / 2, (width * sin + height * cos - base[1]) / 2
    left, top, right, bottom = (max(side, beyond[index % 2]) for index, side in enumerate(stored))
    return Insets(across + left, down + top, across + right, down + bottom)


def _stored(parts: dict[str, Element]) -> Insets:
    wrap = next((parts[WP + name] for name in ("wrapSquare", "wrapTopAndBottom") if WP + name in parts), None)
    own = wrap.find(WP + "effectExtent") if wrap is not None else None
    extent = parts.get(WP + "effectExtent") if own is None else own
    if extent is None:
        return NO_INSETS
    return Insets(*(clamp(emus(extent.get(side)), 0.0, MAX_PAGE) for side in "ltrb"))


def _reaches_out(drawing: Drawing) -> bool:
    """Word 2007 gives plain pictures a left side that nothing sticks out of."""
    return not isinstance(drawing, Picture) or drawing.border is not None or drawing.shadow is not None or drawing.effects != NO_EFFECTS
