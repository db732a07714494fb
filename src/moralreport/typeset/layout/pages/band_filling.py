"""A band filled: its columns from left to right, around each other's floats, balanced before a continuous break."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import field, replace

from moralreport.records import dataclass
from moralreport.typeset.layout.atoms import Region
from moralreport.typeset.layout.cursors import Place
from moralreport.typeset.layout.exclusions import Exclusion, Exclusions, moved
from moralreport.typeset.layout.filling import fill
from moralreport.typeset.layout.page_geometry import Column, PageFrame
from moralreport.typeset.layout.pages.bands import Band, PlacedColumn, floats_over
from moralreport.typeset.layout.pages.notes import BEHIND_TEXT, Footnote, FootnoteArea
from moralreport.typeset.layout.pages.parts import Part
from moralreport.typeset.layout.pages.shared_notes import GatheredNotes, share_notes, shifted, width_of

_BALANCING_STEPS = 12
_MOST_RETURNS = 4
"""So often columns are filled again for floats of columns behind them."""

_Boxes = tuple[Exclusion, ...]


@dataclass(slots=True)
class BandFilling:
    """One part's columns on one page, filled as often as floats, footnotes and balancing ask for."""

    part: Part
    frame: PageFrame
    top: float
    below_others: bool
    columns: tuple[Column, ...]
    start: Place
    natural: bool
    brought: list[Footnote]
    obstacles: _Boxes = ()
    """Floats of the page's header and footer, page coordinates."""
    floats: _Boxes = ()
    """Those of the text above on the page."""
    reserved: float = 0.0
    """Room at the foot of the page that footnotes of the bands above take."""
    shares: bool = False
    """The next section begins in the columns that this one leaves."""
    before: int | None = None
    """A block that begins the next page."""
    end: Place | None = None
    settled: bool = True
    """No float stands over text of a column before its own, nor had to leave the page for it."""
    carried: list[Footnote] = field(default_factory=list)
    _places: list[Place | None] = field(init=False)
    _gathered: list[GatheredNotes] = field(default_factory=list)
    _before: int | None = None
    """The same, or an earlier one, found while its columns were filled."""

    def __post_init__(self) -> None:
        self._places = [note.place for note in self.brought]

    def run(self, bottom: float) -> Band:
        """Fill the columns down to `bottom`, anew each time. A float may cover text of a column before its own: it is filled again."""
        behind: list[_Boxes] = [()] * len(self.columns)
        self.settled, self._before = True, self.before
        if self._together:
            return self._run_together(bottom)
        owners: set[int] = set()
        for _ in range(_MOST_RETURNS):
            band = self._run(bottom, behind)
            found = [_reaching(column, band.columns[index + 1 :]) for index, column in enumerate(self.columns)]
            if found == behind:
                return band
            behind = found
            owners |= {box.owner for boxes in found for box in boxes}
        return self._unsettled(bottom, min(owners))

    def _unsettled(self, bottom: float, owner: int) -> Band:
        """Text that goes round a float of a column behind moves that on to another page: it begins the next page, where it may."""
        self.settled = False
        self._before = owner if (owner, 0) > (self.start.block, self.start.cursor is not None) else self.before
        return self._run(bottom, [()] * len(self.columns))

    @property
    def _together(self) -> bool:
        """Do its footnotes stand below all of its columns as one?"""
        how = self.part.section.footnotes
        alone = not self.shares and len(self.columns) == self.part.section.columns.count
        return how.columns == 1 and len(self.columns) > 1 and alone and how.position not in BEHIND_TEXT

    def _run_together(self, bottom: float) -> Band:
        """Columns above notes of all of them; floats of a column are not looked for in those before it."""
        nothing: list[_Boxes] = [()] * len(self.columns)

        def filled(left: float) -> tuple[Band, FootnoteArea, float]:
            self._gathered = []
            band = self._run(bottom - left, nothing)
            area = self._area(width_of(self.columns), self.brought)
            for gathered in self._gathered:
                area.take(gathered.taken)
            return band, area, max(placed.filled.bottom for placed in band.columns)

        room = self.frame.bottom - self.reserved - self.top
        band, area, end = filled(share_notes(room, lambda left: filled(left)[1:]))
        if area.taken:
            first = band.columns[0]
            notes = shifted(area.finish(end, room, end <= 0), self.columns, first.column)
            band.columns[0] = replace(first, notes=notes)
            self.carried = notes.carried
        return band

    def _area(self, width: float, carried: list[Footnote]) -> FootnoteArea:
        apart = self.part.section.footnotes.position in BEHIND_TEXT
        page = max(1.0, self.frame.bottom - self.frame.top)
        return FootnoteArea(width, self.part.stream.env, page, carried, apart=apart, follows=self.reserved > 0, waits=self.below_others)

    def _run(self, bottom: float, behind: Sequence[_Boxes]) -> Band:
        band = Band(self.part, self.top, [], "full")
        self.end = self.start
        carried = self.brought
        for note, place in zip(self.brought, self._places, strict=True):
            note.place = place
        natural = self.natural
        for column, floats in zip(self.columns, behind, strict=True):
            before = _reaching(column, band.columns)
            placed = self._column(column, bottom, (carried, natural), before, floats)
            band.columns.append(placed)
            band.reason = placed.filled.reason
            self.end = placed.filled.end
            carried = placed.notes.carried if placed.notes else []
            natural = band.reason == "full"
            if band.reason == "page" or self._is_done(carried):
                break
        self.carried = carried
        return band

    def _is_done(self, carried: list[Footnote]) -> bool:
        """Do the columns that are left stay empty?"""
        if self.end is None:
            return self.shares or not carried
        return self._before is not None and self.end == Place(self._before)

    def _column(self, column: Column, bottom: float, above: tuple[list[Footnote], bool], before: _Boxes, behind: _Boxes) -> PlacedColumn:
        """A column filled; again where floats beside its notes leave them too little room.

        `above`: notes that the column before carries on, and whether it was full; `before`, `behind`: floats of the other columns.
        """
        carried, natural = above
        places = [note.place for note in carried]
        area = None if self._together else self._area(column.width, carried)
        gathered = GatheredNotes()
        self._gathered.append(gathered)
        start = self.end or Place(len(self.part.stream.blocks))
        around = (*floats_over(column, self.floats), *before)
        obstacles = (*self.obstacles, *around, *behind)
        for turn in range(_MOST_RETURNS):
            region = self._region(column, bottom, natural, obstacles)
            region.notes, region.beside = area or gathered, bool(around)
            filled = fill(self.part.stream, start, region, self._before)
            if area is None or not area.taken:
                return PlacedColumn(column, self.top, filled, None, region.brought_floats(), bool(region.exclusions.boxes))
            foot = self.frame.bottom - self.reserved - self.top
            finished = area.finish(filled.bottom, foot, not filled.atoms and not around, region.exclusions.boxes)
            if not finished.missed or turn + 1 == _MOST_RETURNS:
                break
            for note, place in zip(carried, places, strict=True):
                note.place = place
            area = replace(area, spared=area.spared + finished.missed)
        return PlacedColumn(column, self.top, filled, finished, region.brought_floats(), bool(region.exclusions.boxes))

    def _region(self, column: Column, bottom: float, natural: bool, obstacles: _Boxes) -> Region:
        start = self.end or Place(len(self.part.stream.blocks))
        goes_on = start != Place() and self.part.stream.env.document.compatibility_mode >= 15
        return Region(
            width=column.width,
            height=bottom - self.top,
            paged=True,
            at_top=not self.below_others,
            keep_space=not natural and not goes_on,
            exclusions=Exclusions(fixed=[replace(moved(box, -column.x, -self.top), owner=-1) for box in obstacles]),
            x=column.x,
            y=self.top,
            frame=self.frame,
        )


def balanced(filling: BandFilling, band: Band, bottom: float) -> Band:
    """The shortest columns that hold everything (continuous break below columns, 17.6.22); `band` was filled down to `bottom`."""
    high = max(placed.filled.height for placed in band.columns)
    low = high / (2 * len(filling.columns))
    best = bottom
    for _ in range(_BALANCING_STEPS):
        middle = (low + high) / 2
        filling.run(filling.top + middle)
        if filling.end is None and filling.settled:
            best, high = filling.top + middle, middle
        else:
            low = middle
    return filling.run(best)


def _reaching(column: Column, others: Sequence[PlacedColumn]) -> _Boxes:
    """Floats of other columns that reach into this one."""
    return floats_over(column, [box for placed in others for box in placed.floats])
