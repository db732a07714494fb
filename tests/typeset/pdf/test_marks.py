"""The text of marks has codes of its own, so that Firefox's pdf.js, which gives such codes no width, knows where letters stand."""

from __future__ import annotations

import io
import re
import unicodedata
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from tests.typeset.pdf.composition import PROSE, SIZE, compose, library

from moralreport.typeset.fonts.shaping import shape
from moralreport.typeset.layout.inline.placing.justify import WIDEST_CLUSTER_GAP
from moralreport.typeset.pages import GlyphRun, Layout, Page, StructureNode
from moralreport.typeset.pdf import write
from moralreport.typeset.pdf.text.marks import MARK_WIDTH, parted

FONTS = library()
LEAST_STEP = 100.0
"""poppler begins a word where a code begins nearer than that to the one before it."""
TRACKING = 102.0
"""pdf.js sees a space in a wider gap (thousandths of an em)."""


def fonts_of(page: Any) -> dict[str, tuple[dict[int, str], dict[int, float]]]:
    """Texts and widths of the codes of each font."""
    found = {}
    for name, font in page.Resources.Font.items():
        rows = re.findall(r"<([0-9A-F]{4})> <([0-9A-F]*)>", font.ToUnicode.read_bytes().decode())
        texts = {int(code, 16): bytes.fromhex(text).decode("utf-16-be") for code, text in rows}
        widths: dict[int, float] = {}
        array = list(font.DescendantFonts[0].W)
        for first, row in zip(array[::2], array[1::2], strict=True):
            widths |= {int(first) + place: float(width) for place, width in enumerate(row)}
        found[str(name)] = texts, widths
    return found


def strings(page: Any) -> list[list[tuple[str, float, float]]]:
    """Of each string the text, the width and the gap behind every code, in thousandths of an em."""
    fonts, found, name = fonts_of(page), list[list[tuple[str, float, float]]](), ""
    for instruction in pikepdf.parse_content_stream(page):
        operands, operator = list[Any](instruction.operands), str(instruction.operator)
        if operator == "Tf":
            name = str(operands[0])
        if operator == "TJ":
            texts, widths = fonts[name]
            row = list[tuple[str, float, float]]()
            for piece in operands[0]:
                if isinstance(piece, pikepdf.String):
                    data = bytes(piece)
                    codes = [int.from_bytes(data[at : at + 2], "big") for at in range(0, len(data), 2)]
                    row += [(texts[code], widths[code], 0.0) for code in codes]
                elif row:
                    row[-1] = (*row[-1][:2], row[-1][2] - float(piece))
            found.append(row)
    return found


def is_mark(text: str) -> bool:
    return any(unicodedata.category(character) == "Mn" for character in text)


@pytest.mark.parametrize("family", ["TH Sarabun New", "TH SarabunPSK"])
@pytest.mark.parametrize("stretch", [0.0, 0.3, SIZE * WIDEST_CLUSTER_GAP])
def test_marks_have_narrow_codes_of_their_own(family: str, stretch: float) -> None:
    data, _ = write(compose(PROSE, family, stretch, FONTS), FONTS)
    with pikepdf.open(io.BytesIO(data)) as pdf:
        rows = [row for page in pdf.pages for row in strings(page)]
    marks = [(text, width) for row in rows for text, width, _ in row if is_mark(text)]
    assert len(marks) > 50
    assert all(len(text) == 1 and width <= MARK_WIDTH + 1 for text, width in marks)
    steps = [(text, width + gap) for row in rows for text, width, gap in row[:-1] if not text.isspace()]
    assert [step for step in steps if step[1] < LEAST_STEP] == []


def test_no_run_seems_to_follow_a_space_that_is_none(tmp_path: Path) -> None:
    """As pdf.js reckons, marks without width: what a string lacks is told behind each space, so a run behind it begins where it ends."""
    regular, bold = FONTS.match("TH Sarabun New").face, FONTS.match("TH Sarabun New", True).face
    x, runs = 72.0, list[GlyphRun]()
    for text, face in (("หลักการมีส่วนร่วมที่ดี (", regular), ("Participation", bold)):
        glyphs = tuple(glyph for cluster in shape(face, text) for glyph in cluster.glyphs)
        runs.append(GlyphRun(x, 100, face.key, 16, glyphs, node=1))
        x += sum(glyph.advance for glyph in glyphs) * 16 / 1000
    layout = Layout((Page(595, 842, tuple(runs), "๑"),), (StructureNode("Document", None), StructureNode("P", 0)))
    ends, starts = pens(write(layout, FONTS)[0])
    assert starts[-1] - ends[-2] <= TRACKING * 16 / 1000


def pens(data: bytes) -> tuple[list[float], list[float]]:
    """Where strings end and begin, as pdf.js reckons."""
    ends, starts, x, line = list[float](), list[float](), 0.0, 0.0
    with pikepdf.open(io.BytesIO(data)) as pdf:
        rows = iter(strings(pdf.pages[0]))
        for instruction in pikepdf.parse_content_stream(pdf.pages[0]):
            operands = list[Any](instruction.operands)
            match str(instruction.operator):
                case "Tm":
                    x = line = float(operands[4])
                case "Td":
                    x = line = line + float(operands[0])
                case "TJ":
                    starts.append(x)
                    x += sum((0.0 if is_mark(text) else width) + gap for text, width, gap in next(rows)) * 16 / 1000
                    ends.append(x)
    return ends, starts


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("ก", ("ก", ())),
        ("ที่", ("ท", ("ี", "่"))),
        ("ที่มา", ("ท", ("ี่มา",))),
        ("\u0e48", ("\u0e48", ())),
        ("\u05d0\u05b8", ("\u05d0\u05b8", ())),
        ("e\u0301", ("e", ("\u0301",))),
    ],
)
def test_a_text_is_parted_at_its_first_mark(text: str, parts: tuple[str, tuple[str, ...]]) -> None:
    assert parted(text) == parts
