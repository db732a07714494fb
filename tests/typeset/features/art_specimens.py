"""Specimens of text that is drawn: word art, outlines and shadows."""

from __future__ import annotations

from tests.typeset.features.building import p, r, section, specimen
from tests.typeset.features.drawing_specimens import inline

_WPS = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
_WARPS = ("textPlain", "textArchUp", "textCircle", "textWave1", "textFadeUp", "textButton")


def word_art() -> bytes:
    """Bent text: DrawingML in boxes, VML in the line, behind the text, and a box whose text is more than text."""
    words = p(r("ผู้ใหญ่ น้ำใจ", '<w:color w:val="C00000"/>'))
    boxes = [inline(_bent(preset, words), _WPS, 120, 60) for preset in _WARPS]
    mixed = inline(_bent("textPlain", p(r("<w:tab/>") + r("แท็บ"))), _WPS, 120, 60)
    shape = '<v:shape type="#_x0000_t{}" style="{}width:90pt;height:40pt" fillcolor="green">'
    old = f'<w:pict>{shape}<v:textpath string="{{}}"/></v:shape></w:pict>'
    behind = old.format(136, "position:absolute;z-index:-1;", "ลายน้ำ")
    rows = "".join(map(p, boxes)) + p(mixed) + p(r(old.format(145, "", "กตัญญูรู้คุณ"))) + p(r(behind) + r("หน้าลายน้ำ"))
    return specimen(rows, section(height=15000))


def _bent(preset: str, words: str) -> str:
    size = '<a:xfrm><a:off x="0" y="0"/><a:ext cx="1524000" cy="762000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
    body = f'<wps:bodyPr><a:prstTxWarp prst="{preset}"><a:avLst/></a:prstTxWarp></wps:bodyPr>'
    return f"<wps:wsp><wps:cNvSpPr/><wps:spPr>{size}</wps:spPr><wps:txbx><w:txbxContent>{words}</w:txbxContent></wps:txbx>{body}</wps:wsp>"


def effects_of_text() -> bytes:
    """Word's old effects and those of Word 2010; letters in Latin too; one that is not drawn."""
    old = [r(f"ลักษณะ {kind} ", f"<w:{kind}/>") for kind in ("outline", "shadow", "emboss", "imprint")]
    red, blue = (f'<w14:srgbClr w14:val="{color}"/>' for color in ("C00000", "0070C0"))
    solid = f"<w14:textFill><w14:solidFill>{red}</w14:solidFill></w14:textFill>"
    stops = f'<w14:gs w14:pos="0">{red}</w14:gs><w14:gs w14:pos="100000">{blue}</w14:gs>'
    flowing = f'<w14:textFill><w14:gradFill><w14:gsLst>{stops}</w14:gsLst><w14:lin w14:ang="0"/></w14:gradFill></w14:textFill>'
    line = f'<w14:textOutline w14:w="9525"><w14:solidFill>{blue}</w14:solidFill></w14:textOutline>'
    pale = red.replace("/>", '><w14:alpha w14:val="60000"/></w14:srgbClr>')
    shadow = f'<w14:shadow w14:dist="38100" w14:dir="2700000">{pale}</w14:shadow>'
    hollow = line + "<w14:textFill><w14:noFill/></w14:textFill>"
    new = [r(f"ผู้ใหญ่ Text {i} ", kind) for i, kind in enumerate((solid, flowing, line, shadow, hollow))]
    glow = r("เรือง ", f'<w14:glow w14:rad="63500">{red}</w14:glow>')
    beside = r("สองแถว", '<w:eastAsianLayout w:id="1" w:combine="1"/>')
    return specimen("".join(map(p, (*old, *new, glow + beside))))


ART = (word_art, effects_of_text)
