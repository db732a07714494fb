"""How blocks stand beside the text: where frames and floating tables go, and what gives way to them (17.3.1.11, 17.4.57)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Protocol

from moralreport.records import dataclass
from moralreport.typeset.document import AxisPosition, Block, Paragraph
from moralreport.typeset.document.plane import Insets, Rect
from moralreport.typeset.layout.atoms import Atom, Filled, Flow, Region
from moralreport.typeset.layout.exclusions import MINIMUM_ROOM, Exclusion
from moralreport.typeset.layout.floating_drawings import horizontal_span, position_on, vertical_span
from moralreport.typeset.layout.painting import Painter

TURNS = ("btLr", "tbRl", "tbRlV")

_LINE = 12.0
"""Height of a line that is not known."""


@dataclass(frozen=True, slots=True)
class FloatingPiece:
    """Set blocks at (x, y) of the region."""

    filled: Filled
    x: float
    y: float
    size: tuple[float, float] = (0.0, 0.0)
    direction: str = "lrTb"


@dataclass(frozen=True, slots=True)
class Outline:
    """How a floating block wants to stand: position, distances, and how text may go beside it."""

    horizontal: AxisPosition
    vertical: AxisPosition
    distances: Insets
    side: str
    """As in `Exclusion`; "" = text goes on as if nothing were there."""
    minimum: float = MINIMUM_ROOM
    overlaps: bool = True
    moves: bool = True
    """It takes its anchor along to the page that has room for it, rather than moving up."""


class FloatingFlow(Flow, Protocol):
    """What stands beside the text: a frame or a floating table."""

    index: int
    count: int
    following: Block | None
    text_top: float
    """Where its text first stood on its page: it stays there though it moves the text above, and its own with that."""


def floating_atom(
    flow: FloatingFlow,
    filled: Filled,
    size: tuple[float, float],
    outline: Outline,
    place: tuple[float, float],
    region: Region,
) -> Atom:
    """`place`: where the text above ends, and the space to the text that the block is anchored to, which that text brings itself."""
    top, space = place
    if not region.exclusions.keeps(flow.index):
        flow.text_top = region.exclusions.text_top(flow.index, top + space, _line_height(flow.following), region.width)
    moves = outline.vertical.relative_to in ("text", "paragraph", "line")
    x, y, waits = _stand(flow, size, outline, moves and outline.moves, region)
    if outline.side:
        _keep_text_away(flow, Rect(x, y, *size), outline, region)
    return Atom(
        flow=flow,
        block=flow.index,
        start=None,
        end=None,
        top=min(top, region.height) if moves else max(0.0, top),
        height=0.0,
        piece=FloatingPiece(filled, x, y, size),
        blocks=flow.count,
        needs=y + size[1] if waits else 0.0,
        notes=tuple(note for atom in filled.atoms for note in atom.notes),
    )


def _stand(flow: FloatingFlow, size: tuple[float, float], outline: Outline, moves: bool, region: Region) -> tuple[float, float, bool]:
    """Where it stands, and whether it waits for a region with more room; where none has, rather over another one than off the paper."""
    x, asked = _position(outline, size, flow.text_top, region)
    y = asked if outline.overlaps else region.exclusions.clear_top(x, asked, size, flow.index, outline.distances.top)
    frame = region.frame
    lowest = frame.height - region.y - size[1] if frame is not None else y
    most = region.height if frame is None or region.at_top else frame.bottom - frame.top
    pushed = y > max(asked, lowest)
    waits = (pushed and region.taken > 0) or ((moves or pushed) and size[1] < most)
    return x, y if waits else min(y, max(asked, lowest)), waits


def _keep_text_away(flow: FloatingFlow, box: Rect, outline: Outline, region: Region) -> None:
    left, above, right, below = outline.distances
    above = min(above, max(0.0, box.y - flow.text_top)) if box.y >= flow.text_top else above
    far, foot = box.x + box.width + right, box.y + box.height + below
    around = Exclusion(box.x - left, box.y - above, far, foot, outline.side, flow.index, outline.minimum)
    region.exclusions.add(replace(around, distances=(left, right)))


def _line_height(block: Block | None) -> float:
    """About how high the first line is of the text that a block is anchored to."""
    return 1.15 * block.mark.size if isinstance(block, Paragraph) else _LINE


def _position(outline: Outline, size: tuple[float, float], top: float, region: Region) -> tuple[float, float]:
    frame = region.frame
    x = across(outline.horizontal, size[0], region)
    y = position_on(outline.vertical, vertical_span(outline.vertical.relative_to, top, region), size[1], region.odd)
    if frame is not None:
        y = max(-region.y, min(y, frame.height - region.y - size[1])) if size[1] < frame.height else y
    return x, y


def across(place: AxisPosition, width: float, region: Region) -> float:
    return position_on(place, horizontal_span(place.relative_to, region), width, region.odd)


def paint_pieces(atoms: Sequence[Atom], x: float, y: float, painter: Painter) -> None:
    for atom in atoms:
        piece: FloatingPiece = atom.piece
        left, top, (width, height) = x + piece.x, y + piece.y, piece.size
        if piece.direction not in TURNS:
            piece.filled.paint(left, top, painter)
        elif piece.direction == "btLr":
            piece.filled.paint_turned(left, top + height, True, painter)
        else:
            piece.filled.paint_turned(left + width, top, False, painter)
