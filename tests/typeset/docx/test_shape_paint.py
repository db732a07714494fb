"""Fill, line and shadow of shapes: their own, the group's, the theme's."""

from __future__ import annotations

import pytest
from lxml import etree
from tests.typeset.docx.word_specimens import first_paragraph, first_table, paragraph

from moralreport.typeset.document import Border, Pattern, Shadow
from moralreport.typeset.docx.markup.names import WPG, WPS, A
from moralreport.typeset.docx.markup.trees import Element
from moralreport.typeset.docx.paint.colors import ThemeColors, preset_color
from moralreport.typeset.docx.paint.fill_patterns import pattern_rows
from moralreport.typeset.docx.paint.shadows import read_vml_shadow
from moralreport.typeset.docx.paint.shape_paint import Paint, read_paint
from moralreport.typeset.docx.paint.vml_style import read_line

COLORS = ThemeColors({"accent1": "4472C4", "lt1": "FFFFFF"}, {})
_NAMES = {"a": A[1:-1], "wps": WPS[1:-1], "wpg": WPG[1:-1], "v": "urn:schemas-microsoft-com:vml"}
FORMATS = """<a:fmtScheme>
  <a:fillStyleLst><a:solidFill><a:schemeClr val="phClr"/></a:solidFill>
    <a:gradFill><a:gsLst><a:gs pos="0"><a:schemeClr val="phClr"/></a:gs><a:gs pos="100000"><a:srgbClr val="FFFFFF"/></a:gs></a:gsLst>
      <a:lin ang="5400000"/></a:gradFill></a:fillStyleLst>
  <a:lnStyleLst><a:ln w="9525"><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln>
    <a:ln w="25400"><a:solidFill><a:schemeClr val="phClr"/></a:solidFill><a:prstDash val="dash"/></a:ln></a:lnStyleLst>
  <a:effectStyleLst><a:effectStyle><a:effectLst><a:outerShdw blurRad="40000" dist="25400" dir="5400000" rotWithShape="0">
    <a:srgbClr val="000000"><a:alpha val="38000"/></a:srgbClr></a:outerShdw></a:effectLst></a:effectStyle></a:effectStyleLst>
</a:fmtScheme>"""
STYLE = (
    '<wps:style><a:lnRef idx="{}"><a:schemeClr val="accent1"><a:shade val="50000"/></a:schemeClr></a:lnRef>'
    '<a:fillRef idx="{}"><a:schemeClr val="accent1"/></a:fillRef><a:effectRef idx="{}"><a:schemeClr val="accent1"/></a:effectRef>'
    "</wps:style>"
)
_PATTERNS = (
    "horz", "vert", "ltHorz", "ltVert", "dkHorz", "dkVert", "narHorz", "narVert", "dashHorz", "dashVert", "cross", "dnDiag",
    "upDiag", "ltDnDiag", "ltUpDiag", "dkDnDiag", "dkUpDiag", "wdDnDiag", "wdUpDiag", "dashDnDiag", "dashUpDiag", "diagCross",
    "smCheck", "lgCheck", "smGrid", "lgGrid", "dotGrid", "smConfetti", "lgConfetti", "horzBrick", "diagBrick", "solidDmnd",
    "openDmnd", "dotDmnd", "plaid", "sphere", "weave", "divot", "shingle", "wave", "trellis", "zigZag",
)  # fmt: skip


def element(text: str) -> Element:
    names = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in _NAMES.items())
    return etree.fromstring(f"<root {names}>{text}</root>")[0]


def paint(properties: str = "", style: str = "", formats: str = FORMATS) -> Paint:
    holder = element(f"<wps:spPr>{properties}</wps:spPr>")
    return read_paint(holder, element(style) if style else None, COLORS, element(formats) if formats else None)


def test_a_style_takes_line_fill_and_shadow_of_the_theme() -> None:
    found = paint(style=STYLE.format(2, 1, 1))
    assert (found.fill, found.gradient) == ("4472C4", None)
    assert found.line == Border("4 3", 2.0, "2F528F")
    assert found.shadow is not None
    assert found.shadow.shift == pytest.approx((0.0, 2.0), abs=1e-9)
    assert (found.shadow.opacity, found.shadow.turns) == (0.38, False)


