"""Lines of one paragraph are read one after the other by every reader, also where nothing stands beside them."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest
from fontTools.ttLib import TTFont
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
from tests.typeset.pdf.test_text_layer import FONTS, glyphs_of

from moralreport.typeset.fonts.shaping import shape
from moralreport.typeset.pages import GAP_TEXT, GlyphRun, StructureNode
from moralreport.typeset.pdf import canvas
from moralreport.typeset.pdf.reading.blocks import Seen, seen
from moralreport.typeset.pdf.reading.lines import Flows
from moralreport.typeset.pdf.text.composites import MOST_UNITS_PER_EM

INDENT = 150.0
NODES_OF_TWO = (*NODES, StructureNode("P", 0))
OTHER = len(NODES)
PITCH = SIZE * SINGLE


def placed(run: GlyphRun, width_of_spaces: float = 0.0) -> GlyphRun:
    """With the width that layout tells, its spaces so much wider."""
    spacing = tuple(width_of_spaces if glyph.text == " " else 0.0 for glyph in run.glyphs) if width_of_spaces else ()
    return replace(run, spacing=spacing, width=sum(glyph.advance for glyph in run.glyphs) * run.size / 1000 + sum(spacing))


def indented(above: Sequence[GlyphRun] = ()) -> list[GlyphRun]:
    return [*above, line(ABOVE + " ประจำปี", 72 + INDENT, 100, BODY), line(LEFT[0], 72, 100 + PITCH, BODY)]


@pytest.mark.parametrize("reader", READERS)
def test_a_short_line_is_read_behind_an_indented_one(oracle: Oracle, reader: str, tmp_path: Path) -> None:
    assert read(oracle, reader, indented(), tmp_path) == squeeze(ABOVE + " ประจำปี" + LEFT[0])


@pytest.mark.parametrize("reader", READERS)
def test_so_it_is_behind_a_short_label(oracle: Oracle, reader: str, tmp_path: Path) -> None:
    label = line("ข้อ ๕", 72 + INDENT, 100, BODY)
    gap = replace(line(" ", label.x + width("ข้อ ๕"), 100, BODY), scale=10.0, glyphs=(replace(glyphs_of(" ")[0], text=GAP_TEXT),))
    first, second = indented()
    runs = [label, gap, replace(first, x=gap.x + 10 * width(" "), color="FF0000"), second]
    assert read(oracle, reader, runs, tmp_path) == squeeze("ข้อ ๕" + ABOVE + " ประจำปี" + LEFT[0])


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


@pytest.mark.parametrize("reader", READERS)
def test_a_lone_letter_before_a_picture_stays_on_its_line(oracle: Oracle, reader: str, tmp_path: Path) -> None:
    """pdfium takes what begins with a code so wide for a part of the line above."""
    above = [line(LEFT[0], 72, 100 - PITCH, OTHER), line(LEFT[1], 72 + width(LEFT[0]), 100 - PITCH, OTHER)]
    runs = [*above, placed(line("ที่", 72, 100, BODY)), placed(line(RIGHT[0], 330, 100, BODY))]
    found = READERS[reader](oracle, pdf(runs, tmp_path, NODES_OF_TWO))
    assert squeeze(found) == squeeze(LEFT[0] + LEFT[1] + "ที่" + RIGHT[0])


def rows() -> list[tuple[int, tuple[str, str]]]:
    return list(enumerate(zip(LEFT[:4], RIGHT[:4], strict=True)))


def test_a_line_does_not_go_on_across_another_text() -> None:
    left, right = placed(line(LEFT[0], 72, 100, BODY)), placed(line(RIGHT[0], 330, 100, BODY))
    assert seen([left, right], Flows(NODES))[id(left)].gap > 100
    assert not seen([left, right, line("กล่อง", 220, 102, BOX)], Flows(NODES)).get(id(left), Seen()).gap
    heads = [replace(left, node=None), replace(right, node=None)]
    assert not seen(heads, Flows(NODES)).get(id(heads[0]), Seen()).gap
    cell = placed(line(RIGHT[0], 330, 100, SECOND_CELL))
    assert not seen([left, cell], Flows(NODES)).get(id(left), Seen()).gap


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("sizes", [(16, 28, 16), (30, 16, 30), (16, 40, 28)])
def test_sizes_of_a_line_do_not_part_it(oracle: Oracle, reader: str, sizes: tuple[int, int, int], tmp_path: Path) -> None:
    runs, texts = list[GlyphRun](), [*LEFT[:3], *RIGHT[:3]]
    for row in range(2):
        x = 72.0
        for text, size in zip(texts[3 * row : 3 * row + 3], sizes, strict=True):
            runs.append(replace(line(text, x, 120 + 50 * row, BODY), size=float(size)))
            x += width(text) * size / SIZE
    assert read(oracle, reader, runs, tmp_path) == squeeze("".join(texts))


def test_a_small_raised_sign_keeps_its_size() -> None:
    text, sign = line(LEFT[0], 72, 100, BODY), replace(line("1", 72 + width(LEFT[0]), 94, BODY), size=8.0)
    assert seen([text, sign], Flows(NODES)) == {}


@pytest.mark.parametrize("reader", READERS)
def test_a_line_before_a_dropped_capital_is_no_sign_of_it(oracle: Oracle, reader: str, tmp_path: Path) -> None:
    """The end of a paragraph, low beside the top of a capital ten times its size that begins the next."""
    text, capital = line(LEFT[0], 72, 100, BODY), replace(line("ก", 72 + width(LEFT[0]), 160, OTHER), size=10 * SIZE)
    assert id(text) not in seen([text, capital], Flows(NODES_OF_TWO))
    assert squeeze(LEFT[0]) in squeeze(READERS[reader](oracle, pdf([text, capital], tmp_path, NODES_OF_TWO)))


def test_no_face_has_more_units_than_readers_take(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run = line(LEFT[0], 72, 100, BODY)
    monkeypatch.setattr(canvas, "seen", lambda *_: {id(run): Seen(size=MOST_UNITS_PER_EM / 50)})
    assert embedded_units(pdf([run], tmp_path)) == MOST_UNITS_PER_EM


def embedded_units(path: Path) -> int:
    """Units per em of the first face."""
    with pikepdf.open(path) as file:
        font = next(iter(file.pages[0].Resources.Font.values()))
        units = TTFont(io.BytesIO(font.DescendantFonts[0].FontDescriptor.FontFile2.read_bytes()))["head"].unitsPerEm
    assert isinstance(units, int)
    return units


COLUMN = ("ระเบียบใหม่", "คณะกรรมการมีมติ", "เห็นชอบแผนงาน", "ของทุกหน่วยงาน", "ประชุมใหญ่", "กำหนดจัดประชุม", "ในเดือนมกราคม")


def of_columns() -> list[GlyphRun]:
    """Two columns of headings in larger type and paragraphs, a paragraph that goes on in the second, a line above and one below."""
    runs = [line(ABOVE + " ประจำปี", 72, 70, OTHER)]
    for left, texts in ((72, (*COLUMN, *LEFT[:2])), (220, (*LEFT[2:4], *COLUMN))):
        y = 100.0
        for text in texts:
            heading = text in (COLUMN[0], COLUMN[4])
            y += 1.9 * SIZE if heading else SINGLE * SIZE
            runs.append(replace(line(text, left, y, BODY), size=20.0 if heading else SIZE))
    return [*runs, line(ABOVE + " และรายงาน", 72, y + 40, OTHER)]


@pytest.mark.parametrize("reader", READERS)
def test_columns_are_read_to_their_ends(oracle: Oracle, reader: str, tmp_path: Path) -> None:
    found = squeeze(READERS[reader](oracle, pdf(of_columns(), tmp_path, NODES_OF_TWO)))
    assert squeeze("".join((*COLUMN, *LEFT[:4], *COLUMN))) in found


def test_columns_are_seen_of_one_size() -> None:
    runs = of_columns()
    how = seen(runs, Flows(NODES_OF_TWO))
    sizes = [run.size * how.get(id(run), Seen()).size for run in runs]
    assert min(sizes[1:-1]) > max(sizes[1:-1]) * 0.98 > 19
    assert sizes[0] == sizes[-1] == SIZE


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("sign", ["☐", "ณ"])
def test_so_it_is_where_the_first_letter_is_a_run_of_its_own(oracle: Oracle, reader: str, sign: str, tmp_path: Path) -> None:
    """A box to be ticked, of another face."""
    face = FONTS.match("Segoe UI Symbol").face if sign == "☐" else FONTS.match("TH Sarabun New").face
    glyphs = tuple(glyph for cluster in shape(face, sign) for glyph in cluster.glyphs)
    first = replace(line(sign, 72 + INDENT, 100, BODY), face=face.key, glyphs=glyphs)
    after = line(" " + ABOVE, first.x + sum(glyph.advance for glyph in glyphs) * SIZE / 1000, 100, BODY)
    runs = [first, after, line(LEFT[0], 72, 100 + PITCH, BODY)]
    assert seen(runs, Flows(NODES))[id(after)].letters == "second"
    assert sign + " " + ABOVE in READERS[reader](oracle, pdf(runs, tmp_path))
    assert sign + squeeze(ABOVE + LEFT[0]) in read(oracle, reader, [*runs, line(RIGHT[0], 300, 100 + 2 * PITCH, SECOND_CELL)], tmp_path)
