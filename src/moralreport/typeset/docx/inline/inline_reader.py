"""Collects the inlines of one paragraph; what each element means is in the tables of handlers that it is given (17.3)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import field, replace
from functools import partial

from moralreport.records import dataclass
from moralreport.typeset.document import Inline, InlineDrawing, Link, RunProperties, Text
from moralreport.typeset.docx.formatting.properties.partials import properties_key
from moralreport.typeset.docx.formatting.properties.run import read_run_properties
from moralreport.typeset.docx.markup.names import W
from moralreport.typeset.docx.markup.trees import Element
from moralreport.typeset.docx.story import MAX_DEPTH, Story
from moralreport.typeset.docx.symbols import is_symbol_font, is_unmapped, plain_symbols, symbol_font_of, symbol_text

_SPACES = str.maketrans({"\t": " ", "\n": " ", "\r": " ", "\x0b": " ", "\x0c": " "})
_PRIVATE = re.compile("[\uf020-\uf0ff]")
_NUMBER = re.compile(r"[\W\d]*([ivxlcdmIVXLCDM]*|\w)[\W\d]*")
"""What the number of a page may look like, or nothing."""
_RPR = W + "rPr"
_T = W + "t"
_R = W + "r"
_XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_FIELD_PARTS = frozenset((W + "fldChar", W + "instrText"))


@dataclass(slots=True)
class InlineReader:
    """Reads one paragraph's content into `inlines`; neighbouring text of equal formatting becomes one `Text`."""

    story: Story
    style: str
    paragraph_content: Mapping[str, Handler]
    run_content: Mapping[str, Handler]
    inlines: list[Inline] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    properties: RunProperties | None = None
    _text: list[str] = field(default_factory=list)
    _text_format: tuple[RunProperties, Link | None] | None = None

    def read(self, element: Iterable[Element]) -> tuple[Inline, ...]:
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
                    self.read_content(child)
        self.story.depth -= 1

    def read_content(self, child: Element) -> None:
        """Paragraph-level content other than a run."""
        handler = self.paragraph_content.get(child.tag)
        if handler is not None:
            handler(self, child)
        else:
            self.story.warn_unknown(child)

    def read_run(self, run: Element) -> None:
        """One w:r; hidden runs are left out, but the fields they open and close still count."""
        properties = self.run_properties(run.find(_RPR))
        self.properties = properties
        for child in run:
            tag = child.tag
            if tag == _T:
                if not properties.hidden:
                    self.add_text(characters_of(child), properties)
            elif tag != _RPR and (not properties.hidden or tag in _FIELD_PARTS):
                self.read_run_content(child)

    def read_run_content(self, child: Element) -> None:
        """Content of a run other than its text."""
        handler = self.run_content.get(child.tag)
        if handler is not None:
            handler(self, child)
        else:
            self.story.warn_unknown(child)

    def run_properties(self, element: Element | None) -> RunProperties:
        """Resolved formatting of a w:rPr inside this paragraph."""
        sources = self.story.sources
        read = partial(read_run_properties, element, sources.theme)
        return sources.cascade.run(self.style, properties_key(element), read, self.story.table)

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
        if not properties.fonts.symbol and (is_symbol_font(properties.fonts.ascii) or _PRIVATE.search(text)):
            text, properties = self._symbols_mapped(text, properties)
        wanted = (properties, self.link)
        if self._text_format != wanted:
            self.flush()
            self._text_format = wanted
        self._text.append(text)

    def add(self, inline: Inline) -> None:
        """Adds anything else, unless a field keeps it from showing; a drawing in the code of an IF field becomes part of that."""
        if self.story.fields and isinstance(inline, InlineDrawing) and self.story.fields[-1].is_condition():
            self.story.fields[-1].keep(inline)
        elif not self.story.fields or self._shows("", None):
            self.flush()
            self.inlines.append(inline)

    def begins_computed(self) -> bool:
        """Whether the next thing stands first in the result of a computed field."""
        return self._in_computed() and not any(self.story.fields[-1].cached)

    def take_entry(self) -> str:
        """Takes the text of a contents entry out of the result of its PAGEREF, should it stand there before the number; "" = none does."""
        if not self._in_computed() or self.story.fields[-1].kind != "PAGEREF":
            return ""
        found = "".join(self.story.fields[-1].cached)
        if _NUMBER.fullmatch(found):
            return ""
        self.story.fields[-1].cached.clear()
        return found

    def _in_computed(self) -> bool:
        fields = self.story.fields
        if not fields or not fields[-1].in_result or fields[-1].mode != "computed":
            return False
        return all(opened.in_result and opened.mode == "pass" for opened in fields[:-1])

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
        for index, opened in enumerate(self.story.fields):
            if not opened.in_result:
                self._write_code(index, text)
                return False
            if opened.mode != "pass":
                opened.cached.append(text)
                opened.properties = opened.properties if opened.cached[:-1] or properties is None else properties
                return False
            opened.wrote = True
        return True

    def _write_code(self, index: int, text: str) -> None:
        """The result of a field that stands in the code of another one is part of that code."""
        inner = self.story.fields[index + 1 :]
        if inner and all(field.in_result and field.mode == "pass" for field in inner):
            self.story.fields[index].code.append(text)

    def _symbols_mapped(self, text: str, properties: RunProperties) -> tuple[str, RunProperties]:
        """Text of a symbol font in Unicode, set in the paragraph's own face."""
        face = symbol_font_of(text, properties.fonts.ascii)
        mapped = symbol_text(text, face) if face else plain_symbols(text)
        if is_unmapped(mapped):
            named = face or properties.fonts.ascii
            self.story.warn("unknown-symbol", f"อักขระบางตัวของฟอนต์ {named} ไม่มีในยูนิโค้ด อาจแสดงไม่ตรง")
        return mapped, self.of_symbol_font(properties, face) if face else properties

    def of_symbol_font(self, properties: RunProperties, face: str) -> RunProperties:
        """The same formatting in the faces of the paragraph, for characters that a symbol font had and that are Unicode now."""
        plain = self.story.sources.cascade.plain_run(self.style, self.story.table).fonts
        return replace(properties, fonts=replace(plain, symbol=face))


Handler = Callable[[InlineReader, Element], None]


def characters_of(element: Element) -> str:
    """Characters of a w:t: outer white space counts only where xml:space preserves it; tabs and line ends are spaces."""
    text = element.text or ""
    if element.get(_XML_SPACE) != "preserve":
        text = text.strip(" \t\r\n")
    return text.translate(_SPACES) if not text.isprintable() else text
