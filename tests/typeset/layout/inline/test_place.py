"""What is drawn for a line, and which structure node it belongs to."""

from __future__ import annotations

from typing import TypeVar

import pytest
from tests.typeset.layout.inline.setting import SARABUN, SQUARE, Setting, environment, glyph_text, paragraph, run

from moralreport.typeset.document import (
    Anchor,
    AxisPosition,
    BookmarkStart,
    Field,
    ImageData,
    InlineDrawing,
    Label,
    Link,
    NoteMark,
    NoteReference,
    Picture,
    Placeholder,
    Text,
)
from moralreport.typeset.document.plane import Insets
from moralreport.typeset.layout.environment import FieldValues, PageContext
from moralreport.typeset.layout.structure.tree import Nodes
from moralreport.typeset.pages import GlyphRun, Image, LinkArea

Kind = TypeVar("Kind")


def of_kind(items: tuple[object, ...], kind: type[Kind]) -> list[Kind]:
    return [item for item in items if isinstance(item, kind)]


# --- runs -------------------------------------------------------------------------------------------


def test_neighbours_of_one_look_are_one_run() -> None:
    setting = Setting(paragraph("ประกาศ (abc) ", Text("ที่", SARABUN), run=SARABUN), 500.0)
    assert [glyph_text(found) for found in setting.runs()] == ["ประกาศ (abc) ที่"]


def test_runs_are_parted_where_colour_size_or_baseline_change() -> None:
    inlines = [Text("a", run(color="FF0000")), Text("b", SQUARE), Text("c", run(size=8.0)), Text("2", run(vertical_align="superscript"))]
    found = Setting(paragraph(*inlines), 500.0).runs()
    assert [(glyph_text(one), one.color, one.size) for one in found] == [
        ("a", "FF0000", 10.0),
        ("b", "000000", 10.0),
        ("c", "000000", 8.0),
        ("2", "000000", pytest.approx(20 / 3)),
    ]
    assert found[3].y == pytest.approx(found[1].y - 10 / 3)


def test_a_broken_line_keeps_one_space_so_that_readers_part_the_words() -> None:
    setting = Setting(paragraph("aaaa    bbbb"), 50.0)
    assert glyph_text(setting.runs(0)[0]) == "aaaa "


def test_capitals_and_small_capitals_are_drawn_and_the_text_stays_as_written() -> None:
    (found,) = Setting(paragraph("abค", run=run(caps=True))).runs()
    (plain,) = Setting(paragraph("ABค")).runs()
    assert glyph_text(found) == "abค" and [one.glyph for one in found.glyphs] == [one.glyph for one in plain.glyphs]
    small = Setting(paragraph("Ab", run=run(small_caps=True))).runs()
    assert [(glyph_text(one), one.size) for one in small] == [("A", 10.0), ("b", 8.0)]


def test_a_letter_whose_capital_is_two_gives_way_to_them() -> None:
    assert glyph_text(Setting(paragraph("aß", run=run(caps=True))).runs()[0]) == "aSS"


def test_hidden_text_is_left_out() -> None:
    assert Setting(paragraph("a", Text("b", run(hidden=True)), "c")).texts == ["ac"]


def test_scaled_text_is_wider() -> None:
    (found,) = Setting(paragraph("abc", run=run(scale=1.5))).runs()
    assert found.scale == 1.5 and found.width == pytest.approx(45.0)


def test_marks_stay_in_their_cluster_under_character_spacing() -> None:
    (found,) = Setting(paragraph("ที่นี่", run=run(spacing=3.0))).runs()
    assert [room for room in found.spacing if room] == [3.0, 3.0]
    assert found.width == pytest.approx(26.0)


