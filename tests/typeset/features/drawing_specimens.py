"""Specimens of pictures, shapes, text boxes and groups, in the line and floating (20.1, 20.4; part 4, 14)."""

from __future__ import annotations

import io

from PIL import Image
from tests.typeset.docx.word_specimens import part, relationship
from tests.typeset.features.building import SENTENCE, field, p, r, section, specimen, tbl, tc, tr

POINT = 12700
_URI = "http://schemas.openxmlformats.org/drawingml/2006/picture"
_WPS = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
_WPG = "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"


def _png() -> bytes:
    """Four fields of colour, so that crops and turns show."""
    image = Image.new("RGB", (2, 2))
    image.putdata([(192, 0, 0), (0, 128, 0), (0, 0, 192), (224, 192, 0)])
    buffer = io.BytesIO()
    image.resize((40, 40), Image.Resampling.NEAREST).save(buffer, "PNG")
    return buffer.getvalue()


def _with_picture(body: str, end: str = "") -> bytes:
    return specimen(body, end, parts={"word/media/image1.png": _png()}, links=relationship("p", "image", "media/image1.png"))


def _size(width: float, height: float, name: str = "a:ext") -> str:
    return f'<{name} cx="{width * POINT:.0f}" cy="{height * POINT:.0f}"/>'


def _picture(width: float = 60, height: float = 40, transform: str = "", crop: str = "") -> str:
    box = f'<a:xfrm{transform}><a:off x="0" y="0"/>{_size(width, height)}</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
    fill = f'<pic:blipFill><a:blip r:embed="p"/>{crop}<a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
    naming = '<pic:nvPicPr><pic:cNvPr id="1" name="n"/><pic:cNvPicPr/></pic:nvPicPr>'
    return f"<pic:pic>{naming}{fill}<pic:spPr>{box}</pic:spPr></pic:pic>"


def _shape(geometry: str, width: float, height: float, more: str = "", text: str = "", body: str = "") -> str:
    box = f'<a:xfrm><a:off x="0" y="0"/>{_size(width, height)}</a:xfrm><a:prstGeom prst="{geometry}"><a:avLst/></a:prstGeom>'
    line = '<a:ln w="9525"><a:solidFill><a:srgbClr val="1F4E79"/></a:solidFill></a:ln>'
    inside = f"<wps:txbx><w:txbxContent>{text}</w:txbxContent></wps:txbx>" if text else ""
    return f"<wps:wsp><wps:cNvSpPr/><wps:spPr>{box}{more}{line}</wps:spPr>{inside}<wps:bodyPr {body}/></wps:wsp>"


def _solid(color: str) -> str:
    return f'<a:solidFill><a:srgbClr val="{color}"/></a:solidFill>'


def _graphic(inside: str, uri: str) -> str:
    return f'<a:graphic><a:graphicData uri="{uri}">{inside}</a:graphicData></a:graphic>'


def inline(inside: str, uri: str = _URI, width: float = 60, height: float = 40) -> str:
    """A run with a drawing in the line."""
    described = '<wp:docPr id="1" name="n" descr="ภาพตัวอย่าง"/><wp:cNvGraphicFramePr/>'
    start = '<wp:inline distT="0" distB="0" distL="0" distR="0">'
    holder = f"{start}{_size(width, height, 'wp:extent')}{described}{_graphic(inside, uri)}</wp:inline>"
    return r(f"<w:drawing>{holder}</w:drawing>")


def anchored(
    inside: str,
    wrap: str,
    *,
    across: str = "margin:right",
    down: str = "paragraph:0",
    uri: str = _URI,
    size: str = "60x40",
) -> str:
    """A run with a floating drawing; `across` and `down` are "relative to:alignment or points"."""
    width, height = map(float, size.split("x"))
    places = "".join(_position(name, value) for name, value in (("wp:positionH", across), ("wp:positionV", down)))
    described = '<wp:docPr id="1" name="n" descr="ภาพตัวอย่าง"/><wp:cNvGraphicFramePr/>'
    holder = (
        f'<wp:anchor distT="0" distB="0" distL="114300" distR="114300" simplePos="0" relativeHeight="2" behindDoc="0" locked="0" '
        f'layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>{places}{_size(width, height, "wp:extent")}'
        f'<wp:effectExtent l="0" t="0" r="0" b="0"/>{wrap}{described}{_graphic(inside, uri)}</wp:anchor>'
    )
    return r(f"<w:drawing>{holder}</w:drawing>")


