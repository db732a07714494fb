"""Fonts that a file brings along (17.8.1): read, checked, used; damaged and forbidden ones are told of and never stop the work."""

from __future__ import annotations

import random
import struct
import uuid
from functools import lru_cache
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from tests.typeset.docx.word_specimens import NAMESPACES, paragraph, relationships, word_file

from moralreport.typeset import default_fonts, typeset
from moralreport.typeset.docx import read
from moralreport.typeset.fonts.embedded import checked_font
from moralreport.typeset.layout import lay_out
from moralreport.typeset.pages import GlyphRun

FONTS = Path(__file__).resolve().parents[3] / "fonts"
KEY = uuid.UUID("1DFE2C0A-9F40-4B0E-8C5D-0B5A3E0F7C11")
TEXT = "Hxg น้ำ ที่ 12"


@lru_cache(maxsize=1)
def font() -> bytes:
    return (FONTS / "THSarabunPSK-Bold.ttf").read_bytes()


def hidden(data: bytes, key: uuid.UUID = KEY) -> bytes:
    mask = key.bytes[::-1] * 2
    return bytes(a ^ b for a, b in zip(data[:32], mask, strict=True)) + data[32:]


def with_font(data: bytes, key: str = f"{{{str(KEY).upper()}}}", name: str = "Zed") -> bytes:
    """A document in a font that it brings along."""
    font_table = f'<w:font w:name="{name}"><w:embedRegular r:id="f1" w:fontKey="{key}"/></w:font>'
    parts: dict[str, bytes | str] = {
        "word/fontTable.xml": f"<w:fonts {NAMESPACES}>{font_table}</w:fonts>",
        "word/_rels/fontTable.xml.rels": relationships(("f1", "font", "fonts/font1.odttf")),
        "word/fonts/font1.odttf": data,
        "word/_rels/document.xml.rels": relationships(("f", "fontTable", "fontTable.xml")),
    }
    return word_file(paragraph(TEXT, run=f'<w:rFonts w:ascii="{name}" w:hAnsi="{name}" w:cs="{name}"/>'), parts=parts)


def faces_of(data: bytes) -> set[str]:
    document, _ = read(data)
    layout, _ = lay_out(document, default_fonts())
    return {item.face for page in layout.pages for item in page.items if isinstance(item, GlyphRun)}


def codes(data: bytes) -> list[str]:
    found = [warning.code for warning in typeset(data, default_fonts()).warnings]
    return [code for code in found if code not in ("no-title", "font-fallback")]


@pytest.mark.parametrize(("data", "key"), [(hidden(font()), f"{{{KEY}}}"), (font(), f"{{{uuid.UUID(int=0)}}}"), (font(), "")])
def test_a_font_that_is_nowhere_else_comes_from_the_file(data: bytes, key: str) -> None:
    (face,) = faces_of(with_font(data, key))
    assert face.endswith("@document")
    assert codes(with_font(data, key)) == []
    with pikepdf.open(BytesIO(typeset(with_font(data, key), default_fonts()).pdf)) as pdf:
        fonts = pdf.pages[0].Resources.Font
        assert {str(font.BaseFont).partition("+")[2] for font in fonts.values()} == {"THSarabunPSK-Bold"}


def test_a_font_of_ours_beats_the_one_in_the_file() -> None:
    assert faces_of(with_font(hidden(font()), name="TH Sarabun New")) == {"THSarabunNew"}


def test_fonts_of_one_document_are_not_those_of_the_next() -> None:
    library = default_fonts()
    document, _ = read(with_font(hidden(font())))
    lay_out(document, library)
    plain, _ = read(word_file(paragraph("ก", run='<w:rFonts w:ascii="Zed" w:cs="Zed"/>')))
    layout, _ = lay_out(plain, library)
    assert not any(item.face.endswith("@document") for item in layout.pages[0].items if isinstance(item, GlyphRun))


@pytest.mark.parametrize("data", [b"", b"no font at all", hidden(font())[:5000], font()], ids=["empty", "text", "cut", "not hidden"])
def test_a_damaged_font_is_told_of_and_another_one_used(data: bytes) -> None:
    assert codes(with_font(data)) == ["embedded-font", "font-substituted"]


@pytest.mark.parametrize("licence", [0x0000, 0x0002, 0x0004, 0x0008, 0x0100, 0x0200])
def test_what_the_licence_bits_forbid_is_not_written(licence: int) -> None:
    verdict = "restricted" if licence in (0x0002, 0x0100, 0x0200) else "sound"
    data = bytearray(font())
    tables = [struct.unpack_from(">4s3I", data, 12 + 16 * i) for i in range(struct.unpack_from(">H", data, 4)[0])]
    struct.pack_into(">H", data, next(offset for tag, _, offset, _ in tables if tag == b"OS/2") + 8, licence)
    assert checked_font(bytes(data))[0] == verdict
    wanted = [] if verdict == "sound" else ["embedded-font", "font-substituted"]
    assert codes(with_font(hidden(bytes(data)))) == wanted


def test_hostile_fonts_end_in_a_page_or_a_warning() -> None:
    """Bytes changed anywhere: in the directory, in the heads of tables, in glyphs, in the rules of shaping."""
    chance, verdicts = random.Random(7), set()
    for _ in range(60):
        data = bytearray(font())
        places = chance.choice((range(4, 300), range(4, len(data))))
        for _ in range(chance.choice((1, 8, 200))):
            data[chance.choice(places)] = chance.randrange(256)
        verdict, clean = checked_font(bytes(data))
        verdicts.add(verdict)
        if verdict == "sound":
            assert typeset(with_font(clean, ""), default_fonts()).page_count == 1
    assert {"sound", "damaged"} <= verdicts
