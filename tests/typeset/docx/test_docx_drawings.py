"""Drawings: inline and anchored, DrawingML and VML, groups, text boxes, geometry."""

from __future__ import annotations

import pytest
from tests.typeset.docx.drawing_parts import EXTENT, inline, only_inline, shape
from tests.typeset.docx.word_specimens import (
    PNG,
    blocks_of,
    first_paragraph,
    paragraph,
    part,
    relationship,
    text_of,
    warnings_of,
    word_file,
)
from tests.typeset.layout.inline.setting import library

from moralreport.typeset import docx
from moralreport.typeset.document import (
    Anchor,
    AxisPosition,
    Border,
    Geometry,
    GeometryPath,
    Group,
    Inline,
    InlineDrawing,
    Picture,
    Placeholder,
    Shape,
    Table,
    TextBox,
)
from moralreport.typeset.docx.markup.names import WPC
from moralreport.typeset.layout import lay_out
from moralreport.typeset.pages import Path, Transform

PICTURE = (
    '<pic:pic><pic:blipFill><a:blip r:embed="p"/><a:srcRect l="25000" t="10%"/></pic:blipFill>'
    '<pic:spPr><a:xfrm rot="5400000" flipH="1"/><a:ln w="12700"><a:solidFill><a:srgbClr val="ff0000"/>'
    "</a:solidFill></a:ln></pic:spPr></pic:pic>"
)


def picture_in(drawing: str) -> Inline:
    return only_inline(drawing, {"word/media/image1.png": PNG}, relationship("p", "image", "media/image1.png"))


def test_an_inline_picture_with_all_its_properties() -> None:
    found = picture_in(inline(PICTURE, '<wp:docPr id="1" name="n" descr="ภาพกิจกรรม" title="หัว"/>'))
    assert isinstance(found, InlineDrawing) and isinstance(found.drawing, Picture)
    picture = found.drawing
    assert (picture.width, picture.height, picture.alt_text, picture.title) == (100.0, 50.0, "ภาพกิจกรรม", "หัว")
    assert (picture.crop, picture.rotation, picture.flip_horizontal) == ((0.25, 0.1, 0.0, 0.0), 90.0, True)
    assert picture.border == Border("single", 1.0, "FF0000")
    assert picture.image is not None and (picture.image.kind, picture.image.data) == ("png", PNG)


@pytest.mark.parametrize(
    ("places", "crop"),
    [
        ('<a:srcRect l="-50000" r="-50000"/>', (-0.5, 0.0, -0.5, 0.0)),
        ('<a:stretch><a:fillRect t="-50000" b="-50000"/></a:stretch>', (0.0, 0.25, 0.0, 0.25)),
        ('<a:srcRect l="20000"/><a:stretch><a:fillRect l="-50000" r="-50000"/></a:stretch>', (0.4, 0.0, 0.2, 0.0)),
        ('<a:stretch><a:fillRect l="25000" r="25000"/></a:stretch>', (-0.5, 0.0, -0.5, 0.0)),
    ],
)
def test_a_picture_may_be_smaller_or_larger_than_its_frame(places: str, crop: tuple[float, ...]) -> None:
    found = picture_in(inline(PICTURE.replace('<a:srcRect l="25000" t="10%"/>', places)))
    assert isinstance(found, InlineDrawing) and isinstance(found.drawing, Picture)
    assert found.drawing.crop == pytest.approx(crop)


def test_a_picture_may_stand_on_a_colour() -> None:
    filled = PICTURE.replace("<a:ln", '<a:solidFill><a:srgbClr val="EDEDED"/></a:solidFill><a:ln')
    parts, links = {"word/media/image1.png": PNG}, relationship("p", "image", "media/image1.png")
    document = docx.read(word_file(f"<w:p><w:r>{inline(filled)}</w:r></w:p>", parts=parts, links=links))[0]
    page = lay_out(document, library())[0].pages[0]
    drawn = [item for turned in page.items if isinstance(turned, Transform) for item in turned.items]
    assert [item.fill for item in drawn if isinstance(item, Path)] == ["EDEDED", None]


