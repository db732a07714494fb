"""w:framePr and w:tblpPr: things that float where their attributes say (17.3.1.11, 17.4.57)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from moralreport.typeset.document import AxisPosition, Block, FloatingTable, Frame, Paragraph
from moralreport.typeset.document.plane import Insets
from moralreport.typeset.docx.markup.names import W
from moralreport.typeset.docx.markup.trees import Element
from moralreport.typeset.docx.markup.units import measure, one_of, twips


def attributes(element: Element) -> dict[str, str]:
    """An element's attributes as text."""
    return {str(name): str(value) for name, value in element.attrib.items()}


def merge_frames(base: Mapping[str, str], over: Mapping[str, str]) -> dict[str, str]:
    """Attributes of w:framePr laid upon those of a style; a place given either way replaces both ways of giving it."""
    replaced = [{W + axis, W + axis + "Align"} for axis in ("x", "y")]
    dropped = {name for names in replaced if names & over.keys() for name in names}
    return {**{name: value for name, value in base.items() if name not in dropped}, **over}


def read_frame(element: Mapping[str, str], overlap: bool, direction: str) -> Frame | None:
    """The frame of a paragraph from its attributes; None where it stands in line, so that a style's frame is taken back."""
    if element.get(W + "yAlign") == "inline":
        return None
    height = measure(element.get(W + "h"), 20)
    return Frame(
        width=measure(element.get(W + "w"), 20) or None,
        height=height or None,
        height_rule=one_of(element.get(W + "hRule"), ("exact", "atLeast", "auto"), "atLeast" if height else "auto"),
        horizontal=_axis(element, "x", element.get(W + "hAnchor", "text")),
        vertical=_down(element),
        wrap=element.get(W + "wrap", "auto"),
        h_space=twips(element.get(W + "hSpace")),
        v_space=twips(element.get(W + "vSpace")),
        drop_cap=element.get(W + "dropCap", "none"),
        overlap=overlap,
        direction=direction,
    )


def frames_of(blocks: Sequence[Block]) -> set[Frame | None]:
    """The frames that paragraphs name."""
    return {block.properties.frame for block in blocks if isinstance(block, Paragraph)}


def unframed(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Blocks of a cell: nothing floats out of it by a frame."""
    return tuple(_unframed(block) if isinstance(block, Paragraph) and block.properties.frame else block for block in blocks)


def _unframed(paragraph: Paragraph) -> Paragraph:
    return replace(paragraph, properties=replace(paragraph.properties, frame=None))


def framed_table(frame: Frame) -> FloatingTable:
    """The place of a table all of whose paragraphs name one frame: the table itself stands in it."""
    distances = Insets(frame.h_space, frame.v_space, frame.h_space, frame.v_space)
    return FloatingTable(frame.horizontal, frame.vertical, distances)


def read_floating_table(element: Element, overlap: bool) -> FloatingTable:
    """The place of a floating table; its distances from text default to nothing."""
    return FloatingTable(
        horizontal=_axis(attributes(element), "tblpX", element.get(W + "horzAnchor", "text")),
        vertical=_axis(attributes(element), "tblpY", element.get(W + "vertAnchor", "margin")),
        distances=Insets(*(twips(element.get(W + side + "FromText")) for side in Insets._fields)),
        overlap=overlap,
    )


def _down(element: Mapping[str, str]) -> AxisPosition:
    """An offset beats an alignment, which the text knows nothing of; without w:vAnchor both count from the margin.

    So does Word; the standard says otherwise (page, alignment first).
    """
    offset, align = twips(element.get(W + "y")), element.get(W + "yAlign")
    aligned = bool(align) and W + "y" not in element
    base = element.get(W + "vAnchor") or ("margin" if offset or aligned else "text")
    return AxisPosition(base, align=align) if aligned and base != "text" else AxisPosition(base, offset=offset)


def _axis(element: Mapping[str, str], name: str, relative_to: str) -> AxisPosition:
    """An alignment (xAlign …) beats an offset (x …)."""
    align = element.get(W + (name + "Align" if len(name) == 1 else name + "Spec"))
    if align and align != "inline":
        return AxisPosition(relative_to, align=align)
    return AxisPosition(relative_to, offset=twips(element.get(W + name)))
