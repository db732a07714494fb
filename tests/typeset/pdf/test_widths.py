"""However a run is written for readers, its ink stands where its glyphs stand one by one, and its letters are copied once."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import Any
from unittest.mock import patch

import numpy
import pypdfium2
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st
from tests.typeset.pdf.readers import squeeze
from tests.typeset.pdf.test_text_layer import FONTS

from moralreport.typeset.document import CoreProperties
from moralreport.typeset.fonts.shaping import shape
from moralreport.typeset.pages import GlyphRun, Layout, Page, ShapedGlyph, StructureNode
from moralreport.typeset.pdf import canvas, write
from moralreport.typeset.pdf.reading.blocks import Seen

Grey = numpy.ndarray[Any, Any]
WIDTH, HEIGHT, LEFT, BASE = 1000.0, 80.0, 60.0, 50.0
DPI = 288
"""pdfium sets glyphs on whole pixels, so one may be a pixel off, in a place or the other: half a point."""
NODES = (StructureNode("Document", None), StructureNode("P", 0))
WORDS = st.sampled_from(["น้ำที่", "ปี่ ฝ้ำ", "กตัญญู ", "ราชการ", " ", "๒๕๖๙ ", "AV ", "office", "(ก)", "-", "iii. ", "ซื่อ"])
ROOMS = st.sampled_from([0.0, 0.0, 0.4, 1.2, 2.5, 9.0, 31.0, -1.0, -14.0])
FAMILIES = ["TH Sarabun New", "TH SarabunPSK", "Carlito", "Liberation Serif"]
RELAXED = settings(max_examples=60, deadline=None, derandomize=True)


def run_of(words: list[str], rooms: list[float], size: float, scale: float, family: str) -> GlyphRun:
    """Rooms follow the clusters in turn."""
    face = FONTS.match(family).face
    glyphs, spacing = list[ShapedGlyph](), list[float]()
    for number, cluster in enumerate(shape(face, "".join(words))):
        glyphs += cluster.glyphs
        spacing += [0.0] * (len(cluster.glyphs) - 1) + [rooms[number % len(rooms)]]
    return GlyphRun(LEFT, BASE, face.key, size, tuple(glyphs), scale=scale, spacing=tuple(spacing) if any(spacing) else (), node=1)


def one_by_one(run: GlyphRun) -> tuple[GlyphRun, ...]:
    """The glyphs of a run, each a run of its own where it stands."""
    found, x = [], run.x
    for glyph, room in zip(run.glyphs, run.spacing or (0.0,) * len(run.glyphs), strict=True):
        found.append(replace(run, x=x, glyphs=(glyph,), spacing=()))
        x += glyph.advance * run.size * run.scale / 1000 + room
    return tuple(found)


def written(runs: tuple[GlyphRun, ...], seen: Seen, others: Seen | None = None) -> io.BytesIO:
    """`seen` tells how the first run is seen, `others` how those behind it are."""
    page = Page(WIDTH, HEIGHT, runs, label="1")
    with patch.object(canvas, "seen", lambda *_: {id(run): others if others and run is not runs[0] else seen for run in runs}):
        return io.BytesIO(write(Layout((page,), NODES, properties=CoreProperties(title="ทดสอบ")), FONTS)[0])


def letters(run: GlyphRun, seen: Seen) -> str:
    """What pdfium copies, without white space."""
    with pypdfium2.PdfDocument(written((run,), seen)) as pdf:
        return squeeze(pdf[0].get_textpage().get_text_range())


def ink(runs: tuple[GlyphRun, ...], seen: Seen, others: Seen | None = None) -> Grey:
    """The page in grey, 0 = paper, 1 = ink."""
    with pypdfium2.PdfDocument(written(runs, seen, others)) as pdf:
        grey: Grey = pdf[0].render(scale=DPI / 72, grayscale=True).to_numpy()
        return 1 - grey.squeeze().astype(float) / 255


def displaced(first: Grey, second: Grey) -> float:
    """How far ink has moved, in pixels: the greatest difference of what stands left of a place (or above it), against a stroke.

    Where pieces overlap or meet, some ink may be lost.
    """
    assert abs(first.sum() - second.sum()) <= 0.4 * first.sum() + 20
    second = second * (first.sum() / max(second.sum(), 1e-9))
    furthest = 0.0
    for axis in (0, 1):
        one, other = numpy.cumsum(first.sum(axis)), numpy.cumsum(second.sum(axis))
        furthest = max(furthest, float(numpy.abs(one - other).max()) / max(1.0, float(first.sum(axis).max())))
    return furthest


def rounding(run: GlyphRun) -> float:
    """What widths in whole font units may lose, where a font calls itself much larger than it is."""
    return 0.002 * sum(glyph.advance for glyph in run.glyphs) * run.size * run.scale / 1000 * DPI / 72


@RELAXED
@given(
    st.lists(WORDS, min_size=1, max_size=7),
    st.lists(ROOMS, min_size=1, max_size=5),
    st.sampled_from([9.0, 16.0, 28.0]),
    st.sampled_from([1.0, 0.8, 1.3]),
    st.sampled_from(FAMILIES),
    st.builds(
        Seen,
        size=st.sampled_from([1.0, 1.0, 1.8, 0.8]),
        drawn_in=st.sampled_from([0.0, 3.0, 14.0, 60.0]),
        raised=st.sampled_from([0.0, 0.0, 0.2, -0.15]),
        room=st.sampled_from([0.0, 0.0, 20.0]),
        drawn_out=st.sampled_from([0.0, 5.0, 25.0]),
        gap=st.sampled_from([0.0, 0.0, 30.0]),
        bound=st.booleans(),
        followed=st.booleans(),
    ),
)
@example(["ราชการ"], [9.0], 16.0, 1.0, "TH Sarabun New", Seen(drawn_out=10.0))
@example(["น้ำที่", "ราชการ"], [2.5, 9.0], 16.0, 0.8, "TH SarabunPSK", Seen(drawn_in=60.0))
@example([" ", "ปี่ ฝ้ำ"], [9.0], 9.0, 1.0, "TH Sarabun New", Seen(drawn_in=3.0))
@example([" ", "ปี่ ฝ้ำ"], [9.0], 9.0, 1.0, "TH Sarabun New", Seen(gap=20.0))
@example(["ปี่ ฝ้ำ", " ", "ก"], [9.0], 9.0, 1.0, "TH Sarabun New", Seen(drawn_out=20.0))
@example(["ราชการ"], [-14.0], 16.0, 1.0, "TH Sarabun New", Seen(drawn_out=5.0))
@example([" ", "กตัญญู ", "ราชการ", " "], [31.0], 9.0, 1.3, "TH Sarabun New", Seen(drawn_in=3.0, room=20.0))
def test_ink_stands_where_the_glyphs_stand(
    words: list[str], rooms: list[float], size: float, scale: float, family: str, seen: Seen
) -> None:
    run = run_of(words, rooms, size, scale, family)
    single = ink(one_by_one(run), Seen())
    assume(not single[:, -2:].any() and not single[:, :2].any())  # it does not run off the page
    assert displaced(single, ink((run,), seen)) < 2.5 + rounding(run)
    if min(rooms) >= 0:  # of equal letters that nearly cover each other pdfium copies one
        assert letters(run, seen) == squeeze("".join(words))


@settings(max_examples=40, deadline=None, derandomize=True)
@given(
    st.lists(WORDS, min_size=1, max_size=4),
    st.lists(ROOMS, min_size=1, max_size=3),
    st.sampled_from([1.0, 1.3]),
    st.sampled_from([1.0, 1.2]),
    st.sampled_from([4.0, 20.0]),
)
def test_so_it_does_behind_a_letter_that_is_a_run_of_its_own(
    words: list[str], rooms: list[float], scale: float, size: float, points: float
) -> None:
    first, second = run_of(["ณ"], [0.0], 16.0, 1.0, "TH SarabunPSK"), run_of(words, rooms, 16.0, scale, "TH Sarabun New")
    assume(any(glyph.advance and glyph.text.strip() for glyph in second.glyphs))
    second = replace(second, x=first.x + first.glyphs[0].advance * first.size / 1000)
    single = ink((first, *one_by_one(second)), Seen())
    assume(not single[:, -2:].any())
    seen, others = Seen(size=size, drawn_out=points, letters="first"), Seen(size=size, drawn_out=points, letters="second")
    assert displaced(single, ink((first, second), seen, others)) < 2.5 + rounding(second)


@settings(max_examples=25, deadline=None, derandomize=True)
@given(st.integers(1, 230), st.sampled_from([".", "-", "_", "·"]), st.sampled_from([5.0, 16.0]), st.sampled_from(FAMILIES))
@example(1, ".", 16.0, "TH Sarabun New")
@example(49, "_", 16.0, "Carlito")
@example(97, ".", 5.0, "TH SarabunPSK")
def test_the_ink_of_a_leader_stands_where_its_signs_stand(count: int, sign: str, size: float, family: str) -> None:
    leader = replace(run_of([sign] * count, [0.0], size, 1.0, family), node=None, artifact="Leader")
    plain = tuple(replace(run, artifact="Layout") for run in one_by_one(leader))
    assert displaced(ink(plain, Seen()), ink((leader,), Seen())) < 2.5 + rounding(leader)
