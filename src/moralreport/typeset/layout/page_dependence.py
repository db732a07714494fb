"""What shows something else on every page: fields, wherever they stand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass

from moralreport.typeset.document import Block, Drawing, Field, Inline


def holds_fields(content: tuple[Block, ...] | tuple[Inline, ...] | Drawing) -> bool:
    """Whether a field stands in the content, its tables and text boxes."""
    return any(isinstance(value, Field) for value in _values(content))


def _values(root: object) -> Iterator[object]:
    """A value and all that it is made of, equal objects once."""
    waiting, met = [root], set[int]()
    while waiting:
        value = waiting.pop()
        if id(value) in met:
            continue
        met.add(id(value))
        yield value
        if isinstance(value, tuple | list):
            waiting += value
        elif isinstance(value, Mapping):
            waiting += value.values()
        elif is_dataclass(value):
            waiting += [getattr(value, one.name) for one in fields(value)]