def test_a_gradient_of_the_theme_begins_in_the_colour_of_the_reference() -> None:
    found = paint(style=STYLE.format(0, 2, 0))
    assert found.gradient is not None
    assert found.gradient.stops == ((0.0, "4472C4"), (1.0, "FFFFFF"))
    assert (found.line, found.shadow) == (None, None)


def test_a_gradient_is_as_opaque_as_its_stops_in_the_mean() -> None:
    stops = "".join(
        f'<a:gs pos="{at}"><a:srgbClr val="FF0000"><a:alpha val="{part}"/></a:srgbClr></a:gs>' for at, part in ((0, 100000), (50000, 20000))
    )
    assert paint(f"<a:gradFill><a:gsLst>{stops}</a:gsLst></a:gradFill>").opacity == pytest.approx(0.4)


def test_every_pattern_of_the_standard_is_a_tile_that_is_as_dark_as_its_share() -> None:
    shares = ("5", "10", "20", "25", "30", "40", "50", "60", "70", "75", "80", "90")
    for share in shares:
        rows = pattern_rows("pct" + share)
        assert rows is not None and sum(row.bit_count() for row in rows) == pytest.approx(float(share) * 0.64, abs=1.0)
    assert len(_PATTERNS) + len(shares) == 54
    assert all(0 < sum(row.bit_count() for row in pattern_rows(name) or ()) < 64 for name in _PATTERNS)
    assert pattern_rows("unknown") is None and pattern_rows("pctx") is None


def test_a_shading_of_stripes_is_a_tile_and_one_of_shares_a_colour() -> None:
    shade = '<w:shd w:val="{}" w:color="FF0000" w:fill="00FF00"/>'
    striped, plain = (first_paragraph(paragraph("ก", shade.format(kind))).properties for kind in ("horzStripe", "pct12"))
    assert striped.stripes == Pattern((255, 255, 0, 0, 255, 255, 0, 0), "FF0000", "00FF00")
    assert (plain.stripes, plain.shading) == (None, "20DF00")
    cell = first_table(f"<w:tbl><w:tr><w:tc><w:tcPr>{shade.format('vertStripe')}</w:tcPr><w:p/></w:tc></w:tr></w:tbl>").rows[0].cells[0]
    assert cell.stripes == Pattern((0b11001100,) * 8, "FF0000", "00FF00")


def test_a_pattern_has_its_two_colours() -> None:
    front, back = (f'<a:{name}><a:srgbClr val="{color}"/></a:{name}>' for name, color in (("fgClr", "FF0000"), ("bgClr", "00FF00")))
    found = paint(f'<a:pattFill prst="dkHorz">{front}{back}</a:pattFill>')
    assert found.pattern == Pattern((255, 255, 0, 0, 255, 255, 0, 0), "FF0000", "00FF00")
    assert paint('<a:pattFill prst="unknown"/>').pattern is None


def test_a_line_may_be_several_strokes() -> None:
    red = '<a:solidFill><a:srgbClr val="FF0000"/></a:solidFill>'
    assert paint(f'<a:ln w="76200" cmpd="thickThin">{red}</a:ln>').line == Border("thickThin", 6.0, "FF0000")
    assert paint(f'<a:ln w="76200" cmpd="sng">{red}<a:prstDash val="dash"/></a:ln>').line == Border("4 3", 6.0, "FF0000")
    old = '<v:rect strokecolor="red" strokeweight="6pt"><v:stroke linestyle="thickBetweenThin"/></v:rect>'
    assert read_line(element(old)) == Border("tri", 6.0, "FF0000")


def test_own_properties_of_a_line_lie_over_those_of_the_theme() -> None:
    own = '<a:noFill/><a:ln w="38100"><a:prstDash val="sysDot"/></a:ln><a:effectLst/>'
    found = paint(own, STYLE.format(2, 1, 1))
    assert (found.fill, found.line, found.shadow) == (None, Border("1 1", 3.0, "2F528F"), None)
    assert paint('<a:ln><a:noFill/></a:ln>', STYLE.format(2, 1, 1)).line is None  # fmt: skip


