"""Structure nodes inside a paragraph: one per link and per note reference, however many lines it spans."""

from __future__ import annotations

from dataclasses import field, replace

from moralreport.records import dataclass
from moralreport.typeset.document import Link, NoteReference
from moralreport.typeset.layout.inline.lines import Format
from moralreport.typeset.layout.structure.tree import Nodes


@dataclass(slots=True)
class NodeKeeper:
    """Hands out the node of a format; forgets what it made when the paragraph is placed below another node."""

    nodes: Nodes | None = None
    made: dict[int, tuple[Link | NoteReference, int | None]] = field(default_factory=dict)

    def below(self, nodes: Nodes) -> None:
        old = self.nodes
        if old is None or old.builder is not nodes.builder or old.node != nodes.node:
            self.made.clear()
        self.nodes = nodes

    @property
    def paragraph(self) -> int | None:
        return self.nodes.node if self.nodes else None

    @property
    def label(self) -> int | None:
        if self.nodes is None or self.nodes.label is None:
            return self.paragraph
        return self.nodes.label

    def of(self, format: Format) -> int | None:
        """Link, Reference, a link inside a reference, or the paragraph itself."""
        node = self.paragraph
        if format.source is None and format.link is None:
            return node
        for owner, role in ((format.source, "Reference"), (format.link, "Link")):
            if owner is not None and node is not None:
                node = self._made(owner, role, node)
        return node

    def _made(self, owner: Link | NoteReference, role: str, parent: int) -> int | None:
        assert self.nodes is not None
        if id(owner) not in self.made:
            self.made[id(owner)] = (owner, replace(self.nodes, node=parent).child(role))
        return self.made[id(owner)][1]
