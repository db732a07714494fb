"""What a field shows on the page that it stands on (ECMA-376-1, 17.16.5)."""

from __future__ import annotations

from moralreport.typeset.document import Field
from moralreport.typeset.layout.environment import Environment
from moralreport.typeset.number_format import format_number


def field_text(field: Field, env: Environment) -> str:
    """The field's value as text; its cached text where layout has no value yet."""
    if field.kind == "PAGE":
        return format_number(env.page.number, field.number_format or env.page.format)
    if field.kind == "PAGEREF":
        return _page_reference(field, env)
    count = _count(field.kind, env)
    return format_number(count, field.number_format or "decimal") if count else field.cached


def _page_reference(field: Field, env: Environment) -> str:
    number = env.fields.page_numbers.get(field.argument)
    if field.number_format and number is not None:
        return format_number(number, field.number_format)
    return env.fields.page_labels.get(field.argument, field.cached)


def _count(kind: str, env: Environment) -> int:
    """NUMPAGES, SECTIONPAGES, SECTION; 0 = not known."""
    if kind == "NUMPAGES":
        return env.fields.pages
    if kind == "SECTIONPAGES":
        return env.fields.section_pages.get(env.page.section, 0)
    return env.page.section + 1 if kind == "SECTION" else 0