def _position(name: str, value: str) -> str:
    base, _, place = value.partition(":")
    number = place.lstrip("-").isdigit()
    inside = f"<wp:posOffset>{int(place) * POINT}</wp:posOffset>" if number else f"<wp:align>{place}</wp:align>"
    return f'<{name} relativeFrom="{base}">{inside}</{name}>'


def inline_pictures() -> bytes:
    kinds = (_picture(), _picture(transform=' rot="1800000"'), _picture(transform=' flipH="1"'), _picture(crop='<a:srcRect l="50000"/>'))
    return _with_picture(p("".join(r("ก ") + inline(kind) for kind in kinds)) + p(SENTENCE))


def wrapped_pictures() -> bytes:
    square = p(anchored(_picture(), '<wp:wrapSquare wrapText="bothSides"/>') + r(SENTENCE * 2))
    below = p(anchored(_picture(), "<wp:wrapTopAndBottom/>", across="margin:center") + r(SENTENCE))
    behind = p(anchored(_picture(), "<wp:wrapNone/>", across="column:20").replace('behindDoc="0"', 'behindDoc="1"') + r(SENTENCE))
    return _with_picture(square + below + behind, section(height=7000))


def tight_wrapping() -> bytes:
    corners = '<wp:start x="10800" y="0"/><wp:lineTo x="0" y="21600"/><wp:lineTo x="21600" y="21600"/>'
    polygon = f'<wp:wrapPolygon edited="0">{corners}</wp:wrapPolygon>'
    tight = f'<wp:wrapTight wrapText="bothSides">{polygon}</wp:wrapTight>'
    triangle = _shape("triangle", 100, 80, _solid("DDEBF7"))
    return specimen(p(anchored(triangle, tight, across="margin:center", uri=_WPS, size="100x80") + r(SENTENCE * 4)))


def character_anchors() -> bytes:
    by_letter = anchored(_picture(20, 20), "<wp:wrapNone/>", across="character:0", down="line:0", size="20x20")
    return _with_picture(p(r(SENTENCE * 2 + "ก่อนภาพ") + by_letter + r("หลังภาพ")))


def wrapped_character_anchors() -> bytes:
    square = '<wp:wrapSquare wrapText="bothSides"/>'
    mark = anchored(_picture(20, 20), square, across="character:0", down="line:0", size="20x20")
    return _with_picture(p(r(SENTENCE * 2 + "ก่อนภาพ") + mark + r(SENTENCE * 2)))


def floats_apart() -> bytes:
    square = '<wp:wrapSquare wrapText="bothSides"/>'
    first, second, third = (anchored(_picture(), square, down=f"paragraph:{down}") for down in (0, 10, -30))
    body = p(first + second + r(SENTENCE * 2)) + p(third + r(SENTENCE * 3))
    return _with_picture(body.replace('allowOverlap="1"', 'allowOverlap="0"'), section(height=7000))


def shapes() -> bytes:
    kinds = ("rect", "roundRect", "ellipse", "triangle", "rightArrow", "star5", "line", "cloud")
    return specimen("".join(p(inline(_shape(kind, 60, 24, _solid("DDEBF7")), _WPS, 60, 24) + r(f" {kind}")) for kind in kinds))