def test_a_picture_may_fade_towards_its_edges() -> None:
    soft = PICTURE.replace("</pic:spPr>", '<a:effectLst><a:softEdge rad="63500"/></a:effectLst></pic:spPr>')
    found = picture_in(inline(soft))
    assert isinstance(found, InlineDrawing) and isinstance(found.drawing, Picture) and found.drawing.soft_edge == 5.0
    assert "shape-effect" not in [w.code for w in warnings_of(f"<w:p><w:r>{inline(soft)}</w:r></w:p>")]
    hollow = soft.replace("a:softEdge", "a:innerShdw")
    assert "shape-effect" in [w.code for w in warnings_of(f"<w:p><w:r>{inline(hollow)}</w:r></w:p>")]


def test_an_anchored_picture_knows_its_place_and_its_wrap() -> None:
    anchor = (
        '<w:drawing><wp:anchor behindDoc="1" relativeHeight="7" layoutInCell="0" allowOverlap="0" distL="114300"'
        ' distT="0" distR="114300" distB="0">'
        '<wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="page"><wp:align>center</wp:align></wp:positionH>'
        f'<wp:positionV relativeFrom="paragraph"><wp:posOffset>127000</wp:posOffset></wp:positionV>{EXTENT}<wp:wrapSquare wrapText="left"/>'
        f"<a:graphic><a:graphicData>{PICTURE}</a:graphicData></a:graphic></wp:anchor></w:drawing>"
    )
    found = picture_in(anchor)
    assert isinstance(found, Anchor)
    assert (found.horizontal, found.vertical) == (AxisPosition("page", align="center"), AxisPosition("paragraph", offset=10.0))
    assert (found.wrap, found.wrap_side, found.behind, found.z_order) == ("square", "left", True, 7)
    assert found.distances == pytest.approx((9.0 - 25.0, 25.0, 9.0 - 25.0, 25.0))
    assert (found.allow_overlap, found.layout_in_cell) == (False, False)


def test_a_camera_in_front_turns_a_shape() -> None:
    def turned(rotation: str) -> float:
        found = only_inline(inline(shape(f'<a:xfrm rot="5400000"/><a:scene3d><a:camera prst="front">{rotation}</a:camera></a:scene3d>')))
        assert isinstance(found, InlineDrawing) and isinstance(found.drawing, Shape)
        return found.drawing.rotation

    assert turned('<a:rot lat="0" lon="0" rev="1800000"/>') == 60.0
    assert turned('<a:rot lat="600000" lon="0" rev="1800000"/>') == 90.0


def test_a_shape_has_the_fill_of_its_type() -> None:
    kind = '<w:pict><v:shapetype id="t" fillcolor="#c0504d"/></w:pict>'
    found = only_inline(kind + '<w:pict><v:rect type="#t" style="width:10pt;height:10pt"/></w:pict>')
    assert isinstance(found, InlineDrawing) and isinstance(found.drawing, Shape) and found.drawing.fill == "C0504D"


def test_a_shape_has_no_line_where_its_type_has_none() -> None:
    kind = '<w:pict><v:shapetype id="t" stroked="f"/></w:pict>'
    found = only_inline(kind + '<w:pict><v:shape type="#t" style="width:10pt;height:10pt"/></w:pict>')
    assert isinstance(found, InlineDrawing) and isinstance(found.drawing, Shape) and found.drawing.line is None


def test_a_picture_stands_on_its_fill() -> None:
    red = 'filled="t" fillcolor="red"'
    found = only_inline(f'<w:pict><v:shape style="width:10pt;height:20pt" {red}><v:imagedata r:id="p"/></v:shape></w:pict>')
    assert isinstance(found, InlineDrawing) and isinstance(found.drawing, Group)
    (_, _, ground), (_, _, upper) = found.drawing.children
    assert isinstance(ground, Shape) and ground.fill == "FF0000" and isinstance(upper, Picture)


def test_a_position_in_percent_stands_in_alternate_content() -> None:
    position = (
        '<mc:AlternateContent><mc:Choice Requires="wp14"><wp:positionH relativeFrom="page"><wp14:pctPosHOffset>25000</wp14:pctPosHOffset>'
        '</wp:positionH></mc:Choice><mc:Fallback><wp:positionH relativeFrom="page"><wp:posOffset>9</wp:posOffset>'
        "</wp:positionH></mc:Fallback>"
        "</mc:AlternateContent>"
    )
    found = picture_in(
        f"<w:drawing><wp:anchor>{position}{EXTENT}<a:graphic><a:graphicData>{PICTURE}</a:graphicData></a:graphic></wp:anchor></w:drawing>"
    )
    assert isinstance(found, Anchor) and found.horizontal == AxisPosition("page", percent=0.25)


