"""Footnote and endnote parts: the notes by id, and the separators above them (17.11)."""

from __future__ import annotations

from collections.abc import Callable

from moralreport.typeset.document import Block, Note, NoteSeparators
from moralreport.typeset.docx.markup.names import W
from moralreport.typeset.docx.markup.trees import Element
from moralreport.typeset.docx.story import Sources, Story, open_story, open_tree

_NAMES = {"footnote": "เชิงอรรถ", "endnote": "อ้างอิงท้ายเรื่อง"}


def read_notes(
    sources: Sources, part: str, kind: str, read_blocks: Callable[[Story, Element], tuple[Block, ...]]
) -> tuple[dict[str, Note], NoteSeparators | None]:
    """Notes of a part by id, and its separators where it has any."""
    root = open_tree(sources, part) if part else None
    if root is None:
        return {}, None
    story = open_story(sources, part, _NAMES[kind], read_blocks)
    notes: dict[str, Note] = {}
    separators: dict[str, tuple[Block, ...]] = {}
    for element in root.iterchildren(W + kind):
        note_kind = element.get(W + "type", "normal")
        if note_kind == "normal":
            notes[element.get(W + "id", "")] = Note(read_blocks(story, element))
        elif note_kind in ("separator", "continuationSeparator"):
            separators[note_kind] = read_blocks(story, element)
    first = separators.get("separator")
    return notes, None if first is None else NoteSeparators(first, separators.get("continuationSeparator", first))
