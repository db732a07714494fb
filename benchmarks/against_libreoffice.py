"""Speed beside LibreOffice, as ratios from one run on one machine.

    python benchmarks/against_libreoffice.py [FOLDER-OF-DOCX]

Prints, for each task, our seconds, LibreOffice's seconds and the ratio (ours / theirs; below 1 = we are faster). Both start cold, as a user
starts them; the best of several runs counts, since a machine can only be disturbed, never helped.

round      every document of round 6m of examples/filled, Word and PDF (ours) beside the PDFs alone of the same Word files (theirs, in one
           batch)
report     one Thai report of nine pages, Word to PDF
many       a folder of Word files in one process (the round's own, or FOLDER-OF-DOCX)
long       one book of 430 pages
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt
from programs import ROOT, build_round, office, ours

Task = Callable[[], object]
RUNS, SHORT_RUNS = 3, 10
FACE = "TH Sarabun New"
PAGES_OF_CHAPTER, PARAGRAPHS_OF_CHAPTER = 9, 56
STEP = 7
"""How far on in the phrases the next paragraph begins: prime to their number, so that hardly two paragraphs are the same."""


def main() -> None:
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        round_files = build_round(folder / "round")
        given = sorted(Path(sys.argv[1]).glob("*.docx")) if len(sys.argv) > 1 else round_files
        report = write_book(folder / "report.docx", pages=9)
        book = write_book(folder / "book.docx", pages=430)
        compare("round (both formats | PDFs alone)", lambda: build_round(folder / "again"), lambda: office(folder, round_files))
        compare("report (9 pages)", lambda: ours(folder, [report]), lambda: office(folder, [report]), runs=SHORT_RUNS)
        compare(f"many ({len(given)} files)", lambda: ours(folder, given), lambda: office(folder, given))
        compare("long (430 pages)", lambda: ours(folder, [book]), lambda: office(folder, [book]), runs=1)


def compare(name: str, mine: Task, theirs: Task, runs: int = RUNS) -> None:
    """In turns, since a machine is now faster and now slower."""
    seconds = [(timed(mine), timed(theirs)) for _ in range(runs)]
    a, b = (min(column) for column in zip(*seconds, strict=True))
    print(f"{name:40} ours {a:7.2f} s   LibreOffice {b:7.2f} s   ratio {a / b:5.2f}", flush=True)


def timed(task: Task) -> float:
    start = time.perf_counter()
    task()
    return time.perf_counter() - start


def write_book(path: Path, pages: int) -> Path:
    """A plain report of about `pages` pages in TH Sarabun New 16: headings and running Thai text, spread as offices do."""
    document = Document()
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = FACE, Pt(16)
    for name in ("w:cs", "w:eastAsia"):
        normal.element.rPr.rFonts.set(qn(name), FACE)
    size = OxmlElement("w:szCs")
    size.set(qn("w:val"), "32")
    normal.element.rPr.append(size)
    texts = paragraphs()
    for chapter in range(-(-pages // PAGES_OF_CHAPTER)):
        document.add_heading(f"บทที่ {chapter + 1}", 1)
        for _ in range(PARAGRAPHS_OF_CHAPTER):
            document.add_paragraph(next(texts)).alignment = WD_ALIGN_PARAGRAPH.THAI_JUSTIFY
    document.save(str(path))
    return path


def paragraphs(length: int = 245) -> Iterator[str]:
    """Paragraphs without end, put together from the phrases of the real plan."""
    sources = sorted((ROOT / "content" / "plan-book").glob("*.md"))
    phrases = [phrase for source in sources for phrase in source.read_text("utf-8").split() if len(phrase) > 30]
    at = count(step=STEP)
    while True:
        text, index = "", next(at)
        while len(text) < length:
            text += phrases[index % len(phrases)] + " "
            index += 1 + index // len(phrases)
        yield text


if __name__ == "__main__":
    main()