def test_a_text_box_holds_blocks() -> None:
    text = f"<wps:txbx><w:txbxContent>{paragraph('ในกล่อง')}</w:txbxContent></wps:txbx>"
    found = only_inline(
        inline(shape('<a:prstGeom prst="roundRect"><a:avLst><a:gd name="adj" fmla="val 20000"/></a:avLst></a:prstGeom>', text))
    )
    assert isinstance(found, InlineDrawing) and isinstance(found.drawing, Shape)
    assert (found.drawing.geometry, found.drawing.adjust) == ("roundRect", (("adj", 20_000.0),))
    assert isinstance(found.drawing.text, TextBox) and text_of(found.drawing.text.blocks[0]) == "ในกล่อง"


def test_a_table_does_not_float_inside_a_text_box() -> None:
    place = '<w:tblPr><w:tblpPr w:vertAnchor="page" w:tblpYSpec="center"/></w:tblPr>'
    table = f"<w:tbl>{place}<w:tblGrid/><w:tr><w:tc>{paragraph('ช่อง')}</w:tc></w:tr></w:tbl>"
    found = only_inline(inline(shape("", f"<wps:txbx><w:txbxContent>{table}{paragraph('')}</w:txbxContent></wps:txbx>")))
    assert isinstance(found, InlineDrawing) and isinstance(found.drawing, Shape) and found.drawing.text is not None
    inside = found.drawing.text.blocks[0]
    assert isinstance(inside, Table) and inside.floating is None
    outside = blocks_of(table)[0]
    assert isinstance(outside, Table) and outside.floating is not None


def test_custom_geometry_keeps_its_guides_paths_and_room_for_text() -> None:
    path = (
        '<a:custGeom><a:avLst><a:gd name="adj" fmla="val 5"/></a:avLst><a:gdLst><a:gd name="x" fmla="*/ w 1 2"/></a:gdLst>'
        '<a:rect l="0" t="t" r="x" b="b"/><a:pathLst><a:path w="200" h="100" fill="darken" stroke="0">'
        '<a:moveTo><a:pt x="0" y="0"/></a:moveTo><a:arcTo wR="8" hR="adj" stAng="0" swAng="cd4"/>'
        '<a:lnTo><a:pt x="x" y="b"/></a:lnTo><a:close/></a:path></a:pathLst></a:custGeom>'
    )
    found = only_inline(inline(shape(path)))
    assert isinstance(found, InlineDrawing) and isinstance(found.drawing, Shape)
    commands = (("M", 0.0, 0.0), ("A", 8.0, "adj", 0.0, "cd4"), ("L", "x", "b"), ("Z",))
    guides = (("adj", "val", (5.0,)), ("x", "*/", ("w", 1.0, 2.0)))
    assert found.drawing.custom == Geometry((GeometryPath(commands, 200.0, 100.0, "darken", False),), guides, (0.0, "t", "x", "b"))


def test_children_of_a_group_are_scaled_into_its_box() -> None:
    child = shape('<a:xfrm><a:off x="1000" y="2000"/><a:ext cx="500" cy="1000"/></a:xfrm><a:prstGeom prst="ellipse"/>')
    space = '<a:xfrm><a:off x="0" y="0"/><a:ext cx="10" cy="10"/><a:chOff x="1000" y="1000"/><a:chExt cx="1000" cy="2000"/></a:xfrm>'
    found = only_inline(inline(f"<wpg:wgp><wpg:grpSpPr>{space}</wpg:grpSpPr>{child}</wpg:wgp>"))
    assert isinstance(found, InlineDrawing) and isinstance(found.drawing, Group)
    ((x, y, inner),) = found.drawing.children
    assert (round(x, 3), round(y, 3), round(inner.width, 3), round(inner.height, 3)) == (0.0, 25.0, 50.0, 25.0)


