"""w:textAlignment: characters and drawings of unequal height on one line stand at its top, in its middle or at its bottom (17.3.1.39)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from moralreport.typeset.layout.inline.breaking.first_fit import FilledLine
from moralreport.typeset.layout.inline.lines import Segment
from moralreport.typeset.layout.inline.text.collect import Placed
from moralreport.typeset.layout.inline.text.cut import object_size
from moralreport.typeset.layout.inline.typecase import TypeStyle

MOVING = frozenset(("top", "center", "bottom"))
"""The kinds that leave the baseline."""


def aligned(filled: FilledLine, kind: str, objects: Mapping[int, Placed]) -> FilledLine:
    """The line with everything moved beside its tallest segment."""
    segments = [segment for group in filled.groups for segment in group.segments]
    reaches = [_reach(segment, objects) for segment in segments]
    if len(set(reaches)) < 2:
        return filled
    tallest = max(reaches, key=sum)
    moved = iter(_moved(segments, [_rise(kind, tallest, reach) for reach in reaches]))
    groups = tuple(group._replace(segments=tuple(next(moved) for _ in group.segments)) for group in filled.groups)
    return filled._replace(groups=groups)


def _reach(segment: Segment, objects: Mapping[int, Placed]) -> tuple[float, float]:
    """Points above and below the baseline; raised and lowered script goes with text of its full size."""
    style = segment.style
    if segment.kind == "object":
        return object_size(objects[segment.start])[1] + style.rise, -style.rise
    return style.ascent, style.descent


def _rise(kind: str, tallest: tuple[float, float], reach: tuple[float, float]) -> float:
    top, bottom = tallest[0] - reach[0], reach[1] - tallest[1]
    return {"top": top, "bottom": bottom}.get(kind, (top + bottom) / 2)


def _moved(segments: Sequence[Segment], rises: Sequence[float]) -> list[Segment]:
    styles: dict[tuple[int, float], TypeStyle] = {}
    found = []
    for segment, rise in zip(segments, rises, strict=True):
        style = segment.style
        if abs(rise) > 0.001:
            key = (id(style), rise)
            style = styles.setdefault(key, replace(style, rise=style.rise + rise).on(style.face, style.plain))
        found.append(segment._replace(style=style))
    return found
