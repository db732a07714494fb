"""Content of a paragraph -> inlines: runs, fields, links, notes, breaks; a table of handlers for each level (17.3)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace

from moralreport.typeset.document import (
    BookmarkStart,
    Break,
    Field,
    Inline,
    Link,
    NoteMark,
    NoteReference,
    PositionTab,
    RunProperties,
    Tab,
    Text,
)
from moralreport.typeset.docx import drawings, equations, vml
from moralreport.typeset.docx.alternate import chosen_content
from moralreport.typeset.docx.fields import parse_field_code
from moralreport.typeset.docx.ignored import IGNORED
from moralreport.typeset.docx.names import MC, REL_ID, VAL, W14, A, M, W
from moralreport.typeset.docx.run_properties import Key, Partial, properties_key, read_run_properties
from moralreport.typeset.docx.story import OpenField, Story
from moralreport.typeset.docx.symbols import is_symbol_font, is_unmapped, plain_symbols, symbol_text
from moralreport.typeset.docx.trees import Element
from moralreport.typeset.docx.units import integer, is_on

MAX_DEPTH = 60
_SPACES = str.maketrans({"\t": " ", "\n": " ", "\r": " ", "\x0b": " ", "\x0c": " "})
_PRIVATE = re.compile("[\uf020-\uf0ff]")
_RPR = W + "rPr"
_T = W + "t"
_R = W + "r"
_XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_FLD = W + "fldCharType"


@dataclass(slots=True)
class InlineReader:
    """Reads one paragraph's content into `inlines`; neighbouring text of equal formatting becomes one `Text`."""

    story: Story
    style: str
    inlines: list[Inline] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    properties: RunProperties | None = None
    _text: list[str] = field(default_factory=list)
    _text_format: tuple[RunProperties, Link | None] | None = None

    def read(self, element: Element) -> tuple[Inline, ...]:
        """All inlines inside `element`."""
        self.read_children(element)
        self.flush()
        return tuple(self.inlines)

    def read_children(self, parent: Iterable[Element]) -> None:
        """Reads paragraph-level content: runs and what may hold runs."""
        self.story.depth += 1
        if self.story.depth > MAX_DEPTH:
            self.story.warn("too-deep", "เนื้อหาซ้อนกันลึกเกินไป ส่วนที่ลึกกว่านั้นถูกข้าม")
        else:
            for child in parent:
                if child.tag == _R:
                    self.read_run(child)
                else:
                    self._read_other(child)
        self.story.depth -= 1

    def _read_other(self, child: Element) -> None:
        handler = PARAGRAPH_CONTENT.get(child.tag)
        if handler is not None:
            handler(self, child)
        elif isinstance(child.tag, str) and child.tag not in IGNORED:
            self.story.warn_unknown(child)

    def read_run(self, run: Element) -> None:
        """One w:r; hidden runs are left out, but the fields they open and close still count."""
        properties = self.run_properties(run.find(_RPR))
        self.properties = properties
        for child in run:
            tag = child.tag
            if tag == _T:
                if not properties.hidden:
                    self.add_text(_text_of(child), properties)
            elif tag != _RPR and (not properties.hidden or tag in _FIELD_PARTS):
                self._read_run_content(child)

    def _read_run_content(self, child: Element) -> None:
        handler = RUN_CONTENT.get(child.tag)
        if handler is not None:
            handler(self, child)
        elif isinstance(child.tag, str) and child.tag not in IGNORED:
            self.story.warn_unknown(child)

    def run_properties(self, element: Element | None) -> RunProperties:
        """Resolved formatting of a w:rPr inside this paragraph."""
        sources = self.story.sources
        key: Key = properties_key(element)
        known = sources.cascade.knows_run(self.style, key, self.story.table)
        direct: Partial = {} if known else read_run_properties(element, sources.theme)
        return sources.cascade.run(self.style, direct, key, self.story.table)

    # --- what goes out --------------------------------------------------------------------------

    @property
    def link(self) -> Link | None:
        """The innermost link, from w:hyperlink or a HYPERLINK field."""
        if self.links:
            return self.links[-1]
        for opened in reversed(self.story.fields):
            if opened.link is not None:
                return opened.link
        return None

    def add_text(self, text: str, properties: RunProperties) -> None:
        """Adds characters; inside a computed field they are its cached result, inside a field code part of the code."""
        if not text or (self.story.fields and not self._shows(text, properties)):
            return
        if is_symbol_font(properties.fonts.ascii) or _PRIVATE.search(text):
            text, properties = self._symbols_mapped(text, properties)
        wanted = (properties, self.link)
        if self._text_format != wanted:
            self.flush()
            self._text_format = wanted
        self._text.append(text)

    def add(self, inline: Inline) -> None:
        """Adds anything else, unless a field keeps it from showing."""
        if not self.story.fields or self._shows("", None):
            self.flush()
            self.inlines.append(inline)

    def add_always(self, inline: Inline) -> None:
        """Adds something that counts even inside a field that does not show."""
        self.flush()
        self.inlines.append(inline)

    def flush(self) -> None:
        """Ends the text that is being collected."""
        if self._text and self._text_format is not None:
            properties, link = self._text_format
            self.inlines.append(Text("".join(self._text), properties, link))
        self._text.clear()
        self._text_format = None

    def current(self) -> RunProperties:
        """Formatting of the run that is being read."""
        return self.properties or self.run_properties(None)

    def _shows(self, text: str, properties: RunProperties | None) -> bool:
        for opened in self.story.fields:
            if not opened.in_result:
                return False
            if opened.mode != "pass":
                opened.cached.append(text)
                opened.properties = opened.properties if opened.cached[:-1] or properties is None else properties
                return False
            opened.wrote = True
        return True

    def _symbols_mapped(self, text: str, properties: RunProperties) -> tuple[str, RunProperties]:
        """Text of a symbol font in Unicode, set in the paragraph's own face."""
        face = properties.fonts.ascii
        mapped = symbol_text(text, face) if is_symbol_font(face) else plain_symbols(text)
        if is_unmapped(mapped):
            self.story.warn("unknown-symbol", f"อักขระบางตัวของฟอนต์ {face} ไม่มีในยูนิโค้ด อาจแสดงไม่ตรง")
        return mapped, self.without_symbol_font(properties) if is_symbol_font(face) else properties

    def without_symbol_font(self, properties: RunProperties) -> RunProperties:
        """The same formatting in the faces of the paragraph, which no longer need a symbol font."""
        plain = self.story.sources.cascade.run(self.style, {}, (), self.story.table).fonts
        return replace(properties, fonts=plain)


