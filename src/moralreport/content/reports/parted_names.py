"""Names that a spreadsheet keeps in several columns: title, first name, surname, with a heading each or one heading over all."""

from __future__ import annotations

import re
from collections.abc import Sequence

from moralreport.thai.glue.titles import is_title

_MARKS = re.compile(r"[\s\-–—./:*_()\u200b\ufeff]")
_TITLE_HEADINGS = ("คำนำหน้า", "คำนำหน้าชื่อ", "คำนำหน้านาม", "ยศ", "คำนำหน้าชื่อยศ")
_SURNAME_HEADINGS = ("นามสกุล", "สกุล")


def plain_heading(text: str) -> str:
    """A heading without the signs and spaces in which people differ."""
    return _MARKS.sub("", text).lower()


def is_part_of_name(heading: str) -> bool:
    """Whether a heading names a part of a name that is no column of its own."""
    return plain_heading(heading) in (*_TITLE_HEADINGS, *_SURNAME_HEADINGS)


def name_columns(heading: Sequence[str], name: int) -> range:
    """The columns of the whole name, whose own heading stands at `name`: a title before it, a surname or empty headings behind it."""
    if "ชื่อ" not in heading[name]:
        return range(name, name + 1)
    first = name - 1 if name and plain_heading(heading[name - 1]) in _TITLE_HEADINGS else name
    last_heading = max(index for index, cell in enumerate(heading) if cell)
    end = name + 1
    while end <= last_heading and (not heading[end] or plain_heading(heading[end]) in _SURNAME_HEADINGS):
        end += 1
    return range(first, end)


def joined_name(parts: Sequence[str]) -> str:
    """`นาย` `ก` `ใจดี` → `นายก ใจดี`; a title that ends with a point keeps its space."""
    words = [part for part in parts if part]
    if len(words) > 1 and is_title(words[0]) and not words[0].endswith("."):
        words[:2] = ["".join(words[:2])]
    return " ".join(words)
