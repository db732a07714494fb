"""w:p -> `Paragraph`: its formatting, its label, its content (17.3.1)."""

from __future__ import annotations

from dataclasses import replace

from moralreport.typeset.document import Anchor, BookmarkStart, Break, Inline, Label, Paragraph, Picture, RunProperties
from moralreport.typeset.docx.drawings.unsupported import NUMBER_FORMAT, warn_of_paragraph
from moralreport.typeset.docx.formatting.cascade import ParagraphFormat
from moralreport.typeset.docx.formatting.numbering import Level
from moralreport.typeset.docx.formatting.properties.paragraph import read_paragraph_properties
from moralreport.typeset.docx.formatting.properties.partials import Partial, properties_key
from moralreport.typeset.docx.formatting.properties.run import build_run_properties, read_run_properties
from moralreport.typeset.docx.inline.inlines import inline_reader
from moralreport.typeset.docx.markup.names import W
from moralreport.typeset.docx.markup.trees import Element
from moralreport.typeset.docx.story import Story
from moralreport.typeset.docx.symbols import plain_symbols, symbol_font_of, symbol_text
from moralreport.typeset.written_numbers import is_known

_PPR = W + "pPr"
_RPR = W + "rPr"
_MARK_GONE = (W + "del", W + "moveFrom")


def read_paragraph(story: Story, element: Element) -> Paragraph | None:
    """The paragraph; None when its mark is hidden or deleted, so that its content opens the next one."""
    story.paragraphs += 1
    properties = element.find(_PPR)
    mark = properties.find(_RPR) if properties is not None else None
    found = _format(story, properties)
    reader = inline_reader(story, found.style)
    inlines = reader.read(element)
    mark_properties = reader.run_properties(mark)
    if mark is not None and _is_joined(mark, mark_properties) and not _ends_section(properties):
        story.carried.extend(inlines)
        return None
    opening = _take_opening(story)
    label = _label(story, found, mark_properties, mark) if found.level is not None else None
    how = found.properties
    if story.math_alignment is not None:
        how, story.math_alignment = replace(how, alignment=story.math_alignment), None
    made = Paragraph(how, (*opening, *inlines), mark_properties, label)
    if not story.repeated:
        story.sources.latest[found.properties.style] = made
    return made


def read_loose_content(story: Story, element: Element) -> Paragraph:
    """Inline content that stands outside any paragraph, in a plain paragraph of its own."""
    story.paragraphs += 1
    found = _format(story, None)
    reader = inline_reader(story, found.style)
    inlines = reader.read([element])
    return Paragraph(found.properties, (*_take_opening(story), *inlines), reader.run_properties(None))


def empty_paragraph(story: Story) -> Paragraph:
    """A paragraph with nothing in it, for a cell that has none."""
    found = _format(story, None)
    return Paragraph(found.properties, _take_opening(story), inline_reader(story, found.style).run_properties(None))


def flush_carried(story: Story) -> tuple[Paragraph, ...]:
    """A paragraph for inlines that no next paragraph took; nothing when none wait."""
    if not story.carried:
        return ()
    if not any(not isinstance(inline, BookmarkStart) for inline in story.carried):
        story.bookmarks.extend(inline for inline in story.carried if isinstance(inline, BookmarkStart))
        story.carried.clear()
        return ()
    return (empty_paragraph(story),)


def parted_at_page_break(paragraph: Paragraph) -> tuple[Paragraph, ...]:
    """In two where nothing but the mark and floats follow the last page break: they stand behind it, on a line of their own."""
    inlines = paragraph.inlines
    start = max((at for at, inline in enumerate(inlines, 1) if isinstance(inline, Break) and inline.kind == "page"), default=0)
    if not start or not all(isinstance(inline, Anchor | BookmarkStart) for inline in inlines[start:]):
        return (paragraph,)
    mark = replace(paragraph, inlines=inlines[start:], label=None, properties=replace(paragraph.properties, page_break_before=False))
    return replace(paragraph, inlines=inlines[:start]), mark


def _format(story: Story, properties: Element | None) -> ParagraphFormat:
    def read() -> Partial:
        warn_of_paragraph(story, properties)
        return read_paragraph_properties(properties, story.sources.theme)

    return story.sources.cascade.paragraph(properties_key(properties), read, story.table)


def _take_opening(story: Story) -> tuple[Inline, ...]:
    if not story.bookmarks and not story.carried:
        return ()
    opening = (*story.bookmarks, *story.carried)
    story.bookmarks.clear()
    story.carried.clear()
    return opening


def _is_joined(mark: Element, properties: RunProperties) -> bool:
    """A hidden or deleted paragraph mark, or a style separator, joins the paragraph with the next (17.13.5.15, 17.3.2.36)."""
    return properties.hidden or mark.find(W + "specVanish") is not None or any(mark.find(tag) is not None for tag in _MARK_GONE)


def _ends_section(properties: Element | None) -> bool:
    return properties is not None and properties.find(W + "sectPr") is not None


def _label(story: Story, found: ParagraphFormat, mark: RunProperties, mark_element: Element | None) -> Label | None:
    """The number or bullet: the paragraph mark's formatting under that of the level (17.9.24)."""
    level = found.level
    if level is None:
        return None
    if not is_known(level.number_format):
        story.warn("number-format", NUMBER_FORMAT.format(level.number_format))
    text, number = story.counters.advance(found.num_id, level.index)
    properties = _label_properties(story, found.style, level, mark, mark_element)
    face = symbol_font_of(text, properties.fonts.ascii)
    if face:
        text = symbol_text(text, face)
        properties = inline_reader(story, found.style).of_symbol_font(properties, face)
    picture = _bullet_picture(story, level, mark.size) if level.picture else None
    if not text and picture is None and (level.suffix == "nothing" or level.number_format == "bullet"):
        return None
    return Label(
        text=plain_symbols(text),
        properties=properties,
        suffix=level.suffix,
        justification=level.justification,
        list_id=found.num_id,
        level=level.index,
        ordered=level.number_format != "bullet" and picture is None,
        picture=picture,
        number=number,
    )


def _label_properties(story: Story, style: str, level: Level, mark: RunProperties, mark_element: Element | None) -> RunProperties:
    if not level.run:
        return mark
    sources = story.sources
    direct = read_run_properties(mark_element, sources.theme)
    values = sources.cascade.run_values(style, {**direct, **level.run}, story.table)
    return build_run_properties({**values, "hidden": False})


def _bullet_picture(story: Story, level: Level, size: float) -> Picture | None:
    """w:numPicBullet (17.9.20), as large as the text beside it."""
    definition = story.sources.cascade.numbering.pictures.get(level.picture)
    if definition is None:
        return None
    from moralreport.typeset.docx.vml.reading import read_bullet_picture

    return read_bullet_picture(story, definition, size)
