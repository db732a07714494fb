"""Lines of turned text, of which pdfium has to be told where they end."""

from __future__ import annotations

from moralreport.typeset.document.plane import Matrix
from moralreport.typeset.pages import GlyphRun


def ends_turned_line(run: GlyphRun, following: GlyphRun | None, matrix: Matrix) -> bool:
    """A run that ends a line turned to the right, where another line follows."""
    return matrix[1] > abs(matrix[0]) and following is not None and abs(following.y - run.y) >= 0.01
