"""Speed beside LibreOffice, as ratios from one run on one machine.

    python benchmarks/against_libreoffice.py [FOLDER-OF-DOCX]

Prints, for each task, our seconds, LibreOffice's seconds and the ratio (ours / theirs; below 1 = we are faster). Both start cold, as a user
starts them; the best of several runs counts, since a machine can only be disturbed, never helped.

round      every document of round 6m of examples/filled, Word and PDF (ours) beside the PDFs alone of the same Word files (theirs, in one
           batch)
report     one long report of that round, Word to PDF
many       a folder of Word files in one process (the round's own, or FOLDER-OF-DOCX)
long       one book of about 430 pages
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from docx import Document

ROOT = Path(__file__).resolve().parent.parent
RUNS = 3
PARAGRAPH = (
    "สำนักได้จัดกิจกรรมแลกเปลี่ยนเรียนรู้การขับเคลื่อนองค์กรคุณธรรมต้นแบบร่วมกับหน่วยงานภายนอก เพื่อให้บุคลากรนำองค์ความรู้ที่ได้รับ"
    "มาปรับใช้ในการปฏิบัติงานตามประมวลจริยธรรมเจ้าหน้าที่ของรัฐสภา และเสริมสร้างวัฒนธรรมสุจริตอย่างต่อเนื่องและยั่งยืน "
)


def main() -> None:
    soffice = shutil.which("soffice")
    if soffice is None:
        sys.exit("LibreOffice (soffice) is not installed: nothing to compare with")
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        round_files = build_round(folder / "round")
        given = sorted(Path(sys.argv[1]).glob("*.docx")) if len(sys.argv) > 1 else round_files
        book = write_book(folder / "book.docx", pages=430)
        report = max(round_files, key=lambda file: file.stat().st_size)
        compare("round (both formats | PDFs alone)", lambda: build_round(folder / "again"), lambda: office(soffice, folder, round_files))
        compare("report", lambda: ours(folder, [report]), lambda: office(soffice, folder, [report]))
        compare(f"many ({len(given)} files)", lambda: ours(folder, given), lambda: office(soffice, folder, given))
        compare("long (430 pages)", lambda: ours(folder, [book]), lambda: office(soffice, folder, [book]), runs=1)


def compare(name: str, mine: object, theirs: object, runs: int = RUNS) -> None:
    a, b = best(mine, runs), best(theirs, runs)
    print(f"{name:40} ours {a:7.2f} s   LibreOffice {b:7.2f} s   ratio {a / b:5.2f}", flush=True)


def best(task: object, runs: int) -> float:
    seconds = []
    for _ in range(runs):
        start = time.perf_counter()
        task()  # type: ignore[operator]
        seconds.append(time.perf_counter() - start)
    return min(seconds)


def build_round(output: Path) -> list[Path]:
    content = ROOT / "examples" / "filled"
    run([sys.executable, str(ROOT / "build.py"), "--content", str(content), "--round", "6m", "--output", str(output)])
    return sorted(output.rglob("*.docx"))


def ours(folder: Path, files: list[Path]) -> None:
    run([sys.executable, str(ROOT / "build.py"), "pdf", "--quiet", *map(str, files), "-o", f"{folder / 'ours'}/"])


def office(soffice: str, folder: Path, files: list[Path]) -> None:
    profile = (folder / "profile").as_uri()
    command = [soffice, f"-env:UserInstallation={profile}", "--headless", "--convert-to", "pdf", "--outdir", str(folder / "theirs")]
    run([*command, *map(str, files)])


def run(command: list[str]) -> None:
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", errors="replace", check=False)
    if done.returncode:
        sys.exit(f"{' '.join(command[:3])} … ended with {done.returncode}\n{done.stdout[-2000:]}{done.stderr[-2000:]}")


def write_book(path: Path, pages: int) -> Path:
    """A plain book of about `pages` pages, headings and running Thai text."""
    document = Document()
    for chapter in range(pages // 10):
        document.add_heading(f"บทที่ {chapter + 1}", 1)
        for _ in range(46):
            document.add_paragraph(PARAGRAPH * 2)
    document.save(str(path))
    return path


if __name__ == "__main__":
    main()