def test_without_a_theme_a_reference_gives_its_colour() -> None:
    found = paint(style=STYLE.format(1, 1, 1), formats="")
    assert (found.fill, found.line, found.shadow) == ("4472C4", Border("single", 0.75, "2F528F"), None)


def test_fill_and_line_let_through_apart() -> None:
    clear = '<a:solidFill><a:srgbClr val="{}"><a:alpha val="{}"/></a:srgbClr></a:solidFill>'
    found = paint(clear.format("FF0000", 40000) + f"<a:ln>{clear.format('0000FF', 70000)}</a:ln>")
    assert (found.opacity, found.line_opacity) == (0.4, 0.7)


def test_a_fill_of_the_group_is_that_of_the_nearest_group_that_has_one() -> None:
    fill = '<a:solidFill><a:srgbClr val="123456"/></a:solidFill>'
    shape = "<wps:wsp><wps:spPr><a:grpFill/></wps:spPr></wps:wsp>"
    inner = f"<wpg:grpSp><wpg:grpSpPr><a:grpFill/></wpg:grpSpPr>{shape}</wpg:grpSp>"
    group = element(f"<wpg:wgp><wpg:grpSpPr>{fill}</wpg:grpSpPr>{inner}</wpg:wgp>")
    assert read_paint(next(group.iter(WPS + "spPr")), None, COLORS).fill == "123456"
    alone = element(inner)
    assert read_paint(next(alone.iter(WPS + "spPr")), None, COLORS).fill is None


def test_a_pattern_is_a_colour_between_its_two() -> None:
    both = '<a:fgClr><a:srgbClr val="000000"/></a:fgClr><a:bgClr><a:srgbClr val="FFFFFF"/></a:bgClr>'
    assert paint(f'<a:pattFill prst="pct20">{both}</a:pattFill>').fill == "CCCCCC"


def test_shade_and_tint_act_on_the_light_of_a_colour() -> None:
    color = '<a:solidFill><a:srgbClr val="4472C4"><a:{} val="50000"/></a:srgbClr></a:solidFill>'
    assert paint(color.format("shade")).fill == "2F528F"
    assert paint(color.format("tint")).fill == "C0C9E4"


def test_a_shadow_may_be_scaled_and_slanted_about_a_corner() -> None:
    away = '<a:outerShdw blurRad="76200" dist="12700" dir="10800000" sx="120000" sy="-50000" kx="20400000" algn="bl"/>'
    found = paint(f"<a:effectLst>{away}</a:effectLst>").shadow
    assert found is not None and found.shift == pytest.approx((-1, 0))
    assert found == Shadow("000000", found.shift, 1.0, 6.0, (1.2, -0.5), (-20.0, 0.0), (0.0, 1.0))


def test_shadows_of_vml_are_shown_where_they_are_on() -> None:
    shape = '<v:rect><v:shadow on="{}" color="#e36c0a" offset="-80pt,-36pt" opacity=".5"/></v:rect>'
    assert read_vml_shadow(element(shape.format("t"))) == Shadow("E36C0A", (-80.0, -36.0), 0.5)
    assert read_vml_shadow(element(shape.format("f"))) is None
    assert read_vml_shadow(element('<v:rect><v:shadow color="red"/></v:rect>')) is None


def test_a_shadow_of_vml_in_perspective_is_scaled_and_slanted_about_its_origin() -> None:
    shape = '<v:rect><v:shadow on="t" type="{}" color="silver" origin="-.5,.5" matrix=",46340f,,.5,,-4768371582e-16"/></v:rect>'
    found = read_vml_shadow(element(shape.format("perspective")))
    assert found is not None and (found.shift, found.scale, found.anchor) == ((0.0, 0.0), (1.0, 0.5), (0.0, 1.0))
    assert found.skew[0] == pytest.approx(54.74, abs=0.01) and found.skew[1] == 0.0
    plain = '<v:rect><v:shadow on="t" type="perspective" color="#4e6128" offset="1pt" offset2="-3pt"/></v:rect>'
    assert read_vml_shadow(element(plain)) == Shadow("4E6128", (1.0, 2.0), 1.0)
    assert read_vml_shadow(element(shape.format("double"))) is None


