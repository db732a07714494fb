"""Spaces are read where they were written, once, and nowhere else."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from tests.typeset.docx.word_specimens import word_file
from tests.typeset.pdf.readers import READERS, squeeze
from tests.typeset.pdf.test_reading_blocks import (
    ABOVE,
    BODY,
    BOX,
    FIRST_CELL,
    LEFT,
    NODES,
    RIGHT,
    SECOND_CELL,
    SIZE,
    Oracle,
    column,
    line,
    pdf,
    width,
)
from tests.typeset.pdf.test_text_layer import FONTS

from moralreport.typeset import typeset
from moralreport.typeset.fonts.shaping import shape
from moralreport.typeset.pages import GlyphRun
from moralreport.typeset.pdf import canvas
from moralreport.typeset.pdf.reading.blocks import Seen, seen
from moralreport.typeset.pdf.reading.lines import Flows

LATIN = FONTS.match("Carlito").face


def latin(text: str, x: float, y: float, node: int, room: float = 0.0) -> GlyphRun:
    """A run of the face that has no Thai letters, with so much room behind each glyph."""
    glyphs = tuple(glyph for cluster in shape(LATIN, text) for glyph in cluster.glyphs)
    return GlyphRun(x, y, LATIN.key, SIZE, glyphs, spacing=(room,) * len(glyphs), node=node)


def found(oracle: Oracle, reader: str, runs: Sequence[GlyphRun], folder: Path) -> str:
    return READERS[reader](oracle, pdf(runs, folder)).strip()


@pytest.mark.parametrize("reader", READERS)
def test_gaps_before_narrow_letters_are_none_where_the_face_has_no_spaces(oracle: Oracle, reader: str, tmp_path: Path) -> None:
    """Those of the text being of another face."""
    text = "และใช้เวลามากเกินจำเป็น"
    run = line(text, 72, 100, BODY)
    before_marks = [not following.advance for following in run.glyphs[1:]]
    run = replace(run, spacing=tuple(0.0 if mark else 0.095 * SIZE for mark in (*before_marks, False)))
    assert found(oracle, reader, [run], tmp_path) == text


@pytest.mark.parametrize("reader", READERS)
def test_runs_of_two_faces_keep_one_size(oracle: Oracle, reader: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whose ems have another number of units."""
    monkeypatch.setattr(canvas, "seen", lambda items, _: {id(run): Seen(size=1.05) for run in items})
    runs, x = list[GlyphRun](), 85.05
    for text in ("๕", " ", "ก", ".", "พ", ". "):
        made = replace(line(text, x, 100, BODY) if text in "๕กพ" else latin(text, x, 100, BODY), size=11.0)
        x += sum(glyph.advance for glyph in made.glyphs) * made.size / 1000
        runs.append(made)
    runs.append(replace(line("๒๕๖๗", 85.05, 116.8, BODY), size=11.0))
    assert found(oracle, reader, runs, tmp_path).split("\n")[0].strip() == "๕ ก.พ."


@pytest.mark.parametrize("reader", READERS)
def test_a_wide_space_of_another_face_is_one_space(oracle: Oracle, reader: str, tmp_path: Path) -> None:
    first, second = "อยู่ในระดับมากที่สุด", "คิดเป็นร้อยละ"
    space = latin(" ", 72 + width(first), 100, BODY, room=2 * SIZE)
    rest = line(second, space.x + 2 * SIZE + space.glyphs[0].advance * SIZE / 1000, 100, BODY)
    assert found(oracle, reader, [line(first, 72, 100, BODY), space, rest], tmp_path) == f"{first} {second}"


@pytest.mark.parametrize("reader", READERS)
def test_rows_of_typed_spaces_part_no_columns(oracle: Oracle, reader: str, tmp_path: Path) -> None:
    """Signatures side by side, as clerks type them: line by line, with every space but in pdfium, which joins them."""
    rows = ["ลงชื่อ" + " " * 27 + "ผู้เสนอ", "(หัวหน้า" + " " * 19 + ")" + " " * 30 + "ผู้ตรวจ"]
    runs = [line(text, 72, 100 + 40 * index, BODY) for index, text in enumerate(rows)]
    read = [row for row in found(oracle, reader, runs, tmp_path).splitlines() if row.strip()]
    assert read == (rows if reader != "pdfium" else [" ".join(row.split()) for row in rows])


