"""The typesetter: bytes of a Word file and fonts in, bytes of a PDF and warnings out.

It knows nothing of plans or content: read -> lay out (until page numbers settle) -> write.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING

from moralreport.errors import Warning
from moralreport.records import dataclass

if TYPE_CHECKING:
    from pathlib import Path

    from moralreport.typeset.fonts.library import FontLibrary
    from moralreport.typeset.pages import Layout
    from moralreport.typeset.pdf.archive import PdfOptions

MANY_NODES = 20_000
"""Of the tag tree: documents with more are worth the time that it takes to free their memory before the PDF is written."""


@dataclass(frozen=True, slots=True)
class Typeset:
    """A typeset file. `page_labels`: bookmark -> number of its page as readers see it ("ก", "๑๒")."""

    pdf: bytes
    warnings: tuple[Warning, ...]
    page_count: int
    page_labels: Mapping[str, str]


def typeset(
    data: bytes, fonts: FontLibrary | None = None, *, unbreakable: Sequence[str] = (), options: PdfOptions | None = None
) -> Typeset:
    """Typeset the bytes of a .docx. `unbreakable`: names and terms that no line end may cut.

    Raises TypesetError where the file cannot be typeset at all (not a Word file, encrypted, damaged, no font).
    """
    from moralreport.typeset.pdf import write

    fonts = fonts or default_fonts()
    with collecting_seldom():
        layout, warnings = _laid_out(data, fonts, unbreakable)
        pdf, of_writing = write(layout, fonts, options)
    return Typeset(pdf, tuple(sorted({*warnings, *of_writing})), len(layout.pages), _page_labels(layout))


def _laid_out(data: bytes, fonts: FontLibrary, unbreakable: Sequence[str]) -> tuple[Layout, tuple[Warning, ...]]:
    """The pages; what the document was is let go of before they are written."""
    from moralreport.typeset.docx import read
    from moralreport.typeset.layout import lay_out

    document, of_reading = read(data)
    document = replace(document, unbreakable=(*document.unbreakable, *unbreakable))
    layout, of_layout = lay_out(document, fonts)
    del document
    if len(layout.structure) > MANY_NODES:
        # Streams and flows know each other: what is left of them, and the document with it, goes only with the garbage.
        gc.collect()
    return layout, (*of_reading, *of_layout)


def default_fonts(folders: Sequence[Path] = (), system: bool = False) -> FontLibrary:
    """The project's own faces, behind those of the given folders; `system`: names that both lack are looked up in the system."""
    from moralreport.typeset.fonts.library import FontLibrary, default_folders

    return FontLibrary((*folders, *default_folders()), system=system)


@contextmanager
def collecting_seldom() -> Iterator[None]:
    """Nearly all that a document is made of lives to its end: looking for garbage among it takes a quarter of a large table's time."""
    usual = gc.get_threshold()
    gc.set_threshold(200_000, 20, 100)
    try:
        yield
    finally:
        gc.set_threshold(*usual)


def _page_labels(layout: Layout) -> dict[str, str]:
    return {name: layout.pages[place.page].label for name, place in layout.destinations.items()}
