"""How much of the text of Word files readers find again in the PDF, letter for letter.

    python benchmarks/text_layer.py FOLDER-OF-DOCX [FOLDER-OF-PDF] [--misses]

Pieces of twenty letters (white space ignored) of every paragraph of the body, its text boxes and its notes, in five readers: poppler,
mupdf, pdfium, pypdf and pdfminer.six. A piece that a page end cuts is not missing, for a foot and a head stand in it: that same reader has
what is before the cut on one page and what is behind it on the next. Hidden and deleted text is no text, nor what a field computes.
Without a folder of PDFs ours are made. `--misses` names the pieces that a reader does not find.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
import zipfile
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

import pypdf
import pypdfium2
from lxml import etree
from pdfminer.high_level import extract_text

from moralreport.errors import TypesetError
from moralreport.typeset import default_fonts, typeset

PIECE, STEP, BESIDE = 20, 7, 12
"""Letters of a piece, from one piece to the next, and on both sides of a page end by which it is known."""
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
PARSER = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True, recover=True)
UNREAD = {f"{W}{name}" for name in ("del", "moveFrom", "rPr", "sectPr", "instrText", "pict")} | {
    "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
}
CUTS = {f"{W}{kind}note{mark}" for kind in ("foot", "end") for mark in ("Reference", "Ref")} | {
    f"{W}{name}" for name in ("sym", "fldSimple", "ruby", "object")
}
CUT = "\0"
BLANK = re.compile(r"[\s\u00a0\u200b\u200c\u200d\u00ad\u2060\ufeff\x01-\x1f]+")
Pages = list[str]


def squeeze(text: str) -> str:
    return BLANK.sub("", text)


def _on(node: etree._Element | None) -> bool:
    return node is not None and node.get(f"{W}val", "1") not in ("0", "false", "off")


@dataclass(slots=True)
class Paragraphs:
    """The text of paragraphs, those of text boxes on their own; cut where something else is drawn than what is written."""

    hidden: set[str]
    """Styles whose text is hidden."""
    texts: list[str] = field(default_factory=list)

    def take(self, node: etree._Element, into: list[str]) -> None:
        if not isinstance(node.tag, str) or node.tag in UNREAD or self._is_hidden(node):
            return
        name = node.tag.removeprefix(W)
        if name == "p":
            own = list[str]()
            self._children(node, own)
            self.texts += [squeeze(part) for part in "".join(own).split(CUT)]
        elif name == "t":
            into.append(node.text or "")
        elif name == "noBreakHyphen":
            into.append("-")
        elif node.tag in CUTS or name == "fldChar" or (name == "br" and node.get(f"{W}type")):
            into.append(CUT)
        else:
            self._children(node, into)

    def _children(self, node: etree._Element, into: list[str]) -> None:
        computed = False
        for child in node:
            if (mark := child.find(f"{W}fldChar")) is not None:
                computed = mark.get(f"{W}fldCharType") != "end"
            if not computed or mark is not None or child.tag != f"{W}r":
                self.take(child, into)

    def _is_hidden(self, node: etree._Element) -> bool:
        if node.tag == f"{W}tc":
            merge = node.find(f"{W}tcPr/{W}vMerge")
            return merge is not None and merge.get(f"{W}val", "continue") == "continue"
        kind = {f"{W}r": "r", f"{W}p": "p"}.get(node.tag)
        if kind is None:
            return False
        vanish = node.find(f"{W}rPr/{W}vanish") if kind == "r" else None
        style = node.find(f"{W}{kind}Pr/{W}{kind}Style")
        return _on(vanish) if vanish is not None else style is not None and style.get(f"{W}val") in self.hidden


def paragraphs(path: Path) -> list[str]:
    with zipfile.ZipFile(path) as package:
        parts = {name: etree.fromstring(package.read(name), PARSER) for name in package.namelist() if re.match(r"word/\w+\.xml$", name)}
    styles = parts["word/styles.xml"].iter(f"{W}style") if "word/styles.xml" in parts else ()
    found = Paragraphs({style.get(f"{W}styleId", "") for style in styles if _on(style.find(f"{W}rPr/{W}vanish"))})
    body = parts["word/document.xml"]
    found.take(body, [])
    for kind in ("footnote", "endnote"):
        used = {mark.get(f"{W}id") for mark in body.iter(f"{W}{kind}Reference")}
        for note in parts[f"word/{kind}s.xml"].iter(f"{W}{kind}") if used else ():
            if note.get(f"{W}id") in used:
                found.take(note, [])
    return [text for text in found.texts if len(text) >= PIECE]


def _poppler(path: Path) -> Pages:
    return subprocess.run(["pdftotext", path, "-"], capture_output=True, check=True).stdout.decode("utf-8", "replace").split("\f")


def _mupdf(path: Path) -> Pages:
    command = ["mutool", "draw", "-q", "-F", "txt", str(path)]
    return subprocess.run(command, capture_output=True, check=True).stdout.decode("utf-8", "replace").split("\f")


def _pdfium(path: Path) -> Pages:
    with pypdfium2.PdfDocument(path) as pdf:
        return [page.get_textpage().get_text_range() for page in pdf]


def _pypdf(path: Path) -> Pages:
    return [page.extract_text() for page in pypdf.PdfReader(path).pages]


def _pdfminer(path: Path) -> Pages:
    return extract_text(str(path)).split("\f")


READERS = {"poppler": _poppler, "mupdf": _mupdf, "pdfium": _pdfium, "pypdf": _pypdf, "pdfminer": _pdfminer}


def _crosses(text: str, start: int, pages: Pages) -> bool:
    """Whether a page ends inside the piece that begins at a place of its paragraph: one has what is before it, the next what is behind."""
    for cut in range(start + 1, min(start + PIECE, len(text))):
        before, behind = text[max(0, cut - BESIDE) : cut], text[cut : cut + BESIDE]
        if any(before in page and behind in following for page, following in pairwise(pages)):
            return True
    return False


@dataclass(frozen=True, slots=True)
class Read:
    """What readers found of a file: its pieces, how many a page end cuts in some reader, and what is missing in each."""

    name: str
    pieces: int
    cut: int
    missing: dict[str, list[str]]


def read(job: tuple[Path, Path | None]) -> Read | None:
    docx, pdfs = job
    with TemporaryDirectory() as scratch:
        pdf = (pdfs or Path(scratch)) / f"{docx.stem}.pdf"
        try:
            if pdfs is None:
                pdf.write_bytes(typeset(docx.read_bytes(), default_fonts()).pdf)
            pages = {name: [squeeze(page) for page in reader(pdf)] for name, reader in READERS.items()}
        except (OSError, TypesetError) as error:
            print(f"{docx.stem}: {error}", file=sys.stderr)
            return None
    joined = {name: CUT.join(found) for name, found in pages.items()}
    missing: dict[str, list[str]] = {name: [] for name in READERS}
    pieces = cut = 0
    for text, start in _pieces(paragraphs(docx)):
        piece = text[start : start + PIECE]
        unfound = [name for name, found in joined.items() if piece not in found]
        lost = [name for name in unfound if not _crosses(text, start, pages[name])]
        pieces, cut = pieces + 1, cut + (lost != unfound)
        for name in lost:
            missing[name].append(piece)
    return Read(docx.stem, pieces, cut, missing)


def _pieces(texts: Sequence[str]) -> Iterator[tuple[str, int]]:
    for text in texts:
        last = len(text) - PIECE
        yield from ((text, start) for start in dict.fromkeys((*range(0, last, STEP), last)))


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("docx", type=Path)
    arguments.add_argument("pdf", type=Path, nargs="?")
    arguments.add_argument("--misses", action="store_true")
    arguments.add_argument("--jobs", type=int, default=1)
    given = arguments.parse_args()
    jobs = [(path, given.pdf) for path in sorted(given.docx.glob("*.docx"))]
    with ProcessPoolExecutor(given.jobs) as pool:
        files = [found for found in pool.map(read, jobs) if found is not None]
    pieces = sum(found.pieces for found in files)
    print(f"{len(files)} files, {pieces} pieces; {sum(found.cut for found in files)} of them are cut by page ends in some reader")
    for name in READERS:
        lost = [len(found.missing[name]) for found in files]
        print(f"{name:9} {1 - sum(lost) / max(pieces, 1):.5f}  {sum(lost):4} missing in {sum(map(bool, lost)):3} files")
    for found in files if given.misses else ():
        for piece in dict.fromkeys(piece for lost in found.missing.values() for piece in lost):
            print(found.name, piece, *[name for name, lost in found.missing.items() if piece in lost])


if __name__ == "__main__":
    main()
