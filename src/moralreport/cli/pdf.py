"""`build.py pdf FILE.docx… -o FILE.pdf-or-folder`: any ordinary Word file becomes a PDF."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

import click

from moralreport.cli.help import ThaiCommand
from moralreport.cli.messages import problems_text, warning_text
from moralreport.errors import Problem, TypesetError, reason_of

if TYPE_CHECKING:
    from moralreport.typeset.fonts.library import FontLibrary

_NO_FOLDER = frozenset({".doc", ".docx", ".docm", ".dot", ".dotx", ".htm", ".html", ".odt", ".rtf", ".txt", ".xps"})
"""Ends of names that nobody gives to a folder."""


@click.command(cls=ThaiCommand, name="pdf", short_help="แปลงไฟล์ Word เป็น PDF")
@click.argument("files", nargs=-1, required=True, metavar="ไฟล์.docx…", type=click.Path(path_type=Path))
@click.option("-o", "--output", metavar="ที่เก็บ", type=click.Path(path_type=Path), help="ไฟล์ PDF หรือโฟลเดอร์ (ไม่ระบุ = ข้างไฟล์ Word)")
@click.option("--quiet", "-q", is_flag=True, help="ไม่แสดงคำเตือน")
def command(files: tuple[Path, ...], output: Path | None, quiet: bool) -> int:
    """แปลงไฟล์ Word (.docx) กี่ไฟล์ก็ได้เป็น PDF ที่ตัดคำไทยถูกต้อง ค้นหาและคัดลอกข้อความได้

    \b
    ตัวอย่าง
      python build.py pdf หนังสือ.docx                  ได้ หนังสือ.pdf ข้างไฟล์เดิม
      python build.py pdf หนังสือ.docx -o ส่ง.pdf
      python build.py pdf ก.docx ข.docx -o ไฟล์-pdf     เก็บทุกไฟล์ในโฟลเดอร์ ไฟล์-pdf
    """
    from moralreport.typeset import default_fonts

    files = tuple(dict.fromkeys(files))
    # Word's own marks of open files, which `*.docx` takes with it.
    files = tuple(file for file in files if not file.name.startswith("~$")) or files
    refused = _refused(files, output)
    if refused:
        absent = (_unreadable(file, files) for file in files)
        click.echo(problems_text([refused, *filter(None, absent)]), err=True)
        return 2
    fonts = default_fonts(system=True)
    targets = _targets(files, output)
    problems = [problem for file, target in targets if (problem := _unreadable(file, files) or _convert(file, target, fonts, quiet))]
    if problems:
        click.echo(problems_text(problems), err=True)
    return 2 if problems else 0


def _refused(files: tuple[Path, ...], output: Path | None) -> Problem | None:
    """Why nothing can be put at `output`, if so."""
    if output is None or os.path.isdir(output):
        return None
    if len(files) > 1 and output.suffix.lower() == ".pdf":
        return Problem(str(output), 0, 0, f"ไฟล์ Word {len(files)} ไฟล์รวมเป็นไฟล์ PDF เดียวไม่ได้", advice="ระบุชื่อโฟลเดอร์หลัง -o แทนชื่อไฟล์")
    advice = "ระบุชื่อไฟล์ที่ลงท้ายด้วย .pdf หรือชื่อโฟลเดอร์หลัง -o"
    if os.path.isfile(output) and output.suffix.lower() != ".pdf":
        return Problem(str(output), 0, 0, "เป็นไฟล์ที่ไม่ใช่ PDF จึงไม่เขียนทับ", advice=advice)
    if output.suffix.lower() in _NO_FOLDER:
        return Problem(str(output), 0, 0, f"ผลลัพธ์เป็นไฟล์ PDF จึงลงท้ายด้วย {output.suffix} ไม่ได้", advice=advice)
    return None


def _targets(files: tuple[Path, ...], output: Path | None) -> Iterator[tuple[Path, Path]]:
    """Where each PDF goes; two Word files of one name never overwrite each other."""
    if output and output.suffix.lower() == ".pdf" and not os.path.isdir(output):
        yield files[0], output
        return
    taken: set[str] = set()
    for file in files:
        folder, stem, number = output or file.parent, file.stem, 2
        while str(folder / stem).casefold() in taken:
            stem, number = f"{file.stem} ({number})", number + 1
        taken.add(str(folder / stem).casefold())
        yield file, folder / f"{stem}.pdf"


def _convert(file: Path, target: Path, fonts: FontLibrary, quiet: bool) -> Problem | None:
    from moralreport.delivery.files import write_whole
    from moralreport.typeset import typeset
    from moralreport.typeset.pdf.archive import PdfOptions

    try:
        result = typeset(file.read_bytes(), fonts, options=PdfOptions(title=file.stem))
    except TypesetError as error:
        return Problem(str(file), 0, 0, error.message)
    except OSError as error:
        return _unopened(file, error)
    problem = write_whole(target, result.pdf)
    if problem:
        return problem
    click.echo(f"{target} ({result.page_count} หน้า)")
    if not quiet:
        for warning in result.warnings:
            click.echo(f"  คำเตือน: {warning_text(warning)}", err=True)
    return None


def _unreadable(file: Path, given: tuple[Path, ...]) -> Problem | None:
    """What stands there is no file; None where it is one, or only reading it will tell."""
    try:
        mode = file.stat().st_mode
    except FileNotFoundError:
        return Problem(str(file), 0, 0, "ไม่พบไฟล์นี้", advice=_meant(file, given))
    except OSError as error:
        return _unopened(file, error)
    if stat.S_ISDIR(mode):
        return Problem(str(file), 0, 0, "เป็นโฟลเดอร์ ไม่ใช่ไฟล์ Word", advice=f"ระบุชื่อไฟล์ เช่น {file / 'หนังสือ.docx'}")
    if not stat.S_ISREG(mode):
        return Problem(str(file), 0, 0, "ไม่ใช่ไฟล์ที่เก็บบนดิสก์", advice="บันทึกเป็นไฟล์ .docx ก่อน")
    return None


def _unopened(file: Path, error: OSError) -> Problem:
    advice = "ปิดไฟล์ใน Word แล้วสั่งใหม่" if isinstance(error, PermissionError) else "ตรวจชื่อไฟล์และที่เก็บ"
    return Problem(str(file), 0, 0, f"เปิดไฟล์นี้ไม่ได้: {reason_of(error)}", advice=advice)


def _meant(file: Path, given: tuple[Path, ...]) -> str:
    from difflib import get_close_matches

    whole = _parted(given)
    if whole and file in given:
        return f'ชื่อที่มีเว้นวรรคต้องอยู่ในเครื่องหมายคำพูด: "{whole}"'
    there = [path.name for path in file.parent.glob("*.doc?")] if os.path.isdir(file.parent) else []
    near = get_close_matches(file.name, there, 1)
    return f"หมายถึง {near[0]} ใช่หรือไม่" if near else "ตรวจชื่อไฟล์และโฟลเดอร์"


def _parted(given: tuple[Path, ...]) -> Path | None:
    """The file whose name the command line took apart at its blanks."""
    spans = ((first, last) for first in range(len(given)) for last in range(first + 2, len(given) + 1))
    wholes = (Path(" ".join(map(str, given[first:last]))) for first, last in islice(spans, 200))
    return next((whole for whole in wholes if os.path.isfile(whole)), None)
