"""Text that runs both ways: stretches of one level, and their order from left to right."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import replace

from moralreport.typeset.layout.inline.lines import Format, Segment
from moralreport.typeset.layout.inline.text.bidi import bidi_classes, embedding_levels, runs_right_to_left
from moralreport.typeset.layout.inline.text.collect import Collected
from moralreport.typeset.layout.inline.text.stretches import Stretch
from moralreport.typeset.layout.inline.typecase import TypeCase


def directed(stretches: list[Stretch], collected: Collected, case: TypeCase) -> list[Stretch]:
    """The stretches cut where the level changes, each told its level; as they are where all text runs left to right."""
    if not collected.bidi and not runs_right_to_left(collected.text):
        return stretches
    levels = _levels(collected)
    behind_latin = _behind_latin(collected, levels)
    formats: dict[tuple[int, int], Format] = {}
    parts: list[Stretch] = []
    for stretch in stretches:
        start = stretch.start
        while start < stretch.end:
            level, end = levels[start], start + 1
            while end < stretch.end and levels[end] == level and (end in behind_latin) == (start in behind_latin):
                end += 1
            key = (id(stretch.format), level)
            if key not in formats:
                formats[key] = replace(stretch.format, level=level)
            style = case.turned(stretch.style, start in behind_latin) if level % 2 else stretch.style
            parts.append(Stretch(start, end, style, formats[key]))
            start = end
    return parts


def _behind_latin(collected: Collected, levels: list[int]) -> set[int]:
    """Places of brackets that run right to left behind letters that do not: pdfium, which turns such a line round, mirrors none there."""
    found = set[int]()
    latin = False
    for at, kind in enumerate(bidi_classes(collected.text) if collected.bidi else ()):
        latin = kind == "L" or (latin and kind not in ("R", "AL"))
        if latin and levels[at] % 2 and unicodedata.mirrored(collected.text[at]):
            found.add(at)
    return found


def _levels(collected: Collected) -> list[int]:
    """Signs of a run marked as right to left, and the spaces beside them, run so, whatever stands beside them (17.3.2.30)."""
    classes = bidi_classes(collected.text)
    for span in collected.spans:
        if span.properties.rtl:
            classes[span.start : span.end] = _turned(classes[span.start : span.end])
    return embedding_levels(collected.text, int(collected.bidi), classes)


def _turned(classes: list[str]) -> list[str]:
    """Classes of a run marked as right to left: only letters and the spaces between them keep their order."""
    turned: list[str] = []
    for at, kind in enumerate(classes):
        if kind == "WS":
            after = next((other for other in classes[at:] if other != "WS"), "")
            kind = kind if after == "L" and turned and turned[-1] in ("L", "WS") else "R"
        turned.append("R" if kind == "ON" else kind)
    return turned


def visual_order(segments: Sequence[Segment], base: int) -> list[int]:
    """Indices of a line's segments from left to right (UAX 9, L1 and L2); spaces at its end keep to the paragraph's direction."""
    last = len(segments)
    while last and segments[last - 1].kind == "space":
        last -= 1
    levels = [segment.format.level for segment in segments[:last]] + [base] * (len(segments) - last)
    order = list(range(len(segments)))
    lowest = min((level for level in levels if level % 2), default=1)
    for level in range(max(levels, default=0), lowest - 1, -1):
        start = 0
        while start < len(order):
            end = start
            while end < len(order) and levels[order[end]] >= level:
                end += 1
            order[start:end] = reversed(order[start:end])
            start = end + 1
    return order
