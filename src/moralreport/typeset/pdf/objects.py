"""Bridge to reportlab's document: streams and dictionaries as PDF/A wants them, references by name, compact files."""

from __future__ import annotations

import hashlib
import re
import string
import zlib
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from moralreport.typeset.pdf.library import pdfdoc

PRODUCER = "moralreport"


class Raw(pdfdoc.PDFObject):
    """An object whose bytes are written already."""

    __RefOnly__ = 1

    def __init__(self, data: bytes) -> None:
        self.data = data

    def format(self, document: Any) -> bytes:
        return self.data


class Stream(pdfdoc.PDFObject):
    """A stream with an end-of-line before `endstream` (ISO 19005-2, 6.1.7.1); compressed at once unless it has a filter of its own."""

    __RefOnly__ = 1

    def __init__(self, data: bytes, entries: str = "", compress: bool = True) -> None:
        self.data = zlib.compress(data, 6) if compress else data
        self.entries = entries + (" /Filter /FlateDecode" if compress else "")

    def format(self, document: Any) -> bytes:
        head = f"<< {self.entries} /Length {len(self.data)} >>\nstream\n"
        return head.encode("ascii") + self.data + b"\nendstream\n"


class Document(pdfdoc.PDFDocument):
    """reportlab's document, written with compressed object and cross-reference streams (ISO 32000-1, 7.5.7 and 7.5.8)."""

    def __init__(self) -> None:
        super().__init__(compression=1, invariant=1, pdfVersion=(1, 7))
        self._hash = hashlib.md5(usedforsecurity=False)
        self.ready: dict[int, bytes] = {}
        """Objects of which reportlab knows no more than that their numbers are taken."""

    def digest(self, data: bytes) -> None:
        """Adds content to the file's identifier."""
        self._hash.update(data)

    def add(self, item: Any, name: str | None = None) -> str:
        """Registers an object; returns its reference as PDF text ("12 0 R")."""
        return f"{self.number(item, name)} 0 R"

    def number(self, item: Any, name: str | None = None) -> int:
        """Registers an object; returns its number."""
        reference = self.Reference(item, name)
        return int(self.idToObjectNumberAndVersion[reference.name][0])

    def reserve(self, count: int) -> range:
        """Numbers of objects to be put into `ready` before the file is saved."""
        first = self.objectcounter + 1
        self.objectcounter += count
        return range(first, first + count)

    def add_pages(self, count: int) -> list[Raw]:
        """Registers so many pages, to be filled later; now they can be referred to by `page_reference`."""
        pages = [Raw(b"null") for _ in range(count)]
        for page in pages:
            self.addPage(page)
        return pages

    def page_reference(self, page: int) -> str:
        """Reference to a page, counted from 0."""
        return f"{self.idToObjectNumberAndVersion[f'Page{page + 1}'][0]} 0 R"

    def save(self) -> bytes:
        """The whole file."""
        self.Reference(self.Catalog)
        self.Reference(self.info)
        return _serialize(self, self._hash.hexdigest())


def _serialize(document: Document, identifier: str) -> bytes:
    out = bytearray(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
    rows: dict[int, tuple[int, int, int]] = {0: (0, 0, 65535)}
    packed: list[tuple[int, bytes]] = []
    number = 1
    while number in document.ready or number in document.numberToId:
        if number in document.ready:
            packed.append((number, document.ready[number]))
        else:
            item = document.idToObject[document.numberToId[number]]
            body = pdfdoc.format(item, document, toplevel=1)
            if isinstance(item, Stream):
                rows[number] = (1, len(out), 0)
                out += b"%d 0 obj\n%sendobj\n" % (number, body)
            else:
                packed.append((number, body))
        number += 1
    number = _write_packed(out, rows, packed, number)
    _write_cross_reference(out, rows, number, document, identifier)
    return bytes(out)


def _write_packed(out: bytearray, rows: dict[int, tuple[int, int, int]], packed: Sequence[tuple[int, bytes]], number: int) -> int:
    """Objects that are no streams, two hundred to an object stream; returns the next free number."""
    for first in range(0, len(packed), 200):
        batch = packed[first : first + 200]
        offset, heads = 0, []
        for index, (member, body) in enumerate(batch):
            heads.append(f"{member} {offset}")
            rows[member] = (2, number, index)
            offset += len(body) + 1
        head = " ".join(heads).encode("ascii") + b"\n"
        stream = Stream(head + b"\n".join(body for _, body in batch), f"/Type /ObjStm /N {len(batch)} /First {len(head)}")
        rows[number] = (1, len(out), 0)
        out += b"%d 0 obj\n%sendobj\n" % (number, stream.format(None))
        number += 1
    return number


def _write_cross_reference(out: bytearray, rows: dict[int, tuple[int, int, int]], number: int, document: Document, identifier: str) -> None:
    start = len(out)
    rows[number] = (1, start, 0)
    table = b"".join(kind.to_bytes(1, "big") + a.to_bytes(4, "big") + b.to_bytes(2, "big") for _, (kind, a, b) in sorted(rows.items()))
    root, info = document.add(document.Catalog), document.add(document.info)
    entries = f"/Type /XRef /Size {number + 1} /W [1 4 2] /Root {root} /Info {info} /ID [<{identifier}> <{identifier}>]"
    out += b"%d 0 obj\n%sendobj\nstartxref\n%d\n%%%%EOF\n" % (number, Stream(table, entries).format(None), start)


def text_string(text: str) -> str:
    """A text string (ISO 32000-1, 7.9.2.2): plain where it is ASCII, else UTF-16 with its mark."""
    if text.isascii() and text.isprintable():
        return "(" + text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)") + ")"
    return "<FEFF" + text.encode("utf-16-be", "replace").hex().upper() + ">"


_NAME_BYTES = frozenset((string.ascii_letters + string.digits + "-_+.").encode("ascii"))


@lru_cache(maxsize=1024)
def name(text: str) -> str:
    """A name object; what is not a plain character is written as #xx."""
    return "/" + "".join(chr(b) if b in _NAME_BYTES else f"#{b:02X}" for b in text.encode("utf-8"))


@lru_cache(maxsize=8192)
def number(value: float) -> str:
    """A number as short as three decimals allow; never an exponent, never beyond what readers hold."""
    if not -LARGEST_NUMBER < value < LARGEST_NUMBER:
        value = LARGEST_NUMBER if value > 0 else -LARGEST_NUMBER if value < 0 else 0.0
    if value == int(value):
        return str(int(value))
    text = f"{value:.3f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


LARGEST_NUMBER = 1e6
_LANGUAGE = re.compile(r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$")


def language_tag(text: str) -> str:
    """A language tag (BCP 47), "" for what is none ("x-none", "th_TH?")."""
    tag = text.strip().replace("_", "-") if text else ""
    return tag if tag and _LANGUAGE.match(tag) else ""
