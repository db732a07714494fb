"""Bytes of a text -> characters, where files often do not say how they are coded."""

from __future__ import annotations

import codecs

from moralreport.patterns import pattern

_MARKS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
_THAI = "cp874"
_NAMES = {"windows-874": _THAI, "tis620": _THAI, "tis-620": _THAI, "iso-8859-11": _THAI, "iso-8859-1": "cp1252", "us-ascii": "cp1252"}
_FAMILIES = pattern("(?:utf|cp|iso|windows|latin|mac|koi8|gb|big5|euc|shift|sjis)[a-z0-9_-]*")


def decoded(data: bytes, declared: str) -> str:
    """The text: its byte order mark counts, then what is declared; else it is UTF-8, or the code page of Thai Windows."""
    for mark, name in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(name, "replace")
    name = codec_of(declared)
    if name:
        return data.decode(name, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode(_THAI, "replace")


def codec_of(declared: str) -> str:
    """Python's name of a coding of text; "" for none."""
    name = declared.strip().strip("\"'").lower()
    name = _NAMES.get(name, name)
    try:
        return codecs.lookup(name).name if _FAMILIES.fullmatch(name) else ""
    except LookupError:
        return ""
