"""Reads members of a zip file whose directory is lost, from their local headers (APPNOTE 4.3.7)."""

from __future__ import annotations

import struct
import zlib

_SIGNATURE = b"PK\x03\x04"
_HEADER = struct.Struct("<4s5H3L2H")
_MAX_MEMBERS = 2000


def salvage_members(data: bytes, max_size: int) -> dict[str, bytes]:
    """Members found by walking local headers; the last one may be cut short. Each is at most `max_size` bytes."""
    members: dict[str, bytes] = {}
    at = data.find(_SIGNATURE)
    while at >= 0 and at + _HEADER.size <= len(data) and len(members) < _MAX_MEMBERS:
        _, _, flags, method, _, _, _, packed, _, name_length, extra = _HEADER.unpack_from(data, at)
        start = at + _HEADER.size + name_length + extra
        name = data[at + _HEADER.size : at + _HEADER.size + name_length].decode("utf-8", "replace")
        content, end = _unpack(data, start, method, 0 if flags & 8 else packed, max_size)
        if content:
            members[name] = content
        at = data.find(_SIGNATURE, max(end, at + 4))
    return members


def _unpack(data: bytes, start: int, method: int, packed: int, max_size: int) -> tuple[bytes, int]:
    end = start + packed if packed else len(data)
    if method == 0:
        if not packed:
            end = max(data.find(_SIGNATURE, start), start)
        return data[start : min(end, start + max_size)], end
    if method != 8:
        return b"", start
    inflater = zlib.decompressobj(-15)
    pieces: list[bytes] = []
    try:
        pieces.append(inflater.decompress(data[start:end], max_size))
    except zlib.error:
        pieces = _inflate_slowly(data[start:end], max_size)
        return b"".join(pieces), start
    return b"".join(pieces), end if packed else end - len(inflater.unused_data)


def _inflate_slowly(data: bytes, max_size: int) -> list[bytes]:
    """What can be inflated before the fault, in small steps."""
    inflater = zlib.decompressobj(-15)
    pieces: list[bytes] = []
    size = 0
    for at in range(0, len(data), 512):
        try:
            piece = inflater.decompress(data[at : at + 512])
        except zlib.error:
            break
        pieces.append(piece)
        size += len(piece)
        if size > max_size:
            break
    return pieces
