"""Recoloured pictures, judged by their samples."""

from __future__ import annotations

import io

import pytest
from lxml import etree
from PIL import Image
from tests.typeset.docx.word_specimens import NAMESPACES

from moralreport.typeset.document import ImageData
from moralreport.typeset.docx.drawings.picture_effects import Recoloring, _redrawn, recoloring_of_blip, recoloring_of_imagedata
from moralreport.typeset.docx.paint.colors import ThemeColors

WASHED = Recoloring(gain=0.3, lift=0.35)


def picture(*colors: tuple[int, int, int]) -> ImageData:
    image = Image.new("RGB", (len(colors), 1))
    image.putdata(colors)
    buffer = io.BytesIO()
    image.save(buffer, "PNG")
    return ImageData("image1.png", "png", buffer.getvalue())


def samples(image: ImageData | None) -> list[tuple[int, ...]]:
    assert image is not None
    with Image.open(io.BytesIO(image.data)) as found:
        data = found.convert("RGBA").tobytes()
    return [tuple(data[at : at + 4]) for at in range(0, len(data), 4)]


def blip(inside: str) -> Recoloring:
    return recoloring_of_blip(etree.fromstring(f"<a:blip {NAMESPACES}>{inside}</a:blip>"), ThemeColors({}, {}))


def test_washout_leaves_white_white() -> None:
    change = blip('<a:lum bright="70000" contrast="-70000"/>')
    assert (change.gain, change.lift) == pytest.approx((0.3, 0.35))
    found = samples(_redrawn(picture((255, 255, 255), (0, 0, 0)), change))
    assert found == [(255, 255, 255, 255), (178, 178, 178, 255)]


def test_the_washout_of_old_watermarks_is_the_same() -> None:
    data = etree.fromstring(f'<v:imagedata {NAMESPACES} gain="19661f" blacklevel="22938f"/>')
    change = recoloring_of_imagedata(data)
    assert (change.gain, change.lift) == pytest.approx((0.3, 0.35), abs=0.001)


def test_two_colours_greys_and_black_and_white() -> None:
    two = blip('<a:duotone><a:srgbClr val="102030"/><a:srgbClr val="F0E0D0"/></a:duotone>')
    assert samples(_redrawn(picture((0, 0, 0), (255, 255, 255)), two)) == [(16, 32, 48, 255), (240, 224, 208, 255)]
    assert samples(_redrawn(picture((255, 0, 0)), blip("<a:grayscl/>")))[0] == (76, 76, 76, 255)
    assert samples(_redrawn(picture((90, 90, 90), (200, 200, 200)), blip('<a:biLevel thresh="50000"/>')))[1][:3] == (255, 255, 255)


def test_one_colour_becomes_transparent() -> None:
    clear = '<a:clrTo><a:srgbClr val="C00000"><a:alpha val="0"/></a:srgbClr></a:clrTo>'
    change = blip(f'<a:clrChange><a:clrFrom><a:srgbClr val="C00000"/></a:clrFrom>{clear}</a:clrChange>')
    assert [alpha for *_, alpha in samples(_redrawn(picture((192, 0, 0), (191, 0, 0)), change))] == [0, 255]
    assert samples(_redrawn(picture((1, 2, 3)), blip('<a:alphaModFix amt="40000"/>')))[0][3] == 102


def test_what_is_no_picture_stays_as_it_is() -> None:
    assert _redrawn(ImageData("x.emf", "emf", b"\x01\x00\x00\x00nothing"), WASHED) is None
