"""w:altChunk: a file of another kind, or another Word file, whose content stands here (17.17.2.1)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import cache, partial

from moralreport.errors import TypesetError
from moralreport.records import dataclass
from moralreport.typeset.docx.chunks.kinds import MAX_TEXT, open_chunk
from moralreport.typeset.docx.chunks.merging import merged_cascade, names_of
from moralreport.typeset.docx.formatting.theme import read_theme
from moralreport.typeset.docx.markup.children import child_of, flag_of
from moralreport.typeset.docx.markup.names import REL_ID, W
from moralreport.typeset.docx.markup.trees import Element
from moralreport.typeset.docx.notes import read_notes
from moralreport.typeset.docx.opc.package import Package, main_part
from moralreport.typeset.docx.opc.properties import read_core_values
from moralreport.typeset.docx.opc.stores import read_stores
from moralreport.typeset.docx.story import Sources, Story, open_story, open_tree

MAX_NESTING = 3
"""Chunks in chunks."""
MAX_CHUNKS = 1000
_LEFT_OUT = "เอกสารที่แนบฝังไว้ (altChunk) ไม่ถูกแสดง ให้เปิดใน Word แล้วบันทึกใหม่ก่อน"
_CUT = "เอกสารที่แนบฝังไว้ (altChunk) ยาวเกินกว่าที่โปรแกรมรับได้ จึงแสดงเฉพาะส่วนต้น"
_SIMPLIFIED = "เอกสาร RTF ที่แนบฝังไว้ (altChunk) แสดงเฉพาะข้อความและตารางอย่างง่าย ไม่มีรูปภาพ"

Reader = Callable[[Story, Element], None]


@dataclass(frozen=True, slots=True)
class _Chunk:
    package: Package
    part: str
    parts: Mapping[str, str]
    """Its other parts by kind."""
    keep: bool
    """The formatting of its styles goes before the document's."""


def import_chunk(story: Story, element: Element, read: Reader) -> None:
    """Has `read` read what the chunk holds; warns where that cannot be had. Nothing outside the file is ever fetched."""
    imports = story.sources.imports
    chunk = _open(story, element) if imports.depth < MAX_NESTING and imports.count < MAX_CHUNKS else None
    if chunk is None:
        story.warn("alt-chunk", _LEFT_OUT)
        return
    imports.count += 1
    imports.depth += 1
    sources = _sources(story.sources, chunk)
    root = open_tree(sources, chunk.part)
    inner = _story(story, sources, chunk.part)
    for body in root.iterchildren(W + "body") if root is not None else ():
        read(inner, body)
    story.z_order = inner.z_order
    for kind, notes in imports.notes.items():
        notes.update(read_notes(sources, chunk.parts.get(f"{kind}s", ""), kind, story.read_blocks)[0])
    imports.depth -= 1
    imports.taken = chunk.package.taken


def _open(story: Story, element: Element) -> _Chunk | None:
    package = story.sources.package
    name = story.part_of(element.get(REL_ID))
    data = package.read(name)
    if not data:
        return None
    try:
        opened = open_chunk(data, package.content_type(name), name)
        part = main_part(opened) if opened is not None else ""
    except TypesetError:
        return None
    if opened is None:
        return None
    if len(data) > MAX_TEXT and not data.startswith(b"PK"):
        story.warn("alt-chunk", _CUT)
    if data.lstrip().startswith(b"{"):
        story.warn("alt-chunk", _SIMPLIFIED)
    opened.taken += story.sources.imports.taken
    return _Chunk(opened, part, opened.parts_by_kind(part), flag_of(child_of(element, "altChunkPr"), "matchSrc"))


def _sources(host: Sources, chunk: _Chunk) -> Sources:
    """The chunk's parts, and the document's settings; its theme and styles as `matchSrc` says (17.17.2.3)."""

    def tree(kind: str) -> Element | None:
        return chunk.package.tree(chunk.parts.get(kind, ""))

    theme = read_theme(tree("theme"), host.settings.theme_languages, host.settings.color_map) if chunk.keep else host.theme
    styles, numbering = tree("styles"), tree("numbering")
    names = names_of(styles, host.cascade, host.imports.count, chunk.keep)
    return replace(
        host,
        package=chunk.package,
        theme=theme,
        cascade=merged_cascade(host.cascade, names, (styles, numbering), theme, chunk.keep),
        core_values=read_core_values(chunk.package),
        stores=cache(partial(read_stores, chunk.package)),
        numbering_part=chunk.parts.get("numbering", ""),
        images={},
        shape_types={},
        linked_texts={},
        adapt=names.adapt,
        prefix=names.prefix,
    )


def _story(host: Story, sources: Sources, part: str) -> Story:
    """The story goes on in another part: its lists count on, what is open in the document does not reach in."""
    counters = replace(host.counters, numbering=sources.cascade.numbering)
    inner = open_story(sources, part, host.name, host.read_blocks)
    inner.counters, inner.table, inner.nesting, inner.depth = counters, host.table, host.nesting, host.depth
    inner.repeated, inner.z_order, inner.paragraphs = host.repeated, host.z_order, host.paragraphs
    return inner
