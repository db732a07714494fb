"""SmartArt and locked canvases: shapes of other DrawingML read as Word's own."""

from __future__ import annotations

import pytest
from tests.typeset.docx.drawing_parts import inline, only_inline
from tests.typeset.docx.word_specimens import PNG, relationship, text_of

from moralreport.typeset.document import Break, Group, InlineDrawing, Paragraph, Picture, Placeholder, Shape, Text

A = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
LOCKED = f'<lc:lockedCanvas xmlns:lc="http://schemas.openxmlformats.org/drawingml/2006/lockedCanvas" {A}>'
DSP = 'xmlns:dsp="http://schemas.microsoft.com/office/drawing/2008/diagram"'
DIAGRAM = '<d:relIds xmlns:d="http://schemas.openxmlformats.org/drawingml/2006/diagram" r:dm="data"/>'
RUN = '<a:r><a:rPr sz="2400" b="1"><a:solidFill><a:srgbClr val="FF0000"/></a:solidFill></a:rPr><a:t>{}</a:t></a:r>'
RED = '<a:prstGeom prst="ellipse"/><a:solidFill><a:srgbClr val="ff0000"/></a:solidFill>'


def place(x: int, y: int, width: int, height: int) -> str:
    return f'<a:xfrm><a:off x="{x}" y="{y}"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'


def group_in(graphic: str, parts: dict[str, bytes | str] | None = None, links: str = "") -> Group:
    found = only_inline(inline(graphic), parts, links)
    assert isinstance(found, InlineDrawing)
    assert isinstance(found.drawing, Group)
    return found.drawing


def locked(children: str) -> Group:
    coordinates = '<a:xfrm><a:off x="0" y="0"/><a:ext cx="200" cy="100"/><a:chOff x="100" y="0"/><a:chExt cx="200" cy="100"/></a:xfrm>'
    graphic = f"{LOCKED}<a:nvGrpSpPr/><a:grpSpPr>{coordinates}</a:grpSpPr>{children}</lc:lockedCanvas>"
    return group_in(graphic, {"word/media/image1.png": PNG}, relationship("p", "image", "media/image1.png"))


def shape_in(group: Group, index: int = 0) -> Shape:
    found = group.children[index][2]
    assert isinstance(found, Shape)
    return found


def paragraph_in(shape: Shape) -> Paragraph:
    assert shape.text is not None
    (block,) = shape.text.blocks
    assert isinstance(block, Paragraph)
    return block


def test_shapes_of_a_locked_canvas_stand_in_its_coordinates() -> None:
    group = locked(f"<a:sp><a:spPr>{place(150, 50, 100, 50)}{RED}</a:spPr></a:sp>")
    ((x, y, _),) = group.children
    found = shape_in(group)
    assert (x, y, found.width, found.height) == pytest.approx((25.0, 25.0, 50.0, 25.0))
    assert (found.geometry, found.fill) == ("ellipse", "FF0000")


def test_a_locked_canvas_without_a_size_is_as_large_as_its_shapes() -> None:
    ellipse = f"<a:sp><a:spPr>{place(300, 100, 400, 200)}{RED}</a:spPr></a:sp>"
    inner = f"<a:grpSp><a:grpSpPr>{place(100, 0, 9000, 9000)}</a:grpSpPr>{ellipse}</a:grpSp>"
    group = group_in(f"{LOCKED}<a:grpSpPr>{place(0, 0, 0, 0)}</a:grpSpPr>{inner}</lc:lockedCanvas>")
    ((x, y, child),) = group.children
    assert isinstance(child, Group)
    ((left, top, shape),) = child.children
    assert (x + left, y + top, shape.width, shape.height) == pytest.approx((0.0, 0.0, 100.0, 50.0))


