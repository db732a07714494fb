"""What stands in a content file and yet counts as nothing written."""

from __future__ import annotations

import re

EXAMPLE = re.compile(r"<(?![^<>]*(?:://|@))[^<>]+>")
"""How the examples and hints of the shipped content files stand: `<มาปฏิบัติราชการสาย>`; who writes something takes the brackets away.

An address in such brackets is none: mail programs write it so.
"""
_BLANKS = re.compile(r"[.…_\s]*")
_NULLS = frozenset({"", "~", "null", "Null", "NULL"})


def is_unwritten(value: str, *, plain: bool) -> bool:
    """Whether a scalar of YAML holds nothing: no text, a blank to be filled, or an example left as it was. `plain` = without quotes."""
    return (plain and value in _NULLS) or _BLANKS.fullmatch(value) is not None or EXAMPLE.fullmatch(value.strip()) is not None
