"""VML things apart: word art (watermarks), horizontal rules of web pages."""

from __future__ import annotations

from dataclasses import replace

from moralreport.typeset.document import RunProperties, Shape, Text
from moralreport.typeset.docx.markup.names import OFFICE, V
from moralreport.typeset.docx.markup.trees import Element
from moralreport.typeset.docx.markup.units import clamp, number
from moralreport.typeset.docx.paint.gradients import read_vml_gradient
from moralreport.typeset.docx.paint.vml_style import is_true, parse_style, read_line, vml_angle, vml_color, vml_share
from moralreport.typeset.docx.vml.geometry import type_number

_WARPS = dict(
    zip(
        map(str, range(136, 176)),
        (
            "textPlain", "textStop", "textTriangle", "textTriangleInverted", "textChevron", "textChevronInverted",
            "textRingInside", "textRingOutside", "textArchUp", "textArchDown", "textCircle", "textButton",
            "textArchUpPour", "textArchDownPour", "textCirclePour", "textButtonPour", "textCurveUp", "textCurveDown",
            "textCanUp", "textCanDown", "textWave1", "textWave2", "textDoubleWave1", "textWave4", "textInflate", "textDeflate",
            "textInflateBottom", "textDeflateBottom", "textInflateTop", "textDeflateTop", "textDeflateInflate",
            "textDeflateInflateDeflate", "textFadeRight", "textFadeLeft", "textFadeUp", "textFadeDown", "textSlantUp",
            "textSlantDown", "textCascadeUp", "textCascadeDown",
        ),
        strict=True,
    )
)  # fmt: skip
"""Presets of word art by the number of their shape type."""
_RULE_WIDTH = 451.0
"""Room of a horizontal rule that says "as wide as the column": A4 with one-inch margins."""


def read_text_path(element: Element, art: Element, size: tuple[float, float], properties: RunProperties) -> Shape:
    """Word art, mostly a watermark: its text, as outlines stretched and bent to the box (14.1.2.23)."""
    text, style = art.get("string", ""), parse_style(art.get("style"))
    face = style.get("font-family", "").strip("\"'") or properties.fonts.ascii
    fonts = replace(properties.fonts, ascii=face, h_ansi=face, cs=face)
    bold, italic = style.get("font-weight") == "bold", style.get("font-style") == "italic"
    run = replace(properties, fonts=fonts, bold=bold, bold_cs=bold, italic=italic, italic_cs=italic)
    fill = element.find(V + "fill")
    opacity = vml_share(fill.get("opacity")) if fill is not None and fill.get("opacity") else 1.0
    color = vml_color(element.get("fillcolor"), "C0C0C0") if is_true(element.get("filled"), True) else None
    return Shape(
        _WARPS.get(type_number(element), "textPlain"),
        size[0],
        size[1],
        fill=color,
        line=read_line(element),
        rotation=vml_angle(parse_style(element.get("style"))),
        alt_text=element.get("alt", "") or text,
        opacity=clamp(opacity, 0, 1),
        gradient=read_vml_gradient(fill, color) if fill is not None and color is not None else None,
        word_art=Text(text, run),
    )


def read_rule(element: Element, width: float, height: float) -> Shape:
    """o:hr, the horizontal rule of web pages."""
    percent = number(element.get(OFFICE + "hrpct"))
    room = _RULE_WIDTH * clamp((percent or 1000) / 1000, 0.01, 1.0)
    color = vml_color(element.get("fillcolor"), "A0A0A0")
    return Shape("rect", width or room, height or 1.5, fill=color, decorative=True)
