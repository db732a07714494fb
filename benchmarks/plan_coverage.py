"""How much of the scanned plan's text stands in the plan book that the program builds.

    python benchmarks/plan_coverage.py PLAN.txt BOOK.pdf [--repairs docs/plan-repairs.md] [--misses]

Prints the share of 20-character runs of the plan that are found in the PDF's text (pdfinfo -struct-text): as scanned; with the
bureau's name in one spelling (the scan has three) and digits of both scripts alike; with the repairs of the repairs file applied.
White space, markup, list signs (- ❖ ➡ *), arrows, page furniture and repeated table headings do not count; runs are taken inside
one paragraph or one table cell. `--misses` prints the stretches that were not found, with their lines.
"""

from __future__ import annotations

import argparse
import re
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

RUN = 20
IGNORED = re.compile(r"[\s\u00a0\u2060\u200b-\u200d\ufeff❖➡←→—–*•\\\-_]+")
TAG = re.compile(r"<(/?)(\w+)[^>]*>")
HEADINGS = ("ลำดับโครงการ", "โครงการ/กิจกรรมผลผลิต", "การดำเนินการช่วงเวลา", "๑๒๓๔")
REPAIR = re.compile(r"^\| (\d+) \| (.*?) \| (.*?) \|")
THAI_DIGITS = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")
BUREAU = re.compile("สำนักงานการต่างประเทศ|สำนักงานต่างประเทศ")


@dataclass(frozen=True, slots=True)
class Piece:
    """A paragraph or a table cell of the plan: first line, text without white space and signs."""

    line: int
    text: str


def squeeze(text: str) -> str:
    return IGNORED.sub("", text)


def pieces(lines: list[tuple[int, str]]) -> Iterator[Piece]:
    """Paragraphs (lines up to a blank one) and cells (between tabs) in order; a table heading once."""
    headings: set[str] = set()
    paragraph: list[tuple[int, str]] = []
    for number, line in [*lines, (0, "")]:
        plain = TAG.sub(" ", line).strip().lstrip("#").strip()
        if "\t" not in line and plain and not line.startswith(("#", "| ", "- |")):
            paragraph.append((number, plain))
            continue
        if paragraph:
            yield Piece(paragraph[0][0], squeeze(" ".join(words for _, words in paragraph)))
            paragraph = []
        if not _is_heading(plain, headings):
            cells = line.split("\t") if "\t" in line else plain.strip("-| ").split("|")
            yield from (Piece(number, squeeze(TAG.sub(" ", cell))) for cell in cells if cell.strip())


def _is_heading(plain: str, seen: set[str]) -> bool:
    """Whether the line is a table heading that stood above already."""
    words = squeeze(plain)
    if not words.startswith(HEADINGS):
        return False
    known = words in seen
    seen.add(words)
    return known


def repaired(lines: list[str], repairs: str) -> list[str]:
    """The scan's lines with what the repairs file says; the lines it leaves out are emptied."""
    lines = [BUREAU.sub("สำนักการต่างประเทศ", line) for line in lines]
    for entry in repairs.splitlines():
        row = REPAIR.match(entry)
        if row:
            number, printed, used = int(row[1]), row[2], row[3]
            for at in (number - 1, number, number - 2):
                pattern = r"(?:\s|<[^>]*>)*".join(re.escape(sign) for sign in printed if not sign.isspace())
                lines[at], found = re.subn(pattern, used.replace("\\", ""), lines[at])
                if found:
                    break
        elif "left out" in entry:
            for number in re.findall(r"\d+", entry.split("left out", 1)[1]):
                lines[int(number) - 1] = ""
    return lines


def pdf_words(path: Path) -> str:
    """The PDF's text in the order of its tags: cells that go on over a page are whole, headers and footers are left out."""
    told = subprocess.run(["pdfinfo", "-struct-text", str(path)], check=True, capture_output=True, encoding="utf-8").stdout
    return squeeze("".join(words[1:-1] for line in told.splitlines() if (words := line.strip()).startswith('"')))


def found_share(plan: list[Piece], book: str) -> tuple[int, int, list[tuple[int, str]]]:
    """Runs found, runs in all, and the stretches that were not found."""
    known = {book[at : at + RUN] for at in range(len(book) - RUN + 1)}
    hits = total = 0
    misses: list[tuple[int, str]] = []
    for piece in plan:
        last = -2
        for at in range(len(piece.text) - RUN + 1):
            run = piece.text[at : at + RUN]
            total += 1
            if run in known:
                hits += 1
                continue
            if at == last + 1:
                misses[-1] = (piece.line, misses[-1][1] + run[-1])
            else:
                misses.append((piece.line, run))
            last = at
    return hits, total, misses


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("plan", type=Path)
    parser.add_argument("book", type=Path)
    parser.add_argument("--repairs", type=Path, default=Path(__file__).parent.parent / "docs" / "plan-repairs.md")
    parser.add_argument("--misses", action="store_true")
    given = parser.parse_args()
    scanned = given.plan.read_text(encoding="utf-8").splitlines()
    book = pdf_words(given.book)
    alike = [BUREAU.sub("สำนักการต่างประเทศ", line).translate(THAI_DIGITS) for line in scanned]
    whole = repaired(scanned, given.repairs.read_text(encoding="utf-8"))
    measured = (("as scanned", scanned, book), ("one name, digits alike", alike, book.translate(THAI_DIGITS)), ("repaired", whole, book))
    for name, lines, words in measured:
        hits, total, misses = found_share(list(pieces(list(enumerate(lines, 1)))), words)
        print(f"{name}: {hits} of {total} runs = {hits / total:.4f}")
    if given.misses:
        for line, words in misses:
            print(f"  {line}: {words}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
