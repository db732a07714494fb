"""Keys with too many blanks before them, or too few: what they now stand under, or are taken for, and where they belong."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field
from typing import Final

from moralreport.content.faults import DataPath, Fault, FileFault
from moralreport.content.files.yaml_source import Data
from moralreport.records import dataclass

_BLOCK: Final = re.compile(r"(?P<before> *(?:- +)*)(?P<key>[a-z_]+): +[|>][-+0-9]* *(?:#.*)?")
"""A key whose text stands in the lines below."""
_KEY: Final = re.compile(r" +(?:- +)?(?P<key>[a-z_]+):(?: |$)")

_MISTYPED_KEY: Final = re.compile(r"[a-z_]+ *(:(?=[^\s/])|：)")
"""How a text begins that was meant to be keys: YAML takes `who:ใคร` for text."""


@dataclass(frozen=True, slots=True)
class Places:
    """Which keys of a file stand where."""

    outer: frozenset[str] = frozenset()
    """Keys of the top that stand nowhere else."""
    inner: Mapping[str, str] = field(default_factory=dict)
    """Keys that stand below one of the top, and that one."""
    depth: int = 1
    """How long the path of an inner key is that stands too far to the left."""
    entries: str = ""
    """The key of the top below which the keys are free."""
    entry: frozenset[str] = frozenset()
    """What may stand in each of these."""


def told_in_place(fault: Fault, places: Places, data: Mapping[str, Data]) -> Fault:
    """The fault of a key that is not known where it stands, but elsewhere, as one of the blanks before it; any other as it is."""
    path = fault.path
    if len(path) > 1 and path[0] == places.entries and path[1] in places.outer:
        return _too_deep("key_too_deep", path[:2])
    if fault.kind == "want_text" and (below := _first_key(_value(data, path))) in places.outer:
        return _too_deep("key_too_deep", (*path, below))
    if fault.kind == "want_mapping" and len(path) == 2 and path[0] == places.entries and path[1] in places.inner:
        return _too_shallow(path, places.inner[str(path[1])])
    if fault.kind == "want_mapping" and (mistyped := _MISTYPED_KEY.match(str(_value(data, path)))):
        return Fault("yaml_no_space" if mistyped[1] == ":" else "yaml_wide_sign", path, {"sign": mistyped[1], "right": ":"})
    if fault.kind != "unknown_key":
        return fault
    key = str(path[-1])
    if len(path) > 1 and key in places.outer:
        return _too_deep("key_too_deep", path)
    if len(path) == places.depth and key in places.inner:
        return _too_shallow(path, places.inner[key])
    if places.entries and _is_entry(_value(data, path), places):
        return _too_deep("entry_too_deep", path) if path[0] == places.entries else _too_shallow(path, places.entries)
    return fault


def swallowed_keys(lines: Sequence[str], places: Places) -> Iterator[FileFault]:
    """The first line within a text (`|`, `>-`) that looks like a key of the file: indented as it is, it is printed as text."""
    holder, depth, told = "", 0, False
    for number, line in enumerate(lines, 1):
        if holder and (not line.strip() or len(line) - len(line.lstrip(" ")) > depth):
            if not told and (found := _KEY.match(line)) and (found["key"] in places.outer or found["key"] in places.inner):
                told = True
                yield FileFault("key_in_text", number, found.start("key") + 1, {"key": found["key"], "holder": holder})
        else:
            begun, told = _BLOCK.fullmatch(line), False
            holder, depth = (begun["key"], len(begun["before"])) if begun else ("", 0)


def _too_deep(kind: str, path: DataPath) -> Fault:
    holder = next(str(part) for part in reversed(path[:-1]) if isinstance(part, str))
    return Fault(kind, path, {"key": path[-1], "holder": holder}, at="key")


def _too_shallow(path: DataPath, holder: str) -> Fault:
    return Fault("key_too_shallow", path, {"key": path[-1], "holder": holder}, at="key")


def _first_key(value: Data) -> str:
    return next(iter(value), "") if isinstance(value, dict) else ""


def _is_entry(value: Data, places: Places) -> bool:
    return isinstance(value, dict) and bool(value) and places.entry.issuperset(value)


def _value(data: Mapping[str, Data], path: DataPath) -> Data:
    found = data.get(str(path[0]))
    for part in path[1:]:
        if isinstance(found, dict):
            found = found.get(str(part))
        elif isinstance(found, list) and isinstance(part, int) and part < len(found):
            found = found[part]
        else:
            return None
    return found