def presets_with_parts_heads_and_dashes() -> bytes:
    """Faces of a cube, adjusted and mirrored arrows, heads, dashes, a callout with text in its room."""
    cube = _shape("cube", 60, 30, _solid("DDEBF7"))
    adjusted = '<a:avLst><a:gd name="adj1" fmla="val 30000"/><a:gd name="adj2" fmla="val 80000"/></a:avLst>'
    arrow = _shape("rightArrow", 60, 30, _solid("DDEBF7")).replace("<a:avLst/>", adjusted).replace("<a:xfrm>", '<a:xfrm flipH="1">')
    head = '<a:headEnd type="oval" w="lg" len="sm"/><a:tailEnd type="stealth"/>'
    line = _shape("bentConnector3", 60, 30).replace("</a:ln>", f'<a:prstDash val="lgDashDot"/>{head}</a:ln>')
    own = _shape("rect", 60, 30).replace("</a:ln>", '<a:custDash><a:ds d="300000" sp="150000"/></a:custDash></a:ln>')
    callout = _shape("wedgeEllipseCallout", 120, 60, _solid("FFF2CC"), p("ข้อความ"), 'lIns="0" tIns="0" rIns="0" bIns="0"')
    drawn = [inline(one, _WPS, 60, 30) for one in (cube, arrow, line, own)] + [inline(callout, _WPS, 120, 60)]
    return specimen("".join(p(one) for one in drawn))


def types_of_old_drawings() -> bytes:
    """VML: a type with formulas and its adjusted shape, a preset by its number, a polyline with a head."""
    formulas = '<v:formulas><v:f eqn="val #0"/><v:f eqn="sum width 0 @0"/></v:formulas><v:path textboxrect="@0,0,@1,21600"/>'
    path = 'coordsize="21600,21600" o:spt="7" adj="5400" path="m@0,l,21600@1,21600,21600,xe"'
    kind = f'<v:shapetype id="_x0000_t7" {path}>{formulas}</v:shapetype>'
    box = f"<v:textbox inset='0,0,0,0'><w:txbxContent>{p('ข้อความ')}</w:txbxContent></v:textbox>"
    size = 'style="width:120pt;height:40pt"'
    slanted = f'{kind}<v:shape type="#_x0000_t7" {size} adj="2700" fillcolor="#DDEBF7">{box}</v:shape>'
    star = f'<v:shape o:spt="12" {size} fillcolor="yellow"/>'
    stroke = '<v:stroke endarrow="open" dashstyle="2 4"/>'
    line = f'<v:polyline {size} points="0,0 60pt,40pt 120pt,0" filled="f">{stroke}</v:polyline>'
    return specimen("".join(p(r(f"<w:pict>{one}</w:pict>")) for one in (slanted, star, line)))


def unknown_shapes() -> bytes:
    return specimen(p(inline(_shape("notAShape", 60, 24, _solid("DDEBF7")), _WPS, 60, 24)))


def gradient_and_transparent_fills() -> bytes:
    stops = "".join(
        f'<a:gs pos="{at}"><a:srgbClr val="{color}"/></a:gs>' for at, color in ((0, "FFFFFF"), (50000, "9DC3E6"), (100000, "1F4E79"))
    )
    gradient = f"<a:gradFill><a:gsLst>{stops}</a:gsLst></a:gradFill>"
    down = '<a:lin ang="5400000" scaled="0"/>'
    out = '<a:path path="circle"><a:fillToRect l="50000" t="50000" r="50000" b="50000"/></a:path>'
    fills = [gradient.replace("</a:gradFill>", f"{way}</a:gradFill>") for way in ("", down, out, out.replace("circle", "rect"))]
    clear = '<a:solidFill><a:srgbClr val="C00000"><a:alpha val="40000"/></a:srgbClr></a:solidFill>'
    shapes_ = (inline(_shape(kind, 60, 30, fill), _WPS, 60, 30) for kind, fill in zip(("rect", "ellipse") * 2, fills, strict=True))
    return specimen(p("".join(shapes_) + inline(_shape("rect", 60, 30, clear), _WPS, 60, 30)))