Handler = Callable[[InlineReader, Element], None]


def _text_of(element: Element) -> str:
    text = element.text or ""
    if element.get(_XML_SPACE) != "preserve":
        text = text.strip(" \t\r\n")
    return text.translate(_SPACES) if not text.isprintable() else text


# --- content of runs ------------------------------------------------------------------------------


def _read_tab(reader: InlineReader, element: Element) -> None:
    reader.add(Tab(reader.current(), reader.link))


def _read_break(reader: InlineReader, element: Element) -> None:
    kind = element.get(W + "type", "textWrapping")
    if kind in ("page", "column"):
        reader.add(Break("page" if kind == "page" else "column", reader.current()))
    else:
        reader.add(Break("line", reader.current(), element.get(W + "clear", "none")))


def _literal(text: str) -> Handler:
    def read(reader: InlineReader, element: Element) -> None:
        reader.add_text(text, reader.current())

    return read


def _read_symbol(reader: InlineReader, element: Element) -> None:
    """w:sym (17.3.3.30)."""
    try:
        code = int(element.get(W + "char", ""), 16)
    except ValueError:
        return
    if 0x20 <= code < 0xD800 or 0xE000 <= code <= 0x10FFFF:
        add_symbol(reader, chr(code), element.get(W + "font", ""))


def add_symbol(reader: InlineReader, character: str, face: str) -> None:
    """Adds one character of a symbol font as Unicode, or as it is in the font it names."""
    properties = reader.current()
    if is_symbol_font(face):
        mapped = symbol_text(character, face)
        if is_unmapped(mapped):
            reader.story.warn("unknown-symbol", f"สัญลักษณ์ของฟอนต์ {face} ไม่มีในยูนิโค้ด อาจแสดงไม่ตรง")
        reader.add_text(mapped, reader.without_symbol_font(properties) if is_symbol_font(properties.fonts.ascii) else properties)
        return
    if 0xF020 <= ord(character) <= 0xF0FF:
        character = chr(ord(character) - 0xF000)
    fonts = replace(properties.fonts, ascii=face or properties.fonts.ascii, h_ansi=face or properties.fonts.h_ansi)
    reader.add_text(character, replace(properties, fonts=fonts))


def _read_position_tab(reader: InlineReader, element: Element) -> None:
    alignment = element.get(W + "alignment", "left")
    leader = element.get(W + "leader", "none")
    reader.add(
        PositionTab(
            "center" if alignment == "center" else "right" if alignment == "right" else "left",
            "indent" if element.get(W + "relativeTo") == "indent" else "margin",
            leader if leader in ("dot", "hyphen", "underscore", "middleDot") else "none",  # type: ignore[arg-type]
            reader.current(),
        )
    )


