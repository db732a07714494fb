"""Cells filled from margin to margin are read one after the other, not across."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from tests.typeset.pdf.readers import READERS, squeeze
from tests.typeset.pdf.test_text_layer import FONTS, glyphs_of

from moralreport.typeset.document import CoreProperties
from moralreport.typeset.fonts.shaping import shape
from moralreport.typeset.pages import GlyphRun, Layout, Page, StructureNode
from moralreport.typeset.pdf import text as text_module
from moralreport.typeset.pdf import write
from moralreport.typeset.pdf.line_ends import LineEnds

Oracle = Callable[[str], str]
LEFT = ("ส่งเสริมคุณธรรม", "ของบุคลากรให้ดี", "การต่อต้านทุจริต", "การทำงานสุจริต", "และสร้างความรู้")
RIGHT = ("จัดทำแผนปฏิบัติ", "ติดตามประเมินผล", "รายงานผู้บริหาร", "เผยแพร่ในเว็บไซต์", "ปรับปรุงทุกปี ณ")
NODES = tuple(StructureNode(*of) for of in (("Document", None), ("Table", 0), ("TR", 1), ("TD", 2), ("P", 3), ("TD", 2), ("P", 5)))
SIZE, GAP = 16.0, 10.8
"""Two of Word's cell margins part the columns."""


def line(text: str, x: float, row: int, node: int) -> GlyphRun:
    glyphs = (*glyphs_of(text), *glyphs_of(" "))
    return GlyphRun(x, 100 + 21.3 * row, FONTS.match("TH Sarabun New").face.key, SIZE, glyphs, node=node)


def columns(tagged: bool = True) -> list[GlyphRun]:
    right = 72 + GAP + max(sum(glyph.advance for glyph in glyphs_of(text)) for text in LEFT) * SIZE / 1000
    runs = [line(text, 72, row, 4) for row, text in enumerate(LEFT)] + [line(text, right, row, 6) for row, text in enumerate(RIGHT)]
    return [run if tagged else replace(run, node=None) for run in runs]


def read(oracle: Oracle, reader: str, runs: list[GlyphRun], folder: Path) -> str:
    path = folder / "cells.pdf"
    layout = Layout((Page(595.3, 841.9, tuple(runs), label="1"),), NODES, properties=CoreProperties(title="ทดสอบ"))
    path.write_bytes(write(layout, FONTS)[0])
    return squeeze(READERS[reader](oracle, path))


@pytest.mark.parametrize("reader", READERS)
def test_cells_that_stand_close_are_read_one_after_the_other(oracle: Oracle, reader: str, tmp_path: Path) -> None:
    assert read(oracle, reader, columns(), tmp_path) == squeeze("".join(LEFT + RIGHT))


def test_poppler_would_read_them_across(oracle: Oracle, tmp_path: Path) -> None:
    assert squeeze("".join(LEFT)) not in read(oracle, "poppler", columns(tagged=False), tmp_path)


@pytest.mark.parametrize("bold", [False, True])
@pytest.mark.parametrize("family", ["TH Sarabun New", "TH SarabunPSK", "Sarabun", "Carlito", "Liberation Serif", "DejaVu Sans"])
def test_nothing_of_it_is_seen(oracle: Oracle, family: str, bold: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    face = FONTS.match(family, bold).face
    glyphs = tuple(glyph for cluster in shape(face, "12 mm") for glyph in cluster.glyphs)
    page = Page(200, 100, (GlyphRun(20, 60, face.key, 40, glyphs, node=4),), label="1")
    pictures = []
    for name in ("with", "without"):
        path = tmp_path / f"{name}.pdf"
        path.write_bytes(write(Layout((page,), NODES, properties=CoreProperties(title="ทดสอบ")), FONTS)[0])
        run = [oracle("pdftoppm"), "-r", "150", "-gray", str(path)]
        pictures.append(subprocess.run(run, capture_output=True, check=True).stdout)
        monkeypatch.setattr(text_module, "_drawn_in", lambda *_: "")
    assert (tmp_path / "with.pdf").read_bytes() != (tmp_path / "without.pdf").read_bytes()
    assert pictures[0] == pictures[1]


def test_only_the_last_run_of_a_line_in_a_cell_ends_it() -> None:
    first, second = columns()[:2]
    word = replace(first, glyphs=glyphs_of("คำ"), spacing=())
    after, beside = replace(word, x=first.x + 80), replace(word, x=first.x + 80, node=6)
    ends, upright = LineEnds(NODES), (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
    assert [ends.of(None, word, following, upright) for following in (after, beside, second, None)] == ["", "cell", "cell", "cell"]
    assert ends.of(None, replace(word, node=0), None, upright) == ""
    assert ends.of(None, word, None, (0.0, 1.0, -1.0, 0.0, 0.0, 0.0)) == "turned"


@pytest.mark.parametrize("reader", ["poppler", "mupdf", "pypdf", "pdfminer"])
@pytest.mark.parametrize("text", ["กข", "ที่", "สุจริต -", "ป.", ".", "น้ำ", "12"])
def test_what_ends_a_line_is_read_once_whatever_it_is(oracle: Oracle, reader: str, text: str, tmp_path: Path) -> None:
    assert read(oracle, reader, [line(text, 72, 0, 4)], tmp_path) == squeeze(text)
