"""A run on the screen: the progress bar, then the summary in Thai."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from types import TracebackType

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, TextColumn
from rich.progress import Progress as Bar
from rich.table import Table

from moralreport.cli.messages import warning_text
from moralreport.model.report import Content
from moralreport.status.outcome import Outcome
from moralreport.status.summary import closed_line, missing_lines, rows, totals_line, unknown_lines

PLAIN_WIDTH = 110


class Progress:
    """A bar on stderr where somebody looks at it; nothing where the output goes to a file."""

    def __init__(self, total: int) -> None:
        columns = (TextColumn("กำลังสร้าง"), BarColumn(), MofNCompleteColumn(), TextColumn("{task.description}"))
        self._bar = Bar(*columns, console=Console(stderr=True), transient=True, disable=not sys.stderr.isatty())
        self._task = self._bar.add_task("", total=total)

    def __enter__(self) -> Progress:
        self._bar.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._bar.stop()

    def observe(self, outcome: Outcome) -> None:
        """One document is done."""
        self._bar.update(self._task, advance=1, description=outcome.deliverable.code)


def print_summary(outcomes: Sequence[Outcome], content: Content, today: date, folder: Path) -> None:
    """The table, then what is missing, what went wrong, what the plan does not tell, and where the files are."""
    console = Console(width=None if sys.stdout.isatty() else PLAIN_WIDTH, highlight=False, soft_wrap=False)
    console.print(_table(outcomes, content, today))
    for title, lines in _lists(outcomes, content):
        console.print(f"[bold]{title}[/bold]")
        for line in lines:
            console.print(f"  {line}", markup=False, soft_wrap=True)
    for line in filter(None, (closed_line(content.plan, today), totals_line(outcomes))):
        console.print(line, markup=False)
    if any(outcome.files for outcome in outcomes):
        console.print(f"ไฟล์อยู่ในโฟลเดอร์ {folder}", markup=False, soft_wrap=True)


def _table(outcomes: Sequence[Outcome], content: Content, today: date) -> Table:
    table = Table(box=None, pad_edge=False, header_style="bold")
    for heading in ("รหัส", "เรื่อง", "สถานะ", "ขาด", "กำหนดส่ง", "เวลา", "หน้า", "ขนาด (Word + PDF)"):
        table.add_column(heading, justify="right" if heading in ("ขาด", "หน้า") else "left", overflow="fold")
    for row in rows(outcomes, content.plan, today):
        missing = str(row.missing) if row.missing else "-"
        table.add_row(row.code, row.title, row.state, missing, row.due, row.left, row.pages, row.size)
    return table


def _lists(outcomes: Sequence[Outcome], content: Content) -> list[tuple[str, tuple[str, ...]]]:
    warnings = tuple(f"{outcome.deliverable.code} {warning_text(warning)}" for outcome in outcomes for warning in outcome.warnings)
    found = [
        ("ยังไม่ได้กรอก", missing_lines(outcomes)),
        ("คำเตือน", warnings),
        ("แผนไม่ได้บอก", unknown_lines(content.plan)),
    ]
    return [(title, lines) for title, lines in found if lines]
