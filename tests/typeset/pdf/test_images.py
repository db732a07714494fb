"""Pictures: JPEG as it came, everything else lossless, one object per picture, a frame for what cannot be drawn."""

from __future__ import annotations

import io
import random
import subprocess
import sys
from typing import Any

import pikepdf
import pypdfium2
import pytest
from PIL import Image as Pillow
from tests.typeset.pdf.composition import library
from tests.typeset.pdf.specimen import picture

from moralreport.typeset.document import CoreProperties, ImageData
from moralreport.typeset.document.plane import Insets
from moralreport.typeset.pages import Image, Item, Layout, Page, StructureNode
from moralreport.typeset.pdf import write
from moralreport.typeset.pdf.graphics.images import jpeg_header

FONTS = library()
NODES = (StructureNode("Document", None), StructureNode("Figure", 0, alt_text="ภาพ"))


def saved(*items: Item) -> tuple[bytes, list[str]]:
    layout = Layout((Page(200, 150, items, label="1"),), NODES, properties=CoreProperties(title="ภาพ"))
    data, warnings = write(layout, FONTS)
    return data, [warning.code for warning in warnings]


def drawn(data: bytes) -> Pillow.Image:
    with pypdfium2.PdfDocument(io.BytesIO(data)) as pdf:
        picture = pdf[0].render(scale=1).to_pil().convert("RGB")
    assert isinstance(picture, Pillow.Image)
    return picture


def objects(data: bytes) -> list[Any]:
    with pikepdf.open(io.BytesIO(data)) as pdf:
        streams = [item for item in pdf.objects if isinstance(item, pikepdf.Stream) and item.get("/Subtype") == "/Image"]
        return [(str(stream.get("/Filter", "")), stream.read_raw_bytes()) for stream in streams]


def test_a_jpeg_is_passed_through() -> None:
    image = picture("RGB", "jpeg")
    ((filter_name, raw),) = objects(saved(Image(0, 0, 40, 30, image, node=1))[0])
    assert (filter_name, raw) == ("/DCTDecode", image.data)


def test_a_picture_that_is_used_twice_is_stored_once() -> None:
    again = ImageData("word/media/copy.png", "png", picture().data)
    data, _ = saved(Image(0, 0, 40, 30, picture(), node=1), Image(50, 0, 40, 30, again, node=1))
    assert len(objects(data)) == 1


def test_the_packing_of_a_picture_changes_nothing_and_its_pixels_do() -> None:
    """zlib packs pictures of effects otherwise on Windows; the file was another there by its identifier alone."""

    def packed(level: int, first: tuple[int, int, int] = (1, 2, 3)) -> bytes:
        image, file = Pillow.new("RGB", (50, 40), (9, 8, 7)), io.BytesIO()
        image.putpixel((0, 0), first)
        image.save(file, "PNG", compress_level=level)
        return saved(Image(0, 0, 40, 30, ImageData("word/media/a.png", "png", file.getvalue()), node=1))[0]

    assert packed(0) == packed(9) != packed(9, (1, 2, 4))


def test_pictures_that_differ_in_their_palette_alone_are_of_files_with_two_identifiers() -> None:
    def identifier(color: int) -> bytes:
        image, file = Pillow.new("P", (50, 40), 0), io.BytesIO()
        image.putpalette([color, 2, 3])
        image.save(file, "PNG")
        data, _ = saved(Image(0, 0, 40, 30, ImageData("word/media/a.png", "png", file.getvalue()), node=1))
        with pikepdf.open(io.BytesIO(data)) as pdf:
            return bytes(pdf.trailer["/ID"][0])

    assert identifier(1) != identifier(2)


def test_a_picture_taken_in_bands_is_the_picture(monkeypatch: pytest.MonkeyPatch) -> None:
    """Alpha, palette and samples, whichever way they are cut."""
    images = [picture("RGBA"), picture("P"), picture("L"), picture("1"), transparent_palette()]
    whole = [objects(saved(Image(0, 0, 40, 30, image, node=1))[0]) for image in images]
    monkeypatch.setattr("moralreport.typeset.pdf.graphics.images._BAND", 100)
    assert [objects(saved(Image(0, 0, 40, 30, image, node=1))[0]) for image in images] == whole


def transparent_palette() -> ImageData:
    buffer = io.BytesIO()
    Pillow.effect_noise((40, 30), 50).convert("P").save(buffer, "PNG", transparency=7)
    return ImageData("palette", "png", buffer.getvalue())


@pytest.mark.filterwarnings("error")
def test_what_pillow_says_of_a_damaged_picture_stays_unsaid() -> None:
    damaged = ImageData("cut", "tiff", picture("RGB", "tiff").data[:40])
    assert saved(Image(0, 0, 40, 30, damaged, node=1))[1] == ["image-not-drawn"]


