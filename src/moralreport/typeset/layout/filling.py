"""Fills a region (a column, a cell, a text box) with blocks until it is full: keeps, widows, breaks.

One engine serves pages and cells alike. Atoms are taken one by one; when one does not fit, the region is
broken before the last atom that may be parted from its forerunner, and the rest is set again in the next
region. Nothing is drawn here.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import field, replace

from moralreport.records import dataclass
from moralreport.typeset.document import Table
from moralreport.typeset.layout.atoms import FREE, KEEP_NEXT, Atom, Bond, EndReason, Filled, Region
from moralreport.typeset.layout.cursors import LineCursor, Place
from moralreport.typeset.layout.environment import DEEPEST_REFINED
from moralreport.typeset.layout.exclusions import Exclusion
from moralreport.typeset.layout.keeps import begins_page, keeps_next
from moralreport.typeset.layout.spacing import own_space, postpones_space, space_between
from moralreport.typeset.layout.streams import Stream, floats

MOST_RESTARTS = 4
"""How often a region is filled again because a float came to stand over text above its own paragraph."""


def fill(stream: Stream, start: Place, region: Region, before: int | None = None) -> Filled:
    """Take atoms from `start` until the region is full, a break is asked for, or the stream ends; `before`: a block that it ends before."""
    owners: set[int] = set()
    if stream.env.depth > DEEPEST_REFINED:
        return _Filling(stream, start, region, watches=False).run()
    for _ in range(MOST_RESTARTS):
        filling = _Filling(stream, start, region, before=before)
        filled = filling.run()
        first = start.block if region.beside else start.block + 1
        gone = _moved_on(owners, filled.end) or [box.owner for box in filling.late if box.raised and box.owner >= first]
        if gone and (before is None or max(gone) < before):
            before = max(gone)
            owners = {owner for owner in owners if owner < before}
            region.exclusions.drop_from(before)
            region.restart([])
        elif not filling.late:
            return filled
        else:
            owners |= {box.owner for box in filling.late}
            region.restart(filling.late)
    return _Filling(stream, start, region, watches=False, before=before).run()


def _moved_on(owners: set[int], end: Place | None) -> list[int]:
    """Blocks whose floats pushed the text above so far that they left the region themselves.

    They begin the next region instead, and the text above stands as if they had never been here. So do those whose
    floats the foot of the page raised over it.
    """
    return [owner for owner in owners if end is not None and (owner, 0) >= (end.block, end.cursor is not None)]


@dataclass(slots=True)
class _Filling:
    stream: Stream
    place: Place
    region: Region
    atoms: list[Atom] = field(default_factory=list)
    bottom: float = 0.0
    watches: bool = True
    before: int | None = None
    """A block that the region must end before."""
    late: list[Exclusion] = field(default_factory=list)

    def run(self) -> Filled:
        while self.place.block < len(self.stream.blocks):
            if self._breaks_before():
                return self._ended("page")
            atom = self._next()
            if self.place.block == self.before and self.place.cursor is None and self._may_end():
                self._cut(atom)
                return self._ended("full")
            if self._may_wait(atom) and self._room() <= 0:
                return self._ended("full")
            if not self.region.holds(atom.needs or atom.bottom, atom.notes):
                return self._overflow(atom)
            self._take(atom)
            if self._is_covered(atom):
                return self._ended("full")
            if atom.fills:
                return self._ended("full")
            if atom.break_after is not None and self.region.paged:
                return self._ended(atom.break_after)
        return self._ended("end")

    def _next(self) -> Atom:
        index = self.place.block
        flow = self.stream.flow(index)
        top = self.bottom + self._space_above(index)
        atom = flow.advance(self.place.cursor, top, self.region)
        follows = self.place.cursor is None and bool(self.atoms)
        if follows and keeps_next(self.stream.block(index - 1)):
            atom.bond = max(atom.bond, KEEP_NEXT)
        return atom

    def _space_above(self, index: int) -> float:
        """Space before a block; for one that a break begins, before the text behind that."""
        cursor, block = self.place.cursor, self.stream.block(index)
        if cursor is not None and (self.atoms or not isinstance(cursor, LineCursor) or cursor.number != 1):
            return 0.0
        if not self.region.paged or not postpones_space(block):
            return self._space_before(index) if cursor is None else 0.0
        return own_space(self.stream.above(index), block) if cursor is not None else 0.0

    def _is_covered(self, atom: Atom) -> bool:
        """Has this atom brought a float that covers text already set?"""
        if self.watches and self.region.exclusions.boxes and atom.start is None and (len(self.atoms) > 1 or self.region.beside):
            above = min(atom.top, self.atoms[-2].bottom) if len(self.atoms) > 1 else 0.0
            self.late = self.region.exclusions.late(atom.block, self.atoms[0].top, above)
        return bool(self.late)

    def _space_before(self, index: int) -> float:
        if floats(self.stream.block(index)):
            return 0.0
        above = self.stream.above(index)
        if self.region.begun:
            return space_between(above, self.stream.block(index), self.stream.adds_spaces)
        space = self.stream.space_at_top(index, self.region.keep_space)
        return space if self.region.at_top else max(0.0, space)

    def _take(self, atom: Atom) -> None:
        self.atoms.append(atom)
        self.region.taken += 1
        self.region.begun = self.region.begun or atom.height > 0
        self.bottom = atom.bottom if atom.beside is None or atom.end is not None else self._top_beside(atom, atom.beside)
        if self.region.notes is not None and atom.notes:
            self.region.notes.take(atom.notes)
        self.place = Place(atom.block + atom.blocks) if atom.end is None else Place(atom.block, atom.end)

    def _top_beside(self, atom: Atom, box: Exclusion) -> float:
        """Where text goes on beside a table that has come over from another page."""
        first = next(one for one in self.atoms if one.block == atom.block)
        self.region.exclusions.add(replace(box, top=first.top))
        return first.top

    def _may_end(self) -> bool:
        """May what comes now begin the next region?"""
        return bool(self.atoms) or self.region.beside or not self.region.at_top

    def _breaks_before(self) -> bool:
        block = self.stream.block(self.place.block)
        if not begins_page(block) or not self.region.paged or self.place.cursor is not None:
            return False
        return bool(self.atoms) or not self.region.at_top

    def _overflow(self, atom: Atom) -> Filled:
        empty = not self.atoms and self.region.at_top
        waits = self._may_wait(atom)
        head = atom.flow.split(atom, self.region, empty and not waits)
        if head is not None and not (atom.bond and head.height <= 0):
            self._take(head)
            return self._ended("full")
        if waits:
            return self._ended("full")
        if empty:
            atom.top = max(0.0, min(atom.top, self.region.height - atom.height))
            self._take(atom)
            return self._ended("full" if self.place.block < len(self.stream.blocks) else "end")
        self._cut(atom)
        return self._ended("full")

    def _may_wait(self, atom: Atom) -> bool:
        """May the region stay empty but for notes of the column before? A line of text begins above them, however long they are.

        Or for floats of other columns or sections, which leave too little room above their ends.
        """
        if self.atoms or not self.region.at_top:
            return False
        if self.region.beside and atom.height <= self.region.height < (atom.needs or atom.bottom):
            return True
        return isinstance(atom.flow.block, Table) and self.region.notes is not None and self.region.notes.carries

    def _room(self) -> float:
        """What notes of the column before leave."""
        return self.region.height - (self.region.notes.height_with((), 0.0) if self.region.notes is not None else 0.0)

    def _cut(self, atom: Atom) -> None:
        """Break before the last atom that may be parted from its forerunner; where none may, right here."""
        bonds = [*(a.bond for a in self.atoms), atom.bond]
        begins = self.region.at_top and not self.region.beside
        first_break = 1 if begins else 0
        levels = (FREE, KEEP_NEXT) if begins else (FREE,)
        breaks = (last_break(bonds, level, first_break) for level in levels)
        index = next((found for found in breaks if found is not None), len(self.atoms))
        first = self.atoms[index] if index < len(self.atoms) else atom
        if any(cut.notes for cut in self.atoms[index:]):
            self._give_back_notes(index)
        del self.atoms[index:]
        self.place = Place(first.block, first.start)
        if self.atoms and self.atoms[-1].whole is not None:
            self.atoms[-1] = replace(self.atoms[-1].whole(), bond=self.atoms[-1].bond)
            self.place = Place(first.block, self.atoms[-1].end)
        self.bottom = self.atoms[-1].bottom if self.atoms else 0.0
        self.region.exclusions.drop_from(first.block if first.start is None else first.block + 1)

    def _give_back_notes(self, index: int) -> None:
        """Only the notes of the first atoms stay in the region."""
        notes = self.region.notes
        if notes is not None:
            notes.reset()
            for atom in self.atoms[:index]:
                notes.take(atom.notes)

    def _ended(self, reason: EndReason) -> Filled:
        end = self.place if self.place.block < len(self.stream.blocks) else None
        return Filled(self.atoms, end, self._height(), reason)

    def _height(self) -> float:
        """Height with the space after the last block, which counts in cells, headers, boxes and above a continuous section."""
        last = self.atoms[-1] if self.atoms else None
        if last is None or last.end is not None:
            return self.bottom
        return self.bottom + space_between(self.stream.block(last.block + last.blocks - 1), None)


def last_break(bonds: Sequence[Bond], level: Bond, first: int) -> int | None:
    """The last atom, from the `first` on, that no bond above `level` holds to the one before."""
    return next((index for index in range(len(bonds) - 1, first - 1, -1) if bonds[index] <= level), None)
