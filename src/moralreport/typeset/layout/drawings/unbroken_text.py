"""Text of boxes whose lines never break (wrap="none", mso-wrap-style:none): it runs out at the side that its alignment leaves open.

A box that fits its text would grow to the right, so all of it runs out there.
"""

from __future__ import annotations

from dataclasses import replace

from moralreport.typeset.document import Paragraph, TextBox
from moralreport.typeset.layout.environment import Environment
from moralreport.typeset.layout.structure.tree import Nodes, StructureBuilder
from moralreport.typeset.pages import glyph_runs

_ROOM = 4000.0
_OPEN = {"center": 0.5, "right": 1.0, "end": 1.0}
"""Share of what is too long that runs out to the left."""


def unbroken(text: TextBox, width: float, env: Environment) -> tuple[float, float]:
    """How far left of its room the text begins, and how wide it is set; no table among it is ever wider than the room."""
    paragraphs = [block for block in text.blocks if isinstance(block, Paragraph)]
    if not text.no_wrap or env.set_text is None or not paragraphs or len(paragraphs) < len(text.blocks):
        return 0.0, width
    plain = tuple(replace(one, properties=replace(one.properties, alignment="left")) for one in paragraphs)
    _, items = env.set_text(plain, _ROOM, env, Nodes(StructureBuilder(), None))
    more = max([run.x + run.width for run in glyph_runs(items)], default=0.0) + 0.5 - width
    if more <= 0:
        return 0.0, width
    open_side = 0.0 if text.autofit else _OPEN.get(paragraphs[0].properties.alignment, 0.0)
    return more * open_side, width + more
