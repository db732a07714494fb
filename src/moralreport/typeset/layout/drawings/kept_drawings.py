"""Drawings that are no part of the text, as those of heads, feet and repeated rows: drawn once for all pages that show them alike."""

from __future__ import annotations

from collections.abc import Callable

from moralreport.typeset.document import Drawing
from moralreport.typeset.layout.environment import Environment
from moralreport.typeset.layout.page_dependence import holds_fields
from moralreport.typeset.pages import Item

_MOST_KEPT = 500


def drawn_once(drawing: Drawing, x: float, y: float, env: Environment, draw: Callable[[], tuple[Item, ...]]) -> tuple[Item, ...]:
    """The items that `draw` makes: those of a page before where that shows the drawing at this place, and no field stands in it."""
    sides = env.page.number % 2
    key = (id(drawing), x, y, sides, env.background, env.grid_pitch, env.depth)
    kept = env.drawings.get(key)
    if kept is None:
        items = draw()
        if not holds_fields(drawing):
            if len(env.drawings) >= _MOST_KEPT:
                env.drawings.clear()
            env.drawings[key] = (drawing, items)
        return items
    return kept[1]
