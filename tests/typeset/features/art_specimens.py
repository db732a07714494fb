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


ART = (word_art,)
