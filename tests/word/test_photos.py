"""Photos: turned, shrunk, without metadata, the same bytes each time."""

from __future__ import annotations

import io
from pathlib import Path

from PIL import Image
from tests.word import samples

from moralreport.model.report import Photo
from moralreport.word.blocks import Figure, Paragraph, Span, Table
from moralreport.word.photos import photo_blocks, printed


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
