"""Fields in running text: begin, code, separator, result, end; nested, and across paragraphs (17.16.18)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from moralreport.typeset.document import Field, Link, Paragraph, RunProperties, Text
from moralreport.typeset.docx.fields import FieldCode, parse_field_code, parse_formula, parse_style_reference
from moralreport.typeset.docx.inline.inline_reader import InlineReader
from moralreport.typeset.docx.inline.symbol_characters import add_symbol
from moralreport.typeset.docx.markup.names import VAL, W
from moralreport.typeset.docx.markup.trees import Element
from moralreport.typeset.docx.markup.units import integer, is_on
from moralreport.typeset.docx.story import OpenField
from moralreport.typeset.written_numbers import number_of_label

MAX_OPEN = 64
_RPR = W + "rPr"
_R = W + "r"


def read_field_character(reader: InlineReader, element: Element) -> None:
    kind = element.get(W + "fldCharType")
    fields = reader.story.fields
    if kind == "begin":
        if len(fields) < MAX_OPEN:
            reader.flush()
            fields.append(OpenField(form=element.find(W + "ffData"), properties=reader.current()))
    elif kind == "separate" and fields:
        _start_result(reader, fields[-1])
    elif kind == "end" and fields:
        _end_field(reader)


def _start_result(reader: InlineReader, opened: OpenField) -> None:
    code, opened.formula = parse_formula(opened.code) or _running_title(reader, opened) or (parse_field_code(opened.text()), ())
    reader.flush()
    opened.in_result = True
    opened.parsed, opened.kind, opened.mode, opened.link = code, code.kind, code.mode, code.link
    if code.note:
        reader.story.warn("cached-field", code.note)


def _running_title(reader: InlineReader, opened: OpenField) -> tuple[FieldCode, tuple[str, ...]] | None:
    """STYLEREF, where its style is known: layout's in headers and footers, else what the last paragraph of the style before it says."""
    found = parse_style_reference(opened.text())
    style = reader.story.sources.cascade.sheet.named(found[0]) if found is not None else ""
    if found is None or not style:
        return None
    if reader.story.repeated:
        return FieldCode("STYLEREF", "computed", style), found[1]
    named = reader.story.sources.latest.get(style)
    text = title_text(named, found[1]) if named is not None else ""
    return (FieldCode("STYLEREF", "hidden", shown=text), ()) if text else None


def title_text(paragraph: Paragraph, switches: Sequence[str]) -> str:
    """Text of a paragraph, or with switches its number; "" for what is not known here (17.16.5.59)."""
    label = paragraph.label.text.strip() if paragraph.label is not None else ""
    if "\\p" in switches:
        return ""
    if "\\t" in switches:
        return paragraph.label.number if paragraph.label is not None else ""
    if "\\s" in switches:
        return number_of_label(label)
    if any(switch in switches for switch in ("\\n", "\\r", "\\w")):
        return label.rstrip(".")
    return "".join(inline.text for inline in paragraph.inlines if isinstance(inline, Text)).strip()


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
        _add_computed(reader, opened, properties, link)
    elif opened.mode == "hidden" and opened.parsed is not None:
        if opened.parsed.symbol is not None:
            add_symbol(reader, *opened.parsed.symbol)
        elif opened.parsed.guided is not None:
            from moralreport.typeset.docx.inline.ruby import field_ruby

            reader.add(field_ruby(opened.parsed.guided, properties, link))
        else:
            reader.add_text(opened.parsed.shown, properties)
    elif opened.form is not None and not opened.wrote:
        reader.add_text(_form_value(opened.form), properties)


def _add_computed(reader: InlineReader, opened: OpenField, properties: RunProperties, link: Link | None) -> None:
    """The field for layout: among the inlines or, where it stands in the code of another field, in that code."""
    code = opened.parsed
    assert code is not None
    look = opened.look if code.char_format and opened.look is not None else properties
    cached = "".join(opened.cached)
    field = Field(code.kind, look, code.argument, code.number_format, cached, link, code.letter_case, code.picture, opened.formula)
    if opened.drawings:
        field = replace(field, drawings=tuple(opened.drawings))
    outer = reader.story.fields[-1] if reader.story.fields else None
    if outer is not None and not outer.in_result:
        outer.code.append(field)
    else:
        reader.add(field)


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


def read_instruction(reader: InlineReader, element: Element) -> None:
    """Text of the innermost code; the result of a field in that code belongs to it, unless layout computes that field."""
    for opened in reversed(reader.story.fields):
        if opened.in_result and opened.mode == "computed":
            opened.cached.append(element.text or "")
            return
        if not opened.in_result:
            text = element.text or ""
            opened.code.append(text)
            if opened.properties is None:
                opened.properties = reader.current()
            if opened.look is None and text.strip():
                opened.look = reader.current()
            return


def read_simple_field(reader: InlineReader, element: Element) -> None:
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
