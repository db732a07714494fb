"""Bands: what one section has on one page, its columns and their footnotes; what bands below one another do to each other."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise

from moralreport.records import dataclass
from moralreport.typeset.layout.atoms import HANGING, EndReason, Filled
from moralreport.typeset.layout.exclusions import Exclusion
from moralreport.typeset.layout.page_geometry import Column
from moralreport.typeset.layout.pages.notes import FinishedNotes
from moralreport.typeset.layout.pages.parts import Part
from moralreport.typeset.layout.painting import Painter
from moralreport.typeset.pages import Rule


@dataclass(frozen=True, slots=True)
class PlacedColumn:
    """A filled column: its place, its atoms, and its footnotes."""

    column: Column
    top: float
    filled: Filled
    notes: FinishedNotes | None
    floats: tuple[Exclusion, ...] = ()
    """Floats of its text, page coordinates: text of other columns goes round them, too."""
    beside: bool = False
    """Its text goes round floats, its own or others."""


@dataclass(slots=True)
class Band:
    """One part's columns on one page."""

    part: Part
    top: float
    columns: list[PlacedColumn]
    reason: EndReason
    skipped: int = 0
    """How many columns belong to sections before."""

    @property
    def bottom(self) -> float:
        return self.top + max((placed.filled.height for placed in self.columns), default=0.0)

    @property
    def noted(self) -> float:
        """Height of its footnotes."""
        return max((placed.notes.height for placed in self.columns if placed.notes is not None), default=0.0)

    @property
    def floats(self) -> tuple[Exclusion, ...]:
        return tuple([box for placed in self.columns for box in placed.floats])

    def move_notes(self, down: float) -> None:
        for placed in self.columns:
            if placed.notes is not None:
                placed.notes.top += down

    def stretch(self, bottom: float) -> None:
        """Spread what is left below over the gaps between its blocks (17.6.23, both); text beside floats stays beside them."""
        for placed in self.columns:
            if placed.beside:
                continue
            atoms = placed.filled.atoms
            gaps = sum(one.block != other.block for one, other in pairwise(atoms))
            used = placed.filled.height if placed.filled.reason == "end" else placed.filled.bottom
            free = bottom - placed.top - used - (placed.notes.height if placed.notes else 0.0)
            down = 0.0
            for one, other in pairwise(list(atoms)):
                down += max(0.0, free) / gaps if one.block != other.block else 0.0
                other.top += down

    def paint(self, painter: Painter) -> None:
        """Draw columns, notes and separators."""
        for placed in self.columns:
            placed.filled.paint(placed.column.x, placed.top, painter)
        for placed in self.columns:
            if placed.notes is not None:
                placed.notes.paint(placed.column.x, placed.top, painter)
        if self.part.section.columns.separator:
            painter.canvas.body.extend(_separators(self))


def rising_floats(rows: Sequence[Sequence[Band]]) -> tuple[tuple[tuple[Exclusion, ...], ...], list[tuple[int, int]]]:
    """For each row of bands the floats of those below that reach up into it or its footnotes (none at all: ()), and their blocks."""
    found: list[tuple[Exclusion, ...]] = []
    owners = []
    for index, row in enumerate(rows):
        bottom = max((math.inf if band.noted else band.bottom for band in row), default=0.0)
        below = [(band, box) for later in rows[index + 1 :] for band in later for box in band.floats if box.top < bottom - HANGING]
        owners += [(band.part.index, box.owner) for band, box in below]
        found.append(tuple([box for _, box in below]))
    return tuple(found) if owners else (), owners


def stack_notes(rows: Sequence[Sequence[Band]], bottom: float) -> None:
    """Footnotes of bands below one another stand below one another at the foot of the page; each was set above those before.

    There they stay where columns of unlike height leave no room for another order.
    """
    feet = [max((band.noted for band in row), default=0.0) for row in rows]
    first = next((index for index, foot in enumerate(feet) if foot), len(rows))
    texts = [placed.top + placed.filled.bottom for row in rows[first:] for band in row for placed in band.columns]
    if max(texts, default=0.0) > bottom - math.fsum(feet) + HANGING:
        return
    for index, row in enumerate(rows):
        for band in row:
            band.move_notes(math.fsum(feet[:index]) - math.fsum(feet[index + 1 :]))


def raise_notes(bands: Sequence[Band]) -> None:
    """Footnotes beneath the text (17.11.21) stand below that of their column, or, where bands stand below theirs, of the page."""
    noted = [band for band in bands if band.noted]
    if any(band.part.section.footnotes.position != "beneathText" for band in noted):
        return
    columns = [(band, placed, placed.notes) for band in noted for placed in band.columns if placed.notes is not None]
    gaps = [placed.top + notes.top - notes.separator - max(band.bottom for band in bands) for _, placed, notes in columns]
    last = all(band.top == bands[-1].top for band in noted)
    for band, placed, notes in columns:
        above = band.columns if notes.width > placed.column.width else [placed]
        floats = [box for one in above for box in floats_over(one.column, [box for each in bands for box in each.floats])]
        end = max(*(one.filled.bottom for one in above), *(box.bottom - placed.top for box in floats), 0.0)
        notes.top = min(notes.top, end + notes.separator) if last else notes.top - max(min(gaps), 0.0)


def floats_over(column: Column, floats: Sequence[Exclusion]) -> tuple[Exclusion, ...]:
    """Those that reach into a column, page coordinates."""
    return tuple([box for box in floats if box.left < column.x + column.width - HANGING and box.right > column.x + HANGING])


def _separators(band: Band) -> list[Rule]:
    places = sorted((placed.column for placed in band.columns), key=lambda column: column.x)
    middles = [(left.x + left.width + right.x) / 2 for left, right in pairwise(places)]
    if band.skipped:
        half = band.part.section.columns.space / 2
        middles.append(places[-1].x + places[-1].width + half if band.part.section.bidi else places[0].x - half)
    return [Rule(x, band.top, x, band.bottom, 0.5) for x in middles]
