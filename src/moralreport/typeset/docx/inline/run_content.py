"""Content of runs other than text: a table of handlers (17.3.3)."""

from __future__ import annotations

from typing import Literal

from moralreport.typeset.document import (
    Border,
    Break,
    Field,
    InlineDrawing,
    NoteMark,
    NoteReference,
    PositionTab,
    Shape,
    Tab,
    Text,
)
from moralreport.typeset.document.plane import Insets
from moralreport.typeset.docx.formatting.cascade import NO_TABLE
from moralreport.typeset.docx.formatting.properties.paragraph import LEADERS
from moralreport.typeset.docx.inline.complex_fields import read_field_character, read_instruction
from moralreport.typeset.docx.inline.inline_reader import Handler, InlineReader, characters_of
from moralreport.typeset.docx.inline.symbol_characters import read_symbol
from moralreport.typeset.docx.markup.names import W
from moralreport.typeset.docx.markup.trees import Element
from moralreport.typeset.docx.markup.units import is_on, one_of

_TWO_INCHES, _LONGEST = 144.0, 1584.0
_ABOVE_BASELINE = 0.3
"""Of the size of its run."""


def _read_text(reader: InlineReader, element: Element) -> None:
    """w:t where it stands inside something else, such as alternate content."""
    reader.add_text(characters_of(element), reader.current())


def _read_tab(reader: InlineReader, element: Element) -> None:
    """A tab; LibreOffice writes that of a contents entry into the result of its PAGEREF, where layout would overwrite it.

    Versions 5 and 6 put the text of the entry there, too.
    """
    tab = Tab(reader.current(), reader.link)
    begins, entry = reader.begins_computed(), reader.take_entry()
    if entry:
        reader.add_always(Text(entry, reader.current(), reader.link))
    if begins or entry:
        reader.add_always(tab)
    else:
        reader.add(tab)


def _read_break(reader: InlineReader, element: Element) -> None:
    """A break; in cells, those of pages and columns are nothing, as in Word."""
    kind = element.get(W + "type", "textWrapping")
    if kind in ("page", "column"):
        if reader.story.table is not NO_TABLE:
            return
        reader.add(Break("page" if kind == "page" else "column", reader.current()))
    else:
        reader.add(Break("line", reader.current(), element.get(W + "clear", "none")))


def _literal(text: str) -> Handler:
    def read(reader: InlineReader, element: Element) -> None:
        reader.add_text(text, reader.current())

    return read


def _read_position_tab(reader: InlineReader, element: Element) -> None:
    reader.add(
        PositionTab(
            one_of(element.get(W + "alignment"), ("center", "right"), "left"),
            "indent" if element.get(W + "relativeTo") == "indent" else "margin",
            one_of(element.get(W + "leader"), LEADERS, "none"),
            reader.current(),
        )
    )


def _read_note_reference(reader: InlineReader, element: Element) -> None:
    kind: Literal["footnote", "endnote"] = "footnote" if element.tag == W + "footnoteReference" else "endnote"
    custom = is_on(element.get(W + "customMarkFollows", "0"))
    reader.add(NoteReference(kind, element.get(W + "id", ""), reader.current(), "" if custom else None))


def _read_note_mark(reader: InlineReader, element: Element) -> None:
    reader.add(NoteMark(reader.current()))


def _rule(length: float) -> Handler:
    """The line between text and notes, or above notes that go on, which is as long as the column (17.11.23, 17.11.1)."""

    def read(reader: InlineReader, element: Element) -> None:
        properties = reader.current()
        shape = Shape("line", length, 0.0, line=Border("single", 0.5), decorative=True)
        reader.add(InlineDrawing(shape, properties, Insets(bottom=_ABOVE_BASELINE * properties.size)))

    return read


def _read_page_number(reader: InlineReader, element: Element) -> None:
    """w:pgNum, the page number block of early Word."""
    reader.add(Field("PAGE", reader.current()))


def _read_drawing(reader: InlineReader, element: Element) -> None:
    from moralreport.typeset.docx.drawings.drawings import read_drawing

    for child in element:
        inline = read_drawing(reader.story, child, reader.current(), reader.link)
        if inline is not None:
            reader.add(inline)


def _read_picture(reader: InlineReader, element: Element) -> None:
    from moralreport.typeset.docx.vml.reading import read_picture

    for inline in read_picture(reader.story, element, reader.current(), reader.link):
        reader.add(inline)


def _read_ruby(reader: InlineReader, element: Element) -> None:
    from moralreport.typeset.docx.inline.ruby import read_ruby

    for inline in read_ruby(reader, element):
        reader.add_always(inline)


RUN_CONTENT: dict[str, Handler] = {
    W + "t": _read_text,
    W + "tab": _read_tab,
    W + "br": _read_break,
    W + "cr": _read_break,
    W + "noBreakHyphen": _literal("\u2011"),
    W + "softHyphen": _literal("\u00ad"),
    W + "sym": read_symbol,
    W + "ptab": _read_position_tab,
    W + "fldChar": read_field_character,
    W + "instrText": read_instruction,
    W + "footnoteReference": _read_note_reference,
    W + "endnoteReference": _read_note_reference,
    W + "footnoteRef": _read_note_mark,
    W + "endnoteRef": _read_note_mark,
    W + "separator": _rule(_TWO_INCHES),
    W + "continuationSeparator": _rule(_LONGEST),
    W + "pgNum": _read_page_number,
    W + "drawing": _read_drawing,
    W + "pict": _read_picture,
    W + "object": _read_picture,
    W + "ruby": _read_ruby,
}
