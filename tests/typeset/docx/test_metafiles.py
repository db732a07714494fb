"""Windows metafiles of figures, text and bitmaps; what is not understood, damaged or hostile is not drawn in part."""

from __future__ import annotations

import io
import random
import struct
import time

import pytest
from PIL import Image
from tests.typeset.docx.metafiles import (
    SQUARE,
    emblem_emf,
    emblem_wmf,
    emf,
    emf_bitmap,
    emf_font,
    emf_points,
    emf_record,
    emf_text,
    wmf,
    wmf_bitmap,
    wmf_brush,
    wmf_font,
    wmf_polygons,
    wmf_record,
)

from moralreport.typeset.document import Border, Group, ImageData, Paragraph, Picture, RunProperties, Shape, Text
from moralreport.typeset.document.plane import Insets
from moralreport.typeset.docx.drawings.pictures import drawn_metafile, on_metafile
from moralreport.typeset.docx.metafiles.bitmaps import UnknownDrawing, masked_file
from moralreport.typeset.docx.metafiles.emf import read_emf
from moralreport.typeset.docx.metafiles.wmf import read_wmf

SIZE = (100.0, 60.0)


def shapes(group: Group | None) -> list[Shape]:
    assert group is not None
    return [child for _, _, child in group.children if isinstance(child, Shape)]


def corners(shape: Shape) -> list[tuple[float, float]]:
    assert shape.custom is not None
    return [(float(command[1]), float(command[2])) for command in shape.custom.paths[0].commands if command[0] in ("M", "L")]


@pytest.mark.parametrize("found", [read_wmf(emblem_wmf(), SIZE), read_emf(emblem_emf(), SIZE)], ids=["wmf", "emf"])
def test_metafiles_become_shapes(found: Group | None) -> None:
    first, *others = shapes(found)
    assert (first.fill, first.width, first.height) == ("C00000", 100.0, 60.0)
    assert first.custom is not None and first.custom.even_odd
    assert first.line is not None and first.line.color == "000080" and first.line.width == pytest.approx(2.0)
    assert corners(first) == [pytest.approx((x / 200, y / 120)) for x, y in (*SQUARE, (40, 30), (80, 30), (80, 60), (40, 60))]
    assert others


@pytest.mark.parametrize("found", [read_wmf(wmf(wmf_bitmap()), SIZE), read_emf(emf(emf_bitmap()), SIZE)], ids=["wmf", "emf"])
def test_a_whole_bitmap_becomes_a_picture(found: Group | None) -> None:
    assert found is not None
    ((x, y, picture),) = found.children
    assert isinstance(picture, Picture) and picture.image is not None
    assert (x, y, picture.width, picture.height) == pytest.approx((10.0, 10.0, 40.0, 20.0))
    with Image.open(io.BytesIO(picture.image.data)) as image:
        assert (image.size, image.convert("RGB").tobytes()) == ((2, 1), bytes((255, 0, 0, 0, 0, 255)))


def test_a_world_moves_what_is_drawn_in_it() -> None:
    assert corners(shapes(read_emf(emblem_emf(), SIZE))[-1])[0] == pytest.approx((130 / 200, 20 / 120))


def test_saved_looks_come_back() -> None:
    red, blue = wmf_brush(0, 0x0000FF), wmf_brush(0, 0xFF0000)
    looks = (red, wmf_record(0x012D, 0), wmf_record(0x001E), blue, wmf_record(0x012D, 1), wmf_record(0x0127, -1))
    assert [shape.fill for shape in shapes(read_wmf(wmf(*looks, wmf_polygons(SQUARE)), SIZE))] == ["FF0000"]


@pytest.mark.parametrize(
    "data",
    [
        wmf(wmf_polygons(SQUARE), wmf_record(0x0A32, 0, 0, 1, 0x10, 65)),
        emf(emf_points(86, SQUARE), emf_text("ก", (0, 0), (5,), options=0x10)),
        emf(emf_points(86, SQUARE), emf_record(81, bytes(72))),
        emf(emf_points(86, SQUARE), emf_bitmap(part=(1, 0))),
        wmf(wmf_polygons(SQUARE), wmf_bitmap(operation=0x00330008)),
        wmf(),
        emf(),
        b"",
        emblem_emf()[:120],
    ],
    ids=["glyphs", "emf glyphs", "bitmap", "part of a bitmap", "raster operation", "empty", "empty emf", "nothing", "cut off"],
)
def test_what_is_not_understood_is_not_drawn_in_part(data: bytes) -> None:
    assert read_wmf(data, SIZE) is None
    assert read_emf(data, SIZE) is None


