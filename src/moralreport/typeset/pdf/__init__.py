"""Pages to a PDF: tagged, archival (PDF/A-2a, PDF/UA-1), with a text layer that copies exactly what is written.

The door: `write(layout, fonts, options) -> (bytes, warnings)`.
"""

from __future__ import annotations

from moralreport.errors import Warning
from moralreport.typeset.fonts.library import FontLibrary
from moralreport.typeset.pages import Layout
from moralreport.typeset.pdf.archive import PdfOptions


def write(layout: Layout, fonts: FontLibrary, options: PdfOptions | None = None) -> tuple[bytes, tuple[Warning, ...]]:
    """The bytes of the PDF, and what it could not do in full. Same layout, same bytes."""
    from moralreport.typeset.pdf.canvas import PdfCanvas

    return PdfCanvas(layout, fonts, options or PdfOptions()).write()
