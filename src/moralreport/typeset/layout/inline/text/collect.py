"""Inlines of a paragraph become one text with spans of formatting; what is no text keeps its place in it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import field, replace
from itertools import groupby
from typing import Any, NamedTuple

from moralreport.records import dataclass
from moralreport.thai.private_use import standard_letters
from moralreport.typeset.document import (
    Anchor,
    BookmarkStart,
    Break,
    Field,
    Inline,
    InlineDrawing,
    Link,
    NoteMark,
    NoteReference,
    Paragraph,
    Placeholder,
    PositionTab,
    RunProperties,
    Shape,
    Tab,
    Text,
)
from moralreport.typeset.layout.environment import Environment
from moralreport.typeset.layout.inline.fields.values import field_text
from moralreport.typeset.layout.inline.scripts import leading_marks
from moralreport.typeset.layout.inline.text.boxed_places import boxed_places
from moralreport.typeset.layout.inline.text.note_places import place_of_note, place_of_reference

LINE_BREAK, PAGE_BREAK, COLUMN_BREAK = "\n", "\f", "\v"
TAB, OBJECT = "\t", "\ufffc"
_NOTE_NAMES = {"footnote": "เชิงอรรถ", "endnote": "อ้างอิงท้ายเรื่อง"}
_BREAKS = {"line": LINE_BREAK, "page": PAGE_BREAK, "column": COLUMN_BREAK}
_CONTROLS = re.compile("[\x00-\x1f\x7f\u2028\u2029\ufffc]")

Placed = Tab | PositionTab | Break | InlineDrawing | Placeholder


class Span(NamedTuple):
    """Characters start..end of one run; `small`: lower case letters shown as small capitals."""

    start: int
    end: int
    properties: RunProperties
    link: Link | None = None
    source: NoteReference | None = None
    small: bool = False


_FIRST_DRAWING = 0xE000
"""Stands for the first drawing in the code of a field."""


@dataclass(frozen=True, slots=True)
class Collected:
    """The paragraph as one text. `objects` holds what stands at the slots (tabs, breaks, drawings), by offset.

    anchors, notes and bookmarks take no room; each comes with the offset that it stands before.
    """

    text: str
    spans: tuple[Span, ...]
    objects: Mapping[int, Placed] = field(default_factory=dict)
    anchors: tuple[tuple[int, Anchor], ...] = ()
    notes: tuple[tuple[int, NoteReference], ...] = ()
    bookmarks: tuple[tuple[int, str], ...] = ()
    fields: tuple[tuple[int, str], ...] = ()
    """Where each field begins, and what it shows."""
    bidi: bool = False
    """The paragraph runs right to left."""

    @property
    def has_places(self) -> bool:
        """Does anything stand in it that takes no room?"""
        return bool(self.anchors or self.notes or self.bookmarks)


def collect(paragraph: Paragraph, env: Environment, shown: Sequence[str] = ()) -> Collected:
    """The paragraph's text; hidden runs left out, fields and note marks filled in.

    `shown`: what its first fields show on pages before this one.
    """
    gathering = _Gathering(env, shown)
    for inline in paragraph.inlines:
        _HANDLERS[type(inline)](gathering, inline)
    result = gathering.result()
    return replace(result, bidi=True) if paragraph.properties.bidi else result


@dataclass(slots=True)
class _Gathering:
    env: Environment
    shown: Sequence[str] = ()
    parts: list[str] = field(default_factory=list)
    length: int = 0
    spans: list[Span] = field(default_factory=list)
    objects: dict[int, Placed] = field(default_factory=dict)
    anchors: list[tuple[int, Anchor]] = field(default_factory=list)
    notes: list[tuple[int, NoteReference]] = field(default_factory=list)
    bookmarks: list[tuple[int, str]] = field(default_factory=list)
    fields: list[tuple[int, str]] = field(default_factory=list)

    def result(self) -> Collected:
        return Collected(
            "".join(self.parts),
            tuple(self.spans),
            self.objects,
            tuple(self.anchors),
            tuple(self.notes),
            tuple(self.bookmarks),
            tuple(self.fields),
        )

    def text(self, text: str, properties: RunProperties, link: Link | None = None, source: NoteReference | None = None) -> None:
        if not text or properties.hidden:
            return
        text = self._keep_clusters(standard_letters(_CONTROLS.sub(" ", text) if _CONTROLS.search(text) else text))
        if properties.caps:
            self._append(_lengthened(text), Span(0, 0, properties, link, source))
        elif properties.small_caps:
            for small, letters in groupby(text, key=lambda ch: ch.upper() != ch):
                self._append(_lengthened("".join(letters)), Span(0, 0, properties, link, source, small))
        else:
            self._append(text, Span(0, 0, properties, link, source))

    def _keep_clusters(self, text: str) -> str:
        """Marks at the beginning of a run go to the run that holds their base; returns the rest."""
        count = leading_marks(text)
        if not count or not self.spans or self.spans[-1].end - 1 in self.objects or self.parts[-1][-1].isspace():
            return text
        self._append(text[:count], self.spans[-1])
        return text[count:]

    def _append(self, text: str, like: Span) -> None:
        if not text:
            return
        start, end = self.length, self.length + len(text)
        last = self.spans[-1] if self.spans else None
        if last is not None and last._replace(start=0, end=0) == like._replace(start=0, end=0) and last.end - 1 not in self.objects:
            self.spans[-1] = last._replace(end=end)
        else:
            self.spans.append(like._replace(start=start, end=end))
        self.parts.append(text)
        self.length = end

    def slot(self, character: str, placed: Placed, link: Link | None = None) -> None:
        if placed.properties.hidden:
            return
        self.objects[self.length] = placed
        self.spans.append(Span(self.length, self.length + 1, placed.properties, link))
        self.parts.append(character)
        self.length += 1


def _lengthened(text: str) -> str:
    """Text to be drawn in capitals; letters whose capital is several characters give way to these."""
    return "".join(character if len(character.upper()) == 1 else character.upper() for character in text)


def _text(gathering: _Gathering, inline: Text) -> None:
    gathering.text(inline.text, inline.properties, inline.link)


def _tab(gathering: _Gathering, inline: Tab) -> None:
    gathering.slot(TAB, inline, inline.link)


def _position_tab(gathering: _Gathering, inline: PositionTab) -> None:
    gathering.slot(TAB, inline)


def _break(gathering: _Gathering, inline: Break) -> None:
    gathering.slot(_BREAKS[inline.kind], inline)


def _field(gathering: _Gathering, inline: Field) -> None:
    index = len(gathering.fields)
    text = gathering.shown[index] if index < len(gathering.shown) else field_text(inline, gathering.env)
    gathering.fields.append((gathering.length, text))
    if not inline.drawings:
        gathering.text(text, inline.properties, inline.link)
        return
    for shows, signs in groupby(text, key=lambda sign: 0 <= ord(sign) - _FIRST_DRAWING < len(inline.drawings)):
        if shows:
            for sign in signs:
                _drawing(gathering, inline.drawings[ord(sign) - _FIRST_DRAWING])
        else:
            gathering.text("".join(signs), inline.properties, inline.link)


def _bookmark(gathering: _Gathering, inline: BookmarkStart) -> None:
    gathering.bookmarks.append((gathering.length, inline.name))


def _note_reference(gathering: _Gathering, inline: NoteReference) -> None:
    mark = inline.custom_mark
    if mark is None:
        mark = gathering.env.note_numbers.get((inline.kind, inline.note), "")
    if inline.properties.hidden:
        return
    gathering.notes.append((gathering.length, inline))
    gathering.bookmarks.append((gathering.length, place_of_reference(inline.kind, inline.note)))
    there = Link(bookmark=place_of_note(inline.kind, inline.note), tooltip=f"{_NOTE_NAMES[inline.kind]} {mark}")
    gathering.text(mark, inline.properties, there, inline)


def _note_mark(gathering: _Gathering, inline: NoteMark) -> None:
    mark, note = gathering.env.note_mark, gathering.env.note
    back = Link(bookmark=place_of_reference(*note), tooltip=f"กลับไปที่{_NOTE_NAMES[note[0]]} {mark} ในเนื้อความ") if note else None
    gathering.text(mark, inline.properties, back)


def _drawing(gathering: _Gathering, inline: InlineDrawing) -> None:
    gathering.bookmarks.extend((gathering.length, name) for name in boxed_places(inline.drawing))
    gathering.slot(OBJECT, _fitted(inline, gathering))


def _fitted(inline: InlineDrawing, gathering: _Gathering) -> InlineDrawing:
    if not isinstance(inline.drawing, Shape) or inline.drawing.text is None:
        return inline
    from moralreport.typeset.layout.drawing_sizes import fitted

    return replace(inline, drawing=fitted(inline.drawing, gathering.env))


def _anchor(gathering: _Gathering, inline: Anchor) -> None:
    gathering.bookmarks.extend((gathering.length, name) for name in boxed_places(inline.drawing))
    gathering.anchors.append((gathering.length, inline))


def _placeholder(gathering: _Gathering, inline: Placeholder) -> None:
    if inline.formula is not None or inline.ruby is not None:
        from moralreport.typeset.layout.inline.formula_boxes import as_inline

        gathering.slot(OBJECT, as_inline(inline, gathering.env), inline.link)
    elif inline.width > 0 and inline.height > 0:
        gathering.slot(OBJECT, inline)
    else:
        gathering.text(inline.text, inline.properties)


_HANDLERS: Mapping[type[Inline], Callable[[_Gathering, Any], None]] = {
    Text: _text,
    Tab: _tab,
    PositionTab: _position_tab,
    Break: _break,
    Field: _field,
    BookmarkStart: _bookmark,
    NoteReference: _note_reference,
    NoteMark: _note_mark,
    InlineDrawing: _drawing,
    Anchor: _anchor,
    Placeholder: _placeholder,
}
