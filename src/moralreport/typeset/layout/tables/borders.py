"""Which border is drawn where cells meet (17.4.66): the heavier line, then the style, then the darker colour."""

from __future__ import annotations

from moralreport.typeset.colors import channels
from moralreport.typeset.document import Border, ParagraphBorders
from moralreport.typeset.layout.tables.grid import Grid, Slot

LINE_STYLES = (
    "single", "thick", "double", "dotted", "dashed", "dotDash", "dotDotDash", "triple", "thinThickSmallGap", "thickThinSmallGap",
    "thinThickThinSmallGap", "thinThickMediumGap", "thickThinMediumGap", "thinThickThinMediumGap", "thinThickLargeGap",
    "thickThinLargeGap", "thinThickThinLargeGap", "wave", "doubleWave", "dashSmallGap", "dashDotStroked", "threeDEmboss",
    "threeDEngrave", "outset", "inset",
)  # fmt: skip
"""ST_Border without its pictures, the ones that win first."""
_RANK = {style: len(LINE_STYLES) - index for index, style in enumerate(LINE_STYLES)}
_LINES = {"double": 2, "triple": 3, "doubleWave": 2, "thick": 2}


def stronger(one: Border | None, two: Border | None) -> Border | None:
    """The border that wins where two cells meet; no border loses to any."""
    if one is None or two is None:
        return one or two
    if one is two:
        return one
    return max(one, two, key=_strength)


def top_edge(grid: Grid, row: int, column: int, outer: ParagraphBorders, alone: bool) -> Border | None:
    """The edge above one grid column of a row; `alone`: the row above is on another page."""
    below = slot_at(grid, row, column)
    above = slot_at(grid, row - 1, column) if row > 0 and not alone else None
    if below is not None and below is above:
        return None
    own = below.cell.borders.top if below is not None and below.row == row else None
    if above is None:
        return own or (_outer(below, "top", outer.top if row == 0 else None) if below is not None else None)
    other = above.cell.borders.bottom
    return stronger(other, own)


def bottom_edge(grid: Grid, row: int, column: int, outer: ParagraphBorders) -> Border | None:
    """The edge below one grid column of the last row (of the table, or before a page break)."""
    slot = slot_at(grid, row, column)
    if slot is None:
        return None
    if row < len(grid.rows) - 1:
        return slot.cell.borders.bottom
    return slot.cell.borders.bottom or _outer(slot, "bottom", outer.bottom)


def side_edge(left: Slot | None, right: Slot | None, outer: ParagraphBorders) -> Border | None:
    """The edge between two neighbours in a row; None = the table's edge."""
    if left is None and right is not None:
        return right.cell.borders.left or _outer(right, "left", outer.left)
    if right is None and left is not None:
        return left.cell.borders.right or _outer(left, "right", outer.right)
    if left is None or right is None:
        return None
    return stronger(left.cell.borders.right, right.cell.borders.left)


def slot_at(grid: Grid, row: int, column: int) -> Slot | None:
    """The slot that covers a place of the grid."""
    return grid.owners[row][column] if 0 <= row < len(grid.owners) else None


def _outer(slot: Slot | None, edge: str, border: Border | None) -> Border | None:
    return None if slot is not None and edge in slot.cell.borders.nil else border


def _strength(border: Border) -> tuple[float, int, int]:
    red, green, blue = channels(border.color or "000000")
    return border.width * _LINES.get(border.style, 1), _RANK.get(border.style, 0), -(red + blue + 2 * green)
