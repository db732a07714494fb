"""Drawings as large as shares of page and margins, shapes that grow to their text."""

from __future__ import annotations

from typing import Any

import pytest
from tests.typeset.layout.composing import laid, lines, row, section, table
from tests.typeset.layout.inline.setting import glyph_text, paragraph

from moralreport.typeset.document import Anchor, AxisPosition, ImageData, InlineDrawing, Picture, Shape, TextBox
from moralreport.typeset.document.plane import NO_INSETS, Insets
from moralreport.typeset.layout.drawings.drawings import insets_along
from moralreport.typeset.pages import GlyphRun, Image, Item, Path, Transform

HERE = AxisPosition("page", offset=0.0)
TIGHT = NO_INSETS


def items(*inlines: Any) -> list[Item]:
    layout, _ = laid(section(paragraph(*inlines)))
    return [item for page in layout.pages for item in page.items]


def size_of(anchor: Anchor) -> tuple[float, float]:
    (image,) = [item for item in items(anchor, "x") if isinstance(item, Image)]
    return image.width, image.height


def edge(shape: Shape, *, inline: bool = False) -> float:
    """The lower edge of a shape that begins at the top of the page, or of the text where it stands in the line."""
    holder = InlineDrawing(shape, paragraph("x").mark) if inline else Anchor(shape, HERE, HERE)
    (path,) = [item for item in items(holder, "x") if isinstance(item, Path)]
    return max(float(command[-1]) for command in path.commands if len(command) > 1)


def box(height: float, **text: Any) -> Shape:
    return Shape("rect", 90.0, height, fill="DDEBF7", text=TextBox((lines(3),), TIGHT, **text))


def test_sizes_are_shares_of_what_they_name() -> None:
    picture = Picture(ImageData("p", "png", b""), 40.0, 20.0, "alt")
    assert size_of(Anchor(picture, HERE, HERE, share_width=("margin", 0.5))) == (50.0, 20.0)
    assert size_of(Anchor(picture, HERE, HERE, share_width=("page", 0.5), share_height=("topMargin", 2.0))) == (60.0, 20.0)
    assert size_of(Anchor(picture, HERE, HERE, share_height=("page", 0.25))) == (40.0, 30.0)


def test_a_shape_fits_its_text_where_it_is_told_to() -> None:
    assert edge(box(10.0, autofit=True)) == 30.0
    assert edge(box(10.0)) == 10.0
    assert edge(box(50.0, autofit=True)) == 30.0
    assert edge(box(50.0)) == 50.0
    assert edge(box(10.0, autofit=True, direction="btLr")) == 10.0


def test_a_shape_with_vertical_text_fits_it_across() -> None:
    shape = Shape("rect", 90.0, 50.0, fill="DDEBF7", text=TextBox((lines(3),), TIGHT, autofit=True, direction="tbRl"))
    anchor = Anchor(shape, HERE, HERE, share_width=("page", 0.9), share_height=("page", 0.75))
    (path,) = [item for item in items(anchor, "x") if isinstance(item, Path)]
    assert max(float(command[-2]) for command in path.commands if len(command) > 2) == 30.0
    assert max(float(command[-1]) for command in path.commands if len(command) > 2) == 90.0


@pytest.mark.parametrize(("direction", "corner"), [("lrTb", (1.0, 2.0)), ("tbRl", (2.0, 3.0)), ("btLr", (4.0, 1.0))])
def test_insets_belong_to_the_sides_of_the_box(direction: str, corner: tuple[float, float]) -> None:
    assert insets_along(TextBox((), Insets(1.0, 2.0, 3.0, 4.0), direction=direction))[:2] == corner


@pytest.mark.parametrize(("wide", "clip"), [(200.0, (0.0, 90.0)), (60.0, None)])
def test_a_table_shows_only_inside_its_box(wide: float, clip: tuple[float, float] | None) -> None:
    shape = Shape("rect", 90.0, 50.0, text=TextBox((table(row("a"), grid=(wide,)),), TIGHT))
    (inside,) = [item for item in items(Anchor(shape, HERE, HERE), "x") if isinstance(item, Transform)]
    assert (inside.clip and inside.clip[::2]) == clip


def test_a_shape_in_the_line_grows_too() -> None:
    assert edge(box(10.0, autofit=True), inline=True) == edge(box(30.0), inline=True)


def test_the_height_of_a_shape_that_fits_its_text_is_not_shared() -> None:
    shape = box(10.0, autofit=True)
    (path,) = [item for item in items(Anchor(shape, HERE, HERE, share_height=("page", 0.5)), "x") if isinstance(item, Path)]
    assert max(float(command[-1]) for command in path.commands if len(command) > 1) == 30.0


def lines_of(box: Shape) -> list[tuple[float, str]]:
    """Where each line of the text in a box begins, and what it says."""
    inside = [(item.matrix[4], inner) for item in items(Anchor(box, HERE, HERE)) if isinstance(item, Transform) for inner in item.items]
    runs = [(left + run.x, glyph_text(run).strip()) for left, run in inside if isinstance(run, GlyphRun)]
    return [(x, text) for x, text in runs if text]


def test_text_that_never_breaks_runs_out_where_its_alignment_leaves_room() -> None:
    text = "aaaa bbbb"
    assert lines_of(Shape("rect", 50.0, 40.0, text=TextBox((paragraph(text),), TIGHT))) == [(0.0, "aaaa"), (0.0, "bbbb")]
    assert lines_of(Shape("rect", 50.0, 40.0, text=TextBox((paragraph(text),), TIGHT, no_wrap=True))) == [(0.0, text)]
    middle = TextBox((paragraph(text, alignment="center"),), TIGHT, no_wrap=True)
    ((x, shown),) = lines_of(Shape("rect", 50.0, 40.0, text=middle))
    assert x == pytest.approx(-20.0, abs=0.5) and shown == text


def test_a_box_that_fits_its_unbroken_text_grows_to_the_right() -> None:
    middle = TextBox((paragraph("aaaa bbbb", alignment="center"),), TIGHT, autofit=True, no_wrap=True)
    ((x, text),) = lines_of(Shape("rect", 50.0, 40.0, text=middle))
    assert x == pytest.approx(0.0, abs=0.5) and text == "aaaa bbbb"
