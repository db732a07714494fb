"""Bytes of a text file → text. UTF-8 and UTF-16 with its mark are read; other encodings are recognised and refused."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator

from moralreport.content.faults import FileFault

LARGEST = 1024 * 1024
"""Bytes; more than any text that people write."""

UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
"""What no text holds and no Word file can."""
_OFFICE = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
"""How files of Word and Excel begin, whatever their names say."""
_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def decode(data: bytes) -> str | FileFault:
    """The text of `data` with line ends as \\n and without byte order mark, or why it cannot be read."""
    text = decode_damaged(data)
    return text if isinstance(text, FileFault) else next((fault for fault in broken_characters(text)), text)


def decode_damaged(data: bytes) -> str | FileFault:
    """The same, though some of its characters may have been lost."""
    if len(data) > LARGEST:
        return FileFault("file_too_large", context={"size": f"{len(data) / LARGEST:.1f}"})
    if data.startswith(_OFFICE):
        return FileFault("encoding_office")
    if data[:400].count(0) > len(data[:400]) // 8 and not data.startswith(_UTF_16):
        return FileFault("encoding_utf16", 1, 1)
    try:
        text = data.decode("utf-16" if data.startswith(_UTF_16) else "utf-8-sig")
    except UnicodeDecodeError as error:
        return _undecodable(data, error.start)
    return text.replace("\r\n", "\n").replace("\r", "\n")


def quotable_lines(data: bytes) -> tuple[str, ...]:
    """The lines of a file that `decode` refused, to quote from: as UTF-8 where it is that, else as Windows-874 shows them."""
    try:
        return tuple(data.decode("utf-8-sig").splitlines())
    except UnicodeDecodeError:
        return tuple(data.decode("cp874", errors="replace").splitlines())


def _undecodable(data: bytes, offset: int) -> FileFault:
    before = data[:offset].replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    line, column = before.count(b"\n") + 1, offset - data.rfind(b"\n", 0, offset)
    return FileFault("encoding_thai" if _looks_thai(data) else "encoding_unknown", line, column)


def _looks_thai(data: bytes) -> bool:
    """Windows-874 / TIS-620 keep Thai in 0xA1-0xFB: nearly every high byte of such a file lies there."""
    high = [byte for byte in data if byte >= 0x80]
    return sum(0xA1 <= byte <= 0xFB for byte in high) >= 0.9 * len(high)


def broken_characters(text: str) -> Iterator[FileFault]:
    """What another program could not read and put a sign for."""
    for sign in re.finditer("[\ufffd\0]", text):
        yield FileFault("broken_character", *place_of(sign.start(), text))


def place_of(offset: int, text: str) -> tuple[int, int]:
    """Line and column from 1."""
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)
