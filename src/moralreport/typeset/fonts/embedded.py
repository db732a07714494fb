"""Faces that come as bytes, inside a document, from anybody: used where they prove to be sound and may be embedded."""

from __future__ import annotations

import hashlib
import struct
from collections.abc import Mapping
from pathlib import Path
from typing import Literal

import uharfbuzz

from moralreport.typeset.fonts.face import Face

Verdict = Literal["sound", "damaged", "restricted"]
EMBEDDED = "@document"
"""Ends the keys of faces that a document brings along."""
MOST_BYTES = 32 * 2**20
_NEEDED = frozenset(("head", "hhea", "hmtx", "maxp", "cmap", "OS/2"))
_UNITS = range(16, 16385)
_HIGHEST_LINE = 8.0
_BITMAPS_ONLY = 0x0200
_NO_SUBSETS = 0x0100
_SFNT = (b"\0\1\0\0", b"OTTO", b"true")


class DocumentFace(Face):
    """A face whose file is a part of a document."""

    def __init__(self, data: bytes) -> None:
        name = hashlib.sha256(data).hexdigest()[:16] + EMBEDDED
        super().__init__(Path(name))
        self.key = name
        self.hb_face = uharfbuzz.Face(uharfbuzz.Blob(data))


def checked_font(data: bytes) -> tuple[Verdict, bytes]:
    """Whether a font can be set and written, and its licence bits (OS/2 fsType) let us write it; then its file made clean.

    HarfBuzz writes it anew with what can be reached from its characters, so that nothing in it points outside it.
    """
    if len(data) > MOST_BYTES or data[:4] not in _SFNT:
        return "damaged", b""
    try:
        given = DocumentFace(data)
        if not _is_complete(given):
            return "damaged", b""
        if _is_restricted(given):
            return "restricted", b""
        clean = _written_anew(given)
        return ("sound", clean) if _is_sound(DocumentFace(clean)) else ("damaged", b"")
    except (struct.error, ValueError, IndexError, OverflowError, RuntimeError, MemoryError, uharfbuzz.HarfBuzzError):
        return "damaged", b""


def embedded_styles(files: Mapping[tuple[bool, bool], bytes]) -> tuple[dict[tuple[bool, bool], Face], set[Verdict]]:
    """The sound faces of one family by (bold, italic), and what is wrong with the others."""
    checked = {style: checked_font(data) for style, data in files.items()}
    sound: dict[tuple[bool, bool], Face] = {}
    for style, (verdict, clean) in checked.items():
        if verdict == "sound":
            sound[style] = DocumentFace(clean)
    return sound, {verdict for verdict, _ in checked.values()} - {"sound"}


def _is_complete(face: Face) -> bool:
    tags = set(face.hb_face.table_tags)
    outlined = {"glyf", "loca"} <= tags or "CFF " in tags
    return tags >= _NEEDED and outlined and bool(face.hb_face.glyph_count) and face.units_per_em in _UNITS


def _is_restricted(face: Face) -> bool:
    licence = struct.unpack_from(">H", face.table("OS/2"), 8)[0]
    return face.names.restricted or bool(licence & (_BITMAPS_ONLY | _NO_SUBSETS))


def _written_anew(face: Face) -> bytes:
    wanted = uharfbuzz.SubsetInput()
    wanted.unicode_set.update(face.hb_face.unicodes)
    wanted.flags = uharfbuzz.SubsetFlags.NO_HINTING | uharfbuzz.SubsetFlags.NOTDEF_OUTLINE
    return bytes(uharfbuzz.SubsetPlan(face.hb_face, wanted).execute().blob.data)


def _is_sound(face: Face) -> bool:
    """Everything that layout and the writer will ask for once, asked for now."""
    line = face.line
    measures = (face.names, face.underline_position, face.x_height, face.cap_height, face.serif, face.bounding_box, face.needs_thai_forms)
    heights = 0.0 < line.ascent + line.descent + line.line_gap <= _HIGHEST_LINE
    return _is_complete(face) and heights and bool(measures) and bool(face.hb_face.unicodes)
