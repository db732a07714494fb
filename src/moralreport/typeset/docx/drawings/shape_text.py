"""The text of DrawingML shapes: a story within the story (w:txbxContent, wps:bodyPr; 20.1.2.1.1)."""

from __future__ import annotations

from dataclasses import replace

from moralreport.typeset.document import Block, Table, TextBox, VerticalAlign
from moralreport.typeset.docx.drawings.linked_texts import LinkedBox, insets_of, link_of
from moralreport.typeset.docx.drawings.shape_properties import Transform
from moralreport.typeset.docx.formatting.cascade import NO_TABLE, TableFormat
from moralreport.typeset.docx.markup.names import WPS, A, W
from moralreport.typeset.docx.markup.trees import Element
from moralreport.typeset.docx.markup.units import degrees, is_set
from moralreport.typeset.docx.story import MAX_NESTING, Story

_ANCHORS: dict[str, VerticalAlign] = {"t": "top", "ctr": "center", "b": "bottom", "just": "both", "dist": "both"}
_DIRECTIONS = {"horz": "lrTb", "vert": "tbRl", "vert270": "btLr", "eaVert": "tbRl", "wordArtVert": "tbRl", "mongolianVert": "tbLrV"}


def read_shape_text(story: Story, shape: Element, style: Element | None, transform: Transform) -> TextBox | None:
    link = link_of(story, shape)
    content = shape.find(f"{WPS}txbx/{W}txbxContent")
    body = shape.find(WPS + "bodyPr")
    if content is None and link is None:
        return None
    font = style.find(A + "fontRef") if style is not None else None
    color = story.sources.theme.colors.drawing_color(font)
    blocks = read_linked_content(story, link, content, color[0] if color else None)
    turn = 180.0 if transform.flip_vertical else 0.0
    if body is None:
        return TextBox(blocks, turn=turn)
    upright = is_set(body.get("upright"))
    return TextBox(
        blocks,
        insets_of(body),
        _ANCHORS.get(body.get("anchor", "t"), "top"),
        body.find(A + "spAutoFit") is not None and link is None,
        body.get("wrap") == "none",
        _DIRECTIONS.get(body.get("vert", "horz"), "lrTb"),
        (-transform.rotation if upright else turn + degrees(body.get("rot"))) % 360,
        link.former if link is not None else (),
        link is not None and link.goes_on,
    )


def read_linked_content(story: Story, link: LinkedBox | None, content: Element | None, color: str | None = None) -> tuple[Block, ...]:
    """Blocks of a box: its own, or those that it shares with the boxes that it is linked to."""
    if link is None:
        return read_text_content(story, content, color) if content is not None else ()
    if link.chain.blocks is None:
        link.chain.blocks = ()
        link.chain.blocks = read_text_content(story, link.chain.content, color)
    return link.chain.blocks


def read_text_content(story: Story, content: Element, color: str | None) -> tuple[Block, ...]:
    """Blocks of a w:txbxContent, a story within the story; `color` is the shape's own text colour.

    Tables do not float there, whatever they say: Word knows no floats inside a text box.
    """
    if story.nesting >= MAX_NESTING:
        story.warn("too-deep", "กล่องข้อความซ้อนกันลึกเกินไป ชั้นที่ลึกกว่านั้นถูกข้าม")
        return ()
    table = TableFormat(("shape", color), {"color": color}) if color and color != "000000" else NO_TABLE
    inner = replace(story, fields=[], bookmarks=[], carried=[], table=table, nesting=story.nesting + 1)
    blocks = inner.read_blocks(inner, content)
    return tuple(replace(block, floating=None) if isinstance(block, Table) and block.floating else block for block in blocks)
