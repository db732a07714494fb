"""Fills of VML shapes and of pages: patterns, flowing colours, pictures (part 4, 14.1.2.5; 17.2.1)."""

from __future__ import annotations

from io import BytesIO

import pytest
from lxml import etree
from PIL import Image
from tests.typeset.docx.word_specimens import NAMESPACES, paragraph, relationship, word_file

from moralreport.errors import Warning
from moralreport.typeset import docx
from moralreport.typeset.document import Document, InlineDrawing, Paragraph, Pattern, Shape
from moralreport.typeset.docx.paint.gradients import read_vml_gradient

SHOWN = "<w:displayBackgroundShape/>"


def dots(size: int = 8) -> bytes:
    """A picture whose first row is light."""
    image = Image.new("L", (size, size))
    for x in range(size):
        image.putpixel((x, 0), 255)
    out = BytesIO()
    image.save(out, "PNG")
    return out.getvalue()


def read(fill: str, picture: bytes, page: str = "") -> tuple[Document, tuple[Warning, ...]]:
    shape = f'<w:p><w:r><w:pict><v:rect fillcolor="#ff0000" style="width:60pt;height:40pt">{fill}</v:rect></w:pict></w:r></w:p>'
    body = f"<w:document {NAMESPACES}>{page}<w:body>{shape}</w:body></w:document>"
    parts: dict[str, bytes | str] = {"word/document.xml": body, "word/dots.png": picture}
    return docx.read(word_file("", parts=parts, links=relationship("dots", "image", "dots.png"), settings=SHOWN))


def shape_of(document: Document) -> Shape:
    block = document.sections[0].blocks[0]
    assert isinstance(block, Paragraph) and isinstance(block.inlines[0], InlineDrawing)
    assert isinstance(block.inlines[0].drawing, Shape)
    return block.inlines[0].drawing


def test_light_dots_of_a_pattern_have_the_colour_of_the_fill() -> None:
    document, warnings = read('<v:fill r:id="dots" type="pattern" color2="blue"/>', dots())
    assert shape_of(document).pattern == Pattern((255, 0, 0, 0, 0, 0, 0, 0), "FF0000", "0000FF")
    assert not warnings


@pytest.mark.parametrize("picture", (dots(9), b"no picture"))
def test_a_picture_that_is_no_pattern_leaves_one_colour_and_is_warned_of(picture: bytes) -> None:
    document, warnings = read('<v:fill r:id="dots" type="pattern"/>', picture)
    assert (shape_of(document).pattern, shape_of(document).fill) == (None, "FF0000")
    assert "picture-fill" in [warning.code for warning in warnings]


def test_a_background_without_a_colour_is_none() -> None:
    """Not even its picture shows (LibreOffice's tdf126533_noPageBitmap.docx, seen in Word)."""
    fill = '<v:background><v:fill r:id="dots" type="frame"/></v:background>'
    grounds = [read("", dots(), f"<w:background{color}>{fill}</w:background>")[0].ground for color in ("", ' w:color="FFFFFF"')]
    assert [ground is not None for ground in grounds] == [False, True]


def test_what_fills_the_page_is_a_shape_behind_it() -> None:
    page = '<w:background w:color="C00000"><v:background fillcolor="#c00000">{}</v:background></w:background>'
    document, warnings = read("", dots(), page.format('<v:fill r:id="dots" type="frame"/>'))
    assert document.background == "C00000" and document.ground is not None and document.ground.picture is not None
    assert not warnings
    flowing = read("", dots(), page.format('<v:fill type="gradient" color2="white"/>'))[0].ground
    assert flowing is not None and flowing.gradient is not None
    assert read("", dots(), page.format(""))[0].ground is None


@pytest.mark.parametrize(
    ("more", "stops"),
    (
        ("", ((0.0, "FF0000"), (1.0, "0000FF"))),
        ('focus="100%"', ((0.0, "0000FF"), (1.0, "FF0000"))),
        ('focus="50%"', ((0.0, "0000FF"), (0.5, "FF0000"), (1.0, "0000FF"))),
        ('focus="-50%"', ((0.0, "FF0000"), (0.5, "0000FF"), (1.0, "FF0000"))),
        ('colors="0 red;16384f lime;1 blue"', ((0.0, "FF0000"), (0.25, "00FF00"), (1.0, "0000FF"))),
        ('colors="0 red;16384f lime;1 blue" focus="100%"', ((0.0, "0000FF"), (0.75, "00FF00"), (1.0, "FF0000"))),
        ('colors="nonsense"', ((0.0, "FF0000"), (1.0, "0000FF"))),
    ),
)
def test_colours_flow_from_the_focus_through_those_that_are_listed(more: str, stops: tuple[tuple[float, str], ...]) -> None:
    found = read_vml_gradient(etree.fromstring(f'<fill type="gradient" color2="blue" {more}/>'), "FF0000")
    assert found is not None and found.stops == stops


def test_paragraphs_stand_over_the_ground() -> None:
    assert docx.read(word_file(paragraph("ก"), settings=SHOWN))[0].ground is None
