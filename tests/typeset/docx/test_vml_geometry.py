"""Geometry of VML shapes: paths with formulas, the number of the type, polylines, arcs, round rectangles."""

from __future__ import annotations

import pytest
from tests.typeset.docx.word_specimens import first_paragraph

from moralreport.typeset.document import Anchor, GeometryPath, Group, InlineDrawing, LineEnd, Shape
from moralreport.typeset.docx.vml.paths import vml_paths
from moralreport.typeset.docx.vml.types import PRESETS
from moralreport.typeset.layout.geometry.library import presets
from moralreport.typeset.layout.geometry.outlines import parts_of, text_room

SIZE = 'style="width:100pt;height:50pt"'


def shape_of(inside: str) -> Shape:
    paragraph = first_paragraph(f"<w:p><w:r><w:pict>{inside}</w:pict></w:r></w:p>")
    (inline,) = (found for found in paragraph.inlines if isinstance(found, InlineDrawing))
    assert isinstance(inline.drawing, Shape)
    return inline.drawing


def ends(shape: Shape) -> list[tuple[float, ...]]:
    assert shape.custom is not None
    (part,) = parts_of(shape.custom, shape.width, shape.height)
    return [tuple(float(value) for value in command[-2:]) for command in part.outline if len(command) > 1]


def commands(path: str) -> tuple[GeometryPath, ...]:
    return vml_paths(path, float, (100.0, 100.0), (0.0, 0.0))


ARROW = (
    '<v:shapetype id="_x0000_t13" coordsize="21600,21600" o:spt="13" adj="16200,5400" path="m@0,l@0@1,0@1,0@2@0@2@0,21600,21600,10800xe">'
    '<v:formulas><v:f eqn="val #0"/><v:f eqn="val #1"/><v:f eqn="sum height 0 #1"/><v:f eqn="sum 10800 0 #1"/><v:f eqn="sum width 0 #0"/>'
    '<v:f eqn="prod @4 @3 10800"/><v:f eqn="sum width 0 @5"/></v:formulas><v:path textboxrect="0,@1,@6,@2"/></v:shapetype>'
)


def test_the_path_of_a_type_is_drawn_with_the_adjust_values_of_the_shape() -> None:
    plain = shape_of(f'{ARROW}<v:shape type="#_x0000_t13" {SIZE}/>')
    assert ends(plain) == [(75, 0), (75, 12.5), (0, 12.5), (0, 37.5), (75, 37.5), (75, 50), (100, 25)]
    adjusted = shape_of(f'{ARROW}<v:shape type="#_x0000_t13" {SIZE} adj="10800"/>')
    assert ends(adjusted)[:2] == [(50, 0), (50, 12.5)]
    second = shape_of(f'{ARROW}<v:shape type="#_x0000_t13" {SIZE} adj=",0"/>')
    assert ends(second)[1] == (75, 0)


def test_text_stands_in_the_first_rectangle_of_the_type() -> None:
    found = shape_of(f'{ARROW}<v:shape type="#_x0000_t13" {SIZE}/>')
    assert found.custom is not None
    assert text_room(found.custom, 100.0, 50.0) == pytest.approx((0, 12.5, 87.5, 37.5))


def test_a_shape_of_a_number_alone_is_the_preset_of_that_number() -> None:
    assert shape_of(f'<v:shape o:spt="183" {SIZE}/>').geometry == "sun"
    assert shape_of(f'<v:shape o:spt="999" {SIZE}/>').geometry == "rect"
    assert set(PRESETS.values()) <= set(presets())
    assert len(PRESETS) > 150


def test_elements_with_a_geometry_of_their_own() -> None:
    assert shape_of(f'<v:roundrect {SIZE} arcsize="16384f"/>').adjust == (("adj", 25_000.0),)
    assert shape_of(f"<v:roundrect {SIZE}/>").adjust == (("adj", 20_000.0),)
    assert shape_of(f'<v:arc {SIZE} startangle="0" endangle="180"/>').adjust == (("adj1", 16_200_000), ("adj2", 5_400_000))
    line = shape_of(f'<v:polyline {SIZE} points="10pt,10pt 60pt,35pt 110pt,10pt" filled="f"/>')
    assert ends(line) == [(0, 0), (50, 50), (100, 0)]


def test_connectors_are_not_filled_nor_what_the_type_leaves_empty() -> None:
    assert shape_of(f'<v:shape o:spt="34" {SIZE}/>').fill is None
    empty = '<v:shapetype id="_x0000_t19" o:spt="19" filled="f" path="m,l10,10e" coordsize="10,10"/>'
    assert shape_of(f'{empty}<v:shape type="#_x0000_t19" {SIZE}/>').fill is None
    assert shape_of(f'{empty}<v:shape type="#_x0000_t19" {SIZE} filled="t"/>').fill == "FFFFFF"


def test_heads_of_lines_have_their_sizes() -> None:
    line = shape_of('<v:line from="0,0" to="50pt,0"><v:stroke endarrow="block" endarrowwidth="wide" endarrowlength="short"/></v:line>')
    assert (line.head_end, line.tail_end) == (None, LineEnd("triangle", "lg", "sm"))


