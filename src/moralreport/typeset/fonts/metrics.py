"""What the tables of a font say of a face as a whole (OpenType: OS/2, head, hhea, post): style, lines, heights of letters."""

from __future__ import annotations

import struct
from typing import NamedTuple

from moralreport.records import dataclass

_USE_TYPO = 128
"""Bit of OS/2 fsSelection: the typographic metrics are the ones to use."""


@dataclass(frozen=True, slots=True)
class LineMetrics:
    """In ems; ascent + descent + line_gap is the single line that Word sets."""

    ascent: float
    descent: float
    line_gap: float


class Style(NamedTuple):
    """`restricted`: the licence bits forbid embedding (OS/2 fsType 2)."""

    bold: bool
    italic: bool
    weight: int
    restricted: bool


class Underline(NamedTuple):
    """Lengths in ems; `position` of its centre below the baseline, positive down."""

    position: float
    thickness: float


def read_style(os2: bytes, head: bytes) -> Style:
    mac = struct.unpack_from(">H", head, 44)[0] if len(head) >= 46 else 0
    if len(os2) < 64:
        return Style(bool(mac & 1), bool(mac & 2), 700 if mac & 1 else 400, False)
    weight, embedding = struct.unpack_from(">H", os2, 4)[0], struct.unpack_from(">H", os2, 8)[0]
    selection = struct.unpack_from(">H", os2, 62)[0]
    return Style(bool(selection & 32 or mac & 1), bool(selection & 1 or mac & 2), weight, embedding & 0x0F == 2)


def read_line(os2: bytes, hhea: bytes, em: int, thai: bool) -> LineMetrics:
    """As Word on Windows takes them: typo metrics where the face asks for them, hhea for Thai faces, else win metrics."""
    high, low, gap = struct.unpack_from(">hhh", hhea, 4) if len(hhea) >= 10 else (em, 0, 0)
    use_typo = len(os2) >= 78 and bool(struct.unpack_from(">H", os2, 62)[0] & _USE_TYPO)
    if use_typo:
        high, low, gap = struct.unpack_from(">hhh", os2, 68)
    elif len(os2) >= 78 and not (thai and high > 0):
        ascent, descent = struct.unpack_from(">HH", os2, 74)
        high, low, gap = ascent, -descent, max(0, gap - (ascent + descent - high + low))
    return LineMetrics(high / em, -low / em, gap / em)


def read_underline(post: bytes, em: int) -> Underline:
    if len(post) < 16:
        return Underline(0.1, 0.05)
    position, thickness = struct.unpack_from(">hh", post, 8)
    return Underline(-position / em, (thickness / em) or 0.05)


def read_italic_angle(post: bytes) -> float:
    """Degrees, negative for letters that lean to the right."""
    return float(struct.unpack_from(">i", post, 4)[0] / 65536) if len(post) >= 16 else 0.0


def has_fixed_pitch(post: bytes) -> bool:
    return len(post) >= 16 and struct.unpack_from(">I", post, 12)[0] != 0


def has_serifs(os2: bytes) -> bool:
    """Whether PANOSE or the family's class says that strokes have serifs."""
    if len(os2) < 42:
        return False
    family_class, panose = os2[30], os2[32:42]
    return panose[1] in range(2, 11) if panose[0] == 2 and panose[1] else family_class in (1, 2, 3, 4, 5, 7)