def _read_note_reference(reader: InlineReader, element: Element) -> None:
    kind = "footnote" if element.tag == W + "footnoteReference" else "endnote"
    custom = is_on(element.get(W + "customMarkFollows", "0"))
    reader.add(NoteReference(kind, element.get(W + "id", ""), reader.current(), "" if custom else None))  # type: ignore[arg-type]


def _read_note_mark(reader: InlineReader, element: Element) -> None:
    reader.add(NoteMark(reader.current()))


def _read_page_number(reader: InlineReader, element: Element) -> None:
    """w:pgNum, the page number block of early Word."""
    reader.add(Field("PAGE", reader.current()))


def _read_drawing(reader: InlineReader, element: Element) -> None:
    for child in element:
        inline = drawings.read_drawing(reader.story, child, reader.current(), reader.link)
        if inline is not None:
            reader.add(inline)


def _read_picture(reader: InlineReader, element: Element) -> None:
    for inline in vml.read_picture(reader.story, element, reader.current(), reader.link):
        reader.add(inline)


def _read_ruby(reader: InlineReader, element: Element) -> None:
    """Base text stays, the guide above it is left out with a warning (17.3.3.25)."""
    reader.story.warn("ruby", "คำอ่านเหนือตัวอักษร (ruby) ถูกละไว้ แสดงเฉพาะข้อความหลัก")
    base = element.find(W + "rubyBase")
    if base is not None:
        properties = reader.properties
        reader.read_children(base)
        reader.properties = properties


def _read_run_alternate(reader: InlineReader, element: Element) -> None:
    for child in chosen_content(element):
        if child.tag == _R:
            reader.read_run(child)
        elif child.tag in PARAGRAPH_CONTENT and child.tag not in RUN_CONTENT:
            reader._read_other(child)
        else:
            reader._read_run_content(child)


# --- fields ---------------------------------------------------------------------------------------


def _read_field_character(reader: InlineReader, element: Element) -> None:
    kind = element.get(_FLD)
    fields = reader.story.fields
    if kind == "begin":
        if len(fields) < 64:
            reader.flush()
            fields.append(OpenField(form=element.find(W + "ffData"), properties=reader.current()))
    elif kind == "separate" and fields:
        _start_result(reader, fields[-1])
    elif kind == "end" and fields:
        _end_field(reader)


def _start_result(reader: InlineReader, opened: OpenField) -> None:
    code = parse_field_code("".join(opened.code))
    reader.flush()
    opened.in_result = True
    opened.kind, opened.mode, opened.argument, opened.number_format = code.kind, code.mode, code.argument, code.number_format
    opened.link = code.link
    if code.note:
        reader.story.warn("cached-field", code.note)


def _end_field(reader: InlineReader) -> None:
    opened = reader.story.fields[-1]
    if not opened.in_result:
        _start_result(reader, opened)
        if opened.mode == "pass" and opened.kind not in ("", "FORMCHECKBOX", "FORMDROPDOWN"):
            opened.wrote = False
    reader.flush()
    link = reader.link
    reader.story.fields.pop()
    properties = opened.properties or reader.current()
    if opened.mode == "computed":
        reader.add(Field(opened.kind, properties, opened.argument, opened.number_format, "".join(opened.cached), link))
        return
    code = parse_field_code("".join(opened.code)) if opened.kind == "SYMBOL" else None
    if code is not None and code.symbol is not None:
        add_symbol(reader, *code.symbol)
    elif opened.form is not None and not opened.wrote:
        reader.add_text(_form_value(opened.form), properties)


def _form_value(form: Element) -> str:
    """What a legacy form field shows by itself: a ticked box, the chosen entry, the default text (17.16.17)."""
    box = form.find(W + "checkBox")
    if box is not None:
        state = box.find(W + "checked")
        state = box.find(W + "default") if state is None else state
        return "☒" if state is not None and is_on(state.get(VAL)) else "☐"
    entries = form.findall(f"{W}ddList/{W}listEntry")
    if entries:
        result = form.find(f"{W}ddList/{W}result")
        index = integer(result.get(VAL), 0, 0, len(entries) - 1) if result is not None else 0
        return entries[index].get(VAL, "")
    default = form.find(f"{W}textInput/{W}default")
    return default.get(VAL, "") if default is not None else ""


def _read_instruction(reader: InlineReader, element: Element) -> None:
    for opened in reversed(reader.story.fields):
        if not opened.in_result:
            opened.code.append(element.text or "")
            if opened.properties is None:
                opened.properties = reader.current()
            return


