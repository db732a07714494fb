"""`build.py check`: content, forms and fonts are looked through; nothing is written."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from moralreport.cli.arguments import FOLDER
from moralreport.cli.help import ThaiCommand
from moralreport.cli.messages import problems_text, warning_text
from moralreport.cli.places import ROOT, font_problems, form_problems, near
from moralreport.errors import ContentError, Problem
from moralreport.model.report import Content

if TYPE_CHECKING:
    from moralreport.word.form_check import Tried


@click.command(cls=ThaiCommand, name="check", short_help="ตรวจเนื้อหาและแบบฟอร์ม")
@click.option("--content", type=FOLDER, default=ROOT / "content", metavar="โฟลเดอร์", help="โฟลเดอร์เนื้อหา")
@click.option("--templates", type=FOLDER, default=ROOT / "templates", metavar="โฟลเดอร์", help="โฟลเดอร์แบบฟอร์ม")
def command(content: Path, templates: Path) -> int:
    """ตรวจเนื้อหา แบบฟอร์ม และแบบอักษรทั้งหมด โดยไม่สร้างไฟล์"""
    from moralreport.content.load import load

    problems: list[Problem] = []
    loaded: Content | None = None
    try:
        loaded = load(near(content))
    except ContentError as error:
        problems += error.problems
    problems += font_problems()
    about_forms = form_problems(near(templates))
    problems += about_forms
    if loaded is not None:
        tried = _forms(loaded, near(templates)) if not about_forms else None
        problems += tried.problems if tried else ()
        _print_notes(loaded, near(templates), [f"{code} {warning_text(one)}" for code, one in tried.warnings] if tried else [])
    if problems:
        click.echo(problems_text(problems), err=True)
        return 2
    click.echo("ตรวจแล้ว ไม่พบข้อผิดพลาด")
    return 0


def _forms(content: Content, templates: Path) -> Tried:
    from moralreport.word.form_check import check_forms

    return check_forms(content, templates)


def _print_notes(content: Content, templates: Path, unprinted: Sequence[str]) -> None:
    from moralreport.content.reports.photos import emblem_file
    from moralreport.status.summary import unknown_lines

    lines = [*content.notes, *unknown_lines(content.plan), *unprinted]
    if emblem_file(templates) is None:
        lines.append(f"ยังไม่มีตราครุฑที่ {(templates / 'assets' / 'garuda.png').as_posix()} จึงเว้นที่ไว้ในประกาศและคำสั่ง")
    if lines:
        click.echo("โปรดทราบ")
        for line in lines:
            click.echo(f"  - {line}")
