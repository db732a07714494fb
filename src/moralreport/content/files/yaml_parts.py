"""A YAML text that does not parse → the smallest parts of it that are broken: all of them can be told, and the rest can be read.

A part is an entry: a key with what stands below it, or an item of a list. One that fails alone is searched for the entries in it that
fail; what fails although they all are sound is broken as a whole.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import field, replace

import yaml

from moralreport.records import dataclass

LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_ENTRY = re.compile(r" *(?:(?P<dash>-(?=\s|$|[a-z_]+:))|[A-Za-z_][A-Za-z0-9_-]*:(?!//)|[a-z_]+ *$)")
_OTHER_KEY = re.compile(r" *[^\s\"'#{}\[\]|>&*!%@`,?•●▪◦–—-][^:#\"']*:(?=\s|$)")
_ITEM_OF_KEY = re.compile(r" *-(?=\s|$)")
_DASHES = re.compile(r" *-\s+(?=\S)")
_HEADER = re.compile(r" *(?:-|[^\s:#\"'{[][^:#]*:)\s*(?:#.*)?")
"""A line whose value stands below it."""
_STILL_OPEN = ("unexpected end of stream", "',' or ", "node content")
_MOST_JOINED = 20
"""Entries over which a quote or bracket may stand open, and how many such are looked at."""
_DEEPEST = 24


@dataclass(frozen=True, slots=True)
class Part:
    """Lines `first` to before `end` (from 0), of the first only what stands from `column` on."""

    first: int
    end: int
    column: int = 0
    headers: tuple[tuple[int, int], ...] = ()
    """What it stands under: line, and how much of it."""
    beside: tuple[range, ...] = ()
    """The lines of the sound entries before and behind it."""
    block: range = range(0)
    """The lines of all entries beside it."""
    listed: range | None = None
    """The list that it stands in: without one item the others would be counted wrongly."""
    item: range | None = None
    """The item of that list; enough where the items have keys of their own and nobody counts them."""

    def alone(self, lines: Sequence[str]) -> list[str]:
        """Its lines, with nothing else on the first."""
        own = list(lines[self.first : self.end])
        own[0] = " " * self.column + own[0][self.column :]
        return own

    def in_place(self, lines: Sequence[str]) -> tuple[int, list[str]]:
        """Its lines with what it stands under and beside, which is enough to see what is wrong with it; and the number of the first."""
        shown = {line: lines[line][:length] for line, length in self.headers}
        shown |= {line: lines[line] for block in (*self.beside, range(self.first, self.end)) for line in block}
        start = min(shown)
        return start, [shown.get(line, "") for line in range(start, max(shown) + 1)]


@dataclass(slots=True)
class _Search:
    lines: Sequence[str]
    found: list[Part] = field(default_factory=list)

    def look(self, part: Part) -> bool:
        """Whether the part is broken; the broken parts of it are noted."""
        if is_sound(own := part.alone(self.lines)):
            return False
        before = len(self.found)
        entries = _entries(own, nested=bool(part.headers))
        if len(entries) > 1:
            self._look_at_each(part, entries)
        elif (inner := _inner(part, own)) is not None:
            self.look(inner)
        if len(self.found) == before:
            self.found.append(part)
        return True

    def _look_at_each(self, part: Part, entries: list[range]) -> None:
        """`entries` count from the part's first line."""
        common = replace(part, beside=(), block=part.block or range(part.first, part.end))
        parts = [
            replace(common, first=part.first + one.start, end=part.first + one.stop, column=0 if one.start else part.column)
            for one in entries
        ]
        sound = [is_sound(one.alone(self.lines)) for one in parts]
        for index, one in enumerate(parts):
            if not sound[index]:
                near = [parts[other] for other in (index - 1, index + 1) if 0 <= other < len(parts) and sound[other]]
                beside = tuple(range(other.first, other.end) for other in near)
                self.look(replace(one, beside=beside))


def broken_parts(lines: Sequence[str]) -> list[Part]:
    """The smallest broken parts, in order; none where the text is sound."""
    search = _Search(lines)
    search.look(Part(0, len(lines)))
    return search.found


