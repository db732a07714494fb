"""A mistake before it is worded: what kind, where in the data, with what details."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from typing import Literal

from moralreport.records import dataclass

DataPath = tuple[str | int, ...]
"""Keys and list positions (from 0) from the top of a file to a value."""


@dataclass(frozen=True, slots=True)
class Fault:
    """`kind` is a key of `messages.WORDING`, `context` fills its wording.

    `at` chooses the mark of the key or of the value; `offset` counts into the value.
    """

    kind: str
    path: DataPath = ()
    context: Mapping[str, object] = field(default_factory=dict)
    at: Literal["key", "value"] = "value"
    offset: int = 0


@dataclass(frozen=True, slots=True)
class FileFault:
    """A mistake with a line and column of its own (broken YAML, encoding), or of a whole file (line 0)."""

    kind: str
    line: int = 0
    column: int = 0
    context: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ListPlace:
    """A row of a spreadsheet that stands for an entry: its file as the clerk knows it, its number there, its columns by key, its text."""

    file: str
    row: int
    columns: Mapping[str, int]
    text: str
