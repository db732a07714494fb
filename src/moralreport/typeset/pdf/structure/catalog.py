"""The document catalog: metadata, output intent, tags, outline, labels; and whether the archival claims are true."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from moralreport.errors import Warning
from moralreport.typeset.document import CoreProperties
from moralreport.typeset.pages import Layout
from moralreport.typeset.pdf.archive import PdfOptions, info_dictionary, srgb_profile, xmp_packet
from moralreport.typeset.pdf.objects import Document, Raw, Stream, language_tag, text_string
from moralreport.typeset.pdf.structure.outline import page_labels, write_outline
from moralreport.typeset.pdf.structure.tag_rules import misplaced_nodes
from moralreport.typeset.pdf.structure.tags import Tags, write_tree

_LANGUAGE = "th-TH"
"""Of documents that do not name theirs."""


def write_catalog(document: Document, layout: Layout, options: PdfOptions, tags: Tags) -> tuple[Warning, ...]:
    """Adds the catalog and everything that hangs from it; warns of what keeps the document from being accessible."""
    properties = _properties(layout, options)
    language = language_tag(properties.language) or _LANGUAGE
    faults = tuple(_faults(layout, properties, tags))
    info = info_dictionary(properties)
    metadata = xmp_packet(properties, language, not faults)
    document.digest(info + metadata)
    document.info = Raw(info)
    entries = {
        "Type": "/Catalog",
        "Pages": document.add(document.Pages),
        "Lang": text_string(language),
        "MarkInfo": "<< /Marked true >>",
        "StructTreeRoot": write_tree(document, tags),
        "ViewerPreferences": "<< /DisplayDocTitle true >>",
        "PageLabels": page_labels(layout.pages),
        "Metadata": document.add(Stream(metadata, "/Type /Metadata /Subtype /XML", compress=False)),
        "OutputIntents": f"[{_output_intent(document)}]",
    }
    outline = write_outline(document, layout.outline, layout.pages)
    if outline:
        entries |= {"Outlines": outline, "PageMode": "/UseOutlines"}
    document.Catalog = Raw(("<< " + " ".join(f"/{key} {value}" for key, value in entries.items()) + " >>").encode("ascii"))
    return faults


def _properties(layout: Layout, options: PdfOptions) -> CoreProperties:
    """Properties with a title: the options', else the first heading; accessible files must have one."""
    properties = layout.properties
    if properties.title.strip():
        return properties
    heading = next((entry.title for entry in layout.outline if entry.title.strip()), "")
    return replace(properties, title=options.title or " ".join(heading.split()))


def _faults(layout: Layout, properties: CoreProperties, tags: Tags) -> Iterator[Warning]:
    """What makes a claim of accessibility false (ISO 14289-1, 7.1 and 7.3)."""
    if not properties.title:
        yield Warning("no-title", "เอกสารไม่มีชื่อเรื่อง (Title) จึงไม่ประกาศว่าเป็น PDF/UA", "")
    yield from _bare_figures(layout, tags)
    misplaced = misplaced_nodes(tags)
    if misplaced:
        yield Warning("structure-out-of-place", "โครงสร้างแท็กบางส่วนวางผิดที่ (เช่น ตารางหรือรายการซ้อนผิดชั้น) จึงไม่ประกาศว่าเป็น PDF/UA", "", misplaced)


def _bare_figures(layout: Layout, tags: Tags) -> Iterator[Warning]:
    """Figures without alternative text, page by page."""
    message = "มีภาพที่ไม่มีข้อความแทนภาพ (alt text) จึงไม่ประกาศว่าเป็น PDF/UA แก้ได้ใน Word: คลิกขวาที่ภาพ เลือก “แก้ไขข้อความแสดงแทน” แล้วพิมพ์ว่าเป็นภาพอะไร"
    figures = [(tags.node(index), kids[0].page) for index, kids in tags.kids.items() if tags.node(index).role == "Figure"]
    pages = [page for node, page in figures if not node.alt_text.strip()]
    for page in sorted(set(pages)):
        yield Warning("figure-without-alt-text", message, f"หน้า {layout.pages[page].label or page + 1}", pages.count(page))


def _output_intent(document: Document) -> str:
    profile = document.add(Stream(srgb_profile(), "/N 3"))
    entries = "/Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB IEC61966-2.1) /Info (sRGB IEC61966-2.1)"
    return f"<< {entries} /DestOutputProfile {profile} >>"
