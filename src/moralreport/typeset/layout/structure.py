"""Builds the structure tree (tags) while layout places items; `pages.StructureNode` tells the roles.

    builder = StructureBuilder()                       # node 0 is Document
    index = builder.add("P", parent, language="", ...) -> int       # keyword arguments are StructureNode's fields
    builder.nodes() -> tuple[StructureNode, ...]
    Nodes(builder, paragraph_node | None).span(...)    # None = everything inside is an artifact
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from moralreport.typeset.pages import StructureNode


@dataclass(slots=True)
class StructureBuilder:
    """Grows the tree; parents are added before their children."""

    _nodes: list[StructureNode] = field(default_factory=lambda: [StructureNode("Document", None)])

    def add(self, role: str, parent: int, **values: Any) -> int:
        self._nodes.append(StructureNode(role, parent, **values))
        return len(self._nodes) - 1

    def nodes(self) -> tuple[StructureNode, ...]:
        return tuple(self._nodes)


@dataclass(frozen=True, slots=True)
class Nodes:
    """Hands out nodes below one paragraph's node; for artifacts (`node` None) every child is None too."""

    builder: StructureBuilder
    node: int | None

    def child(self, role: str, **values: Any) -> int | None:
        return None if self.node is None else self.builder.add(role, self.node, **values)