def fills_of_old_drawings() -> bytes:
    kinds = ('type="gradient" color2="red" focus="100%"', 'type="gradientRadial" color2="red" focusposition=".5,.5"', 'type="tile"')
    shapes_ = (f'<v:rect style="width:60pt;height:30pt" fillcolor="yellow"><v:fill {kind}/></v:rect>' for kind in kinds)
    shadowed = '<v:rect style="width:60pt;height:30pt"><v:shadow on="t" color="gray"/></v:rect>'
    return specimen(p("".join(r(f"<w:pict>{one}</w:pict>") for one in (*shapes_, shadowed))))


def text_boxes() -> bytes:
    text = p("ในกล่อง", '<w:jc w:val="center"/>') + p("สองย่อหน้า")
    box = _shape("rect", 110, 60, _solid("FFF2CC"), text, 'anchor="ctr"')
    turned = _shape("rect", 50, 90, _solid("FFF2CC"), p("ข้อความตั้ง"), 'vert="vert270"')
    return specimen(
        p(anchored(box, '<wp:wrapSquare wrapText="bothSides"/>', uri=_WPS, size="110x60") + r(SENTENCE * 3))
        + p(anchored(turned, '<wp:wrapSquare wrapText="bothSides"/>', across="margin:left", uri=_WPS, size="50x90") + r(SENTENCE * 2)),
        section(height=7000),
    )


def full_text_box() -> bytes:
    box = _shape("rect", 100, 30, _solid("FFF2CC"), p(SENTENCE))
    return specimen(p(anchored(box, '<wp:wrapSquare wrapText="bothSides"/>', uri=_WPS, size="100x30") + r(SENTENCE)))


def text_box_over_text(inside: str) -> bytes:
    """A box at the left, too small for its text, which runs out over the lines below."""
    box = _shape("rect", 100, 30, _solid("FFF2CC"), p(inside))
    float_ = anchored(box, '<wp:wrapSquare wrapText="bothSides"/>', across="margin:left", uri=_WPS, size="100x30")
    return specimen(p(float_ + r(SENTENCE * 2)) + p(SENTENCE))


def places_in_text_boxes() -> bytes:
    place = p('<w:bookmarkStart w:id="1" w:name="_boxed"/><w:bookmarkEnd w:id="1"/>' + r("ในกล่อง"))
    box = _shape("rect", 100, 30, _solid("FFF2CC"), place)
    link = '<w:hyperlink w:anchor="_boxed"><w:r><w:t>ไปกล่อง</w:t></w:r></w:hyperlink>'
    return specimen(p(link + r(" หน้า ") + field("PAGEREF _boxed \\h", "?")) + p(inline(box, _WPS, 100, 30)))


def groups() -> bytes:
    box = f'<a:xfrm><a:off x="0" y="0"/>{_size(120, 60)}<a:chOff x="0" y="0"/>{_size(240, 120, "a:chExt")}</a:xfrm>'
    children = _shape("ellipse", 120, 120, _solid("DDEBF7")) + _shape("rect", 100, 60, _solid("FFF2CC")).replace(
        'x="0" y="0"', f'x="{140 * POINT}" y="{30 * POINT}"'
    )
    return specimen(p(inline(f"<wpg:wgp><wpg:cNvGrpSpPr/><wpg:grpSpPr>{box}</wpg:grpSpPr>{children}</wpg:wgp>", _WPG, 120, 60)))


def floats_in_headers() -> bytes:
    mark = anchored(
        _shape("rect", 60, 30, _solid("F4B183")), "<wp:wrapNone/>", across="page:center", down="page:120", uri=_WPS, size="60x30"
    )
    parts = {"word/head.xml": part("w:hdr", p(mark + r("หัวกระดาษ")))}
    links = relationship("head", "header", "head.xml")
    return specimen(p(SENTENCE * 3), section('<w:headerReference w:type="default" r:id="head"/>'), parts=parts, links=links)


def wrapping_floats_in_headers() -> bytes:
    mark = anchored(
        _shape("rect", 60, 60, _solid("F4B183")),
        '<wp:wrapSquare wrapText="bothSides"/>',
        across="margin:right",
        down="page:40",
        uri=_WPS,
        size="60x60",
    )
    parts = {"word/head.xml": part("w:hdr", p(mark + r("หัวกระดาษ")))}
    links = relationship("head", "header", "head.xml")
    return specimen(p(SENTENCE * 3), section('<w:headerReference w:type="default" r:id="head"/>'), parts=parts, links=links)


