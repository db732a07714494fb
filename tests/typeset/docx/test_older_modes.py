"""Compatibility options that Word honours in files of older modes (part 4, 14.8.3): each with the option, without it, and in mode 15."""

from __future__ import annotations

import pytest
from tests.typeset.docx.word_specimens import blocks_of, first_table, paragraph, read, style
from tests.typeset.layout import composing
from tests.typeset.layout.inline import setting

from moralreport.typeset.document import Anchor, AxisPosition, Document, FloatingTable, Habits, Label, Paragraph, Shape, Table, Text
from moralreport.typeset.document.plane import NO_INSETS

NEW = '<w:compatSetting w:name="compatibilityMode" w:val="15"/>'


def settings(option: str, more: str = "") -> str:
    return f"<w:compat><w:{option}/>{more}</w:compat>"


def box(anchor: str = "middle") -> str:
    place = f"position:absolute;width:90pt;height:60pt;v-text-anchor:{anchor}"
    text = f"<v:textbox><w:txbxContent>{paragraph('ก')}</w:txbxContent></v:textbox>"
    return f'<w:p><w:r><w:pict><v:rect style="{place}">{text}</v:rect></w:pict></w:r></w:p>'


def cells(inside: str, properties: str = "") -> str:
    return f"<w:tbl><w:tr><w:tc><w:tcPr>{properties}</w:tcPr>{inside}</w:tc></w:tr></w:tbl>"


@pytest.mark.parametrize(("more", "kept"), (("", True), (NEW, False)))
def test_paragraphs_of_one_style_may_keep_their_space_in_cells(more: str, kept: bool) -> None:
    body = cells(paragraph("ก", "<w:contextualSpacing/>")) + paragraph("ข", "<w:contextualSpacing/>")
    found = read(body, settings=settings("allowSpaceOfSameStyleInTable", more)).sections[0].blocks
    assert isinstance(found[0], Table) and isinstance(found[1], Paragraph)
    inner = found[0].rows[0].cells[0].blocks[0]
    assert isinstance(inner, Paragraph)
    assert inner.properties.contextual_spacing is not kept
    assert found[1].properties.contextual_spacing


@pytest.mark.parametrize(("more", "space"), (("", 0.0), (paragraph("ข", "<w:contextualSpacing/>"), 10.0)))
def test_a_paragraph_alone_in_its_cell_has_no_contextual_space(more: str, space: float) -> None:
    body = cells(paragraph("ก", '<w:spacing w:before="200" w:after="200"/><w:contextualSpacing/>') + more)
    (found,) = read(body).sections[0].blocks
    assert isinstance(found, Table)
    inner = found.rows[0].cells[0].blocks[0]
    assert isinstance(inner, Paragraph)
    assert (inner.properties.space_before, inner.properties.space_after) == (space, space)


@pytest.mark.parametrize(("option", "aligned"), (("doNotVertAlignInTxbx", "top"), ("growAutofit", "center")))
def test_text_of_a_box_may_stay_at_its_top(option: str, aligned: str) -> None:
    block = blocks_of(box(), settings=settings(option))[0]
    assert isinstance(block, Paragraph) and isinstance(block.inlines[0], Anchor)
    shape = block.inlines[0].drawing
    assert isinstance(shape, Shape) and shape.text is not None and shape.text.vertical_align == aligned


def test_the_tab_behind_a_number_may_pass_the_hanging_indent_by() -> None:
    for option, passes in (("doNotUseIndentAsNumberingTabStop", True), ("growAutofit", False)):
        assert read(paragraph("ก"), settings=settings(option)).habits.hanging_stop is not passes
    item = setting.paragraph("aa", indent_left=30.0, first_line=-30.0, label=Label("1", setting.SQUARE))
    assert [_places(item, hanging)[-1] for hanging in (True, False)] == [("aa", 30.0), ("aa", 36.0)]


def _places(item: Paragraph, hanging: bool) -> list[tuple[str, float]]:
    return setting.Setting(item, env=setting.environment(document=Document((), habits=Habits(hanging_stop=hanging)))).placed()


def test_a_floating_table_may_stay_whole_and_move_up() -> None:
    body = '<w:tbl><w:tblPr><w:tblpPr w:vertAnchor="text" w:tblpY="1"/></w:tblPr><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>'
    assert [_whole(body, option) for option in ("doNotBreakWrappedTables", "growAutofit")] == [True, False]


def _whole(body: str, option: str) -> bool:
    found = first_table(body, settings=settings(option)).floating
    assert found is not None
    return found.whole


@pytest.mark.parametrize(
    ("whole", "tops"), ((True, [40.0, 50.0, 60.0, 70.0, 80.0, 90.0, 100.0, 110.0]), (False, [50.0, 60.0, 70.0, 80.0, 90.0, 100.0]))
)
def test_a_whole_floating_table_is_on_one_page(whole: bool, tops: list[float]) -> None:
    place = FloatingTable(AxisPosition("column", offset=0.0), AxisPosition("text", offset=0.0), NO_INSETS, whole=whole)
    high = composing.table(*(composing.row("b", "c") for _ in range(8)), grid=(20.0, 20.0), floating=place)
    found = composing.pages(composing.section(*[setting.paragraph("a")] * 4, high, setting.paragraph("z"), page_width=240.0))
    assert [top for text, _, top in found[0] if text == "b"] == tops


@pytest.mark.parametrize(
    ("compat", "size", "found"),
    (
        ("", 24, (8.0, "center")),
        ("", 28, (14.0, "center")),
        (NEW, 24, (12.0, "left")),
        ('<w:compatSetting w:name="overrideTableStyleFontSizeAndJustification" w:val="1"/>', 24, (12.0, "left")),
    ),
)
def test_twelve_points_and_left_of_the_default_style_may_yield_to_a_table_style(compat: str, size: int, found: tuple[float, str]) -> None:
    normal = style("Normal", f'<w:pPr><w:jc w:val="left"/></w:pPr><w:rPr><w:sz w:val="{size}"/></w:rPr>', default=True)
    sheet = normal + style("T", '<w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:sz w:val="16"/></w:rPr>', kind="table")
    body = f'<w:tbl><w:tblPr><w:tblStyle w:val="T"/></w:tblPr><w:tr><w:tc>{paragraph("a")}</w:tc></w:tr></w:tbl>'
    block = first_table(body, styles=sheet, settings=f"<w:compat>{compat}</w:compat>").rows[0].cells[0].blocks[0]
    assert isinstance(block, Paragraph) and isinstance(block.inlines[0], Text)
    assert (block.inlines[0].properties.size, block.properties.alignment) == found