def lines(group: Group | None) -> list[tuple[float, float, Shape, Text]]:
    assert group is not None
    found = [(x, y, shape) for x, y, shape in group.children if isinstance(shape, Shape) and shape.text is not None]
    return [(x, y, shape, text) for x, y, shape in found for text in texts(shape)]


def texts(shape: Shape) -> list[Text]:
    assert shape.text is not None
    return [inline for block in shape.text.blocks if isinstance(block, Paragraph) for inline in block.inlines if isinstance(inline, Text)]


def test_a_line_of_text_stands_on_its_baseline_in_its_font() -> None:
    looks = (wmf_font(-24, "Angsana New", charset=222), wmf_record(0x012D, 0), wmf_record(0x012E, 24), wmf_record(0x0209, 0xFF, 0))
    thai = "กข".encode("cp874")
    text = wmf_record(0x0A32, 60, 40, 2, 0, int.from_bytes(thai, "little", signed=True), 20, 30)
    ((x, y, shape, found),) = lines(read_wmf(wmf(*looks, text), SIZE))
    assert (found.text, found.properties.fonts.cs, found.properties.color) == ("กข", "Angsana New", "FF0000")
    assert (found.properties.size_cs, found.properties.fit_width) == pytest.approx((12.0, 25.0))
    assert (x, y, shape.height) == pytest.approx((20.0, 30.0 - 12.0, 15.0))


def test_text_is_stretched_with_its_picture() -> None:
    drawing = wmf(wmf_font(-24, "Arial"), wmf_record(0x012D, 0), wmf_record(0x0521, 1, ord("a"), 0, 0))

    def look(size: tuple[float, float]) -> RunProperties:
        ((_, _, _, found),) = lines(read_wmf(drawing, size))
        return found.properties

    assert look(SIZE).scale == 1.0
    high = look((SIZE[0], SIZE[1] * 2))
    assert (high.size, high.scale) == pytest.approx((24.0, 0.5))


