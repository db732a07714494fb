"""What a field shows on the page that it stands on (ECMA-376-1, 17.16.5, and its switches, 17.16.4)."""

from __future__ import annotations

from moralreport.typeset.document import Field
from moralreport.typeset.layout.environment import Environment, FieldValues, PageContext
from moralreport.typeset.written_numbers import DIGIT_FORMATS, format_number, number_of_label

_LARGEST = 1e15


def field_text(field: Field, env: Environment) -> str:
    """The field's value as text; its cached text where layout has no value yet."""
    if field.kind == "NOTEREF":
        return env.note_numbers.get(("place", field.argument), field.cached)
    if field.kind == "STYLEREF" and env.fields.pages and all(heading.style != field.argument for heading in env.fields.headings):
        env.warn("cached-field", "เขตข้อมูล STYLEREF แสดงค่าที่ Word เก็บไว้ล่าสุด เพราะไม่พบหัวเรื่องของสไตล์นั้น")
    if field.kind not in ("PAGE", "SECTION") or env.page.chapter_style:
        env.fields.asked.append((field, env.page))
    return field_value(field, env.fields, env.page)


def field_value(field: Field, fields: FieldValues, page: PageContext) -> str:
    """A field with the numbers of one pass."""
    text = _text(field, fields, page)
    match field.letter_case:
        case "upper":
            return text.upper()
        case "lower":
            return text.lower()
        case "firstcap":
            return text[:1].upper() + text[1:]
        case "caps":
            return text.title()
    return text


def changes_by_page(field: Field) -> bool:
    """Does it show another text on every page?"""
    return field.kind == "PAGE" or any(isinstance(part, Field) and changes_by_page(part) for part in field.code)


def _text(field: Field, fields: FieldValues, page: PageContext) -> str:
    match field.kind:
        case "PAGE":
            return chapter_prefix(fields, page) + _number(field, page.number, page.format)
        case "PAGEREF":
            return _page_reference(field, fields)
        case "STYLEREF":
            return _running_title(field, fields, page)
        case "=":
            from moralreport.typeset.layout.inline.fields.formulas import formula_value

            value = formula_value("".join(_part(part, fields, page, plain=True) for part in field.code))
            return field.cached if value is None or abs(value) > _LARGEST else _number(field, value, "decimal")
        case "IF":
            from moralreport.typeset.layout.inline.fields.formulas import condition_text

            found = condition_text("".join(_part(part, fields, page) for part in field.code))
            return field.cached if found is None else found
    count = _count(field.kind, fields, page)
    return _number(field, count, "decimal") if count else field.cached


def _part(part: str | Field, fields: FieldValues, page: PageContext, plain: bool = False) -> str:
    """A piece of a code; `plain`: page numbers in digits, whatever the format of their section."""
    if isinstance(part, str):
        return part
    if plain and part.kind == "PAGE" and part.number_format is None:
        return str(page.number)
    return field_value(part, fields, page)


def _number(field: Field, value: float, number_format: str) -> str:
    """The value in the field's numeric picture, else in its number format or the one given; a picture's digits follow formats of digits."""
    number_format = field.number_format or number_format
    if not field.picture:
        return format_number(int(value), number_format) if value == int(value) else f"{value:.2f}".rstrip("0").rstrip(".")
    from moralreport.typeset.layout.inline.fields.number_pictures import pictured

    text = pictured(value, field.picture)
    if number_format not in DIGIT_FORMATS:
        return text
    return "".join(format_number(int(sign), number_format) if sign.isdecimal() else sign for sign in text)


def _page_reference(field: Field, fields: FieldValues) -> str:
    number = fields.page_numbers.get(field.argument)
    if number is not None and (field.number_format or field.picture):
        return _number(field, number, "decimal")
    return fields.page_labels.get(field.argument, field.cached)


def chapter_prefix(fields: FieldValues, page: PageContext) -> str:
    """Number of the chapter that the page stands in, with its separator (17.6.12); "" where pages are numbered without."""
    if not page.chapter_style:
        return ""
    chapters = [heading for heading in fields.headings if heading.style == page.chapter_style and heading.label]
    found = next((one for one in chapters if one.page == page.index), None)
    found = found or next((one for one in reversed(chapters) if one.page < page.index), None)
    return number_of_label(found.label) + page.chapter_separator if found is not None else ""


def _running_title(field: Field, fields: FieldValues, page: PageContext) -> str:
    """The first heading of a style on the page (the last with ``\\l``), else the last before it, else the first behind (17.16.5.59).

    Its number with \\n, \\r or \\w, with \\t without words.
    """
    headings = [heading for heading in fields.headings if heading.style == field.argument]
    here = [heading for heading in headings if heading.page == page.index]
    before = [heading for heading in headings if heading.page < page.index]
    found = (here[-1] if "\\l" in field.code else here[0]) if here else before[-1] if before else headings[0] if headings else None
    if found is None:
        return field.cached
    if "\\t" in field.code:
        return found.number
    numbered = any(switch in field.code for switch in ("\\n", "\\r", "\\w"))
    return found.label.rstrip(".") if numbered else found.text


def _count(kind: str, fields: FieldValues, page: PageContext) -> int:
    """NUMPAGES, SECTIONPAGES, SECTION; 0 = not known."""
    if kind == "NUMPAGES":
        return fields.pages
    if kind == "SECTIONPAGES":
        return fields.section_pages.get(page.section, 0)
    return page.section + 1 if kind == "SECTION" else 0
