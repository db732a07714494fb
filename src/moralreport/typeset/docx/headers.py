"""Header and footer parts, read once each, and handed down from section to section (17.10)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import field

from moralreport.records import dataclass
from moralreport.typeset.document import Block, HeaderFooter
from moralreport.typeset.docx.markup.names import REL_ID, W
from moralreport.typeset.docx.markup.trees import Element
from moralreport.typeset.docx.story import Sources, Story, open_story, open_tree

_NAMES = {"header": "หัวกระดาษ", "footer": "ท้ายกระดาษ"}


@dataclass(slots=True)
class HeaderReader:
    """Reads header and footer references of sections in document order."""

    sources: Sources
    main: Story
    read_blocks: Callable[[Story, Element], tuple[Block, ...]]
    _parts: dict[str, tuple[Block, ...] | None] = field(default_factory=dict)
    _latest: dict[str, HeaderFooter] = field(default_factory=lambda: {"header": HeaderFooter(), "footer": HeaderFooter()})

    def read(self, section: Element | None, kind: str) -> HeaderFooter:
        """Headers (kind "header") or footers of a section; what it does not name comes from the section before (17.10.1)."""
        latest = self._latest[kind]
        found = {"default": latest.default, "first": latest.first, "even": latest.even}
        for reference in section.iterchildren(W + kind + "Reference") if section is not None else ():
            name = reference.get(W + "type", "default")
            blocks = self._part(reference.get(REL_ID, ""), kind)
            if name in found and blocks is not None:
                found[name] = blocks
        self._latest[kind] = HeaderFooter(**found)
        return self._latest[kind]

    def _part(self, relationship_id: str, kind: str) -> tuple[Block, ...] | None:
        name = self.main.part_of(relationship_id)
        if name and name not in self._parts:
            root = open_tree(self.sources, name)
            story = open_story(self.sources, name, _NAMES[kind], self.read_blocks)
            story.repeated = True
            self._parts[name] = self.read_blocks(story, root) if root is not None else None
        return self._parts.get(name)
