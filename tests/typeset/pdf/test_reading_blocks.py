"""What stands side by side is read one after the other by every reader, and looks as if nothing had been done for it."""

from __future__ import annotations

import subprocess
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from tests.typeset.pdf.readers import READERS, squeeze
from tests.typeset.pdf.test_text_layer import FONTS, glyphs_of

from moralreport.typeset.document import CoreProperties
from moralreport.typeset.fonts.shaping import shape
from moralreport.typeset.pages import GlyphRun, Layout, Page, StructureNode
from moralreport.typeset.pdf import canvas, write
from moralreport.typeset.pdf.reading.blocks import Seen, seen
from moralreport.typeset.pdf.reading.lines import Flows

Oracle = Callable[[str], str]
LEFT = ("ส่งเสริมคุณธรรม", "ของบุคลากรให้ดี", "การต่อต้านทุจริต", "การทำงานสุจริต", "และสร้างความรู้")
RIGHT = ("จัดทำแผนปฏิบัติ", "ติดตามประเมินผล", "รายงานผู้บริหาร", "เผยแพร่ในเว็บไซต์", "ปรับปรุงทุกปี ณ")
ABOVE = "ตารางสรุปผลการดำเนินงานส่งเสริมคุณธรรม"
ROWS = (("๑", "ประชุมคณะทำงาน", "มกราคม"), ("๒", "อบรมบุคลากร", "มีนาคม"), ("๓", "ติดตามผล", "กันยายน"))
NODES = tuple(
    StructureNode(*of)
    for of in (("Document", None), ("Table", 0), ("TR", 1), ("TD", 2), ("P", 3), ("TD", 2), ("P", 5), ("P", 0), ("Div", 0), ("P", 8))
)
FIRST_CELL, SECOND_CELL, BODY, BOX = 4, 6, 7, 9
SIZE, GAP = 16.0, 10.8
"""Two of Word's cell margins part the columns."""
SINGLE = 1.331
ZERO_WIDTHS = "\u200b\u200c\u200d\u2060\ufeff"


def line(text: str, x: float, y: float, node: int | None) -> GlyphRun:
    return GlyphRun(x, y, FONTS.match("TH Sarabun New").face.key, SIZE, glyphs_of(text), node=node)


def width(text: str) -> float:
    return sum(glyph.advance for glyph in glyphs_of(text)) * SIZE / 1000


def column(texts: Sequence[str], x: float, node: int, pitch: float = SINGLE, top: float = 100.0) -> list[GlyphRun]:
    return [line(text, x, top + SIZE * pitch * row, node) for row, text in enumerate(texts)]


def columns(pitch: float = SINGLE, rows: int = 5) -> list[GlyphRun]:
    right = 72 + GAP + max(width(text) for text in LEFT[:rows])
    return column(LEFT[:rows], 72, FIRST_CELL, pitch) + column(RIGHT[:rows], right, SECOND_CELL, pitch)


def pdf(runs: Sequence[GlyphRun], folder: Path, nodes: tuple[StructureNode, ...] = NODES) -> Path:
    path = folder / "cells.pdf"
    layout = Layout((Page(595.3, 841.9, tuple(runs), label="1"),), nodes, properties=CoreProperties(title="ทดสอบ"))
    path.write_bytes(write(layout, FONTS)[0])
    return path


def read(oracle: Oracle, reader: str, runs: Sequence[GlyphRun], folder: Path) -> str:
    found = READERS[reader](oracle, pdf(runs, folder))
    assert not any(character in found for character in ZERO_WIDTHS)
    return squeeze(found)


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("rows", [2, 3, 5])
@pytest.mark.parametrize("pitch", [SINGLE, 1.53, 2.0])
def test_cells_that_stand_close_are_read_one_after_the_other(oracle: Oracle, reader: str, rows: int, pitch: float, tmp_path: Path) -> None:
    """However loose their lines are."""
    assert read(oracle, reader, columns(pitch, rows), tmp_path) == squeeze("".join(LEFT[:rows] + RIGHT[:rows]))


@pytest.mark.parametrize("reader", READERS)
def test_lines_that_end_with_a_lone_digit_are_kept_off_the_next_cell(oracle: Oracle, reader: str, tmp_path: Path) -> None:
    texts = [text + " ๓" for text in LEFT]
    right = 72 + GAP + max(map(width, texts))
    runs = column(texts, 72, FIRST_CELL, pitch=1.9) + column(RIGHT, right, SECOND_CELL, pitch=1.9)
    assert read(oracle, reader, runs, tmp_path) == squeeze("".join((*texts, *RIGHT)))


