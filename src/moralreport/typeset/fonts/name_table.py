"""The names of a face, from its table `name` (OpenType 1.9, "name": Naming Table)."""

from __future__ import annotations

import struct

FAMILY, FULL, POSTSCRIPT, TYPOGRAPHIC = 1, 4, 6, 16
_KINDS = frozenset({FAMILY, FULL, POSTSCRIPT, TYPOGRAPHIC})
_UNICODE, _MACINTOSH, _WINDOWS = 0, 1, 3
_ENGLISH = (0x0409, 0)
"""English of the United States by Windows' and by Macintosh's numbers."""


def read_names(table: bytes) -> dict[int, list[str]]:
    """The different names of each kind, English ones first; Macintosh's own only where there are no others."""
    found: dict[int, list[str]] = {kind: [] for kind in sorted(_KINDS)}
    if len(table) < 6:
        return found
    count, storage = struct.unpack_from(">2H", table, 2)
    records = struct.iter_unpack(">6H", table[6 : 6 + 12 * min(count, (len(table) - 6) // 12)])
    named = [record for record in records if record[3] in _KINDS and record[0] in (_UNICODE, _MACINTOSH, _WINDOWS)]
    for platform, _, _, kind, length, offset in sorted(named, key=_rank):
        if platform == _MACINTOSH and found[kind]:
            continue
        encoding = "mac-roman" if platform == _MACINTOSH else "utf-16-be"
        name = table[storage + offset : storage + offset + length].decode(encoding, "replace").strip("\0 ")
        if name and name not in found[kind]:
            found[kind].append(name)
    return found


def _rank(record: tuple[int, ...]) -> tuple[bool, bool, bool]:
    platform, _, language = record[:3]
    return platform == _MACINTOSH, language not in _ENGLISH, platform == _UNICODE
