"""`build.py status`: which documents are due when, and what they still lack; nothing is written."""

from __future__ import annotations

import datetime
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from moralreport.cli.arguments import DAY, FOLDER
from moralreport.cli.help import ThaiCommand
from moralreport.cli.messages import problems_text
from moralreport.cli.places import ROOT, near
from moralreport.errors import ContentError, Problem
from moralreport.model.plan import Deliverable, Plan

if TYPE_CHECKING:
    from moralreport.content.load import Loaded


@click.command(cls=ThaiCommand, name="status", short_help="ดูว่าเรื่องใดใกล้กำหนดส่งและยังขาดอะไร")
@click.option("--round", "round_code", metavar="รอบ", help="เฉพาะรอบนี้: 6m, 9m หรือ 12m (ไม่ระบุ = ทั้งปี)")
@click.option("--missing", is_flag=True, help="บอกด้วยว่าแต่ละเรื่องขาดอะไร อยู่ที่ไฟล์และบรรทัดใด")
@click.option("--content", type=FOLDER, default=ROOT / "content", metavar="โฟลเดอร์", help="โฟลเดอร์เนื้อหา")
@click.option("--today", type=DAY, default=None, metavar="วันที่", help="ถือว่าวันนี้คือวันใด (ไม่ระบุ = วันจริง)")
def command(round_code: str | None, missing: bool, content: Path, today: datetime.date | None) -> int:
    """แสดงเอกสารทั้งปีเรียงตามกำหนดส่ง ผู้รับผิดชอบ และข้อมูลที่ยังขาด โดยไม่สร้างไฟล์

    \b
    ตัวอย่าง
      python build.py status
      python build.py status --round 6m --missing
    """
    from moralreport.content.load import load_sound

    try:
        loaded = load_sound(near(content))
    except ContentError as error:
        click.echo(problems_text(error.problems), err=True)
        return 2
    owed = _owed(loaded.content.plan, round_code)
    if isinstance(owed, Problem):
        click.echo(problems_text((owed,)), err=True)
        return 2
    _print(loaded, owed, today or datetime.date.today(), missing=missing)
    if loaded.problems:
        click.echo(problems_text(loaded.problems), err=True)
        return 2
    return 0


def _owed(plan: Plan, round_code: str | None) -> tuple[Deliverable, ...] | Problem:
    from moralreport.plan import schedule
    from moralreport.status.year import by_day

    found = schedule.due(plan, round_code) if round_code else schedule.all_deliverables(plan)
    return found if isinstance(found, Problem) else by_day(found)


def _print(loaded: Loaded, owed: tuple[Deliverable, ...], today: datetime.date, *, missing: bool) -> None:
    from rich.console import Console

    from moralreport.cli.report import PLAIN_WIDTH, WIDE, in_columns, print_lists
    from moralreport.status.summary import closed_line, missing_lists, unknown_lines
    from moralreport.status.year import as_drafts, heading, next_lines, year_rows

    content = loaded.content
    console = Console(width=None if sys.stdout.isatty() else PLAIN_WIDTH, highlight=False)
    if missing:
        print_lists(console, [(f"ยังไม่ได้กรอก {title}", lines) for title, lines in missing_lists(as_drafts(content, owed))])
    rows = year_rows(content, owed, loaded.broken, today)
    columns = {
        "รหัส": [row.code for row in rows],
        "เรื่อง": [row.title for row in rows],
        "กำหนดส่ง": [row.due for row in rows],
        "เวลา": [row.left for row in rows],
        "ข้อมูล": [row.state for row in rows],
        "ผู้รับผิดชอบ": [row.responsible for row in rows],
    }
    if console.width < WIDE:
        columns.popitem()
    console.print(heading(content, today), style="bold", markup=False, soft_wrap=True)
    console.print(in_columns(columns, console.width, "เรื่อง" if console.width < WIDE else "ผู้รับผิดชอบ"))
    for line in (*next_lines(content, owed, loaded.broken, today), closed_line(content.plan, today), *unknown_lines(content.plan)):
        if line:
            console.print(line, markup=False, soft_wrap=True)
