"""The cell of most tables, filled without the engine that serves pages: large tables have tens of thousands of them."""

from __future__ import annotations

from moralreport.typeset.layout.atoms import Atom, Filled, Region
from moralreport.typeset.layout.filling import Stream
from moralreport.typeset.layout.paragraph import ParagraphFlow
from moralreport.typeset.layout.spacing import space_between


def only_lines(stream: Stream, region: Region) -> Filled | None:
    """A cell of one paragraph of text, for all of which there is room; None for any other."""
    flow = stream.flow(0) if len(stream.blocks) == 1 else None
    if not isinstance(flow, ParagraphFlow) or flow.anchors or flow.turns:
        return None
    atoms: list[Atom] = []
    cursor, top = None, space_between(None, flow.block)
    while True:
        atom = flow.advance(cursor, top, region)
        if atom.bottom > region.height:
            return None
        atoms.append(atom)
        cursor, top = atom.end, atom.bottom
        if cursor is None:
            return Filled(atoms, None, top + space_between(flow.block, None))
