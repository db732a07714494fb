"""What one pass over a document leaves to the next, which lays out only the pages that its numbers change.

A pass notes the state in which each of its pages ends. The next stops at the first page end that both share behind the last page with a
changed number; what follows there is taken over as it stands.
"""

from __future__ import annotations

from dataclasses import field
from typing import NamedTuple

from moralreport.records import dataclass
from moralreport.typeset.layout.environment import FieldValues
from moralreport.typeset.layout.inline.fields.values import field_value
from moralreport.typeset.layout.pages.catch_words import Ending
from moralreport.typeset.layout.structure.blocks import Tagger
from moralreport.typeset.layout.structure.tree import StructureBuilder
from moralreport.typeset.pages import Destination, OutlineEntry, Page
from moralreport.typeset.warning_log import WarningLog


@dataclass(slots=True)
class Pagination:
    """What the pages know when all are laid out."""

    pages: list[Page] = field(default_factory=list)
    destinations: dict[str, Destination] = field(default_factory=dict)
    outline: list[OutlineEntry] = field(default_factory=list)
    section_pages: dict[int, int] = field(default_factory=dict)
    note_pages: dict[str, int] = field(default_factory=dict)
    endings: list[Ending | None] = field(default_factory=list)
    """One for each page; None for blank ones."""


class PageEnd(NamedTuple):
    """The state in which a page ends between two blocks, and how much there is up to it. Equal ends go on alike."""

    part: int
    block: int
    number: int
    flags: tuple[bool, ...]
    lines: tuple[int, int, int]
    lists: tuple[object, ...]
    nodes: int
    outline: int


@dataclass(slots=True)
class WarningCalls(WarningLog):
    """Warnings in the order in which they came; those that are alike, a million in a long paragraph, are one."""

    calls: list[tuple[str, ...]] = field(default_factory=list)
    _distinct: dict[tuple[str, ...], tuple[str, ...]] = field(default_factory=dict)

    def add(self, *call: str) -> None:
        self.calls.append(self._distinct.setdefault(call, call))
        WarningLog.add(self, *call)


@dataclass(slots=True)
class Pass:
    """One pass: its result, and for each number of pages the state after them with the count of warnings up to there."""

    fields: FieldValues
    builder: StructureBuilder
    warnings: WarningCalls
    result: Pagination = field(default_factory=Pagination)
    ends: dict[int, tuple[PageEnd, int]] = field(default_factory=dict)
    changed: int = 0
    """How many pages at the beginning hold all text that the next pass changes."""

    def note(self, end: PageEnd) -> None:
        self.ends[len(self.result.pages)] = (end, len(self.warnings.calls))

    def takes_over(self, former: Pass, end: PageEnd) -> bool:
        """Whether this pass goes on as the former one; everything that comes after this page end is then taken from there."""
        count = len(self.result.pages)
        then, warned = former.ends.get(count, (None, 0))
        if count < former.changed or then != end or self.result.section_pages != _section_pages(former, count):
            return False
        if not self.builder.goes_on_as(former.builder):
            return False
        mine, other = self.result, former.result
        mine.pages += other.pages[count:]
        mine.endings += other.endings[count:]
        mine.outline += other.outline[end.outline :]
        mine.section_pages = dict(other.section_pages)
        mine.destinations = {**other.destinations, **mine.destinations}
        mine.note_pages = {**other.note_pages, **mine.note_pages}
        self.fields.asked.extend(one for one in former.fields.asked if one[1].index >= count)
        ahead = len(self.warnings.calls) - warned
        self.ends |= {pages: (later, calls + ahead) for pages, (later, calls) in former.ends.items() if pages > count}
        for call in former.warnings.calls[warned:]:
            self.warnings.add(*call)
        return True


def _section_pages(former: Pass, count: int) -> dict[int, int]:
    pages: dict[int, int] = {}
    for page in former.result.pages[:count]:
        pages[page.section] = pages.get(page.section, 0) + 1
    return pages


def list_state(tagger: Tagger) -> tuple[object, ...]:
    """The lists and contents that are open, as values."""
    return (*((one.node, one.body, one.list_id, one.level) for one in tagger.lists), *tagger.contents)


def pages_changed(done: Pass, found: FieldValues) -> int:
    """How many pages at the beginning hold every field whose text is another with the numbers found."""
    last = 0
    for asked, page in done.fields.asked:
        if page.index >= last and field_value(asked, done.fields, page) != field_value(asked, found, page):
            last = page.index + 1
    return last
