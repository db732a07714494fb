"""Layout: a document becomes pages of placed items and a structure tree."""

from __future__ import annotations

from moralreport.errors import Warning
from moralreport.typeset.document import Block, Document
from moralreport.typeset.fonts.library import FontLibrary
from moralreport.typeset.layout.contents import MOST_PASSES, count_missing_alt_text, field_values, needs_page_numbers
from moralreport.typeset.layout.environment import Environment, FieldValues, Warnings
from moralreport.typeset.layout.flow import set_blocks
from moralreport.typeset.layout.notes import number_notes
from moralreport.typeset.layout.pagination import paginate
from moralreport.typeset.layout.structure import Nodes, StructureBuilder
from moralreport.typeset.pages import Item, Layout


def lay_out(document: Document, fonts: FontLibrary) -> tuple[Layout, tuple[Warning, ...]]:
    """Lay out a document; again, up to MOST_PASSES times, while page numbers that it prints of itself still change."""
    fields = FieldValues()
    repeats = needs_page_numbers(document)
    for _ in range(MOST_PASSES):
        layout, warnings, found = _lay_out_once(document, fonts, fields)
        if not repeats or found == fields:
            break
        fields = found
    return layout, warnings.all()


def _lay_out_once(document: Document, fonts: FontLibrary, fields: FieldValues) -> tuple[Layout, Warnings, FieldValues]:
    warnings = Warnings()
    builder = StructureBuilder()
    env = Environment(document, fonts, warnings, fields, number_notes(document, fields.note_pages), set_text=_set_text)
    result = paginate(document, env, builder)
    structure = builder.nodes()
    layout = Layout(
        pages=tuple(result.pages),
        structure=structure,
        destinations=dict(sorted(result.destinations.items())),
        outline=tuple(result.outline),
        properties=document.properties,
        missing_alt_text=count_missing_alt_text(structure),
    )
    return layout, warnings, field_values(result)


def _set_text(blocks: tuple[Block, ...], width: float, env: Environment, nodes: Nodes, /) -> tuple[float, tuple[Item, ...]]:
    box = set_blocks(blocks, width, env, nodes)
    return box.height, box.items
