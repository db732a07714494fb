"""Blocks set in a box: the one way in which cells, headers, notes and text boxes get their text."""

from __future__ import annotations

import math

from moralreport.typeset.document import Block, Paragraph
from moralreport.typeset.layout.atoms import Filled, Flow, Region
from moralreport.typeset.layout.cursors import Place
from moralreport.typeset.layout.environment import Environment, Rooms
from moralreport.typeset.layout.filling import fill
from moralreport.typeset.layout.painting import Canvas, Painter
from moralreport.typeset.layout.paragraphs.literal_labels import labelled
from moralreport.typeset.layout.paragraphs.paragraph import ParagraphFlow
from moralreport.typeset.layout.setters import SharedSetters
from moralreport.typeset.layout.streams import Stream
from moralreport.typeset.layout.structure.blocks import Tagger
from moralreport.typeset.layout.structure.tree import Nodes
from moralreport.typeset.pages import Item


def set_blocks(
    blocks: tuple[Block, ...], width: float, env: Environment, nodes: Nodes, /, former: Rooms = (), height: float = math.inf
) -> tuple[float, tuple[Item, ...]]:
    """Set blocks in a box `width` points wide: as high as they need, or what fits; without what fills the `former` rooms. See SetText."""
    stream = open_stream(blocks, env)
    place: Place | None = Place()
    for across, down in former:
        place = fill(stream, place, Region(max(across, 1.0), down)).end if place is not None else None
    if place is None:
        return 0.0, ()
    filled = fill(stream, place, Region(max(width, 1.0), height))
    canvas = Canvas(env.page.index)
    filled.paint(0.0, 0.0, Painter(canvas, Tagger(nodes.builder, nodes.node), env))
    return filled.height, canvas.items()


def fill_blocks(blocks: tuple[Block, ...], width: float, env: Environment) -> Filled:
    """Blocks in a box, not yet drawn."""
    return fill(open_stream(blocks, env), Place(), Region(max(width, 1.0), math.inf))


def open_stream(
    blocks: tuple[Block, ...], env: Environment, preceding: Block | None = None, setters: SharedSetters | None = None
) -> Stream:
    """A stream of blocks that is ready to be filled into regions; `preceding`: what stands above them, in the section before.

    `setters`: those of a stream of equal paragraphs before it.
    """
    return Stream(blocks, env, _make_flow, setters or SharedSetters(), preceding=preceding)


def _make_flow(stream: Stream, index: int) -> Flow:
    block = stream.blocks[index]
    if isinstance(block, Paragraph) and block.properties.frame is None:
        return ParagraphFlow(labelled(block), index, stream)
    return _make_rarer_flow(stream, index, block)


def _make_rarer_flow(stream: Stream, index: int, block: Block) -> Flow:
    """Tables and what floats, whose modules are imported when the first is met."""
    from moralreport.typeset.layout.floating_tables import FloatingTableFlow
    from moralreport.typeset.layout.frames import FrameFlow, frame_length
    from moralreport.typeset.layout.tables.table import TableFlow

    if isinstance(block, Paragraph):
        return FrameFlow(index, frame_length(stream, index), stream)
    if block.floating is not None:
        return FloatingTableFlow(block, index, stream)
    return TableFlow(block, index, stream)
