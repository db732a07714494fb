"""A run on the screen: the progress bar, then the summary in Thai."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path
from types import TracebackType

from rich.cells import cell_len
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, TextColumn
from rich.progress import Progress as Bar
from rich.table import Table
from rich.text import Text

from moralreport.cli.messages import warning_text
from moralreport.model.report import Content
from moralreport.status.outcome import Outcome
from moralreport.status.summary import Row, closed_line, missing_lists, rows, totals_line, unknown_lines, unpublished_line

PLAIN_WIDTH = 110
WIDE = 100
"""Columns of a screen that the whole table takes."""
GAP = 2


class Progress:
    """A bar on stderr where somebody looks at it; nothing where the output goes to a file."""

    def __init__(self, total: int) -> None:
        columns = (TextColumn("กำลังสร้าง"), BarColumn(), MofNCompleteColumn(), TextColumn("{task.description}"))
        # Drawn when a document is done, not by a thread of its own: processes are forked while the bar stands.
        self._bar = Bar(*columns, console=Console(stderr=True), transient=True, auto_refresh=False, disable=not sys.stderr.isatty())
        self._task = self._bar.add_task("", total=total)

    def __enter__(self) -> Progress:
        self._bar.start()
        self._bar.refresh()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._bar.stop()

    def observe(self, outcome: Outcome) -> None:
        """One document is done."""
        self._bar.update(self._task, advance=1, description=outcome.deliverable.code, refresh=True)


def print_summary(outcomes: Sequence[Outcome], content: Content, today: date, folder: Path) -> None:
    """What is missing and what the plan does not tell; last, where the eye rests, the table, the totals and the folder."""
    console = Console(width=None if sys.stdout.isatty() else PLAIN_WIDTH, highlight=False)
    print_lists(console, _lists(outcomes, content))
    console.print(_table(rows(outcomes, content.plan, today), console.width))
    complete = [outcome.deliverable for outcome in outcomes if outcome.state == "final"]
    for line in filter(None, (closed_line(content.plan, today), totals_line(outcomes), unpublished_line(content, complete))):
        console.print(line, markup=False, soft_wrap=True)
    if any(outcome.files for outcome in outcomes):
        console.print(f"ไฟล์อยู่ในโฟลเดอร์ {folder}", markup=False, soft_wrap=True)


def print_lists(console: Console, lists: Iterable[tuple[str, Sequence[str]]]) -> None:
    """Headings with their lines below them."""
    for title, lines in lists:
        console.print(title, style="bold", markup=False, soft_wrap=True)
        for line in lines:
            console.print(f"  {line}", markup=False, soft_wrap=True)
        console.print()


def _table(documents: Sequence[Row], width: int) -> Table:
    """One line for each document. A narrow screen has no room for the sizes, and long titles are cut there."""
    columns: dict[str, list[str]] = {
        "รหัส": [row.code for row in documents],
        "เรื่อง": [row.title for row in documents],
        "สถานะ": [row.state for row in documents],
        "ขาด": [str(row.missing or "-") for row in documents],
        "กำหนดส่ง": [row.due for row in documents],
        "เวลา": [row.left for row in documents],
        "หน้า": [row.pages for row in documents],
        "ขนาด (Word + PDF)": [row.size for row in documents],
    }
    if width < WIDE:
        columns.popitem()
    return in_columns(columns, width, "เรื่อง")


def in_columns(columns: Mapping[str, Sequence[str]], width: int, elastic: str) -> Table:
    """The cells under their headings; those of the column `elastic` are cut where the screen is narrow."""
    others = sum(max(map(cell_len, (heading, *cells))) + GAP for heading, cells in columns.items() if heading != elastic)
    table = Table(box=None, pad_edge=False, header_style="bold")
    for heading in columns:
        most = max(10, width - others) if heading == elastic else None
        table.add_column(heading, justify="right" if heading in ("ขาด", "หน้า") else "left", no_wrap=True, max_width=most)
    for cells in zip(*columns.values(), strict=True):
        table.add_row(*map(Text, cells))
    return table


def _lists(outcomes: Sequence[Outcome], content: Content) -> list[tuple[str, tuple[str, ...]]]:
    warnings = tuple(f"{outcome.deliverable.code} {warning_text(warning)}" for outcome in outcomes for warning in outcome.warnings)
    missing = [(f"ยังไม่ได้กรอก {title}", lines) for title, lines in missing_lists(outcomes)]
    unknown = unknown_lines(content.plan) if len(outcomes) > 1 else ()
    found = [*missing, ("คำเตือน", warnings), ("แผนไม่ได้บอก", unknown)]
    return [(title, lines) for title, lines in found if lines]
