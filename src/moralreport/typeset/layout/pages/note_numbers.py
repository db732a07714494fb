"""Marks of footnotes and endnotes, counted in the order of their references (17.11)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from moralreport.typeset.document import Block, BookmarkStart, Document, NoteReference, NoteSettings, paragraphs_of
from moralreport.typeset.written_numbers import format_number


def number_notes(document: Document, pages: Mapping[str, int] | None = None) -> dict[tuple[str, str], str]:
    """Marks of all notes, by kind and key, in the order of their references; notes with a mark of their own are not counted.

    Under ("place", bookmark) stands the mark of the reference that the bookmark holds.

    `pages`: footnote -> its page, as the layout before found it, where numbers restart on every page.
    """
    marks: dict[tuple[str, str], str] = {}
    counters = {"footnote": 0, "endnote": 0}
    page = -1
    for section in document.sections:
        settings = {"footnote": section.footnotes, "endnote": section.endnotes}
        for kind, how in settings.items():
            if how.restart == "eachSect":
                counters[kind] = 0
        for reference in references(section.blocks):
            here = (pages or {}).get(reference.note, page)
            if reference.kind == "footnote" and section.footnotes.restart == "eachPage" and here != page:
                page = here
                counters["footnote"] = 0
            _count(reference, settings[reference.kind], counters, marks)
        marks.update((("place", name), marks.get(key, "")) for name, key in _places(section.blocks))
    return marks


def _places(blocks: Sequence[Block]) -> Iterator[tuple[str, tuple[str, str]]]:
    """Bookmarks that a note reference follows, for NOTEREF: name -> kind and key of the note."""
    for paragraph in paragraphs_of(blocks):
        open_names: list[str] = []
        for inline in paragraph.inlines:
            if isinstance(inline, BookmarkStart):
                open_names.append(inline.name)
            elif isinstance(inline, NoteReference):
                yield from ((name, (inline.kind, inline.note)) for name in open_names)
                open_names = []


def references(blocks: Sequence[Block]) -> Iterator[NoteReference]:
    """All note references of the blocks, in order."""
    for paragraph in paragraphs_of(blocks):
        yield from (inline for inline in paragraph.inlines if isinstance(inline, NoteReference))


def _count(reference: NoteReference, settings: NoteSettings, counters: dict[str, int], marks: dict[tuple[str, str], str]) -> None:
    key = (reference.kind, reference.note)
    if key in marks:
        return
    if reference.custom_mark is not None:
        marks[key] = reference.custom_mark
        return
    marks[key] = format_number(settings.start + counters[reference.kind], settings.number_format)
    counters[reference.kind] += 1