@pytest.mark.parametrize(("base", "rest"), [("ป", "ี่ก"), ("น", "้ำใจ"), ("ญ", "ุก")])
def test_marks_are_set_on_their_letter_whatever_their_colour(base: str, rest: str) -> None:
    (whole,) = Setting(paragraph(base + rest, run=SARABUN), 500.0).runs()
    first, last = Setting(paragraph(Text(base, SARABUN), Text(rest, run(SARABUN, color="FF0000"))), 500.0).runs()
    assert first.glyphs + last.glyphs == whole.glyphs
    assert last.x == pytest.approx(first.x + first.width)


# --- links, notes, fields, drawings -----------------------------------------------------------------


def test_a_link_over_two_lines_has_two_areas_and_one_node() -> None:
    link = Link("https://www.senate.go.th/")
    setting = Setting(paragraph("aa ", Text("bbb ccc", SQUARE, link)), 60.0)
    nodes = Nodes(setting.builder, setting.builder.add("P", 0))
    areas = [area for i in (0, 1) for area in of_kind(setting.setter.place(setting.lines[i], 5.0, i * 10.0, nodes), LinkArea)]
    assert [area.y for area in areas] == pytest.approx([0.0, 10.0])
    assert [(area.x, area.uri, area.contents) for area in areas] == [
        (35.0, "https://www.senate.go.th/", "bbb"),
        (5.0, "https://www.senate.go.th/", "ccc"),
    ]
    (node,) = {area.node for area in areas}
    assert node is not None and setting.builder.nodes()[node].role == "Link"


def test_a_paragraph_placed_again_gets_new_nodes() -> None:
    setting = Setting(paragraph(Text("bbb", SQUARE, Link(bookmark="here"))))
    first, second = (of_kind(setting.items(tagged=True), LinkArea)[0].node for _ in range(2))
    assert first != second


def test_artifacts_have_no_nodes() -> None:
    items = Setting(paragraph("a", Text("b", SQUARE, Link(bookmark="here")), label=Label("๑", SQUARE))).items()
    assert {getattr(item, "node", None) for item in items} == {None}


def test_a_note_reference_has_its_own_node_and_is_told_by_its_line() -> None:
    reference = NoteReference("footnote", "2", run(vertical_align="superscript"))
    env = environment(note_numbers={("footnote", "2"): "๑"})
    setting = Setting(paragraph("aaaa ", "bb", reference), 60.0, env)
    assert [line.notes for line in setting.lines] == [(), (reference,)]
    mark = of_kind(setting.items(1, tagged=True), GlyphRun)[-1]
    assert glyph_text(mark) == "๑" and mark.node is not None
    nodes = setting.builder.nodes()
    link = nodes[mark.node]
    assert (link.role, link.parent is not None and nodes[link.parent].role) == ("Link", "Reference")


def test_the_note_shows_its_own_number() -> None:
    assert Setting(paragraph(NoteMark(SQUARE), " a"), env=environment(note_mark="๓")).texts == ["๓ a"]


@pytest.mark.parametrize(
    ("field", "text"),
    [
        (Field("PAGE", SQUARE), "ข"),
        (Field("PAGE", SQUARE, number_format="thaiNumbers"), "๒"),
        (Field("NUMPAGES", SQUARE, number_format="decimal"), "12"),
        (Field("SECTIONPAGES", SQUARE), "4"),
        (Field("SECTION", SQUARE), "2"),
        (Field("PAGEREF", SQUARE, argument="aim"), "ค"),
        (Field("PAGEREF", SQUARE, argument="aim", number_format="thaiNumbers"), "๓"),
        (Field("PAGEREF", SQUARE, argument="lost", cached="9"), "9"),
    ],
)
def test_fields_show_what_layout_knows(field: Field, text: str) -> None:
    values = FieldValues({"aim": "ค"}, {"aim": 3}, 12, {1: 4})
    env = environment(fields=values, page=PageContext(2, "thaiLetters", 1))
    assert Setting(paragraph(field), env=env).texts == [text]