def test_a_curve_drawn_in_thousands_of_pieces_is_one_figure() -> None:
    """Plots of measurements are; what is drawn between two of their pieces lies between them."""
    steps = [wmf_record(0x0213, 60 + at % 2, at * 200 // 5000) for at in range(5000)]
    group = read_wmf(wmf(wmf_record(0x0214, 60, 0), *steps, wmf_record(0x041B, 30, 30, 10, 10), wmf_record(0x0213, 0, 0)), SIZE)
    assert group is not None
    curve, square, last = (shape for _, _, shape in group.children if isinstance(shape, Shape))
    assert curve.custom is not None and len(curve.custom.paths[0].commands) == 5001
    assert [command[0] for command in curve.custom.paths[0].commands].count("M") == 1
    assert (curve.fill, square.fill, last.fill) == (None, "FFFFFF", None)


def test_a_shape_that_a_metafile_fills_stands_over_what_that_draws() -> None:
    filling = Picture(ImageData("a.wmf", "wmf", emblem_wmf()), 0.0, 0.0)
    found = on_metafile(Shape("ellipse", *SIZE, fill="FFFFFF", line=Border("single", 1.0), rotation=30.0, picture=filling))
    assert isinstance(found, Group) and (found.width, found.height, found.rotation) == (*SIZE, 30.0)
    (_, _, below), (_, _, front) = found.children
    assert isinstance(below, Group) and below.clipped and len(below.children) > 1
    assert isinstance(front, Shape) and (front.picture, front.fill, front.rotation) == (None, None, 0.0)
    plain = Shape("rect", *SIZE, picture=Picture(ImageData("b.png", "png", b""), 0.0, 0.0))
    assert on_metafile(plain) is plain


def test_a_font_may_say_how_wide_its_letters_are() -> None:
    """As previews of slides do that are as wide as high in themselves and are stretched to the slide: Arial's mean width is .441 em."""
    wide = wmf(wmf_font(-100, "Arial", width=33), wmf_record(0x012D, 0), wmf_record(0x0521, 1, ord("a"), 0, 0))
    ((_, _, _, natural),) = lines(read_wmf(wide, (SIZE[0] * 4 / 3, SIZE[1])))
    ((_, _, _, narrow),) = lines(read_wmf(wide, SIZE))
    assert (natural.properties.scale, narrow.properties.scale) == pytest.approx((1.0, 0.75), abs=0.01)


def test_wide_text_of_a_turned_font_is_turned_about_its_point() -> None:
    looks = emf_font(-20, "Arial", slant=900) + emf_record(37, struct.pack("<I", 1)) + emf_record(22, struct.pack("<I", 24))
    ((x, y, shape, found),) = lines(read_emf(emf(looks, emf_text("อา", (100, 60), (10, 10))), SIZE))
    assert (found.text, shape.rotation) == ("อา", -90.0)
    middle = x + shape.width / 2, y + shape.height / 2
    assert middle == pytest.approx((50.0 - 10.0 + shape.height / 2, 30.0 - shape.width / 2))


def test_symbols_become_what_they_show() -> None:
    looks = (wmf_font(-24, "Symbol", charset=2), wmf_record(0x012D, 0))
    ((_, _, _, found),) = lines(read_wmf(wmf(*looks, wmf_record(0x0521, 1, ord("a"), 0, 0)), SIZE))
    assert (found.text, found.properties.fonts.ascii) == ("α", "Arial")


def test_a_mask_of_another_size_shows_nothing() -> None:
    dib = wmf_bitmap()[28:]
    assert masked_file(dib, (0, 0, 2, 1), dib, (0, 0, 2, 1), shows_white=False).data
    with pytest.raises(UnknownDrawing):
        masked_file(dib, (0, 0, 1, 1), dib, (0, 0, 2, 1), shows_white=False)


def test_a_masked_bitmap_is_seen_only_where_the_mask_is_black() -> None:
    mask = wmf_bitmap(operation=0x008800C6, bits=bytes((0, 0, 0, 255, 255, 255, 0, 0)))
    group = read_wmf(wmf(mask, wmf_bitmap(operation=0x00EE0086)), SIZE)
    assert group is not None
    ((_, _, picture),) = group.children
    assert isinstance(picture, Picture) and picture.image is not None
    with Image.open(io.BytesIO(picture.image.data)) as image:
        assert [image.getpixel((x, 0)) for x in (0, 1)] == [(255, 0, 0, 255), (0, 0, 255, 0)]


@pytest.mark.parametrize(("opacity", "left"), [(255, 128), (128, 64)])
def test_a_blended_bitmap_keeps_its_own_transparency(opacity: int, left: int) -> None:
    head = struct.pack("<IiiHHIIiiII", 40, 2, 1, 1, 32, 0, 8, 0, 0, 0, 0)
    place = struct.pack("<8i4B", 0, 0, 0, 0, 20, 20, 80, 40, 0, 0, opacity, 1)
    world = struct.pack("<2i6f2I", 0, 0, 1, 0, 0, 1, 0, 0, 0, 0)
    record = emf_record(114, place + world + struct.pack("<4I2i", 108, 40, 148, 8, 2, 1) + head + bytes((0, 0, 128, 128, 0, 0, 0, 0)))
    group = read_emf(emf(record), SIZE)
    assert group is not None
    ((x, y, picture),) = group.children
    assert isinstance(picture, Picture) and picture.image is not None
    assert (x, y, picture.width, picture.height) == pytest.approx((10.0, 10.0, 40.0, 20.0))
    with Image.open(io.BytesIO(picture.image.data)) as image:
        assert [image.getpixel((x, 0)) for x in (0, 1)] == [(255, 0, 0, left), (0, 0, 0, 0)]


def test_part_of_a_bitmap_is_a_cropped_picture() -> None:
    group = read_emf(emf(emf_bitmap(part=(1, 0), wide=1)), SIZE)
    assert group is not None
    ((_, _, picture),) = group.children
    assert isinstance(picture, Picture)
    assert picture.crop == (0.5, 0.0, 0.0, 0.0)


def test_a_cropped_metafile_is_a_clipped_group() -> None:
    picture = Picture(ImageData("a.wmf", "wmf", wmf(wmf_polygons(SQUARE))), 50.0, 60.0, crop=Insets(0.5, 0.0, 0.0, 0.0))
    found = drawn_metafile(picture)
    assert isinstance(found, Group)
    ((x, y, inner),) = found.children
    assert (found.clipped, x, y, inner.width, inner.height) == (True, -50.0, 0.0, 100.0, 60.0)


def test_damaged_and_endless_metafiles_end() -> None:
    random.seed(7)
    began = time.monotonic()
    lettered = emf(emf_font(-20, "Arial"), emf_text("อา", (100, 60), (10, 10)), emf_bitmap())
    for whole, read in ((emblem_wmf(), read_wmf), (emblem_emf(), read_emf), (lettered, read_emf)):
        for _ in range(300):
            damaged = bytearray(whole)
            for _ in range(4):
                damaged[random.randrange(len(damaged))] = random.randrange(256)
            read(bytes(damaged), SIZE)
    assert read_wmf(wmf(*[wmf_brush(0, 0)] * 20_000, wmf_polygons(SQUARE)), SIZE) is None
    assert read_emf(emf(*[emf_record(16, struct.pack("<I", 0))] * 200_000, emf_points(86, SQUARE)), SIZE) is None
    assert time.monotonic() - began < 20
