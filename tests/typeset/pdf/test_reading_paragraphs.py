"""Lines of one paragraph are read one after the other by every reader, also where nothing stands beside them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from tests.typeset.pdf.readers import READERS, squeeze
from tests.typeset.pdf.test_reading_blocks import (
    ABOVE,
    BODY,
    BOX,
    LEFT,
    NODES,
    RIGHT,
    SECOND_CELL,
    SINGLE,
    SIZE,
    Oracle,
    line,
    pdf,
    read,
    width,
)
from tests.typeset.pdf.test_text_layer import FONTS

from moralreport.typeset.fonts.shaping import shape
from moralreport.typeset.pages import GlyphRun, StructureNode
from moralreport.typeset.pdf.reading_blocks import Seen, seen
from moralreport.typeset.pdf.reading_lines import Flows

INDENT = 150.0
NODES_OF_TWO = (*NODES, StructureNode("P", 0))
OTHER = len(NODES)
PITCH = SIZE * SINGLE


def placed(run: GlyphRun, width_of_spaces: float = 0.0) -> GlyphRun:
    """With the width that layout tells, its spaces so much wider."""
    spacing = tuple(width_of_spaces if glyph.text == " " else 0.0 for glyph in run.glyphs) if width_of_spaces else ()
    return replace(run, spacing=spacing, width=sum(glyph.advance for glyph in run.glyphs) * run.size / 1000 + sum(spacing))


def indented(above: Sequence[GlyphRun] = (), node: int = BODY) -> list[GlyphRun]:
    return [*above, line(ABOVE + " ประจำปี", 72 + INDENT, 100, node), line(LEFT[0], 72, 100 + PITCH, node)]


@pytest.mark.parametrize("reader", READERS)
def test_a_short_line_is_read_behind_an_indented_one(oracle: Oracle, reader: str, tmp_path: Path) -> None:
    assert read(oracle, reader, indented(), tmp_path) == squeeze(ABOVE + " ประจำปี" + LEFT[0])


@pytest.mark.parametrize("reader", READERS)
def test_the_paragraph_above_is_read_before_it(oracle: Oracle, reader: str, tmp_path: Path) -> None:
    """pdfium would sort both into one line if the first letter were as wide as the indent."""
    above = [line("มติที่ประชุม", 72, 100 - PITCH, OTHER), line("รับทราบ", 72 + width("มติที่ประชุม"), 100 - PITCH, OTHER)]
    found = READERS[reader](oracle, pdf(indented(above), tmp_path, NODES_OF_TWO))
    assert squeeze(found) == squeeze("มติที่ประชุมรับทราบ" + ABOVE + " ประจำปี" + LEFT[0])


TAB = replace(line("", 72, 100, BODY), glyphs=shape(FONTS.match("TH Sarabun New").face, " ")[0].glyphs)


@pytest.mark.parametrize("beside", [[line("กล่อง", 80, 100, BOX)], [TAB]])
def test_a_first_line_begins_where_it_does_behind_a_box_or_a_tab(beside: list[GlyphRun]) -> None:
    runs = indented(beside)
    assert seen(runs, Flows(NODES)).get(id(runs[1]), Seen()).drawn_out == 0


def test_lines_that_begin_or_end_alike_are_left_as_they_are() -> None:
    first, second = indented()
    level = replace(second, x=first.x + width(ABOVE + " ประจำปี") - width(LEFT[0]))
    assert seen([first, level], Flows(NODES)) == {}
    assert seen([replace(first, x=72.0), second], Flows(NODES)) == {}
    assert seen([first, replace(second, y=300.0)], Flows(NODES)) == {}


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("points", [8.0, 14.0])
def test_what_stands_behind_wide_spaces_is_read_before_the_next_line(oracle: Oracle, reader: str, points: float, tmp_path: Path) -> None:
    first = placed(line("ประกาศ เรื่อง เจตนารมณ์การป้องกัน และแก้ไขปัญหา", 72, 100, BODY), points)
    found = READERS[reader](oracle, pdf([first, line("ทุกปี ณ", 72, 100 + PITCH, BODY)], tmp_path))
    assert " ".join(found.split()) == "ประกาศ เรื่อง เจตนารมณ์การป้องกัน และแก้ไขปัญหา ทุกปี ณ"


@pytest.mark.parametrize("reader", READERS)
def test_lines_are_read_across_a_picture(oracle: Oracle, reader: str, tmp_path: Path) -> None:
    pieces = [
        (placed(line(left, 72, 100 + row * PITCH, BODY)), placed(line(right, 330, 100 + row * PITCH, BODY)))
        for row, (left, right) in rows()
    ]
    found = READERS[reader](oracle, pdf([run for pair in pieces for run in pair], tmp_path))
    assert squeeze(found) == squeeze("".join(left + right for _, (left, right) in rows()))
    assert all(left + right in found.replace("\u0e4d\u0e32", "\u0e33") for _, (left, right) in rows())


def rows() -> list[tuple[int, tuple[str, str]]]:
    return list(enumerate(zip(LEFT[:4], RIGHT[:4], strict=True)))


def test_a_line_does_not_go_on_across_another_text() -> None:
    left, right = placed(line(LEFT[0], 72, 100, BODY)), placed(line(RIGHT[0], 330, 100, BODY))
    assert seen([left, right], Flows(NODES))[id(left)].gap > 100
    assert not seen([left, right, line("กล่อง", 220, 102, BOX)], Flows(NODES)).get(id(left), Seen()).gap
    cell = placed(line(RIGHT[0], 330, 100, SECOND_CELL))
    assert not seen([left, cell], Flows(NODES)).get(id(left), Seen()).gap
