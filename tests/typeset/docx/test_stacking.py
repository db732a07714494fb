"""Which drawings lie over which (20.4.2.3, relativeHeight; z-index of VML)."""

from __future__ import annotations

from tests.typeset.docx.word_specimens import first_paragraph

from moralreport.typeset.document import Anchor

BOX = (
    '<wp:extent cx="127000" cy="127000"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">'
    '<wps:wsp><wps:spPr><a:prstGeom prst="rect"/></wps:spPr></wps:wsp></a:graphicData></a:graphic>'
)


def order(drawing: str) -> int:
    found = first_paragraph(f"<w:p><w:r>{drawing}</w:r></w:p>").inlines[0]
    assert isinstance(found, Anchor)
    return found.z_order


def drawn(height: int) -> int:
    place = "".join(f'<wp:position{axis} relativeFrom="page"><wp:posOffset>0</wp:posOffset></wp:position{axis}>' for axis in "HV")
    return order(f'<w:drawing><wp:anchor relativeHeight="{height}">{place}{BOX}</wp:anchor></w:drawing>')


def test_the_highest_drawings_and_shapes_of_vml_lie_over_all_others() -> None:
    """As Word stacks the stars of LibreOffice's tdf159158_zOrder files: the last of those as high lies on top."""
    highest = drawn(0)
    assert [drawn(height) == highest for height in (1, 503316479, 503316480, 503316478, 2)] == [True, True, True, False, False]
    shape = order('<w:pict><v:rect style="position:absolute;width:9pt;height:9pt;z-index:-1644167168"/></w:pict>')
    assert drawn(2) < drawn(503316478) < highest < shape
