"""Photos: turned, shrunk, without metadata, the same bytes each time."""

from __future__ import annotations

import io
import sys
from array import array
from pathlib import Path

import pytest
from PIL import Image, ImageCms
from tests.word import samples

from moralreport.model.report import Photo, Report
from moralreport.word.blocks import PAGE_WIDTH, Figure, Paragraph, Span, Table
from moralreport.word.sections.photos import photo_blocks, printed, small_photos
from moralreport.word.writer import blocks_xml


def turned(path: Path) -> Path:
    """A 1200 × 800 picture, left half dark, that its EXIF turns a quarter clockwise; with a GPS position and a comment."""
    plain = Image.radial_gradient("L").resize((1200, 800)).convert("RGB")
    plain.paste((10, 20, 30), (0, 0, 600, 800))
    exif = Image.Exif()
    exif[0x0112] = 6
    exif.get_ifd(0x8825)[1] = "N"
    exif.get_ifd(0x8825)[2] = (13.0, 45.0, 10.0)
    plain.save(path, exif=exif, comment=b"secret")
    return path


def test_the_cameras_turn_is_applied_and_nothing_else_kept(tmp_path: Path) -> None:
    picture = printed(turned(tmp_path / "a.jpg"), 144.0, 216.0)
    stored = Image.open(io.BytesIO(picture.data))
    assert (stored.width, stored.height) == (400, 600)
    assert not stored.getexif() and b"Exif" not in picture.data and b"secret" not in picture.data
    top, bottom = stored.convert("L").getpixel((200, 60)), stored.convert("L").getpixel((200, 580))
    assert isinstance(top, int) and isinstance(bottom, int) and top < 40 < bottom


def test_no_more_than_200_pixels_an_inch(tmp_path: Path) -> None:
    picture = printed(samples.picture(tmp_path / "b.jpg", (4000, 3000)), 72.0, 54.0)
    assert (picture.width, picture.height) == (200, 150)


def test_a_small_picture_is_not_blown_up(tmp_path: Path) -> None:
    assert printed(samples.picture(tmp_path / "c.jpg", (300, 200)), 400.0, 266.0).width == 300


def test_a_drawing_stays_sharp(tmp_path: Path) -> None:
    image = Image.new("RGB", (300, 200), "white")
    image.paste((0, 0, 255), (10, 10, 50, 50))
    image.save(tmp_path / "d.png")
    assert printed(tmp_path / "d.png", 100.0, 66.0).name.endswith(".png")


def test_two_in_a_row_with_captions_that_count_on(tmp_path: Path) -> None:
    photo = Photo(samples.picture(tmp_path / "e.jpg"), "ประชุม 2 วัน", "คนประชุม")
    pair, picture, caption = list(photo_blocks([photo] * 3, first=4))
    assert isinstance(pair, Table) and isinstance(picture, Paragraph) and isinstance(caption, Paragraph)
    captions = ["".join(i.text for i in cell.blocks[0].inlines if isinstance(i, Span)) for cell in pair.rows[1].cells]
    assert [words.split("\u00a0", 1)[1][0] for words in captions] == ["๔", "๕"]
    assert caption.style == "caption" and picture.style == "Picture"


def test_a_picture_left_over_is_not_much_larger_than_the_pairs_above_it(tmp_path: Path) -> None:
    upright = Photo(samples.picture(tmp_path / "u.jpg", (1200, 1600)), "ตั้ง", "ตั้ง")
    heights = []
    for count in (1, 3):
        *_, picture, _ = photo_blocks([upright] * count)
        assert isinstance(picture, Paragraph)
        (figure,) = picture.inlines
        assert isinstance(figure, Figure)
        heights.append(round(figure.height))
    assert heights == [300, 175]


def test_pictures_stand_in_the_middle_of_their_cells_and_one_left_over_is_as_wide(tmp_path: Path) -> None:
    photo = Photo(samples.picture(tmp_path / "w.jpg", (1500, 1000)), "ประชุม", "คนประชุม")
    pair, picture, _ = photo_blocks([photo] * 3)
    assert isinstance(pair, Table) and isinstance(picture, Paragraph)
    figures = [*(cell.blocks[0].inlines[0] for cell in pair.rows[0].cells), *picture.inlines]
    widths = [figure.width for figure in figures if isinstance(figure, Figure)]
    assert widths == [pytest.approx(width / 20 - 17, abs=0.1) for width in (*pair.widths, pair.widths[0])]


