"""The numbering part: list definitions, their instances, and the counters of one story (17.9)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import field, replace
from typing import Literal, NamedTuple

from moralreport.records import dataclass
from moralreport.typeset.docx.formatting.properties.paragraph import read_paragraph_properties
from moralreport.typeset.docx.formatting.properties.partials import Partial
from moralreport.typeset.docx.formatting.properties.run import read_run_properties
from moralreport.typeset.docx.formatting.theme import Theme
from moralreport.typeset.docx.markup.children import flag_of, value_of
from moralreport.typeset.docx.markup.names import MC, VAL, W
from moralreport.typeset.docx.markup.trees import Element
from moralreport.typeset.docx.markup.units import integer
from moralreport.typeset.written_numbers import format_number

_MAX_START = 1_000_000
_PLACE = re.compile("%([1-9])")
_DELIMITERS = frozenset(".,:;-()[]{}/\\|")
_CUSTOM_FORMATS = {
    "๑, ๒, ๓, ...": "thaiNumbers",
    "ก, ข, ฃ, ...": "thaiLetters",
    "001, 002, 003, ...": "decimalZero3",
    "0001, 0002, 0003, ...": "decimalZero4",
    "00001, 00002, 00003, ...": "decimalZero5",
}


@dataclass(frozen=True, slots=True)
class Level:
    """One w:lvl. `restart` is w:lvlRestart (None = after any higher level), `style` the paragraph style tied to it."""

    index: int
    start: int = 1
    number_format: str = "decimal"
    text: str = ""
    legal: bool = False
    restart: int | None = None
    suffix: Literal["tab", "space", "nothing"] = "tab"
    justification: Literal["left", "center", "right"] = "left"
    style: str = ""
    paragraph: Partial = field(default_factory=dict)
    run: Partial = field(default_factory=dict)
    picture: str = ""


@dataclass(frozen=True, slots=True)
class List:
    """A w:num: the levels it ends up with, whose counters it shares (`abstract`), and where it starts anew."""

    key: int
    abstract: str
    levels: Mapping[int, Level]
    starts: Mapping[int, int]


@dataclass(frozen=True, slots=True)
class Numbering:
    """All lists by w:numId; picture bullets (w:numPicBullet) by id."""

    lists: Mapping[int, List] = field(default_factory=dict)
    pictures: Mapping[str, Element] = field(default_factory=dict)

    def level(self, num_id: int, index: int) -> Level | None:
        """The level's definition; None for no list (numId 0 or unknown)."""
        found = self.lists.get(num_id)
        return found.levels.get(index) if found is not None else None

    def level_of_style(self, num_id: int, style: str) -> int | None:
        """Index of the level that is tied to a paragraph style (17.9.23)."""
        found = self.lists.get(num_id)
        for level in found.levels.values() if found is not None else ():
            if level.style == style:
                return level.index
        return None


def read_numbering(root: Element | None, theme: Theme, style_lists: Mapping[str, int]) -> Numbering:
    """All definitions; `style_lists` gives the w:numId of numbering styles, for w:numStyleLink."""
    if root is None:
        return Numbering()
    abstracts = {item.get(W + "abstractNumId", ""): item for item in root.iterchildren(W + "abstractNum")}
    nums = {integer(item.get(W + "numId")): item for item in root.iterchildren(W + "num")}
    resolver = _Resolver(theme, abstracts, nums, style_lists)
    lists = {key: resolver.read_list(key, item) for key, item in nums.items()}
    pictures = {item.get(W + "numPicBulletId", ""): item for item in root.iterchildren(W + "numPicBullet")}
    return Numbering(lists, pictures)


@dataclass(slots=True)
class _Resolver:
    theme: Theme
    abstracts: Mapping[str, Element]
    nums: Mapping[int, Element]
    style_lists: Mapping[str, int]
    levels: dict[str, Mapping[int, Level]] = field(default_factory=dict)

    def read_list(self, key: int, num: Element) -> List:
        abstract = self._follow(value_of(num, "abstractNumId"))
        levels = dict(self._levels(abstract))
        starts: dict[int, int] = {}
        for override in num.iterchildren(W + "lvlOverride"):
            index = integer(override.get(W + "ilvl"), 0, 0, 8)
            replaced = override.find(W + "lvl")
            if replaced is not None:
                levels[index] = replace(_read_level(replaced, self.theme), index=index)
            start = override.find(W + "startOverride")
            if start is not None:
                starts[index] = integer(start.get(VAL), 1, 0, _MAX_START)
        return List(key, abstract, levels, starts)

    def _follow(self, abstract: str) -> str:
        """The definition itself behind any w:numStyleLink (17.9.21)."""
        for _ in range(8):
            element = self.abstracts.get(abstract)
            linked = value_of(element, "numStyleLink")
            if not linked:
                break
            num = self.nums.get(self.style_lists.get(linked, 0))
            abstract = value_of(num, "abstractNumId") if num is not None else self._named(linked) or abstract
        return abstract

    def _named(self, style: str) -> str:
        """The definition that says itself which numbering style it is that of (17.9.27)."""
        return next((key for key, element in self.abstracts.items() if value_of(element, "styleLink") == style), "")

    def _levels(self, abstract: str) -> Mapping[int, Level]:
        if abstract not in self.levels:
            element = self.abstracts.get(abstract)
            read = [_read_level(item, self.theme) for item in element.iterchildren(W + "lvl")] if element is not None else []
            self.levels[abstract] = {level.index: level for level in read}
        return self.levels[abstract]