def test_a_canvas_may_have_a_ground_and_a_frame() -> None:
    grey, black = (f'<a:solidFill><a:srgbClr val="{color}"/></a:solidFill>' for color in ("EEEEEE", "000000"))
    ground = f'<wpc:bg>{grey}</wpc:bg><wpc:whole><a:ln w="12700">{black}</a:ln></wpc:whole>'
    child = shape('<a:xfrm><a:off x="0" y="0"/><a:ext cx="12700" cy="12700"/></a:xfrm><a:prstGeom prst="ellipse"/>')
    for inside, count in ((ground, 2), ("<wpc:bg/><wpc:whole/>", 1)):
        found = only_inline(inline(f'<wpc:wpc xmlns:wpc="{WPC[1:-1]}">{inside}{child}</wpc:wpc>'))
        assert isinstance(found, InlineDrawing) and isinstance(found.drawing, Group)
        assert len(found.drawing.children) == count
        first = found.drawing.children[0][2]
        assert isinstance(first, Shape) and (first.fill, first.line) == (
            ("EEEEEE", Border("single", 1.0, "000000")) if count == 2 else (None, None)
        )


def test_a_chart_is_a_placeholder_with_its_text_and_a_warning() -> None:
    chart_space = "http://schemas.openxmlformats.org/drawingml/2006/chart"
    chart = f'<c:chart xmlns:c="{chart_space}" r:id="c"/>'
    content = part("x:chart", "<a:t>ยอดรวม</a:t>")
    found = only_inline(inline(chart), {"word/charts/chart1.xml": content}, relationship("c", "chart", "charts/chart1.xml"))
    assert isinstance(found, InlineDrawing) and isinstance(found.drawing, Placeholder)
    assert (found.drawing.text, found.drawing.width) == ("ยอดรวม", 100.0)
    assert [w.code for w in warnings_of(f"<w:p><w:r>{inline(chart)}</w:r></w:p>")] == ["chart"]


def test_a_vml_text_box_floats_where_its_style_says() -> None:
    box = f'<v:textbox inset="1pt,2pt,3pt,4pt"><w:txbxContent>{paragraph("กล่อง")}</w:txbxContent></v:textbox>'
    place = "position:absolute;margin-left:20pt;margin-top:1in;width:100pt;height:50pt;z-index:-3;mso-position-vertical-relative:page"
    found = only_inline(
        f'<w:pict><v:rect style="{place}" fillcolor="#f00 [3]" strokeweight="2pt">{box}<w10:wrap type="square"/></v:rect></w:pict>'
    )
    assert isinstance(found, Anchor) and isinstance(found.drawing, Shape)
    assert (found.horizontal.offset, found.vertical, found.behind, found.wrap) == (20.0, AxisPosition("page", offset=72.0), True, "square")
    assert (found.drawing.fill, found.drawing.line) == ("FF0000", Border("single", 2.0, "000000"))
    assert found.drawing.text is not None
    assert (found.drawing.text.insets, text_of(found.drawing.text.blocks[0])) == ((1.0, 2.0, 3.0, 4.0), "กล่อง")


def test_the_preview_of_an_embedded_object_is_a_picture() -> None:
    found = picture_in(
        '<w:object><v:shape style="width:60pt;height:40pt"><v:imagedata r:id="p"/></v:shape><o:OLEObject ProgID="Excel.Sheet"/></w:object>'
    )
    assert isinstance(found, InlineDrawing) and isinstance(found.drawing, Picture)
    assert (found.drawing.width, found.drawing.height) == (60.0, 40.0)


def test_a_watermark_is_turned_word_art() -> None:
    art = (
        '<w:pict><v:shape type="#_x0000_t136" style="width:400pt;height:100pt;rotation:315" fillcolor="silver" stroked="f">'
        '<v:fill opacity=".5"/><v:textpath string="ร่าง"/></v:shape></w:pict>'
    )
    found = only_inline(art)
    assert isinstance(found, InlineDrawing)
    shape = found.drawing
    assert isinstance(shape, Shape) and shape.word_art is not None
    assert (shape.rotation, shape.word_art.text, shape.fill, shape.opacity, shape.line) == (315.0, "ร่าง", "C0C0C0", 0.5, None)
    assert warnings_of(f"<w:p><w:r>{art}</w:r></w:p>") == ()
    curved = only_inline(art.replace("_t136", "_t144"))
    assert isinstance(curved, InlineDrawing) and isinstance(curved.drawing, Shape)
    assert (shape.geometry, curved.drawing.geometry) == ("textPlain", "textArchUp")


def test_empty_places_of_a_vml_path_are_noughts_and_colours_those_of_the_web() -> None:
    shape = '<w:pict><v:shape style="width:10pt;height:10pt" coordsize="10,10" path="m,5l10,,5,xe" fillcolor="green"/></w:pict>'
    found = only_inline(shape)
    assert isinstance(found, InlineDrawing) and isinstance(found.drawing, Shape)
    assert found.drawing.custom is not None
    assert found.drawing.custom.paths == (GeometryPath((("M", 0.0, 5.0), ("L", 10.0, 0.0), ("L", 5.0, 0.0), ("Z",)), 10.0, 10.0),)
    assert found.drawing.fill == "008000"