def test_captions_are_followed_by_the_gap_of_their_table_or_as_much(tmp_path: Path) -> None:
    photo = Photo(samples.picture(tmp_path / "w.jpg", (1500, 1000)), "ประชุม", "คนประชุม")
    pair, _, caption = photo_blocks([photo] * 3)
    assert isinstance(pair, Table) and isinstance(caption, Paragraph)
    assert [cell.blocks[0].after for cell in pair.rows[1].cells] == [0.0, 0.0] and caption.after == 12.0


def test_a_panorama_stands_alone_over_the_whole_width(tmp_path: Path) -> None:
    wide = Photo(samples.picture(tmp_path / "f.jpg", (2400, 600)), "กว้าง", "กว้าง")
    picture, _ = list(photo_blocks([wide]))
    assert isinstance(picture, Paragraph)
    (figure,) = picture.inlines
    assert isinstance(figure, Figure) and round(figure.width) == 454 and abs(figure.width / figure.height - 4) < 0.01


def test_an_upright_picture_keeps_its_shape(tmp_path: Path) -> None:
    upright = Photo(turned(tmp_path / "g.jpg"), "ตั้ง", "ตั้ง")
    (pair,) = list(photo_blocks([upright, upright]))
    assert isinstance(pair, Table)
    figure = pair.rows[0].cells[0].blocks[0].inlines[0]
    assert isinstance(figure, Figure) and abs(figure.height / figure.width - 1.5) < 0.01 and figure.height <= 300


def test_a_photo_without_caption_says_that_it_lacks_one(tmp_path: Path) -> None:
    pictures = list(photo_blocks([Photo(samples.picture(tmp_path / "g.jpg"), "", "")], first=2))
    picture, caption = pictures[0], pictures[1]
    assert isinstance(picture, Paragraph)
    figure = picture.inlines[0]
    assert isinstance(figure, Figure) and figure.alt == "ภาพที่\u00a0๒"
    assert isinstance(caption, Paragraph)
    assert [one.text for one in caption.inlines if isinstance(one, Span) and one.style] == ["[ยังไม่ได้กรอก: คำบรรยายภาพ]"]


def test_a_line_of_a_picture_still_has_its_dots(tmp_path: Path) -> None:
    for size in ((10_000, 1), (1, 10_000)):
        (picture, *_) = photo_blocks([Photo(samples.picture(tmp_path / f"{size[0]}.png", size), "เส้น", "เส้น")])
        assert picture


@pytest.mark.parametrize(("mode", "suffix"), [("I;16", "png"), ("I", "tif"), ("F", "tif")])
def test_a_scan_of_more_than_eight_bits_keeps_its_greys(mode: str, suffix: str, tmp_path: Path) -> None:
    path = tmp_path / f"scan.{suffix}"
    grey = array("H", [round(65535 * column / 399) for column in range(400)] * 300)
    deep = Image.frombytes("I;16", (400, 300), grey.tobytes(), "raw", "I;16" if sys.byteorder == "little" else "I;16B")
    (deep if mode == "I;16" else deep.convert("I").convert(mode)).save(path)
    assert Image.open(path).mode == mode
    stored = Image.open(io.BytesIO(printed(path, 200.0, 150.0).data)).convert("L")
    assert [stored.getpixel((column, 9)) for column in (0, 200, 399)] == pytest.approx([0, 128, 255], abs=2)


def test_a_telephones_colours_are_stored_as_srgb(tmp_path: Path) -> None:
    """A profile whose red and green are exchanged makes a red picture green."""
    swapped = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    red, green = swapped.index(b"rXYZ"), swapped.index(b"gXYZ")
    swapped[red : red + 4], swapped[green : green + 4] = b"gXYZ", b"rXYZ"
    name = swapped.index("sRGB".encode("utf-16-be"))
    swapped[name : name + 8] = "test".encode("utf-16-be")
    Image.new("RGB", (30, 20), (200, 0, 0)).save(tmp_path / "red.png", icc_profile=bytes(swapped))
    Image.new("RGB", (30, 20), (200, 0, 0)).save(tmp_path / "damaged.png", icc_profile=b"none")
    shown = [Image.open(io.BytesIO(printed(tmp_path / name, 30.0, 20.0).data)).getpixel((5, 5)) for name in ("red.png", "damaged.png")]
    assert shown == [(0, 200, 0), (200, 0, 0)]


def test_pictures_keep_the_order_in_which_they_are_written(tmp_path: Path) -> None:
    shapes = {"a": (1200, 900), "b": (2400, 600), "c": (1200, 900), "d": (1200, 900)}
    photos = [Photo(samples.picture(tmp_path / f"{name}.jpg", size), name, name) for name, size in shapes.items()]
    blocks = [[b] if isinstance(b, Paragraph) else [cell.blocks[0] for row in b.rows for cell in row.cells] for b in photo_blocks(photos)]
    paragraphs = [paragraph for block in blocks for paragraph in block]
    captions = ["".join(i.text for i in p.inlines if isinstance(i, Span)) for p in paragraphs if p.style == "caption"]
    assert [words[-1] for words in captions] == list(shapes)


