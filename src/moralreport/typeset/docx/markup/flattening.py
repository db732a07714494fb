"""Rewrites XML whose elements are nested deeper than any XML tree can hold."""

from __future__ import annotations

from dataclasses import field
from xml.parsers import expat

from moralreport.records import dataclass

MAX_TABLES = 30
MAX_DEPTH = 600
_WRITTEN = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\n": "&#10;", "\r": "&#13;", "\t": "&#9;"})
_TABLE_PARTS = frozenset(("tbl", "tr", "tc"))


def flatten_nesting(data: bytes) -> bytes:
    """The same document with tables nested beyond `MAX_TABLES` dissolved into their paragraphs, and anything deeper than `MAX_DEPTH` gone.

    Returns the data as it came when it is not XML that expat can read to its end; what comes before a fault is kept.
    """
    writer = _Writer()
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = writer.start
    parser.EndElementHandler = writer.end
    parser.CharacterDataHandler = writer.text
    try:
        parser.Parse(data, True)
    except (expat.ExpatError, LookupError, ValueError):  # The last two: an encoding that does not exist, or that expat cannot take.
        return data
    return "".join(writer.parts).encode()


@dataclass(slots=True)
class _Writer:
    parts: list[str] = field(default_factory=list)
    kept: list[bool] = field(default_factory=list)
    tables: int = 0
    depth: int = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        local = name.rpartition(":")[2]
        self.tables += local == "tbl"
        keep = self.depth < MAX_DEPTH and not (local in _TABLE_PARTS and self.tables > MAX_TABLES)
        self.kept.append(keep)
        self.depth += keep
        if keep:
            written = "".join(f' {key}="{value.translate(_WRITTEN)}"' for key, value in attributes.items())
            self.parts.append(f"<{name}{written}>")

    def end(self, name: str) -> None:
        self.tables -= name.rpartition(":")[2] == "tbl"
        if self.kept.pop():
            self.depth -= 1
            self.parts.append(f"</{name}>")

    def text(self, data: str) -> None:
        self.parts.append(data.translate(_WRITTEN))
