"""How often pages end where Word ended them: what Word itself stored in a folder of .docx, beside our PDFs or another program's.

    python benchmarks/against_word.py FOLDER-OF-DOCX [FOLDER-OF-PDF] [--misses]

counts   the number of pages in docProps/app.xml, where Word saved the file last and the number of characters there is still that of
         the text (else something edited it since). Its numbers of lines and paragraphs are of no use: Word sets them to a 120th and a
         426th of the characters.
breaks   w:lastRenderedPageBreak, by the sixteen characters on both sides of it. Word writes the mark at the begin of columns and of
         continuous sections too, behind breaks that the author set, and again before the row behind a row that a page breaks; these
         are left out.

`--misses` names the files that differ.
"""

from __future__ import annotations

import argparse
import re
import sys
import unicodedata
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

import pypdfium2
from lxml import etree

from moralreport.errors import TypesetError
from moralreport.typeset import default_fonts, typeset

AROUND = 16
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
UNREAD = {f"{W}{name}" for name in ("del", "moveFrom", "rPr", "sectPr", "txbxContent", "pict")}
PARSER = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True, recover=True)
MARKS = re.compile("[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]{2,}")


def squeeze(text: str) -> str:
    """Without white space; Thai marks above one letter in one order, however they are stored."""
    plain = re.sub(r"[\s\u00ad\u200b-\u200d\u2060\ufeff]+", "", unicodedata.normalize("NFKC", text))
    return MARKS.sub(lambda found: "".join(sorted(found.group())), plain)


@dataclass(slots=True)
class Row:
    """A row of a table: where its text begins; does a page end inside the row above, and inside it?"""

    start: int
    behind_broken: bool
    broken: bool = False


@dataclass(slots=True)
class StoredBreaks:
    """Reads the text of a body and the places in it where Word last broke pages of its own accord."""

    text: list[str] = field(default_factory=list)
    length: int = 0
    places: list[int] = field(default_factory=list)
    section: list[int] = field(default_factory=list)
    """Places of the section that is being read."""
    asked: bool = False
    """The author broke the page, or a section begins, and no text has followed yet."""
    rows: list[Row] = field(default_factory=list)
    """The rows that are being read, one inside the other."""
    broken: list[bool] = field(default_factory=lambda: [False])
    """Does a page end inside the last row of each of the tables that are being read?"""

    def take(self, node: etree._Element) -> None:
        if node.tag in UNREAD or not isinstance(node.tag, str):
            return
        name = node.tag.removeprefix(W)
        if name == "t":
            piece = squeeze(node.text or "")
            self.text.append(piece)
            self.length += len(piece)
            self.asked = self.asked and not piece
        elif name == "pageBreakBefore" or (name == "br" and node.get(f"{W}type") in ("page", "column")):
            self.asked = True
        elif name == "lastRenderedPageBreak":
            self._mark()
        elif name == "tbl":
            self.broken.append(False)
            self._children(node)
            self.broken.pop()
        elif name == "tr":
            self._row(node)
        else:
            self._children(node)
            for section in node.findall(f"{W}pPr/{W}sectPr" if name == "p" else f"{W}sectPr"):
                self._section_ends(section)

    def pairs(self) -> list[tuple[str, str]]:
        """The text before and behind each place."""
        text = "".join(self.text)
        inside = (place for place in self.places if AROUND // 2 <= place <= len(text) - AROUND // 2)
        return [(text[max(0, place - AROUND) : place], text[place : place + AROUND]) for place in inside]

    def _children(self, node: etree._Element) -> None:
        for child in node:
            self.take(child)

    def _mark(self) -> None:
        again = any(row.start == self.length and row.behind_broken for row in self.rows)
        if not self.asked and not again:
            self.section.append(self.length)
        for row in self.rows:
            row.broken |= row.start < self.length

    def _row(self, node: etree._Element) -> None:
        row = Row(self.length, self.broken[-1])
        self.rows.append(row)
        self._children(node)
        self.rows.pop()
        self.broken[-1] = row.broken

    def _section_ends(self, section: etree._Element) -> None:
        columns = section.find(f"{W}cols")
        if columns is None or int(columns.get(f"{W}num") or 1) < 2:
            self.places += self.section
        self.section, self.asked = [], True


@dataclass(frozen=True, slots=True)
class Stored:
    """What Word stored in a file: its number of pages, where that can be trusted, and its breaks."""

    pages: int | None
    breaks: list[tuple[str, str]]


def stored(path: Path) -> Stored:
    with zipfile.ZipFile(path) as package:
        body = etree.fromstring(package.read("word/document.xml"), PARSER)
        names = package.namelist()
        properties = package.read("docProps/app.xml").decode("utf-8", "replace") if "docProps/app.xml" in names else ""
    breaks = StoredBreaks()
    breaks.take(body)
    pages, characters = (re.search(rf"<(?:\w+:)?{name}>(\d+)<", properties) for name in ("Pages", "Characters"))
    if pages is None or characters is None or not re.search(r"<(?:\w+:)?Application>Microsoft[^<]*Word", properties):
        return Stored(None, breaks.pairs())
    fits = abs(int(characters[1]) - breaks.length) <= max(8, 0.12 * breaks.length)
    return Stored(int(pages[1]) if fits else None, breaks.pairs())


@dataclass(frozen=True, slots=True)
class Made:
    """The pages of a PDF as text."""

    pages: list[str]

    def breaks_at(self, before: str, behind: str) -> bool:
        """Does a page end between the two?"""
        return any(before in above and behind in below for above, below in pairwise(self.pages))


def made(source: bytes | Path) -> Made:
    document = pypdfium2.PdfDocument(source)
    return Made([squeeze(page.get_textpage().get_text_range()) for page in document])


def compared(folder: Path, others: Path | None) -> Iterator[tuple[str, Stored, Made]]:
    fonts = default_fonts()
    for path in sorted(folder.glob("*.docx")):
        try:
            found = stored(path)
            if found.pages is None and not found.breaks:
                continue
            pdf = others / f"{path.stem}.pdf" if others else typeset(path.read_bytes(), fonts).pdf
            yield path.name, found, made(pdf)
        except (TypesetError, OSError, KeyError, ValueError, zipfile.BadZipFile, zlib.error, etree.XMLSyntaxError, pypdfium2.PdfiumError):
            continue


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("pdfs", type=Path, nargs="?")
    parser.add_argument("--misses", action="store_true")
    given = parser.parse_args()
    sys.setrecursionlimit(20_000)
    counts, breaks = [], []
    for name, found, pdf in compared(given.folder, given.pdfs):
        hits = [pdf.breaks_at(*pair) for pair in found.breaks]
        breaks += hits
        if found.pages is not None:
            counts.append(found.pages == len(pdf.pages))
        if given.misses and (found.pages not in (None, len(pdf.pages)) or not all(hits)):
            print(f"{name}: pages {found.pages or '?'} | {len(pdf.pages)}, breaks {sum(hits)} of {len(hits)}")
    for what, alike in (("counts", counts), ("breaks", breaks)):
        print(f"{what}   {sum(alike)} of {len(alike)} as Word stored them ({sum(alike) / max(1, len(alike)):.3f})")


if __name__ == "__main__":
    main()
