"""Rules, boxes, paths and transforms as pdfium draws them; links, outline and page labels as pikepdf reads them."""

from __future__ import annotations

import io
import subprocess
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from pathlib import Path as File

import pikepdf
import pypdfium2
import pytest
from PIL import Image as Pillow
from tests.typeset.pdf.composition import library
from tests.typeset.pdf.specimen import STYLES, line, rich_layout

from moralreport.typeset.document import CoreProperties, ImageData, Pattern
from moralreport.typeset.document.plane import Rect
from moralreport.typeset.pages import (
    Box,
    Destination,
    Image,
    Item,
    Layout,
    LinkArea,
    OutlineEntry,
    Page,
    Path,
    Rule,
    Shading,
    StructureNode,
    Transform,
)
from moralreport.typeset.pdf import write
from moralreport.typeset.pdf.objects import number, text_string
from moralreport.typeset.pdf.structure.outline import label_in_style
from moralreport.typeset.pdf.text.operators import outline_path

FONTS = library()
FACE = FONTS.match("TH Sarabun New").face
SCALE = 4
Oracle = Callable[[str], str]


def layout_of(*items: Item) -> Layout:
    nodes = (StructureNode("Document", None), StructureNode("P", 0), StructureNode("Link", 1))
    return Layout((Page(200, 100, items, label="1"),), nodes, properties=CoreProperties(title="เส้น"))


def drawn(*items: Item) -> Pillow.Image:
    with pypdfium2.PdfDocument(io.BytesIO(write(layout_of(*items), FONTS)[0])) as pdf:
        picture = pdf[0].render(scale=SCALE).to_pil().convert("L")
    assert isinstance(picture, Pillow.Image)
    return picture


def grey(picture: Pillow.Image, x: int, y: int) -> int:
    """From 0, black, to 255."""
    value = picture.getpixel((x, y))
    assert isinstance(value, int)
    return value


def ink_rows(picture: Pillow.Image, x: float) -> list[tuple[float, float]]:
    """Top and bottom of the dark bands in one column, in points."""
    dark = [grey(picture, round(x * SCALE), y) < 128 for y in range(picture.height)]
    edges = [y for y in range(1, len(dark)) if dark[y] != dark[y - 1]]
    return [(top / SCALE, bottom / SCALE) for top, bottom in zip(edges[::2], edges[1::2], strict=True)]


@pytest.mark.parametrize(
    ("style", "bands"),
    [
        ("single", [(48, 52)]),
        ("thick", [(48, 52)]),
        ("double", [(44, 48), (52, 56)]),
        ("triple", [(40, 44), (48, 52), (56, 60)]),
        ("thinThickMediumGap", [(46, 50), (52, 54)]),
        ("threeDEmboss", [(48, 52)]),
    ],
)
def test_stripes_of_a_rule(style: str, bands: list[tuple[float, float]]) -> None:
    found = ink_rows(drawn(Rule(20, 50, 180, 50, 4.0, style=style)), 100)
    assert [v for band in found for v in band] == pytest.approx([v for band in bands for v in band], abs=0.3)


def test_a_pattern_tiles_an_outline_in_dots_of_three_quarters_of_a_point() -> None:
    square = (("M", 30, 30), ("L", 150, 30), ("L", 150, 90), ("L", 30, 90), ("Z",))
    picture = drawn(Path(square, fill="808080", pattern=Pattern((255, 255, 255, 255, 0, 0, 0, 0), "000000", "FFFFFF")))
    bands = ink_rows(picture, 100)
    assert len(bands) in (10, 11) and all(bottom - top == pytest.approx(3.0, abs=0.3) for top, bottom in bands[1:-1])
    assert not ink_rows(picture, 20)


def test_strokes_are_named_from_the_right() -> None:
    picture = drawn(Rule(50, 20, 50, 180, 4.0, style="thinThickMediumGap")).transpose(Pillow.Transpose.TRANSPOSE)
    assert [v for band in ink_rows(picture, 50) for v in band] == pytest.approx([46.0, 50.0, 52.0, 54.0], abs=0.3)