def _read_simple_field(reader: InlineReader, element: Element) -> None:
    """w:fldSimple (17.16.19): code and result in one element."""
    reader.flush()
    opened = OpenField(code=[element.get(W + "instr", "")])
    reader.story.fields.append(opened)
    before = reader.properties
    first = next(element.iterchildren(_R), None)
    opened.properties = reader.run_properties(first.find(_RPR) if first is not None else None)
    _start_result(reader, opened)
    reader.read_children(element)
    if reader.story.fields and reader.story.fields[-1] is opened:
        _end_field(reader)
    reader.properties = before


# --- content of paragraphs ------------------------------------------------------------------------


def _read_hyperlink(reader: InlineReader, element: Element) -> None:
    """w:hyperlink (17.16.22): an outside address by relationship, or a bookmark."""
    relationship = reader.story.relationships.get(element.get(REL_ID, ""))
    anchor = element.get(W + "anchor") or None
    link: Link | None = None
    if relationship is not None:
        address = relationship.target + ("#" + anchor if anchor else "")
        link = Link(uri=address, tooltip=element.get(W + "tooltip"))
    elif anchor:
        link = Link(bookmark=anchor, tooltip=element.get(W + "tooltip"))
    if link is None:
        reader.read_children(element)
        return
    reader.flush()
    reader.links.append(link)
    reader.read_children(element)
    reader.flush()
    reader.links.pop()


def _read_transparent(reader: InlineReader, element: Element) -> None:
    reader.read_children(element)


def _read_content_control(reader: InlineReader, element: Element) -> None:
    """w:sdt around runs: its content; an empty check box shows its state (17.5.2, w14:checkbox)."""
    content = element.find(W + "sdtContent")
    if content is not None and len(content):
        reader.read_children(content)
        return
    box = element.find(f"{W}sdtPr/{W14}checkbox")
    if box is not None:
        checked = box.find(W14 + "checked")
        reader.add_text("☒" if checked is not None and is_on(checked.get(W14 + "val")) else "☐", reader.run_properties(None))


def _read_bookmark(reader: InlineReader, element: Element) -> None:
    name = element.get(W + "name", "")
    if name and name != "_GoBack":
        reader.add_always(BookmarkStart(name))


def _read_equation(reader: InlineReader, element: Element) -> None:
    reader.story.warn("equation", "สมการแสดงเป็นข้อความบรรทัดเดียว")
    placeholder = equations.read_equation(element, reader.run_properties(None))
    if placeholder is not None:
        reader.add(placeholder)


def _read_alternate(reader: InlineReader, element: Element) -> None:
    reader.read_children(chosen_content(element))


def _read_subdocument(reader: InlineReader, element: Element) -> None:
    reader.story.warn("subdocument", "เอกสารย่อยที่เชื่อมไว้ (subdocument) ไม่ถูกดึงเข้ามา")


RUN_CONTENT: dict[str, Handler] = {
    W + "tab": _read_tab,
    W + "br": _read_break,
    W + "cr": _read_break,
    W + "noBreakHyphen": _literal("\u2011"),
    W + "softHyphen": _literal("\u00ad"),
    W + "sym": _read_symbol,
    W + "ptab": _read_position_tab,
    W + "fldChar": _read_field_character,
    W + "instrText": _read_instruction,
    W + "footnoteReference": _read_note_reference,
    W + "endnoteReference": _read_note_reference,
    W + "footnoteRef": _read_note_mark,
    W + "endnoteRef": _read_note_mark,
    W + "pgNum": _read_page_number,
    W + "drawing": _read_drawing,
    W + "pict": _read_picture,
    W + "object": _read_picture,
    W + "ruby": _read_ruby,
    MC + "AlternateContent": _read_run_alternate,
}
_FIELD_PARTS = frozenset((W + "fldChar", W + "instrText"))
PARAGRAPH_CONTENT: dict[str, Handler] = {
    W + "hyperlink": _read_hyperlink,
    W + "ins": _read_transparent,
    W + "moveTo": _read_transparent,
    W + "smartTag": _read_transparent,
    W + "customXml": _read_transparent,
    W + "dir": _read_transparent,
    W + "bdo": _read_transparent,
    W + "sdt": _read_content_control,
    W + "fldSimple": _read_simple_field,
    W + "bookmarkStart": _read_bookmark,
    W + "subDoc": _read_subdocument,
    M + "oMath": _read_equation,
    M + "oMathPara": _read_equation,
    MC + "AlternateContent": _read_alternate,
    A + "graphic": lambda reader, element: None,
}
