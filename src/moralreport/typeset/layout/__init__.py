"""Layout: a document becomes pages of placed items and a structure tree."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from moralreport.errors import Warning
from moralreport.typeset.document import Document
from moralreport.typeset.fonts.library import FontLibrary
from moralreport.typeset.layout.environment import Environment, FieldValues
from moralreport.typeset.layout.flow import set_blocks
from moralreport.typeset.layout.inline.typecase import type_case
from moralreport.typeset.layout.pages.catch_words import with_catch_words
from moralreport.typeset.layout.pages.contents import MOST_PASSES, field_values, needs_page_numbers
from moralreport.typeset.layout.pages.note_numbers import number_notes
from moralreport.typeset.layout.pages.pagination import paginate
from moralreport.typeset.layout.pages.passes import Pass, WarningCalls, pages_changed
from moralreport.typeset.layout.structure.tree import StructureBuilder
from moralreport.typeset.pages import Layout, Page

_REFUSED = {
    "damaged": "แบบอักษร {} ที่ฝังมากับไฟล์เสียหาย จึงใช้แบบอักษรอื่นแทน",
    "restricted": "แบบอักษร {} ที่ฝังมากับไฟล์ไม่อนุญาตให้ฝังต่อใน PDF จึงใช้แบบอักษรอื่นแทน",
}


def lay_out(document: Document, fonts: FontLibrary) -> tuple[Layout, tuple[Warning, ...]]:
    """Lay out a document; what shows page numbers again, up to MOST_PASSES times, while these still change."""
    fonts = fonts.informed(document.fonts, document.embedded_fonts)
    type_case(fonts).begin_document()
    repeats = needs_page_numbers(document)
    done = _lay_out_once(document, fonts, FieldValues())
    for _ in range(MOST_PASSES - 1):
        found = field_values(done.result)
        if not repeats or not _changes(document, done, found):
            break
        done = _lay_out_once(document, fonts, found, done)
    pages = with_catch_words(done.result.pages, done.result.endings, _environment(document, fonts, done), done.builder)
    return _layout(document, done, pages), (*done.warnings.all(), *_refused(fonts))


def _refused(fonts: FontLibrary) -> Iterator[Warning]:
    for name, verdicts in sorted(fonts.refused.items()):
        for verdict in sorted(verdicts):
            yield Warning("embedded-font", _REFUSED[verdict].format(name), "ทั้งเอกสาร")


def _lay_out_once(document: Document, fonts: FontLibrary, fields: FieldValues, former: Pass | None = None) -> Pass:
    this = Pass(fields, StructureBuilder(), WarningCalls())
    paginate(document, _environment(document, fonts, this), this, former)
    return this


def _environment(document: Document, fonts: FontLibrary, this: Pass) -> Environment:
    numbers = number_notes(document, this.fields.note_pages)
    return Environment(document, fonts, this.warnings, this.fields, numbers, set_text=set_blocks)


def _changes(document: Document, done: Pass, found: FieldValues) -> bool:
    """Whether the numbers found change what the pages show, and up to which page."""
    renumbered = number_notes(document, done.fields.note_pages) != number_notes(document, found.note_pages)
    done.changed = len(done.result.pages) if renumbered else pages_changed(done, found)
    return done.changed > 0


def _layout(document: Document, done: Pass, pages: Sequence[Page]) -> Layout:
    return Layout(
        pages=tuple(pages),
        structure=done.builder.nodes(),
        destinations=dict(sorted(done.result.destinations.items())),
        outline=tuple(done.result.outline),
        properties=document.properties,
    )