def test_a_frame_belongs_to_its_paragraph() -> None:
    frame = first_paragraph(
        paragraph(
            "ก", '<w:framePr w:w="2000" w:hSpace="180" w:wrap="around" w:vAnchor="page" w:hAnchor="margin" w:xAlign="right" w:y="720"/>'
        )
    )
    found = frame.properties.frame
    assert found is not None
    assert (found.width, found.height, found.h_space, found.wrap) == (100.0, None, 9.0, "around")
    assert (found.horizontal, found.vertical) == (AxisPosition("margin", align="right"), AxisPosition("page", offset=36.0))


@pytest.mark.parametrize(("height", "rule", "read"), [(400, "exact", "exact"), (400, "auto", "auto"), (9, "", "atLeast"), (0, "", "auto")])
def test_a_frame_says_how_its_height_is_meant(height: int, rule: str, read: str) -> None:
    attributes = f'w:h="{height}"' * bool(height) + f' w:hRule="{rule}"' * bool(rule)
    frame = first_paragraph(paragraph("ก", f'<w:framePr w:w="2000" {attributes}/>')).properties.frame
    assert frame is not None and (frame.height, frame.height_rule) == (height / 20 or None, read)


def test_shares_of_page_and_margins_are_read() -> None:
    sizes = (
        '<wp14:sizeRelH relativeFrom="leftMargin"><wp14:pctWidth>40000</wp14:pctWidth></wp14:sizeRelH>'
        '<wp14:sizeRelV relativeFrom="page"><wp14:pctHeight>0</wp14:pctHeight></wp14:sizeRelV>'
    )
    found = only_inline(inline(shape("")).replace("wp:inline", "wp:anchor").replace("</wp:anchor>", sizes + "</wp:anchor>"))
    assert isinstance(found, Anchor)
    assert (found.share_width, found.share_height) == (("leftMargin", 0.4), None)
    old = "position:absolute;width:10pt;height:10pt;mso-width-percent:500;mso-height-percent:200;mso-height-relative:top-margin-area"
    vml = only_inline(f'<w:pict><v:rect style="{old}"/></w:pict>')
    assert isinstance(vml, Anchor)
    assert (vml.share_width, vml.share_height) == (("page", 0.5), ("topMargin", 0.2))


def test_a_bare_width_of_a_line_is_in_emu() -> None:
    widths = {"1.5pt": 1.5, "28440": 28440 / 12700, "2": 1.5}
    for text, width in widths.items():
        found = only_inline(f'<w:pict><v:rect style="width:10pt;height:10pt" strokeweight="{text}"/></w:pict>')
        assert isinstance(found, InlineDrawing) and isinstance(found.drawing, Shape) and found.drawing.line is not None
        assert found.drawing.line.width == pytest.approx(width)


def test_a_frame_in_a_group_has_its_own_place_and_size() -> None:
    chart_space = "http://schemas.openxmlformats.org/drawingml/2006/chart"
    data = f'<a:graphic><a:graphicData><c:chart xmlns:c="{chart_space}" r:id="c"/></a:graphicData></a:graphic>'
    frame = f'<wpg:graphicFrame><wpg:xfrm><a:off x="127000" y="0"/><a:ext cx="635000" cy="254000"/></wpg:xfrm>{data}</wpg:graphicFrame>'
    space = (
        '<a:xfrm><a:off x="0" y="0"/><a:ext cx="1270000" cy="635000"/><a:chOff x="0" y="0"/><a:chExt cx="1270000" cy="635000"/></a:xfrm>'
    )
    content = part("x:chart", "<a:t>ยอดรวม</a:t>")
    group = inline(f"<wpg:wgp><wpg:grpSpPr>{space}</wpg:grpSpPr>{frame}</wpg:wgp>")
    found = only_inline(group, {"word/charts/chart1.xml": content}, relationship("c", "chart", "charts/chart1.xml"))
    assert isinstance(found, InlineDrawing) and isinstance(found.drawing, Group)
    ((x, _, drawn),) = found.drawing.children
    assert (x, drawn.width, drawn.height) == (10.0, 50.0, 20.0)
