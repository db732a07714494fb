"""Five text extractors, each with its own idea of words and lines; a form feed ends each page."""

from __future__ import annotations

import io
import re
import subprocess
from collections.abc import Callable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

BLANK = re.compile(r"[\s\u200b]+")


def squeeze(text: str) -> str:
    """Without white space and the zero-width space that guards hyphens at line ends."""
    return BLANK.sub("", text)


def poppler(oracle: Callable[[str], str], path: Path) -> str:
    return subprocess.run([oracle("pdftotext"), str(path), "-"], capture_output=True, check=True).stdout.decode()


def mupdf(oracle: Callable[[str], str], path: Path) -> str:
    return subprocess.run([oracle("mutool"), "draw", "-q", "-F", "txt", str(path)], capture_output=True, check=True).stdout.decode()


def pdfium(_: Callable[[str], str], path: Path) -> str:
    import pypdfium2

    with pypdfium2.PdfDocument(path) as pdf:
        return "\f".join(page.get_textpage().get_text_range() for page in pdf)


def pypdf(_: Callable[[str], str], path: Path) -> str:
    import pypdf as library

    return "\f".join(page.extract_text() for page in library.PdfReader(io.BytesIO(path.read_bytes())).pages)


def pdfminer(_: Callable[[str], str], path: Path) -> str:
    from pdfminer.high_level import extract_text

    return extract_text(str(path))


READERS = {"poppler": poppler, "mupdf": mupdf, "pdfium": pdfium, "pypdf": pypdf, "pdfminer": pdfminer}


def struct_text(oracle: Callable[[str], str], path: Path) -> str:
    """The text of the tag tree, in its order, as poppler reads it (slow: it draws a page for every element)."""
    report = subprocess.run([oracle("pdfinfo"), "-struct-text", str(path)], capture_output=True, check=True).stdout.decode()
    return "".join(row.strip()[1:-1] for row in report.splitlines() if row.strip().startswith('"'))


def tree_text(path: Path) -> str:
    """The text of the tag tree, in its order: the tree by pikepdf, the text of its sequences by pdfminer."""
    import pikepdf

    texts = dict(marked_texts(path))
    with pikepdf.open(path) as pdf:
        pages = {page.obj.objgen: number for number, page in enumerate(pdf.pages)}
        sequences = _sequences(pdf.Root.StructTreeRoot.K[0], pages, -1)
        return "".join("".join(texts.pop(sequence)) for sequence in sequences)


def _sequences(element: Any, pages: dict[Any, int], page: int) -> Iterator[tuple[int, int]]:
    """(page, number) of the marked-content sequences below an element."""
    page = pages[element.Pg.objgen] if "/Pg" in element else page
    for kid in element.get("/K", []):
        if isinstance(kid, int):
            yield page, kid
        elif "/S" in kid:
            yield from _sequences(kid, pages, page)
        elif "/MCID" in kid:
            yield pages[kid.Pg.objgen] if "/Pg" in kid else page, int(kid.MCID)


@lru_cache(maxsize=8)
def marked_texts(path: Path) -> dict[tuple[int, int], list[str]]:
    """(page, number) -> text of every marked-content sequence; artifacts left out, unmarked text under number -1."""
    from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager
    from pdfminer.pdfpage import PDFPage

    manager = PDFResourceManager()
    device = _marked_device(manager)
    interpreter = PDFPageInterpreter(manager, device)
    with path.open("rb") as file:
        for number, page in enumerate(PDFPage.get_pages(file)):
            device.page = number
            interpreter.process_page(page)
    found: dict[tuple[int, int], list[str]] = device.texts
    return found


def _marked_device(manager: Any) -> Any:
    from pdfminer.pdfdevice import PDFDevice

    class Marked(PDFDevice):
        """Keeps text by the sequence that it stands in."""

        def __init__(self) -> None:
            super().__init__(manager)
            self.page = 0
            self.open: list[tuple[str, int]] = []
            self.texts: dict[tuple[int, int], list[str]] = {}

        def begin_tag(self, tag: Any, props: Any = None) -> None:
            number = int((props or {}).get("MCID", -1))
            self.open.append((tag.name, number))
            if number >= 0:
                self.texts[self.page, number] = []

        def end_tag(self) -> None:
            self.open.pop()

        def render_string(self, textstate: Any, seq: Any, ncs: Any, graphicstate: Any) -> None:
            if any(name == "Artifact" for name, _ in self.open):
                return
            number = max((number for _, number in self.open), default=-1)
            text = self.texts.setdefault((self.page, number), [])
            for piece in seq:
                if isinstance(piece, bytes):
                    text.extend(textstate.font.to_unichr(code) for code in textstate.font.decode(piece))

    return Marked()
