"""What a paragraph is, told by the names of its style and the styles that is based on."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

Role = Literal["body", "title", "caption", "toc", "toc_heading", "list_item", "quote", "header", "footer", "note"]

_HEADING = re.compile(r"heading ([1-9])")
_TOC = re.compile(r"toc ([1-9])")
_LIST = re.compile(r"list(?: bullet| number| continue| paragraph)?(?: ([2-9]))?")
_NAMED: dict[str, Role] = {
    "title": "title",
    "caption": "caption",
    "toc heading": "toc_heading",
    "table of figures": "toc",
    "quote": "quote",
    "intense quote": "quote",
    "header": "header",
    "footer": "footer",
    "footnote text": "note",
    "endnote text": "note",
}


def outline_level(names: Sequence[str]) -> int | None:
    """Outline level of a built-in heading, by name; None for anything else. `names`: base style first."""
    for name in reversed(names):
        found = _HEADING.fullmatch(name)
        if found:
            return int(found[1]) - 1
    return None


def role_of(names: Sequence[str], numbered: bool, level: int) -> tuple[Role, int]:
    """Role and level (0 = outermost); a name nearer to the style itself counts first."""
    for name in reversed(names):
        contents = _TOC.fullmatch(name)
        if contents:
            return "toc", int(contents[1]) - 1
        if name in _NAMED:
            return _NAMED[name], 0
        if _HEADING.fullmatch(name):
            return "body", 0
        listed = _LIST.fullmatch(name)
        if listed:
            return "list_item", level if numbered else int(listed[1] or 1) - 1
    return ("list_item", level) if numbered else ("body", 0)
