"""Builds the structure tree (tags) while layout places items; `pages.StructureNode` tells the roles.

builder = StructureBuilder()                       # node 0 is Document
index = builder.add("P", parent, language="", ...) -> int       # keyword arguments are StructureNode's fields
builder.nodes() -> tuple[StructureNode, ...]
Nodes(builder, paragraph_node | None).span(...)    # None = everything inside is an artifact
"""

from __future__ import annotations

from dataclasses import field
from typing import Any

from moralreport.records import dataclass
from moralreport.typeset.pages import StructureNode


@dataclass(slots=True)
class StructureBuilder:
    """Grows the tree; parents are added before their children."""

    _nodes: list[StructureNode] = field(default_factory=lambda: [StructureNode("Document", None)])
    _path: list[int] = field(default_factory=list)
    """Outline levels of the headings that the next one may stand below."""

    def add(self, role: str, parent: int, **values: Any) -> int:
        self._nodes.append(StructureNode(role, parent, **values))
        return len(self._nodes) - 1

    def heading(self, outline_level: int, parent: int) -> int:
        """A heading's node, H1 to H6: as deep as there are headings of lower levels above it, so that none is skipped (PDF/UA-1, 7.4.2)."""
        while self._path and self._path[-1] >= outline_level:
            self._path.pop()
        self._path.append(outline_level)
        return self.add(f"H{min(len(self._path), 6)}", parent)

    def parent(self, node: int) -> int:
        """The node above; the document for the root."""
        return self._nodes[node].parent or 0

    def room_beside(self, node: int) -> int:
        """The nearest node that may hold blocks next to this one: an item's body, or what stands above lists and contents."""
        if self._nodes[node].role == "LBody":
            return node
        above = self.parent(node)
        while self._nodes[above].role in ("L", "LI", "TOC", "TOCI"):
            above = self.parent(above)
        return above

    def __len__(self) -> int:
        return len(self._nodes)

    def goes_on_as(self, other: StructureBuilder) -> bool:
        """Take the nodes that another tree has beyond these, where these are its first ones; else nothing is changed."""
        count = len(self._nodes)
        same = other._nodes[:count] == self._nodes
        if same:
            self._nodes += other._nodes[count:]
        return same

    def nodes(self) -> tuple[StructureNode, ...]:
        return tuple(self._nodes)


@dataclass(frozen=True, slots=True)
class Nodes:
    """Hands out nodes below one paragraph's node; for artifacts (`node` None) every child is None too.

    `label` is the Lbl node of a list item, which the paragraph's number or bullet belongs to (None = `node`).
    """

    builder: StructureBuilder
    node: int | None
    label: int | None = None

    def child(self, role: str, **values: Any) -> int | None:
        return None if self.node is None else self.builder.add(role, self.node, **values)

    def beside(self, role: str, **values: Any) -> Nodes:
        """Nodes below a new node next to the paragraph's own: text boxes, which a paragraph cannot hold."""
        if self.node is None:
            return self
        return Nodes(self.builder, self.builder.add(role, self.builder.room_beside(self.node), **values))
