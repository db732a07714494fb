"""Records of Windows metafiles one by one: what each of them draws, and where."""

from __future__ import annotations

import struct
from collections.abc import Sequence

import pytest
from tests.typeset.docx.metafiles import (
    HOLE,
    SQUARE,
    Point,
    emf,
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
from tests.typeset.docx.test_metafiles import SIZE, corners, lines, shapes

from moralreport.typeset.document import Group, Picture, Shape
from moralreport.typeset.docx.metafiles.emf import read_emf
from moralreport.typeset.docx.metafiles.wmf import read_wmf

PATCOPY, BLACKNESS, WHITENESS, NOTHING, COPY = 0x00F00021, 0x00000042, 0x00FF0062, 0x00AA0029, 0x00CC0020
SMALL = ((10, 10), (20, 10), (20, 30))
RED = emf_record(39, struct.pack("<4I", 2, 0, 0x0000FF, 0)) + emf_record(37, struct.pack("<I", 2))
HEAD = struct.pack("<IiiHHIIiiII", 40, 2, 2, 1, 24, 0, 16, 0, 0, 0, 0)
BITS = bytes(16)


def numbers(kind: int, *values: int) -> bytes:
    return emf_record(kind, struct.pack(f"<{len(values)}i", *values))


def world(kind: int, *matrix: float, mode: int | None = None) -> bytes:
    return emf_record(kind, struct.pack("<6f", *matrix) + (struct.pack("<I", mode) if mode is not None else b""))


def rows(kind: int, letter: str, *found: Sequence[Point]) -> bytes:
    values = [value for row in found for point in row for value in point]
    counts = struct.pack(f"<{len(found)}I", *map(len, found))
    return emf_record(
        kind, struct.pack("<4i2I", 0, 0, 0, 0, len(found), len(values) // 2) + counts + struct.pack(f"<{len(values)}{letter}", *values)
    )


def first_corner(*records: bytes) -> tuple[float, float]:
    """Where the first corner of the small figure stands, in units of the device."""
    x, y = corners(shapes(read_emf(emf(*records, emf_points(86, SMALL)), SIZE))[-1])[0]
    return round(x * 200, 3), round(y * 120, 3)


HALF, MOVED = (0.5, 0.0, 0.0, 0.5, 0.0, 0.0), (1.0, 0.0, 0.0, 1.0, 8.0, 4.0)
WINDOW = numbers(17, 8) + numbers(9, 100, 100) + numbers(11, 50, 200)


@pytest.mark.parametrize(
    ("records", "corner"),
    [
        ((numbers(10, 4, 2),), (6.0, 8.0)),
        ((numbers(12, 4, 2),), (14.0, 12.0)),
        ((numbers(9, 100, 100), numbers(11, 50, 200)), (10.0, 10.0)),
        ((WINDOW,), (5.0, 20.0)),
        ((WINDOW, numbers(10, 4, 2), numbers(12, 1, 1)), (4.0, 17.0)),
        ((WINDOW, numbers(17, 1)), (10.0, 10.0)),
        ((world(35, *HALF),), (5.0, 5.0)),
        ((world(35, *HALF), world(36, *MOVED, mode=2)), (9.0, 7.0)),
        ((world(35, *HALF), world(36, *MOVED, mode=3)), (13.0, 9.0)),
        ((world(35, *HALF), world(36, *MOVED, mode=4)), (18.0, 14.0)),
        ((world(35, *HALF), world(36, *MOVED, mode=1)), (10.0, 10.0)),
        ((emf_record(33), world(35, *HALF), numbers(34, -1)), (10.0, 10.0)),
        ((emf_record(33), WINDOW, numbers(34, -1)), (10.0, 10.0)),
        ((emf_record(33), numbers(10, 4, 2), emf_record(33), WINDOW, numbers(34, 1)), (10.0, 10.0)),
        ((numbers(10, 4, 2), numbers(34, -1)), (6.0, 8.0)),
    ],
)
def test_windows_and_worlds_move_what_is_drawn_and_come_back(records: tuple[bytes, ...], corner: tuple[float, float]) -> None:
    assert first_corner(*records) == corner


def test_a_window_that_was_saved_comes_back_in_the_older_format_too() -> None:
    window = (wmf_record(0x001E), wmf_record(0x020B, 5, 5), wmf_record(0x020C, 60, 50), wmf_record(0x0127, -1))
    (shape,) = shapes(read_wmf(wmf(*window, wmf_polygons(SMALL)), SIZE))
    assert corners(shape)[0] == pytest.approx((10 / 200, 10 / 120))


def test_measures_that_no_picture_has_are_not_understood() -> None:
    assert read_emf(emf(numbers(17, 2), emf_points(86, SMALL)), SIZE) is None


@pytest.mark.parametrize(
    ("record", "ends", "filled"),
    [
        (emf_points(86, SMALL), [*SMALL], True),
        (emf_points(87, SMALL), [*SMALL], False),
        (rows(8, "i", SMALL, HOLE), [*SMALL, *HOLE], True),
        (rows(91, "h", SMALL, HOLE), [*SMALL, *HOLE], True),
        (rows(7, "i", SMALL, HOLE), [*SMALL, *HOLE], False),
        (rows(90, "h", SMALL, HOLE), [*SMALL, *HOLE], False),
        (numbers(27, 10, 20) + numbers(54, 30, 40) + numbers(54, 50, 20), [(10, 20), (30, 40), (50, 20)], False),
        (numbers(27, 10, 20) + emf_points(89, SMALL[1:]) + numbers(54, 5, 5), [(10, 20), *SMALL[1:], (5, 5)], False),
        (numbers(43, 10, 20, 30, 40), [(10, 20), (30, 20), (30, 40), (10, 40)], True),
    ],
)
def test_figures_have_the_corners_that_their_records_name(record: bytes, ends: list[Point], filled: bool) -> None:
    (shape,) = shapes(read_emf(emf(RED, record), SIZE))
    assert corners(shape) == [pytest.approx((x / 200, y / 120)) for x, y in ends]
    assert shape.fill == ("FF0000" if filled else None)


@pytest.mark.parametrize(("mode", "even_odd"), [(1, True), (2, False)])
def test_figures_are_filled_by_turns_or_by_winding(mode: int, even_odd: bool) -> None:
    for group in (
        read_emf(emf(numbers(19, mode), rows(91, "h", SQUARE, HOLE)), SIZE),
        read_wmf(wmf(wmf_record(0x0106, mode), wmf_polygons(SQUARE, HOLE)), SIZE),
    ):
        (shape,) = shapes(group)
        assert shape.custom is not None and shape.custom.even_odd == even_odd


def wide_pen(style: int, width: int, brush: int = 0) -> bytes:
    return emf_record(95, struct.pack("<9I", 1, 0, 0, 0, 0, style, width, brush, 0x00FF00)) + numbers(37, 1)


@pytest.mark.parametrize(
    ("pen", "line"),
    [
        (wide_pen(0x10000, 4), ("single", 2.0, "00FF00")),
        (wide_pen(0x10001, 4), ("dashed", 2.0, "00FF00")),
        (wide_pen(5, 4), None),
        (wide_pen(0, 4, brush=1), None),
        (wide_pen(0, 4) + numbers(40, 1) + numbers(37, 1), ("single", 2.0, "00FF00")),
    ],
    ids=["plain", "dashed", "none", "hollow", "gone, still in hand"],
)
def test_lines_are_drawn_with_the_pen_in_hand(pen: bytes, line: tuple[str, float, str] | None) -> None:
    (shape,) = shapes(read_emf(emf(pen, emf_points(86, SMALL)), SIZE))
    found = (shape.line.style, shape.line.width, shape.line.color) if shape.line is not None else None
    assert found == line


def test_a_path_that_clips_is_not_drawn() -> None:
    path = emf_record(59) + numbers(43, 0, 0, 50, 50) + emf_record(60) + emf_record(67, struct.pack("<I", 1))
    assert read_emf(emf(path), SIZE) is None
    (shape,) = shapes(read_emf(emf(path, emf_points(86, SMALL)), SIZE))
    assert len(corners(shape)) == len(SMALL)


def emf_blit(operation: int, source: Point = (0, 0), bitmap: bool = True) -> bytes:
    """EMR_BITBLT of two samples of four to (20, 20), forty high, or a rectangle there."""
    place = struct.pack(
        "<8iI2i6f2I", 0, 0, 0, 0, 20, 20, 2 if bitmap else 80, 1 if bitmap else 40, operation, *source, 1, 0, 0, 1, 0, 0, 0, 0
    )
    bits = struct.pack("<4I", 100, 40, 140, 16) if bitmap else bytes(16)
    return emf_record(76, place + bits + (HEAD + BITS if bitmap else b""))


def wmf_body(function: int, body: bytes) -> bytes:
    return struct.pack("<IH", 3 + len(body) // 2, function) + body


PATBLT = [wmf_body(0x061D, struct.pack("<I4h", code, 40, 80, 20, 20)) for code in (PATCOPY, BLACKNESS, WHITENESS, NOTHING, 0x005A0049)]
DIBBLT = [
    wmf_body(0x0940, struct.pack("<I7h", code, 0, 0, 0, 40, 80, 20, 20)) for code in (PATCOPY, BLACKNESS, WHITENESS, NOTHING, 0x005A0049)
]


@pytest.mark.parametrize("index", range(5))
def test_a_copy_of_no_bitmap_is_a_rectangle(index: int) -> None:
    code = (PATCOPY, BLACKNESS, WHITENESS, NOTHING, 0x005A0049)[index]
    red = (wmf_brush(0, 0x0000FF), wmf_record(0x012D, 0))
    found: list[Group | None] = [
        read_emf(emf(RED, emf_blit(code, bitmap=False), numbers(43, 0, 0, 4, 4)), SIZE),
        *(read_wmf(wmf(*red, kind[index], wmf_record(0x041B, 4, 4, 0, 0)), SIZE) for kind in (PATBLT, DIBBLT)),
    ]
    color = ("FF0000", "000000", "FFFFFF", None, None)[index]
    for group in found:
        assert (group is None) == (index == 4)
        drawn = shapes(group)[:-1] if group is not None else []
        assert [(shape.fill, shape.line) for shape in drawn] == ([(color, None)] if color else [])
        assert all(corners(shape)[0] == pytest.approx((20 / 200, 20 / 120)) for shape in drawn)


@pytest.mark.parametrize(
    "group",
    [
        read_emf(emf(emf_blit(COPY, (0, 1))), SIZE),
        read_wmf(wmf(wmf_body(0x0940, struct.pack("<I6h", COPY, 1, 0, 1, 2, 20, 20) + HEAD + BITS)), SIZE),
        read_wmf(wmf(wmf_body(0x0B41, struct.pack("<I8h", COPY, 1, 2, 1, 0, 1, 2, 20, 20) + HEAD + BITS)), SIZE),
    ],
    ids=["emf", "wmf", "wmf, stretched"],
)
def test_a_part_counted_from_the_top_is_the_lower_half(group: Group | None) -> None:
    assert group is not None
    ((x, y, picture),) = group.children
    assert isinstance(picture, Picture) and picture.crop == (0.0, 0.5, 0.0, 0.0)
    assert (x, y, picture.width, picture.height) == pytest.approx((10.0, 10.0, 1.0, 0.5))


@pytest.mark.parametrize("data", [wmf_body(0x0B41, struct.pack("<I8h", COPY, 1, 2, 0, 0, 1, 2, 0, 0)), wmf_bitmap(bits=b"")[:-40]])
def test_a_bitmap_that_is_cut_off_is_not_drawn(data: bytes) -> None:
    assert read_wmf(wmf(wmf_polygons(SMALL), data), SIZE) is None


def test_a_row_of_letters_may_stand_on_a_ground() -> None:
    box = struct.pack("<4i", 10, 10, 60, 40)
    text = bytearray(emf_text("ab", (12, 30), (5, 5), options=2))
    text[56:72] = box
    for group in (
        read_emf(emf(numbers(25, 0x00FFFF), bytes(text)), SIZE),
        read_wmf(wmf(wmf_record(0x0201, -1, 0), wmf_record(0x0A32, 30, 12, 2, 2, 10, 10, 60, 40, 0x6261, 5, 5)), SIZE),
    ):
        ground, letters = shapes(group)
        assert corners(ground) == [pytest.approx((x / 200, y / 120)) for x, y in ((10, 10), (60, 10), (60, 40), (10, 40))]
        assert (ground.fill, ground.line) == ("FFFF00", None)
        assert [found.text for _, _, _, found in lines(group)] == ["ab"] and letters.text is not None


def test_a_ground_may_stand_alone() -> None:
    text = bytearray(emf_text("", (12, 30), (), options=2))
    text[56:72] = struct.pack("<4i", 10, 10, 60, 40)
    (shape,) = shapes(read_emf(emf(bytes(text)), SIZE))
    assert shape.fill == "FFFFFF"


def test_text_may_go_on_where_the_last_ended() -> None:
    looks = (wmf_font(-24, "Arial"), wmf_record(0x012D, 0), wmf_record(0x012E, 1), wmf_record(0x0214, 40, 20))
    letters = [wmf_record(0x0A32, 0, 0, 1, 0, ord(letter), 30) for letter in "ab"]
    (first, second) = lines(read_wmf(wmf(*looks, *letters), SIZE))
    assert second[0] - first[0] == pytest.approx(15.0)
    assert first[0] == pytest.approx(10.0) and first[1] == second[1]


def test_signs_by_number_are_not_understood() -> None:
    small = emf_record(108, struct.pack("<2i5I2f", 5, 5, 2, 0x310, 1, 0, 0, 1.0, 1.0) + b"ab")
    assert read_emf(emf(emf_points(86, SMALL), small), SIZE) is None


def test_objects_that_show_nothing_take_their_places_all_the_same() -> None:
    palette, red = wmf_record(0x00F7, 0x300, 0), wmf_brush(0, 0x0000FF)
    (shape,) = shapes(read_wmf(wmf(palette, red, wmf_record(0x012D, 1), wmf_polygons(SMALL)), SIZE))
    assert shape.fill == "FF0000"


def test_a_place_that_was_given_up_is_taken_again() -> None:
    red, blue = wmf_brush(0, 0x0000FF), wmf_brush(0, 0xFF0000)
    (shape,) = shapes(read_wmf(wmf(red, red, wmf_record(0x01F0, 0), blue, wmf_record(0x012D, 0), wmf_polygons(SMALL)), SIZE))
    assert shape.fill == "0000FF"


@pytest.mark.parametrize(("function", "filled"), [(0x0324, True), (0x0325, False)])
def test_one_ring_and_one_line_of_the_older_format(function: int, filled: bool) -> None:
    values = [value for point in SMALL for value in point]
    found: list[Shape] = shapes(read_wmf(wmf(wmf_brush(0, 0x0000FF), wmf_record(0x012D, 0), wmf_record(function, 3, *values)), SIZE))
    assert [corners(shape) for shape in found] == [[pytest.approx((x / 200, y / 120)) for x, y in SMALL]]
    assert found[0].fill == ("FF0000" if filled else None)
