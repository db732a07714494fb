"""DrawingML word art: the text of a shape that its body bends to the shape's box (20.1.9.19, a:prstTxWarp)."""

from __future__ import annotations

from dataclasses import replace

from moralreport.typeset.document import Block, BookmarkStart, Border, Group, Paragraph, Shape, Text
from moralreport.typeset.docx.drawings.shape_geometry import read_adjustments
from moralreport.typeset.docx.markup.names import WPS, A
from moralreport.typeset.docx.markup.trees import Element
from moralreport.typeset.docx.story import Story

_ROUND = {
    "textArchUp": (("adj", 10_800_000.0),),
    "textArchDown": (("adj", 0.0),),
    "textCircle": (("adj", 10_800_000.0),),
    **dict.fromkeys(("textArchUpPour", "textArchDownPour"), (("adj1", 10_800_000.0), ("adj2", 50_000.0))),
}
"""Default adjustments: where the arch begins, and how far in its inner edge runs."""
_CURVES = ("textArchUp", "textArchDown", "textCircle")
_ALONG = {"center": 0.5, "right": 1.0, "end": 1.0}


def _along(preset: str, blocks: tuple[Block, ...]) -> tuple[tuple[str, float], ...]:
    """Where on its curve a text stands that follows one, as its alignment says: a share of what it leaves free."""
    first = next((block for block in blocks if isinstance(block, Paragraph)), None)
    return (("along", _ALONG.get(first.properties.alignment, 0.0)),) if preset in _CURVES and first is not None else ()


def bend(story: Story, element: Element, shape: Shape) -> Shape | Group:
    """A shape with its text as word art in front of it; the shape itself where its text is not bent, or is more than plain text."""
    warp = element.find(f"{WPS}bodyPr/{A}prstTxWarp")
    preset = warp.get("prst", "textNoShape") if warp is not None else "textNoShape"
    if warp is None or preset == "textNoShape" or shape.text is None:
        return shape
    text = _plain_text(shape.text.blocks)
    if text is None:
        story.warn("word-art", "อักษรศิลป์ (WordArt) ที่มีมากกว่าข้อความล้วน แสดงเป็นข้อความธรรมดาในกรอบเดิม")
        return shape
    left, top, right, bottom = shape.text.insets
    run = text.properties
    effects = {effect.kind: effect for effect in run.effects}
    art = Shape(
        preset,
        max(shape.width - left - right, 1.0),
        max(shape.height - top - bottom, 1.0),
        fill=None if "hollow" in effects else run.color or "000000",
        line=Border("single", effects["line"].width, effects["line"].color) if "line" in effects else None,
        gradient=effects["gradient"].gradient if "gradient" in effects else None,
        adjust=(*(read_adjustments(warp) or _ROUND.get(preset, ())), *_along(preset, shape.text.blocks)),
        word_art=text,
    )
    ground = replace(shape, text=None, rotation=0.0, alt_text="", decorative=True)
    children = ((0.0, 0.0, ground), (left, top, art))
    return Group(shape.width, shape.height, children, rotation=shape.rotation)


def _plain_text(blocks: tuple[Block, ...]) -> Text | None:
    """The text of paragraphs, a line each, in the type of its first run; None where anything else stands in them."""
    lines: list[str] = []
    first: Text | None = None
    for block in blocks:
        if not isinstance(block, Paragraph) or not all(isinstance(inline, Text | BookmarkStart) for inline in block.inlines):
            return None
        texts = [inline for inline in block.inlines if isinstance(inline, Text)]
        first = first or next(iter(texts), None)
        lines.append("".join(inline.text for inline in texts))
    return replace(first, text="\n".join(lines)) if first is not None else None