@pytest.mark.parametrize(
    ("mode", "kind", "objects_wanted"),
    [
        ("RGB", "png", 1),
        ("RGBA", "png", 2),
        ("LA", "png", 2),
        ("L", "png", 1),
        ("1", "png", 1),
        ("P", "png", 1),
        ("P", "gif", 1),
        ("RGB", "bmp", 1),
        ("RGB", "tiff", 1),
        ("CMYK", "tiff", 1),
        ("CMYK", "jpeg", 1),
        ("L", "jpeg", 1),
        ("RGB", "webp", 1),
        ("I;16", "png", 1),
    ],
)
def test_every_kind_is_drawn_as_pillow_shows_it(mode: str, kind: str, objects_wanted: int) -> None:
    image = sixteen_bits() if mode == "I;16" else picture(mode, kind)
    data, warnings = saved(Image(20, 10, 120, 90, image, node=1))
    assert not warnings and len(objects(data)) == objects_wanted
    shown = Pillow.open(io.BytesIO(image.data))
    wanted = shown.convert("I").point(lambda v: v / 256).convert("L") if mode == "I;16" else shown.convert("RGBA")
    page = Pillow.new("RGBA", (120, 90), "white")
    page.alpha_composite(wanted.convert("RGBA").resize((120, 90)))
    got = drawn(data).crop((20, 10, 140, 100))
    coarse = [picture.resize((24, 18), Pillow.Resampling.BOX).tobytes() for picture in (got, page.convert("RGB"))]
    differences = [abs(a - b) for a, b in zip(*coarse, strict=True)]
    assert sum(differences) / len(differences) < 8


def sixteen_bits() -> ImageData:
    made, out = Pillow.new("I;16", (40, 30)), io.BytesIO()
    made.putdata([(i % 40) * 1600 for i in range(1200)])
    made.save(out, "png")
    return ImageData("word/media/sixteen.png", "png", out.getvalue())


def quarters() -> ImageData:
    """Red, green over blue, white."""
    made, out = Pillow.new("RGB", (40, 40), "white"), io.BytesIO()
    for box, colour in (((0, 0, 20, 20), "red"), ((20, 0, 40, 20), "lime"), ((0, 20, 20, 40), "blue")):
        made.paste(colour, box)
    made.save(out, "png")
    return ImageData("word/media/quarters.png", "png", out.getvalue())


NAMES: dict[tuple[int, ...], str] = {(255, 0, 0): "r", (0, 255, 0): "g", (0, 0, 255): "b", (255, 255, 255): "w"}


@pytest.mark.parametrize(
    ("changes", "corners"),
    [
        ({}, "rgbw"),
        ({"flip_horizontal": True}, "grwb"),
        ({"flip_vertical": True}, "bwrg"),
        ({"rotation": 90.0}, "brwg"),
        ({"rotation": 180.0}, "wbgr"),
        ({"crop": Insets(0.5, 0.0, 0.0, 0.5)}, "gggg"),
        ({"crop": Insets(0.0, 0.5, 0.5, 0.0)}, "bbbb"),
        ({"crop": Insets(-0.5, 0.0, 0.0, 0.0)}, "wgww"),
        ({"rotation": 90.0, "flip_horizontal": True}, "wgbr"),
    ],
)
def test_turns_mirrors_and_crops(changes: dict[str, Any], corners: str) -> None:
    """Word mirrors the picture first and then turns it clockwise."""
    page = drawn(saved(Image(50, 25, 100, 100, quarters(), node=1, **changes))[0])
    got = [page.getpixel(at) for at in ((60, 35), (140, 35), (60, 115), (140, 115))]
    assert "".join(NAMES[colour] for colour in got if isinstance(colour, tuple)) == corners


def test_what_cannot_be_drawn_is_a_frame_with_a_warning() -> None:
    noise = random.Random(7).randbytes(300)
    broken = picture("RGB", "png").data[:120]
    for data in (noise, broken, b"", b"\xff\xd8\xff\xe0", b"\x01\x00\x00\x00" + noise):
        pdf, warnings = saved(Image(20, 20, 100, 100, ImageData("word/media/x.emf", "emf", data), node=1))
        assert warnings == ["image-not-drawn"] and not objects(pdf)
        assert drawn(pdf).getpixel((70, 30)) == (242, 242, 242)


def test_a_bomb_is_not_decoded() -> None:
    out = io.BytesIO()
    Pillow.new("1", (30000, 30000)).save(out, "png")
    assert saved(Image(0, 0, 10, 10, ImageData("word/media/bomb.png", "png", out.getvalue()), node=1))[1] == ["image-not-drawn"]


def test_jpeg_headers() -> None:
    assert jpeg_header(picture("RGB", "jpeg").data) == (40, 30, 3, 8)
    assert jpeg_header(picture("RGB", "jpeg", progressive=True).data) == (40, 30, 3, 8)
    assert jpeg_header(picture().data) is None
    assert jpeg_header(b"\xff\xd8\xff\xc0\x00") is None


def test_a_document_without_pictures_does_not_wait_for_pillow() -> None:
    code = """
import sys
import moralreport.typeset.pdf.library
assert "PIL.TiffTags" not in sys.modules
from PIL import Image
assert Image.new("L", (1, 1)).size == (1, 1) and "PIL.TiffTags" in sys.modules
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
