"""Lines of turned text, of which pdfium has to be told where they end."""

from __future__ import annotations

from moralreport.typeset.document.plane import Matrix
from moralreport.typeset.pages import GlyphRun


def is_turned_line(former: GlyphRun | None, run: GlyphRun, following: GlyphRun | None, matrix: Matrix) -> bool:
    """A run that begins a line turned by a quarter, where what follows may begin at the same height."""
    if abs(matrix[1]) <= abs(matrix[0]) or (former is not None and abs(former.y - run.y) < 0.01):
        return False
    return following is None or abs(following.x - run.x) < run.size / 2
