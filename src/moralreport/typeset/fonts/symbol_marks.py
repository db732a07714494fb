"""How large the characters of symbol fonts are and how high their lines, for the glyphs of other faces that stand in for them."""

from __future__ import annotations

from typing import NamedTuple

from moralreport.typeset.fonts.metrics import LineMetrics
from moralreport.typeset.fonts.substitutes import HUMANIST, SERIF, SYMBOLS, fold


class Mark(NamedTuple):
    """A character's ink in the symbol font, in ems: how high it is, where its middle stands above the baseline, and its advance.

    None: that of the face that is set in its place.
    """

    height: float | None
    middle: float
    advance: float | None


_WINGDINGS_LINE = LineMetrics(0.899, 0.211, 0.0)
_LINES = {
    "symbol": LineMetrics(1.005, 0.220, 0.0), "wingdings2": LineMetrics(0.843, 0.211, 0.0), "wingdings3": LineMetrics(0.928, 0.211, 0.0),
    "webdings": LineMetrics(0.8, 0.2, 0.0), "monotypesorts": LineMetrics(0.801, 0.201, 0.0),
}  # fmt: skip
_MIDDLE = 0.36
"""Where the dingbat fonts centre their shapes; DejaVu Sans, which draws them, centres some lower."""
_SYMBOL = {"•": Mark(0.356, 0.339, 0.460)}
"""From Adobe's AFM file of Symbol."""
_LIKE_CARLITO = "•"
"""What Carlito draws nearly as large and as high as Symbol does."""
_DINGBATS = {
    "•": Mark(0.29, _MIDDLE, 0.458), "▪": Mark(0.29, _MIDDLE, 0.458), "▫": Mark(0.29, _MIDDLE, 0.458), "●": Mark(0.60, _MIDDLE, 0.746),
    "■": Mark(0.60, _MIDDLE, 0.746), "□": Mark(0.60, _MIDDLE, 0.746), "◻": Mark(0.72, _MIDDLE, 0.891), "○": Mark(0.72, _MIDDLE, 0.891),
    "⬧": Mark(0.48, _MIDDLE, 0.44), "⧫": Mark(0.70, _MIDDLE, 0.50), "⬥": Mark(0.44, _MIDDLE, 0.50), "◆": Mark(0.76, _MIDDLE, 0.787),
}  # fmt: skip
"""Of Wingdings; squares and circles of the other dingbat fonts are alike."""
_BOXES = {**_DINGBATS, "□": Mark(0.72, _MIDDLE, 0.891)}


def symbol_line(font: str) -> LineMetrics:
    """The single line of a symbol font."""
    return _LINES.get(fold(font), _WINGDINGS_LINE)


def symbol_mark(font: str, character: str) -> Mark | None:
    """What is known of a character of a symbol font; None where the face that is set in its place is near enough."""
    folded = fold(font)
    if folded == "symbol":
        return _SYMBOL.get(character)
    known = (_DINGBATS if folded == "wingdings" else _BOXES).get(character)
    return known or (Mark(None, _MIDDLE, None) if "\u25a0" <= character <= "\u25ff" else None)


def stand_in_family(font: str, character: str) -> str:
    """The family whose glyphs are most like those of a symbol font: Symbol goes with Times, the others are dingbats."""
    if character in _LIKE_CARLITO:
        return HUMANIST
    return SERIF if fold(font) == "symbol" else SYMBOLS