@pytest.mark.parametrize("style", STYLES)
def test_every_style_draws_along_the_whole_line(style: str) -> None:
    columns = drawn(Rule(20, 50, 180, 50, 2.0, style=style)).point(lambda v: 255 * (v < 200)).getbbox()
    assert columns is not None
    assert columns[0] / SCALE == pytest.approx(20, abs=2) and columns[2] / SCALE == pytest.approx(180, abs=8)


@pytest.mark.parametrize("style", ["dotted", "dashed", "dotDash", "dashSmallGap"])
def test_dashes_leave_gaps(style: str) -> None:
    picture = drawn(Rule(20, 50, 180, 50, 2.0, style=style))
    row = [grey(picture, x, 50 * SCALE) < 128 for x in range(20 * SCALE, 180 * SCALE)]
    assert 0.3 < sum(row) / len(row) < 0.85 and sum(a != b for a, b in pairwise(row)) > 20


def test_a_box_stands_where_it_is_placed() -> None:
    assert drawn(Box(20, 10, 50, 30, "000000")).point(lambda v: 255 - v).getbbox() == (80, 40, 280, 160)


def test_a_path_is_filled_and_stroked() -> None:
    square = (("M", 20.0, 20.0), ("L", 60.0, 20.0), ("L", 60.0, 60.0), ("L", 20.0, 60.0), ("Z",))
    assert grey(drawn(Path(square, fill="000000")), 40 * SCALE, 40 * SCALE) == 0
    outline = drawn(Path(square, stroke="000000", width=2.0))
    assert grey(outline, 40 * SCALE, 40 * SCALE) == 255 and grey(outline, 20 * SCALE, 40 * SCALE) == 0
    assert 100 < grey(drawn(Path(square, fill="000000", opacity=0.5)), 40 * SCALE, 40 * SCALE) < 150
    assert drawn(Path(square)).getextrema() == (255, 255)


def test_a_transform_turns_and_clips() -> None:
    """A quarter turn clockwise round (100, 50): what points right now points down."""
    turn = Transform((0.0, 1.0, -1.0, 0.0, 100.0, 50.0), (Box(0, 0, 40, 10, "000000"),))
    assert drawn(turn).point(lambda v: 255 - v).getbbox() == (90 * SCALE, 50 * SCALE, 100 * SCALE, 90 * SCALE)
    clipped = Transform((1.0, 0.0, 0.0, 1.0, 10.0, 10.0), (Box(0, 0, 100, 50, "000000"),), clip=Rect(5, 5, 20, 10))
    assert drawn(clipped).point(lambda v: 255 - v).getbbox() == (15 * SCALE, 15 * SCALE, 35 * SCALE, 25 * SCALE)
    nested = Transform((1.0, 0.0, 0.0, 1.0, 50.0, 0.0), (Transform((0.0, 1.0, -1.0, 0.0, 50.0, 50.0), (Box(0, 0, 40, 10, "000000"),)),))
    assert drawn(nested).point(lambda v: 255 - v).getbbox() == (90 * SCALE, 50 * SCALE, 100 * SCALE, 90 * SCALE)


def test_links_have_targets_and_words() -> None:
    with pikepdf.open(io.BytesIO(write(rich_layout(FONTS), FONTS)[0])) as pdf:
        out, inside = pdf.pages[1].Annots
        assert str(out.A.URI) == "https://example.org/%E0%B8%97%E0%B8%94%E0%B8%AA%E0%B8%AD%E0%B8%9A%281%29"
        assert (str(out.Contents), str(inside.Contents)) == ("เว็บไซต์ตัวอย่าง", "ไปบทที่ ๒")
        assert inside.Dest[0].objgen == pdf.pages[1].objgen and float(inside.Dest[3]) == pytest.approx(595.3 - 90)
        assert [float(v) for v in out.Rect] == pytest.approx([72, 595.3 - 305, 132, 595.3 - 285])