def test_pictures_of_a_row_stand_on_their_captions(tmp_path: Path) -> None:
    shapes = [(1200, 900), (900, 1200)]
    (pair,) = list(photo_blocks([Photo(samples.picture(tmp_path / f"{w}.jpg", (w, h)), "ก", "ก") for w, h in shapes]))
    assert isinstance(pair, Table) and blocks_xml([pair]).count('<w:vAlign w:val="bottom"/>') == 2


def test_a_small_picture_is_not_printed_large(tmp_path: Path) -> None:
    picture, _ = list(photo_blocks([Photo(samples.picture(tmp_path / "logo.png", (192, 96)), "ตรา", "ตรา")]))
    assert isinstance(picture, Paragraph)
    (figure,) = picture.inlines
    assert isinstance(figure, Figure) and (figure.width, figure.height) == (144.0, 72.0)


def test_two_pictures_of_a_row_are_equally_high_whatever_their_shapes(tmp_path: Path) -> None:
    """An upright one beside one that lies leaves no gap above that, and the narrower keeps room for its caption."""
    lying, upright = (1600, 1200), (1200, 1600)
    for sizes in ((lying, upright), ((900, 1600), (1600, 900)), (upright, upright), ((400, 4000), lying)):
        photos = [Photo(samples.picture(tmp_path / f"{w}x{h}.jpg", (w, h)), f"{w} {h}", "ก") for w, h in sizes]
        (pair,) = photo_blocks(photos)
        assert isinstance(pair, Table) and sum(pair.widths) == PAGE_WIDTH and min(pair.widths) > 0.29 * PAGE_WIDTH
        figures = [cell.blocks[0].inlines[0] for cell in pair.rows[0].cells]
        assert all(isinstance(figure, Figure) for figure in figures)
        placed = [(figure.width, figure.height) for figure in figures if isinstance(figure, Figure)]
        assert placed[0][1] == pytest.approx(placed[1][1], abs=0.1) and placed[0][1] <= 300
        assert all(wide + 10.8 <= cell / 20 for (wide, _), cell in zip(placed, pair.widths, strict=True))


def small(tmp_path: Path, *sizes: tuple[int, int]) -> list[str]:
    photos = tuple(Photo(samples.picture(tmp_path / f"{w}x{h}.jpg", (w, h)), f"{w}", "ก", place=f"a.yaml:{w}:3") for w, h in sizes)
    found = small_photos(Report("1-06", "a.yaml", {"usage": "ข้อความ", "photos": photos}))
    return [f"{warning.place} {warning.message}" for warning in found]


@pytest.mark.parametrize("sizes", [((454, 340),), ((300, 225), (300, 225)), ((300, 400), (1500, 300)), ((320, 240),) * 3])
def test_a_picture_that_fills_its_place_is_not_told(tmp_path: Path, sizes: tuple[tuple[int, int], ...]) -> None:
    assert small(tmp_path, *sizes) == []


def test_a_picture_that_is_too_small_for_its_place_is_told_with_what_it_takes(tmp_path: Path) -> None:
    (told,) = small(tmp_path, (1600, 1200), (80, 60))
    assert told.startswith("a.yaml:80:3 ภาพ “80x60.jpg” มี 80 × 60 จุด น้อยเกินไป จึงพิมพ์กว้าง 2.1 ซม. แทน ")
    least = int(told.partition("อย่างน้อย ")[2].split()[0])
    assert small(tmp_path, (1600, 1200), (least, least * 3 // 4)) == []
    assert small(tmp_path, (1600, 1200), (least * 9 // 10, least * 27 // 40)) != []


def test_a_picture_is_told_to_be_small_exactly_where_it_is_printed_so(tmp_path: Path) -> None:
    """The size told is the size that the page shows."""
    photo = Photo(samples.picture(tmp_path / "s.jpg", (200, 150)), "ก", "ก")
    (picture, _) = list(photo_blocks([photo]))
    assert isinstance(picture, Paragraph) and isinstance(picture.inlines[0], Figure)
    (warning,) = small_photos(Report("1-06", "a.yaml", {"photos": (photo,)}))
    assert f"กว้าง {picture.inlines[0].width * 2.54 / 72:.1f} ซม. แทน" in warning.message
