"""DrawingML shape properties: geometry, fill, line, place in a group (20.1, 20.1.9)."""

from __future__ import annotations

from moralreport.records import dataclass
from moralreport.typeset.docx.markup.names import WPG, A
from moralreport.typeset.docx.markup.trees import Element
from moralreport.typeset.docx.markup.units import degrees, emus, is_set, number


@dataclass(frozen=True, slots=True)
class Transform:
    """a:xfrm in points; `child_*` is the coordinate space of a group's children."""

    x: float = 0.0
    y: float = 0.0
    width: float = 0.0
    height: float = 0.0
    child_x: float = 0.0
    child_y: float = 0.0
    child_width: float = 0.0
    child_height: float = 0.0
    rotation: float = 0.0
    flip_horizontal: bool = False
    flip_vertical: bool = False


def read_transform(properties: Element | None) -> Transform:
    """The a:xfrm inside shape or group properties, or the wpg:xfrm of a frame in a group."""
    element = next(properties.iterchildren(A + "xfrm", WPG + "xfrm"), None) if properties is not None else None
    if element is None:
        return Transform()
    x, y = _pair(element.find(A + "off"), "x", "y")
    width, height = _pair(element.find(A + "ext"), "cx", "cy")
    child_x, child_y = _pair(element.find(A + "chOff"), "x", "y")
    child_width, child_height = _pair(element.find(A + "chExt"), "cx", "cy")
    return Transform(
        x, y, width, height, child_x, child_y, child_width, child_height,
        (degrees(element.get("rot")) - _camera_turn(properties)) % 360, is_set(element.get("flipH")), is_set(element.get("flipV")),
    )  # fmt: skip


def _camera_turn(properties: Element | None) -> float:
    """How far the camera in front of a flat drawing is turned (20.1.5.11); one that looks from aside shows depth, which is not drawn."""
    turn = properties.find(f"*/{A}camera/{A}rot") if properties is not None else None
    if turn is None or degrees(turn.get("lat")) or degrees(turn.get("lon")):
        return 0.0
    return degrees(turn.get("rev"))


def _pair(element: Element | None, first: str, second: str) -> tuple[float, float]:
    if element is None:
        return 0.0, 0.0
    return emus_unclamped(element.get(first)), emus_unclamped(element.get(second))


def emus_unclamped(value: str | None) -> float:
    """A coordinate of a group's inner space, which may use any scale."""
    return (number(value) or 0.0) / 12700 if value and value.lstrip("-").isdigit() else emus(value)