@pytest.mark.parametrize("reader", READERS)
def test_rows_of_spaces_of_another_run_part_no_columns(oracle: Oracle, reader: str, tmp_path: Path) -> None:
    text, gap = "ตำแหน่ง", " " * 12
    first = line(text + gap, 72, 100, BODY)
    second = line("วันที่" + gap, 72 + width(text + gap), 100, BODY)
    read = found(oracle, reader, [first, second, line("น", 400, 300, BODY)], tmp_path)
    assert read.splitlines()[0].split() == [text, "วันที่"]


@pytest.mark.parametrize("tabs", ["<w:tab/>" * 3, '<w:tab/></w:r><w:r><w:rPr><w:u w:val="single"/></w:rPr><w:tab/></w:r><w:r><w:tab/>'])
@pytest.mark.parametrize("reader", READERS)
def test_several_tabs_are_one_gap(oracle: Oracle, reader: str, tabs: str, tmp_path: Path) -> None:
    rows = [("ลงชื่อ", "พยาน", "ผู้กู้"), ("ตำแหน่ง", "สักขี", "ผู้กู้")]
    body = "".join(f"<w:p><w:r>{tabs.join(f'<w:t>{word}</w:t>' for word in row)}</w:r></w:p>" for row in rows)
    path = tmp_path / "tabs.pdf"
    path.write_bytes(typeset(word_file(body), FONTS).pdf)
    read = [line for line in READERS[reader](oracle, path).splitlines() if line.strip()]
    assert [line.split() for line in read] == [list(row) for row in rows]
    assert reader == "pdfium" or all(line.count("  ") == 2 and "   " not in line for line in read)


@pytest.mark.parametrize("reader", READERS)
def test_a_word_over_two_lines_beside_a_line_in_their_middle_is_not_parted_by_a_space(oracle: Oracle, reader: str, tmp_path: Path) -> None:
    runs = [line("เป้าหมาย", 72, 110, FIRST_CELL), *column(("งบ", "ประมาณ"), 160, SECOND_CELL, top=99.35)]
    assert "งบ\nประมาณ" in found(oracle, reader, runs, tmp_path).replace("\r", "")


def test_a_line_is_not_seen_so_low_that_its_pen_stands_in_the_next() -> None:
    """pdfium would take both for one, and put a space between them."""
    pitch = 1.13
    wide = column((ABOVE,), 72, BODY, pitch, top=100)
    below = 100 + SIZE * pitch
    left, right = (
        column(LEFT[:3], 72, BOX, pitch, top=below),
        column(RIGHT[:3], 72 + 9 + max(map(width, LEFT)), FIRST_CELL, pitch, top=below),
    )
    how = seen([*wide, *left, *right], Flows(NODES))
    assert all(how.get(id(run), Seen()).raised >= -(pitch - 0.85) for run in (*left, *right))


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize(("wider", "scale"), [(4.0, 1.0), (0.0, 1.2), (6.0, 1.1)])
def test_a_word_that_goes_on_in_another_run_has_no_space(oracle: Oracle, reader: str, wider: float, scale: float, tmp_path: Path) -> None:
    """Behind wide spaces and stretched letters, which pypdf does not see."""
    first = replace(line("การ ปฏิบัติ หน้าที่ ของตน (เช่น", 72, 100, BODY), scale=scale)
    first = replace(first, spacing=tuple(wider if glyph.text == " " else 0.0 for glyph in first.glyphs))
    end = first.x + sum(glyph.advance for glyph in first.glyphs) * SIZE * scale / 1000 + sum(first.spacing)
    found = READERS[reader](oracle, pdf([first, line("No Gift)", end, 100, BODY)], tmp_path))
    assert "การ ปฏิบัติ หน้าที่ ของตน (เช่นNo Gift)" in found


@pytest.mark.parametrize("reader", READERS)
def test_a_label_in_the_middle_puts_no_space_between_two_lines(oracle: Oracle, reader: str, tmp_path: Path) -> None:
    """pypdf takes what stands at the heights of one line or between them for that line."""
    label, pitch = line("๑", 72, 110.4 + 0.4, FIRST_CELL), SIZE * 1.4
    runs = [label, *[line(text, 120, 100 + pitch * row, SECOND_CELL) for row, text in enumerate(LEFT[:2])]]
    found = READERS[reader](oracle, pdf(runs, tmp_path))
    assert not re.search(LEFT[0] + " +" + LEFT[1], found)
    assert squeeze(found) == squeeze("๑" + "".join(LEFT[:2]))
