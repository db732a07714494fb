"""w:sym and SYMBOL fields: one character of a symbol font (17.3.3.30)."""

from __future__ import annotations

from dataclasses import replace

from moralreport.typeset.docx.inline.inline_reader import InlineReader
from moralreport.typeset.docx.markup.names import W
from moralreport.typeset.docx.markup.trees import Element
from moralreport.typeset.docx.symbols import is_symbol_font, is_unmapped, symbol_text


def read_symbol(reader: InlineReader, element: Element) -> None:
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
        reader.add_text(mapped, reader.of_symbol_font(properties, face))
        return
    if 0xF020 <= ord(character) <= 0xF0FF:
        character = chr(ord(character) - 0xF000)
    fonts = replace(properties.fonts, ascii=face or properties.fonts.ascii, h_ansi=face or properties.fonts.h_ansi)
    reader.add_text(character, replace(properties, fonts=fonts))
