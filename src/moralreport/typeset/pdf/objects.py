"""The objects of a PDF, numbered as they come; streams and strings as PDF/A wants them, compact files."""

from __future__ import annotations

import hashlib
import re
import string
import zlib
from collections.abc import Sequence
from functools import lru_cache

PRODUCER = "moralreport"


class Raw:
    """An object whose bytes are written already, or will be before the file is saved. `number`: 0 until it is added."""

    __slots__ = ("data", "number")

    def __init__(self, data: bytes) -> None:
        self.data, self.number = data, 0


class Stream(Raw):
    """A stream with an end-of-line before `endstream` (ISO 19005-2, 6.1.7.1); compressed at once unless it has a filter of its own."""

    __slots__ = ("entries",)

    def __init__(self, data: bytes, entries: str = "", compress: bool = True) -> None:
        super().__init__(zlib.compress(data, 6) if compress else data)
        self.entries = entries + (" /Filter /FlateDecode" if compress else "")

    def body(self) -> bytes:
        """What stands between `obj` and `endobj`."""
        head = f"<< {self.entries} /Length {len(self.data)} >>\nstream\n"
        return head.encode("ascii") + self.data + b"\nendstream\n"


class Document:
    """All objects of a file, written with compressed object and cross-reference streams (ISO 32000-1, 7.5.7 and 7.5.8)."""

    def __init__(self) -> None:
        self.page_tree, self.catalog, self.info = Raw(b""), Raw(b""), Raw(b"")
        self._objects: list[Raw | bytes] = []
        self._pages: list[Raw] = []
        self._hash = hashlib.md5(usedforsecurity=False)

    def digest(self, data: bytes) -> None:
        """Adds content to the file's identifier."""
        self._hash.update(data)

    def add(self, item: Raw) -> str:
        """Numbers an object, once; returns its reference as PDF text ("12 0 R")."""
        if not item.number:
            self._objects.append(item)
            item.number = len(self._objects)
        return f"{item.number} 0 R"

    def reserve(self, count: int) -> range:
        """Numbers of so many objects, to be `put` there before the file is saved."""
        first = len(self._objects) + 1
        self._objects += [b"null"] * count
        return range(first, first + count)

    def put(self, number: int, body: bytes) -> None:
        """Gives a reserved number its object."""
        self._objects[number - 1] = body

    def add_pages(self, count: int) -> list[Raw]:
        """Registers so many pages, to be filled later; now they can be referred to by `page_reference`."""
        self._pages = [Raw(b"null") for _ in range(count)]
        kids = " ".join(map(self.add, self._pages))
        self.page_tree.data = f"<< /Type /Pages /Count {count} /Kids [{kids}] >>".encode("ascii")
        return self._pages

    def page_reference(self, page: int) -> str:
        """Reference to a page, counted from 0."""
        return self.add(self._pages[page])

    def save(self) -> bytes:
        """The whole file."""
        root, info = self.add(self.catalog), self.add(self.info)
        out = bytearray(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
        rows: dict[int, tuple[int, int, int]] = {0: (0, 0, 65535)}
        packed: list[tuple[int, bytes]] = []
        for own, item in enumerate(self._objects, 1):
            if isinstance(item, Stream):
                rows[own] = (1, len(out), 0)
                out += b"%d 0 obj\n%sendobj\n" % (own, item.body())
            else:
                packed.append((own, item if isinstance(item, bytes) else item.data))
        next_number = _write_packed(out, rows, packed, len(self._objects) + 1)
        _write_cross_reference(out, rows, next_number, f"/Root {root} /Info {info}", self._hash.hexdigest())
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
        out += b"%d 0 obj\n%sendobj\n" % (number, stream.body())
        number += 1
    return number


def _write_cross_reference(out: bytearray, rows: dict[int, tuple[int, int, int]], number: int, roots: str, identifier: str) -> None:
    start = len(out)
    rows[number] = (1, start, 0)
    table = b"".join(kind.to_bytes(1, "big") + a.to_bytes(4, "big") + b.to_bytes(2, "big") for _, (kind, a, b) in sorted(rows.items()))
    entries = f"/Type /XRef /Size {number + 1} /W [1 4 2] {roots} /ID [<{identifier}> <{identifier}>]"
    out += b"%d 0 obj\n%sendobj\nstartxref\n%d\n%%%%EOF\n" % (number, Stream(table, entries).body(), start)


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