def test_a_link_follows_its_transform() -> None:
    turned = Transform((0.0, 1.0, -1.0, 0.0, 100.0, 20.0), (LinkArea(0, 0, 40, 10, uri="https://example.org/", node=2),))
    with pikepdf.open(io.BytesIO(write(layout_of(turned), FONTS)[0])) as pdf:
        assert [float(v) for v in pdf.pages[0].Annots[0].Rect] == [90, 40, 100, 80]


def test_a_link_to_nowhere_is_a_warning() -> None:
    data, warnings = write(layout_of(line(FACE, "ดู", 10, 50, 2), LinkArea(10, 40, 10, 10, bookmark="_Gone", node=2)), FONTS)
    assert [(w.code, w.place) for w in warnings] == [("link-without-target", "_Gone")]
    with pikepdf.open(io.BytesIO(data)) as pdf:
        assert "/Annots" not in pdf.pages[0]


def test_the_outline_closes_up_skipped_levels() -> None:
    with pikepdf.open(io.BytesIO(write(rich_layout(FONTS), FONTS)[0])) as pdf, pdf.open_outline() as outline:
        assert [(item.title, [kid.title for kid in item.children]) for item in outline.root] == [("บทที่ ๑", ["หัวข้อย่อย"]), ("บทที่ ๒", [])]
        assert str(pdf.Root.PageMode) == "/UseOutlines"


def test_an_outline_that_starts_deep_keeps_all_entries() -> None:
    place = Destination(0, 0, 0)
    entries = tuple(OutlineEntry(str(level), level, place) for level in (2, 1, 3, 0, 0))
    made = Layout(layout_of().pages, layout_of().structure, outline=entries, properties=CoreProperties(title="ก"))
    with pikepdf.open(io.BytesIO(write(made, FONTS)[0])) as pdf, pdf.open_outline() as outline:
        found = [(item.title, [kid.title for kid in item.children]) for item in outline.root]
        assert found == [("2", []), ("1", ["3"]), ("0", []), ("0", [])]


def test_page_labels_are_the_numbers_that_readers_see(oracle: Oracle, tmp_path: File) -> None:
    wanted = [("ก", "thaiLetters", 1), ("ข", "thaiLetters", 2), ("1", "decimal", 1), ("2", "decimal", 2), ("๓", "thaiNumbers", 3)]
    wanted += [("iv", "lowerRoman", 4), ("ฉ", "lowerRoman", 5), ("AA", "upperLetter", 27), ("", "decimal", 7)]
    pages = tuple(Page(100, 100, (), label, style, value) for label, style, value in wanted)
    path = tmp_path / "labels.pdf"
    path.write_bytes(write(Layout(pages, (StructureNode("Document", None),), properties=CoreProperties(title="ก")), FONTS)[0])
    with pypdfium2.PdfDocument(path) as pdf:
        assert [pdf.get_page_label(i) for i in range(len(pdf))] == [label for label, _, _ in wanted]
    assert subprocess.run([oracle("qpdf"), "--check", str(path)], capture_output=True).returncode == 0


@pytest.mark.parametrize(
    ("style", "value", "label"),
    [("D", 12, "12"), ("r", 49, "xlix"), ("R", 1994, "MCMXCIV"), ("a", 28, "bb"), ("D", 0, "")],
)
def test_labels_that_readers_make(style: str, value: int, label: str) -> None:
    assert label_in_style(style, value) == label


@pytest.mark.parametrize(
    ("value", "text"),
    [(0.0, "0"), (-0.0001, "0"), (1.5, "1.5"), (2.0, "2"), (1e-7, "0"), (-3.14159, "-3.142"), (1e300, "1000000"), (float("nan"), "0")],
)
def test_numbers(value: float, text: str) -> None:
    assert number(value) == text