def _read_level(element: Element, theme: Theme) -> Level:
    suffix = value_of(element, "suff", "tab")
    restart = element.find(W + "lvlRestart")
    return Level(
        index=integer(element.get(W + "ilvl"), 0, 0, 8),
        start=integer(value_of(element, "start", "0"), 0, 0, _MAX_START),
        number_format=_number_format(element),
        text=value_of(element, "lvlText"),
        legal=flag_of(element, "isLgl"),
        restart=integer(restart.get(VAL), 0, 0, 9) if restart is not None else None,
        suffix="space" if suffix == "space" else "nothing" if suffix == "nothing" else "tab",
        justification=_JUSTIFICATIONS.get(value_of(element, "lvlJc"), "left"),
        style=value_of(element, "pStyle"),
        paragraph=read_paragraph_properties(element.find(W + "pPr"), theme),
        run=read_run_properties(element.find(W + "rPr"), theme),
        picture=value_of(element, "lvlPicBulletId"),
    )


_JUSTIFICATIONS: dict[str, Literal["left", "center", "right"]] = {"center": "center", "right": "right", "end": "right"}


def _number_format(level: Element) -> str:
    """w:numFmt of a level, also inside the mc:AlternateContent that newer formats stand in."""
    element = level.find(W + "numFmt")
    if element is None:
        element = level.find(f"{MC}AlternateContent/{MC}Choice/{W}numFmt")
    if element is None:
        return "decimal"
    found = element.get(VAL, "decimal")
    return _CUSTOM_FORMATS.get(element.get(W + "format", ""), "decimalZero") if found == "custom" else found


class Counted(NamedTuple):
    """The label of an item, and its number: the label with nothing but delimiters beside the numbers, less the period at its end.

    So Word's field results with \\t are stored (17.16.5.59).
    """

    text: str
    number: str


@dataclass(slots=True)
class Counters:
    """How far the lists of one story have counted."""

    numbering: Numbering
    _values: dict[str, dict[int, int]] = field(default_factory=dict)
    _started: set[tuple[int, int]] = field(default_factory=set)

    def advance(self, num_id: int, index: int) -> Counted:
        """Counts one item; nothing for an unknown list."""
        found = self.numbering.lists.get(num_id)
        level = found.levels.get(index) if found is not None else None
        if found is None or level is None:
            return Counted("", "")
        values = self._values.setdefault(found.abstract, {})
        for above in range(index):
            if above not in values and above in found.levels:
                values[above] = self._next(found, found.levels[above], values)
        values[index] = self._next(found, level, values)
        _restart_below(found, index, values)
        return _counted(found, level, values)

    def _next(self, found: List, level: Level, values: dict[int, int]) -> int:
        mark = (found.key, level.index)
        if level.index in found.starts and mark not in self._started:
            self._started.add(mark)
            return found.starts[level.index]
        previous = values.get(level.index)
        return found.starts.get(level.index, level.start) if previous is None else previous + 1


def _restart_below(found: List, index: int, values: dict[int, int]) -> None:
    """The counts of deeper levels begin anew, as far as these ask for it (17.9.10)."""
    for deeper in [key for key in values if key > index]:
        level = found.levels.get(deeper)
        restart = level.restart if level is not None else None
        if restart is None or (restart and index < restart):
            del values[deeper]


def _counted(found: List, level: Level, values: Mapping[int, int]) -> Counted:
    """w:lvlText with every %n replaced by the number of level n (17.9.11)."""
    words, *places = _PLACE.split(level.text)
    text, number = words, _delimiters(words)
    for place, words in zip(places[::2], places[1::2], strict=True):
        counted = _number_at(found, int(place) - 1, level, values)
        text, number = text + counted + words, number + counted + _delimiters(words)
    return Counted(text, number.removesuffix("."))


def _delimiters(words: str) -> str:
    return "".join([sign for sign in words if sign in _DELIMITERS])


def _number_at(found: List, index: int, level: Level, values: Mapping[int, int]) -> str:
    above = found.levels.get(index)
    if above is None:
        return ""
    number_format = above.number_format
    if level.legal and number_format not in ("none", "bullet", "decimalZero"):
        number_format = "decimal"
    return format_number(values.get(index, found.starts.get(index, above.start)), number_format)
