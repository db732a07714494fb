"""What a font says of its codes: their widths (W) and their texts (ToUnicode)."""

from __future__ import annotations

from collections.abc import Sequence

from moralreport.typeset.fonts.face import invisible
from moralreport.typeset.pdf.objects import number

ZERO_WIDTH_SPACE = "\u200b"


def width_array(widths: dict[int, float]) -> str:
    """The W array: runs of consecutive codes (ISO 32000-1, 9.7.4.3)."""
    parts: list[str] = []
    previous = -2
    for code in sorted(widths):
        if code != previous + 1:
            parts.append(f"{']' if parts else ''} {code} [")
        parts.append(number(widths[code]) + " ")
        previous = code
    return "[" + "".join(parts) + "]]" if parts else "[]"


_CMAP_HEAD = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
"""


def to_unicode(texts: dict[int, str]) -> bytes:
    """A ToUnicode CMap, a hundred codes to a section (ISO 32000-1, 9.10.3)."""
    rows = [f"<{code:04X}> <{text.encode('utf-16-be').hex().upper()}>" for code, text in sorted(texts.items())]
    sections: list[str] = [_section(rows[first : first + 100]) for first in range(0, len(rows), 100)]
    return (_CMAP_HEAD + "".join(sections) + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n").encode("ascii")


def _section(rows: Sequence[str]) -> str:
    return f"{len(rows)} beginbfchar\n" + "\n".join(rows) + "\nendbfchar\n"


def readable(text: str) -> str:
    """What copying yields: the text without joiners inside it; private-use codes, which mean nothing outside their font, as U+FFFD."""
    kept = [c for c in text if not invisible(c) or c == ZERO_WIDTH_SPACE] or list(text)
    return "".join("\ufffd" if 0xE000 <= ord(c) <= 0xF8FF or ord(c) in (0, 0xFEFF, 0xFFFE) else c for c in kept)
