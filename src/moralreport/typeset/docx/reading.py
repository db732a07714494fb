"""The story of one reading: package, then theme, settings, styles and numbering, then every part that shows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import field
from functools import cache, partial

from moralreport.errors import Warning
from moralreport.records import dataclass
from moralreport.typeset.document import Block, Document, Paragraph, Section, Shape
from moralreport.typeset.docx.body import BlockReader, read_blocks
from moralreport.typeset.docx.data_binding import fill_bound_controls
from moralreport.typeset.docx.drawings.unsupported import warn_of_section, warn_of_settings
from moralreport.typeset.docx.formatting.cascade import Cascade, style_lists
from moralreport.typeset.docx.formatting.embedded_fonts import read_embedded_fonts
from moralreport.typeset.docx.formatting.font_table import read_font_table
from moralreport.typeset.docx.formatting.numbering import read_numbering
from moralreport.typeset.docx.formatting.styles import read_styles
from moralreport.typeset.docx.formatting.theme import read_theme
from moralreport.typeset.docx.freed_memory import give_back
from moralreport.typeset.docx.headers import HeaderReader
from moralreport.typeset.docx.markup.names import V, W
from moralreport.typeset.docx.markup.trees import Element
from moralreport.typeset.docx.notes import read_notes
from moralreport.typeset.docx.opc.package import Package, damaged, main_part
from moralreport.typeset.docx.opc.properties import read_core_properties, read_core_values
from moralreport.typeset.docx.opc.stores import read_stores
from moralreport.typeset.docx.paint.colors import hex_color
from moralreport.typeset.docx.paragraphs import parted_at_page_break
from moralreport.typeset.docx.sections import read_section
from moralreport.typeset.docx.settings import read_settings
from moralreport.typeset.docx.story import Sources, open_story


def read_document(package: Package) -> tuple[Document, tuple[Warning, ...]]:
    """The resolved document of a .docx, and what it asks for in vain. Raises TypesetError."""
    part = main_part(package)
    parts = package.parts_by_kind(part)
    sources = _read_sources(package, parts)
    give_back(package.taken)
    root = package.tree(part)
    bodies = root.findall(W + "body") if root is not None else []
    if root is None or not bodies:
        raise damaged()
    fill_bound_controls(root, sources.core_values, sources.stores)
    sections = _SectionReader(sources, part).read(bodies)
    footnotes, footnote_separators = read_notes(sources, parts.get("footnotes", ""), "footnote", read_blocks)
    endnotes, endnote_separators = read_notes(sources, parts.get("endnotes", ""), "endnote", read_blocks)
    _warn_of_damage(package, sources)
    settings = sources.settings
    background, ground = _background(root, part, sources)
    font_table = package.tree(parts.get("fontTable", ""))
    document = Document(
        sections=sections,
        footnotes={**footnotes, **sources.imports.notes["footnote"]},
        endnotes={**endnotes, **sources.imports.notes["endnote"]},
        footnote_separators=footnote_separators,
        endnote_separators=endnote_separators,
        even_and_odd_headers=settings.even_and_odd_headers,
        mirror_margins=settings.mirror_margins,
        default_tab=settings.default_tab if settings.default_tab > 0 else 36.0,
        background=background,
        ground=ground,
        properties=read_core_properties(package),
        compatibility_mode=settings.compatibility_mode,
        habits=settings.habits,
        hyphenation=settings.hyphenation,
        fonts=read_font_table(font_table),
        embedded_fonts=read_embedded_fonts(package, parts.get("fontTable", ""), font_table),
    )
    return document, sources.warnings.all()


def _warn_of_damage(package: Package, sources: Sources) -> None:
    if package.archive is None:
        sources.warnings.add("salvaged", "ไฟล์นี้เสียหายหรือถูกตัดท้าย แสดงได้เท่าที่กู้มาได้ อาจขาดเนื้อหา รูปแบบ หรือภาพ", "ทั้งเอกสาร")
    for name in sorted(package.broken):
        sources.warnings.add("salvaged", f"ส่วน {name} ของไฟล์นี้เสียหาย จึงแสดงได้เท่าที่อ่านได้", "ทั้งเอกสาร")


def _read_sources(package: Package, parts: Mapping[str, str]) -> Sources:
    def tree(kind: str) -> Element | None:
        return package.tree(parts.get(kind, ""))

    of_document = tree("settings")
    settings = read_settings(of_document)
    theme = read_theme(tree("theme"), settings.theme_languages, settings.color_map)
    sheet = read_styles(tree("styles"), theme)
    numbering = read_numbering(tree("numbering"), theme, style_lists(sheet))
    cascade = Cascade(sheet, numbering, settings.weak_default_style, settings.hyphenation is not None)
    stores = cache(partial(read_stores, package))
    sources = Sources(package, theme, settings, cascade, read_core_values(package), stores, parts.get("numbering", ""))
    warn_of_settings(of_document, sources.warnings)
    return sources


def _background(root: Element, part: str, sources: Sources) -> tuple[str | None, Shape | None]:
    """The colour of the pages, and what lies over it (17.2.1); Word shows nothing where no colour is named."""
    element = root.find(W + "background") if sources.settings.show_background else None
    if element is None or (element.get(W + "color") is None and element.get(W + "themeColor") is None):
        return None, None
    color = sources.theme.colors.border_color(element) or hex_color(element.get(W + "color"))
    if not len(element):
        return color, None
    from moralreport.typeset.docx.vml.fills import read_ground

    ground = read_ground(open_story(sources, part, "พื้นหลัง", read_blocks), element)
    if ground is None and element.find(f"{V}background/{V}fill") is not None:
        sources.warnings.add("page-background", "พื้นหลังหน้ากระดาษที่เป็นภาพหรือลวดลาย แสดงเป็นสีเดียว", "ทั้งเอกสาร")
    return color, ground


@dataclass(slots=True)
class _SectionReader:
    """Cuts the main story into sections at every w:sectPr."""

    sources: Sources
    part: str
    sections: list[Section] = field(default_factory=list)
    headers: HeaderReader = field(init=False)

    def read(self, bodies: Sequence[Element]) -> tuple[Section, ...]:
        """The sections of a document; where a damaged file has several bodies, one after the other."""
        story = open_story(self.sources, self.part, "เนื้อหา", read_blocks)
        self.headers = HeaderReader(self.sources, story, read_blocks)
        reader = BlockReader(story, self._end)
        for body in bodies:
            reader.read_children(body)
        last = bodies[-1].find(W + "sectPr")
        blocks = list(reader.finish())
        if blocks and isinstance(blocks[-1], Paragraph):
            blocks[-1:] = parted_at_page_break(blocks[-1])
        if last is not None or blocks or not self.sections:
            self._end(last, blocks)
        return tuple(self.sections)

    def _end(self, element: Element | None, blocks: list[Block]) -> None:
        warn_of_section(element, len(self.sections), self.sources.warnings)
        headers, footers = self.headers.read(element, "header"), self.headers.read(element, "footer")
        self.sections.append(read_section(element, blocks, headers, footers, self.sources))
