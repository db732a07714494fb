"""VML things that are not drawn as they are: word art (watermarks) as plain text, horizontal rules of web pages."""

from __future__ import annotations

from dataclasses import replace

from moralreport.typeset.document import Paragraph, ParagraphProperties, RunProperties, Shape, Text, TextBox
from moralreport.typeset.docx.names import OFFICE, V
from moralreport.typeset.docx.story import Story
from moralreport.typeset.docx.trees import Element
from moralreport.typeset.docx.units import clamp, number
from moralreport.typeset.docx.vml_style import parse_style, vml_angle, vml_color, vml_share

_RULE_WIDTH = 451.0
"""Room of a horizontal rule that says "as wide as the column": A4 with one-inch margins."""


def read_text_path(story: Story, element: Element, art: Element, size: tuple[float, float], properties: RunProperties) -> Shape:
    """Word art, mostly a watermark: its text, as large as the box allows, in a turned frame without lines."""
    story.warn("word-art", "อักษรศิลป์ (WordArt) แสดงเป็นข้อความธรรมดาในกรอบเดิม")
    text, style = art.get("string", ""), parse_style(art.get("style"))
    face = style.get("font-family", "").strip("\"'") or properties.fonts.ascii
    points = clamp(min(size[1] * 0.75, size[0] / max(len(text) * 0.5, 1)), 4.0, 400.0)
    fonts = replace(properties.fonts, ascii=face, h_ansi=face, cs=face)
    color = vml_color(element.get("fillcolor"), "C0C0C0")
    run = replace(properties, fonts=fonts, size=points, size_cs=points, color=color)
    block = Paragraph(ParagraphProperties(alignment="center"), (Text(text, run),), run)
    box = TextBox((block,), (0.0, 0.0, 0.0, 0.0), "center", no_wrap=True)
    fill = element.find(V + "fill")
    opacity = vml_share(fill.get("opacity")) if fill is not None and fill.get("opacity") else 1.0
    outer = parse_style(element.get("style"))
    return Shape(
        "rect", size[0], size[1], text=box, rotation=vml_angle(outer), alt_text=element.get("alt", ""), opacity=clamp(opacity, 0, 1)
    )


def read_rule(element: Element, width: float, height: float) -> Shape:
    """o:hr, the horizontal rule of web pages."""
    percent = number(element.get(OFFICE + "hrpct"))
    room = _RULE_WIDTH * clamp((percent or 1000) / 1000, 0.01, 1.0)
    color = vml_color(element.get("fillcolor"), "A0A0A0")
    return Shape("rect", width or room, height or 1.5, fill=color, decorative=True)