def floats_in_cells() -> bytes:
    mark = anchored(
        _shape("rect", 30, 20, _solid("F4B183")), '<wp:wrapSquare wrapText="bothSides"/>', across="column:0", uri=_WPS, size="30x20"
    )
    return specimen(tbl(tr("ก", tc(p(mark + r(SENTENCE))))) + p())


def effects_of_drawings() -> bytes:
    shadow = '<a:effectLst><a:outerShdw/><a:glow rad="63500"><a:srgbClr val="FFC000"/></a:glow><a:innerShdw/></a:effectLst>'
    warped = _shape("rect", 60, 30, _solid("FFF2CC"), p("โค้ง"), "").replace(
        "<wps:bodyPr />", '<wps:bodyPr><a:prstTxWarp prst="textArchUp"/></wps:bodyPr>'
    )
    gray = _picture().replace('<a:blip r:embed="p"/>', '<a:blip r:embed="p"><a:hsl/></a:blip>')
    shapes_ = (_shape("cloud", 60, 30, _solid("DDEBF7") + shadow), warped)
    return _with_picture(p("".join(inline(one, _WPS, 60, 30) for one in shapes_)) + p(inline(gray)))


def watermark() -> bytes:
    style = "position:absolute;width:200pt;height:80pt;rotation:315;z-index:-2;mso-position-horizontal:center;mso-position-vertical:center"
    relative = ";mso-position-horizontal-relative:margin;mso-position-vertical-relative:margin"
    art = '<v:fill opacity=".5"/><v:textpath style="font-family:&quot;TH Sarabun New&quot;;font-size:1pt" string="ร่าง"/>'
    shape = f'<v:shape type="#_x0000_t136" style="{style}{relative}" fillcolor="silver" stroked="f">{art}</v:shape>'
    parts = {"word/head.xml": part("w:hdr", p(r(f"<w:pict>{shape}</w:pict>")))}
    end = section('<w:headerReference w:type="default" r:id="head"/>')
    return specimen(p(SENTENCE), end, parts=parts, links=relationship("head", "header", "head.xml"))


def chart_and_diagram() -> bytes:
    chart = '<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="c"/>'
    diagram = '<d:relIds xmlns:d="http://schemas.openxmlformats.org/drawingml/2006/diagram" r:dm="d"/>'
    return specimen(p(inline(chart, "c")) + p(inline(diagram, "d")))


def missing_pictures() -> bytes:
    linked = _picture().replace("r:embed", "r:link")
    return specimen(p(inline(_picture())) + p(inline(linked)), links=relationship("p", "image", "https://example.org/x.png", external=True))


def picture_of_a_condition() -> bytes:
    """An IF field whose true branch is a picture, on the page whose number it asks for."""
    mark, code = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>', '<w:r><w:instrText xml:space="preserve">{}</w:instrText></w:r>'
    condition = mark.format("begin") + code.format(" IF ") + field("PAGE") + code.format(" = 2 ") + inline(_picture())
    return _with_picture(
        p("หน้าแรก") + p(r("ตรา ") + condition + code.format(' "" ') + mark.format("end") + r(" จบ"), "<w:pageBreakBefore/>")
    )


DRAWINGS = (
    picture_of_a_condition,
    inline_pictures,
    wrapped_pictures,
    tight_wrapping,
    character_anchors,
    wrapped_character_anchors,
    floats_apart,
    shapes,
    presets_with_parts_heads_and_dashes,
    types_of_old_drawings,
    unknown_shapes,
    gradient_and_transparent_fills,
    fills_of_old_drawings,
    text_boxes,
    full_text_box,
    places_in_text_boxes,
    groups,
    floats_in_headers,
    wrapping_floats_in_headers,
    floats_in_cells,
    effects_of_drawings,
    watermark,
    chart_and_diagram,
    missing_pictures,
)