def test_pictures_and_groups_of_a_locked_canvas_are_read() -> None:
    fill = f'<a:blipFill {R}><a:blip r:embed="p"/><a:srcRect/></a:blipFill>'
    picture = f'<a:pic><a:nvPicPr><a:cNvPr id="1" descr="ตรา"/></a:nvPicPr>{fill}<a:spPr>{place(100, 0, 100, 50)}</a:spPr></a:pic>'
    group = locked(f"<a:grpSp><a:grpSpPr>{place(100, 0, 200, 100)}</a:grpSpPr>{picture}</a:grpSp>")
    inner = group.children[0][2]
    assert isinstance(inner, Group)
    (found,) = (drawing for _, _, drawing in inner.children)
    assert isinstance(found, Picture)
    assert (found.alt_text, found.image is not None and found.image.data) == ("ตรา", PNG)


def test_text_of_a_shape_becomes_paragraphs() -> None:
    listed = '<a:lstStyle><a:lvl1pPr algn="ctr"><a:defRPr sz="1000" i="1"/></a:lvl1pPr></a:lstStyle>'
    body = f'<a:txSp><a:txBody><a:bodyPr anchor="ctr"/>{listed}<a:p>{RUN.format("หนึ่ง")}<a:r><a:t>สอง</a:t></a:r></a:p></a:txBody></a:txSp>'
    found = shape_in(locked(f"<a:sp><a:spPr>{place(100, 0, 200, 100)}</a:spPr>{body}</a:sp>"))
    paragraph = paragraph_in(found)
    assert found.text is not None
    assert (found.text.vertical_align, paragraph.properties.alignment, text_of(paragraph)) == ("center", "center", "หนึ่งสอง")
    first, second = (inline for inline in paragraph.inlines if isinstance(inline, Text))
    assert (first.properties.size_cs, first.properties.bold_cs, first.properties.color) == (24.0, True, "FF0000")
    assert (second.properties.size_cs, second.properties.italic_cs) == (10.0, True)


def test_a_bullet_stands_before_its_paragraph_once() -> None:
    bullet = '<a:pPr marL="114300" indent="-114300"><a:buChar char="••"/></a:pPr>'
    body = f"<a:txBody><a:bodyPr/><a:lstStyle/><a:p>{bullet}{RUN.format('ข้อ')}</a:p></a:txBody>"
    paragraph = paragraph_in(shape_in(locked(f"<a:sp><a:spPr>{place(100, 0, 200, 100)}</a:spPr>{body}</a:sp>")))
    assert text_of(paragraph).replace("\t", "") == "•ข้อ"
    assert (paragraph.properties.indent_left, paragraph.properties.first_line) == (9.0, -9.0)


def paragraph_of(text: str, listed: str = "") -> Paragraph:
    body = f"<a:txBody><a:bodyPr/><a:lstStyle>{listed}</a:lstStyle><a:p>{text}</a:p></a:txBody>"
    return paragraph_in(shape_in(locked(f"<a:sp><a:spPr>{place(100, 0, 200, 100)}</a:spPr>{body}</a:sp>")))


def test_lines_of_a_shape_end_where_they_are_ended() -> None:
    found = paragraph_of(f"{RUN.format('ก')}<a:br/>{RUN.format('ข')}").inlines
    assert [one.text if isinstance(one, Text) else type(one) for one in found] == ["ก", Break, "ข"]


def test_rooms_between_paragraphs_of_a_shape_are_points_or_shares_of_a_line() -> None:
    spaces = '<a:pPr><a:spcBef><a:spcPts val="600"/></a:spcBef><a:spcAft><a:spcPct val="50000"/></a:spcAft></a:pPr>'
    found = paragraph_of(spaces + RUN.format("ก")).properties
    assert (found.space_before, found.space_after) == (6.0, 9.0)


def test_a_paragraph_may_do_without_the_bullet_of_its_list() -> None:
    listed = '<a:lvl1pPr><a:buChar char="•"/></a:lvl1pPr>'
    assert text_of(paragraph_of(RUN.format("ก"), listed)).replace("\t", "") == "•ก"
    assert text_of(paragraph_of(f"<a:pPr><a:buNone/></a:pPr>{RUN.format('ก')}", listed)) == "ก"


