"""`build.py pdf FILE.docx… -o FILE.pdf-or-folder`: any ordinary Word file becomes a PDF."""

from __future__ import annotations

from pathlib import Path

import click

from moralreport.cli.messages import warning_text
from moralreport.errors import TypesetError


@click.command(name="pdf", short_help="แปลงไฟล์ Word เป็น PDF")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("-o", "--output", type=click.Path(path_type=Path), help="ไฟล์ PDF หรือโฟลเดอร์ที่จะเก็บ (ไม่ระบุ = ข้างไฟล์ Word)")
@click.option("--quiet", "-q", is_flag=True, help="ไม่แสดงคำเตือน")
def command(files: tuple[Path, ...], output: Path | None, quiet: bool) -> int:
    """แปลงไฟล์ Word (.docx) กี่ไฟล์ก็ได้เป็น PDF ที่ตัดคำไทยถูกต้อง ค้นหาและคัดลอกข้อความได้"""
    from moralreport.typeset import default_fonts

    targets = _targets(files, output)
    fonts = default_fonts(system=True)
    failed = sum(not _convert(file, targets[file], fonts, quiet) for file in files)
    return 2 if failed else 0


def _targets(files: tuple[Path, ...], output: Path | None) -> dict[Path, Path]:
    """Where each PDF goes; two Word files of one name never overwrite each other."""
    if output is None:
        return {file: file.with_suffix(".pdf") for file in files}
    folder = len(files) > 1 or output.is_dir() or str(output).endswith(("/", "\\")) or output.suffix.lower() != ".pdf"
    if not folder:
        return {files[0]: output}
    targets: dict[Path, Path] = {}
    taken: set[str] = set()
    for file in dict.fromkeys(files):
        stem, number = file.stem, 2
        while stem.casefold() in taken:
            stem, number = f"{file.stem} ({number})", number + 1
        taken.add(stem.casefold())
        targets[file] = output / f"{stem}.pdf"
    return targets


def _convert(file: Path, target: Path, fonts: object, quiet: bool) -> bool:
    from moralreport.delivery.files import write_whole
    from moralreport.typeset import typeset

    try:
        result = typeset(file.read_bytes(), fonts)  # type: ignore[arg-type]
    except TypesetError as error:
        click.echo(f"{file}: {error.message}", err=True)
        return False
    except OSError as error:
        click.echo(f"{file}: เปิดไฟล์ไม่ได้ ({error.strerror or error})", err=True)
        return False
    problem = write_whole(target, result.pdf)
    if problem:
        click.echo(f"{problem.file}: {problem.message} → {problem.advice}", err=True)
        return False
    click.echo(f"{target} ({result.page_count} หน้า)")
    if not quiet:
        for warning in result.warnings:
            click.echo(f"  คำเตือน: {warning_text(warning)}", err=True)
    return True
