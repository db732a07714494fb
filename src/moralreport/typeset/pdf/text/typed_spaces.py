"""Rows of spaces, typed to set apart what stands on one line ("ลงชื่อ          พยาน").

poppler sees two columns where such a row is wide, and reads what stands above and below before what stands beside. So several spaces at
a time are one code that is as wide as they are together, as that of a tab is: poppler parts words at codes of one space.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from math import ceil, fsum

from moralreport.typeset.pages import GlyphRun, Item, Transform
from moralreport.typeset.pdf.text.widths import COLUMN_SPACE, bearing

_MOST_SPACES = 8
"""mupdf does not read codes of more characters."""


def with_rows_of_spaces(items: Iterable[Item]) -> tuple[Item, ...]:
    """The items with few glyphs for each wide row of spaces between two words."""
    found = list(items)
    runs: list[tuple[int, GlyphRun]] = []
    for index, item in enumerate(found):
        if isinstance(item, Transform):
            inner = with_rows_of_spaces(item.items)
            found[index] = item if inner == item.items else replace(item, items=inner)
        elif isinstance(item, GlyphRun):
            runs.append((index, item))
    for place, (index, run) in enumerate(runs):
        if "  " in "".join([glyph.text for glyph in run.glyphs]):
            former = runs[place - 1][1] if place else None
            following = runs[place + 1][1] if place + 1 < len(runs) else None
            found[index] = _joined(run, _go_on(former, run), _go_on(run, following))
    return tuple(found)


def _go_on(run: GlyphRun | None, following: GlyphRun | None) -> bool:
    """Whether the one begins on the line where the other ends."""
    if run is None or following is None or abs(run.y - following.y) > run.size / 2:
        return False
    end = run.x + fsum([glyph.advance for glyph in run.glyphs]) * run.size * run.scale / 1000 + fsum(run.spacing)
    return abs(following.x - end) < run.size / 2


def _joined(run: GlyphRun, goes_on_before: bool, goes_on_behind: bool) -> GlyphRun:
    em = run.size * run.scale
    glyphs, spacing = list(run.glyphs), list(run.spacing or (0.0,) * len(run.glyphs))
    for start, end in reversed(list(_rows(run))):
        width = fsum([glyph.advance for glyph in glyphs[start:end]]) * em / 1000 + fsum(spacing[start:end])
        inside = (start or goes_on_before) and (end < len(glyphs) or goes_on_behind)
        if inside and width > COLUMN_SPACE * run.size:
            texts = _texts(end - start)
            first, share = glyphs[start], width / (end - start)
            glyphs[start:end] = [bearing(first, text) for text in texts]
            spacing[start:end] = [share * len(text) - first.advance * em / 1000 for text in texts]
    return run if len(glyphs) == len(run.glyphs) else replace(run, glyphs=tuple(glyphs), spacing=tuple(spacing))


def _texts(count: int) -> list[str]:
    """So many spaces in few texts of nearly equal length."""
    parts = ceil(count / _MOST_SPACES)
    return [" " * (count * (part + 1) // parts - count * part // parts) for part in range(parts)]


def _rows(run: GlyphRun) -> Iterator[tuple[int, int]]:
    """First and last but one of the glyphs of each row of two spaces or more."""
    start = 0
    for index in range(len(run.glyphs) + 1):
        if index < len(run.glyphs) and run.glyphs[index].text == " ":
            continue
        if index - start > 1:
            yield start, index
        start = index + 1