def without(parts: Sequence[Part], lines: Sequence[str], keyed: bool) -> list[str]:
    """The lines with those of the parts empty, and of the lists that they stand in; of `keyed` lists only their items."""
    left = list(lines)
    for lost in {(part.item if keyed else part.listed) or range(part.first, part.end) for part in parts}:
        left[lost.start : lost.stop] = [""] * len(lost)
    return left


def is_sound(lines: Sequence[str]) -> bool:
    """Whether these lines are entries, or hold nothing."""
    return _failure(lines) is None


def _failure(lines: Sequence[str]) -> str | None:
    try:
        nodes = [event for event in yaml.parse("\n".join(lines), Loader=LOADER) if isinstance(event, yaml.NodeEvent)]
    except yaml.YAMLError as error:
        return str(error)
    return "no entry" if nodes and isinstance(nodes[0], yaml.ScalarEvent) else None


def _entries(own: list[str], *, nested: bool) -> list[range]:
    """The lines of each entry; what stands before the first is one, too."""
    found = [(line, depth) for line, text in enumerate(own) if (depth := _depth_of_entry(text)) is not None]
    if not found:
        return [range(len(own))]
    depth = found[0][1] if nested else min(depth for _, depth in found)
    of_list = _is_item(next(own[line] for line, deep in found if deep == depth))
    starts = [line for line, text in enumerate(own) if depth_of(text) == depth and _begins_entry(text, of_list)]
    if _first_written(own) < starts[0]:
        starts.insert(0, 0)
    starts[0] = 0
    return _joined([range(start, end) for start, end in zip(starts, [*starts[1:], len(own)], strict=True)], own)


def _joined(entries: list[range], own: list[str]) -> list[range]:
    """The entries, those joined over which a quote or bracket stands open that is closed further on."""
    result: list[range] = []
    looked_at = 0
    for index, entry in enumerate(entries):
        if result and entry.start < result[-1].stop:
            continue
        if looked_at < _MOST_JOINED and _is_open(own[entry.start : entry.stop]):
            looked_at += 1
            ends = (other.stop for other in entries[index + 1 : index + 1 + _MOST_JOINED])
            entry = range(entry.start, next((end for end in ends if is_sound(own[entry.start : end])), entry.stop))
        result.append(entry)
    return result


def _inner(part: Part, own: list[str]) -> Part | None:
    """What stands behind the dash of an item, or below a key; None where nothing does."""
    start = _first_written(own)
    line = part.first + start
    if len(part.headers) > _DEEPEST:
        return None
    if dash := _DASHES.match(own[start]):
        items = part.listed or part.block or range(part.first, part.end)
        item = part.item or range(part.first, part.end)
        return Part(line, part.end, dash.end(), (*part.headers, (line, dash.end())), part.beside, listed=items, item=item)
    if not _HEADER.fullmatch(own[start]) or line + 1 >= part.end:
        return None
    return Part(line + 1, part.end, 0, (*part.headers, (line, len(own[start]))), part.beside, listed=part.listed, item=part.item)


def _first_written(own: list[str]) -> int:
    """The first line that holds more than a remark."""
    return next((line for line, text in enumerate(own) if text.strip() and not text.lstrip().startswith("#")), 0)


def _begins_entry(line: str, of_list: bool) -> bool:
    """At the depth of the entries; below a key, the items of its list may begin there, too."""
    return bool(_ENTRY.match(line) or _OTHER_KEY.match(line)) and (of_list or not _ITEM_OF_KEY.match(line))


def depth_of(line: str) -> int:
    """How far a line is indented."""
    return len(line) - len(line.lstrip(" "))


def _depth_of_entry(line: str) -> int | None:
    return depth_of(line) if _ENTRY.match(line) else None


def _is_item(line: str) -> bool:
    found = _ENTRY.match(line)
    return found is not None and found["dash"] is not None


def _is_open(lines: list[str]) -> bool:
    failure = _failure(lines)
    return failure is not None and any(sign in failure for sign in _STILL_OPEN)
