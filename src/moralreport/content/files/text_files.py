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
_OFFICE = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"{\\rtf", b"%PDF-")
"""How files of Word, Excel and WordPad and PDFs begin, whatever their names say."""
_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_UTF_32 = (codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)
_BLANK = b"\xef\xbb\xbf\xff\xfe \t\r\n\x00"
"""Bytes of marks, blanks, and what a disk holds where nothing was written."""
_MISREAD = re.compile("[\u00e0\u0e40][\u00b8\u00b9\u0e18\u0e19]")
"""The first two of the three bytes of a Thai letter, read as Western (à¸) or as Windows-874 (เธ, เน)."""


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
    if not data.strip(_BLANK) and b"\0" in data:
        return FileFault("file_zeroed")
    if data.startswith(_UTF_32):
        return FileFault("encoding_unknown", 1, 1)
    if data[:400].count(0) > len(data[:400]) // 8 and not data.startswith(_UTF_16):
        return FileFault("encoding_utf16", 1, 1)
    try:
        text = data.decode("utf-16" if data.startswith(_UTF_16) else "utf-8-sig")
    except UnicodeDecodeError as error:
        return _undecodable(data, error)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return _misread(text) or text


def is_blank(data: bytes) -> bool:
    """Whether nothing at all is written: no file of ours is, so its content was lost."""
    return not data.strip(_BLANK)


def quotable_lines(data: bytes) -> tuple[str, ...]:
    """The lines of a file that `decode` refused, to quote from: as UTF-8 where it is that, else as Windows-874 shows them."""
    return tuple(data.decode("utf-8-sig" if _mostly_utf_8(data) else "cp874", errors="replace").splitlines())


def _undecodable(data: bytes, error: UnicodeDecodeError) -> FileFault:
    before = data[: error.start].replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    last = before.rpartition(b"\n")[2]
    if not _mostly_utf_8(data):
        kind = "encoding_thai" if _looks_thai(data) else "encoding_unknown"
        return FileFault(kind, before.count(b"\n") + 1, len(last) + 1)
    kind = "file_cut" if error.end >= len(data) else "broken_character"
    return FileFault(kind, before.count(b"\n") + 1, len(last.decode("utf-8-sig", errors="replace")) + 1)


def _mostly_utf_8(data: bytes) -> bool:
    """A file that was cut off or damaged in places; to save it anew in another encoding would spoil the rest."""
    text = data.decode("utf-8-sig", errors="replace")
    lost = text.count("\ufffd")
    return sum(sign > "\x7f" for sign in text) - lost >= 4 * lost


def _misread(text: str) -> FileFault | None:
    """A text that some program read in the wrong encoding and saved so: each Thai letter has become three others."""
    foreign = sum(sign > "\x7f" for sign in text)
    first = _MISREAD.search(text)
    misread = first and 3 * sum(1 for _ in _MISREAD.finditer(text)) >= 0.8 * foreign and foreign >= 9
    return FileFault("encoding_misread", *place_of(first.start(), text)) if first and misread else None


def _looks_thai(data: bytes) -> bool:
    """Windows-874 / TIS-620 keep Thai in 0xA1-0xFB: nearly every high byte of such a file lies there."""
    high = [byte for byte in data if byte >= 0x80]
    return sum(0xA1 <= byte <= 0xFB for byte in high) >= 0.9 * len(high)


def broken_characters(text: str) -> Iterator[FileFault]:
    """What another program could not read and put a sign for: the first of each line."""
    for sign in re.finditer("(?m)^[^\n\ufffd\0]*([\ufffd\0])", text):
        yield FileFault("broken_character", *place_of(sign.start(1), text))


def place_of(offset: int, text: str) -> tuple[int, int]:
    """Line and column from 1."""
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)
