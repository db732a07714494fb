"""Windows metafiles of figures; what is not understood, damaged or hostile is not drawn in part."""

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
    emf_points,
    emf_record,
    wmf,
    wmf_bitmap,
    wmf_brush,
    wmf_polygons,
    wmf_record,
)

from moralreport.typeset.document import Group, Picture, Shape
from moralreport.typeset.docx.emf import read_emf
from moralreport.typeset.docx.wmf import read_wmf

SIZE = (100.0, 60.0)


def shapes(group: Group | None) -> list[Shape]:
    assert group is not None
    return [child for _, _, child in group.children if isinstance(child, Shape)]


def corners(shape: Shape) -> list[tuple[float, float]]:
    return [(float(command[1]), float(command[2])) for command in shape.path if command[0] in "ML"]


@pytest.mark.parametrize("found", [read_wmf(emblem_wmf(), SIZE), read_emf(emblem_emf(), SIZE)], ids=["wmf", "emf"])
def test_metafiles_become_shapes(found: Group | None) -> None:
    first, *others = shapes(found)
    assert (first.fill, first.even_odd, first.width, first.height) == ("C00000", True, 100.0, 60.0)
    assert first.line is not None and (first.line.color, first.line.width) == ("000080", pytest.approx(2.0))
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
        wmf(wmf_polygons(SQUARE), wmf_record(0x0521, 1, 65, 0, 0)),
        emf(emf_points(86, SQUARE), emf_record(84, bytes(68))),
        emf(emf_points(86, SQUARE), emf_record(81, bytes(72))),
        emf(emf_points(86, SQUARE), emf_bitmap(part=(1, 0))),
        wmf(wmf_polygons(SQUARE), wmf_bitmap(operation=0x008800C6)),
        wmf(),
        emf(),
        b"",
        emblem_emf()[:120],
    ],
    ids=["text", "emf text", "bitmap", "part of a bitmap", "mask", "empty", "empty emf", "nothing", "cut off"],
)
def test_what_is_not_understood_is_not_drawn_in_part(data: bytes) -> None:
    assert read_wmf(data, SIZE) is None
    assert read_emf(data, SIZE) is None


def test_damaged_and_endless_metafiles_end() -> None:
    random.seed(7)
    began = time.monotonic()
    for make, read in ((emblem_wmf, read_wmf), (emblem_emf, read_emf)):
        whole = make()
        for _ in range(300):
            damaged = bytearray(whole)
            for _ in range(4):
                damaged[random.randrange(len(damaged))] = random.randrange(256)
            read(bytes(damaged), SIZE)
    assert read_wmf(wmf(*[wmf_brush(0, 0)] * 20_000, wmf_polygons(SQUARE)), SIZE) is None
    assert read_emf(emf(*[emf_record(16, struct.pack("<I", 0))] * 200_000, emf_points(86, SQUARE)), SIZE) is None
    assert time.monotonic() - began < 20
