"""What a field shows on the page that it stands on (ECMA-376-1, 17.16.5)."""

from __future__ import annotations

from moralreport.typeset.document import Field
from moralreport.typeset.layout.environment import Environment, FieldValues, PageContext
from moralreport.typeset.number_format import format_number


def field_text(field: Field, env: Environment) -> str:
    """The field's value as text; its cached text where layout has no value yet."""
    if field.kind == "PAGE":
        return format_number(env.page.number, field.number_format or env.page.format)
    if field.kind != "SECTION":
        env.fields.asked.append((field, env.page))
    return field_value(field, env.fields, env.page)


def field_value(field: Field, fields: FieldValues, page: PageContext) -> str:
    """A field other than PAGE with the numbers of one pass."""
    if field.kind == "PAGEREF":
        return _page_reference(field, fields)
    count = _count(field.kind, fields, page)
    return format_number(count, field.number_format or "decimal") if count else field.cached


def _page_reference(field: Field, fields: FieldValues) -> str:
    number = fields.page_numbers.get(field.argument)
    if field.number_format and number is not None:
        return format_number(number, field.number_format)
    return fields.page_labels.get(field.argument, field.cached)


def _count(kind: str, fields: FieldValues, page: PageContext) -> int:
    """NUMPAGES, SECTIONPAGES, SECTION; 0 = not known."""
    if kind == "NUMPAGES":
        return fields.pages
    if kind == "SECTIONPAGES":
        return fields.section_pages.get(page.section, 0)
    return page.section + 1 if kind == "SECTION" else 0
