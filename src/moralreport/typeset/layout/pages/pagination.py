"""Pages of a document: sections one after the other, each page filled band by band, column by column.

A band is what one section has on one page; a continuous section break begins a new band on the same page.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import field, replace
from math import fsum

from moralreport.records import dataclass
from moralreport.typeset.document import Document, Section, VerticalAlign
from moralreport.typeset.layout.atoms import Flow
from moralreport.typeset.layout.cursors import Place
from moralreport.typeset.layout.environment import Environment, PageContext
from moralreport.typeset.layout.exclusions import Exclusion
from moralreport.typeset.layout.inline.fields.values import chapter_prefix
from moralreport.typeset.layout.page_geometry import PageFrame, columns_of, page_frame
from moralreport.typeset.layout.pages.band_filling import BandFilling, balanced
from moralreport.typeset.layout.pages.bands import Band, raise_notes, rising_floats, stack_notes
from moralreport.typeset.layout.pages.catch_words import Ending
from moralreport.typeset.layout.pages.furniture import Furniture, paint_furniture, set_furniture
from moralreport.typeset.layout.pages.kept_furniture import KeptFurniture
from moralreport.typeset.layout.pages.line_numbers import LineCounter
from moralreport.typeset.layout.pages.notes import Footnote
from moralreport.typeset.layout.pages.parts import Continuation, Part, above_rest, parts_of, without_text
from moralreport.typeset.layout.pages.passes import PageEnd, Pagination, Pass, list_state
from moralreport.typeset.layout.painting import Canvas, Painter
from moralreport.typeset.pages import Item, Page
from moralreport.typeset.stacks import items_of
from moralreport.typeset.written_numbers import format_number

_MOST_RETURNS = 4
"""So often a page is filled again for floats of sections further down."""


def paginate(document: Document, env: Environment, this: Pass, former: Pass | None) -> None:
    """Lay out the pages of this pass; those that come out as in the former one are taken from there."""
    paginator = _Paginator(document, env, this, former, list(parts_of(document, env, this.builder)))
    paginator.run()


@dataclass(frozen=True, slots=True)
class _Begun:
    """How a page was begun: what filling it changes."""

    part: int
    parts: int
    place: Place | None
    flags: tuple[bool, bool]
    notes: tuple[tuple[Footnote, Place | None], ...]
    flows: dict[int, Flow]


@dataclass(slots=True)
class _Paginator:
    document: Document
    env: Environment
    this: Pass
    former: Pass | None
    parts: list[Part]
    part: int = 0
    place: Place | None = field(default_factory=Place)
    number: int = 0
    first_of_section: bool = True
    was_first: bool = True
    lines: LineCounter = field(default_factory=LineCounter)
    furniture: KeptFurniture = field(default_factory=KeptFurniture)
    reserved: float = 0.0
    """Room at the foot of the page that footnotes of the bands above take."""
    rising: tuple[tuple[Exclusion, ...], ...] = ()
    """Floats of sections further down that reach up into each row of the page's bands."""
    held: tuple[int, int] | None = None
    """A section and its block that begin the next page, since with its float on this one the text above pushes it off."""
    natural: bool = False
    """The page before was full (no break was asked for): the space before its first paragraph falls away."""

    @property
    def result(self) -> Pagination:
        return self.this.result

    def run(self) -> None:
        while self.part < len(self.parts):
            self._page()
            if self._joins():
                return
        if not self.result.pages:
            self._blank(Section(()), 1)

    def _joins(self) -> bool:
        """Does everything after this page stand in the former pass?"""
        if self.part == len(self.parts) or self.place is None or self.place.cursor is not None or self.parts[self.part].carried:
            return False
        lines = self.lines.count, self.lines.section, self.lines.page
        flags = self.first_of_section, self.natural
        lists = list_state(self.parts[self.part].tagger)
        counts = len(self.this.builder), len(self.result.outline)
        end = PageEnd(self.part, self.place.block, self.number, flags, lines, lists, *counts)
        self.this.note(end)
        return self.former is not None and self.this.takes_over(self.former, end)

    def _page(self) -> None:
        part = self.parts[self.part]
        self._count(part.section)
        numbers = part.section.page_numbers
        chapter = numbers.chapter_style, numbers.chapter_separator
        context = PageContext(self.number, numbers.format, part.index, len(self.result.pages), *chapter)
        env = replace(self.env, page=context)
        frame = page_frame(part.section, self.number, self.document.mirror_margins)
        furniture = set_furniture(part.section, frame, self.was_first, env, self.furniture)
        bands = self._placed(furniture, env)
        if part.section.vertical_align == "both":
            bands[-1].stretch(furniture.frame.bottom - fsum(band.noted for band in bands[:-1]))
        else:
            raise_notes(bands)
        self._draw(part.section, furniture, bands, env, self.was_first)

    # --- numbers

    def _count(self, section: Section) -> None:
        self.was_first = self.first_of_section
        above, start = self.number, section.page_numbers.start
        self.number += 1
        if self.first_of_section:
            if start is not None:
                self.number = start
            odd = {"oddPage": 1, "evenPage": 0}.get(section.start)
            if odd is not None and self.number % 2 != odd and (self.result.pages or start is None):
                self._skip_page(section)
            elif start is not None and self._same_side(above):
                self._blank(section, above + 1)
        self.first_of_section = False

    def _same_side(self, above: int) -> bool:
        """Would two odd or two even pages follow each other in a document with heads for both (Microsoft, Q198592)?"""
        return self.document.even_and_odd_headers and bool(self.result.pages) and above % 2 == self.number % 2

    def _skip_page(self, section: Section) -> None:
        if self.result.pages:
            self._blank(section, self.number)
        self.number += 1

    def _blank(self, section: Section, number: int) -> None:
        frame = page_frame(section, number, self.document.mirror_margins)
        index = self.parts[self.part].index if self.part < len(self.parts) else 0
        self.result.pages.append(self._finished(frame, (), section, number, index))
        self.result.endings.append(None)

    def _finished(self, frame: PageFrame, items: Sequence[Item], section: Section, number: int, index: int) -> Page:
        how = section.page_numbers.format
        self.result.section_pages[index] = self.result.section_pages.get(index, 0) + 1
        label = format_number(number, how)
        if section.page_numbers.chapter_style:
            place = PageContext(number, how, index, len(self.result.pages), section.page_numbers.chapter_style)
            label = chapter_prefix(self.env.fields, replace(place, chapter_separator=section.page_numbers.chapter_separator)) + label
        return Page(frame.width, frame.height, items, label, how, number, index)

    # --- filling

    def _placed(self, furniture: Furniture, env: Environment) -> list[Band]:
        """The bands of a page, filled again from further down where its text stands in the middle or at the bottom.

        What floats there stands on the page or goes with its text; where that leaves the text too little room it stays at the top.
        """
        begun, align = self._begun(), self.parts[self.part].section.vertical_align
        bands = self._bands(furniture, env)
        down, end = _free_above(align, furniture.frame, bands), (self.part, self.place)
        for lower in (down, 0.0) if down > 0 else ():
            self._return_to(begun)
            bands = self._bands(furniture, env, lower)
            if (self.part, self.place) == end:
                break
        return bands

    def _bands(self, furniture: Furniture, env: Environment, down: float = 0.0) -> list[Band]:
        """The bands of a page, so far below its margin; filled again where a float of a section reaches up over one above it."""
        begun, self.rising, self.held = self._begun(), (), None
        rows, risen = self._rows(furniture, env, down), list[tuple[int, int]]()
        for turn in range(_MOST_RETURNS):
            found, owners = rising_floats(rows)
            if found == self.rising:
                break
            risen += owners
            self.rising, self.held = (found, None) if turn + 1 < _MOST_RETURNS else ((), min(risen, default=None))
            self._return_to(begun)
            rows = self._rows(furniture, env, down)
        stack_notes(rows, furniture.frame.bottom)
        return [band for row in rows for band in row]

    def _begun(self) -> _Begun:
        part = self.parts[self.part]
        notes = tuple([(note, note.place) for note in part.carried])
        flags = self.first_of_section, self.natural
        return _Begun(self.part, len(self.parts), self.place, flags, notes, dict(part.stream.flows))

    def _return_to(self, begun: _Begun) -> None:
        self.part, self.place = begun.part, begun.place
        self.first_of_section, self.natural = begun.flags
        del self.parts[begun.parts :]
        part = self.parts[self.part]
        part.carried = [note for note, _ in begun.notes]
        for note, place in begun.notes:
            note.place = place
        part.stream.flows = dict(begun.flows)

    def _rows(self, furniture: Furniture, env: Environment, down: float) -> list[list[Band]]:
        """Bands beside and below one another."""
        rows: list[list[Band]] = [[]]
        top, skipped, self.reserved = furniture.frame.top + down, 0, 0.0
        width = furniture.frame.right - furniture.frame.left
        line = above_rest(self.parts, self.part, self.place, width, self.this.builder)
        if line is not None:
            state = self.place, self.natural
            self.place = Place()
            rows[0].append(self._band(line, furniture, top, skipped, rows))
            (self.place, self.natural), top = state, rows[0][0].bottom
        while self.part < len(self.parts):
            part = self.parts[self.part]
            own = part.stream.env
            part.stream.env = replace(env, grid_pitch=own.grid_pitch, note_mark=own.note_mark, note=own.note)
            band = self._band(part, furniture, top, skipped, rows)
            rows[-1].append(band)
            if self.place is not None:
                break
            goes_on = self._next_part(skipped + len(band.columns) < part.section.columns.count)
            if not goes_on or band.reason == "page":
                break
            skipped = skipped + len(band.columns) if goes_on == "column" else 0
            if not skipped:
                top = max(above.bottom for row in rows for above in row)
                self.reserved += max(above.noted for above in rows[-1])
                rows.append([])
        return rows

    def _next_part(self, has_column: bool) -> Continuation:
        """Go to the next part; where on this page does it begin? `has_column`: a column of the page is left."""
        done = self.parts[self.part]
        self.part += 1
        self.place = Place()
        if self.part == len(self.parts):
            if done.carried:
                self.parts.append(without_text(done))
            return ""
        part = self.parts[self.part]
        goes_on = part.continues if has_column or part.continues != "column" else ""
        if goes_on != "below":
            self.natural = False
        if not goes_on:
            self.first_of_section = True
        part.carried = done.carried
        return goes_on

    def _band(self, part: Part, furniture: Furniture, top: float, skipped: int, rows: Sequence[Sequence[Band]]) -> Band:
        """`skipped`: how many columns the sections before have filled; `rows`: the bands above."""
        frame = furniture.frame
        own = page_frame(part.section, frame.number, self.document.mirror_margins)
        columns = columns_of(part.section.columns, own.left, own.right)
        columns = (columns[::-1] if part.section.bidi else columns)[skipped:]
        start = self.place or Place()
        below_others = len(rows) > 1 and not skipped
        filling = BandFilling(part, frame, top, below_others, columns, start, self.natural, list(part.carried), furniture.obstacles)
        rising = self.rising[len(rows) - 1] if len(rows) <= len(self.rising) else ()
        filling.floats = (*[box for row in rows for above in row for box in above.floats], *rising)
        following = self.parts[self.part + 1].continues if self.part + 1 < len(self.parts) else ""
        filling.reserved, filling.shares = self.reserved, following == "column"
        filling.before = self.held[1] if self.held is not None and self.held[0] == part.index else None
        bottom = frame.bottom - self.reserved
        band = filling.run(bottom)
        band.skipped = skipped
        if filling.end is None and len(columns) > 1 and following == "below" and self.document.habits.balance_columns:
            band = balanced(filling, band, bottom)
        self.place = filling.end
        self.natural = band.reason == "full"
        part.carried = filling.carried
        part.stream.release(filling.end)
        return band

    # --- drawing

    def _draw(self, section: Section, furniture: Furniture, bands: list[Band], env: Environment, first: bool) -> None:
        canvas = Canvas(env.page.index)
        for band in bands:
            band.paint(Painter(canvas, band.part.tagger, env))
            canvas.body.extend(self.lines.numbers(band, env))
        items = items_of((*paint_furniture(furniture, section, first, env, self.this.builder), *canvas.parts()))
        self.result.pages.append(self._finished(furniture.frame, items, section, self.number, env.page.section))
        self.result.endings.append(Ending(section, furniture.frame, furniture.footer_y, bands[-1].reason == "full"))
        for name, destination in canvas.destinations.items():
            self.result.destinations.setdefault(name, destination)
        self.result.outline += canvas.outline
        for key in canvas.notes:
            self.result.note_pages.setdefault(key, canvas.page)


def _free_above(align: VerticalAlign, frame: PageFrame, bands: list[Band]) -> float:
    """How much of what is left on the page stands above its text (17.6.23)."""
    free = frame.bottom - bands[-1].bottom - fsum(band.noted for band in bands) if bands else 0.0
    return max(0.0, {"center": free / 2, "bottom": free}.get(align, 0.0))