def test_parts_of_a_path_may_be_unfilled_or_unstroked() -> None:
    first, second = commands("m0,0l10,0nsem0,0l10,10nfe")
    assert (first.fill, first.stroked) == ("norm", False)
    assert (second.fill, second.stroked) == ("none", True)


def test_relative_commands_start_where_the_pen_is() -> None:
    (path,) = commands("m10,10r5,5,5,5t10,0v0,5,5,5,5,0e")
    assert path.commands == (("M", 10, 10), ("L", 15, 15), ("L", 20, 20), ("M", 30, 20), ("C", 30, 25, 35, 25, 35, 20))


def test_quarters_of_ellipses_begin_along_one_axis_and_the_other() -> None:
    (path,) = commands("m0,50qx50,0,100,50qy150,80e")
    near = 50 * 0.5522847498
    assert path.commands[1] == pytest.approx(("C", near, 50, 50, near, 50, 0))
    assert path.commands[2] == pytest.approx(("C", 50, near, 100 - near, 50, 100, 50))
    assert path.commands[3] == pytest.approx(("C", 100, 50 + near * 0.6, 150 - near, 80, 150, 80))


def test_splines_run_through_the_middles_between_their_points() -> None:
    (path,) = commands("m0,0qb12,24,36,24,48,0e")
    assert path.commands[1] == ("C", 8, 16, 16, 24, 24, 24)
    assert path.commands[2] == ("C", 32, 24, 40, 16, 48, 0)


def test_an_empty_place_between_commas_is_nought() -> None:
    (path,) = commands("m,5l10,,20,30e")
    assert path.commands == (("M", 0, 5), ("L", 10, 0), ("L", 20, 30))


@pytest.mark.parametrize(("letter", "sweep"), [("wa", 360), ("wr", 360), ("at", -360), ("ar", -360)])
def test_an_arc_from_a_point_to_itself_is_all_of_the_ellipse(letter: str, sweep: int) -> None:
    (path,) = commands(f"{letter}0,0,100,60,50,0,50,0e")
    assert path.commands[-1] == ("A", 50, 30, -90 * 60_000, sweep * 60_000)


@pytest.mark.parametrize(("letter", "first"), [("wa", "L"), ("at", "L"), ("wr", "M"), ("ar", "M")])
def test_an_arc_is_joined_to_the_pen_or_begins_afresh_and_leaves_it_at_its_end(letter: str, first: str) -> None:
    """The corner of its box is in the direction of 45 degrees of the ellipse."""
    (path,) = commands(f"m7,7{letter}0,40,100,100,50,40,100,100r1,0e")
    assert path.commands[1] == pytest.approx((first, 50, 40))
    assert path.commands[3] == pytest.approx(("L", 51 + 50 * 0.5**0.5, 70 + 30 * 0.5**0.5))


def test_arcs_run_with_and_against_the_clock() -> None:
    (clockwise,) = commands("wr0,0,100,100,50,0,100,50e")
    assert clockwise.commands[0] == pytest.approx(("M", 50, 0))
    assert clockwise.commands[1:] == (("A", 50, 50, -90 * 60_000, 90 * 60_000),)
    (against,) = commands("ar0,0,100,100,50,0,100,50e")
    assert against.commands[1] == ("A", 50, 50, -90 * 60_000, -270 * 60_000)
    (turned,) = commands(f"al50,50,50,50,{-180 * 65536},{-180 * 65536}e")
    assert turned.commands[0] == pytest.approx(("M", 0, 50))
    assert turned.commands[1:] == (("A", 50, 50, 180 * 60_000, 180 * 60_000),)


def test_a_path_of_nonsense_is_no_path() -> None:
    assert commands("") == commands("zzz") == commands("m") == ()


def test_a_polyline_is_as_large_as_its_points_and_stands_where_they_are() -> None:
    """As Word writes freeforms of straight lines: no width, no height, points in lengths of the page."""
    line = '<v:polyline style="position:absolute" points="76pt,77pt,143pt,95pt,271pt,40pt" coordsize="3900,1100" filled="f"/>'
    (anchor,) = first_paragraph(f"<w:p><w:r><w:pict>{line}</w:pict></w:r></w:p>").inlines
    assert isinstance(anchor, Anchor) and isinstance(anchor.drawing, Shape)
    assert (anchor.horizontal.offset, anchor.vertical.offset, anchor.drawing.width, anchor.drawing.height) == (76, 40, 195, 55)
    assert ends(anchor.drawing) == [(0, 37), (67, 55), (195, 0)]


def test_a_polyline_in_a_group_is_measured_in_the_numbers_of_the_group() -> None:
    line = '<v:polyline points="100,50,300,150,500,50" filled="f"/>'
    group = f'<v:group style="width:100pt;height:50pt" coordsize="1000,500">{line}</v:group>'
    (inline,) = first_paragraph(f"<w:p><w:r><w:pict>{group}</w:pict></w:r></w:p>").inlines
    assert isinstance(inline, InlineDrawing) and isinstance(inline.drawing, Group)
    ((x, y, shape),) = inline.drawing.children
    assert isinstance(shape, Shape) and (x, y, shape.width, shape.height) == (10, 5, 40, 10)
