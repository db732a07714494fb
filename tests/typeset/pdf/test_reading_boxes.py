"""Paragraphs that pdfminer would part are found by its own rules, and read whole by every reader."""

from __future__ import annotations

import random
from dataclasses import replace
from pathlib import Path

import pytest
from tests.typeset.pdf.readers import READERS, squeeze
from tests.typeset.pdf.test_reading_blocks import BODY, LEFT, NODES, RIGHT, SIZE, Oracle, line, pdf

from moralreport.typeset.pages import GlyphRun, StructureNode
from moralreport.typeset.pdf import canvas
from moralreport.typeset.pdf.reading.blocks import seen
from moralreport.typeset.pdf.reading.boxes import in_order
from moralreport.typeset.pdf.reading.lines import Flows, lines_of

HEAD, LIST = len(NODES), len(NODES) + 1
ALL = (*NODES, StructureNode("P", 0), StructureNode("P", 0))


def scattered(seed: int) -> list[GlyphRun]:
    """Lines all over a page, each a word and a number of its own, none upon another."""
    chance, runs = random.Random(seed), list[GlyphRun]()
    for number in range(chance.randint(5, 40)):
        text, x, y = (
            f"{chance.choice(LEFT + RIGHT)} {number}",
            chance.choice((72, 72, 80, 240, chance.uniform(40, 420))),
            chance.uniform(60, 780),
        )
        if all(abs(run.y - y) > SIZE * 1.1 for run in runs):
            runs.append(line(text, x, y, BODY))
    return runs


@pytest.mark.parametrize("seed", range(25))
def test_the_order_of_boxes_is_that_of_pdfminer(oracle: Oracle, seed: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    runs = scattered(seed)
    monkeypatch.setattr(canvas, "seen", lambda *_: {})
    found = READERS["pdfminer"](oracle, pdf(runs, tmp_path, ALL))
    mine = [text_of(line.runs[0]) for line in in_order(list(lines_of(runs, Flows(ALL))))]
    assert squeeze(found) == squeeze("".join(mine))


@pytest.mark.parametrize(
    ("sizes", "gap", "indent", "joined"),
    [
        ((16.0, 16.0), 7.9, 0.0, True),
        ((16.0, 16.0), 8.1, 0.0, False),
        ((16.0, 20.0), 9.9, 0.0, True),
        ((16.0, 20.0), 10.1, 0.0, False),
        ((16.0, 32.0), 7.0, 0.0, True),
        ((16.0, 34.0), 7.0, 0.0, False),
        ((16.0, 16.0), 5.0, 7.9, True),
        ((16.0, 16.0), 5.0, 8.1, False),
    ],
)
def test_lines_that_are_close_and_aligned_are_one_box(sizes: tuple[float, float], gap: float, indent: float, joined: bool) -> None:
    """A page of too many boxes is not looked at: one of as many lines in a single box is. Long lines and short ones take turns."""
    runs, bottom = list[GlyphRun](), 0.0
    for number in range(140):
        odd = number % 2
        run = replace(line(LEFT[0][: 3 + 12 * odd], 72 + indent * odd, bottom + gap + 0.7 * sizes[odd], BODY), size=sizes[odd])
        runs.append(run)
        bottom = run.y + 0.3 * run.size
    lines = list(lines_of(runs, Flows(ALL)))
    assert in_order(lines) == (lines if joined else [])


def text_of(run: GlyphRun) -> str:
    return "".join(glyph.text for glyph in run.glyphs)


def loose(pitch: float, hanging: float = 0.0) -> list[GlyphRun]:
    """A page number in the middle close above a paragraph, and one more below."""
    long, short = "".join(LEFT), RIGHT[0]
    head = line("- ๒ -", 300, 80, None)
    below = [line(text, 72 + hanging, 116 + (row + 2) * SIZE * pitch, HEAD) for row, text in enumerate((RIGHT[1], RIGHT[2]))]
    return [head, line(long, 72, 116, BODY), line(short, 72 + hanging, 116 + SIZE * pitch, BODY), *below]


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize(("pitch", "hanging"), [(1.53, 0.0), (2.0, 0.0), (1.331, 40.0), (1.53, 40.0), (1.331, 119.0)])
def test_loose_and_hanging_lines_stay_together(oracle: Oracle, reader: str, pitch: float, hanging: float, tmp_path: Path) -> None:
    found = squeeze(READERS[reader](oracle, pdf(loose(pitch, hanging), tmp_path, ALL)))
    assert squeeze("".join(LEFT) + RIGHT[0]) in found


def test_pdfminer_would_part_them(oracle: Oracle, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(canvas, "seen", lambda *_: {})
    assert squeeze("".join(LEFT) + RIGHT[0]) not in squeeze(READERS["pdfminer"](oracle, pdf(loose(1.53), tmp_path, ALL)))


def test_loose_lines_that_it_reads_as_they_are_written_keep_their_size() -> None:
    runs = loose(1.53)[1:]
    assert not [how for how in seen(runs, Flows(ALL)).values() if how.size != 1]


LEADER = replace(line("." * 60, 130, 100, None), artifact="Leader", width=200.0)


def test_what_fills_a_tab_is_seen_at_the_height_of_its_line() -> None:
    """Of a line close above a table, which is raised."""
    cells = [line(text, 72 + 120 * cell, 118 + row * SIZE, node) for cell, node in ((0, 4), (1, 6)) for row, text in enumerate(LEFT[:2])]
    runs = [line(LEFT[4], 72, 80, BODY), line("ลงชื่อ", 72, 100, BODY), LEADER, *cells]
    how = seen(runs, Flows(ALL))
    assert how[id(runs[1])].raised == how[id(LEADER)].raised > 0


def test_what_fills_a_tab_does_not_part_a_line_of_a_cell() -> None:
    of_cell = [line("ลงชื่อ", 72, 100, 4), LEADER, line("ผู้เสนอ", 340, 100, 4)]
    assert [len(found.runs) for found in lines_of(of_cell, Flows(ALL))] == [3]


@pytest.mark.parametrize("reader", READERS)
def test_a_row_whose_cells_stand_uneven_is_kept_off_the_cell_above(oracle: Oracle, reader: str, tmp_path: Path) -> None:
    """A row of figures of another face, of which the first stands lowest."""
    nodes = [StructureNode("Document", None), StructureNode("Table", 0)]
    runs = list[GlyphRun]()
    for base, texts, lower in ((100.0, (("๑",), LEFT[:2], ("เวียนแจ้ง",)), 0.0), (136.4, (("๒",), RIGHT[:1], ("ทราบ",)), 1.4)):
        row = len(nodes)
        nodes.append(StructureNode("TR", 1))
        for x, rows in zip((72, 120, 320), texts, strict=True):
            nodes += [StructureNode("TD", row), StructureNode("P", len(nodes))]
            runs += [line(text, x, base + SIZE * 1.1 * at + (lower if x == 72 else 0.0), len(nodes) - 1) for at, text in enumerate(rows)]
    found = squeeze(READERS[reader](oracle, pdf(runs, tmp_path, tuple(nodes))))
    assert squeeze("".join(LEFT[:2])) in found