def test_text_strings() -> None:
    assert text_string("a(b)\\") == r"(a\(b\)\\)"
    assert text_string("ก") == "<FEFF0E01>"
    assert text_string("\n") == "<FEFF000A>"


@pytest.mark.parametrize("end", [(90.0, 20.0, 0.0), (10.0, 20.0, 80.0)], ids=["line", "circle"])
def test_a_gradient_flows_from_colour_to_colour(end: tuple[float, float, float]) -> None:
    corners = (("M", 10.0, 10.0), ("L", 90.0, 10.0), ("L", 90.0, 30.0), ("L", 10.0, 30.0), ("Z",))
    flowing = Shading(((0.0, "00FF00"), (1.0, "FF0000")), (10.0, 20.0, 0.0), end)
    data = write(layout_of(Path(corners, shading=flowing)), FONTS)[0]
    with pypdfium2.PdfDocument(io.BytesIO(data)) as pdf:
        image = pdf[0].render(scale=1).to_pil().convert("RGB")
    found = [image.getpixel((x, 20)) for x in (11, 49, 88, 95)]
    wanted = [(0, 255, 0), (128, 128, 0), (255, 0, 0), (255, 255, 255)]
    assert [value for pixel in found for value in pixel] == pytest.approx([value for pixel in wanted for value in pixel], abs=16)


def test_a_gradient_passes_through_every_stop() -> None:
    """The colour before the first stop and behind the last is theirs."""
    corners = (("M", 0.0, 10.0), ("L", 200.0, 10.0), ("L", 200.0, 30.0), ("L", 0.0, 30.0), ("Z",))
    stops = ((0.25, "FF0000"), (0.5, "00FF00"), (0.75, "0000FF"))
    data = write(layout_of(Path(corners, shading=Shading(stops, (0.0, 20.0, 0.0), (200.0, 20.0, 0.0)))), FONTS)[0]
    with pypdfium2.PdfDocument(io.BytesIO(data)) as pdf:
        image = pdf[0].render(scale=1).to_pil().convert("RGB")
    found = [image.getpixel((x, 20)) for x in (5, 49, 75, 100, 125, 151, 195)]
    wanted = [(255, 0, 0), (255, 0, 0), (128, 128, 0), (0, 255, 0), (0, 128, 128), (0, 0, 255), (0, 0, 255)]
    assert [value for pixel in found for value in pixel] == pytest.approx([value for pixel in wanted for value in pixel], abs=16)


def test_a_picture_is_cut_to_its_outline() -> None:
    buffer = io.BytesIO()
    Pillow.new("RGB", (8, 8), (0, 0, 0)).save(buffer, "PNG")
    corners = (("M", 0.0, 0.0), ("L", 40.0, 0.0), ("L", 0.0, 40.0), ("Z",))
    image = Image(20, 20, 40, 40, ImageData("a.png", "png", buffer.getvalue()), outline=corners)
    picture = drawn(image)
    seen = [grey(picture, x * SCALE, y * SCALE) for x, y in ((25, 25), (55, 22), (55, 55), (22, 55))]
    assert [value < 128 for value in seen] == [True, True, False, True]
    mirrored = drawn(replace(image, flip_horizontal=True))
    assert [grey(mirrored, x * SCALE, 45 * SCALE) < 128 for x in (22, 55)] == [False, True]


def test_a_glyph_that_is_drawn_is_scaled_slanted_and_filled() -> None:
    outline = (("M", (0.0, 0.0)), ("L", (10.0, 0.0)), ("L", (10.0, 20.0)), ("Z", ()))
    assert outline_path(outline, (2.0, 3.0, 0.5, 100.0, 200.0)) == "100 200 m 120 200 l 150 260 l h f"
    assert outline_path((), (2.0, 3.0, 0.5, 100.0, 200.0)) == ""