@pytest.mark.parametrize("pitch", [SINGLE, 2.0])
def test_poppler_would_read_them_across(oracle: Oracle, pitch: float, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(canvas, "seen", lambda *_: {})
    assert squeeze("".join(LEFT)) not in read(oracle, "poppler", columns(pitch), tmp_path)


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("above", [1, 2])
def test_a_text_close_above_columns_does_not_join_them(oracle: Oracle, reader: str, above: int, tmp_path: Path) -> None:
    texts = (ABOVE + " ประจำปี", ABOVE)[:above]
    runs = column(texts, 72, BODY, top=100 - SIZE * SINGLE * above) + columns(rows=3)
    assert read(oracle, reader, runs, tmp_path) == squeeze("".join((*texts, *LEFT[:3], *RIGHT[:3])))


@pytest.mark.parametrize("reader", READERS)
def test_a_text_close_below_columns_does_not_join_them(oracle: Oracle, reader: str, tmp_path: Path) -> None:
    texts = (ABOVE, ABOVE + " ประจำปี")
    runs = columns(rows=3) + column(texts, 72, BODY, top=100 + SIZE * SINGLE * 3)
    assert read(oracle, reader, runs, tmp_path) == squeeze("".join((*LEFT[:3], *RIGHT[:3], *texts)))


def items(texts: Sequence[str], x: float, cell: int, nodes: list[StructureNode]) -> list[GlyphRun]:
    """Items of a list in a cell, a paragraph each; what begins with no sign hangs behind it."""
    runs = []
    for row, text in enumerate(texts):
        if text[0] == "-":
            nodes.append(StructureNode("P", cell))
        runs.append(line(text, x if text[0] == "-" else x + 10, 100 + SIZE * SINGLE * row, len(nodes) - 1))
    return runs


@pytest.mark.parametrize("reader", READERS)
def test_lines_that_hang_behind_a_sign_are_read_with_it(oracle: Oracle, reader: str, tmp_path: Path) -> None:
    first = ("- รายงานตามไตรมาส", "- รายงาน ๑ ฉบับ", "- รายงาน ๑ ฉบับ ตาม", "แบบที่กำหนด")
    second = ("- มีการนำส่งตามกำหนด", "- นำส่งคณะกรรมการส่งเสริม", "คุณธรรมแห่งชาติ", "- นำส่งคณะกรรมการที่เกี่ยวข้อง")
    nodes = [*NODES]
    runs = items(first, 72, FIRST_CELL - 1, nodes) + items(second, 72 + 22 + max(map(width, first)), SECOND_CELL - 1, nodes)
    found = READERS[reader](oracle, pdf(runs, tmp_path, tuple(nodes)))
    assert squeeze(found) == squeeze("".join((*first, *second)))


@pytest.mark.parametrize("reader", ["poppler", "mupdf", "pypdf"])
def test_a_text_around_a_box_stays_apart_from_it(oracle: Oracle, reader: str, tmp_path: Path) -> None:
    beside, below = LEFT[:3], (ABOVE + " ประจำปี", ABOVE + " และรายงานต่อผู้บริหาร")
    right = 72 + 9 + max(width(text) for text in beside)
    runs = column(beside, 72, BODY) + column(below, 72, BODY, top=100 + SIZE * SINGLE * 3) + column(RIGHT[:3], right, BOX)
    found = read(oracle, reader, runs, tmp_path)
    assert all(squeeze("".join(part)) in found for part in (beside, below, RIGHT[:3]))


@pytest.mark.parametrize("bold", [False, True])
@pytest.mark.parametrize("family", ["TH Sarabun New", "TH SarabunPSK", "Sarabun", "Carlito", "Liberation Serif", "DejaVu Sans"])
def test_nothing_of_it_is_seen(oracle: Oracle, family: str, bold: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    face = FONTS.match(family, bold).face
    glyphs = tuple(glyph for cluster in shape(face, "น้ำที่ 12 mm") for glyph in cluster.glyphs)
    run = GlyphRun(20, 59.9, face.key, 40, glyphs, node=FIRST_CELL)
    pictures = []
    for how in (
        Seen(),
        Seen(drawn_out=30.0),
        Seen(gap=90.0),
        Seen(gap=20.0, drawn_out=60.0, raised=0.1),
        Seen(drawn_in=14.0),
        Seen(drawn_in=40.0),
        Seen(raised=0.2),
        Seen(size=1.5, raised=-0.2, drawn_in=9.0),
    ):
        monkeypatch.setattr(canvas, "seen", lambda *_, known=how: {id(run): known})
        path = tmp_path / "run.pdf"
        path.write_bytes(write(Layout((Page(300, 100, (run,), label="1"),), NODES, properties=CoreProperties(title="ทดสอบ")), FONTS)[0])
        pictures.append(subprocess.run([oracle("pdftoppm"), "-r", "180", "-gray", str(path)], capture_output=True, check=True).stdout)
    plain, *others = map(ink, pictures)
    assert plain[0] > 10_000
    assert all(
        abs(one - other) <= allowed
        for found in others
        for one, other, allowed in zip(plain, found, (plain[0] * 0.005, 1, 1, 1, 1), strict=True)
    )


def ink(picture: bytes) -> tuple[int, int, int, int, int]:
    """How much of it a grey picture holds, and from which row and column to which; glyphs stand on whole pixels, so one is allowed."""
    _, size, _, data = picture.split(b"\n", 3)
    across = int(size.split()[0])
    dark = [index for index, grey in enumerate(data) if grey < 128]
    columns = [index % across for index in dark]
    return 255 * len(data) - sum(data), dark[0] // across, dark[-1] // across, min(columns), max(columns)


def test_lines_without_neighbours_are_left_as_they_are() -> None:
    assert seen(column(LEFT, 72, BODY), Flows(NODES)) == {}
    assert seen(column(LEFT, 72, FIRST_CELL) + column(RIGHT, 300, SECOND_CELL), Flows(NODES)) == {}


def test_only_lines_that_come_near_are_drawn_in() -> None:
    runs = columns()
    how = seen(runs, Flows(NODES))
    widest = max(range(5), key=lambda row: width(LEFT[row]))
    near = {row for row in range(5) if width(LEFT[widest]) - width(LEFT[row]) < 0.3 * SIZE}
    assert {row for row in range(5) if id(runs[row]) in how} == near
    assert not any(id(run) in how for run in runs[5:])
    assert how[id(runs[widest])].drawn_in == pytest.approx(1.03 * SIZE - GAP)


def test_a_run_drawn_before_on_the_line_is_not_its_end() -> None:
    runs = columns()
    label = replace(runs[2], x=40.0, glyphs=glyphs_of("ก"))
    assert seen([label, *runs], Flows(NODES)).get(id(label), Seen()).drawn_in == 0


def test_loose_lines_alone_are_not_enlarged() -> None:
    assert seen(column(LEFT, 72, BODY, pitch=2.0), Flows(NODES)) == {}


@pytest.mark.parametrize("reader", ["poppler", "mupdf", "pypdf", "pdfminer"])
@pytest.mark.parametrize("text", ["กข", "ที่", "สุจริต -", "ป.", ".", "น้ำ", "12"])
@pytest.mark.parametrize("points", [3.0, 30.0])
def test_what_ends_a_line_is_read_once_whatever_it_is(
    oracle: Oracle, reader: str, text: str, points: float, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = line(text + " ", 72, 100, FIRST_CELL)
    monkeypatch.setattr(canvas, "seen", lambda *_: {id(run): Seen(drawn_in=points)})
    assert squeeze(READERS[reader](oracle, pdf([run], tmp_path))) == squeeze(text)


def table(rows: Sequence[Sequence[Sequence[str]]], places: Sequence[float]) -> tuple[list[GlyphRun], tuple[StructureNode, ...]]:
    """Rows of cells of lines, as tight as single lines stand, and their tags."""
    nodes, runs, top = [StructureNode("Document", None), StructureNode("Table", 0)], list[GlyphRun](), 100.0
    for cells in rows:
        row = len(nodes)
        nodes.append(StructureNode("TR", 1))
        for x, cell in zip(places, cells, strict=True):
            nodes += [StructureNode("TD", row), StructureNode("P", len(nodes))]
            runs += column(cell, x, len(nodes) - 1, top=top)
        top += SIZE * SINGLE * max(map(len, cells))
    return runs, tuple(nodes)


@pytest.mark.parametrize("reader", READERS)
def test_rows_of_single_lines_are_read_across(oracle: Oracle, reader: str, tmp_path: Path) -> None:
    runs, nodes = table([[[cell] for cell in row] for row in ROWS], (72, 110, 300))
    found = READERS[reader](oracle, pdf(runs, tmp_path, nodes)).strip().splitlines()
    assert [line.split() for line in found if line.strip()] == [list(row) for row in ROWS]


@pytest.mark.parametrize("reader", [reader for reader in READERS if reader != "pdfminer"])
def test_rows_of_several_lines_stand_between_them_in_their_order(oracle: Oracle, reader: str, tmp_path: Path) -> None:
    many = [["๔"], LEFT[:2], RIGHT[:3]]
    runs, nodes = table(
        [*[[[cell] for cell in row] for row in ROWS], many, [["๕"], LEFT[2:4], RIGHT[3:]], [["๖"], ["สรุป"], ["จบ"]]], (72, 110, 300)
    )
    found = squeeze(READERS[reader](oracle, pdf(runs, tmp_path, nodes)))
    cells = [*[cell for row in ROWS for cell in row], "๔", *LEFT[:2], *RIGHT[:3], "๕", *LEFT[2:4], *RIGHT[3:], "๖", "สรุป", "จบ"]
    assert found == squeeze("".join(cells))


def test_rows_are_no_lines_where_a_cell_has_two() -> None:
    runs, nodes = table([[["๑"], LEFT[:2]]], (72, 110))
    assert not any(how.room for how in seen(runs, Flows(nodes)).values())
    runs, nodes = table([[["๑"], LEFT[:1]]], (72, 110))
    assert seen(runs, Flows(nodes))[id(runs[0])].room == pytest.approx(110 - 72 - width("๑"))


@pytest.mark.parametrize("reader", READERS)
def test_a_line_between_the_lines_of_its_neighbour_is_drawn_in(oracle: Oracle, reader: str, tmp_path: Path) -> None:
    """An amount in the middle of its cell, beside a text that begins higher."""
    amount = line("๑๒,๓๔๕", 72, 100 + SIZE * SINGLE * 1.5, FIRST_CELL)
    runs = [amount, *column(RIGHT[:4], 72 + width("๑๒,๓๔๕") + GAP, SECOND_CELL)]
    assert squeeze("".join(RIGHT[:4])) in read(oracle, reader, runs, tmp_path)


def test_neighbours_of_other_sizes_do_not_hide_each_other() -> None:
    """Lines that reach less far down are looked at before those that reach farther."""
    wide = line(ABOVE, 72, 100, BODY)
    small = [replace(run, size=8.0) for run in column(LEFT[:1], 72, FIRST_CELL, top=129.9)]
    large = column(RIGHT[:3], 150, SECOND_CELL, pitch=2.0, top=130)
    how = seen([wide, *small, *large], Flows(NODES))
    assert any(how[id(run)].raised for run in (wide, *large) if id(run) in how)


def test_the_room_of_a_tab_moves_with_its_line() -> None:
    """Between a label and its text in a cell close under another text."""
    label, room = line("-", 58, 100, FIRST_CELL), line("  ", 64, 100, FIRST_CELL)
    first, *others = column(LEFT[:2], 72, FIRST_CELL)
    how = seen([line(ABOVE, 58, 79, BODY), label, room, first, *others, *column(RIGHT[:2], 180, SECOND_CELL)], Flows(NODES))
    assert how[id(room)].raised == how[id(label)].raised == how[id(first)].raised < 0


@pytest.mark.parametrize("reader", READERS)
def test_a_cell_of_two_lines_is_no_row_with_those_before_it(oracle: Oracle, reader: str, tmp_path: Path) -> None:
    """Its second line begins farther left than its first; a cell that belongs to two rows is drawn before at the same height."""
    above, nodes = table([[["วัน"], ["เวลา"], ["ค่าใช้จ่าย"], ["รวม"]], [["ออกเดินทาง"], ["กลับถึง"], ["ค่า"], [""]]], (72, 130, 194, 250))
    total = replace(above[3], y=above[4].y)
    second = line("เบี้ยเลี้ยง", 182, above[6].y + SIZE * 2, above[6].node)
    runs = [*above[:3], total, *above[4:7], second]
    assert "ค่าเบี้ยเลี้ยง" in squeeze(READERS[reader](oracle, pdf(runs, tmp_path, nodes)))


@pytest.mark.parametrize("reader", READERS)
def test_the_number_of_a_note_stands_in_its_line(oracle: Oracle, reader: str, tmp_path: Path) -> None:
    """However small and high it is: what stands beside it is no reason to part the line from it."""
    text = line("ทำงานผิดปกติ", 72, 100, BODY)
    number = replace(line("5", 72 + width("ทำงานผิดปกติ"), 94, BODY), size=9.0)
    rest = line("มีเสียงดัง", number.x + 4, 100, BODY)
    runs = [text, number, rest, *column(LEFT[:2], 72, BODY, top=121), *column(RIGHT[:3], rest.x + width("มีเสียงดัง") + 9, BOX)]
    assert "ทำงานผิดปกติ5มีเสียงดัง" in read(oracle, reader, runs, tmp_path)


@pytest.mark.parametrize("reader", READERS)
def test_a_note_is_read_with_its_number_before_it(oracle: Oracle, reader: str, tmp_path: Path) -> None:
    """poppler would begin a block with the number, in whose size and height the text has no place; pdfium another line."""
    runs = []
    for row, text in enumerate((ABOVE, ABOVE + " ประจำปี")):
        first, second = column((text, LEFT[row]), 72 + 3.2, BODY, top=100 + 45 * row)
        number = replace(line(str(row + 1), 72, first.y - SIZE / 3, BODY), size=SIZE * 2 / 3)
        runs += [number, first, replace(second, x=72)]
    found = READERS[reader](oracle, pdf(runs, tmp_path))
    assert squeeze(found) == squeeze(f"1{ABOVE}{LEFT[0]}2{ABOVE}ประจำปี{LEFT[1]}")
    assert all(f"{number}\n{ABOVE}" not in found.replace("\r", "") for number in "12")
