"""The tag tree (ISO 32000-1, 14.7 and 14.8): marked-content sequences, structure elements, the parent tree."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field
from heapq import merge

from moralreport.records import dataclass
from moralreport.typeset.pages import StructureNode
from moralreport.typeset.pdf.matrices import PageBox
from moralreport.typeset.pdf.objects import Document, Raw, language_tag, name, number, text_string

_STANDARD_ROLES = (
    "Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD"
    " THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Figure Formula Form"
)
STANDARD = frozenset(_STANDARD_ROLES.split())
KEPT_EMPTY = frozenset(("TD", "TH"))
"""Cells without content stay, or the table would lose its shape."""


@dataclass(frozen=True, slots=True)
class Kid:
    """Content of a node in drawing order: a marked-content sequence, or an annotation (`reference`)."""

    order: int
    page: int
    mcid: int = -1
    reference: str = ""


@dataclass(slots=True)
class Tags:
    """Hands out marked-content numbers while pages are drawn, then writes the tree."""

    nodes: Sequence[StructureNode]
    kids: dict[int, list[Kid]] = field(default_factory=dict)
    page_owners: list[list[int]] = field(default_factory=list)
    annotation_owners: list[int] = field(default_factory=list)
    spans: list[StructureNode] = field(default_factory=list)
    """Text in another language than its surroundings; these count on from `nodes`."""
    boxes: dict[int, PageBox] = field(default_factory=dict)
    """Where figures stand on their page."""
    _order: int = 0
    _last: int = -1

    def start_page(self) -> None:
        self.page_owners.append([])

    def node(self, index: int) -> StructureNode:
        """A node of the layout, or a span added to it."""
        return self.nodes[index] if index < len(self.nodes) else self.spans[index - len(self.nodes)]

    @property
    def count(self) -> int:
        return len(self.nodes) + len(self.spans)

    def span(self, parent: int, language: str) -> int:
        """The node of text in this language inside `parent`: the one before, where nothing of another node came since."""
        if self._last >= len(self.nodes):
            last = self.node(self._last)
            if (last.parent, last.language) == (parent, language):
                return self._last
        self.spans.append(StructureNode("Span", parent, language=language))
        return self.count - 1

    def enclose(self, node: int, box: PageBox) -> None:
        """Widens the box of a figure."""
        self.boxes[node] = self.boxes.get(node, box).with_(box)

    def mark(self, node: int) -> int:
        """Number of a new marked-content sequence of `node` on the page that is being drawn."""
        owners = self.page_owners[-1]
        owners.append(node)
        self._order += 1
        self._last = node
        self.kids.setdefault(node, []).append(Kid(self._order, len(self.page_owners) - 1, len(owners) - 1))
        return len(owners) - 1

    def own_annotation(self, node: int, page_count: int, reference: str) -> int:
        """Puts an annotation under its node; returns its StructParent key (keys of pages come first)."""
        self._order += 1
        self.kids.setdefault(node, []).append(Kid(self._order, len(self.page_owners) - 1, reference=reference))
        self.annotation_owners.append(node)
        return page_count + len(self.annotation_owners) - 1

    def role_of(self, node: int | None) -> str:
        """The tag that marks the content of a node."""
        return self.node(node).role if node is not None else "Artifact"


def write_tree(document: Document, tags: Tags) -> str:
    """Adds all structure objects; returns the reference of the StructTreeRoot."""
    return _Tree(document, tags).write()


def kept_nodes(tags: Tags) -> dict[int, int]:
    """Nodes in index order with the drawing order of their first content; empty ones without kept children are dropped."""
    firsts: dict[int, int] = {}
    for index in range(tags.count - 1, -1, -1):
        node, own = tags.node(index), tags.kids.get(index)
        order = min(own[0].order if own else _LAST, firsts.get(index, _LAST))
        if order == _LAST and index not in firsts and node.role not in KEPT_EMPTY and index != 0:
            continue
        firsts[index] = order
        if node.parent is not None:
            firsts[node.parent] = min(order, firsts.get(node.parent, _LAST))
    return dict(sorted(firsts.items()))


class _Tree:
    """One writing of a tag tree: children by parent, numbers of the elements, then their bytes."""

    def __init__(self, document: Document, tags: Tags) -> None:
        self.document, self.tags, self.node = document, tags, tags.node
        self.first = kept_nodes(tags)
        self.children: dict[int, list[int]] = {}
        for index in self.first:
            parent = self.node(index).parent
            if parent is not None:
                self.children.setdefault(parent, []).append(index)
        self.roles = heading_levels([(index, self.node(index).role) for index in self.first])
        self.root = Raw(b"")

    def write(self) -> str:
        root = self.document.add(self.root)
        numbers = self.document.reserve(len(self.first))
        references = {index: f"{own} 0 R" for index, own in zip(self.first, numbers, strict=True)}
        for index, own in zip(self.first, numbers, strict=True):
            parent = self.node(index).parent
            self.document.ready[own] = self._element(index, references[parent] if parent is not None else root, references)
        entries = f"/Type /StructTreeRoot /K [{references[0]}] /ParentTree {self._parent_tree(references)}"
        next_key = len(self.tags.page_owners) + len(self.tags.annotation_owners)
        extra = _role_map(self.node(index).role for index in self.first) + self._id_tree(references)
        self.root.data = f"<< {entries} /ParentTreeNextKey {next_key}{extra} >>".encode("ascii")
        return root

    def _element(self, index: int, parent: str, references: Mapping[int, str]) -> bytes:
        node = self.node(index)
        kids = self.tags.kids.get(index)
        page = kids[0].page if kids else -1
        parts = [f"<< /Type /StructElem /S {name(self.roles.get(index, node.role))} /P {parent}"]
        if page >= 0:
            parts.append(f"/Pg {self.document.page_reference(page)}")
        written = " ".join(self._kids(index, page, references))
        if written:
            parts.append(f"/K [{written}]")
        parts.extend(self._properties(index, node))
        return (" ".join(parts) + " >>").encode("ascii")

    def _kids(self, index: int, page: int, references: Mapping[int, str]) -> Iterator[str]:
        """Own content in drawing order; children in index order, each before the content that is drawn after its beginning.

        Spans stand where they are drawn.
        """
        count = len(self.tags.nodes)
        given = [child for child in self.children.get(index, ()) if child < count]
        spans = [child for child in self.children.get(index, ()) if child >= count]
        children = list(merge(given, spans, key=self.first.__getitem__)) if spans else given
        for kid in self.tags.kids.get(index, ()):
            while children and self.first[children[0]] < kid.order:
                yield references[children.pop(0)]
            yield self._kid(kid, page)
        for child in children:
            yield references[child]

    def _kid(self, kid: Kid, page: int) -> str:
        where = f" /Pg {self.document.page_reference(kid.page)}" if kid.page != page else ""
        if kid.reference:
            return f"<< /Type /OBJR /Obj {kid.reference}{where} >>"
        return f"<< /Type /MCR /MCID {kid.mcid}{where} >>" if where else str(kid.mcid)

    def _properties(self, index: int, node: StructureNode) -> Iterator[str]:
        if node.title or node.alt_text or node.language or node.identifier:
            texts = {"T": node.title, "Alt": node.alt_text, "Lang": language_tag(node.language), "ID": node.identifier}
            yield from (f"/{key} {text_string(text)}" for key, text in texts.items() if text)
        attributes = list(self._attributes(index, node))
        if attributes:
            yield f"/A [{' '.join(attributes)}]"

    def _attributes(self, index: int, node: StructureNode) -> Iterator[str]:
        if node.role in ("TH", "TD", "Table"):
            entries = _table_attributes(node)
            if entries:
                yield f"<< /O /Table {entries} >>"
        if node.role == "L" and node.list_numbering:
            yield f"<< /O /List /ListNumbering {name(node.list_numbering)} >>"
        if node.role == "Figure" and index in self.tags.boxes:
            box = " ".join(number(value) for value in self.tags.boxes[index])
            yield f"<< /O /Layout /Placement /Block /BBox [{box}] >>"

    def _parent_tree(self, references: Mapping[int, str]) -> str:
        """Per page the elements of its sequences, per annotation its element (14.7.4.4)."""
        rows = []
        for page, owners in enumerate(self.tags.page_owners):
            elements = Raw(f"[{' '.join(references[owner] for owner in owners)}]".encode("ascii"))
            rows.append(f"{page} {self.document.add(elements)}")
        for offset, owner in enumerate(self.tags.annotation_owners):
            rows.append(f"{len(self.tags.page_owners) + offset} {references[owner]}")
        return self.document.add(Raw(f"<< /Nums [{' '.join(rows)}] >>".encode("ascii")))

    def _id_tree(self, references: Mapping[int, str]) -> str:
        names = sorted((self.node(i).identifier, reference) for i, reference in references.items() if self.node(i).identifier)
        if not names:
            return ""
        rows = " ".join(f"{text_string(identifier)} {reference}" for identifier, reference in names)
        tree = Raw(f"<< /Names [{rows}] >>".encode("ascii"))
        return f" /IDTree {self.document.add(tree)}"


def heading_levels(roles: Sequence[tuple[int, str]]) -> dict[int, str]:
    """Roles of the headings with skipped levels closed up: no H3 under an H1 (ISO 14289-1, 7.4.2)."""
    levels: dict[int, str] = {}
    path: list[int] = []
    for index, role in roles:
        if role in ("H1", "H2", "H3", "H4", "H5", "H6"):
            written = int(role[1])
            while path and path[-1] >= written:
                path.pop()
            path.append(written)
            levels[index] = f"H{len(path)}"
    return levels


_LAST = 1 << 62


def _table_attributes(node: StructureNode) -> str:
    parts = [f"/Scope /{node.scope}"] if node.scope and node.role == "TH" else []
    if node.role != "Table":
        parts += [f"/ColSpan {node.col_span}"] if node.col_span > 1 else []
        parts += [f"/RowSpan {node.row_span}"] if node.row_span > 1 else []
    elif node.summary:
        parts.append(f"/Summary {text_string(node.summary)}")
    return " ".join(parts)


def _role_map(roles: Iterator[str]) -> str:
    """Roles that are not standard count as paragraphs."""
    own = sorted(set(roles) - STANDARD)
    return f" /RoleMap << {' '.join(f'{name(role)} /P' for role in own)} >>" if own else ""