@pytest.mark.parametrize(
    ("name", "color"),
    [
        ("tan", "D2B48C"),
        ("medAquamarine", "66CDAA"),
        ("dkSlateGray", "2F4F4F"),
        ("ltGoldenrodYellow", "FAFAD2"),
        ("mediumPurple", "9370DB"),
        ("Navy", "000080"),
        ("windowText", "000000"),
        ("unheardOf", "808080"),
    ],
)
def test_colours_have_the_names_of_css(name: str, color: str) -> None:
    assert preset_color(name) == color


@pytest.mark.parametrize(
    ("color", "found"),
    [
        ('<a:sysClr val="windowText" lastClr="123456"/>', ("123456", 1.0)),
        ('<a:sysClr val="window"/>', ("FFFFFF", 1.0)),
        ('<a:sysClr val="windowText"/>', ("000000", 1.0)),
        ('<a:prstClr val="dkRed"/>', ("8B0000", 1.0)),
        ('<a:scrgbClr r="100000" g="50000" b="0"/>', ("FFBC00", 1.0)),
        ('<a:hslClr hue="7200000" sat="100000" lum="50000"/>', ("00FF00", 1.0)),
        ('<a:schemeClr val="accent1"><a:lumMod val="50000"/></a:schemeClr>', ("203864", 1.0)),
        ('<a:schemeClr val="accent1"><a:lumMod val="40000"/><a:lumOff val="60000"/></a:schemeClr>', ("B4C7E7", 1.0)),
        ('<a:srgbClr val="808080"><a:lum val="25000"/></a:srgbClr>', ("404040", 1.0)),
        ('<a:srgbClr val="FF0000"><a:satMod val="50000"/></a:srgbClr>', ("BF4040", 1.0)),
        ('<a:srgbClr val="BF4040"><a:sat val="100000"/></a:srgbClr>', ("FF0000", 1.0)),
        ('<a:srgbClr val="BF4040"><a:satOff val="50000"/></a:srgbClr>', ("FF0000", 1.0)),
        ('<a:srgbClr val="FF0000"><a:hueOff val="7200000"/></a:srgbClr>', ("00FF00", 1.0)),
        ('<a:srgbClr val="00FF00"><a:hueMod val="50000"/></a:srgbClr>', ("FFFF00", 1.0)),
        ('<a:srgbClr val="FF0000"><a:alpha val="80000"/><a:alphaMod val="50000"/></a:srgbClr>', ("FF0000", 0.4)),
        ('<a:srgbClr val="nonsense"/>', None),
        ('<a:schemeClr val="nobody"/>', None),
    ],
)
def test_colours_are_named_in_every_way_and_changed_in_turn(color: str, found: tuple[str, float] | None) -> None:
    shown = COLORS.drawing_color(element(f"<a:solidFill>{color}</a:solidFill>"))
    assert (shown and (shown[0], round(shown[1], 6))) == found


@pytest.mark.parametrize(
    ("stops", "more", "center"),
    [("AB", '<a:path path="circle"/>', (0.5, 0.5)), ("AB", '<a:path><a:fillToRect l="20%" t="0" r="80%" b="100%"/></a:path>', (0.2, 0.0))],
)
def test_a_gradient_may_go_outwards(stops: str, more: str, center: tuple[float, float]) -> None:
    row = "".join(f'<a:gs pos="{at * 100000}"><a:srgbClr val="{letter * 6}"/></a:gs>' for at, letter in enumerate(stops))
    found = paint(f"<a:gradFill><a:gsLst>{row}</a:gsLst>{more}</a:gradFill>").gradient
    assert found is not None and found.center == pytest.approx(center)
    assert found.stops == ((0.0, "AAAAAA"), (1.0, "BBBBBB"))


def test_a_gradient_of_one_colour_is_none() -> None:
    assert paint('<a:gradFill><a:gsLst><a:gs pos="0"><a:srgbClr val="FF0000"/></a:gs></a:gsLst></a:gradFill>').gradient is None
