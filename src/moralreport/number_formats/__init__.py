"""Number formats of workbooks (ECMA-376 part 1, 18.8.31): what a cell or a label of a chart shows of its value.

Signs that only align columns (`_x`, `*x`, the blanks of `?`) are left away: nothing that is shown here stands in a column of figures.
What Word calls number formats, those of lists and pages, is in typeset/written_numbers.py.
"""

from __future__ import annotations

from collections.abc import Set

from moralreport.number_formats.decimals import decimal_text, general_text
from moralreport.number_formats.moments import moment_text, moment_units
from moralreport.number_formats.sections import section_of, sections, text_section
from moralreport.thai.numerals import all_thai


def shown_number(value: float | None, code: str) -> str:
    """A number in a format such as `0.0%`, `#,##0;(#,##0);-`, `[$-D07041E]d mmm yy` or `t0` (Thai digits); "" of None."""
    if value is None:
        return ""
    section, value = section_of(value, code)
    if not section.pieces:
        return "" if ";" in code else general_text(value)
    text = moment_text(value, section) if section.is_moment else decimal_text(value, section)
    return all_thai(text) if section.thai_digits else text


def shown_text(text: str, code: str) -> str:
    """A text in the fourth section of a format, or in the last where that has a place for it (@)."""
    section = text_section(code)
    return text if section is None else "".join(text if piece.kind == "text" else piece.text for piece in section.pieces)


def shown_units(code: str) -> Set[str]:
    """What a format shows of a date or a time: y, m (months), d, h, n (minutes), s; nothing in one for numbers."""
    first = sections(code)[0]
    return moment_units(first) if first.is_moment else frozenset()
