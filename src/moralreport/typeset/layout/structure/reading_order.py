"""Text boxes among the text: readers that follow the order of drawing meet them behind the paragraph that carries them."""

from __future__ import annotations

from collections.abc import Sequence

from moralreport.records import dataclass
from moralreport.typeset.extents import Area, extent, overlap
from moralreport.typeset.pages import GlyphRun, Item, Transform
from moralreport.typeset.stacks import Stack

_MOST_FLOATS = 200
"""Of a page that are looked at."""


@dataclass(frozen=True, slots=True)
class Front:
    """What floats in front of the text; `place` counts the items of the text that are read before it."""

    z_order: int
    items: tuple[Item, ...]
    place: int


def with_fronts(body: Sequence[Item | Stack], fronts: Sequence[Front]) -> tuple[Item | Stack, ...]:
    """The text and what floats before it, in drawing order: boxes with text where they are read, if that looks the same."""
    layers = sorted(fronts, key=lambda front: front.z_order)
    early = _early(body, layers) if any(_has_text(front.items) for front in layers) and len(layers) <= _MOST_FLOATS else []
    items, last = list[Item | Stack](), 0
    for front in sorted(early, key=lambda front: front.place):
        items += [*body[last : front.place], *front.items]
        last = front.place
    kept = [item for front in layers if front not in early for item in front.items]
    return (*items, *body[last:], *kept)


def _early(body: Sequence[Item | Stack], layers: Sequence[Front]) -> list[Front]:
    """Boxes with text that touch neither another float nor what is drawn behind their place."""
    areas = [extent(front.items) for front in layers]
    first = min(front.place for front in layers)
    later = [extent(tuple(part.items()) if isinstance(part, Stack) else (part,)) for part in body[first:]]
    return [
        front
        for index, (front, area) in enumerate(zip(layers, areas, strict=True))
        if _has_text(front.items)
        and not _touches(area, [*areas[:index], *areas[index + 1 :]])
        and not _touches(area, later[front.place - first :])
    ]


def _touches(area: Area, others: Sequence[Area]) -> bool:
    return any([overlap(area, other) for other in others])


def _has_text(items: Sequence[Item]) -> bool:
    return any(isinstance(item, GlyphRun) or (isinstance(item, Transform) and _has_text(item.items)) for item in items)
