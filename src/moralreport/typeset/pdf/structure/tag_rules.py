"""Where tags may stand (ISO 32000-1, 14.8.4.3; ISO 14289-1, 7.2): a tree that breaks these rules makes no claim."""

from __future__ import annotations

from collections.abc import Iterable

from moralreport.typeset.pages import StructureNode
from moralreport.typeset.pdf.structure.tags import Tags, kept_nodes

PARENTS = {
    "TR": ("Table", "THead", "TBody", "TFoot"),
    "TH": ("TR",),
    "TD": ("TR",),
    "THead": ("Table",),
    "TBody": ("Table",),
    "TFoot": ("Table",),
    "LI": ("L",),
    "Lbl": ("LI", "Reference", "Note", "TOCI", "Form"),
    "LBody": ("LI",),
    "TOCI": ("TOC",),
    "RB": ("Ruby",),
    "RT": ("Ruby",),
}
"""Where a role may stand (ISO 32000-1, 14.8.4.3)."""

CHILDREN = {
    "Table": ("TR", "THead", "TBody", "TFoot", "Caption"),
    "THead": ("TR",),
    "TBody": ("TR",),
    "TFoot": ("TR",),
    "TR": ("TH", "TD"),
    "L": ("L", "LI", "Caption"),
    "LI": ("Lbl", "LBody"),
    "TOC": ("TOC", "TOCI", "Caption"),
    "Ruby": ("RB", "RT"),
}
"""What a role may hold, and nothing else."""


def misplaced_nodes(tags: Tags) -> int:
    """How many kept nodes stand where ISO 14289-1, 7.2 does not allow them, or have content of their own where only children may be."""
    wrong = 0
    kept = kept_nodes(tags)
    for index in kept:
        node = tags.node(index)
        parent = tags.node(node.parent).role if node.parent is not None else ""
        wrong += parent not in PARENTS.get(node.role, (parent,)) or node.role not in CHILDREN.get(parent, (node.role,))
        wrong += node.role in CHILDREN and index in tags.kids
    return wrong + irregular_tables(tags, kept)


def irregular_tables(tags: Tags, kept: Iterable[int]) -> int:
    """How many tables have rows of unequal width, or cells that reach beyond the last row (ISO 14289-1, 7.2)."""
    rows: dict[int, list[StructureNode]] = {}
    tables: dict[int, dict[int, None]] = {}
    for index in kept:
        node = tags.node(index)
        if node.role in ("TD", "TH") and node.parent is not None:
            rows.setdefault(node.parent, []).append(node)
            tables.setdefault(_table_of(tags, node.parent), {})[node.parent] = None
    return sum(not _is_regular([rows[row] for row in members]) for members in tables.values())


def _table_of(tags: Tags, row: int) -> int:
    above = tags.node(row).parent or 0
    return (tags.node(above).parent or 0) if tags.node(above).role in ("THead", "TBody", "TFoot") else above


def _is_regular(rows: list[list[StructureNode]]) -> bool:
    widths: set[int] = set()
    reaching: list[list[int]] = []
    for row in rows:
        reaching = [[columns, more - 1] for columns, more in reaching if more]
        reaching += [[cell.col_span, cell.row_span - 1] for cell in row]
        widths.add(sum(columns for columns, _ in reaching))
    return len(widths) <= 1 and not any(more for _, more in reaching)
