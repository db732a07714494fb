"""Five text extractors, each with its own idea of words and lines."""

from __future__ import annotations

import io
import re
import subprocess
from collections.abc import Callable
from pathlib import Path

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
        return "\n".join(page.get_textpage().get_text_range() for page in pdf)


def pypdf(_: Callable[[str], str], path: Path) -> str:
    import pypdf as library

    return "\n".join(page.extract_text() for page in library.PdfReader(io.BytesIO(path.read_bytes())).pages)


def pdfminer(_: Callable[[str], str], path: Path) -> str:
    from pdfminer.high_level import extract_text

    return extract_text(str(path))


READERS = {"poppler": poppler, "mupdf": mupdf, "pdfium": pdfium, "pypdf": pypdf, "pdfminer": pdfminer}