def test_bookmarks_and_anchors_belong_to_the_line_that_they_stand_in() -> None:
    anchor = Anchor(Picture(None, 5.0, 5.0), AxisPosition("column", offset=0.0), AxisPosition("paragraph", offset=0.0))
    setting = Setting(paragraph(BookmarkStart("one"), "aaaa ", BookmarkStart("two"), "bbbb", anchor, BookmarkStart("three")), 50.0)
    assert [line.bookmarks for line in setting.lines] == [("one",), ("two", "three")]
    assert [line.anchors for line in setting.lines] == [(), (anchor,)]


def test_an_inline_picture_stands_on_the_baseline_between_its_distances() -> None:
    picture = Picture(ImageData("a.png", "png", b""), 30.0, 20.0, alt_text="ภาพ")
    setting = Setting(paragraph("a", InlineDrawing(picture, SQUARE, Insets(1.0, 2.0, 3.0, 4.0)), "b"), 200.0)
    items = setting.items(tagged=True)
    (image,) = of_kind(items, Image)
    assert image.x == 11.0 and image.y == pytest.approx(2.0)
    assert [(glyph_text(one), one.x) for one in of_kind(items, GlyphRun)] == [("a", 0.0), ("b", 44.0)]


def test_a_picture_that_has_no_room_goes_to_the_next_line_and_one_too_wide_stays() -> None:
    drawing = InlineDrawing(Picture(None, 60.0, 20.0), SQUARE)
    assert Setting(paragraph("abcde", drawing, "f"), 100.0).texts == ["abcde", "\ufffcf"]
    assert Setting(paragraph(drawing), 50.0).texts == ["\ufffc"]


def test_a_placeholder_without_size_is_set_as_its_text() -> None:
    assert Setting(paragraph("a ", Placeholder("equation", "x=y", 0.0, 0.0, SQUARE))).texts == ["a x=y"]


# --- widths for tables ------------------------------------------------------------------------------


def test_the_minimum_is_the_longest_piece_and_the_maximum_the_widest_line() -> None:
    setter = Setting(paragraph("aa bbbb c", indent_left=10.0, indent_right=5.0)).setter
    assert (setter.minimum_width(), setter.maximum_width()) == pytest.approx((55.0, 105.0))


def test_a_label_counts_in_both_widths() -> None:
    setter = Setting(paragraph("aa bbbb", label=Label("๑.", SQUARE), indent_left=40.0, first_line=-30.0)).setter
    assert (setter.minimum_width(), setter.maximum_width()) == pytest.approx((80.0, 110.0))


def test_a_long_name_does_not_force_a_wide_column() -> None:
    setter = Setting(paragraph("สำนักงานเลขาธิการวุฒิสภา", run=SARABUN)).setter
    assert setter.minimum_width() < 0.5 * setter.maximum_width()


def test_columns_are_fitted_to_words_though_lines_keep_terms_together() -> None:
    setter = Setting(paragraph("ร้อยละ ๘๐", run=SARABUN)).setter
    assert setter.minimum_width() == Setting(paragraph("ร้อยละ", run=SARABUN)).setter.maximum_width()
    for whole, part in (("๗๔๔๐-๐๐๑-๐๐๐๑", "๗๔๔๐-"), ("เม.ย.-มิ.ย.", "เม.ย.-")):
        least = Setting(paragraph(whole, run=SARABUN)).setter.minimum_width()
        assert least == pytest.approx(Setting(paragraph(part, run=SARABUN)).setter.maximum_width())


def test_fit_text_ends_where_its_width_says() -> None:
    fits = [run(fit_width=60.0, fit_id="1"), run(bold=True, fit_width=60.0, fit_id="1")]
    setting = Setting(paragraph("aa", Text("bb", fits[0]), Text("cc", fits[1]), "dd"))
    runs = of_kind(setting.items(0), GlyphRun)
    assert glyph_text(runs[-1]) == "dd" and runs[-1].x - runs[0].x == pytest.approx(20.0 + 60.0)