def test_letters_of_a_shape_have_their_line_and_their_face() -> None:
    run = '<a:r><a:rPr u="sng"><a:latin typeface="Arial"/><a:cs typeface="Cordia New"/></a:rPr><a:t>ก</a:t></a:r>'
    (found,) = paragraph_of(run).inlines
    assert isinstance(found, Text) and found.properties.underline is not None
    assert (found.properties.fonts.ascii, found.properties.fonts.cs) == ("Arial", "Cordia New")


def test_shapes_and_groups_of_strict_files_are_read() -> None:
    """They stand in the namespace of the drawing itself, their text in one of Word's."""
    content = '<wne:txbxContent xmlns:wne="http://schemas.microsoft.com/office/word/2006/wordml">{}</wne:txbxContent>'
    text = f"<wp:txbx>{content.format('<w:p><w:r><w:t>กล่อง</w:t></w:r></w:p>')}</wp:txbx><wp:bodyPr/>"
    shape = f"<wp:wsp><wp:cNvSpPr/><wp:spPr>{place(0, 0, 1270000, 635000)}{RED}</wp:spPr>{text}</wp:wsp>"
    group = f"<wp:wgp><wp:grpSpPr>{place(0, 0, 1270000, 635000)}</wp:grpSpPr>{shape}</wp:wgp>"
    found = shape_in(group_in(group))
    assert (found.geometry, found.fill, found.width, text_of(paragraph_in(found))) == ("ellipse", "FF0000", 100.0, "กล่อง")


def diagram_parts(drawing: str) -> dict[str, bytes | str]:
    extension = f'<a:ext uri="x"><dsp:dataModelExt {DSP} relId="drawn"/></a:ext>'
    model = "http://schemas.openxmlformats.org/drawingml/2006/diagram"
    return {
        "word/diagrams/data1.xml": f'<dgm:dataModel xmlns:dgm="{model}" {A}><dgm:extLst>{extension}</dgm:extLst></dgm:dataModel>',
        "word/diagrams/drawing1.xml": f"<dsp:drawing {DSP} {A}><dsp:spTree><dsp:grpSpPr/>{drawing}</dsp:spTree></dsp:drawing>",
    }


LINKS = relationship("data", "diagramData", "diagrams/data1.xml") + relationship("drawn", "diagramDrawing", "diagrams/drawing1.xml")


def test_smartart_is_the_drawing_beside_its_data() -> None:
    text = f"<dsp:txBody><a:bodyPr/><a:p>{RUN.format('ขั้นแรก')}</a:p></dsp:txBody>"
    room = '<dsp:txXfrm rot="5400000"><a:off x="254000" y="127000"/><a:ext cx="381000" cy="254000"/></dsp:txXfrm>'
    drawing = f"<dsp:sp><dsp:spPr>{place(127000, 127000, 635000, 254000)}{RED}</dsp:spPr>{text}{room}</dsp:sp>"
    group = group_in(DIAGRAM, diagram_parts(drawing), LINKS)
    assert [(x, y) for x, y, _ in group.children] == [(10.0, 10.0), (20.0, 10.0)]
    drawn, lettered = shape_in(group), shape_in(group, 1)
    assert (drawn.geometry, drawn.fill, drawn.text) == ("ellipse", "FF0000", None)
    assert (lettered.width, lettered.height, lettered.fill, lettered.line, lettered.rotation) == (30.0, 20.0, None, None, 0.0)
    assert text_of(paragraph_in(lettered)) == "ขั้นแรก"


def test_smartart_without_a_drawing_is_a_frame_with_its_text() -> None:
    parts = diagram_parts("")
    parts["word/diagrams/data1.xml"] = f"<x {A}><a:t>ขั้นแรก</a:t></x>"
    found = only_inline(inline(DIAGRAM), parts, LINKS)
    assert isinstance(found, InlineDrawing)
    assert isinstance(found.drawing, Placeholder)
    assert (found.drawing.what, found.drawing.text) == ("SmartArt", "ขั้นแรก")
